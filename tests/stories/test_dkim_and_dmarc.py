"""Authors who sign, under a policy of reject, and receivers who check: letters arrive, and so do private answers."""

import smtplib

import pytest

from listcop.core.authentication.dkim_sign import dns_text, read_key
from tests.doors.test_dns import TEXTS, a_server
from tests.stories.house import DOMAIN, GARDEN, MONDAY
from tests.stories.signed import dkimpy_agrees, key_record, passes_dmarc, sign, txt

SENA, SEED = "sena@seeds.coop", "Sena Koffi <sena@seeds.coop>"  # its policy is reject
BEN = "Ben Kariuki <ben@example.org>"
FOUND_GOOD = b"Authentication-Results: mx.example.org; dkim=pass header.d=seeds.coop\r\n"
ZONE = {**TEXTS, **key_record("seeds.coop")}


@pytest.fixture
def dns():
    with a_server(more=ZONE) as server:
        yield server


@pytest.fixture
def signing(build, dns):
    """A house with a key of its own; `zone` is what a receiver sees."""
    house = build(toml=f"[dns]\nservers = ['{dns.address}']\n")
    house.list(footer="never")
    house.member("ben@example.org", "Ben Kariuki")
    house.member(SENA, "Sena Koffi")
    house.down()
    house.made = house.shell("dkim", "create")
    key = read_key((house.settings.state_dir / "dkim.key").read_bytes())
    house.up()
    house.zone = {**ZONE, (f"listcop._domainkey.{DOMAIN}.", "TXT"): txt(dns_text(key))}
    return house


def post(house, letter, to=GARDEN):
    house.send(letter, to, sender=SENA)


def a_letter(house, text="Who has millet seed?", **fields):
    return house.letter(SEED, GARDEN, text, "Millet", mime_version="1.0", content_type="text/plain", **fields)


def test_the_key_is_private_and_the_record_is_printed(signing):
    path = signing.settings.state_dir / "dkim.key"

    again = signing.shell("dkim", "create")
    shown = signing.shell("dkim", "show", "--json").json

    assert path.stat().st_mode & 0o777 == 0o600
    assert f"listcop._domainkey.{DOMAIN}. IN TXT (" in signing.made.out
    assert again.code == 1
    assert "is there already" in again.err
    assert shown["value"].startswith("v=DKIM1; k=rsa; p=")
    assert shown["value"][:200] in signing.made.out


def test_a_key_that_others_can_read_starts_nothing(signing):
    (signing.settings.state_dir / "dkim.key").chmod(0o644)

    said = signing.shell("config", "check")

    assert said.code == 1
    assert "chmod 600" in said.err


@pytest.mark.parametrize("reply_to", ["list", "untouched"])
def test_a_signed_letter_of_which_nothing_signed_changes_keeps_its_from_and_passes(signing, reply_to):
    signing.set("garden", reply_to=reply_to, footer="auto")
    post(signing, sign(a_letter(signing), "seeds.coop"))
    copy = signing.wait("ben@example.org")

    assert copy["from"] == SEED
    assert passes_dmarc(copy, signing.zone)
    assert dkimpy_agrees(copy, signing.zone) is not False


@pytest.mark.parametrize(
    "breaks", ["footer", "subject", "large file", "bad signature", "no signature", "another's signature"]
)
def test_a_letter_whose_signature_is_lost_is_from_the_list_and_passes(signing, breaks):
    letter = sign(a_letter(signing), "seeds.coop")
    if breaks == "footer":
        signing.set("garden", footer="always")
    elif breaks == "subject":
        signing.set("garden", subject_prefix="[garden]")
    elif breaks == "large file":
        signing.set("garden", deliver_attachments=10_000)
        body = "--x\nContent-Type: text/plain\n\nSee.\n--x\nContent-Type: image/png\n\n" + "a\n" * 9000 + "--x--"
        letter = sign(a_letter(signing, body).replace(b"text/plain", b"multipart/mixed; boundary=x", 1), "seeds.coop")
    elif breaks == "bad signature":
        letter = letter.replace(b"millet seed", b"golden seed")
    else:
        letter = a_letter(signing) if breaks == "no signature" else sign(a_letter(signing), "other.coop")
    post(signing, letter)
    copy = signing.wait("ben@example.org")

    assert "Sena Koffi via garden" in copy["from"]
    assert SENA not in copy["from"]
    assert copy["x-original-from"] == SEED
    assert passes_dmarc(copy, signing.zone)
    assert dkimpy_agrees(copy, signing.zone) is not False


