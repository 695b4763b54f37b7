"""Spanish cues, under the names of `en.py`."""

CUES = {
    "i": "yo, mi, mis, me, mío, mía",
    "you": "usted, ustedes, vosotros, vuestro, vuestra, tú, tu, tus, te, os, les",
    "we": "nosotros, nuestro, nuestra, nuestros, nuestras, nos",
    "anyone": """
        alguien, alguno, alguna, algún compañero, alguna persona, alguno de (ustedes|vosotros), quién
        (sabe|tiene|puede|conoce|ha), quien (sepa|tenga|pueda), alguno (sabe|tiene|conoce)
    """,
    "help": """
        (necesito|necesitamos|necesitaría|solicito|pido|busco|agradezco|agradecería) (ayuda|su ayuda|vuestra ayuda|una
        ayuda|un consejo|consejo|consejos|orientación|apoyo|asesoría|colaboración), ayuda por favor, ayuda, ayúdenme,
        ayudadme, ayudarme, ayudarnos, me (ayuda|ayudan|ayudas|ayudáis|ayude|ayuden), una mano, echar una mano, echarme
        una mano, estoy (atascado|atascada|perdido|perdida|bloqueado|atorado), ni idea, no tengo idea, no logro, no
        consigo, no puedo
    """,
    "polite": """
        (podrían|podría|podrías|podríais|pueden|puede|puedes|podéis) (por
        favor|alguien|decirme|decirnos|ayudarme|indicarme|indicar|explicarme|explicar|enviarme|recomendarme|recomendar|darme|confirmar|compartir|pasarme|orientarme|ayudar|usted|ustedes|alguno),
        por favor, porfa, porfavor, favor de, les (agradezco|agradecería|agradeceré|ruego|pido|agradecemos),
        (agradezco|agradecería|agradeceré|agradecemos|agradeceríamos), me gustaría (saber|que), (serían|sería|seríais)
        tan (amables|amable), sería posible, díganme, decidme, indíquenme, quisiera (saber|pedir|preguntar|consultar),
        tendrían, tendrías
    """,
    "wonder": """
        me (pregunto|preguntaba), no (sé|entiendo|comprendo|encuentro|veo) (cómo|si|qué|por
        qué|dónde|cuál|bien|nada|la|el), no sé, no entiendo, (tengo|tenemos|tenía) (una|un|algunas|unas|varias|dos|la
        siguiente|otra) (duda|dudas|pregunta|preguntas|consulta|consultas|inquietud), mi
        (duda|pregunta|consulta|inquietud), una (duda|pregunta|consulta), duda (sobre|con|acerca), consulta
        (sobre|acerca), pregunta (sobre|acerca), (quisiera|quiero|querría|quería|me gustaría|necesito) saber, saber
        (si|cómo|qué|dónde|cuál|por qué), estoy (confundido|confundida), no estoy seguro, no estoy segura, dudas
    """,
    "ahead": """
        gracias (de antemano|por adelantado|anticipadas|desde ya), gracias por (su|la|vuestra|toda la)
        (ayuda|atención|respuesta|colaboración), de antemano, muchas gracias de antemano, desde ya (muchas|) gracias,
        quedo (atento|atenta|a la espera|pendiente), a la espera de, espero (su|sus|vuestra|vuestras|alguna)
        (respuesta|respuestas|ayuda|comentarios), agradecido de antemano
    """,
    "ideas": """
        (alguna|algunas|qué|cualquier)
        (idea|ideas|sugerencia|sugerencias|recomendación|pista|solución|información|orientación|ayuda), algún
        (consejo|comentario|ejemplo|dato), (sugerencias|consejos|ideas|recomendaciones|pistas), cualquier
        (ayuda|consejo|comentario|información), sugerencia, consejo
    """,
    "how": """
        cómo (puedo|podría|se puede|se|hacer|hago|puede|es|lo|instalar|obtener|usar|podemos|debo|funciona), como
        (puedo|podría|se puede|hacer|hago|podemos) , hay (alguna|algún|una|un|forma|manera|modo)
        (forma|manera|modo|opción|función|herramienta|de|que|), es posible, existe (alguna|algún|una|un), (cuál|cuáles)
        (es|son|sería|serían|de), qué (es|son|hay|debo|puedo|significa|versión|hago|tipo|herramienta|programa), por qué
        (no|se|es|me|el|la), dónde (puedo|está|están|se|encuentro|encontrar|hay), cuándo (es|será|se), se puede, puedo
        (usar|hacer|instalar), debo, tengo que, la mejor (manera|forma|opción), alguna (forma|manera), cuánto
        (cuesta|es|vale|tiempo)
    """,
    "exist": """
        (existe|existen|hay) (algún|alguna|algunos|algo|un|una|alguien),
        (conocen|conoce|conoces|conocéis|saben|sabe|sabes|sabéis) (de|si|algún|alguna|un|una|dónde|cómo|algo), alguien
        (conoce|sabe)
    """,
    "seek": """
        (estoy|estamos|ando|andamos) buscando, busco, buscamos, se busca, en busca de, (necesito|necesitamos)
        (un|una|el|la|unos|unas|encontrar|conseguir), dónde (encontrar|conseguir|descargar), buscando
    """,
    "trying": """
        estoy (tratando|intentando|haciendo|trabajando|usando|empezando|probando|desarrollando|realizando), trato de,
        intento, intenté, he (intentado|probado|tratado|instalado|buscado|visto|leído|hecho|conseguido),
        (quiero|quisiera|queremos|quería|deseo|me gustaría|necesito)
        (hacer|usar|instalar|crear|que|obtener|saber|poder|realizar|conectar), tengo
        (un|una|que|el|la|unos|dos|instalado), uso, instalé, al (intentar|tratar|ejecutar|instalar|abrir), mi
        (problema|objetivo|idea)
    """,
    "fail": """
        error, errores, problema, problemas, fallo, fallos, falla, fallas, bug, no
        (funciona|funcionan|sirve|arranca|carga|abre|responde|aparece|aparecen|reconoce|encuentra|conecta|compila|deja|permite|logro|consigo|puedo|pude|sale|me
        deja|me funciona|se puede|se ve|hace), inconveniente, inconvenientes, dificultad, dificultades, lamentablemente,
        desafortunadamente, raro, extraño, advertencia, roto, imposible, dejó de funcionar, sin éxito, se cuelga, se
        cierra, incorrecto, mal
    """,
    "case": """
        mi
        (código|script|programa|ordenador|computadora|computador|equipo|servidor|proyecto|pc|archivo|sistema|modelo|caso|base
        de datos|tarjeta|tesis|clase|aplicación|máquina), mis (datos|archivos|alumnos|estudiantes|resultados),
        (el|este|un) (siguiente|mensaje de) (error|código|mensaje|problema|script), (la|esta) siguiente
        (línea|instrucción|salida), mensaje de error, este es (el|mi), estos son (los|mis), a continuación, adjunto el
        código, me (da|sale|aparece|arroja|marca|tira|muestra) (el|un|este|error|la|una|siguiente)
    """,
    "lived": """
        alguien (ha|tiene|usa|utiliza|ha usado|ha probado|tuvo|pudo|probó|usó|con experiencia), alguno
        (ha|tiene|usa|utiliza), han (usado|probado|tenido|utilizado|visto|trabajado|hecho), has
        (usado|probado|tenido|utilizado|visto), (habéis|ustedes han) (usado|probado|tenido|visto), experiencia
        (con|en|de|usando|previa), experiencias (con|en|de|sobre), (su|sus|vuestra|vuestras)
        (experiencia|experiencias|recomendación|recomendaciones|opinión|opiniones),
        (recomiendan|recomienda|recomiendas|recomendáis|recomendarían|recomendarme|recomendación|recomendaciones|recomendable|aconsejan|aconsejáis|sugieren),
        qué (usan|usáis|utilizan|opinan|recomiendan|prefieren), cuál (es mejor|es el mejor|es la
        mejor|usan|recomiendan|me recomiendan), (mejor|peor) que, comparación, comparar, diferencia entre, ventajas,
        desventajas, vale la pena, buenas prácticas
    """,
    "views": """
        qué (opinan|piensan|les parece|os parece|te parece|opináis|pensáis|opinas|piensas|dicen),
        (su|sus|tu|vuestra|vuestras|vuestros) (opinión|opiniones|comentarios|comentario|sugerencias|impresiones|puntos
        de vista|aportes|aportaciones), comentarios, opiniones, opinión, están de acuerdo, de acuerdo, debate, debatir,
        discutir, discusión, reflexión, se aceptan (sugerencias|comentarios|críticas), alguna
        (opinión|objeción|sugerencia), feedback
    """,
    "propose": """
        (propongo|proponemos|sugiero|sugerimos|propondría|sugeriría), propuesta, propuestas, sugerencia,
        (podríamos|deberíamos|podemos|debemos|podría|debería|habría que|hay que), sería (bueno|bueno
        que|genial|útil|interesante|ideal|mejor|conveniente), estaría (bien|bueno), por qué no, (mi|una|otra) idea, la
        idea (es|sería), proyecto, planeado, planeamos, a futuro, mejora, mejoras, mejorar, qué tal si
    """,
    "opinion": """
        (creo|pienso|considero|opino|supongo|me parece|entiendo|diría|prefiero) (que|), a mi
        (juicio|parecer|entender|modo), en mi (opinión|experiencia), desde mi punto de vista, sin embargo, no obstante,
        por supuesto, en efecto, además, por otro lado, por lo tanto, de hecho, obviamente, claro que, por ejemplo, es
        decir, aunque, sino, personalmente, estoy de acuerdo, no estoy de acuerdo
    """,
    "announce": """
        anuncio, anunciamos, anunciar, anuncia, anunciarles, (tenemos|tengo) el (agrado|placer|gusto), nos complace, es
        un placer, con mucho gusto, me complace, nos alegra, me alegra, (les|os|los|las)
        (invito|invitamos|informo|informamos|comunico|comunicamos|anuncio|anunciamos|recuerdo|recordamos|comparto|esperamos),
        invitación, invitamos, recordatorio, convocatoria, (está|están|ya está|ya están)
        (abierta|abierto|abiertas|disponible|disponibles|publicado|publicada), (se llevará a cabo|se celebrará|tendrá
        lugar|se realizará|se realizarán|tendrán lugar|será el|se hará), fecha límite, plazo, próximo, próxima, para más
        (información|detalles|info), más (información|detalles|info), (favor|ruego|rogamos|por favor)
        (difundir|reenviar|compartir|tomar nota|de difundir), difundir, difusión, boletín, comunicado, aviso, avisamos,
        avisar, queda abierta, no se (lo|la) pierdan, ya (salió|disponible), ha sido
        (publicado|publicada|actualizado|lanzado), se ha publicado
    """,
    "release": """
        versión, nueva versión, lanzamiento, lanzado, lanzada, publicado, publicada, actualización, actualizado,
        actualizada, disponible, descargar, descarga, descargarse, corrección, correcciones, novedades, mejoras, beta,
        estable, cambios, paquete, código fuente
    """,
    "event": """
        congreso, conferencia, conferencias, taller, talleres, simposio, seminario, jornada, jornadas, convocatoria,
        llamado a, inscripción, inscripciones, inscribirse, inscribir, registro, registrarse, ponente, ponentes,
        ponencia, ponencias, charla, charlas, programa, resumen, resúmenes, envío de, participantes, feria, festival,
        encuentro, foro, escuela de verano
    """,
    "course": """
        curso, cursos, capacitación, diplomado, matrícula, costo, precio, webinar, docente, certificado, descuento
    """,
    "job": """
        puesto, puestos, empleo, trabajo, oferta de (trabajo|empleo), vacante, vacantes, contratación, contratar,
        postulación, postular, postulantes, candidato, candidatos, candidatura, doctorado, tesis doctoral, postdoc,
        posdoctoral, beca, becas, salario, sueldo, currículum, cv, hoja de vida, carta de presentación, tiempo completo,
        convocatoria, requisitos, perfil, aplicar, plaza, plazas
    """,
    "offer": """
        (he|hemos)
        (hecho|creado|escrito|desarrollado|subido|publicado|puesto|preparado|traducido|terminado|agregado|armado)
        (un|una|el|la|los|las|unos|mi|en|), (hice|creé|escribí|desarrollé|subí|publiqué|armé|preparé|hicimos|acabo de) ,
        aquí (está|están|les|os|tienen|tenéis|va|dejo|pueden), les
        (dejo|comparto|envío|mando|paso|adjunto|ofrezco|puedo), os (dejo|comparto|envío|mando|paso|adjunto),
        (pueden|puedes|podéis|se puede) (descargar|descargarlo|descargarla|usar|encontrar|bajar|ver|consultar|acceder),
        comparto, compartir, compartimos, comparto con, a (disposición|la venta|su disposición), puedo
        (enviar|ayudar|compartir|ofrecer|dar), con gusto, espero (que les|que os|que sirva|les sirva|sea útil|que sea),
        por si (a alguien|alguien|le|les), gratis, gratuito, gratuita, libre, contribución, aporte, aporto, parche,
        vendo, regalo, voluntario, ofrezco, ofrecemos
    """,
    "attach": """
        adjunto, adjunta, adjuntos, adjuntas, adjuntamos, adjuntado, archivo adjunto, en adjunto, anexo, anexos, anexa
    """,
    "give": """
        enlace, enlaces, liga, link, sitio, sitio web, página, página web, (disponible|encontrar|descargar|ver)
        (en|aquí|desde), en la dirección, en el siguiente (enlace|link), aquí, repositorio
    """,
    "meet": """
        reunión, reuniones, encuentro, encuentros, quedada, cita, junta, sesión, sesiones,
        (reunirnos|reunimos|vernos|vemos|juntarnos|encontrarnos|quedamos), nos vemos, cena, comida, almuerzo, cerveza,
        café, visita, visitas, visitar, asistir, asistencia, asistentes, asistirá, presencial, en persona, (allí|ahí)
        (estaré|estaremos|nos vemos), estaré (en|allí|ahí|de), quién (va|viene|asistirá|se apunta|va a venir), sala,
        lugar, local, hotel, viaje, excursión, salida, videoconferencia, zoom, hora, horario
    """,
    "coord": """
        voluntario, voluntarios, voluntaria, voluntarias, quién (quiere|quisiera|se apunta|puede|se anima|está
        interesado|se encarga), quien (quiera|esté interesado|desee), (los|si) (interesados|están interesados|estás
        interesado|hay interesados|alguien quiere|les interesa|te interesa|os interesa), interesados, apuntarse,
        apúntense, apuntaos, inscríbanse, votar, voto, votación, encuesta, cuestionario, formulario, doodle, (por
        favor|favor de) (llenar|completar|confirmar|responder|votar|enviar|enviarme|participar), confirmar
        (asistencia|su), participar, participación, participantes, compra (conjunta|colectiva|grupal), pedido,
        organizar, organización, organizamos, organizando, juntos, en conjunto, comisión, grupo de trabajo, tarea,
        tareas, fecha, fechas, colaborar, colaboración, colaboradores, aportar, donar, donación, donaciones, sumarse,
        coordinar, coordinación, repartir
    """,
    "doc": """
        documentación, documento, documentos, manual, manuales, wiki, faq, tutorial, tutoriales, guía, guías, acta,
        actas, minuta, traducción, traducciones, traducir, traducido, revisar, revisión, redactar, redacción, borrador,
        informe, errata, erratas, capítulo, instructivo, texto, ayuda en línea, licencia, preguntas frecuentes
    """,
    "map": """
        quién más, quiénes (más|están|trabajan|usan|somos), hay (alguien|más gente|otras personas|otros)
        (más|que|trabajando|usando), alguien más (trabaja|usa|está|interesado), otros
        (grupos|usuarios|interesados|proyectos|colegas), en contacto con, ponerme en contacto, contactar, contacto
        (con|de), directorio, mapa, mapeo, censo, lista de (miembros|personas|grupos|proyectos|usuarios), miembros de,
        preséntense, presentarnos, red de, especialista, experto en, contactos
    """,
    "intro": """
        me llamo, mi nombre es, me presento, me quiero presentar, quería presentarme, soy
        (nuevo|nueva|profesor|profesora|docente|estudiante|bibliotecario|bibliotecaria|ingeniero|ingeniera|maestro|maestra|desarrollador),
        (nuevo|nueva) (en la lista|en el grupo|aquí|por aquí|miembro|en esta), presentarme, acabo de
        (unirme|suscribirme|entrar|inscribirme), primer mensaje, bienvenidos, bienvenida, bienvenido, mucho gusto, vivo
        en, saludos desde
    """,
    "admin": """
        desuscribir, desuscribirme, darme de baja, dar de baja, darse de baja, baja de la lista, desapuntarme,
        (esta|la|nuestra|una) lista, lista de (correo|correos|distribución|discusión), moderador, moderadores,
        moderación, suscripción, suscriptores, archivo de la lista, prueba, esto es una prueba, mensaje de prueba,
        ignorar, ignoren, fuera de tema, lista equivocada, me equivoqué de, bórrenme, quítenme, no deseado
    """,
    "robot": """
        mensaje automático, generado automáticamente, no responder, no responda, enviado automáticamente, notificación,
        revisión
    """,
    "all": """
        (hola|buenas|buenos días|buenas tardes|buenas noches|estimados|estimadas|queridos|queridas|saludos|buen
        día|estimados y|apreciados|compañeros) (a todos|todos|a todas|todas|a todos y
        todas|lista|listeros|grupo|amigos|amigas|colegas|compañeros|compañeras|miembros|colisteros|gente|lista
        de|comunidad|señores|a tod s), a todos, estimados, estimadas, hola lista, colegas, compañeros, listeros, a todos
        y todas
    """,
    "hail": """
        hola, buenas, buenos días, buenas tardes, buenas noches, estimado, estimada, querido, querida, buen día, saludos
    """,
    "thanks": """
        gracias, muchas gracias, muchísimas gracias, mil gracias, te lo agradezco, se lo agradezco, os lo agradezco,
        genial, excelente, perfecto, felicitaciones, felicidades, enhorabuena, muy bueno, buenísimo, qué bien, muy
        amable, agradecido, agradecida
    """,
    "solved": """
        (ya|por fin) (me |)(funciona|anda|abre|imprime|arranca|quedó|lo encontré|lo tengo|lo logré|lo resolví|se
        arregló), (ya está|todo) (resuelto|solucionado|arreglado|en orden|bien), (lo|la)
        (encontré|pude|arreglé|logramos|conseguimos), no (hace|hizo) falta (ya|más),
        (olviden|olvida|olvídenlo|descarten) (mi|lo), falsa alarma, se (arregló|solucionó|resolvió|compuso),
        listo ya, quedó (perfecto|perfecta|listo|lista|funcionando|resuelto|resuelta),
        (ya|ahora|eso|así|todo|esto) (funciona|funcionó|me funciona|me funcionó|anda|está|quedó|va|sirvió|lo
        solucioné|lo resolví|pude|está resuelto|está solucionado|se solucionó), (problema|asunto|tema)
        (resuelto|solucionado|arreglado), solucionado, resuelto, arreglado, lo
        (solucioné|resolví|arreglé|encontré|logré|conseguí), (pude|logré|conseguí)
        (solucionar|resolver|arreglar|hacerlo|instalarlo), era eso, eso era, es justo lo que, justo lo que
        (necesitaba|buscaba), (me|nos) (sirvió|ayudó|funcionó) (mucho|muchísimo|perfecto|), funcionó, mi error, error
        mío
    """,
    "still": """
        (sigue|siguen|sigo|continúa|continúo|todavía|aún|tampoco)
        (sin|no|igual|dando|con|teniendo|fallando|funciona|me|saliendo|apareciendo), (el|la) mismo
        (error|problema|resultado), el mismo, mismo error, no (funciona|funcionó|cambia|sirvió|ayudó|resultó|ha
        funcionado), sin (éxito|suerte|respuesta), nadie (responde|respondió|contesta|ha), ninguna respuesta, no he
        recibido respuesta, reenvío, vuelvo a (preguntar|enviar|escribir), pero (ahora|no|sigue|me|aún|todavía)
    """,
    "helped": """
        (perfecto|genial|excelente|buenísimo|estupendo) (muchas |mil |)gracias, gracias (mil |)(a todos|a
        ambos|por el dato|por los datos|por el consejo|por los consejos|por todo), (justo|exactamente) lo que
        (buscaba|necesitaba|buscábamos|necesitábamos), me (salvaste|salvaron|sacaste), (voy a|vamos a)
        (hacer|probar|seguir|usar) (eso|lo que|su|tu), me queda (claro|clarísimo),
        gracias (a todos |de nuevo|)por (la|su|tu|vuestra|toda la|tanta|la pronta|las)
        (ayuda|respuesta|respuestas|información|solución|explicación|sugerencia|aclaración), me (ayudó|sirvió|ha
        servido|ha ayudado), tenías razón, fue de (mucha |gran|)ayuda
    """,
    "unsolved": """
        sigue (igual|pasando|fallando|goteando|sin|apareciendo|dando|saliendo|ahí), (no|tampoco)
        (funcionó|sirvió|ayudó|cambió|resultó|hubo caso), no (ha cambiado|cambió|cambia) nada, no (hay|hubo)
        (caso|diferencia|mejoría), (ya |)(lo |)(probé|hice|intenté) (eso |)(pero|y), (el|la) (mismo|misma)
        (falla|cosa|resultado|mensaje),
        (sigue|siguen) (sin funcionar|igual|dando|fallando|el mismo|el error|saliendo), (todavía|aún) no
        (funciona|puedo|lo|me funciona), el mismo (error|problema|resultado), no (funcionó|ha funcionado|sirvió|cambió
        nada|resultó|se resolvió), el problema (persiste|sigue|continúa), sin (éxito|suerte)
    """,
    "metoo": """
        (yo|nosotros) (también|tampoco) (lo|la|los|estamos|estoy|tengo|busco|quisiera|quiero|me),
        (estoy|estamos) (en las mismas|igual|en la misma situación), a (nosotros|nosotras) (también|nos pasa),
        (me|nos) (interesa|pasa|ocurre) (también|lo mismo|igual),
        yo también, a mí también, a mí me (pasa|pasó|ocurre|sale|interesa) (lo mismo|igual|), lo mismo (aquí|me
        pasa|digo|por acá), (tengo|tuve) el mismo (problema|error|inconveniente|duda), la misma
        (duda|pregunta|inquietud), igual (yo|aquí|me pasa), me sumo, me uno, secundo, también (me interesa|estoy
        interesado|estoy interesada|necesito|me gustaría)
    """,
    "also": "también, confirmo, coincido, de acuerdo con, un problema similar, algo similar",
    "counter": """
        (qué|cuál|cual) (versión|sistema|sistema operativo|es tu|es
        su|tipo|modelo|error|mensaje|navegador|distribución|exactamente|es el error),
        (podrías|podría|puedes|puede|podrían|pueden)
        (enviar|mandar|mostrar|dar|explicar|especificar|detallar|poner|decir|decirnos|ser
        más|aclarar|compartir|pegar|subir|probar|contar|confirmar|ampliar), a qué (te|se) (refieres|refiere), qué
        (quieres|quiere|intentas|significa|te|le|estás|error|sale|tratas), (has|ha|haz|ya)
        (probado|intentado|revisado|verificado|visto|leído|probaste|intentaste|instalado|buscado|pensado), más
        (detalles|información|datos|específico), (estás|está) (seguro|usando|segura), (tienes|tiene)
        (instalado|el|la|un), no entiendo (tu|su|bien|qué|la pregunta), por qué (no|quieres)
    """,
    "advise": """
        (puedes|puede|pueden|podés|podéis|debes|debe|deberías|debería|tienes|tiene|tendrías|podrías|podría)
        (que|usar|hacer|probar|ver|utilizar|instalar|encontrar|revisar|descargar|intentar|buscar|tener|también|ser|crear),
        prueba, probá, pruebe, prueben, probad, intenta, intente, intentá, revisa, revise, verifica, verifique, utiliza,
        utilice, usa, use, mira, mirá, mire, fíjate, fíjese, busca, busque, hay que, tienes que, tenés que, debe
        (ser|estar), (yo|nosotros) (uso|utilizo|usé|lo hago|uso el|haría|te|usamos|recomiendo|tengo|hice|lo), te
        (recomiendo|sugiero|aconsejo|paso|dejo|comento|cuento), le (recomiendo|sugiero|aconsejo), es
        (posible|porque|normal|un|una|el|la|necesario|mejor|que), (el|tu|su) (problema|error)
        (es|está|puede|debe|parece), si (quieres|quiere|tienes|tiene|usas|usa|necesitas|lo|es|estás), asegúrate,
        asegúrese, no olvides, por ejemplo, en ese caso, en tu caso, en vez de, en lugar de, porque, sí, no, claro,
        efectivamente, exacto, depende, espero (te|le|que te|que le|haber) (sirva|ayude|ayudado), suerte, simplemente
    """,
    "news": """
        artículo, artículos, blog, nota, noticia, noticias, interesante, encontré (este|esta|esto|un), acabo de
        (ver|leer|encontrar), les puede interesar, puede ser de interés, de interés, reenvío, reenviado, fyi, para su
        (información|conocimiento), video, publicaron, publicación, revista, prensa, periódico, según
    """,
    "spam": """
        feliz (año|año nuevo|navidad|cumpleaños|día), felices fiestas, próspero año, felicidades, felicitaciones,
        lotería, ganador, haga clic, condolencias, pésame, chiste, triste noticia, falleció, fallecimiento, préstamo,
        oferta especial
    """,
    "oops": """
        perdón (por|), disculpen (por|las|la|el|), disculpas (por|), disculpa, lo siento, fe de erratas, corrección,
        corrijo, olvidé, se me olvidó, me olvidé, quise decir, quería decir, pd, p d, por cierto, aclaro, aclaración, me
        faltó, agrego, añado, ignoren (el|este|mi)
    """,
    "goods": """
        plantilla, plantillas, script, scripts, conjunto de datos, base de datos, diapositivas, presentación,
        presentaciones, material, materiales, recurso, recursos, ejercicio, ejercicios, herramienta, herramientas,
        software, programa, programas, aplicación, código, ejemplo, ejemplos, módulo, librería, biblioteca, paquete,
        complemento, mapa, mapas, video, vídeo, videos, grabación, imagen, hoja de cálculo, formato, ficha, fichas,
        currículo, planeación
    """,
    "share": """
        (enviarme|mandarme|pasarme|compartirme|darme|facilitarme|enviar|compartir|proporcionar|facilitar|prestar|prestarme)
        (el|la|los|las|un|una|copia|algún|alguna|algunos|su), una copia,
        (alguien|alguno|ustedes|tienen|tiene|tendrán|tendrían|tienes) (tiene|tendrá|tendría|un|una|algún|alguna|el|la),
        dónde (descargar|conseguir|bajar|obtener), un ejemplo (de|), quién tiene
    """,
    "time": """
        enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre,
        lunes, martes, miércoles, jueves, viernes, sábado, domingo, mañana, hoy, esta (tarde|noche|semana), próxima
        semana, la semana que viene, hrs, horas
    """,
    "forward": "mensaje reenviado, mensaje original, inicio del mensaje, reenviado por, rv, rm",
}
