"""A few of the harmed articles that `benchmarks/fuzz.py` makes for hours; and what it has found, which stays mended."""

from __future__ import annotations

import pytest
import trials

SAMPLES = trials.samples()


@pytest.mark.parametrize("number", range(100))
def test_a_harmed_article_is_read_or_refused(number: int) -> None:
    fault = trials.trial(number, 0, SAMPLES)
    assert fault is None, fault.details
