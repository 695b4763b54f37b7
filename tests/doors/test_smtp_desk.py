"""Letters that come at the same moment are decided together, and each is answered for itself."""

import asyncio
import threading
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial

import pytest

from listcop.core.moderation import Envelope
from listcop.doors.smtp_data import Budget, Intake, IntakeRules
from listcop.doors.smtp_desk import Desk

RULES = IntakeRules(size_limit=1000, spool_above=1000)
LARGE = IntakeRules(size_limit=1000, spool_above=1)  # all wait in files


def letter_of(name, budget, rules=RULES):
    """An envelope and a letter that came whole."""
    intake = Intake(rules, budget, strict=False)
    intake.feed(f"Subject: {name}\r\n\r\nHello.\r\n.\r\n".encode())
    return Envelope(name, ("garden@lists.example.org",), "127.0.0.1", "mta", "lmtp", True), intake


class Decider:
    """Answers every letter with its sender's name, but those about which others must be asked; keeps who came together
    in `groups`, and who by themselves in `seen`.

    The first group waits for `go_on`.
    """

    def __init__(self, asks_about=(), by_itself=lambda envelope: [b"250 by itself"]):
        self.asks_about, self.by_itself, self.groups, self.seen = asks_about, by_itself, [], []
        self.began, self.go_on = threading.Event(), threading.Event()

    def __call__(self, letters, answer, may_ask):
        if may_ask:
            ((envelope, _),) = letters
            self.seen.append(envelope.sender)
            replies = self.by_itself(envelope)
            answer(0, lambda: replies)
            return
        self.groups.append([envelope.sender for envelope, _ in letters])
        if len(self.groups) == 1:
            self.began.set()
            assert self.go_on.wait(10)
        for n, (envelope, _) in enumerate(letters):
            replies = None if envelope.sender in self.asks_about else [f"250 {envelope.sender}".encode()]
            answer(n, lambda replies=replies: replies)


@asynccontextmanager
async def a_desk(decide, at_once=50, alone=None, **more):
    """A desk with one thread for letters that are decided by themselves, and one for large ones."""
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as large:
        desk = Desk(decide, sorry, alone or one, large, at_once=at_once, **more)
        try:
            yield desk
        finally:
            desk.close()


def sorry(envelope, error):
    return [f"451 {envelope.sender}".encode()]


async def answers(desk, decide, names, budget):
    """Hand over the first letter, the others while it is being decided; all replies, in order."""
    waiting = [desk.hand_over(*letter_of(names[0], budget))]
    await asyncio.to_thread(decide.began.wait, 10)
    waiting += [desk.hand_over(*letter_of(name, budget)) for name in names[1:]]
    decide.go_on.set()
    return [replies[0].decode() for replies in await asyncio.wait_for(asyncio.gather(*waiting), 10)]


def test_letters_that_come_while_others_are_decided_are_decided_together():
    async def work():
        decide, budget = Decider(), Budget(10_000)
        async with a_desk(decide) as desk:
            return decide, budget, await answers(desk, decide, ["ana", "ben", "cai", "dora"], budget)

    decide, budget, said = asyncio.run(work())

    assert decide.groups == [["ana"], ["ben", "cai", "dora"]]
    assert said == ["250 ana", "250 ben", "250 cai", "250 dora"]
    assert budget.take(10_000)  # all that the letters took was given back


class Begun:
    """Begins letters and answers none; `answers` holds what each is to be answered by, by its sender."""

    def __init__(self):
        self.answers, self.groups = {}, []

    def __call__(self, letters, answer, may_ask):
        for n, (envelope, _) in enumerate(letters):
            self.answers[envelope.sender] = lambda end, n=n: answer(n, end)
        self.groups.append([envelope.sender for envelope, _ in letters])

    async def hand_over(self, desk, name, budget, rules=RULES, **how):
        """Returns when it is begun."""
        waiting = desk.hand_over(*letter_of(name, budget, rules), **how)
        await asyncio.wait_for(self.has_begun(name), 10)
        return waiting

    async def has_begun(self, name):
        while name not in self.answers:
            await asyncio.sleep(0.001)


