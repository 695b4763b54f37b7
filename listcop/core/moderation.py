"""Whether a post is accepted, held, rejected or discarded, and why: one readable table of checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Action = Literal["accept", "hold", "reject", "discard"]
Door = Literal["smtp", "lmtp", "deliver", "imap", "import"]

KEPT = "250 2.0.0 Kept"


@dataclass(frozen=True, slots=True)
class Envelope:
    """How a letter reached us: the envelope of RFC 5321 and the door it came through.

    sender      envelope sender; "" is the null sender
    recipients  addresses of ours, as given at RCPT
    peer        IP address of the other side; "" where a door has none
    helo        the name it gave itself
    trusted     an MTA of ours has been there first (contract, section 5)
    unsure      those of `recipients` that nothing surely says it is for: it lay in a mailbox that several may have
    """

    sender: str
    recipients: tuple[str, ...]
    peer: str = ""
    helo: str = ""
    door: Door = "smtp"
    trusted: bool = False
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a letter, with a reason word; `reply` is the SMTP line that says so."""

    action: Action
    reason: str
    reply: str = KEPT


Posting = Literal["members", "open", "moderated", "announce"]
NonMembers = Literal["hold", "reject", "discard"]
Authentication = Literal["prefer", "require", "off"]
Dmarc = Literal["pass", "fail", "none"]
Policy = Literal["none", "quarantine", "reject", "unknown"]
Seen = Literal["new", "same", "other"]

MOST_RECEIVED = 100  # hops: RFC 5321, 6.3
HELD_BY_AUTHOR = 20  # letters of one author that may wait at once: promise L9
HELD_IN_LIST = 500


@dataclass(frozen=True, slots=True)
class ListPolicy:
    """What the owner set (contract, section 5), and the addresses that refusals name."""

    list_name: str
    join_address: str
    owner_address: str
    posting: Posting = "members"
    non_members: NonMembers = "hold"
    authentication: Authentication = "prefer"
    max_message_size: int = 10_000_000
    new_member_posts: int = 0
    author_posts_per_hour: int = 30
    list_posts_per_hour: int = 300
    is_paused: bool = False
    is_closed: bool = False  # only its owners add members


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What is known of a letter to a list's own address when it is decided.

    size_bytes             the letter as it came
    automatic              reason word of an automatic letter, or None (`core.message`)
    null_sender            envelope sender is <>
    own_mark               X-ListCoP-Loop, List-Id, List-Post or Delivered-To of this list stands in it
    received               how many Received fields
    from_trouble           why the From is not one plain mailbox, or None
    dmarc                  pass: aligned with the From; none: nothing to check against, no failure
    policy                 of the From domain; unknown: DNS did not say in time
    is_member, roles       of the From address
    is_banned              of the From address or its domain
    approved_posts         earlier posts of this author that reached the list
    author_posts_last_hour, list_posts_last_hour   accepted ones, without this
    held_by_author, held_in_list                   letters that wait now
    seen                   same: this Message-ID and substance were here; other: the Message-ID with another substance
    has_key                a key of ours stands in its new text (promise A5)
    is_for_list            False: it may be for another list of one mailbox, and nothing says for which
    is_for_us              it reads like a command of ListCoP's, and its author can be asked no more today if it is one
    rule, rule_says        what the owner's first rule that fits decides, and what its sender is told (`core.rules`)
    """

    size_bytes: int
    automatic: str | None = None
    null_sender: bool = False
    own_mark: bool = False
    received: int = 0
    from_trouble: str | None = None
    dmarc: Dmarc = "none"
    policy: Policy = "none"
    is_member: bool = False
    roles: frozenset[str] = frozenset()
    is_banned: bool = False
    approved_posts: int = 0
    author_posts_last_hour: int = 0
    list_posts_last_hour: int = 0
    held_by_author: int = 0
    held_in_list: int = 0
    seen: Seen = "new"
    has_key: bool = False
    is_for_list: bool = True
    is_for_us: bool = False
    rule: Literal["", "allow", "hold", "reject"] = ""
    rule_says: str = ""

    @property
    def is_trusted(self) -> bool:
        """Owners, facilitators and moderators: what they post needs nobody's yes."""
        return bool(self.roles & {"owner", "facilitator", "moderator"})

    @property
    def is_allowed(self) -> bool:
        """Nobody need say yes: for who wrote it, or because a rule of the owner's says so."""
        return self.is_trusted or self.rule == "allow"


Check = Callable[[PostFacts, ListPolicy], Decision | None]


