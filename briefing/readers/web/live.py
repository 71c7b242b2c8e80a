"""Live pages: the time at which each entry was written stands above it as a heading, or beside its own heading."""

from __future__ import annotations

import re

from lxml import html

from briefing.document import headings
from briefing.readers.extracted import Marked
from briefing.readers.web.names import is_elsewhere

_FEWEST = 3
"""Entries with a time that make a page a live one."""
_CLOCK = re.compile(
    r"(?:\d{1,3}\s?(?:m|min|h|hr|hours?|mins?|minutes?)\sago\s)?"
    r"(?P<clock>\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)(?P<zone>\s[A-Z]{2,4})?",
    re.IGNORECASE,
)


def times_as_headings(page: html.HtmlElement) -> None:
    """Put the time of each entry of a live page into a heading of its own, before what it stands in."""
    times = [(time, clock) for time in page.iter("time") if (clock := _clock(time)) and not is_elsewhere(time)]
    if len({clock for _, clock in times}) < _FEWEST:
        return
    for time, clock in times:
        place = time
        for around in time.iterancestors():
            if around.tag not in {"header", "p", "span", "a", "h2", "h3", "h4", "h5", "b", "strong", "small", "em"}:
                break
            place = around
        heading = place.makeelement("h4")
        heading.text = clock
        place.addprevious(heading)
        time.drop_tree()


def beside_headings(blocks: list[Marked], headline: str | None) -> list[Marked]:
    """`blocks`, in which a time is no heading where one stands beside it, other than the headline, or nothing below."""
    times = [headings.is_clock_time(block.words) for block in blocks]
    titled = [
        block.mark == "heading" and block.words != headline and not time
        for block, time in zip(blocks, times, strict=True)
    ]
    return [
        block._replace(mark="published")
        if time and (any(titled[max(0, at - 1) : at + 2]) or any(times[at + 1 : at + 2]))
        else block
        for at, (block, time) in enumerate(zip(blocks, times, strict=True))
    ]


def _clock(time: html.HtmlElement) -> str | None:
    """The time that an element says and nothing else: "2h ago 18.22 GMT"."""
    found = _CLOCK.fullmatch(" ".join(time.text_content().split()))
    return found["clock"] + (found["zone"] or "") if found else None
