"""Files that list software took out of the letters of an archive, read from the notes it left in their place."""

import re
from collections.abc import Iterator

from listcop.core.message import SIGNATURES, Attachment

FILES_CAP = 20
NOTE_LINES = 8  # of one note: what was taken out, Name, Type, Size, Desc, URL
NOT_IN_LETTER = -1  # the part of what is no longer there

_TAKEN = re.compile(r"An? .{3,80} was scrubbed\.\.\.$", re.IGNORECASE)
_FIELD = re.compile(r"(Name|Type|Size|Desc|URL)\s?: (.{1,300})$", re.IGNORECASE)
_BYTES = re.compile(r"(\d{1,12}) bytes")


def taken_out(text: str) -> tuple[Attachment, ...]:
    """Return the named files that stood in a letter before its archive was made; their bytes are not there.

    None of them is a detached signature, as none of a letter's own attachments is.
    """
    if "scrubbed..." not in text:
        return ()
    found: list[Attachment] = []
    for fields in _notes(text.split("\n")):
        name, media_type = fields.get("name", "").strip(), fields.get("type", "").strip()
        if name and name != "not available" and media_type.lower() not in SIGNATURES and len(found) < FILES_CAP:
            size = _BYTES.match(fields.get("size", ""))
            found.append(Attachment(name, media_type, int(size[1]) if size else 0, "", NOT_IN_LETTER))
    return tuple(found)


def where_it_lay(text: str, name: str) -> str:
    """Return the address at which a file that was taken out of a letter lay, by its note; "" where that has none."""
    notes = _notes(text.split("\n")) if "scrubbed..." in text else ()
    links = (fields.get("url", "").strip(" <>") for fields in notes if fields.get("name", "").strip() == name)
    return next(filter(None, links), "")


def _notes(lines: list[str]) -> Iterator[dict[str, str]]:
    """Yield the fields of each note."""
    for start, line in enumerate(lines):
        if "scrubbed..." not in line or not _TAKEN.match(line.rstrip()):
            continue
        fields: dict[str, str] = {}
        for below in lines[start + 1 : start + NOTE_LINES]:
            match = _FIELD.match(below.rstrip())
            if match is None:
                break
            fields.setdefault(match[1].lower(), match[2])
        yield fields
