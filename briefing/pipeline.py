"""From a document to its briefing: the extractors, in order.

What one extractor needs of another is handed to it here. One that fails costs its own
findings only, and the briefing says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefing import own_marks, wording
from briefing.extract import any_language, dates, declined, events, key_points, numbers, quotes, sections, speakers
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Document, KeyPoint
from briefing.schema import FINDINGS

Step: TypeAlias = Callable[[Annotated, Briefing], Briefing]
"""Takes the article and what was found so far, and adds one kind of finding."""


def _sections(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(sections=sections.find(annotated))


def _quotes(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(quotes=quotes.find(annotated))


def _speakers(annotated: Annotated, so_far: Briefing) -> Briefing:
    told = declined.with_refusals(so_far.quotes, declined.find(annotated))
    found, named, refused = declined.parted(*speakers.find(annotated, told))
    return so_far._replace(speakers=found, quotes=named, declined=refused)


def _key_points(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(key_points=_points(annotated, so_far))


def key_points_of(briefing: Briefing, count: int) -> tuple[KeyPoint, ...]:
    """As many key points as are asked for, or as there are sentences, best first."""
    annotated = Annotated(briefing.document)
    found = briefing._replace(key_points=_points(annotated, briefing, count))
    return own_marks.given_back(briefing, found, annotated.text).key_points


def _points(annotated: Annotated, so_far: Briefing, count: int | None = None) -> tuple[KeyPoint, ...]:
    return key_points.find(annotated, so_far.sections, so_far.quotes, so_far.numbers, so_far.dates, count=count)


def _dates(annotated: Annotated, so_far: Briefing) -> Briefing:
    found = dates.find(annotated)
    unresolved = (UNDATED,) if so_far.document.published is None and dates.unresolved(found) else ()
    unsure = dates.unsure_order(annotated, found)
    read_as = (wording.order_of_figures(unsure),) if unsure else ()
    return so_far._replace(dates=found, warnings=(*so_far.warnings, *unresolved, *read_as))


def _numbers(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(numbers=numbers.find(annotated, so_far.dates))


def _events(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(events=events.find(annotated, so_far.dates, so_far.quotes))


def _quoted(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(quotes=any_language.quoted(annotated))


def _dates_in_digits(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(dates=any_language.in_digits(dates.find(annotated)))


def _plain_numbers(annotated: Annotated, so_far: Briefing) -> Briefing:
    return so_far._replace(numbers=any_language.plain(numbers.find(annotated, so_far.dates)))


UNDATED = (
    "The article gives no date of publication, so dates such as “Monday” are not worked out; give it with --published."
)

STEPS: tuple[tuple[str, Step], ...] = (
    ("sections", _sections),
    ("quotes", _quotes),
    ("speakers", _speakers),
    ("dates", _dates),
    ("numbers", _numbers),
    ("key_points", _key_points),
    ("events", _events),
)

FOREIGN_STEPS: tuple[tuple[str, Step], ...] = (
    ("sections", _sections),
    ("quotes", _quoted),
    ("dates", _dates_in_digits),
    ("numbers", _plain_numbers),
)
"""What is found in an article of any other language than English."""

NEEDS: dict[str, frozenset[str]] = {
    "key_points": frozenset({"sections", "quotes", "numbers", "dates"}),
    "quotes": frozenset({"speakers"}),
    "speakers": frozenset({"quotes"}),
    "numbers": frozenset({"dates"}),
    "events": frozenset({"dates", "quotes", "speakers"}),
}
"""What else must be found for a finding to be whole: a quote names its speaker, an event its date."""


def grow(document: Document, only: frozenset[str] = frozenset(FINDINGS)) -> Iterator[Briefing]:
    """The briefing of `document`, empty and then after each step; `only` names the findings wanted."""
    wanted = only.union(*(NEEDS.get(name, frozenset()) for name in only))
    annotated, briefing = Annotated(document), Briefing(document)
    steps = STEPS
    if wording.is_foreign(document):
        steps, briefing = FOREIGN_STEPS, briefing._replace(warnings=(wording.foreign(document),))
    yield briefing
    for name, step in steps:
        if name in wanted:
            briefing = _attempt(name, step, annotated, briefing)
            yield briefing


def brief(document: Document, only: frozenset[str] = frozenset(FINDINGS)) -> Briefing:
    """Every finding in `document`, or `only` some. Pure: the same document gives the same briefing."""
    return list(grow(document, only))[-1]


def _attempt(name: str, step: Step, annotated: Annotated, so_far: Briefing) -> Briefing:
    try:
        return own_marks.given_back(so_far, step(annotated, so_far), annotated.text)
    except Exception as error:  # noqa: BLE001 - the other panes must not pay for a fault in this one
        said = f"{wording.fault(name)} ({type(error).__name__}: {error})."
        return so_far._replace(warnings=(*so_far.warnings, said))
