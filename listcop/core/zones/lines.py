"""Says what one line of a letter is, by itself: a copied header, an attribution, a row, a greeting, code.

Lines are given stripped. Only whole words, whole lines and fixed phrases count, so that nothing here needs a
backtracking search over foreign text.
"""

import re

from listcop.core.zones import words

_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,4}([./-]) ?\d{1,2}\1 ?\d{1,4}\b")
_HOUR = re.compile(r"\b\d{1,2}[:.h]\d{2}(?!\d)")
_ADDRESS = re.compile(r"\S@\S|<[^<>\s]+>|\S (?:at|em) [^\s/:]+\.\w")
_PHONE = re.compile(r"(?:\+|\(|\b)\d[\d ()./-]{6,20}\d\b")
_LED_HEADER = re.compile(r"(-{4,} ?[^-]{4,40}-{4,}) ?([^\s-].*)")  # "---- Original Message ----From: Ana"
_ROW = re.compile(r"[-_=*~#+.% \u2010\u2013\u2014]+")
ROW_SIGNS = frozenset("-_=*~#+.%\u2010\u2013\u2014")
_DRAWN = "-_=*> :\xa0\u2010\u2013\u2014"  # what titles stand between
_RULES = frozenset(("---", "___", "***", "===", "\u2010\u2010\u2010", "\u2014\u2014\u2014"))
_LINK = re.compile(r"<[^<>\s]*>|\]\([^()\s]*\)|[][]")
_CODE_BEGINS = re.compile(  # assignments, scripts, keywords, shell commands, options
    r"[\w.]+ ?=|[\w./-]+\.(?:sh|py|exe)\b|import \w|from \w+ import|def \w|class \w+:|print |for .*:$|#|\$ |\.\.\."
    r"|(?:sudo|npm|pip3?|apt|apt-get|git|cd|ls|grep|curl|wget|ssh|docker|python3?) |--?[A-Za-z][\w-]*(?: |$)"
)
_CODE_INSIDE = re.compile(  # arrows, calls, ends of statements, subscripts, comparisons, options
    r"<-|\w\((?!s\)|es\)|n\))|[;{}\\]$|\w\$\w|\w\[|%>%|[=!]=| --?[A-Za-z][\w-]*(?: |$)"
)
_CODE_SIGNS = frozenset("(<;{}\\$[%=!-")
_PHRASE_LIMIT = 2000  # characters of a paragraph that are searched for phrases


def header_kind(line: str) -> str:
    """Return "from", "sent", "date", "to", "cc", "subject" for a copied header line, "" for any other."""
    word, colon, _ = line[:40].partition(":")
    return words.HEADER_WORDS.get(word.strip("*_ \xa0").casefold(), "") if colon else ""


def count_clues(text: str) -> int:
    """Count what an attribution tells of the letter: its day, its hour, its writer's address."""
    return (_DAY.search(text) is not None) + (_HOUR.search(text) is not None) + has_address(text)


def has_address(text: str) -> bool:
    """Say whether a mail address, or what an archive made of one, stands in a short text."""
    may_be = "@" in text or "<" in text or " at " in text or " em " in text  # spares most lines the search
    return may_be and _ADDRESS.search(text) is not None


def separator_words(line: str) -> str:
    """Return the words between the dashes of "----- Original Message -----", casefolded; "" when too long for one."""
    return line.strip(_DRAWN).casefold() if len(line) <= 100 else ""


def is_row(line: str) -> bool:
    """Say whether a line is drawn only: dashes, underscores, stars, at least two."""
    return line[:1] in ROW_SIGNS and 2 <= len(line) <= 200 and _ROW.fullmatch(line) is not None


def is_wrapped(line: str) -> bool:
    """Say whether a line is so long, and so little an end, that the next one goes on."""
    return len(line) >= 45 and not line.endswith((".", "?", "!", ":"))


