"""What an owner can set: every key has its default, reads what it shows, and says what it expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.list_settings import KEYS, LARGEST, ListSettings, read_setting, read_size, shown_size


def test_defaults_are_those_of_the_contract():
    assert ListSettings() == ListSettings.of({})
    assert {name: getattr(ListSettings(), name) for name in KEYS} == {name: key.default for name, key in KEYS.items()}
    assert ListSettings.__slots__ == tuple(KEYS)


def test_what_is_shown_can_be_set_again():
    for name, key in KEYS.items():
        assert read_setting(name, key.show(key.default)) == key.default


def test_what_an_owner_set_stands_over_the_defaults_and_unknown_keys_are_left_out():
    settings = ListSettings.of({"language": "pt", "open_days": 3, "from an older release": 1})

    assert (settings.language, settings.open_days, settings.join) == ("pt", 3, "confirm")


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("title", "Our Garden – Unser Garten", "Our Garden – Unser Garten"),
        ("posting", "announce", "announce"),
        ("timezone", "Africa/Nairobi", "Africa/Nairobi"),
        ("digest", "weekly friday 18:30", "weekly friday 18:30"),
        ("digest", "off", "off"),
        ("open_days", "0", 0),
        ("subject_prefix", "", ""),
        ("max_message_size", "5 MB", 5_000_000),
        ("deliver_attachments", "250kb", 250_000),
        ("deliver_attachments", "1234", 1234),
        ("unsubscribe_https", "https://example.org/leave/{key}", "https://example.org/leave/{key}"),
        ("unsubscribe_https", "", ""),
    ],
)
def test_a_good_value_is_taken(name, text, value):
    assert read_setting(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("posting", "Members", 'posting is "Members". Write one of members, open, moderated, announce.'),
        ("join", "", 'join is "". Write one of confirm, approve, open, closed.'),
        ("language", "de", 'language is "de". Write one of en, fr, es, pt.'),
        ("title", "x" * 101, f'title is "{"x" * 101}". Write one line of at most 100 characters.'),
        ("timezone", "Nairobi", 'timezone is "Nairobi". Write the name of a time zone, such as "Africa/Nairobi".'),
        ("timezone", "", 'timezone is "". Write the name of a time zone, such as "Africa/Nairobi".'),
        (
            "timezone",
            "../etc/passwd",
            'timezone is "../etc/passwd". Write the name of a time zone, such as "Africa/Nairobi".',
        ),
        (
            "digest",
            "weekly monday 25:00",
            'digest is "weekly monday 25:00". '
            'Write a weekday and hours and minutes, such as "weekly monday 07:00", or off.',
        ),
        ("open_days", "-1", 'open_days is "-1". Write a whole number from 0 to 3650.'),
        ("new_member_posts", "101", 'new_member_posts is "101". Write a whole number from 0 to 100.'),
        ("max_message_size", "0", 'max_message_size is "0". Write a size, such as "10 MB" or "500 KB".'),
        ("max_message_size", "10 XB", 'max_message_size is "10 XB". Write a size, such as "10 MB" or "500 KB".'),
        ("max_message_size", "99 GB", 'max_message_size is "99 GB". Write a size, such as "10 MB" or "500 KB".'),
        (
            "unsubscribe_https",
            "http://example.org/{key}",
            'unsubscribe_https is "http://example.org/{key}". '
            'Write an address such as "https://lists.example.org/leave/{key}", or nothing.',
        ),
    ],
)
def test_a_wrong_value_is_told_with_what_is_expected(name, text, message):
    with pytest.raises(ValueError) as trouble:
        read_setting(name, text)

    assert str(trouble.value) == message


@pytest.mark.parametrize("text", ["two\nlines", "a\x00b", "tab\there", "line\u2028break", "\x85"])
def test_a_text_that_goes_into_a_header_is_one_line(text):
    for name in ("title", "subject_prefix"):
        with pytest.raises(ValueError, match="one line of at most"):
            read_setting(name, text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nairobi", "Africa/Nairobi"),
        ("africa/lagos", "Africa/Lagos"),
        ("new york", "America/New_York"),
        ("Shire", "Africa/Nairobi"),
    ],
)
def test_a_city_is_told_with_its_zone(typed, meant):
    with pytest.raises(ValueError, match=f'such as "{meant}"'):
        read_setting("timezone", typed)


def test_a_mistyped_key_is_told_with_the_right_one():
    with pytest.raises(ValueError, match=r'There is no setting "digst"\. Did you mean "digest"\?$'):
        read_setting("digst", "off")


def test_an_unknown_key_is_told_with_all_there_are():
    with pytest.raises(ValueError, match=r'There is no setting "colour"\. The settings are: title, posting, .*\.'):
        read_setting("colour", "green")


@given(st.sampled_from(sorted(KEYS)), st.text(max_size=40))
def test_any_words_are_taken_or_refused_in_words(name, text):
    try:
        value = read_setting(name, text)
    except ValueError as trouble:
        assert str(trouble).startswith(f'{name} is "{text}". Write ')
    else:
        assert read_setting(name, KEYS[name].show(value)) == value


@given(st.integers(1, 999_999_999) | st.integers(1, 10).map(lambda gigabytes: gigabytes * 10**9))
def test_a_size_shown_is_a_size_read(size):
    assert read_size(shown_size(size)) == read_size(size) == size


@pytest.mark.parametrize(
    "value", [0, -1, LARGEST + 1, True, 1.5, None, "", "MB", "1.5 MB", "10MBB", "9" * 50, ["10 MB"]]
)
def test_what_is_no_size_is_refused(value):
    with pytest.raises(ValueError, match="a size, such as"):
        read_size(value)


def test_a_charter_may_have_many_lines_and_a_table_shows_its_first():
    charter = read_setting("charter", "We grow what we eat.\r\n\r\nWrite as neighbours do.\n")

    assert charter == "We grow what we eat.\n\nWrite as neighbours do."
    assert KEYS["charter"].show(charter) == "We grow what we eat. …"
    assert KEYS["charter"].show("We grow what we eat.") == "We grow what we eat."
    with pytest.raises(ValueError, match="at most 4000 characters"):
        read_setting("charter", "x" * 4001)
    with pytest.raises(ValueError, match="a text of"):
        read_setting("charter", "a bell \x07")