def decide(post: PostFacts, policy: ListPolicy) -> Decision:
    """Return what becomes of a letter to the list: the first check of CHECKS that has something to say decides.

    A hold that would be one too many is refused for now (450), so that a flood cannot fill the disk. Of a banned author
    whom nothing proves nothing is taken, and who brought the letter hears what anybody would hear of a stranger's: a
    forged From tells nobody who is banned (promise A9).
    """
    decision = next((said for check in CHECKS if (said := check(post, policy))), ACCEPT)
    if decision.action == "hold":
        decision = hold_if_room(post, decision.reason)
    return _discard("banned") if post.is_banned and decision.action in ("accept", "hold") else decision


def hold_if_room(post: PostFacts, reason: str) -> Decision:
    """Hold a letter, unless as many wait of its author or in the list."""
    if post.held_by_author >= HELD_BY_AUTHOR or post.held_in_list >= HELD_IN_LIST:
        return Decision("reject", "too-many-held", "450 4.7.1 Too many letters wait for a moderator; try again later")
    return _hold(reason)


def hold_reasons(post: PostFacts, policy: ListPolicy) -> tuple[str, ...]:
    """Every reason for which a held post waits, in the order of the checks: a moderator wants to see them all."""
    said = (check(post, policy) for check in CHECKS)
    return tuple(decision.reason for decision in said if decision and decision.action == "hold")


def may_tell_author(post: PostFacts) -> bool:
    """Whether the author of a held post may be written to: only one who is known to have sent it, so that no notice
    ever reaches whose address was forged (promise L4)."""
    return post.dmarc == "pass" and post.from_trouble is None and post.automatic is None and not post.null_sender


# --- the checks ------------------------------------------------------------------------------------------------


