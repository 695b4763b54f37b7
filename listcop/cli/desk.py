"""What every command works with: settings, store, and how results and refusals are shown."""

from __future__ import annotations

import contextlib
import errno
import json
import logging
import os
import re
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.core.site import Site
    from listcop.core.tagger.weights import Weights
    from listcop.settings import Settings
    from listcop.store.database import Store, Tx

T = TypeVar("T")
NOTHING = "There is nothing to show."
SPOOL_BYTES = 4_000_000  # of what waits to be shown, in memory
PIECE_CHARACTERS = 64_000
TAKES_NO_MORE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)  # what is written to: a disk, as a rule


class Refused(click.ClickException):
    """One line that says what, where, and the way out."""

    def __init__(self, message: str, exit_code: int = 1) -> None:
        super().__init__(message)
        self.code = exit_code


class Desk:
    """Opened by the command line, closed when the command ends."""

    def __init__(
        self, config: str | None, *, as_json: bool = False, quiet: bool = False, verbose: bool = False
    ) -> None:
        self.config = config
        self.as_json = as_json
        self.quiet = quiet
        self.verbose = verbose
        self._told: list[bool] = []  # one for each commit on PostgreSQL
        logging.basicConfig(level=logging.INFO if verbose else logging.WARNING, format="%(message)s", stream=sys.stderr)

    @cached_property
    def settings(self) -> Settings:
        from listcop.settings_file import find_settings, load_settings

        return load_settings(find_settings(self.config, os.environ))

    @cached_property
    def store(self) -> Store:
        from listcop.state import open_store

        opened = open_store(self.settings)
        opened.told = lambda: self._told.append(True)
        return opened

    @cached_property
    def site(self) -> Site:
        from listcop.state import site_of

        return site_of(self.settings)

    @cached_property
    def weights(self) -> Weights:
        return self.settings.weights

    @cached_property
    def server_runs(self) -> bool:
        from listcop.state import server_runs

        return server_runs(self.settings)

    @property
    def now(self) -> datetime:
        return datetime.now(UTC)

    @contextlib.contextmanager
    def read(self) -> Iterator[Tx]:
        """What is kept, as of one moment; what is shown meanwhile goes to stdout when the transaction is closed."""
        with shown_at_the_end(), self.store.read() as tx:
            yield tx

    def close(self) -> None:
        if "store" in self.__dict__:  # opened by cached_property; one that could not be opened is not tried again
            if self._told:  # on PostgreSQL, where servers hear of it at once
                from listcop.store.news import tell_servers

                tell_servers(self.store.engine)
            self.store.close()

    def find_list(self, name: str, tx: Tx | None = None) -> MailingList:
        """The list of that name or address; refuses an unknown one with the way to the right ones."""
        from listcop.store import lists

        local, _, domain = name.strip().lower().partition("@")
        domain = domain or self.settings.domain
        if not local:  # `listcop list show $LIST`, where that is not set
            raise Refused('No list is named. Run "listcop list ls" to see the lists.')
        if tx is not None:
            found = lists.find_list(tx, local, domain)
        else:
            with self.read() as own:
                found = lists.find_list(own, local, domain)
        if found is None:
            at = f" at {domain}" if domain != self.settings.domain else ""
            if elsewhere := self.namesakes(local):
                there = ", ".join(elsewhere)
                raise Refused(f'There is no list "{safe(local)}" at {safe(domain)}, but {there}. Name it whole.')
            raise Refused(
                f'There is no list "{safe(local)}"{at}. Run "listcop list ls" to see the lists, '
                f'or "listcop list create {safe(f"{local}@{domain}" if at else local)}" to make it.'
            )
        return found

    def namesakes(self, local: str) -> list[str]:
        """The lists of one name, by their addresses: whoever means one of them must make or change no other."""
        from listcop.store import lists

        with self.store.read() as tx:
            there = lists.names_by_domain(tx)
        return [f"{local}@{domain}" for domain in sorted(there) if local in there[domain]]

    def find_member(self, tx: Tx, mlist: MailingList, address: str) -> Member:
        from listcop.core.addresses import normal_address
        from listcop.store import members

        normal = normal_address(address)
        member = members.find_member(tx, mlist.list_id, normal) if normal else None
        if member is None or member.state == "left":
            raise Refused(
                f"{safe(address)} is not a member of {mlist.name}. "
                f'Run "listcop member ls {mlist.name}" to see the members.'
            )
        return member

    def say(self, text: str) -> None:
        """A line for people; with --json stdout holds one document and nothing else."""
        if not self.quiet and not self.as_json:
            click.echo(text)

    def show_json(self, value: Any) -> None:
        click.echo(json_text(value))

    def show(
        self,
        value: Any,
        headings: Sequence[str],
        rows: Iterable[Sequence[Any]],
        nothing: str = NOTHING,
        widest: int = 60,
    ) -> None:
        """A JSON document, or plain columns with headings; `nothing` is said beside them, where there is no row."""
        if self.as_json:
            self.show_json(value)
            return
        kept = list(rows)
        self._show_lines(columns(headings, lambda: kept, widest), nothing)

    def show_each(
        self,
        every: Callable[[], Iterable[T]],
        value_of: Callable[[T], Any],
        headings: Sequence[str],
        row_of: Callable[[T], Sequence[Any]],
        nothing: str = NOTHING,
    ) -> None:
        """The same of things that may be many: none is kept, and `every` is called twice for columns."""
        if self.as_json:
            for piece in json_pieces(map(value_of, every())):
                click.echo(piece, nl=False)
            return
        self._show_lines(columns(headings, lambda: map(row_of, every())), nothing)

    def _show_lines(self, lines: Iterable[str], nothing: str) -> None:
        is_empty = True
        for line in lines:
            is_empty = False
            click.echo(line)
        if is_empty and nothing and not self.quiet:
            click.echo(nothing, err=True)


