"""Words of a letter as features: by where they stand, without numbers, and back to words for reasons."""

from hypothesis import given
from hypothesis import strategies as st

from listcop.core.tagger.cues import find_cues
from listcop.core.tagger.grams import WORDS_CAP, grams_of, words_of_gram


def grams(text: str, subject: str = "") -> list[str]:
    found = grams_of(find_cues(text).tokens, find_cues(subject).tokens)
    return found.text + found.subject + found.stems


def test_words_and_pairs_stand_beside_how_sentences_begin() -> None:
    found = grams("Does it leak? Yes", "Leaking tap")

    assert {"w:does", "w:it leak", "^:does it", "^:does it leak", "^:does ?", "^:yes ", "s:leaking tap"} <= set(found)
    assert "s^:leaking" in found


def test_all_numbers_are_one() -> None:
    found = grams("Bring 12 chairs", "1999")

    assert "w:0" in found and "w:bring 0" in found and "s:0" in found
    assert not any("12" in one or "1999" in one for one in found)


def test_a_line_break_is_nothing_and_a_blank_line_ends_a_sentence() -> None:
    found = grams("We\nmeet\n\nBring cake")

    assert "w:we meet" in found
    assert "^:bring cake" in found


def test_features_lead_back_to_their_words() -> None:
    assert words_of_gram("w:does anyone") == ("does", "anyone")
    assert words_of_gram("s^:help") == ("help",)
    assert words_of_gram("words:45") is None
    assert words_of_gram("anyone@question") is None


def test_of_a_long_letter_the_beginning_is_read() -> None:
    found = grams("word " * (WORDS_CAP + 10) + "late")

    assert "w:late" not in found


@given(st.text(max_size=300), st.text(max_size=60))
def test_each_feature_comes_once_whatever_is_written(text: str, subject: str) -> None:
    found = grams(text, subject)

    assert len(found) == len(set(found))
