"""Promises A1 to A7 and A10: wrong keys, old keys, forged authors and forged verdicts change nothing."""

import base64
import contextlib
import itertools
import smtplib
from datetime import timedelta

import pytest
import sqlalchemy as sa

from listcop.core.addresses import Role
from listcop.core.keys import encode_author_key, encode_bounce_key, encode_leave_key, random_key
from listcop.flows.answer_command import KEYS
from listcop.store import tables
from tests.doors.test_dns import a_server
from tests.stories.house import DOMAIN, GARDEN, MONDAY
from tests.stories.signed import key_record, sign
from tests.stories.what_stands import AMINA, address, make_key, state

BEN, OLGA = "ben@example.org", "olga@seeds.coop"
SENA = "sena@seeds.coop"


@pytest.fixture
def garden(house):
    for person, name, roles in ((AMINA, "Amina", "member"), (BEN, "Ben", "member"), (OLGA, "Olga", "owner")):
        house.member(person, name, roles=roles)
    house.write(AMINA, GARDEN, "Who has beans to spare?", "Beans", proven=True)
    house.wait(BEN, "beans")
    return house


def burnt(house):
    with house.store.read() as tx:
        return {row.address: row.result for row in tx.execute(sa.select(tables.keys)) if row.used is not None}


# --- A1 ---------------------------------------------------------------------------------------------------------


def test_random_keys_and_what_the_database_holds_hit_nothing(garden):
    make_key(garden, "leave")
    before = state(garden)
    with garden.store.read() as tx:
        stolen = tx.execute(sa.select(tables.keys.c.key_hash)).scalar_one()

    for number in range(15):
        garden.write(AMINA, address(random_key(number.to_bytes(16))), "yes")
    for key in (
        base64.b32encode(bytes.fromhex(stolen)).decode().lower()[:26],
        base64.b32encode(b"x" * 17).decode().lower()[:26],
    ):
        garden.write(AMINA, address(key), "yes")

    assert state(garden) == before


def test_after_twenty_wrong_keys_in_an_hour_a_machine_is_not_listened_to(build):
    house = build(smtp="trusted_networks = []")
    house.list()
    house.member(AMINA, "Amina")
    good = make_key(house, "leave")
    start = house.now()
    for number in range(20):
        house.now.moment = start
        house.write(AMINA, address(random_key(number.to_bytes(16))), "yes")
    assert house.refusal(AMINA, address(random_key(bytes(16))), "yes").startswith("451 4.7.1 Too many wrong keys")
    before = state(house)

    house.now.moment = start
    said = house.refusal(AMINA, address(good), "yes")
    assert said.startswith("451 4.7.1 Too many wrong keys")  # her server brings it again
    assert state(house) == before

    house.now.moment = start + timedelta(minutes=61)
    house.write(AMINA, address(good), "yes")
    assert house.wait(AMINA).words
    assert state(house) != before


