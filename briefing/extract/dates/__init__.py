"""When: dates, times, durations and sets, with TIMEX3 values.

The words of the text wake the rules: a trigger word (a month, a unit of time, a year …) has those rules of its kind
tried whose other words stand near it, from the words that may lead up to it, leftmost first. The first rule that
reads a date wins.
Types and values are those of ISO-TimeML's TIMEX3.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.dates import (
    clock,
    days,
    digits,
    distances,
    feasts,
    lengths,
    months,
    namesakes,
    order,
    periods,
    portions,
    quarters,
    speaking,
    timex_mod,
    triggers,
    weekdays,
    years,
)
from briefing.extract.dates.grammar import Rule, by_kind
from briefing.extract.dates.scene import Scene
from briefing.language.annotated import Annotated
from briefing.model import Date, Span

RULES: tuple[Rule, ...] = (
    *years.WITH_ERA,
    *clock.RULES,
    *distances.RULES,
    *portions.RULES,
    *digits.RULES,
    *days.RULES,
    *feasts.RULES,
    *weekdays.RULES,
    *months.RULES,
    *quarters.RULES,
    *periods.RULES,
    *years.RULES,
    *lengths.RULES,
)


def find(annotated: Annotated) -> tuple[Date, ...]:
    """The date expressions in the order of the text. Relative ones are read against the day of publication.

    Without a publication date they keep their type, with the unknown parts of the value written X.
    """
    scene = Scene(annotated)
    barren: set[tuple[str, int]] = set()
    for trigger in triggers.find(annotated.text):
        if trigger.start < scene.taken or _names_somebody(annotated, trigger):
            continue
        rules = by_kind(RULES)[trigger.kind].rules(trigger.around)
        if date := _read(scene, trigger, rules, barren):
            scene.found.append(date)
    return speaking.rebased(annotated, scene.found)


def _names_somebody(annotated: Annotated, trigger: triggers.Trigger) -> bool:
    named = trigger.kind in ("month", "weekday")
    return named and namesakes.is_person(annotated, Span(trigger.start, trigger.end))


def unresolved(dates: Iterable[Date]) -> bool:
    """Whether a date hangs in the air for want of a publication date."""
    return any(date.type in ("DATE", "TIME") and date.value.startswith("XX") for date in dates)


def unsure_order(annotated: Annotated, dates: Iterable[Date]) -> Date | None:
    """The first date of figures that could be read the other way round, where nothing in the article tells."""
    for date in dates:
        if date.rule == "slashed_date" and digits.reads_both_ways(date.text):
            sure = order.of(annotated.text, annotated.document.published).sure
            return None if sure else date
    return None


def _read(
    scene: Scene, trigger: triggers.Trigger, rules: tuple[Rule, ...], barren: set[tuple[str, int]]
) -> Date | None:
    """The date around `trigger`: the rules' first reading, from the farthest place that it may begin at.

    `barren` keeps the places where the rules of a kind have been tried in vain, so that none is tried twice.
    """
    taken = scene.taken
    for place in trigger.leads:
        if place < taken or (trigger.kind, place) in barren:
            continue
        barren.add((trigger.kind, place))
        for rule in rules:
            found = rule.at(place, scene)
            if found and found[1] >= trigger.end:
                start, end, reading = found
                words = scene.text[start:end]
                if "\n\n" in words:  # a paragraph ends inside
                    continue
                mod = reading.mod or timex_mod.of(words, reading.type)
                mod = mod or timex_mod.before(scene.text, start, reading.value)
                return Date(words, Span(start, end), reading.type, reading.value, mod, rule.name)
    return None
