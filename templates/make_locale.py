"""Catalogues from templates: `.venv/bin/python templates/make_locale.py` after every change of a sentence.

Writes locale/<language>/LC_MESSAGES/listcop.{po,mo}: what is new comes in untranslated, what is gone goes, what was
translated stays. Without line numbers and dates, so that the same sentences give the same files. Needs Babel, which
is a tool of developers only.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TEMPLATES = Path(__file__).resolve().parent
CORE = TEMPLATES.parent / "listcop" / "core"
SENTENCES_IN_CODE = (
    "letter_words.py", "phrases/__init__.py", "phrases/desk.py", "phrases/newcomers.py", "phrases/pulse.py",
    "phrases/reasons.py",
)  # fmt: skip
LANGUAGES = ("en", "fr", "es", "pt")
LOOSE = re.compile("(?<=«) | (?=[»:;?!])")
JINJA = [("**.txt", "jinja2.ext.babel_extract"), ("**.html", "jinja2.ext.babel_extract")]
OPTIONS = {"**.txt": {"trimmed": "true", "silent": "false"}, "**.html": {"trimmed": "true", "silent": "false"}}


def extracted() -> Catalog:
    """Every sentence of templates and code, in the order of their files."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    found = [
        (f"templates/{name}", messages, context)
        for name, _, messages, _, context in extract_from_dir(str(TEMPLATES), JINJA, OPTIONS)
    ]
    for name in SENTENCES_IN_CODE:
        code = io.BytesIO((CORE / name).read_bytes())
        for _, messages, _, context in extract("python", code, DEFAULT_KEYWORDS):
            found.append((f"listcop/core/{name}", messages, context))
    for name, messages, context in sorted(found, key=lambda one: one[0]):
        catalog.add(messages, locations=[(name, 0)], context=context)
    return catalog


def catalogue(language: str) -> Catalog:
    """The language's catalogue brought up to date: today's sentences with the translations it has."""
    path = po_path(language)
    known = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    catalog = Catalog(locale=language, project="ListCoP", charset="utf-8", fuzzy=False)
    for message in extracted():
        if message.id:
            old = known.get(message.id, context=message.context)
            text = message.id if language == "en" else old.string if old else None
            text = bound(text) if language == "fr" else text
            catalog.add(message.id, text, locations=message.locations, flags=message.flags, context=message.context)
    return catalog


def bound(text: str | Sequence[str] | None) -> str | tuple[str, ...] | None:
    """French sets its marks off by a space at which no line may end: else a » stands alone at the head of the next."""
    if text is None or isinstance(text, str):
        return text and LOOSE.sub("\N{NO-BREAK SPACE}", text)
    return tuple(LOOSE.sub("\N{NO-BREAK SPACE}", one) for one in text)


def po_path(language: str) -> Path:
    return TEMPLATES / "locale" / language / "LC_MESSAGES" / "listcop.po"


def po_bytes(catalog: Catalog) -> bytes:
    """The catalogue as text, with a header that says nothing of when and who."""
    body = io.BytesIO()
    write_po(body, catalog, width=0, omit_header=True, include_lineno=False, sort_output=False)
    header = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Language: {catalog.locale}\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    return header.encode() + body.getvalue()


def mo_bytes(po: bytes, language: str) -> bytes:
    """The catalogue as programs read it; the dates in its header are always the same."""
    made = io.BytesIO()
    catalog = read_po(io.BytesIO(po), locale=language)
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    write_mo(made, catalog)
    return made.getvalue()


def untranslated(catalog: Catalog) -> list[Message]:
    """Sentences without a text in any of their forms."""

    def forms(message: Message) -> tuple[str | None, ...]:
        return tuple(message.string) if isinstance(message.string, (tuple, list)) else (message.string,)

    return [one for one in catalog if one.id and not all(forms(one))]


def main() -> int:
    missing = 0
    for language in LANGUAGES:
        catalog = catalogue(language)
        po = po_bytes(catalog)
        path = po_path(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(po)
        path.with_suffix(".mo").write_bytes(mo_bytes(po, language))
        left = untranslated(catalog)
        missing += len(left)
        print(f"{language}: {len(catalog)} sentences, {len(left)} to translate")
        for message in left[:10]:
            print(f"  {message.id}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
