"""The work grows as the text does, on texts made to make it grow faster: by calls that are counted, not by seconds."""

from __future__ import annotations

import math
import sys
from types import FrameType

import hostile
import pytest

from briefing import pipeline, readers
from briefing.errors import BriefingError

SMALL, LARGE = 20_000, 60_000
TOO_MUCH = 1.35
"""The power of the text's length that the work may grow by: 1 is linear, 2 its square."""


def calls(text: str) -> int:
    """How many functions are called to read a text and brief it."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        pipeline.brief(readers.read_bytes(text.encode(), uri="x.txt"))
    except BriefingError:
        pass
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("piece", hostile.WORST, ids=repr)
def test_the_work_grows_as_the_text_does(piece: str) -> None:
    """All pieces at greater lengths, by seconds: `benchmarks/growth.py`."""
    small, large = (calls(hostile.text(piece, size)) for size in (SMALL, LARGE))
    power = math.log(large / small) / math.log(LARGE / SMALL)
    assert power < TOO_MUCH, f"{small:,} calls, then {large:,}: the power {power:.2f}"


@pytest.mark.parametrize("piece", hostile.PIECES, ids=repr)
def test_no_step_fails(piece: str) -> None:
    try:
        document = readers.read_bytes(hostile.text(piece, 600).encode(), uri="x.txt")
    except BriefingError:
        return
    assert not [warning for warning in pipeline.brief(document).warnings if "Error" in warning]
