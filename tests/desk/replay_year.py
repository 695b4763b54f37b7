"""A year of an archive, replayed letter by letter against a clock that is moved, with a scripted facilitator on duty.

    .venv/bin/python tests/desk/replay_year.py ARCHIVE --from 2015-06-01 --out FOLDER

No test, and nothing of the suite: run it by hand, and read what a facilitator would have got. What was written before
the year is imported; who wrote then is a member; who writes for the first time joins the day before. The letters of the
year come in as they came then; digests, briefs, invitations and reports leave as the clock makes them due. Facilitators
and members answer some of them by the simple rules below.

FOLDER gets every letter that left (posts only with --posts), `facilitator.txt` with all that the facilitators got, in
order, and `counts.txt`: letters by kind and reader, what a person got unasked in any quarter (at most one), and the
facilitator's load. Other people's mail: keep FOLDER to yourself.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import heapq
import itertools
import random
import re
import shutil
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from pathlib import Path

from listcop.cli.exchange import pieces_of, prepared
from listcop.core.authentication import Policy
from listcop.core.letters import Texts
from listcop.core.moderation import Envelope
from listcop.core.sending import Mail, Outcome
from listcop.flows import accept_message, change_membership, read_posts, run_clock
from listcop.flows.deliver_outbox import Outbox, Ports
from listcop.flows.import_archive import Prepared, import_letters
from listcop.settings_file import load_settings
from listcop.state import make_state, open_store, site_of
from listcop.store import events, lists

DOMAIN, AUTHSERV = "lists.example.org", "mx.example.org"
FAY, GIL = "fay@desk.example", "gil@desk.example"  # who facilitate
TICKS = (time(7, 5), time(12, 5), time(18, 5))
QUARTER = timedelta(days=91)
HISTORY = timedelta(days=2 * 365)  # who wrote in it is a member when the year begins
READERS_EACH = 14  # days: so often somebody joins who only reads
# Letters to one person that nobody asked for.
UNASKED = {"invited-back", "nudge", "still-right", "visit", "referred", "greeting"}
MARK = re.compile(r"\[\[([a-z-]+)\]\]")
ITEM = re.compile(r"^(\d+)\. ")


@dataclass(frozen=True)
class Left:
    """A letter that left: when, what it is, to whom."""

    at: datetime
    kind: str
    to: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        found = email.message_from_bytes(self.raw, policy=email.policy.default)
        assert isinstance(found, EmailMessage)
        return found

    @property
    def text(self) -> str:
        body = self.message.get_body(("plain",))
        return "" if body is None else MARK.sub("", body.get_content().replace("\r\n", "\n")).rstrip() + "\n"


@dataclass
class Script:
    """What facilitators and members answer. No chance is left: the same archive gives the same year."""

    dice: random.Random = field(default_factory=lambda: random.Random(7))
    briefs: int = 0

    def answer(self, letter: Left) -> str:
        """The words of an answer, or "" for none."""
        kind = letter.kind.replace("-", "_")
        known = getattr(self, f"to_{kind}", None)
        return known(letter.text) if known else ""

    def to_brief(self, text: str) -> str:
        """Two briefs of three are answered, five lines at most."""
        self.briefs += 1
        if self.briefs % 3 == 0:
            return ""
        settled: list[str] = []
        for block in re.split(r"\n\n+", text):
            if block[:1].isalpha() and " ".join(block.split()).endswith(":"):
                heading = " ".join(block.split())
            elif (item := ITEM.match(block)) and len(settled) < 5:
                settled.append(f"{item[1]} {self._settled(heading, block)}")
        return "\n".join(settled)

    def _settled(self, heading: str, block: str) -> str:
        if "wait for a moderator" in heading:
            return "yes"
        if "New here" in heading or "Introductions" in heading:
            return "greet"
        if "does not reach" in heading:
            return "call"
        known = re.search(r"\(([^()\s]+@[^()\s]+)\) may know", " ".join(block.split()))
        return self.dice.choice([*([f"ask {known[1]}"] * 2 if known else ["reask"]), "close nobody here knows", "call"])

    def to_digest(self, text: str) -> str:
        """Of the facilitators' edition: two quiet members are invited back now and then, with words where no question
        fits them."""
        _, _, quiet = text.partition("\nQuiet for a while:\n")
        people = [one for one in re.split(r"\n\n+", quiet.partition("\nTo invite")[0]) if ITEM.match(one)][:2]
        if not people or self.dice.random() < 0.5:
            return ""
        words = "How does your work go these days?"
        return "\n".join(
            f"invite {one.partition('.')[0]} {'' if 'would fit' in ' '.join(one.split()) else words}".strip()
            for one in people
        )

    def to_draft(self, _text: str) -> str:
        return self.dice.choice(["yes", "no", ""])

    def to_newcomers_here(self, _text: str) -> str:
        return self.dice.choice(["yes", "yes", ""])

    def to_post_held_notice(self, _text: str) -> str:
        return "yes"

    def to_join_approve(self, _text: str) -> str:
        return "yes"

    def to_did_it_help(self, _text: str) -> str:
        return self.dice.choice(["yes", ""])

    def to_invited_back(self, _text: str) -> str:
        return self.dice.choice(["yes", "listening", "", ""])


class Year:
    """One list, its people, and what leaves."""

    def __init__(self, folder: Path, letters: Sequence[Prepared], start: datetime, days: int, language: str) -> None:
        self.start, self.end = start, start + timedelta(days=days)
        self.now = start
        self.left: list[Left] = []
        self.script = Script()
        self.skipped: Counter[str] = Counter()
        self._numbers = itertools.count(1)
        self._pending: list[tuple[datetime, int, str, bytes, str]] = []
        (folder / "listcop.toml").write_text(
            f'[server]\ndomains = ["{DOMAIN}"]\nadmin = "admin@desk.example"\n'
            f'[smtp]\nlisten = ""\nauthserv_id = "{AUTHSERV}"\n',
            encoding="utf-8",
        )
        settings = load_settings(folder / "listcop.toml")
        make_state(settings)
        self.store = open_store(settings)
        site = site_of(settings)
        self.site = replace(site, texts=_marked(site.texts))
        kept = {
            "language": language, "delivery": "batch", "author_posts_per_hour": 0, "list_posts_per_hour": 0,
            "deliver_attachments": 10_000_000,
        }  # fmt: skip
        self.mlist = self.store.write(lambda tx: lists.create_list(tx, "garden", DOMAIN, kept, start))
        self.outbox = Outbox(self.store, self.site, Ports(lambda _domain: Policy("none"), lambda: 0.5))
        self._people(letters)
        before = [one for one in letters if _date(one) < start]
        import_letters(self.store, self.mlist, iter(before), start)
        read_posts.catch_up(self.store, self.site.weights, self.mlist.list_id)
        self.year = [one for one in letters if start <= _date(one) < self.end]

    def _people(self, letters: Sequence[Prepared]) -> None:
        """Members at the beginning; `self.joins`: who comes when."""
        self.joins: list[tuple[datetime, str, str]] = []
        first: dict[str, tuple[datetime, str, str]] = {}
        last: dict[str, datetime] = {}
        for one in letters:
            assert one.draft is not None
            first.setdefault(one.draft.author, (one.draft.date, one.draft.author, one.draft.name))
            if one.draft.date < self.start:
                last[one.draft.author] = one.draft.date
        for at, address, name in sorted(first.values()):
            if not address or at >= self.end:
                continue
            if at < self.start and last[address] > self.start - HISTORY:
                self._join(address, name, at)
            else:
                self.joins.append((max(self.start, at - timedelta(days=1)), address, name))
        for n in range((self.end - self.start).days // READERS_EACH):
            self.joins.append(
                (self.start + timedelta(days=READERS_EACH * n + 3), f"reader{n}@quiet.example", f"Reader {n}")
            )
        self.joins.sort()
        for address, name in ((FAY, "Fay Facilitator"), (GIL, "Gil Facilitator")):
            self._join(address, name, self.start - timedelta(days=300), "member+facilitator", "weekly")

    def _join(
        self, address: str, name: str, at: datetime, roles: str = "member", cadence: str = "", *, welcome: bool = False
    ) -> None:
        cadence = cadence or ("each", "weekly", "each", "weekly", "monthly")[zlib.crc32(address.encode()) % 5]
        self.store.write(
            lambda tx: change_membership.add(
                tx, self.site, self.mlist, at, who=address if welcome else "replay", address=address, name=name,
                cadence=cadence, roles=tuple(roles.split("+")), welcome=welcome,
            )
        )  # fmt: skip

    # --- the year ----------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Everything that happens, in order of time."""
        happening: list[tuple[datetime, int, str, object]] = []
        order = itertools.count()
        for at, address, name in self.joins:
            heapq.heappush(happening, (at, next(order), "join", (address, name)))
        for one in self.year:
            heapq.heappush(happening, (_date(one), next(order), "letter", one))
        for day in range((self.end - self.start).days + 1):
            for clock in TICKS:
                at = datetime.combine((self.start + timedelta(days=day)).date(), clock, UTC)
                heapq.heappush(happening, (at, next(order), "tick", None))
        while happening:
            at, _, what, given = heapq.heappop(happening)
            while self._pending and self._pending[0][0] <= at:
                self.now, _, sender, raw, to = heapq.heappop(self._pending)
                self._take(sender, raw, to)
            self.now = max(self.now, at)
            self._do(what, given)
            self._send()

    def _do(self, what: str, given: object) -> None:
        if what == "tick":
            run_clock.tick(self.store, self.site, self.now)
        elif what == "join":
            address, name = given  # type: ignore[misc]
            self._join(address, name, self.now, welcome=True)
        else:
            assert isinstance(given, Prepared)
            self._post(given)
        read_posts.catch_up(self.store, self.site.weights, self.mlist.list_id)

    def _post(self, one: Prepared) -> None:
        """A letter of the archive comes in as it came then, without what the list of then put into it."""
        assert one.draft is not None and one.packed is not None
        if not one.draft.author:
            self.skipped["no author"] += 1
            return
        head, gap, body = zlib.decompress(one.packed).replace(b"\r\n", b"\n").partition(b"\n\n")
        kept = [
            part for part in re.split(rb"\n(?![ \t])", head)
            if re.match(rb"(?i)(subject|date|message-id|in-reply-to|references|mime-version|content-[a-z-]+):", part)
        ]  # fmt: skip
        author = formataddr((one.draft.name, one.draft.author), "utf-8").encode("ascii", "replace")
        raw = b"\n".join([b"From: " + author, b"To: " + self.mlist.address.encode(), *kept]) + gap + body
        self._take(one.draft.author, raw.replace(b"\n", b"\r\n"), self.mlist.address)

    def _take(self, sender: str, raw: bytes, to: str) -> None:
        proof = f"Authentication-Results: {AUTHSERV}; dmarc=pass header.from={sender.rpartition('@')[2]}\r\n".encode()
        decisions = accept_message.accept(
            self.store, self.site, Envelope(sender, (to,), door="lmtp", trusted=True), proof + raw, self.now,
            policy_of=lambda _domain: Policy("none"),
        )  # fmt: skip
        for one in decisions:
            self.skipped[f"{one.action}: {one.reason}"] += 1
        read_posts.catch_up(self.store, self.site.weights, self.mlist.list_id)

    def _send(self) -> None:
        while self.outbox.send_next(self._hand_over, self.now):
            pass

    def _hand_over(self, mails: Sequence[Mail]) -> list[list[Outcome]]:
        for mail in mails:
            raw = mail.own + mail.data
            body = email.message_from_bytes(raw, policy=email.policy.default).get_body(("plain",))
            marks = MARK.findall(body.get_content()) if body is not None else []
            one = Left(self.now, marks[-1] if marks else "post", mail.recipients, raw)
            self.left.append(one)
            if marks:
                self._maybe_answer(one)
        return [[Outcome(to, "sent", "dot", 250, "2.0.0", "taken") for to in mail.recipients] for mail in mails]

    def _maybe_answer(self, one: Left) -> None:
        if one.kind == "digest" and not {FAY, GIL} & set(one.to):
            return
        words, message = self.script.answer(one), one.message
        if not words or not message["reply-to"]:
            return
        who = one.to[0]
        reply = EmailMessage()
        reply["From"], reply["To"], reply["Subject"] = who, str(message["reply-to"]), f"Re: {message['subject']}"
        at = self.now + timedelta(hours=3)
        reply["Date"], reply["Message-ID"] = format_datetime(at), f"<replay{next(self._numbers)}@desk.example>"
        reply["In-Reply-To"] = str(message["message-id"])
        quoted = "".join(f"> {line}\n" for line in one.text.split("\n"))
        reply.set_content(f"{words}\n\nOn that day the list wrote:\n{quoted}")
        raw = reply.as_bytes(policy=email.policy.SMTP)
        heapq.heappush(self._pending, (at, next(self._numbers), who, raw, str(message["reply-to"])))

    # --- what came of it ---------------------------------------------------------------------------------------

    def unasked(self) -> tuple[int, int, int]:
        """Unasked letters; to how many people; and the most that one person got within any quarter."""
        with self.store.read() as tx:
            noted = events.events_of(tx, lists.SITE, what="unasked", limit=1_000_000)
        by_person: dict[str, list[datetime]] = defaultdict(list)
        for one in noted:
            by_person[one.ref].append(one.at)
        for letter in self.left:  # also those that nobody noted
            if letter.kind in UNASKED and letter.kind not in {str(one.data.get("why")) for one in noted}:
                by_person[letter.to[0]].append(letter.at)
        most = max((_most_within(sorted(times)) for times in by_person.values()), default=0)
        return sum(map(len, by_person.values())), len(by_person), most

    def counts(self) -> Iterator[str]:
        desk = {FAY, GIL}
        members, facilitators, people = Counter[str](), Counter[str](), defaultdict[str, set[str]](set)
        for one in self.left:
            for to in one.to:
                (facilitators if to in desk else members)[one.kind] += 1
                people[one.kind].add(to)
        weeks = (self.end - self.start).days / 7
        yield f"{self.start:%Y-%m-%d} to {self.end:%Y-%m-%d}, {len(self.year)} letters of the archive"
        yield "what became of what came in: " + ", ".join(f"{what} {n}" for what, n in self.skipped.most_common())
        yield f"{'kind':24}{'letters':>8}{'people':>8}{'to facilitators':>17}{'a week':>8}"
        for kind in sorted({*members, *facilitators}):
            total, desk_count = members[kind] + facilitators[kind], facilitators[kind]
            yield f"{kind:24}{total:8}{len(people[kind]):8}{desk_count:17}{desk_count / weeks:8.1f}"
        count, whom, most = self.unasked()
        yield f"unasked letters to one person: {count}, to {whom} people; the most in any quarter: {most} (at most 1)"
        told = sum(1 for one in self.left if desk & set(one.to) and one.kind not in ("post", "digest"))
        yield f"letters to the two facilitators beside posts and digests: {told / weeks:.1f} a week"


