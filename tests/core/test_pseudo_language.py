"""A language in which every sentence is marked and 40 % longer: what is not marked in a letter nobody can translate."""

from __future__ import annotations

import html
import re
from dataclasses import fields, is_dataclass
from gettext import NullTranslations

import pytest
from babel.messages.pofile import read_po

from listcop.core import dates, layout
from listcop.core.directions import FSI, PDI
from listcop.core.letters import Texts, render, render_text
from listcop.core.phrases import LANGUAGE_NAMES, left_out_line
from listcop.core.samples import SAMPLES, samples_of
from listcop.core.words import TYPE_WORDS, Word, type_in, word_in
from listcop.letter_files import load_texts, package_folder

# The pseudo-language stands in for French, so that command words, days and sizes are French and English ones show.
LANGUAGE = "fr"
ASCII = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OURS = str.maketrans(ASCII, "".join(chr(0x0430 + n) for n in range(26)) + "".join(chr(0x0410 + n) for n in range(26)))
THEIRS = str.maketrans(ASCII, "".join(chr(0x10D0 + n) for n in range(26)) * 2)
ARABIC = str.maketrans(ASCII, "".join(chr(0x0628 + n % 18) for n in range(52)))
PLACE = re.compile(r"(%\(\w+\)s)")
FREE = ("said", "nearest", "undo", "rule", "user", "occasion")  # foreign words even where they look like one of our own
FILES = r"(?m:^[A-Za-z0-9/-]+\.txt(?:, \S+\.txt)*$|^\w+/$)|\b\w+\.(?:pdf|jpg)\b"
ADDRESSES = r"\S+@\S+|https://[\w./]+|\blists\.example\.org|\bref:|(?:d31\.garden|c\.[a-z]{26})\b|\b[adh]\d+(?:/\d+)?\b"
NOTHING_OF_OURS = re.compile(rf"{FILES}|{ADDRESSES}|(?m:^ *listcop .*$)")


