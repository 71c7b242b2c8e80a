"""Whether two things are the same: words, figures, days, names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.align import same_days, same_figures, same_people
from briefing.align.same_words import Words, folded
from briefing.model import Date, Number, NumberKind, Span

TEXT = "“We will never leave the harbour,” Ann Rowe said. “Not one of us is afraid of the river’s ice – not today.”"


@pytest.mark.parametrize(
    ("sought", "there"),
    [
        ("We will never leave the harbour", "We will never leave the harbour"),
        ("we WILL never", "We will never"),
        ("afraid of the river's ice - not today", "afraid of the river’s ice – not today"),
        ("afraid of the rivers", None),
        ("leave the river", None),
        ("", None),
    ],
)
def test_words_that_stand_there_as_they_are(sought: str, there: str | None) -> None:
    found = Words(TEXT).exactly(folded(sought))
    assert [span.of(TEXT) for span in found] == ([there] if there else [])


@pytest.mark.parametrize(
    ("sought", "there", "differences"),
    [
        ("We will never leave the harbour", "We will never leave the harbour", []),
        ("We will never leave the lighthouse", "We will never leave the", [("lighthouse", "")]),
        ("We will always leave the harbour", "We will never leave the harbour", [("always", "never")]),
        ("We will leave the harbour", "We will never leave the harbour", [("", "never")]),
        ("Not one of us is afraid of ice", "Not one of us is afraid of the river’s ice", [("", "the river")]),
    ],
)
def test_words_that_nearly_stand_there(sought: str, there: str, differences: list[tuple[str, str]]) -> None:
    found = Words(TEXT).nearest(folded(sought))
    assert found
    assert found.span.of(TEXT) == there
    assert [(" ".join(d.ours), " ".join(d.theirs)) for d in found.differences] == differences


@given(
    st.lists(
        st.sampled_from(["the", "mayor", "of", "Elin", "will", "not", "close", "a", "bridge", "today"]),
        min_size=1,
        max_size=40,
    ),
    st.data(),
)
def test_whatever_stands_in_a_text_is_found_in_it(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    found = Words(", ".join(words)).nearest(folded(" ".join(words[first:last])))
    assert found
    assert found.exact


def number(value: float | None, unit: str | None = None, kind: NumberKind = "count") -> Number:
    return Number("", Span(0, 0), value, None, None, kind, unit, None)


@pytest.mark.parametrize(
    ("ours", "theirs", "rounded", "slip"),
    [
        (400, 397, True, None),
        (2.6e9, 2.57e9, True, None),
        (397, 400, False, None),
        (410, 41, False, "ten times too large"),
        (12, 12_000, False, "a thousand times too small"),
        (14, 41, False, "two digits swapped"),
        (1530, 1350, False, "two digits swapped"),
        (41, 43, False, None),
        (None, 43, False, None),
    ],
)
def test_how_a_figure_differs(ours: float | None, theirs: float, rounded: bool, slip: str | None) -> None:
    assert same_figures.rounded(number(ours), number(theirs)) == rounded
    assert same_figures.slip(number(ours), number(theirs)) == slip


@pytest.mark.parametrize(
    ("ours", "theirs", "comparable"),
    [
        (number(41, "people"), number(41, "people"), True),
        (number(41, "ship"), number(41, "ships"), True),
        (number(41, None), number(41, "ships"), True),
        (number(41, "people"), number(41, "ships"), False),
        (number(41, "USD", "money"), number(41, "EUR", "money"), False),
        (number(41, "%", "percent"), number(41, "people"), False),
    ],
)
def test_figures_of_one_thing(ours: Number, theirs: Number, comparable: bool) -> None:
    assert same_figures.comparable(ours, theirs) == comparable


def date(value: str) -> Date:
    return Date("", Span(0, 0), "DATE", value)


@pytest.mark.parametrize(
    ("ours", "theirs", "same", "less_exact"),
    [
        ("2025-05-16", "2025-05-16", True, False),
        ("2025-05-16", "2025-05-16T09:30", True, False),
        ("2025-05-16", "2025-05-17", False, False),
        ("2025-05", "2025-05-16", False, True),
        ("2025", "2025-05-16", False, True),
        ("2025-05-16", "2025-05", False, False),
    ],
)
def test_days(ours: str, theirs: str, same: bool, less_exact: bool) -> None:
    assert same_days.same(date(ours), date(theirs)) == same
    assert same_days.less_exact(date(ours), date(theirs)) == less_exact


@pytest.mark.parametrize(
    ("ours", "theirs", "same", "respelled"),
    [
        ("ann rowe", "ann rowe", True, False),
        ("rowe", "ann rowe", True, False),
        ("ann m rowe", "ann rowe", True, False),
        ("a rowe", "ann rowe", True, False),
        ("ann rowe", "bo rowe", False, False),
        ("ann dunmoor", "ann dunmore", False, True),
        ("ann dunmroe", "ann dunmore", False, True),
        ("ann lind", "ann dunmore", False, False),
    ],
)
def test_people(ours: str, theirs: str, same: bool, respelled: bool) -> None:
    assert same_people.same(ours.split(), theirs.split()) == same
    assert same_people.respelled(ours.split(), theirs.split()) == respelled