def test_letters_are_read_while_those_before_them_are_on_their_way_to_the_disk():
    begun = Begun()

    async def work():
        async with a_desk(begun) as desk:
            waiting = [await begun.hand_over(desk, name, Budget(10_000)) for name in ("ana", "ben", "cai")]
            assert not any(one.done() for one in waiting)
            for answer in begun.answers.values():
                answer(lambda: [b"250 kept"])
            return await asyncio.wait_for(asyncio.gather(*waiting), 10)

    said = asyncio.run(work())

    assert begun.groups == [["ana"], ["ben"], ["cai"]]
    assert said == [[b"250 kept"]] * 3


def test_a_letter_is_answered_when_it_is_kept_and_waits_for_none_before_it():
    begun, budget = Begun(), Budget(10_000)

    async def work():
        async with a_desk(begun) as desk:
            ana, ben, cai = [await begun.hand_over(desk, name, budget) for name in ("ana", "ben", "cai")]
            begun.answers["cai"](lambda: [b"250 kept"])
            first = await asyncio.wait_for(cai, 10)
            begun.answers["ben"](lambda: [b"451 locked"])
            second = await asyncio.wait_for(ben, 10)
            waits = not ana.done()
            begun.answers["ana"](lambda: [b"250 kept, too"])
            return first, second, waits, await asyncio.wait_for(ana, 10)

    said = asyncio.run(work())

    assert said == ([b"250 kept"], [b"451 locked"], True, [b"250 kept, too"])
    assert budget.take(10_000)


def test_a_letter_that_waits_for_long_can_be_seen_and_is_answered_after_the_desk_was_closed():
    begun = Begun()

    async def work():
        async with a_desk(begun) as desk:
            ana = await begun.hand_over(desk, "ana", Budget(10_000))
            troubles = desk.trouble(0), desk.trouble(3600)
            await asyncio.to_thread(desk.close, 0.05)
            begun.answers["ana"](lambda: [b"250 kept"])
            return troubles, await asyncio.wait_for(ana, 10)

    troubles, said = asyncio.run(work())

    assert troubles == ("a letter has waited for its answer for 0 seconds", "")
    assert said == [b"250 kept"]


def test_no_more_are_decided_together_than_was_said():
    async def work():
        decide = Decider()
        async with a_desk(decide, at_once=2) as desk:
            said = await answers(desk, decide, ["ana", "ben", "cai", "dora"], Budget(10_000))
        return decide, said

    decide, said = asyncio.run(work())

    assert decide.groups == [["ana"], ["ben", "cai"], ["dora"]]
    assert said == ["250 ana", "250 ben", "250 cai", "250 dora"]


@pytest.mark.parametrize("bound", [{"recipients": 2}, {"size_bytes": 50}])
def test_letters_that_are_many_by_what_they_cost_are_not_decided_all_together(bound):
    async def work():
        decide = Decider()
        async with a_desk(decide, **bound) as desk:
            said = await answers(desk, decide, ["ana", "ben", "cai", "dora"], Budget(10_000))
        return decide, said

    decide, said = asyncio.run(work())

    assert decide.groups == [["ana"], ["ben", "cai"], ["dora"]]
    assert said == ["250 ana", "250 ben", "250 cai", "250 dora"]


def raises(*_):
    raise SystemExit("a library that ends its thread")


@pytest.mark.parametrize("begin", [raises, lambda letters, answer, may_ask: answer(0, raises)], ids=["begin", "end"])
@pytest.mark.parametrize("by_itself", [False, True])
def test_whatever_is_raised_over_letters_they_are_answered_and_those_behind_them_are_decided(begin, by_itself):
    begins = [begin]

    def decide(letters, answer, may_ask):
        if begins:
            return begins.pop()(letters, answer, may_ask)
        for n in range(len(letters)):
            answer(n, lambda: [b"250 kept"])

    async def work():
        budget = Budget(10_000)
        async with a_desk(decide) as desk:
            letters = [letter_of(name, budget) for name in ("ana", "ben")]
            said = [await asyncio.wait_for(desk.hand_over(*one, by_itself=by_itself), 10) for one in letters]
            return budget, said, desk.trouble(3600)

    budget, said, trouble = asyncio.run(work())

    assert (said, trouble) == ([[b"451 ana"], [b"250 kept"]], "")
    assert budget.take(10_000)


