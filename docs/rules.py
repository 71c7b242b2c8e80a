"""Write docs/rules.md, the rules that --explain names, from the code: python docs/rules.py."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from briefing.extract import dates, sections
from briefing.extract.events import date_roles, inherited
from briefing.extract.quotes import carrying, reported
from briefing.extract.speakers import coreference

Rule: TypeAlias = Callable[..., object]

PAGE = Path(__file__).parent / "rules.md"

_TOP = """\
# The rules

<!-- Made by docs/rules.py from the code. Change that, and run it again. -->

Every finding keeps the name of the rule that found it. `briefing --explain FILE` prints a line for each finding, with
tabs between the list, the span, the rule and the words; in the app `e` shows the same. The rules of a list are tried
in the order below where the order matters, and the first that has an answer decides.
"""

QUOTES = {
    "object": "Quoted words in a sentence of the writer's, with a source beside them: called the plan “a bad joke”.",
    "fragment": "Quoted words in a sentence of the writer's, with nobody beside them.",
    "colon": "A quotation after a name and a colon.",
    "signed": "A quotation signed by a name: “…” — Ann Lee.",
    "beside_verb": "A quotation in a sentence that names somebody with a verb that is not one of saying.",
    "cut_off": "A quotation that breaks off and goes on in the next paragraph.",
    "sentence": "A whole sentence in quotation marks, with no source beside it.",
    "turn": "What one of two says in an interview that is set as a transcript.",
    "from_poll": "What a poll found.",
    "carried_poll": "What a poll found, in a sentence that does not name the poll again.",
    "reaction": "What was praised, welcomed or blamed, where a quotation goes on with it.",
    "marks": "Words in quotation marks, in an article that is not in English.",
}
SPEAKERS = {
    "by_name": "A name stands beside the words.",
}
NUMBERS = {
    "count": "A number and what it counts.",
    "vague count": "A number in words that is not exact: dozens, thousands of people.",
    "money": "A sum with its currency.",
    "percent": "A share in per cent, or a number of percentage points.",
    "measure": "A length, weight, temperature or another measure, with its unit.",
    "duration": "A length of time.",
    "age": "How old somebody or something is.",
    "fraction": "A half, two thirds.",
    "range": "Two ends: two to three days, $5-6 million, between 40 and 60 percent.",
    "odds": "So many out of so many: four in 10, 3-to-1.",
    "indefinite": "“A” for one: more than an hour, nearly a decade, a year and a half.",
    "rank": "A place in an order: No. 19, top 10.",
    "place": "A place in a race or a table: third place, finished second.",
    "score": "Both sides of a match.",
    "race time": "The time of a race: 1:42.35 minutes.",
    "feet and inches": "A height in two units: 6 feet 2 inches.",
    "with cents": "A sum in two units: 5 dollars and 20 cents.",
    "with smaller unit": "A weight in two units: 12 stone 3 pounds.",
}
KEY_POINTS = {
    "position": "One of the first sentences, which say the most in a news article.",
    "recurrence": "A sentence that carries the terms that recur in the article.",
}
SECTIONS = {
    "whole": "The article is one piece.",
}
EVENTS = {
    "distance_after": "What happened first: “two days after she was elected” tells the day of both.",
    "distance_later": "What happened so long after a day that the sentence names.",
    "distance_before": "What happened so long before an occasion whose day the article has told.",
    "beside": "What else happened on the day, by the clauses around: “was arrested on Monday and charged”.",
    "labelled": "What a timeline tells behind or beneath its date: “March 2018: The firm opens a plant.”.",
    "since_noun": "What has gone on since a noun that tells the day: “fighting since the May 3 vote”.",
    "did_something": "What the thing named by its day did, it did on that day: “the May 3 attack killed 12”.",
    "named_day": "A date that says which thing is meant: “the May 3 vote”.",
}
DECLINED = {
    "declined": "The words that somebody would not speak, or could not be asked.",
}
"""What rules without a function of their own do, and those whose docstring is about something else."""


def rules() -> dict[str, dict[str, str]]:
    """By the list of findings, the name of each rule with what it looks for."""
    by_reading: tuple[Rule, ...] = (*reported.BEFORE_RULES, *reported.AFTER_RULES, *carrying.RULES)
    by_mention = (rule for kinds in coreference.RULES.values() for rule in kinds)
    by_date: tuple[Rule, ...] = (*date_roles._RULES, *inherited._RULES, *inherited._OPENINGS)
    return {
        "key_points": KEY_POINTS,
        "sections": {**_told(sections.RULES), **SECTIONS},
        "quotes": {**_told(by_reading), **QUOTES},
        "speakers": {**_told(by_mention), **SPEAKERS},
        "declined": DECLINED,
        "numbers": NUMBERS,
        "dates": _told(rule.read for rule in dates.RULES),
        "events": {**_told(by_date), **EVENTS},
    }


def _told(functions: Iterable[Rule]) -> dict[str, str]:
    """Names of rules with the first paragraph of their docstrings."""
    return {function.__name__.strip("_"): _first_paragraph(function) for function in functions}


def _first_paragraph(function: Rule) -> str:
    paragraph = (inspect.getdoc(function) or "").partition("\n\n")[0]
    return re.sub(r"([*_<>|])", r"\\\1", " ".join(paragraph.split()))


def page() -> str:
    """The whole page."""
    return "\n".join([_TOP, *_tables()])


def _tables() -> Iterator[str]:
    for finding, named in rules().items():
        yield from (f"## {finding}", "", "| rule | what it looks for |", "|---|---|")
        yield from (f"| `{name}` | {said} |" for name, said in named.items())
        yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
