"""The archive in an IMAP account of a real Dovecot, read back with a real client: one letter a thread and a digest."""

import contextlib
import email
import email.policy
import imaplib
import os
from dataclasses import replace
from datetime import timedelta

import pytest
import trustme

from listcop.archive_mailbox import publish
from listcop.core.archive_letters import Outcome
from listcop.flows import publish_to_mailbox
from listcop.state import hold_state
from listcop.store import lists
from tests.doors import dovecot
from tests.stories.house import DOMAIN
from tests.stories.test_the_archive_on_a_stick import BEN, IN_ENGLISH, IN_SPANISH, answered, people

SETTINGS = """
[archive.imap]
host = "127.0.0.1"
port = {port}
tls = "none"
user = "desk"
password_file = "imap-password"
lists = ["garden"]
"""


@pytest.fixture(scope="module")
def server():
    if not dovecot.is_installed():
        if "dovecot" in os.environ.get("LISTCOP_REQUIRE", "").split(","):
            pytest.fail("LISTCOP_REQUIRE names dovecot, and there is none: apt install dovecot-imapd")
        pytest.skip("no Dovecot on this machine: apt install dovecot-imapd")
    certificate = trustme.CA().issue_cert("localhost").private_key_and_cert_chain_pem.bytes()
    with dovecot.running_dovecot(certificate) as running:
        yield running


@pytest.fixture
def house(build, server, tmp_path_factory, request):
    secret = tmp_path_factory.mktemp("secret") / "imap-password"
    secret.write_text(dovecot.PASSWORD + "\n", encoding="utf-8")
    secret.chmod(0o600)
    user = f"desk{abs(hash(request.node.name))}"
    toml = SETTINGS.format(port=server.port).replace("imap-password", str(secret)).replace('"desk"', f'"{user}"')
    made = build(toml=toml)
    made.list()
    made.user = user
    return made


@pytest.fixture
def reader(house, server):
    with contextlib.closing(Reader(house, server)) as opened:
        yield opened


def laid(house):
    """What is new is laid, once it is read; how many letters."""
    house.settle()
    house.service.parts.list_work.read_some()
    return publish(house.settings.archive_imap, house.store, house.site, house.now)


def the_list(house):
    with house.store.read() as tx:
        return lists.find_list(tx, "garden", DOMAIN)


class Reader:
    """A facilitator's mail program."""

    def __init__(self, house, server):
        self._imap = imaplib.IMAP4("127.0.0.1", server.port)
        self._imap.authenticate("PLAIN", lambda _: f"\0{house.user}\0{dovecot.PASSWORD}".encode())

    def letters(self, folder):
        """Flags and letter of all that lies in a folder."""
        assert self._imap.select(f'"{folder}"')[0] == "OK"
        if self._imap.select(f'"{folder}"')[1] == [b"0"]:
            return []
        answer = self._imap.fetch("1:*", "(UID FLAGS BODY.PEEK[])")[1]
        parse = email.policy.default
        return [(one[0], email.message_from_bytes(one[1], policy=parse)) for one in answer if isinstance(one, tuple)]

    def do(self, folder, *command):
        self._imap.select(f'"{folder}"')
        return self._imap.uid(*command)

    def put(self, folder, raw):
        self._imap.append(f'"{folder}"', None, None, raw)

    def remove(self, folder):
        assert self._imap.delete(f'"{folder}"')[0] == "OK"

    def count(self, folder):
        """How many letters lie in a folder; none where there is no such folder."""
        return len(self.letters(folder)) if self._imap.select(f'"{folder}"')[0] == "OK" else 0

    def close(self):
        self._imap.logout()

    def folders(self):
        return b" ".join(one for one in self._imap.list()[1] if one)


@pytest.mark.parametrize(("language", "words"), [("en", IN_ENGLISH), ("es", IN_SPANISH)])
def test_a_thread_is_one_letter_that_is_laid_anew_when_it_grows_and_stays_read(house, reader, language, words):
    people(house, words, language=language)
    house.member("cora@example.org", "Cora Lind", "weekly")
    laid(house)
    ((_, first),) = reader.letters("ListCoP/garden/threads")
    reader.do("ListCoP/garden/threads", "STORE", "1:*", "+FLAGS", r"(\Seen)")

    answered(house, words)
    at_once = laid(house), reader.letters("ListCoP/garden/threads")
    house.now.moment += timedelta(hours=2)
    laid(house)
    ((flags, second),) = reader.letters("ListCoP/garden/threads")
    house.move(days=7)
    laid(house)

    assert words["subject"] in first["subject"]
    assert at_once[0] == 0 and len(at_once[1]) == 1  # within the hour it rests
    assert second["message-id"] == first["message-id"]
    assert words["answer"] in " ".join(second.get_content().split())
    assert second["reply-to"] == "garden+t1@lists.example.org"
    assert rb"\Seen" in flags
    assert "@example.org" not in str(second).replace("lists.example.org", "")
    assert len(reader.letters("ListCoP/garden/digests")) == 1


