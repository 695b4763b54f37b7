"""Pages made of entries: what is put in one by one stands as if it had been written at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import sheets

FORMS = (sheets.INDEX, sheets.OPEN, sheets.CATALOGUE)


@pytest.mark.parametrize("form", FORMS)
@given(st.dictionaries(st.integers(1, 9999), st.text("ab é\n", max_size=20), max_size=9), st.integers(0, 9))
def test_entries_added_later_make_the_same_page(form, texts, cut):
    entries = {b"%d" % n: b"%d %s" % (n, b"\r\n   ".join(one.encode().split())) for n, one in texts.items()}
    first = dict(list(entries.items())[:cut])

    found = sheets.parsed(form, sheets.page(form, b"Garden\r\ntwo lines", first))
    grown = sheets.page(form, b"Garden\r\ntwo lines", found[1] | entries)

    assert grown == sheets.page(form, b"Garden\r\ntwo lines", entries)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_entries_or_not_at_all(page):
    for form in (*FORMS, sheets.PEOPLE, sheets.BUNDLE, sheets.MBOX):
        found = sheets.parsed(form, page)

        assert found is None or isinstance(found[1], dict)


def test_a_bundle_and_an_mbox_come_apart_where_they_were_joined():
    pages = {b"2": b"2 Teff\r\n\r\n   Text", b"10": b"10 Clay\r\n\r\n   More"}
    letters = {b"1": b"1@x Tue\nSubject: a\n\ntext", b"2": b"2@x Tue\nSubject: b\n\n>From p3@x"}

    assert sheets.parsed(sheets.BUNDLE, sheets.bundle(b"Garden\r\n2026", pages)) == (b"Garden\r\n2026", pages)
    assert sheets.parsed(sheets.MBOX, sheets.mbox(letters)) == (b"", letters)


def test_a_page_that_names_a_thing_twice_is_not_ours():
    assert sheets.parsed(sheets.INDEX, b"Head\r\n\r\n#1 a\r\n#1 b\r\n") is None