def test_what_is_raised_over_one_letter_is_told_to_its_sender_alone():
    def decide(letters, answer, may_ask):
        for n, (envelope, _) in enumerate(letters):
            answer(n, raises if envelope.sender == "ben" else lambda: [b"250 kept"])

    async def work():
        async with a_desk(decide) as desk:
            waiting = [desk.hand_over(*letter_of(name, Budget(10_000))) for name in ("ana", "ben", "cai")]
            return await asyncio.wait_for(asyncio.gather(*waiting), 10)

    assert asyncio.run(work()) == [[b"250 kept"], [b"451 ben"], [b"250 kept"]]


class NoThread(Executor):
    """A pool that gets no thread more keeps the work all the same, and has it done when another thread is free."""

    def __init__(self):
        self.late = []

    def submit(self, work, *arguments, **named):
        self.late.append(partial(work, *arguments, **named))
        raise RuntimeError("can't start new thread")


@pytest.mark.parametrize("by_itself", [False, True])
def test_a_letter_that_nobody_can_decide_is_answered_once_and_never_taken_for_an_empty_one(by_itself):
    budget, pool, read = Budget(10_000), NoThread(), []

    def begin(letters, answer, may_ask):
        if not may_ask:
            return answer(0, lambda: None)
        read.append(letters[0][1].letter())

    async def work():
        async with a_desk(begin, alone=pool) as desk:
            said = await asyncio.wait_for(desk.hand_over(*letter_of("ana", budget), by_itself=by_itself), 10)
            (late,) = pool.late
            late()
            return said, desk.trouble(3600)

    said = asyncio.run(work())

    assert said == ([b"451 ana"], "")
    assert read == []
    assert budget.take(10_000)


def test_a_desk_that_stands_still_or_has_ended_can_be_seen():
    async def work():
        decide = Decider()
        async with a_desk(decide) as desk:
            waiting = desk.hand_over(*letter_of("ana", Budget(10_000)))
            await asyncio.to_thread(decide.began.wait, 10)
            found = [desk.trouble(0), desk.trouble(3600)]
            decide.go_on.set()
            await asyncio.wait_for(waiting, 10)
            await asyncio.to_thread(desk.close, 10)
            return [*found, desk.trouble(3600)]

    found = asyncio.run(work())

    assert found == [
        "the thread smtp-desk has been at the same letters for 0 seconds", "", "the thread smtp-desk has ended"
    ]  # fmt: skip


def test_a_letter_about_which_others_must_be_asked_holds_up_no_other():
    async def work():
        answered, budget = threading.Event(), Budget(10_000)

        def by_itself(envelope):
            assert answered.wait(10)
            return [b"250 " + envelope.sender.encode() + b", asked"]

        decide = Decider(("ben",), by_itself)
        async with a_desk(decide) as desk:
            first = desk.hand_over(*letter_of("ana", budget))
            await asyncio.to_thread(decide.began.wait, 10)
            slow, other = (desk.hand_over(*letter_of(name, budget)) for name in ("ben", "cai"))
            decide.go_on.set()
            assert await asyncio.wait_for(asyncio.gather(first, other), 10) == [[b"250 ana"], [b"250 cai"]]
            answered.set()
            return budget, await asyncio.wait_for(slow, 10)

    budget, said = asyncio.run(work())

    assert said == [b"250 ben, asked"]
    assert budget.take(10_000)


def test_letters_by_themselves_that_wait_to_be_kept_keep_no_thread_from_the_next():
    begun, budget = Begun(), Budget(10_000)

    async def work():
        async with a_desk(begun) as desk:  # with one thread for them
            locked = [await begun.hand_over(desk, name, budget, by_itself=True) for name in ("ana", "ben")]
            free = await begun.hand_over(desk, "cai", budget, by_itself=True)
            begun.answers["cai"](lambda: [b"250 kept"])
            first, waits = await asyncio.wait_for(free, 10), [not one.done() for one in locked]
            for name in ("ana", "ben"):
                begun.answers[name](lambda: [b"451 locked"])
            return first, waits, await asyncio.wait_for(asyncio.gather(*locked), 10)

    said = asyncio.run(work())

    assert said == ([b"250 kept"], [True, True], [[b"451 locked"]] * 2)
    assert budget.take(10_000)