def test_everything_else_that_leaves_is_signed_too(signing):
    signing.member("weekly@example.org", "Wanja", cadence="weekly")
    signing.write(BEN, f"garden+status@{DOMAIN}", proven=True)
    signing.write(BEN, GARDEN, "Plums are ripe, who wants some?", "Plums")
    answer = signing.wait("ben@example.org", "garden")
    signing.wait(SENA, "Plums")
    signing.move(MONDAY.replace(day=12))
    digest = signing.wait("weekly@example.org", "Plums")

    for letter in (answer, digest):
        assert passes_dmarc(letter, signing.zone), letter.subject
        assert dkimpy_agrees(letter, signing.zone) is not False


def test_a_post_is_signed_once_for_all_and_each_copy_where_a_button_asks_for_it(signing):
    signing.member("eve@example.org", "Eve")
    signing.write(SEED, GARDEN, "First", "First")
    shared = [signing.wait(one, "First")["dkim-signature"] for one in ("ben@example.org", "eve@example.org")]
    signing.set("garden", unsubscribe_https="https://example.org/leave/{key}")
    signing.write(SEED, GARDEN, "Second", "Second")
    own = [signing.wait(one, "Second") for one in ("ben@example.org", "eve@example.org")]

    assert shared[0] == shared[1]
    assert own[0]["dkim-signature"] != own[1]["dkim-signature"]
    for letter in own:
        assert "list-unsubscribe-post" in letter["dkim-signature"]
        assert passes_dmarc(letter, signing.zone)


# --- private answers -------------------------------------------------------------------------------------------


def rewritten(house):
    """Ben's copy of a post whose From became the list's; its From reaches Sena alone."""
    post(house, a_letter(house))
    copy = house.wait("ben@example.org", "millet")
    return copy, copy["from"].partition("<")[2].strip(">")


def test_a_private_answer_reaches_the_author_alone_as_it_was_written(signing):
    _, alias = rewritten(signing)

    signing.write(BEN, alias, "I have two kilos, just for you.", "Re: Millet", x_mood="glad")
    got = signing.wait(SENA, "two kilos")

    assert got["from"] == BEN
    assert got["to"] == alias
    assert got["x-mood"] == "glad"
    assert got["received"]
    assert got["dkim-signature"] is None  # it is Ben's letter: his server signs it, or nobody does
    assert got.sender == f"garden+bounces@{DOMAIN}"
    assert signing.count("ben@example.org", "two kilos") == 0
    assert signing.shell("export", "garden").out.count("two kilos") == 0


def test_a_private_answer_from_a_strict_domain_is_from_us_and_answers_reach_its_writer(build, dns, signing):
    signing.write(BEN, GARDEN, "Who has beans?", "Beans", proven=True)
    signing.set("garden", from_rewriting="always")
    signing.write(BEN, GARDEN, "Who has peas?", "Peas", proven=True)
    alias = signing.wait(SENA, "peas")["from"].partition("<")[2].strip(">")

    signing.write(SEED, alias, "I have peas.", "Re: Peas")
    got = signing.wait("ben@example.org", "I have peas")

    assert "Sena Koffi via garden" in got["from"]
    assert got["reply-to"] == SEED
    assert passes_dmarc(got, signing.zone)


def test_the_address_is_the_same_for_all_letters_of_an_author_and_anothers_for_another(signing):
    signing.set("garden", from_rewriting="always")
    aliases = []
    for author, subject in ((SEED, "One"), (SEED, "Two"), (BEN, "Three"), ("Zoe <zoe@example.org>", "Four")):
        signing.set("garden", posting="open")
        signing.write(author, GARDEN, f"{subject} is here.", subject)
        reader = "ben@example.org" if author != BEN else SENA
        aliases.append(signing.wait(reader, f"{subject} is here")["from"].partition("<")[2])

    assert aliases[0] == aliases[1]
    assert len(set(aliases)) == 3
    assert all("+u." in alias for alias in aliases)


@pytest.mark.parametrize(
    "fields",
    [
        {"auto_submitted": "auto-replied"},
        {"x_listcop_loop": GARDEN},
        {"x_autoreply": "yes"},
        {"subject": "Out of office"},
    ],
)
def test_machines_and_loops_reach_no_author(signing, fields):
    _, alias = rewritten(signing)
    subject = fields.pop("subject", "Re: Millet")

    signing.write(BEN, alias, "I am away.", subject, **fields)

    assert signing.count(SENA, "I am away") == 0


