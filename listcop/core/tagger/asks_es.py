"""Spanish phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        (haga|haga yo|hagamos|pruebe|toque) lo que (haga|hagamos|pruebe|toque|sea), por más (que|vueltas), por mucho
        que, (pero|y|aun así|y aun así|e igual|y sin embargo) (nada|ni así|ni con esas|sigue|siguen|no hay manera|no
        hay forma|no hay caso|no hay tu tía|no mejora|no cambia|todo igual|no se arregla|no funciona), y nada, ni (así|
        con esas|por esas|cambiando|reiniciando), tampoco (así|funciona|sirve|sirvió|arregla|mejora), otra vez (lo
        mismo|igual|el mismo|la misma|se|me|a|roto|rota|caído), de nuevo (lo mismo|igual|el mismo|la misma|se), (dos|
        tres|cuatro|cinco|varias|muchas|mil) veces (ya|y|seguidas), llevo (toda|todo|tres|dos|varios|días|horas|una|
        meses|semanas|la) (la|el|días|horas|semanas|semana|meses|tarde|mañana|peleando|peleándome|peleándonos|dándole),
        (peleándome|peleándonos|peleando|luchando|batallando|lidiando) con, no (lo|la|los|las|le|nos|se|me|te|
        )(arranca|corta|carga|cierra|abre|leva|agarra|cabe|cuadra|cuadran|sube|sale|salen|entra|entran|cuaja|seca|
        prende|enciende|lee|reconoce|suena|pasa|aguanta|pega|llega|guarda|graba|conecta|da|dan|coge|coincide|coinciden|
        crece|cicatriza|mejora|entiendo|explico|quita|quitamos|quito|consigo|conseguimos|logro|logramos|doy|damos|
        encuentro|encontramos|atino|sé por dónde|hay quien) (ni|y|aunque|desde|con|cuando|el|la|los|las|nada|bien), no
        (hay manera|hay forma|hay modo|hay caso|doy una|damos una|damos con|doy con|le encuentro|le vemos|le veo),
        (sigue|siguen|seguimos|continúa|vuelve|vuelven) (igual|sin|dando|fallando|haciendo|saliendo|perdiendo|a|
        apareciendo|cayendo|goteando|roto|rota|pitando|con), (se|me|nos|se me|se nos|me lo|nos la) (muere|mueren|cae|
        caen|atasca|atascan|ondulan|ondula|sale|salen|va|despega|despegan|duplica|duplican|desconfigura|pudre|pudren|
        raja|rajan|seca|secan|apaga|cierra|cuelga|borra|borran|descarga|cala|come|pierde|pierden|vacía|sube|resiste|
        resisten|ha roto|ha muerto|ha caído|rompió|murió|quedó|va de) (solo|sola|de|a|cada|la|el|los|las|todo|todas|
        todos|cuando|al|por|en|en cuanto|y|sin|nada|otra), (solo|sólo) (pasa|ocurre|falla|cuando|cuesta|con|en), sin
        (motivo|razón|avisar|aviso|causa|venir a cuento|dar error), (qué|que) (demonios|diablos|rayos|puñetas), qué
        (estaré|estaremos|estoy|estamos) (haciendo|pasando|viendo), qué (se me|se nos|me) (escapa|está escapando|falta|
        estará), qué (más|otra cosa) (puedo|podemos|pruebo|probamos|miro|hago|le hago|intento|mirar|probar), dónde
        (está|estará|meto|metí|fallo|me equivoco|la pifio|la cago|fallamos), en qué (fallo|fallamos|me equivoco|nos
        equivocamos), hago algo mal, algo (hago|hacemos|estoy haciendo) mal, ya no sé, no sé (ya|)(qué|por dónde|cómo|a
        qué|dónde) (hacer|tirar|más|mirar|tocar|salir|atacar|hincarle|empezar|arreglarlo|probar), no sabemos (ya|)(qué|
        por dónde|cómo), (me|nos) (tiene|trae|tienen) (loco|loca|locos|de cabeza|fritos|frito|frita|amargado|amargada|
        en vilo), (estoy|estamos|me he quedado|nos hemos quedado|quedé) (atascado|atascada|atascados|perdidos|
        bloqueados|trabados|varado|varada|estancados|estancada|en un callejón|en punto muerto|negra|negro|hundida|
        hecha|hecho), (piense|pensar|pensemos|pensad|piensen) (conmigo|con nosotros|con alguien|juntos|en voz alta),
        (me|nos) (echáis|echan|echa|dan|da|dais|tiran|tiráis|ilumina|iluminan|iluminais|orientan|orientáis) (una mano|
        un cable|una pista|un capote|alguna pista|una luz|algo), alguien ve (el|qué|la|dónde), cosa más rara, qué raro,
        rompecabezas, quebradero, un misterio, se puede (salvar|recuperar|arreglar), tiene (arreglo|remedio|solución),
        hay (arreglo|remedio|solución), cómo (salgo|salimos|lo sacamos|lo saco|me libro|evito|quito|le quito|se quita|
        lo desatasco|lo arreglo|lo arreglamos), por culpa de, resulta que, de la noche a la mañana, desde (anoche|
        anteayer|esta mañana|entonces|la tormenta|el cambio|la mudanza)
    """,
    "fact-source": """
        (necesito|quiero|quería|busco|solo quiero|sólo quiero|me falta) (saber|confirmar|un dato|el dato|una cifra|la
        cifra|averiguar|el nombre|el número|el teléfono|la referencia|la fecha|el título|una fuente|la fuente), (me|
        nos) (gustaría|interesa|interesaría|urge|vendría bien|falta) (saber|confirmar|conocer|averiguar) (si|cuándo|
        dónde|cuál|qué|cuánto|cómo|el|la|en qué|a qué), estaría bien saber (qué|cuánto|si|cuál|dónde), (me|nos) (dice|
        dicen|decís|dirían|diríais|confirma|confirman|confirmáis|indica|indican|indicáis|recuerda|recuerdan|aclara|
        aclaran|aclaráis) (alguien|)(si|dónde|cuándo|cuál|qué|cuánto|cómo|el|la), podrían decirme, podríais decirme, me
        podría decir, en qué (boletín|fecha|año|página|artículo|carpeta|norma|ley|idioma|menú|formato|oficina|
        ventanilla|tienda|libro), de (dónde|qué año|quién) (sale|viene|es|son|se saca|saco|se descarga|proviene), a
        (nombre de|qué hora|qué temperatura|qué distancia|qué altura|cuánto|qué edad|qué velocidad), cada cuánto, (qué|
        que) (altura|radio|grosor|peso|densidad|tensión|presión|profundidad|tasa|impuesto|coeficiente|ancho|diámetro|
        permiso|trámite|requisitos|requisito|licencia|calibre|caducidad|voltaje|capacidad|organismo|tarifa|extensión|
        código), (sigue|siguen) (sirviendo|vigente|vigentes|valiendo|en vigor|existiendo|abierto|abierta|vendiendo),
        vale (todavía|aún|para|el|la|con), (caduca|prescribe|cubre|incluye|entra|cuenta como|desgrava|paga|tributa|
        vence) (a los|el|la|en|como|algún|los), (hace falta|se necesita|se requiere|se exige|se paga|se tributa),
        (dónde|donde) (dice|pone|se pide|se solicita|se tramita|se descarga|se apunta|se registra|figura|viene|leo|
        consulto|reclamo|compro|lo venden|pido|encargo), (quién|quien) (fabrica|publica|vende|expide|edita|distribuye|
        emite|firma|compuso|escribió|inventó|dijo|tramita|autoriza), cómo (se (pronuncia|traduce|llama|tramita|
        solicita|convierte|instala|activa|exporta|mide|limpia|conserva|cita|cobra|declara|mide|desactiva|borra)|
        solicito|tramito|activo|exporto|pido), (el|un) dato (exacto|concreto|oficial), por curiosidad, simple
        curiosidad, una curiosidad, (fuente|fuentes|enlace|enlaces|referencia|bibliografía) (fiable|oficial|para|sobre|
        donde|de dónde), (alguna|una) (fuente|referencia|web|página) (donde|sobre|que|para|fiable), publica alguien,
        existe (alguna|algún|una|un) (norma|ley|tabla|lista|estándar|registro|manera|plazo|límite)
    """,
    "those-who-did": """
        (quien|quienes|alguien que|los que|las que) (ya|)(lo|la|los|se|)(haya|hayan|ha|han) (cobrado|pasado|probado|
        usado|hecho|vivido|cambiado|tenido|montado|comprado|trabajado|estado|dejado), (quien|quienes|los que|las que)
        (ya|)(lo|la|los|las|)(use|usen|usa|usan|lleve|lleven|llevan|lleváis|viva|vivan|pasó|pasaron|hizo|hicieron|
        probó|probaron) (por|a|con|en|una|un|años|tiempo|el|la|ya|audífonos), (habla|hable|que hable|conteste|responda|
        opine) quien, (impresiones|opiniones|consejos|relatos|testimonios|vivencias|historias|palabra|lecciones) de
        (quien|quienes|los que|las que|primera|gente|usuarios|alguien), (quién|alguien|alguno|alguna|cuántos|quiénes)
        (se|lo|la|os|)(ha|han|habéis|se ha) (pasado|pasado a|cambiado|atrevido|arrepentido|probado|usado|hecho|vivido|
        visto|metido|mudado|jubilado|dejado|tenido|estado|criado|trabajado|cruzado|adoptado|montado|sobrevivido|
        enfrentado), (os|les|te|le) (ha|han|había) (durado|funcionado|ido|servido|dado|salido|pasado|resultado|gustado|
        decepcionado|sorprendido|compensado|costado|tocado|ocurrido|sucedido), (os|les|te) (dura|duran|compensa|
        compensó|rinde|rindió|pasó|salió|tocó|decepcionó|sorprendió|sirvió|cundió|convence más|gusta más) (más|la|el|
        mejor|a|bien|de|algo|alguna|alguno), (cómo|qué tal) (se (porta|portan|portó|comporta|comportan|vive|trabaja|
        lleva|adapta|adaptaron|defiende|desenvuelve)|(os|les|te|le) (lleváis|llevan|apañáis|arregláis|arreglan|las|
        manejáis|ha ido|fue con|va con|sentó|ha salido|defendéis|organizáis)|es (vivir|trabajar|convivir|tener|llevar)|
        fue (vivir|trabajar|la|el|pasar|dejar|cambiar|volver|para)|lo (vivís|vivisteis|vivieron|pasasteis|pasaron|
        hicisteis|hicieron|resolvisteis|solucionasteis)|vivisteis|sobrevivisteis|resulta|resultó|aguanta|envejece|
        rinde), (vuestra|su|tu|la) (peor|mejor) (compra|experiencia|decisión|elección|inversión|consejo), cuál (ha
        sido|fue|os|les), (resulta|resultan) (práctico|práctica|cómodo|útil|rentable|fiable|pesado|cansado), vale lo
        que cuesta, (merece|mereció|vale|valió|valdrá|compensa|compensó) (la pena|el gasto|el esfuerzo|la inversión|el
        dinero), (volveríais|volverías|volverían) a, lo (haríais|harían|haría) (otra vez|de nuevo|igual), os
        (arrepentís|arrepentisteis), se (arrepintieron|arrepienten|arrepiente), y no se arrepiente, (yo|)dudo entre,
        (estoy|estamos) (dudando|indeciso|indecisa|indecisos) entre, antes de (comprar|decidirme|lanzarme|decidir|
        meterme|gastar|firmar|dar el paso|decidirnos), (pensando|planteando|planteándonos|planteándome|tentado|tentada)
        (en|de|pasarnos|pasarme|cambiar|comprar), alguien (lo|la|los|las) (usa|usó|tiene|tuvo|hizo|ha usado|ha hecho|ha
        probado|aguanta|practica), con qué (resultado|resultados|sorpresas), a la hora de la verdad, en la vida real,
        en carne propia, (veteranos|veteranas|supervivientes), con (los|el) (años|tiempo|uso), (contáis|contad|cuenten|
        cuéntenos|cuéntennos|contadnos|contadme|me contáis|nos contáis|me cuenta|nos cuenta|explicad|relaten) (cómo|
        qué|vuestra|vuestro|su|lo bueno|la verdad|alguien|la experiencia|el|la)
    """,
    "may-i-copy": """
        (me|nos) (lo|la|los|las) (mandáis|manda|mandan|mandarías|mandaríais|enviáis|envía|envían|enviarían|pasáis|pasa|
        pasan|pasaríais|pasarían|prestáis|presta|prestan|dejáis|deja|dejan|cede|cedéis|ceden|regaláis|comparte|
        compartís|comparten|reenvía|facilita|facilitáis|facilitan|presta alguien), (me|nos) (mandáis|mandas|mandarían|
        mandaríais|enviáis|enviarían|enviaríais|enviaría|pasaríais|pasarían|prestaríais|prestarían|presta|prestáis|
        cedéis|cederíais|cederían|dejaríais|dejarían|facilitáis|facilitaría|regaláis|comparte|compartís|compartirían|
        compartiríais|reenvía) (alguien|)(el|la|los|las|un|una|uno|vuestro|vuestra|su|sus|ese|esa|copia|algún|alguna|
        unas|unos), (compartís|comparten|comparte|prestáis|cedéis|ceden|prestan) (el|la|los|las|un|una|vuestro|vuestra|
        alguien|su|sus), (habrá|habría|hay|tendrá|tendría|tendréis|tendrían) (por ahí|por ahí alguien|por casualidad|
        alguien|alguno|algún|alguna|un ejemplo|una plantilla|un modelo|a mano), (os|les|te) sobra, no (os|les) sobrará,
        (listo|lista|listos|listas|preparado|preparada) para (usar|imprimir|rellenar|adaptar|copiar|editar), (quien|
        alguien que|alguno que|el que) (ya|)(tenga|tenga hecha|tenga hecho|guarde|conserve|haya hecho|haya preparado|
        haya redactado), (alguien|alguno|alguna|quién) (guarda|guardó|conserva|conservó|dispone de|posee|escaneó|
        comparte|compartiría|me presta|nos presta|tiene hecha|tiene hecho|tendrá|tenga), (para no|en vez de|en lugar
        de|antes que|por no) (inventarla|inventarlo|inventar|partir|empezar|hacerlo|hacerla|rehacer|rehacerlo|empezar
        de|dibujarlo|redactarlo|escribirlo|reinventar|tener que), de (quién|dónde) (lo|la|los|las) (copio|copiamos|
        saco|sacamos|cojo), (puedo|podemos|podría|podríamos|quiero|querría|quisiera|querríamos|nos gustaría|me
        gustaría) (copiar|copiaros|reutilizar|adaptar|usar vuestro|usar vuestra|usar su|aprovechar|tomar prestado|
        fusilar|reproducir|quedarme|heredar), ando (detrás|tras|buscando|en busca), estoy buscando (un|una|plantillas|
        modelos|rúbricas|ejemplos|el|material), (un|algún) (ejemplo|modelo|formato|machote) (de|ya|para|que), (se
        agradecería|agradecería|agradezco|me salvaría|nos salvaría|me vendría|nos vendría|nos hace falta|me hace falta|
        necesitaría) (un|una|la vida un|la vida una|bien un|bien una|genial un|genial una|copia|el archivo|el fichero),
        (el|la) (vuestro|vuestra|suyo|suya), la querría, lo querría, (en|con) (formato|versión) (editable|abierto|
        word), citando (la fuente|al autor|autoría), citaré, citándoos, citándolo, cambiando (los nombres|el nombre|el
        logo), que se pueda (copiar|adaptar|editar|reutilizar), que pueda (seguir|copiar|adaptar|fusilar)
    """,
    "yours-to-take": """
        (cuelgo|subo|subimos|colgamos|publico|publicamos|libero|liberamos|paso|pasamos|comparto|compartimos|entrego|
        envío|mando|remito|ofrezco|doy|regalamos|cedemos|pongo|ponemos|dejo|dejamos|adjunto) (aquí|acá|hoy|en abierto|
        gratis|)(el|la|los|las|un|una|unos|unas|mi|mis|nuestro|nuestra|nuestros|nuestras|todo|todas|lista|para|a quien|
        cuarenta|dos|tres|cien), (disponible|disponibles|descargable|descargables) (el|la|los|las|en|para|gratis|desde|
        ya|aquí), para quien (lo|la|los|las|quiera|necesite|guste|le|pida|sirva), (hagan|haced|haz) con (ello|ellas|
        ellos|él|ella) (lo que|lo), (lo que|como) (gusten|queráis|quieran|os|les) (plazca|venga|apetezca|guste|),
        (cójanlo|cogedlo|cogedla|tómenlo|tomadlo|llevadlo|llevadla|llévenlo|bájenlo|bajadlo|copiad|copien|copiadla|
        adapten|adaptad|rellenadlo|rellénenlo|reutilícenlo|reutilizadlo|retocadlo|retóquenlo|usadlas|usadlos|úsenlos|
        úsenlas|imprimidlo|descargad|descarguen|clonad|clonen|fusiladlo|toqueteadlo|repartidlo|difundidlo|difúndanlo),
        ya está (colgado|colgada|subido|subida|disponible|en la web), está (colgado|colgada|en la carpeta|en el
        repositorio|en la nube|a vuestra|a su|libre|en abierto), (me|nos) (sobra|sobran), (lo|la|los|las) (he|hemos)
        (colgado|subido|liberado|publicado|dejado|puesto|escaneado), ojalá (os|les) sirva, ojalá (os|les) sirvan,
        espero que (os|les) (sirva|sirvan|ayude), (dos|tres|unas|varias|varios) (copias|ejemplares) (de sobra|
        sobrantes|para), de propia (cosecha|factura), de mi (puño|cosecha), mencionando (al|la|el), (sin|nada)
        (derechos|coste|costo|cobrar|pedir nada|a cambio), (me|nos) lo pedís, pídanmelo, pedídmelo, (lo|la) (envío|
        mando) (a quien|al que|por correo|por privado)
    """,
    "who-takes": """
        (quién|quiénes|alguien) (cubre|coge|toma|se queda|se lleva|elige|redacta|escribe|lee|limpia|cocina|conduce|
        maneja|abre|cierra|pinta|vigila|modera|preside|recoge|reparte|imprime|traduce|trae|acompaña|sube|baja|monta|
        desmonta|riega|cuida|atiende|guía|sustituye|reemplaza|releva|llama|sale|pasa|me ayuda|nos ayuda|ayuda|arrima|
        aporta|dona|puede|podría|quiere|querría) (con|el|la|los|las|un|una|conmigo|a|al|de|del|en|este|esta|para|qué|
        cuál|agosto|julio|hoy|mañana|turno|por), quién lo (toma|coge|hace|lleva|cubre|asume), quién la (toma|coge|hace|
        lleva|cubre|asume), (quién|alguien|alguno|dos) (conmigo|más conmigo|conmigo el), conmigo (para|el|la|a|en), (se
        busca|se buscan|buscamos|busco|urge|urgen|hacen falta|hace falta|faltan|falta|nos falta|nos faltan|necesitamos|
        preciso|precisamos|se precisan|se precisa|se necesitan|requerimos|quedan|sobran) (aún|todavía|urgentemente|
        )(conductores|chóferes|choferes|manos|brazos|voluntarios|voluntarias|voluntario|compañero|compañera|compañeros|
        socios|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce|quince|veinte|alguien que|gente para|gente|personas|
        relevo|suplente|sustituto|secretario|secretaria|presidente|tesorero|tesorera|jurado|árbitros|árbitro|lectores|
        revisores|traductores|probadores|evaluadores|redactores|ponentes|puestos|huecos|plazas|turnos|firmas|uno más|
        una más|otro|otra), (que|a ver si) (alguien|uno|dos|tres|cada) (dé|de|den|se|coja|tome|lleve|traiga|venga|
        vengan|ponga|elija), (dar|dé|den|da) un paso (adelante|al frente|), (unos|unas) (la|el|los|las), nadie
        (todavía|aún|se ha|se ofrece|ha), de verdad nadie, (decidme|díganme|digan|decid|avisad|avisen|avísenme|
        avisadme|escribidme|escríbanme|apuntad|apunten|elegid|elijan|pedid|pidan|confirmadme|contestadme|mandadme|
        mándenme|enviadme|envíenme|manifiesten|comuniquen|comunicad|anotad|anoten|voten|marcad) (si|quién|qué|cuántos|
        cuándo|antes|cuál|vuestra|vuestro|su|el|la|con|por|hoy|a|nombre|día|me), (me|nos) decís (si|quién|cuándo|
        cuántos|antes), (preferís|prefieren|elegimos|elijamos|votamos|votemos|decidamos|fijemos|quedamos|quedemos),
        (el|los) (lunes|martes|miércoles|jueves|viernes|sábado|domingo|sábados|domingos|8|15|20|0) o (el|los), cada
        (uno|una|socio|grupo|escuela|familia|sección|centro|miembro|cual) (que|)(elija|elige|traiga|adopte|adopta|
        escoja|se|ponga|aporte|aporta|revise|revisa|haga|hace|mande|manda|lleve|prepara|nombre|vote), por (parejas|
        cabeza|barba|persona|sección|grupos), a (medias|escote|pachas|repartir|partes iguales), con quién(es|) cuento,
        con quién cuento, cuento con, contad conmigo, cuenten conmigo, (mitad|un) (y|a) (mitad|medias)
    """,
    "i-take": """
        yo (me encargo|pongo|llevo|traigo|coordino|centralizo|recojo|conduzco|me ocupo|hago|puedo (llevar|traer|hacer|
        coordinar|conducir)|me ofrezco|empiezo|reservo|me quedo|cojo|tomo|cubro|aporto|preparo), me (ofrezco|encargo|
        ocupo|propongo) (a|de|para|yo), (ya|somos|vamos|estamos) (somos|dos|tres|cuatro|cinco|seis|siete) (y|
        confirmados|apuntados|de), ya (tengo|tenemos) (dos|tres|cuatro|cinco|el|la|furgoneta|local|reservado), (no|este
        domingo no) (estaré|podré) (el|este|la) (domingo|sábado|viernes|lunes|martes|miércoles|jueves|semana)
    """,
    "let-us": """
        (hagámoslo|repartámonos|organicémonos|juntemos|pongamos|pongámonos|quedemos|reunámonos|firmemos|compremos|
        compartamos|escribamos|escojamos|elijamos|dividámonos|votemos|transcribamos|montemos|unámonos|decidamos|
        limpiemos|busquemos|acordemos|fijemos|coordinémonos|turnémonos|aportemos|hagamos|preparemos) (entre|el|la|los|
        las|una|un|todos|juntos|fecha|en|de|cada|firmas|por|), (limpiamos|plantamos|pintamos|montamos|recogemos|
        vendimiamos|arreglamos|ensayamos|hacemos|compramos|pedimos) (el|la|los|las|entre|juntos|en grupo|un|una), si
        (somos|juntamos|llegamos|nos juntamos|pedimos|fuéramos|nos unimos) (a|)(dos|tres|cuatro|cinco|seis|diez|veinte|
        más|bastantes|suficientes|varios|todos), entre (muchos|varios|unos cuantos|dos|tres|los que)
    """,
    "in-the-news": """
        (ha|han|acaba de|acaban de|acaba|hoy|ayer) (salido|salir|publicado|publicar|anunciado|anunciar|aprobado|
        aprobar|presentado|presentar|prohibido|lanzado|lanzar|entrado en vigor|autorizado|subido|retirado|liberado|
        sacado|sacar|decidido|dejado), (se|ya se) (ha aprobado|aprueba|aprobó|publica|publicó|anuncia|discute|debate|
        estrena|prohíbe|prohibirá|tramita|vota|rumorea|habla de|plantea|prepara), (entra|entrará|entran|entrarán) en
        vigor, desde (enero|julio|septiembre|hoy|mañana|el lunes|el próximo|el año) (será|es|habrá|se|hay|entra|no), a
        partir de (enero|julio|septiembre|mañana|hoy|este|el próximo|ahora) (será|es|habrá|se|hay|no|año|curso), (será|
        serán) (obligatorio|obligatoria|obligatorios|obligatorias|gratuito|gratuita|ilegal), (el|la) (gobierno|
        ministerio|ayuntamiento|junta|congreso|senado|consejería|unión europea|alcaldía|federación|inspección|comisión)
        (quiere|ha|va|plantea|propone|anuncia|anunció|prohíbe|estudia|obliga|piensa|pretende|acaba|prepara|sugiere),
        (quieren|pretenden|planean|proponen|piensan|van a|amenazan con|dejan de) (prohibir|obligar|imponer|eliminar|
        suprimir|quitar|cerrar|fusionar|cambiar|unificar|fabricar|sustituir|reescribir|legalizar|privatizar),
        reescriben (la|el|las|los), (si|como) (sale|prospera|se aprueba|pasa) (la|el|esta|este), (enmienda|decreto|ley|
        directiva|reforma|anteproyecto|borrador|normativa|reglamento|moratoria|ordenanza) (de|del|que|sobre|europea|
        nueva|nuevo), noticia (recién|fresca|de hoy|del día|bomba), (he|acabo de) (leído|leer|visto|ver|oído|oír) (que|
        en|un|una|el|la), leí (que|en|un|una|el|ayer), (un|este|el|nuevo) (estudio|informe|artículo) (dice|sobre|de|
        que|afirma|sostiene|asegura), ya está aquí (el|la|nuestro|nuestra), (lo|eso) de (suprimir|quitar|prohibir|la|
        los|las|el|cobrar|cambiar), (una|nueva) (escala|versión|norma|técnica|app|aplicación|generación|moda|tendencia)
        (nueva|de|que|sobre)
    """,
    "take-sides": """
        (cómo|como) (lo|la|los|las|)(veis|ven|ves|ve|valoráis|valoran|sentís|interpretáis|interpretan|encajáis|
        recibís), (qué|que) (os|les|te|le) (parece|parecería|parecen|sugiere|inspira|dice|preocupa), (os|les|te)
        (parece|parecería|convence|gusta|preocupa|asusta|ilusiona|huele|suena) (bien|mal|justo|justa|razonable|sensato|
        buena|buen|una|un|si|la|el|lo|a|esto|que|exagerado|lógico), (os|les|a ustedes|a vosotros|los) (convence|
        convencen|preocupa|asusta|gustaría|molesta), (qué|que) (pensáis|piensan|piensa|dice|decís|dicen|opina|opináis|
        haríais|harían|tocaríais|tocarían|cambiaríais|cambiarían|quitaríais|añadiríais|creéis|esperáis|esperan|teméis|
        futuro|peso|postura|papel|sentido|consecuencias|efectos|impacto|supondrá|supone|implica|será de|pasará con|va a
        pasar), (y|e) (ustedes|vosotros|vos|ustedes qué|nosotros qué|vosotros qué|tú|a vosotros|a ustedes), a favor o,
        (bueno o malo|bien o mal|locura o|avance o|moda o|acierto o|progreso o|amenaza o|oportunidad o|disparate o|
        sensatez|humo o), o (disparate|sensatez|humo|locura|moda|tontería|peligro|retroceso|amenaza|error|postureo|
        despropósito), (es|será|sería|me parece|nos parece) (un|una|el|la) (disparate|error|acierto|locura|barbaridad|
        oportunidad|avance|retroceso|amenaza|despropósito|principio|fin|trampa|moda|buena idea|mala idea|injusticia),
        el (principio del fin|fin de), me (equivoco|equivocaré|paso|parece que|preocupa|temo|da miedo|inquieta|ronda|
        ilusiona), (creo|temo|sospecho|intuyo|pienso|opino|dudo|apuesto) que (en|la|el|los|las|nadie|esto|no|se|vamos|
        nos|deberíamos|hay), (se admiten|admito|acepto|espero|agradezco|bienvenidas|bienvenidos|quiero|quisiera)
        (comentarios|críticas|opiniones|réplicas|objeciones|palos|pedradas|reacciones|argumentos|puntos de vista|
        vuestra opinión|su opinión|contraargumentos), (discutámoslo|debatámoslo|discutamos|debatamos|hablemos|
        conversémoslo|pensemos|reflexionemos|opinad|opinen|mojaos|mójense|disparad|disparen|despelléjenlo|destrozadlo|
        destrócenlo|criticadlo|critíquenlo|haced pronósticos|pronósticos|pronóstico), el sentir (de|general), (punto|
        puntos) de vista, vuestro parecer, (propondría|propongo|planteo|lanzo|abro|sugiero|yo quitaría|yo eliminaría|yo
        prohibiría|quitemos|eliminemos|suprimamos|cambiemos|abandonemos|dejemos de|pasemos a|digo yo|provoco) (un|una|
        el|la|los|las|que|debate|ligas|hilo|idea|pregunta|poco|hora|cambiar|quitar|eliminar|abolir|abandonar|unificar|
        de|al), (va siendo|es|ya es|sería|llegó la|ha llegado la) hora (de|que), sigue teniendo (sentido|futuro|razón),
        tiene (sentido|futuro|los días|razón de ser) (todavía|aún|hoy|contados|el|la|que|seguir|), (está|estamos|están|
        estáis) (maduro|madura|preparados|preparadas|listos|a tiempo|ante), (acabará|acabarán|desaparecerá|
        desaparecerán|sustituirá|sustituirán|reemplazará|marcarán|marcará|cambiará|cambiarán|sobrevivirá|
        sobreviviremos|quedará|quedarán|seremos|será el fin|nos quitará|tendrá|tendremos|llegará|irá|iremos|servirá|
        existirá|habrá sitio|supondrá|afectará) (la|el|los|las|algo|en|de|esto|a|al|con|todo|nuestro|nuestra|que|
        siendo|hablando|lugar|futuro|dentro), (en|dentro de) (diez|cinco|veinte|treinta|pocos|unos) años, (apoyáis|
        apoyan|aprobáis|aceptaríais|aceptarían|adoptaríais|adoptarían|firmaríais|lo querríais|os sumaríais al|
        toleraríais|renunciaríais|renunciarían|defendéis|rechazáis), postura, posturas, (para|a) (nuestro|nuestra)
        (oficio|sector|gremio|profesión|mundo|futuro)
    """,
    "text-state": """
        (revisa|revisáis|revisan|revisadlo|revísenlo|revisadla|repasa|repasáis|repasad|repasen|repaso|repasar|relee|
        releed|relean|releer|leed|leedlo|leedla|leedme|léanlo|léanla|lean el|lean la|leeros|léeme|léanme|corregidla|
        corregidlo|corríjanlo|corríjanla|corregidme|contraste|contrastar|contrastadlo|contrástenla|verifique|verificar
        el|pulir|pulid|pulan|pulidlo|enmendad|tachad|tachen|subrayad|anotad en|anoten en|comentad el|comenten el),
        (ojo|ojos|lector|lectores|lectora|lectoras|mirada|revisora|boli|bolígrafo|lápiz) (crítico|críticos|paciente|
        pacientes|atento|atentos|atenta|externa|externo|nativo|nativos|rojo|fresco|frescos|exigente|exigentes),
        (señalad|señalen|señalar|marcad|marquen|indicad|indiquen|decidme|díganme|encontrad|apuntad|cazad) (lagunas|
        errores|erratas|fallos|fallas|gazapos|huecos|lo que falta|qué falta|qué sobra|los errores|las erratas|dónde
        no), (se entiende|se entienden|queda claro|está claro|se lee) (bien|mi|el|la|lo|sin|así|esto|todo|algo|), (qué|
        que) (falta|sobra|añadiríais|añadirían|quitaríais|agregarían) (en|al|aquí), (lectura fácil|lenguaje claro|
        lenguaje sencillo|hablantes nativos|hablante nativo|hablante nativa), (redacto|redactamos|escribo|escribimos|
        preparo|preparamos|estoy (escribiendo|redactando|preparando|armando|compilando)|estamos (escribiendo|
        redactando|preparando|armando|haciendo|compilando)|he (escrito|redactado|terminado|acabado|completado|
        actualizado|empezado)|ya tenéis|ya tienen|terminé|acabé|hemos (escrito|redactado|terminado|actualizado)) (la|
        el|un|una|los|las) (entrada|página|guía|manual|borrador|ficha|glosario|folleto|texto|capítulo|cuaderno|
        cartilla|protocolo|acta|informe|diccionario|documento|artículo|instructivo|memoria|traducción|resumen|crónica|
        preguntas|cap), (dejemos|dejar|deje|dejen|dejamos|conste|quede|quedara|consta|constancia) (constancia|por
        escrito|escrito|escrita|anotado|registrado|registro|en acta|memoria), (para|a fin de) que (quede|conste|no se
        (pierda|pierdan|olvide)|nadie (vuelva|tenga|pregunte)|los (nuevos|que|siguientes)|el siguiente|quien venga|
        sirva de memoria), (antes de|antes que) (que|)(se (pierda|pierdan|olvide|muera|jubile)|olvidarlo|perderlo),
        (nada|no) (queda|está|hay) (nada|)(escrito|escrita|documentado|por escrito|en papel), nadie lo (ha|)(escrito|
        escribió|apuntó|anotó), en la cabeza de, (histórico|memoria|registro|archivo|cuaderno) (escrito|escrita|
        abierto|común|colectivo|de decisiones|compartido), (pongamos|poner|ponga|ponerlo|ponerla|pasemos|pasar|pase|
        pasarlo) (en (limpio|papel|la wiki|un documento|común|una página)|a (limpio|papel|lectura)|por escrito|las
        (cartelas|notas|actas)|negro sobre blanco), (los que|quienes|quien|gente que|la gente que) (entran|entra|
        llegan|llega|vengan|venga|empiezan|empieza) (ahora|nuevos|después|de nuevas|), (tomar|tomo|toma|toméis|tomó|
        tome|quién toma|quién anota|alguien tomó|alguien anotó|apuntar|anota) (notas|acta|apuntes|los trucos|lo que),
        (crónica|relatoría|transcripción|transcribir|subtitular|subtítulos) (de|del|de la|los|las|para|), (juntar|
        recopilar|reunir|ordenar|compilar|juntemos|recopilemos|reunamos) (en|todas|todos|lo que|vuestras|sus|las|los)
        (una|un|las|los|respuestas|consejos|dudas|trucos|preguntas|sabemos|términos|nombres|solo), falta (un|una)
        (página|guía|manual|glosario|documento|instructivo|entrada|texto)
    """,
    "may-i-come": """
        (podría|podríamos|puedo|podemos|se puede|se podría|cabría|sería posible|es posible|me gustaría|nos gustaría|
        quisiera|quisiéramos|querría|me encantaría|nos encantaría|me dejáis|me dejan|me dejaríais|me dejarían|nos
        dejáis|os importa si|les importa si|a mi clase le encantaría|desearía) (ir|ir a|venir|pasar|pasarme|pasarnos|
        pasar a|acercarme|acercarnos|visitar|visitaros|visitarlos|ver|veros|verlos|conocer|conoceros|asistir|
        presenciar|asomarme|entrar|quedarme|quedarnos|dormir|acompañar|acompañaros|acompañarlos|estar|observar|mirar|
        llevar a|llevar al|sentarme|traer a|un día|unos días|una noche), (me|nos|les|le|lo|los|la) (enseña|enseñáis|
        enseñan|enseñaríais|muestra|muestran|mostráis|recibe|recibís|recibirían|recibiríais|acoge|acogéis|acogen|
        acogería|aloja|alojáis|alojan|alojaría|hospeda|hospedan|hospedaría|abre|abrís|abren|abriría|cuela|coláis|hace
        un hueco|haría un hueco|deja entrar|dejáis entrar|presta un sofá|daría techo|daríais techo|da techo|guía|lleva)
        (un|una|alguien|su|vuestra|vuestro|el|la|los|las|a|en|por|techo|una noche|unos|sitio), (quién|alguien|alguno)
        (me|nos) (recibe|acoge|aloja|enseña|muestra|hospeda|cuela|abre|guía|lleva|pasea|acompaña|haría), (estoy|estaré|
        estaremos|ando|andaré|paso|pasaré|pasamos|voy|vamos|viajo|viajamos|llego|llegamos) (unos días|tres días|dos
        días|0 días|una semana|el 0|de paso|)(en|por|a) (la|el|los|las|vuestra|su|bilbao|madrid|lima|bogotá|méxico|
        zona|fin|agosto|julio|mayo|octubre), de paso (en|por|hacia|la|el|y), iría (calladita|callado|solo|sola|con|en|
        encantado|encantada), iríamos (en|con|dos|tres|todos), (techo|cama|sofá|colchón|sitio para dormir|rincón|hueco)
        (una noche|para|por|a|en), (familia|casa|alguien) que (aloje|acoja|reciba|hospede|me aloje|nos aloje),
        (aceptáis|aceptan|admitís|admiten|se permite|se permiten|recibís|reciben) (visitas|visita|oyentes|curiosos|
        visitantes|gente|grupos|alumnos|observadores|huéspedes|voluntarios un), (cambio|intercambio|intercambiar|
        intercambiamos) (casa|casas|de casa|estancia|estancias|visitas|de estancias|una semana|finca|fincas), pasar
        (una mañana|una tarde|unos días|una semana|un día|el día|una jornada|la noche) (con|en|a|viendo), de oyente, a
        la sombra de
    """,
    "come-to-us": """
        (quedáis|estáis|están|quedan|sois|son) (todos|todas|)(invitados|invitadas|bienvenidos|bienvenidas|convidados),
        (os|les|los) (invito|invitamos|cito|citamos|convido|espero|esperamos|recibimos|recibo|enseño|muestro|mostramos|
        llevo|llevamos|abrimos|abro|guío) (a|en|el|la|las|al|con|mi|nuestra|nuestro|a todos|a las), (quien|el que|los
        que) (quiera|quieran|guste|desee) (ver|venir|conocer|pasarse|visitar|acercarse|probar|que), (pasaos|pasaros|
        pásense|acercaos|acérquense|asómense|venid|vengan|véngase|venirse|animaos a venir|entrad|entren|tocad el
        timbre|toque el timbre|apareced|caigan|cáiganle|vénganse), (abrimos|abro|abre|abren|inauguramos|estrenamos|
        reabre) (el|la|las|los|al|mi|nuestro|nuestra|puertas|sus|a) (taller|puertas|estudio|horno|casa|jardín|huerto|
        museo|público|bodega|granja|biblioteca|ensayo|vecindario|todos), (inauguración|estreno|fiesta|merienda|
        tertulia|convivencia|romería|hermanamiento|comida|cena|almuerzo|asado|ruta|caminata|acampada|jornada) (de|del|
        es|en|con|el|la|para|anual), enseñamos (el|la|los|las|nuestro|nuestra), (el|este|los primeros|los|cada) (lunes|
        martes|miércoles|jueves|viernes|sábado|domingo|mes|sábados|domingos) (a las|la|es|en|nos|quedamos|enseñamos|
        abrimos|hay|toca), (a las|desde las) (nueve|diez|once|doce|cinco|seis|siete|ocho|cuatro|0) (en|de|del|salimos|
        junto|y), (coincidimos|coincidiremos|coincidís|coinciden|nos encontramos|nos vemos|nos conocemos|nos juntamos|
        quedamos) (en|a|el|todos|antes|después|para|alguno), (cuántos|quiénes|alguien|quién) (coincidiremos|coincide|
        vamos|vais|van|va|se viene|viene|viaja|estará|sube|baja|acude|asiste|irá|se apunta a la) (conmigo|en|a|al|por|
        para|hasta|de), (vernos|conocernos|ponernos|encontrarnos) (las caras|en persona|por fin|cara|todos|allí), quién
        va conmigo, quién se viene, (traigan|traed|lleven|llevad) (botas|ropa|comida|bebida|agua|mantas|instrumento|
        algo|merienda|gorra|tupper|calzado), (primero|segundo|último) (encuentro|domingo|sábado)
    """,
    "contact-wanted": """
        a (quién|quien) (se le|le|)(pregunto|preguntar|preguntamos|llamo|llamar|llamamos|acudo|acudir|acudimos|recurro|
        recurrir|escribo|escribir|pido|pedir|pide|traemos|debo|debería|habría que|hay que|conviene|toca|podría|puedo|
        podemos|consulto|consultar|me dirijo|dirigirse|dirigirme|busco), a qué (puerta|persona|grupo|colega|experto)
        (tocamos|toco|tocar|llamo|llamar|acudo|pregunto|busco), con (quién|quien) (se habla|hablar|hablo|hablamos|
        podría|puedo|podemos|debo|conviene|contactar|contacto|me pongo|hay que|trabajar), (alguien|quién) (que|)(sepa|
        sabe|entienda|entiende|controle|controla|domine|conozca|conoce) (de verdad|de|del|sobre|mucho|bien|algo|a|un|
        una|leer|tocar|reparar|el|la|los|las), (busco|buscamos|necesito|preciso) (a|)(alguien|persona|personas|un|una|
        gente|un contacto|contacto|interlocutor|experto|especialista|mentor|maestro|maestra|aprendiz) (que|en|de|con|
        para|del), (conocéis|conocen|conoces|conoce alguien) (a|)(alguien|alguna|algún|un|una|quien|gente|persona|
        buenos|buena), un (nombre|contacto|enlace) (en|de|con|que|para), (nombres|nombre) (de gente|de quien|de
        alguien|por favor|y contacto), (apuntad|apunten|anotad) este nombre, que lo sabe todo, sabe (todo|más que
        nadie|un montón|mucho) (de|del|sobre), la persona (que|indicada|adecuada|a la), (algún|un|qué|tenemos algún)
        (puente|vínculo|lazo|contacto|enlace) (con|entre|hacia|en|directo), (ponerme|ponernos|ponedme|póngame|pónganme|
        me ponéis|me ponen) en (contacto|comunicación), (relacionarnos|vincularnos|aliarnos|hermanarnos|tender puentes|
        tejer) (con|redes|lazos|entre|), a quién traemos
    """,
    "who-are-we": """
        (otros|otras|otro|otra|más) (gente|persona|personas|padres|madres|equipo|equipos|grupo|grupos|colegas|
        colectivos|coros|talleres|bibliotecas|escuelas|cooperativas|como|que|interesados|interesadas|locos|chiflados|
        así) (que|como|en|con|tras|estudiando|trabajando|haciendo|por|de|fuera|interesada|interesadas|interesados|
        sueltos|yo|nosotros|parecidos|del), (más gente|hay otra persona|hay más|hay otros|hay otras|hay alguno más|hay
        alguien más|existe otro|existen otros|existen otras|somos los únicos|somos las únicas|estoy solo|estoy sola|soy
        la única|soy el único|estamos solos|estamos solas), (cuántos|cuántas|quiénes) (somos|sois|son|estamos|estáis|
        hay) (los|las|en|de|y|aquí|que|por|quienes), los que (usamos|trabajamos|hacemos|vivimos|estudiamos|tenemos|
        criamos|cultivamos), las que (usamos|trabajamos|hacemos|vivimos|estudiamos|tenemos), (manifestaos|
        manifiéstense|haceos ver|háganse ver|háganse notar|levantad la mano|levanten la mano|alzad la mano|que levante|
        decid presente|digan presente|salid|identificaos|identifíquense|daos a conocer|dense a conocer|estáis|estáis
        ahí|asomad|apuntaos en el mapa|dónde estáis), (dónde|en qué) (estáis|están|quedan|vivís|viven|andan|andáis|
        trabajáis|región|ciudad|pueblo|países) (los|las|carpinteros|quienes|todos|y|hay), aparte de (nosotros|mí|
        nosotras|los), además de (nosotros|mí), (qué|cuáles) (grupos|colectivos|asociaciones|personas|centros|escuelas|
        equipos|redes|proyectos|otros|otras|talleres|cooperativas) (hermanos|hermanas|hay|existen|trabajan|se|están|
        hacen|parecidos|similares|de), (quién|quiénes) (trabaja|mide|estudia|investiga|continúa|continuará|ayuda|
        enseña|cría|cultiva|restaura|colecciona|fabrica|se ocupa|se dedica|anda|lleva|vive|conserva|practica|hace) (ya|
        hoy|todavía|aún|en|con|de|a|sobre|el|la|los|las|por), (pongámoslos|ponernos|situarnos|marcarnos|situadnos|
        dibujemos|hagamos|estoy haciendo|armemos|armo|hago|preparo|elaboro|actualizo|quiero hacer|completemos) (en (un|
        el)|un|el|una|la|nuestro) (mapa|directorio|censo|listado|registro|lista de|catálogo|fichero de|agenda de|
        inventario de|guía de), (qué|que) (sabe|sabéis|saben|conocimientos|saberes|habilidades|competencias|oficios)
        (hacer|cada|tenemos|faltan|le|nos|hay|reunimos), sabe hacer cada, (en|de) qué (somos|sois|sabemos|no sabe)
        (fuertes|buenos|nadie|débiles|más), (nadie|ninguno) (aquí|de nosotros|en la lista|)(sabe|conoce|domina|cubre|
        trabaja|entiende), de (eso|acústica|esto|leyes|electrónica) no sabe nadie, (hay|tenemos|vemos|veo) (un|algún|
        )(hueco|huecos|vacío|vacíos|laguna|carencia), (nos|le|qué) (falta|faltan) (a|en) (la|el|nuestra|nuestro)
        (brigada|red|grupo|lista|equipo), quién (sabe|hace|es|tiene|conoce) (qué|quién|a quién), (si|los que|quien|
        quienes) (rozáis|tocáis|trabajáis|os dedicáis|se dedican|se dedique|trabaje|trabajen|estudie|estudien|anda|
        anden) (siquiera|)(el tema|con|en|sobre|a|de), entendidos en, entendidas en, los perdidos
    """,
    "here-is-who": """
        (os|les|te) (presento|presentamos|quiero presentar) (a|al|la|el), (soy|me llamo) (la|el|nueva|nuevo) (nueva|
        nuevo|recién), recién (entrado|entrada|llegado|llegada|aterrizado|aterrizada|apuntado|unida|unido), aquí (la|
        el) (nueva|nuevo), (se llama|su nombre es), (la|el) (nueva|nuevo) (enlace|responsable|coordinadora|coordinador|
        compañera|compañero|presidenta|presidente|secretaria|vocal), desde hoy (lleva|llevará|es|se|coordina),
        (deberíais|deberían|tenéis que|tienen que) (conoceros|conocerse|hablar|hablaros), conoceos, conózcanse,
        preguntadle, pregúntenle, habla con ella, habla con él
    """,
}
