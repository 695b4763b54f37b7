"""Starts `listcop` commands by forking one process that has loaded everything, and lets them die where they are told.

Run as a program it takes orders, one JSON line each, and answers: `pid 17`, whatever the command says, `ended 0`.
"""

import contextlib
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import threading

DIED = 77  # the exit code of a command that came to its seam


class Forked:
    """Commands that cost no start of an interpreter. One runs at a time."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self._pid = 0
        self.kills = 0

    def begin(self, house: object, *words: str, seam: str = "", times: int = 1, letter: bytes = b"") -> None:
        """Begin a command, which dies when it comes to its seam for the so-manieth time."""
        stdin = house.folder / "stdin"
        stdin.write_bytes(letter)
        order = {"words": ["--config", str(house.config), *words], "seam": seam, "times": times}
        order |= {"stdin": str(stdin), "errors": str(house.errors)}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        self._pid = int(self._line().removeprefix("pid "))

    def run(self, house: object, *words: str, seam: str = "", times: int = 1, letter: bytes = b"") -> int:
        """Run a command to its end; its exit code, or DIED."""
        self.begin(house, *words, seam=seam, times=times, letter=letter)
        return self.ended()

    def serve(self, house: object, seam: str = "", times: int = 1) -> bool:
        """Start the server; False when it died before its doors were open."""
        self.begin(house, "serve", seam=seam, times=times)
        line = self._line()
        if line == "listcop is ready":
            return True
        assert line == f"ended {DIED}", f"{line!r}\n{house.errors.read_text()[-2000:]}"
        self._died(DIED)
        return False

    def ended(self) -> int:
        """Wait for the end of the command; its exit code."""
        while not (line := self._line()).startswith("ended "):
            assert line, "the process that forks is gone"
        return self._died(int(line.removeprefix("ended ")))

    def is_running(self) -> bool:
        """Has the command not died yet? What died is waited for by who forked it, so its number is free again."""
        try:
            os.kill(self._pid, 0)
        except ProcessLookupError:
            return False
        return True

    def stop(self) -> int:
        """SIGTERM; the exit code."""
        os.kill(self._pid, signal.SIGTERM)
        return self.ended()

    def kill(self) -> int:
        """kill -9, unless it has come to its end; the exit code, or minus the signal."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        return self.ended()

    def close(self) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)

    def _line(self) -> str:
        return self._process.stdout.readline().rstrip("\n")

    def _died(self, code: int) -> int:
        self._pid = 0
        self.kills += code in (DIED, -signal.SIGKILL)
        return code


def main() -> None:
    """Fork for each order, and wait for its end."""
    load()
    for line in sys.stdin:
        order, (wait, go) = json.loads(line), os.pipe()
        child = os.fork()
        if child == 0:
            os.read(wait, 1)  # so that its number is told before anything it says
            obey(order)
        print(f"pid {child}", flush=True)
        os.write(go, b"!")
        os.close(go)
        os.close(wait)
        _, status = os.waitpid(child, 0)
        print(f"ended {os.waitstatus_to_exitcode(status)}", flush=True)


def load() -> None:
    """Import all there is before the first fork."""
    import listcop

    importlib.import_module("alembic.runtime.environment")
    for one in pkgutil.walk_packages(listcop.__path__, "listcop."):
        if not one.name.rpartition(".")[2].startswith("000"):
            importlib.import_module(one.name)


def obey(order: dict) -> None:
    """Be the command; never returns."""
    from listcop import seams
    from listcop.cli import main as command

    os.dup2(os.open(order["stdin"], os.O_RDONLY), 0)
    os.dup2(os.open(order["errors"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), 2)
    sys.stdin = os.fdopen(0)
    left, lock = [order["times"]], threading.Lock()

    def reached(name: str) -> None:
        if name == order["seam"]:
            with lock:
                left[0] -= 1
                if left[0] == 0:
                    os._exit(DIED)

    if order["seam"]:
        seams.reached = reached
    code = 1
    try:
        command(order["words"])
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
