"""What an author's domain says in DNS: From is rewritten where a copy would fail, and fakes are held."""

import pytest

from tests.doors.test_dns import a_server
from tests.stories.house import GARDEN
from tests.stories.signed import key_record, sign

FAKE = "mx.example.org; dmarc=fail header.from=seeds.coop"
SEED = "Sena Koffi <sena@seeds.coop>"  # its policy is reject


@pytest.fixture
def dns():
    with a_server(more=key_record("seeds.coop")) as server:
        yield server


@pytest.fixture
def asking(build, dns):
    house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
    house.list()
    house.member("ben@example.org", "Ben Kariuki")
    house.member("sena@seeds.coop", "Sena Koffi")
    house.member("olga@example.org", "Olga Prin", roles="owner")
    return house


def test_from_is_rewritten_where_the_policy_is_reject_and_a_reply_still_reaches_the_author(asking):
    asking.write(SEED, GARDEN, "Who has millet seed?", "Millet", proven=True)
    copy = asking.wait("ben@example.org")

    assert "sena@seeds.coop" not in copy["from"]
    assert "Sena Koffi" in copy["from"]
    assert "lists.example.org" in copy["from"]
    assert asking.shell("export", "garden").lines[0]["posts"][0]["from"] == "sena@seeds.coop"


@pytest.mark.parametrize("found", ["pass", "fail", None])
@pytest.mark.parametrize("stays", [True, False])
def test_from_stays_where_a_good_signature_is_spared_whatever_is_said_of_it(asking, found, stays):
    letter = asking.letter(SEED, GARDEN, "Who has millet seed?", "Millet")
    letter = sign(letter, "seeds.coop") if stays else sign(letter, "seeds.coop").replace(b"millet", b"golden")
    said = f"Authentication-Results: mx.example.org; dkim={found} header.d=seeds.coop\r\n" if found else ""

    asking.send(said.encode() + letter, GARDEN)
    copy = asking.wait("ben@example.org")

    assert ("sena@seeds.coop" in copy["from"]) is stays


def test_a_letter_that_fails_the_authors_policy_is_held_and_its_claimed_author_hears_nothing(asking):
    asking.write(SEED, GARDEN, "Send me money.", "Help", authentication_results=FAKE)
    notice = asking.wait("olga@example.org", "h1")

    assert asking.count("ben@example.org") == 0
    assert asking.got("sena@seeds.coop") == []
    assert asking.shell("held", "ls", "garden", "--json").json[0]["reasons"] == ["dmarc-fail"]
    assert "money" in notice.words


def test_reserved_names_are_never_looked_up(asking, dns):
    asking.write("Ben Kariuki <ben@example.org>", GARDEN, "Plums are ripe.", "Plums")
    copy = asking.wait("sena@seeds.coop")

    assert copy["from"] == "Ben Kariuki <ben@example.org>"
    assert not any("example" in name for name in dns.asked)


def test_a_policy_that_dns_does_not_tell_in_time_is_taken_as_reject(build):
    house = build(toml="[dns]\nservers = ['127.0.0.1:9']\ntimeout = '1s'\n")
    house.list()
    house.member("ben@example.org", "Ben Kariuki")
    house.member("sena@seeds.coop", "Sena Koffi")

    house.write(SEED, GARDEN, "Who has millet seed?", "Millet")
    copy = house.wait("ben@example.org")

    assert "lists.example.org" in copy["from"]


def test_require_holds_whatever_proves_nothing(asking):
    asking.set("garden", authentication="require")

    asking.write("Ben Kariuki <ben@example.org>", GARDEN, "Plums are ripe.", "Plums")
    asking.wait("olga@example.org", "h1")
    asking.write("Ben Kariuki <ben@example.org>", GARDEN, "Pears too.", "Pears", proven=True)
    asking.wait("sena@seeds.coop", "Pears")

    assert asking.count("sena@seeds.coop", "Plums") == 0
