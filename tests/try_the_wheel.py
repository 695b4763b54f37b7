"""Builds the wheel, installs it into an empty environment and runs the demo from there; not a test of the suite."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD = """
import sys
from hatchling.builders.wheel import WheelBuilder

print(next(WheelBuilder(".").build(directory=sys.argv[1])))
"""
WANTED = ("digest 2", "Questions that wait for an answer", "INDEX.txt")


def run(*command: str | Path, **more: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")
    return str(done.stdout)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = run(sys.executable, "-c", BUILD, folder, cwd=ROOT).strip().splitlines()[-1]
        venv.create(folder / "empty", with_pip=True)
        python = folder / "empty" / "bin" / "python"
        lock = ROOT / "requirements.lock"
        run(python, "-m", "pip", "install", "-q", "--require-hashes", "--no-deps", "-r", lock)
        run(python, "-m", "pip", "install", "-q", "--no-deps", wheel)
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C"}  # no HOME, no locale, nothing of the checkout
        out = run(folder / "empty" / "bin" / "listcop", "demo", cwd=folder, env=env)
        missing = [words for words in WANTED if words not in out]
        if missing:
            raise SystemExit(f"the demo of the wheel does not show {missing}:\n{out}")
        topic = run(folder / "empty" / "bin" / "listcop", "help", "owner", cwd=folder, env=env)
        if len(topic) < 500:
            raise SystemExit(f"the guides are not in the wheel: {topic}")
        print(f"{Path(wheel).name}: installed, demo and guides shown")


if __name__ == "__main__":
    main()
