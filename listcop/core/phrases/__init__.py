"""Every sentence that depends on one of our own words: a type, a reason, a cadence, a section of the digest.

Each is written out whole, so that catalogues hold whole sentences with named places.
"""

from __future__ import annotations

from collections.abc import Mapping
from gettext import NullTranslations
from typing import Any

from listcop.core import dates
from listcop.core.phrases.newcomers import greeting_phrases, introduction_phrases
from listcop.core.phrases.pulse import pulse_phrases
from listcop.core.sentences import filled
from listcop.core.words import TYPE_WORDS, Word, type_in, word_in

LANGUAGE_NAMES = {"en": "English", "fr": "français", "es": "español", "pt": "português"}


def phrases(say: NullTranslations, language: str) -> Mapping[str, Mapping[str, str]]:
    """Group → word → what it is called in the catalogue's language."""
    return {
        "section": _sections(say),
        "what": _whats(say),
        "cadence": _cadences(say),
        "change": _changes(say),
        "held": _reasons(say),
        "health": _health(say),
        "unreached": _unreached(say),
        "person": {"erased": say.pgettext("person", "a former member")},
        "settled": _settled(say),
        "how": _settled_how(say),
        "state": _states(say),
        "type": _types(say),
        "kind": _kinds(say),
        "draft": _drafts(say),
        "command": _commands(say, language),
        "introduction": introduction_phrases(say),
        "greeting": greeting_phrases(say),
        **pulse_phrases(say),
    }


def left_out_line(say: NullTranslations, language: str) -> str:
    """What stands in a copy in place of a large file; name, size, ref and address are filled in with the copy."""
    sentence = say.pgettext("copy", '{name}, {size}: to receive it, send "%(get)s" to {address}')
    return sentence % {"get": f"{word_in(language, Word.get)} {{ref}}"}


def _sections(say: NullTranslations) -> dict[str, str]:
    return {
        "note": say.pgettext("section", "A word from the facilitators:"),
        "open": say.pgettext("section", "Questions that wait for an answer:"),
        "older": say.pgettext("section", "Older questions, which members no longer see:"),
        "answered": say.pgettext("section", "Answered:"),
        "assets": say.pgettext("section", "To use again:"),
        "meetings": say.pgettext("section", "Visits, events, working together:"),
        "discussion": say.pgettext("section", "Discussion:"),
        "also": say.pgettext("section", "Also written:"),
        "announcements": say.pgettext("section", "Announcements:"),
        "newcomers": say.pgettext("section", "New here:"),
        "quiet": say.pgettext("section", "Quiet for a while:"),
        "health": say.pgettext("section", "How the list is doing:"),
    }


def _whats(say: NullTranslations) -> dict[str, str]:
    return {
        "document": say.pgettext("asset", "document"),
        "guide": say.pgettext("asset", "guide"),
        "template": say.pgettext("asset", "template"),
        "data": say.pgettext("asset", "data"),
        "code": say.pgettext("asset", "code"),
        "software": say.pgettext("asset", "software"),
        "slides": say.pgettext("asset", "slides"),
        "recording": say.pgettext("asset", "recording"),
        "map": say.pgettext("asset", "map"),
        "consolidated": say.pgettext("asset", "consolidated reply"),
        "other": say.pgettext("asset", "file or link"),
    }


def _drafts(say: NullTranslations) -> dict[str, str]:
    """Why a draft that came back was not posted; the words are verdicts of core/consolidated.py."""
    return {
        "unchanged": say.gettext("Your answer had neither a change in the draft nor a word that says what to do."),
        "unmarked": say.gettext("Your answer had none of the marks that show where each section begins."),
        "cut": say.gettext("Your answer has a change in a section whose end is missing: the mark below it is gone."),
        "stale": say.gettext(
            "Since that draft was written, something it told was taken out, or somebody was erased. "
            "Below it is made anew, without that and without your changes."
        ),
        "paused": say.gettext(
            "The list is paused. Your changes stand below: reply once more when the list goes on, and it is posted."
        ),
    }


