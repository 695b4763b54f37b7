"""Which parts of a letter are its text, and that text: plain where there is plain, else HTML turned to text."""

from dataclasses import dataclass

from listcop.core.letter_scan import Part, Scan, decoded_text

TEXT_CAP = 2 * 1024 * 1024  # bytes; nobody writes a novel of 400,000 words to a list
HTML_CAP = 256 * 1024  # of one part
HTML_READ = 512 * 1024  # of all parts: what is read counts, whatever it becomes

# Text by name, files by nature: shown as attachments by mail programs, or not at all.
_FILES = ("calendar", "rtf", "csv", "vcard", "x-vcard", "directory", "css", "xml", "javascript")
_NOT_PROSE = frozenset(f"text/{kind}" for kind in (*_FILES, "x-amp-html", "rfc822-headers"))
_STUB_CHARACTERS = 400
_STUB_BYTES = 3 * _STUB_CHARACTERS  # quoted-printable at its longest


@dataclass(frozen=True, slots=True)
class LetterText:
    """`kind` is plain, html or none; `parts` are the indices of the parts the text was taken from."""

    text: str
    kind: str
    parts: frozenset[int]
    problems: tuple[str, ...]


def readable_text(scan: Scan) -> LetterText:
    """Return the text of a letter as mail programs show it: all inline text parts in order.

    Of a multipart/alternative the first plain form, unless that is empty or only says that the letter is HTML.
    If nothing else is there, a text part that has a file name is the text.
    """
    if len(scan.parts) == 1:
        chosen = [part for part in scan.parts if _is_prose(part) and part.disposition != "attachment"]
    else:
        chosen = _chosen(scan)
    problems: list[str] = []
    pieces: list[str] = []
    is_html = False
    left = {True: HTML_READ, False: TEXT_CAP}
    for part in chosen:
        of_html = part.type == "text/html"
        if left[of_html] <= 0 or sum(map(len, pieces)) > TEXT_CAP:
            problems.append("text-cut")
            continue
        left[of_html] -= part.end - part.start
        piece = _html(scan, part, problems) if of_html else _plain(scan, part, problems)
        if piece.strip():
            is_html = is_html or of_html
            pieces.append(piece)
    text = pieces[0] if len(pieces) == 1 else "\n\n".join(piece.strip("\n") for piece in pieces)
    kind = "html" if is_html else "plain" if chosen else "none"
    return LetterText(text, kind, frozenset(part.index for part in chosen), tuple(dict.fromkeys(problems)))


def _is_prose(part: Part) -> bool:
    # A multipart in which no part could be found is shown as it stands, so that nothing is lost.
    return part.type.startswith(("text/", "multipart/")) and part.type not in _NOT_PROSE


def _plain(scan: Scan, part: Part, problems: list[str]) -> str:
    if part.end - part.start > TEXT_CAP:
        problems.append("text-cut")
    text = decoded_text(scan, part, TEXT_CAP)
    if part.params.get("format", "").lower() == "flowed":
        return text.replace("\n ", "\n").removeprefix(" ")  # space-stuffing: RFC 3676, 4.4
    return text


def _html(scan: Scan, part: Part, problems: list[str]) -> str:
    from listcop.core.html_text import html_to_text  # dear to import, and most letters spare it

    if part.end - part.start > HTML_CAP:
        problems.append("text-cut")
    return html_to_text(decoded_text(scan, part, HTML_CAP))


def _chosen(scan: Scan) -> list[Part]:
    """Return the parts to show, in order; of each outermost alternative the best form."""
    parts = scan.parts
    groups = _alternatives(parts)
    inline = [part for part in parts if part.is_leaf and _is_prose(part) and _is_inline(part)]
    chosen: list[Part] = []
    done: set[int] = set()
    for part in inline:
        group = groups[part.index]
        if group is None:
            chosen.append(part)
        elif group not in done:
            done.add(group)
            chosen += _best_form(scan, [one for one in inline if groups[one.index] == group], group)
    return chosen or [part for part in parts if part.is_leaf and part.type in ("text/plain", "text/html")][:1]


def _is_inline(part: Part) -> bool:
    return part.disposition != "attachment" and not part.filename


def _alternatives(parts: tuple[Part, ...]) -> list[int | None]:
    """Return, for each part, the outermost multipart/alternative it is in, or None."""
    groups: list[int | None] = []
    for part in parts:
        if part.parent is None:
            groups.append(None)
        elif groups[part.parent] is not None:
            groups.append(groups[part.parent])
        else:
            groups.append(part.parent if parts[part.parent].type == "multipart/alternative" else None)
    return groups


def _best_form(scan: Scan, leaves: list[Part], group: int) -> list[Part]:
    """Return the leaves of one form: the first with plain text that says something, else the last with HTML."""
    forms: dict[int, list[Part]] = {}
    for leaf in leaves:
        forms.setdefault(_form(scan.parts, leaf, group), []).append(leaf)
    html = [form for form in forms.values() if any(leaf.type == "text/html" for leaf in form)]
    for form in forms.values():
        if all(leaf.type != "text/html" for leaf in form) and not (html and _is_stub(scan, form)):
            return form
    return html[-1] if html else leaves[:1]


def _form(parts: tuple[Part, ...], leaf: Part, group: int) -> int:
    """Return which child of the alternative `leaf` belongs to."""
    while leaf.parent is not None and leaf.parent != group:
        leaf = parts[leaf.parent]
    return leaf.index


def _is_stub(scan: Scan, form: list[Part]) -> bool:
    """Is this plain form empty, or only a word that the reader's program should show HTML?"""
    if any(scan.raw[part.start : part.end].strip()[_STUB_BYTES:] for part in form):
        return False
    text = "".join(decoded_text(scan, part) for part in form).strip()
    return not text or (len(text) <= _STUB_CHARACTERS and "html" in text.lower() and _speaks_of_program(text.lower()))


def _speaks_of_program(text: str) -> bool:
    return any(word in text for word in ("client", "program", "viewer", "reader", "browser", "logiciel", "cliente"))
