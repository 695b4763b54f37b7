"""Which pictures of a letter are things to use again: those too large for its copies, and those it says it brings."""

import re

from listcop.core.assets.links import ending_of
from listcop.core.assets.words import ENCLOSED, kind_named, words_before
from listcop.core.message import Attachment
from listcop.core.tagger.prose import TEXT_CAP

LARGE_BYTES = 500_000  # left out of the copies, where a list does not say otherwise (`deliver_attachments`)
_ENDINGS = frozenset("png jpg jpeg jpe gif bmp webp svg heic heif avif tif tiff".split())  # noqa: SIM905
_IN_PICTURES = frozenset(("document", "guide", "template", "slides", "map"))  # a picture of code or data is neither
# By these a letter means its other files, or what is written.
_OTHER_FILES = frozenset("document documents documento documentos documenti dokument pdf text texte texto".split())  # noqa: SIM905
# What a mail program calls a picture that stands in the text, such as a logo; and what only shows a screen.
_MADE = re.compile(r"(?:image\d*|outlook\W.*|inline\W.*|logo.*)\.\w+", re.IGNORECASE)
_SCREENS = ("screen", "captur", "ecran", "écran", "pantalla", "ecrã", "bildschirm", "schermo", "scherm", "tela ")


def is_picture(name: str, kind: str = "") -> bool:
    """Say whether a file is a picture, by its media type or its name."""
    return kind.startswith("image/") or ending_of(name) in _ENDINGS


def what_picture(one: Attachment, text: str) -> str:
    """Return what a picture is that a letter brings, "" where it is nothing to use again: most are a logo or a view."""
    what = _what_is_enclosed(text[:TEXT_CAP])
    if one.size > LARGE_BYTES:
        return what or "other"
    return "" if _MADE.fullmatch(one.name) else what


def _what_is_enclosed(text: str) -> str:
    """Return what a letter says it encloses: "attached is our poster"; "" where no noun tells a thing."""
    if not any(stem in text for stem in ENCLOSED):
        return ""
    for line in text.split("\n"):
        lower = line.lower()
        if any(stem in line for stem in ENCLOSED) and not any(screen in lower for screen in _SCREENS):
            what, noun = kind_named(words_before(line))
            if what in _IN_PICTURES and noun not in _OTHER_FILES:
                return what
    return ""