def _cadences(say: NullTranslations) -> dict[str, str]:
    return {
        "each": say.gettext("Every post comes at once."),
        "daily": say.gettext("One digest comes each day."),
        "weekly": say.gettext("One digest comes each week."),
        "monthly": say.gettext("One digest comes each month."),
        "none": say.gettext("No mail comes but letters about your membership."),
    }


def _changes(say: NullTranslations) -> dict[str, str]:
    """What a member may choose, each before the address that does it."""
    return {
        "each": say.pgettext("change", "Every post at once:"),
        "daily": say.pgettext("change", "A digest each day:"),
        "weekly": say.pgettext("change", "A digest each week:"),
        "monthly": say.pgettext("change", "A digest each month:"),
        "nomail": say.pgettext("change", "No mail for now:"),
    }


def _reasons(say: NullTranslations) -> dict[str, str]:
    """Why a letter was held or rejected; the words are those of core/moderation.py."""
    return {
        "loop": say.gettext("It has been on this list before, or came through too many servers."),
        "automatic": say.gettext("A machine wrote it, such as an out-of-office answer."),
        "seen-before": say.gettext("The same letter came before."),
        "too-large": say.gettext("It is larger than the list takes."),
        "unclear-author": say.gettext("Its From line does not name one plain address."),
        "banned": say.gettext("The list takes no posts from the address it came from."),
        "key-inside": say.gettext("It holds a personal key that must not reach others."),
        "rule": say.gettext("A rule of the list's owners asks for it."),
        "unproven": say.gettext("The list wants proof of who wrote, and this letter brings none."),
        "dmarc-fail": say.gettext("The author's mail domain says that it does not come from there."),
        "policy-unknown": say.gettext(
            "Nothing proves who wrote it, and what the author's mail domain says of that could not be looked up."
        ),
        "same-message-id": say.gettext("Another letter had the same Message-ID, and nothing proves who wrote this."),
        "no-list-named": say.gettext(
            "It came to a mailbox of several lists, and nothing in it says for which of them."
        ),
        "announce-only": say.gettext("Only facilitators and owners write to this list."),
        "non-member": say.gettext("The address it came from is not a member of the list."),
        "now-member": say.gettext("The address it came from was not a member of the list then. It is one now."),
        "list-paused": say.gettext("The list is paused."),
        "moderated": say.gettext("On this list a moderator reads every letter first."),
        "new-member": say.gettext("The first letters of a new member are read by a moderator."),
        "for-us": say.gettext(
            "It reads like a command. Nothing was done, and its author cannot be asked today whether it is one."
        ),
        "author-rate": say.gettext("More letters came from one person within an hour than the list takes."),
        "list-rate": say.gettext("More letters came within an hour than the list takes."),
        "too-many-held": say.gettext("Too many letters wait for a moderator already."),
    }


def _health(say: NullTranslations) -> dict[str, str]:
    return {
        "members": say.pgettext("health", "Members"),
        "posts": say.pgettext("health", "New posts"),
        "writers": say.pgettext("health", "People who wrote"),
        "newcomers": say.pgettext("health", "Newcomers"),
        "open": say.pgettext("health", "Questions that wait"),
        "older": say.pgettext("health", "Older questions, which members no longer see"),
        "answered": say.pgettext("health", "Questions answered"),
        "held": say.pgettext("health", "Letters that wait for a moderator"),
        "unreachable": say.pgettext("health", "Members whose mail fails"),
        "to call": say.pgettext("health", "People you may want to call"),
        "invited answered": say.pgettext("health", "Invited back, and answered the question"),
        "invited wrote": say.pgettext("health", "Invited back, and wrote"),
        "invited back": say.pgettext("health", "Invited back, and said yes"),
        "invited listening": say.pgettext("health", "Invited back, and only want to read"),
        "invited paused": say.pgettext("health", "Invited back, and paused their mail"),
        "invited left": say.pgettext("health", "Invited back, and left"),
        "invited silent": say.pgettext("health", "Invited back, no answer yet"),
    }


