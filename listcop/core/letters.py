"""A template and data → one Letter: subject, text, HTML; foreign text is only ever data."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from gettext import NullTranslations
from types import CodeType, SimpleNamespace
from typing import Any

from jinja2 import BytecodeCache, DictLoader, StrictUndefined, Template, TemplateSyntaxError, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from listcop.core import directions, layout
from listcop.core.headers import base64_lines
from listcop.core.letter_words import list_data, words_for_templates
from listcop.core.sentences import filled

__all__ = [
    "LEAVE_SLOT",
    "Letter",
    "LetterError",
    "Texts",
    "check_template",
    "fill_leave_slot",
    "list_data",
    "render",
    "render_text",
]

LONGEST_LETTER = 1_000_000  # characters of one rendered part; a digest stays far below
LONGEST_SUBJECT = 160  # cells
MOST_COMPILED = 5_000  # templates
DEEPEST = 12  # levels of data
# What a template may ask for although not every letter of its occasion has it.
OPTIONAL: Mapping[str, object] = {
    "by_mail": False,
    "command_line": "",
    "days": 14,
    "is_astray": False,
    "is_member": True,
    "leave_address": "",
    "nearest": "",
    "note": "",
    "reason": "",
    "reasons": (),
    "ref": "",
    "reminder": 0,
    "text": "",
    "undo": "",
    "when": None,
    "words": (),
}
# Everything else is one line.
MANY_LINES = frozenset(
    ("answer", "charter", "excerpt", "note", "offer", "page", "ready", "reason", "text", "trouble", "wrote")
)
LEAVE_SLOT = "leave-slot.7fyq2m9wk3hx5c8r.t4nb6vz2jd8pxxx@slot.invalid"  # 56 octets: see fill_leave_slot


class LetterError(ValueError):
    """A letter could not be written; says which occasion, which file and what was missing or wrong."""


@dataclass(frozen=True, eq=False, slots=True)
class Texts:
    """Every template and catalogue of this installation, loaded once by settings; equal only to itself.

    templates    path below the templates folder ("welcome/body.txt") → source, a site's own laid over ours
    catalogues   language → gettext catalogue
    shipped      our own templates alone: what goes out where a site's template fails; None if there is no site folder
    shipped_catalogues   the same of catalogues, where the site has its own
    lists        name or address of a list → what is laid over all this for its letters
    laid         what the site has laid over ours, or over that for one list → where it lies below the site's folder
    troubles     files of the site that could not be read and were left out, one line each
    unread       what lies in the site's folders under an ending that no template has, told as `laid` is
    """

    templates: Mapping[str, str]
    catalogues: Mapping[str, NullTranslations]
    shipped: Mapping[str, str] | None = None
    shipped_catalogues: Mapping[str, NullTranslations] | None = None
    lists: Mapping[str, Texts] = field(default_factory=dict)
    troubles: tuple[str, ...] = ()
    laid: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter's words. `trouble` is not empty where a site's template failed and ours stepped in: tell the owner."""

    subject: str
    text: str
    html: str | None
    trouble: str = ""


def render(texts: Texts, occasion: str, language: str, data: Mapping[str, object]) -> Letter:
    """Write the letter for an occasion, in a language we have a catalogue of, else in English.

    data   strings, numbers, aware datetimes in the reader's zone, and tuples, mappings and dataclasses of these

    All strings are cleaned here (no controls, nothing that turns the reading direction), so no template has to.
    Where `data` holds a `ref`, the text ends with its line. Raises LetterError when a shipped template fails.
    """
    texts, shown = _of_list(texts, data), _shown_data(occasion, data)
    try:
        return _render(texts, occasion, language, shown)
    except LetterError as error:
        if texts.shipped is None or not is_of_site(texts, occasion):
            raise
        letter = _render(_only_shipped(texts), occasion, language, shown)
        return replace(letter, trouble=str(error))


def render_text(
    texts: Texts,
    path: str,
    language: str,
    data: Mapping[str, object],
    *,
    longest: int = LONGEST_LETTER,
    told: Callable[[str], None] = lambda trouble: None,
) -> str:
    """Write one text of a template by itself, such as the footer of posts or a page of the archive.

    told   hears what is wrong with a site's template, in whose place the shipped one was taken
    """
    occasion = path.partition("/")[0]
    texts, shown = _of_list(texts, data), _shown_data(occasion, data)
    try:
        return _text(_run(texts, language, path, shown, longest))
    except LetterError as error:
        if texts.shipped is None or not is_of_site(texts, occasion):
            raise
        told(str(error))
        return _text(_run(_only_shipped(texts), language, path, shown, longest))


def render_inside(texts: Texts, occasion: str, language: str, data: Mapping[str, object]) -> Markup:
    """The HTML of an occasion without what stands around it, to be part of another letter; empty where it has none."""
    texts, path, shown = _of_list(texts, data), f"{occasion}/body.html", _shown_data(occasion, data)
    try:
        return _inside(texts, language, path, shown)
    except LetterError:
        if texts.shipped is None or not is_of_site(texts, occasion):
            raise
        return _inside(_only_shipped(texts), language, path, shown)


