"""Rules of lists lie in files beside listcop.toml: read again when they change; what is wrong leaves the last ones."""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import tomllib
from collections.abc import Callable, Collection
from pathlib import Path

from listcop.core.addresses import list_name_trouble
from listcop.core.rules import NO_RULES, Rules
from listcop.put_aside import is_put_aside
from listcop.toml_slips import slip_in

FOLDER = "rules"  # beside listcop.toml
LARGEST = 1_000_000  # bytes of one file
_ENDING = ".toml"
_STAYS, _NONE = "the rules read before stay in force", "none of its rules are in force"

log = logging.getLogger("listcop")
Stamp = tuple[int, int, int, int]


class RuleFiles:
    """The rules of each list: `garden.toml`, or `garden@lists.example.org.toml` where the name alone is not enough.

    A file that changes is in force with the next letter. One that is broken or cannot be read is told in the log, and
    what stood in it before stays in force.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._kept: dict[Path, tuple[Stamp, Rules]] = {}
        self._unread: dict[Path, str] = {}  # what could not be read when it was last looked at, as the log tells it

    def of(self, name: str, domain: str) -> Rules:
        """The rules of a list that are in force now."""
        if self._folder is None or not _may_be_there(self._folder):
            return NO_RULES
        for path in (self._folder / f"{name}@{domain}{_ENDING}", self._folder / f"{name}{_ENDING}"):
            rules = self._read(path)
            if rules is not None:
                return rules
        return NO_RULES

    def _read(self, path: Path) -> Rules | None:
        """The rules of a file that are in force; None where none are known to be there."""
        try:
            stamp = _stamp(path)
        except (FileNotFoundError, NotADirectoryError):
            with self._lock:
                self._kept.pop(path, None)
                self._unread.pop(path, None)
            return None
        except OSError as error:  # its folder, say, may not be entered
            with self._lock:
                before = self._kept.get(path)
                self._tell_unread(path, error)
            return before[1] if before is not None else None
        with self._lock:
            before = self._kept.get(path)
            if before is not None and before[0] == stamp:
                self._unread.pop(path, None)
                return before[1]
            last = before[1] if before is not None else NO_RULES
            try:
                rules, problems = read_file(path)
            except OSError as error:  # no stamp is kept: the next letter looks again
                self._tell_unread(path, error)
                return last
            self._unread.pop(path, None)
            for problem in problems:
                log.error("%s", problem)
            if problems:
                rules = last
                stays = (
                    "the rules read before stay in force" if before is not None else "none of its rules are in force"
                )
                log.error("%s: %d problems; %s", path, len(problems), stays)
            self._kept[path] = (stamp, rules)
            return rules

    def _tell_unread(self, path: Path, error: OSError) -> None:
        """Once, until it can be read or is gone; once also for a folder with the rules of many lists."""
        line = _why_unread(path, error)
        if line not in self._unread.values():
            stays = _STAYS if path in self._kept else _NONE
            log.error("%s %s", line, stays.capitalize())
        self._unread[path] = line

    def strays(self, lists: Collection[str]) -> list[str]:
        """Files that belong to none of these addresses, as after a slip of the pen: what they say holds nowhere."""
        known = {*lists, *(one.partition("@")[0] for one in lists)}
        return [str(path) for path in self._seen() if _is_of_a_list(path) and _list_of(path) not in known]

    def misnamed(self) -> list[str]:
        """What lies among the rules under a name that no list can have: what it says holds nowhere."""
        return [str(path) for path in self._seen() if not _is_of_a_list(path)]

    def problems(self) -> list[str]:
        """What is wrong with the rules of lists, a line for each problem; those that are read are in force now."""
        try:
            paths = self._files()
        except OSError as error:
            return [_why_unread(Path(error.filename), error)]
        found: list[str] = []
        for path in filter(_is_of_a_list, paths):
            try:
                stamp = _stamp(path)
                rules, problems = read_file(path)
            except OSError as error:
                found.append(_why_unread(path, error))
                continue
            found += problems
            if not problems:
                with self._lock:
                    self._kept[path] = (stamp, rules)
        return list(dict.fromkeys(found))

    def lines_with(self, is_said: Callable[[str], bool]) -> list[str]:
        """The lines of which somebody wants to know, by their files: also of those that an editor put aside.

        Raises OSError where one of them cannot be read.
        """
        there = sorted(self._folder.iterdir()) if self._folder is not None and self._folder.is_dir() else []
        return [told for path in there if path.is_file() for told in lines_in(path, is_said)]

    def _files(self) -> list[Path]:
        """What people laid into the folder. Raises OSError where that cannot be seen."""
        if self._folder is None:
            return []
        try:
            there = sorted(self._folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [path for path in there if not is_put_aside(path.name)]

    def _seen(self) -> list[Path]:
        """The same; nothing where it cannot be seen, as `problems` tells."""
        with contextlib.suppress(OSError):
            return self._files()
        return []


def lines_in(path: Path, is_said: Callable[[str], bool]) -> list[str]:
    """Which lines of a file say something, as one line of ours; nothing where none does."""
    with path.open(encoding="utf-8", errors="replace") as stream:
        text = stream.read(LARGEST)
    numbers = [str(number) for number, line in enumerate(text.splitlines(), 1) if is_said(line)]
    return [f"{path}: line {', '.join(numbers)}"] if numbers else []


def _may_be_there(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except OSError:  # who cannot see it cannot say that it is not there
        return True


def _stamp(path: Path) -> Stamp:
    """What changes with a file, and with who may read it."""
    now = path.stat()
    return (now.st_mtime_ns, now.st_ctime_ns, now.st_size, now.st_ino)


def _list_of(path: Path) -> str:
    return path.name.removesuffix(_ENDING)


def _is_of_a_list(path: Path) -> bool:
    """Is it named as the rules of some list would be?"""
    return path.name.endswith(_ENDING) and not list_name_trouble(_list_of(path).partition("@")[0])


def _why_unread(path: Path, error: OSError) -> str:
    is_entered = os.access(path.parent, os.X_OK, effective_ids=os.access in os.supports_effective_ids)
    where = path if is_entered else path.parent
    way_out = "Mend that, or take it away."
    if isinstance(error, PermissionError):
        way_out = "Give it to the user who runs ListCoP, by chown or chmod."
    return f"{where}: cannot be read ({error.strerror}). {way_out}"


def read_file(path: Path) -> tuple[Rules, tuple[str, ...]]:
    """The rules in a file, and a line for each problem in it. Raises OSError where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return NO_RULES, (f"{path}: the file is larger than 1 MB. Write fewer rules.",)
        text = path.read_text(encoding="utf-8-sig")
        found = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return NO_RULES, (f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.",)
    except tomllib.TOMLDecodeError as error:
        return NO_RULES, (f"{path}: {slip_in(str(error), text)}",)
    except RecursionError as error:
        return NO_RULES, (f"{path}: not readable as TOML: {error}.",)
    from listcop.core.rule_file import read_rules  # it needs half the house, and most sites have no rules

    return read_rules(found, str(path))
