"""When: dates, times, durations and sets, with TIMEX3 values.

The words of the text wake the rules: a trigger word (a month, a unit of time, a year …) makes the rules of its
kind be tried from the words that may lead up to it, leftmost first. The first rule that reads something wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.extract.dates import days, lengths, periods, triggers
from briefing.extract.dates.anchoring import Scene
from briefing.extract.dates.grammar import Rule, by_kind
from briefing.model import Date, Document, Span

RULES: tuple[Rule, ...] = (*days.RULES, *periods.RULES, *lengths.RULES)


def find(document: Document) -> tuple[Date, ...]:
    """The date expressions in the order of the text. Relative ones are read against `document.published`.

    Without a publication date they keep their type, with the unknown parts of the value written X.
    """
    scene = Scene(document)
    rules = by_kind(RULES)
    for trigger in triggers.find(document.text):
        taken = scene.found[-1].span.end if scene.found else 0
        if trigger.start >= taken:
            date = _read(scene, trigger, rules[trigger.kind], taken)
            if date:
                scene.found.append(date)
    return tuple(scene.found)


def unresolved(dates: Iterable[Date]) -> bool:
    """Whether a date hangs in the air for want of a publication date."""
    return any(date.type in ("DATE", "TIME") and date.value.startswith("XX") for date in dates)


def _read(scene: Scene, trigger: triggers.Trigger, rules: tuple[Rule, ...], taken: int) -> Date | None:
    for start in trigger.leads:
        if start < taken:
            continue
        for rule in rules:
            match = rule.pattern.match(scene.text, start)
            if match and match.end() >= trigger.end and (date := _date(rule, match, scene)):
                return date
    return None


def _date(rule: Rule, match: re.Match[str], scene: Scene) -> Date | None:
    reading = rule.read(match, scene)
    if reading is None:
        return None
    start = match.start() if reading.start is None else reading.start
    end = match.end() if reading.end is None else reading.end
    return Date(scene.text[start:end], Span(start, end), reading.type, reading.value, rule.name)