def _inside(texts: Texts, language: str, path: str, data: Mapping[str, Any]) -> Markup:
    def block(template: Template) -> Iterator[str]:
        known = template.blocks.get("body")
        return known(template.new_context(dict(data))) if known is not None else iter(())

    return Markup(_tight(_run(texts, language, path, data, write=block)))  # noqa: S704 - what is foreign is escaped in it


def fill_leave_slot(raw: bytes, leave_address: str) -> bytes:
    """Put one member's leave address where LEAVE_SLOT was rendered: a digest is written once, not once a member.

    raw  a finished letter of headers.write_letter, whichever way its parts are encoded

    In quoted-printable the slot stands whole, as it has a line of its own: in HTML `href=3D"mailto:` before it makes 74
    of the 76 octets a line may have. A base64 part (mostly other scripts) is opened and closed again.
    """
    slot, address = LEAVE_SLOT.encode("ascii"), leave_address.encode("ascii")

    def filled(part: re.Match[bytes]) -> bytes:
        return part[1] + base64_lines(binascii.a2b_base64(part[2]).replace(slot, address))

    return _BASE64_PART.sub(filled, raw).replace(slot, address)


def check_template(texts: Texts, path: str) -> None:
    """Raises LetterError for a template that cannot be read, whatever data it would get."""
    try:
        _environment(texts, "en").get_template(path)
    except TemplateSyntaxError as error:
        raise _failed(texts, path, "en", error) from error


_BASE64_PART = re.compile(rb"(Content-Transfer-Encoding: base64\r\n\r\n)((?:[A-Za-z0-9+/=]+\r\n)+)")


# --- data ------------------------------------------------------------------------------------------------------


def _shown_data(occasion: str, data: Mapping[str, object]) -> dict[str, Any]:
    everything = {**OPTIONAL, **data}
    return {name: _plain(value, occasion, name, 0) for name, value in everything.items()}


def _plain(value: object, where: str, name: str, depth: int) -> Any:
    """Data as templates may see it: no object of ours, nothing with methods that do something, cleaned strings."""
    if isinstance(value, Markup):
        return value  # HTML of ours, from render_inside
    if isinstance(value, str):
        return _shown(value, name)
    if value is None or isinstance(value, (bool, int, float, datetime, date, timedelta)):
        return value
    where = f"{where}: {name}"
    if depth > DEEPEST:
        raise LetterError(f"{where} is nested deeper than {DEEPEST} levels")
    if isinstance(value, (tuple, list)):
        return tuple(_plain(one, where, name, depth + 1) for one in value)
    if isinstance(value, Mapping):
        return SimpleNamespace(**{str(key): _plain(one, where, str(key), depth + 1) for key, one in value.items()})
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((one.name, getattr(value, one.name)) for one in fields(value))
        return SimpleNamespace(**{key: _plain(one, where, key, depth + 1) for key, one in pairs})
    raise LetterError(f"{where} is a {type(value).__name__}; letters take text, numbers, dates and tuples of these")


def _shown(text: str, name: str) -> str:
    """Foreign text made safe. What is one line stays one, so that no name or subject can look like a line of ours, and
    turns nothing of the line around it."""
    if name == "leave_address" and text == LEAVE_SLOT:
        return text
    if name == "page":  # written by us from data made safe before, and what is set apart in it stays so
        clean = directions.cleaned_page(text)
    else:
        clean = layout.cleaned(text) if name in MANY_LINES else directions.isolated(layout.one_line(text))
    return clean.replace(LEAVE_SLOT, "")


# --- rendering -------------------------------------------------------------------------------------------------


def _of_list(texts: Texts, data: Mapping[str, object]) -> Texts:
    """What is laid over for the list that the letter is of; its address says more than its name."""
    if not texts.lists:
        return texts
    names = (str(data.get("list_address", "")), str(data.get("list_name", "")))
    return next((texts.lists[one] for one in names if one in texts.lists), texts)


def is_of_site(texts: Texts, occasion: str) -> bool:
    """Whether a site's template or catalogue has a part in this letter."""
    return texts.shipped_catalogues is not None or differs(texts.templates, texts.shipped or {}, occasion)


def differs(templates: Mapping[str, str], from_: Mapping[str, str], occasion: str) -> bool:
    """html.html is shared by all."""
    return any(
        source != from_.get(path)
        for path, source in templates.items()
        if path.startswith(f"{occasion}/") or "/" not in path
    )


@lru_cache(maxsize=8)
def _only_shipped(texts: Texts) -> Texts:
    return Texts(texts.shipped or {}, texts.shipped_catalogues or texts.catalogues)


