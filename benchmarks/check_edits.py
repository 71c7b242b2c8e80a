"""How many wrong edits of a draft `briefing check` finds, and how often it complains of an honest one.

    python benchmarks/check_edits.py FOLDER... [--show N]

Drafts are paragraphs of the articles in the folders, as they stand. Each is checked once as it is, which counts the
false alarms, and once for each edit that can be made in it: a word of a quotation changed, digits swapped, a day
moved … An edit is found where an item that touches it has a verdict that asks to look. Beside it stands what a
search for the quotation's words would have found, by difflib.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from briefing import brief_file, brief_text
from briefing.align import same_days
from briefing.check import Item, check
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Span

PLACES = 2
"""Places of a draft at which each kind of edit is tried."""
BESIDE = 60
"""Characters between a speaker's name and the quotation that a wrong name is reported on."""


class Edit(NamedTuple):
    """Other words for a stretch of a draft."""

    span: Span
    words: str


def quotations(draft: Briefing) -> Iterator[Span]:
    """The insides of the draft's direct quotations of some length that stand in one piece."""
    for quote in draft.quotes:
        start = draft.document.text.find(quote.text, quote.span.start)
        whole = quote.kind == "direct" and len(quote.spans) == 1 and 0 <= start <= quote.span.start + 2
        if whole and len(quote.text.split()) > 5:
            yield Span(start, start + len(quote.text))


def word_changed(draft: Briefing) -> Iterator[Edit]:
    """A word of a quotation is another."""
    for span in quotations(draft):
        longest = max(re.finditer(r"[^\W\d_]{4,}", span.of(draft.document.text)), key=lambda m: len(m[0]), default=None)
        if longest:
            yield Edit(Span(span.start + longest.start(), span.start + longest.end()), "lighthouse")


def negation_dropped(draft: Briefing) -> Iterator[Edit]:
    """A "not" is lost."""
    for span in quotations(draft):
        for found in re.finditer(r" not\b|n[’']t\b", span.of(draft.document.text)):
            yield Edit(Span(span.start + found.start(), span.start + found.end()), "")


def negation_added(draft: Briefing) -> Iterator[Edit]:
    """A "not" is added."""
    for span in quotations(draft):
        if found := re.search(r"\b(?:is|are|was|were|will|can|should)\b(?! not)", span.of(draft.document.text)):
            yield Edit(Span(span.start + found.end(), span.start + found.end()), " not")


def invented(draft: Briefing) -> Iterator[Edit]:
    """The quotation is nobody's."""
    for span in quotations(draft):
        yield Edit(span, "Nobody told the lamp keepers that their towers would be sold before the spring,")


def middle_left_out(draft: Briefing) -> Iterator[Edit]:
    """Words in the middle of a quotation are left out without a sign."""
    for span in quotations(draft):
        words = list(re.finditer(r"\S+", span.of(draft.document.text)))
        middle = len(words) // 2
        yield Edit(Span(span.start + words[middle].start(), span.start + words[middle + 2].start()), "")


def end_left_out(draft: Briefing) -> Iterator[Edit]:
    """The last words of a quotation are left out."""
    for span in quotations(draft):
        words = list(re.finditer(r"[\w’'-]+", span.of(draft.document.text)))
        if len(words) > 8:
            yield Edit(Span(span.start + words[-4].end(), span.start + words[-1].end()), "")


def other_speaker(draft: Briefing) -> Iterator[Edit]:
    """Somebody else is named."""
    people = [s for s in draft.speakers if s.kind == "person" and s.named]
    for quote in draft.quotes:
        others = [p for p in people if p.id != quote.speaker]
        if quote.kind == "direct" and quote.evidence == "named" and quote.mention and others:
            other = next((p.name for p in others if not set(p.name.split()) & set(quote.mention.text.split())), None)
            if quote.mention.text[0].isupper() and other:
                yield Edit(quote.mention.span, other)


def digits_swapped(draft: Briefing) -> Iterator[Edit]:
    """Two digits change places."""
    for number in draft.numbers:
        found = re.search(r"\d\d", number.text)
        if found and found[0][0] != found[0][1] != "0":
            start = number.span.start + found.start()
            yield Edit(Span(start, start + 2), found[0][::-1])


def ten_times(draft: Briefing) -> Iterator[Edit]:
    """A figure is ten times too large."""
    for number in draft.numbers:
        if found := re.fullmatch(r"(\D*)(\d[\d,]*)(\D.*)?", number.text):
            start = number.span.start + found.start(2)
            value = int(found[2].replace(",", "")) * 10
            if value:
                yield Edit(Span(start, start + len(found[2])), f"{value:,}")


def rounded(draft: Briefing) -> Iterator[Edit]:
    """A figure is rounded."""
    for number in draft.numbers:
        if found := re.search(r"\d[\d,]*\d", number.text):
            value = int(found[0].replace(",", ""))
            less = round(value, 1 - len(str(value)))
            if less != value and number.kind in {"count", "money"}:
                start = number.span.start + found.start()
                yield Edit(Span(start, start + len(found[0])), f"{less:,}")


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "June", "July", "August", "September", "October", "November")


