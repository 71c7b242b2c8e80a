"""The work grows as the text does, on texts made to make it grow faster: by calls that are counted, not by seconds."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import hostile
import pytest

from briefing import export, pipeline, readers
from briefing.errors import BriefingError
from briefing.language.annotated import Annotated
from briefing.model import Block, Briefing, Document, Source, Span

pytestmark = pytest.mark.no_cover  # to note which lines run takes as long as to count the calls

SMALL, LARGE = 5_000, 20_000
TOO_MUCH = 1.1
"""The power of the text's length that the work may grow by: 1 is linear, 2 its square."""
SMALL_PAGE, LARGE_PAGE = 5_000, 15_000
TOO_MUCH_OF_A_PAGE = 1.35


def calls(work: Callable[[], object]) -> int:
    """How many functions are called in doing some work."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        work()
    except BriefingError:
        pass
    finally:
        sys.setprofile(None)
    return counted


def read_and_brief(text: str) -> Briefing:
    return pipeline.brief(readers.read_bytes(text.encode(), uri="x.txt"))


@pytest.mark.parametrize("piece", hostile.WORST, ids=repr)
def test_the_work_grows_as_the_text_does(piece: str) -> None:
    """All pieces at greater lengths, by seconds: `benchmarks/growth.py`."""
    read_and_brief(hostile.text(piece, 500))  # what is done once, such as to compile a pattern, is not counted
    small, large = (calls(partial(read_and_brief, hostile.text(piece, size))) for size in (SMALL, LARGE))
    power = math.log(large / small) / math.log(LARGE / SMALL)
    assert power < TOO_MUCH, f"{small:,} calls, then {large:,}: the power {power:.2f}"


@pytest.mark.parametrize("form", sorted(export.PAGES))
@pytest.mark.parametrize("piece", ["$5 million – $6{n} and ", "Rowe said that the {n} of ", "“A,” Rowe{n} said, "])
def test_a_page_grows_as_the_text_does(piece: str, form: str) -> None:
    """Text without a full stop is one sentence, which no finding in it may bring along whole."""
    found = [read_and_brief(hostile.text(piece, size)) for size in (SMALL_PAGE, LARGE_PAGE)]
    small, large = (calls(partial(export.render, one, form)) for one in found)
    assert power_of(large / small) < TOO_MUCH_OF_A_PAGE, f"{small:,} calls, then {large:,}"
    short, long = (len(export.render(one, form)) for one in found)
    assert power_of(long / short) < TOO_MUCH_OF_A_PAGE, f"{short:,} characters, then {long:,}"


def power_of(growth: float) -> float:
    return math.log(growth) / math.log(LARGE_PAGE / SMALL_PAGE)


def headed(count: int) -> Document:
    """So many headings that name who is named again below them."""
    heading, below = "Ann Rowe Wins The Vote Again\n", "Ann Rowe left the hall.\n"
    blocks: list[Block] = []
    for start in range(0, count * len(heading + below), len(heading + below)):
        middle = start + len(heading)
        blocks.append(Block("heading", Span(start, middle)))
        blocks.append(Block("paragraph", Span(middle, middle + len(below))))
    return Document(Source("x.txt", "text/plain", "utf-8", ""), (heading + below) * count, tuple(blocks), ())


def names_of(document: Document) -> int:
    return len(Annotated(document).names)


def test_the_names_in_headings_are_not_gathered_anew_for_each() -> None:
    small, large = (calls(partial(names_of, headed(count))) for count in (100, 300))
    assert math.log(large / small) / math.log(3) < TOO_MUCH


@pytest.mark.parametrize("piece", hostile.PIECES, ids=repr)
def test_no_step_fails(piece: str) -> None:
    try:
        document = readers.read_bytes(hostile.text(piece, 600).encode(), uri="x.txt")
    except BriefingError:
        return
    assert not [warning for warning in pipeline.brief(document).warnings if "Error" in warning]