def is_title(line: str) -> bool:
    """Say whether a line is a few words between two rules, "----- Mail original -----", or a digest's "Message: 6"."""
    if line[:9] == "Message: ":
        return line[9:].isdigit()
    return line[:3] in _RULES and line[-3:] in _RULES and 2 < len(separator_words(line)) <= 60


def is_end_of_message(line: str) -> bool:
    """Say whether a line tells that the quoted letter ends: "----- End message from Ana -----"."""
    return line[:2] == "--" and line[-2:] == "--" and separator_words(line).startswith(words.END_OF_MESSAGE)


def is_sent_from(line: str) -> bool:
    """Say whether a line is what a phone or program puts under a letter by itself."""
    if len(line) > 250 or line[-1:] == "?":
        return False
    folded = line.strip("*_<>-[ ").casefold()
    if words.SENT_FROM_BEGINS.isdisjoint(folded.split(None, 5)[:5]):
        return False
    folded = " ".join(_LINK.sub(" ", folded).split())
    if len(folded) > 100:
        return False
    if folded.startswith(words.SENT_FROM) and has_phrase(folded, words.DEVICES):
        return True
    return _is_told_freely(folded) and has_phrase(folded, words.PROGRAMS)


def _is_told_freely(folded: str) -> bool:
    """Say whether a few words begin "sent with", "this message was sent using", or "get it for"."""
    if folded.startswith(words.GET):
        return any(for_what in folded for for_what in (" for ", " pour ", " para ", " für ", " per ", " voor "))
    said = folded.split()
    for first in range(min(5, len(said) - 1)):
        if said[first] in words.SENT:
            return said[first + 1] in words.SENT_BY and len(said) <= 14
    return False


def is_contact(line: str) -> bool:
    """Say whether a line tells how to reach a person: a phone number or a mail address."""
    phone = _PHONE.search(line)
    return has_address(line) or (phone is not None and _DAY.search(phone[0]) is None)


def has_phrase(folded: str, phrases: tuple[str, ...]) -> bool:
    """Say whether one of the phrases stands in a casefolded text."""
    return any(map(folded[:_PHRASE_LIMIT].__contains__, phrases))


def is_legal_notice(folded: str) -> bool:
    """Say whether a casefolded paragraph is a company's legal notice: it has three of its words, or a title and two."""
    if len(folded) < 60:
        return False
    folded = folded[:_PHRASE_LIMIT]
    if not any(map(folded.__contains__, words.LEGAL_ROOTS)):
        return False
    is_titled = folded.lstrip("*_ ").startswith(words.LEGAL_TITLES)
    return is_titled + sum(map(folded.__contains__, words.LEGAL_WORDS)) >= 3


def marker_with_header(line: str) -> str:
    """Return "---- Original Message ----" where old phones go on with the header on its line; "" for other lines."""
    led = _LED_HEADER.match(line) if line.startswith("----") else None
    return led[1] if led is not None and header_kind(led[2]) == "from" else ""


def marker(line: str) -> str:
    """Return "header" for "----Original Message----", "forward" for "Begin forwarded message:", "" for other lines."""
    line = marker_with_header(line) or line
    inner = separator_words(line) if line[-1:] in ("-", "_", ":", "*") or line[:1] in "-\u2010" else ""
    if not inner:
        return ""
    if inner in words.FORWARDED_MESSAGE or (line[0] == "-" and inner.startswith(words.FORWARDED_BY)):
        return "forward"
    return "header" if line[0] in "-_*\u2010" and inner in words.ORIGINAL_MESSAGE else ""


def opens(line: str) -> bool:
    """Say whether a line may be the first of an attribution: "On", "Le", a date, a name with an address."""
    line = line.lstrip("-*_> \"'")
    first, _, rest = line.partition(" ")
    return first.rstrip(",").casefold() in words.ATTRIBUTION_OPENERS or first[:1].isdigit() or "<" in rest


