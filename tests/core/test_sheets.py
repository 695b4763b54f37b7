"""Pages made of entries: what is put in one by one stands as if it had been written at once, however it is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core import sheets
from listcop.core.shelf import MARK

COUNTED = (sheets.INDEX, sheets.OPEN, sheets.CATALOGUE)
HEAD = b"Garden\r\ntwo lines"
TEXTS = st.dictionaries(st.integers(1, 9999), st.text("ab é\n", max_size=20), max_size=9)
NAMES = st.dictionaries(st.text("aBé Z", min_size=1, max_size=5).map(str.strip).filter(bool), TEXTS, max_size=9)


def numbered(texts):
    return {b"%d" % n: b"%d %s" % (n, b"\r\n   ".join(one.encode().split())) for n, one in texts.items()}


def in_pieces(page, size):
    return (page[at : at + size] for at in range(0, len(page), size))


def whole(form, entries):
    return b"".join(sheets.page(form, HEAD, sheets.in_order(form, entries)))


def bundle_of(pages):
    titles = [sheets.title_of(page) for _, page in pages]
    return b"".join(sheets.bundle(HEAD, titles, pages))


@pytest.mark.parametrize("form", COUNTED)
@given(TEXTS, TEXTS, st.integers(1, 40))
def test_entries_added_later_make_the_same_page_however_it_is_cut(form, texts, more, size):
    old, new = numbered(texts), numbered(more)

    standing = sheets.entries(form, in_pieces(whole(form, old), size))
    grown = b"".join(sheets.page(form, HEAD, sheets.merged(form, standing, sheets.in_order(form, new))))

    assert grown == whole(form, old | new)
    assert sheets.parsed(form, grown)[1] == old | new


@given(NAMES, NAMES, st.integers(1, 40))
def test_people_stand_in_order_of_their_names(texts, more, size):
    old, new = ({name.encode(): name.encode() for name in some} for some in (texts, more))

    standing = sheets.entries(sheets.PEOPLE, in_pieces(whole(sheets.PEOPLE, old), size))
    made = sheets.in_order(sheets.PEOPLE, new)
    grown = b"".join(sheets.page(sheets.PEOPLE, HEAD, sheets.merged(sheets.PEOPLE, standing, made)))

    assert grown == whole(sheets.PEOPLE, old | new)


@given(st.binary(max_size=200), st.integers(1, 40))
def test_any_bytes_are_read_as_entries_or_not_at_all(page, size):
    for form in (*COUNTED, sheets.PEOPLE, sheets.BUNDLE, sheets.MBOX):
        for some in (page, MARK + page):
            found = sheets.parsed(form, some)
            try:
                entries = list(sheets.entries(form, in_pieces(some, size)))
            except sheets.Spoiled:
                entries = []

            assert found is None or isinstance(found[1], dict)
            assert all(entry.startswith(key) for key, entry in entries)


@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_a_bundle_and_an_mbox_come_apart_where_they_were_joined(size):
    pages = [(b"2", b"2 Teff\r\n\r\n   Text"), (b"10", b"10 Clay\r\n\r\n   More")]
    letters = [(b"1", b"1@x Tue\nSubject: a\n\ntext"), (b"2", b"2@x Tue\nSubject: b\n\n>From p3@x")]

    bundle, mbox = bundle_of(pages), b"".join(sheets.mbox(letters))

    assert bundle.startswith(MARK + HEAD + b"\r\n\r\n   #2 Teff\r\n   #10 Clay\r\n\r\n" + sheets.RULE)
    assert list(sheets.entries(sheets.BUNDLE, in_pieces(bundle, size))) == pages
    assert mbox.endswith(b">From p3@x\n\n")
    assert list(sheets.entries(sheets.MBOX, in_pieces(mbox, size))) == letters
    assert list(sheets.entries(sheets.MBOX, ())) == list(sheets.mbox(())) == []


def test_a_long_list_of_contents_is_passed_by():
    pages = [(b"%d" % n, b"%d Teff" % n) for n in range(1, 4000)]

    found = sheets.entries(sheets.BUNDLE, in_pieces(bundle_of(pages), 64))

    assert list(found) == pages


def test_threads_are_counted_without_a_closer_look():
    page = whole(sheets.INDEX, numbered({n: "a b" for n in range(1, 30)}))

    assert {sheets.count(in_pieces(page, size)) for size in (1, 2, 9, 5000)} == {29}


@pytest.mark.parametrize("body", [b"#1 a\r\n#1 b", b"#1 a\r\n#2 b", b"by hand\r\n#1 a", b"#1 a\r\n#one b"])
def test_a_page_that_names_a_thing_twice_or_out_of_place_is_not_ours(body):
    page = MARK + b"Head\r\n\r\n" + body + b"\r\n"

    with pytest.raises(sheets.Spoiled):
        list(sheets.entries(sheets.INDEX, [page]))
    with pytest.raises(sheets.Spoiled):
        list(sheets.entries(sheets.INDEX, [page.removeprefix(MARK)]))


def test_what_is_made_in_another_order_is_told():
    with pytest.raises(sheets.Spoiled):
        list(sheets.merged(sheets.OPEN, [], [(b"2", b"2 b"), (b"1", b"1 a")]))
