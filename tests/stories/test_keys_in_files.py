"""A letter of ours that a member saved and passes on as a file gives nobody the key that stood in it (promise A10)."""

import base64

import pytest

from tests.stories.house import GARDEN
from tests.stories.test_the_archive_on_a_stick import written

AMINA = "Amina Odhiambo <amina@example.org>"
BEN = "Ben Kariuki <ben@example.org>"
REQUEST = "garden+request@lists.example.org"


def test_a_saved_letter_passed_on_as_a_file_holds_no_key_in_copies_archive_exports_or_by_mail(house):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(AMINA, REQUEST, "", "leave")
    asked = house.wait("amina@example.org", "leave")
    key = asked["reply-to"].partition("+c.")[2].partition("@")[0]
    named = f"garden+c.{key}@lists.example.org.eml"

    body = "--x\nContent-Type: text/plain\n\nHere is our plan of the drying rack, for all to use.\n--x\n"
    body += f"Content-Type: text/plain\nContent-Disposition: attachment; filename=rack-plan.txt\n\n{asked.text}\n--x\n"
    body += f'Content-Type: application/octet-stream; name="{named}"\n'
    body += f'Content-Disposition: attachment; filename="{named}"\nContent-Transfer-Encoding: base64\n\n'
    body += base64.encodebytes(asked.raw).decode() + "\n--x--"
    house.write(AMINA, GARDEN, body, "Rack", mime_version="1.0", content_type='multipart/mixed; boundary="x"')
    copy = house.wait("ben@example.org", "plan of the drying rack")
    house.write(BEN, REQUEST, "", "get 1/2", proven=True)
    sent = house.wait("ben@example.org", "1/2")
    shown = [house.shell("export", "garden", *form).raw for form in ([], ["--format", "mbox"], ["--format", "text"])]
    lies = written(house)
    shown += [house.shell("asset", "ls", "garden").raw, *lies.values()]

    assert b"+c.removed@" in attached(copy) and key.encode() not in attached(copy)
    assert key.encode() not in copy.raw
    assert b"+c.removed@" in attached(sent) and key.encode() not in attached(sent)
    assert any(name.startswith("assets/") and b"c.removed" in octets for name, octets in lies.items())
    assert not any(key.encode() in octets for octets in shown)


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-7"])
def test_a_quoted_key_reaches_nobody_in_whatever_charset_and_however_its_line_was_broken(house, charset):
    house.member("amina@example.org", "Amina Odhiambo")
    house.member("ben@example.org", "Ben Kariuki")
    house.write(AMINA, GARDEN, "Who has a drying rack?", "Rack")
    leave = house.wait("amina@example.org", "drying rack")["list-unsubscribe"].strip("<>").removeprefix("mailto:")
    key = leave.partition(".")[2].partition("@")[0]
    broken = leave.replace(".", ".\r\n> ", 1)
    fields = {"mime_version": "1.0", "content_transfer_encoding": "base64"}
    fields["content_type"] = f"text/plain; charset={charset}"

    text = f"I have two of them.\r\n\r\n> To leave: {leave}\r\n> or {broken}\r\n"
    house.write(AMINA, GARDEN, base64.encodebytes(text.encode(charset)).decode(), "Re: Rack", **fields)
    copy = house.wait("ben@example.org", "I have two of them")
    house.write(BEN, REQUEST, "", "get 2 only", proven=True)
    sent = house.wait("ben@example.org", "#2")
    shown = [house.shell("export", "garden", *form).raw for form in ([], ["--format", "mbox"], ["--format", "text"])]
    shown += [one.text.encode() for one in (copy, sent)]

    assert not any(key.encode() in octets for octets in [*shown, *written(house).values()])
    assert "> To leave: garden+leave@lists.example.org\n> or garden+leave@lists.example.org" in copy.text


def attached(letter):
    return b"".join(part.get_payload(decode=True) for part in letter.message.walk() if part.get_filename())
