"""A week on the list, told for the stories about answering its digest."""

import re
from datetime import timedelta

from tests.stories.house import GARDEN, MONDAY

AMINA, BEN, CORA = "Amina Odhiambo <amina@example.org>", "Ben Kariuki <ben@example.org>", "Cora Lind <cora@example.com>"
WEEVILS = "How do you keep weevils out of stored maize without buying chemicals?"
TOOLS = "Where can I find a hand tool for planting onion sets in long rows?"


def a_week(house):
    """Two questions by Ben (#1 and #2), who reads each post; the digest of that week, as Cora got it."""
    house.member("amina@example.org", "Amina Odhiambo", "each")
    house.member("ben@example.org", "Ben Kariuki", "each")
    house.member("cora@example.com", "Cora Lind", "weekly")
    house.write(BEN, GARDEN, WEEVILS, "Weevils in maize")
    house.write(BEN, GARDEN, TOOLS, "Planting onions")
    house.move(MONDAY + timedelta(days=6, hours=23))
    return house.wait("cora@example.com", "Weevils in maize", "Planting onions")


def number_of(digest, words):
    """The number of the item that holds these words."""
    items = re.split(r"^(?=\d+\. )", digest.text, flags=re.MULTILINE)
    return next(int(item.partition(".")[0]) for item in items[1:] if words in item)


def reply_address_of(digest, words):
    items = re.split(r"^(?=\d+\. )", digest.text, flags=re.MULTILINE)
    item = next(item for item in items[1:] if words in item)
    return re.search(r"\S+@lists\.example\.org", item)[0]


def threads_of(house):
    """The texts of each thread's posts, by its number."""
    said = house.shell("export", "garden")
    return {one["number"]: [post["text"] for post in one["posts"]] for one in said.lines}
