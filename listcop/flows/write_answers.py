"""The letters that answer a wish about a membership: what each must be given, and how many a day an address gets."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from listcop.core import asks, membership
from listcop.core.addresses import Role, same_mailbox
from listcop.core.commands import FIRST_LINES, before_signature, read_request
from listcop.core.grammar import MOST_MISTYPED, nearest_command
from listcop.core.grammar.desk import FACILITATOR_WORDS
from listcop.core.kind_words import only_kind
from listcop.core.letters import render
from listcop.core.list_settings import ListSettings
from listcop.core.lists import Member
from listcop.core.membership import Notice
from listcop.core.phrases import phrases
from listcop.core.words import Word, meaning, word_in
from listcop.flows import ask_which_item, blocked, change_membership, keep_keys, keep_profile, move_others, welcome
from listcop.flows.talk import Talk
from listcop.flows.tell import list_facts
from listcop.flows.tell_owners import owners
from listcop.store import formerly, members
from listcop.store import lists as list_store
from listcop.store.database import Tx

WORDS = (
    "find", "get", "open", "bundle", "who", "solved", "thanks", "used", "mute", "follow", "language", "lite", "status",
    "profile", "change", "link", "one",
    "each", "daily", "weekly", "monthly", "nomail", "join", "leave", "help",
)  # fmt: skip

MOST_BEHIND_A_WORD = 6  # words of a line that begins with a command; more are somebody's sentence
FEWEST_WORDS, LONGEST_WORDS = 3, 2000  # of what somebody writes who asks to join: "yes" alone tells owners nothing


def write(talk: Talk, notice: Notice, undo: str = "", is_asked: bool = False, language: str = "") -> bool:
    """Write what follows, unless the address had its share of answers today (promise L2); returns whether we did.

    undo      the command that takes a change back
    is_asked  whether the other address was written to, where who asked hears about that
    language  of whom it is for, where their membership tells it no more
    """
    tx, site, mlist = talk.tx, talk.site, talk.mlist
    is_number_asked = talk.key is not None and talk.key.purpose == ask_which_item.PLACE_ANSWER  # "yes" names no item
    if notice.occasion == "unknown-command" and talk.key is not None:
        if is_number_asked:
            ask_which_item.ask_again(talk, talk.key)
        else:
            talk.ask_for_word()
        return True
    if notice.key is not None and notice.to != membership.OWNERS and _is_unwanted(talk, notice.to):
        return False
    key, words, wrote = "", "", ""
    if notice.key is not None:
        words = _words_given(talk, notice.key)
        key = keep_keys.make_key(tx, site, mlist, notice.key, talk.now, **_known_of(talk, notice.key, words))
    if notice.occasion == "welcome" and _has_no_profile(talk, notice.to):
        wrote = _told_of_oneself(talk, notice.to)
        key = keep_profile.question_key(tx, site, mlist, notice.to, talk.now, {keep_profile.WROTE: wrote})
    others: list[str] = []
    if notice.occasion == "address-changed" and talk.key is not None:
        about, old = _addresses(talk, notice)
        is_new = same_mailbox(notice.to, about) and not same_mailbox(about, old)
        others, key = move_others.offer(tx, site, mlist, old, about, talk.now) if is_new else ([], "")
    addressees = owners(tx, site, mlist) if notice.to == membership.OWNERS else [(notice.to, "")]
    is_written = False
    for to, known in addressees:
        if talk.may_tell(notice.occasion, to):
            is_written = True
            spoken = known or language or _language(talk, notice)
            sparing = notice.occasion in membership.SPARING
            data = _data(talk, notice) | {"undo": undo, "moved": [], "others": others or _linked(talk, notice)}
            data["is_asked"] = is_asked
            if notice.occasion == "join-approve" and notice.key is not None:
                data |= {"name": _name_given(talk, notice.key), "text": words}
            if notice.occasion == "status" and not data["lists"]:
                _take_as_long(talk, to)
            talk.tell(
                notice.occasion,
                data | (_shown_to_newcomers(talk, to, wrote) if notice.occasion == "welcome" else {}),
                to=to,
                language=spoken,
                key=key,
                once_an_hour=sparing,
            )
    return is_written


def _known_of(talk: Talk, wish: membership.KeyWish, words: str) -> dict[str, str]:
    """What a key keeps of who asks to join. Their words stay with their own address: owners have read them."""
    if wish.purpose not in ("join", "approve-join"):
        return {}
    kept = {"name": _name_given(talk, wish), "language": talk.spoken}
    return kept | ({"words": words} if wish.purpose == "join" else {})


def _name_given(talk: Talk, wish: membership.KeyWish) -> str:
    """The name of who asks to join: of the letter that says so now, else of the one that asked before."""
    own = talk.letter.message.from_name if same_mailbox(wish.member, talk.address) else ""
    return own or (str(talk.key.data.get("name", "")) if talk.key is not None else "")


def _words_given(talk: Talk, wish: membership.KeyWish) -> str:
    """What owners decide by: what somebody wrote who asked to join, where that is proven, and wrote who confirmed."""
    if wish.purpose not in ("join", "approve-join") or not same_mailbox(wish.member, talk.address):
        return ""
    before = str(talk.key.data.get("words", "")) if talk.key is not None else ""
    own = talk.letter.draft.text.strip() if talk.is_proven or talk.key is not None else ""
    words = [one for one in (before, own) if len(one.split()) >= FEWEST_WORDS]
    return "\n\n".join(dict.fromkeys(words))[:LONGEST_WORDS]


def _take_as_long(talk: Talk, address: str) -> None:
    """Look up what a member of one list is told, and write as much, for nobody: whoever asks in others' names, and
    times our 250, does not learn who is a member (promise A9)."""
    members.memberships_of(talk.tx, 0)
    found = list_store.get_list(talk.tx, talk.mlist.list_id)
    formerly.count_posts(talk.tx, found.list_id, address)
    facts = list_facts(found) | {"address": address, "is_asked": True}
    for _ in range(2):  # so much longer is what a member gets
        render(talk.site.texts, "asked-there", found.settings.language, facts)


def _language(talk: Talk, notice: Notice) -> str:
    """A new address of a member is written to in the member's language; "" leaves it to whose address it is."""
    if not notice.occasion.startswith("address-"):
        return ""
    about = notice.key.member if notice.key else keep_keys.wish_of(talk.key).member if talk.key else talk.address
    member = members.find_member(talk.tx, talk.mlist.list_id, about)
    return member.language if member is not None else talk.language


