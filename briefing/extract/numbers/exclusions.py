"""What has the look of a figure and is none, by the rules of four kinds."""

from __future__ import annotations

from briefing.extract.numbers import codes, idioms, naming, ones, times
from briefing.extract.numbers.figures import Figure
from briefing.extract.numbers.passage import Passage
from briefing.extract.numbers.tokens import Tokens


def reason(tokens: Tokens, figure: Figure, passage: Passage) -> str | None:
    """The name of the rule by which the figure at hand is none; None where it is one."""
    for rule in _RULES:
        if rule(tokens, figure, passage):
            return rule.__name__.strip("_").replace("_", " ")
    return None


_RULES = (*codes.RULES, *naming.RULES, *times.RULES, *idioms.RULES, *ones.RULES)
