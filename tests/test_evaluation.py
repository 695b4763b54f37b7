"""`make eval` needs archives, labels and a scorer: without them it says what is missing."""

import subprocess
import sys
from pathlib import Path

EVALUATE = Path(__file__).parent / "understanding" / "evaluate.py"


def test_it_names_what_is_missing_and_ends_with_2(tmp_path):
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "garden.mbox").write_text("")

    ended = subprocess.run(
        [sys.executable, EVALUATE, tmp_path], capture_output=True, text=True, timeout=60, check=False
    )

    assert ended.returncode == 2
    told = ended.stdout + ended.stderr
    assert f"{tmp_path}/labels: there are no hand labels" in told
    assert "score.py" in told
    assert "there is no archive" not in told
