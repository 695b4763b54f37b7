"""The other ways each letter can go: what is laid over its sample, so that `config check` writes every sentence."""

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
from listcop.core.letter_words import list_data
from listcop.core.reasons import SUBJECT, Reason
from listcop.core.samples.desk import DESK_VARIANTS
from listcop.core.samples.gathering import GATHERING_VARIANTS
from listcop.core.samples.invite import INVITE_VARIANTS
from listcop.core.samples.pulse import pulse_variants

_Data = Mapping[str, object]
_DAY = datetime(2026, 11, 9, 7, 0, tzinfo=UTC)
_PLAIN: _Data = list_data("garden", "lists.example.org", "Seed savers", sub_addresses=False)
_WORDLESS = defaultdict[str, tuple[int, ...]](tuple, meetings=(451,), also=(452, 453))
_WORDS = "command_line", "listcop doctor"
_ANSWER = ({"n": 1, "by": "Ben Okoth", "date": _DAY, "text": "A coarse one."},)
_PERSON = {"name": "", "address": "ben@example.com", "since": _DAY, "last": None, "profile": "", "stays": False}
_POSTED = {"number": 415, "thread": 412, "subject": "Drying racks"}
_LACKING = {"name": "drying.pdf", "by": "Ben Okoth", "post": "#412", "link": "", "of_archive": False}
_CHANGES = tuple(
    {"what": what, "value": value}
    for what, value in (
        *(("cadence", one) for one in ("each", "daily", "monthly", "none")),
        *((one, on) for one in ("digest", "lite", "private", "one") for on in (True, False)),
        *((one, "412") for one in ("follow", "mute")),
        ("name", "Amina Diallo"),
        ("address", "amina@example.com"),
    )
)
_REASONS = (
    Reason("says", "Does anybody know", SUBJECT),
    Reason("says", "how do you", 2),
    Reason("says", "thanks in advance"),
    Reason("asks", line=SUBJECT),
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


def variants_of(occasion: str, sample: _Data) -> Iterator[_Data]:
    """The sample, and every other way its letter can go."""
    yield sample
    yield from ({**sample, **change} for change in _VARIANTS.get(occasion, ()))
    yield {**sample, **_PLAIN}
    if occasion == "digest":
        yield from _digests()


def _each(name: str, *values: object) -> tuple[_Data, ...]:
    return tuple({name: value} for value in values)


_VARIANTS: Mapping[str, tuple[_Data, ...]] = {
    **DESK_VARIANTS,
    **GATHERING_VARIANTS,
    **INVITE_VARIANTS,
    "welcome-back": _each("cadence", "each", "daily", "monthly", "none"),
    "welcome": (
        {"note": "", "ref": "", "charter": "", "good": (), "questions": (), "wrote": "", "list_language": ""},
        {"is_announce": True, "questions": ()},
        {"wrote": ""},
        {"good": ({"number": 9, "subject": "Beans", "is_solved": False, "thanks": 1, "used": 2},)},
        *_each("cadence", "each", "daily", "monthly", "none"),
    ),
    "goodbye": ({"ref": ""}, {"ref": "", "is_closed": True}),
    "address-changed": (
        {"others": ()},
        {"is_theirs": False, "others": ()},
        {"moved": ("Seed savers", "Bee keepers"), "others": ()},
    ),
    "asset-used": ({"user": "", "text": "", "count": 1},),
    "did-it-help": ({"again": False, "thanked": False, "wrote": "", "replies": _ANSWER},),
    "digest-answer-dropped": _each("is_lapsed", True),
    "digest-answer-unplaced": (
        {"days": 1},
        {"unreached": ("Ben Okoth",)},
        {"unreached": ("Ben Okoth",), "items": ()},
        {"orders": ("ask Amina",), "text": "ask Amina"},
        {"is_again": True, "days": 13},
        {"is_again": True, "is_one": False, "about": "Stainless 1 mm"},
        {"is_rest": True, "lists": ("garden@lists.example.org", "trees@lists.example.org")},
    ),
    "answer-empty": ({"is_blank": True},),
    "found": ({"count": 0, "results": ()}, {"count": 2}),
    "held-confirm": ({"held": "", "reason": "", "word": "ban"},),
    "held-done": (
        {"how": "accepted", "posts": ("#415", "#416")},
        {"how": "accepted", "posts": ("#415",), "is_private": True, "left": "asked"},
        {"how": "accepted", "posts": ("#415",), "is_from_archive": True},
        {"how": "accepted", "is_private": True},
        {"how": "accepted", "left": "asked"},
        {"how": "accepted", "left": "empty"},
        {"how": "rejected", "reason": "This was asked last week."},
        {"how": "discarded"},
        *({"held": "", "how": "banned", "refused": one} for one in ("", "forged", "looks-after", "before")),
        {"dropped": 1, "member": "amina@work.example.org"},
    ),
    "held-many": (
        {"why": "asked", "letters": (), "count": 0, "more": 0},
        *({"why": one, "count": 1, "more": 1} for one in ("late", "reminder", "asked")),
    ),
    "held-settled": (
        {"by": "shell", "how": "rejected"},
        *({"by": "mail", "how": one} for one in ("discarded", "banned", "returned", "cancelled")),
    ),
    "held-word": (
        {"asks": "author", "said": "", "nearest": ""},
        {"asks": "confirm"},
        {"held": ""},
    ),
    "invite-done": _each("outcome", "member", "banned", "blocked", "often"),
    "invited": ({"author": "", "note": ""},),
    "join-confirm": ({"days": 1}, {"is_astray": True}),
    "leave-confirm": _each("is_astray", True),
    "command-confirm": _each("is_astray", True),
    "help": ({"is_astray": True}, {"refused": "redact"}, {"is_closed": True}, {"is_announce": True}),
    "members-only": ({"is_closed": True},),
    "not-member": ({"is_closed": True},),
    "join-refused": _each("text", ""),
    "join-approve": ({"name": ""}, {"text": ""}),
    "asked-there": _each("is_asked", False),
    "key-settled": (
        {"settled": None},
        {"settled": None, "what": "place-answer"},
        *_each("what", "brief", "preview", "approve-join", "leave", "undo-leave", "settings", "change-address"),
        *_each("what", "held", "digest", "one-digest", "place-answer"),
        *_each("what", "command", "helped", "release-address", "vouch-address", "link-address", "invited", "other"),
    ),
    "letter-damaged": _each(*_WORDS),
    "not-yours": _each("is_tally", True),
    "link-changed": (
        {"is_linked": False},
        {"is_linked": False, "kept": "unknown", "others": ("amina@example.org",)},
        {"is_linked": False, "kept": "own"},
    ),
    "list-pause": ({"is_paused": False, "waiting": 1}, {"until": None, "reason": "", "waiting": 0}),
    "noted": (
        {"by": "", "wrote": "The coarse one it was."},
        {"wrote": "The coarse one it was.", **_PLAIN},
        {"wrote": "One cup of ash for each sack was enough."},
        {"what": "type", "types": ("problem", "visit")},
        *_each("what", "partly", "closed", "open", "thanks"),
        {"what": "open", "undo": "solved", "why": ""},
        {"what": "open", "undo": "close", "why": "spoken by phone"},
        {"what": "used", "number": "a7"},
        *({"what": f"asset-{one}", "number": "a7"} for one in ("yes", "no", "link")),
    ),
    "page": (
        {"piece": 1, "pieces": 1},
        {"piece": 3, "joins": "", "home": None, "reply_to": ""},
        {"rest": "#431, d31"},
        {"sub_addresses": False},
        {"sub_addresses": False, "piece": 1, "pieces": 1},
        {"piece": 1, "pieces": 1, "lacks": {**_LACKING, "of_archive": True, "link": "https://seeds.example.org/a.pdf"}},
        {"piece": 1, "pieces": 1, "lacks": _LACKING},
    ),
    "pulse": tuple(pulse_variants()),
    "pulse-silent": ({"since": None}, {"is_once": False}),
    "post-held": (
        {"is_closed": True},
        {"is_member": True, "pause_reason": "", "ref": "", "days": 1, "reasons": ("moderated",)},
    ),
    "post-held-notice": (
        {"reminder": 5, "comes_back": True, "by_mail": False, "same_name": "", "is_proven": True, "rule": ""},
        {"reminder": 1, "comes_back": True, "days": 1, "files": (), "more_files": 1, "is_cut": False},
        {"days": 1, "more_files": 0},
        *(
            {"reasons": (one,)}
            for one in (
                *("loop", "automatic", "seen-before", "too-large", "unclear-author", "banned", "key-inside", "rule"),
                *("unproven", "dmarc-fail", "same-message-id", "announce-only", "list-paused", "moderated"),
                *("new-member", "author-rate", "list-rate", "too-many-held", "no-list-named", "for-us"),
            )
        ),
    ),
    "people-to-call": (
        {"people": ({**_PERSON, "how": "mailbox"}, {**_PERSON, "how": "domain"}), "more": 0, "count": 2},
        {"people": ({**_PERSON, "how": "disabled"}, {**_PERSON, "how": "other"}), "more": 0, "count": 2},
        {"people": ({**_PERSON, "how": "full"},), "more": 1, "count": 1},
    ),
    "complaints": ({"people": ({"name": "", "address": "ben@example.com", "since": _DAY},), "more": 1, "count": 1},),
    "probe": _each("stays", False),
    "mail-again": _each("cadence", "each", "daily", "monthly", "none"),
    "post-receipt": (
        {"posts": (_POSTED,), "when": None},
        {"posts": (_POSTED, {**_POSTED, "number": 416})},
        {"posts": (_POSTED,), "mark": "[#412]"},
        {"posts": (_POSTED,), "when": None, "is_member": False},
        {"posts": (_POSTED,), "when": None, "is_member": False, "is_closed": True, "has_road": False},
        {"posts": (), "when": None, "greeted": ("Ben Okoth", "Maria Silva"), "has_road": False},
        {"posts": (_POSTED,), "has_road": False, "ways": ("garden+t415@lists.example.org",)},
        {
            **{"posts": (_POSTED, {**_POSTED, "number": 416}), "has_road": False},
            "ways": ("garden+t415@lists.example.org", "garden+t416@lists.example.org"),
        },
        {
            **{"posts": (_POSTED, {**_POSTED, "number": 416}), "has_road": False, "ways": ("[#415]", "[#416]")},
            **_PLAIN,
        },
    ),
    "post-redacted": _each("reason", ""),
    "post-rejected": ({"reasons": (), "reason": ""},),
    "post-returned": ({"days": 1, "text": ""},),
    "profile": (
        {"text": "", "is_new": False, "before": "", "offer": "", "questions": ()},
        {"is_new": False, "before": "", "offer": "", "questions": ()},
    ),
    "redact-done": ({"reason": ""}, {"reply_is_out": False}, {"reply": 0}),
    "relay-refused": (
        {"what": "digest", "number": 31},
        {"count": 1},
        {"count": 25},
        {"count": 1, "is_all": False},
        {"count": 25, "is_all": False},
        {"came": "late"},
        {"came": "fault"},
        {"sent": 1},
        {"sent": 25},
        {"may_have": True},
        {"came": "late", "sent": 25},
        {"came": "fault", "sent": 25},
        {"came": "fault", "count": 1},
    ),
    "settings-changed": ({"changes": _CHANGES, "undo": ""},),
    "settings-confirm": (*_each("changes", _CHANGES), {"is_astray": True}),
    "status": (
        {"lists": (), "others": ()},
        {"lists": (), "is_closed": True},
        {
            "lists": (
                {"title": "Seed savers", "address": "garden@lists.example.org", "cadence": "each", "until": _DAY}
                | {"joined": _DAY, "posts": 1, "member": "amina@example.com", "changes": ()},
            )
        },
    ),
    "unknown-command": (
        {"is_announce": True},
        *_each("nearest", ""),
        *_each("said", ""),
        *_each("may_join", False),
        *_each("lacks", "find", "get", "bundle", "tally", "type", "tag", "language", "change", "link"),
        *_each("lacks", "accept", "reject", "discard", "ban", "close", "reopen", "redact", "summary", "invite", "note"),
        *_each("lacks", "ask", "refer", "greet"),
        {"said": "language", "nearest": "", "lacks": "language", "instead": "Deutsch"},
        {"said": "nomail", "nearest": "", "lacks": "nomail", "instead": "15 January 2020", "is_past": True},
        {"said": "nomail", "nearest": "", "lacks": "nomail", "instead": "10 to 24 November", "is_later": True},
        {"said": "part", "nearest": "", "lacks": "part", "is_more": True},
        {"said": "ask", "nearest": "", "lacks": "ask", "is_elsewhere": True},
        {"said": "yes", "nearest": "", "is_elsewhere": True},
    ),
    "which-one": ({"word": "used"}, {"word": "type", "types": ("visit",)}),
    "who": (
        {"words": "drying", "count": 1, "more": 1},
        {"words": "drying", "people": (), "more": 0, "count": 0},
        {"words": "drying", "people": (), "more": 0, "is_shown": False},
        {"count": 1, "people": (), "more": 0, "is_shown": False},
    ),
    "archive-open": ({"threads": (), "count": 0},),
    "archive-assets": (
        {
            "assets": (
                {"number": 8, "title": "Rack", "file": "", "link": "", "size": "", "by": "Ben Okoth", "found": _DAY}
                | {"post": 413, "used": 1, "holds": "no", "checked": _DAY},
            )
        },
    ),
    "archive-thread": (
        {
            "thread": {"number": 412, "subject": "Drying racks", "kind": "discussion", "types": (), "state": "none"}
            | {"started": _DAY, "last_post": _DAY, "answer_to": "", "see": 0}
            | {
                "posts": (
                    {"number": 412, "name": "", "date": _DAY, "text": "", "attachments": (), "redacted": None}
                    | {"is_consolidated": False},
                )
            }
        },
    ),
}


# --- digests ---------------------------------------------------------------------------------------------------


def _digests() -> Iterator[_Data]:
    """Every edition and form; a digest of a list without sub-addresses; one in which hardly anything happened."""
    for edition in ("member", "short", "facilitator"):
        yield _letter(_input(edition))
    yield _letter(replace(_input("facilitator"), quiet=_input("facilitator").quiet[2:]))
    for form in ("short", "line"):
        yield _letter(_input("member"), form)
    yield _letter(replace(_input("member"), sub_addresses=False))
    yield _letter(replace(_input("member"), is_announce=True))
    quiet = DigestInput("garden", "lists.example.org", 31, _DAY, _DAY, title="Seed savers")
    yield _letter(quiet)
    yield letter_data(quiet, replace(make_digest(quiet), sections=(Section("also", (), wordless=(452, 453)),)))
    yield _letter(replace(_input("member"), threads=_input("member").threads[-3:], assets=()))


def _letter(given: DigestInput, form: Form = "full") -> _Data:
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
        DigestPerson("Maria Silva", "maria@example.com", note="I look after a seed bank.", joined=_DAY),
        DigestPerson("", "x@example.com"),
    )
    quiet = (
        DigestPerson("Tom Bell", "tom@example.com", last_post=_DAY, usual_gap_days=12, fitting=_KNOWS[0]),
        DigestPerson("Ann Hill", "ann@example.com", last_post=_DAY, usual_gap_days=1, fitting=_KNOWS[1]),
        DigestPerson("Sam Hill", "sam@example.com", last_post=_DAY),
        DigestPerson("Joe Hill", "joe@example.com"),
    )
    figures = ("members", "posts", "writers", "newcomers", "answered", "held", "unreachable")
    return DigestInput(
        "garden", "lists.example.org", 31, datetime(2026, 11, 2, 7, tzinfo=UTC), _DAY, title="Seed savers",
        edition=edition, threads=(late, *asked, *told), assets=files, newcomers=new, quiet=quiet,
        health=tuple((one, "42") for one in figures), note="The autumn swap is on.",
    )  # fmt: skip


def _thread(number: int, kind: str, types: tuple[str, ...], state: str, text: str) -> DigestThread:
    """A thread of two posts, the first a long one with a file; `text` is what the second says."""
    asked = datetime(2026, 11, 1 + number % 8, 8, tzinfo=UTC)
    long = "Which mesh do you use for drying seed, and how long does it last? " * 30
    opener = DigestPost(number, "Amina Diallo", asked, "request", long, ("rack.jpg, 40 KB",))
    files = ("rack.jpg, 40 KB",) if number % 2 else ()
    second = DigestPost(number + 50, "Ben Okoth", _DAY, "answer", text, files)
    return DigestThread(
        number, "Drying racks", kind, types, state, asked, _DAY, "Amina Diallo", opener, (opener, second),
        other_posts=3, open_since=_DAY if number == 420 else asked, solved=state == "solved", why=_REASONS,
        may_know=_KNOWS, thanked=number % 3, page=(None, (9, number, 430), (9, 388, 430))[number % 3],
        tally=(None, (3, "27 litres", _DAY), (number % 2, "", _DAY), (1, "3", _DAY))[number % 4],
    )  # fmt: skip
