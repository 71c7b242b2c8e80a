"""To which clause a verb belongs."""

from __future__ import annotations

from collections.abc import Callable

from briefing.language.clause_stack import Stack
from briefing.language.clauses import Clause
from briefing.language.joined_clauses import goes_on_in_row, is_coordinated, shares_subject
from briefing.language.noun_phrase import phrase_left
from briefing.language.past_or_participle import written_before
from briefing.language.tags import (
    AUXILIARY,
    FINITE_OR_PAST,
    HEADS,
    NOMINAL,
    OPENS_OBJECT,
    SUBJECT_PRONOUNS,
    says,
    takes_clause,
)
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs


def _waits_for_it(at: Stack, group: VerbGroup) -> bool:
    """The open clause that waits for its verb; what stands above it is closed."""
    waiting = at.waiting()
    if waiting is None or _is_pronoun_of_another(at, waiting, group) or _is_told_in_aside(at, group):
        return False
    if _is_parenthesis(at, waiting, group):
        return False
    waiting = _agreeing(at, waiting, group)
    if _goes_on_in_front(at, waiting, group) or _tells_which_time(at, waiting, group):
        return False
    if at.stack[-1] is waiting:
        waiting.verb = group
        return True
    own = at.it.before(group.first)
    subject = at.own_subject(group.first)
    if subject is not None and at.it.tags[subject] == "determiner" and at.it.tag(subject - 1) == "time":
        own = subject  # "In a video that came out on Friday | [the mayor] denied it"
    spoken = own == subject or (at.it.tag(own) == "pronoun" and at.it.words[own] in SUBJECT_PRONOUNS)
    spoken = spoken and own > waiting.start
    at.pop_to(waiting, own if spoken else group.first)  # "When it shut in 2012 | she left"
    waiting.verb = group
    return True


def _agreeing(at: Stack, waiting: Clause, group: VerbGroup) -> Clause:
    """“Guards who left after a shift [have come back]”: who has, not “a shift”, whose clause is no clause."""
    it = at.it
    if it.word(waiting.start) not in {"a", "an"} or it.words[group.first] not in {"have", "are", "were"}:
        return waiting
    after = waiting.opened_by in {"after", "before"}
    outer = next((c for c in reversed(at.stack) if c.waits and c is not waiting), None)
    return outer if after and waiting.kind == "subordinate" and outer is not None else waiting


def _is_pronoun_of_another(at: Stack, waiting: Clause, group: VerbGroup) -> bool:
    """“The curfew [it lifted] was …”: the pronoun right before the verb is not what waits."""
    own = at.it.tag(group.first) == "contracted"
    place = group.first if own else at.it.before(group.first)
    if not own and at.it.words[place] not in _PRONOUNS:
        return False
    if at.it.tag(place) not in {"pronoun", "contracted"} or _goes_on_after_setting(at, place):
        return False
    inside = at.stack[-1] is not waiting and at.takes_clause(at.stack[-1])
    alone = FINITE_OR_PAST.isdisjoint(at.it.tags[group.last : at.it.size])  # "At Elin they marched in behind a band"
    fronted = at.it.tag(waiting.start) == "preposition" and (alone or at.it.tag(group.last) in OPENS_OBJECT)
    if fronted or at.it.words[waiting.start : waiting.start + 2] in (["rather", "than"], ["instead", "of"]):
        return inside  # "At school she won a prize", "Rather than wait in Elin he left"
    return inside or (at.it.tag(place - 1) in {"noun", "name"} and place - 1 >= waiting.start)


def _goes_on_after_setting(at: Stack, subject: int) -> bool:
    """“When I was a girl [we swam there]”: no comma parts the main clause from what somebody was then."""
    top = at.stack[-1]
    was = top.kind == "subordinate" and top.opener == 0 and top.verb is not None and top.verb.lemma == "be"
    return was and "comma" not in at.it.tags[subject:]


