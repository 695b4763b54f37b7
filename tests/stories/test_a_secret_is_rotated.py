"""A new secret is made beside running servers: it signs within seconds, and a server that lacks it throws no letter
away whose key it cannot read."""

import shutil
import threading

import pytest
import sqlalchemy as sa

from listcop.core.keys import encode_author_key, encode_bounce_key, encode_leave_key
from listcop.mailboxes import fetch_once
from listcop.reception import Reception
from listcop.secret_file import LacksNewest, new_secret, rotate
from listcop.settings import Imap, read_secrets
from tests.doors.scripted_imap import ScriptedServer
from tests.faults.house import until
from tests.stories.house import DOMAIN, MONDAY, House

AMINA, BEN = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>"


@pytest.fixture
def two(tmp_path, postgres_url):
    """Two servers on one database with one secret, and the list garden of Amina and Ben."""
    for name in ("one", "two"):
        (tmp_path / name / "state").mkdir(parents=True)
    one = House(tmp_path / "one", database=postgres_url)
    shutil.copy(one.settings.secret_file, tmp_path / "two" / "state" / "secret")
    other = House(tmp_path / "two", database=postgres_url, mail=one.mail)
    one.list(private_replies="yes")
    other.service.parts.lists.learn()
    one.member("amina@example.org", "Amina Odhiambo")
    one.member("ben@example.org", "Ben Kariuki")
    yield one, other
    other.down()
    one.close()


def keyed(house, kind):
    """An address that bears a key of the newest secret in the file of a server."""
    secret, seal = read_secrets(house.settings.secret_file)[0], house.seal()
    keys = {
        "leave": lambda: encode_leave_key(secret, seal, 1),
        "b": lambda: encode_bounce_key(secret, seal, 1, MONDAY.date()),
        "u": lambda: encode_author_key(secret, seal, 2),
        "c": lambda: "a" * 26,
    }
    return f"garden+{kind}.{keys[kind]()}@{DOMAIN}"


REPORT = """The address does not exist.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; amina@example.org
Action: failed
Status: 5.1.1
--x--
"""


def report(house, address):
    fields = {"content_type": "multipart/report; report-type=delivery-status; boundary=x", "mime_version": "1.0"}
    return house.letter("mailer-daemon@example.org", address, REPORT, "Undelivered", **fields)


def failed(house):
    return house.shell("bounces", "garden", "--at", house.now().isoformat(), "--json").json


@pytest.mark.parametrize("kind", ["leave", "u", "c"])
def test_a_letter_whose_key_only_another_server_can_read_is_put_off(two, kind):
    one, other = two
    assert one.shell("secret", "rotate").code == 0

    said = other.refusal(AMINA, keyed(one, kind), "Hello.", proven=True)

    assert said.startswith("451 4.3.0")


def test_so_is_a_report_that_mail_failed(two):
    one, other = two
    one.shell("secret", "rotate")
    new = keyed(one, "b")

    with pytest.raises(Exception, match="451"):
        other.send(report(one, new), new, sender="")

    assert failed(one) == []


def test_a_report_of_mail_that_the_secret_of_both_signed_counts_all_the_while(two):
    one, other = two
    old = keyed(one, "b")
    one.shell("secret", "rotate")

    other.send(report(one, old), old, sender="")

    assert [one["address"] for one in failed(one)] == ["amina@example.org"]


def test_in_a_mailbox_such_letters_wait_and_hold_up_no_other(two, tmp_path):
    one, other = two
    one.shell("secret", "rotate")
    password = tmp_path / "password"
    with ScriptedServer() as server:
        password.write_text(server.password)
        account = Imap("post", "127.0.0.1", server.port, "none", server.user, password, "INBOX", "", ("garden",))
        for n in range(6):
            server.put(one.letter(AMINA, keyed(one, "leave"), f"Hello {n}."))
        server.put(one.letter(BEN, f"garden@{DOMAIN}", "The beans are up.", "Beans up"))
        fetch_once(account, other.store, other.site, Reception(other.service.parts).mailbox_ports())
        waiting = [uid for uid, one in server.letters.items() if not one.flags]

    assert one.wait("amina@example.org", "Beans up").text.startswith("The beans are up.")
    assert waiting == [1, 2, 3, 4, 5, 6]


