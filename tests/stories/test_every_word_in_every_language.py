"""Each member's word in each shipped language, by SMTP alone: it does the same, and is answered in their tongue."""

import pytest

from listcop.core.words import Word, word_in
from tests.stories.house import DOMAIN, GARDEN

ANA, BEN = "Ana Ruiz <ana@example.org>", "Ben Kariuki <ben@example.org>"
REQUEST = f"garden+request@{DOMAIN}"
LANGUAGES = ("en", "fr", "es", "pt")
SAID = {  # what every answer in that language says somewhere
    "en": {"solved": "is marked as solved", "thanks": "are counted", "open": "waits for an answer"},
    "fr": {"solved": "est marqué comme résolu", "thanks": "est compté", "open": "attend une réponse"},
    "es": {"solved": "queda marcado como resuelto", "thanks": "está contado", "open": "espera respuesta"},
    "pt": {"solved": "fica marcado como resolvido", "thanks": "foi contado", "open": "espera resposta"},
}


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def garden(house, language):
    house.set("garden", language=language)
    house.member("ana@example.org", "Ana Ruiz", language=language)
    house.member("ben@example.org", "Ben Kariuki")
    asked = house.write(ANA, GARDEN, "How do you keep weevils out of stored maize?", "Weevils")
    house.write(BEN, GARDEN, "We mix wood ash between the layers.", "Re: Weevils", in_reply_to=asked)
    house.write(BEN, GARDEN, "Where can I find a tool for planting onion sets?", "Onions")
    house.settle()
    return house


def ask(house, words, in_text=False, **more):
    """The one answer to a word, in the subject or in the text, in capitals without accents or as the table has it."""
    subject, text = ("", f"{words.upper()}\n-- \nAna") if in_text else (words, "")
    sent = house.write(ANA, REQUEST, text, subject, proven=True, **more)
    house.settle()
    (answer,) = [one for one in house.got("ana@example.org") if one["in-reply-to"] == sent]
    return answer


@pytest.mark.parametrize("in_text", [False, True])
def test_words_that_bring_something(garden, language, in_text):
    def said(word, rest=""):
        return ask(garden, f"{word_in(language, word)} {rest}".strip(), in_text)

    assert "#1 Weevils" in said(Word.find, "weevils").words
    assert "stored maize" in said(Word.get, "1").words
    assert "wood ash" not in said(Word.get, f"1 {word_in(language, Word.only)}").words
    assert "Onions" in said(Word.open).words and SAID[language]["open"] in said(Word.open).words
    assert said(Word.bundle, "2040").files == ["garden-2040.txt"]
    assert "Ben Kariuki" in said(Word.who).words and "Ben Kariuki" in said(Word.who, "ash").words
    assert f"{word_in(language, Word.find)}" in said(Word.help).words
    assert GARDEN in said(Word.status).words


def test_words_about_a_thread(garden, language):
    def said(word, rest):
        return ask(garden, f"{word_in(language, word)} {rest}").words

    assert f"{word_in(language, Word.follow)} 1" in said(Word.mute, "1")  # the way back, in their words
    assert "#1" in said(Word.follow, "1")
    assert SAID[language]["thanks"] in said(Word.thanks, "2") or "Ben Kariuki" in said(Word.thanks, "2")
    assert SAID[language]["solved"] in said(Word.solved, "1")
    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == "solved"
    said(Word.reopen, "1")
    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == "open"
    said(Word.type, "1 visit")
    assert garden.shell("thread", "show", "garden", "1", "--json").json["types"] == ["visit"]


def test_words_that_set_something(garden, language):
    def shown():
        return garden.shell("member", "show", "garden", "ana@example.org", "--json").json

    ask(garden, f"{word_in(language, Word.set)} {word_in(language, Word.lite)}")
    assert shown()["lite"] is True
    ask(garden, f"{word_in(language, Word.set)} {word_in(language, Word.full)}")
    assert shown()["lite"] is False
    ask(garden, f"{word_in(language, Word.digest)} {word_in(language, Word.off)}")
    assert shown()["short_digest"] is False
    ask(garden, word_in(language, Word.weekly))
    assert shown()["cadence"] == "weekly"


def test_words_about_how_mail_comes(garden, language):
    def said(*words):
        return ask(garden, " ".join(word_in(language, one) if isinstance(one, Word) else one for one in words))

    def shown():
        return garden.shell("member", "show", "garden", "ana@example.org", "--json").json

    for word, cadence in ((Word.daily, "daily"), (Word.monthly, "monthly"), (Word.each, "each"), (Word.nomail, "none")):
        said(word)
        assert shown()["cadence"] == cadence
    said(Word.each)
    said(Word.nomail, Word.until, "2041-03-01")
    assert shown()["state"] == "paused"
    resumed = said(Word.resume)
    assert shown()["state"] == "active" and "- " in resumed.text  # how mail comes from now on
    one = said(Word.one, Word.digest)
    assert word_in(language, Word.off) in one.words  # the way back
    said(Word.private, Word.off)
    said(Word.language, "fr" if language != "fr" else "es")
    assert shown()["language"] == ("fr" if language != "fr" else "es")