@pytest.mark.parametrize(
    ("change", "reply"),
    [("wrong key", "550 5.1.1"), ("too large", "552 5.3.4"), ("two authors", "550 5.6.0"), ("forged", "550 5.7.26"),
     ("key inside", "550 5.7.1"), ("switched off", "550 5.1.1")],
)  # fmt: skip
def test_what_is_refused_is_refused_in_the_dialogue_and_names_no_author(signing, change, reply):
    _, alias = rewritten(signing)
    author, text, more = BEN, "Hello", {}
    if change == "wrong key":
        local, _, domain = alias.partition("@")
        alias = f"{local[:-1]}{'a' if local[-1] != 'a' else 'b'}@{domain}"
    elif change == "too large":
        signing.set("garden", max_message_size=2000)
        text = "x" * 3000
    elif change == "two authors":
        more = {"from": f"{BEN}, {SEED}"}
    elif change == "forged":
        author, more = SEED, {"authentication_results": "mx.example.org; dmarc=fail header.from=seeds.coop"}
    elif change == "key inside":
        text = f"ref: c.{'a' * 26}"
    else:
        signing.write(SEED, f"garden+request@{DOMAIN}", "set private off", "", proven=True)
        signing.wait(SENA, "rivate")
    said = signing.refusal(author, alias, text, "Re: Millet", **more)

    assert said.startswith(reply)
    assert SENA not in said
    assert signing.count(SENA, "Hello") == 0


def test_more_than_thirty_private_letters_an_hour_are_put_off(signing):
    _, alias = rewritten(signing)
    for number in range(30):
        signing.now.moment = MONDAY
        signing.send(signing.letter(BEN, alias, f"Letter {number}"), alias)

    signing.now.moment = MONDAY
    assert signing.refusal(BEN, alias, "One too many").startswith("450")


@pytest.mark.parametrize("trusted", [True, False])
def test_whatever_names_it_uses_nobody_sends_one_author_more_than_sixty_unproven_ones_an_hour(build, trusted):
    house = build(smtp="" if trusted else "trusted_networks = []")
    house.list(from_rewriting="always")
    house.member("ben@example.org", "Ben Kariuki")
    house.member("amina@example.org", "Amina Diallo")
    house.write("amina@example.org", GARDEN, "Who has beans?", "Beans")
    alias = house.wait("ben@example.org", "Who has beans?")["from"].partition("<")[2].strip(">")

    replies = []
    for number in range(62):
        house.now.moment = MONDAY
        raw = house.letter(f"v{number}@forged{number}.example", alias, f"Gold {number}.", "Gold")
        replies.append(_reply(house, raw, alias))
    house.now.moment = MONDAY
    honest = _reply(house, house.letter(BEN, alias, "I have some.", "Re: Beans", proven=True), alias)

    assert replies == ["250"] * 60 + ["450"] * 2
    assert honest == ("250" if trusted else "450")  # behind no server of ours that line proves nothing


def _reply(house, raw, to):
    try:
        house.send(raw, to)
    except smtplib.SMTPRecipientsRefused as refused:
        return str(next(iter(refused.recipients.values()))[0])
    except smtplib.SMTPResponseException as refused:
        return str(refused.smtp_code)
    return "250"


# --- letters to those who look after things --------------------------------------------------------------------


@pytest.mark.parametrize("to", [f"garden+owner@{DOMAIN}", f"postmaster@{DOMAIN}"])
def test_a_letter_to_owners_or_the_admin_that_its_domain_would_disown_is_from_us_and_answers_reach_its_writer(
    signing, to
):
    signing.member("olga@example.org", "Olga Prin", roles="owner")
    reader = "olga@example.org" if "owner" in to else "admin@example.net"

    signing.write(SEED, to, "May I bring a friend?", "A friend", sender="boss@bank.example")
    got = signing.wait(reader, "May I bring a friend?")

    assert "Sena Koffi via" in got["from"]
    assert SENA not in got["from"]
    assert (got["reply-to"], got["x-original-from"], got["sender"]) == (SEED, SEED, None)
    assert passes_dmarc(got, signing.zone)


@pytest.mark.parametrize("to", [f"garden+owner@{DOMAIN}", f"postmaster@{DOMAIN}"])
def test_a_signed_letter_to_owners_or_the_admin_goes_on_as_it_is(signing, to):
    signing.member("olga@example.org", "Olga Prin", roles="owner")
    reader = "olga@example.org" if "owner" in to else "admin@example.net"

    post(signing, FOUND_GOOD + sign(a_letter(signing, "May I bring a friend?"), "seeds.coop"), to)
    got = signing.wait(reader, "May I bring a friend?")

    assert got["from"] == SEED
    assert passes_dmarc(got, signing.zone)


def test_a_private_answer_whose_signature_a_key_of_ours_costs_it_is_from_us(signing):
    _, alias = rewritten(signing)
    key = f"garden+leave.{'a' * 17}@{DOMAIN}"
    signing.member("ines@seeds.coop", "Ines")
    letter = signing.letter("Ines <ines@seeds.coop>", alias, f"I have two kilos.\n\n> To leave: {key}", "Re: Millet")

    signing.send(FOUND_GOOD + sign(letter, "seeds.coop"), alias, sender="ines@seeds.coop")
    got = signing.wait(SENA, "two kilos")

    assert "Ines via garden" in got["from"]
    assert key not in got.text
    assert passes_dmarc(got, signing.zone)
