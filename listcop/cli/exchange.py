"""`listcop import` and `listcop export`: archives in and out."""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from listcop.cli import add_json_option, add_weights_option
from listcop.cli.desk import Desk, Refused
from listcop.cli.files import (
    Write,
    files_argument,
    is_file,
    is_folder,
    mode_of,
    opened,
    output_option,
    why_unread,
    written,
)
from listcop.cli.shown import Progress, plain, safe, show_bytes

if TYPE_CHECKING:
    from listcop.core.exchange import Piece
    from listcop.core.lists import MailingList
    from listcop.core.tagger.weights import Weights
    from listcop.flows.import_archive import Prepared, Report

A = TypeVar("A")
B = TypeVar("B")
CHUNK_BYTES = 1 << 20
SHOWN = 20  # duplicates and troubles named on the screen
JOB_LETTERS, JOB_BYTES = 100, 1 << 20  # read in one go; the first that is reached
AHEAD = 1  # jobs that wait for each process, so that it never does for this one, which also writes
MOST_WAITING = 16  # jobs whose results are held, each at most so large, for the one before them


@click.command("import", epilog="Example: listcop import garden old-archive.mbox.gz 2012-May.txt.gz ~/Maildir")
@click.argument("list_name", metavar="LIST")
@files_argument
@click.option("--processes", type=click.IntRange(0, 16), help="Processes that read letters; default by the machine.")
@add_weights_option
@add_json_option
@click.pass_obj
def import_command(
    desk: Desk, list_name: str, files: tuple[Path, ...], processes: int | None, weights: Weights | None
) -> None:
    """Take an old archive into LIST: mbox, maildir, .eml, pipermail month files, each also .gz or .bz2, or - for stdin.

    Mails nobody. May be run twice: what is there already is counted and named, as is what cannot be read, and what was
    deleted, spam, a draft or a chat in the program it comes from; a letter that was cut off becomes whole. Files are
    read in order of the date of their first letters.
    """
    from listcop.flows import read_posts
    from listcop.flows.import_archive import import_letters

    mlist = desk.find_list(list_name)
    refused: list[str] = []
    pieces = pieces_of(by_first_date(files, desk.now, refused, desk.settings.private), refused)
    with Progress("letters") as progress:
        letters = without_erased(desk, mlist, prepared(pieces, desk.now, files, processes))
        report = import_letters(desk.store, mlist, letters, desk.now, pauses=desk.server_runs, told=progress.add)
    if not desk.server_runs:
        workers = _worker_count(processes, files)
        with Progress("threads read") as progress:
            read_posts.catch_up(
                desk.store,
                weights or desk.weights,
                mlist.list_id,
                apply=lambda work, jobs: in_workers(work, jobs, workers),
                told=progress.add,
            )
    facts: dict[str, Any] = {
        "found": report.found,
        "added": report.added,
        "duplicates": report.duplicates,
        "unreadable": report.unreadable,
        "left_out": report.left_out,
        "completed": report.completed,
        "deleted": report.deleted,
        "reply_marks": report.reply_marks,
        "named": [*report.same, *report.away, *report.whole, *report.cut, *report.broken, *refused],
    }
    is_all = len(refused) == 1 and not (report.found or report.unreadable)  # one line tells it
    if desk.as_json:
        desk.show_json(facts)
    else:
        _tell(desk, mlist.name, report, [] if is_all else refused)
    if is_all:
        raise Refused(refused[0])
    if report.unreadable or refused:
        raise Refused(
            f"{report.unreadable + len(refused)} could not be read; mend them and run it again: what is here stays."
        )


def _tell(desk: Desk, name: str, report: Report, refused: list[str]) -> None:
    """What could not be read stands last and apart: the letters that are there already must not hide it."""
    told = [] if desk.quiet else [*report.same, *report.away, *report.whole]
    for named in (told, [*report.cut, *report.broken, *refused]):
        for line in named[:SHOWN]:
            click.echo(safe(line), err=True)
        if len(named) > SHOWN:
            click.echo(f"… and {len(named) - SHOWN} more; --json names all.", err=True)
    left_out = f", {report.left_out} of people who were erased left out" if report.left_out else ""
    deleted = f", {report.deleted} deleted before, spam or drafts left out" if report.deleted else ""
    completed = f", {report.completed} completed" if report.completed else ""
    desk.say(
        f"{name}: {report.found} letters found, {report.added} added, {report.duplicates} duplicates, "
        f"{report.unreadable} not readable{completed}{deleted}{left_out}."
    )
    if report.reply_marks is False:
        desk.say("The letters show no reply marks: threads are told by subject, within a week, by another writer.")


def _worker_count(asked: int | None, files: Iterable[Path]) -> int:
    """One process reads while this one writes; small files are not worth starting one."""
    if asked is not None:
        return asked
    small = all(str(file) != "-" and is_file(file) and file.stat().st_size < 500_000 for file in files)
    return 0 if small or (os.cpu_count() or 1) < 2 else max(1, min(4, (os.cpu_count() or 1) - 1))


