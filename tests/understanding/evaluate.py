"""`make eval DATA=DIR`: how well ListCoP understands lists it never saw, beside two baselines.

DIR/lists holds archives, DIR/labels hand labels and score.py. Communities are dealt into folds; for each fold weights
are learnt from the others' labels, the fold's archives go through `listcop import --weights`, and what `listcop export`
says is scored. Nothing is stored.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lost_references
from baselines import bag_of_words, question_mark

HERE = Path(__file__).parent
LISTCOP = Path(sys.executable).with_name("listcop")
SHIPPED = HERE.parents[1] / "listcop" / "core" / "tagger" / "weights.json"
SHARED_ARCHIVE = "labelled-threads"  # threads of lists that have no archive of their own
FIGURES = (
    ("needs_answer_f1", "needs answer F1"),
    ("unanswered_f1", "unanswered F1"),
    ("unanswered_precision", "unanswered precision"),
    ("unanswered_recall", "unanswered recall"),
    ("kind", "kind"),
    ("main_type", "main type"),
    ("type_macro_f1", "types, macro F1"),
    ("roles", "roles"),
    ("role_answer_f1", "role answer F1"),
    ("asset_f1", "assets F1"),
    ("threads", "threads whole"),
)
# Small words tell a language; a list is of the language that most of its openings speak.
SMALL_WORDS = {
    "en": "the and is of to that with for this have it on are you",
    "de": "der die und das ist nicht mit ich auf ein für von den auch",
    "fr": "les des est une pour dans que pas sur avec vous nous je du",
    "es": "los las una para con que por del como está pero más el muy",
    "pt": "uma para com não que dos por mais como você está isso ao os",
    "it": "che non per una della sono con il gli anche questo alla di ho",
    "nl": "het een van niet dat voor met zijn maar ook heb naar wij op",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    asked = parser.parse_args()
    if missing := what_is_missing(asked.data):
        print("\n".join(missing), file=sys.stderr)
        return 2
    scorer = load_scorer(asked.data / "labels" / "score.py")
    files = {path.stem: read_lines(path) for path in sorted((asked.data / "labels").glob("labels*.jsonl"))}
    labels = [row for rows in files.values() for row in rows]
    folds = deal(labels, asked.folds)
    exported: dict[str, dict] = {}
    with ThreadPoolExecutor(os.cpu_count()) as hands:  # what works are processes: of a fold one at a time
        for number, found in enumerate(hands.map(lambda names: threads_of_fold(asked.data, names, labels), folds), 1):
            print(f"fold {number} of {len(folds)}: {len(folds[number - 1])} lists left out", file=sys.stderr)
            exported |= found
    show(scorer, files, folds, exported)
    lost_references.main(asked.data)
    return 0


def what_is_missing(data: Path) -> list[str]:
    """What stands in the way, a line each."""
    found = []
    if not any((data / "lists").glob("*.mbox*")):
        found.append(f"{data}/lists: there is no archive (*.mbox, *.mbox.gz).")
    if not any((data / "labels").glob("labels*.jsonl")):
        found.append(f"{data}/labels: there are no hand labels (labels*.jsonl).")
    if not (data / "labels" / "score.py").is_file():
        found.append(f"{data}/labels/score.py: the script that scores is not there.")
    if importlib.util.find_spec("sklearn") is None:
        found.append("scikit-learn is not installed; `make eval DATA=DIR` installs it.")
    return found


def load_scorer(path: Path):
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def read_lines(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def deal(labels: list[dict], count: int) -> list[list[str]]:
    """Lists into folds of about as many labelled threads, the largest first; the same every time."""
    sizes = Counter(row["list"] for row in labels)
    folds: list[list[str]] = [[] for _ in range(count)]
    for name, _ in sorted(sizes.items(), key=lambda one: (-one[1], one[0])):
        min(folds, key=lambda fold: sum(sizes[other] for other in fold)).append(name)
    return [sorted(fold) for fold in folds if fold]


def threads_of_fold(data: Path, names: list[str], labels: list[dict]) -> dict[str, dict]:
    """The labelled threads of some lists as exported, by their label's id, read with weights that never saw these."""
    with tempfile.TemporaryDirectory(prefix="listcop-eval-") as folder:
        weights = Path(folder) / "weights.json"
        version = json.loads(SHIPPED.read_text(encoding="utf-8"))["version"]  # else export would read all again
        run(sys.executable, HERE / "learn.py", data, "-o", weights, "--version", version, "--leave-out", *names)
        run(LISTCOP, "init", folder, "--domain", "lists.example.org")
        exports = {}
        for archive in sorted((data / "lists").glob("*.mbox*")):
            name = archive.name.partition(".")[0]
            if name in names or name == SHARED_ARCHIVE:
                exports[name] = export(Path(folder), name.lower(), archive, weights)
    return {
        row["id"]: thread
        for row in labels
        if row["list"] in names
        and (thread := exports.get(row["list"], exports.get(SHARED_ARCHIVE, {})).get(row["messages"][0]))
    }