def day_moved(draft: Briefing) -> Iterator[Edit]:
    """A day is another."""
    for date in filter(same_days.is_day, draft.dates):
        if date.text in _DAYS:
            yield Edit(date.span, _DAYS[(_DAYS.index(date.text) + 2) % 7])
        elif found := re.search(r"\b[1-9]\b|\b1\d\b", date.text):
            start = date.span.start + found.start()
            yield Edit(Span(start, start + len(found[0])), str(int(found[0]) + 3))


def month_moved(draft: Briefing) -> Iterator[Edit]:
    """A month is another."""
    for date in draft.dates:
        for month in _MONTHS:
            if (at := date.text.find(month)) >= 0:
                other = _MONTHS[(_MONTHS.index(month) + 2) % len(_MONTHS)]
                yield Edit(Span(date.span.start + at, date.span.start + at + len(month)), other)


def name_misspelt(draft: Briefing) -> Iterator[Edit]:
    """Two letters of a surname change places."""
    for name in Annotated(draft.document).names:
        last = name.words[-1]
        if name.kind == "person" and len(last) > 4 and last[2] != last[3] and last.isalpha():
            end = name.span.end
            yield Edit(Span(end - len(last), end), last[:2] + last[3] + last[2] + last[4:])


def office_changed(draft: Briefing) -> Iterator[Edit]:
    """An office is another."""
    for name in Annotated(draft.document).names:
        if name.title and name.kind == "person":
            title = name.title.of(draft.document.text)
            yield Edit(name.title, "Treasurer" if title[0].isupper() else "treasurer")


EDITS: tuple[tuple[str, Callable[[Briefing], Iterator[Edit]]], ...] = (
    ("quote", word_changed),
    ("quote", negation_dropped),
    ("quote", negation_added),
    ("quote", invented),
    ("quote", middle_left_out),
    ("quote", end_left_out),
    ("quote", other_speaker),
    ("figure", digits_swapped),
    ("figure", ten_times),
    ("figure", rounded),
    ("date", day_moved),
    ("date", month_moved),
    ("name", name_misspelt),
    ("office", office_changed),
)
"""The edits, and the kind of item that shows each."""


def draft_of(source: Briefing, first: int) -> Briefing:
    """Every other paragraph of an article, under its headline."""
    document = source.document
    paragraphs = [b.span.of(document.text) for b in document.blocks if b.kind == "paragraph"][first::2]
    text = "\n\n".join([document.headline or "A Draft", *paragraphs])
    return brief_text(text, published=document.published)


def found(items: tuple[Item, ...], kind: str, edit: Edit) -> bool:
    """Whether an item of the kind that touches the edit asks to look."""
    slack = BESIDE if kind == "quote" else 1
    at = Span(max(0, edit.span.start - slack), edit.span.start + len(edit.words) + slack)
    return any(item.kind == kind and not item.settled and item.draft.span.touches(at) for item in items)


def found_by_search(draft: str, edit: Edit, source: str) -> bool:
    """The baseline: the words around the edit do not stand in the source as they are, nor nearly."""
    stretch = draft[max(0, edit.span.start - 40) : edit.span.start + len(edit.words) + 40]
    match = SequenceMatcher(None, source, stretch, autojunk=False).find_longest_match()
    return match.size < len(stretch)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--show", type=int, default=0, metavar="N", help="print the first N misses and false alarms")
    args = arguments.parse_args()
    made, hit = Counter[str](), Counter[str]()
    honest, alarms = Counter[str](), Counter[str]()
    spent, checks, left = 0.0, 0, args.show
    shown: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(p for folder in args.folders for p in folder.glob("*.txt")):
        source = brief_file(path)
        for first in (0, 1):
            draft = draft_of(source, first)
            for item in check(draft, (source,)).items:
                honest[item.kind] += 1
                if not item.settled:
                    alarms[item.kind] += 1
                    shown["alarm"].append(
                        f"{path.stem[:30]} {item.kind} {item.verdict} “{item.draft.text}” {item.note}"
                    )
            for kind, edits in EDITS:
                for edit, _ in zip(edits(draft), range(PLACES), strict=False):
                    text = draft.document.text
                    changed = text[: edit.span.start] + edit.words + text[edit.span.end :]
                    edited = brief_text(changed, published=source.document.published)
                    begun = time.process_time()
                    items = check(edited, (source,)).items
                    spent, checks = spent + time.process_time() - begun, checks + 1
                    name = f"{kind:7} {edits.__name__}"
                    made[name] += 1
                    if found(items, kind, edit):
                        hit[name] += 1
                    else:
                        shown[name].append(f"{path.stem[:30]} “{edit.span.of(text)}” → “{edit.words}”")
    for name in made:
        print(f"{name:28} {hit[name]:5} of {made[name]:5} found  {100 * hit[name] / made[name]:5.1f} %")
    for kind, of in honest.items():
        print(f"{kind:7} {alarms[kind]:4} false alarms in {of} honest items  {100 * alarms[kind] / of:.1f} %")
    print(f"all     {alarms.total():4} in {honest.total()}  {100 * alarms.total() / honest.total():.2f} %")
    print(f"{1000 * spent / max(1, checks):.1f} ms a check beyond reading")
    for name, rows in shown.items():
        for row in rows[:left]:
            print(f"{name}: {row}")


if __name__ == "__main__":
    main()
