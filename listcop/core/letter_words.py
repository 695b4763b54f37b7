"""What templates can call: dates, command words, addresses, and the sentences that depend on a word of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from gettext import NullTranslations
from typing import Any
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from listcop.core import bars, dates, layout
from listcop.core.directions import bare, direction, isolated
from listcop.core.phrases import because, changed, desk, phrases, who
from listcop.core.phrases.pulse import tried, valued
from listcop.core.phrases.reasons import may_know, reasons
from listcop.core.words import TYPE_WORDS, Word, type_in, word_in

Functions = dict[str, Any]

_WEB = re.compile(r"https?://[^\s<>\"]{1,2000}")
_WEB_TAIL = ".,;:!?)]}'’»"  # what follows an address rather than ends it
NUMBERS_SHOWN = 20  # of posts, on one line
_SUBJECT_CELLS = 60  # of a subject in a mailto link: each byte may become three


def _numbers(posts: Sequence[int]) -> str:
    """Posts by number, "#412, #415"; of many the first, and a sign that there are more."""
    shown = ", ".join(f"#{one}" for one in posts[:NUMBERS_SHOWN])
    return f"{shown} …" if len(posts) > NUMBERS_SHOWN else shown


def words_for_templates(catalogue: NullTranslations, language: str) -> tuple[Functions, Functions]:
    """Functions and filters for templates in one language."""
    known = phrases(catalogue, language)

    def phrase(group: str, word: str) -> str:
        """A sentence or name for one of our words; an unknown word stands for itself."""
        return known[group].get(word, word.replace("_", " "))

    def command(*words: object) -> str:
        """A command in the reader's language, such as `get 412`, `envoyer 412` or `type 412 visite`."""
        return " ".join(
            word_in(language, Word(one))
            if one in Word.__members__
            else type_in(language, one)
            if one in TYPE_WORDS
            else one
            for one in map(str, words)
        )

    functions: Functions = {
        "letter_language": language,
        "colon": dates.colon(language),
        "letter_direction": direction(language),
        "phrase": phrase,
        "command": command,
        "changed": lambda change: changed(change, catalogue, language),
        "because": lambda item: because(item, catalogue, language),
        "deed": lambda one: desk.deed(one, catalogue, language),
        "unreadable": lambda one: desk.unread(one, catalogue, language),
        "decided": lambda item: reasons(item, catalogue, language),
        "knowing": lambda item: may_know(item, catalogue),
        "way": _way_writer(catalogue, command),
        "link": _link_writer(catalogue, command),
        "mail": mail_link,
        "names": ", ".join,
        "numbers": _numbers,
        "typed": lambda types: [phrase("type", one) for one in types],
        "who": lambda name: who(name, catalogue),
        "bar": bars.bar,
        "spark": bars.spark,
        "figure": lambda label, value, drawn="": bars.figure(label, value, drawn, dates.colon(language)),
        "valued": lambda row: valued(row, catalogue, language),
        "tried": lambda one: tried(one, catalogue),
    }
    filters: Functions = {
        "day": lambda when: dates.day(when, language),
        "month": lambda when: dates.month(when, language),
        "weekday_day": lambda when: dates.weekday_day(when, language),
        "moment": lambda when: dates.moment(when, language),
        "size": lambda size_bytes: dates.size(size_bytes, language),
        "line": lambda text, longest=layout.LONGEST_LINE: isolated(layout.one_line(text, longest)),
        "clip": lambda text, width=layout.WIDTH: isolated(layout.clip(layout.one_line(text), width)),
        "indented": indented,
        "prose": prose,
    }
    return functions, filters


def list_data(
    name: str,
    domain: str,
    title: str = "",
    *,
    separator: str = "+",
    sub_addresses: bool = True,
    is_closed: bool = False,
    is_announce: bool = False,
) -> dict[str, object]:
    """What nearly every template wants to know of its list; merge it with what the occasion needs.

    is_closed    only its owners add members: who asks to join is refused
    is_announce  only those who look after it write to it: what others write is refused
    """
    return {
        "list_name": name,
        "list_title": title or name,
        "list_address": f"{name}@{domain}",
        "list_domain": domain,
        "separator": separator,
        "sub_addresses": sub_addresses,
        "is_closed": is_closed,
        "is_announce": is_announce,
        "request_address": f"{name}{separator}request@{domain}" if sub_addresses else f"{name}@{domain}",
    }


# --- addresses -------------------------------------------------------------------------------------------------


def _where_to_write(context: Context, role: str) -> tuple[str, str]:
    """The address that does something, and the word its subject needs where the list has no sub-addresses."""
    if role == "leave" and context["sub_addresses"] and context.get("leave_address"):
        return str(context["leave_address"]), ""
    if context["sub_addresses"]:
        return f"{context['list_name']}{context['separator']}{role}@{context['list_domain']}", ""
    return str(context["list_address"]), role if role in Word.__members__ else ""


def _way_writer(catalogue: NullTranslations, command: Callable[..., str]) -> Callable[..., str]:
    @pass_context
    def way(context: Context, role: str) -> str:
        """Where to write to for `role`, in plain text."""
        address, word = _where_to_write(context, role)
        if not word:
            return address
        sentence = catalogue.gettext('%(address)s with "%(word)s" as the subject')
        return sentence % {"address": address, "word": command(word)}

    return way


def _link_writer(catalogue: NullTranslations, command: Callable[..., str]) -> Callable[..., Markup]:
    @pass_context
    def link(context: Context, role: str) -> Markup:
        """The same as `way`, as a mailto link."""
        address, word = _where_to_write(context, role)
        if not word:
            return mail_link(address)
        sentence = escape(catalogue.gettext('%(address)s with "%(word)s" as the subject'))
        return sentence % {"address": mail_link(address, command(word)), "word": command(word)}

    return link


def mail_link(address: str, subject: str = "", label: str = "") -> Markup:
    """A mailto link (RFC 6068); the subject is filled in where one is given."""
    target = quote(bare(address), safe="@+.=_-")
    if subject:
        target += "?subject=" + quote(layout.clip(layout.one_line(subject), _SUBJECT_CELLS), safe="")
    # Each address has a line of its own: quoted-printable never breaks it in two, so LEAVE_SLOT can be replaced there.
    return Markup('<a\nhref="mailto:{}"\n>{}</a>').format(target, label or address)


# --- foreign text ----------------------------------------------------------------------------------------------


def indented(text: str, by: int = 3) -> str:
    """Paragraphs of foreign text, unwrapped and folded anew; no line of it begins at the margin, as items do."""
    whole = "\n\n".join(layout.paragraphs(text))
    return layout.wrap_text(whole, layout.WIDTH, " " * by)


def prose(text: str, is_linked: bool = True) -> Markup:
    """Paragraphs of foreign text as HTML: escaped, each in its own direction, web addresses as plain links, or as words
    where nobody has looked at them yet."""
    blocks = []
    for one in layout.paragraphs(text):
        lines = Markup("<br>").join(map(_linked if is_linked else escape, one.split("\n")))
        blocks.append(Markup('<p dir="auto" style="margin:0 0 10px">{}</p>').format(lines))
    return Markup("\n").join(blocks)


def _linked(line: str) -> Markup:
    parts: list[Markup] = []
    at = 0
    for match in _WEB.finditer(line):
        address = match[0].rstrip(_WEB_TAIL)
        parts.append(escape(line[at : match.start()]))
        parts.append(Markup('<a href="{}">{}</a>').format(address, address))
        at = match.start() + len(address)
    parts.append(escape(line[at:]))
    return Markup("").join(parts)
