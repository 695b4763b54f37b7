"""Which list and role an address means, and that keys and references come back as they were sent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.addresses import (
    ROLE_WORDS,
    Address,
    Role,
    list_name_trouble,
    normal_address,
    normal_domain,
    read_address,
    same_mailbox,
    sub_address,
)
from listcop.core.keys import (
    bounce_key_is_good,
    encode_author_key,
    encode_bounce_key,
    encode_leave_key,
    hash_key,
    hmac_key,
    random_key,
    read_author_key,
    read_bounce_key,
    read_leave_key,
    same_key,
)
from listcop.core.references import (
    read_reference,
    read_thread_mark,
    reference,
    reference_message_id,
    thread_mark,
)

DOMAIN = "lists.example.org"
DOMAINS = (DOMAIN, "bees.example.net")
LISTS = ("garden", "wood", "wood-work", "no.dig-2")
SECRET = b"s" * 32
OLD_SECRET = b"o" * 32
RANDOM = random_key(bytes(range(16)))
LEAVE = encode_leave_key(SECRET, "garden", 77)
BOUNCE = encode_bounce_key(SECRET, "garden", 77, date(2026, 11, 20))
AUTHOR = encode_author_key(SECRET, "garden", 5)

TABLE = [
    ("", Role.post, "", 0),
    ("join", Role.join, "", 0),
    ("leave", Role.leave, "", 0),
    ("each", Role.each, "", 0),
    ("daily", Role.daily, "", 0),
    ("weekly", Role.weekly, "", 0),
    ("monthly", Role.monthly, "", 0),
    ("nomail", Role.nomail, "", 0),
    ("help", Role.help, "", 0),
    ("status", Role.status, "", 0),
    ("request", Role.request, "", 0),
    ("owner", Role.owner, "", 0),
    ("t412", Role.thread, "", 412),
    ("d31", Role.digest, "", 31),
    (f"c.{RANDOM}", Role.confirm, RANDOM, 0),
    (f"leave.{LEAVE}", Role.leave_key, LEAVE, 0),
    (f"b.{BOUNCE}", Role.bounce, BOUNCE, 0),
    (f"u.{AUTHOR}", Role.author, AUTHOR, 0),
    ("subscribe", Role.join, "", 0),
    ("unsubscribe", Role.leave, "", 0),
    ("bounces", Role.bounces, "", 0),
    ("confirm", Role.confirm, "", 0),
]


@pytest.mark.parametrize("separator", ["+", "-"])
@pytest.mark.parametrize(("word", "role", "key", "number"), TABLE, ids=[row[0] or "post" for row in TABLE])
def test_every_address_of_the_table_is_understood_with_both_separators(word, role, key, number, separator):
    address = f"garden{separator}{word}@{DOMAIN}" if word else f"garden@{DOMAIN}"

    found = read_address(address.upper(), DOMAINS, LISTS)

    assert found == Address("garden", DOMAIN, role, key, number)


@pytest.mark.parametrize(("word", "role", "key", "number"), TABLE[:18], ids=[row[0] or "post" for row in TABLE[:18]])
def test_what_we_write_is_what_the_table_says(word, role, key, number):
    written = sub_address("garden", DOMAIN, role, key=key, number=number)

    assert written == (f"garden+{word}@{DOMAIN}" if word else f"garden@{DOMAIN}")


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("name", ["Postmaster", "abuse"])
def test_postmaster_and_abuse_of_each_domain_reach_the_admin(name, domain):
    found = read_address(f"{name}@{domain}", DOMAINS, LISTS)

    assert found == Address("", domain, Role.postmaster)


def test_a_list_that_was_called_abuse_before_keeps_its_letters():
    assert read_address(f"abuse@{DOMAIN}", DOMAINS, ["abuse"]) == Address("abuse", DOMAIN, Role.post)


@pytest.mark.parametrize(
    "address",
    [
        "tomatoes@lists.example.org",
        "garden@elsewhere.example",
        "garden+@lists.example.org",
        "garden-@lists.example.org",
        "garden+jon@lists.example.org",
        "garden+t0@lists.example.org",
        "garden+t012@lists.example.org",
        "garden+t1234567890@lists.example.org",
        "garden+c.short@lists.example.org",
        "garden+b." + "a" * 40 + "@lists.example.org",
        "garden+x." + RANDOM + "@lists.example.org",
        "garden+c." + RANDOM.replace("a", "1") + "@lists.example.org",
        "+join@lists.example.org",
        "-join@lists.example.org",
        "garden",
        "@lists.example.org",
        "<garden@lists.example.org>",
        "garden@lists.example.org.",
        "",
    ],
)
def test_an_unknown_list_or_sub_address_is_nobodys(address):
    assert read_address(address, DOMAINS, LISTS) is None


def test_the_exact_list_name_is_read_before_any_role():
    lists = ("garden", "garden-t4")  # came from elsewhere; no new list could be called so

    assert read_address(f"garden-t4@{DOMAIN}", DOMAINS, lists) == Address("garden-t4", DOMAIN, Role.post)


def test_with_a_hyphen_the_longest_list_name_wins():
    assert read_address(f"wood-work-join@{DOMAIN}", DOMAINS, LISTS) == Address("wood-work", DOMAIN, Role.join)
    assert read_address(f"wood-join@{DOMAIN}", DOMAINS, LISTS) == Address("wood", DOMAIN, Role.join)
    assert read_address(f"wood-work@{DOMAIN}", DOMAINS, LISTS) == Address("wood-work", DOMAIN, Role.post)


def test_a_list_may_live_in_one_domain_only():
    in_one_domain = read_address("garden+join@bees.example.net", DOMAINS, {"garden@bees.example.net"})
    in_the_other = read_address(f"garden+join@{DOMAIN}", DOMAINS, {"garden@bees.example.net"})
    by_function = read_address(
        f"garden+join@{DOMAIN}", DOMAINS, lambda name, domain: (name, domain) == ("garden", DOMAIN)
    )

    assert (in_one_domain is not None, in_the_other, by_function is not None) == (True, None, True)


@given(st.text(max_size=80), st.sampled_from(["", "@lists.example.org", "+c.@lists.example.org"]))
def test_no_address_however_odd_breaks_the_reader(text, ending):
    found = read_address("garden" + text + ending, DOMAINS, LISTS)

    assert found is None or found.list_name in (*LISTS, "")


# --- names of lists


@pytest.mark.parametrize(
    "name", ["garden", "a", "7", "no.dig-2", "wood-work", "x" * 35, "joiners", "join", "t4", "squad-t4"]
)
def test_a_list_may_be_called_so(name):
    assert list_name_trouble(name) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "needs a name"),
        ("x" * 36, "36 characters"),
        ("Garden", "lower case"),
        ("gar den", "made of"),
        ("garden_2", "made of"),
        ("jardín", "made of"),
        ("../../etc", "made of"),
        ("gar/den", "made of"),
        ("gar\0den", "made of"),
        (".garden", "begins"),
        ("garden-", "begins and ends"),
        ("gar..den", "Two dots"),
        ("postmaster", "postmaster"),
        ("abuse", "RFC 2142"),
        *[(f"garden-{word}", f'"-{word}"') for word in ROLE_WORDS],
    ],
)
def test_a_list_name_that_would_do_harm_is_refused_with_the_reason(name, why):
    assert why in (list_name_trouble(name) or "")


@given(st.text(max_size=40))
def test_whatever_is_a_list_name_is_safe_as_a_file_name(name):
    if list_name_trouble(name) is None:
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-") and ".." not in name and name[0] not in ".-"


def test_two_lists_cannot_share_an_address():
    assert "garden" in (list_name_trouble("garden-t4", ["garden"]) or "")
    assert "garden-t4" in (list_name_trouble("garden", ["garden-t4"]) or "")
    assert "already" in (list_name_trouble("garden", ["garden"]) or "")
    assert list_name_trouble("wood-work", ["wood"]) is None


# --- addresses of people


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Ana.Bo+x@Example.ORG", "Ana.Bo+x@example.org"),
        ("ana@xn--mller-kva.example", "ana@xn--mller-kva.example"),
        ('"ana"@example.org', "ana@example.org"),
        ('"a b"@example.org', '"a b"@example.org'),
        ('"a\\b"@example.org', "ab@example.org"),
        ("o'neil@example.org", "o'neil@example.org"),
        ("ana@localhost", "ana@localhost"),
    ],
)
def test_one_plain_address_has_one_spelling(typed, plain):
    assert normal_address(typed) == plain
    assert normal_address(plain) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "ana",
        "ana@",
        "@example.org",
        "ana@example.org ",
        " ana@example.org",
        "<ana@example.org>",
        "Ana <ana@example.org>",
        "ana@example.org, ben@example.org",
        "ana@example.org.",
        "ana@.example.org",
        "ana@-example.org",
        "ana@exa_mple.org",
        "ana@müller.example",
        "añа@example.org",
        "ana@[192.0.2.1]",
        "@relay.example:ana@example.org",
        "ana(comment)@example.org",
        "friends: ana@example.org;",
        "ana..bo@example.org",
        ".ana@example.org",
        "ana\r\nBcc: x@example.org",
        '"ana\n"@example.org',
        '"ana@example.org',
        'ana"@example.org',
        '""@example.org',
        "=?utf-8?q?=0a?=@example.org",
        "a" * 65 + "@example.org",
        "a@" + "b" * 64 + ".example",
        "a@" + ".".join(["b" * 60] * 5),
    ],
)
def test_anything_but_one_plain_address_is_none(typed):
    assert normal_address(typed) is None


@given(st.text(max_size=300))
def test_a_plain_address_is_stable_and_of_one_line(text):
    plain = normal_address(text)

    assert plain is None or (normal_address(plain) == plain and plain.isprintable() and len(plain) <= 254)


def test_case_never_tells_mailboxes_apart():
    assert same_mailbox("Ana@Example.org", "ana@example.ORG")
    assert not same_mailbox("ana@example.org", "anna@example.org")
    assert not same_mailbox("not an address", "not an address")


def test_owners_may_type_a_domain_in_their_own_script():
    assert normal_domain("Müller.Example") == "xn--mller-kva.example"
    assert normal_domain("Lists.Example.org") == "lists.example.org"
    assert normal_domain("é" * 5000) is None
    assert normal_domain("a..b") is None


# --- keys


def test_a_random_key_is_128_bits_in_26_characters_that_survive_any_case():
    assert len(RANDOM) == 26 and RANDOM.lower() == RANDOM
    assert random_key(b"\0" * 16) != random_key(b"\0" * 15 + b"\1")
    with pytest.raises(ValueError, match="16 random bytes"):
        random_key(b"short")


def test_every_sub_address_of_the_longest_list_name_fits_into_64_octets():
    name, largest = "n" * 35, (1 << 30) - 1
    keys = {
        Role.confirm: RANDOM,
        Role.leave_key: encode_leave_key(SECRET, name, largest),
        Role.bounce: encode_bounce_key(SECRET, name, largest, date(2149, 1, 1)),
        Role.author: encode_author_key(SECRET, name, largest),
    }

    written = [sub_address(name, DOMAIN, role, key=key) for role, key in keys.items()]

    assert max(len(address.partition("@")[0]) for address in written) <= 64


@given(st.integers(0, (1 << 30) - 1), st.sampled_from(["garden", "x" * 35]))
def test_a_leave_key_tells_its_membership_whatever_a_mail_program_does_to_its_case(membership_id, name):
    key = encode_leave_key(SECRET, name, membership_id)

    assert read_leave_key([SECRET], name, key.upper()) == membership_id


@given(st.integers(0, (1 << 30) - 1), st.dates(date(1970, 1, 1), date(2149, 6, 6)))
def test_a_bounce_key_tells_its_membership_and_its_day(membership_id, day):
    key = encode_bounce_key(SECRET, "garden", membership_id, day)

    assert read_bounce_key([SECRET], "garden", key) == (membership_id, day)
    assert read_address(f"garden+b.{key}@{DOMAIN}", DOMAINS, LISTS) == Address("garden", DOMAIN, Role.bounce, key)


def test_an_author_key_tells_its_author():
    assert read_author_key([SECRET], "garden", AUTHOR) == 5


def test_a_key_is_good_for_its_own_list_purpose_and_secret_alone():
    assert read_leave_key([SECRET], "wood", LEAVE) is None
    assert read_author_key([SECRET], "garden", LEAVE) is None
    assert read_leave_key([OLD_SECRET], "garden", LEAVE) is None
    assert read_leave_key([], "garden", LEAVE) is None


def test_after_rotation_the_old_secret_still_reads():
    old_key = encode_leave_key(OLD_SECRET, "garden", 77)

    assert read_leave_key([SECRET, OLD_SECRET], "garden", old_key) == 77


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz234567", min_size=17, max_size=26))
def test_a_key_nobody_made_opens_nothing(key):
    assert read_leave_key([SECRET], "garden", key) is None
    assert read_bounce_key([SECRET], "garden", key) is None


@given(st.integers(0, len(BOUNCE) - 1), st.sampled_from("abcdefghijklmnopqrstuvwxyz234567"))
def test_one_changed_character_spoils_a_key(at, character):
    changed = BOUNCE[:at] + character + BOUNCE[at + 1 :]

    assert (read_bounce_key([SECRET], "garden", changed) is not None) == (changed == BOUNCE)


def test_a_number_has_one_spelling_in_a_key():
    assert read_leave_key([SECRET], "garden", "a" + LEAVE) is None


def test_a_bounce_counts_for_thirty_days():
    sent = date(2026, 11, 1)

    good = [days for days in range(-3, 60) if bounce_key_is_good(sent, sent + timedelta(days=days))]

    assert good == list(range(-1, 31))


def test_what_does_not_fit_into_a_key_is_refused_and_not_cut():
    with pytest.raises(ValueError, match="does not fit"):
        encode_leave_key(SECRET, "garden", 1 << 30)
    with pytest.raises(ValueError, match="1970"):
        encode_bounce_key(SECRET, "garden", 1, date(1969, 1, 1))
    with pytest.raises(ValueError, match="read back"):
        sub_address("garden", DOMAIN, Role.confirm, key="nonsense")


def test_parts_of_an_hmac_cannot_be_shifted_into_each_other():
    assert hmac_key(SECRET, "p", "ab", "c") != hmac_key(SECRET, "p", "a", "bc")
    assert hmac_key(SECRET, "p", 1) != hmac_key(OLD_SECRET, "p", 1)
    assert len(hmac_key(SECRET, "p")) == 16


def test_keys_are_kept_hashed_and_compared_whatever_their_case():
    assert hash_key(SECRET, RANDOM) == hash_key(SECRET, RANDOM.upper())
    assert hash_key(SECRET, RANDOM) not in (RANDOM, hash_key(OLD_SECRET, RANDOM))
    assert same_key(RANDOM, RANDOM.upper()) and not same_key(RANDOM, LEAVE) and not same_key("é", "e")


# --- three roads back


CONFIRM = Address("", DOMAIN, Role.confirm, key=RANDOM)
DIGEST = Address("garden", DOMAIN, Role.digest, number=31)


@pytest.mark.parametrize("asked", [CONFIRM, DIGEST], ids=["key", "digest"])
def test_a_reference_comes_back_in_the_message_id_and_in_the_last_line(asked):
    by_message_id = read_reference([reference_message_id(asked)], "", DOMAINS)
    by_text = read_reference([], f"Yes\n\n> Shall we?\n> -- \n> ref: {reference(asked)}\n", DOMAINS)

    assert (by_message_id, by_text) == (asked, asked)


def test_references_look_as_the_contract_says():
    assert reference_message_id(CONFIRM) == f"<c.{RANDOM}@{DOMAIN}>"
    assert reference_message_id(DIGEST) == f"<d31.garden@{DOMAIN}>"
    assert reference(CONFIRM) == f"c.{RANDOM}"


def test_the_message_id_counts_before_the_last_line():
    found = read_reference([f"<d31.garden@{DOMAIN}>"], f"ref: c.{RANDOM}", DOMAINS)

    assert found == DIGEST


def test_the_first_message_id_of_ours_counts():
    found = read_reference(["<x@mail.example>", f"<D31.GARDEN@{DOMAIN}>", f"<c.{RANDOM}@{DOMAIN}>"], "", DOMAINS)

    assert found == DIGEST


def test_of_two_quoted_letters_the_newer_one_is_answered():
    text = f"Yes\n>> ref: d30.garden\n> ref: d31.garden\n>ref: c.{RANDOM}\n"

    assert read_reference([], text, DOMAINS) == DIGEST


@pytest.mark.parametrize(
    "text",
    [
        "see ref: d31.garden",
        "ref: d31",
        "ref: d0.garden",
        "ref: c.short",
        "reference: d31.garden",
        "ref: d31.gar den",
        "",
    ],
)
def test_a_line_that_only_looks_like_a_reference_is_none(text):
    assert read_reference([f"<c.{RANDOM}@elsewhere.example>", "<>", ""], text, DOMAINS) is None


@given(st.lists(st.text(max_size=60), max_size=4), st.text(max_size=400))
def test_no_letter_breaks_the_search_for_references(message_ids, text):
    found = read_reference(message_ids, text, DOMAINS)

    assert found is None or found.role in (Role.confirm, Role.digest)


@pytest.mark.parametrize(
    ("subject", "number"),
    [
        ("Re: [#412] Pump", 412),
        ("[garden] Re: [#7] and [#8]", 7),
        (thread_mark(9), 9),
        ("[#] [#x] [#0] [#12", None),
        ("#412", None),
        ("", None),
    ],
)
def test_the_mark_in_a_subject_names_the_thread(subject, number):
    assert read_thread_mark(subject) == number
