"""Promises of doors/talks.py: dialogues take turns in one thread, and a wait that is too long ends where it began."""

import socket
import time

import pytest

from listcop.doors.talks import Talks, Wait


def run(talk):
    """Go through one dialogue alone, and return what came of it."""
    found = []

    def all_of_it():
        found.append((yield from talk))

    talks = Talks()
    talks.start(all_of_it())
    while talks:
        talks.step(60.0)
    return found[0]


@pytest.fixture
def pair():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        yield ours, theirs


def heard(ours, seconds=5.0):
    yield Wait(ours.fileno(), False, seconds)
    return ours.recv(100)


def test_a_dialogue_goes_on_when_something_came(pair):
    ours, theirs = pair
    theirs.sendall(b"250 ok")

    assert run(heard(ours)) == b"250 ok"


def test_a_wait_that_is_too_long_raises_where_it_was_begun(pair):
    ours, _ = pair

    def patient():
        try:
            yield Wait(ours.fileno(), False, 0.05)
        except TimeoutError:
            return "too long"

    assert run(patient()) == "too long"


def test_one_that_waits_holds_up_no_other():
    talks, said = Talks(), []
    (silent, _a), (loud, other) = socket.socketpair(), socket.socketpair()

    def listen(ours, name):
        yield Wait(ours.fileno(), False, 5.0)
        said.append(name)

    with silent, loud, other, _a:
        talks.start(listen(silent, "silent"))
        talks.start(listen(loud, "loud"))
        other.sendall(b"x")
        start = time.monotonic()
        talks.step(5.0)

    assert said == ["loud"]
    assert time.monotonic() - start < 2


def test_a_connection_that_was_cut_wakes_who_waits_for_it(pair):
    ours, theirs = pair
    theirs.close()

    assert run(heard(ours)) == b""


def test_a_fault_in_one_dialogue_is_told_and_the_others_go_on():
    talks, said = Talks(), []
    (bad, to_bad), (good, to_good) = socket.socketpair(), socket.socketpair()

    def failing():
        yield Wait(bad.fileno(), False, 5.0)
        bad.close()
        raise ValueError("a fault of ours")

    def listen():
        yield Wait(good.fileno(), False, 5.0)
        said.append("good")

    with bad, to_bad, good, to_good:
        talks.start(failing())
        talks.start(listen())
        to_bad.sendall(b"x")
        with pytest.raises(ValueError, match="a fault of ours"):
            talks.step(5.0)
        to_good.sendall(b"x")
        talks.step(5.0)

    assert said == ["good"]
    assert not talks


def test_a_wait_ends_beside_others_who_always_have_something_to_say():
    talks, said = Talks(), []
    (silent, _a), (loud, other) = socket.socketpair(), socket.socketpair()

    def patient():
        try:
            yield Wait(silent.fileno(), False, 0.0)
        except TimeoutError:
            said.append("too long")

    def listen():
        while True:
            yield Wait(loud.fileno(), False, 5.0)

    with silent, _a, loud, other:
        talks.start(patient())
        talks.start(listen())
        other.sendall(b"x")
        talks.step(5.0)

    assert said == ["too long"]
