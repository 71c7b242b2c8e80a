"""Whether a source stands inside what it says: “The plan, he said, is dead”, “She left because, he said, it rained”."""

from __future__ import annotations

from briefing.extract.quotes.cue import Cue
from briefing.language import subjects
from briefing.language.tags import is_particle
from briefing.language.tokens import NOMINAL, VERBAL, Tokens


def is_inserted(tokens: Tokens, cue: Cue) -> bool:
    """Whether the cue stands between commas inside what it reports: "The plan, he said, is dead"."""
    return (
        _is_between_commas(tokens, cue)
        and (_opens_with_clause(tokens, cue) or _is_cut(tokens, cue))
        and (tokens.is_a(cue.end + 1, "quote") or not (cue.inverted and "quote" in tokens.classes[: cue.begin]))
    )


def _is_between_commas(tokens: Tokens, cue: Cue) -> bool:
    """Whether source and cue stand between two commas, inside what is said: “The plan, Lee said, is dead”.

    Not in “Acme, the chain known for its tea, has closed”, where a participle only describes.
    """
    if cue.source is None or cue.begin < 2 or not tokens.is_a(cue.begin - 1, "comma"):
        return False
    if not cue.takes("that") or cue.verb.form == "ing" or tokens.is_a(cue.source[1] - 1, "relative"):
        return False  # "By contrast, Low, who ruled from Elin, took it on"
    closing = closing_comma(tokens, cue)
    if closing is None or closing + 1 >= len(tokens) or tokens.is_a(closing + 1, "relative"):
        return False
    clause = tokens.clause_of(cue.first)
    return clause is None or clause.kind != "participial" or cue.according


def closing_comma(tokens: Tokens, cue: Cue) -> int | None:
    """The comma behind cue and source, with when, where and to whom it was said, or what tells more of the source.

    “…, she said in a letter to the mayor, …”, “…, according to a study made in May, …”
    """
    if cue.according and describes(tokens, cue.end):
        return next((p for p in range(cue.end, len(tokens)) if tokens.is_a(p, "comma")), None)
    end = cue.end
    object_ = tokens.is_of(end, NOMINAL) and "person" not in cue.verb.complements  # "posted a loss of $2 million, or"
    object_ = object_ or tokens.is_a(end, "to")  # "pointed to a speech in Elin, where"
    if not (cue.according or object_) and tokens.is_a(cue.begin - 1, "comma"):
        while tokens.is_of(end, _CIRCUMSTANCES) and end < cue.end + _LONGEST_CIRCUMSTANCE:
            end += 1
    return end if tokens.is_a(end, "comma") else None


_CIRCUMSTANCES = NOMINAL | {"preposition", "time", "to"}
_LONGEST_CIRCUMSTANCE = 8


def follows_opener(tokens: Tokens, cue: Cue) -> bool:
    """Whether only the clause that goes on is reported: "They waited because, Lee said, the road was shut"."""
    opened = cue.begin > 3 and tokens.is_a(cue.begin - 1, "comma")
    opened = opened and tokens.is_a(cue.begin - 2, "subordinator", "conjunction", "that", "relative", "preposition")
    opened = opened and not is_particle(tokens.words[cue.begin - 2])  # "Talks have broken down, Lee said, and"
    return opened and _is_between_commas(tokens, cue) and not tokens.is_a(cue.end + 1, "quote")


def _is_cut(tokens: Tokens, cue: Cue) -> bool:
    """Whether what stands before is no whole clause: "The plan", "It has a staff, most of whom", "She told him"."""
    if not any(tokens.is_of(p, VERBAL) and subjects.is_finite(tokens, p) for p in range(cue.begin)):
        return True  # "Capping rents, Lee said, would help"
    after = cue.end + 1
    short = cue.begin <= _SHORT_CLAUSE and tokens.is_a(after, "preposition") and cue.verb.lemma == "say"
    told = tokens.is_a(after, "that") and tokens.is_a(cue.begin - 2, "object", "name", *NOMINAL)
    aside = not cue.inverted and tokens.is_a(cue.begin - 2, "auxiliary")
    if aside and not tokens.is_a(after, "preposition", "conjunction", "quote"):
        return True  # "They would have, Lee said, their own fuel"
    of_whom = tokens.is_a(cue.begin - 2, "relative") and tokens.is_a(cue.begin - 3, "preposition")
    return of_whom or short or told or _is_fronted(tokens, cue.begin)


def _is_fronted(tokens: Tokens, begin: int) -> bool:
    """Whether all before is a fronted phrase, whose verbs describe its noun: "For each day that she missed, …"."""
    if not tokens.is_a(0, "preposition") or "comma" in tokens.classes[: begin - 1]:
        return False
    describes = next((p for p in range(begin) if tokens.is_a(p, "that", "relative")), None)
    return describes is not None and VERBAL.isdisjoint(tokens.classes[:describes])


_SHORT_CLAUSE = 4
"""Words up to which a clause waits for more: "It began, he said, in winter"."""


def _opens_with_clause(tokens: Tokens, cue: Cue) -> bool:
    """Whether the sentence begins as in "Though it rained, he said, the road is open"."""
    return tokens.is_a(0, "subordinator") and not tokens.is_a(cue.end + 1, "quote")


def describes(tokens: Tokens, place: int) -> bool:
    """Whether a participle tells more of the source there: “according to the paper, [seen by the Post], …”."""
    return tokens.is_a(place, "verb", "cue") and tokens.is_a(place + 1, "preposition")
