"""Which pictures of a letter are things to use again: those too large for its copies, and those it says it brings."""

import re
from collections.abc import Sequence

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
# A photo shows a training or a broken pump; one "of our poster" is as good as the poster.
_VIEWS_WORDS = """
photo photos photograph photographs picture pictures image images snapshot foto fotos photographie photographies
imagen imagenes fotografia fotografias imagem imagens bild bilder immagine immagini fotografie afbeelding afbeeldingen
"""
_VIEWS = frozenset(_VIEWS_WORDS.split())
_FLAT_WORDS = """
poster posters leaflet leaflets flyer flyers brochure brochures map maps worksheet worksheets affiche affiches depliant
carte cartel carteles afiche afiches folleto folletos volante volantes mapa mapas cartaz cartazes folheto folhetos
plakat plakate broschure karte landkarte locandina volantino mappa kaart
"""
_FLAT = frozenset(_FLAT_WORDS.split())
_OF = frozenset("of de du del do da des von vom di della dell van d".split())  # noqa: SIM905
_OWN_WORDS = """
the our my a an la le les l notre nos mon ma una un nuestro nuestra mi el los las nosso nossa o os meu minha um uma
der dem den unserem unserer einem einer il nostro nostra mio mia een de het onze ons mijn new nouvelle nueva nova neuen
nuova nieuwe
"""
_OWN = frozenset(_OWN_WORDS.split())
_ENCLOSES = (*ENCLOSED, "us joins", "te joins", "je joins")
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
    lower = text.lower()
    if not any(stem in lower for stem in _ENCLOSES):
        return ""
    for line in lower.split("\n"):
        if any(stem in line for stem in _ENCLOSES) and not any(screen in line for screen in _SCREENS):
            words = words_before(line)
            what, noun = kind_named(words)
            if what in _IN_PICTURES and noun not in _OTHER_FILES and _is_brought(words, noun):
                return what
    return ""


def _is_brought(words: Sequence[str], noun: str) -> bool:
    """Is it the thing itself, not a view of what has to do with it ("photos from our course")?"""
    at = max(i for i, word in enumerate(words) if word == noun)
    view = max((i for i, word in enumerate(words[:at]) if word in _VIEWS), default=None)
    if view is None:
        return True
    between = words[view + 1 : at]
    return noun in _FLAT and bool(between) and between[0] in _OF and _OWN.issuperset(between[1:])