def _is_unwanted(talk: Talk, address: str) -> bool:
    """Has the address said `block`? Who proves to write from there wants an answer again."""
    if talk.is_proven and same_mailbox(address, talk.address):
        blocked.lift(talk.tx, address, talk.now)
    return blocked.is_blocked(talk.tx, address)


def _told_of_oneself(talk: Talk, address: str) -> str:
    """What the reply that joins says beside yes and thanks: nothing of it is lost, and nobody reads it unasked."""
    is_reply = talk.key is not None and talk.key.purpose in ("join", "invited") and same_mailbox(address, talk.address)
    above = sum(1 for _ in before_signature(talk.lines))
    text = "\n".join(talk.lines[:above]).strip()
    return "" if not is_reply or only_kind(talk.lines, talk.signed) else text[:LONGEST_WORDS]


def _shown_to_newcomers(talk: Talk, address: str, wrote: str) -> dict[str, Any]:
    member = change_membership.standing(talk.tx, talk.mlist, address)
    profile, language = (member.profile, member.language) if member is not None else ("", "")
    return welcome.shown(talk.tx, talk.mlist, profile, {address}, language, talk.now, wrote=wrote)


def _has_no_profile(talk: Talk, address: str) -> bool:
    member = change_membership.standing(talk.tx, talk.mlist, address)
    return member is not None and member.is_member and not member.profile


