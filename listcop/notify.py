"""What systemd is told of the server: that it is ready, that it stops, and again and again that it is well."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import threading
from collections.abc import Callable, Iterable, Mapping


def notify(*lines: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell the service manager (sd_notify(3)); False where none listens. Never raises."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as one:
        one.settimeout(1.0)  # a manager that hangs must not hang us
        one.sendto("\n".join(lines).encode(), "\0" + address[1:] if address[0] == "@" else address)
        return True
    return False


def watchdog_seconds(environment: Mapping[str, str] = os.environ) -> float:
    """After how many seconds of silence we are ended and started again; 0 where nobody watches."""
    if environment.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return 0.0
    text = environment.get("WATCHDOG_USEC", "")
    return int(text) / 1_000_000 if text.isdecimal() else 0.0


def keep_telling(
    trouble: Callable[[float], str], stopping: threading.Event, environment: Mapping[str, str] = os.environ
) -> None:
    """Say that we are well while we are, three times in the time that is given; silence says the rest.

    trouble  what stands still, looked at for so many seconds at most; "" for nothing
    """
    every = watchdog_seconds(environment) / 3
    said = ""
    while every and not stopping.wait(every):
        wrong = trouble(every / 2)
        if not wrong:
            notify("WATCHDOG=1", *(["STATUS="] if said else []), environment=environment)
        elif wrong != said:
            notify(f"STATUS={wrong}", environment=environment)
        said = wrong


def standing_still(threads: Iterable[threading.Thread], loop: asyncio.AbstractEventLoop | None, seconds: float) -> str:
    """A thread that has ended, or doors that do not answer in time; "" for neither."""
    for thread in threads:
        if not thread.is_alive():
            return f"the thread {thread.name} has ended"
    if loop is None:
        return ""
    answered = threading.Event()
    with contextlib.suppress(RuntimeError):  # closed: we are stopping
        loop.call_soon_threadsafe(answered.set)
    return "" if answered.wait(seconds) else f"the doors did not answer for {seconds:g} seconds"
