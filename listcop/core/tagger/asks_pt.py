"""Portuguese phrases by which one activity is told from its neighbour, under the names of `asks_en.py`."""

CUES = {
    "and-yet": """
        (faça|façamos|tente|mexa) o que (fizer|faça|tentar|for), por mais que, por muito que, (mas|e|mesmo assim|e mesmo
        assim|só que) (nada|nada feito|continua|continuam|não adianta|não adiantou|não melhora|não muda|não vai|não há
        meio|não há maneira|sempre igual|volta tudo), e nada, nem assim, nem (trocando|mudando|reiniciando|com), (de
        novo|outra vez) (a mesma|o mesmo|igual|avariado|avariada|quebrado|parado|parada), (duas|três|quatro|cinco|
        várias|mil) vezes (já|e|seguidas), (já|tô|estou|estamos|ando|andamos|levo) (há|faz|)(dias|horas|semanas|meses|
        duas|três|dois) (horas|dias|semanas|nisso|nisto|e|a|com|às voltas|brigando|tentando), (às voltas|brigando|a
        lutar|lutando|batalhando|penando|apanhando|quebrando a cabeça|a bater com a cabeça|sofrendo) (com|para|do|da|
        nisso), não (há meio|há maneira|há forma|tem jeito|há volta|atino|acerto|vejo saída|dou conta|damos conta|
        consigo|conseguimos|percebo|percebemos|entendo|entendemos|descubro|chego lá), (não|nunca|nem) (me|se|nos|o|a|
        )(arranca|liga|pega|segura|cola|cresce|sobe|desce|abre|fecha|encaixa|bate certo|bate|cabe|fecham|coze|leveda|
        seca|grava|imprime|carrega|lê|reconhece|aparece|aparecem|aceita|aquece|gela|para|pára|pega mais|rende|melhora|
        sara|conecta|dispara|funciona) (mais|e|nem|desde|com|quando|a|o|os|as|de|mesmo), (continua|continuam|volta|
        voltam|teima|insiste) (a|em|igual|na mesma|sem|dando|caindo|pingando|vazando|apitando|falhando|perdendo|com),
        (sozinho|sozinha) (de|a|no|na|e), sem (motivo|razão|aviso|avisar|causa|explicação|mais nem menos|dar erro),
        (que|o que) (raio|diabo|diabos|diacho|será que|me escapa|nos escapa|está a escapar|me está a escapar|estou
        fazendo|estou a fazer|estamos fazendo|estamos a fazer|tô fazendo|fiz de|mais posso|mais tento|tento agora|faço
        agora|eu faço), onde (é que|)(estará|estou|errei|erro|erramos|falho|falhamos|falha|foi que), (já não|não) (sei|
        sabemos) (mais|o que|)(o que|que|onde|como|por onde|fazer|a quem|para onde) (fazer|mais|mexer|tentar|começar|
        pegar|me virar|olhar|resolver|), (estou|estamos|tô|fiquei|ficamos) (entalado|entalada|atolado|atolada|empancado|
        empancada|travado|travada|perdidos|parados|sem saída|num beco|de mãos atadas|a dar em doido|a ficar doido|
        ficando louco|ficando louca|desnorteado|aflito|aflita|à toa|no sufoco|num impasse), (alguém|quem) (me|nos|
        )(salva|socorre|dá uma luz|dá um help|acode|desenrasca|ajuda a (pensar|resolver|perceber|entender|achar|
        descobrir)|vê onde|vê o que|vê o erro), (dão me|dêem me|me dão|me deem|deem|deem me|me dá) uma (mão|mãozinha|
        luz|força|dica|ajuda), (pensar|pensem|pensar comigo|pensem comigo|pensar connosco|raciocinar) (comigo|junto|
        juntos|connosco|com a gente|em voz alta), (quebra cabeça|bico de obra|mistério|enigma|encrenca|nó cego|
        perrengue), tem (conserto|salvação|jeito|cura|remédio), dá (para|pra) (salvar|recuperar|consertar), como (saio|
        saímos|desenrasco|resolvo|resolvemos|contorno|tiro|tiramos|evito|evitamos|desfaço), (avariou|estragou|pifou|
        empenou|deu pau|deu erro|deu problema|encravou|encrava|desliga|desligam|apita|engasga|duplica|some|somem|sumiu|
        desaparece|desaparecem|bloqueia) (se|)(a|o|os|as|de|do|da|quando|sempre|ao|e|sozinho|sozinha|no|na|tudo|todo),
        só (acontece|falha|quando|com|nos|nas), (para|pára|param|falha|falham|cai|trava|desliga|apaga|some|enche|
        esvazia) (de novo|outra vez|sozinho|sozinha|logo), (torna|tornam|voltou|voltaram|tornou) a (parar|falhar|cair|
        desligar|encher|dar|acontecer|aparecer|pingar|travar|fechar), (troquei|limpei|testei|apertei|regulei|desmontei|
        reinstalei|reiniciei|substituí|calibrei|desliguei|refiz|apaguei|lixei|formatei|ajustei|revi) (o|a|os|as|tudo|
        todo|de novo|outra vez|já|e|até|duas), (terceira|quarta|quinta|enésima) vez que, já são (duas|três|quatro)
        vezes, duas vezes (e|já|sem), (não há quem|não há o que), nada (resulta|resultou|deu certo|feito), (não|nem)
        (resulta|resultou|adianta|adiantou), (como|de que jeito) (eu |é que |é que eu |) (saio|dou conta|me livro|
        contorno|conserto|arrumo) (dessa|disso|disto|desta|isso|isto), como (se |) (quebra|trava|acaba|lida) (com |)
        (um|uma|isso|isto), (no meu|em meu) lugar, se (fossem|estivessem) (vocês|no meu lugar), (fora|saindo|sair|saiu)
        (de|do) (controle|controlo), por onde (se |é que se |é que |eu |) (começa|começo|começar|pego|pegar|começamos),
        (deixando|deixar|a deixar) passar (alguma|algum), (me|nos) (está|estará) a escapar, acontece que, o que (me|nos)
        (escapa|falta|passa), onde (será que|é que) (eu |) (estou|está|erro|falho), (andamos|ando|estou|estamos) (de
        rastos|aflitos|desesperados|no limite|exausta|exausto), (não|nem) (tenho|temos) coragem de (mexer|abrir|tocar),
        (na|pela) esperança de que alguém, (não|nunca) (fecha|nasce|pega|seca|baixa|sobe|descola|germina|cicatriza)
        (mais|de jeito|direito|bem|há), a causa (disto|disso|é|pode|será), dar com (a|o) (causa|diferença|erro|problema|
        defeito|origem), (estragar|perder) tudo, alguma luz, me ajudem a pensar, se eu (mudo|troco|ponho|tiro|abro|
        fecho|desligo), (começou|começa|começaram) a (falhar|cair|dar|apitar|pingar|cheirar|ficar|sair), (perco|perde|
        perdem) (o|a) (sinal|ligação|força|pressão|carga), mexi (em|no|na), a falhar, o que se passa, em mais lado
        nenhum, errando, que me ajudassem, (não|nem) (toca|puxa|anda|grava) (nada|mais|), de onde (virá|vem) (isto|
        isso), onde (corrijo|mexo|erro)
    """,
    "fact-source": """
        (só|)(preciso|precisava|queria|quero|gostava|gostaria|necessito) (de|)(confirmar|um dado|uma informação|do nome|
        do número|o nome|o número|da data|da referência|da fonte|de saber|do contato do órgão|tirar uma dúvida),
        (alguém|)(me|nos|)(diz|dizem|diria|diriam|confirma|confirmam|indica|indicam|lembra|informa|esclarece|esclarecem)
        (se|onde|quando|qual|o que|quanto|como|o|a|em que), (sabem|sabe|saberia|saberiam|saberá|alguém sabe|alguém
        saberia) (dizer me|me dizer|informar|se|onde|qual|quanto|quando|em que|de que|a que|o nome|como), em que (ano|
        data|artigo|página|menu|pasta|lei|site|livro|balcão|formato|diário|mês|portaria|cartório), (de onde|donde|de
        quem) (vem|é|são|se tira|vocês tiram|tiram|puxam|baixam|sai), a (que|quantos) (horas|temperatura|distância|
        graus|idade|altura|preço), de quanto em quanto, (qual|quais|que) (altura|peso|densidade|tensão|pressão|
        profundidade|taxa|imposto|diâmetro|licença|calibre|validade|voltagem|capacidade|órgão|entidade|extensão|código|
        requisitos|formulário|norma|bitola|proporção|espessura|quantidade|valor|limite), (ainda|continua|continuam)
        (vale|valem|está em vigor|em vigor|válido|válida|existe|aberto|a vender|vende|vigora), (caduca|prescreve|cobre|
        inclui|conta como|paga imposto|vence|entra no) (em|o|a|no|ao), (é|são) (obrigatório|obrigatória|legal|permitido|
        permitida|isento|preciso|proibido|verdade|lenda|mito|dedutível) (ou|que|ter|para|pra|usar|em|pedir|mesmo|
        declarar|se), (onde|aonde) (vende|se vende|compro|peço|se pede|requeiro|descarrego|baixo|acho|arranjo|consulto|
        está escrito|diz|registro|registo|reclamo|mando|encomendo|fica), quem (fabrica|publica|vende|emite|edita|
        distribui|assina|compôs|escreveu|inventou|disse|autoriza|passa o), como (é que|)(se|)(pronuncia|traduz|chama|
        requer|solicita|converte|instala|ativa|exporta|mede|limpa|conserva|cita|declara|desativa|tira|preenche), por
        curiosidade, só por curiosidade, mera curiosidade, uma curiosidade, (fonte|link|referência|bibliografia|estudo|
        site) (fiável|confiável|oficial|para|sobre|onde|de onde|que), (algum|alguma) (fonte|link|referência|site|página|
        estudo|norma|tabela), rapidinha, (até|entre|com|em|a partir de|desde) (quantos|quantas), (até|em|a|entre|com|de|
        a partir de) que (dia|dias|data|hora|idade|valores|valor|temperatura|prazo|altura|distância|região|cidade|
        percentagem|grau|mês|balcão|repartição), a quem se (dirige|manda|pede|entrega|requer|paga|envia), (dirige se|
        trata se|pede se|faz se|requer se|entrega se) (na|no|a|à|ao|em|onde|pela|pelo), (tem|têm) (de|que) (passar por|
        ter|estar|levar|pagar|entrar|entregar), (é|será) preciso (pagar|ter|pedir|licença|autorização|registar|
        registrar|declarar|ata), (não|nem) (descubro|me lembro|me ocorre|me vem|me recordo), (o título|o nome|o número|o
        autor) (não me|me escapa|me fugiu|escapa me), ainda (se|) (fabrica|fabricam|vende|vendem|faz|edita|publica|
        existe|usa se), vocês (lembram|se lembram), ter (a |) certeza (até|antes|de que), com a fonte, (alguém|quem) o
        tem à mão, (acaba|termina|passa) (com|para) (a|os|o) (morte|herdeiros|filhos|titular), como (é que |) (se |)
        (termina|acaba|tira|obtém|obter|regista|registra|legaliza|muda), para que serve, basta me, a quem souber,
        (alguém|quem) (me |) sabe (dizer|informar|responder|o nome|a data), (ninguém|ninguem) me soube, em (algum|
        nenhum) (lado|lugar|sítio), (não encontro|não vem) em (nenhum|nenhuma|lado), (só|apenas) (preciso|queria) (do|
        da|o|a) (nome|número|título|data|referência|link), (é|será) (obrigatória|obrigatório|legal|permitido) (ou|que|
        ter|para|nas|nos|por), (serve|basta) me (um|o|a|uma), ao certo, deve haver (uma|um) (lei|norma|regra|lista|
        tabela|artigo), para consultar, indicar me, a data certa, dentro da lei, que regula, qual (norma|lei|artigo|
        largura|altura|tamanho|prazo|validade|código), refere se (a|à|ao), indicar me (qual|quais), (morada|endereço)
        (postal|completo|completa), (onde|que me digam onde) ainda se, em que dia e, a data (certa|de fundação), a lei
        (obriga|permite|diz|exige), o regulamento (permite|diz|obriga|exige)
    """,
    "those-who-did": """
        (quem|quem já|os que|alguém que) (tenha|tiver|teve|tem|usou|usa|fez|passou|viveu|vive|mudou|trocou|experimentou|
        cria|cultiva|trabalhou|convive|lida|pegou|largou|foi) (já|)(usado|feito|passado|vivido|experimentado|tido|anos|
        há|por|isso|isto|a|o|com|para|pra|um|uma|de|mais de), (fale|falem|responda|conte|diga) quem, (impressões|
        relatos|opiniões|conselhos|testemunhos|histórias|dicas|lições|palavra) de quem, (algum|alguma|alguém|alguns|
        qual) (de vocês|de vós|aqui|por aí|da lista|do grupo) (já|usa|tem|fez|usou|passou|levou|tentou), (já|alguém já|
        quem já) (levou|levaram|passou por|passaram por|usou|fez|tentou|criou|trocou|largou|mudou|comprou|experimentou|
        viveu|viram|sentiu|aconteceu|caiu|pegou|participaram|trabalharam|tiraram|viajou|deram|plantou|montou|
        substituiu), (vos|lhes|te) (durou|dura|correu|compensou|deu|calhou|aconteceu|serviu|saiu|ajudou|convenceu|
        desiludiu|surpreendeu|valeu), (durou|correu|compensou|deu certo|valeu|funcionou|rendeu|resultou|adiantou|pagou
        se|prestou) (para|pra|com|aí|vos|vocês|mesmo|quanto|a|na|convosco|ou), (como|que tal) (se (porta|portam|portou|
        comporta|sai|saiu|aguenta|vive|dá|dão|dei)|(foi|é|tem sido|anda|correu|está sendo|está a ser|ficou|é que foi|foi
        a|é viver|é trabalhar|é conviver) (para|pra|a|o|com|por|viver|passar|trabalhar|essa|esse|aí|convosco|depois|a
        vossa|a sua)|(vocês|vós) (lidaram|viveram|se viraram|sobreviveram|fizeram|encararam)), (a|o) (vossa|sua|tua|
        vosso) (pior|melhor|experiência|vivência|prática), (qual|quais) (foi|foram|vos|lhes|é a vossa|é a sua), (vale|
        valeu|valerá) (a pena|o que custa|o esforço|o dinheiro|o investimento), (faria|fariam|fariam tudo|faríeis|
        comprariam|comprava|compravam|voltava a|voltavam a|voltariam a) (de novo|outra vez|igual|a|fazer),
        (arrependeram|arrependeu|arrepende|arrependem) (se|), (estou|ando|estamos) (na dúvida|em dúvida|indeciso|
        indecisa|hesitante|a hesitar) (entre|se), (hesito|dúvida) entre, antes de (comprar|me meter|decidir|avançar|
        assinar|gastar|largar|fechar|dar o passo|encarar), (pensando|a pensar|pensamos|penso) em (mudar|trocar|comprar|
        largar|adotar|passar|fazer|tentar|colocar|meter), na vida real, no dia a dia, na hora do vamos ver, com (o
        tempo|os anos|o uso), ao fim de (quanto|um|dois|uns), depois de quanto tempo, (veteranos|sobreviventes|
        calejados), (contem|conta|conte|contai|relatem|partilhem|compartilhem|dividam|digam) (me|nos|)(como foi|como|o
        que|a vossa|as vossas|a sua|tudo|o bom|a verdade|o que aprenderam|a experiência|aí|pra mim|pra gente), (queria|
        gostava de|gostaria de|adorava|quero|curioso por|curiosa por) (ouvir|ler|saber de|conhecer) (quem|relatos|
        histórias|a vossa|experiências|de quem|como), (escolas|associações|clubes|famílias|colegas|produtores|
        municípios|empresas|grupos|bibliotecas|lares|pessoas|gente|museus|pais|cooperativas|hortas|vocês) que (já|deram
        esse|deram o passo|viraram|passaram|tentaram|usam|usem|tenham|mudaram|fizeram|experimentaram|trocaram|adotaram|
        têm), como (é que |) (reagiram|reagem|reagiu|receberam|aceitaram|correram|sobreviveram|se arranjam|se
        arranjaram|se adaptaram), como os (idosos|pais|alunos|miúdos|sócios|moradores|doentes|vizinhos) (se|reagem|
        reagiram|receberam), (o que|que) (ganharam|perderam|aprenderam|fariam diferente|fariam de diferente|mudou na|
        balanço), fariam (diferente|igual|tudo), (teriam|tinham|teria) (escolhido|feito|comprado|preferido), valeu o
        (dinheiro|investimento|esforço|trabalho|preço), (aí|por aí|por lá) (já |também |) (é assim|usam|fazem|funciona|
        acontece), quem (tem|tenha|teve) mesmo, (tem|têm) (corrido|funcionado|sido), (um ano|dois anos|dez anos|cinco
        anos|uns anos) depois, (passado|passados|ao cabo de) (um|o primeiro|uns|dois|alguns) (ano|anos|meses|inverno),
        lado a lado, (hesitamos|hesito|hesita) (há|em|entre|se|muito), (se |) (aguentaram|aguentou|aguentaria), que o
        diga, de quem (tem|teve|usa|usou|passou|já|convive|vive), relatos de, menos dor de cabeça, mais tempo (de uso|
        com), (gostava|gostaria|adorava|adoraria|queria|quero) (muito |de|imenso |) (ouvir|saber) (por dentro|como tem|
        como foi|como correu|quem|das|dos|de quem|experiências), vocês usam, vocês (já |) (fizeram|passaram|tentaram|
        trocaram|mudaram), (com|de) qual vocês, estamos (a pensar|pensando|considerando|a considerar), (recomendam|
        aconselham) ou (desaconselham|não), desaconselham, o que (corre|correu) (bem|mal), há mais (de um|de dez|de
        cinco|tempo), há anos que, (anos|invernos) ou mais, (convive|convivem|conviveu|convivido) com, bons ou maus, que
        marca (de|usam|recomendam), alguém aí (já|usa|tem|fez), me convenceu, estou entre
    """,
    "may-i-copy": """
        (me|nos|mo|mos|ma|mas) (manda|mandam|mandaria|envia|enviam|enviaria|passa|passam|passaria|empresta|emprestam|
        cede|cedem|cederia|poderia ceder|arranja|arruma|dispensa|partilha|compartilha|deixa|deixam|deixariam) (o|a|os|
        as|um|uma|uns|umas|esse|essa|o seu|a sua|o vosso|a vossa|cópia|alguém|algum|alguma|usar|copiar), (manda|mandem|
        mandam|enviem|envia|passem|passam|empresta|emprestam|emprestem|cedam|cedem|partilham|compartilham|dispensam|
        arranjam|arranjem) (me|nos|mo|ma|pra mim|pra gente|comigo|connosco|o vosso|a vossa|o seu|a sua|a de vocês|o de
        vocês|aí), (alguém|quem|algum de vocês|alguma alma) (guardou|guarda|conserva|possui|digitalizou|compartilha|
        partilha|dispensa|cede|teria|terá|tenha|tem aí|tem pronto|tem pronta|tem já|arruma|arranja|mandaria|poderia
        ceder|pode ceder|me arruma) (o|a|os|as|um|uma|algum|alguma|de|para|comigo|isso|uns|umas), (haverá|haveria|
        existirá|há) (por aí|por acaso|alguém com|um modelo|uma planilha|uma minuta|algum modelo), (pronto|pronta|
        prontos|feito|feita) (para|pra|a) (usar|imprimir|preencher|adaptar|copiar|editar), (para não|pra não|em vez de|
        ao invés de) (inventar|partir|começar|fazer do|refazer|criar|escrever|desenhar|redigir|ter que|ter de), (posso|
        podemos|podia|poderia|poderíamos|podíamos|queria|queríamos|gostava de|gostaria de|quero|nos deixam|me deixam|
        deixam nos|deixam me|será que posso) (copiar|reaproveitar|reutilizar|adaptar|aproveitar|usar o|usar a|usar o
        vosso|usá lo|usá la|ter o|ter uma cópia|pegar o|imprimir o|roubar|clonar), (ando|estou|tô) (atrás|à procura|a
        procurar|procurando|em busca) (de|)(um modelo|uma planilha|um formulário|um exemplo|modelo|modelos|uma minuta|um
        ficheiro|fichas|uma|um), (procuro|procura se|preciso de|precisava de|precisamos de|faz me falta|me faz falta|
        dava jeito|dava me jeito|me salvaria|serviria) (uma|um|)(minuta|modelo|modelos|exemplo|formulário|planilha|
        grelha|tabela|ficha|guião|cópia|ficheiro|arquivo|cartaz|molde|partitura|partituras|apresentação|gravação|lista
        pronta|base), citando a fonte, com (crédito|créditos|a devida citação), dou (o|)crédito, cito a fonte, (mudando|
        trocando) (os nomes|o nome|o logo), (em|num) (formato|word) (editável|aberto), pode ser (simples|antigo|velho|
        rascunho), (se |) (alguém|alguma|outra|outro) (escola|organização|associação|grupo|colega|) (nos |me |)
        (cedesse|ceder|emprestar|emprestasse|partilhar|partilhasse|passar), (nos|me) ceder, ceder nos, ceder me, (uma|
        um|a|o|as|os) (emprestada|emprestado|emprestadas|emprestados), (posso|podemos|podia|poderia) (roubar|copiar|
        aproveitar|usar|ver|adaptar) (a|o) (de vocês|vossa|vosso|sua|seu|tua|teu), (numa|na|em alguma) gaveta, por aí
        (um|uma) (modelo|ficha|bilhete|cartaz|texto|minuta|planilha), já (feita|feito|pronta|pronto) (serve|que|para),
        que sirva de (exemplo|modelo|base), (se importa|se importava|se importam|importa se) de (partilhar|compartilhar|
        emprestar|enviar|mandar|ceder), inventar a roda, (quem|alguém) (me|nos) (pode |) (facultar|facultava|faculta), a
        gente possa (usar|aproveitar|copiar|adaptar)
    """,
    "yours-to-take": """
        (subo|subi|publico|publicamos|liberamos|libero|libertamos|disponibilizamos|partilhamos|compartilhamos|ponho|
        pomos|coloquei|deixei|deixamos|entrego|envio|mando|ofereço|dou|doamos|cedemos|anexo|boto|larguei|divido) (aqui|
        cá|hoje|)(o|a|os|as|um|uma|uns|umas|o meu|a minha|os meus|as minhas|todo|toda|tudo|na pasta|no drive|quarenta|
        dois|três|cem), (está|estão|fica|ficam|ficou|tá) (na pasta|no drive|na nuvem|no repositório|no site|aqui|
        disponível|disponíveis|à disposição|livre|liberado|liberada|aberto a|à mão|de graça|em linha|no ar), (quem|a
        quem|para quem|pra quem) (quiser|precisar|pedir|interessar|servir|desejar|tiver interesse|queira|precise) (use|
        usar|leve|pegue|copie|baixe|peça|mando|envio|é só|pode), (façam|faça) (dele|dela|deles|com (ele|ela|isso|isto))
        (o que|bom|bom uso), (o que|como) (quiserem|entenderem|bem entenderem|lhes apetecer), (peguem|pegue|levem|leve|
        copiem|adaptem|mexam|baixem|descarreguem|imprimam|distribuam|espalhem|roubem|clonem|traduzam|alterem|aproveitem|
        reutilizem|usem) (o|a|os|as|e|à|sem|como|tudo|quanto|livremente|nas|na|no|com|para|pra), (pode|podem) (ser|
        )(usado|usada|copiado|baixado|usados|alterar|mexer|copiar|levar|pegar|imprimir|reaproveitar), (sobra|sobram|
        sobraram|sobrou) (me|nos|aqui|cá|um|uma|dois|três), oxalá (sirva|sirvam|vos), espero que (sirva|sirvam|ajude|
        seja útil|vos sirva), é só (pedir|baixar|pegar|copiar|imprimir|chamar|falar), me peçam, peçam me, sem (direitos|
        cobrar nada|pedir nada|licença|restrição|restrições), (da|de) (minha lavra|minha autoria|nossa autoria|própria
        lavra), qualquer (um|pessoa|uma) (pode|poderá) (imprimir|usar|baixar|ir|copiar|levar|descarregar|buscar), (a
        quem|se) (der|derem|der lhe) jeito, (vir|venham|podem vir|ir|passar) (buscá los|buscá las|buscá lo|buscá la|
        buscar), é vir (buscar|buscá los|buscá las), ninguém precisa de (gastar|refazer|repetir|inventar|começar),
        (ponham|publiquem|partilhem|espalhem|mudem|peguem) (no|na|nos|à vontade|isto|isso), (pode|podem) (mudar|mexer|
        mexer nele|adaptar), bom proveito, (é|de) (uso|acesso) (livre|gratuito), (semeei|fiz|comprei|encomendei)
        (demais|a mais|de sobra), a mais e, (está|fica) à espera de (quem|dono), de graça para, pelo correio, sem senha,
        (em|no formato) (csv|odt|ods|zip|word|excel), (digitalizei|gravei|montei|desenhei) (um|uma|e|todos|tudo|o|a),
        (disponível|disponíveis) (gratuitamente|grátis|para todos|a todos), façam (dele|dela) o que, de borla, ao
        dispor, quem (a|o|os|as) quiser, com fórmulas, na mesma pasta, frente e verso
    """,
    "who-takes": """
        quem (cobre|pega|fica com|toma|leva|escolhe|redige|escreve comigo|limpa|cozinha|dirige|guia|conduz|abre|fecha|
        pinta|modera|preside|recolhe|distribui|imprime|traz|acompanha|sobe|desce|monta|desmonta|rega|cuida|atende|
        substitui|rende|liga|sai|ajuda|me ajuda|nos ajuda|arruma|doa|empresta|poderia|se oferece|se chega|dá uma mão|dá
        uma força|embarca|encara|entra comigo|fecha comigo) (o|a|os|as|um|uma|comigo|connosco|com a gente|ao|à|de|do|da|
        no|na|em|este|esta|nessa|nesse|com|para|pra|domingo|sábado|sexta|agosto|julho), quem (entra|encara|embarca|
        fecha|vai|racha|topa) (nessa|comigo|nesse|junto|com a gente), (alguém|dois|três|quem) (comigo|mais comigo),
        (precisa se|precisam se|procuram se|procura se|busca se|precisamos|preciso|falta|faltam|falta nos|faltam nos|
        carece|carecemos|urge|urgem|queremos|restam|sobram) (ainda|de|com urgência|urgente de|)(motoristas|condutores|
        mãos|braços|voluntários|voluntárias|voluntário|parceiro|parceiros|sócios|dois|duas|três|quatro|cinco|seis|sete|
        oito|dez|doze|quinze|vinte|alguém para|alguém que|gente para|gente pra|pessoas|substituto|suplente|secretário|
        secretária|presidente|tesoureiro|tesoureira|jurados|árbitros|leitores|revisores|pareceristas|tradutores|
        testadores|avaliadores|autores|vagas|turnos|lugares|assinaturas|mais um|mais uma|mais gente|outro), (que|a ver
        se) (alguém|cada um|dois|uns) (se ofereça|avance|assuma|pegue|venha), ninguém (ainda|se ofereceu|se chegou|se
        candidatou|assumiu|apareceu), (digam|avisem|me digam|digam me|me avisem|avisem me|escrevam|escrevam me|me
        escrevam|escolham|peçam|confirmem|mandem me|mandem|enviem|enviem mos|inscrevam|marquem|votem|respondam|
        manifestem|anotem|voluntariem) (se|quem|qual|quantos|quando|até|a vossa|o vosso|seu|sua|os|as|na|no|com|o nome|
        nome|o dia|a data|aqui|já), (preferem|escolhemos|votamos|decidimos|decidamos|marcamos|combinamos|fechamos|
        elegemos|elejamos) (o|a|qual|até|uma|já|entre|na|no|dia), (segunda|terça|quarta|quinta|sexta|sábado|domingo|0)
        ou (a|o|)(segunda|terça|quarta|quinta|sexta|sábado|domingo|0), cada (um|uma|sócio|grupo|escola|família|seção|
        secção|núcleo|membro|coral) (escolhe|escolha|traz|traga|adota|adote|revê|revisa|faz|faça|manda|mande|leva|
        prepara|nomeia|indica|vota|dá|contribui|assume|assuma|fica|põe), por (cabeça|pares|duplas|equipes|equipas), (a|
        às) (meias|metades), em (duplas|pares), com quem (conto|contamos|posso contar), conto (com|convosco), contem
        comigo, convocam se, convoca se, quem (segunda|terça|quarta|quinta|sexta|sábado|domingo), (quem|que|quantas|
        quais) (alinha|alinham|embarca|topa|topam), (ponham se|ponha se|põe te|coloquem se|coloque|ponham|ponha|escreva|
        escrevam) (lá|na|o seu|o vosso|o nome|seu nome|na lista), (posso|podemos) contar (consigo|convosco|contigo|com
        vocês|com todos|com a), contamos (convosco|com vocês|consigo|com todos), (ganha|vence) (a maioria|o mais),
        (hoje|amanhã|domingo|sexta) (à noite |) (fecho|fechamos), (eu |) fecho (o|a) (pedido|encomenda|lista|inscrição),
        (avisem|avisa|avise|digam|diga|diz|inscreve te) (me |) (se|quem|quantos|até|que) (vem|vêm|vão|leva|levam|cada|
        hoje|sexta|domingo|quinta|noites|dias), até (amanhã|ao fim|o final|sexta|domingo|quinta|segunda|quarta|terça),
        assinam embaixo, assinar embaixo, (se |) cada (um|casa|família|sócio|grupo) (puser|der|pagar|entrar|levar|
        trouxer), quem (assume|fica com|redige|pega) (uma|um|a|o), que (noites|dias|datas|horas) (vos |lhes |) (convêm|
        convém|podem|servem|dão), com o (seu|vosso) nome, (sozinho|sozinha|sozinhos) não (dou|consigo|damos|chego|
        chegamos), preciso (até|de saber quantas|de saber quantos|saber quantas|saber quantos), (preencham|preencha|
        respondam|votem|enviem) (a|o|até|ainda|este|esta|por), (inscrições|inscrição) (comigo|até|por), remarcar a,
        vocês podem (na|no|à|às), (sozinha|sozinho) não (chega|consegue|dá), pessoas por (turno|dia|carro|equipa|
        equipe), em que dias, toma conta, quem não responder, são (precisas|precisos), um sim ou um não, (a|para a)
        reunião
    """,
    "i-take": """
        eu (fico com|levo|trago|coordeno|centralizo|recolho|dirijo|guio|faço|vejo|reservo|pego|cubro|entro com|dou|posso
        (levar|trazer|fazer|coordenar|ficar)|me ofereço|ofereço me|me encarrego|encarrego me|cuido|trato|assumo|já), (me
        ofereço|ofereço me|encarrego me|me encarrego|me proponho|proponho me) (a|para|pra|de|do|da), já (somos|temos|
        tenho) (dois|três|quatro|cinco|seis|sete|o local|a carrinha|local|reserva), (somos|estamos em|já vamos em)
        (dois|três|quatro|cinco|seis|sete) (e|confirmados|inscritos|até), eu (fico|puxo|escrevo|começo|organizo|trato|
        ponho|mando|faço) (com|a|o|uma|um|isso|os|as)
    """,
    "let-us": """
        (vamos|bora|vambora|toca a|toca) (nos|)(dividir|rachar|juntar|fazer|montar|marcar|combinar|organizar|comprar|
        pedir|assinar|escrever|limpar|plantar|repartir|fechar|decidir|votar|escolher|unir|pintar|coordenar|dividirmos),
        (dividamos|juntemos|marquemos|combinemos|organizemos|compremos|assinemos|façamos|unamos|unamo nos|reunamos|
        juntemo nos|escolhamos|votemos|limpemos|repartamos|dividimos|rachamos|juntamos|combinamos|marcamos) (o|a|os|as|
        entre|todos|uma|um|isto|isso|forças|tudo), se (formos|juntarmos|chegarmos|nos juntarmos|pedirmos|houver|
        dividirmos|fecharmos) (a|)(dois|três|quatro|cinco|seis|dez|vinte|mais|todos|vários|bastantes|gente|grupo),
        (entre|todos) (todos|vários|muitos|juntos|uns quantos), que tal (dividirmos|a gente dividir|juntarmos|marcarmos|
        rachar|fazermos|combinarmos|comprarmos), e se (dividíssemos|juntássemos|comprássemos|pedíssemos|marcássemos|nos
        juntássemos), (vamos|bora) (dividir|repartir|rachar|pôr|limpar|fazer) (o|a|isso|isto|uma|um), entre (três|
        quatro|cinco|todos) já, (fizéssemos|juntássemos|déssemos|passássemos) (um|uma|as|os|tudo)
    """,
    "in-the-news": """
        (saiu|saíram|acaba de sair|acabou de sair|acabaram de|acabam de|foi|foram|chegou|vem aí|vêm aí|está no ar|tá no
        ar) (ontem|hoje|esta|um|uma|o|a|os|as|anunciar|publicar|aprovar|lançar|proibir|publicada|publicado|aprovada|
        aprovado|anunciada|anunciado|lançada|lançado|proibida|proibido|ao mercado|às lojas), (o|a) (governo|ministério|
        prefeitura|câmara|congresso|senado|união europeia|federação|comissão|fundação|junta|assembleia|conselho) (quer|
        vai|aprovou|propõe|propôs|anunciou|proibiu|estuda|obriga|pretende|prepara|vetou|discute|votou|liberou), (querem|
        pretendem|planejam|propõem|vão|estão (falando|a falar|discutindo|a discutir|pensando|a pensar)|tão falando|andam
        a) (proibir|obrigar|impor|acabar|eliminar|fechar|fundir|mudar|unificar|substituir|legalizar|privatizar|em|
        sobre), (entra|entrará|entram|entrou) em vigor, (a partir de|desde) (janeiro|julho|setembro|amanhã|hoje|agora|
        março|2), (será|serão|passa a ser|vai ser|fica) (obrigatório|obrigatória|proibido|proibida|gratuito|permitido),
        (liberaram|proibiram|aprovaram|lançaram|publicaram|cortaram|acabaram com|fecharam|mudaram|autorizaram) (o|a|os|
        as|um|uma|leite), se (passar|for aprovada|for aprovado|avançar) (a|o|esta|este|essa), (emenda|decreto|lei|
        diretiva|directiva|reforma|projeto de lei|portaria|regulamento|moratória|minuta de|proposta de norma|acordo
        ortográfico) (que|europeia|novo|nova|do|da|vai|quer|em discussão|foi), (li|vi|ouvi|acabei de ler|acabo de ler)
        (que|num|numa|no|na|um|uma|o|a|ontem|hoje), (um|o|novo) (estudo|artigo|relatório) (diz|sobre|da|do|que|afirma|
        mostra|publicado), (nova|novo) (escala|versão|norma|técnica|app|aplicação|aplicativo|geração|moda|tendência|
        firmware|licença|etiqueta|marca|lei) (de|que|para|do|da|saiu|vai), (surgiu|nasceu|inventaram) (moda|a moda|um|
        uma), (telejornal|jornal nacional|noticiário|no jornal|nas notícias|deu no), (está|estão|entrou|anda|ficou) em
        (consulta|discussão|debate|votação), consulta pública, tramita (em|no|na), (projeto|projecto|proposta) (de lei
        |) que (obriga|proíbe|acaba|muda|permite|cria), (fala se|diz se|discute se) (em|de|que), (o tribunal|a ordem|a
        companhia|o instituto|a diretoria|a direção|a comissão|o sindicato|a cooperativa) (quer|vai|anulou|anunciou|
        publicou|decidiu|está), (para o|no próximo) ano (haverá|vai|será|passa), (saíram|saiu) (esta|as novas|a nova|o
        novo|a versão|o relatório), foi publicado (ontem|hoje|o|esta)
    """,
    "take-sides": """
        (como|que) (é que|)(vocês|)(veem|vêem|vedes|encaram|avaliam|sentem|interpretam|receberam|olham|reagem|acharam|
        acham|acham disto|acham disso), (o que|que) (acharam|acha|acham|achais|pensa|pensam|dizem|diz|opinam|fariam|
        mudariam|tiravam|tirariam|acrescentariam|esperam|temem|futuro|peso|sentido|consequências|efeitos|impacto|será
        de|vai ser|muda para|significa para|isto|isso|vos|deviam|devíamos), (parece|parecem|pareceria) (vos|lhes|me|te|
        bem|mal|justo|sensato|boa|má|um|uma|que|certo|exagero|razoável), (vos|lhes|te) (parece|convence|agrada|preocupa|
        assusta|soa), (e|mas) (vocês|vcs|vós|vossemecês|os colegas|o resto|a lista|por cá|aí), (a favor|contra|
        concordam|discordam|concorda|sou contra|sou a favor|apoiam|defendem|rejeitam|curti|curtiram|gostei|não gostei|
        não curti) (ou|de|com|da|do|não|disso|disto|dessa|desta|da ideia|), ou (loucura|disparate|moda|fé|bobagem|
        asneira|perigo|retrocesso|ameaça|erro|exagero|fundamento|marketing|modinha|avanço|tábua), (loucura|disparate|
        moda|avanço|retrocesso|marketing|progresso|ameaça|exagero|perda) (ou|de tempo ou|energética), (é|será|seria|
        parece me|me parece|acho) (um|uma|o|a) (disparate|erro|acerto|loucura|absurdo|oportunidade|avanço|retrocesso|
        ameaça|princípio do|começo do|fim|armadilha|moda|tiro no pé|injustiça), o (princípio|começo|início) do fim, (o|é
        o) fim (de|do|da|das|dos), (estou|fico|tô|sou|ando) (errado|errada|enganado|enganada|dividido|dividida|cético|
        céptico|cética|desconfiado|preocupado|preocupada|de pé atrás|a exagerar|exagerando), (acho|temo|suspeito|creio|
        penso|aposto|duvido|receio|parece me|sinto) que (em|a|o|os|as|ninguém|isto|isso|não|se|vamos|há|devíamos|
        deveríamos), (aceito|aceitam se|espero|agradeço|bem vindas|bem vindos|são bem vindos|são bem vindas|quero|
        queria|gostava de|gostaria de) (críticas|comentários|opiniões|objeções|pedradas|reações|reacções|argumentos|
        contra argumentos|ouvir a opinião|saber a visão|saber a opinião|a visão|a opinião|o ponto de vista|ouvir
        argumentos), (critiquem|desabafem|discutamos|debatamos|opinem|pronunciem se|batam|malhem|reajam|provoquem|
        discordem|contestem|ataquem|conversemos|reflitamos|opiniões|reações|reacções|palpites|pitacos|pontos de vista|
        ponto de vista|visão de vocês|vossa visão), (lanço|provoco|jogo|atiro|ponho|trago|deixo|abro|levanto) (um tema|
        um pouco|a ideia|uma ideia|um desafio|uma provocação|a provocação|a questão|a debate|o debate|para debate|pra
        roda|à discussão|a discussão), (proponho|propunha|proporia|sugiro|defendo|por mim|eu acabava|eu acabaria|eu
        mudava|acabemos|acabar com|tiremos|mudemos|deixemos|passemos) (que|se|acabar|uma|o|a|de|mudar|criar|trocar|com|
        era), (é|está na|já é|chegou a|chega a|era) (hora|altura|tempo) de (mudar|repensar|rever|acabar|discutir|
        abandonar|aceitar|redefinir|exigir|pensar|parar), (ainda|)(faz|fará|tem|terá) (sentido|futuro|razão|fundamento|
        os dias), (vai|vão|irá|irão|será que) (acabar|desaparecer|substituir|mudar|sobreviver|ficar|tirar|perder|tomar|
        matar|salvar|sumir|servir|dominar|marcar|pegar|afetar|afectar), (acabará|desaparecerá|substituirá|mudará|
        sobreviverá|ficará|seremos|teremos|haverá lugar|restará|servirá), (daqui a|dentro de|em) (dez|cinco|vinte|
        trinta|poucos) anos, para onde (caminhamos|vamos|isto vai|isso vai), será por aí, que (posição|postura), (nossa|
        nosso) (profissão|ofício|setor|sector|classe|futuro|mundo), (bênção|progresso|avanço|exagero|justo|justa|bom|
        boa|certo|melhor) ou (desastre|maldição|mau|má|exagero|já|retrocesso|perda|perdemos|imposto|um imposto), ou (já
        era|já não era|desastre|retrocesso), já era (tempo|hora), (boa|má) ou (má|boa), de que lado, (é|será) (por aí|um
        bom caminho|o caminho|bom caminho|este o caminho), (onde|como) (é que |) (vocês |) (veem|vêem|imaginam|enxergam)
        (o limite|isso|isto|a|o), como (vocês |) (imaginam|enxergam), (à|a) (vossa|sua) (consideração|apreciação), (não|
        nem) me (agrada|convence|cheira|entusiasma|soa) (nada|bem|muito|a|), (ainda não|não) (decidi|sei) se é, os prós
        e os contras, (o que|que) (esperam|esperam disto|vos parece|lhes parece), (que|o que) é que (acham|pensam), (a|
        em) (mim|nós) não me, (papel|profissão|ofício|clube|formato|rede) (tem|terá|ainda tem) futuro, teria futuro,
        terá futuro, (muda|mudam|vai mudar) (bastante|muita coisa|muito|tudo|o nosso), (o|um) passo (à frente|atrás),
        (lanço|jogo|atiro|deixo) (a|o|uma) (ideia|provocação|tema|questão), a ideia na roda, (e vocês|e vós) (o que|que|
        como), revêem se, (reveem|revêem) se (nisto|nisso), qual é a (posição|vossa posição|posição de
        vocês), escutar o que, (saber|ouvir|escutar) (o que vocês|a opinião|os vossos|argumentos|quem discorda),
        vantagens, argumentos, quem diga que, (torço|torcer|torcem) o nariz, talvez fosse, posso estar (a ver|enganado|
        enganada|errado|errada|exagerando), para onde (caminham|caminha|queremos|ir), (embarca|embarcamos|embarcar)
        nessa, queria ouvir (vocês|quem|os que|as|argumentos|os), (tira|tirar) o sono, não quero decidir, por um lado,
        achando que, objeções, objecções, largar (o|a), tomar posição, foi (posta|posto|apresentado|apresentada|
        protocolado) (em|o|a|ontem), prós contras, prós e contras, pareceres, muda alguma coisa, ou é só (marketing|
        moda|conversa), vocês usariam, (nos serve|serve nos) (pra|para), acham (isso|isto), acham que (esta|este|isto|
        isso|vai|devíamos|deveríamos), diga por quê
    """,
    "text-state": """
        (revejam|revisa|revise|revisem|reveja|releiam|relê|relêem|leiam|leia|lê|corrijam|corrija|confiram|confira|
        verifiquem|apontem|assinalem|comentem|critiquem nas|critiquem no|anotem|risquem|cortem|emendem|melhorem o|passem
        os olhos|deem uma lida|dá uma lida|dar uma lida|uma lida|uma leitura|uma vista de olhos) (me|)(o|a|os|as|meu|
        minha|no|na|nos|nas|este|esta|esse|essa|e|antes|por favor|lacunas|erros|gralhas|capítulo|texto), (olhos|olhar|
        leitor|leitores|leitora|leitoras|revisora|caneta|lápis) (crítico|críticos|críticas|paciente|pacientes|atento|
        atentos|atenta|de fora|nativo|nativos|vermelha|vermelho|frescos|fresco|exigentes), (apontem|assinalem|digam|
        marquem|encontrem|cacem|indiquem) (lacunas|erros|gralhas|falhas|o que falta|o que está mal|os erros|as gralhas|
        onde), (dá|dá para|percebe se|entende se|se entende|está|ficou) (para entender|pra entender|perceber|claro|
        clara|confuso|confusa|legível|bem explicado), o que (falta|sobra|acrescentariam|tirariam) (no|na|ao|à|aqui),
        (linguagem|leitura) (simples|clara|fácil), falante nativo, falantes nativos, (escrevo|escrevi|escrevemos|redijo|
        redigi|preparo|preparei|preparamos|estou (escrevendo|a escrever|redigindo|a redigir|preparando|a preparar|
        montando|a montar|compilando)|estamos (escrevendo|a escrever|redigindo|a redigir|preparando|a preparar|montando|
        a montar|fazendo|a fazer)|terminei|acabei|atualizei|actualizei|completei|comecei|rascunhei|juntei|reuni|
        compilei|traduzi) (de|)(a|o|um|uma|as|os) (verbete|página|guia|manual|rascunho|ficha|glossário|folheto|texto|
        capítulo|caderno|cartilha|protocolo|ata|acta|relatório|dicionário|documento|artigo|apostila|tradução|resumo|
        crónica|respostas|dicas|tira dúvidas|perguntas|primeira versão), (fique|ficasse|fica|ficar|ficou|deixar|
        deixemos|deixe|conste) (registado|registrado|registada|registrada|escrito|escrita|anotado|por escrito|no papel|
        em papel|em ata|na memória|para os|pros|pra quem|um arquivo|para memória), (nada|não) (disto|disso|está|ficou|há
        nada|tem nada|existe) (está|em|)(escrito|escrita|documentado|papel|em papel|registado|registrado|por escrito),
        (antes que|para que não|pra não) (se (perca|percam|perder)|morra|esqueça|esqueçam|se esqueça|perder|se vá), (na|
        só na) cabeça (de|do|da|dele|dela), perdem se, se perdem, (memória|arquivo|registo|registro|caderno|documento|
        página|tabela|histórico) (escrito|escrita|comum|coletivo|colectivo|coletiva|aberto|aberta|única|único|
        partilhado|compartilhado|das decisões|de decisões), (pôr|por|ponhamos|passar|passemos|passem|põe|ponham|colocar|
        botar|transcrever|verter) (no|na|isso|isto|tudo|em|as|os) (papel|wiki|caderno|limpo|documento|página|por
        escrito|numa página|num documento|linguagem|escrito), (quem|alguém) (anotou|anota|toma notas|tomou notas|
        registrou|registou|escreve a|redige|transcreve|apontou|faz a ata|faz a acta|passa a limpo|lavra), (a ata|a acta|
        apontamentos|transcrição|legendas|legendar|crónica da|relato da reunião), (quem|para quem|pra quem) (entra|
        entrar|chega|chegar|vier|vem|começa|começar) (agora|depois|de novo|entender|perceber|saber|não), (vamos|dava
        para|dá para|podíamos|poderíamos|que tal) (organizar|montar|fazer|escrever|criar|construir|reunir|juntar|ter)
        (uma|um) (tabela|lista|página|guia|manual|glossário|documento|wiki|dicionário|caderno|faq|arquivo|cartilha),
        falta (um|uma) (página|guia|manual|glossário|documento|texto|cartilha|verbete), (lê se|entende se|percebe se|se
        entende|se percebe|se lê) (bem|mal|para|o|tudo), (interessa me|quero saber) (sobretudo |) se se, (está|estão|
        vai|vão) (tudo claro|claro|legível|abaixo|logo abaixo|mais abaixo), (acrescentem|corrijam|risquem|marquem|
        completem|devolvam|emendem) (e|o que|à vontade|onde|corrijam|risquem|as|os|o), cortem à vontade, (em|para o|
        para|no) (inglês|francês|espanhol|alemão|italiano|ucraniano|árabe|crioulo|guarani|romeno|russo|chinês|bengali|
        mandarim|libras|braille), (passar|passá los|passá las|passa|verter|pôr) (para|em) (o |) (espanhol|inglês|
        francês|outra língua|português), na língua (deles|delas|dele|materna), (num|em um) (só |) (livrinho|caderno|
        livro|caderninho|manual|documento|texto|folheto|glossário), (em lugar nenhum|em lado nenhum|em nenhum lugar|em
        nenhum lado) (está|há|se|existe), (tem|têm|deve|devia|precisa|há) (de|que|) (estar|ficar|haver|existir|ser)
        (descrita|descrito|escrito|escrita|por escrito|no papel), (comecei|começámos|começamos|fiz|fizemos) (um|uma|a
        escrever) (pequeno |pequena |) (dicionário|glossário|guia|manual|relato|relatório|rascunho|resumo|lista de
        termos), (relatório|relato) (da|do) (jornada|saída|encontro|visita|reunião|seminário), (está|encontra se)
        (pronto|pronta) e, (virem|encontrarem|houver|tiver|acharem) (algum|alguns |) (erro|erros|falha|falhas|gralhas),
        (passados|passar|passado|passada) a limpo, na margem, (olho|olhos) crítico, vista de olhos, (redator|redatora|
        redatores|revisores|tradutores) (por|para|de), (primeira|nossa|minha) (tentativa|versão) (está|vai|segue|
        abaixo), (a|o|as|os) (legendas|página|texto|folheto|wiki|manual|minuta) (já não|está muito|não estão|não está|
        precisa), texto padrão, (aceitam se|aguardo|agradeço) (comentários|sugestões|correções|emendas), falta (um|uma)
        (parágrafo|capítulo|índice), o índice, (duas|três|quatro|uma) páginas, (cada um|cada núcleo|cada qual) (escreve|
        diz|usa) (de um|uma), por escrito antes, faz falta (um|uma) (guia|manual|folha|texto|glossário|página|resumo),
        português corrente, linguagem corrente, igual em (todas|todos), pente fino, (ser|está a ser|precisa ser)
        (reescrito|reescrita|revisto|revista), versão final, (quem|alguém) (reescreve|ordena)
    """,
    "may-i-come": """
        (posso|podemos|podia|podíamos|poderia|poderíamos|dá para|dá pra|dava para|seria possível|é possível|gostava de|
        gostaria de|gostávamos de|gostaríamos de|queria|queríamos|adorava|adoraria|me deixam|deixam me|nos deixam|deixam
        nos|se importam se|será que posso|sonho em) (ir|ir aí|ir ver|vir|passar|passar aí|dar um pulo|dar um salto|
        visitar|visitá los|vos visitar|ver de perto|ver|conhecer|vos conhecer|assistir|presenciar|acompanhar|entrar|
        ficar|pernoitar|dormir|espreitar|observar|sentar me|levar a turma|levar os|levar uma|passar um|passar uma|
        aparecer), (me|nos|lhe|o|a) (mostra|mostram|mostraria|recebe|recebem|receberia|receberiam|acolhe|acolhem|
        acolheria|hospeda|hospedam|hospedaria|aloja|abriga|abre|abrem|abriria|leva|levasse|levaria|guia|ensina|encaixa|
        dá pouso|dá guarida) (a|o|as|os|em|na|no|por|uma|um|aí|alguém|sua|seu|num|numa|casa|para|pra), quem (nos|me|os|
        a) (recebe|acolhe|hospeda|mostra|aloja|leva|guia|abre|receberia), quem (recebe|hospeda|acolhe) (a gente|uma|um|
        o|a|dois|estudantes|visitantes), (estou|estarei|estaremos|tô|vou estar|passo|passarei|chego|chegamos|ando|fico|
        ficamos|vou|vamos|desço|subimos) (em|no|na|por|uns dias|três dias|de passagem|de férias|a|pelo|pela) (recife|
        lisboa|porto|são|rio|essa|nessa|aí|em|semana|minas|luanda|maputo|viagem|julho|agosto|maio|vossa|vosso|região|
        cidade), de passagem (por|em|pela|pelo|na), (cama|sofá|colchão|pouso|teto|tecto|quarto|guarida|canto) (para|pra|
        por|uma|há|de), há (cama|lugar|forno e|sítio), (família|casa|alguém) que (receba|acolha|hospede|aloje|me
        receba), (aceitam|recebem|admitem) (visitas|visita|visitantes|grupos|turmas|curiosos|ouvintes|estagiários|
        observadores|hóspedes|gente), (troca|trocar|trocamos|intercâmbio|permuta) (de|)(casas|casa|visitas|visita|
        estágio|estadias|uma semana|lugar), passar (uma manhã|uma tarde|uns dias|uma semana|um dia|o dia|uma noite|uma
        madrugada|dois dias|um fim de semana) (aí|com|na|no|em|a|convosco|por), só (olhando|a ver|observando|ver|olhar),
        (como|de) (ouvinte|observador|observadora), à sombra de, (ir|vir|poder) (espiar|espreitar|ver uma|ver um|ver
        como|conhecer uma|conhecer um), (espreitar|espiar|ver) (a|o|uma|um) (cozinha|obra|oficina|estábulo|horta|
        queijaria|fábrica|apiário) (de alguém|vossa|de vocês|por dentro|), na casa de quem, ao lado de alguém, (parar|
        passar) para um café, (fazer|faríamos|fazemos) uma visita, (apertar|dar) a mão (de|a), (mostrar|mostrava|
        mostraria) (a casa|nos|me|o lugar|tudo), (sofá|cama|quarto|colchão) (livre|vago|disponível), por dentro (e|uma|
        um), nunca (vi|vimos|entrei) (uma|um|num|numa) (por dentro|cara|fábrica), pode (recebê los|recebê las|receber
        nos|nos receber), (receberia|recebia|recebe) (e|um|uma|nos), passar (um|uma) (dia|manhã|tarde|semana) (numa|num|
        ao|em|com), viagem de estudo, (quer|querem|queriam|gostariam de) conhecer (algumas|alguns|uma|um), (vens|vem|
        viria) (contar|falar) (aos|à|com), prometo não (incomodar|atrapalhar|estorvar)
    """,
    "come-to-us": """
        (estão|estais|são|ficam|sintam se) (todos|todas|)(convidados|convidadas|bem vindos|bem vindas|chamados), (vos|
        os|lhes|todos) (convido|convidamos|espero|esperamos|recebemos|recebo|mostro|mostramos|levo), (convido|
        convidamos|esperamos|espero|recebemos|recebo|mostro|mostramos|hospedamos|hospedo|acolhemos|abrimos|inauguramos|
        apareçam|venham|venha|vinde|cheguem|passem|entrem|batam|puxem uma cadeira|colem) (a todos|todos|vocês|por|cá|lá|
        aqui|a porta|as portas|à porta|o|a|os|as|em|no|na|quem|com|ver|tomar|dar|conhecer|sem|para|pra|e|quando|pro|
        qualquer), quem (quiser|queira|estiver) (ver|vir|aparecer|conhecer|visitar|passar|perto|por perto|por lá|em|na|
        no|aprender|provar), (inauguração|festa|tertúlia|convívio|confraternização|mutirão de visita|romaria|geminação|
        jantar|almoço|churrasco|café|chopp|chope|caminhada|passeio|acampamento|jornada|piquenique|caravana|encontrinho|
        roda de conversa|sarau|lanche) (de|do|da|no|na|com|é|em|entre|às|dia|presencial|na quinta|anual), (a|o|toda|
        todo|todas as|cada|na|no|nesta|nessa|neste|nesse) (segunda|terça|quarta|quinta|sexta|sábado|domingo|mês) (às|à|
        a|é|na|no|nos|há|tem|abrimos|recebemos|tomamos), às (nove|dez|onze|cinco|seis|sete|oito|quatro|0|duas|três) (em|
        no|na|do|da|horas|saímos|junto|e), (nos vemos|vemo nos|encontramo nos|nos encontramos|juntamo nos|nos juntamos|
        cruzamo nos|jantamos|almoçamos|tomamos|bebemos|conhecemo nos) (em|no|na|lá|juntos|juntas|antes|depois|um|uma|
        todos|à|às), (quem|quantos|alguém|vários de nós|alguns de nós|quem mais) (vai|vão|vem|estará|estaremos|vamos
        estar|estarão|anima|topa|embarca|aparece|chega) (lá|no|na|em|ao|à|a|ir|para|pra|um|uma|tomar|comigo|estar|de),
        (vernos|ver nos|nos ver|nos conhecer|conhecermo nos|pôr caras|botar cara|dar cara) (ao vivo|pessoalmente|em
        pessoa|finalmente|por fim|aos nomes|nos nomes), (tragam|traga|levem|leve) (botas|roupa|comida|bebida|água|manta|
        mantas|instrumento|algo|merenda|boné|caneca|calçado|um prato|cadeira|a família), presencial, bora (tomar|jantar|
        almoçar|nos ver|visitar|conhecer), (avisa|avisem|digam|diz) (me |) se (vem|vêm|vens|vão), quem quiser vem,
        venham todos, (tem|haverá|há) (cerveja|café|bolo|petiscos|comida|música|lanche|sopa|caldo), vai mais gente, mais
        gente (à|ao|vai|na), quem daqui (vai|vem|estará), (venha|tragam|traga) (com|uma|um|a) (a |) (família|almofada|
        vizinha|prato|cadeira|amigos), (no|nesta|neste|ao) (domingo|sábado) (às|abrimos|há|vamos|tem), ponto de
        encontro, que tal (um|uma) (café|almoço|jantar|tarde|encontro|visita), (almoçar|jantar|tomar) (junto|juntos|um
        café|algo|qualquer), quem (viria|vinha|vier), (vamos|vai|vou) (caminhar|passear|almoçar|jantar) (com|ao|no|na|
        em|juntos), (se despede|nos despedimos|despedimo nos) (do|da|de), (passeio|excursão|caminhada) (deste|este|é|à|
        a|ao|de), se chover, em ponto, numa (manhã|tarde|noite), no salão, na casa do povo, (a gente|nós) se (encontra|
        vê|junta|reúne), dar uma cara (aos|a), organizamos (uma|um) (excursão|visita|encontro|passeio|caminhada|
        convívio), dia de encontro, ao vivo, (abrimos|abre|abrem) as portas, a entrada (é|faz se), ordem de chegada, no
        (largo|auditório|ginásio|salão|cais|pátio), estacionamento
    """,
    "contact-wanted": """
        (a|com|para|pra) quem (se|é que|)(pergunto|perguntar|ligo|ligar|recorro|recorrer|escrevo|escrever|peço|pedir|
        devo|deveria|devia|posso|podemos|poderia|podia|falo|falar|falamos|converso|conversar|contacto|contatar|
        contactar|dirijo|me dirijo|procuro|bato|fala|mando|mandar|se fala|se liga|hei de), a que porta (bato|batemos|
        bater), (quem|alguém que) (sabe|saiba|percebe|perceba|entende|entenda|domina|domine|conhece|conheça|manja|saca)
        (mesmo|bem|)(de|do|da|dos|das|sobre|a|o|ler|tocar|consertar|disso|disto|tudo|um|uma|alguém), (procuro|
        procuramos|busco|preciso de|precisamos de|precisava de|queria) (um|uma|o|)(contato|contacto|interlocutor|
        especialista|mentor|mentora|mestre|mestra|aprendiz|alguém (que|em|de|do|da|no|na|com)|pessoa que|pessoas que|
        gente que|nome|nomes), (conhecem|conhece|conheces|conhecerão) (alguém|algum|alguma|um|uma|quem|gente|pessoas|
        bons|boa|mais), (alguém tem|têm|tem|temos|tens) (algum|)(ligação|ligações|contato|contatos|contacto|contactos|
        ponte|laços|relação|conhecimento) (com|em|na|no|entre|de|dos|das), (um|algum) (nome|contato|contacto) (em|de|
        com|que|para|pra|no|na|ou), (nome|nomes) (de gente|de quem|de alguém|por favor|e contato|e contacto), (a|é a)
        pessoa (que|indicada|certa|para), sabe tudo (de|do|da|sobre), (pôr|ponham|põe|coloquem|me põem|me colocam|põem
        me) (me|nos|)em (contato|contacto), (aproximar|aproximar nos|ligar nos|ligarmo nos|irmanar|geminar|criar laços|
        criar pontes|fazer ponte|fazer a ponte) (com|de|entre|a), é com (ele|ela|quem), (quem|alguém) que (domine|fale|
        perceba|entenda|saiba|se mova|conheça|trabalhe|estude|lide|more|viva|ainda), (quem|alguém) (domine|fale|perceba|
        entenda|saiba) (de|do|da|bem|a|o|crioulo|árabe|disto|disso), (no|do|em) (vosso|seu|teu|nosso) círculo, (de quem|
        em quem) (se lembram|pensam|vocês lembram|se lembraria), entrar em (contato|contacto), (pôr|colocar|juntar)
        (todos|todas|as duas|os dois) em, (serve|vale) também (o|um) (nome|contato|contacto|conhecido), juntar me a um,
        me juntar a um (grupo|grupinho|coletivo), um grupinho que, (nunca|mal) se (falaram|encontraram|conheceram), a
        quem (posso |) (recorrer|recorro), uma pessoa que (perceba|entenda|saiba|conheça), com quem devo, fazer (a |)
        ponte, tem um nome
    """,
    "who-are-we": """
        (outros|outras|outro|outra|mais) (gente|pessoa|pessoas|pais|mães|equipe|equipa|grupo|grupos|colegas|coletivos|
        corais|coros|oficinas|bibliotecas|escolas|cooperativas|interessados|interessadas|doidos|malucos|assim|alguém|
        quem) (que|como|em|com|a|na|no|trabalhando|a trabalhar|estudando|a estudar|por|de|aqui|além|do|da|fora|
        interessada|nesta|neste|nisto|nisso), (mais alguém|há mais alguém|há outro|há outra|há outros|há outras|tem
        outro|tem outra|tem outros|tem mais alguém|existem outros|existem outras|existe outro|somos os únicos|somos as
        únicas|estou sozinho|estou sozinha|serei o único|serei a única|sou o único|sou a única|estamos isolados|estamos
        sozinhos|estamos sós|só eu), (quantos|quantas|quem) (somos|são|estamos|há|de nós|de vocês|seremos) (os|as|em|no|
        na|de|aqui|que|por|nós|hoje|mesmo|cada), somos quantos, (acusem se|identifiquem se|se identifiquem|levantem o
        braço|levantem a mão|manifestem se|deem sinal|dêem sinal|deem um alô|digam presente|apresentem se|cadê|por onde
        andam|onde andam|onde estão|se apresentem|puxe pra roda|apareçam os) (os|as|com|se|vocês|e|quem|aí|país|nome|
        por|), (fora|além) (nós|de nós|de mim), tirando nós, (que|quais) (grupos|coletivos|colectivos|associações|
        pessoas|centros|escolas|equipes|equipas|redes|projetos|projectos|outros|outras|oficinas|cooperativas|corais|
        sócios|colegas) (irmãos|irmãs|há|existem|trabalham|se|estão|fazem|parecidos|de|em|no|na|são), quem (trabalha|
        mede|estuda|pesquisa|investiga|continua|ajuda|ensina|cria|cultiva|restaura|coleciona|fabrica|se ocupa|ocupa se|
        atua|actua|vive|conserva|pratica|faz|produz|mapeia|pesca|traduz|toca|segue) (já|hoje|ainda|aqui|em|com|de|a|o|
        sobre|os|as|no|na|por|isso|isto|do|da), (façamos|fazer|vamos fazer|estou a fazer|estou fazendo|estou montando|
        estou a montar|monto|faço|preparo|atualizo|quero fazer|completem|montar|monte|desenhemos) (um|o|uma|a|nosso|
        nossa) (mapa|diretório|directório|censo|cadastro|registo de|lista de quem|lista dos|catálogo|agenda de|
        inventário de|levantamento|retrato|rede), (o que|que) (sabe|sabem|saberes|competências|habilidades|ofícios|
        conhecimentos) (fazer|cada|temos|faltam|nos|há|reunimos|existem), (em|de) que (somos|sabemos|ninguém) (bons|
        fortes|fracos|sabe|mais), ninguém (aqui|entre nós|na lista|)(sabe|conhece|domina|cobre|trabalha com|entende|
        percebe) (de|do|da|quem|nada|disso|disto), ninguém sabia quem, (há|temos|vejo) (um|algum|)(buraco|lacuna|
        lacunas|vazio|vazios|falha na rede|brecha), (nos|lhe|que|quem) (falta|faltam) (à|ao|na|no|neste|nesta) (rede|
        grupo|lista|equipe|equipa|roda|mesa), quem (sabe|faz|é|tem|conhece|fala) (o quê|quem|o que), sinto falta (deles|
        delas|de gente), (lideranças|quem manda|quem responde) (de|por|em|na|no|hoje), se (trabalham|estudam|pesquisam|
        mexem|lidam) com, (vive|mora|trabalha|está|há|anda|tem|existe) mais (alguém|gente) (daqui|aqui|de|do|da|no|na|
        por|que|com), alguém (vive|mora|trabalha) (por|em|no|na|aqui|perto|com|também), (há|existe|tem) (aqui|) entre
        (nós|os|as|vocês), entre (nós|vocês) (quem|alguém|gente|há), existem (outros|outras|mais|por aí), (existem|há)
        (pessoas|gente|colegas|grupos|clubes|associações) (que|trabalhando|a trabalhar|com|por), (vamos |) (fazer|
        façamos) uma (rodada|ronda|roda), nome (cidade|terra|concelho|localidade|profissão), há quanto tempo (cria|
        trabalha|faz|está|vive), (qual é|digam|mandem|me mandem) (a|o) (de vocês|vosso|vossa|de cada), onde estão os
        (buracos|vazios), (não|nunca) (topei|encontrei|conheci|achei) (com |) ninguém que, (em que|no que) (são|vocês
        são|é|somos) (bons|bom|boa|boas), (escrevam|digam|contem) (em duas linhas |) (quem são|quem é|em que), (sabemos|
        sabem) (ao certo |) (quem|quais|quantos), (conheço|conhecemos) (duas|três|poucos|poucas|uns|nem), não
        conhecemos, deve haver mais, (quem|quantos) (daqui|entre nós|dos presentes) (trabalha|faz|fala|tem|vive), que
        (línguas|saberes|ofícios|talentos) (temos|há|falamos), (cadê|onde anda|onde andam) (o|a|os|as) (pessoal|gente|
        colegas|malta), ninguém que (perceba|entenda|saiba), qual é o seu ofício, por (estado|distrito|concelho|região|
        município) (e|ou|quem), quem (ainda|já) (trabalha|faz|fala|sabe|cria), (montar|montando|fazer) um quadro,
        sabermos (quem|de|uns), quem (mesmo |) domina, mapeando, quero nomes, mexe com
    """,
    "here-is-who": """
        (apresento|apresento vos|apresento lhes|vos apresento|lhes apresento|apresentamos|deixem me apresentar|quero
        apresentar|permitam que apresente) (a|o|vocês|uma|um|à lista|ao grupo|vos|lhes|nossa|nosso), (novo|nova) (por
        cá|responsável|coordenador|coordenadora|colega|membro|presidente|secretária|secretário|elo|ponte), (sou|aqui
        quem fala é|aqui é|chamo me|meu nome) (o|a|novo|nova|e), acabei de (chegar|entrar|aterrar), (recém|acabadinho|
        acabadinha) (chegado|chegada|de), (deviam|deveriam|têm de|precisam|tinham de) (se|)(conhecer se|se conhecer|
        conhecer|falar|conversar), conheçam se, conheçam (a|o), falem com (ele|ela), perguntem (lhe|a ele|a ela), a
        partir de hoje (é|coordena|cuida)
    """,
}