def _loop(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _discard("loop") if post.own_mark or post.received > MOST_RECEIVED else None


def _automatic(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _discard("automatic") if post.automatic or post.null_sender else None


def _seen_before(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _discard("seen-before") if post.seen == "same" else None


def _too_large(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if post.size_bytes <= policy.max_message_size:
        return None
    limit, size = _shown(policy.max_message_size), _shown(post.size_bytes)
    way_out = "Files take a third more there than on a disk: send it without the file, or with a link to it"
    return _reject(
        "too-large", f"552 5.3.4 {policy.list_name} takes letters up to {limit}, this one has {size}. {way_out}"
    )


def _unclear_author(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if post.from_trouble is None:
        return None
    return _reject("unclear-author", "550 5.6.0 The From line must name one plain address, such as ana@example.org")


def _banned(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if not post.is_banned or post.dmarc != "pass":
        return None
    return _reject(
        "banned", f"550 5.7.1 {policy.list_name} takes no post from this address. Ask {policy.owner_address}"
    )


def _key_inside(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if not post.has_key:
        return None
    return _reject("key-inside", "550 5.7.1 This holds a personal key. It was not posted, and the key no longer counts")


def _rule_rejects(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if post.rule != "reject":
        return None
    says = post.rule_says or f"{policy.list_name} does not take such letters."
    return _reject("rule", f"550 5.7.1 {says} Ask {policy.owner_address}")


def _unproven(post: PostFacts, policy: ListPolicy) -> Decision | None:
    """Before membership is looked at, so that a forger learns nothing of it where the domain has a policy (A9)."""
    if policy.authentication == "require" and post.dmarc != "pass":
        return _hold("unproven")
    fails = post.dmarc == "fail" and post.policy != "none"  # an unknown policy is taken as reject
    if policy.authentication != "prefer" or not fails:
        return None
    return _hold("policy-unknown" if post.policy == "unknown" else "dmarc-fail")


def _other_substance(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _hold("same-message-id") if post.seen == "other" and post.dmarc != "pass" else None


def _no_list_named(post: PostFacts, policy: ListPolicy) -> Decision | None:
    """Its members are the wrong ones, maybe: a person has to look, whoever wrote it."""
    return None if post.is_for_list else _hold("no-list-named")


def _rule_holds(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _hold("rule") if post.rule == "hold" else None


def _announcements_only(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if policy.posting != "announce" or post.is_allowed:
        return None
    who = f"550 5.7.1 Only facilitators and owners post to {policy.list_name}."
    return _reject("announce-only", f"{who} To reach them, write to {policy.owner_address}")


def _non_member(post: PostFacts, policy: ListPolicy) -> Decision | None:
    if policy.posting == "open" or post.is_member or post.is_allowed:
        return None
    if policy.non_members == "reject":
        only = f"550 5.7.1 Only members may post to {policy.list_name}."
        if policy.is_closed:
            return _reject("non-member", f"{only} Its owners add members: write to {policy.owner_address}")
        return _reject("non-member", f"{only} To join, write to {policy.join_address}")
    return _discard("non-member") if policy.non_members == "discard" else _hold("non-member")


def _paused(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _hold("list-paused") if policy.is_paused else None


def _moderated(post: PostFacts, policy: ListPolicy) -> Decision | None:
    return _hold("moderated") if policy.posting == "moderated" and not post.is_allowed else None


def _new_member(post: PostFacts, policy: ListPolicy) -> Decision | None:
    is_new = post.approved_posts < policy.new_member_posts and not post.is_allowed
    return _hold("new-member") if is_new else None


def _for_us(post: PostFacts, policy: ListPolicy) -> Decision | None:
    """`redact 412 names a patient`, sent to everyone: what should be read by nobody is not posted unread."""
    return _hold("for-us") if post.is_for_us else None


def _author_rate(post: PostFacts, policy: ListPolicy) -> Decision | None:
    limit = policy.author_posts_per_hour
    return _hold("author-rate") if limit and post.author_posts_last_hour >= limit else None


def _list_rate(post: PostFacts, policy: ListPolicy) -> Decision | None:
    limit = policy.list_posts_per_hour
    return _hold("list-rate") if limit and post.list_posts_last_hour >= limit else None


CHECKS: tuple[Check, ...] = (
    # machines: 250 is said, and nothing follows
    _loop,
    _automatic,
    _seen_before,
    # what can be said in the SMTP dialogue, and to nobody else
    _too_large,
    _unclear_author,
    _banned,
    _key_inside,
    _rule_rejects,
    # is it who it says
    _unproven,
    _other_substance,
    _no_list_named,
    # may they post here
    _rule_holds,
    _announcements_only,
    _non_member,
    _paused,
    _moderated,
    _new_member,
    _for_us,
    # how much of it
    _author_rate,
    _list_rate,
)

# What a moderator or `why` is told, as gettext entries; {list} is the list's name.
REASONS: Mapping[str, str] = {
    "accepted": "The post was accepted.",
    "loop": "This letter has been through {list} before, or through too many servers.",
    "automatic": "A machine wrote this letter, such as an out-of-office answer.",
    "seen-before": "The same letter has reached {list} before.",
    "too-large": "The letter is larger than {list} takes.",
    "unclear-author": "The From line does not name one plain address.",
    "banned": "{list} takes no post from this address.",
    "key-inside": "The letter holds a personal key, which must not reach others.",
    "rule": "A rule of the owners of {list} asks for it.",
    "unproven": "{list} wants proof of who wrote, and this letter brings none.",
    "dmarc-fail": "The author's domain says that this letter is not from there.",
    "policy-unknown": "Nothing proves who wrote, and DNS did not tell what the author's domain asks for.",
    "same-message-id": "Another letter had the same Message-ID, and nothing proves who wrote this one.",
    "no-list-named": "It lay in the mailbox of several lists, and nothing in it says that it is for {list}.",
    "announce-only": "Only facilitators and owners post to {list}.",
    "non-member": "The author is not a member of {list}.",
    "list-paused": "{list} is paused.",
    "moderated": "Every post to {list} is read by a moderator first.",
    "new-member": "The first posts of a new member are read by a moderator.",
    "for-us": "It reads like a command for {list}, and its author could be asked no more whether it is one.",
    "author-rate": "The author has sent more posts within an hour than {list} takes from one person.",
    "list-rate": "{list} has had more posts within an hour than it takes.",
    "too-many-held": "Too many letters wait for a moderator already.",
}

# Reasons why the author may be another than the one who is named.
DOUBTED = frozenset(("dmarc-fail", "policy-unknown", "unproven", "same-message-id"))

ACCEPT = Decision("accept", "accepted")


def _hold(reason: str) -> Decision:
    return Decision("hold", reason)


def _discard(reason: str) -> Decision:
    """Said 250, so that no bounce goes to a forged or automatic sender; kept with its reason, never posted."""
    return Decision("discard", reason)


def _reject(reason: str, reply: str) -> Decision:
    return Decision("reject", reason, reply)


def _shown(size_bytes: int) -> str:
    """A size rounded up, so that what is just over a limit never reads like the limit."""
    unit, name = (1_000_000, "MB") if size_bytes >= 1_000_000 else (1_000, "KB")
    tenths = -(-size_bytes * 10 // unit)
    return f"{tenths // 10}.{tenths % 10} {name}".replace(".0 ", " ")
