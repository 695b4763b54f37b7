"""Italian cues: every person and mood is heard, and everyday words are taken for nothing."""

import pytest

from listcop.core.tagger.cues import find_cues


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Mi sapreste dire quando apre?", "fact-source"),
        ("Mi saprebbe confermare quando apre?", "fact-source"),
        ("Non è chiaro quanto costi né quando scada.", "fact-source"),
        ("Lei come ne uscirebbe? Non saprei a chi chiedere.", "stuck"),
        ("E voi, al mio posto?", "stuck"),
        ("Parlarne con chi lo fa già sarebbe un aiuto.", "those-who-did"),
        ("Avete mai insegnato all'aperto?", "those-who-did"),
        ("Potreste inviarmi il vostro?", "may-i-copy"),
        ("Vi dispiacerebbe prestarmelo?", "may-i-copy"),
        ("Scaricatela pure.", "yours-to-take"),
        ("Chi insegna se li prenda.", "yours-to-take"),
        ("Ve lo lascio qui.", "yours-to-take"),
        ("Se ognuno porta una sedia, bastano.", "let-us"),
        ("La chiave la ritiro io.", "i-take"),
        ("Ce ne vorrebbero altri sei.", "short-of"),
        ("Gradirei conoscere il vostro parere.", "take-sides"),
        ("Me la riguardereste con calma?", "text-state"),
        ("Andrebbero riscritte tutte.", "write-down"),
        ("Ce la mostrereste?", "may-i-come"),
        ("Potrebbe riceverci in maggio?", "may-i-come"),
        ("Mi sapreste fare un nome?", "contact-wanted"),
        ("Ci sentiamo un po' soli.", "who-are-we"),
    ],
)
def test_italian_is_heard_in_every_person_and_mood(text, cue):
    assert cue in find_cues(text).counts


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Il Comune ha chiuso la strada.", "join-in"),
        ("Domani piove.", "take-sides"),
        ("Resto in casa perché piove.", "stuck"),
        ("Chi ha sonno dorma.", "send-me"),
        ("Il nostro fornaio si chiama Ugo.", "here-is-who"),
        ("Il foglio sta di sopra e qui non serve.", "yours-to-take"),
        ("Ogni altra cosa e ogni altro giorno.", "plain-fact"),
    ],
)
def test_everyday_italian_words_are_taken_for_nothing(text, cue):
    assert cue not in find_cues(text).counts
