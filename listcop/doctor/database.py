"""What `listcop doctor` finds in the database: it is opened, looked at and left as it is; then it is told."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from listcop.backups.copies import dump_trouble
from listcop.core.addresses import read_address
from listcop.core.findings import Finding
from listcop.core.lists import MailingList
from listcop.core.our_from import is_about_sender, way_out
from listcop.file_check import WAY_OUT, is_damage
from listcop.metrics import backup_of
from listcop.secret_file import check_secret
from listcop.settings import Settings, SettingsError, read_secrets
from listcop.settings_check import deaf_lists, lists_left_behind, strays_of
from listcop.state import server_runs, site_of
from listcop.store import checks, lists, members, migrations, outbox, postgres
from listcop.store.database import StorageTrouble, Store, Tx
from listcop.store.figures import Figures, count_all
from listcop.store.silences import longest
from listcop.store.trouble import Unfit, is_denied
from listcop.unfinished_restore import check_was_filled, why_unfinished
from listcop.way_out import name_of
from listcop.writable import full, unwritable

OLD_BACKUP = timedelta(days=8)
SILENT = timedelta(minutes=15)  # a running server looks at its clock every five seconds
_EMPTY = Finding("database", "warning", "It is empty yet: no list was ever made in it.", "The first list fills it.")


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen in the database, at one moment.

    damaged      what SQLite says of its file, a line each
    refusal      why nothing can be written, and the way out (PostgreSQL)
    said         list and words of each refusal of the relay
    look_after   the addresses of those who look after each list
    """

    figures: Figures
    damaged: Sequence[str]
    refusal: tuple[str, str] | None
    lists: Sequence[MailingList]
    said: Sequence[tuple[int, str]]
    look_after: Mapping[int, Sequence[str]]


def look(settings: Settings, now: datetime, seconds: float) -> list[Finding]:
    """No schema is changed here, and no file is made; each try takes half the time."""
    if found := _in_the_way(settings):
        return found
    try:
        with contextlib.closing(Store(settings.database)) as store:
            store.busy_seconds = seconds / 2
            schema = migrations.schema_of(store)
            if schema is None:
                return _new(store, settings)
            if schema != migrations.NEWEST:
                return [_schema_finding(schema, migrations.NEWEST)]
            check_secret(store, settings)
            with store.read() as tx:
                seen = _see(tx, now)
    except migrations.SchemaTrouble as error:
        return [_bad(str(error))]
    except SettingsError as error:
        return _wrong_secret(settings, str(error))
    except StorageTrouble as error:
        return [_broken(settings, error)]
    return [*_tell(settings, schema, seen), *_tell_work(settings, seen, now, seconds)]


def _in_the_way(settings: Settings) -> list[Finding]:
    """What keeps it from being opened."""
    if told := why_unfinished(settings):
        return [_bad(told)]
    path = settings.database_file
    if path is None:
        return []
    if not path.exists():
        missing = Finding("database", "warning", f"{path} is not there yet.", "The first list makes it.")
        return lists_left_behind(settings, ()) or [missing]
    trouble = unwritable(path.parent)
    return [Finding("database", "bad", *trouble)] if trouble else []


def _new(store: Store, settings: Settings) -> list[Finding]:
    """It holds no tables."""
    check_was_filled(store, settings)
    with store.read() as tx:
        migrations.check_place(tx)
    return lists_left_behind(settings, ()) or [_EMPTY]


def _see(tx: Tx, now: datetime) -> _Seen:
    known = lists.all_lists(tx)
    helping = ("owner", "moderator", "facilitator")
    return _Seen(
        figures=count_all(tx, 0, now),
        damaged=checks.file_troubles(tx),
        refusal=None if tx.dialect.name == "sqlite" else postgres.takes_nothing(tx),
        lists=known,
        said=outbox.why_refused(tx),
        look_after={one.list_id: [who.address for who in members.with_role(tx, one.list_id, helping)] for one in known},
    )


# --- told: of the database itself, and of its lists


def _tell(settings: Settings, schema: str, seen: _Seen) -> Iterator[Finding]:
    for line in seen.damaged:
        yield Finding("database", "bad", line, "Restore the last good backup.")
    if seen.refusal:
        yield Finding("database", "bad", *seen.refusal)
    if not seen.damaged and not seen.refusal:
        yield Finding("database", "good", f"Schema {schema}; {seen.figures.totals['posts']:,} posts.")
    addresses = [one.address for one in seen.lists]
    yield from lists_left_behind(settings, addresses)
    yield from deaf_lists(settings, addresses)
    yield from strays_of(settings, addresses)
    for mlist in seen.lists:
        yield from _own_owners(mlist, seen.look_after[mlist.list_id])


def _own_owners(mlist: MailingList, look_after: Sequence[str]) -> Iterator[Finding]:
    """Who looks after a list under an address of that list itself, as older releases allowed."""
    for address in look_after:
        ours = read_address(address, (mlist.domain,), (mlist.name,))
        if ours is not None and ours.list_name:
            yield Finding(
                "owners",
                "warning",
                f"{mlist.name} is looked after by {address}, an address of its own: what goes there reaches nobody.",
                f"Run: listcop member add {mlist.name} ADDRESS --role owner, with that of a person. "
                f"Then: listcop member remove {mlist.name} {address} --quietly",
            )


