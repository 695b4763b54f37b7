"""systemd is told what it asks for, and nothing happens where there is none."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

from listcop.notify import keep_telling, notify, standing_still, watchdog_seconds
from tests.stories.house import listcop


class Manager:
    """Listens as systemd does."""

    def __init__(self, address):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(address)
        self.socket.settimeout(5)

    def hear(self):
        return self.socket.recv(4096).decode().split("\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


def test_a_path_and_an_abstract_name_are_told(tmp_path):
    for name, bound in ((str(tmp_path / "n"), str(tmp_path / "n")), ("@listcop-test", "\0listcop-test")):
        with Manager(bound) as manager:
            assert notify("READY=1", "STATUS=well", environment={"NOTIFY_SOCKET": name})
            assert manager.hear() == ["READY=1", "STATUS=well"]


def test_without_a_manager_nothing_happens(tmp_path):
    gone = str(tmp_path / "gone")

    assert [notify("READY=1", environment={"NOTIFY_SOCKET": name}) for name in ("", "vsock:2:1", gone)] == [False] * 3


def test_the_watchdog_is_ours_only_if_it_names_us():
    assert watchdog_seconds({"WATCHDOG_USEC": "30000000"}) == 30.0
    assert watchdog_seconds({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": str(os.getpid())}) == 30.0
    assert watchdog_seconds({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}) == 0.0
    assert [watchdog_seconds({"WATCHDOG_USEC": text}) for text in ("", "x", "-1")] == [0.0] * 3


def test_it_says_that_all_is_well_and_falls_silent_when_not(tmp_path):
    environment = {"NOTIFY_SOCKET": str(tmp_path / "n"), "WATCHDOG_USEC": "60000"}
    troubles = iter(["", "", "the thread outbox has ended"])
    stopping = threading.Event()
    with Manager(environment["NOTIFY_SOCKET"]) as manager:
        work = threading.Thread(
            target=keep_telling, args=(lambda _: next(troubles, "the thread outbox has ended"), stopping, environment)
        )
        work.start()
        heard = [manager.hear() for _ in range(3)]
        stopping.set()
        work.join()

    assert heard == [["WATCHDOG=1"], ["WATCHDOG=1"], ["STATUS=the thread outbox has ended"]]


def test_a_thread_that_ended_and_doors_that_hang_are_named():
    ended = threading.Thread(target=lambda: None, name="outbox")
    ended.start()
    ended.join()
    hanging, running = asyncio.new_event_loop(), asyncio.new_event_loop()
    runner = threading.Thread(target=running.run_forever)
    runner.start()

    found = [standing_still([ended], None, 0.1), standing_still([], hanging, 0.1), standing_still([], running, 5)]

    running.call_soon_threadsafe(running.stop)
    runner.join()
    for loop in (hanging, running):
        loop.close()
    assert found == ["the thread outbox has ended", "the doors did not answer for 0.1 seconds", ""]


def test_a_server_tells_when_it_is_ready_that_it_is_well_and_that_it_stops(tmp_path):
    config = tmp_path / "listcop.toml"
    config.write_text(
        "[server]\ndomain = 'lists.example.org'\nadmin = 'a@example.net'\nmetrics_file = 'listcop.prom'\n"
        "[smtp]\nlisten = '127.0.0.1:0'\n"
    )
    environment = {**os.environ, "NOTIFY_SOCKET": str(tmp_path / "n"), "WATCHDOG_USEC": "1500000"}
    environment.pop("WATCHDOG_PID", None)
    assert listcop("list", "create", "garden", config=config).code == 0  # without any it would warn
    with Manager(environment["NOTIFY_SOCKET"]) as manager:
        manager.socket.settimeout(25)
        server = subprocess.Popen(
            [Path(sys.executable).with_name("listcop"), "--config", config, "serve"],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            heard = {manager.hear()[0] for _ in range(4)}
            server.send_signal(signal.SIGTERM)
            while (word := manager.hear()[0]) != "STOPPING=1":
                heard.add(word)
        finally:
            server.terminate()
            _, said = server.communicate(timeout=35)

    assert heard == {"READY=1", "WATCHDOG=1"}
    assert (server.returncode, said) == (0, b"")
    assert "listcop_posts" not in (tmp_path / "listcop.prom").read_text().split("\n", 1)[0]
