"""Mail comes in by SMTP and LMTP over real sockets: what is taken, what is refused, and that nobody can wear us out."""

import asyncio
import hashlib
import inspect
import re
import socket
import ssl
import threading
import time
from contextlib import contextmanager
from ipaddress import ip_network
from pathlib import Path

import pytest
import trustme
from aiosmtpd.smtp import SMTP
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.moderation import Decision
from listcop.core.wire import with_crlf
from listcop.doors.smtp_data import FINAL_DOT, Budget, Intake, IntakeRules
from listcop.doors.smtp_lines import asks_to_relay, read_path, replies_for
from listcop.doors.smtp_server import DoorTrouble, Limits, SmtpDoor, StorageTrouble

KEPT = Decision("accept", "member", "250 2.0.0 Kept")
LOOPBACK = (ip_network("127.0.0.0/8"),)
LETTER = b"From: ana@example.org\r\nSubject: Seeds\r\n\r\nWho has bean seeds?\r\n"


def knows_garden(address):
    local = address.partition("@")[0]
    return None if local.startswith("garden") else f'550 5.1.1 There is no list "{local}" here.'


class Letters(list):
    """Keeps what is accepted, as (envelope, letter); answers with what it was given, or 250 for everyone."""

    def __init__(self, *decisions):
        self.decisions = decisions

    def __call__(self, envelope, raw):
        self.append((envelope, raw))
        return self.decisions or [KEPT] * len(envelope.recipients)


def each_by_itself(accept):
    """Has `accept` decide about each letter in the thread that begins it."""

    def begin(came, ended, may_ask):
        for n, (envelope, raw) in enumerate(came):
            found = accept(envelope, raw) if may_ask else None
            ended(n, lambda found=found: found)

    return begin


@contextmanager
def open_door(accept, **arguments):
    """A door on a free port of loopback, in a thread with a loop of its own; yields the door."""
    arguments = {"hostname": "lists.example.org", "knows": knows_garden, "begin": each_by_itself(accept)} | arguments
    door = SmtpDoor("127.0.0.1", 0, **arguments)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    asyncio.run_coroutine_threadsafe(door.start(), loop).result(5)
    door.test_loop = loop
    try:
        yield door
    finally:
        asyncio.run_coroutine_threadsafe(door.stop(0.2), loop).result(5)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)
        loop.close()


class Client:
    """Speaks to the door in bytes, as any client may."""

    def __init__(self, door, source="127.0.0.1"):
        self.socket = socket.create_connection(("127.0.0.1", door.port), 10, source_address=(source, 0))
        self.buffer = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def line(self):
        """Return the next line without its CRLF; "" when the door has closed."""
        while b"\r\n" not in self.buffer:
            try:
                data = self.socket.recv(65536)
            except ConnectionResetError:
                data = b""
            if not data:
                return ""
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\r\n")
        return line.decode()

    def reply(self):
        """Return one whole reply, its lines joined."""
        lines = [self.line()]
        while lines[-1][3:4] == "-":
            lines.append(self.line())
        return "\n".join(lines)

    def say(self, *commands):
        """Send each command and return the last reply."""
        for command in commands:
            self.send(command + b"\r\n")
            reply = self.reply()
        return reply

    def greet(self, word=b"EHLO"):
        self.reply()
        return self.say(word + b" client.example.net")

    def mail(self, letter, *recipients, sender=b"ana@example.org"):
        """Send one letter and return the reply after its final dot."""
        self.say(b"MAIL FROM:<" + sender + b">")
        for recipient in recipients or (b"garden@lists.example.org",):
            self.say(b"RCPT TO:<" + recipient + b">")
        assert self.say(b"DATA").startswith("354")
        self.send(letter + b".\r\n")
        return self.reply()

    def is_closed(self):
        return self.line() == ""


def wait_until(condition, seconds=5):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


# A letter comes in


def test_a_letter_is_handed_on_whole_with_its_envelope_before_250_is_said():
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()

        reply = client.mail(LETTER)

    envelope, raw = letters[0]
    assert reply == "250 2.0.0 Kept"
    assert raw == LETTER
    assert (envelope.sender, envelope.recipients) == ("ana@example.org", ("garden@lists.example.org",))
    assert (envelope.peer, envelope.helo, envelope.door) == ("127.0.0.1", "client.example.net", "smtp")
    assert not envelope.trusted


def test_250_is_not_said_while_the_letter_is_still_being_kept():
    kept = threading.Event()

    def accept(envelope, raw):
        assert kept.wait(10)
        return [KEPT]

    with open_door(accept) as door, Client(door) as client, Client(door) as other:
        client.greet()
        client.say(b"MAIL FROM:<a@example.org>", b"RCPT TO:<garden@x>", b"DATA")
        client.send(LETTER + b".\r\n")
        assert "PIPELINING" in other.greet()  # the door serves others meanwhile
        client.socket.settimeout(0.2)
        with pytest.raises(TimeoutError):
            client.reply()

        kept.set()
        client.socket.settimeout(5)
        assert client.reply() == "250 2.0.0 Kept"


def test_the_null_sender_is_empty():
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()

        client.mail(LETTER, sender=b"")

    assert letters[0][0].sender == ""


