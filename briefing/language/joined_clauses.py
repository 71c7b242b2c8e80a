"""Clauses that go on with another one: behind “and”, with its subject or their own, or next in a row."""

from __future__ import annotations

from briefing.language.clause_stack import Stack
from briefing.language.clauses import Clause, Kind
from briefing.language.noun_phrase import phrase_left
from briefing.language.tags import HEADS, SUBJECT_PRONOUNS
from briefing.language.verb_groups import VerbGroup
from briefing.language.verbs_in_row import in_row


def shares_subject(at: Stack, group: VerbGroup) -> bool:
    """“met in May and agreed”: after “and”, without a subject of its own."""
    it = at.it
    joint = at.over_adverbials(group.first)
    if it.tag(joint) != "conjunction" or it.tag(group.first) == "contracted":
        return False
    if it.tag(joint - 1) == it.tag(joint + 1) == "time" and at.stack[-1].kind == "participial":
        return False  # "images taken on May 1 [and 2] showed"
    waiting = at.waiting()
    if waiting is not None and waiting is at.stack[-1]:
        if not (waiting.kind == "reported" and it.tag(joint - 1) == "comma" and joint - 1 > waiting.start + 1):
            return False
        at.stack.pop().last = joint  # "asked that they ban it, [and left]": what waits has had its verb
    mate = _mate(at, joint, group)
    if mate.verb is None:
        return False
    _push_beside(at, mate, "shared", joint, group)
    return True


def goes_on_in_row(at: Stack, group: VerbGroup) -> bool:
    """The next past tense in a row of them: “She left school, [joined the navy] and began to act”."""
    if group.tense not in {"past", "present"} or group.first != group.head or not in_row(at, group.first):
        return False
    joint = at.over_adverbials(group.first)
    mate = at.innermost_finite(joint)
    _push_beside(at, mate, "shared", joint, group)
    return True


def _push_beside(at: Stack, mate: Clause, kind: Kind, joint: int, group: VerbGroup) -> None:
    """Close `mate` and what is open in it before the word `joint`, and open beside it the clause of `group`."""
    at.pop_to(mate, joint)
    if len(at.stack) > 1:
        at.stack.pop().last = joint
    clause = at.push(kind, joint + 1, joint, mate.parent)
    clause.mate, clause.fronted = mate, mate.fronted
    at.set(clause, group, joint + (kind == "coordinated"))


def _mate(at: Stack, joint: int, group: VerbGroup) -> Clause:
    """The clause that goes on after “and”: the innermost of the same tense, past an aside that a comma closes."""
    finite = [c for c in reversed(at.stack) if c.verb and c.verb.finite and c.verb.first < joint] or [at.stack[0]]
    if at.it.tag(joint - 1) == "comma":
        finite = [c for c in finite if not _is_ended(c, group)] or finite
    if finite[0].kind == "relative":
        return finite[0]
    alike = [c for c in finite if _alike(c, group)]
    if group.perfect:  # "had said “it was so” [and had left]"
        alike = [c for c in alike if c.verb and c.verb.perfect] or alike
    if not alike and finite[0].kind == "subordinate" and finite[0].parent in finite and not _contrasts(finite[0]):
        return finite[0].parent  # "It rose after the war began [and has been stable]"
    return (alike or finite)[0]


def _contrasts(clause: Clause) -> bool:
    """“Rents rose, while [prices fell and are low]”: it tells what else is so, not when."""
    return clause.set_off and clause.opened_by in {"while", "whereas"}


def _alike(clause: Clause, group: VerbGroup) -> bool:
    """Whether both tell of the past, or neither does."""
    return clause.verb is not None and (clause.verb.tense == "past") == (group.tense == "past")


def _is_ended(clause: Clause, group: VerbGroup) -> bool:
    """“It stopped [when the wall fell], and resumed at noon”: a comma ends an aside and what tells a time."""
    if clause.kind == "relative":
        return clause.set_off or not _alike(clause, group)
    return clause.kind == "subordinate" and not clause.fronted and clause.opened_by in _TELL_WHEN


_TELL_WHEN = frozenset({"after", "as", "before", "until", "till", "when", "while"})


def is_coordinated(at: Stack, group: VerbGroup) -> bool:
    """“…, and on Monday the council met”: after “and”, with a subject of its own; after a comma as well."""
    subject = at.own_subject(group.first)
    if subject is None:
        return False
    joint = _over_fronted(at, at.over_adverbials(subject))
    if at.it.tag(joint) not in {"conjunction", "comma"}:
        return False
    mate = _mate(at, joint, group)
    _push_beside(at, mate, "coordinated", joint, group)
    return True


def _over_fronted(at: Stack, place: int) -> int:
    """The “and” before a phrase that ends in word `place`: “…, and in her address to them [she said]”."""
    it = at.it
    first = phrase_left(it, place) - 1 if it.tags[place] in HEADS else place
    fronted = it.tag(first) == "preposition" and it.tag(first - 1) == "conjunction" and it.tag(first - 2) == "comma"
    return first - 1 if fronted and it.words[place + 1] in SUBJECT_PRONOUNS else place
