"""Letters that come by LMTP, by an MTA's pipe, or out of a mailbox."""

import email
import imaplib
import importlib.util
import os
import smtplib
from pathlib import Path

import pytest
import trustme

from tests.stories.house import GARDEN

AMINA = "Amina Odhiambo <amina@example.org>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")


def test_lmtp_answers_for_each_recipient(build):
    house = build(smtp="protocol = 'lmtp'")
    house.list()
    house.list("orchard", non_members="reject")
    people(house)
    raw = house.letter(AMINA, GARDEN, "Beans are in.", "Beans")

    with smtplib.LMTP("127.0.0.1", house.service.port, timeout=8) as session:
        session.ehlo()
        session.mail("amina@example.org")
        taken = [session.rcpt(to)[0] for to in (GARDEN, "orchard@lists.example.org", "nobody@lists.example.org")]
        session.putcmd("data")
        session.getreply()
        session.send(raw + b".\r\n")
        answers = [session.getreply() for _ in range(2)]
    house.wait("ben@example.org", "Beans are in.")

    assert taken == [250, 250, 550]
    assert answers[0][0] == 250
    assert answers[1][0] == 550
    assert b"5.7.1 Only members may post to orchard" in answers[1][1]


def test_where_no_list_is_yet_letters_are_put_off(build, caplog):
    """The disk that holds the lists may not be mounted: what came meanwhile must not go back as undeliverable."""
    house = build(smtp="protocol = 'lmtp'")
    raw = house.letter(AMINA, GARDEN, "Beans are in.", "Beans")

    with (
        smtplib.LMTP("127.0.0.1", house.service.port, timeout=8) as session,
        pytest.raises(smtplib.SMTPRecipientsRefused) as refused,
    ):
        session.sendmail("amina@example.org", [GARDEN], raw)
    piped = house.shell("deliver", GARDEN, stdin=raw)

    assert refused.value.recipients == {GARDEN: (450, b"4.3.0 there is no list here yet")}
    assert piped.code == 75
    assert "is its disk mounted?" in caplog.text


def test_a_letter_to_two_lists_of_which_one_refuses_it_has_an_end_at_both(build):
    """By SMTP one reply stands for both: who is known to have sent it hears of the other by letter."""
    house = build()
    house.list()
    house.list("orchard", non_members="reject", language="fr")
    people(house)
    both = [GARDEN, "orchard@lists.example.org"]
    raw = house.letter(AMINA, ", ".join(both), "Beans are in.", "Beans", proven=True)
    unproven = house.letter(AMINA, ", ".join(both), "Peas are in.", "Peas")

    house.send(raw, both, sender="amina@example.org")
    house.send(unproven, both, sender="amina@example.org")
    told = house.wait("amina@example.org", "Beans", "orchard@lists.example.org", "n’est pas inscrite")
    house.wait("ben@example.org", "Peas are in.")
    again = house.send(raw, both, sender="amina@example.org")
    house.settle(of="orchard")

    assert again == {}
    assert house.got("amina@example.org", "orchard@lists.example.org") == [told]
    assert "Beans" in told.words
    ends = [house.shell("why", "orchard", email.message_from_bytes(one)["message-id"]).out for one in (raw, unproven)]
    assert all("It became: rejected (non-member)" in one for one in ends)
    assert [one.subject for one in house.got("ben@example.org")] == ["Beans", "Peas"]


def test_a_pipe_exits_as_mail_servers_understand_it(house):
    people(house)
    house.set("garden", non_members="reject")
    good = house.letter(AMINA, GARDEN, "Beans are in.", "Beans")
    strangers = house.letter("Eve Stone <eve@example.net>", GARDEN, "Hello?", "Hello")

    codes = [
        house.shell("deliver", GARDEN, stdin=good).code,
        house.shell("deliver", "nowhere@lists.example.org", stdin=good).code,
        house.shell("deliver", GARDEN, stdin=strangers).code,
        house.shell("deliver", GARDEN, stdin=b"").code,
        house.shell("deliver", stdin=good).code,
        house.shell("deliver", GARDEN, "--stray", stdin=good).code,
        house.shell("deliver", GARDEN, stdin=b"\xef\xbb\xbf" + house.letter(AMINA, GARDEN, "Figs?", "Figs")).code,
    ]
    house.wait("ben@example.org", "Beans are in.")

    assert codes == [0, 67, 77, 65, 64, 64, 0]


def test_a_pipe_says_try_later_where_the_letter_cannot_be_kept(house, tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text(house.config.read_text().replace("[server]", "[server]\nstate_dir = '/proc/nowhere'"))
    raw = house.letter(AMINA, GARDEN, "Beans are in.", "Beans")

    from tests.stories.house import listcop

    said = listcop("deliver", GARDEN, config=broken, stdin=raw)

    assert said.code == 75
    assert "try again later" in said.err


def test_a_letter_by_a_pipe_may_end_its_lines_as_unix_does(house):
    people(house)
    raw = house.letter(AMINA, GARDEN, "Beans are in.\nPeas too.", "Beans").replace(b"\r\n", b"\n")

    said = house.shell("deliver", GARDEN, stdin=raw)

    assert said.code == 0
    assert "Peas too." in house.wait("ben@example.org", "Beans are in.").text


def _dovecot():
    path = Path(__file__).parents[1] / "doors" / "dovecot.py"
    spec = importlib.util.spec_from_file_location("dovecot_of_the_stories", path)
    module = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_a_list_lives_in_a_plain_mailbox(build, tmp_path):
    dovecot = _dovecot()
    if not dovecot.is_installed():
        if "dovecot" in os.environ.get("LISTCOP_REQUIRE", "").split(","):
            pytest.fail("LISTCOP_REQUIRE names dovecot, and it is not installed")
        pytest.skip("dovecot is not installed")
    certificate = trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.bytes()
    password = tmp_path / "password"
    password.write_text(dovecot.PASSWORD)
    password.chmod(0o600)
    with dovecot.running_dovecot(certificate) as server:
        house = build(
            toml=f"[[imap]]\nname = 'mailbox'\nhost = '127.0.0.1'\nport = {server.port}\ntls = 'none'\n"
            f"user = 'garden'\npassword_file = '{password}'\nlists = ['garden']\ndone_folder = 'done'\n"
        )
        house.list()
        people(house)
        with imaplib.IMAP4("127.0.0.1", server.port) as mailbox:
            mailbox.authenticate("PLAIN", lambda _: f"\0garden\0{dovecot.PASSWORD}".encode())
            for plant in ("Beans", "Peas"):  # once the second one is here, the first one's round is over
                raw = house.letter(AMINA, "Our garden <garden@mailbox.example.net>", f"{plant} are in.", plant)
                mailbox.append("INBOX", None, None, raw)
                house.wait("ben@example.org", f"{plant} are in.")
            mailbox.select("INBOX", readonly=True)
            waiting = mailbox.search(None, "SUBJECT", "Beans")[1][0].split()
            mailbox.select("done", readonly=True)
            done = mailbox.search(None, "SUBJECT", "Beans")[1][0].split()
        house.down()
        house.up()
        house.settle()

    assert (len(waiting), len(done)) == (0, 1)
    assert [one.subject for one in house.got("ben@example.org")] == ["Beans", "Peas"]
