"""Which assets the posts of a thread bring: those found there first, and those that another thread brought before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from listcop.core.assets import find_assets
from listcop.core.requests import PostReading
from listcop.flows.read_posts import view_of
from listcop.store.assets import Asset
from listcop.store.posts import Post
from listcop.store.readings import Reading


def assets_of_posts(
    posts: Sequence[Post], read: Mapping[int, Reading], own: Sequence[Asset], known: Mapping[str, Asset]
) -> list[Asset]:
    """The thread's own assets, then those that its posts bring again, under the number they have already.

    known   the list's assets by what they are recognised by
    """
    found = {one.same_as: one for one in own}
    for post in posts:
        one = read.get(post.number)
        if one is None or post.redacted is not None:
            continue
        reading = PostReading(post.number, one.role, one.kind, one.types, "none", 0.0, one.asks, ())
        for asset in find_assets(view_of(post), reading):
            standing = known.get(asset.same_as)
            if standing is not None and asset.same_as not in found:
                found[asset.same_as] = replace(standing, post=post.number, thread=post.thread, ref=asset.ref)
    return list(found.values())
