"""Old archives come in without people who were erased on their wish: neither their letters nor what names them.

Of them no more than a keyed hash of each address is kept. So addresses are masked wherever they stand; a name is known
only from a letter of their own that the same import leaves out, and is masked from there on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from listcop.core.lists import MailingList
from listcop.core.masking import Mask, addresses_in, id_tells, masked_id
from listcop.core.message import Attachment, read_message
from listcop.core.posting import Draft
from listcop.core.site import Site
from listcop.core.threads import read_subject
from listcop.core.whole_letter import FORWARDED, letters_saying
from listcop.flows.erase_person import mask_for
from listcop.flows.find_person import Person
from listcop.flows.import_archive import Prepared
from listcop.store.database import unpack


class _Known:
    """Whom letters so far have told of: by their addresses, and by the names above letters of their own."""

    def __init__(self, site: Site, mlist: MailingList, was_erased: Callable[[str], bool]) -> None:
        self._site, self._language, self._was_erased = site, mlist.settings.language, was_erased
        self._looked_up: dict[str, bool] = {}
        self._names: dict[str, set[str]] = {}
        self.masks: dict[str, Mask] = {}

    def is_erased(self, address: str) -> bool:
        if address not in self._looked_up:
            self._looked_up[address] = self._was_erased(address)
        return self._looked_up[address]

    def learn(self, address: str, name: str = "") -> None:
        names = self._names.setdefault(address, set())
        if address not in self.masks or name not in names:
            names.add(name)
            self.masks[address] = mask_for(self._site, Person(None, (address,), tuple(names)), self._language)


def without_erased(
    site: Site, mlist: MailingList, was_erased: Callable[[str], bool], letters: Iterator[Prepared]
) -> Iterator[Prepared]:
    """The letters of an archive: those by somebody who was erased as left out, others with them masked.

    The bytes of others' letters stay as they came, as those that were here when somebody was erased.
    """
    known = _Known(site, mlist, was_erased)
    for one in letters:
        if one.draft is None:
            yield one
        elif known.is_erased(one.draft.author):
            known.learn(one.draft.author, one.draft.name)
            yield Prepared(one.where, is_left_out=True)
        else:
            yield _masked(known, one, one.draft)


def _masked(known: _Known, letter: Prepared, draft: Draft) -> Prepared:
    raw = unpack(letter.packed)
    said = raw.decode("latin-1"), draft.subject, draft.name, draft.text, draft.quoted
    texts = (*said, *(one.name for one in draft.attachments))
    for address in set().union(*map(addresses_in, texts)):
        if known.is_erased(address):
            known.learn(address)
    for mask in known.masks.values():
        if any(map(mask.is_in, texts)):
            letter = replace(letter, draft=_without(mask, letter.draft or draft, raw), is_masked=True)
    return letter


def _without(mask: Mask, draft: Draft, raw: bytes) -> Draft:
    subject = mask.text(draft.subject)
    return replace(
        draft,
        message_id=_id(mask, draft.message_id),
        ancestors=tuple(_id(mask, one) for one in draft.ancestors),
        name=mask.text(draft.name),
        subject=subject,
        normal=draft.normal if subject == draft.subject else read_subject(subject),
        text=mask.text(draft.text),
        quoted=mask.text(draft.quoted),
        attachments=_files(mask, draft, raw),
    )


def _id(mask: Mask, message_id: str) -> str:
    return masked_id(message_id) if id_tells(mask, message_id, is_own=False) else message_id


def _files(mask: Mask, draft: Draft, raw: bytes) -> tuple[Attachment, ...]:
    """Its files under names without them, and without letters handed on that name them, as when somebody is erased."""
    naming: set[str] = set()
    if any(one.type == FORWARDED for one in draft.attachments):
        naming = letters_saying(read_message(raw), mask.is_in)
    return tuple(replace(one, name=mask.text(one.name)) for one in draft.attachments if one.sha256 not in naming)
