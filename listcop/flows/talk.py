"""One letter to us and all that answering it needs: who wrote, what is asked, the key it brings; trust and limits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from listcop.core import membership
from listcop.core.addresses import Address, Role, normal_address, same_mailbox
from listcop.core.asks import Command, Unknown
from listcop.core.commands import read_answer, read_request
from listcop.core.lists import MailingList, Member
from listcop.core.membership import Asker
from listcop.core.programs import is_bulk
from listcop.core.site import Site
from listcop.core.spoken import spoken_language
from listcop.core.words import Word
from listcop.flows import keep_keys, limit_asking
from listcop.flows.ask_moderators import may_settle
from listcop.flows.blocked import is_blocked
from listcop.flows.read_letter import Letter
from listcop.flows.tell import tell
from listcop.flows.tell_owners import owners
from listcop.store import events, formerly, keys, members
from listcop.store.database import Tx
from listcop.store.keys import Key
from listcop.store.posts import Post

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
FETCHES_FOR_ONE_ANSWER = 5
UNPROVEN = "files brought unproven"  # the event of files that went to an address (ref) on the word of a From alone
UNPROVEN_BYTES_A_DAY = 10_000_000  # of such files to one address: a forged From must not fill a mailbox
Files = Sequence[tuple[str, str, bytes]]  # name, type and bytes of each
Note = tuple[str, Mapping[str, Any]]  # an occasion, and what its letter is given
Standing = Literal["anyone", "member", "insider", "moderator", "facilitator", "owner"]


@dataclass(frozen=True, slots=True)
class Talk:
    """One letter to one address of a list.

    to            the address it came to
    asker         who wrote, and whether that is proven
    command       what it asks; in an answer to a letter of ours, what the answer says
    key           the key it brings back, if it answers one that we gave
    is_confirmed  the wish was asked back before, and this is the yes
    is_astray     it stood in a letter to everyone, which is not posted, as every answer to it says
    also          what else is asked in the same letter
    notes         where several things are asked: what would be told of each, so that one letter tells of all
    refused       the word that they may not say: it is for those who look after the list
    unproven      and what of them must be asked back, as people read it
    """

    tx: Tx
    site: Site
    mlist: MailingList
    letter: Letter
    to: Address
    asker: Asker
    command: Command | None = None
    key: Key | None = None
    is_confirmed: bool = False
    is_astray: bool = False
    also: tuple[Command, ...] = ()
    notes: list[Note] | None = None
    refused: Word | None = None
    unproven: list[tuple[Command, str]] | None = None

    # --- who wrote ---------------------------------------------------------------------------------------------

    @property
    def address(self) -> str:
        """The one From; "" where it is unclear."""
        return self.asker.from_address

    @property
    def now(self) -> datetime:
        return self.letter.now

    @property
    def member(self) -> Member | None:
        """The writer's membership, also of somebody who only owns or helps, under whichever of their addresses they
        write; None for strangers and who left."""
        found = members.find_writer(self.tx, self.mlist.list_id, self.address)
        return found if found is not None and found.state not in ("left", "pending") else None

    def is_mine(self, address: str, at: datetime) -> bool:
        """Was it who writes now that wrote from an address at a moment? Also where they have changed it since, and not
        where they got an address that was another's then."""
        return self._is_me(formerly.moves_of(self.tx, self.mlist.list_id).now_of(address, at))

    def my_posts(self, written: Iterable[Post]) -> set[int]:
        """The numbers of those posts that who writes now wrote."""
        moves = formerly.moves_of(self.tx, self.mlist.list_id)
        known = {one.number: moves.now_of(one.author, formerly.moment_of(one)) for one in written}
        mine = {address for address in set(known.values()) if self._is_me(address)}
        return {number for number, address in known.items() if address in mine}

    def _is_me(self, address: str) -> bool:
        if same_mailbox(address, self.address):
            return True
        me, one = self.member, members.find_writer(self.tx, self.mlist.list_id, address)
        return me is not None and one is not None and one.person_id == me.person_id

    @property
    def language(self) -> str:
        found = self.member
        return found.language if found is not None else ""

    @property
    def spoken(self) -> str:
        """The language of whoever is no member yet: that of the words they asked with, or answer with."""
        if self.key is not None and ("language" in self.key.data or self.key.purpose == "approve-join"):
            return str(self.key.data.get("language", ""))  # an owner's yes says nothing of who asked
        subject = self.letter.message.subject if self.to.role is not Role.confirm else ""  # there it repeats ours
        return spoken_language(subject, self.lines, self.mlist.settings.language)

    # --- trust -------------------------------------------------------------------------------------------------

    @property
    def is_proven(self) -> bool:
        """DMARC passes aligned with the From, or a key that only this address was sent came back with a yes."""
        return self.asker.proven or self.is_confirmed

    @property
    def is_forged(self) -> bool:
        """The author's domain says that this is not from there, and wants that heard."""
        return self.is_doubted and self.letter.policy != "unknown"

    @property
    def is_doubted(self) -> bool:
        """So, or DNS did not say in time: as good as unproven where we ask back, but nothing that is posted."""
        return self.letter.verdict.dmarc == "fail" and self.letter.policy != "none"

    @property
    def may_settle(self) -> bool:
        return may_settle(self.tx, self.site, self.mlist, self.address)

    def is_one(self, standing: Standing) -> bool:
        """Whether who wrote holds this: where nobody is facilitator owners are, where nobody owns the admin does.

        insider   a member, or who facilitates or owns without being one
        """
        if standing == "anyone":
            return True
        found = self.member
        if standing == "member":
            return found is not None and found.is_member
        if standing == "insider":
            return self.is_one("member") or self.is_one("facilitator")
        if standing == "moderator":
            return self.may_settle
        roles = {"facilitator", "owner"} if standing == "facilitator" else {"owner"}
        if found is not None and found.state != "banned" and roles & set(found.roles):
            return True
        return any(same_mailbox(one, self.address) for one, _ in owners(self.tx, self.site, self.mlist))

    @property
    def brought_key(self) -> Key:
        """The key of an answer to a letter of ours, which alone brings one."""
        assert self.key is not None, "only an answer to a letter of ours brings a key"
        return self.key

    @property
    def key_state(self) -> Literal["good", "used", "old"]:
        return keep_keys.state_of(self.brought_key, self.now)

    # --- what it says ------------------------------------------------------------------------------------------

    @property
    def lines(self) -> list[str]:
        return self.letter.draft.text.split("\n")

    @property
    def signed(self) -> str:
        """What may stand below a letter for its writer: words of their names and address."""
        found = self.member
        return " ".join((found.name if found is not None else "", self.letter.message.from_name, self.address))

    @property
    def list_words(self) -> tuple[str, ...]:
        """Names of the list, which say nothing behind a command: `leave garden`."""
        return (self.mlist.name,)

    # --- answers -----------------------------------------------------------------------------------------------

    def may_tell(self, occasion: str, to: str = "") -> bool:
        """What changed nothing is answered sparingly, so that two programs never write to each other (promise L2)."""
        to = to or self.address
        is_proven = self._is_theirs(to)
        if not is_proven and is_blocked(self.tx, to):
            return False
        today = limit_asking.answers_today(self.tx, self.mlist, to, self.now)
        same = events.count_within(self.tx, self.mlist.list_id, f"answered {occasion}", HOUR, self.now, to) > 0
        return membership.may_answer(occasion, is_proven, today, same, self._sparing_today(occasion, to))

    def _is_theirs(self, to: str) -> bool:
        """Is it proven that who is answered wrote? Also where it is unsure what they mean, as of a letter to all."""
        return self.is_proven or (self.letter.verdict.aligned and same_mailbox(to, self.address))

    def _sparing_today(self, occasion: str, to: str) -> int | None:
        """How many of today's answers told a member who is proven of a misunderstanding, where that counts."""
        if occasion not in membership.SPARING or not self._is_theirs(to) or not self.is_one("insider"):
            return None
        told = (f"answered {one}" for one in sorted(membership.SPARING))
        return sum(events.count_within(self.tx, self.mlist.list_id, one, DAY, self.now, to) for one in told)

    def _is_unasked(self, to: str) -> bool:
        """Would a letter go to somebody of whom nothing tells that they wrote to us, not even a key of ours?"""
        return not self.is_proven and self.key is None and same_mailbox(to, self.address)

    @property
    def may_join(self) -> bool:
        """Is it somebody who is not on the list, and might ask to be? Then our answer says how."""
        return self._is_stranger and self.mlist.settings.join != "closed"

    @property
    def _is_stranger(self) -> bool:
        return self.member is None and not self.is_one("insider")

    def _is_one_too_many(self, to: str) -> bool:
        if not self._is_unasked(to):
            return False
        return limit_asking.answers_too_often(self.tx, self.letter, is_stranger=self._is_stranger)

    def tell(
        self,
        occasion: str,
        data: Mapping[str, Any],
        *,
        to: str = "",
        language: str = "",
        key: str = "",
        once_an_hour: bool = True,
        files: Files = (),
        fields: Sequence[tuple[str, str]] = (),
        brings: str = "",
    ) -> None:
        """Write the letter of an occasion to who wrote, or to another address; `may_tell` is asked before.

        What would be one too many to strangers is written as well, and dropped: the time that it takes must not tell a
        forger who is a member (promise A9).

        once_an_hour  where nothing was proven, the same is not said again within the hour
        """
        address = to or self.address
        data = {**data, "is_astray": self.is_astray and address in (self.address, self._reader)}
        if self.notes is not None and address == self.address and not (key or files):
            self.notes.append((occasion, data))
            return
        if not language:
            reader = members.find_member(self.tx, self.mlist.list_id, address)
            is_known = reader is not None and reader.state not in ("left", "pending")
            language = reader.language if reader is not None and is_known else self.spoken
        answers = self.letter.message if address == self.letter.message.from_address else None
        tell(
            self.tx, self.site, self.mlist, occasion, address, data,
            now=self.now, language=language, answers=answers, key=key, files=files, fields=fields, brings=brings,
            is_sent=bool(key) or not self._is_one_too_many(address),  # of what asks there is another limit
        )  # fmt: skip
        self.note_answer(occasion, address, once_an_hour)

    def answer(self, occasion: str, data: Mapping[str, Any], came: str) -> str:
        """Tell it where that may be, also a second time within the hour; returns what came of the letter."""
        if self.may_tell(occasion):
            self.tell(occasion, data, once_an_hour=False)
        return came

    def may_fetch(self, is_theirs: bool) -> bool:
        """Who fetches reads: members may ask for more in a day than where nothing was proven is answered."""
        sent = events.count_within(self.tx, self.mlist.list_id, limit_asking.ANSWERED, DAY, self.now, self.address)
        share = sent // FETCHES_FOR_ONE_ANSWER if is_theirs else sent
        return not self.is_forged and membership.may_answer("page", self.is_proven, share, False)

    def may_bring(self, files: Files) -> bool:
        """Whether these files may go where nothing proves who asked for them; more of them is asked back first."""
        if self.is_proven or not files:
            return True
        since = self.now - DAY
        before = events.events_of(self.tx, self.mlist.list_id, ref=self._reader, what=UNPROVEN, since=since)
        # What a clock that was far ahead has noted uses up nothing until then.
        brought: int = sum(one.data["bytes"] for one in before if one.at <= self.now + DAY)
        return brought + _bytes_of(files) <= UNPROVEN_BYTES_A_DAY

    @property
    def _reader(self) -> str:
        """Where what is fetched goes: to the address that is a member's, whichever of theirs they write from."""
        member = self.member
        return member.address if member is not None else self.address

    def bring(
        self,
        occasion: str,
        data: Mapping[str, Any],
        is_theirs: bool = True,
        files: Files = (),
        reply_to: str = "",
        brings: str = "",
    ) -> None:
        """Send what was fetched, to the address that is a member's and to no other: who forges a From gives its holder
        what was theirs. It is no answer of which there are ten a day."""
        fields = [("Reply-To", reply_to)] if reply_to else []
        self.tell(occasion, data, to=self._reader, once_an_hour=False, files=files, fields=fields, brings=brings)
        if is_theirs and self.member is not None:
            events.note(self.tx, self.mlist.list_id, limit_asking.FETCHED, at=self.now, ref=self.address)
        if files and not self.is_proven:
            events.note(self.tx, self.mlist.list_id, UNPROVEN, at=self.now, ref=self._reader, bytes=_bytes_of(files))

    def note_answer(self, occasion: str, to: str = "", once_an_hour: bool = True) -> None:
        """A letter was written by another way than `tell`; it counts like any."""
        if self._is_unasked(to or self.address):
            limit_asking.note_answered(self.tx, self.site, self.letter, is_stranger=self._is_stranger)
        for what in (limit_asking.ANSWERED, f"answered {occasion}")[: 2 if once_an_hour else 1]:
            events.note(self.tx, self.mlist.list_id, what, at=self.now, ref=to or self.address, occasion=occasion)

    def key_trouble(self) -> str:
        """Tell why an answer to a letter of ours does nothing, and return the reason word; "" where its key counts, as
        it is good and comes from the mailbox that it was sent to."""
        if not same_mailbox(self.brought_key.address, self.address):
            return self.elsewhere()
        return self.settled() if self.key_state != "good" else ""

    def elsewhere(self) -> str:
        """A key from an address that was not asked: nothing happens, and only who proves to write there is told."""
        if self.asker.proven and self.may_tell("key-other-address"):
            self.tell("key-other-address", {})
        return "other-address"

    def settled(self) -> str:
        """A used or old key: that it was settled is said once, and nothing happens (promise A2)."""
        key = self.brought_key
        if not key.data.get("told"):
            keys.change_key_data(self.tx, self.mlist.list_id, key.key_hash, key.data | {"told": True})
            self.tell("key-settled", {"what": key.purpose, "settled": key.used if key.result != "expired" else None})
        return "settled"

    def ask_for_word(self) -> str:
        """An answer to a question of ours that says neither yes nor no: nothing has happened, and a letter that can be
        answered itself asks for one word. Once for each question, since programs answer letters, too."""
        is_typed = isinstance(self.command, Unknown) and self.command.missing != "later"
        key, said = self.key, getattr(self.command, "word", "") if is_typed else ""
        if key is None or key.data.get("asked_again") or key.expires <= self.now:
            if self.may_tell("unknown-command"):
                bare = {"nearest": "", "lacks": "", "instead": ""} | dict.fromkeys(
                    ("is_past", "is_later", "is_more", "is_elsewhere"), False
                )
                self.tell("unknown-command", {"said": said, "may_join": self.may_join, **bare})
        elif self.may_tell("held-word"):
            keys.change_key_data(self.tx, self.mlist.list_id, key.key_hash, key.data | {"asked_again": True})
            again = keep_keys.key_again(self.tx, self.site, self.mlist, key, self.now)
            self.tell(
                "held-word", {"asks": "confirm", "said": said, "nearest": "", "held": "", "example": ""}, key=again
            )
        return "no-word"


