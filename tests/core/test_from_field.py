"""From counts only as one mailbox (RFC 5322); what does not count still gets a guess for archives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.from_field import addressees_in, read_from
from tests.helpers import takes_twice

PIECES = st.sampled_from([*b'<>@,;:()[]\\". \t\r\n', *b"ab0\xc3\xa9\0"]).map(lambda code: bytes([code]))


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=60).map(b"".join)))
@settings(max_examples=500, deadline=None)
def test_any_field_has_either_one_address_or_one_trouble(value):
    sender = read_from([value])

    assert (sender.address is None) != (sender.trouble is None)
    if sender.address is not None:
        assert sender.shown == sender.address
        assert sender.address.isascii() and sender.address.isprintable()


@pytest.mark.parametrize(
    ("value", "address", "name"),
    [
        (b"ana@example.org", "ana@example.org", ""),
        (b"Ana <ana@example.org>", "ana@example.org", "Ana"),
        (b"Ana M. Costa <Ana.Costa@Example.ORG>", "Ana.Costa@example.org", "Ana M. Costa"),
        (b'"Costa, Ana" <ana@example.org>', "ana@example.org", "Costa, Ana"),
        (b'"Ana \\"Nana\\" Costa" <ana@example.org>', "ana@example.org", 'Ana "Nana" Costa'),
        (b"=?utf-8?q?Ana_L=C3=BAcia?= <ana@example.org>", "ana@example.org", "Ana Lúcia"),
        (b"Ana L\xc3\xbacia <ana@example.org>", "ana@example.org", "Ana Lúcia"),
        (b"ana@example.org (Ana Costa)", "ana@example.org", "Ana Costa"),
        (b"Ana (in (the) garden) <ana@example.org> (hi)", "ana@example.org", "Ana"),
        (b"<ana@example.org>", "ana@example.org", ""),
        (b"Ana<ana @ (c) example.org>", "ana@example.org", "Ana"),
        (b'"ana@example.org" <ben@example.net>', "ben@example.net", "ana@example.org"),
        (b'"two words"@example.org', '"two words"@example.org', ""),
        (b'"ana"@example.org', "ana@example.org", ""),
        (b"ana@xn--bcher-kva.example", "ana@xn--bcher-kva.example", ""),
        (b"o'neil+garden@example.org", "o'neil+garden@example.org", ""),
    ],
)
def test_one_mailbox_counts(value, address, name):
    sender = read_from([value])

    assert (sender.address, sender.name, sender.trouble) == (address, name, None)


@pytest.mark.parametrize(
    ("value", "trouble"),
    [
        (b"", "no-address"),
        (b"Ana", "no-address"),
        (b"<>", "no-address"),
        (b"ana@example.org <ben@example.net>", "at-in-name"),
        (b"ana@example.org, ben@example.net", "several-mailboxes"),
        (b"Costa, Ana <ana@example.org>", "several-mailboxes"),
        (b"<ana@example.org> <ben@example.net>", "several-mailboxes"),
        (b"Garden: ana@example.org;", "group"),
        (b"undisclosed-recipients:;", "group"),
        (b"<@relay.example,@b.example:ana@example.org>", "route"),
        (b"<@relay.example:ana@example.org>", "route"),
        (b"Ana <ana@example.org.>", "trailing-dot"),
        ("Ana <ana@bücher.example>".encode(), "non-ascii-address"),
        ("Ana <änne@example.org>".encode(), "non-ascii-address"),
        (b"ana@[192.0.2.1]", "address-literal"),
        (b"ana..costa@example.org", "bad-address"),
        (b"ana@example..org", "bad-address"),
        (b"ana@@example.org", "bad-syntax"),
        (b"ana costa@example.org", "bad-syntax"),
        (b"Ana <ana@example.org", "bad-syntax"),
        (b"Ana <ana@example.org> Costa", "bad-syntax"),
        (b'"Ana <ana@example.org>', "bad-syntax"),
        (b"Ana (<ana@example.org>", "bad-syntax"),
        (b"Ana <ana@exam\0ple.org>", "bad-syntax"),
        (b"=?utf-8?q?ana=40example=2Eorg?=", "no-address"),
    ],
)
def test_anything_else_does_not_count_and_says_why(value, trouble):
    sender = read_from([value])

    assert (sender.address, sender.trouble) == (None, trouble)


def test_two_from_fields_do_not_count():
    sender = read_from([b"ana@example.org", b"ben@example.net"])

    assert (sender.address, sender.trouble, sender.shown) == (None, "two-from-fields", "ana@example.org")


def test_no_from_field_does_not_count():
    assert read_from([]).trouble == "no-from"


@pytest.mark.parametrize(
    ("value", "name", "shown"),
    [
        (b"ana at Example.org (Ana Costa)", "Ana Costa", "ana@example.org"),
        (b'"Ana Costa" <ana at example.org>', "Ana Costa", "ana@example.org"),
        (b"ana [at] example.org", "", "ana@example.org"),
        (b"ana@example.org <ben@example.net>", "ana@example.org", "ben@example.net"),
        (b"'ana@example.org' via Garden <garden@example.net>", "'ana@example.org' via Garden", "garden@example.net"),
        (b"Costa, Ana <ana@example.org>", "Costa, Ana", "ana@example.org"),
        (b"nobody at all", "", ""),
    ],
)
def test_archives_show_the_best_guess(value, name, shown):
    sender = read_from([value])

    assert sender.address is None
    assert (sender.name, sender.shown) == (name, shown)


PIECES_OF_MANY = [b"(", b"(a)", b"<", b"a@x.org, ", b'"', b"<a@x.org>", b"a:", b"@", b"\\(", b"[", b";"]


@pytest.mark.parametrize("piece", PIECES_OF_MANY)
def test_a_field_of_64_kb_takes_no_time_to_speak_of(piece):
    read_from([piece * (65_536 // len(piece))])  # the suite's time limit is the promise


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (b"garden@x.org", ("garden@x.org",)),
        (b'Garden <garden@X.org>, "Ana, of Lima" <ana@x.org>', ("garden@x.org", "ana@x.org")),
        (b"garden@x.org,\r\n ben@x.org (Ben, of old)", ("garden@x.org", "ben@x.org")),
        (b"growers: ana@x.org, Ben <ben@x.org>; garden@x.org", ("ana@x.org", "ben@x.org", "garden@x.org")),
        (b"undisclosed-recipients:;", ()),
        ("'garden@x.org' <garden@x.org>, Jörg <j@x.org>".encode(), ("garden@x.org", "j@x.org")),
        (b"=?utf-8?Q?Costa,_Ana?= <ana@x.org>", ("ana@x.org",)),
        (b"alice@x.org <bob@y.org>", ("bob@y.org",)),
        (b"<alice@x.org> <bob@y.org>, c@x.org", ("c@x.org",)),
        (b"<@relay.org:ana@x.org>, <a@x.org,b@x.org>, c@x.org", ("c@x.org",)),
        (b'ana@x.org, "open <ben@x.org>', ()),
        (b"", ()),
        (b"(" * 9000, ()),
        (b"((a)" * 2000, ()),
        (b"<" * 9000, ()),
    ],
)
def test_a_field_of_addressees_names_those_that_no_reader_doubts(value, named):
    assert addressees_in(value) == named


@given(st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=60).map(b"".join)))
@settings(max_examples=300, deadline=None)
def test_any_field_of_addressees_is_read(value):
    assert all(one.isascii() and one.isprintable() and "@" in one for one in addressees_in(value))


PIECES_OF_MANY = [b"(", b"(a)", b"<", b"a@x.org, ", b'"', b"<a@x.org>", b"a:", b"@", b"\\(", b"[", b";"]


@pytest.mark.parametrize("piece", PIECES_OF_MANY)
def test_reading_addressees_costs_what_they_weigh(piece):
    import time

    def seconds(size):
        start = time.process_time()
        addressees_in(piece * size)
        return time.process_time() - start

    assert takes_twice(seconds, 40_000 // len(piece), spare=0.05)
