"""What is counted, from a figure before: the noun that is left out, the same sum in another currency."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import lexicon
from briefing.extract.numbers.beside import OTHERS
from briefing.extract.numbers.clause_roles import FigureWords
from briefing.extract.numbers.found import Found, Told
from briefing.language.noun_phrase import phrase_left, phrase_right
from briefing.language.plurals import is_plural
from briefing.language.tags import COMPARATIVES
from briefing.lexicon import verbs
from briefing.model import Number, Phrase, Span


def converted(_found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """What a sum counts that stands before this one in another currency: `€5m ($5.8m)`."""
    return earlier[-1].counted if converts(place, earlier) else None


def converts(place: FigureWords, earlier: Sequence[Number]) -> bool:
    """Whether the figure but says the one before it in another currency or unit: `€5m ($5.8m)`."""
    if not earlier or earlier[-1].span.end > place.it.starts[place.first]:
        return False
    between = place.it.text[earlier[-1].span.end : place.it.starts[place.first]]
    return between.replace("about", "").strip() == "(" and place.it.text.startswith(")", place.it.ends[place.last - 1])


def same_list(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """What the figure before counts, where the two are joined: `$30 a set and $912m in all`, `from 5 to 7 percent`."""
    it, last = place.it, earlier[-1] if earlier else None
    if last is None or last.kind != found.number.kind or last.span.start < it.starts[0]:
        return None
    verb = place.clause.verb if place.clause.subject is not None and last.kind != "count" else None
    if verb is not None and it.starts[verb.first] > last.span.end:
        return None  # "it fell 112 points, and the Dow lost 830 points"
    between = place.it.text[last.span.end : found.number.span.start].lower().replace(",", " ").split()
    joined = bool(between) and len(between) <= _JOINT and not _JOINTS.isdisjoint(between)
    apart = it.word(place.last) == "of" and it.word(place.last + 1) not in {"it", "that", "them", "this", "which"}
    joined = joined and not apart and it.tag(place.last) not in {"ed", "participle"}
    joined = joined and "that" not in between and between[-1] not in _SAYS_ANEW  # "gave me $50 and seed is $9 a bag"
    if joined and it.tag(place.last) == "determiner" and last.counted and last.counted.span.start > last.span.start:
        return phrase_right(it, place.last, of=True)  # "27 percent crime and 18 percent | the cost of living"
    return last.counted if joined else None


_JOINT = 4
_SAYS_ANEW = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "costs", "cost"})


def led_to(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """What the figure before counts: `its shares fell 3 percent to $40`, `closed 98 points, or 1.1 percent, lower`."""
    last = earlier[-1] if earlier else None
    if found.noun is not None or last is None or last.span.start < place.it.starts[0]:
        return None
    if last.kind not in _AMOUNTS and found.number.kind != "percent":
        return None
    between = place.it.text[last.span.end : place.it.starts[place.first]].lower().split()
    changing = between[:1] and between[0] in lexicon.tagged("figure_contexts", "changing") and between[-1] == "to"
    abroad = (
        between in ([","], [",", "about"])
        and last.kind == "money" == found.number.kind
        and last.unit != found.number.unit
    )
    return last.counted if abroad or between in _LEADING_ON or (changing and len(between) < _LONG) else None


_LONG = 8
_AMOUNTS = frozenset({"money", "percent", "measure"})
_LEADING_ON = (["to"], [",", "or"], ["or"], ["to", "close", "at"], ["to", "a", "record"])


_BY = frozenset({"by"})


def gapped(_found: Found, place: FigureWords, earlier: list[Number], joints: frozenset[str] = _BY) -> Told:
    """Rio Tinto, of `BHP fell 3 percent, Rio Tinto 2 percent`: the verb is left out, the subject stands beside."""
    it, at = place.it, place.first - 1
    at -= it.word(at) in joints  # "onions fell by 4 percent and eggs | by 2 percent"
    last = at + 1
    at -= it.tag(at) == "number" and it.tag(at - 1) == "name"  # "the S&P 500 | 1 percent"
    if not earlier or earlier[-1].span.start < it.starts[0] or it.tag(at) not in {"name", "noun", "possessive"}:
        return None
    if it.word(at) in lexicon.tagged("figure_contexts", "measuring"):
        return None  # "fixed loans, worth $5m"
    first = phrase_left(it, at, _WITHIN)
    first -= 2 * (it.word(first - 1) in {"to", "from"} and it.word(first - 2) == "those")
    if first == at and verbs.verb_of(it.words[at]) is not None and it.tag(at) == "noun":
        return None  # "but collects 5 percent"
    return (first, last) if it.tag(first - 1) in {"comma", "conjunction", "semicolon"} else None


def gapped_by(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """Car thefts, of `burglaries dropped by 5 percent, and car thefts by 8 percent`."""
    joint, last = place.it.word(place.first - 1), earlier[-1] if earlier else None
    if joint == "at" and last and place.it.word(place.whole.place_of(last.span.start) - 1) != "at":
        return None  # it must be as in "debt is put at $5 and income at $3"
    return gapped(found, place, earlier, frozenset({joint})) if joint in {"at", "by"} else None


_WITHIN = frozenset({"of", "in", "on", "for", "at", "with"})


def grown(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """The passengers of `9.8 million passengers in 2023, up 63 percent`, `9.8 million passengers, 63 percent more`."""
    last = next((number for number in reversed(earlier[-_RECENT:]) if number.kind != "duration"), None)
    moved = place.it.word(place.first - 1) in _GROWN
    compared = moved or place.it.word(place.last) in COMPARATIVES
    if place.it.word(place.last) in lexicon.tagged("figure_contexts", "changing"):
        compared = moved = place.it.word(place.first - 1) in {"a", "an"}  # "61 murders, a 28 percent decline"
    if not compared or place.it.tag(place.first - 1 - moved) != "comma":
        return None
    if last is None or last.counted is None or last.unit == "times" or last.kind in {"age", "rank"}:
        return None
    if (place.it.word(place.last) == "fewer" and last.kind != "count") or verbs.is_past(last.counted.text, only=True):
        return None  # not what was "paid" in "was paid $51,660, up 4%"
    between = place.it.text[last.span.end : found.number.span.start]
    return last.counted if "," in between and len(between) < _BESIDE and not set(".;:?!") & set(between) else None


_GROWN = frozenset({"up", "down"})
_BESIDE = 40
_JOINTS = frozenset({"and", "or", "to", "from", "against", "versus", "compared", "than", "but", "only"})


def percent_again(_found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """Voters, of `59% of voters are unhappy and only 37% are content`."""
    shares = [number.counted for number in earlier[-_RECENT:] if number.kind == "percent" and number.label]
    of = shares[-1] if shares and any(role.how == "subject" for role in place.roles) else None
    return of if of is not None and is_plural(of.text.split()[-1].lower()) else None


_RECENT = 3


def lent(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """The noun of a figure before, where it is left out: `four were fined` after `nine drivers`."""
    if found.lender is not None:
        return _without_name(earlier[found.lender].counted)
    if found.head is None or found.head.of(place.it.text).lower() not in OTHERS:
        return None
    here = (n for n in earlier[-_RECENT:] if n.kind == "count" and n.counted and n.span.start >= place.it.starts[0])
    counts = [n for n in here if not place.it.text.startswith((" of them", " of whom"), n.span.end)]
    return counts[-1].counted if counts else None


def _without_name(counted: Phrase | None) -> Phrase | None:
    """Residents, of `residents of Elin`: the others may be of another place."""
    head, of, name = counted.text.partition(" of ") if counted else ("", "", "")
    if counted is None or not of or not name[:1].isupper():
        return counted
    return Phrase(head, Span(counted.span.start, counted.span.start + len(head)))
