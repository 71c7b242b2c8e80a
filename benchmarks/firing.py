"""In how many articles each rule fires, and each entry of the word lists is met: what fits only one is suspect.

python benchmarks/firing.py [FOLDER ...] [--fewer-than 2] [--lists]

Reads the texts in FOLDER (else the samples and, where they are there, ../shared/corpora). Prints the rules that
findings name, the rarest first, then the functions in ordered tuples of rules that never decided anything; with
`--lists`, the entries of each word list that no article holds. An entry of a closed class may be rare and right.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path

import briefing
from briefing import errors, lexicon, pipeline, readers
from briefing.language.waking import Waking

HERE = Path(__file__).resolve().parent.parent
SHARED = HERE.parent / "shared" / "corpora"
_WORD = re.compile(r"\w[\w'’.&-]*")

Rule = Callable[..., object]


def texts(folders: list[Path]) -> Iterator[Path]:
    """The articles of the folders, in order."""
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".md"} and path.stat().st_size)


def watch(fired: dict[str, set[Path]], current: list[Path]) -> None:
    """Let each function in an ordered tuple of rules note the articles for which it decides something."""
    for info in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if info.name.startswith(("briefing.tui", "briefing.__main__")):
            continue
        module = importlib.import_module(info.name)
        for name, value in list(vars(module).items()):
            if isinstance(value, Waking):
                value._rules = tuple(_watched_row(row, fired, current) for row in value._rules)  # noqa: SLF001
            elif _are_rules(value):
                setattr(module, name, tuple(_watched(rule, fired, current) for rule in value))
            elif isinstance(value, dict) and not name.startswith("__"):
                for key in [key for key, rules in value.items() if _are_rules(rules)]:
                    value[key] = tuple(_watched(rule, fired, current) for rule in value[key])


def _are_rules(value: object) -> bool:
    """Whether this is an ordered tuple of rules, or one put together from several."""
    return isinstance(value, tuple) and bool(value) and all(inspect.isfunction(rule) for rule in value)


def _watched_row(row: object, fired: dict[str, set[Path]], current: list[Path]) -> object:
    """The row of a rule and of the words that wake it, the rule watched; rules that name their findings are left."""
    return (_watched(row[0], fired, current), *row[1:]) if isinstance(row, tuple) else row


def _watched(rule: object, fired: dict[str, set[Path]], current: list[Path]) -> object:
    if not callable(rule) or not hasattr(rule, "__name__"):
        return rule
    key = f"{rule.__module__.removeprefix('briefing.')}.{rule.__name__}"
    fired.setdefault(key, set())
    says_no = str(rule.__annotations__.get("return")) == "bool | None"  # then only None leaves it to the next rule

    @wraps(rule)
    def noting(*arguments: object, **named: object) -> object:
        found = rule(*arguments, **named)
        if isinstance(found, Iterator):
            found = list(found)
        if found is not None and found != [] and (found is not False or says_no):
            fired[key].add(current[-1])
        return found

    return noting


def main() -> None:
    """Read everything and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[HERE / "sample_articles", SHARED])
    parser.add_argument("--fewer-than", type=int, default=2)
    parser.add_argument("--lists", action="store_true")
    args = parser.parse_args()
    fired: dict[str, set[Path]] = {}
    current: list[Path] = []
    watch(fired, current)
    named: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for path in texts([folder for folder in args.folders if folder.exists()]):
        current.append(path)
        try:
            found = pipeline.brief(readers.read_file(str(path)))
        except errors.BriefingError:
            continue
        kinds = ("quotes", "speakers", "dates", "events", "numbers", "key_points", "sections")
        named.update(
            {f"{kind}: {item.rule}" for kind in kinds for item in getattr(found, kind) if hasattr(item, "rule")}
        )
        words.update(set(_WORD.findall(found.document.text.lower())))
    print(f"{len(current)} articles")
    for rule, articles in sorted(named.items(), key=lambda item: item[1]):
        print(f"{articles:5}  {rule}")
    print(f"\nrules that decide in fewer than {args.fewer_than} articles")
    listed = {line.partition(": ")[2] for line in named}
    for rule, where in sorted(fired.items(), key=lambda item: (len(item[1]), item[0])):
        if len(where) < args.fewer_than and rule.rpartition(".")[2].strip("_") not in listed:
            print(f"{len(where):5}  {rule}")
    for name in lexicon.names() if args.lists else ():
        entries = list(lexicon.table(name))
        rare = [entry for entry in entries if all(words[word] < args.fewer_than for word in entry.lower().split())]
        print(f"\n{name}: {len(rare)} of {len(entries)}\n  " + "; ".join(rare))


if __name__ == "__main__":
    main()