def test_a_large_letter_is_in_memory_until_its_end_and_the_next_waits_in_its_file():
    begun, budget = Begun(), Budget(10_000)

    async def work():
        async with a_desk(begun) as desk:  # with one thread for them
            first = await begun.hand_over(desk, "ana", budget, LARGE, by_itself=True)
            second = desk.hand_over(*letter_of("ben", budget, LARGE), by_itself=True)
            small = await begun.hand_over(desk, "cai", budget, by_itself=True)
            begun_by_then = list(begun.answers)
            begun.answers["cai"](lambda: [b"250 kept"])
            begun.answers["ana"](lambda: [b"250 kept"])
            await asyncio.wait_for(begun.has_begun("ben"), 10)
            begun.answers["ben"](lambda: [b"250 kept"])
            return begun_by_then, await asyncio.wait_for(asyncio.gather(first, second, small), 10)

    begun_by_then, said = asyncio.run(work())

    assert begun_by_then == ["ana", "cai"]
    assert said == [[b"250 kept"]] * 3
    assert budget.take(10_000)


def test_of_letters_that_are_not_short_as_many_are_in_memory_as_there_are_threads():
    begun, names = Begun(), ["ana", "ben", "cai", "dora", "eve"]
    begun_by_then = []

    async def work():
        with ThreadPoolExecutor(2) as two:
            async with a_desk(begun, alone=two, short_bytes=20) as desk:
                waiting = [desk.hand_over(*letter_of(name, Budget(10_000)), by_itself=True) for name in names]
                for ended, name in enumerate(names):
                    await asyncio.wait_for(begun.has_begun(names[min(ended + 1, 4)]), 10)
                    await asyncio.sleep(0.05)  # for one more, if it had a thread
                    begun_by_then.append(len(begun.answers) - ended)
                    begun.answers[name](lambda: [b"250 kept"])
                return await asyncio.wait_for(asyncio.gather(*waiting), 10)

    assert asyncio.run(work()) == [[b"250 kept"]] * 5
    assert begun_by_then == [2, 2, 2, 2, 1]


def test_a_letter_by_itself_that_nobody_waits_for_any_more_is_not_begun():
    async def work():
        go_on, budget = threading.Event(), Budget(10_000)
        decide = Decider(by_itself=lambda envelope: [b"250 kept"] if go_on.wait(10) else [])
        async with a_desk(decide) as desk:
            first, gone, last = (desk.hand_over(*letter_of(name, budget), by_itself=True) for name in ("a", "b", "c"))
            gone.cancel()
            await asyncio.sleep(0)  # its session takes its last turn
            go_on.set()
            said = await asyncio.wait_for(asyncio.gather(first, last), 10)
        return budget, said, decide.seen

    budget, said, seen = asyncio.run(work())

    assert (said, seen) == ([[b"250 kept"]] * 2, ["a", "c"])
    assert budget.take(10_000)


def test_a_letter_is_answered_once_though_what_began_it_raises_behind_its_end():
    ends = []

    def begin(letters, answer, may_ask):
        answer(0, lambda: ends.append("settled") or [b"250 kept"])
        raise KeyError("our mistake")

    async def work():
        async with a_desk(begin) as desk:
            said = await asyncio.wait_for(desk.hand_over(*letter_of("ana", Budget(10_000))), 10)
            return said, desk.trouble(3600)

    assert asyncio.run(work()) == ([b"250 kept"], "")
    assert ends == ["settled"]


def test_a_session_that_is_gone_takes_its_letter_from_nobody_and_leaves_no_bytes_behind():
    async def work():
        decide, budget = Decider(), Budget(10_000)
        async with a_desk(decide) as desk:
            gone = desk.hand_over(*letter_of("ana", budget))
            await asyncio.to_thread(decide.began.wait, 10)
            gone.cancel()
            stays = desk.hand_over(*letter_of("ben", budget))
            decide.go_on.set()
            return decide, budget, await asyncio.wait_for(stays, 10)

    decide, budget, said = asyncio.run(work())

    assert decide.groups == [["ana"], ["ben"]]
    assert said == [b"250 ben"]
    assert budget.take(10_000)


def test_a_desk_that_closes_ends_what_it_decides_and_no_more():
    async def work():
        decide, budget = Decider(), Budget(10_000)
        async with a_desk(decide) as desk:
            begun = desk.hand_over(*letter_of("ana", budget))
            await asyncio.to_thread(decide.began.wait, 10)
            waits = desk.hand_over(*letter_of("ben", budget))
            desk.close()
            decide.go_on.set()
            return decide, waits, await asyncio.wait_for(begun, 10)

    decide, waits, said = asyncio.run(work())

    assert said == [b"250 ana"]
    assert decide.groups == [["ana"]] and not waits.done()
