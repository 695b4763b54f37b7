"""The files that commands are given and write: none is called "", `-` is a standard stream, what stands is kept."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from listcop.writable import denied

if TYPE_CHECKING:
    from listcop.core.letters import Letter

Write = Callable[[bytes], object]
_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC


class Named(click.Path):
    """A path that is named: "" is no folder, but `listcop backup "$FILE"` where FILE is not set."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**{"path_type": Path, "readable": False, **given})  # why it cannot be read is told by who does

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not os.fspath(value):
            self.fail("the name is empty. Name a file or folder; is a variable of your shell not set?", param, ctx)
        return super().convert(value, param, ctx)


class Readable(Named):
    """The same of what is read; - is standard input, where there is one (`<&-` closes it)."""

    def __init__(self, **given: Any) -> None:
        super().__init__(allow_dash=True, **given)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if os.fspath(value) == "-" and sys.stdin is None:
            self.fail("standard input is closed. Hand over what is to be read by a pipe or <.", param, ctx)
        return super().convert(value, param, ctx)


class NoStream(Named):
    """A file beside what standard output shows."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if os.fspath(value) == "-":
            self.fail("standard output shows the text. Name a file, or write ./- for one of that name.", param, ctx)
        return super().convert(value, param, ctx)


def files_argument(command: Any) -> Any:
    """FILE…: files and folders that are read; - is standard input, once."""

    def once(_ctx: click.Context, _param: click.Parameter, value: tuple[Path, ...]) -> tuple[Path, ...]:
        if [str(one) for one in value].count("-") > 1:
            raise click.BadParameter("- is standard input, which can be read once.")
        return value

    given = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=Readable(), callback=once)
    return given(command)


def output_option(command: Any) -> Any:
    """-o FILE; None stands for standard output, which is - as well."""

    def read(_ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
        return None if value is None or str(value) == "-" else value

    kind = Named(dir_okay=False, allow_dash=True)
    told = "A file instead of standard output."
    return click.option("-o", "--output", type=kind, callback=read, help=told)(command)


def html_option(command: Any) -> Any:
    """--html FILE, beside the text."""
    kind = NoStream(dir_okay=False)
    return click.option("--html", type=kind, help="Also write the HTML part to this file.")(command)


def write_html(file: Path, letter: Letter) -> None:
    """The HTML part of a letter, into the file of --html."""
    with written(file) as write:
        write((letter.html or "").encode())


@contextlib.contextmanager
def opened(file: Path) -> Iterator[BinaryIO]:
    """A file to be read; standard input stays open."""
    if str(file) == "-":
        yield sys.stdin.buffer
        return
    with file.open("rb") as stream:
        yield stream


def mode_of(path: Path) -> int:
    """What kind of thing lies there, and who may do what; 0 where that cannot be seen."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0


def is_file(path: Path) -> bool:
    return stat.S_ISREG(mode_of(path))


def is_folder(path: Path) -> bool:
    return stat.S_ISDIR(mode_of(path))


def why_unread(error: OSError) -> str:
    """Why a file or folder could not be read, to be said behind its name."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check its name and its folder"
    if isinstance(error, PermissionError):
        return denied(Path(error.filename))
    return f"cannot be read: {error.strerror}"


@contextlib.contextmanager
def written(path: Path, mode: int = 0o666) -> Iterator[Write]:
    """What writes the file that was named: it is there whole, or what stood there stays.

    What stands there keeps its mode and its owner, a link leads where it led, and a device, a pipe or a file of several
    names is written where it stands. `mode` is that of a new file, less what the umask takes away.
    """
    if not _is_there(path):
        from listcop.cli.desk import Refused

        raise Refused(f"{path.parent}: there is no such folder. Make it first, or name another.")
    with _named(path):
        place = Path(os.path.realpath(path))
        beside = place.with_name(f".listcop-{os.getpid()}.unfinished")
        descriptor = _opened_beside(beside, path, place, mode)
        if descriptor is None:
            with os.fdopen(os.open(path, _ANEW, mode), "wb") as file:
                yield file.write
            return
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file.write
            beside.replace(place)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise


def _is_there(path: Path) -> bool:
    """Is there a folder for a file of that name? Raises PermissionError, of the name that was given."""
    try:
        return path.parent.is_dir()
    except PermissionError as error:
        raise PermissionError(error.errno, error.strerror, str(path)) from error


def _opened_beside(beside: Path, path: Path, place: Path, mode: int) -> int | None:
    """A new file that can take the place of what stands there; None where only that itself can be written."""
    standing = _standing(path)
    if standing is not None and not _may_be_replaced(standing, path, place):
        return None
    try:
        beside.unlink(missing_ok=True)  # of a process that was killed
        descriptor = os.open(beside, _ANEW | os.O_EXCL, mode)
    except PermissionError:  # the folder is another's: what stands there may be ours nevertheless
        return None
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        if standing is not None:
            os.fchown(descriptor, standing.st_uid, standing.st_gid)
            os.fchmod(descriptor, stat.S_IMODE(standing.st_mode))
    except OSError:
        os.close(descriptor)
        beside.unlink()
        return None
    return descriptor


def _standing(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _may_be_replaced(standing: os.stat_result, path: Path, place: Path) -> bool:
    """A file of one name that this user may write; and not what only looks like a link, as /dev/fd/63 does."""
    is_plain = stat.S_ISREG(standing.st_mode) and standing.st_nlink == 1
    return is_plain and place.exists() and place.samefile(path) and os.access(path, os.W_OK)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """A disk that is full does not say for which file it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None and error.errno is not None:
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
