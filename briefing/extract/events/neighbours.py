"""Which other happenings of its sentence a date dates: “They met on Monday and signed the treaty” tells two."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from briefing import lexicon
from briefing.language.attachment import clause_of
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.tags import NOMINAL, takes_clause
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.model import Span

_Rule: TypeAlias = Callable[[Pass, Clause, Clause], bool]

_WITHIN_DAY = frozenset({"hour", "hours", "minute", "minutes", "moments", "seconds"})
_AT_THE_TIME = frozenset({"as", "when", "while"})


def clauses(found: Pass, clause: Clause, date: Span, others: Collection[Span]) -> Iterator[Clause]:
    """The clauses that `date`, which dates `clause`, dates as well; `others` are the other dates of the sentence."""
    taken = {clause_of(found, place) for other in others if (place := found.place_of(other.start)) is not None}
    timed = {
        found.owner[place]
        for place, tag in enumerate(found.it.tags)
        if tag == "time" and not date.start <= found.it.starts[place] < date.end
    }
    for other in found.clauses:
        if other is clause or other in taken or other in timed or not (tells(other) or _both_go_on(clause, other)):
            continue
        if any(rule(found, clause, other) for rule in RULES) and not _only_says(found, other):
            yield other


def behind(found: Pass, date: Span) -> Clause | None:
    """The clause behind a date, or what it names, that tells of it.

    “Since the 1980 summit, when [Rowe lost]”, “he came back in 1996 – [a year it lost $9 million]”.
    """
    it, place = found.it, found.place_of(date.end - 1)
    if place is None:
        return None
    while it.tag(place + 1) in NOMINAL:
        place += 1
    opener = place + 1 + (it.tag(place + 1) in {"comma", "dash"})
    if it.word(opener) == "when" and it.tag(place) in NOMINAL:
        told = next((c for c in found.clauses if c.opener == opener), None)
    elif it.tag(opener) == "determiner" and it.word(opener + 1) in lexicon.table("date_words/unit"):
        told = next((c for c in found.clauses if c.kind == "relative" and c.antecedent == (opener, opener + 2)), None)
    else:
        return None
    return told if told and tells(told) else None


def before(found: Pass, clause: Clause) -> Iterator[Clause]:
    """What came next on the same day: “They shot two guards on Monday before [soldiers raided the hall]”."""
    for other in found.clauses:
        around = other.parent
        while around is not None and around.kind == "participial" and around.antecedent is None:
            around = around.parent
        if other.kind == "subordinate" and around is clause and _opener(found, other) == "before" and tells(other):
            alone = other.opener is not None and found.it.tag(other.opener - 1) not in {"adverb", "time"}
            if alone and not _is_timed(found, other):
                yield other


def _is_timed(found: Pass, clause: Clause) -> bool:
    """Whether it has a date of its own."""
    return any(tag == "time" and found.owner[place] is clause for place, tag in enumerate(found.it.tags))


def _only_says(found: Pass, clause: Clause) -> bool:
    """“After the dam broke in May, [Rowe said], the town was flooded”: it says what the rest tells."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or not takes_clause(verb.lemma):
        return False
    return found.it.tag(subject[0] - 1) == found.it.tag(verb.last) == "comma"


def tells(clause: Clause) -> bool:
    """Whether it tells something that happened: no state, nothing that is still to come."""
    verb = clause.verb
    return verb is not None and verb.finite and verb.tense == "past" and not verb.perfect and not _is_state(verb)


def _both_go_on(clause: Clause, other: Clause) -> bool:
    """“1,000 men have come since Sunday and 200 have drowned”."""
    both = clause.verb and other.verb and clause.verb.perfect and other.verb.perfect and not _is_state(other.verb)
    return bool(both) and other.mate is clause


def _is_state(verb: VerbGroup) -> bool:
    return not verb.passive and (verb.lemma in {"be", "have"} or verbs.has_tag(verb.lemma, "state"))


def _goes_on(_found: Pass, clause: Clause, other: Clause) -> bool:
    """“met on Monday and signed the treaty”."""
    return other.mate is clause


def _came_before(_found: Pass, clause: Clause, other: Clause) -> bool:
    """“signed the treaty and left on Monday”."""
    return clause.kind == "shared" and clause.mate is other


def _meanwhile(found: Pass, clause: Clause, other: Clause) -> bool:
    """“met on Monday as the rebels advanced”."""
    return other.kind == "subordinate" and other.parent is clause and _opener(found, other) in _AT_THE_TIME


def _around(found: Pass, clause: Clause, other: Clause) -> bool:
    """“[the rebels advanced] as the two sides met on Monday”, “[they agreed] after they met on Monday”."""
    if clause.kind != "subordinate" or clause.parent is not other or clause.opener is None:
        return False
    opener = _opener(found, clause)
    return opener in _AT_THE_TIME or (opener == "after" and not _is_apart(found, clause.opener))


def _is_apart(found: Pass, opener: int) -> bool:
    """“a day [after]”; not “hours after”, which is on the same day."""
    unit = found.it.word(opener - 1)
    return unit in lexicon.table("date_words/unit") and unit not in _WITHIN_DAY


def _opener(found: Pass, clause: Clause) -> str:
    return found.it.word(clause.opener) if clause.opener is not None else ""


RULES: tuple[_Rule, ...] = (_goes_on, _came_before, _meanwhile, _around)
"""How the other clause hangs together with that of the date."""
