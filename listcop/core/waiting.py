"""Whether a thread's asker waits for an answer: what the opening says, and what those who replied made of it."""

from collections.abc import Sequence

from listcop.core.places import Scene
from listcop.core.tagger.marks import step_of
from listcop.core.tagger.points import weigh_on
from listcop.core.tagger.weights import Weights
from listcop.core.taught import Shares

_ASKING_STEPS = (0.0, 0.04, 0.08, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92, 0.96)
_SHARE_STEPS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8)
_COUNTS = (0, 1, 2, 3, 5)
_TOLD = ("answer", "comment", "clarify", "thanks", "request", "announcement", "metoo")
_TOLD_BY_ASKER = ("thanks", "clarify", "request", "answer", "comment")


def waits(weights: Weights, asking: float, names: frozenset[str]) -> float:
    """Return how likely the asker of a thread waits for an answer: as its opening says, where nobody else wrote."""
    if not names:
        return asking
    return weigh_on({"no": 1 - asking, "yes": asking}, weights.tables["waits"], names)["yes"]


def waiting_names(scene: Scene, asking: float, alone: Sequence[Shares]) -> frozenset[str]:
    """Return the features of a thread as a whole, none where nobody else wrote; `asking`: by its opening alone."""
    opening, people = scene.posts[0], scene.people
    spoke = [i for i in range(1, len(people)) if alone[i] and not scene.posts[i].automatic]
    others = [i for i in spoke if people[i] != people[0]]
    own = [i for i in spoke if people[i] == people[0]]
    if not others:
        return frozenset()
    voices = len({people[i] for i in others})
    names = {f"asking:{_step(asking, _ASKING_STEPS)}", f"voices:{_step(voices, _COUNTS)}"}
    names.add(f"own:{_step(len(own), _COUNTS)}")
    if opening.has_reply_mark or opening.quoted.strip():
        names.add("fragment")
    for role in _TOLD:
        shares = [alone[i].get(role, 0.0) for i in others]
        names.add(f"first {role}:{_step(shares[0], _SHARE_STEPS)}")
        names.add(f"most {role}:{_step(max(shares), _SHARE_STEPS)}")
        names.add(f"mean {role}:{_step(sum(shares) / len(shares), _SHARE_STEPS)}")
    if own:
        for role in _TOLD_BY_ASKER:
            names.add(f"asker {role}:{_step(max(alone[i].get(role, 0.0) for i in own), _SHARE_STEPS)}")
    return frozenset(names)


def _step(value: float, steps: Sequence[float]) -> str:
    return f"{step_of(value, steps):g}"
