"""`listcop letters …`: every letter with sample data, in every language; and a copy to write one's own from."""

from __future__ import annotations

import difflib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import written
from listcop.cli.shown import safe, safe_letter

if TYPE_CHECKING:
    from listcop.core.letters import Letter, Texts

SUBJECT, TEXT = "subject.txt", "body.txt"


@click.group("letters", epilog="Example: listcop letters show welcome --language fr")
def letters_command() -> None:
    """The letters that ListCoP writes: see each with sample data, and lay your own over it."""


@letters_command.command("ls", epilog="Example: listcop letters ls --language fr")
@click.option("--language", default="en", show_default=True, help="The language of the subjects.")
@add_json_option
@click.pass_obj
def ls(desk: Desk, language: str) -> None:
    """Every occasion on which a letter is written, and whose words it has: ours, the site's, or a list's own."""
    from listcop.core.samples import SAMPLES

    texts = _texts(desk, language)
    found: list[dict[str, Any]] = []
    for occasion in sorted(SAMPLES):
        letter = _written(texts, occasion, language, SAMPLES[occasion])
        found.append(
            {
                "occasion": occasion,
                "files": sorted(path.split("/")[1] for path in texts.templates if path.startswith(f"{occasion}/")),
                "of": _whose(texts, occasion),
                "subject": letter.subject,
            }
        )
    rows = [(one["occasion"], one["of"], one["subject"] or "-") for one in found]
    desk.show(found, ("OCCASION", "WORDS OF", "SUBJECT"), rows)


@letters_command.command("show", epilog="Example: listcop letters show welcome --language fr")
@click.argument("occasion")
@click.option("--language", default="en", show_default=True, help="The language of the letter.")
@click.option("--list", "list_name", metavar="LIST", default="", help="With what is laid over for this list.")
@click.option("--html", is_flag=True, help="The HTML part instead of the text.")
@click.option("--all", "every", is_flag=True, help="Every way this letter can go, not just one.")
@add_json_option
@click.pass_obj
def show(desk: Desk, occasion: str, language: str, list_name: str, html: bool, every: bool) -> None:
    """The letter of OCCASION with sample data, as it would leave; nothing is sent."""
    from listcop.core.samples import samples_of
    from listcop.flows.tell import list_facts

    texts = _texts(desk, language)
    _known(texts, occasion)
    samples = list(samples_of(occasion))
    own = list_facts(desk.find_list(list_name)) if list_name else {}
    letters = [_written(texts, occasion, language, {**one, **own}) for one in (samples if every else samples[:1])]
    for letter in letters:
        if letter.trouble:
            raise Refused(f"{letter.trouble}. ListCoP sends its own words instead. Mend the file, then look again.")
    if html and letters[0].html is None:
        raise Refused(f'The letter "{occasion}" has no HTML part. See its text: listcop letters show {occasion}')
    if desk.as_json:
        shown = [{"subject": one.subject, "text": one.text, "html": one.html} for one in letters]
        desk.show_json({"occasion": occasion, "language": language, "letters": shown})
    elif html:
        click.echo("".join(dict.fromkeys(one.html or "" for one in letters)), nl=False)
    else:
        click.echo("\n\n\n".join(dict.fromkeys(map(_told, letters))))


def _told(letter: Letter) -> str:
    head = f"{letter.subject}\n\n" if letter.subject else ""
    return safe_letter(head + letter.text.rstrip())


@letters_command.command("copy", epilog="Example: listcop letters copy welcome --list garden")
@click.argument("occasion")
@click.option("--list", "list_name", metavar="LIST", default="", help="For this list alone; else for all of the site.")
@click.pass_obj
def copy(desk: Desk, occasion: str, list_name: str) -> None:
    """Put the templates of OCCASION into the site's folder of templates, to be changed there."""
    settings = desk.settings
    folder = next(iter(settings.templates), Path(settings.path or "listcop.toml").resolve().parent / "templates")
    texts = settings.texts
    _known(texts, occasion)
    below = folder / "lists" / _folder_of(desk, list_name) / occasion if list_name else folder / occasion
    if below.exists():
        raise Refused(f"{below} is there already. Change the files in it, or remove it to begin anew.")
    _make_folder(below, folder)
    try:
        for path, source in sorted((texts.shipped or texts.templates).items()):
            if path.startswith(f"{occasion}/"):
                with written(below / path.partition("/")[2]) as write:
                    write(source.encode())
    except BaseException:
        shutil.rmtree(below, ignore_errors=True)  # it would stand in the way of the next try
        raise
    shown_for = f" --list {safe(list_name)}" if list_name else ""
    desk.say(
        f"{below}: change the files you want to, remove the others. "
        f'"listcop config check" reads them, "listcop letters show {occasion}{shown_for}" shows them; '
        "a server uses them from its next start."
    )


def _make_folder(below: Path, templates: Path) -> None:
    """Where the files go: in a folder of settings that is root's, as a rule."""
    from listcop.writable import denied, user_here

    try:
        below.mkdir(parents=True)
    except PermissionError as error:
        way = f"chown -R {user_here()}" if templates.exists() else f"install -d -o {user_here()}"
        raise Refused(f"{below}: {denied(below, f'As root: {way} {templates}')}") from error


def _folder_of(desk: Desk, list_name: str) -> str:
    """What the folder of a list's own letters is called: by its address where other lists have the same name."""
    mlist = desk.find_list(list_name)
    return mlist.name if desk.namesakes(mlist.name) == [mlist.address] else mlist.address


def _texts(desk: Desk, language: str) -> Texts:
    """The words of this installation; where none is set up, those that ListCoP brings."""
    from listcop.letter_files import load_texts
    from listcop.settings_file import DEFAULT_PATHS

    is_set_up = desk.config or os.environ.get("LISTCOP_CONFIG") or any(path.exists() for path in DEFAULT_PATHS)
    texts = desk.settings.texts if is_set_up else load_texts()
    if language not in texts.catalogues:
        raise Refused(f'language is "{safe(language)}". Write one of {", ".join(sorted(texts.catalogues))}.')
    return texts


def _known(texts: Texts, occasion: str) -> None:
    from listcop.core.samples import SAMPLES

    if occasion not in SAMPLES:
        near = difflib.get_close_matches(occasion, SAMPLES, 1)
        meant = f' Did you mean "{near[0]}"?' if near else ""
        raise Refused(f'There is no letter "{safe(occasion)}".{meant} Run "listcop letters ls" to see all.')


def _written(texts: Texts, occasion: str, language: str, data: Mapping[str, object]) -> Letter:
    """A letter; pages and footers have a text alone."""
    from listcop.core.letters import Letter, render, render_text

    if f"{occasion}/{SUBJECT}" in texts.templates:
        return render(texts, occasion, language, data)
    name = TEXT if f"{occasion}/{TEXT}" in texts.templates else "page.txt"
    troubles: list[str] = []
    text = render_text(texts, f"{occasion}/{name}", language, data, told=troubles.append)
    return Letter("", text, None, " ".join(troubles))


def _whose(texts: Texts, occasion: str) -> str:
    def own(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
        return any(source != other.get(path) for path, source in one.items() if path.startswith(f"{occasion}/"))

    found = ["site"] if own(texts.templates, texts.shipped or texts.templates) else []
    found += [name for name, of in sorted(texts.lists.items()) if own(of.templates, texts.templates)]
    return ", ".join(found) or "ListCoP"
