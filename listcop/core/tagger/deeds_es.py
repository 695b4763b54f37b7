"""Spanish phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_es

CUES = {
    "text-for-all": """
        faq, preguntas frecuentes, manual, manuales, guía, guías, instructivo, instrucciones, wiki, página wiki,
        documentación, acta, actas, minuta, glosario, glosarios, vocabulario, normas, reglamento, estatutos, texto
        (común|único|tipo|de referencia), traducción, traducciones, folleto, cartilla, resumen, resúmenes, síntesis,
        recopilación, recopilatorio, protocolo, buenas prácticas, capítulo, capítulos, borrador, borradores, primera
        versión, un documento, el documento, este documento, el texto, tutorial, tutoriales, página de ayuda,
        terminología, ficha técnica, memoria, paso a paso, libro de estilo, manual de estilo
    """,
    "write-down": """
        redactar, redacto, redactado, redactada, redacción, redactamos, escribir (una|un|lo|la|entre|esto|eso), por
        escrito, poner por escrito, puesto por escrito, dejar (por |)escrito, dejar constancia, que conste, documentar,
        documentado, documentada, pasar (a papel|a limpio|en limpio), a limpio, en limpio, recopilar, recopilo,
        recopilando, recoger (todo|las|los|en un), reunir (todo|las preguntas|los consejos|en un), resumir, he
        resumido, resumí, revisar (el|la|los|las|este|esta|un|mi), revisen, revisad, revisión, revisores, revisor,
        corregir, corrijan, corregid, corrija, correcciones, corrección, erratas, errores de, enmiendas, anotar,
        anotaciones, observaciones al, traducir, traducido, traduje, traductor, traductores, traductora, actualizar,
        actualizarlo, actualizamos, actualización, actualizado, desactualizado, desactualizada, obsoleto, obsoleta,
        anticuado, quedó (viejo|vieja|antiguo), se quedó (viejo|vieja|antiguo|antigua), completar, completando,
        completen, completad, vayan (agregando|completando|sumando), agreguen, añadid, añadan, la misma pregunta, las
        mismas preguntas, cada (verano|año|mes|semana) (repetimos|preguntan|se repite|sale), se repite, se repiten, de
        una vez, en un solo (lugar|sitio), para (los nuevos|novatos|principiantes|quien venga|los que vengan|que
        quede), que quede, quede escrito, quede constancia, aprobar el acta, queda aprobada, quién (escribe|redacta|
        pasa|corrige|traduce), yo (escribo|redacto|me ocupo del capítulo|empiezo|lo empiezo)
    """,
    "join-in": """
        voluntario, voluntaria, voluntarios, voluntarias, voluntariado, quién (se (apunta|suma|anota|anima|prende|
        ofrece|encarga|une|ocupa)|puede (venir|llevar|cubrir|ayudar|ir|traer|prestar|hacer)|viene|toma|coge|agarra|
        lleva|trae|pone|firma|participa|falta), quiénes se, quien (se (apunte|anote|sume|anime)|quiera (firmar|
        participar|sumarse|apuntarse|unirse|venir)|pueda|puede), apúntense, apuntaos, apuntarse, apuntarme, me apunto,
        anótense, anotarse, me anoto, súmense, sumaos, sumarse, me sumo, inscribirse, inscríbanse, inscripciones,
        inscripción, respondan, responded, contesten, contestad, contesten antes, antes del (viernes|lunes|jueves|
        domingo|día|sábado|martes|miércoles), confirmen, confirmar (asistencia|participación), confirmad, repartir,
        repartirnos, repartirse, repartimos, nos (lo |los |las |)(repartimos|turnamos|dividimos|organizamos|juntamos
        para), a repartirse, reparto (de|del trabajo), reparto, dividir, dividirnos, por turnos, turno, turnos,
        turnarnos, cada uno (toma|lleva|coge|adopta|pone|trae|hace|con), cada cual, cuadrilla, cuadrillas, equipo,
        equipos, echar una mano, dar una mano, una mano, manos, hacen falta (manos|voluntarios|dos|tres|cuatro|cinco|
        diez|personas), hace falta (gente|alguien|uno), falta (gente|alguien|uno|quien), faltan (manos|voluntarios|dos|
        tres|cuatro|operadores|personas|firmas), necesitamos (gente|voluntarios|manos|dos|tres|cuatro|diez|a alguien|
        personas), se (necesita|necesitan|buscan) (gente|voluntarios|personas|manos|alguien), precisamos (gente|diez|
        voluntarios|personas), juntos, juntas, todos juntos, entre (todos|todas|varios|seis|cuatro|cinco), en conjunto,
        conjunto, conjunta, colectivo, colectiva, común, petición, escrito conjunto, carta (abierta|conjunta|
        colectiva), firmas, firmar, firmen, firmad, campaña, comisión, comité, grupo de trabajo, coordinar,
        coordinarnos, coordinación, organizar, organizarnos, organizamos, organicemos, ponernos de acuerdo, ponerse de
        acuerdo, colaborar, colaboración, colaboradores, contribuir, contribuciones, participar, participación,
        participantes, sumar esfuerzos, unir fuerzas, convocatoria, se convoca, llamado a, encargarse, hacerse cargo,
        tomar el relevo, relevo, minga, jornada de trabajo
    """,
    "vote-or-date": """
        voto, votos, votar, votamos, voten, votad, votación, votaciones, encuesta, doodle, a mano alzada, sí o no, a
        favor, en contra, abstención, moción, elegir, elección, elecciones, candidato, candidatos, candidatura,
        candidaturas, quórum, orden del día, qué (fecha|fechas|día|hora|semana|sábado|domingo) (os|les|nos|te|le|
        prefieren|preferís|pueden|podéis|viene|conviene|queda), (fijar|poner|pongamos|elegir|buscar|cerrar|acordar)
        (una |)fecha, qué día, qué fecha, cuándo (podéis|pueden|podemos|nos|os|les) (viene|vendría|quedar|juntar|
        reunir|reunirnos|juntarnos), os (viene|va) (bien|mejor), les (viene|queda|va|conviene) (bien|mejor|cómodo),
        disponibilidad, disponibles, marquen, marcad, primera opción, videollamada, videoconferencia, conferencia
        telefónica, próxima reunión, aplazar, aplazada, posponer, postergar, cambiar la fecha
    """,
    "bulk-buy": """
        compra (conjunta|colectiva|comunitaria|en grupo|grupal|común), compras (conjuntas|colectivas), pedido
        (conjunto|colectivo|grupal|común), pedir (juntos|en grupo|entre varios), comprar (juntos|entre varios|entre
        todos|en grupo|al por mayor), al por mayor, precio (de grupo|por cantidad|mayorista), compartir (gastos|los
        gastos|portes|el envío|el flete|coche|camión|transporte), dividir los gastos, gastos de envío, portes, flete,
        descuento, rebaja, pedido mínimo, cantidad, cantidades, cuántos (queréis|quieren|quiere), cuántas (queréis|
        quieren|quiere), si (pedimos|compramos|juntamos), colecta, vaquita, fondo común, donación, donaciones, hago el
        pedido, encargar
    """,
    "outing": """
        visita, visitas, visitar, visitarnos, visitantes, encuentro, encuentros, encontrarnos, quedada, quedar,
        quedamos, juntada, juntarnos, juntamos, juntémonos, reunirnos, nos (vemos|juntamos|reunimos|encontramos|vamos a
        juntar), vernos, conocernos en persona, pasar (a ver|por|a conocer|a visitar), pasen (a|por), pasaos, vengan,
        venid, venirse, vente, puertas abiertas, jornada de puertas, taller, jornada, jornadas, excursión, salida,
        paseo, caminata, viaje, asado, comida, almuerzo, cena, cerveza, cervezas, cañas, café, mate, merienda, en
        persona, presencial, cara a cara, en vivo, en carne, recibir (visitas|a|gente), recibo, recibimos, os recibo,
        los recibo, los recibimos, acoger, acogemos, acogida, anfitrión, anfitriona, alojar, alojamiento, alojo,
        hospedar, hospedaje, intercambio, intercambio (de|entre), estancia, estancias, pasantía, en (mi|nuestra|
        nuestro|su|vuestra|vuestro|tu) (finca|escuela|taller|huerto|huerta|biblioteca|colegio|clase|quesería|granja|
        cocina|laboratorio|chacra|campo|casa), visita guiada, recorrido, recorrer, mostrar (el|la|nuestra|cómo),
        enseñar (el|la|nuestra), lugar de encuentro, punto de encuentro, entrada libre, abierto a todos, traigan,
        traed, estaré (en|por|de paso), de paso por, ando por, voy a estar en, quién (va|viene|irá|vendrá|estará),
        alguien (va|viene|irá) a, feria, congreso, convención, los espero, os espero, os esperamos, los esperamos,
        cita, nos vemos, venir a ver, pasar un día, pasar una noche, pasar la jornada, ver por dentro, entre
        bambalinas, nunca nos hemos visto, vernos las caras, ponernos cara, conocernos, desayuno, desayunar, fogata,
        fin de semana en, me recibe, me reciben, me recibiría, me abre, puedo ir a
    """,
    "who-knows-whom": """
        quién (sabe de|entiende|conoce a|es|se dedica|trabaja|trabaja en|está|más|de vosotros|de ustedes|de nosotros|de
        esta|en esta|domina|habla|lee|maneja), quiénes (somos|son|están|trabajan|saben|de), quién es quién, quién sabe
        qué, quién hace qué, quién (tiene|sabe) qué, alguien más (por aquí|aquí|en|que|de|trabaja|acá), alguien que
        (sepa|entienda|trabaje|conozca|hable|lea|domine|mezcle), hay (alguien|gente|más gente|otros|otras|en el grupo)
        (que|de|más|personas|aquí|por), hay en (el grupo|la lista), soy (el único|la única), a quién (puedo|acudir|
        llamar|dirigirme|preguntar|pregunto|debo|recurro|hay que), con quién (hablo|puedo|hablar|contactar|hay que),
        conocéis (a (alguien|gente|otros|personas)|otros|otras|grupos|gente), conocen (a (alguien|gente|otros|
        personas)|otros|otras|grupos|gente), otras (asociaciones|listas|personas|escuelas|comunidades|redes|caletas|
        redes), otros (grupos|proyectos|colegas|centros|colectivos|pueblos|lugares), especialista, especialistas,
        experto, expertos, experta, saberes, habilidades, directorio, censo, catálogo de personas, mapa (de|con) (los|
        las|quién|quiénes|socios|miembros|nosotros), mapear, listado de (socios|personas|gente|miembros|contactos|
        especialistas), lista de (socios|personas|gente|miembros|contactos|especialistas|quién), juntar nombres,
        nombres y teléfonos, contacto, contactos, contactar, poner en contacto, en contacto (con|a), ponernos en
        contacto, tener (localizadas|localizados|identificados), de dónde (sois|son|somos), dónde (estáis|están|está
        cada), preséntense, presentaos, digan (quién|de dónde), digáis (quién|de dónde), decid (quién|de dónde), en qué
        (podéis|pueden) ayudar, conocernos, red de, redes, enlazar, vincular, vincularnos, qué (falta|nos falta), nos
        falta (alguien|gente|una persona|quien sepa), huecos, nadie (cubre|se ocupa), mentor, mentora, padrino, cuántos
        somos, persona indicada, personas que, hay alguien, hay entre nosotros, qué miembros, cuáles de vosotros,
        cuáles de ustedes, quién de, quiénes, miembros que, gente que, alguien que, en la lista, en esta lista, en el
        grupo, en este grupo, entre nosotros, levanten la mano, levantad la mano, háganse notar, nombre y (pueblo|
        ciudad|provincia), quién lleva, quién coordina, quién atiende, hago un listado, estoy haciendo una lista, estoy
        armando una lista, quiero saber quiénes, a quién llamar, con quién contar, cuántos hay, cuántas somos, otros
        como
    """,
    "new-here": """
        me llamo, mi nombre es, me presento, presentarme, presentación, soy nuevo, soy nueva, nuevo (en la lista|por
        aquí|en esto|aquí|acá|miembro|integrante|en el grupo), nueva (en la lista|por aquí|en esto|aquí|acá|miembro|
        integrante|en el grupo), recién (llegado|llegada|me (suscribí|inscribí|uní|apunté|sumé)|inscrito|suscrito),
        acabo de (apuntarme|suscribirme|unirme|inscribirme|llegar|entrar|sumarme|descubrir), me acabo de, primer
        mensaje, mi primer, encantado de, encantada de, un placer (estar|conocerles|saludarles|saludaros|saludar),
        mucho gusto, contento de (estar|unirme), unas palabras sobre mí, vivo en, soy de, vengo (de|del), soy
        (profesor|profesora|maestro|maestra|jubilado|jubilada|estudiante|principiante|aficionado|aficionada), a su
        disposición, ganas de (aprender|conocer|participar), con ganas, un saludo (a todos|desde|cordial), saludos (a
        todos|desde), os leo, los leo
    """,
    "have-used": """
        (alguien|alguno|alguna|algunos|quién|quien|alguno de (vosotros|ustedes)|algunos de (vosotros|ustedes)) (ha|han|
        aquí ha|de (vosotros|ustedes) ha|ya|por aquí ha|acá) (probado|usado|hecho|montado|tenido|utilizado|intentado|
        visto|trabajado|vivido|pasado|instalado|comprado|pasó|usó|probó|hizo), ha (probado|usado|hecho|montado|tenido|
        utilizado|intentado|instalado) alguien, (alguien|alguno) (usa|probó|usó|hizo|tuvo|tiene experiencia|con
        experiencia|utiliza|riega|trabajó), han (probado|usado|tenido|hecho|visto), habéis (probado|usado|tenido|hecho|
        visto|notado), los que (usan|usáis|ya|tienen|tenéis|han|habéis|hicieron|probaron|tuvieron), las que (usan|
        usáis|ya|tienen|tenéis|han|habéis), quienes (usan|venden|ya|tienen|han|hayan|la usen|lo usen|trabajan|usen),
        experiencia, experiencias, vivencias, testimonios, peripecias, anécdotas, cómo (os|les) (va|fue|ha ido|resulta|
        resultó|resultado|funciona|funcionó|salió), cómo lo (hacéis|hacen|lleváis|llevan|resolvéis|resolvieron|
        resuelven|manejan), cómo (hacen|hacéis|manejan|lleváis|llevan|se organizan|os organizáis), qué tal (os|les|va|
        funciona|funcionan|resulta|es|son|la|el|las|los|con|anda|andan), qué tal, (os|les) (funciona|funcionó|ha
        funcionado|sirve|sirvió|resultó), qué (os|les) funciona, vale la pena, merece la pena, valió la pena,
        volveríais, volverían, lo volverían, repetirían, repetiríais, recomiendan, recomendáis, recomiendas,
        recomendarían, recomendaríais, recomendación, recomendaciones, me aconsejan, consejo, consejos de quienes,
        opiniones de (quienes|quien|usuarios), contadme, cuéntenme, cuenten, contad, me cuentan, me contáis, contarme,
        contar (cómo|su|vuestra), me (encantaría|gustaría) (oír|saber cómo|leer|escuchar|conocer), quisiera saber cómo,
        de primera mano, en la práctica, en el día a día, a la larga, a largo plazo, con los años, después de (un|dos|
        tres|varios) (año|años|meses), satisfechos, satisfecho, contentos, contento, conformes, arrepentidos,
        arrepentido, arrepentís, arrepienten, comparar, comparación, comparativa, ventajas y (desventajas|
        inconvenientes), pros y contras, mejor o peor, qué (usan|usáis|utilizan|marca usan|modelo usan|preferís|
        prefieren|hacen ustedes), cuál (usan|usáis|prefieren|preferís|eligieron|recomiendan|me recomiendan|
        recomendáis), aguantan, aguanta, dura, duran, alguien se pasó a, quién se pasó, veredicto, alguien se
        arrepiente, cómo acabó, cómo terminó, cómo os fue, cómo les fue, con perspectiva, visto ahora, cuéntenmelo, los
        que llevan, los que lleváis, sinceramente, de verdad funciona, sirve de algo
    """,
    "thing-to-reuse": """
        plantilla, plantillas, planilla, planillas, hoja de (cálculo|costes|costos|registro|control|ruta), hojas de
        cálculo, excel, formulario, formularios, ficha, fichas, lista de (chequeo|verificación|comprobación|control),
        checklist, script, scripts, macro, macros, presentación de, diapositivas, láminas, material, materiales, unidad
        didáctica, secuencia didáctica, ejercicios, problemas resueltos, juego de, baraja, base de datos, bases de
        datos, datos de, plano, planos, esquema, esquemas, patrón, patrones, molde, moldes, archivo, archivos, pdf,
        contrato, modelo de (contrato|carta|acta|solicitud|convenio|estatutos), modelo, modelos, carta tipo,
        cuestionario, encuesta modelo, cartel, carteles, afiche, etiquetas, calculadora de, programa que, programita,
        aplicación que, herramienta que, complemento, extensión, parche, fuente tipográfica, grabación, grabaciones,
        cuaderno de (campo|registro), libreta, registro, repositorio, código, colección, fotos, mapa de, receta,
        recetario, ejemplar, tarjetas, juego, juegos, kit, paquete, editable, imprimible, tabla, tablas, bitácora,
        reglamento tipo, convenio, folleto editable, guion, guiones, mapa, ficha de
    """,
    "take-it": """
        os (dejo|paso|comparto|regalo|mando|adjunto|pongo|cedo|envío), les (dejo|paso|comparto|regalo|mando|adjunto|
        pongo|cedo|envío|remito), dejo (aquí|acá|el|la|un|una|mi), comparto (con|mi|el|la|un|una|aquí|este|esta), a
        (vuestra|su|tu) disposición, pongo a disposición, a disposición, sírvanse, servíos, úsenlo, úsenla, usadlo,
        usadla, úsalo, adaptadla, adaptadlo, adáptenlo, adáptenla, cambiadle, modifíquenlo, modificadlo, cópienlo,
        copiadlo, cópienla, libre (uso|de|licencia), licencia (libre|abierta|cc|creative), libremente, dominio público,
        código abierto, gratis, gratuito, gratuita, lo regalo, la regalo, los regalo, las regalo, regalo, dono, cedo,
        presto, por si (a alguien|alguien|le|les|sirve|os|interesa|ayuda), si (a alguien|alguien) (le sirve|le
        interesa|lo quiere|la quiere|quiere|le viene), (puede|pueden|podría) (servir|serle|serles|seros|interesar|
        ayudar|ser útil|ser de utilidad), les (sirva|sirve|puede servir), os (sirva|sirve|puede servir), a quien (le|
        lo|la) (sirva|quiera|interese), (he|hemos) (hecho|preparado|diseñado|escrito|publicado|subido|colgado|creado|
        dibujado|armado|traducido|corregido|grabado|escaneado|recopilado|programado) (un|una|unos|unas|mi|el|la|los|
        las|todo|nuestro|nuestra), (hice|preparé|diseñé|escribí|publiqué|subí|colgué|armé|creé|dibujé|traduje|programé|
        grabé) (un|una|unos|unas|mi|el|la|los|las), aquí (está|va|tienen|tenéis|les|os), acá (está|va|tienen|les), ahí
        va, aca va, adjunto (el|la|un|una|mi|los|las|les|os|encontrarán), se adjunta, va adjunto, va adjunta, en
        adjunto, descargar, descargarlo, descargarse, descárguenlo, descargadlo, bajar (gratis|de mi|de la), bajarlo,
        lo pueden bajar, puedo (enviar|mandar|pasar|prestar|compartir|ofrecer|escanear|ayudar|enviarles|enviaros),
        ofrezco, ofrecemos, como prometí, como prometido, a pedido, tal como, sin (restricciones|bloquear|compromiso),
        si lo mejoran, mejoradlo, encontré (este|esta|un|una), háganlo correr, pásenlo, pasadlo, imprímanlo, imprimid,
        llévenselo, aprovéchenlo, aprovechadlo, quien lo quiera, quien la quiera, quien quiera que, todo vuestro, todo
        suyo, les regalo, usen, tomad, tomen
    """,
    "send-me": """
        (alguien|alguno|alguna|quién|quien|algún) (tiene|tendría|tiene por ahí|me (pasa|presta|manda|envía|comparte|
        puede|podría|cede|pasaría)|podría (pasar|pasarme|compartir|prestar|enviar|enviarme|ceder|cedernos)|puede
        (pasar|pasarme|compartir|prestar|enviar|enviarme)|nos (pasa|cede|presta|puede)), tendría alguien, tiene
        alguien, tienen (un|una|alguna|algún), tenéis (un|una|alguna|algún), me (pasáis|pasan|mandan|mandáis|prestan|
        prestáis|compartís|comparten|enviáis|envían|pasas|dejáis|dejan|facilitan|ceden), nos (cediera|cedieran|pasan|
        prestan|comparten|ceden|facilitan|pasara), que (podamos|pueda|podemos) (aprovechar|adaptar|usar|reutilizar|
        copiar|copiarme), para compartir, una copia, copia de, copias de, partir de cero, empezar de cero, desde cero,
        reinventar la rueda, ya (hecha|hecho|hechas|hechos|armado|armada), de base, tomarlo de base, como (base|modelo|
        ejemplo|muestra|guía), reutilizar, aprovechar, copiar, adaptar, busco (plantilla|un modelo|un formulario|una
        plantilla|algún modelo|modelo), necesito (plantilla|un modelo|un formulario|una plantilla|algún modelo|modelo),
        citaríamos la fuente, conseguir (una|un|el|la) (copia|modelo|plantilla), me dejaríais, me dejarían, nos
        dejaría, podríais pasarme, podrían pasarme, podrían compartir, podríais compartir, me la pasan, me lo pasan, me
        facilitaría, alguien la tiene, alguien lo tiene, quién me pasa, quién tiene, que me preste
    """,
    "plain-fact": """
        dónde (puedo|se puede|se|está|están|queda|hay|consigo|encuentro|encontrar|compro|compráis|compran|conseguir|se
        consigue|miro|hay que|venden|se compra), cuál es (el|la), cuáles son, qué (ley|norma|artículo|significa|quiere
        decir|número|dosis|temperatura|plazo|distancia|medida|edad|porcentaje|tamaño|documento|documentos|papeles|
        formulario|versión|comando|tecla|año|diferencia|hora|archivo|canal|frecuencia), significa, qué significa,
        significado, cuánto (tiempo|cuesta|es|dura|tarda|vale|sale|mide|debe|hay|se), cuánta, cuántos (días|metros|
        litros|kilos|años), cuántas (horas|veces), cuándo (abre|empieza|cierra|vence|sale|entra|es|se), hasta (cuándo|
        qué (hora|día|fecha)), desde cuándo, a partir de (cuándo|qué|cuántos), es (cierto|verdad|obligatorio|legal|
        posible|necesario|normal) (que|si|para), es obligatorio, es legal, se puede, se pueden, se permite, está
        (permitido|prohibido|autorizado|vigente), sigue vigente, hay que (declarar|pedir|pagar|tener|presentar|
        registrar|llevar), tengo que (declarar|pedir|pagar|presentar|registrar), hace falta (un|una|permiso|licencia|
        autorización), existe (un|una|algún|alguna|todavía), hay (un|una|algún|alguna) (límite|plazo|norma|ley|manera|
        forma|modo|opción|versión|lista|comando|lugar|sitio|página), alguien sabe (si|dónde|cuándo|cómo|cuál|qué|quién|
        cuánto), sabe alguien, saben (si|dónde|cuándo|cómo|cuál|qué|cuánto), sabéis (si|dónde|cuándo|cómo|cuál|qué|
        cuánto), alguien (me puede decir|puede decirme|recuerda|conoce el|conoce la|conoce un|conoce una), me (pueden|
        podéis|podrían) decir, pregunta (rápida|corta|sencilla|simple|tonta|breve|de novato), una duda, duda (rápida|
        sobre|legal|con), consulta (rápida|breve|sobre), quisiera saber (si|dónde|cuándo|cuál|qué|cuánto), quería
        saber, me gustaría saber (si|dónde|cuándo|cuál|qué), busco (el nombre|la dirección|la fecha|la referencia|el
        número|información|el texto), no encuentro (el|la|los|las|en|dónde|nada|por), no lo encuentro, no la encuentro,
        una referencia, la referencia, un enlace, el enlace, cómo (se (llama|dice|hace|escribe|pide|saca|cambia|
        configura|calcula|puede)|puedo (cambiar|saber|pedir|conseguir|ver|configurar|descargar))
    """,
    "stuck": """
        no (funciona|funcionan|anda|andan|arranca|arrancan|enciende|prende|abre|abren|imprime|carga|conecta|reconoce|
        responde|sube|baja|sale|cuaja|pasa de|deja|me deja|quiere|consigo|logro|puedo|hay manera|hay forma|doy con|
        entiendo por|sé qué|sé por|sé cómo|encuentro la|para de), dejó de (funcionar|andar|responder|salir), ha dejado
        de, deja de, se (cuelga|traba|tranca|bloquea|apaga|cae|corta|rompe|rompió|quema|pierde|muere|mueren|me (muere|
        mueren|cuelga|corta|apaga|rompió|cae|seca|secan)|reinicia|congela), error, errores, mensaje de error, falla,
        fallo, fallos, fallas, avería, averiado, roto, rota, atascado, atascada, trabado, bloqueado, estancado, estoy
        (perdido|perdida|atascado|atascada|trabado|bloqueado|desesperado|desesperada), desesperado, desesperada, ya
        (probé|he probado|intenté|cambié|revisé|hice|reinicié|limpié), he (probado|cambiado|revisado|reinstalado|
        limpiado|intentado) (todo|de todo|a|el|la|con|y), probé (de todo|todo|con|a|cambiar), nada (funciona|sirve|
        cambia|ayuda), sin (éxito|resultado|suerte), sigue (igual|sin|fallando|dando), siempre (igual|lo mismo|el
        mismo), por qué, a qué se debe, qué (puede ser|hago|hago mal|estoy haciendo|está pasando|pasa|puedo hacer|me
        falta|será|podrá ser), cómo (lo (arreglo|soluciono|resuelvo|salvo|evito)|arreglo|soluciono|salvo|puedo
        (arreglar|salvar|solucionar|recuperar)), desde (ayer|que (actualicé|cambié|instalé|puse|cambiamos|
        actualizamos)|la actualización|hace (días|una semana|dos)|el lunes), de repente, de golpe, de pronto, cada vez
        que, ayuda, auxilio, socorro, ayúdenme, ayudadme, ayudarme, me ayudan, me ayudáis, solución, soluciones,
        solucionar, arreglar, una pista, alguna pista, pistas, alguna idea, ideas, problema, problemas, me vuelvo loco,
        volviendo loco, rebelde, raro, extraño, no sé (qué|por|cómo|ya)
    """,
    "what-future": """
        qué (opináis|opinan|os parece|les parece|pensáis|piensan|creéis|creen|te parece|dicen|decís|posición), cómo (lo
        ven|lo veis|veis|ven), (vuestra|su|vuestras|sus) (opinión|opiniones|ideas|críticas|comentarios|argumentos|
        posición|parecer|reflexiones|impresión), opinión, opiniones, parecer, debate, debatir, debatamos, discusión,
        discutir, discutamos, abro (debate|el debate|hilo), propongo, propuesta, propuestas, sugiero, sugerencia,
        sugerencias, planteo, planteamiento, idea, una idea, someto, a consideración, futuro, el futuro de, hacia
        dónde, adónde vamos, rumbo, deberíamos, debemos, debería, convendría, habría que (permitir|prohibir|cambiar|
        exigir|aceptar|abrir), es (buena|mala) idea, buena idea, avance, retroceso, amenaza, oportunidad, peligro,
        nueva (ley|norma|normativa|versión|directiva|reglamentación|política|regulación|propuesta|función|ordenanza),
        nuevo (reglamento|decreto|estándar|plan|proyecto|modelo|sistema|programa), proyecto de (ley|norma|decreto|
        reforma), reforma, borrador de (ley|norma|decreto), versión (beta|de prueba|preliminar), beta, acaba de (salir|
        publicarse|aprobarse|anunciar), salió (la|el|una|un), han (anunciado|publicado|aprobado|presentado), anunció,
        anunciaron, anuncia, quieren (prohibir|imponer|cambiar|reemplazar|obligar), pretende, pretenden, plantea,
        plantean, consulta pública, a favor o en contra, pros y contras, estáis de acuerdo, están de acuerdo, de
        acuerdo, tiene (sentido|futuro), y si (en vez|hiciéramos|hacemos|nos|pasamos|abrimos|dejamos), por qué no,
        sería (bueno|interesante|útil|conveniente|bonito|genial), estaría (bien|bueno), estuvo pensando, vengo
        pensando, he estado pensando, llevo (tiempo|meses|semanas) (pensando|dándole), inteligencia artificial,
        sustituir, reemplazar, tendencia, tendencias, novedad, novedades, evolución, revolución, mejora, mejoras,
        habéis (leído|visto|oído), han (leído|visto|oído), qué cambia, nos afecta
    """,
    "program-wrote": """
        mensaje automático, respuesta automática, este es un mensaje (automático|generado), generado automáticamente,
        generada automáticamente, enviado automáticamente, no responda, no responder a este, no conteste, fuera de la
        oficina, estoy (fuera|de vacaciones|de baja|ausente), estaré (fuera|ausente|de vacaciones), de vuelta el,
        notificación, notificaciones, ticket, incidencia, revisión (número|r), commit, compilación, informe (diario|
        semanal|mensual|automático), copia de seguridad, fue (asignado|cerrado|abierto|modificado|creado) por, ha sido
        (asignado|cerrado|abierto|modificado|creado) por, estadísticas del mes, no se pudo entregar, no entregado,
        fallo en la entrega, acceso limitado
    """,
    "list-matters": """
        darme de baja, dar de baja, darse de baja, baja de la lista, desuscribir, desuscribirme, cancelar mi
        suscripción, bórrenme, borradme, sáquenme, cambiar (mi|de) (dirección|correo), la lista (está|será|se|tendrá|de
        correo|cambia|ha|va|estará|permite|funciona), esta lista (está|será|se|tendrá|es|no), lista de correo,
        administrador de la lista, administradora de la lista, moderador, moderadora, moderadores, moderación, archivo
        de la lista, mensaje de prueba, prueba, esto es una prueba, probando, ignoren, ignorad, ignorar este, lista
        equivocada, dirección equivocada, enviado por error, por error, fuera de tema, responder a todos, adjuntos
        (grandes|pesados|de más), asunto (claro|del mensaje), recordatorio de las normas, normas de la lista, me leen,
        llega esto, les llega, os llega, no me llegan, no recibo, mis mensajes
    """,
    "greeting-or-scam": """
        feliz (navidad|año|cumpleaños|día|aniversario), felices (fiestas|pascuas), felicidades, felicitaciones,
        enhorabuena, mis mejores deseos, gracias a todos, muchas gracias a todos, pésame, condolencias, falleció, ha
        fallecido, nos dejó, descanse en paz, triste noticia, pronta recuperación, chiste, broma, jaja, jajaja, ha
        ganado, ganador, premio, lotería, herencia, millones, ganar dinero, gane dinero, trabaje desde casa, casino,
        pastillas, préstamo, préstamos, crédito, haga clic, clic aquí, oferta (limitada|exclusiva|especial), promoción,
        código de descuento, posicionamiento, su cuenta, transferencia, estimado amigo, bitcoin, criptomonedas,
        inversión, invierta
    """,
    "for-money": """
        matrícula, cuota, precio, precios, curso de pago, de pago, curso (oficial|online|presencial|intensivo|de
        formación|con certificado), cursos, certificado, plazas (limitadas|disponibles), inscripción abierta, becas,
        beca, salario, sueldo, empleo, oferta de (empleo|trabajo), vacante, vacantes, puesto, puestos, se busca
        (profesional|técnico|profesor), contratar, contratación, currículum, cv, oposición, oposiciones, tesis,
        doctorado, se vende, vendo, en venta, venta de, euros, convocatoria de (ponencias|artículos|comunicaciones),
        ponencias, comunicaciones, resúmenes hasta, actas del congreso, ponentes
    """,
} | asks_es.CUES