def _most_within(times: Sequence[datetime]) -> int:
    return max((sum(1 for one in times if first <= one < first + QUARTER) for first in times), default=0)


def _marked(texts: Texts) -> Texts:
    """Every letter says at its end which occasion it is of: that is how they are counted."""
    marked = {
        path: source + f"\n\n[[{path.partition('/')[0]}]]\n" if path.endswith("/body.txt") else source
        for path, source in texts.templates.items()
    }
    return replace(texts, templates=marked)


def _date(one: Prepared) -> datetime:
    assert one.draft is not None
    return one.draft.date


def letters_of(files: Sequence[Path]) -> list[Prepared]:
    """Every letter of an archive that can be read, once, in order of its date."""
    found: dict[str, Prepared] = {}
    for one in prepared(pieces_of(files, []), datetime.now(UTC), files, processes=1):
        if one.draft is not None:
            found.setdefault(one.draft.message_id, one)
    return sorted(found.values(), key=_date)


def liveliest(letters: Sequence[Prepared], days: int) -> date:
    """The first of the month from which the most was written within so many days."""
    months = sorted({_date(one).date().replace(day=1) for one in letters})
    return max(months, key=lambda first: sum(0 <= (_date(one).date() - first).days < days for one in letters))


def write_out(year: Year, folder: Path, *, with_posts: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.eml"):
        old.unlink()
    read: list[str] = []
    for n, one in enumerate(year.left):
        if one.kind != "post" or with_posts:
            (folder / f"{n:05}-{one.at:%Y-%m-%d}-{one.kind}.eml").write_bytes(one.raw)
        if one.kind != "post" and {FAY, GIL} & set(one.to):
            to = ", ".join(one.to[:3])
            head = f"{'=' * 100}\n{one.at:%Y-%m-%d %H:%M} {one.kind} to {to}\n{one.message['subject']}\n"
            read.append(f"{head}\n{one.text}")
    (folder / "facilitator.txt").write_text("\n".join(read), encoding="utf-8")
    (folder / "counts.txt").write_text("\n".join(year.counts()) + "\n", encoding="utf-8")


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    read.add_argument("archive", nargs="+", type=Path)
    read.add_argument("--from", dest="start", help="the first day; default: the liveliest year's")
    read.add_argument("--days", type=int, default=365)
    read.add_argument("--language", default="en", choices=("en", "fr", "es", "pt"))
    read.add_argument("--out", type=Path, default=Path("replay"))
    read.add_argument("--posts", action="store_true", help="write posts, too")
    given = read.parse_args()
    letters = letters_of(given.archive)
    first = date.fromisoformat(given.start) if given.start else liveliest(letters, given.days)
    folder = Path(tempfile.mkdtemp(prefix="replay-"))
    try:
        year = Year(folder, letters, datetime.combine(first, time(0), UTC), given.days, given.language)
        year.run()
        write_out(year, given.out, with_posts=given.posts)
        print((given.out / "counts.txt").read_text(encoding="utf-8"), end="")
        year.store.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
