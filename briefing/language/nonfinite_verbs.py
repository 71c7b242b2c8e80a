"""The clauses of infinitives, gerunds and participles: which is one of its own, which goes on with another."""

from __future__ import annotations

from briefing.language.clause_stack import Stack
from briefing.language.clauses import NONFINITE, Clause, Kind
from briefing.language.joined_clauses import shares_subject
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import HEADS, VERBAL
from briefing.language.verb_groups import VerbGroup


def place_nonfinite(at: Stack, group: VerbGroup) -> None:
    """Open the clause of an infinitive, a gerund or a participle."""
    it, first = at.it, group.first
    before = it.before(first)
    if it.tag(before) == "conjunction" and _shares_auxiliary(at, group):
        return
    top = at.stack[-1]
    kind: Kind = "infinitive" if group.form == "infinitive" else "participial"
    if top.kind == "reported" and top.waits and it.words[first] == "be" and it.tag(before) in HEADS:
        top.verb = group  # "demanded that a vote [be held]"
        return
    if top.kind == "subordinate" and top.waits and top.start == first and group.form == "participle":
        top.verb = group  # "unless [wanted in another case]"
        return
    if it.tag(before) == "conjunction" and kind == "infinitive" and it.words[first] == "to":
        top = next((c for c in reversed(at.stack) if c.kind == "infinitive"), top)
        at.pop_to(top, before)  # "to buy ships carrying oil [and to sell them]"
    if it.tag(before) == "conjunction" and top.kind in NONFINITE and top.verb and top.verb.form == group.form:
        at.stack.pop().last = before
        _push_mate(at, top, group)
        return
    if _is_listed(at, group, before):
        top.last = before
        clause = at.push("shared", first, before, top.parent)
        clause.mate, clause.fronted, clause.verb = top, top.fronted, group
        return
    if (mate := _mate_in_row(at, group, before)) is not None:
        _push_mate(at, mate, group)
        return
    if group.form == "gerund" and it.tag(before) in _BEFORE_GERUND:
        kind = "gerund"
    clause = at.push(kind, first)
    if kind == "gerund" and it.tag(before) in {"preposition", "subordinator"}:
        clause.preposition = it.words[before]
    elif kind == "participial":
        last = before - 1 if it.tag(before) == "comma" else before
        last -= it.words[last] in {"here", "there"}  # "a second vote there, expected next week"
        describes = it.words[first] != "having" and (group.form == "participle" or it.tag(before) != "comma")
        if it.tag(last) in HEADS and describes:
            first = phrase_left(it, last)
            clause.antecedent = _placed(it, _of_whole(at, first)) if it.tag(before) == "comma" else first, last + 1
    clause.verb = group


def _placed(it: Tagged, first: int) -> int:
    """Where the thing stands whose place is the name at `first`: “[a mill at Elin], built in 1920”."""
    there = it.word(first - 1) in {"along", "at", "in", "near", "off"} and it.tag(first) == "name"
    return phrase_left(it, first - 2) if there and it.tag(first - 2) in HEADS else first


def _of_whole(at: Stack, first: int) -> int:
    """“[Curbs on exports to Elin], set in May, have failed”: where the subject begins, if its last noun ends it."""
    it, around = at.it, at.stack[-1].parent
    place = first
    while it.tag(place - 1) in {"preposition", "to"} and it.tag(place - 2) == "noun" and it.words[place - 1] != "of":
        place = phrase_left(it, place - 2)
    person = it.tag(first) == "name" and it.words[first - 1] in {"by", "for", "from", "with"}
    return place if around is not None and around.waits and place == around.start and not person else first


def _shares_auxiliary(at: Stack, group: VerbGroup) -> bool:
    """“had tabled an offer on Monday [and withdrawn it]”: a participle that goes on behind “had” or “was”."""
    verb = at.innermost_finite(group.first).verb
    if verb is None or at.it.tag(group.first) != "participle" or not (verb.perfect or verb.passive):
        return False
    if at.stack[-1].kind in NONFINITE and at.stack[-1].verb and at.stack[-1].verb.form == "participle":
        return False
    whole = group._replace(form="finite", tense=verb.tense, passive=verb.passive, perfect=verb.perfect)
    return shares_subject(at, whole)


def _push_mate(at: Stack, mate: Clause, group: VerbGroup) -> None:
    """Open a clause that describes what `mate` does."""
    clause = at.push(mate.kind, group.first, None, mate.parent)
    clause.mate, clause.antecedent, clause.preposition = mate, mate.antecedent, mate.preposition
    clause.set_off, clause.verb = mate.set_off, group


def _mate_in_row(at: Stack, group: VerbGroup, before: int) -> Clause | None:
    """“The pact, signed in 2004, [ratified in 2006] and suspended in 2020, ends”: the participle before it."""
    it, mate = at.it, at.clauses[-1]
    if group.form != "participle" or it.tag(before) != "comma" or mate.kind not in {"participial", "gerund"}:
        return None
    told = mate.verb is not None and (mate.verb.passive or mate.verb.form == "participle")
    if not told or mate.last not in {before, it.size}:
        return None
    joint = next((n for n in range(group.last, it.size) if it.tags[n] in _GOES_ON_OR_ENDS), it.size)
    goes_on = it.tag(joint) in {"conjunction", "comma"} and it.tag(it.after(joint)) in {"ed", "participle"}
    return mate if goes_on else None


def _is_listed(at: Stack, group: VerbGroup, before: int) -> bool:
    """“was founded in 1843, [destroyed in 1901] and [rebuilt in 1910]”: participles in a row share their “was”."""
    it, top = at.it, at.stack[-1]
    if group.form != "participle" or top.verb is None:
        return False
    if top.verb.finite and top.verb.passive and it.tag(before) == "conjunction":
        return True
    if not (top.verb.finite and top.verb.passive and it.tag(before) == "comma"):
        return top.kind == "shared" and top.verb.form == "participle" and it.tag(before) in {"comma", "conjunction"}
    joint = next((n for n in range(group.last, it.size) if it.tags[n] == "conjunction"), it.size)
    clear = _ENDS_ROW.isdisjoint(it.tags[group.last : joint])
    return clear and it.tag(it.after(joint)) in {"ed", "participle"}


_ENDS_ROW = frozenset({"finite", "modal", "be", "do", "relative", "subordinator", "semicolon"})
_GOES_ON_OR_ENDS = _ENDS_ROW | {"conjunction", "comma"}
_BEFORE_GERUND = VERBAL | {"preposition", "subordinator", "after"}