def _render(texts: Texts, occasion: str, language: str, data: Mapping[str, Any]) -> Letter:
    line = directions.one_line(_run(texts, language, f"{occasion}/subject.txt", data))
    subject = directions.closed(layout.clip(line, LONGEST_SUBJECT))
    above = _text(_run(texts, language, "astray.txt", data)) + "\n" if data["is_astray"] else ""
    data = {**data, "astray": bool(above), "is_astray": False}  # a site's templates may say it by themselves
    text = above + _text(_run(texts, language, f"{occasion}/body.txt", data))
    if data.get("ref"):
        text += f"\nref: {layout.one_line(str(data['ref']))}\n"
    html = None
    if texts.templates.get(f"{occasion}/body.html", "").strip():  # an empty one of a site: text alone
        html = _tight(_run(texts, language, f"{occasion}/body.html", {"title": subject, **data}))
    return Letter(subject, text, html)


def _run(
    texts: Texts,
    language: str,
    path: str,
    data: Mapping[str, Any],
    longest: int = LONGEST_LETTER,
    write: Callable[[Template], Iterator[str]] | None = None,
) -> str:
    if path not in texts.templates:
        raise LetterError(f"there is no template {path}")
    try:
        template = _environment(texts, _known(texts, language)).get_template(path)
        return "".join(_bounded(write(template) if write else template.generate(data), longest))
    except Exception as error:
        # A site's template can fail in as many ways as Python can; whatever it is, the letter is named.
        raise _failed(texts, path, language, error) from error


def _failed(texts: Texts, path: str, language: str, error: Exception) -> LetterError:
    """What is wrong, with the file as it is called on the site's disk."""
    if isinstance(error, TemplateSyntaxError):  # the same in every language, and of the file that is included
        path = error.name or path
        said = " ".join(str(error.message).split()).rstrip(".")
        return LetterError(f"templates/{texts.laid.get(path, path)}, line {error.lineno}: {said}")
    return LetterError(f"templates/{texts.laid.get(path, path)} in {language}: {error}")


def _bounded(pieces: Iterator[str], longest: int) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > longest:
            raise ValueError(f"longer than {longest} characters")
        yield piece


def _known(texts: Texts, language: str) -> str:
    main = language.replace("_", "-").partition("-")[0].lower()
    return next((one for one in (language, main) if one in texts.catalogues), "en")


class _Compiled(BytecodeCache):
    """Compiled templates, by their source: the same for all languages and lists, whose functions are theirs alone."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if len(self._code) >= MOST_COMPILED:
            self._code.clear()
        self._code[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@lru_cache(maxsize=64)
def _environment(texts: Texts, language: str) -> ImmutableSandboxedEnvironment:
    """Jinja's environment for one language: templates are compiled once and then shared by all letters."""
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(texts.templates),
        undefined=StrictUndefined,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,  # a line of {% if … %} leaves nothing behind; {% endtrans +%} keeps its line end
        lstrip_blocks=True,
        keep_trailing_newline=True,
        cache_size=400,
        bytecode_cache=_COMPILED,
        auto_reload=False,
    )
    environment.policies["ext.i18n.trimmed"] = True
    catalogue = texts.catalogues.get(language, NullTranslations())
    environment.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(gettext=_sentence(catalogue.gettext), ngettext=_counted_sentence(catalogue.ngettext))
    functions, filters = words_for_templates(catalogue, language)
    environment.globals.update(functions)
    environment.filters.update({name: _in_its_time(one) for name, one in filters.items()})
    return environment


def _sentence(translated: Callable[[str], str]) -> Callable[..., str]:
    """What {% trans %} calls: Jinja's own, but for `filled`."""

    @pass_context
    def gettext(context: Context, sentence: str, **places: Any) -> str:
        found = translated(sentence)
        return filled(Markup(found) if context.eval_ctx.autoescape else found, places)  # noqa: S704 (ours)

    return gettext


def _counted_sentence(translated: Callable[[str, str, int], str]) -> Callable[..., str]:
    """The same with {% pluralize %}."""

    @pass_context
    def ngettext(context: Context, one: str, many: str, num: int, **places: Any) -> str:
        found = translated(one, many, num)
        return filled(Markup(found) if context.eval_ctx.autoescape else found, {"num": num, **places})  # noqa: S704

    return ngettext


def _in_its_time(function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that is called for each letter, as its answer is of one language: Jinja would call it for constants
    while it compiles, and what it compiles serves all languages."""
    if hasattr(function, "jinja_pass_arg"):
        return function

    @pass_context
    def called(_context: object, *given: Any, **named: Any) -> Any:
        return function(*given, **named)

    return called


_SPARE_LINES = re.compile(r"\n{3,}")


def _text(rendered: str) -> str:
    """A text as it is sent: lines folded at 72 cells, never two empty ones in a row, one line end at the end."""
    lines = "\n".join(line.rstrip() for line in rendered.split("\n"))
    return directions.closed(layout.wrap_text(_SPARE_LINES.sub("\n\n", lines).strip("\n"))) + "\n"


def _tight(rendered: str) -> str:
    """HTML without the templates' indents and empty lines; nothing in it depends on them."""
    return "\n".join(line for line in map(str.strip, rendered.split("\n")) if line) + "\n"
