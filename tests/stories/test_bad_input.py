"""What arrives broken, too large or in the wrong shape (contract, section 7)."""

import smtplib

import pytest

from tests.doors.scripted_relay import Behaviour
from tests.stories.house import GARDEN

LANGUAGES = ("en", "es", "fr", "pt")
AMINA = "Amina Odhiambo <amina@example.org>"


def people(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("olga@example.org", "Olga Prin", roles="owner")


def test_a_letter_no_parser_likes_is_kept_and_stops_nothing_behind_it(any_house):
    house = any_house
    people(house)
    strange = (
        b"From: Amina Odhiambo <amina@example.org>\r\nMessage-ID: <odd@example.org>\r\n"
        b"Subject: =?utf-99?q?=FF?= \xff\xfe\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=klingon\r\n\r\n<p>Strange \xfe beans<b>\r\n"
        b"--b\r\nContent-Type: multipart/x\r\n\r\n"
    )

    house.send(strange, GARDEN, sender="amina@example.org")
    house.write(AMINA, GARDEN, "Who has peas?", "Peas")
    house.wait("ben@example.org", "Who has peas?")

    assert house.shell("why", "garden", "<odd@example.org>").code == 0
    assert house.shell("verify").code == 0


def test_a_letter_over_the_servers_limit_is_refused_in_the_dialogue(build):
    house = build(smtp="max_message_size = '20 KB'")
    house.list()
    people(house)

    said = house.refusal(AMINA, GARDEN, "Beans and more beans.\n" * 2000)

    assert said == "552 5.3.4 This server takes letters up to 20 KB; send a link to large files, or fewer of them"


def test_a_letter_over_the_lists_limit_is_refused_in_the_dialogue(house):
    people(house)
    house.set("garden", max_message_size=100_000)

    said = house.refusal(AMINA, GARDEN, "Beans and more beans.\n" * 10_000)

    assert said == (
        "552 5.3.4 garden takes letters up to 100 KB, this one has 230.2 KB. "
        "Files take a third more there than on a disk: send it without the file, or with a link to it"
    )


def raw_data(house, data):
    """What the server answers to these bytes after DATA."""
    with smtplib.SMTP("127.0.0.1", house.service.port, timeout=8) as session:
        session.ehlo()
        session.mail("amina@example.org")
        session.rcpt(GARDEN)
        session.putcmd("data")
        session.getreply()
        session.send(data + b"\r\n.\r\n")
        reply = session.getreply()
        try:
            session.noop()
        except smtplib.SMTPServerDisconnected:
            return reply, "closed"
        return reply, "open"


def test_bare_line_ends_and_nul_are_refused_from_strangers_and_the_connection_closed(build):
    house = build(smtp="trusted_networks = []")
    house.list()
    people(house)

    said = [raw_data(house, house.letter(AMINA, GARDEN, "x") + bad) for bad in (b"a\rb", b"a\nb", b"a\0b")]

    refused = b"5.6.0 This letter holds a NUL, or line ends other than CRLF; please send it with CRLF only. Goodbye"
    assert said == [((554, refused), "closed")] * 3

    assert house.shell("export", "garden").out == ""


def test_they_are_mended_where_a_server_of_ours_was_first(house):
    people(house)

    (code, _), state = raw_data(house, house.letter(AMINA, GARDEN, "Who has") + b"peas\0?\nAnd beans?")
    copy = house.wait("ben@example.org", "And beans?")

    assert (code, state) == (250, "open")
    assert "peas?" in copy.text


def test_what_the_relay_refuses_is_kept_told_once_and_sent_again_by_retry_alone(any_house):
    house = any_house
    people(house)
    house.mail.behaviour = Behaviour(dot=lambda sender: "554 5.7.1 Content refused" if "+b." in sender else "")

    house.write(AMINA, GARDEN, "Who has peas?", "Peas")
    told = house.wait("olga@example.org", "the mail relay refused #1")
    house.mail.behaviour = Behaviour()
    house.settle()
    queue = [one for one in house.shell("queue", "ls", "--json").json if one["state"] == "refused"]
    house.move(days=1)
    before = house.count("ben@example.org")
    said = house.shell("queue", "retry", "garden", queue[0]["id"])
    house.wait("ben@example.org", "Who has peas?")

    assert told.subject == "garden: the mail relay refused #1"
    assert "The relay said:\n\n   554 5.7.1 Content refused (dot)\n" in told.text
    assert f"   listcop queue retry garden {queue[0]['id']}\n" in told.text
    assert [(one["to"], one["reason"]) for one in queue] == [("members", "554 5.7.1 Content refused (dot)")]
    assert before == 0
    assert said.code == 0
    assert house.count("olga@example.org") == 1
    assert house.shell("member", "show", "garden", "ben@example.org", "--json").json["state"] == "active"


def test_who_the_relay_refuses_alone_keeps_nobody_from_the_post(house):
    people(house)
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "550 5.1.1 No such user"})

    house.write(AMINA, GARDEN, "Who has peas?", "Peas")
    house.wait("amina@example.org", "Who has peas?")
    house.settle()
    shown = house.shell("queue", "show", "garden", "1", "--json").json

    assert (shown["sent"], shown["never"]) == (1, 1)
    assert [one["reason"] for one in shown["failures"]] == ["never: 550 5.1.1 No such user (rcpt)"]