# --- of what is to be done with it: mail that waits, backups, the server


def _tell_work(settings: Settings, seen: _Seen, now: datetime, seconds: float) -> Iterator[Finding]:
    figures = seen.figures
    yield from _waiting(settings, figures, now)
    yield from copies(settings, seconds / 2)
    yield _last_backup(figures, now)
    if figures.hold is not None:
        stopped = f"No mail leaves since the restore of {figures.hold.since:%Y-%m-%d}."
        yield Finding("mail", "warning", stopped, "Look at listcop queue ls, then: listcop queue release")
    yield _server(settings, figures, now)
    yield from _refused(settings, seen)


def _waiting(settings: Settings, figures: Figures, now: datetime) -> Iterator[Finding]:
    """What waits for a relay that did not answer when it was asked last."""
    silence = longest(figures.silent, name_of(settings.relay), now)
    if silence is not None and figures.waiting:
        seen = (
            f"{figures.waiting} wait for the relay, which has not answered since {silence.since:%Y-%m-%d %H:%M} UTC"
            f" ({silence.said[:200]}); it is asked again at {silence.again:%H:%M:%S}."
        )
        mend = "Mend what is told of the relay below; all of it leaves by itself then."
        yield Finding("queue", "warning", seen, mend)


def copies(settings: Settings, seconds: float) -> list[Finding]:
    """Whether a backup can be made, and so one before an upgrade: of PostgreSQL its own program makes it, or nobody."""
    if settings.database_file is not None or not (trouble := dump_trouble(settings.database, seconds)):
        return []
    seen, _, mend = trouble.rpartition(". ")
    return [Finding("backup", "warning", f"No backup can be made here: {seen or mend}.", f"{mend}." if seen else "")]


def _last_backup(figures: Figures, now: datetime) -> Finding:
    made, _ = backup_of(figures)
    if made is None:
        return Finding("backup", "warning", "No backup was ever made.", "See: listcop backup --help")
    if now - made > OLD_BACKUP:
        return Finding("backup", "warning", f"The last backup is of {made:%Y-%m-%d}.", "Run: listcop backup FILE")
    return Finding("backup", "good", f"The last backup is of {made:%Y-%m-%d %H:%M} UTC.")


def _server(settings: Settings, figures: Figures, now: datetime) -> Finding:
    if not server_runs(settings):
        mend = "Start it, unless cron runs listcop tick."
        return Finding("server", "warning", "No server runs on this state directory.", mend)
    if figures.last_tick is None or now - figures.last_tick > SILENT:
        seen = "A server runs, and has not looked at its clock for a while."
        return Finding("server", "bad", seen, "Read its log, and start it again.")
    return Finding("server", "good", "It runs.")


def _refused(settings: Settings, seen: _Seen) -> Iterator[Finding]:
    """What the relay refused for no reader's sake; with the way out where it does not take mail of us."""
    if not seen.figures.refused:
        return
    addresses = {one.list_id: one.address for one in seen.lists}
    told = f"The relay refused {seen.figures.refused} posts, letters or copies"
    mend = "See listcop queue ls, then queue retry or queue drop."
    of_sender = [
        (list_id in addresses, addresses.get(list_id, ""), one) for list_id, one in seen.said if is_about_sender(one)
    ]
    if of_sender:
        is_of_list, address, words = max(of_sender)
        told += f"; it does not take mail of this sender: {words[:300].rstrip('.')}"
        mend = way_out(site_of(settings), address) + f" Then: listcop queue retry {'LIST' if is_of_list else '-'} --all"
    yield Finding("queue", "warning", f"{told}.", mend)


# --- of one that cannot be used


def _bad(told: str) -> Finding:
    """Of what was seen, and after it the way out."""
    seen, _, mend = told.partition(". ")
    return Finding("database", "bad", f"{seen}.", mend)


def _schema_finding(schema: str, newest: str) -> Finding:
    if schema > newest:
        mend = "Run the newer release, or restore the backup made before its upgrade."
        return Finding("database", "bad", f"It has schema {schema}, this release knows up to {newest}.", mend)
    mend = "Stop the server and run any command, such as: listcop verify"
    return Finding("database", "warning", f"It has schema {schema}; this release brings {newest}.", mend)


def _wrong_secret(settings: Settings, told: str) -> list[Finding]:
    """It is another one than the database knows; one that cannot be read is told with the settings."""
    try:
        read_secrets(settings.secret_file)
    except SettingsError:
        return []
    return [_bad(told)]


def _broken(settings: Settings, error: StorageTrouble) -> Finding:
    if isinstance(error, Unfit):
        return _bad(str(error))
    return Finding("database", "bad", f"{error}.".replace("..", "."), _way_out(settings, error))


def _way_out(settings: Settings, error: StorageTrouble) -> str:
    """SQLite is a file: it does not run, and its URL is right where the file was found."""
    file = settings.database_file
    if is_damage(error):
        return f"{WAY_OUT}."
    if is_denied(error):
        return "Give the role in [server] database that right, or make it the owner of the database and its tables."
    if "full" in str(error) or (file is not None and full(file.parent)):
        return "Make room on the disk."
    if file is not None:
        return f"Look whether {file} is a file that this user may read and write, and whether its disk is well."
    return "Check that it runs, and its URL."