def _tells_which_time(at: Stack, waiting: Clause, group: VerbGroup) -> bool:
    """“The last time [a party held] the seat was in May”: the verb of what waits is still to come."""
    if _TIMES.isdisjoint(at.it.words[waiting.start : group.first]):
        return False
    subject = at.own_subject(group.first)
    if subject is None or subject <= waiting.start or at.it.words[subject - 1] not in _TIMES:
        return False
    if at.it.tag(subject - 2) == "time":
        return False  # "In May that year [Ann Rowe] said"
    return any(at.it.tags[n] in AUXILIARY for n in range(group.last, at.it.size))


_TIMES = frozenset({"day", "time", "year"})


def _is_told_in_aside(at: Stack, group: VerbGroup) -> bool:
    """“Rowe, who said [the plan failed], quit”: the subject stands right behind a verb of saying in the aside."""
    top = at.stack[-1]
    if top.verb is None or not (top.kind == "relative" and top.set_off and at.takes_clause(top)):
        return False
    return at.own_subject(group.first) == top.verb.last


def _is_parenthesis(at: Stack, waiting: Clause, group: VerbGroup) -> bool:
    """“The council, [she said], had written”: who says it, in commas before the verb of what waits."""
    it = at.it
    if not says(it.words[group.head]) or it.tag(group.last) != "comma" or it.tag(group.last + 1) not in FINITE_OR_PAST:
        return False
    subject = at.own_subject(group.first)
    return subject is not None and subject - 1 > waiting.start and it.tag(subject - 1) == "comma"


def _goes_on_in_front(at: Stack, waiting: Clause, group: VerbGroup) -> bool:
    """“If Rowe loses [and her son wins], the party …”: the clause in front goes on, no comma has ended it."""
    top = at.stack[-1]
    if top is waiting or top.verb is None or top.kind != "subordinate" or not top.fronted:
        return False
    subject = at.own_subject(group.first)
    if subject is None:
        return False
    joint = at.over_adverbials(subject)
    behind = at.it.tags[top.verb.last : joint]
    return at.it.tag(joint) == "conjunction" and joint >= top.verb.last and "comma" not in behind


def _attributes(at: Stack, group: VerbGroup) -> bool:
    """“…, officials said.”: behind what is reported."""
    it, subject = at.it, at.own_subject(group.first)
    written = written_before(it, group.first, group.last) if takes_clause(it.words[group.head]) else None
    if subject is None or it.tag(subject - 1) == "preposition":
        subject = subject if written is None else written
    if subject is None and it.tag(it.after(group.head)) in {"name", "determiner", "noun", "possessive"}:
        subject = group.first
    if subject is not None and it.tag(subject - 1) == "conjunction" and it.tag(subject - 2) in HEADS:
        subject = phrase_left(it, subject - 2)  # "..., Rowe and Lee said"
    ends = it.tag(it.after(group.head, "time", "preposition")) in {"stop", ""} and at.stack[0].verb is not None
    tells = says(it.words[group.head]) or (ends and takes_clause(it.words[group.head]))  # "..., a judge ruled Monday."
    tells = tells or (written is not None and at.stack[0].verb is not None)
    if subject is None or it.tag(subject - 1) not in {"comma", "closing"} or not tells:
        return False
    if it.tag(it.after(group.head, "time", "preposition", "noun", "name")) in {"that", "pronoun"}:
        return False
    aside = at.stack[-1] if at.stack[-1].kind == "participial" and at.stack[-1].start > subject else None
    clause = at.push("attribution", subject, None, at.stack[0])
    at.set(clause, group, subject)
    if aside is not None:
        aside.parent = clause  # "..., data released on Friday showed"
    return True