def _unreached(say: NullTranslations) -> dict[str, str]:
    """How mail to somebody fails; the words are those of core/bounces/score.py."""
    return {
        "mailbox": say.gettext("there is no such mailbox"),
        "domain": say.gettext("nothing takes mail for the part behind the @"),
        "full": say.gettext("the mailbox is full"),
        "disabled": say.gettext("the mailbox is closed"),
        "other": say.gettext("letters come back"),
    }


def _settled(say: NullTranslations) -> dict[str, str]:
    """What a used key was about; the words are the purposes of core/membership.py and of held posts and digests."""
    return {
        "join": say.gettext("You answered a question about joining the list."),
        "approve-join": say.gettext("You answered a question about somebody who wants to join."),
        "leave": say.gettext("You answered a question about leaving the list."),
        "undo-leave": say.gettext("You answered a letter about leaving the list."),
        "settings": say.gettext("You answered a question about your settings."),
        **dict.fromkeys(
            ("change-address", "release-address", "vouch-address", "link-address", "link-held", "move-others"),
            say.gettext("You answered a question about a new address."),
        ),
        **dict.fromkeys(
            ("held", "cancel-held", "moderate"),
            say.gettext("You answered a letter about a post that waited for a moderator."),
        ),
        "place-answer": say.gettext("You answered a question about which item your answer belongs to."),
        "digest": say.gettext("You answered a question about a digest."),
        "one-digest": say.gettext("You answered a digest of your lists."),
        "invited": say.gettext("You answered a question about joining the list."),
        "probe": say.gettext("You answered a letter that asked whether mail reaches you."),
        **dict.fromkeys(
            ("command", "profile", "invited-back", "greet-newcomers", "quiet-list"),
            say.gettext("You answered a question of ours."),
        ),
        "preview": say.gettext("You answered the draft of a digest, which has gone out since."),
        "brief": say.gettext("You answered a brief; what is still open comes again in another."),
        "helped": say.gettext("You told us whether the answers to your question helped."),
        **dict.fromkeys(("visit", "visit-meet"), say.gettext("You answered a question about a visit.")),
        "still-right": say.gettext("You told us whether what you shared still holds."),
        "draft": say.gettext("You answered a draft of a consolidated reply."),
        "other": say.gettext("You answered a question of ours."),
    }


def _settled_how(say: NullTranslations) -> dict[str, str]:
    """What became of a held post; the words are the states of flows/settle_held.py."""
    return {
        "accepted": say.gettext("It was let out."),
        "rejected": say.gettext("It went back to its author."),
        "discarded": say.gettext("It was thrown away, and its author not told."),
        "banned": say.gettext("It was thrown away, and letters from that address are refused."),
        "returned": say.gettext("Nobody decided in time, so it went back to its author."),
        "cancelled": say.gettext("Its author took it back."),
    }


