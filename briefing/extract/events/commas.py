"""Whether a comma stands inside what is told, “tea, rice and salt”, or ends it."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.noun_phrase import phrase_left, words_right
from briefing.language.tags import FINITE_OR_PAST, NOMINAL
from briefing.lexicon import verbs
from briefing.model import Span


def joins(found: Pass, clause: Clause, comma: int) -> bool:
    """Whether what follows the comma belongs to what the clause tells."""
    within = _in_list(found, comma) or _in_address(found, comma) or _renames(found, clause, comma)
    return within or around_time(found, comma)


def _renames(found: Pass, clause: Clause, comma: int) -> bool:
    """“called Rowe, his rival, a fool”: what he was called is still to come."""
    it = found.it
    if clause.verb is None or not verbs.has_tag(clause.verb.lemma, "dubs") or clause.verb.passive:
        return False
    commas = [n for n in range(clause.verb.last, it.size) if it.tags[n] == "comma"][:2]
    if len(commas) < 2 or comma not in commas or it.tag(commas[1] + 1) not in {"determiner", "adjective", "opening"}:
        return False
    return all(tag in NOMINAL | {"preposition"} for tag in it.tags[commas[0] + 1 : commas[1]])


def around_time(found: Pass, comma: int) -> bool:
    """Whether the comma stands around a time in the midst: “put it at the meeting, on May 2, at a fifth”."""
    it, opens = found.it, comma
    if it.tag(comma - 1) == "time":
        while it.of_time(opens - 1):
            opens -= 1
        opens -= 1
    closes = opens + 1
    while it.of_time(closes):
        closes += 1
    aside = it.tag(opens) == it.tag(closes) == "comma" and it.tag(closes - 1) == "time"
    listed = it.tag(opens - 1) == "conjunction"  # "a prison and, in 2000, a stadium"
    behind = it.tag(closes + 1) in {"preposition", "to"} or (listed and it.tag(closes + 1) in {"determiner", "name"})
    return aside and behind and (listed or it.tag(opens - 1) in NOMINAL)


def _in_list(found: Pass, comma: int) -> bool:
    """Whether the comma stands in a list, a date or a score: "a long, bitter strike", "tea, rice and salt"."""
    it = found.it
    alike = it.tag(comma - 1) == it.tag(comma + 1)
    if alike and it.tag(comma + 1) in {"number", "time", "adjective"}:
        return True
    if it.tag(comma - 1) not in NOMINAL:
        return False
    joint = words_right(it, comma + 1)
    if joint == comma + 1:
        before = phrase_left(it, comma - 1) - 1
        return it.tag(comma + 1) == "conjunction" and it.tag(before) == "comma" and _in_list(found, before)
    while it.tag(joint) == "comma" and it.tag(joint + 1) in NOMINAL:
        joint = words_right(it, joint + 1)
    joint += it.tag(joint) == "comma"  # "tea, rice, and salt"
    if it.tag(joint) != "conjunction":
        return False
    return it.tag(joint + 1) in NOMINAL and it.tag(words_right(it, joint + 1)) not in FINITE_OR_PAST


def _in_address(found: Pass, comma: int) -> bool:
    """Whether the comma stands before or behind the state of a town: “in Elin, [Ohio], on Monday”."""
    it, first = found.it, comma + 1
    if it.tag(comma - 1) != "name":
        return False
    if _behind_place(found, first) is None:  # the second comma?
        first = next((n + 1 for n in range(comma - 1, max(comma - 5, 0), -1) if it.tags[n] == "comma"), 0)
        return first > 0 and it.tag(first - 2) == "name" and _behind_place(found, first) == comma
    return it.tag(_behind_place(found, first) or 0) in {"comma", "stop", ""}


def _behind_place(found: Pass, first: int) -> int | None:
    """The word behind the name of a state or country that begins at word `first`; None where none does."""
    it = found.it
    if it.tag(first) != "name":
        return None
    start = it.starts[first]
    end = lexicon.phrase_at("places", it.text, Span(start, it.ends[first]), it.ends[-1])
    return None if end is None else next((n for n in range(first, it.size) if it.starts[n] >= end), it.size)
