"""Templates and catalogues from files: those of the package, over them the site's, over these those of one list."""

from __future__ import annotations

import gettext
import io
import struct
from collections.abc import Iterable
from pathlib import Path

from listcop.core.letters import Texts


def package_folder(name: str) -> Path:
    """Where `templates` or `deploy` lie: inside the wheel, or beside the package in a checkout."""
    here = Path(__file__).parent
    return here / name if (here / name).is_dir() else here.parent / name


def load_texts(site_folders: Iterable[Path] = ()) -> Texts:
    """Templates and catalogues, the site's folders laid over the package's, and `lists/NAME/` over these for one list.

    What cannot be read is left out and told in `troubles`: no file of a site keeps a server from starting.
    """
    shipped, catalogues, _ = _read_texts(package_folder("templates"))
    sources, own, troubles, of_lists = dict(shipped), dict(catalogues), list[str](), dict[str, dict[str, str]]()
    laid, laid_for = dict[str, str](), dict[str, dict[str, str]]()
    for folder in reversed(tuple(site_folders)):
        found, translated, wrong = _read_texts(folder)
        troubles += wrong
        for language, catalogue in translated.items():
            if language in own:
                catalogue.add_fallback(own[language])  # what the site leaves out stays as we say it
            own[language] = catalogue
        for name, source in found.items():
            if name.startswith("lists/") and name.count("/") > 1:
                _, mlist, rest = name.split("/", 2)
                of_lists.setdefault(mlist.lower(), {})[rest] = source
                laid_for.setdefault(mlist.lower(), {})[rest] = name
            else:
                sources[name], laid[name] = source, name
    ours = catalogues if own != catalogues else None
    lists = {
        name: Texts({**sources, **over}, own, shipped, ours, laid={**laid, **laid_for[name]})
        for name, over in of_lists.items()
    }
    return Texts(sources, own, shipped, ours, lists, tuple(troubles), laid)


def _read_texts(folder: Path) -> tuple[dict[str, str], dict[str, gettext.NullTranslations], list[str]]:
    """Sources by their path below the folder, catalogues by language, and what could not be read, one line each."""
    sources: dict[str, str] = {}
    catalogues: dict[str, gettext.NullTranslations] = {}
    troubles = []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        try:
            if file.suffix in (".txt", ".html"):
                sources[name] = file.read_text(encoding="utf-8")
            elif file.suffix == ".mo" and name.startswith("locale/"):
                catalogues[name.split("/")[1]] = gettext.GNUTranslations(io.BytesIO(file.read_bytes()))
        except (OSError, ValueError, struct.error, IndexError) as error:
            troubles.append(f"{file}: {error}. It is left out; mend it, then restart.")
    return sources, catalogues, troubles
