"""What holds of every briefing, whatever the text: spans, order, the article's own words, the same twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from briefing import BriefingError, brief_file, brief_text
from briefing.model import Briefing, Span

SAMPLES = sorted((Path(__file__).parent.parent / "sample_articles").iterdir())

PIECES = [
    "“We will not wait,” Dr. Ann Rowe said on Tuesday.",
    "According to the ministry, around 6,000 people left in May 2024.",
    "He told reporters that it cost $3.5 million, or 12 percent more than a year ago.",
    "''Never,'' said O’Neill, 43, who was born on 3 March 1981.",
    "ISTANBUL (AP) — Talks end.",
    "Photo: A. Reyes / Example",
    "- first\n- second",
    "“unclosed words",
    "[/bold] [link=x]",
    "日本の首相は言った。",
    "👩‍👩‍👧 said \u202eabc",
    "\x1b[2J\x00",
    "Related article: More",
]


def check(found: Briefing) -> None:
    """Every promise that the format makes of spans and order."""
    text = found.document.text
    spans: list[tuple[Span, str | None]] = [(block.span, None) for block in found.document.blocks]
    spans += [(section.span, None) for section in found.sections]
    for items in (found.key_points, found.numbers, found.dates, found.events):
        spans += [(item.span, item.text) for item in items]
    spans += [(span, None) for quote in found.quotes for span in quote.spans]
    spans += [(p.span, p.text) for quote in found.quotes for p in (quote.mention, quote.cue) if p]
    spans += [(span, None) for speaker in found.speakers for span in speaker.mentions]
    for span, words in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert words is None or span.of(text) == words
    for quote in found.quotes:
        for piece in quote.text.split(" … "):
            assert piece.strip(" …") in text
    for speaker in found.speakers:
        assert speaker.name in text
        assert {q.id for q in found.quotes} >= set(speaker.quotes)  # of several who speak together each has it
        assert all(q.id in speaker.quotes for q in found.quotes if q.speaker == speaker.id)
    starts = [event.start for event in found.events]
    assert starts == sorted(starts)
    assert all(0 <= event.date < len(found.dates) for event in found.events)
    assert len({quote.id for quote in found.quotes}) == len(found.quotes)
    assert {q.speaker for q in found.quotes} - {None} <= {speaker.id for speaker in found.speakers}
    assert not [warning for warning in found.warnings if "could not be worked out" in warning]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples(path: Path) -> None:
    check(brief_file(path))


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=12),
    st.sampled_from([" ", "\n", "\n\n"]),
)
def test_any_text(pieces: list[str], between: str) -> None:
    text = "Mayor Signs Budget\nJune 2, 2025\n\nIt was signed.\n\n" + between.join(pieces)
    try:
        found = brief_text(text)
    except BriefingError:
        reject()  # mostly control characters, say: that is no text
    check(found)
    assert brief_text(text).to_dict() == found.to_dict()


@pytest.mark.parametrize(
    "line",
    [
        "“" * 3000,
        "a " * 5000,
        "said " * 3000,
        "1," * 3000,
        "Monday " * 3000,
        "A. " * 3000,
        "(" * 3000,
        "-" * 9000,
    ],
    ids=lambda line: line[:6],
)
def test_a_long_line_of_one_thing_ends(line: str) -> None:
    check(brief_text(f"Mayor Signs Budget\nJune 2, 2025\n\nIt was signed. {line}"))
