"""What somebody says in words of their own who is asked whether answers helped: yes, no, or nothing that is sure."""

from collections.abc import Iterator
from typing import Literal

from listcop.core.tagger.cues import fold
from listcop.core.tagger.further import has_not_tried, will_try
from listcop.core.tagger.lapsed import BUT, says_it_failed, says_it_fails_still, says_it_lapsed
from listcop.core.tagger.said_to_work import says_it_helped, says_it_works, sentences_of

# All of a clause, in seven languages: "Not really." says no, "Not really sure yet" says nothing.
_NO = """
    not really, no not really, not at all, not much, no not much, unfortunately not, sadly not, sadly no,
    i am afraid not, i m afraid not, afraid not, alas no, no luck, no help, nope, no unfortunately,
    pas vraiment, non pas vraiment, pas du tout, pas trop, malheureusement non, malheureusement pas, hélas non,
    non malheureusement, non hélas,
    no realmente, no mucho, la verdad no, no la verdad, la verdad que no, lamentablemente no, por desgracia no,
    desgraciadamente no, no lamentablemente, para nada,
    nem por isso, não muito, infelizmente não, não infelizmente, na verdade não, de modo nenhum, de jeito nenhum, nada,
    nein, leider nein, leider nicht, nein leider nicht, nicht wirklich, gar nicht, überhaupt nicht, kaum, nein leider,
    purtroppo no, no purtroppo, non proprio, non molto, per niente, affatto, non tanto,
    nee, helaas niet, nee helaas niet, niet echt, helemaal niet, nauwelijks, nee helaas
"""
_YES = "ja, ja danke, jawohl, ja gerne, sì, sì grazie, certo, ja bedankt, ja hoor, ja zeker, it did, it did help"


def _all_of(phrases: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in fold(phrases).split(","))


_NO_CLAUSES, _YES_CLAUSES = _all_of(_NO), _all_of(_YES)


def said_of_answers(text: str) -> Literal["yes", "no", ""]:
    """Say whether a text tells that it helped or that it did not; "" where it tells neither, both, or did not try."""
    clauses = set(_clauses(text))
    failed = says_it_failed(text) or says_it_lapsed(text) or says_it_fails_still(text)
    failed = failed or not _NO_CLAUSES.isdisjoint(clauses)
    helped = says_it_works(text) or says_it_helped(text) or not _YES_CLAUSES.isdisjoint(clauses)
    words = [word for sentence in sentences_of(text) for word in sentence]
    if failed == helped or has_not_tried(words) or (helped and will_try(words)):
        return ""
    return "no" if failed else "yes"


def _clauses(text: str) -> Iterator[str]:
    """Yield what stands between stops, commas and "but", folded."""
    for sentence in sentences_of(text):
        clause: list[str] = []
        asks = sentence[-1:] == ["?"]
        for word in (*sentence, ","):
            if word[0].isalnum() and word not in BUT:
                clause.append(word)
            elif clause:
                if not asks:
                    yield " ".join(clause)
                clause = []
