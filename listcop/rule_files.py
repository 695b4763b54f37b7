"""Rules of lists lie in files beside listcop.toml: read again when they change; what is wrong leaves the last ones."""

from __future__ import annotations

import logging
import threading
import tomllib
from collections.abc import Collection
from pathlib import Path

from listcop.core.addresses import list_name_trouble
from listcop.core.rules import NO_RULES, Rules

FOLDER = "rules"  # beside listcop.toml
LARGEST = 1_000_000  # bytes of one file

log = logging.getLogger("listcop")
Stamp = tuple[int, int, int]


class RuleFiles:
    """The rules of each list: `garden.toml`, or `garden@lists.example.org.toml` where the name alone is not enough.

    A file that changes is in force with the next letter. One that is broken is told in the log, and what stood in it
    before stays in force.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._kept: dict[Path, tuple[Stamp, Rules]] = {}

    def of(self, name: str, domain: str) -> Rules:
        """The rules of a list that are in force now."""
        if self._folder is None or not self._folder.is_dir():
            return NO_RULES
        for path in (self._folder / f"{name}@{domain}.toml", self._folder / f"{name}.toml"):
            rules = self._read(path)
            if rules is not None:
                return rules
        return NO_RULES

    def _read(self, path: Path) -> Rules | None:
        try:
            now = path.stat()
        except OSError:
            self._kept.pop(path, None)
            return None
        stamp = (now.st_mtime_ns, now.st_size, now.st_ino)
        with self._lock:
            before = self._kept.get(path)
            if before is not None and before[0] == stamp:
                return before[1]
            rules, problems = read_file(path)
            for problem in problems:
                log.error("%s", problem)
            if problems:
                rules = before[1] if before is not None else NO_RULES
                log.error("%s: %d problems; the rules read before stay in force", path, len(problems))
            self._kept[path] = (stamp, rules)
            return rules

    def strays(self, lists: Collection[str]) -> list[str]:
        """Files that belong to none of these addresses, as after a slip of the pen: what they say holds nowhere."""
        if self._folder is None or not self._folder.is_dir():
            return []
        known = {*lists, *(one.partition("@")[0] for one in lists)}
        files = sorted(self._folder.glob("*.toml"))
        return [str(path) for path in files if path.name.removesuffix(".toml") not in known]

    def problems(self) -> list[str]:
        """What is wrong with all the files, a line for each problem."""
        if self._folder is None or not self._folder.is_dir():
            return []
        found: list[str] = []
        for path in sorted(self._folder.iterdir()):
            name = path.name.removesuffix(".toml")
            if name == path.name or list_name_trouble(name.partition("@")[0]):
                found.append(f"{path}: no list is called so. Name the file after its list, such as garden.toml.")
                continue
            found += read_file(path)[1]
        return found


def read_file(path: Path) -> tuple[Rules, tuple[str, ...]]:
    """The rules in a file, and a line for each problem in it."""
    try:
        if path.stat().st_size > LARGEST:
            return NO_RULES, (f"{path}: the file is larger than 1 MB. Write fewer rules.",)
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        return NO_RULES, (f"{path}: cannot be read ({error.strerror}).",)
    except UnicodeDecodeError as error:
        return NO_RULES, (f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.",)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return NO_RULES, (f"{path}: not readable as TOML: {error}.",)
    from listcop.core.rule_file import read_rules  # it needs half the house, and most sites have no rules

    return read_rules(found, str(path))