@contextlib.contextmanager
def shown_at_the_end() -> Iterator[None]:
    """What is shown meanwhile goes to stdout when all is read: whoever reads us slowly, a pager say, must not have a
    transaction held open, behind which SQLite's log only grows. What is much waits in a file.
    """
    with tempfile.SpooledTemporaryFile(
        SPOOL_BYTES, "w+", encoding="utf-8", errors="surrogatepass", newline=""
    ) as waiting:
        with contextlib.redirect_stdout(waiting):
            yield
        waiting.seek(0)
        while piece := waiting.read(PIECE_CHARACTERS):
            click.echo(piece, nl=False)


def show_bytes(octets: bytes) -> None:
    """Bytes to standard output as they are; to nobody where it was closed (`>&-`), as with all that is shown."""
    click.echo(octets, nl=False)


def json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=plain)


def json_pieces(values: Iterable[Any]) -> Iterator[str]:
    """A list as `json_text` writes it, and the end of its last line: a value at a time."""
    mark = "["
    for value in values:
        yield f"{mark}\n  " + json_text(value).replace("\n", "\n  ")
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def plain(value: Any) -> Any:
    """What JSON has no word for."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def safe(text: object) -> str:
    """Foreign text for a terminal: control characters shown, not obeyed; and what of a file's name is no UTF-8."""
    return "".join(
        c
        if (
            c >= " "
            and not "\x7f" <= c <= "\x9f"
            and not "\ud800" <= c <= "\udfff"
            and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        )
        else f"\\x{ord(c):02x}"
        if ord(c) < 256
        else f"\\u{ord(c):04x}"
        for c in str(text)
    )


def safe_text(text: str) -> str:
    """The same for several lines."""
    return "\n".join(safe(line.expandtabs(4)) for line in text.split("\n"))


def safe_letter(text: str) -> str:
    """A letter of ours: what sets names of the other direction apart in it is ours, too, and stays."""
    from listcop.core.directions import FSI, PDI

    return "".join(one if one in (FSI, PDI) else safe_text(one) for one in re.split(f"([{FSI}{PDI}])", text))


def columns(headings: Sequence[str], rows: Callable[[], Iterable[Sequence[Any]]], widest: int = 60) -> Iterator[str]:
    """Plain columns with headings and no drawing characters; `rows` is called for their widths and to show them."""
    from listcop.core.layout import cells

    def cut(row: Sequence[Any]) -> list[str]:
        return [_cut(safe(_cell(value)), widest) for value in row]

    widths: list[int] = []
    for row in map(cut, rows()):
        widths = [max(*both) for both in zip(widths or map(cells, headings), map(cells, row), strict=True)]
    if not widths:
        return
    for row in chain([list(headings)], map(cut, rows())):
        padded = [value + " " * (width - cells(value)) for value, width in zip(row, widths, strict=True)]
        yield "  ".join(padded).rstrip()


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "-"
    return str(value)


