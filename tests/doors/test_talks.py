"""Promises of doors/talks.py: dialogues take turns in one thread, and a wait that is too long ends where it began."""

import socket
import time

import pytest

from listcop.doors.talks import Talks, Wait, run


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