def _commands(say: NullTranslations, language: str) -> dict[str, str]:
    """What a command does, for the help; the words are those of core/words.py."""
    told = {
        "join": say.gettext('"%(word)s": become a member'),
        "leave": say.gettext('"%(word)s": leave the list'),
        "each": say.gettext('"%(word)s": every post at once'),
        "daily": say.gettext('"%(word)s": a digest each day'),
        "weekly": say.gettext('"%(word)s": a digest each week'),
        "monthly": say.gettext('"%(word)s": a digest each month'),
        "nomail": say.gettext('"%(word)s": no mail for now; "%(word)s %(until)s 15 January": until that day'),
        "digest": say.gettext('"%(set)s %(word)s %(off)s": the short digest no longer comes'),
        "help": say.gettext('"%(word)s": this letter'),
        "find": say.gettext('"%(word)s" and some words, such as "%(word)s maize": the threads that hold them'),
        "get": say.gettext('"%(word)s 412": the thread of post 412; "%(word)s 412/2": its second attachment'),
        "part": say.gettext('"%(get)s 412 %(word)s 2": the second part of what is too long for one letter'),
        "open": say.gettext('"%(word)s": the questions that wait for an answer'),
        "bundle": say.gettext('"%(word)s 2026": all posts of a year'),
        "status": say.gettext('"%(word)s": your settings and your lists'),
        "set": say.gettext('"%(word)s" and a setting: changes it'),
        "solved": say.gettext('"%(word)s", in reply to a post of your own thread: your question is solved'),
        "thanks": say.gettext('"%(word)s", in reply to a post: an answer has helped you'),
        "follow": say.gettext('"%(word)s", in reply to a post: the posts of its thread come at once'),
        "mute": say.gettext('"%(word)s", in reply to a post: the posts of its thread no longer come at once'),
        "used": say.gettext('"%(word)s a7": tells who gave it that you have used it'),
        "tally": say.gettext(
            '"%(word)s 88 %(until)s 2027-05-03": counts until that day who takes part in what post 88 is about'
        ),
        "type": say.gettext(
            '"%(word)s 412 %(visit)s": the question of post 412 asks for a visit; in reply to a post without the '
            "number. The types: %(types)s"
        ),
        "tag": say.gettext('"%(word)s 412" and a type of question: corrects that of the thread of post 412'),
        "language": say.gettext('"%(word)s" and its name (%(languages)s): the language of our letters to you'),
        "lite": say.gettext('"%(set)s %(word)s": short posts and digests without attachments, for slow lines'),
        "who": say.gettext('"%(word)s" and some words: the members who wrote about it'),
        "profile": say.gettext('"%(word)s": what you tell of yourself; with a text, that is it from now on'),
        "change": say.gettext('"%(word)s" and an address: your mail goes there'),
        "link": say.gettext('"%(word)s" and an address: it is yours, too, and you can write from it'),
        "one": say.gettext('"%(set)s %(word)s %(digest)s": the digests of all your lists in one letter'),
        "accept": say.gettext('"%(word)s h9": lets the held post 9 out'),
        "reject": say.gettext('"%(word)s h9" and a reason: sends the held post 9 back to its author'),
        "discard": say.gettext('"%(word)s h9": throws the held post 9 away, and tells its author nothing'),
        "ban": say.gettext('"%(word)s h9", or an address: letters from there are refused'),
        "close": say.gettext('"%(word)s 412": the question of post 412 no longer waits for an answer'),
        "reopen": say.gettext('"%(word)s 412": the question of post 412 waits for an answer again'),
        "redact": say.gettext('"%(word)s 412" and a reason: takes out the text of post 412'),
        "summary": say.gettext('"%(word)s 412": the draft of a consolidated reply to post 412'),
        "invite": say.gettext('"%(word)s" and an address: asks somebody to join the list'),
        "note": say.gettext('"%(word)s" and a text, in reply to the draft of a digest: stands on top of it'),
        "ask": say.gettext('"3 %(word)s" and a name, in reply to a brief: asks a member about the question of line 3'),
        "refer": say.gettext('"3 %(word)s" and an address, in reply to a brief: passes the question of line 3 on'),
        "greet": say.gettext('"3 %(word)s", in reply to a brief: greets the newcomer of line 3'),
    }
    own = {str(word): word_in(language, word) for word in (Word.set, Word.off, Word.digest, Word.until, Word.get)}
    own["languages"] = ", ".join(LANGUAGE_NAMES.values())
    own |= {"visit": type_in(language, "visit"), "types": ", ".join(type_in(language, one) for one in TYPE_WORDS)}
    return {word: sentence % {**own, "word": word_in(language, Word(word))} for word, sentence in told.items()}


