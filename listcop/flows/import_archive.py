"""Old archives come into a list: every letter once, mailing nobody."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from listcop.core.archive import number_in
from listcop.core.cut_off import lacks_end
from listcop.core.exchange import FORMATS, Piece
from listcop.core.exchange.deleted import why_left_out
from listcop.core.exchange.sent import came_to_list, sent
from listcop.core.exchange.unnamed import names_of
from listcop.core.lists import MailingList
from listcop.core.message import made_id, read_message
from listcop.core.posting import Draft, draft_post, unmasked
from listcop.core.threads import Known
from listcop.flows.complete_post import complete, whole_of
from listcop.flows.export_letters import MASKED, Changes
from listcop.flows.keep_post import Arrival, KeptPost, is_seen, keep_post
from listcop.seams import crash_here
from listcop.store import events, message_ids
from listcop.store import letters as letter_store
from listcop.store import lists as list_store
from listcop.store import posts as post_store
from listcop.store.database import Store, Tx, pack, unpack
from listcop.store.letters import Letter
from listcop.store.lists import Taken

BATCH = 200  # letters in one transaction
ASKED_LETTERS = 25  # whose ancestors are asked for in one go
WRITTEN_BYTES = 1 << 16  # of letters, written in one go: within the time of a batch, however long they are
BATCH_SECONDS = 0.2
BATCH_SECONDS_BESIDE = 0.03  # beside a server, whose clients wait for their 250 meanwhile
FIRST_LOOK = 200  # letters looked at for reply marks before the first is placed
_CUT = "kept as #{}, but its end seems to be missing, as the file ends here. Import the file again when it is whole."
_FORMATS = {one.NAME: one for one in FORMATS}


@dataclass(frozen=True, slots=True)
class Prepared:
    """One letter of an archive, read and packed; or why it could not be.

    names        see `names_of`, where it has none
    is_left_out  its author was erased on their wish
    is_masked    it names somebody who was
    is_cut       the archive ends before it does
    put_away     what it was where the archive comes from, and is not taken therefore: deleted, labelled "Spam"; or ""
    came         when, as the archive has it; None where it tells nothing
    """

    where: str
    draft: Draft | None = None
    packed: bytes = b""
    size: int = 0
    trouble: str = ""
    is_dated: bool = True
    names: tuple[str, ...] = ()
    is_left_out: bool = False
    is_masked: bool = False
    is_cut: bool = False
    put_away: str = ""
    came: datetime | None = None


@dataclass(slots=True)
class Report:
    """What came of an import; `same`, `away`, `whole`, `cut` and `broken`: duplicates, letters left out because they or
    who wrote them were deleted, those that took the place of their beginning, those with which a file broke off, and
    what could not be read, each with its place."""

    found: int = 0
    added: int = 0
    duplicates: int = 0
    unreadable: int = 0
    left_out: int = 0
    completed: int = 0
    deleted: int = 0
    reply_marks: bool | None = None
    same: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def add(self, more: Report) -> None:
        self.found += more.found
        self.added += more.added
        self.duplicates += more.duplicates
        self.unreadable += more.unreadable
        self.left_out += more.left_out
        self.completed += more.completed
        self.deleted += more.deleted
        self.same += more.same
        self.away += more.away
        self.whole += more.whole
        self.cut += more.cut
        self.broken += more.broken


def prepare(job: tuple[str, str, Piece, datetime]) -> Prepared:
    """Read one letter (in a process of its own, where there are several): file, format, piece, now."""
    file, format_name, piece, now = job
    where = f"{file}, byte {piece.position}"
    if piece.trouble is not None:
        return Prepared(where, trouble=piece.trouble)
    raw = _FORMATS[format_name].letter(piece)
    message = read_message(raw)
    received = message.scan.all("received")
    moment = sent(message.date, piece.opening, received, now)
    message = message if moment is message.date else replace(message, date=moment)
    draft = unmasked(draft_post(message, now, is_archived=True), message)
    names: tuple[str, ...] = ()
    if message.message_id_made:
        draft, names = replace(draft, message_id=made_id(piece.raw)), names_of(piece.raw, raw)
    return Prepared(
        where,
        draft,
        pack(raw),
        len(raw),
        is_dated=moment is not None,
        names=names,
        is_cut=piece.is_last and (not piece.raw.endswith(b"\n") or lacks_end(message.scan)),
        put_away=why_left_out(file, format_name, message.scan),
        came=came_to_list(piece.opening, received, now),
    )


def prepare_some(jobs: list[tuple[str, str, Piece, datetime]]) -> list[Prepared]:
    return [prepare(job) for job in jobs]


def import_letters(
    store: Store,
    mlist: MailingList,
    letters: Iterable[Prepared],
    now: datetime,
    *,
    pauses: bool = False,
    told: Callable[[int], None] = lambda count: None,
    who: str = "shell",
) -> Report:
    """Keep letters as posts; a letter kept before is counted as a duplicate, so this may be run twice.

    pauses  leave the writer free as long as each batch took: a server runs beside
    told    is handed how many more were done
    """
    report = Report()
    first = list(itertools.islice(letters, FIRST_LOOK))
    report.reply_marks = _shows_reply_marks(one.draft for one in first if one.draft)
    if report.reply_marks is False and mlist.reply_marks is None:
        mlist = replace(mlist, reply_marks=False)
        store.write(lambda tx: list_store.change_list(tx, mlist.list_id, reply_marks=False))
    waiting = itertools.chain(first, letters)
    longest = BATCH_SECONDS_BESIDE if pauses else BATCH_SECONDS
    while batch := list(itertools.islice(waiting, BATCH)):
        while batch:
            started = time.monotonic()
            done = store.write(lambda tx, batch=batch: _keep_some(tx, mlist, batch, now, longest))  # type: ignore[misc]
            crash_here("import: batch committed")
            store.rest()
            report.add(done)
            batch = batch[done.found :]
            told(done.found)
            if pauses:
                time.sleep(time.monotonic() - started)
    store.write(
        lambda tx: events.note(tx, mlist.list_id, "imported", at=now, who=who, found=report.found, added=report.added)
    )
    return report


def _shows_reply_marks(drafts: Iterable[Draft]) -> bool | None:
    """Do letters of an archive show reply marks at all? None when there are too few to tell."""
    seen = list(drafts)
    if len(seen) < FIRST_LOOK // 4:
        return None
    return sum(1 for one in seen if one.normal.is_reply) > len(seen) // 100


def _keep_some(tx: Tx, mlist: MailingList, batch: list[Prepared], now: datetime, seconds: float) -> Report:
    """Keep letters until the batch or its time is over; returns what came of those that were dealt with."""
    end = time.monotonic() + seconds
    lot = _Lot(tx, mlist, now)
    for start in range(0, len(batch), ASKED_LETTERS):
        some = batch[start : start + ASKED_LETTERS]
        lot.ask(some)
        for letter in some:
            lot.keep(letter)
            if time.monotonic() > end:
                return lot.end()
    report = lot.end()
    crash_here("import: batch kept, not committed")
    return report


class _Lot:
    """Letters kept in one transaction: their numbers are taken together, and what they name is asked for several."""

    def __init__(self, tx: Tx, mlist: MailingList, now: datetime) -> None:
        self._tx, self._mlist, self._now = tx, mlist, now
        self._last = list_store.lock_numbers(tx, mlist.list_id)
        self._known: dict[str, Known] = {}
        self._letters: list[tuple[Letter, str, bytes]] = []  # not written yet
        self._letter_bytes = 0
        self._report = Report()

    @cached_property
    def _changes(self) -> Changes:
        return Changes(self._tx, self._mlist)

    def ask(self, letters: list[Prepared]) -> None:
        """Ask which Message-IDs of the letters that come next stand in threads."""
        named = (
            one
            for letter in letters
            if (draft := letter.draft)
            for one in (draft.message_id, *letter.names, *draft.ancestors)
        )
        self._known = message_ids.known_ids(self._tx, self._mlist.list_id, list(dict.fromkeys(named)))

    def keep(self, letter: Prepared) -> None:
        report, draft = self._report, letter.draft
        report.found += 1
        if letter.is_left_out:
            report.left_out += 1
            report.away.append(f"{letter.where}: its author was erased; it is left out")
            return
        if draft is None:
            report.unreadable += 1
            report.broken.append(f"{letter.where}: {letter.trouble}")
            return
        if letter.put_away:
            report.deleted += 1
            report.away.append(f"{letter.where}: {letter.put_away} in the program it comes from; it is left out")
            return
        number = self._number(letter, draft)
        if number and letter.is_cut:
            report.cut.append(f"{letter.where}: {_CUT.format(number)}")

    def _number(self, letter: Prepared, draft: Draft) -> int:
        """The post that a letter is: one kept before, or a new one; 0 where the whole of it is kept."""
        report = self._report
        bearer = self._known.get(draft.message_id)
        seen = self._seen(letter, draft)
        if seen is None and bearer is not None and bearer.number and not letter.is_masked:
            self._write_letters()  # one of this lot may be the other part
            raw = unpack(letter.packed)
            if completed := complete(self._tx, self._mlist, draft, raw, self._now, who="shell"):
                report.completed += 1
                report.whole.append(f"{letter.where}: the whole of #{completed}, which was cut off; it takes its place")
                return completed
            if known := whole_of(self._tx, self._mlist, draft, raw):
                report.duplicates += 1
                report.same.append(f"{letter.where}: the beginning of #{known}")
                return 0
        if seen is not None:
            report.duplicates += 1
            report.same.append(f"{letter.where}: the same letter as #{seen}")
            return seen
        report.added += 1
        return self._keep_post(letter, draft, bearer)

    def _seen(self, letter: Prepared, draft: Draft) -> int | None:
        """The number of the same post kept before. A name made of content says it all."""
        for name in letter.names:
            if (known := self._known.get(name)) is not None and known.number:
                return known.number
        bearer = self._known.get(draft.message_id)
        if bearer is not None and bearer.number:
            seen = is_seen(self._tx, self._mlist.list_id, draft)
            return self._exported(draft) if seen is None else seen
        return self._published(draft)

    def _exported(self, draft: Draft) -> int | None:
        """The number of the post that a letter is, where it comes from an export that left something out."""
        self._write_letters()  # the bearer of its Message-ID may be one of this lot
        return self._changes.post_of(draft)

    def _published(self, draft: Draft) -> int | None:
        """The number of the post that a letter is, where it comes from the list's own archive folder, written anew."""
        number = number_in(draft.message_id, self._mlist.address)
        found = post_store.some_posts(self._tx, self._mlist.list_id, [number]) if number is not None else []
        return number if any(one.date.replace(microsecond=0) == draft.date for one in found) else None

    def _keep_post(self, letter: Prepared, draft: Draft, bearer: Known | None) -> int:
        arrival = Arrival(b"", received=self._now, door="import")
        taken = self._after(self._report.added)
        kept = keep_post(
            self._tx,
            self._mlist,
            draft,
            arrival,
            now=self._now,
            letter_id=taken.letter,
            imported=True,
            known=self._known,
            taken=taken,
        )
        if letter.is_masked:
            events.note(self._tx, self._mlist.list_id, MASKED, at=self._now, who="shell", ref=f"#{kept.number}")
        self._letters.append((self._letter(letter, draft, taken), draft.sha256, letter.packed))
        self._letter_bytes += len(letter.packed)
        if self._letter_bytes >= WRITTEN_BYTES:
            self._write_letters()
        self._learn(draft, kept, bearer)
        for name in letter.names[:1]:
            if name not in self._known:  # it has got another: that is exported, and by this one its copies find it
                message_ids.keep_ids(self._tx, self._mlist.list_id, kept.thread, name, kept.number, ())
                self._known[name] = Known(kept.thread, kept.number)
        return kept.number

    def _learn(self, draft: Draft, kept: KeptPost, bearer: Known | None) -> None:
        """What the next letters may name stands as the database has it from now on."""
        if bearer is not None and bearer.number is None:
            self._joined(kept, bearer.thread)
        if bearer is None or bearer.number is None:
            self._known[draft.message_id] = Known(kept.thread, kept.number)
        for one in draft.ancestors:
            self._known.setdefault(one, Known(kept.thread, None))

    def _after(self, count: int) -> Taken:
        last = self._last
        return last._replace(number=last.number + count, letter=last.letter + count, delivery=last.delivery + count)

    def _joined(self, kept: KeptPost, waiting: int) -> None:
        """A letter came whose answers were there first: they and it are in one thread now."""
        for one, known in self._known.items():
            if known.thread in (waiting, kept.place.thread):
                self._known[one] = replace(known, thread=kept.thread)

    def _letter(self, letter: Prepared, draft: Draft, taken: Taken) -> Letter:
        return Letter(
            list_id=self._mlist.list_id,
            letter_id=taken.letter,
            received=self._now,
            door="import",
            sender="",
            recipient="",
            peer="",
            message_id=draft.message_id,
            size=letter.size,
            fate="post",
            reason="",
            number=taken.number,
            substance=draft.substance_and_subject,
        )

    def _write_letters(self) -> None:
        letter_store.keep_letters(self._tx, self._letters)
        self._letters.clear()
        self._letter_bytes = 0

    def end(self) -> Report:
        """Write what is not written yet, and take the numbers that were given; returns what came of all letters."""
        self._write_letters()
        if count := self._report.added:
            list_store.take_numbers(self._tx, self._mlist.list_id, number=count, letter=count, delivery=count)
        return self._report


def export_threads(store: Store, mlist: MailingList) -> Iterator[dict[str, object]]:
    """Every thread of a list in the shape of the contract, section 6."""
    from listcop.core.export import thread_object
    from listcop.flows.find_assets import assets_of_posts
    from listcop.store import assets, posts, readings, threads

    with store.read() as tx:
        numbers = [one.number for one in threads.list_threads(tx, mlist.list_id)]
        everything = assets.all_assets(tx, mlist.list_id)
        known = {one.same_as: one for one in everything}
        by_thread: dict[int, list[assets.Asset]] = {}
        for asset in everything:
            by_thread.setdefault(asset.thread, []).append(asset)
        for start in range(0, len(numbers), 200):
            some = numbers[start : start + 200]
            rows = threads.get_threads(tx, mlist.list_id, some)
            written = posts.posts_of_threads(tx, mlist.list_id, some)
            read = readings.readings_of(tx, mlist.list_id, [post.number for one in written.values() for post in one])
            for number in some:
                brought = assets_of_posts(written[number], read, by_thread.get(number, []), known)
                yield thread_object(mlist.name, rows[number], written[number], read, brought)
