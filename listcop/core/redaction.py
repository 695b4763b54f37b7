"""The words of a post taken out of a letter that showed them: whole lines, wherever they were wrapped."""

from __future__ import annotations

from collections.abc import Sequence

from listcop.core.dkim_sign import split_fields
from listcop.core.headers import attachment_part, field, multipart, text_part

SURE = 12  # characters of a line that cannot stand there by chance; shorter ones go where they end such a line


def without_post(page: str, text: str, reason: str) -> str:
    """The page without lines that repeat the text; where the first of several stood, the reason stands.

    Lines are compared without indents and quote marks, with words parted by single spaces, as wrapping changes both.
    """
    words = " ".join(text.split())
    if not words:
        return page
    kept: list[str] = []
    is_inside = False
    for line in page.split("\n"):
        bare = " ".join(line.strip(" >|").split())
        is_part = bool(bare) and bare in words and (len(bare) >= SURE or is_inside or bare == words)
        if is_part and not is_inside:
            kept.append(line[: len(line) - len(line.lstrip())] + f"({reason})")
        elif not is_part:
            kept.append(line)
        is_inside = is_part or (is_inside and not bare)
    return "\n".join(kept)


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
