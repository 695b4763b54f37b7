"""What is no asset of one post any more may be one of another that shares it too: that post's thread is read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from listcop.core.assets import is_file_hash, link_words, same_link
from listcop.core.search import query_words
from listcop.store import assets, posts, readings, search, unread
from listcop.store.database import Tx

LOOKED_AT = 200  # posts that hold the words of a link, the newest


def read_others(tx: Tx, list_id: int, gone: Sequence[str]) -> None:
    """Leave to be read again what shares something that was set aside, where nobody took its number over yet.

    gone  what each was recognised by
    """
    left = [one for one in gone if not assets.is_known(tx, list_id, one)]
    threads = posts.threads_with_files(tx, list_id, [one for one in left if is_file_hash(one)])
    for one in left:
        if not is_file_hash(one):
            threads.update(_with_link(tx, list_id, one))
    unread.read_again(tx, list_id, sorted(threads))


def _with_link(tx: Tx, list_id: int, same_as: str) -> Iterator[int]:
    found = search.find_posts(tx, list_id, query_words(link_words(same_as)), LOOKED_AT)
    holding = [
        one.number
        for one in readings.readings_of(tx, list_id, found).values()
        if any(same_link(link) == same_as for link in one.links)
    ]
    for one in posts.some_posts(tx, list_id, holding):
        yield one.thread