def prepared(
    pieces: Iterator[tuple[str, str, Piece]], now: datetime, files: Iterable[Path], processes: int | None = None
) -> Iterator[Prepared]:
    """Letters read in order, by other processes where there are some; never more than a few in memory."""
    from listcop.flows.date_letters import dated
    from listcop.flows.import_archive import prepare_some

    jobs = ([(file, name, piece, now) for file, name, piece in some] for some in _lots_of(pieces))
    read = in_workers(prepare_some, jobs, _worker_count(processes, files))
    yield from dated(itertools.chain.from_iterable(read))


def _lots_of(pieces: Iterator[tuple[str, str, Piece]]) -> Iterator[list[tuple[str, str, Piece]]]:
    """Letters for one job: many short ones, few long ones."""
    some: list[tuple[str, str, Piece]] = []
    size = 0
    for one in pieces:
        some.append(one)
        size += len(one[2].raw)
        if len(some) >= JOB_LETTERS or size >= JOB_BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def without_erased(desk: Desk, mlist: MailingList, letters: Iterator[Prepared]) -> Iterator[Prepared]:
    """Letters of people who were erased on their wish are left out, and others' do not name them."""
    from listcop.flows.erase_person import is_erased
    from listcop.flows.import_without_erased import without_erased

    with desk.read() as tx:
        was_erased = is_erased(tx, desk.site)
    return without_erased(desk.site, mlist, was_erased, letters) if was_erased.hashes else letters


def in_workers(work: Callable[[A], B], jobs: Iterator[A], workers: int) -> Iterator[B]:
    """Do jobs in other processes, in order, a few ahead of what is taken; with 0 workers in this one.

    Where the next result is not there yet, this process does a job itself rather than wait: also where the others are
    slower, as they let whatever else runs go first.
    """
    if not workers:
        yield from map(work, jobs)
        return
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    with context.Pool(workers, _begin, (work,)) as pool:
        waiting: deque[Callable[[], B]] = deque()  # each returns a result
        handed: deque[Any] = deque()  # those of them that other processes work on
        for job in jobs:
            while handed and handed[0].ready():
                handed.popleft()
            if len(handed) <= AHEAD * workers:
                handed.append(pool.apply_async(_work_on, (job,)))
                waiting.append(handed[-1].get)
            else:
                waiting.append(partial(_same, work(job)))
            while len(waiting) > max(MOST_WAITING, len(handed)) or (waiting and _is_there(waiting[0])):
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


def _same(result: B) -> B:
    return result


def _is_there(result: Callable[[], Any]) -> bool:
    asked = getattr(result, "__self__", None)
    return asked is None or bool(asked.ready())


_work: Callable[[Any], Any] = repr  # what a worker process does, told once: weights are too much to send with each job


def _begin(work: Callable[[Any], Any]) -> None:
    global _work  # noqa: PLW0603 - a worker process has one task
    _work = work
    os.nice(5)  # a server that runs beside goes first


def _work_on(job: Any) -> Any:
    return _work(job)


def pieces_of(files: Iterable[Path], refused: list[str]) -> Iterator[tuple[str, str, Piece]]:
    """The letters of all files, in order; what is no archive is named in `refused`."""
    from listcop.core.exchange import format_of, no_archive, unpacked

    for file in _each_file(files, refused):
        chunks = unpacked(chunks_of_file(file))
        try:
            head = next(chunks, b"")
        except ValueError as error:
            refused.append(f"{file}: {error}.")
            continue
        name = file.as_posix()
        found = format_of(name, head)
        if found is None:
            refused.append(no_archive(safe(name), head))
            continue
        for piece in found.split(itertools.chain((head,), chunks)):
            yield name, found.NAME, piece


def by_first_date(
    files: Collection[Path], now: datetime, refused: list[str], private: Collection[Path] = ()
) -> list[Path]:
    """Files in the order of their first letters: a shell names 2026-April before 2026-March, and a thread goes on.

    What tells no date stays behind those before it, and so do a pipe and files of one letter each: none is read twice.
    What is private, as the secret and passwords, is no archive, and left out where a folder around it is given.
    """
    hidden = {one.resolve() for one in private}
    each = [one for one in _each_file(files, refused) if one in files or one.resolve() not in hidden]
    if len(each) < 2:
        return each
    found: list[tuple[datetime, Path]] = []
    last = datetime.min.replace(tzinfo=UTC)
    for file in each:
        is_looked_at = is_file(file) and file.suffix != ".eml" and file.parent.name not in ("cur", "new")
        last = (_first_date(file, now) if is_looked_at else None) or last
        found.append((last, file))
    return [file for _, file in sorted(found, key=lambda one: one[0])]


def _first_date(file: Path, now: datetime) -> datetime | None:
    """When the first letter of an archive was written; what cannot be read is told where it is read whole."""
    from listcop.core.exchange import format_of, unpacked
    from listcop.flows.import_archive import prepare

    try:
        head = next(unpacked(chunks_of_file(file)), b"")
    except ValueError:
        return None
    found = format_of(file.as_posix(), head)
    pieces = found.split(iter((head,))) if found is not None else iter(())
    piece = next((one for one in pieces if one.trouble is None), None)
    first = prepare((file.as_posix(), found.NAME, piece, now)) if found is not None and piece is not None else None
    return first.draft.date if first is not None and first.draft is not None and first.is_dated else None


