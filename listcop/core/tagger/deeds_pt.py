"""Portuguese phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_pt

CUES = {
    "text-for-all": """
        faq, perguntas frequentes, manual, manuais, guia, guias, apostila, apostilas, instruções, instrução, wiki,
        página wiki, documentação, ata, atas, acta, actas, glossário, glossários, vocabulário, normas, regulamento,
        regimento, estatuto, estatutos, texto (comum|único|padrão|de referência), tradução, traduções, folheto,
        cartilha, cartilhas, resumo, resumos, síntese, compilação, protocolo, boas práticas, capítulo, capítulos,
        rascunho, rascunhos, minuta, minutas, primeira versão, um documento, o documento, este documento, o texto,
        tutorial, tutoriais, página de ajuda, terminologia, passo a passo, roteiro, verbete, verbetes, relatório da
        reunião
    """,
    "write-down": """
        redigir, redijo, redigido, redigida, redação, redacção, redigimos, escrever (uma|um|a|o|isso|juntos|tudo),
        escrevermos, por escrito, pôr por escrito, colocar (no papel|por escrito|no wiki|na wiki), no papel, passar (a
        limpo|para o papel), a limpo, registrar (tudo|por|isso|o que), registar, deixar registrado, documentar,
        documentado, documentada, documentar o, compilar, compilei, reunir (tudo|as perguntas|as dicas|num|em um),
        juntar (tudo|as|num), resumir, resumi, revisar (o|a|os|as|este|esta|meu|um), revisem, revisão, revisões, rever
        (o|a|este|esta), reveem, revejam, revisores, revisor, corrigir, corrijam, correções, correcções, correção, erros
        de, gralhas, emendas, anotar, anotações, observações ao, traduzir, traduzido, traduzi, tradutor, tradutores,
        tradutora, atualizar, actualizar, atualizado, atualizada, desatualizado, desatualizada, desactualizado,
        desactualizada, obsoleto, obsoleta, ultrapassado, ultrapassada, completar, complementar, complementem,
        completem, acrescentem, acrescentar, a mesma pergunta, as mesmas perguntas, sempre as mesmas, toda (semana|hora)
        (perguntam|a mesma), se repete, se repetem, repete se, de uma vez por todas, num só (lugar|sítio), em um só
        lugar, para (os novos|os novatos|iniciantes|quem (chega|está começando|vier|entra)), fique registrado, que
        fique, para constar, aprovar a ata, aprovação da ata, quem (escreve|redige|passa|corrige|traduz|revisa|revê), eu
        (escrevo|redijo|começo|cuido do capítulo)
    """,
    "join-in": """
        voluntário, voluntária, voluntários, voluntárias, quem (topa|se (habilita|candidata|oferece|anima|inscreve|
        junta|dispõe)|entra|participa|pode (vir|levar|cobrir|ajudar|ir|trazer|emprestar|fazer|ficar|pegar|assumir)|vem|
        pega|fica com|fica|leva|traz|põe|assina|assume|cuida|quer (participar|entrar|assinar|ajudar|vir|fazer|ficar)|
        mais vem|alinha|falta), inscrevam se, inscreva se, inscrever se, inscrições, inscrição, me inscrevo, alistem se,
        respondam, responda (até|com), respondam até, avisem (até|quem|quantos|se), avise até, até (sexta|segunda|
        quinta|domingo|dia|sábado|terça|quarta|o fim), confirmem, confirmar (presença|participação), dividir,
        dividirmos, dividimos, repartir, repartirmos, divisão de tarefas, dividir (as|o|os|tarefas), cada um (pega|fica|
        leva|traz|faz|com|assume|adota), cada qual, revezar, revezamento, rodízio, escala, escalas, turno, turnos, por
        turnos, mutirão, mutirões, uma mão, mãozinha, dar uma (mão|força), mãos, braços, precisamos de (gente|
        voluntários|mãos|alguém|dois|duas|três|quatro|cinco|dez|pessoas|mais), preciso de (gente|voluntários|três|
        quatro|dois|pessoas|mais), precisa se de, faltam (mãos|voluntários|dois|duas|três|quatro|pessoas|operadores|
        assinaturas|braços), falta (gente|alguém|quem), juntos, juntas, todos juntos, em conjunto, conjunto, conjunta,
        abaixo assinado, petição, carta (aberta|conjunta|coletiva), assinaturas, assinem, campanha, comissão, comitê,
        comité, grupo de trabalho, coordenar, coordenação, organizar, organizarmos, organizamos, vamos (nos |)organizar,
        nos organizarmos, combinar, combinarmos, combinamos, vamos combinar, nos juntar, juntarmos, colaborar,
        colaboração, colaboradores, contribuir, contribuições, participar, participação, participem, participantes, unir
        forças, unir esforços, somar esforços, convocação, convoco, convocatória, chamada para (voluntários|
        participação|colaboradores), encarregar se, assumir, tomar conta
    """,
    "vote-or-date": """
        voto, votos, votar, votamos, votem, votação, votações, enquete, enquetes, sondagem, doodle, sim ou não, a
        favor, contra, abstenção, moção, eleger, eleição, eleições, candidato, candidatos, candidatura, candidaturas,
        quórum, ordem do dia, pauta, qual (data|dia|horário|fim de semana), que (data|dia|horas|horário), quais datas,
        (marcar|fechar|escolher|combinar|acertar|definir|achar) (uma |um |a |o |)(data|dia|horário), marcamos, quando
        (podem|pode|vocês podem|dá|seria|é melhor), melhor (data|dia|horário), fica (melhor|bom) (para|pra),
        disponibilidade, disponíveis, disponível, marquem, assinalem, primeira opção, videochamada, videoconferência,
        conferência telefônica, teleconferência, próxima reunião, adiar, adiada, adiado, remarcar
    """,
    "bulk-buy": """
        compra (coletiva|conjunta|em conjunto|em grupo|colectiva), compras (coletivas|conjuntas|colectivas), pedido
        (coletivo|conjunto|em grupo|colectivo), encomenda (conjunta|coletiva|colectiva), comprar (juntos|em grupo|em
        conjunto|no atacado|por atacado|por grosso), encomendar (juntos|em conjunto), no atacado, por grosso, preço de
        (atacado|grupo|grossista), rachar, rachamos, rachar o (frete|custo), dividir (o frete|as despesas|os custos|o
        custo|os portes|a conta), frete, portes, desconto, descontos, pedido mínimo, quantidade, quantidades, quantos
        (querem|quer|cada), quantas (querem|quer|cada), se (pedirmos|comprarmos|juntarmos|fecharmos), vaquinha,
        arrecadação, arrecadar, doação, doações, boleia, carona, caronas, faço (o pedido|a encomenda), fecho o pedido
    """,
    "outing": """
        visita, visitas, visitar, visitarem, visitantes, encontro, encontros, encontrarmos, nos encontrarmos, encontramo
        nos, nos encontramos, vamos nos encontrar, reunirmo nos, se encontrar, nos reunir, nos (vemos|vermos), conhecer
        pessoalmente, nos conhecer, passar (por cá|por aí|aqui|lá|em), apareçam, apareça, venham, venham (ver|conhecer|
        visitar|todos), venha (ver|conhecer|visitar), portas abertas, porta aberta, dia de campo, oficina, oficinas,
        excursão, passeio, caminhada, viagem, churrasco, almoço, jantar, cerveja, cervejas, chope, café, lanche,
        piquenique, confraternização, pessoalmente, ao vivo, presencial, cara a cara, frente a frente, em carne e osso,
        receber (visitas|a|gente|vocês|quem|colegas|alguém), recebo, recebemos, acolher, acolhemos, anfitrião, anfitriã,
        hospedar, hospedagem, hospedo, alojar, alojamento, dormida, intercâmbio, intercâmbio (de|entre|com), estágio
        (na|em|com|de), na (minha|nossa|sua|vossa|tua) (casa|horta|escola|fazenda|quinta|oficina|sala|biblioteca|roça|
        queijaria|cozinha), no (meu|nosso|seu|vosso) (sítio|laboratório|apiário|terreno|campo|ateliê|atelier), visita
        guiada, roteiro da visita, percorrer, mostrar (a|o|como|nossa|nosso), lugar de encontro, ponto de encontro,
        entrada (livre|franca|gratuita), aberto a todos, aberta a todos, tragam, leve (sua|seu|o|a), levem, estarei (em|
        na|no|de passagem), de passagem (por|em|pela|pelo), vou (estar|passar) (em|na|no|por|pela), quem (vai|vem|
        estará|irá) (ao|a|à|no|na|estar|também), alguém (vai|irá) (ao|a|à|no|na), quem vai, feira, congresso, convenção,
        espero vocês, esperamos vocês, vos espero, encontro marcado, ir ver, vir ver, passar um dia, passar uma noite,
        por dentro, bastidores, nunca nos vimos, nunca nos encontramos, dar a cara, conhecer as caras, café da manhã,
        pequeno almoço, fogueira, fim de semana em, me recebe, me recebem, me receberia, posso ir, posso visitar
    """,
    "who-knows-whom": """
        quem (entende|sabe de|percebe|conhece|conhece alguém|é|se dedica|trabalha|trabalha com|está|mais|de vocês|de
        vós|de nós|desta|nesta|aqui|domina|fala|lê|mexe|cria|lida|por aqui), quem é quem, quem sabe o quê, quem faz o
        quê, quem tem o quê, quem faz, quem sabe, mais alguém, alguém mais (aqui|que|de|da|do|trabalha|no|na|por), há
        (mais alguém|alguém|gente|outros|outras|mais gente) (que|aqui|por|de|no|na|neste|nesta|com), tem (mais alguém|
        alguém|gente|outros|outras|mais gente) (que|aqui|por|de|no|na|neste|nesta|com), sou (o único|a única), a quem
        (posso|recorrer|recorro|perguntar|devo|me dirigir|ligar|pedir), com quem (falo|posso|falar|devo|conversar), quem
        procurar, quem devo, conhecem (alguém|outros|outras|grupos|gente|pessoas|outro), conhece alguém, outras
        (associações|listas|pessoas|escolas|comunidades|redes|cooperativas), outros (grupos|projetos|projectos|colegas|
        centros|coletivos|lugares|produtores), especialista, especialistas, perito, peritos, experts, entendido em,
        entendidos, saberes, habilidades, diretório, directório, censo, recenseamento, levantamento (de|dos|das|de
        quem), mapa (de|dos|das|com) (quem|membros|pessoas|sócios|nós|saberes|grupos), mapear, mapeamento, lista de
        (pessoas|gente|membros|contatos|contactos|especialistas|quem|nomes|sócios), juntar (nomes|contatos|contactos),
        nomes e (telefones|contatos|contactos), contato, contatos, contacto, contactos, entrar em contato, em (contato|
        contacto) com, pôr em (contato|contacto), colocar em contato, de onde (são|somos|vocês), onde (estão|fica cada|
        vocês estão), apresentem se, digam (quem|de onde|onde|o que), em que podem ajudar, nos conhecermos, nos conhecer
        melhor, ligar (as|os|nos|grupos), articular, articulação, o que (falta|nos falta), nos falta (alguém|gente|
        quem), falta (nos |)(alguém que|gente que|quem saiba), lacunas, ninguém (cobre|cuida de|trabalha), mentor,
        mentora, padrinho, madrinha, quantos somos, pessoa certa, pessoas que, há alguém, há entre nós, tem alguém,
        quais membros, quais de vocês, quem de nós, membros que, gente que, alguém que, na lista, nesta lista, no grupo,
        neste grupo, entre nós, levantem a mão, levante a mão, manifestem se, se manifestem, nome e cidade, nome e
        (terra|município|localidade), quem coordena, quem cuida, quem lidera, estou fazendo uma lista, estou montando
        uma lista, estou a fazer uma lista, quero saber quem, para quem ligar, quantas somos, quantos há, outros como
    """,
    "new-here": """
        me chamo, chamo me, meu nome é, o meu nome é, me apresento, apresento me, me apresentar, apresentar me, sou
        novo, sou nova, novo (na lista|por aqui|aqui|por cá|membro|integrante|no grupo|nisso|nisto), nova (na lista|por
        aqui|aqui|por cá|membro|integrante|no grupo|nisso|nisto), novato, novata, recém (chegado|chegada|inscrito|
        inscrita), acabo de (entrar|me inscrever|chegar|descobrir|aderir|me juntar|inscrever), acabei de (entrar|me
        inscrever|chegar|me cadastrar|aderir|assinar), entrei (hoje|ontem|agora|há|na lista|no grupo), primeira
        mensagem, primeiro (contato|contacto|email|post), prazer em (conhecer|conhecê|estar), um prazer (estar|
        conhecer), muito prazer, feliz (em|por) (estar|participar|entrar), contente (em|por) (estar|participar), um
        pouco sobre mim, duas palavras sobre mim, moro (em|na|no), vivo (em|na|no), sou (de|do|da), sou (professor|
        professora|aposentado|aposentada|reformado|reformada|estudante|aluno|aluna|iniciante), à disposição, vontade de
        (aprender|ajudar|conhecer|participar), saudações (a todos|de), um abraço (a todos|de), abraço a todos, leio
        (vocês|a lista|vos)
    """,
    "have-used": """
        (alguém|algum|alguma|alguns|quem) (já|de vocês já|aqui já|por aqui já|de vós já|cá já) (usou|fez|testou|
        experimentou|tentou|teve|montou|trabalhou|passou|viu|comprou|instalou|utilizou|lidou|participou|conseguiu|
        plantou|adotou), (alguém|algum de vocês|algum de vós|quem) (usa|usou|testou|experimentou|tem experiência|com
        experiência|utiliza|teve experiência|aí usa|aqui usa|trabalha com isso), já (usaram|fizeram|testaram|
        experimentaram|tentaram|tiveram|passaram|aconteceu), quem já, quem usa, os que (usam|já|têm|fizeram|tiveram),
        aqueles que, experiência, experiências, vivência, vivências, relato, relatos, testemunho, testemunhos,
        histórias, causos, impressões, como (foi|tem sido|está sendo|é) (a|o|para|pra|com|usar|vossa|sua), como (vocês|
        vós|é que vocês|é que) (fazem|lidam|resolvem|resolveram|organizam|se|conseguem|trabalham|têm|usam|tratam|
        fizeram), como (fazem|lidam|resolvem|resolveram|organizam|funciona na prática|correu|se saiu|se saíram|se deram|
        se dão), deu certo, deram certo, funcionou, funciona bem, correu bem, se saiu, vale a pena, valeu a pena,
        compensa, compensou, voltariam a, voltaria a, fariam de novo, repetiriam, recomendam, recomenda, recomendariam,
        recomendaria, recomendação, recomendações, indicam, indicação de quem, aconselham, me aconselham, sugerem,
        opinião de quem, opiniões de quem, contem (me |)(como|o que|tudo|as|a|suas|vossas), contem, me contem, contar
        como, gostava de (ouvir|saber como), gostaria de (ouvir|saber como|conhecer|ler), adoraria (ouvir|saber), queria
        (ouvir|saber como), de primeira mão, na prática, no dia a dia, a longo prazo, com o tempo, depois de (um|uns|
        dois|três|alguns|algum) (ano|anos|meses|tempo), satisfeitos, satisfeito, satisfeita, contentes, arrependidos,
        arrependido, arrependeram, arrependeu, comparar, comparação, comparativo, vantagens e desvantagens, prós e
        contras, melhor ou pior, o que (vocês usam|usam|usam vocês|vocês fazem|funcionou|funciona|recomendam|preferem),
        qual (usam|vocês usam|preferem|recomendam|escolheram|vocês recomendam|vocês preferem), quais (usam|vocês usam|
        recomendam), aguenta, aguentam, duram, alguém mudou para, quem mudou, veredito, alguém se arrepende, como
        acabou, como terminou, como foi para, como vos correu, olhando para trás, os que estão, sinceramente, serve de
        alguma coisa, resulta mesmo, presta
    """,
    "thing-to-reuse": """
        modelo, modelos, modelo de (contrato|carta|ata|ofício|estatuto|formulário|ficha), planilha, planilhas, folha de
        (cálculo|registo|custos|excel), folhas de cálculo, excel, formulário, formulários, ficha, fichas, lista de
        verificação, checklist, check list, script, scripts, macro, macros, apresentação de, slides, diapositivos,
        material, materiais, plano de aula, planos de aula, sequência didática, exercícios, jogo de, baralho, base de
        dados, banco de dados, bases de dados, planta, plantas de, desenho, desenhos, esquema, esquemas, molde, moldes,
        arquivo, arquivos, ficheiro, ficheiros, pdf, contrato, minuta de contrato, carta padrão, questionário, cartaz,
        cartazes, etiqueta, etiquetas, rótulo, rótulos, calculadora de, programa que, programinha, aplicativo que,
        aplicação que, ferramenta que, complemento, extensão, plugin, patch, correção para, fonte tipográfica, gravação,
        gravações, caderno de (campo|registro), caderneta, repositório, código, coleção, colecção, fotos, mapa de,
        receita, receituário, exemplar, instalador, cartões, jogo, jogos, kit, pacote, editável, imprimível, tabela,
        tabelas, diário de bordo, regulamento modelo, termo de, acordo, roteiro de, ficha de
    """,
    "take-it": """
        deixo (aqui|vos|lhes|o|a|um|uma|meu|minha), compartilho, partilho, partilhar convosco, compartilhar (com|o|a|um|
        uma|meu|minha), à (vossa|sua|tua) disposição, ponho à disposição, à disposição de, disponibilizo,
        disponibilizei, disponibilizar, disponível para (todos|quem|download|baixar), sirvam se, fiquem à vontade, fique
        à vontade, à vontade para, usem, usem à vontade, podem (usar|copiar|adaptar|alterar|baixar|levar|modificar|
        descarregar|aproveitar), pode (usar|copiar|adaptar|baixar), adaptem, adaptem no, modifiquem, copiem, livre (uso|
        de|para), licença (livre|aberta|cc|creative), livremente, domínio público, código aberto, grátis, gratuito,
        gratuita, de graça, dou, doo, ofereço, oferecemos, cedo (o|a|os|as|um|uma|meu|minha), empresto, caso (alguém|
        interesse|sirva|seja|queiram), se (alguém quiser|interessar|servir|alguém precisar|for útil|ajudar|quiserem),
        pode (servir|ser útil|interessar|ajudar), talvez (sirva|seja útil|ajude|interesse), (fiz|preparei|escrevi|
        publiquei|subi|criei|desenhei|montei|traduzi|programei|gravei|organizei|digitalizei|corrigi|desenvolvi|coloquei)
        (um|uma|uns|umas|meu|minha|o|a|os|as|no|na), segue (o|a|um|uma|em anexo|anexo|abaixo|meu|minha|aqui|link),
        seguem (os|as|em anexo|abaixo), em anexo, anexo (o|a|um|uma|vai|está|meu|segue), anexei, vai em anexo, aqui
        (está|vai|têm|fica|estão), aí vai, cá (está|vai|fica), para (baixar|descarregar|download), baixem, baixar
        (grátis|de graça|no|na|em), descarreguem, posso (enviar|mandar|passar|emprestar|compartilhar|partilhar|oferecer|
        digitalizar|ajudar|ceder), mando (a quem|para quem|por), envio (a quem|para quem), como prometido, como prometi,
        a pedido, a pedidos, conforme prometido, sem compromisso, quem quiser, quem precisar, achei (este|esse|um|uma),
        encontrei (este|esse|um|uma), passem adiante, repassem, imprimam, levem, aproveitem, quem quiser pode, todo
        vosso, todo seu, é de vocês, fica para, sirva se, uso livre, podem mexer, sem custo, sem custos
    """,
    "send-me": """
        (alguém|algum|alguma|quem) (tem|teria|tem aí|me (passa|empresta|manda|envia|cede|pode|poderia|consegue|
        arranja)|poderia (me |)(passar|compartilhar|partilhar|emprestar|enviar|ceder|mandar)|pode (me |)(passar|
        compartilhar|partilhar|emprestar|enviar|ceder|mandar|partilhar)|nos (passa|cede|empresta)|de vocês (tem|
        teria)), vocês têm (um|uma|algum|alguma), têm (um|uma|algum|alguma), me (passam|mandam|emprestam|enviam|cedem|
        arranjam|arrumam), que (eu |)(possa|possamos|pudesse|pudéssemos) (aproveitar|adaptar|usar|reutilizar|copiar|
        reaproveitar), para (partilhar|compartilhar|me passar), uma cópia, cópia de, cópias de, partir do zero, começar
        do zero, do zero, reinventar a roda, já (pronto|pronta|prontos|prontas|feito|feita), pronto, como (base|modelo|
        exemplo|ponto de partida), reutilizar, reaproveitar, aproveitar, copiar, adaptar, procuro (modelo|um modelo|um
        formulário|uma planilha|um exemplo|um script), preciso de (um modelo|um formulário|uma planilha|um exemplo|uma
        ficha), conseguir (uma|um) (cópia|modelo|exemplar), me deixariam, me deixaria, poderiam me passar, poderia me
        passar, podiam passar me, podiam partilhar, alguém tem um, alguém tem uma, quem tem, quem me passa, que me
        empreste, emprestava me, cederia, me cedesse
    """,
    "plain-fact": """
        onde (posso|se|encontro|acho|está|estão|fica|há|tem|consigo|encontrar|compro|compram|arranjo|é que|vende|vejo|
        baixo), qual (é|era|foi) (o|a), qual (o|a), quais (são|os|as), que (lei|norma|artigo|número|dose|temperatura|
        prazo|distância|medida|idade|percentagem|tamanho|documento|documentos|versão|comando|tecla|ano|diferença|hora|
        frequência), o que (significa|quer dizer|é|são), significa, quer dizer, significado, quanto (tempo|custa|é|
        dura|demora|vale|mede|deve|se), quantos (dias|metros|litros|quilos|anos), quantas (horas|vezes), quando (abre|
        começa|fecha|vence|sai|entra|é|termina), até (quando|que (horas|dia)), desde quando, a partir de (quando|que|
        quantos), é (verdade|obrigatório|legal|possível|necessário|normal|permitido|preciso), pode se, se pode, é
        permitido, está (permitido|proibido|autorizado|em vigor), ainda vale, ainda está em vigor, tem que (declarar|
        pagar|ter|registrar), tenho (de|que) (declarar|pedir|pagar|registrar|registar), precisa (de|ter) (licença|
        autorização|registro|uma|um), existe (um|uma|algum|alguma|ainda), há (um|uma|algum|alguma) (limite|prazo|norma|
        lei|maneira|forma|modo|opção|versão|lista|comando|lugar|sítio|página), tem como, alguém sabe (se|onde|quando|
        como|qual|o que|quem|quanto|me|dizer|informar), sabem (se|onde|quando|como|qual|o que|quanto|me|dizer), alguém
        (pode me dizer|me diz|lembra|conhece (o|a|um|uma)|me sabe dizer), podem (me |)dizer, pergunta (rápida|simples|
        boba|curta|de iniciante), uma dúvida, dúvida (rápida|sobre|legal|com|simples), consulta (rápida|sobre), queria
        saber (se|onde|quando|qual|o|quanto), gostaria de saber (se|onde|quando|qual|o|quanto), gostava de saber (se|
        onde|quando|qual), procuro (o nome|o endereço|a data|a referência|o número|informação|o texto|informações), não
        (encontro|acho|encontrei|achei) (o|a|os|as|em|onde|nada|nenhuma), uma referência, a referência, um link, o
        link, como (se (chama|diz|faz|escreve|pede|calcula)|faço (para|pra)|posso (mudar|saber|pedir|conseguir|ver|
        configurar|baixar))
    """,
    "stuck": """
        não (funciona|funcionam|anda|liga|arranca|abre|abrem|imprime|carrega|conecta|reconhece|responde|sobe|sai|roda|
        compila|consigo|deixa|quer|pega|passa|entendo por|sei o|sei por|sei mais|sei como|vejo onde|encontro a|para de),
        parou de, deixou de, fica (travando|travado|parado|dando|pedindo), trava, travou, travando, travado, emperrado,
        empacado, emperrou, empaquei, empacou, caindo, queima, queimou, quebrou, quebrado, quebrada, partiu, avariado,
        avariada, avaria, pifou, morreu, morrem, morrendo, apodrece, apodrecendo, vaza, vazando, vazamento, erro,
        mensagem de erro, falha, falhas, falhou, falhando, estou (perdido|perdida|parado|travado|desesperado|
        desesperada|preso|presa|empacado|com um problema|tentando|a tentar), desesperado, desesperada, já (tentei|
        testei|troquei|verifiquei|mudei|reiniciei|fiz|limpei|reinstalei|experimentei), tentei (de tudo|tudo|com|trocar|
        mudar|várias), nada (funciona|resolve|adianta|muda|ajuda|resultou), sem (sucesso|resultado|êxito), continua
        (igual|na mesma|sem|dando|a|o mesmo), sempre o mesmo, o mesmo (erro|problema|resultado), por que, porque é que,
        porquê, por quê, o que (pode ser|faço|estou fazendo de errado|estou a fazer mal|está acontecendo|há de errado|
        será|posso fazer|devo fazer|falta), que estou (fazendo|a fazer), como (resolvo|resolver|conserto|consertar|
        arrumo|evito|salvo|salvar|recupero), desde (ontem|que (atualizei|mudei|instalei|troquei|mudamos|atualizamos|
        actualizei)|a atualização|a actualização|segunda), de repente, do nada, toda vez que, sempre que, cada vez que,
        ajuda, socorro, me (ajudem|ajuda|ajudam|ajudar), ajudem me, ajudem, ajudar me, solução, soluções, solucionar,
        resolver, alguma (luz|pista|ideia|idéia|dica|sugestão), uma luz, dicas, ideias, problema, problemas, estranho,
        esquisito, enlouquecendo
    """,
    "what-future": """
        o que (acham|pensam|vocês acham|vocês pensam|acha|dizem|vos parece|lhes parece), que (acham|pensam|vos parece|
        lhes parece|tal), como (veem|vêem|vocês veem|encaram), (vossa|sua|vossas|suas) (opinião|opiniões|ideias|
        críticas|comentários|argumentos|posição|impressões|impressão), opinião, opiniões, parecer, debate, debater,
        debatermos, debatamos, discussão, discutir, discutirmos, discutamos, abro (debate|o debate|a discussão),
        proponho, proposta, propostas, sugiro, sugestão, sugestões, ideia, idéia, uma ideia, submeto, à consideração,
        futuro, o futuro (de|da|do|dos|das), para onde (vamos|vai|caminha), rumo, rumos, deveríamos, devíamos, devemos,
        deveria, conviria, é (boa|má) ideia, boa ideia, avanço, retrocesso, ameaça, oportunidade, perigo, nova (lei|
        norma|versão|diretiva|directiva|política|regra|regulamentação|proposta|função|portaria|resolução), novo
        (regulamento|decreto|padrão|plano|projeto|projecto|modelo|sistema|programa|código|marco), projeto de (lei|
        norma|reforma|resolução), reforma, versão (beta|de teste|preliminar|de testes), beta, acaba de (sair|ser|
        publicar|aprovar|anunciar), acabou de (sair|ser), saiu (a|o|uma|um|hoje|ontem), anunciaram, anunciou,
        anunciado, querem (proibir|impor|mudar|substituir|obrigar|acabar), pretende, pretendem, consulta pública, a
        favor ou contra, prós e contras, concordam, concorda, discordam, faz sentido, tem futuro, e se (em vez|nós|a
        gente|passássemos|fizéssemos|abríssemos|deixássemos), por que não, porque não, seria (bom|interessante|útil|
        bacana|legal|conveniente|ótimo), estive pensando, tenho pensado, estava pensando, venho pensando, inteligência
        artificial, substituir, tendência, tendências, novidade, novidades, evolução, revolução, melhoria, melhorias,
        leram, viram (a|o|que|isso), vocês viram, o que muda, nos afeta
    """,
    "program-wrote": """
        mensagem automática, resposta automática, esta é uma mensagem (automática|gerada), gerado automaticamente,
        gerada automaticamente, enviado automaticamente, enviada automaticamente, não responda (a |)(este|esta|essa),
        favor não responder, não responder, fora do escritório, estou (fora|de férias|ausente|em férias), estarei
        (fora|ausente|de férias), retorno (em|no dia), notificação, notificações, ticket, chamado, revisão (número|r),
        commit, compilação, relatório (diário|semanal|mensal|automático), backup (concluído|realizado), cópia de
        segurança, foi (atribuído|fechado|aberto|modificado|criado|alterado) por, estatísticas do mês, não foi possível
        entregar, não entregue, falha na entrega, acesso limitado
    """,
    "list-matters": """
        me descadastrar, descadastrar, cancelar (minha|a minha) (inscrição|assinatura), sair da lista, me (tirem|tire|
        remova|removam|retirem), remover me, retirem me, mudar (meu|de|o meu) (email|endereço|e mail), a lista (está|
        será|vai|de discussão|de emails|muda|foi|tem|ficará|permite|funciona), esta lista (está|será|é|não|vai), lista
        de (discussão|emails|correio|distribuição), administrador da lista, administradora da lista, moderador,
        moderadora, moderadores, moderação, arquivo da lista, mensagem de teste, teste, testando, é só um teste,
        ignorem, ignorem este, favor ignorar, lista errada, endereço errado, enviado por engano, por engano, fora do
        tópico, fora do tema, responder a todos, anexos (grandes|pesados|acima), assunto (claro|da mensagem), lembrete
        das regras, regras da lista, estão me (lendo|recebendo), chegou (isto|isso|esta|essa), não (recebo|estou
        recebendo|me chegam) (mensagens|as|os|mais|nada), minhas mensagens
    """,
    "greeting-or-scam": """
        feliz (natal|ano|aniversário|dia|páscoa), boas (festas|entradas), parabéns, felicitações, meus (votos|
        sentimentos|parabéns), obrigado a todos, obrigada a todos, muito obrigado a todos, pêsames, condolências,
        faleceu, falecimento, nos deixou, partiu ontem, descanse em paz, triste notícia, melhoras, piada, brincadeira,
        rsrs, kkk, kkkk, você ganhou, ganhador, prêmio, prémio, loteria, lotaria, herança, milhões, ganhe dinheiro,
        ganhar dinheiro, trabalhe em casa, cassino, casino, comprimidos, empréstimo, empréstimos, crédito, clique
        (aqui|no|abaixo), oferta (limitada|exclusiva|especial), promoção, cupom, sua conta, transferência, caro amigo,
        bitcoin, criptomoedas, investimento, invista
    """,
    "for-money": """
        matrícula, mensalidade, taxa de inscrição, preço, preços, investimento de, curso (pago|online|presencial|
        intensivo|de formação|com certificado), cursos, certificado, vagas, vaga, vagas limitadas, inscrições abertas,
        bolsa, bolsas, salário, emprego, oferta de emprego, contratar, contratação, contrata se, estamos contratando,
        currículo, cv, concurso, tese, doutorado, doutoramento, vende se, vendo, à venda, venda de, euros, reais,
        chamada de (trabalhos|artigos), submissão, submissões, comunicações, anais, palestrantes, orador
    """,
} | asks_pt.CUES
