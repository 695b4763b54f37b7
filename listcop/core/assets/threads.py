"""What the posts of a thread bring, without what a giver took back, or asked not to pass on, in a later letter."""

from collections.abc import Sequence

from listcop.core.assets import AssetFound, find_assets, things_in
from listcop.core.assets.later_limits import held_back_in
from listcop.core.assets.links import KIND_BY_ENDING, ending_of, normal_url
from listcop.core.assets.pictures import is_picture
from listcop.core.assets.withdrawals import Withdrawal, withdrawals_in
from listcop.core.assets.words import kind_named
from listcop.core.places import authors_of
from listcop.core.requests import PostReading, PostView
from listcop.core.search import words_of


def still_given(posts: Sequence[PostView], readings: Sequence[PostReading]) -> list[AssetFound]:
    """Return what the posts of a thread bring, in their order; only its giver takes a thing back."""
    given = [find_assets(post, reading) for post, reading in zip(posts, readings, strict=True)]
    return _Thread(posts).after_all(readings, given) if any(given) else []


def _taken_back(post: PostView, reading: PostReading) -> tuple[Withdrawal, ...]:
    """Return what a post says of things that its writer gave before."""
    held = held_back_in(post.text)
    if held and things_in(post, reading):
        held = held_back_in(post.text, brings=True)
    return withdrawals_in(post.text) + held


class _Thread:
    """Goes through a thread: what stands, and what each withdrawal takes of it."""

    def __init__(self, posts: Sequence[PostView]) -> None:
        self._posts = posts
        self._people = {post.number: who for post, who in zip(posts, authors_of(posts), strict=True)}
        self._last: dict[int, int] = {}  # the number of each person's last post so far
        self._standing: list[AssetFound] = []

    def after_all(self, readings: Sequence[PostReading], given: Sequence[Sequence[AssetFound]]) -> list[AssetFound]:
        """Return what stands at the end; who gave nothing so far has nothing to take back."""
        givers: set[int] = set()
        for post, reading, brought in zip(self._posts, readings, given, strict=True):
            who, kept = self._people[post.number], list(brought)
            if brought:
                givers.add(who)
            for one in _taken_back(post, reading) if who in givers else ():
                gone = self._meant(one, post, kept)
                self._standing = [asset for asset in self._standing if asset not in gone]
                kept = [asset for asset in kept if asset not in gone or not one.names]
            self._standing += kept
            self._last[who] = post.number
        return self._standing

    def _meant(self, word: Withdrawal, post: PostView, brought: Sequence[AssetFound]) -> list[AssetFound]:
        """Return what a withdrawal speaks of: what it names, else what its writer gave last of that kind."""
        who = self._people[post.number]
        own = [one for one in self._standing if self._people[one.post] == who]
        if word.names:
            called = {key for name in word.names for key in (name.lower(), normal_url(name))}
            links = (one for one in brought if one.normal_url)  # a file of that name that comes now is the right one
            return [one for one in (*own, *links) if one.ref.lower() in called or one.normal_url in called]
        if word.kind == "letter":
            return [one for one in own if one.post == self._last.get(who)]
        fitting = [one for one in self._standing if _fits(word, one)]
        own = [one for one in fitting if self._people[one.post] == who]
        is_others = not word.is_own and self._people.get(post.parent or 0) != who and fitting[-1:] != own[-1:]
        if not own or is_others:
            return []
        if word.is_held:
            return _held(word, own)
        latest = [one for one in own if one.post == own[-1].post]
        if word.replaced:
            latest = [one for one in latest if any(_may_replace(new, one) for new in brought)]
        return _narrowed(word, latest)


def _fits(word: Withdrawal, asset: AssetFound) -> bool:
    """Say whether a word may speak of a thing, by its sort; by its noun where the thing is to be held back."""
    if asset.is_offer:
        return word.kind == "offer"
    if word.is_held and word.noun:
        what = _what_it_is(asset)  # a PDF whose title tells nothing may be anything that is read
        is_seen = word.what == "picture" and is_picture(asset.ref)
        return _bears(asset, word.noun) or is_seen or word.what in ("", what) or what == "document"
    is_linked_file = word.is_held and ending_of(asset.ref) in KIND_BY_ENDING
    return word.kind in ("any", "link" if asset.normal_url else "file") or (word.kind == "file" and is_linked_file)


def _bears(asset: AssetFound, noun: str) -> bool:
    """Say whether a noun is a word of a thing's title, file name or address."""
    return noun in words_of(f"{asset.title} {asset.ref}")


def _what_it_is(asset: AssetFound) -> str:
    """Return what a thing's title says it is, else its kind: a file "mill-plan.pdf" is no report."""
    return kind_named(words_of(asset.title))[0] or asset.what


def _held(word: Withdrawal, own: Sequence[AssetFound]) -> list[AssetFound]:
    """Return what is not to be passed on: of what bears the noun, or is a file, else of all, what came last."""
    if word.noun:
        meant = [one for one in own if _bears(one, word.noun)] or own
    else:
        meant = [one for one in own if word.kind == "file" and not one.normal_url] or own
    return [one for one in meant if one.post == meant[-1].post]


def _narrowed(word: Withdrawal, latest: Sequence[AssetFound]) -> list[AssetFound]:
    """Return those of a letter's things that a noun calls by name or by kind; without one its files, else all.

    A noun that fits none of them speaks of something else: better miss a withdrawal than take away what was given.
    """
    if not word.noun:
        return [one for one in latest if not one.normal_url] or list(latest)
    named = [one for one in latest if _bears(one, word.noun)]
    return named or [one for one in latest if one.what == word.what]


def _may_replace(new: AssetFound, old: AssetFound) -> bool:
    """Say whether a thing may stand in an older one's place: both files or both links, of a kind or a name."""
    if bool(new.normal_url) != bool(old.normal_url) or new.is_offer or old.is_offer:
        return False
    return new.what == old.what or not set(words_of(new.title)).isdisjoint(words_of(old.title))