def test_who_is_busy_is_tried_again_later(house):
    people(house)
    house.mail.behaviour = Behaviour(rcpt={"ben@*": "450 4.2.1 Busy"})
    house.write(AMINA, GARDEN, "Who has peas?", "Peas")
    house.wait("amina@example.org", "Who has peas?")
    house.settle()
    waiting = [one for one in house.shell("queue", "ls", "--json").json if one["to"] == "ben@example.org"]

    house.mail.behaviour = Behaviour()
    house.move(hours=1)
    house.wait("ben@example.org", "Who has peas?")
    house.settle()

    assert [one["state"] for one in waiting] == ["later"]
    assert [one["reason"] for one in waiting] == ["later: 450 4.2.1 Busy (rcpt)"]
    assert "ben@example.org" not in house.shell("queue", "ls", "--json").out
    assert len(house.got("ben@example.org")) == len(house.got("amina@example.org")) == 1


def test_a_sites_template_that_fails_is_refused_by_config_check_and_replaced_in_service(build):
    house = build()
    house.down()
    own = house.folder / "templates" / "help"
    own.mkdir(parents=True)
    (own / "body.txt").write_text("Hello {{ no_such_thing }}\n")
    text = house.config.read_text()
    house.config.write_text(text.replace("[server]\n", "[server]\ntemplates = 'templates'\n"))
    from listcop.settings_file import load_settings

    house.settings = load_settings(house.config)
    checked = house.shell("config", "check")
    house.up()
    house.list()
    people(house)

    for number in (1, 2):
        house.write(f"Reader <reader{number}@example.net>", "garden+help@lists.example.org")
        house.wait(f"reader{number}@example.net", "garden+join@lists.example.org")
    told = house.wait("olga@example.org", "template")

    told_by_check = [f"templates/help/body.txt in {one}: 'no_such_thing' is undefined" for one in LANGUAGES]
    warned, *told_of = checked.err.splitlines()
    assert (checked.code, checked.out, told_of) == (1, "", told_by_check)
    assert warned.startswith("WARNING  templates/help/body.txt is changed, and the HTML part of this letter")
    assert told.subject == "garden: your template for help fails"
    assert house.count("olga@example.org", "template") == 1


def test_a_from_that_is_not_one_plain_mailbox_is_never_posted(house):
    people(house)
    house.set("garden", posting="open")

    for author in ("Friends: amina@example.org;", "<@relay.example:amina@example.org>", "a@example.org, b@example.org"):
        raw = house.letter(AMINA, GARDEN, "Hello").replace(AMINA.encode(), author.encode())
        try:
            house.send(raw, GARDEN)
        except smtplib.SMTPDataError as refused:
            assert refused.smtp_error.startswith(b"5.6.0 The From line")

    assert house.count("ben@example.org") == 0


@pytest.mark.parametrize("cc", ["(" * 9000, "((a)" * 2000, "<" * 9000, "a:" * 4000])
def test_a_proven_post_is_taken_whatever_stands_in_its_cc(house, cc):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")

    house.write("amina@example.org", GARDEN, "Which beans climb?", "Beans", proven=True, cc=cc)

    assert house.wait("ben@example.org", "Which beans climb?")
    assert house.got("admin@example.net") == []
