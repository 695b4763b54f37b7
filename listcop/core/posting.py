"""What follows at once from one letter that becomes a post: its text, its substance, its thread."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from listcop.core.hidden_author import hidden_author
from listcop.core.message import Attachment, Message
from listcop.core.scrub import holds_answer_key, scrub
from listcop.core.taken_out import taken_out
from listcop.core.threads import Subject, read_subject
from listcop.core.zones import Zones, find_zones, new_text, quoted_text
from listcop.core.zones.repeats import may_repeat
from listcop.core.zones.seams import Seam, find_seams, mend_seams

QUOTED_CHARACTERS = 4_000  # kept beside a post, for threads and reading; the letter has it all
TEXT_CHARACTERS = 1_000_000
SHORTEST_REPEAT = 100  # characters; what is shorter repeats nothing and answers it as well
SUBJECT_CHARACTERS = 500
NAME_CHARACTERS = 200
MOST_AHEAD = timedelta(days=1)  # a zone that is wrong
MOST_BEHIND = timedelta(
    days=366
)  # no letter is on its way so long: its writer's clock went back, as after a dead battery


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter read as a post, before it has a number."""

    message_id: str
    ancestors: tuple[str, ...]  # oldest first
    author: str
    name: str
    subject: str
    normal: Subject
    date: datetime
    text: str
    quoted: str
    attachments: tuple[Attachment, ...]
    automatic: str | None
    substance: str
    sha256: str
    holds_key: bool = False  # somebody's own, which confirms something, stood in its new text
    seams: tuple[Seam, ...] = ()  # where a quote may have lost the mark of a line

    @property
    def answers(self) -> str | None:
        """The Message-ID it answers: of all it names the nearest."""
        return self.ancestors[-1] if self.ancestors else None

    @property
    def substance_and_subject(self) -> str:
        """Two words: what makes two letters the same post, and their subject, in which commands stand."""
        return f"{self.substance} {hashlib.sha256(self.subject.encode('utf-8', 'replace')).hexdigest()[:16]}"


def draft_post(message: Message, received: datetime, *, is_archived: bool = False) -> Draft:
    """Read a letter as a post. `received` stands in for a date that nobody can believe; of an archive's letter, which
    may be of any age, for one that is absent or lies ahead."""
    author = message.from_address or message.sender_shown
    zones = zones_of(message, is_archived=is_archived)
    text = new_text(message.text, zones)[:TEXT_CHARACTERS]
    date = message.date
    if date is None or date > received + MOST_AHEAD or (date < received - MOST_BEHIND and not is_archived):
        date = received
    return Draft(
        message_id=message.message_id,
        ancestors=ancestors_of(message),
        author=author,
        name=message.from_name[:NAME_CHARACTERS],
        subject=scrub(message.subject[:SUBJECT_CHARACTERS]),
        normal=read_subject(message.subject),
        date=date.astimezone(UTC),
        text=scrub(text),
        quoted=scrub(quoted_text(message.text, zones)[:QUOTED_CHARACTERS]),
        attachments=tuple(_clean(one) for one in message.attachments),
        automatic=message.automatic,
        substance=substance_of(text, message.attachments, author),
        sha256=hashlib.sha256(message.raw).hexdigest(),
        holds_key=holds_answer_key(text),
        seams=find_seams(message.text, zones),
    )


def zones_of(message: Message, *, is_archived: bool) -> Zones:
    """The zones of a letter's text, from what it tells of itself; in archives list software may hide its author."""
    writer = _writer(message.from_name, message.from_address or message.sender_shown)
    if is_archived and (found := hidden_author(message)) is not None:
        writer = _writer(found[1], found[0]) if found[0] else ""
    return find_zones(message.text, is_reply=bool(message.in_reply_to or message.references), writer=writer)


def _writer(name: str, address: str) -> str:
    """What the writer of a letter is called; "" where it tells no name, as an address alone tells too little."""
    return f"{name} {address.partition('@')[0]}" if name else ""


def _clean(one: Attachment) -> Attachment:
    name = scrub(one.name)
    return one if name == one.name else replace(one, name=name)


def without_repeats(draft: Draft, answered: str) -> Draft:
    """The same without the post that it answers, where a mail program repeated that below it and put no marks, or left
    out some of them.

    The substance stays that of the letter as it stands, so that a second copy of it is known.
    """
    if draft.seams:
        text, quoted = mend_seams(draft.text, draft.quoted, draft.seams, answered)
    else:
        text, quoted = cut_repeats(draft.text, draft.quoted, answered, name=draft.name, author=draft.author)
    return draft if text == draft.text else replace(draft, text=text, quoted=quoted[:QUOTED_CHARACTERS])


def cut_repeats(text: str, quoted: str, answered: str, *, name: str, author: str) -> tuple[str, str]:
    """The new text of somebody's post, and what it quotes, without the post that it answers."""
    if quoted or len(text) < SHORTEST_REPEAT or not may_repeat(text, answered):
        return text, quoted
    zones = find_zones(text, is_reply=True, known=(answered,), writer=_writer(name, author))
    own = new_text(text, zones)
    if not zones.quote or not own:  # nothing but the post itself: that is what it says
        return text, quoted
    return own, quoted_text(text, zones)[:QUOTED_CHARACTERS]


def without_page(draft: Draft, sent: Sequence[str]) -> Draft:
    """The same without a letter of ours, of which these are the texts, where a mail program repeated it without marks,
    or lost some where it wrapped the lines.

    Where nothing else stands in it, nothing is left: nobody says what we wrote.
    """
    if len(draft.text) < SHORTEST_REPEAT or not any(may_repeat(draft.text, one) for one in sent):
        return draft
    writer = _writer(draft.name, draft.author)
    zones = find_zones(draft.text, is_reply=True, known=sent, writer=writer)
    if not zones.quote:
        return draft
    own = new_text(draft.text, zones)
    own = new_text(own, find_zones(own, is_reply=True, writer=writer))  # "Sent from my phone" is the last line now
    quoted = draft.quoted or quoted_text(draft.text, zones)[:QUOTED_CHARACTERS]
    return replace(draft, text=own, quoted=quoted, seams=())  # those were of lines that stand elsewhere now


def unmasked(draft: Draft, message: Message) -> Draft:
    """The same with the author that list software hid behind the list's own address ("Ana via Garden <garden@…>").

    Of letters in archives alone: a live one proves nothing by these fields. Where none tells, the author is nobody, as
    the list itself writes no posts. The substance stays that of the letter as it stands. Files that the archive's
    software took out are named again, from its notes.
    """
    draft = replace(draft, attachments=(*draft.attachments, *taken_out(message.text)))
    found = hidden_author(message)
    return draft if found is None else replace(draft, author=found[0], name=found[1][:NAME_CHARACTERS])


def ancestors_of(message: Message) -> tuple[str, ...]:
    """Message-IDs a letter answers, oldest first: References, then In-Reply-To where it names another."""
    ids = [one for one in message.references if one != message.message_id]
    ids += [one for one in message.in_reply_to if one not in ids and one != message.message_id]
    return tuple(dict.fromkeys(ids))


def substance_of(text: str, attachments: Iterable[Attachment], author: str) -> str:
    """What makes two letters the same post: their new text with white space folded, attachments and From.

    Two copies of one post that came by different ways differ in headers, footers and line ends;
    another letter under the same Message-ID differs in this.
    """
    parts = [" ".join(text.split()), *sorted(one.sha256 for one in attachments), author.lower()]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
