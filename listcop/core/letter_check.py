"""What is wrong with the templates of a site, and what in them does not do what it seems to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from listcop.core.letters import LetterError, Texts, check_template, differs, is_of_site, render, render_text

SUBJECT, TEXT, HTML = "subject.txt", "body.txt", "body.html"


def check_templates(texts: Texts) -> tuple[str, ...]:
    """What is wrong with the templates of an installation, one line each: every one is read, and every letter in which
    the site has a part written in every way it can go and every language; the same for lists that have their own."""
    found = [*texts.troubles, *_check(texts, lambda occasion: texts.shipped is None or is_of_site(texts, occasion))]
    for own in texts.lists.values():
        found += _check(own, lambda occasion, own=own: differs(own.templates, texts.templates, occasion))  # type: ignore[misc]
    return tuple(dict.fromkeys(found))


def unreadable_templates(texts: Texts) -> tuple[str, ...]:
    """The site's templates that cannot be read, one line each: the part of the check that costs next to nothing."""
    found = [*texts.troubles]
    for own in (texts, *texts.lists.values()):
        found += _misspelt(own, own.laid)
    return tuple(dict.fromkeys(found))


def template_warnings(texts: Texts) -> tuple[tuple[str, str], ...]:
    """What a site has laid there and nobody will read: what was seen, and the way out."""
    below = texts.shipped if texts.shipped is not None else texts.templates
    found = [*_strays(texts, {**texts.laid, **texts.unread}), *_silent(texts, below)]
    for own in texts.lists.values():
        laid = {path: file for path, file in own.laid.items() if texts.laid.get(path) != file}
        found += [*_strays(own, {**laid, **own.unread}), *_silent(own, texts.templates)]
    return tuple(dict.fromkeys(found))


def _check(texts: Texts, is_asked: Callable[[str], bool]) -> Iterator[str]:
    from listcop.core.samples import SAMPLES, samples_of  # a tenth of all that a server would load

    strict = replace(texts, shipped=None, lists={})  # nothing steps in for what fails
    yield from _misspelt(strict, texts.templates)
    yield from _empty(texts)
    for occasion in filter(is_asked, sorted(SAMPLES)):
        for data in samples_of(occasion):
            for language in sorted(texts.catalogues) or ["en"]:
                try:
                    _write(strict, occasion, language, data)
                except LetterError as error:
                    yield str(error)


def _misspelt(texts: Texts, paths: Iterable[str]) -> Iterator[str]:
    for path in sorted(paths):
        try:
            check_template(texts, path)
        except LetterError as error:
            yield str(error)


def _empty(texts: Texts) -> Iterator[str]:
    for path, file in sorted(texts.laid.items()):
        occasion, _, part = path.partition("/")
        if part in (SUBJECT, TEXT) and f"{occasion}/{SUBJECT}" in texts.templates and not texts.templates[path].strip():
            yield f"templates/{file} is empty, and so would the letter be. Write it, or remove the file."


def _write(texts: Texts, occasion: str, language: str, data: Mapping[str, object]) -> None:
    if f"{occasion}/{SUBJECT}" in texts.templates:
        render(texts, occasion, language, data)
        return
    for name in (TEXT, "page.txt", "title.txt"):
        if f"{occasion}/{name}" in texts.templates:
            render_text(texts, f"{occasion}/{name}", language, data)


# --- what nobody reads -----------------------------------------------------------------------------------------


def _strays(texts: Texts, laid: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Files that no letter is made of, as after a slip of the pen; one that another includes is none."""
    shipped = texts.shipped or {}
    occasions = {path.partition("/")[0] for path in shipped}
    for path, file in sorted(laid.items()):
        occasion, _, part = path.partition("/")
        parts = {one.partition("/")[2] for one in shipped if one.startswith(f"{occasion}/")}
        parts |= {HTML} if SUBJECT in parts else set()
        if path in shipped or part in parts or _is_included(path, texts):
            continue
        if occasion in occasions:
            yield _stray(file, "no part of this letter is called so", part, parts)
        else:
            yield _stray(file.removesuffix(f"/{part}"), "no letter is called so", occasion, occasions)


def _stray(where: str, what: str, name: str, known: Iterable[str]) -> tuple[str, str]:
    import difflib  # not for a server, which asks for what cannot be read alone

    near = difflib.get_close_matches(name[:100].lower(), sorted(known), 1)
    return f"templates/{where}: {what}.", f'Did you mean "{near[0]}"?' if near else "See: listcop letters ls"


def _is_included(path: str, texts: Texts) -> bool:
    """By a template of the site, or of a list that has its own."""
    sources = (source for one in (texts, *texts.lists.values()) for source in one.templates.values())
    return any(f"'{path}'" in source or f'"{path}"' in source for source in sources)


def _silent(texts: Texts, below: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Texts of a site beside an HTML part that goes on with the words below it: most people see that one."""
    for path, file in sorted(texts.laid.items()):
        occasion, _, part = path.partition("/")
        page = texts.templates.get(f"{occasion}/{HTML}", "")
        is_changed = part == TEXT and texts.templates[path] != below.get(path)
        if is_changed and page.strip() and page == below.get(f"{occasion}/{HTML}"):
            seen = f"templates/{file} is changed, and the HTML part of this letter, which most people see, is not."
            yield seen, f"Change {HTML} as well, or lay an empty one beside it: then the letter goes as text alone."
