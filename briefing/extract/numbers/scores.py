"""Scores of a match, both sides in one figure: `2-1`, `6-4`, `7-6 (7-5)`."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import noun_phrases
from briefing.extract.numbers.with_units import Figure, counts_something
from briefing.language.cardinals import read as read_numeral
from briefing.language.cardinals.figure_tokens import SENTENCE_ENDS, FigureTokens

_HIGHEST = 250
"""No side of a match makes more points."""
_RUNS = 999
"""Nor a side in cricket more runs."""
_SMALL = 20
"""Two sides below this that nothing else explains are those of a match."""


def read(tokens: FigureTokens, first: Figure) -> Figure | None:
    """The score that begins at `first`; the two sides of a vote are two figures, and `12-15 boats` is a range."""
    at = first.numeral.first
    stop = _pair(tokens, at)
    if stop is None or first.first < at or first.unit is not None:
        return None
    begin, end = _series(tokens, at, stop)
    if not _is_score(tokens, at, stop, begin, end):
        return None
    stop = _tie_break(tokens, stop)
    return first._replace(stop=stop, value=None, low=None, high=None, kind="score", rule="score")


def wickets(tokens: FigureTokens, first: Figure) -> Figure | None:
    """The score of a side in cricket, runs and the wickets that they cost: `316 for four`, `142 for 6 declared`."""
    if first.unit is not None or first.rule != "count" or tokens.at(first.stop) != "for":
        return None
    second = read_numeral(tokens, first.stop + 1)
    if second is None or second.value not in range(_WICKETS + 1) or noun_phrases.after(tokens, second.stop):
        return None
    if "wicket" not in tokens.text:
        return None
    return first._replace(stop=second.stop, value=None, low=None, high=None, kind="score", rule="score")


def _pair(tokens: FigureTokens, i: int) -> int | None:
    """Where two whole figures joined by a hyphen at token `i` end; None where there are no two, or more."""
    left, right = tokens.at(i), tokens.at(i + 2)
    if not (left.isdecimal() and right.isdecimal() and tokens.hyphen(i + 1)) or tokens.hyphen(i + 3):
        return None
    letters = tokens.touching(i + 3) and (tokens.at(i + 3)[:1].isalnum() or tokens.at(i + 3) == "/")  # "14-3/4 cents"
    highest = _HIGHEST if int(right) > _WICKETS or "wicket" not in tokens.text else _RUNS
    return None if letters or max(int(left), int(right)) > highest or tokens.hyphen(i - 1) else i + 3


def _series(tokens: FigureTokens, first: int, stop: int) -> tuple[int, int]:
    """From where to where sets go on: `6-4, 7-6 (7-5)` around the pair at tokens `first` to `stop`."""
    for _ in range(_SETS):
        before = first - (tokens.at(first - 1) in {",", "and"})
        before -= tokens.at(before - 1) == ")" and (5 if tokens.hyphen(before - 3) else 3)
        if before < 3 or _pair(tokens, before - 3) != before:
            break
        first = before - 3
    for _ in range(_SETS):
        stop = _tie_break(tokens, stop)
        end = _pair(tokens, stop + (tokens.at(stop) in {",", "and"}))
        if end is None:
            break
        stop = end
    return first, stop


_SETS = 7
"""No match has more."""


def _tie_break(tokens: FigureTokens, stop: int) -> int:
    """Where the tie-break ends that follows the set before token `stop`: `7-6 (7-5)`, `7-6(5)`."""
    sides = {tokens.at(stop - 3), tokens.at(stop - 1)}
    if sides != {"6", "7"} or tokens.at(stop) != "(":
        return stop
    inner = _pair(tokens, stop + 1) or stop + 2
    return inner + 1 if tokens.at(inner) == ")" and tokens.at(stop + 1).isdecimal() else stop


def _is_score(tokens: FigureTokens, first: int, stop: int, begin: int, end: int) -> bool:
    """Whether two figures are the sides of a match, by the words around the series `begin` to `end`."""
    before = _words_before(tokens, begin)
    after = tokens.lower[end : end + _AFTER]
    beside = {*before, *after}
    votes, results = lexicon.tagged("figure_contexts", "vote"), lexicon.tagged("figure_contexts", "result")
    sport = is_sport(tokens.vocabulary)
    if not sport and not votes.isdisjoint(beside):
        return False
    if not results.isdisjoint(after):
        return True
    bowled = "wicket" in tokens.text and int(tokens.at(first)) <= _WICKETS and tokens.at(stop) in {"from", "off", "in"}
    if bowled:
        return True
    counts = counts_something(tokens, stop) and tokens.at(stop) not in lexicon.words("prepositions")
    if counts or tokens.at(stop) in _COUNTED_AFTER:
        return False
    if not results.isdisjoint(before) or end - begin > stop - first:
        return True
    between_sides = tokens.word(begin - 1)[:1].isupper() and tokens.word(end)[:1].isupper()
    small = max(int(tokens.at(first)), int(tokens.at(stop - 1))) < _SMALL
    return between_sides or sport or (small and int(tokens.at(first)) > int(tokens.at(stop - 1)))


_WICKETS = 10
_COUNTED_AFTER = frozenset({"people", "per", "percent", "%"})
_AFTER, _BEFORE = 3, 12
"""How many words after and before a score tell what it is."""
_CLAUSE_ENDS = SENTENCE_ENDS | {";"}


def _words_before(tokens: FigureTokens, i: int) -> list[str]:
    """The words of the sentence before token `i`, the nearest dozen."""
    first = i
    while first > max(0, i - _BEFORE) and tokens.at(first - 1) not in _CLAUSE_ENDS:
        first -= 1
    return tokens.lower[first:i]


_WORDS_OF_SPORT = 6
"""So many different ones make an article one about sport."""


def is_sport(vocabulary: frozenset[str]) -> bool:
    """Whether sport is the news: an article uses many of its words."""
    return len(lexicon.tagged("figure_contexts", "sport") & vocabulary) >= _WORDS_OF_SPORT
