"""Templates and catalogues from files: those of the package, over them the site's, over these those of one list."""

from __future__ import annotations

import functools
import gettext
import io
import struct
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from listcop.core.letters import Texts
from listcop.put_aside import is_put_aside

ENDINGS = (".txt", ".html")  # of templates


def package_folder(name: str) -> Path:
    """Where `templates` or `deploy` lie: inside the wheel, or beside the package in a checkout."""
    here = Path(__file__).parent
    return here / name if (here / name).is_dir() else here.parent / name


def load_texts(site_folders: Iterable[Path] = ()) -> Texts:
    """Templates and catalogues, the site's folders laid over the package's, and `lists/NAME/` over these for one list.

    What cannot be read is left out and told in `troubles`: no file of a site keeps a server from starting.
    """
    shipped, catalogues = _shipped()
    own, troubles = dict(catalogues), list[str]()
    over, laid, unread = (defaultdict[str, dict[str, str]](dict) for _ in range(3))  # by list; "" is for all of them
    for folder in reversed(tuple(site_folders)):
        found, translated, wrong, strange = _read_texts(folder)
        troubles += wrong
        for language, catalogue in translated.items():
            if language in own:
                catalogue.add_fallback(own[language])  # what the site leaves out stays as we say it
            own[language] = catalogue
        for name, source in found.items():
            mlist, path = _place_of(name)
            over[mlist][path], laid[mlist][path] = source, name
        for name in strange:
            mlist, path = _place_of(name)
            unread[mlist][path] = name
    ours = catalogues if own != catalogues else None
    sources = {**shipped, **over[""]}
    lists = {
        name: Texts({**sources, **over[name]}, own, shipped, ours, laid={**laid[""], **laid[name]}, unread=unread[name])
        for name in sorted({*over, *unread} - {""})
    }
    return Texts(sources, own, shipped, ours, lists, tuple(troubles), laid[""], unread[""])


@functools.cache
def _shipped() -> tuple[dict[str, str], dict[str, gettext.NullTranslations]]:
    """The package's own, read once in a process: none of ours is changed while it runs, nor by who is handed it."""
    sources, catalogues, *_ = _read_texts(package_folder("templates"))
    return sources, catalogues


def _place_of(name: str) -> tuple[str, str]:
    """The list that a file is laid for ("" for all of them), and its path there."""
    if name.startswith("lists/") and name.count("/") > 1:
        _, mlist, path = name.split("/", 2)
        return mlist.lower(), path
    return "", name


def _read_texts(folder: Path) -> tuple[dict[str, str], dict[str, gettext.NullTranslations], list[str], list[str]]:
    """Sources by their path below the folder, catalogues by language, what could not be read, one line each, and files
    that lie as a template would, under an ending that none has."""
    sources: dict[str, str] = {}
    catalogues: dict[str, gettext.NullTranslations] = {}
    troubles, strange = list[str](), list[str]()
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if is_put_aside(name):
            continue
        try:
            if file.suffix in ENDINGS:
                name.encode()
                sources[name] = file.read_text(encoding="utf-8-sig")  # Windows editors put a mark before it
            elif file.suffix == ".mo" and name.startswith("locale/"):
                catalogues[name.split("/")[1]] = gettext.GNUTranslations(io.BytesIO(file.read_bytes()))
            elif _lies_as_a_template(name) and file.is_file():
                strange.append(name)
        except UnicodeEncodeError:
            troubles.append(f"{file}: its path is not UTF-8. It is left out; rename it, then restart.")
        except (OSError, ValueError, struct.error, IndexError) as error:
            troubles.append(f"{file}: {error}. It is left out; mend it, then restart.")
    return sources, catalogues, troubles, strange


def _lies_as_a_template(name: str) -> bool:
    """In the folder of a letter."""
    _, path = _place_of(name)
    return "/" in path and not path.startswith(("locale/", "lists/"))