def test_what_is_announced_is_what_is_meant():
    with open_door(Letters(), limits=Limits(message_bytes=25 << 20)) as door, Client(door) as client:
        offers = client.greet().split("\n")

        assert offers[0] == "250-lists.example.org"
        words = {offer[4:] for offer in offers[1:]}
        assert words == {"PIPELINING", f"SIZE {25 << 20}", "8BITMIME", "ENHANCEDSTATUSCODES"}


@pytest.mark.parametrize(
    "letter, kept",
    [
        (b"", b""),
        (b"\r\n", b"\r\n"),
        (b"..\r\n", b".\r\n"),
        (b"..leading\r\n...\r\n", b".leading\r\n..\r\n"),
        (b"a\r\n..\r\n\r\n..b.\r\n", b"a\r\n.\r\n\r\n.b.\r\n"),
    ],
)
def test_dots_are_taken_off_once(letter, kept):
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()

        client.mail(letter)

    assert letters[0][1] == kept


def test_a_letter_that_comes_byte_by_byte_is_the_same_letter():
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.greet()
        client.say(b"MAIL FROM:<a@example.org>", b"RCPT TO:<garden@x>", b"DATA")
        for byte in b"One\r\n..two\r\n.\r\n":
            client.send(bytes([byte]))
            time.sleep(0.001)

        assert client.reply().startswith("250")

    assert letters[0][1] == b"One\r\n.two\r\n"


def test_pipelined_commands_and_letters_are_answered_in_order():
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()
        envelope = b"MAIL FROM:<a@example.org>\r\nRCPT TO:<garden@x>\r\nRCPT TO:<nobody@x>\r\nDATA\r\n"

        client.send(envelope + b"First\r\n.\r\n" + envelope + b"Second\r\n.\r\nNOOP\r\nQUIT\r\n")
        codes = [client.reply()[:3] for _ in range(12)]

    assert codes == ["250", "250", "550", "354", "250"] * 2 + ["250", "221"]
    assert [raw for _, raw in letters] == [b"First\r\n", b"Second\r\n"]


def test_a_large_letter_comes_through_a_file_and_leaves_none(tmp_path):
    letters = Letters()
    letter = b"0123456789abcdef\r\n..dot\r\n" * 120_000
    with open_door(letters, spool_folder=tmp_path) as door, Client(door) as client:
        client.greet()

        reply = client.mail(letter)

        assert reply.startswith("250")
        assert letters[0][1] == letter.replace(b"\r\n..", b"\r\n.")
        assert list(tmp_path.iterdir()) == []
        wait_until(lambda: door._budget.has_room(Limits().bytes_under_way))


@given(st.lists(st.sampled_from([b"\r", b"\n", b".", b"a", b"\r\n", b"\r\n.", b"bc"])), st.data())
def test_however_a_letter_is_cut_into_packets_it_ends_at_the_first_final_dot(pieces, data):
    wire = b"".join(pieces) + FINAL_DOT + b"QUIT\r\n"
    cuts = data.draw(st.lists(st.integers(0, len(wire))).map(sorted))
    intake = Intake(IntakeRules(10**6, 8), Budget(10**6), strict=False)

    rest = None
    for start, end in zip([0, *cuts], [*cuts, len(wire)], strict=True):
        rest = rest + wire[start:end] if rest is not None else intake.feed(wire[start:end])

    whole = b"\r\n" + wire
    end = whole.index(FINAL_DOT)
    assert rest == whole[end + 5 :]
    assert intake.letter() == with_crlf(whole[: end + 2].replace(b"\r\n.", b"\r\n")[2:])
    intake.close()


# Nothing is smuggled in

