"""Letters as they come in: each folder holds one, the zones a careful reader gives it, and why it is there."""

import json
from pathlib import Path

import pytest

from listcop.core.message import read_message
from listcop.core.zones import Zones, find_zones, new_text

CASES = sorted(path for path in (Path(__file__).parent / "incoming").iterdir() if path.is_dir())
ZONES = ("new", "quote", "signature", "footer")


def _shown(text: str, zones: Zones) -> str:
    """Return the text with the first letter of its zone before each line, so that a failure can be read."""
    names = {number: zone[0] for zone in ZONES for a, b in getattr(zones, zone) for number in range(a, b + 1)}
    return "\n".join(f"{names.get(number, ' ')} {line}" for number, line in enumerate(text.split("\n"), 1))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_zones_of_a_letter_are_those_a_careful_reader_sees(case):
    message = read_message((case / "letter.eml").read_bytes())
    expected = json.loads((case / "expected.json").read_text("utf-8"))

    zones = find_zones(message.text, is_reply=bool(message.in_reply_to))

    assert _shown(message.text, zones) == _shown(message.text, _zones(expected)), (case / "why.md").read_text("utf-8")
    assert zones == _zones(expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_zones_do_not_hang_on_knowing_that_a_letter_is_a_reply(case):
    message = read_message((case / "letter.eml").read_bytes())

    zones = find_zones(message.text)

    assert zones == _zones(json.loads((case / "expected.json").read_text("utf-8")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_new_text_is_the_lines_of_the_new_zone(case):
    message = read_message((case / "letter.eml").read_bytes())
    zones = find_zones(message.text)
    lines = message.text.split("\n")

    text = new_text(message.text, zones)

    assert text.split() == [word for a, b in zones.new for line in lines[a - 1 : b] for word in line.split()]


def test_every_case_is_complete():
    for case in CASES:
        assert sorted(path.name for path in case.iterdir()) == ["expected.json", "letter.eml", "why.md"], case.name


def _zones(expected: dict[str, list[list[int]]]) -> Zones:
    return Zones(**{zone: tuple((a, b) for a, b in expected[zone]) for zone in ZONES})
