"""What answers a letter of ours, or repeats one, is posted with its author's own words alone.

Our letters are for one reader: the facilitators' digest names members with their addresses, "Could you help with this?"
brings a facilitator's private words. What members get is made of the letter as it came, so such a one is written anew.
"""

from __future__ import annotations

from dataclasses import replace

from listcop.core.addresses import Role
from listcop.core.digest_answers import heads_in
from listcop.core.lists import MailingList
from listcop.core.references import read_reference
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.flows import answer_one_digest, answered_letter, digest_shown, keep_keys, write_post
from listcop.flows.read_letter import Letter
from listcop.store import message_ids, threads
from listcop.store.database import Tx
from listcop.store.keys import Key


def without_ours(tx: Tx, site: Site, mlist: MailingList, letter: Letter, *, is_let_in: bool = False) -> Letter:
    """The letter with the new text that its author wrote, also where a mail program repeated ours without marks; it
    names the digest that it repeats, where nothing else of it does.

    is_let_in  a moderator read it
    """
    if letter.reference is None and (repeated := digest_shown.repeated_in(tx, mlist, letter, is_let_in=is_let_in)):
        letter = replace(letter, reference=repeated)
    key = _key_answered(tx, site, letter)
    digest = digest_shown.texts_sent(tx, mlist, letter.reference) or answer_one_digest.texts_of(tx, site, key)
    draft = answered_letter.without_ours(tx, site, mlist, letter.draft, digest)
    return keep_keys.without_ours(letter if draft is letter.draft else replace(letter, draft=draft), key)


def _key_answered(tx: Tx, site: Site, letter: Letter) -> Key | None:
    """The key that the letter of ours brought which it answers: one of several lists may have it from another."""
    is_of_key = letter.reference is not None and letter.reference.role is Role.confirm
    return keep_keys.find_anywhere(tx, site, letter.reference.key) if letter.reference and is_of_key else None


def as_posted(tx: Tx, site: Site, mlist: MailingList, letter: Letter, thread: int | None) -> Letter:
    """The letter as it goes to members: as it came, or, where something of ours is in it, written anew without that.

    letter  as `without_ours` leaves it
    thread  the number of the one it was sent into; the subject of its thread stands in for that of our letter, which
            may name other lists of its reader; where there is none, it has no subject

    A second copy of it is still known: its substance stays.
    """
    if not _has_ours(tx, site, mlist, letter):
        return letter
    known = message_ids.known_ids(tx, mlist.list_id, letter.draft.ancestors)
    answered = next((one for one in reversed(letter.draft.ancestors) if one in known and known[one].number), "")
    number = known[answered].thread if thread is None and answered else thread
    into, subject = threads.get_thread(tx, mlist.list_id, number) if number else None, letter.message.subject
    if into is not None:
        answered = answered or write_post.waiting_in(tx, mlist, into)
        subject = write_post.subject_in(into) if _bears_our_subject(tx, site, mlist, letter) else subject
    elif letter.draft.normal.is_reply and _bears_our_subject(tx, site, mlist, letter):
        subject = ""
    written = write_post.as_post(mlist, letter, subject, letter.draft.text, answered)
    return replace(written, draft=replace(written.draft, substance=letter.draft.substance))


def subjects_of_ours(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> list[str]:
    """The subject of the letter of ours that it answers; of a digest, in each edition; [] where nobody knows it."""
    sent = answered_letter.letter_answered(tx, site, mlist, letter.draft)
    return digest_shown.subjects_sent(tx, mlist, letter.reference) + ([sent.subject] if sent is not None else [])


def _has_ours(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> bool:
    """Does it answer a letter of ours, or repeat one? What answers a post does so only if our words stand in it:
    somebody further up in its thread may have answered us."""
    answered = letter.answered()
    is_named = letter.reference is not None or any(answered_letter.number_of(site, mlist, one) for one in answered)
    if not is_named:
        return False
    text = letter.message.text
    if read_reference((), text, site.domains) is not None or heads_in(text):
        return True
    return not any(one.number for one in message_ids.known_ids(tx, mlist.list_id, answered[:1]).values())


def _bears_our_subject(tx: Tx, site: Site, mlist: MailingList, letter: Letter) -> bool:
    """Of a letter with a key only its first words are known; where something is said in answer, that is the post."""
    if letter.reference is not None and letter.reference.role is Role.confirm:
        return bool(letter.draft.text)
    known = [read_subject(one).normal for one in subjects_of_ours(tx, site, mlist, letter)]
    return letter.draft.normal.normal in ("", *known)
