"""An article of our own with its findings made by hand: the tests of the screen need no extractor."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from briefing.model import (
    Block,
    BlockKind,
    Briefing,
    Date,
    Document,
    Event,
    KeyPoint,
    Number,
    NumberKind,
    Phrase,
    Quote,
    Section,
    Sentence,
    Source,
    Span,
    Speaker,
)
from briefing.tui.session import Article
from briefing.tui.startup.ahead import Work

BLOCKS: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    ("headline", ("Harbour bridge to reopen after nine-month repair",)),
    ("byline", ("By Ines Calder",)),
    ("published", ("2 June 2025",)),
    ("caption", ("The old swing bridge, seen from the east quay.",)),
    (
        "paragraph",
        (
            "The swing bridge across the inner harbour will reopen on Friday, the port authority said on Monday.",
            "Engineers replaced 48 steel bearings, twice as many as planned.",
        ),
    ),
    (
        "paragraph",
        (
            "“We found rust where nobody had looked for sixty years,” said Mara Lindqvist, the harbour master.",
            "She added that the work had cost about $3.2 million.",
            "Traders on the west quay put their losses at $1.1 million.",
        ),
    ),
    ("heading", ("A winter of detours",)),
    (
        "paragraph",
        (
            "The bridge closed on 30 August 2024, after a lorry struck the gate.",
            "Tomas Okafor, a baker, told the council that one customer in three had stayed away.",
            "“Bread does not wait for a ferry,” he said.",
        ),
    ),
    ("list_item", ("Ferries carried 9,400 people a week.",)),
    ("list_item", ("Some 12% of shops on the quay closed.",)),
    ("block_quote", ("All traffic must use the northern road until further notice.",)),
    ("related", ("Related: How a swing bridge turns",)),
    ("credit", ("Additional reporting by the quay desk.",)),
)


def document(blocks: tuple[tuple[BlockKind, tuple[str, ...]], ...] = BLOCKS, uri: str = "bridge.txt") -> Document:
    """A document of these blocks and sentences."""
    text = ""
    found: list[Block] = []
    sentences: list[Sentence] = []
    for kind, said in blocks:
        start = len(text)
        for sentence in said:
            at = len(text) + (len(text) > start)
            text += (" " if len(text) > start else "") + sentence
            sentences.append(Sentence(Span(at, len(text)), len(found)))
        found.append(Block(kind, Span(start, len(text))))
        text += "\n\n"
    return Document(
        source=Source(uri, "text/plain", "utf-8", "0" * 64),
        text=text.rstrip("\n"),
        blocks=tuple(found),
        sentences=tuple(sentences),
        headline=next((said[0] for kind, said in blocks if kind == "headline"), None),
        byline=("Ines Calder",),
        publisher="The Quay Courier",
        published=datetime.date(2025, 6, 2),
    )


def briefing(of: Document | None = None) -> Briefing:
    """What is to be found in the article."""
    read = of or document()

    def at(words: str) -> Span:
        start = read.text.index(words)
        return Span(start, start + len(words))

    def number(words: str, value: float, kind: NumberKind, unit: str, label: str) -> Number:
        modifier = "about" if words.startswith("about") else None
        return Number(words, at(words), value, None, None, kind, unit, label, modifier=modifier, rule="by-hand")

    rust = "“We found rust where nobody had looked for sixty years,”"
    bread = "“Bread does not wait for a ferry,”"
    cost = "the work had cost about $3.2 million"
    stayed = "one customer in three had stayed away"
    mention = Phrase("Mara Lindqvist", at("Mara Lindqvist"))
    closed, said = "The bridge closed", "the port authority said"
    points = (read.sentences[4], read.sentences[9], read.sentences[6])
    return Briefing(
        document=read,
        sections=(
            Section(None, Span(0, at("A winter").start)),
            Section("A winter of detours", Span(at("A winter").start, len(read.text))),
            Section("Ferries and losses", at("Ferries carried 9,400 people a week."), 2, found=True),
        ),
        key_points=tuple(
            KeyPoint(s.span.of(read.text), s.span, 0.9 - n / 10, rule="by-hand") for n, s in enumerate(points)
        ),
        speakers=(
            Speaker("s1", "Mara Lindqvist", "person", "harbour master", (at("Mara Lindqvist"),), ("q1", "q2")),
            Speaker("s2", "Tomas Okafor", "person", "baker", (at("Tomas Okafor"),), ("q3", "q4")),
        ),
        quotes=(
            Quote("q1", "direct", rust[1:-2], (at(rust),), "s1", mention, rule="marks"),
            Quote("q2", "indirect", cost, (at(cost),), "s1", rule="that-clause"),
            Quote("q3", "indirect", stayed, (at(stayed),), "s2", rule="that-clause"),
            Quote("q4", "direct", bread[1:-2], (at(bread),), "s2", rule="marks"),
        ),
        numbers=(
            number("48 steel bearings", 48, "count", "bearings", "steel bearings"),
            number("about $3.2 million", 3_200_000, "money", "USD", "cost"),
            number("$1.1 million", 1_100_000, "money", "USD", "losses"),
            number("9,400 people", 9400, "count", "people", "people"),
            number("12%", 12, "percent", "%", "shops on the quay"),
        ),
        dates=(
            Date("Friday", at("Friday"), "DATE", "2025-06-06"),
            Date("Monday", at("Monday"), "DATE", "2025-06-02"),
            Date("30 August 2024", at("30 August 2024"), "DATE", "2024-08-30"),
        ),
        events=(
            Event(2, "2024-08-30", "2024-08-30", "day", "happened", closed, at(closed), rule="by-hand"),
            Event(1, "2025-06-02", "2025-06-02", "day", "happened", said, at(said)),
            Event(0, "2025-06-06", "2025-06-06", "day", "planned", "The bridge will reopen", read.sentences[4].span),
        ),
    )  # fmt: skip


class Given(Work):
    """Work that is done already."""

    def __init__(self, found: Briefing) -> None:
        super().__init__(lambda: found.document)
        self._found = found

    def briefings(self) -> Iterator[Briefing]:
        yield self._found


def article(found: Briefing | None = None, uri: str = "bridge.txt") -> Article:
    """The article as the app holds it, before it is shown."""
    return Article(uri, Given(found or briefing(document(uri=uri))))
