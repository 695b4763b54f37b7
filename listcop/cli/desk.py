"""What every command works with: settings, store, the list that is meant, and how refusals are told."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from listcop.cli.shown import columns, json_pieces, json_text, safe, safe_letter, shown_at_the_end

if TYPE_CHECKING:
    from listcop.core.lists import MailingList, Member
    from listcop.core.site import Site
    from listcop.core.tagger.weights import Weights
    from listcop.settings import Settings
    from listcop.store.database import Store, Tx

T = TypeVar("T")
NOTHING = "There is nothing to show."
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

    def find_read_list(self, name: str) -> MailingList:
        """The same, once all its posts are read: for what shows types, states, assets or the index."""
        from listcop.flows import read_posts

        mlist = self.find_list(name)
        read_posts.catch_up(self.store, self.weights, mlist.list_id)
        return mlist

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

    def warn(self, text: str) -> None:
        """A line for people about what went well and may surprise them."""
        click.echo(f"WARNING  {text}", err=True)

    def show_letter(self, subject: str, text: str) -> None:
        """A letter of ours, for people."""
        click.echo(safe(subject) + "\n")
        click.echo(safe_letter(text))

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


def read_number(ref: str, mark: str = "#") -> int | None:
    """412 of a REF such as 412 or #412, and 9 of h9 where that is the mark; None where it is none."""
    match = re.fullmatch(rf"{mark}?(\d{{1,12}})", ref.strip().lower())
    return int(match[1]) if match else None


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