def _is_reported(at: Stack, group: VerbGroup) -> bool:
    """“said [the plan failed]”: a clause without “that” after a verb that takes one."""
    subject, waiting = at.own_subject(group.first), at.waiting()
    top = next((c for c in reversed(at.stack) if c.verb and c.verb.first < (subject or 0)), None)
    if waiting is not None and waiting.told_by is top and subject is not None and at.it.tag(subject - 1) == "noun":
        return False  # "said that a law [she wrote] was void"
    if subject is None or top is None or not at.takes_clause(top) or top.verb is None:
        return False
    between = at.it.tags[top.verb.last : subject]
    fronted = between.count("comma") == 1 and between[-1] == "comma" and between[0] in {"preposition", "time"}
    listed = between.count("conjunction") == 1 and all(tag in NOMINAL | {"conjunction"} for tag in between)
    bids = verbs.has_tag(top.verb.lemma, "bids")  # "urged patience and [the army closed the road]"
    listed = listed and not bids and "but" not in at.it.words[top.verb.last : subject]
    placed = at.it.tag(subject) == at.it.tag(subject - 2) == "name" and not NOMINAL.isdisjoint(between[:1])
    listed = listed or (placed and _COORDINATES.issuperset(between) and between.count("conjunction") == 1)
    if not (fronted or listed) and not {"comma", "conjunction", "semicolon"}.isdisjoint(between):
        return False
    subject = top.verb.last if fronted or listed else subject
    at.pop_to(top, group.first)
    clause = at.push("reported", subject)
    at.set(clause, group, subject)
    return True


_PRONOUNS = SUBJECT_PRONOUNS | {"it"}
_COORDINATES = NOMINAL | {"conjunction", "preposition"}
"""“said [men from Mexico and Peru] would come”."""


def _is_told_of_described(at: Stack, group: VerbGroup) -> bool:
    """“said [the man] who fell [had been drunk]”: behind what describes the subject, which stands behind the saying."""
    described = at.described_subject(group.first)
    own = at.it.tag(at.it.before(group.first)) == "pronoun" or at.it.tag(group.first) == "contracted"
    if own or described is None or described.antecedent is None or described.parent is None:
        return False
    at.pop_to(described.parent, group.first)
    joint = described.antecedent[0] - 1
    if at.it.tag(joint) == "conjunction":
        clause = at.push("coordinated", joint + 1, joint, described.parent.parent)
        clause.mate, clause.fronted = described.parent, described.parent.fronted
    else:
        clause = at.push("reported", described.antecedent[0])
    described.parent = clause
    at.set(clause, group, group.first)
    return True


def _is_compared(at: Stack, group: VerbGroup) -> bool:
    """“took less in May than [they did in April]”: behind “than”, with a subject of its own."""
    subject = at.own_subject(group.first) or _subject_behind_than(at, group.first)
    if subject is None or at.it.word(subject - 1) != "than":
        return False
    clause = at.push("subordinate", subject, subject - 1)
    at.set(clause, group, subject)
    return True


def _subject_behind_than(at: Stack, verb: int) -> int | None:
    """Where the subject of the verb at `verb` begins, if that is all that stands between “than” and the verb."""
    it, last = at.it, at.it.before(verb)
    first = phrase_left(it, last) if it.tag(last) in HEADS else None
    return first if first is not None and it.word(first - 1) == "than" else None


def _is_bare_relative(at: Stack, group: VerbGroup) -> bool:
    """“a curfew [it lifted]”: relative to the noun right before its subject."""
    subject = at.own_subject(group.first)
    if subject is None or at.it.tag(subject - 1) not in {"noun", "name"}:
        return False
    clause = at.push("relative", subject)
    clause.antecedent = phrase_left(at.it, subject - 1), subject
    at.set(clause, group, subject)
    return True


def _begins_anew(at: Stack, group: VerbGroup) -> bool:
    """Whatever no other rule takes begins a new main clause."""
    subject = at.own_subject(group.first)
    start = group.first if subject is None else subject
    clause = at.push("main", start, None, at.stack[0])
    at.set(clause, group, start)
    return True


FINITE_RULES: tuple[Callable[[Stack, VerbGroup], bool], ...] = (
    shares_subject,
    goes_on_in_row,
    _waits_for_it,
    _attributes,
    _is_reported,
    _is_told_of_described,
    _is_compared,
    is_coordinated,
    _is_bare_relative,
    _begins_anew,
)
"""The first rule that takes a finite verb gives it to its clause."""
