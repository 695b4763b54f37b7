"""What the languages share in taking back what was given: what a rule captures, and what each language tells."""

from typing import NamedTuple

from listcop.core.assets.rules import Rule


class Tongue(NamedTuple):
    """How one language takes a thing back. Every rule captures as "what" the words that name the thing, if it has any.

    own      words by which a writer says that something is theirs, or by their hand
    gave     verbs of giving: "the plan I sent" is one of the thread, "our plan" may be any
    points   words that point at something in the thread: "above", "attached"
    earlier  words that tell one of several: "the previous file" is one of the thread, "our first plan" may be any
    others   words by which it is somebody else's, or nobody's in particular: "your link", "a link"
    unsure   words that only suppose: "if the link is dead"
    drop     others are asked to leave it: "please ignore the file I sent", "use this instead of my first link"
    wrong    it is not what it should be: "the table I sent is out of date"
    dead     a link leads nowhere: "the link above is dead"
    took     its giver removed it: "I took that page down"
    sent     it was the wrong one that was sent: "sorry, wrong attachment"
    right    what comes now stands in its place: "here is the corrected file"
    all      the writer's last letter as a whole: "scratch that"
    """

    own: str
    gave: str
    points: str
    earlier: str
    others: str
    unsure: str
    drop: tuple[Rule, ...]
    wrong: tuple[Rule, ...]
    dead: tuple[Rule, ...]
    took: tuple[Rule, ...]
    sent: tuple[Rule, ...]
    right: tuple[Rule, ...]
    all: tuple[Rule, ...] = ()


BEHIND = r"(?P<what>(?: \w+){1,8})"
FEW = r"(?P<what>(?: \w+){0,3})"
BETWEEN = r"(?P<what>(?:\w+ ){1,10}?)"
# What may stand before "wrong file" as a whole sentence.
OOPS = (
    r"^(?:(?:oops|ups|ops|oeps|hoppla|mince|sorry|argh|ah|oh|no|damn|pardon|desole|desolee|perdon|disculpen|disculpas"
    r"|desculpem|desculpas|perdonate|scusate|scusa|mi dispiace|excuses|entschuldigung|verzeihung|my bad|my mistake|le"
    r"|el|la|il|l|the|der|die|das|den|het|de|o|a|um|era|c etait|it was|that was) )*"
)


def ahead(barred: str) -> str:
    """Return what captures the words before a verb; no word of another sentence is among them."""
    return rf"\b(?P<what>(?:(?!(?:{barred})\b)\w+ ){{1,12}}?)"