ENDINGS = [
    *(b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r.\r\n", b"\r\n.\r", b"\n.\r", b"\r.\n"),
    *(b"\r\r\n.\r\r\n", b"\r\n\0.\r\n", b"\r\n.\0\r\n", b"\r\n.\r\r\n"),
]
SMUGGLED = b"MAIL FROM:<boss@example.com>\r\nRCPT TO:<garden@x>\r\nDATA\r\nFrom: boss@example.com\r\n\r\nFake\r\n.\r\n"


@pytest.mark.parametrize("ending", ENDINGS)
def test_only_crlf_dot_crlf_ends_a_letter_and_bare_line_ends_are_refused(ending):
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@example.org>", b"RCPT TO:<garden@x>", b"DATA")

        client.send(b"First" + ending + SMUGGLED)

        assert client.reply().startswith("554 5.6.0")
        assert client.is_closed()
    assert letters == []


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_trusted_relay_may_send_bare_line_ends_which_become_crlf_in_one_letter(ending):
    letters = Letters()
    with open_door(letters, trusted_networks=LOOPBACK) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@example.org>", b"RCPT TO:<garden@x>", b"DATA")

        client.send(b"First" + ending + SMUGGLED)

        assert client.reply().startswith("250")
        assert client.say(b"NOOP").startswith("250")
    ((envelope, raw),) = letters
    assert envelope.trusted
    assert b"boss@example.com" in raw
    assert raw.count(b"\r") == raw.count(b"\n") == raw.count(b"\r\n")
    assert b"\0" not in raw


@pytest.mark.parametrize(
    "commands",
    [
        *(b"MAIL FROM:<a@example.org>\nRCPT TO:<garden@x>\n", b"NOOP\r\r\n", b"MAIL FROM:<a@example.org>\r\r\n"),
        *(b"NOOP\rNOOP\r\n", b"RCPT TO:<garden\r@lists.example.org>\r\n"),
    ],
)
def test_a_stranger_may_not_write_a_bare_cr_or_lf_in_commands(commands):
    with open_door(Letters()) as door, Client(door) as client:
        client.greet()

        client.send(commands)

        assert client.reply().startswith("554 5.5.2")
        assert client.is_closed()


def test_a_bare_cr_is_one_also_where_packets_part_behind_it():
    with open_door(Letters()) as door, Client(door) as client:
        client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.greet()

        client.send(b"NOOP\r")
        time.sleep(0.05)
        client.send(b"\r\n")

        assert client.reply().startswith("554 5.5.2")
        assert client.is_closed()


@pytest.mark.parametrize("together", [True, False])
def test_a_bare_line_feed_behind_a_letter_is_no_answer_to_the_letter(together):
    """By 554 its sender would take for refused what is kept."""
    go_on = threading.Event()

    def accept(envelope, raw):
        assert go_on.wait(10)
        return [KEPT]

    with open_door(accept) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")

        client.send(LETTER + b".\r\n" + b"NOOP\n" * together)
        wait_until(lambda: any(one._intake is None and one.has_letter for one in door._open))
        client.send(b"NOOP\n" * (not together) + b"NOOP\r\n")
        time.sleep(0.1)
        go_on.set()

        assert [client.reply()[:9] for _ in range(2)] == ["250 2.0.0", "554 5.5.2"]
        assert client.is_closed()


def test_a_line_end_cut_between_packets_is_not_a_bare_one():
    with open_door(Letters()) as door, Client(door) as client:
        client.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.greet()

        client.send(b"NOOP\r")
        time.sleep(0.05)
        client.send(b"\nNOOP\r\n")

        assert (client.reply()[:3], client.reply()[:3]) == ("250", "250")


# Whom we take letters from, and for whom


@pytest.mark.parametrize(
    "recipient, code",
    [
        (b"<nobody@lists.example.org>", '550 5.1.1 There is no list "nobody" here.'),
        (b"<victim%example.com@lists.example.org>", "550 5.7.1"),
        (b"<example.com!victim@lists.example.org>", "550 5.7.1"),
        (b'<"victim@example.com"@lists.example.org>', "550 5.7.1"),
        (b"<@lists.example.org:victim@example.com>", "553 5.1.3"),
        (b"<victim@example.com@lists.example.org>", "553 5.1.3"),
        (b"<garden\0@lists.example.org>", "553 5.1.3"),
        (b"<garden\x1b@lists.example.org>", "553 5.1.3"),
        (b"<g\xc3\xa4rden@lists.example.org>", "553 5.6.7"),
        (b"<garden", "553 5.1.3"),
        (b"<>", "550 5.7.1"),
        (b"", "501 5.5.4"),
        (b"<garden@lists.example.org> NOTIFY=NEVER", "555 5.5.4"),
    ],
)
def test_a_recipient_that_is_no_list_of_ours_is_refused_at_once(recipient, code):
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@example.org>")

        assert client.say(b"RCPT TO:" + recipient).startswith(code)
        assert client.say(b"DATA").startswith("503 5.5.1")
    assert letters == []


@pytest.mark.parametrize(
    "pattern", ["{v}%{h}@{o}", "{h}!{v}@{o}", '"{v}@{h}"@{o}', '"{v}%{h}"@{o}', "@{o}:{v}@{h}", "{v}@{h}@{o}"]
)
@pytest.mark.parametrize("victim", ["victim", "a.b", "x-1", "garden", "postmaster"])
@pytest.mark.parametrize("host", ["example.com", "[192.0.2.1]", "mx.example.net", "localhost"])
def test_no_known_way_to_relay_works(pattern, victim, host):
    path, _ = read_path("<" + pattern.format(v=victim, h=host, o="lists.example.org") + ">")

    assert path is None or asks_to_relay(path)


@given(st.text())
def test_no_path_makes_the_reader_stumble_or_carries_a_control_character(text):
    for arg in (text, f"<{text}>", f"<{text}@example.org> SIZE=1", f'<"{text}"@example.org>'):
        path, rest = read_path(arg)

        assert (path is None) == (rest is None)
        assert all(" " <= c <= "~" for c in path or "")


@pytest.mark.parametrize(
    "arg, path",
    [
        ("<>", "<>"),
        ("<Ana.B+garden=x@Example.ORG> SIZE=200", "Ana.B+garden=x@Example.ORG"),
        ('<"ana b>"@example.org> BODY=8BITMIME', '"ana b>"@example.org'),
        ("<ana@[192.0.2.7]>", "ana@[192.0.2.7]"),
        ("<ana@[IPv6:2001:db8::7]>", "ana@[IPv6:2001:db8::7]"),
        ("<Postmaster>", "Postmaster"),
        ("ana@example.org", "ana@example.org"),
        ("<" + "a" * 64 + "@example.org>", "a" * 64 + "@example.org"),
        ("<" + "a" * 65 + "@example.org>", None),
        ("<ana>", None),
        ("<ana@example.org>SIZE=1", None),
        ("<ana@exam ple.org>", None),
    ],
)
def test_a_path_is_read_as_rfc_5321_writes_it(arg, path):
    assert read_path(arg)[0] == path


def test_postmaster_may_come_without_a_domain():
    asked = []
    with open_door(Letters(), knows=asked.append) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<>")

        assert client.say(b"RCPT TO:<Postmaster>").startswith("250 2.1.5")
    assert asked == ["Postmaster"]


def test_nobody_is_told_who_is_here_and_nobody_can_log_in():
    with open_door(Letters()) as door, Client(door) as client:
        client.greet()

        assert client.say(b"VRFY garden").startswith("252 2.")
        assert client.say(b"EXPN garden").startswith("502 5.5.1")
        assert client.say(b"AUTH PLAIN AGEAYg==").startswith("500 5.5.1")
        assert client.say(b"STARTTLS").startswith("500 5.5.1")
        assert "AUTH" not in client.say(b"HELP")


# What is decided is what is said


@pytest.mark.parametrize(
    "decisions, reply",
    [
        ([KEPT], b"250 2.0.0 Kept"),
        ([Decision("hold", "non_member", "250 2.0.0 Held for a moderator")], b"250 2.0.0 Held for a moderator"),
        ([Decision("discard", "loop")], b"250 2.0.0 Kept"),
        ([Decision("reject", "too_big", "552 5.3.4 Too big")], b"552 5.3.4 Too big"),
        ([Decision("reject", "a", "550 5.7.1 A"), KEPT], b"250 2.0.0 Kept"),
        ([Decision("reject", "a", "550 5.7.1 A"), Decision("reject", "b", "550 5.7.1 B")], b"550 5.7.1 A"),
        ([KEPT, Decision("reject", "full", "452 4.3.1 Full")], b"452 4.3.1 Full"),
        ([Decision("reject", "no_reply_written")], b"550 5.7.1 Refused: no_reply_written"),
        ([Decision("accept", "member", "550 5.7.1 No")], b"250 2.0.0 Kept"),
        ([Decision("reject", "x", "550 5.7.1 Für dich\r\n250 ok")], b"550 5.7.1 F?r dich??250 ok"),
    ],
)
def test_one_reply_speaks_for_all_recipients_by_smtp(decisions, reply):
    assert replies_for(decisions, "smtp") == [reply]


def test_each_recipient_has_a_reply_of_its_own_by_lmtp():
    letters = Letters(
        KEPT, Decision("reject", "members_only", "550 5.7.1 Members only"), Decision("hold", "first_post")
    )
    with open_door(letters, protocol="lmtp") as door, Client(door) as client:
        client.greet(b"LHLO")

        first = client.mail(LETTER, b"garden@x", b"garden-b@x", b"garden-c@x")

        assert [first, client.reply(), client.reply()] == ["250 2.0.0 Kept", "550 5.7.1 Members only", "250 2.0.0 Kept"]
        assert client.say(b"NOOP").startswith("250")
    assert letters[0][0].recipients == ("garden@x", "garden-b@x", "garden-c@x")
    assert (letters[0][0].door, letters[0][0].trusted) == ("lmtp", True)


def test_lmtp_greets_with_lhlo_alone_and_smtp_without_it():
    with open_door(Letters(), protocol="lmtp") as door, Client(door) as client:
        assert client.reply().startswith("220 lists.example.org LMTP")
        assert client.say(b"EHLO x").startswith("500")
        assert client.say(b"HELO x").startswith("500")
        assert client.say(b"LHLO x").startswith("250")
    with open_door(Letters()) as door, Client(door) as client:
        assert client.reply().startswith("220 lists.example.org ESMTP")
        assert client.say(b"LHLO x").startswith("500")
        assert client.say(b"HELO x") == "250 lists.example.org"


def test_a_letter_refused_before_it_is_decided_has_a_reply_for_each_recipient_by_lmtp():
    with open_door(Letters(), protocol="lmtp", limits=Limits(message_bytes=100)) as door, Client(door) as client:
        client.greet(b"LHLO")

        first = client.mail(b"x" * 200 + b"\r\n", b"garden@x", b"garden-b@x")

        assert first.startswith("552 5.3.4")
        assert client.reply().startswith("552 5.3.4")
        assert client.say(b"NOOP").startswith("250")


@pytest.mark.parametrize(
    "trouble", [StorageTrouble("the disk is full"), OSError(28, "No space"), KeyError("our mistake")]
)
def test_trouble_on_our_side_is_451_with_the_reference_of_one_log_line_and_the_session_goes_on(trouble, caplog):
    troubles = [trouble]

    def accept(envelope, raw):
        if troubles:
            raise troubles.pop()
        return [KEPT]

    with open_door(accept) as door, Client(door) as client:
        client.greet()

        reply = client.mail(LETTER)
        again = client.mail(LETTER)

    reference = re.search(r"reference (\w+)", reply)[1]
    assert reply.startswith("451 4.3.0")
    assert again.startswith("250")
    assert [reference in record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [True]
    assert "garden" not in caplog.text.replace("test_smtp_server", "")


def test_a_wrong_number_of_decisions_is_trouble_and_never_250():
    with open_door(Letters(KEPT)) as door, Client(door) as client:
        client.greet()

        assert client.mail(LETTER, b"garden@x", b"garden-b@x").startswith("451 4.3.0")


def test_of_letters_decided_together_one_answer_that_cannot_be_said_is_trouble_of_its_letter_alone():
    def begin(came, decided, may_ask):
        for n, (_, raw) in enumerate(came):
            decided(n, lambda raw=raw: [None] if b"Subject: ill" in raw else [KEPT])

    before = set(threading.enumerate())
    with (
        open_door(Letters(), begin=begin, trusted_networks=LOOPBACK) as door,
        Client(door) as client,
    ):
        client.greet()

        ill = client.mail(LETTER.replace(b"Seeds", b"ill"))
        well = client.mail(LETTER)
        trouble = door.trouble(3600)

    assert (ill[:9], well, trouble) == ("451 4.3.0", "250 2.0.0 Kept", "")
    assert not [
        one.name for one in set(threading.enumerate()) - before if one.name.startswith(("smtp-desk", "smtp-an"))
    ]


def test_when_the_lists_cannot_be_looked_up_the_recipient_is_asked_to_wait():
    def knows(address):
        raise OSError("database is gone")

    with open_door(Letters(), knows=knows) as door, Client(door) as client:
        client.greet()

        assert client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>").startswith("451 4.3.0")
        assert client.say(b"RSET").startswith("250")


# Limits


def test_a_letter_over_the_limit_is_refused_at_mail_when_its_size_is_told():
    with open_door(Letters(), limits=Limits(message_bytes=25 << 20)) as door, Client(door) as client:
        client.greet()

        assert client.say(b"MAIL FROM:<a@x.y> SIZE=26214401").startswith(
            "552 5.3.4 This server takes letters up to 25 MB;"
        )
        assert client.say(b"MAIL FROM:<a@x.y> SIZE=26214400").startswith("250")


def test_a_letter_over_the_limit_is_read_to_its_end_and_refused_with_the_way_out():
    letters = Letters()
    with open_door(letters, limits=Limits(message_bytes=200_000)) as door, Client(door) as client:
        client.greet()

        reply = client.mail(b"0123456789\r\n" * 25_000)

        assert reply.startswith("552 5.3.4 This server takes letters up to 200 KB; send a link")
        assert client.mail(LETTER).startswith("250")
    assert [raw for _, raw in letters] == [LETTER]


def test_a_letter_without_end_is_cut_off():
    limits = Limits(message_bytes=100_000, spool_above=10_000)
    with open_door(Letters(), limits=limits) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")

        with pytest.raises(OSError):
            for _ in range(10_000):
                client.send(b"x" * 10_000)


def test_recipients_from_the_hundred_and_first_are_asked_to_come_again():
    letters = Letters()
    with open_door(letters) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>")
        client.send(b"".join(b"RCPT TO:<garden-%d@x>\r\n" % n for n in range(1000)))

        codes = [client.reply()[:9] for _ in range(1000)]

        assert codes == ["250 2.1.5"] * 100 + ["452 4.5.3"] * 900
        client.say(b"DATA")
        client.send(b"Hello\r\n.\r\n")
        assert client.reply().startswith("250")
    assert len(letters[0][0].recipients) == 100


def test_one_budget_holds_for_the_letters_of_all_sessions():
    limits = Limits(bytes_under_way=60_000, spool_above=10_000)
    with (
        open_door(Letters(), limits=limits, trusted_networks=LOOPBACK) as door,
        Client(door) as one,
        Client(door) as two,
    ):
        one.greet()
        two.greet()
        one.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        one.send(b"0123456789abcd\r\n" * 3000)
        wait_until(lambda: not door._budget.has_room(15_000))

        assert two.say(b"MAIL FROM:<a@x.y> SIZE=20000").startswith("452 4.3.1")
        assert two.mail(b"0123456789abcd\r\n" * 2000).startswith("452 4.3.1")
        one.send(b".\r\n")
        assert one.reply().startswith("250")
        assert two.mail(b"0123456789abcd\r\n" * 2000).startswith("250")


def test_strangers_with_large_letters_leave_room_for_small_ones():
    limits = Limits(bytes_under_way=100_000, spool_above=10_000)
    with open_door(Letters(), limits=limits) as door, Client(door) as large, Client(door) as small:
        large.greet()
        small.greet()
        large.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        large.send(b"0123456789abcd\r\n" * 3000)
        wait_until(lambda: not door._budget.has_room(60_000))

        assert small.say(b"MAIL FROM:<a@x.y> SIZE=20000").startswith("452 4.3.1")
        assert small.mail(b"0123456789abcd\r\n" * 500).startswith("250")


def test_the_budget_is_given_back_by_clients_that_go_away_in_the_middle():
    limits = Limits(bytes_under_way=60_000, spool_above=10_000)
    with open_door(Letters(), limits=limits) as door:
        for size in (500, 1500):
            with Client(door) as client:
                client.greet()
                client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
                client.send(b"0123456789abcd\r\n" * size)
                wait_until(lambda size=size: not door._budget.has_room(60_000 - size))

            wait_until(lambda: door._budget.has_room(60_000))
        wait_until(lambda: not door._open)


def test_a_full_disk_under_the_spool_is_452_and_no_harm(tmp_path):
    gone = tmp_path / "gone"
    limits = Limits(spool_above=1000)
    with open_door(Letters(), limits=limits, spool_folder=gone) as door, Client(door) as client:
        client.greet()

        assert client.mail(b"0123456789\r\n" * 1000).startswith("452 4.3.1 The disk of this server")
        assert client.mail(b"0123456789\r\n").startswith("250")


def test_of_a_letter_that_we_cannot_take_to_its_end_nothing_is_read_as_commands():
    letters, nowhere = Letters(), Path("no\0folder")  # no path of any file: as little foreseen as a fault of ours
    with (
        open_door(letters, spool_folder=nowhere, limits=Limits(spool_above=1000)) as door,
        Client(door) as client,
    ):
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")

        client.send(LETTER + b"Hello.\r\n" * 200)
        client.send(b"RSET\r\nMAIL FROM:<b@x.y>\r\nRCPT TO:<garden@x>\r\n")

        assert client.reply().startswith("451 4.3.0")
        assert client.is_closed()
        assert door._budget.has_room(door._budget.limit_bytes)
    assert letters == []


def test_a_stranger_has_so_many_connections_and_trusted_networks_more():
    limits = Limits(connections_per_ip=2)
    with open_door(Letters(), limits=limits) as door, Client(door) as a, Client(door) as b:
        assert (a.reply()[:3], b.reply()[:3]) == ("220", "220")
        with Client(door) as third:
            assert third.reply().startswith("421 4.7.0")
            assert third.is_closed()
        with Client(door, "127.0.0.2") as elsewhere:
            assert elsewhere.reply().startswith("220")
        a.say(b"QUIT")
        wait_until(lambda: len(door._open) == 1)
        with Client(door) as again:
            assert again.reply().startswith("220")
    with open_door(Letters(), limits=limits, trusted_networks=LOOPBACK) as door:
        clients = [Client(door) for _ in range(5)]
        assert [client.reply()[:3] for client in clients] == ["220"] * 5
        for client in clients:
            client.socket.close()


def test_the_server_has_so_many_connections_in_all():
    limits = Limits(connections=3)
    with open_door(Letters(), limits=limits) as door:
        clients = [Client(door, f"127.0.0.{n}") for n in range(2, 5)]
        assert [client.reply()[:3] for client in clients] == ["220"] * 3

        with Client(door) as fourth:
            assert fourth.reply().startswith("421 4.3.2")
        for client in clients:
            client.socket.close()


def test_strangers_leave_some_connections_to_trusted_networks():
    limits, trusted = Limits(connections=20, spare_seconds=60), (ip_network("127.0.0.1/32"),)
    with open_door(Letters(), limits=limits, trusted_networks=trusted) as door:
        strangers = [Client(door, f"127.0.0.{n}") for n in range(2, 22)]
        ours = [Client(door) for _ in range(3)]

        assert [client.reply()[:3] for client in strangers] == ["220"] * 18 + ["421"] * 2
        assert [client.reply()[:3] for client in ours] == ["220", "220", "421"]
        for client in (*strangers, *ours):
            client.socket.close()


def test_silent_strangers_make_room_for_whoever_comes():
    limits = Limits(connections=30, spare_seconds=0.1)
    with open_door(Letters(), limits=limits) as door:
        silent = [Client(door, f"127.0.1.{n % 15 + 1}") for n in range(30)]
        time.sleep(0.2)

        for _ in range(5):
            with Client(door, "127.0.0.9") as client:
                client.greet()
                assert client.mail(LETTER).startswith("250")

        assert silent[0].reply().startswith("220")
        assert any(client.reply().startswith("421 4.3.2") for client in silent[:1])
        for client in silent:
            client.socket.close()


def test_who_says_nothing_is_told_so_and_closed():
    with open_door(Letters(), limits=Limits(idle_seconds=0.2)) as door, Client(door) as client:
        client.greet()
        for _ in range(4):
            time.sleep(0.1)
            assert client.say(b"NOOP").startswith("250")

        assert client.reply().startswith("421 4.4.2")
        assert client.is_closed()


@pytest.mark.parametrize("word", [b"NOOP", b"RSET", b"MAIL FROM:<a@x.y>\r\nRSET"])
def test_a_stranger_who_brings_no_letter_is_closed_whatever_else_is_said(word):
    limits = Limits(fruitless_seconds=0.6)
    with open_door(Letters(), limits=limits) as door, Client(door) as client:
        client.greet()
        began, replies = time.monotonic(), []

        while not replies or replies[-1].startswith("250"):
            time.sleep(0.05)
            client.send(word + b"\r\n")
            replies += [client.reply() for _ in word.split(b"\r\n")]

        assert "421 4.4.2 No letter came for too long. Goodbye" in replies
        assert 0.5 < time.monotonic() - began < 4
        wait_until(lambda: not door._open)


def test_who_brings_a_letter_now_and_then_stays():
    letters = Letters()
    with open_door(letters, limits=Limits(fruitless_seconds=0.6)) as door, Client(door) as client:
        client.greet()
        for _ in range(3):
            time.sleep(0.3)
            assert client.mail(LETTER).startswith("250")

        time.sleep(0.3)
        assert client.say(b"NOOP").startswith("250")
    assert len(letters) == 3


def test_a_letter_that_takes_its_time_is_no_lack_of_one():
    with open_door(Letters(), limits=Limits(fruitless_seconds=0.3)) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        for _ in range(5):
            time.sleep(0.1)
            client.send(LETTER)

        client.send(b".\r\n")

        assert client.reply().startswith("250")


def test_a_trusted_client_may_keep_its_connection_for_the_next_letter():
    limits = Limits(fruitless_seconds=0.2)
    with open_door(Letters(), limits=limits, trusted_networks=LOOPBACK) as door, Client(door) as client:
        client.greet()
        for _ in range(5):
            time.sleep(0.1)
            assert client.say(b"NOOP").startswith("250")


@pytest.mark.parametrize(("protocol", "replies"), [("smtp", 1), ("lmtp", 2)])
def test_a_letter_whose_fate_is_not_known_in_time_is_put_off_and_the_talk_goes_on(protocol, replies):
    known = threading.Event()

    def hangs(envelope, raw):
        known.wait(10)
        return [KEPT] * len(envelope.recipients)

    with (
        open_door(hangs, protocol=protocol, limits=Limits(answer_seconds=0.2)) as door,
        Client(door) as client,
    ):
        client.greet(b"LHLO" if protocol == "lmtp" else b"EHLO")
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"RCPT TO:<garden2@x>", b"DATA")
        client.send(LETTER + b".\r\n")

        assert [client.reply()[:9] for _ in range(replies)] == ["451 4.3.0"] * replies
        known.set()
        assert client.mail(LETTER).startswith("250")


def test_a_letter_that_trickles_in_is_cut():
    limits = Limits(pace_seconds=0.2, pace_rate=1000)
    letters = Letters()
    with open_door(letters, limits=limits) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        began = time.monotonic()

        client.socket.settimeout(0.02)
        reply = ""
        while not reply and time.monotonic() < began + 5:
            client.send(b"x")
            try:
                reply = client.reply()
            except TimeoutError:
                continue

        assert reply.startswith("421 4.4.2")
        assert time.monotonic() - began < 4
    assert letters == []


def test_a_letter_has_so_long_unless_it_comes_briskly():
    limits = Limits(pace_seconds=0.1, pace_rate=10, data_seconds=0.3, brisk_rate=10_000)
    for chunk, reply in ((b"0123456789\r\n", "421"), (b"0123456789\r\n" * 100, "250")):
        with open_door(Letters(), limits=limits) as door, Client(door) as client:
            client.greet()
            client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
            try:
                for _ in range(14):
                    client.send(chunk)
                    time.sleep(0.05)
                client.send(b".\r\n")
            except OSError:
                assert reply == "421"

            assert client.reply().startswith(reply)


def test_deciding_may_take_longer_than_any_client_may_be_idle():
    def accept(envelope, raw):
        time.sleep(0.5)
        return [KEPT]

    limits = Limits(idle_seconds=0.15, pace_seconds=0.15)
    with open_door(accept, limits=limits) as door, Client(door) as client:
        client.greet()

        assert client.mail(LETTER).startswith("250")
        assert client.say(b"NOOP").startswith("250")


@pytest.mark.parametrize("command", [b"WHAT", b"RCPT TO:<garden@x>", b"MAIL FROM:<x", b"EHLO", b"\xff", b"DATA x"])
def test_a_stranger_who_makes_twenty_errors_is_sent_away(command):
    with open_door(Letters()) as door, Client(door) as client:
        client.greet()
        client.send((command + b"\r\n") * 30)

        replies = [client.reply() for _ in range(22)]

    assert all(reply.startswith("5") for reply in replies[:20])
    assert replies[20].startswith("421 4.7.0")
    assert replies[21] == ""


def test_a_trusted_relay_may_name_any_number_of_unknown_lists():
    with open_door(Letters(), trusted_networks=LOOPBACK) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>")

        replies = {client.say(b"RCPT TO:<nobody@x>")[:9] for _ in range(60)}

        assert replies == {"550 5.1.1"}


def test_commands_may_not_be_repeated_for_ever():
    with open_door(Letters(), limits=Limits(letters_per_connection=3)) as door, Client(door) as client:
        client.greet()
        assert [client.mail(LETTER)[:3] for _ in range(3)] == ["250"] * 3

        assert client.say(b"MAIL FROM:<a@x.y>").startswith("421")
        assert client.is_closed()


@pytest.mark.parametrize("length", [600, 9_000, 300_000])
def test_a_command_line_that_is_too_long_is_refused_and_bounded(length):
    with open_door(Letters()) as door, Client(door) as client:
        client.greet()

        assert client.say(b"NOOP " + b"x" * length).startswith("500 5.5.2")
        assert client.say(b"NOOP").startswith("250")


def test_many_greetings_do_not_widen_the_limits_of_others():
    with open_door(Letters()) as door, Client(door) as client, Client(door) as other:
        client.greet()
        for _ in range(30):
            client.say(b"EHLO client.example.net")
        other.greet()

        assert other.say(b"MAIL FROM:<a@x.y> BODY=" + b"X" * 700).startswith("500")


def test_a_client_that_never_reads_is_cut_off():
    limits = Limits(idle_seconds=0.3, linger_seconds=0.1)
    with (
        open_door(
            Letters(), limits=limits, trusted_networks=LOOPBACK, knows=lambda _: "550 5.1.1 " + "x" * 490
        ) as door,
        Client(door) as client,
    ):
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>")

        with pytest.raises(ConnectionError):  # what it wrote and did not read piles up, and then it is cut off
            while True:
                client.send(b"RCPT TO:<a@x>\r\n" * 1000)

        wait_until(lambda: not door._open)


# TLS


@pytest.fixture
def certificate(tmp_path):
    authority = trustme.CA()
    authority.issue_cert("lists.example.org").private_key_and_cert_chain_pem.write_to_path(tmp_path / "server.pem")
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return tmp_path / "server.pem", context


def test_a_letter_can_come_by_starttls(certificate):
    file, context = certificate
    letters = Letters()
    with open_door(letters, tls_cert=file, limits=Limits(idle_seconds=0.5)) as door, Client(door) as client:
        assert "STARTTLS" in client.greet()
        assert client.say(b"STARTTLS").startswith("220")
        client.socket = context.wrap_socket(client.socket, server_hostname="lists.example.org")
        assert client.say(b"MAIL FROM:<a@x.y>").startswith("503")  # RFC 3207, 4.2: all is forgotten

        offers = client.say(b"EHLO client.example.net")

        assert "STARTTLS" not in offers
        assert "AUTH" not in offers
        assert client.mail(LETTER).startswith("250")
        assert client.reply().startswith("421 4.4.2")  # the limits hold inside, too
        assert client.is_closed()
    assert letters[0][1] == LETTER


def test_within_tls_another_starttls_is_refused_and_the_talk_goes_on(certificate):
    file, context = certificate
    with open_door(Letters(), tls_cert=file) as door, Client(door) as client:
        client.greet()
        client.say(b"STARTTLS")
        client.socket = context.wrap_socket(client.socket, server_hostname="lists.example.org")
        client.say(b"EHLO client.example.net")

        assert client.say(b"STARTTLS") == "503 5.5.1 TLS is on already"  # RFC 3207, 4.2
        assert client.mail(LETTER).startswith("250")


def test_commands_injected_before_the_handshake_are_not_run(certificate):
    file, context = certificate
    asked = []
    with open_door(Letters(), tls_cert=file, knows=asked.append) as door, Client(door) as client:
        client.greet()

        client.send(b"STARTTLS\r\nEHLO evil.example.com\r\nMAIL FROM:<evil@x.y>\r\nRCPT TO:<garden@x>\r\n")
        assert client.reply().startswith("220")
        client.socket = context.wrap_socket(client.socket, server_hostname="lists.example.org")

        assert client.say(b"NOOP").startswith("250")
        assert client.say(b"RCPT TO:<garden@x>").startswith("503")
    assert asked == []


def test_a_broken_handshake_harms_nobody_else(certificate):
    file, _ = certificate
    with open_door(Letters(), tls_cert=file) as door, Client(door) as client, Client(door) as other:
        client.greet()
        client.say(b"STARTTLS")

        client.send(b"this is no handshake\r\n" * 10)

        assert other.greet().startswith("250")
        assert other.mail(LETTER).startswith("250")
        wait_until(lambda: len(door._open) == 1)


def test_a_certificate_that_cannot_be_used_is_told_with_its_file(tmp_path):
    (tmp_path / "server.pem").write_text("nonsense")

    for name in ("server.pem", "missing.pem"):
        with pytest.raises(DoorTrouble, match=name):
            SmtpDoor("127.0.0.1", 0, hostname="x", knows=knows_garden, begin=lambda *_: None, tls_cert=tmp_path / name)


# Opening and closing


def test_a_port_in_use_is_told_with_its_address():
    async def second_on(port):
        door = SmtpDoor("127.0.0.1", port, hostname="x", knows=knows_garden, begin=lambda *_: None)
        await door.start()

    with open_door(Letters()) as door:
        before = set(threading.enumerate())
        with pytest.raises(DoorTrouble, match=f"127.0.0.1:{door.port}: another program"):
            asyncio.run(second_on(door.port))
        left = set(threading.enumerate()) - before

    assert not left


def stop(door, grace):
    return asyncio.run_coroutine_threadsafe(door.stop(grace), door.test_loop)


def test_stopping_lets_an_open_letter_finish_and_takes_no_new_clients():
    letters = Letters()
    with open_door(letters) as door, Client(door) as sending, Client(door) as idle:
        sending.greet()
        idle.greet()
        sending.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        sending.send(b"First half\r\n")

        stopped = stop(door, 10)
        assert idle.reply().startswith("421 4.3.2")
        with pytest.raises(ConnectionRefusedError):
            Client(door)
        sending.send(b"second half\r\n.\r\nMAIL FROM:<a@x.y>\r\n")

        assert sending.reply().startswith("250")
        assert sending.reply().startswith("421 4.3.2")
        assert sending.is_closed()
        stopped.result(5)
    assert letters[0][1] == b"First half\r\nsecond half\r\n"


def test_stopping_does_not_wait_for_ever():
    with open_door(Letters()) as door, Client(door) as client:
        client.greet()
        client.say(b"MAIL FROM:<a@x.y>", b"RCPT TO:<garden@x>", b"DATA")
        began = time.monotonic()

        stop(door, 0.2).result(5)

        assert client.reply().startswith("421 4.3.2")
        assert time.monotonic() - began < 2


# What we rely on

REPLACED = {
    "smtp_DATA": "3a33f30d3fd6d02f",
    "smtp_VRFY": "3fc88a3b6c62da09",
    "_getaddr": "0aeb21c56ac1260e",
    "push": "15f4f1de5e30c337",
    "_reset_timeout": "fef19b94d28dff31",
    "_timeout_cb": "10a7351f9bec2818",
    "connection_made": "77a45df5065bba34",
    "connection_lost": "d3bf6349bc3c25c1",
    "_handle_client": "0e4d096403af6c74",
    "smtp_EHLO": "1d91592dd954c4cd",
    "smtp_MAIL": "80dd938e7791acfb",
    "smtp_RCPT": "a0d6605883c0e608",
}


def test_what_we_replace_in_aiosmtpd_and_build_on_is_what_we_read():
    """When this fails, aiosmtpd has changed: read what is new against smtp_session.py, then note the new digests."""
    seen = {name: hashlib.sha256(inspect.getsource(getattr(SMTP, name)).encode()).hexdigest() for name in REPLACED}

    assert {name: digest[:16] for name, digest in seen.items()} == REPLACED
