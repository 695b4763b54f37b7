"""Whose signatures a letter bears, and what of its header they leave to nobody else."""

import pytest

from listcop.core.authentication.signatures import (
    Passed,
    Signature,
    all_signatures,
    covered_by,
    is_aligned,
    is_doubled,
    signatures_in,
)

REAL = Signature("seeds.coop", ("from", "to", "subject"), "s", "abcdefghREAL")
JUNK = Signature("seeds.coop", ("from", "cc", "subject"), "s", "zzzzzzzz")


def test_a_signature_tells_its_domain_and_what_it_covers():
    value = (
        b"v=1; a=rsa-sha256; c=relaxed/relaxed; d=Seeds.coop;\r\n h=From : Subject:\r\n Reply-To:reply-to; b=ab\r\n c="
    )

    assert signatures_in([value]) == (
        Signature("seeds.coop", ("from", "subject", "reply-to", "reply-to"), value="abc="),
    )


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"d=seeds.coop",
        b"d=seeds.coop; h=subject; b=x",
        b"d=seeds.coop; h=from; b=x; l=200",
        b"h=from; b=x",
        b"\xff;=;;d",
    ],
)
def test_signatures_that_prove_nothing_are_not_counted(value):
    assert signatures_in([value]) == ()


def test_a_flood_of_signatures_is_read_in_part():
    assert len(signatures_in([b"d=a.coop; h=from; b=x"] * 5_000)) == 20


@pytest.mark.parametrize(
    ("signer", "author", "relaxed", "strict"),
    [
        ("seeds.coop", "Seeds.coop", True, True),
        ("mail.seeds.coop", "seeds.coop", True, False),
        ("seeds.coop", "mail.seeds.coop", True, False),
        ("coop", "seeds.coop", False, False),
        ("evilseeds.coop", "seeds.coop", False, False),
        ("other.coop", "seeds.coop", False, False),
        ("", "", False, False),
    ],
)
def test_a_signer_is_aligned_when_it_speaks_for_the_authors_domain(signer, author, relaxed, strict):
    assert is_aligned(signer, author) is relaxed
    assert is_aligned(signer, author, strict=True) is strict


@pytest.mark.parametrize(
    "passed",
    [
        Passed("seeds.coop", "s", "abcdefgh"),  # RFC 6008
        Passed("Seeds.coop", "", "abcdefgh"),
        Passed("users.seeds.coop", "S", "abcdefgh"),  # the agent that it speaks for
    ],
)
def test_of_several_signatures_the_one_that_our_mta_names_counts(passed):
    assert covered_by([JUNK, REAL], [passed], "seeds.coop") == {"from", "to", "subject"}


@pytest.mark.parametrize(
    "passed",
    [
        [],  # dmarc=pass, and no word of which
        [Passed("seeds.coop")],
        [Passed("seeds.coop", "s")],
        [Passed("seeds.coop", "s", "nothing like it")],
    ],
)
def test_where_that_is_not_said_only_what_each_of_them_covers_counts(passed):
    assert covered_by([JUNK, REAL], passed, "seeds.coop") == {"from", "subject"}


def test_junk_that_copies_the_name_of_the_good_one_adds_nothing():
    copied = Signature("seeds.coop", ("from", "cc"), "s", "abcdefghJUNK")

    assert covered_by([copied, REAL], [Passed("seeds.coop", "s", "abcdefgh")], "seeds.coop") == {"from"}


def test_what_two_good_ones_cover_counts_together():
    other = Signature("seeds.coop", ("from", "cc"), "ed", "hgfedcba")
    passed = [Passed("seeds.coop", "s", "abcdefgh"), Passed("seeds.coop", "ed", "hgfedcba")]

    assert covered_by([REAL, other], passed, "seeds.coop") == {"from", "to", "subject", "cc"}


def test_a_good_signature_that_leaves_room_for_a_strangers_text_covers_nothing():
    values = [b"d=seeds.coop; h=from:to:subject; b=abcdefgh; l=20"]

    assert covered_by(all_signatures(values), [Passed("seeds.coop")], "seeds.coop") == frozenset()


def test_a_good_signature_below_a_flood_of_others_is_not_overlooked():
    values = [b"d=evil.coop; h=from:cc; b=x"] * 900 + [b"d=seeds.coop; h=from:to; b=x"]

    assert covered_by(all_signatures(values), [], "seeds.coop") == {"from", "to"}


def test_a_sister_of_the_authors_domain_may_be_whom_our_mta_believed():
    sister = Signature("mail.seeds.coop", ("from", "to"), "s", "x")

    assert covered_by([sister], [], "news.seeds.coop") == {"from", "to"}


def test_where_no_signature_can_have_spoken_for_the_author_a_machine_of_theirs_brought_it():
    assert covered_by([Signature("list.test", ("from",), "s", "x"), *all_signatures([b"?"])], [], "seeds.coop") is None


@pytest.mark.parametrize(
    "name", ["to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "reply-to", "content-type"]
)
def test_a_field_that_may_stand_once_is_found_where_it_stands_twice(name):
    assert is_doubled(["received", "from", name, "x-mood", name])


def test_fields_that_may_stand_often_are_no_trouble():
    assert not is_doubled(["received", "received", "dkim-signature", "dkim-signature", "to", "cc", "x-mood", "x-mood"])
