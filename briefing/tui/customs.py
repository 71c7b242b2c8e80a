"""How dates are written where the reader lives."""

from __future__ import annotations

from collections.abc import Mapping

_MONTH_FIRST = frozenset(["US", "PH", "PR", "GU", "AS", "VI", "MP", "UM", "MH", "FM", "PW"])
"""Territories that write "June 2, 2025" in English (Unicode CLDR, long dates of the `en` locales)."""


def month_first(wanted: str, environ: Mapping[str, str]) -> bool:
    """Whether the month comes before the day: as `wanted` ("day", "month"), or "auto" by the reader's locale."""
    if wanted != "auto":
        return wanted == "month"
    locale = next(filter(None, (environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))), "C")
    language, _, territory = locale.partition(".")[0].partition("@")[0].partition("_")
    return language == "en" and territory in _MONTH_FIRST
