"""What of a text that was taken out tells it again in another letter, and what stands in any letter."""

import pytest

from listcop.core.told_again import tells_again

SAID = (
    "Dear colleagues,\nScrape off the sand. Patient Zainabu Otieno of ward 7 fell ill of ours, so look out.\n"
    "Please let me know what you think of it.\n\nThanks in advance,\nAna Bello\nSeed officer, Ministry of Agriculture\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Juma: Scrape off the sand.",
        "| zainabu otieno OF ward 7",
        "He wrote: (Patient Zainabu Otieno of ward 7 fell ill) and more",
        "> and Patient Zainabu\n> Otieno of\n> ward 7, they say",
    ],
)
def test_five_words_of_which_three_are_rare_or_a_shorter_sentence_tell_a_text_again(line):
    assert tells_again(f"Hello\n{line}\nBye", SAID)


def test_ten_words_in_a_row_tell_a_text_again_where_two_of_them_are_rare():
    said = "I think that he was with the nurse when we came back and that he was drunk."

    assert tells_again("Yes: he was with the nurse when we came back and that he was drunk!", said)
    assert not tells_again("Yes: I think that he was with the others when we came back.", said)


def test_a_short_text_is_told_again_by_the_whole_of_it():
    assert tells_again("Ben says that Juma took it. So do I.", "Juma took it")
    assert not tells_again("Ben says that he took it.", "Juma took it")


@pytest.mark.parametrize(
    "page",
    [
        "Dear colleagues,\nthe fair is on 3 May.",
        "The fair is on 3 May. Please let me know what you think of it.",
        "The fair is on 3 May.\nThanks in advance,\nAna Bello",
        "The fair is on 3 May.\nBen Obi\nSeed officer, Ministry of Agriculture",
        "Ann wrote of ward 7 and the sand. Patient people fell ill of it.",
        "",
    ],
)
def test_greetings_closings_signatures_and_usual_words_tell_nothing(page):
    assert not tells_again(page, SAID)


@pytest.mark.parametrize(
    "usual",
    [
        "I hope this finds you well.",
        "I agree completely",
        "Thanks in advance for your help and kind regards to all of you",
        "Looking forward to hearing from you soon",
        "Bonjour à tous,\nmerci d'avance pour votre aide",
        "Hola a todos,\nmuchas gracias de antemano por su ayuda",
        "Prezados colegas,\nmuito obrigado pela ajuda de todos",
        "Dear all",
        "",
    ],
)
def test_of_a_text_that_says_only_what_all_letters_say_nothing_is_told_again(usual):
    assert not tells_again(usual, usual)


@pytest.mark.parametrize("above", ["Thanks", "Merci", "The key is lost.\nThanks"])
@pytest.mark.parametrize("below", ["please keep it to yourselves\nBen", "Ben\nNurse, ward 3", "Ben"])
def test_what_stands_below_a_thanks_is_told_again_though_it_is_short(above, below):
    assert tells_again("Ben wrote: Mary Otieno has HIV", f"{above}\nMary Otieno has HIV\n{below}")