def test_words_about_who_one_is(garden, language):
    def said(word, rest=""):
        return ask(garden, f"{word_in(language, word)} {rest}".strip())

    assert "Ana graft" in said(Word.profile, "Ana grafts mangoes.").words
    said(Word.link, "ana@example.net")
    linked = garden.wait("ana@example.net", "ana@example.org")
    garden.answer("Ana <ana@example.net>", linked, word_in(language, Word.yes))
    assert "ana@example.net" in garden.wait("ana@example.org", "ana@example.net", word_in(language, Word.off)).words
    sent = garden.write(ANA, REQUEST, "", f"{word_in(language, Word.change)} ana@example.com", proven=True)
    garden.answer("Ana <ana@example.com>", garden.wait("ana@example.com"), word_in(language, Word.yes))
    garden.wait("ana@example.com", count=2)
    assert sent and garden.shell("member", "show", "garden", "ana@example.com").code == 0


def test_joining_leaving_and_coming_back(garden, language):
    may = "May Njeri <may@example.net>"
    garden.write(may, REQUEST, "", word_in(language, Word.join), proven=True)
    garden.answer(may, garden.wait("may@example.net"), word_in(language, Word.yes))
    garden.wait("may@example.net", count=2)
    garden.write(may, REQUEST, "", word_in(language, Word.leave), proven=True)
    goodbye = garden.wait("may@example.net", count=3)
    left = garden.shell("member", "ls", "garden", "--all", "--json").json[-1]["state"]
    garden.answer(may, goodbye, word_in(language, Word.undo))
    garden.wait("may@example.net", count=4)

    assert left == "left"
    assert garden.shell("member", "show", "garden", "may@example.net", "--json").json["state"] == "active"


def held_posts(garden, count):
    for number in range(count):
        garden.write(f"eve{number}@example.net", GARDEN, f"May I ask for seed number {number}?", f"Seed {number}")
    garden.settle()


def test_words_of_who_looks_after_a_list(garden, language):
    garden.member("olga@example.org", "Olga Prin", "none", "owner", language=language)
    held_posts(garden, 7)

    def said(word, rest=""):
        sent = garden.write("Olga <olga@example.org>", REQUEST, "", f"{word_in(language, word)} {rest}".strip(),
                            proven=True)  # fmt: skip
        garden.settle()
        (answer,) = [one for one in garden.got("olga@example.org") if one["in-reply-to"] == sent]
        return answer

    def waiting():
        return [one["held"] for one in garden.shell("held", "ls", "garden", "--json").json]

    assert "h7" in said(Word.held).words
    for number, word in enumerate((Word.yes, Word.no, Word.drop, Word.ban, Word.accept, Word.reject, Word.discard), 1):
        said(word, f"h{number} Seed is for members." if word in (Word.no, Word.reject) else f"h{number}")
        assert f"h{number}" not in waiting(), word
    said(Word.close, "1")
    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == "closed"
    said(Word.pause)
    said(Word.resume, word_in(language, Word.list))
    said(Word.invite, "may@example.net")
    assert garden.wait("may@example.net", "garden")
    garden.answer("Olga <olga@example.org>", said(Word.redact, "3 a phone number"), word_in(language, Word.yes))
    garden.settle()
    assert "planting onion" not in garden.shell("thread", "show", "garden", "3").out


ASH = (
    "--x\nContent-Type: text/plain\n\nHere is my guide to wood ash, for all to use.\n--x\n"
    'Content-Type: application/pdf\nContent-Disposition: attachment; filename="ash.pdf"\n\n%PDF-1.4\n--x--\n'
)


def test_words_that_answer_us(garden, language):
    """cancel, block, no, partly; each is the first word above a quoted letter of ours."""
    zoe, may = "Zoe Klein <zoe@example.net>", "May Njeri <may@example.com>"

    def say(who, letter, word):
        garden.answer(who, letter, word_in(language, word).upper(), quote=True)
        garden.settle()

    garden.write(zoe, GARDEN, "May I ask for seed?", "Seed", proven=True)
    say(zoe, garden.wait("zoe@example.net", "Seed"), Word.cancel)
    assert garden.shell("held", "ls", "garden", "--json").json == []
    garden.wait("zoe@example.net", count=2)  # it is told

    garden.write(may, REQUEST, "", word_in(language, Word.join))
    say(may, garden.wait("may@example.com"), Word.block)
    garden.write(may, REQUEST, "", word_in(language, Word.join))
    assert garden.count("may@example.com") == 1

    garden.write(ANA, REQUEST, "", word_in(language, Word.weekly))
    say(ANA, garden.wait("ana@example.org", word_in(language, Word.yes)), Word.no)
    assert garden.shell("member", "show", "garden", "ana@example.org", "--json").json["cadence"] == "each"

    garden.move(days=7, hours=2)
    say(ANA, garden.wait("ana@example.org", word_in(language, Word.partly)), Word.partly)
    assert garden.shell("thread", "show", "garden", "1", "--json").json["state"] == "answered"
    assert garden.wait("ana@example.org", "Weevils", count=3)


def test_words_of_who_used_something(garden, language):
    mixed = {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}
    garden.write(BEN, GARDEN, ASH, "Guide to ash", **mixed)
    garden.settle()

    assert "a1" in ask(garden, f"{word_in(language, Word.used)} a1").words
    assert "ash" in garden.wait("ben@example.org", "Ana Ruiz", "a1").words
    assert "ash.pdf" in ask(garden, f"{word_in(language, Word.get)} a1").files
