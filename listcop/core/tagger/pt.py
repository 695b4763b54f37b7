"""Portuguese cues, of both sides of the ocean, under the names of `en.py`."""

CUES = {
    "i": "eu, me, meu, minha, meus, minhas, mim, comigo",
    "you": """
        você, vocês, vc, vcs, te, ti, seu, sua, seus, suas, vosso, vossa, vossos, vossas, vos, convosco, tu, teu, tua,
        teus, tuas, contigo, lhe, lhes
    """,
    "we": "nós, nosso, nossa, nossos, nossas, nos, a gente, conosco, connosco",
    "anyone": """
        alguém, alguem, algum de vocês, algum colega, alguma pessoa, quem (sabe|tem|pode|conhece|já|puder|souber), algum
        (sabe|tem)
    """,
    "help": """
        (preciso|precisamos|precisava|gostaria|peço|solicito) (de ajuda|de uma ajuda|da ajuda|ajuda|de um auxílio|de
        auxílio|uma ajuda|de um conselho|de apoio|de uma mão|de uma luz), ajuda, ajudem, ajudem me, me ajudem, me ajuda,
        me ajude, me ajudar, ajudar me, nos ajudar, pode ajudar, podem ajudar, socorro, uma luz, uma força, uma mão,
        (estou|to|tô|fiquei) (perdido|perdida|travado|travada|preso|presa|empacado), não faço ideia, sem ideia, não
        consigo, não estou conseguindo, não estou a conseguir, auxílio, toda ajuda, qualquer ajuda
    """,
    "polite": """
        (poderia|poderiam|podia|podiam|pode|podem|consegue|conseguem) (me|por
        favor|alguém|você|vocês|nos|ajudar|explicar|enviar|indicar|informar|dizer|dar|dizer me|ajudar
        me|passar|mandar|confirmar|partilhar|compartilhar|postar|esclarecer|sugerir), por favor, por gentileza, pf, pfv,
        favor, se possível, agradeço (desde já|a|qualquer|se|), agradecia (que|se|), ficaria
        (grato|grata|agradecido|muito), (gostaria|gostava|queria) (de saber|saber|de perguntar|de
        pedir|que|perguntar|pedir|de tirar|tirar), me
        (digam|diga|informe|informem|avise|avisem|mandem|manda|mande|explique|expliquem|fala|falem), digam me, diga me,
        seria possível, teria como, tem como, teriam, será que, alguém poderia
    """,
    "wonder": """
        (não|nao) (sei|entendi|entendo|compreendo|percebo|encontrei|achei|vejo) (como|se|o que|por
        que|porque|onde|qual|bem|nada|a|o|), (tenho|tenho uma|tenho algumas|tinha|surgiu|estou com|to com|fiquei com)
        (dúvida|uma dúvida|dúvidas|uma pergunta|algumas dúvidas|umas dúvidas|algumas perguntas|perguntas|a dúvida),
        minha (dúvida|pergunta|questão), minhas dúvidas, uma (dúvida|pergunta|questão), dúvida, dúvidas, duvida,
        pergunta, me pergunto, pergunto me, (estava|estou|fico) (pensando|me perguntando|a pensar|em
        dúvida|confuso|confusa), não tenho certeza, (gostaria|queria|preciso|quero|gostava|quis) (de|) saber, saber
        (se|como|onde|qual|por que|porque|o que)
    """,
    "ahead": """
        (obrigado|obrigada|grato|grata|agradeço|agradecido|agradecida|valeu|obrigados|agradecemos) (desde
        já|antecipadamente|pela ajuda|pela atenção|pela colaboração|pela resposta|pela força|por qualquer), desde já
        (obrigado|obrigada|agradeço|grato|agradecido|muito|), antecipadamente, fico no aguardo, no aguardo, aguardo
        (resposta|retorno|respostas|resposta de|uma resposta|contato), à espera de, espero (resposta|respostas|que
        alguém)
    """,
    "ideas": """
        (alguma|algumas|qualquer|que) (ideia|idéia|ideias|idéias|sugestão|sugestões|dica|dicas|solução|informação|
        recomendação|luz|pista), algum (conselho|palpite|exemplo|material|comentário), (sugestões|dicas|ideias|idéias|
        conselhos), dica, sugestão
    """,
    "how": """
        como (posso|faço|fazer|eu|se faz|é
        que|faz|podemos|fazemos|é|consigo|usar|instalar|funciona|resolver|proceder|que|devo|rodar|obter),
        (tem|há|existe|haveria|teria) (como|alguma|algum|um|uma|jeito|forma|maneira|possibilidade), é possível, dá
        (para|pra), da pra, (qual|quais) (é|são|a|o|seria|versão|os|as|seriam|de), o que
        (é|são|eu|devo|fazer|significa|preciso|faço|pode|está|acontece|há), por que (não|o|a|é|isso|ele), porque
        (não|o|a|é|que) , onde (posso|está|estão|encontro|encontrar|fica|eu|acho|baixar|consigo|é), quando (é|será|vai),
        quanto (custa|é|tempo), posso (usar|fazer|utilizar|instalar), devo (usar|fazer), preciso (fazer|instalar|de),
        (melhor|forma|maneira|jeito) (forma|maneira|jeito|de) , será que
    """,
    "exist": """
        (existe|existem|há|haverá) (algum|alguma|alguns|algo|um|uma|alguém), tem (algum|alguma|alguns|algo|alguém),
        (conhecem|conhece|conheces|sabem|sabe|sabes) (algum|alguma|de|se|um|uma|onde|como|dizer|algo), alguém (conhece|
        sabe|sabe se|teria|tem), algum lugar
    """,
    "seek": """
        (estou|estamos|ando) (procurando|buscando|à procura|a procurar|atrás|em busca), procuro, procuramos, procura se,
        busco, buscamos, à procura de, em busca de, (preciso|precisamos) (de|do|da) (um|uma|alguns|encontrar|algum),
        onde (encontrar|achar|encontro|acho|baixar), procurando, atrás de
    """,
    "trying": """
        (estou|estava|estamos|to|tô) (tentando|a tentar|fazendo|a fazer|usando|trabalhando|querendo|começando|
        desenvolvendo|precisando|aprendendo|utilizando|com), tentei, tento, já tentei, tenho tentado, (quero|queria|
        gostaria|preciso|gostava|queremos) (de|) (fazer|usar|instalar|criar|poder|rodar|colocar|ter|aprender|utilizar),
        tenho (um|uma|que|o|a|dois|instalado), fiz (um|uma|o|a), instalei, baixei, uso (o|a|um), ao (tentar|executar|
        instalar|abrir|rodar|compilar), meu (problema|objetivo)
    """,
    "fail": """
        erro, problema, problemas, falha, falhas, bug, bugs, (não|nao) (funciona|funcionou|funcionam|roda|rodou|abre|
        abriu|aparece|aparecem|consigo|consegui|carrega|conecta|compila|deu|está|esta|encontra|responde|deixa|reconhece|
        inicia|executa|sai|acontece|estou conseguindo), infelizmente, estranho, esquisito, dificuldade, dificuldades,
        travando, trava, travou, quebrado, impossível, sem sucesso, parou de funcionar, incorreto, inválido, deu (erro|
        pau|problema|errado)
    """,
    "case": """
        meu (código|script|programa|computador|pc|micro|servidor|projeto|arquivo|ficheiro|sistema|modelo|caso|trabalho|
        site|tcc|windows|linux), minha (máquina|base|aplicação|placa|tese|turma|dissertação|conta), meus (dados|alunos|
        arquivos|ficheiros|resultados), (o|a|esse|este|essa|esta|um) (seguinte|mensagem de) (erro|código|mensagem|
        problema|linha|programa|script|comando|algoritmo), mensagem de erro, segue (o|abaixo|meu|a|um), abaixo, dá (o|
        um|esse|este|erro), (aparece|aparecia|apareceu|retorna|da|deu) (o|a|um|uma|esse|este|essa|esta|erro|seguinte)
    """,
    "lived": """
        alguém (já|usa|utiliza|aqui|teve|conseguiu|usou|utilizou|com experiência|passou), (já|vocês já|você já) (usou|
        usaram|testou|testaram|tiveram|teve|viu|viram|fez|fizeram|utilizou|utilizaram|experimentou|trabalhou|
        trabalharam), experiência (com|em|de|no|na|usando), experiências (com|em|de|no|na|sobre), (sua|suas|vossa|
        vossas) (experiência|experiências|recomendação|recomendações|opinião|opiniões), (recomendam|recomenda|
        recomendas|recomendação|recomendações|recomendaria|recomendariam|indicam|indicaria|sugerem|aconselham|aconselha|
        recomendado), o que (vocês|você|acham|usam|utilizam|recomendam) (usam|acham|utilizam|recomendam|), qual (é
        melhor|o melhor|a melhor|vocês|você|é o melhor|é a melhor), (melhor|pior) (que|do que), comparação, comparar,
        diferença entre, vale a pena, relato, relatos
    """,
    "views": """
        o que (vocês|você|vcs|vc|acham|acha|pensam|achas|achais) (acham|acha|pensam|me dizem|),
        (sua|suas|vossa|vossas|tua) (opinião|opiniões|sugestões|críticas|ideias|impressões), (seus|vossos|teus)
        comentários, comentários, opiniões, opinião, concordam, de acordo, discutir, discussão, debate, debater,
        críticas, sugestões (são|serão), alguma (opinião|objeção|crítica), feedback, que (acham|tal)
    """,
    "propose": """
        (proponho|propomos|sugiro|sugerimos|gostaria de propor|gostaria de sugerir|sugeria|proporia), proposta,
        propostas, sugestão, (poderíamos|deveríamos|podemos|devemos|podíamos|devíamos|poderia|deveria), seria
        (bom|legal|interessante|ótimo|útil|melhor|ideal|bacana|fixe|possível), por que não, (minha|uma|outra|a)
        (ideia|idéia) (é|seria|de|para|), projeto, projecto, pretendo, pretendemos, planejamos, futuramente, no futuro,
        melhoria, melhorias, melhorar, que tal, vamos
    """,
    "opinion": """
        (acho|penso|acredito|creio|considero|imagino|diria|prefiro|entendo|suponho) (que|), na minha (opinião|visão|
        experiência), a meu ver, ao meu ver, no meu (ponto|entender), do meu ponto de vista, porém, entretanto, no
        entanto, contudo, além disso, por outro lado, portanto, na verdade, de fato, claro que, obviamente, por exemplo,
        ou seja, mas sim, pessoalmente, concordo, discordo
    """,
    "announce": """
        anúncio, anunciamos, anunciar, anuncia, anuncio, (temos o|tenho o|é com|com) (prazer|grande prazer|muito prazer|
        satisfação|imensa satisfação|orgulho), (convido|convidamos|informo|informamos|comunico|comunicamos|divulgo|
        divulgamos|aviso|avisamos|lembramos|lembro) (a|que|todos|os|as|vocês|), convite, convidados, lembrete, chamada
        (de|para|pública), (está|estão|já está|já estão|encontra se) (aberta|abertas|aberto|disponível|disponíveis|no
        ar|online|publicado), (acontecerá|ocorrerá|será realizado|será realizada|realizar se á|vai acontecer|terá lugar|
        será no|irá decorrer|decorre), data limite, (para|) mais (informações|detalhes), maiores informações, (favor|por
        favor|peço que|gentileza) (divulgar|divulguem|repassar|encaminhar|partilhar), divulgação, divulgar, divulguem,
        repassem, boletim, comunicado, participe, participem, não percam, inscrições abertas, inscrições, foi (lançado|
        lançada|publicado|publicada|atualizado|liberado|liberada), acaba de sair, novidade
    """,
    "release": """
        versão, nova versão, lançamento, lançado, lançada, lançar, publicado, atualização, atualizado, atualizada,
        disponível, disponíveis, baixar, download, downloads, correção, correções, novidades, melhorias, beta, estável,
        alterações, mudanças, pacote, código fonte, liberei, release, instalador
    """,
    "event": """
        congresso, conferência, conferências, oficina, oficinas, simpósio, seminário, jornada, jornadas, workshop,
        chamada de trabalhos, inscrição, inscrições, inscrever, inscreva se, palestra, palestras, palestrante,
        palestrantes, programação, resumo, resumos, submissão, participantes, feira, festival, encontro, fórum, escola
        de verão
    """,
    "course": """
        curso, cursos, minicurso, formação, capacitação, webinar, webinário, taxa, aula, aulas, certificado, desconto
    """,
    "job": """
        vaga, vagas, emprego, oportunidade, oportunidades, contratação, contrata, contratando, contratamos, concurso,
        edital, seleção, candidato, candidatos, candidatura, candidaturas, doutorado, doutoramento, pós doutorado,
        mestrado, bolsa, bolsas, estágio, salário, remuneração, currículo, cv, carta de apresentação, tempo integral,
        requisitos, perfil, freelancer
    """,
    "offer": """
        (fiz|criei|escrevi|desenvolvi|coloquei|publiquei|preparei|montei|traduzi|subi|disponibilizei|acabei
        de|implementei|adicionei|terminei|postei|atualizei|fizemos|criamos|disponibilizamos)
        (um|uma|o|a|os|as|uns|disponibilizar|no|na|de|), aqui (está|estão|vai|vão|segue|tem), segue
        (o|a|um|uma|em|link|anexo|abaixo|aí), seguem, (podem|pode|vocês podem|você pode)
        (baixar|fazer|usar|encontrar|ver|acessar|conferir|obter|contar), compartilho, compartilhar, compartilhando,
        partilho, partilhar, disponibilizo, disponibilizar, disponibilizado, à disposição, a disposição, fiquem à
        vontade, fique à vontade, posso (enviar|ajudar|compartilhar|mandar|disponibilizar|passar|oferecer), com prazer,
        espero que (seja|ajude|gostem|sirva|ajudem), caso (alguém|algum), se (alguém|algum) (quiser|tiver
        interesse|precisar), gratuito, gratuita, grátis, livre, contribuição, contribuir, patch, vendo, ofereço,
        oferecemos, voluntário, talvez (ajude|interesse|seja útil)
    """,
    "attach": """
        em anexo, anexo, anexos, anexa, anexei, anexado, anexada, segue anexo, arquivo anexo, estou anexando, no anexo
    """,
    "give": """
        link, links, ligação, endereço, site, página, (disponível|encontrar|baixar|acessar|ver) (em|aqui|no|na|neste),
        neste (link|endereço|site), no (site|endereço|link), repositório, aqui
    """,
    "meet": """
        encontro, encontros, sessão, sessões, (encontrar nos|reunirmos|nos encontrar|nos encontramos|nos vemos|juntar|
        encontrarmos), vemos nos, jantar, almoço, cerveja, café, chope, visita, visitas, visitar, presença, presentes,
        presencial, presencialmente, pessoalmente, comparecer, (estarei|estaremos|vou estar) (lá|no|na|em|presente|aí),
        até (amanhã|breve), quem (vai|vem|irá|for|vai estar|vem), sala, local, hotel, viagem, excursão,
        videoconferência, zoom, irc, horário
    """,
    "coord": """
        voluntário, voluntários, voluntária, voluntárias, quem (quer|quiser|gostaria|pode|puder|topa|se habilita|estiver
        interessado|tiver interesse|se encarrega), (se|caso|os) (alguém quiser|interessados|tiverem interesse|estiver
        interessado|estiverem interessados|tiver interesse), interessados, interessado, inscrevam se, inscreva se,
        votar, voto, votação, votem, enquete, questionário, formulário, doodle, (por favor|favor|peço que|pedimos que)
        (preencher|preencham|confirmar|confirmem|responder|respondam|votem|enviar|enviem|participem), confirmar
        (presença|a), participar, participação, participantes, compra (conjunta|coletiva|coletivas), encomenda, pedido,
        organizar, organização, organizando, organizamos, juntos, em conjunto, comissão, grupo de trabalho, tarefa,
        tarefas, data, datas, colaborar, colaboração, colaboradores, contribuir, doar, doação, doações, coordenar,
        coordenação, dividir, mutirão, ajudar (no|na|com|a)
    """,
    "doc": """
        documentação, documento, documentos, manual, manuais, wiki, faq, tutorial, tutoriais, guia, guias, ata, atas,
        minuta, tradução, traduções, traduzir, traduzido, traduzida, traduzindo, tradutores, revisar, revisão, rever,
        redigir, redação, rascunho, relatório, errata, capítulo, apostila, texto, página, perguntas frequentes,
        glossário
    """,
    "map": """
        quem mais, mais alguém (usa|trabalha|está|interessado|de), há (alguém|mais alguém|outras pessoas|outros) (que|
        aqui|usando|interessado|), alguém (aqui|daqui|mais) (usa|trabalha|de|é|do|da|mora), outros (grupos|usuários|
        projetos|colegas|interessados), em contato com, em contacto com, entrar em contato, contato (com|de), diretório,
        mapa, mapeamento, censo, lista de (membros|pessoas|grupos|projetos|usuários), membros (da|desta), apresentem se,
        se apresentem, especialista, contatos, quem (usa|trabalha|está usando)
    """,
    "intro": """
        me chamo, chamo me, meu nome é, o meu nome é, me apresentar, apresentar me, quero me apresentar, sou
        (novo|nova|novato|novata|professor|professora|estudante|aluno|aluna|desenvolvedor|programador|bibliotecário|bibliotecária|engenheiro|engenheira|iniciante)
        (na|no|aqui|de|em|e|), (novo|nova|novato) (na lista|no grupo|aqui|por aqui|membro|nesta), acabei de (entrar|me
        inscrever|chegar|assinar), primeira mensagem, primeiro email, bem vindos, bem vindo, bem vinda, prazer em, moro
        em, saudações de
    """,
    "admin": """
        descadastrar, descadastrar me, me descadastrar, cancelar (minha|a) (inscrição|assinatura), sair da lista, sair
        desta lista, remover me, me remova, me removam, (esta|a|nossa|essa|uma|desta|da|na) lista, lista de
        (discussão|emails|e mails|email|distribuição|e mail), moderador, moderadores, moderação, assinantes, inscritos,
        arquivos da lista, teste, isto é um teste, mensagem de teste, testando, ignorem, ignorar, fora do tópico, off
        topic, lista errada, spam
    """,
    "robot": """
        mensagem automática, gerado automaticamente, gerada automaticamente, não responda, não responder, enviado
        automaticamente, notificação, revisão, log de, commit
    """,
    "all": """
        (olá|ola|oi|bom dia|boa tarde|boa noite|caros|caras|prezados|prezadas|queridos|alô|salve|fala|saudações|oi a|e
        aí|ei) (a todos|todos|a
        todas|todas|pessoal|galera|gente|lista|amigos|amigas|colegas|membros|grupo|turma|senhores|comunidade|companheiros|a
        tod s|povo|moçada), a todos, prezados, pessoal, galera, caros (colegas|amigos), olá a todos
    """,
    "hail": """
        olá, ola, oi, bom dia, boa tarde, boa noite, caro, cara, prezado, prezada, querido, querida, saudações, e aí,
        opa, fala
    """,
    "thanks": """
        obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigada, valeu, vlw, grato, grata, agradecido,
        agradecida, agradeço (a|pela|pelo|sua), muito bom, ótimo, excelente, perfeito, parabéns, legal, maravilha, show
        de bola, que bom, bacana, beleza
    """,
    "solved": """
        (agora|já|finalmente) (abre|abriu|imprime|liga|roda|anda|voltou|achei|encontrei|descobri|consegui),
        (tudo|está|já está|foi) (resolvido|resolvida|certo|em ordem|solucionado|arrumado|a funcionar), (já
        |)(descobri|achei|encontrei) (o|a|era|aqui|já|), (podem|pode) (esquecer|desconsiderar|ignorar)
        (a|o|meu|minha), alarme falso, voltou a funcionar, (ficou|saiu)
        (perfeito|perfeita|ótimo|ótima|certinho), não precisa mais, já não é preciso, já cá está,
        (agora|já|isso|deu|tudo|assim) (funcionou|funciona|deu certo|consegui|está funcionando|esta
        funcionando|certo|está ok|rodou|resolveu|está resolvido|foi|resolvi), (problema|assunto|questão)
        (resolvido|solucionado|corrigido|resolvida), resolvido, solucionado, consegui
        (resolver|fazer|instalar|rodar|usar|compilar|solucionar|aqui|sim), resolvi (o|a|isso|aqui|), era (isso|isso
        mesmo|esse o problema|exatamente isso), é (exatamente|justamente|isso mesmo) (o|isso|) , deu certo, funcionou
        (perfeitamente|certinho|direitinho|aqui|muito), funcionou, me ajudou (muito|bastante), ajudou
        (muito|bastante|demais), erro meu, falha minha
    """,
    "still": """
        (ainda|continua|continuo|continuam|permanece|tampouco)
        (não|nao|sem|com|dando|o|a|está|tendo|dá|igual|assim|estou), (o|a) mesmo (erro|problema|resultado), mesmo
        (erro|problema), mesma (coisa|mensagem), (não|nao) (funcionou|resolveu|adiantou|deu
        certo|mudou|ajudou|rolou|deu), sem (sucesso|resposta|respostas), ninguém (respondeu|responde|sabe), nenhuma
        resposta, reenviando, reenvio, mandando de novo, mas (agora|não|ainda|continua|o)
    """,
    "helped": """
        (perfeito|ótimo|excelente|maravilha|show|que bom) (muito |)(obrigado|obrigada|valeu),
        (obrigado|obrigada|valeu) (a todos|a ambos|pela dica|pelas dicas|pelo conselho|pelos conselhos|pelo
        retorno|por tudo|mesmo|demais), (era |)(exatamente|justamente|mesmo) (o que|disso) (eu
        |)(precisava|queria|procurava), (salvou|salvaram) (o meu|meu), vou (fazer|seguir|tentar|usar)
        (isso|assim|a sua|o que), ficou claro,
        (obrigado|obrigada|valeu) (a todos |de novo |mesmo|)(pela|pelas)
        (ajuda|resposta|respostas|dica|dicas|informação|explicação|força|atenção), me (ajudou|ajudaram), você tinha
        razão, ajudou (muito|bastante), ótima dica
    """,
    "unsolved": """
        continua (na mesma|igual|a mesma|o mesmo|vazando|dando|sem|lá|aparecendo|com), (não|nada)
        (mudou|adiantou|resolveu|ajudou|funcionou|deu certo|deu resultado), não (fez|faz) diferença, (já
        |)(tentei|fiz|testei) (isso |)(mas|e), (a|o) (mesma|mesmo) (coisa|falha|mensagem|erro), não
        (parou|sumiu|saiu|melhorou),
        (continua|continuam) (sem funcionar|dando|igual|o mesmo|o erro|não funcionando|com o), ainda não
        (funciona|funcionou|consegui|resolveu|deu certo), o mesmo (erro|problema|resultado), não
        (funcionou|resolveu|adiantou|deu certo|mudou nada|ajudou), o problema (persiste|continua), sem sucesso
    """,
    "metoo": """
        eu também (estou|tenho|quero|procuro|preciso|queria|não|gostava|gostaria), (estou|estamos) (na mesma|no
        mesmo barco|na mesma situação), (aqui|cá|comigo|connosco) (também|é igual|acontece o mesmo|na mesma),
        (também|igualmente) (me |nos |)(interessa|interessado|interessada),
        eu também, também (tenho|estou|tive|gostaria|quero|preciso|me interesso|uso), (comigo|aqui) (também|acontece o
        mesmo|a mesma coisa|é a mesma), (tenho|estou com|tive) (o|a) mesmo (problema|erro), (o|a) mesma
        (dúvida|dificuldade|coisa), idem, faço minhas, apoiado, assino embaixo, tô dentro, estou dentro, mais um
    """,
    "also": "também, concordo, confirmo, apoio, me interessa, tenho interesse, um problema parecido, algo parecido",
    "counter": """
        (qual|que) (versão|sistema|sistema operacional|é o seu|é a sua|seu|sua|tipo|modelo|o erro|erro|é o
        erro|mensagem|distribuição|exatamente|windows|linux), (poderia|pode|podes|poderias|podem)
        (enviar|mandar|mostrar|dar|explicar|especificar|detalhar|colocar|postar|dizer|ser
        mais|esclarecer|colar|testar|passar|nos|confirmar), (como|o que) assim, o que
        (você|vc|tu|exatamente|quer|quis|está|significa) (quer|quis|está|tentou|fez|precisa|usa|acontece|você|),
        (você|vc|já) (já|tentou|verificou|viu|leu|instalou|está|tem|usa|testou|procurou|olhou|rodou), mais
        (detalhes|informações|específico|claro), tem certeza, não entendi (a|sua|o|bem|direito|muito|qual), por que
        (você|vc|não)
    """,
    "advise": """
        (você|vc|tu|vocês|vcs) (pode|deve|precisa|tem|teria|deveria|poderia|podem|podes|vai|consegue|encontra|usa|tem
        que), (pode|podes|podem|deve|deves|precisa|basta|tem que|é só|só)
        (usar|fazer|tentar|ver|ser|utilizar|instalar|baixar|colocar|encontrar|verificar|também|que|ter|estar|criar),
        tente, tenta, experimente, experimenta, verifique, verifica, veja, vê, olhe, olha, dê uma olhada, da uma olhada,
        dá uma olhada, use, usa, utilize, utiliza, procure, procura, (eu|nós)
        (uso|utilizo|usei|faço|faria|te|usamos|recomendo|sugiro|tenho|fiz|já), recomendo, sugiro, aconselho, é
        (possível|porque|normal|um|uma|necessário|melhor|que|só|preciso), (o|seu|teu) (problema|erro)
        (é|está|pode|deve|parece|era), se (você|vc|quiser|tiver|for|quiseres|estiver|o|a|usar), certifique se, não
        esqueça, por exemplo, nesse caso, neste caso, no seu caso, ao invés de, em vez de, porque, pois, sim, não,
        claro, exatamente, isso mesmo, depende, espero (ter|que|que tenha) (ajudado|ajude|te ajude), boa sorte,
        simplesmente, qualquer (dúvida|coisa)
    """,
    "news": """
        artigo, artigos, blog, matéria, notícia, notícias, interessante, encontrei (este|esta|esse|essa|isso|um), achei
        (este|esta|esse|essa|isso|um), acabei de (ver|ler|encontrar), pode interessar, de interesse, encaminho,
        encaminhado, encaminhando, repasso, repassando, fyi, para conhecimento, vídeo, publicaram, publicação, revista,
        imprensa, jornal, segundo o, segundo a
    """,
    "spam": """
        feliz (ano|ano novo|natal|aniversário|páscoa), boas festas, próspero ano, parabéns, felicitações, loteria,
        ganhador, clique aqui, condolências, pêsames, piada, triste notícia, faleceu, falecimento, empréstimo, oferta
        especial
    """,
    "oops": """
        desculpe, desculpem, desculpa (pela|por|), desculpas, perdão, errata, correção, corrigindo, esqueci (de|), quis
        dizer, queria dizer, ps, aliás, a propósito, esclarecendo, esclarecimento, complementando, faltou (dizer|o|a),
        acrescento, ignorem (o|a|este|minha)
    """,
    "goods": """
        modelo, modelos, script, scripts, conjunto de dados, base de dados, banco de dados, slides, apresentação,
        apresentações, material, materiais, recurso, recursos, exercício, exercícios, ferramenta, ferramentas, software,
        programa, programas, aplicativo, código, códigos, exemplo, exemplos, módulo, biblioteca, pacote, plugin, mapa,
        mapas, vídeo, vídeos, gravação, imagem, planilha, formulário, ficha, fichas, apostila, apostilas, plano de aula,
        editor, instalador
    """,
    "share": """
        (me enviar|me mandar|me passar|enviar me|mandar me|passar me|me ceder|me disponibilizar|me emprestar|
        compartilhar|disponibilizar|enviar|mandar) (o|a|os|as|um|uma|cópia|algum|alguma|alguns|seu), uma cópia, (alguém|
        vocês|vc|você|algum) (tem|teria|tem o|possui|tem algum|tem alguma|tem um|tem uma), onde (baixar|conseguir|obter|
        posso baixar|encontro), um exemplo (de|), quem tem
    """,
    "time": """
        janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro, segunda
        feira, terça feira, quarta feira, quinta feira, sexta feira, sábado, domingo, amanhã, esta (tarde|noite|semana),
        próxima semana, semana que vem, 18h, 19h, 20h, 14h, 9h, horas, hs, (próxima|desta|última) (segunda|terça|quarta|
        quinta|sexta), (segunda|terça|quarta|sexta) (às|à|de manhã|próxima), às (sete|oito|nove|dez|onze), a partir das
        (oito|nove|dez|onze|duas|três|quatro|cinco|seis|sete), meio dia, fim de semana, 8h, 8h30, 9h30, 10h, 10h30, 11h,
        13h, 14h30, 15h, 15h30, 16h, 17h, 17h30, 18h30, 19h30, 20h30, 21h, 21h30, 22h
    """,
    "forward": """
        mensagem encaminhada, mensagem original, mensagem reencaminhada, início da mensagem, encaminhado por, enc, res
    """,
}