def _data(talk: Talk, notice: Notice) -> dict[str, Any]:
    wish, key = notice.key, talk.key
    about, old = _addresses(talk, notice)
    member = change_membership.standing(talk.tx, talk.mlist, notice.to)
    said = _said(talk)
    lacks = _lacking(talk, said)
    cadence = change_membership.cadence_to_come(talk.tx, talk.mlist, member) if member else ""
    return {
        "address": about,
        "old_address": old,
        "is_theirs": True,
        "note": "",
        "cadence": member.cadence if member else talk.mlist.settings.default_cadence,
        "days": membership.KEY_LIFE[wish.purpose].days if wish else 14,
        "changes": changes_of(_wanted(talk, notice), cadence),
        "text": notice.text,
        "what": key.purpose if key else "",
        "settled": key.used if key and key.result != "expired" else None,
        "said": _repeated(talk, said, lacks),
        "nearest": _nearest(talk, said),
        "lacks": lacks,
        "instead": said.instead,
        "is_past": said.missing == "past",
        "is_later": said.missing == "later",
        "is_elsewhere": said.missing == "place",
        "is_more": said.missing == "alone",
        "may_join": notice.occasion == "unknown-command" and talk.may_join,
        "words": WORDS,
        "refused": str(talk.refused or ""),
        "lists": _status(talk.tx, notice.to) if notice.occasion == "status" else [],
    }


def _addresses(talk: Talk, notice: Notice) -> tuple[str, str]:
    """The address that a letter is about; of a change of address the new and the old one."""
    about = notice.key.member if notice.key else notice.to
    if notice.occasion == "asked-there":
        about = talk.asker.subject
    wanted = _wanted(talk, notice)
    if not isinstance(wanted, asks.ChangeAddress) or not notice.occasion.startswith("address-"):
        return about, about
    old = about if notice.key else keep_keys.wish_of(talk.key).member if talk.key is not None else talk.address
    return wanted.address, old


def _wanted(talk: Talk, notice: Notice) -> object | None:
    """The command that a letter about settings tells of: asked now, or kept with the key that came back."""
    if notice.key is not None:
        return notice.key.command
    return keep_keys.wish_of(talk.key).command if talk.key is not None else talk.command


def _said(talk: Talk) -> asks.Unknown:
    is_told = talk.to.role is Role.request or getattr(talk.command, "missing", "") == "later"
    if isinstance(talk.command, asks.Unknown) and is_told:
        return talk.command  # which may have stood in the address
    subject, today = talk.letter.message.subject, talk.now.date()
    read = read_request(Role.request, subject, talk.lines, today, talk.list_words)
    return read if isinstance(read, asks.Unknown) else asks.Unknown()


def _repeated(talk: Talk, said: asks.Unknown, lacks: str) -> str:
    """What was said, as our answer repeats it; of a whole sentence nothing."""
    if lacks or said.missing == "place":
        return said.word
    return "" if _is_sentence(talk) else said.word or talk.letter.message.subject


def _nearest(talk: Talk, said: asks.Unknown) -> str:
    """The word that was most likely meant; of its forms as near, that of the writer's language. None out of a sentence,
    which says something else, nor one that is not theirs to say."""
    if said.nearest and " " not in said.nearest and (_is_sentence(talk) or _is_for_others(talk, said.nearest)):
        return ""
    own = nearest_command(said.word, talk.language or talk.mlist.settings.language)
    is_same = said.nearest is not None and bool(own) and meaning(own) is meaning(said.nearest)
    is_address = said.nearest == meaning(said.nearest or "")  # words behind a list's name are of one language
    return own if is_same and not is_address else said.nearest or ""


def _is_for_others(talk: Talk, word: str) -> bool:
    return meaning(word) in FACILITATOR_WORDS and not (talk.is_one("facilitator") or talk.may_settle)


def _lacking(talk: Talk, said: asks.Unknown) -> str:
    """The word that is not all that was to be said, where we can tell how it is written; "" for any other letter."""
    if not said.missing or (said.missing == "alone" and _is_sentence(talk, MOST_BEHIND_A_WORD)):
        return ""
    word = str(meaning(said.word) or "")
    return word if word in phrases(talk.site.texts.catalogues["en"], "en")["command"] else ""


def _is_sentence(talk: Talk, most: int = MOST_MISTYPED) -> bool:
    """Is more said than a command and a slip of the pen? Then a word out of it would tell nobody anything."""
    written = [one for one in (talk.letter.message.subject, *talk.lines[:FIRST_LINES]) if one.strip()]
    return any(len(one.split()) > most for one in written)


