"""What replies tell of whether somebody waits."""

from datetime import UTC, datetime, timedelta

from listcop.core.places import Scene, has_company, scene_of
from listcop.core.requests import PostView, marks_of_post
from listcop.core.waiting import waiting_names

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


def a_scene(*authors: str, automatic: str | None = None) -> Scene:
    """Posts an hour apart; the last is written by a program if `automatic` says so."""
    posts = [
        PostView(i, f"<{i}@e>", 0 if i else None, f"{who}@e.org", who, MONDAY + timedelta(hours=i), "Pump", "It drips.")
        for i, who in enumerate(authors[:-1])
    ]
    date = MONDAY + timedelta(days=1)
    posts.append(
        PostView(9, "<9@e>", None, f"{authors[-1]}@e.org", authors[-1], date, "Pump", "Away.", "", (), automatic)
    )
    return scene_of(posts, [marks_of_post(post) for post in posts])


def test_an_out_of_office_reply_is_no_company() -> None:
    away = a_scene("amina", "dan", automatic="auto-submitted")

    assert not has_company(away)
    assert waiting_names(away, 0.6, [{}, {"comment": 0.9}]) == frozenset()


def test_somebody_elses_reply_is_company() -> None:
    answered = a_scene("amina", "dan")

    assert has_company(answered)
    assert "voices:1" in waiting_names(answered, 0.6, [{}, {"comment": 0.9}])


def test_ones_own_second_post_is_no_company() -> None:
    again = a_scene("amina", "amina")

    assert not has_company(again)
    assert waiting_names(again, 0.6, [{}, {"clarify": 0.9}]) == frozenset()
