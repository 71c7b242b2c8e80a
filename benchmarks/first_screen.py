"""What the first screen says of an article: python benchmarks/first_screen.py FOLDER … [--size 140x45].

Every article is opened in the app without a terminal, nothing pressed, and what is to be seen is counted:
key points, speakers, events and figures of which at least the first line shows; whether the day of publication
or later is among the events; how many of the figures that show are in the upper half by weight, and how many different
ones there are in it; in how many cases
the sentence of one of the first two points is to be read in the article beside; how many events are cut before
their own date. Means over the articles are printed, and beneath them the worst articles of each figure.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model import Event
    from briefing.tui.app import BriefingApp
    from briefing.tui.panes import FindingList

SAMPLES = Path(__file__).parent.parent / "sample_articles"
READ = {".txt", ".md", ".html", ".htm"}


def shown(pane: FindingList) -> Iterator[tuple[object, str]]:
    """The findings of a pane that are on the screen, each with its words there."""
    top, height = round(pane.scroll_y), pane.scrollable_content_region.height
    for index, entry in enumerate(pane.listing.entries[: pane.rows.worded]):
        rows = [row for row in pane.rows.of(index) if top <= row < top + height]
        if entry.finding is not None and rows and rows[0] == pane.rows.of(index).start:
            yield entry.finding, " ".join(pane.rows.words(row) for row in rows)


def figures(app: BriefingApp) -> dict[str, float]:
    """What the first screen of the app has, by name."""
    from briefing.digest.figures import figures as gathered
    from briefing.digest.timeline import phase
    from briefing.model import Event, KeyPoint, Number, Speaker

    parts = app.main.parts
    panes, reader = parts.panes, parts.reader
    briefing = panes["summary"].briefing
    if briefing is None:
        return {}
    points = [one for one, _ in shown(panes["summary"]) if isinstance(one, KeyPoint)]
    events = [(one, words) for one, words in shown(panes["events"]) if isinstance(one, Event)]
    numbers = [one for one, _ in shown(panes["numbers"]) if isinstance(one, Number)]
    found: dict[str, float] = {
        "points": len(points),
        "speakers": sum(isinstance(one, Speaker) for one, _ in shown(panes["speakers"])),
        "events": len(events),
        "figures": len(numbers),
    }
    bottom = round(reader.scroll_y) + reader.size.height
    beside = [reader.line_of(point.span.start) < bottom for point in points[:2]]
    found["first points beside"] = mean(beside) if beside else 0
    published = briefing.document.published
    if any(phase(event, published) != "past" for event in briefing.events):
        found["published or later"] = float(any(phase(one, published) != "past" for one, _ in events))
    if briefing.numbers:
        half = median(number.weight for number in briefing.numbers)
        there = sum(one.weight >= half for lot in gathered(briefing) for one in lot)
        found["figures of weight"] = sum(number.weight >= half for number in numbers)
        found["of those there are"] = there
        found["share that shows"] = min(1.0, found["figures of weight"] / max(1, there))
    if events:
        dated = [
            (one, briefing.dates[one.date].text) for one, _ in events if one.span.holds(briefing.dates[one.date].span)
        ]
        found["cut before the date"] = mean(_cut(panes["events"], one, date) for one, date in dated) if dated else 0
        found["events cut short"] = mean(words.rstrip().endswith("…") for _, words in events)
    return found


def _cut(pane: FindingList, event: Event, date: str) -> bool:
    """Whether an event ends in an ellipsis before all the words of its date; its column of dates does not count."""
    from briefing.tui.panes.dated import words_of

    index = next(n for n, entry in enumerate(pane.listing.entries) if entry.finding is event)
    words = words_of([pane.rows.line(row)[1] for row in pane.rows.of(index)])
    return words.endswith("…") and " ".join(date.split()) not in words


async def measure(path: Path, home: Path, size: tuple[int, int]) -> dict[str, float]:
    """The figures of one article."""
    from briefing.tui.app import BriefingApp
    from briefing.tui.session import Article, Session
    from briefing.tui.store import Store

    app = BriefingApp(Session([Article(str(path))]), store=Store(home / "state.json"))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        return figures(app)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--size", default="140x45", help="columns and rows")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the N lowest articles of each figure")
    args = parser.parse_args()
    columns, rows = map(int, args.size.split("x"))
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    paths = [
        path
        for folder in args.folders
        for path in sorted(folder.iterdir())
        if path.suffix in READ and path.stem != "README"
    ]
    found: dict[str, dict[str, float]] = {}
    for path in paths:
        with tempfile.TemporaryDirectory() as home:
            found[path.name] = asyncio.run(measure(path, Path(home), (columns, rows)))
    print(f"{len(paths)} articles at {args.size}, means")
    for name in dict.fromkeys(name for one in found.values() for name in one):
        there = {article: one[name] for article, one in found.items() if name in one}
        print(f"{name:22} {mean(there.values()):6.2f}  (lowest {min(there.values()):.2f})")
        for article in sorted(there, key=lambda one: there[one])[: args.show]:
            print(f"    {there[article]:.2f} {article}")


if __name__ == "__main__":
    main()