def _each_file(files: Iterable[Path], refused: list[str]) -> Iterator[Path]:
    """Files given, and what lies in folders given; a folder without any, or that cannot be read, is in `refused`."""
    for file in files:
        if not is_folder(file):
            yield file
            continue
        unread: list[str] = []
        inside = _inside(file, unread)
        yield from inside
        if not inside and not unread:
            unread.append(f"{file}: no file lies in this folder. Name a maildir, or a folder of mbox or .eml files.")
        refused += unread


def _inside(folder: Path, refused: list[str]) -> list[Path]:
    """The letters of a maildir and of the maildirs in it, else every file below; in order of name."""
    if is_folder(folder / "cur"):
        parts = (box / part for box in _maildirs(folder, refused) for part in ("cur", "new"))
        letters = (path for part in parts for path in _listed(part, refused) if _may_be_read(path))
        return sorted(letters, key=lambda path: _counted(path.name))
    others = (path for path in _below(folder, refused) if not path.name.startswith("."))
    return sorted(others, key=lambda path: _counted(path.as_posix()))


def _maildirs(folder: Path, refused: list[str]) -> Iterator[Path]:
    """A maildir and its folders, which lie in it: ".Plans" beside "cur", as Maildir++ has them."""
    yield folder
    for one in sorted(_listed(folder, refused)):
        is_other = one.name not in ("cur", "new", "tmp") and is_folder(one) and not one.is_symlink()
        if is_other and one / "cur" in _listed(one, refused):
            yield from _maildirs(one, refused)


def _below(folder: Path, refused: list[str]) -> Iterator[Path]:
    """Every file in a folder and its folders; none is entered by a link, which may lead in a circle."""
    waiting = [folder]
    while waiting:
        for one in _listed(waiting.pop(), refused):
            if is_folder(one):
                waiting += [] if one.is_symlink() else [one]
            elif _may_be_read(one):
                yield one


def _listed(folder: Path, refused: list[str]) -> list[Path]:
    """What lies in a folder; one that cannot be read is named."""
    try:
        return list(folder.iterdir())
    except FileNotFoundError:  # some maildirs have no "new"
        return []
    except OSError as error:
        refused.append(f"{folder}: {why_unread(error)}.")
        return []


def _may_be_read(path: Path) -> bool:
    """No pipe, socket or device; what cannot be looked at is told by whoever opens it."""
    return is_file(path) or not mode_of(path)


def _counted(name: str) -> str:
    """A name that sorts by the numbers in it: a maildir's microseconds are not padded, nor are `9.eml` and `10.eml`."""
    return re.sub(r"[0-9]+", lambda found: found[0].zfill(20), name)


def chunks_of_file(file: Path) -> Iterator[bytes]:
    """Raises DamagedArchiveError where it cannot be read, or no further."""
    from listcop.core.exchange import DamagedArchiveError

    try:
        with opened(file) as stream:
            while chunk := stream.read(CHUNK_BYTES):
                yield chunk
    except OSError as error:
        raise DamagedArchiveError(why_unread(error)) from error


@click.command("export", epilog="Example: listcop export garden --format mbox -o garden.mbox")
@click.argument("list_name", metavar="LIST")
@click.option("--format", "form", type=click.Choice(["jsonl", "mbox", "text"]), default="jsonl", show_default=True)
@output_option
@click.pass_obj
def export_command(desk: Desk, list_name: str, form: str, output: Path | None) -> None:
    """Write a list's threads and posts: one JSON object a thread and line, an mbox, or text pages."""
    mlist = desk.find_read_list(list_name)
    write = {"jsonl": _write_jsonl, "mbox": _write_mbox, "text": _write_text}[form]
    if output is None:
        # At once. All else is shown after its transaction (Desk.read), but an archive may not fit on the disk twice.
        write(desk, mlist, show_bytes)
        return
    with written(output) as keep:
        write(desk, mlist, keep)
    desk.say(f"{mlist.name} is written to {output}.")


def _write_jsonl(desk: Desk, mlist: Any, write: Write) -> None:
    from listcop.flows.import_archive import export_threads

    for thread in export_threads(desk.store, mlist):
        write(json.dumps(thread, ensure_ascii=False, default=plain).encode("utf-8", "replace") + b"\n")


def _write_mbox(desk: Desk, mlist: Any, write: Write) -> None:
    from listcop.core.archive import mbox_entry
    from listcop.core.scrub import scrub_letter
    from listcop.flows.export_letters import letters_to_export

    with desk.store.read() as tx:
        for letter, raw in letters_to_export(tx, mlist):
            write(mbox_entry(scrub_letter(raw), letter.sender, letter.received))


def _write_text(desk: Desk, mlist: Any, write: Write) -> None:
    from listcop.flows.archive_pages import thread_pages

    for _, page in thread_pages(desk.store, desk.site, mlist):
        write(page.encode("utf-8", "replace") + b"\n\n")
