"""The words of a post taken out of a letter that showed them: whole lines, wherever they were wrapped; and what
repeats some of them, as a page that was put together of many posts does."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from listcop.core import layout
from listcop.core.authentication.dkim_sign import split_fields
from listcop.core.headers import attachment_part, field, multipart, text_part
from listcop.core.threads import called

SURE = 12  # characters of a line that cannot stand there by chance; shorter ones go where they end such a line
SHORTEST_NAME = 4  # characters: a file called "e" tells nothing, and would take every "e" along
RUN = 5  # words in the same order that do not stand there by chance
_ITEM = re.compile(r"\d+\. ")
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?…。！？؟।]+(?:\s|$)|\n")  # of a sentence


def without_post(page: str, text: str, reason: str) -> str:
    """The page without lines that repeat the text; where the first of several stood, the reason stands.

    Lines are compared without indents and quote marks, with words parted by single spaces, as wrapping changes both.
    """
    lines = page.split("\n")
    kept: list[str] = []
    is_inside = False
    for line, is_part in zip(lines, lines_of_post(lines, text), strict=True):
        if is_part and not is_inside:
            kept.append(line[: len(line) - len(line.lstrip())] + f"({reason})")
        elif not is_part:
            kept.append(line)
        is_inside = is_part or (is_inside and not line.strip(" >|").split())
    return "\n".join(kept)


def lines_of_post(lines: Sequence[str], text: str) -> list[bool]:
    """Which of the lines repeat the text."""
    words = " ".join(text.split())
    found: list[bool] = []
    is_inside = False
    for line in lines:
        bare = " ".join(line.strip(" >|").split())
        is_part = bool(bare) and bare in words and (len(bare) >= SURE or is_inside or bare == words)
        found.append(is_part)
        is_inside = is_part or (is_inside and not bare)
    return found


def without_title(page: str, text: str, marks: Collection[str]) -> str:
    """The page without what a post is called where it has no subject: the first words of its text.

    Those that are cut off are more words than stand anywhere by chance. A text of a word or two ("Seed", "Thanks") is
    in many another letter: it goes where it stands as a title, behind one of the marks (#412), or between quotation
    marks or at the end of a line behind a colon in an item that bears one.
    """
    title = called("", text)
    is_cut = title != layout.one_line(text)
    said = r"\s+".join(map(re.escape, (title.removesuffix("…") if is_cut else title).split()))
    if not said:
        return page
    if is_cut:
        return re.sub(said + "…?", "…", page)
    mark = rf"(?<!\w)(?:{'|'.join(map(re.escape, marks))})(?!\w)"
    places = re.compile(
        rf"(?P<before>{mark}[\],:]*\s+(?:[\"“«„]\s?)?|[\"“«„]\s?(?={said}\s?[\"”»“])|:\s(?={said}$)){said}(?!\w)",
        re.MULTILINE,
    )
    is_there = re.compile(mark)
    return "\n".join(
        places.sub(lambda found: found["before"] + "…", item) if is_there.search(item) else item
        for item in _items(page)
    )


def repeats(page: str, text: str) -> bool:
    """Does a page say again anything of what a text says: a run of its words, a short sentence of it? Its greeting
    counts: what tells it in a letter of another's is for `told_again`."""
    return any(lines_repeating(page.split("\n"), text))


def without_repeats(page: str, text: str, reason: str) -> str:
    """The page without the lines that say again what a text says; where the first of several stood, the reason."""
    lines = page.split("\n")
    told = lines_repeating(lines, text)
    first = [is_part and not (at and told[at - 1]) for at, is_part in enumerate(told)]
    shown = zip(lines, told, first, strict=True)
    return "\n".join(f"({reason})" if starts else line for line, is_part, starts in shown if starts or not is_part)


def lines_repeating(lines: Sequence[str], text: str) -> list[bool]:
    """Which lines hold words of the text in its order, RUN of them or a shorter sentence whole: behind a name, between
    words of somebody else, and however they are wrapped and quoted. Linear in both."""
    words = words_in(text)
    short = (words_in(one) for one in sentences_of(text))
    told = {tuple(one) for one in short if len(one) < RUN and len(" ".join(one)) >= SURE}
    return lines_with(lines, told | {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)})


def lines_with(lines: Sequence[str], runs: Collection[tuple[str, ...]]) -> list[bool]:
    """Which lines hold words of one of these runs, in its order."""
    said = [(word, at) for at, line in enumerate(lines) for word in words_in(line)]
    words = [word for word, _ in said]
    found = [False] * len(lines)
    for length in {len(one) for one in runs}:
        for start in range(len(words) - length + 1):
            if tuple(words[start : start + length]) in runs:
                for _, at in said[start : start + length]:
                    found[at] = True
    return found


def sentences_of(text: str) -> list[str]:
    return _END.split(text)


def words_in(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def without_names(page: str, names: Collection[str], marks: Collection[str]) -> str:
    """The page without the names of some files, in those of its items that bear one of the marks (#412, a7); a page
    without numbered items is one. Elsewhere the same name is another's: every phone calls a picture image.png."""
    telling = sorted((re.escape(name) for name in names if len(name) >= SHORTEST_NAME), key=len, reverse=True)
    if not telling:
        return page
    name = re.compile(rf"(?<![\w.-])(?:{'|'.join(telling)})(?![\w-])")
    mark = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, marks))})(?!\w)")
    return "\n".join(name.sub("…", item) if mark.search(item) else item for item in _items(page))


def _items(page: str) -> Iterator[str]:
    """A page in pieces, each from the line with its number to the next such line."""
    some: list[str] = []
    for line in page.split("\n"):
        if _ITEM.match(line) and some:
            yield "\n".join(some)
            some = []
        some.append(line)
    yield "\n".join(some)


def undressed(raw: bytes, text: str, files: Sequence[tuple[str, str, bytes]] = ()) -> bytes:
    """A letter of ours with this text in place of its own, without the dress: the header stays, but for MIME.

    files   name, media type, bytes
    """
    head = raw.partition(b"\r\n\r\n")[0] + b"\r\n"
    kept = [one for name, one in split_fields(head) if name != "mime-version" and not name.startswith("content-")]
    part = text_part(text)
    if files:
        part = multipart("mixed", (part, *(attachment_part(*one) for one in files)))
    # The MIME fields stand last: where the letter has one part, that is where fill_leave_slot looks for it.
    return b"".join((*kept, field("MIME-Version", "1.0"), part[0], b"\r\n", part[1]))
