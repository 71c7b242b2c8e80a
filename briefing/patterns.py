"""Regular expressions that are compiled when they are first used, since most articles need few of the rarer ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial


def lazy(source: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """A function that gives the pattern `source`; it is compiled at the first call."""
    return cache(partial(re.compile, source, flags))
