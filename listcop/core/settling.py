"""Whether the asker says that it is solved or that an answer helped; thanks alone do not say so."""

from listcop.core.places import Scene
from listcop.core.tagger.further import will_try
from listcop.core.tagger.lapsed import says_it_failed, says_it_fails_still, says_it_lapsed
from listcop.core.tagger.marks import Marks
from listcop.core.tagger.points import weigh
from listcop.core.tagger.said_to_work import says_it_helped, says_it_works, says_one_is_found
from listcop.core.tagger.weights import Weights

FAILS_WORDS = 25  # who asked and says more than that tells how it went, and what failed on the way
PLAIN_WORDS = 12  # without thanks: who says more may tell of what failed before, or of others' trouble
SETTLES_FROM = 0.45  # who found it alone thanks nobody: all words of the letter decide


def settles(weights: Weights, scene: Scene, i: int, asker: int, role: str) -> bool:
    """Does the asker say in this post that the question is settled?

    role   what the post does: who was answered says it in thanks, else tells more of the trouble
    """
    if i <= asker or scene.people[i] != scene.people[asker] or scene.posts[i].automatic:
        return False
    marks = scene.marks[i]
    if role == "thanks" and _has_found_one(marks):
        return True
    if all(who == scene.people[asker] for who in scene.people[asker:i]):
        names = settling_names(scene, i, asker)
        says_so = "solved" in marks.cues.first and says_it_works(marks.prose.text)
        return says_so and weigh(weights.tables["settles"], names)["yes"] >= SETTLES_FROM
    return role == "thanks" and _says_so(marks)


def _says_so(marks: Marks) -> bool:
    """Does who gives thanks say that it works, or that an answer helped? Neither is said by who will try it first."""
    first, works = marks.cues.first, says_it_works(marks.prose.text)
    if says_it_lapsed(marks.prose.text):
        return False
    if works or not {"unsolved", "solved"}.isdisjoint(first):
        return works and not says_it_failed(marks.prose.text)
    return "still" not in first and says_it_helped(marks.prose.text) and not will_try(marks.cues.tokens)


def _has_found_one(marks: Marks) -> bool:
    """Does who gives thanks say that they have what they looked for, whoever it is from?"""
    return {"unsolved", "still"}.isdisjoint(marks.cues.first) and says_one_is_found(marks.prose.text)


def fails_all_the_same(marks: Marks, question: str, role: str) -> bool:
    """Does who asked say in few words, with thanks or without, that it fails all the same, or fails again?"""
    text = marks.prose.text
    if says_it_lapsed(text):
        return True
    is_doubtful = says_it_works(text) or says_it_helped(text) or will_try(marks.cues.tokens)
    most = FAILS_WORDS if role == "thanks" else PLAIN_WORDS
    if marks.cues.words > most or is_doubtful:
        return False
    return says_it_failed(text) or says_it_fails_still(text, question)


def settling_names(scene: Scene, i: int, asker: int) -> frozenset[str]:
    """Return the features of a later post of the asker."""
    voices = {scene.people[j] for j in range(asker, i)}
    names = set(scene.marks[i].names)
    names.add("alone" if len(voices) == 1 else "answered-to")
    names.add("last-word" if i == len(scene.posts) - 1 else "goes-on")
    names.add("after-other" if scene.people[i - 1] != scene.people[asker] else "after-own")
    return frozenset(names)