def is_attribution(text: str, is_marked: bool, is_near: bool) -> bool:
    """Say whether a line, or wrapped lines joined, tells who wrote what follows.

    is_marked  whether ">" lines follow, so that a verb and a name are enough
    is_near    whether they follow at once
    """
    if not (is_marked or opens(text) or text.startswith("--- ")):
        return False
    clues = count_clues(text)
    if text.endswith("--"):  # "---- On Monday Ana wrote ----"
        text = text.rstrip("- ") + ":"
    if not text.endswith((":", "\uff1a")):  # some write "2013/2/14 Ana <ana@...>", or "wrote" without a colon
        has_verb_last = clues >= 1 and text.rpartition(" ")[2].casefold() in words.WROTE
        is_bare = has_verb_last or (clues >= 2 and text.endswith((">", ")")))
        is_near = is_near or (text[:1].isdigit() and text.endswith(">"))  # "2013/2/14 Ana <ana@...>" begins no sentence
        return is_bare and is_marked and is_near and len(text) <= 120
    said = {word.strip("\"'(),:<>*") for word in text.casefold().replace(">", "> ").split()}
    has_verb = not said.isdisjoint(words.WROTE)
    if not is_marked and text.startswith("--- "):  # as one web mail has it, without a day
        return has_verb and has_address(text)
    if not is_marked:
        return has_verb and clues >= 2 and said.isdisjoint(words.FIRST_PERSON)
    if has_verb:
        return clues > 0 or (len(said) <= 8 and not _is_about_a_thing(text))
    is_near = is_near or text.endswith((">:", "):"))
    return clues >= 2 or (clues == 1 and is_near and len(said) <= 8 and has_address(text))


def _is_about_a_thing(text: str) -> bool:
    """Say whether a short sentence begins "The log": an article and a word that is nobody's name."""
    said = text.split(maxsplit=2)
    return len(said) > 2 and said[0].casefold() in words.ARTICLES and said[1][:1].islower()


def is_angled_attribution(line: str) -> bool:
    """Say whether a line is the one of GroupWise above an unmarked letter: ">>> Ana <ana@...> 3/2/2026 4:15 PM >>>"."""
    if not line.startswith(">>> ") or count_clues(line) < 2:
        return False
    return line.endswith(">>>") or (opens(line) and line.endswith((":", ",")))


def begins_with_attribution(line: str) -> bool:
    """Say whether a letter begins on the line of its attribution: "On 2 March 2026 at 16:15 Ana wrote:   Yes"."""
    end = line.find(":  ") + 1
    return end > 0 and is_attribution(line[:end], is_marked=False, is_near=True)


def is_greeting(line: str) -> bool:
    """Say whether a line is but a greeting: "Hello Ana,", "Liebe alle!"."""
    said = line.casefold().rstrip(",.!:-").split()
    return not said or (len(said) <= 5 and said[0].rstrip(",!") in words.GREETINGS and not line.endswith("?"))


def is_snip(line: str) -> bool:
    """Say whether a line tells that a quote was cut: "[...]", "<snip>"."""
    return len(line) <= 20 and line.strip("[]<>(){}.-…* ").casefold() in (
        "",
        "snip",
        "snipped",
        "cut",
        "coupé",
        "corte",
    )


def is_code(line: str) -> bool:
    """Say whether a line looks typed for a program, or a shell.

    What they print was typed at no prompt, so it does not count; in tagger.prose it does, as it is no sentence either.
    """
    if begins_as_code(line):
        return True
    return not _CODE_SIGNS.isdisjoint(line) and _CODE_INSIDE.search(line) is not None


def begins_as_code(line: str) -> bool:
    """Say whether a line begins as a program's, or a shell's, whatever follows."""
    return _CODE_BEGINS.match(line) is not None


def is_sentence(line: str) -> bool:
    """Say whether a line holds as many plain words as sentences have, and listings do not."""
    return sum(map(str.isalpha, line[:200].split())) >= 7
