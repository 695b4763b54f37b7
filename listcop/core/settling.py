"""Whether the asker says that it is solved or that an answer helped."""

from listcop.core.places import Scene
from listcop.core.tagger.points import weigh
from listcop.core.tagger.weights import Weights

SETTLES_FROM = 0.45  # few say so plainly: of those taken for it, two in three did
_SPEAKING = frozenset(("solved", "helped", "thanks", "works"))


def settles(weights: Weights, scene: Scene, i: int, asker: int) -> bool:
    """Does the asker say in this post that the question is settled?"""
    if i <= asker or scene.people[i] != scene.people[asker] or scene.posts[i].automatic:
        return False
    if _SPEAKING.isdisjoint(scene.marks[i].names):
        return False  # without any word of it nobody says so
    return weigh(weights.tables["settles"], settling_names(scene, i, asker))["yes"] >= SETTLES_FROM


def settling_names(scene: Scene, i: int, asker: int) -> frozenset[str]:
    """Return the features of a later post of the asker."""
    voices = {scene.people[j] for j in range(asker, i)}
    names = set(scene.marks[i].names)
    names.add("alone" if len(voices) == 1 else "answered-to")
    names.add("last-word" if i == len(scene.posts) - 1 else "goes-on")
    names.add("after-other" if scene.people[i - 1] != scene.people[asker] else "after-own")
    return frozenset(names)