def export(folder: Path, name: str, archive: Path, weights: Path) -> dict[str, dict]:
    """The threads of an archive, by the Message-ID of each of their posts."""
    config = ("--config", folder / "listcop.toml")
    run(LISTCOP, *config, "list", "create", name)
    run(LISTCOP, *config, "import", name, archive, "--weights", weights)
    out = folder / f"{name}.jsonl"
    run(LISTCOP, *config, "export", name, "-o", out)
    return {post["message_id"]: thread for thread in read_lines(out) for post in thread["posts"]}


def run(*command: object) -> None:
    done = subprocess.run(
        [str(one) for one in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(str(one) for one in command[:4])} … ended with {done.returncode}:\n{done.stderr}")


def show(scorer, files: dict[str, list[dict]], folds: list[list[str]], exported: dict[str, dict]) -> None:
    """Over all beside the baselines, by file of labels, by language, by list; then the nine types."""
    labels = [row for rows in files.values() for row in rows]
    ours = list({id(one): one for one in exported.values()}.values())
    others = {
        "question mark": question_mark(labels, exported),
        "bag of words": bag_of_words(labels, exported, folds),
    }
    columns = {"ListCoP": scorer(ours, labels)} | {name: scorer(one, labels) for name, one in others.items()}
    table(f"{len(labels)} labelled threads of {sum(map(len, folds))} lists, {len(folds)} folds", columns)
    table("by file of labels", {f"{name} ({len(rows)})": scorer(ours, rows) for name, rows in files.items()})
    by_language: dict[str, list[dict]] = defaultdict(list)
    by_list: dict[str, list[dict]] = defaultdict(list)
    tongues = languages(labels, exported)
    for row in labels:
        by_language[tongues[row["list"]]].append(row)
        by_list[row["list"]].append(row)
    table("by language", {f"{name} ({len(rows)})": scorer(ours, rows) for name, rows in sorted(by_language.items())})
    print(
        "\nby list\n"
        + " " * 30
        + "".join(f"{short:>12}" for short in ("threads", "needs F1", "open F1", "kind", "main type", "answer F1"))
    )
    for name, rows in sorted(by_list.items(), key=lambda one: -len(one[1])):
        found = scorer(ours, rows)
        keys = ("needs_answer_f1", "unanswered_f1", "kind", "main_type", "role_answer_f1")
        print(f"{name:30}{len(rows):>12}" + "".join(f"{found[key]:>12.2f}" for key in keys))
    print("\nby type\n" + " " * 30 + "".join(f"{head:>12}" for head in ("labelled", "precision", "recall", "F1")))
    for name, one in columns["ListCoP"]["types"].items():
        print(
            f"{name:30}{one['labelled']:>12}" + "".join(f"{one[key]:>12.2f}" for key in ("precision", "recall", "f1"))
        )


def table(title: str, columns: dict[str, dict]) -> None:
    print(f"\n{title}\n" + " " * 30 + "".join(f"{name:>20}" for name in columns))
    for key, shown in FIGURES:
        print(f"{shown:30}" + "".join(f"{one[key]:>20.3f}" for one in columns.values()))


def languages(labels: list[dict], exported: dict[str, dict]) -> dict[str, str]:
    """The language of each list, by the small words of its openings."""
    small = {language: frozenset(words.split()) for language, words in SMALL_WORDS.items()}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in labels:
        posts = exported.get(row["id"], {}).get("posts", [])
        words = Counter(posts[0]["text"].lower().split() if posts else ())
        counts[row["list"]].update({one: sum(words[word] for word in its) for one, its in small.items()})
    return {name: max(small, key=lambda one: count[one]) for name, count in counts.items()}


if __name__ == "__main__":
    sys.exit(main())
