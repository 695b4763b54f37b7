"""Phrases, in seven languages, that hold the words of "it works" and say something else: "es geht um zwei Völker"."""

ASIDES = {
    "en": "how (it|this|that|everything) works",
    "fr": "comment (ça|cela|il|elle|tout) (marche|fonctionne|tourne|démarre|s ouvre)",
    "es": """
        (esto|eso|todo|ahora|ya) va (de|sobre|para|dirigido|a (ser|haber|hacer|tener)), cómo (esto|eso|todo)
        (funciona|funcionó|va|anda)
    """,
    "pt": """
        (isso|já|tudo) foi (em|no|na|nos|nas|há|ontem|anteontem|antes|depois|quando|numa|num), como
        (isso|tudo) (funciona|funcionou)
    """,
    "de": """
        (geht|ging|gehts|gings) (es|s|) (mir|uns|dir|euch|ihm|ihr|ihnen|) (hier|dabei|nur|vor
        allem|vorallem|eigentlich|also|ja|in erster
        linie|hauptsächlich|konkret|eher|mehr|speziell|genau|auch|nämlich|dann|noch|ausschließlich|
        insbesondere|besonders|weniger|nicht|nicht nur|im
        grunde|zunächst|wirklich|bloß|jetzt|nun|wieder|übrigens|allerdings|) (um|darum|drum), (geht|ging|gehts|gings)
        (es|s|) (mir|uns|dir|euch) (gut|besser|schlecht|auch|genauso|ähnlich|ebenso|so|wie|nicht anders), (geht|gehts)
        (es|s|) (jetzt|nun|bald|) los, wie (es|das|alles|so was|sowas) (geht|ging|funktioniert|klappt|läuft|tut),
        (läuft|lief) (es|das|) (darauf|auf dasselbe) hinaus
    """,
    "it": """
        (tutto|ora|adesso|così) va (in|fatto|fatta|messo|messa|detto|tolto|tolta), come (tutto|così)
        (funziona|va)
    """,
    "nl": """
        gaat (het|dat|) (mij|me|ons|jou|) (hier|dan|dus|vooral|met name|eigenlijk|nu|alleen|ook|niet|nog|wel|even|in dit
        geval|meer|eerder|voornamelijk|specifiek|juist|trouwens|overigens|) (om|over|erom|erover|ervan), hoe
        (het|dat|alles) (werkt|gaat|loopt|moet)
    """,
}
