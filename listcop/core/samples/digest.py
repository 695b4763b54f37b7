"""Sample data of digests: the one that shows most, and every edition and form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from listcop.core.digest import letter_data, make_digest
from listcop.core.digest_data import (
    DigestAsset,
    DigestInput,
    DigestPerson,
    DigestPost,
    DigestThread,
    Edition,
    Form,
    Knows,
    Section,
)
from listcop.core.reasons import SUBJECT as OF_SUBJECT
from listcop.core.reasons import Reason
from listcop.core.samples.common import DAY, KEY, SUBJECT, Data

_FITS = Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh", "seed"), solved=True, subject="Drying racks")
_WORDLESS = defaultdict[str, tuple[int, ...]](tuple, meetings=(451,), also=(452, 453))
_REASONS = (
    Reason("says", "Does anybody know", OF_SUBJECT),
    Reason("says", "how do you", 2),
    Reason("says", "thanks in advance"),
    Reason("asks", line=OF_SUBJECT),
    Reason("asks", line=3),
    Reason("asks"),
    Reason("taught", "#388"),
    *(Reason(one) for one in ("link", "file", "code", "questions:0", "asks:0", "fails-unasked", "thanks-only")),
    *(Reason(one) for one in ("quotes", "reply-mark", "clock", "bullets", "subject:notice", "subject:version")),
    Reason("newcomer"),
    *(Reason(one) for one in ("program", "program-form", "program-sender")),
)
_KNOWS = (
    Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh",), solved=True, subject="Drying racks"),
    Knows("Tom Bell", "tom@example.com", 412, 388, ("mesh",), subject="Drying racks"),
)
_TYPES = (
    *(("problem",), ("information",), ("experience",), ("asset",), ("coordination",)),
    *(("development",), ("documentation",), ("visit",), ("mapping",), ()),
)


def _sample() -> Data:
    long = "Which mesh do you use for drying seed, and how long does it last? " * 40
    threads = (
        _short_thread(_post(412, 3, "request", long), SUBJECT, "request", ("problem",), "open"),
        _short_thread(_post(413, 4, "request", "Who dries beans?"), "Beans", "request", ("experience",), "solved"),
        _short_thread(_post(414, 4, "offer", "I have a guide."), "A guide", "offer", (), "none"),
        _short_thread(_post(415, 5, "announcement", "Six can come."), "Visit", "announcement", ("visit",), "none"),
        _short_thread(_post(416, 5, "comment", "The moon again."), "Moon", "discussion", (), "none"),
        _short_thread(_post(417, 6, "announcement", "On 3 December."), "Meeting", "announcement", (), "none"),
        _short_thread(_post(418, 6, "introduction", "I grow sesame."), "Hello", "introduction", (), "none"),
    )
    given = DigestInput(
        "garden",
        "lists.example.org",
        31,
        datetime(2026, 11, 2, 7, tzinfo=UTC),
        DAY,
        title="Seed savers",
        edition="facilitator",
        threads=threads,
        assets=(DigestAsset(7, "Drying beans", "guide", "Ben Okoth", "drying.pdf", 414, 414, 3_100_000),),
        newcomers=(DigestPerson("Maria Silva", "maria@example.com", joined=DAY),),
        quiet=(DigestPerson("Tom Bell", "tom@example.com", last_post=DAY, usual_gap_days=12, fitting=_FITS),),
        health=(("members", "42"),),
        note="The autumn swap is on.",
    )
    return letter_data(given, make_digest(given))


def _short_thread(opener: DigestPost, subject: str, kind: str, types: tuple[str, ...], state: str) -> DigestThread:
    return DigestThread(
        opener.number, subject, kind, types, state, opener.date, opener.date, opener.name, opener, (opener,)
    )


def _post(number: int, day: int, role: str, text: str, name: str = "Amina Diallo") -> DigestPost:
    return DigestPost(number, name, datetime(2026, 11, day, 8, tzinfo=UTC), role, text, ("rack.jpg, 40 KB",))


SAMPLES: Mapping[str, Data] = {"digest": _sample(), "preview": {**_sample(), "closes": DAY, "until": DAY, "ref": KEY}}


def digests() -> Iterator[Data]:
    """Every edition and form; a digest of a list without sub-addresses; one in which hardly anything happened."""
    for edition in ("member", "short", "facilitator"):
        yield _letter(_input(edition))
    yield _letter(replace(_input("facilitator"), quiet=_input("facilitator").quiet[2:]))
    for form in ("short", "line"):
        yield _letter(_input("member"), form)
    yield _letter(replace(_input("member"), sub_addresses=False))
    yield _letter(replace(_input("member"), is_announce=True))
    quiet = DigestInput("garden", "lists.example.org", 31, DAY, DAY, title="Seed savers")
    yield _letter(quiet)
    yield letter_data(quiet, replace(make_digest(quiet), sections=(Section("also", (), wordless=(452, 453)),)))
    yield _letter(replace(_input("member"), threads=_input("member").threads[-3:], assets=()))


def _letter(given: DigestInput, form: Form = "full") -> Data:
    made = make_digest(given)
    sections = [
        Section(one.name, tuple(replace(item, form=form) for item in one.items), more=2, wordless=_WORDLESS[one.name])
        for one in made.sections
    ]
    return letter_data(given, replace(made, sections=tuple(sections)))


def _input(edition: Edition) -> DigestInput:
    asked = tuple(_thread(420 + n, "request", types, "open", "") for n, types in enumerate(_TYPES))
    late = replace(_thread(419, "request", ("problem",), "open", ""), open_since=datetime(2026, 9, 1, tzinfo=UTC))
    told = (
        _thread(440, "request", ("problem",), "solved", "It is solved."),
        _thread(441, "request", ("problem",), "answered", "Like this."),
        replace(_thread(442, "request", ("problem",), "answered", "Like that."), answered_by=("Ben Okoth",)),
        replace(_thread(450, "request", ("problem",), "answered", "And here."), replies=1),
        replace(_thread(451, "request", ("problem",), "answered", "Here too."), replies=3),
        _thread(443, "announcement", ("visit",), "none", "Six can come."),
        _thread(444, "announcement", ("coordination",), "none", "Who comes along?"),
        _thread(445, "offer", ("asset",), "none", "I have a guide."),
        _thread(446, "introduction", (), "none", "I grow sesame."),
        _thread(447, "announcement", (), "none", "On 3 December."),
        _thread(448, "discussion", (), "none", "The moon again."),
        _thread(449, "other", (), "none", ""),
        _thread(452, "request", ("problem",), "perhaps", "I would like to know as well."),
    )
    kinds = ("guide", "template", "document", "data", "code", "software", "slides", "recording", "map", "other")
    files = tuple(
        DigestAsset(n, "Drying beans", kind, "Ben Okoth", "drying.pdf", size=3_100_000 if n % 2 else None)
        for n, kind in enumerate(kinds, start=1)
    )
    new = (
        DigestPerson("Maria Silva", "maria@example.com", note="I look after a seed bank.", joined=DAY),
        DigestPerson("", "x@example.com"),
    )
    quiet = (
        DigestPerson("Tom Bell", "tom@example.com", last_post=DAY, usual_gap_days=12, fitting=_KNOWS[0]),
        DigestPerson("Ann Hill", "ann@example.com", last_post=DAY, usual_gap_days=1, fitting=_KNOWS[1]),
        DigestPerson("Sam Hill", "sam@example.com", last_post=DAY),
        DigestPerson("Joe Hill", "joe@example.com"),
    )
    figures = ("members", "posts", "writers", "newcomers", "answered", "held", "unreachable")
    return DigestInput(
        "garden", "lists.example.org", 31, datetime(2026, 11, 2, 7, tzinfo=UTC), DAY, title="Seed savers",
        edition=edition, threads=(late, *asked, *told), assets=files, newcomers=new, quiet=quiet,
        health=tuple((one, "42") for one in figures), note="The autumn swap is on.",
    )  # fmt: skip


def _thread(number: int, kind: str, types: tuple[str, ...], state: str, text: str) -> DigestThread:
    """A thread of two posts, the first a long one with a file; `text` is what the second says."""
    asked = datetime(2026, 11, 1 + number % 8, 8, tzinfo=UTC)
    long = "Which mesh do you use for drying seed, and how long does it last? " * 30
    opener = DigestPost(number, "Amina Diallo", asked, "request", long, ("rack.jpg, 40 KB",))
    files = ("rack.jpg, 40 KB",) if number % 2 else ()
    second = DigestPost(number + 50, "Ben Okoth", DAY, "answer", text, files)
    return DigestThread(
        number, "Drying racks", kind, types, state, asked, DAY, "Amina Diallo", opener, (opener, second),
        other_posts=3, open_since=DAY if number == 420 else asked, solved=state == "solved", why=_REASONS,
        may_know=_KNOWS, thanked=number % 3, page=(None, (9, number, 430), (9, 388, 430))[number % 3],
        tally=(None, (3, "27 litres", DAY), (number % 2, "", DAY), (1, "3", DAY))[number % 4],
    )  # fmt: skip
