"""CONTRIBUTING.md tells the house as it stands: every room is listed, and every file says what it is for."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
START, END = "<!-- rooms -->", "<!-- end of rooms -->"


def files():
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "listcop").rglob("*.py"))


def first_line(path):
    """What a file says that it is for."""
    return (ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or "").split("\n")[0]


def chapters():
    """The chapters of the list, each as pairs of a path and what the list says of it."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition(START)[2].partition(END)[0]
    for chapter in text.split("\n#### ")[1:]:
        lines = [line for line in chapter.split("\n")[1:] if line]
        yield [(path, told) for path, _, told in (line.removeprefix("- `").partition("` — ") for line in lines)]


def rooms():
    """Path → what the list says of it."""
    return dict(pair for chapter in chapters() for pair in chapter)


def test_every_file_has_a_line_in_the_list_of_rooms():
    listed = rooms()

    missing = [f"- `{path}` — {first_line(path)}" for path in files() if path not in listed]

    assert not missing, "add to CONTRIBUTING.md, to the chapter that it is of:\n" + "\n".join(missing)


def test_no_room_is_listed_that_is_not_there():
    here = set(files())

    gone = [path for path in rooms() if path not in here]

    assert not gone, f"take out of CONTRIBUTING.md: {gone}"


def test_the_list_is_in_order_and_says_something_of_each():
    listed = list(chapters())

    assert [chapter for chapter in listed if chapter != sorted(chapter)] == []
    assert len(rooms()) == sum(len(chapter) for chapter in listed), "a room is in two chapters"
    assert [path for path, told in rooms().items() if len(told) < 10] == []


def test_every_file_begins_with_what_it_is_for():
    silent = [path for path in files() if not first_line(path)]

    assert silent == []