class Pseudo(NullTranslations):
    """⟦…⟧ around every sentence, its own words in Cyrillic; remembers which were asked for."""

    def __init__(self):
        super().__init__()
        self.asked = set()

    def gettext(self, message):
        self.asked.add(message)
        words = [part if PLACE.fullmatch(part) else part.translate(OURS) for part in PLACE.split(message)]
        longer = ("ъъъъъъ " * len(message))[: len(message) * 4 // 10].strip()
        return f"⟦{longer} {''.join(words)}⟧"

    def ngettext(self, one, more, count):
        self.asked.add(one)
        return self.gettext(one if count == 1 else more)

    def pgettext(self, context, message):
        return self.gettext(message)

    def npgettext(self, context, one, more, count):
        return self.ngettext(one, more, count)


def told(value, letters, name=""):
    """Data with all that people wrote in other letters, and the words that are ours left as they are."""
    if isinstance(value, str):
        is_theirs = name in FREE or re.search(r"[A-Z ]", value) or (name == "words" and value not in Word.__members__)
        parts = re.split(r"(\S+@\S+)", value)
        return "".join(one if "@" in one else one.translate(letters) for one in parts) if is_theirs else value
    if isinstance(value, (tuple, list)):
        return tuple(told(one, letters, name) for one in value)
    if isinstance(value, dict):
        return {key: told(one, letters, key) for key, one in value.items()}
    if is_dataclass(value):
        return {one.name: told(getattr(value, one.name), letters, one.name) for one in fields(value)}
    return value


def letters_of(occasion, texts, letters, language=LANGUAGE):
    """Every way an occasion can go, written: its subject, text and HTML, tags off."""
    for data in samples_of(occasion):
        shown = told(dict(data), letters)
        if f"{occasion}/subject.txt" not in texts.templates:
            name = "page.txt" if f"{occasion}/page.txt" in texts.templates else "body.txt"
            names = [one for one in (name, "title.txt") if f"{occasion}/{one}" in texts.templates]
            yield from (("", render_text(texts, f"{occasion}/{one}", language, shown), "") for one in names)
            continue
        letter = render(texts, occasion, language, shown)
        page = re.sub(r"<[^>]*>", "", (letter.html or "").replace("<br>", "\n"))
        yield letter.subject, letter.text, html.unescape(page)


def known_words():
    """What may stand in a letter in Latin letters beside the sentences: words of commands, of dates and of sizes."""
    manner = dates.MANNERS[LANGUAGE]
    words = [*(word_in(LANGUAGE, word) for word in Word), *(type_in(LANGUAGE, one) for one in TYPE_WORDS)]
    words += [*manner.weekdays, *manner.months, *manner.units, *LANGUAGE_NAMES.values(), "UTC", manner.first]
    return {part for word in words for part in re.findall(r"[^\W\d_]+", word)}


def bones(text):
    """The text with each marked sentence as one sign: ■ where it ends as sentences do, ▲ where it goes on."""
    depth, last, found = 0, "", []
    for sign in text:
        depth += (sign == "⟦") - (sign == "⟧")
        if depth == 0:
            found.append(("■" if last in ".!?:)]" else "▲") if sign == "⟧" else sign)
        elif sign != "⟧" and not sign.isspace():
            last = sign
        elif sign == "⟧":
            last = "⟧"
    return "".join(found)


@pytest.fixture(scope="module")
def texts():
    return Texts(load_texts().templates, {LANGUAGE: Pseudo()})


@pytest.mark.parametrize("occasion", sorted(SAMPLES))
def test_no_word_of_a_letter_is_unmarked_or_untranslated(occasion, texts):
    known = known_words()

    for parts in letters_of(occasion, texts, THEIRS):
        for part in parts:
            left = NOTHING_OF_OURS.sub(" ", part)
            unmarked = {word for word in re.findall(r"[^\W\d_]+", left) if re.search("[A-Za-z]", word)}
            assert unmarked - known == set()


@pytest.mark.parametrize("occasion", sorted(SAMPLES))
def test_no_sentence_is_glued_from_pieces(occasion, texts):
    for parts in letters_of(occasion, texts, THEIRS):
        for part in parts:
            for line in bones(part).split("\n"):
                assert not re.search(r"▲ *[■▲\w#«\"]|[\w»\"] *[■▲]", line)


@pytest.mark.parametrize("occasion", sorted(SAMPLES))
def test_no_line_is_wider_than_78_cells_though_every_sentence_is_longer(occasion, texts):
    for _, text, _ in letters_of(occasion, texts, THEIRS):
        assert [line for line in text.split("\n") if layout.cells(line) > 78] == []


def test_samples_show_every_sentence_that_we_have(texts):
    for occasion in SAMPLES:
        assert list(letters_of(occasion, texts, THEIRS))
    assert "⟦" in left_out_line(texts.catalogues[LANGUAGE], "en")  # in copies of posts, not in letters of ours

    with (package_folder("templates") / "locale/en/LC_MESSAGES/listcop.po").open("rb") as file:
        sentences = {one.id if isinstance(one.id, str) else one.id[0] for one in read_po(file) if one.id}
    assert sentences - texts.catalogues[LANGUAGE].asked == set()


@pytest.mark.parametrize("language", ["en", "fr", "es", "pt"])
@pytest.mark.parametrize("occasion", sorted(SAMPLES))
def test_names_that_run_from_right_to_left_are_set_apart_on_every_line(occasion, language):
    for subject, text, page in letters_of(occasion, load_texts_once(), ARABIC, language):
        for line in (subject, *text.split("\n"), *page.split("\n")):
            outside = re.sub(f"{FSI}[^{FSI}{PDI}]*{PDI}", "", line)
            is_mixed = re.search("[a-z]", NOTHING_OF_OURS.sub("", outside)) and re.search("[\u0600-\u06ff]", outside)
            assert line.count(FSI) == line.count(PDI)
            assert FSI not in outside
            assert PDI not in outside
            assert not is_mixed, line


_LOADED = []


def load_texts_once():
    if not _LOADED:
        _LOADED.append(load_texts())
    return _LOADED[0]