@pytest.mark.parametrize("kind", ["settle", "leave", "private"])
def test_who_is_proven_loses_nothing_by_those_who_guess_at_the_same_providers(build, kind):
    with a_server(more=key_record("seeds.coop")) as dns:
        house = build(smtp="trusted_networks = []", toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list()
        house.member(AMINA, "Amina")
        house.member(SENA, "Sena")
        start, seal, secret = house.now(), house.seal(), house.site.secret
        to, text = {
            "settle": (address(make_key(house, "leave", SENA)), "yes"),
            "leave": (address(encode_leave_key(secret, seal, 2), Role.leave_key), "leave"),
            "private": (address(encode_author_key(secret, seal, 2), Role.author), "Shall we meet?"),
        }[kind]
        for number in range(22):
            house.now.moment = start
            with contextlib.suppress(smtplib.SMTPResponseException):
                house.write("eve@example.net", address(random_key(number.to_bytes(16))), "yes")
        before = state(house)

        house.now.moment = start
        house.send(sign(house.letter(f"Sena <{SENA}>", to, text), "seeds.coop"), to, sender=SENA)

        if kind == "private":
            assert house.wait(AMINA, "Shall we meet?")
        else:
            assert house.wait(SENA).words
            assert state(house) != before


def test_who_is_proven_and_guesses_is_counted_by_their_address(build):
    with a_server(more=key_record("seeds.coop")) as dns:
        house = build(smtp="trusted_networks = []", toml=f"[dns]\nservers = ['{dns.address}']\n")
        house.list()
        house.member(AMINA, "Amina")
        good, start = make_key(house, "leave"), house.now()

        def guess(number):
            to = address(random_key(number.to_bytes(16)))
            house.now.moment = start
            return house.send(sign(house.letter(f"Sena <{SENA}>", to, "yes"), "seeds.coop"), to, sender=SENA)

        for number in range(20):
            guess(number)
        with pytest.raises(smtplib.SMTPResponseException, match="451"):
            guess(20)
        house.write(AMINA, address(good), "yes")

        assert house.wait(AMINA).words


# --- A2 ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["used", "expired", "elsewhere"])
def test_a_key_of_any_kind_that_is_used_old_or_anothers_changes_nothing(garden, end):
    life = timedelta(minutes=-1) if end == "expired" else timedelta(days=14)
    more = {"member": AMINA, "held": 1, "thread": 1, "number": 1, "letter": 1, "new": "eve@evil.example"}
    made = [make_key(garden, purpose, life=life, **more) for purpose in sorted(KEYS)]
    if end == "used":
        garden.store.write(lambda tx: tx.execute(sa.update(tables.keys).values(used=garden.now(), result="answered")))
    before = state(garden)

    for key, word in itertools.product(made, ("yes", "")):
        garden.write(BEN if end == "elsewhere" else AMINA, address(key), word)

    assert len(made) >= 12
    assert state(garden) == before


def test_sealed_keys_of_another_list_another_secret_or_an_altered_number_open_nothing(garden):
    other = b"another secret, as long as ours.."
    secret = garden.site.secret
    wrong = [
        *(encode_leave_key(other, garden.seal(), number) for number in (1, 2)),
        *(encode_leave_key(secret, "garden", number) for number in (1, 2)),
        encode_leave_key(secret, garden.seal(), 999),
        encode_leave_key(secret, garden.seal(), 1)[:-1] + "a",
    ]
    before = state(garden)

    for key in wrong:
        garden.write(AMINA, address(key, Role.leave_key), "")
    assert garden.refusal(AMINA, address(encode_author_key(other, garden.seal(), 2), Role.author), "x").startswith(
        "550"
    )
    for key in (
        encode_bounce_key(other, garden.seal(), 1, MONDAY.date()),
        encode_bounce_key(secret, "garden", 1, MONDAY.date()),
    ):
        garden.send(b"From: mailer-daemon@x.org\r\nSubject: failed\r\n\r\nno", address(key, Role.bounce), sender="")

    assert state(garden) == before


def test_a_key_dies_with_the_leaving_that_came_after_it(garden):
    garden.write("new@example.org", f"garden+join@{DOMAIN}")
    asked = garden.wait("new@example.org")
    garden.member("new@example.org")
    garden.write("new@example.org", f"garden+leave@{DOMAIN}", proven=True)
    garden.wait("new@example.org", count=2)
    before = state(garden)

    garden.answer("new@example.org", asked, "yes")

    assert state(garden) == before


# --- A4, A5 -----------------------------------------------------------------------------------------------------

MEMBER_COMMANDS = (
    "leave", "set daily", "set weekly", "set monthly", "set nomail", "nomail until 1 March", "set digest off",
    "set lite", "set language fr", "set one digest", "set private off", "change address eve@evil.example",
    "profile I sell gold", "solved 1", "type 1 visit",
)  # fmt: skip
OWNER_COMMANDS = (
    "held", "yes h1", "no h1", "drop h1", "ban ben@example.org", "accept h1", "reject h1", "discard h1",
    "pause list", "resume", "invite eve@evil.example", "redact 1 gone", "close 1", "reopen 1", "tag 1 problem",
    "digest d1", "quiet", "type 1 visit", "solved 1", "note 1 hello",
)  # fmt: skip


def test_a_forged_member_changes_nothing_without_an_answer_of_their_own(garden):
    before = state(garden)

    for command in MEMBER_COMMANDS:
        garden.write(AMINA, f"garden+request@{DOMAIN}", command, command)
    garden.settle()

    assert state(garden) == before


@pytest.mark.parametrize("forged", [None, "mx.example.org; dmarc=fail header.from=seeds.coop"])
def test_a_forged_owner_changes_nothing(garden, forged):
    garden.write("zoe@example.net", GARDEN, "I am no member.", "Hello")
    garden.wait(OLGA, "h1")
    before = state(garden)

    for command in OWNER_COMMANDS:
        garden.write(f"Olga <{OLGA}>", f"garden+request@{DOMAIN}", command, command, authentication_results=forged)
    garden.settle()

    assert state(garden) == before


def test_an_owners_key_sent_to_the_list_is_not_handed_on_and_counts_no_more(garden):
    garden.write("zoe@example.net", GARDEN, "I am no member.", "Hello")
    notice = garden.wait(OLGA, "h1")
    key = notice["reply-to"].partition("+c.")[2].partition("@")[0]

    said = garden.refusal(OLGA, GARDEN, f"yes, let it in, my key is {notice['reply-to']}", "Hello")
    before = state(garden)
    garden.write(OLGA, address(key), "yes", proven=True)
    garden.settle()

    assert said.startswith("550 5.7.1")
    assert "no longer counts" in said
    assert burnt(garden) == {OLGA: "sent to the list"}
    assert state(garden) == before
    assert garden.count(AMINA, "let it in") == 0


def test_an_answer_to_the_key_with_the_list_in_copy_still_counts(garden):
    garden.write("zoe@example.net", GARDEN, "I am no member.", "Hello")
    notice = garden.wait(OLGA, "h1")
    letter = garden.letter(OLGA, f"{notice['reply-to']}, {GARDEN}", "yes", "Re: h1", proven=True)

    for to in (GARDEN, notice["reply-to"]):
        with contextlib.suppress(OSError):
            garden.send(letter, [notice["reply-to"], GARDEN] if to == GARDEN else [to], sender=OLGA)

    assert garden.wait(AMINA, "I am no member")


# --- A6, A7 -----------------------------------------------------------------------------------------------------

FORGED = (
    "Sena <sena@seeds.coop>, Eve <eve@evil.coop>",
    "Eve <eve@evil.coop>, Sena <sena@seeds.coop>",
    "sena@seeds.coop <eve@evil.coop>",
    '"sena@seeds.coop" <eve@evil.coop>',
    "Sena (sena@seeds.coop) <eve@evil.coop>",
    "<sena@seeds.coop> <eve@evil.coop>",
    "sena@seeds.coop (eve@evil.coop)",
    "(x) sena@seeds.coop (y",
    "Friends: sena@seeds.coop;",
    "Friends: sena@seeds.coop, eve@evil.coop;",
    "<@evil.coop:sena@seeds.coop>",
    "<@evil.coop,@seeds.coop:sena@seeds.coop>",
    "sena@seeds.coop.",
    "sena@[192.0.2.1]",
    "sena@seeds。coop",
    "sena@séeds.coop",
    "sena@xn--seds-bpa.coop",
    "=?utf-8?q?sena=40seeds.coop?=",
    "=?utf-8?q?sena=40seeds.coop?= <eve@evil.coop>",
    "=?utf-8?b?c2VuYUBzZWVkcy5jb29wID4=?= <eve@evil.coop>",
    '"sena"@seeds.coop',
    "sena@seeds.coop\x00<eve@evil.coop>",
    "sena @ seeds . coop",
    "sena@seeds.coop@evil.coop",
    '"Sena" <"sena@seeds.coop"@evil.coop>',
    "Sena <sena@seeds.coop>\r\nFrom: Eve <eve@evil.coop>",
    "Eve <eve@evil.coop>\r\nFrom: Sena <sena@seeds.coop>",
    "SENA@SEEDS.COOP",
    "",
)


@pytest.fixture
def dns():
    with a_server(
        more=key_record("seeds.coop") | key_record("evil.coop") | {("evil.coop.", "TXT"): ['"v=spf1 +all"']}
    ) as server:
        yield server


@pytest.fixture
def at_the_edge(build, dns):
    """A house that strangers' servers reach straight; Sena is a member, her domain's policy is reject."""
    house = build(smtp="trusted_networks = []", toml=f"[dns]\nservers = ['{dns.address}']\n")
    house.list()
    house.member(SENA, "Sena Koffi")
    house.member(BEN, "Ben")
    house.member("olga@example.org", "Olga", roles="owner")
    return house


def forge(house, trick, **fields):
    """A letter that evil.coop signs and sends, rightly, for itself."""
    raw = house.letter("x", GARDEN, "Send me gold.", "Gold", **{"from": None, **fields})
    raw = f"From: {trick}\r\n".encode() + raw if trick else raw
    try:
        house.send(sign(raw.replace(b"\x00", b""), "evil.coop"), GARDEN, sender="eve@evil.coop")
    except OSError as refused:
        return str(refused)
    return "taken"


@pytest.mark.parametrize("mode", ["prefer", "require"])
def test_no_trick_with_from_is_posted_as_the_one_it_names(at_the_edge, mode):
    at_the_edge.set("garden", authentication=mode)

    for trick in FORGED:
        forge(at_the_edge, trick)
    at_the_edge.settle()

    assert at_the_edge.got(BEN, "gold") == []
    assert at_the_edge.shell("export", "garden").out == ""
    assert at_the_edge.got(SENA) == []  # whose name was used hears nothing


def test_the_true_author_is_posted_at_the_edge_and_may_command(at_the_edge):
    at_the_edge.set("garden", authentication="require")
    letter = at_the_edge.letter(f"Sena <{SENA}>", GARDEN, "Who has millet seed?", "Millet")

    at_the_edge.send(sign(letter, "seeds.coop"), GARDEN, sender=SENA)
    command = at_the_edge.letter(f"Sena <{SENA}>", f"garden+weekly@{DOMAIN}", "", "")
    at_the_edge.wait(BEN, "millet")
    at_the_edge.send(sign(command, "seeds.coop"), f"garden+weekly@{DOMAIN}", sender=SENA)

    assert at_the_edge.wait(SENA, "each week")


VERDICT = "dmarc=pass header.from=seeds.coop"
RESULTS = (
    f"mx.example.org; {VERDICT}",
    f"MX.EXAMPLE.ORG; {VERDICT}",
    f"mx.example.org 1; {VERDICT}",
    f"(x) mx.example.org; {VERDICT}",
    f"mx.example.org;\r\n\t{VERDICT}",
    f"evil.coop; {VERDICT}",
    f"mx.example.org.evil.coop; {VERDICT}",
    f'"mx.example.org"; {VERDICT}',
    f"mx.example.org evil.coop; {VERDICT}",
    f"evil.coop; x=1 (mx.example.org; {VERDICT})",
)


def test_forged_results_at_the_edge_count_for_nothing(at_the_edge):
    for result in RESULTS:
        forge(at_the_edge, f"Sena <{SENA}>", authentication_results=result)
    at_the_edge.settle()

    assert at_the_edge.got(BEN, "gold") == []


def test_forged_results_below_those_of_our_own_server_count_for_nothing(build, dns):
    house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
    house.list()
    house.member(SENA, "Sena Koffi")
    house.member(BEN, "Ben")
    ours = b"Authentication-Results: mx.example.org; dmarc=fail header.from=seeds.coop\r\n"

    for result in RESULTS:
        raw = house.letter(f"Sena <{SENA}>", GARDEN, "Send me gold.", "Gold", authentication_results=result)
        house.send(ours + raw, GARDEN, sender="eve@evil.coop")
    house.settle()

    assert house.got(BEN, "gold") == []


# --- A10 --------------------------------------------------------------------------------------------------------


@pytest.mark.timeout(180)  # a hundred letters, on a machine that may be busy
def test_a_hundred_answers_that_quote_footers_hand_no_key_on(garden):
    """Replies of members to digests, notices and goodbyes, with everything quoted, in every way programs write them."""
    keys = [
        encode_leave_key(garden.site.secret, garden.seal(), number) for number in (1, 3, 999)
    ]  # Ben, who reads, is 2
    keys += [random_key(bytes([number]) * 16) for number in range(3)]
    lines = [
        *(f"> To leave: garden+leave.{key}@{DOMAIN}" for key in keys[:3]),
        *(f"> <mailto:garden+leave.{key}@{DOMAIN}>" for key in keys[:3]),
        *(f"> ref: c.{key}" for key in keys[3:]),
        *(f"> Reply-To: garden+c.{key}@{DOMAIN}" for key in keys[3:]),
    ]
    garden.set("garden", author_posts_per_hour=0, list_posts_per_hour=0)
    before = len(garden.got(BEN))
    ways = ("plain", "base64", "quoted-printable", "html")
    for number, (line, way) in enumerate(itertools.islice(itertools.cycle(itertools.product(lines, ways)), 100)):
        text = f"Beans number {number}, thanks.\n\nOn Monday the list wrote:\n{line}\n> the end"
        garden.send(written(garden, text, way, number), GARDEN, sender=AMINA)
    garden.settle()
    copies = [one for one in garden.got(BEN)[before:] if one["list-post"]]

    assert len(copies) == 100
    seen = b"".join(one.raw + one.all_text.encode() for one in copies).lower()
    for kind in ("jsonl", "mbox", "text"):
        out = garden.folder / f"out.{kind}"
        garden.shell("export", "garden", "--format", kind, "-o", out)
        seen += b"".join(
            one.read_bytes() for one in ([out] if out.is_file() else out.rglob("*")) if one.is_file()
        ).lower()
    garden.service.parts.list_work.publish()
    seen += b"".join(one.read_bytes() for one in garden.settings.archive_folder.rglob("*.txt")).lower()
    assert [(key, seen[at - 200 : at + 60]) for key in keys if (at := seen.find(key.encode())) >= 0] == []


def written(house, text, way, number):
    fields = {"references": f"<c.{random_key(bytes([number]) * 16)}@other.example>"}
    if way == "plain":
        return house.letter(AMINA, GARDEN, text, f"Beans {number}", proven=True, **fields)
    kind = "html" if way == "html" else "plain"
    body = f"<p>{text.replace(chr(10), '<br>')}</p>" if way == "html" else text
    encoded = base64.encodebytes(body.encode()).decode() if way == "base64" else body.replace("=", "=3D")
    encoding = {"base64": "base64", "html": "7bit"}.get(way, way)
    if way == "quoted-printable":
        encoded = encoded.replace("leave.", "lea=\nve.")
    return house.letter(
        AMINA, GARDEN, encoded, f"Beans {number}", proven=True, mime_version="1.0",
        content_type=f"text/{kind}; charset=utf-8", content_transfer_encoding=encoding, **fields,
    )  # fmt: skip


# --- the secret -------------------------------------------------------------------------------------------------


def test_a_new_secret_signs_and_the_old_one_goes_on_to_read(garden):
    leave = address(encode_leave_key(garden.site.secret, garden.seal(), 1), Role.leave_key)
    asked = make_key(garden, "leave", BEN)
    garden.down()

    said = garden.shell("secret", "rotate")
    garden.settings.__dict__.pop("secrets", None)
    garden.up()

    assert said.code == 0
    assert len(garden.site.secrets) == 2
    assert garden.settings.secret_file.stat().st_mode & 0o777 == 0o600
    garden.write(AMINA, leave, "")
    assert garden.wait(AMINA, "left")
    garden.write(BEN, address(asked), "yes")
    assert garden.wait(BEN, "left")


def test_files_that_are_fetched_hand_no_key_on(garden):
    """Somebody shares a saved letter of ours as a text file: its key is theirs, not everybody's."""
    keys = [encode_leave_key(garden.site.secret, garden.seal(), 1), random_key(b"x" * 16)]
    saved = f"Saved letter\n\nTo leave: garden+leave.{keys[0]}@{DOMAIN}\nref: c.{keys[1]}\n"
    body = (
        "--x\nContent-Type: text/plain\n\nHere is my guide to saving seed, for all to use again.\n--x\n"
        'Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename="guide.txt"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(saved.encode()).decode()}\n--x--\n"
    )
    parts = {"content_type": "multipart/mixed; boundary=x", "mime_version": "1.0"}
    garden.write(AMINA, GARDEN, body, "Guide to saving seed", proven=True, **parts)
    garden.wait(BEN, "saving seed")

    got = []
    for words in ("get a1", "get 2/1", "get 2", "get 2 only"):
        sent = garden.write(BEN, f"garden+request@{DOMAIN}", "", words, proven=True)
        garden.settle()
        (letter,) = [one for one in garden.got(BEN) if one["in-reply-to"] == sent]
        got.append(
            letter.words + "".join(one.get_payload(decode=True).decode() for one in letter.message.iter_attachments())
        )

    assert "Saved letter" in got[0] and "Saved letter" in got[1]
    assert [key for key in keys for one in got if key in one.lower()] == []