def _cut(value: str, widest: int) -> str:
    return value if len(value) <= widest else value[: widest - 1] + "…"


class Progress:
    """Count, rate and time left on a terminal's stderr for what takes longer than two seconds; quiet in a pipe."""

    def __init__(self, what: str, total: int | None = None, shown: bool | None = None) -> None:
        self.what, self.total, self.count = what, total, 0
        self.started = self.last = time.monotonic()
        self.shown = sys.stderr.isatty() if shown is None else shown
        self.wrote = False

    def add(self, count: int = 1) -> None:
        self.count += count
        now = time.monotonic()
        if self.shown and now - self.started > 2 and now - self.last > 0.5:
            self.last = now
            rate = self.count / (now - self.started)
            line = f"{self.count:,} {self.what}, {rate:,.0f} a second"
            if self.total:
                left = max(0, (self.total - self.count) / max(rate, 0.001))
                line = f"{self.count:,} of {self.total:,} {self.what}, {rate:,.0f} a second, {left:,.0f} s left"
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
            self.wrote = True

    def end(self) -> None:
        if self.wrote:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.end()


def refusal_line(error: Exception) -> str | None:
    """The line for what the floors below refuse; None for what we did not foresee."""
    from listcop.file_check import WAY_OUT, is_damage
    from listcop.settings import SettingsError
    from listcop.state import StateHeld, StorageTrouble
    from listcop.store.migrations import SchemaTrouble
    from listcop.store.trouble import Unfit, is_denied

    if isinstance(error, Unfit):
        return f"{error}."
    if isinstance(error, StorageTrouble):
        if is_damage(error):
            return f"The database is damaged: {error}. {WAY_OUT}."
        if is_denied(error):
            way_out = (
                "Give the role in [server] database that right, or make it the owner of the database and its tables"
            )
            return f"The database did not take it: {error}. {way_out}."
        way_out = "Check [server] database, the disk, and that the database runs; then try again"
        return f"The database did not take it: {error}. {way_out}."
    if isinstance(error, (SettingsError, StateHeld, SchemaTrouble)):
        return str(error)
    if isinstance(error, PermissionError) and error.filename:
        from listcop.writable import denied

        return f"{safe(error.filename)}: {denied(Path(error.filename))}."
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"{error.filename}: there is no such file; check its name and its folder."
    if isinstance(error, OSError) and error.filename:
        way_out = " Make room there; then run it again." if error.errno in (errno.ENOSPC, errno.EDQUOT) else ""
        return f"{error.filename}: {error.strerror}.{way_out}"
    if isinstance(error, OSError) and error.errno in TAKES_NO_MORE:
        way_out = "Make room where standard output goes, and for temporary files; then run it again"
        return f"What is shown is not whole: {error.strerror}. {way_out}."
    return None


def report_bug(error: Exception) -> str:
    """Keep a traceback in a file and return the line that names it: no traceback reaches a user."""
    with tempfile.NamedTemporaryFile("w", prefix="listcop-", suffix=".log", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    return f"This is a fault of ours: {type(error).__name__}. Please send us {file.name}; nothing half done was kept."


def read_moment(text: str, zone: Any = UTC) -> datetime:
    """A date or a moment as people write it, in a zone, from 1970 to 2199: nearer to the ends of the calendar, weeks
    and zones cannot be reckoned. Raises Refused.
    """
    moment = _moment_in(text, zone)
    if not 1970 <= moment.year <= 2199:
        raise Refused(f'"{safe(text)}" is not between 1970 and 2199. Write a date such as 2026-11-23.')
    return moment


def _moment_in(text: str, zone: Any) -> datetime:
    for form in ("%Y-%m-%d", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"):
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=zone)
        except ValueError:
            continue
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused(f'"{safe(text)}" is no date. Write it as 2026-11-23 or "2026-11-23 07:00".') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