def changed(change: Any, say: NullTranslations, language: str) -> str:
    """What is so from now on: `change.what` names a setting, `change.value` what it is now."""
    what, value = str(change.what), change.value
    if what == "cadence":
        return _cadences(say).get(str(value), str(value))
    if what == "until":
        return say.gettext("No mail comes until %(day)s.") % {"day": dates.day(value, language)}
    sentence = {
        ("language", True): say.gettext("The language of our letters to you: %(value)s."),
        ("name", True): say.gettext("Your name is shown as %(value)s."),
        ("address", True): say.gettext("Mail goes to %(value)s."),
        ("follow", True): say.gettext("Posts in the thread #%(value)s come to you at once."),
        ("mute", True): say.gettext("Posts in the thread #%(value)s no longer come to you at once."),
        ("digest", True): say.gettext("The short digest comes."),
        ("digest", False): say.gettext("The short digest no longer comes."),
        ("lite", True): say.gettext("Posts come short and without attachments."),
        ("lite", False): say.gettext("Posts come whole."),
        ("private", True): say.gettext("Private answers reach you where From is the address of the list."),
        ("private", False): say.gettext("Private answers no longer reach you where From is the address of the list."),
        ("one", True): say.gettext("One digest comes for all your lists together."),
        ("one", False): say.gettext("Each list sends its own digest."),
    }.get((what, bool(value)), f"{what}: {value}")
    shown = LANGUAGE_NAMES.get(str(value), str(value)) if what == "language" else str(value)
    return filled(sentence, {"value": shown}) if "%(value)s" in sentence else sentence


def _states(say: NullTranslations) -> dict[str, str]:
    return {
        "open": say.pgettext("question", "waits for an answer"),
        "answered": say.pgettext("question", "answered"),
        "solved": say.pgettext("question", "solved"),
        "closed": say.pgettext("question", "closed"),
        "none": say.pgettext("question", "no question"),
    }


def _types(say: NullTranslations) -> dict[str, str]:
    return {
        "problem": say.pgettext("type", "problem"),
        "information": say.pgettext("type", "information"),
        "experience": say.pgettext("type", "experience"),
        "asset": say.pgettext("type", "something to use again"),
        "coordination": say.pgettext("type", "doing something together"),
        "development": say.pgettext("type", "something new"),
        "documentation": say.pgettext("type", "writing something down"),
        "visit": say.pgettext("type", "visit"),
        "mapping": say.pgettext("type", "who knows what"),
    }


def _kinds(say: NullTranslations) -> dict[str, str]:
    return {
        "request": say.pgettext("kind", "Question"),
        "offer": say.pgettext("kind", "Offer"),
        "announcement": say.pgettext("kind", "Announcement"),
        "discussion": say.pgettext("kind", "Discussion"),
        "introduction": say.pgettext("kind", "Introduction"),
        "administration": say.pgettext("kind", "About the list"),
        "automatic": say.pgettext("kind", "Automatic letter"),
        "other": say.pgettext("kind", "Letter"),
    }


def who(name: str, say: NullTranslations) -> str:
    """A name, or what stands for one."""
    return name or say.gettext("Somebody without a name")


# --- why an item stands in a digest ----------------------------------------------------------------------------


def because(item: Any, say: NullTranslations, language: str) -> str:
    """One or two sentences that say why an item stands where it does; `item` is core.digest's Item or its data."""
    writer = {
        "open": _because_open,
        "answered": _because_answered,
        "assets": _because_asset,
        "meetings": _because_meeting,
        "discussion": _because_discussion,
        "announcements": _because_announced,
        "newcomers": _because_new,
        "quiet": _because_quiet,
    }.get(item.section)
    return writer(item, say, language) if writer else ""


