"""What has the look of a figure and is none, by the rules of four kinds."""

from __future__ import annotations

from briefing.extract.numbers import codes, idioms, naming, ones, points_in_time
from briefing.extract.numbers.surroundings import Surroundings
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.waking import Waking, needs


def reason(tokens: FigureTokens, figure: Figure, passage: Surroundings) -> str | None:
    """The name of the rule by which the figure at hand is none; None where it is one."""
    for rule, _ in tokens.waking(_RULES):
        if rule(tokens, figure, passage):
            return rule.__name__.strip("_").replace("_", " ")
    return None


_RULES = Waking((*codes.RULES, *naming.RULES, *points_in_time.RULES, *idioms.RULES, *ones.RULES), needs)
"""Each with the words of which one must stand in the block, where it goes by words."""