@pytest.mark.parametrize("moved", [("user", "newdesk"), ("folder", "Elsewhere"), ("host", "localhost")], ids=str)
def test_in_another_account_folder_or_host_all_is_laid_anew(house, server, moved):
    people(house, IN_ENGLISH)
    laid(house)

    house.settings = replace(house.settings, archive_imap=replace(house.settings.archive_imap, **dict([moved])))
    again, once_more = laid(house), laid(house)

    house.user = house.settings.archive_imap.user
    with contextlib.closing(Reader(house, server)) as reader:
        folder = f"{house.settings.archive_imap.folder}/garden/threads"
        assert [letter["subject"] for _, letter in reader.letters(folder)] == [f"#1 {IN_ENGLISH['subject']}"]
    assert (again, once_more) == (1, 0)


def test_a_folder_that_somebody_removed_is_restored_by_archive_publish(house, reader):
    people(house, IN_ENGLISH)
    laid(house)
    for folder in ("threads", "digests"):
        reader.remove(f"ListCoP/garden/{folder}")

    said = house.shell("archive", "publish", "garden")

    assert "garden: 1 letters of the archive were looked at or laid into its IMAP folder." in said.out
    assert [letter["subject"] for _, letter in reader.letters("ListCoP/garden/threads")] == [
        f"#1 {IN_ENGLISH['subject']}"
    ]


def test_beside_a_server_archive_publish_leaves_the_laying_to_it(house, reader):
    people(house, IN_ENGLISH)
    laid(house)
    reader.remove("ListCoP/garden/threads")

    with hold_state(house.settings, "listcop serve"):
        said = house.shell("archive", "publish", "garden")
    by_command = reader.count("ListCoP/garden/threads")
    laid(house)

    assert "garden: the running server looks at its letters in the IMAP folder within some minutes." in said.out
    assert (by_command, reader.count("ListCoP/garden/threads")) == (0, 1)


def test_what_is_asked_for_while_the_server_lays_is_done_at_its_next_visit(house):
    people(house, IN_ENGLISH)
    laid(house)
    answered(house, IN_ENGLISH)
    house.move(hours=2)
    account, mlist = house.settings.archive_imap, the_list(house)
    looked_at_all = []

    def lay(address, folder, letters, moment, is_whole):
        looked_at_all.append(is_whole)
        if len(looked_at_all) == 1:
            publish_to_mailbox.ask_for_all(house.store, mlist, moment)
        return Outcome(tuple(one.key for one in letters), ())

    for _ in range(3):
        publish_to_mailbox.publish(house.store, house.site, mlist, account.url, lay, house.now())

    assert looked_at_all == [False, True]


def test_letters_of_others_in_the_folder_are_never_touched(house, reader):
    people(house, IN_ENGLISH)
    laid(house)
    threads = "ListCoP/garden/threads"
    ((_, ours),) = reader.letters(threads)
    foreign = f"Message-ID: {ours['message-id']}\r\nSubject: mine\r\nFrom: ben@example.org\r\n\r\nKeep.\r\n".encode()
    reader.put(threads, foreign)
    reader.do(threads, "STORE", "2", "+FLAGS", r"(\Deleted)")

    answered(house, IN_ENGLISH)
    house.now.moment += timedelta(hours=2)
    laid(house)
    house.shell("archive", "publish", "garden")

    subjects = [letter["subject"] for _, letter in reader.letters(threads)]
    assert sorted(subjects) == ["#1 Drying racks", "mine"]


def test_what_is_redacted_or_no_longer_archived_leaves_the_folders_at_once(house, reader):
    people(house, IN_ENGLISH)
    answered(house, IN_ENGLISH)
    laid(house)
    before = str(reader.letters("ListCoP/garden/threads")[0][1])

    house.shell("thread", "redact", "garden", "2", "names a patient")
    laid(house)
    after = str(reader.letters("ListCoP/garden/threads")[0][1])
    house.set("garden", archive="none")
    laid(house)

    assert "never rusts" in before
    assert "never rusts" not in after
    assert reader.letters("ListCoP/garden/threads") == []


def test_who_removes_a_list_hears_that_its_letters_stay_there(house, reader):
    people(house, IN_ENGLISH)
    laid(house)

    said = house.shell("list", "remove", "garden", "--yes")

    assert "Its letters in the account of [archive.imap] stay as well." in said.out
    assert len(reader.letters("ListCoP/garden/threads")) == 1


def test_only_the_lists_that_the_settings_name_are_laid_there(house, reader):
    people(house, IN_ENGLISH)
    house.list("kiln")
    house.member("ben@example.org", "Ben Kariuki", of="kiln")
    house.write(BEN, "kiln@lists.example.org", "Clay is here.", "Clay")
    laid(house)

    assert b"garden" in reader.folders()
    assert b"kiln" not in reader.folders()


def test_who_is_erased_leaves_the_folders_and_the_files(house, reader):
    people(house, IN_ENGLISH)
    answered(house, IN_ENGLISH)
    laid(house)
    before = str(reader.letters("ListCoP/garden/threads")[0][1])
    house.down()

    done = house.shell("member", "erase", "ben@example.org", "--yes")
    house.up()
    laid(house)

    after = "".join(str(letter) for _, letter in reader.letters("ListCoP/garden/threads"))
    pages = b"".join(one.read_bytes() for one in house.settings.archive_folder.rglob("*") if one.is_file())
    assert done.code == 0, done.err
    assert "Ben Kariuki" in before
    assert "Kariuki" not in after + pages.decode()
    assert "never rusts" in after