def _bytes_of(files: Files) -> int:
    return sum(len(octets) for _, _, octets in files)


def talk_of(tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: Address, asked: object | None = None) -> Talk:
    """A letter to an address of ours, read; `asked`: a command found in a letter to the list itself."""
    key = keep_keys.find_key(tx, site, mlist, to.key) if to.role is Role.confirm else None
    letter = keep_keys.without_ours(letter, key)
    lines, today, own = letter.draft.text.split("\n"), letter.now.date(), (mlist.name,)
    if to.role is Role.confirm:
        command: Any = read_answer(lines, today, own)
    else:
        command = asked if asked is not None else read_request(to.role, letter.message.subject, lines, today, own)
    named = "" if to.role is Role.confirm else normal_address(getattr(command, "address", "")) or ""
    return Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter, named), command, key)


def asker_of(tx: Tx, mlist: MailingList, letter: Letter, named: str = "") -> Asker:
    """Who writes, as far as the letter tells; `named`: another address that it is about."""
    address = letter.message.from_address or ""
    writer = members.find_member(tx, mlist.list_id, address)
    automatic = bool(letter.message.automatic) or is_bulk(letter.message.scan.all) or has_null_sender(letter)
    return Asker(
        from_address=address,
        proven=letter.verdict.aligned,
        automatic=automatic,
        named=named,
        confirmations_today=_confirmations(tx, letter, {named or address, address}),
        settles=writer is not None and writer.may_moderate and writer.state != "left",
    )