def _because_open(item: Any, say: NullTranslations, language: str) -> str:
    asked = {
        "problem": say.gettext("%(by)s asks for help with a problem."),
        "information": say.gettext("%(by)s asks for information."),
        "experience": say.gettext("%(by)s asks who has experience with this."),
        "asset": say.gettext("%(by)s looks for something that can be used again."),
        "coordination": say.gettext("%(by)s looks for others to do something together."),
        "development": say.gettext("%(by)s asks what others think of something new."),
        "documentation": say.gettext("%(by)s asks for help to write something down."),
        "visit": say.gettext("%(by)s asks about a visit."),
        "mapping": say.gettext("%(by)s asks who knows what, or who is where."),
    }.get(item.types[0] if item.types else "", say.gettext("%(by)s asks."))
    if item.age_days is None:  # on a page that lies there for years, the day is told instead
        return filled(asked, {"by": who(item.by, say)})
    days = item.age_days or 0
    waiting = say.ngettext("Open for %(count)s day.", "Open for %(count)s days.", days)
    waiting = waiting if days else say.gettext("New.")
    return f"{filled(asked, {'by': who(item.by, say)})} {waiting % {'count': days}}"


def _because_answered(item: Any, say: NullTranslations, language: str) -> str:
    places = {"by": who(item.by, say), "names": ", ".join(item.answered_by)}
    if item.state == "solved":
        return filled(say.gettext("%(by)s asked and says that it is solved."), places)
    if item.answered_by:
        return filled(say.gettext("%(by)s asked. Answered by %(names)s."), places)
    if item.replies:
        counted = say.ngettext("%(by)s asked. %(count)s reply.", "%(by)s asked. %(count)s replies.", item.replies)
        return filled(counted, {**places, "count": item.replies})
    return filled(say.gettext("%(by)s asked. There is an answer."), places)


def _because_asset(item: Any, say: NullTranslations, language: str) -> str:
    if item.asset is None:
        return filled(say.gettext("%(by)s offers something."), {"by": who(item.by, say)})
    what = _whats(say).get(item.what, item.what)
    if item.size:
        places = {"by": who(item.by, say), "what": what, "size": dates.size(item.size, language)}
        return filled(say.gettext("From %(by)s: %(what)s, %(size)s."), places)
    return filled(say.gettext("From %(by)s: %(what)s."), {"by": who(item.by, say), "what": what})


def _because_meeting(item: Any, say: NullTranslations, language: str) -> str:
    if "visit" in item.types:
        return filled(say.gettext("%(by)s writes about a visit."), {"by": who(item.by, say)})
    return filled(say.gettext("%(by)s writes about doing something together."), {"by": who(item.by, say)})


def _because_discussion(item: Any, say: NullTranslations, language: str) -> str:
    sentence = say.ngettext(
        "Opened by %(by)s, %(count)s new post.", "Opened by %(by)s, %(count)s new posts.", item.new_posts
    )
    return filled(sentence, {"by": who(item.by, say), "count": item.new_posts})


def _because_announced(item: Any, say: NullTranslations, language: str) -> str:
    return filled(say.gettext("Announced by %(by)s."), {"by": who(item.by, say)})


def _because_new(item: Any, say: NullTranslations, language: str) -> str:
    if item.person is None:
        return filled(say.gettext("%(by)s writes a word of introduction."), {"by": who(item.by, say)})
    if item.since is None:
        return say.gettext("Joined the list.")
    return say.gettext("Joined on %(day)s.") % {"day": dates.day(item.since, language)}


def _because_quiet(item: Any, say: NullTranslations, language: str) -> str:
    if item.since is None:
        return say.gettext("Has not written yet.")
    places = {"day": dates.day(item.since, language), "count": item.gap_days}
    if not item.gap_days:
        return say.gettext("Wrote last on %(day)s.") % places
    sentence = say.ngettext(
        "Wrote last on %(day)s, before that about every day.",
        "Wrote last on %(day)s, before that about every %(count)s days.",
        item.gap_days,
    )
    return sentence % places
