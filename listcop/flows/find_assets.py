"""Which assets the posts of a thread bring: those found there first, and those that another thread brought before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from listcop.core.assets import AssetFound
from listcop.core.assets.threads import still_given
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
    thread = {post.number: post.thread for post in posts}
    for asset in brought_by(posts, read):
        standing = known.get(asset.same_as)
        if standing is not None and asset.same_as not in found:
            found[asset.same_as] = replace(standing, post=asset.post, thread=thread[asset.post], ref=asset.ref)
    return list(found.values())


def brought_by(posts: Sequence[Post], read: Mapping[int, Reading]) -> list[AssetFound]:
    """What the posts of a thread bring by their readings, without what was taken back, or out of the archive."""
    kept = sorted((one for one in posts if one.number in read and one.redacted is None), key=lambda one: one.date)
    return still_given([view_of(one) for one in kept], [_reading_of(read[one.number]) for one in kept])


def _reading_of(one: Reading) -> PostReading:
    return PostReading(one.number, one.role, one.kind, one.types, "none", 0.0, one.asks, ())
