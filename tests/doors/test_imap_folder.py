"""The archive on an IMAP server that cannot expunge by number: nothing of others ever goes, and ours is shown once."""

import email
import importlib.util
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from listcop.core.archive_letters import archive_letter, gone
from listcop.doors.imap_folder import lay, may_take_away
from listcop.doors.imap_mailbox import MailboxAccount, PollTrouble

NOW = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
GARDEN = "garden@lists.example.org"


def beside(name):
    """Load a helper that lies beside this file; the folder is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


scripted = beside("scripted_imap")


class Session(scripted.Session):
    """The same server, where letters can be laid, and looked for by their header."""

    def do_list(self, rest):
        name = rest.split(" ")[-1].strip('"')
        if name in self.server.folders:
            self.send(f'* LIST () "." "{name}"')

    def do_append(self, rest):
        length = int(re.search(r"\{(\d+)\}$", rest)[1])
        self.send("+ go on")
        raw = self.reader.read(length)
        self.reader.readline()
        self.server.put(raw, flags={r"\Seen"} if r"\Seen" in rest else set())

    def do_uid_search(self, rest):
        wanted = re.search(r'HEADER X-ListCoP-Archive "?([^"]*[^" ])', rest)
        found = [
            str(uid)
            for uid, one in self.server.letters.items()
            if r"\Deleted" not in one.flags and (wanted is None or wanted[1] in (mark_of(one) or ""))
        ]
        self.send(" ".join(["* SEARCH", *found]))

    def do_uid_fetch(self, rest):
        for n, uid in self._named(rest):
            one = self.server.letters[uid]
            mark = f"X-ListCoP-Archive: {mark_of(one)}\r\n\r\n".encode() if mark_of(one) else b"\r\n"
            flags = " ".join(sorted(one.flags))
            head = f"* {n} FETCH (UID {uid} FLAGS ({flags}) BODY[HEADER.FIELDS (X-LISTCOP-ARCHIVE)] {{{len(mark)}}}\r\n"
            self.send(head.encode() + mark + b")")


def mark_of(stored):
    return email.message_from_bytes(stored.raw)["x-listcop-archive"]


@pytest.fixture
def server():
    """A server without UIDPLUS; its sessions are those above."""
    made = scripted.ScriptedServer("NAMESPACE")
    made._server.RequestHandlerClass = type(
        "Handler", (made._server.RequestHandlerClass,),
        {"handle": lambda self: Session(made, self.rfile, self.wfile).serve()},
    )  # fmt: skip
    with made:
        yield made


def account(server):
    return MailboxAccount("archive", "127.0.0.1", server.port, "none", server.user, server.password, "ListCoP")


def page(text, key="t1", laid=NOW):
    return archive_letter(
        list_name="garden", address=GARDEN, title="Seed savers", folder="threads", key=key,
        page=f"#1 Racks\n\n{text}\n", date=NOW, laid=laid,
    )  # fmt: skip


def put(server, letters, now=NOW, **more):
    return lay(account(server), GARDEN, "garden", letters, now, **more)


def shown(server):
    """What a mail program shows: letters that nobody marked as deleted."""
    return [one.raw for one in server.letters.values() if r"\Deleted" not in one.flags]


def test_without_uidplus_an_old_letter_is_only_marked_and_what_others_marked_stays(server):
    mine = b"Subject: mine\r\n\r\nTo be read again.\r\n"
    server.put(mine, flags={r"\Deleted"})
    put(server, [page("Which mesh?")])
    later = NOW + timedelta(hours=2)

    grown = put(server, [page("Which mesh? 1 mm.", laid=later)], later)
    again = put(server, [page("Which mesh? 1 mm.", laid=later)], later)
    emptied = put(server, [gone("threads", "t1")], later + timedelta(hours=2))

    assert grown.done == again.done == emptied.done == ("t1",)
    assert len(server.letters) == 3
    assert server.letters[1].raw == mine
    assert server.removed == []
    assert shown(server) == []
    assert server.count("EXPUNGE") == server.count("UID EXPUNGE") == server.count("CLOSE") == 0


def test_without_uidplus_the_newest_is_shown_once(server):
    put(server, [page("Which mesh?")])
    later = NOW + timedelta(hours=2)

    put(server, [page("Which mesh? 1 mm.", laid=later)], later)
    put(server, [page("Which mesh? 1 mm.", laid=later)], later)

    (only,) = shown(server)
    assert b"1 mm" in only
    assert sum(b"Which mesh?" in one.raw for one in server.letters.values()) == 2


def test_what_a_clock_that_was_a_year_ahead_has_laid_gives_way_to_what_is_new(server):
    ahead = NOW + timedelta(days=365)
    put(server, [page("Which mesh?", laid=ahead)], ahead)

    rests = put(server, [page("Which mesh? 1 mm.", laid=ahead)], ahead + timedelta(minutes=5))
    grown = put(server, [page("Which mesh? 2 mm.")])

    assert (rests.done, grown.done) == ((), ("t1",))


def test_a_letter_that_only_looks_like_ours_is_never_marked(server):
    other_list = page("Which clay?").raw.replace(GARDEN.encode() + b" t1", b"kiln@lists.example.org t1")
    without_mark = page("Which mesh?").raw.replace(b"X-ListCoP-Archive", b"X-Other")
    server.put(other_list, without_mark)

    put(server, [page("Which mesh?")], is_whole=True)
    put(server, [], is_whole=True)

    assert {other_list, without_mark} <= set(shown(server))
    assert len(shown(server)) == 2


def test_what_the_server_can_do_is_told_without_changing_anything(server):
    assert may_take_away(account(server)) is False
    assert server.count("SELECT") == server.count("CREATE") == 0

    server.capabilities.append("UIDPLUS")
    assert may_take_away(account(server)) is True

    server.password = "another"
    with pytest.raises(PollTrouble, match="Check user and password_file"):
        may_take_away(MailboxAccount("archive", "127.0.0.1", server.port, "none", "ana", "wrong"))


def many(text, numbers, laid=NOW):
    """Letters as a large list makes them: one by one."""
    return (page(f"{text} {n}", key=f"t{n}", laid=laid) for n in numbers)


def test_of_many_letters_those_that_changed_take_the_place_of_theirs(server):
    server.capabilities.append("UIDPLUS")
    later = NOW + timedelta(hours=2)
    put(server, many("Bed", range(1, 61)))

    grown = put(server, many("Row", range(1, 61, 2), later), later)
    whole = put(server, many("Row", range(1, 41), later), later, is_whole=True)

    texts = sorted(email.message_from_bytes(raw).get_payload().strip() for raw in shown(server))
    assert len(grown.done) == 30
    assert len(whole.done) == 40
    assert texts == sorted(f"Row {n}" for n in range(1, 41))


def test_letters_that_cannot_be_made_are_no_fault_of_the_server(server):
    def fails():
        yield page("Which mesh?")
        raise OSError("no more of it can be read")

    with pytest.raises(OSError, match="no more of it"):
        put(server, fails())

    assert len(shown(server)) <= 1