def may_be_asked(
    tx: Tx, site: Site, mlist: MailingList, letter: Letter, to: Address, occasion: str = "settings-confirm"
) -> bool:
    """May a letter's author be asked whether they meant what it only seems to say, or told that it cannot be? Not where
    nothing would follow from their yes, nor where they said `block` or got today's share of our letters.

    occasion  of the letter that would ask them, or tell them
    """
    talk = Talk(tx, site, mlist, letter, to, asker_of(tx, mlist, letter))
    if talk.asker.automatic or talk.is_forged or not talk.address:
        return False
    if occasion != "unknown-command" and is_blocked(tx, talk.address):
        return False
    few = talk.asker.confirmations_today < membership.CONFIRMATIONS_A_DAY
    return few and talk.may_tell(occasion)


def _confirmations(tx: Tx, letter: Letter, to: set[str]) -> int:
    """How many letters of ours asked these to confirm something today; as many as may be, where a flood is on."""
    if limit_asking.asks_too_often(tx, letter):
        return membership.CONFIRMATIONS_A_DAY
    own = {letter.message.from_address or ""} if letter.verdict.aligned else set()
    asked = [keys.asked_within(tx, one, DAY, letter.now) for one in to - own]
    return max([*asked, *(limit_asking.asked_for_themself(tx, letter) for _ in own)])


def has_null_sender(letter: Letter) -> bool:
    return letter.envelope.sender == "" and letter.envelope.door in ("smtp", "lmtp")
