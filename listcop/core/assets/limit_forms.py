"""What the languages share in asking that a thing be not passed on: what is spoken of, and for whom it is."""

from listcop.core.assets.rules import Rule

# Every rule turns on a word ("not", "confidential"): what stands before it, the word, what stands after it. A sentence
# is read by the rules of its own words alone. A verb such as "share" may speak of anything, so what it is said of is a
# document by name, a pronoun, or nothing at all.


def named(pronouns: str, document: str, denials: str) -> str:
    """Return what matches what is spoken of: a pronoun, or a document and a few words after it that deny nothing."""
    return rf"\b(?:{pronouns}|{document}(?: (?!(?:{denials})\b)\w+){{0,4}}?)"


def limits(
    start: str, not_for: tuple[str, str], only: str, whom: str, internal: tuple[str, str, str], secret: str
) -> tuple[Rule, ...]:
    """Return the rules on who a document is for, where languages say it in one order of words."""
    before, use, after = internal
    return (
        (start, not_for[0], not_for[1]),
        (start, only, rf" {whom}$"),
        (rf"{start}(?:(?:{only}) )?{before}", use, rf"{after}(?: (?:{only}))?$"),
        (start, only, rf" {before}(?:{use}){after}\b"),
        (start, secret, r"(?:$| (?:y|e|et|en|jusqu|hasta|ate|fino|tot)\b(?! a(?:i|gli|l|lla|lle|ll)?\b))"),
    )