def test_it_is_taken_once_the_file_is_there_without_a_restart(two):
    one, other = two
    one.shell("secret", "rotate")
    leave = keyed(one, "leave")
    other.refusal(AMINA, leave)

    shutil.copy(one.settings.secret_file, other.settings.secret_file)
    until(lambda: len(other.site.secrets) == 2, "the other server reads its secrets again")
    other.write(AMINA, leave)

    assert other.wait("amina@example.org", "left")


def test_keys_of_the_secret_that_both_know_are_read_all_the_while(two):
    one, other = two
    leave = keyed(one, "leave")
    one.shell("secret", "rotate")

    other.write(AMINA, leave)

    assert other.wait("amina@example.org", "left")


def test_a_server_that_lacks_it_says_so_with_the_way_out(two, caplog):
    one, other = two
    one.shell("secret", "rotate")

    until(lambda: "lacks the newest secret" in caplog.text, "it is told in the log")

    told = [one for one in caplog.records if "lacks the newest secret" in one.getMessage()]
    assert {one.levelname for one in told} == {"ERROR"}
    assert str(other.settings.secret_file) in told[0].getMessage()
    assert "Copy the secret file of that server here" in told[0].getMessage()


def test_without_it_nothing_starts_nor_is_another_made(two):
    one, other = two
    other.down()
    one.shell("secret", "rotate")

    said = [other.shell(*words) for words in (("serve",), ("secret", "rotate"))]

    assert [(one.code, "lacks the newest secret" in one.err) for one in said] == [(1, True), (1, True)]
    assert len(read_secrets(other.settings.secret_file)) == 1


def test_a_running_server_signs_with_it_within_seconds(house):
    house.member("ben@example.org", "Ben Kariuki")
    house.set("garden", posting="open")
    before = keyed(house, "leave")
    house.shell("secret", "rotate")

    until(lambda: len(house.site.secrets) == 2, "the server reads its secrets again")
    house.write(AMINA, f"garden@{DOMAIN}", "Which beans climb well?", proven=True)
    copy = house.wait("ben@example.org", "climb well")
    house.write(BEN, before)

    assert keyed(house, "leave") in copy["list-unsubscribe"]
    assert house.wait("ben@example.org", "left")


def test_of_two_servers_that_rotate_at_once_one_does_and_the_file_of_the_other_stays_as_it_was(two, postgres_url):
    before, told = [one.settings.secret_file.read_bytes() for one in two], dict[int, str]()
    engine = sa.create_engine(postgres_url)

    def turn(number):
        try:
            rotate(two[number].store, two[number].settings, new_secret())
            told[number] = "done"
        except LacksNewest as trouble:
            told[number] = str(trouble)

    both = [threading.Thread(target=turn, args=(number,)) for number in (0, 1)]
    with engine.connect() as tx:
        tx.exec_driver_sql("SELECT value FROM facts WHERE name = 'newest_secret' FOR UPDATE")
        for one in both:
            one.start()
        until(lambda: waiting(engine) == 2, "both have come as far as the database")
    for one in both:
        one.join(30)
    engine.dispose()

    done = [number for number in (0, 1) if told[number] == "done"]
    assert len(done) == 1
    assert "lacks the newest secret" in told[1 - done[0]]
    assert two[1 - done[0]].settings.secret_file.read_bytes() == before[1 - done[0]]
    shutil.copy(two[done[0]].settings.secret_file, two[1 - done[0]].settings.secret_file)
    until(lambda: two[1 - done[0]].site.secret == two[done[0]].site.secret, "both sign with the same")


def waiting(engine):
    """How many wait for somebody's lock."""
    with engine.connect() as tx:
        return tx.exec_driver_sql("SELECT count(*) FROM pg_locks WHERE NOT granted").scalar_one()