def changes_of(asked: object | None, cadence: str = "") -> list[dict[str, Any]]:
    """A command as the letters tell it; `cadence`: how mail comes again, where that is what was asked."""
    if isinstance(asked, asks.Resume):
        return [{"what": "cadence", "value": cadence}] if cadence else []
    if isinstance(asked, asks.SetCadence):
        return [{"what": "until", "value": asked.until} if asked.until else {"what": "cadence", "value": asked.cadence}]
    if isinstance(asked, asks.SetLanguage):
        return [{"what": "language", "value": asked.language}]
    if isinstance(asked, asks.ChangeAddress):
        return [{"what": "address", "value": asked.address}]
    if isinstance(asked, asks.SetOneDigest):
        return [{"what": "one", "value": asked.on}]
    if isinstance(asked, asks.SetShortDigest):
        return [{"what": "digest", "value": asked.on}]
    if isinstance(asked, asks.SetLite):
        return [{"what": "lite", "value": asked.lite}]
    return []


def undo_of(asked: object | None, member: Member, settings: ListSettings) -> str:
    """What to write to have it as it was, in the member's language; "" for a change that says so itself, and where no
    one command would do it."""
    words: tuple[Word | str, ...] = ()
    if isinstance(asked, (asks.SetCadence, asks.Resume)):
        words = _mail_before(asked, member, settings.timezone)
    elif isinstance(asked, asks.SetLanguage):
        words = (Word.language, member.language or settings.language)
    elif isinstance(asked, asks.SetShortDigest):
        words = (Word.digest, Word.on if member.short_digest else Word.off)
    elif isinstance(asked, asks.SetOneDigest):
        words = (Word.one, Word.digest, Word.on if member.combined else Word.off)
    elif isinstance(asked, asks.SetLite):
        words = (Word.lite if member.lite else Word.full,)
    language = member.language or settings.language
    return " ".join(word_in(language, one) if isinstance(one, Word) else one for one in words)


def _mail_before(asked: asks.SetCadence | asks.Resume, member: Member, timezone: str) -> tuple[Word | str, ...]:
    """How mail came until now. A pause is taken up again where its end was said, unless the cadence behind it is
    another one now: that would take a second command."""
    until = asked.until if isinstance(asked, asks.SetCadence) else None
    if member.state == "paused":
        keeps_cadence = until is not None or isinstance(asked, asks.Resume) or asked.cadence == member.cadence
        if member.paused_until is None or not keeps_cadence:
            return ()
        day = member.paused_until.astimezone(ZoneInfo(timezone)).date()
        return (Word.nomail, Word.until, day.isoformat())
    if until is not None and member.cadence != "none":
        return (Word.resume,)
    return (Word.nomail if member.cadence == "none" else Word(member.cadence),)


def _linked(talk: Talk, notice: Notice) -> list[str]:
    """The person's other addresses, as `status` shows them to who holds one."""
    person = members.person_of(talk.tx, notice.to) if notice.occasion == "status" else None
    return [one for one in members.addresses_of(talk.tx, person) if one != notice.to] if person is not None else []


def _chosen(member: Member) -> list[dict[str, Any]]:
    """What a member chose beside the cadence, as far as it is not what everybody has."""
    chosen: list[dict[str, Any]] = [{"what": "lite", "value": True}] if member.lite else []
    if member.combined:
        chosen.append({"what": "one", "value": True})
    if member.cadence == "each" and not member.short_digest:
        chosen.append({"what": "digest", "value": False})
    return chosen


def _status(tx: Tx, address: str) -> list[dict[str, Any]]:
    """All lists of the person whose address this is: only who holds it gets to see them."""
    found = []
    person = members.person_of(tx, address)
    for member in members.memberships_of(tx, person) if person is not None else ():
        if member.is_member:
            mlist = list_store.get_list(tx, member.list_id)
            zone = ZoneInfo(mlist.settings.timezone)  # the day is that on which mail comes again there
            found.append(
                {
                    "title": mlist.title,
                    "address": mlist.address,
                    "member": member.address,
                    "cadence": member.cadence,
                    "changes": _chosen(member),
                    "until": member.paused_until.astimezone(zone) if member.paused_until is not None else None,
                    "joined": member.joined.astimezone(zone),
                    "posts": formerly.count_posts(tx, mlist.list_id, member.address),
                }
            )
    return found
