"""What the verb of the clause says of the dates in it, or that of the clause around."""

from __future__ import annotations

from briefing.extract.dates.tense.dated_place import (
    AHEAD,
    AHEAD_SOON,
    AHEAD_THEN,
    PAST,
    SMALL,
    UNSAID,
    UNTIL,
    DatedPlace,
    Rule,
    has_kind,
    kinds,
)
from briefing.language import calendar_names
from briefing.language.clauses import Clause
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs

_IF = frozenset({"if"})


def sense(place: DatedPlace, rules: tuple[Rule, ...]) -> int:
    """What the first of `rules` that knows says of the date."""
    for rule in rules:
        if (told := rule(place)) is not None:
            return told
    return UNSAID


def _outer(place: DatedPlace) -> int:
    """The sense of the clause around."""
    return sense(place._replace(clause=place.clause.parent), RULES) if place.clause.parent else UNSAID


def _goes_on(place: DatedPlace) -> int | None:
    """“Would visit both in May and [announce a plan in June]”: as the verb before it has it."""
    mate, verb = place.clause.mate, place.verb
    shared = place.clause.kind == "shared" and verb is not None and place.it.tags[verb.first] == "base"
    if not shared or mate is None or mate.verb is None or not mate.verb.leads_ahead:
        return None
    return to_come(place._replace(clause=mate))


def _was_supposed(place: DatedPlace) -> int | None:
    """“Was supposed to vote on Wednesday”, and did not: a day of the week is past."""
    outer = place.verb_around
    supposed = outer is not None and outer.tense == "past" and outer.lemma == "suppose"
    day = calendar_names.weekday(place.it.word(place.first))
    return PAST if supposed and day and place.clause.kind == "infinitive" else None


def _had_been_due(place: DatedPlace) -> int | None:
    """“Had been due to testify in May”: it was ahead."""
    outer, verb = place.verb_around, place.verb
    if place.clause.kind != "infinitive" or verb is None or outer is None or not outer.perfect or outer.lemma != "be":
        return None
    due = place.it.word(verb.first - 1) == "due" and not calendar_names.weekday(place.it.word(place.first))
    return AHEAD_THEN if due else None


def _to_be_done(place: DatedPlace) -> int | None:
    """“Agreed on a credit, [to be paid] in May”: set off it tells what is still to come."""
    verb, it = place.verb, place.it
    if place.clause.kind != "infinitive" or verb is None or not verb.passive:
        return None
    return AHEAD_THEN if it.word(verb.first) == "to" and it.tag(verb.first - 1) == "comma" else None


def _infinitive(place: DatedPlace) -> int | None:
    """Agreed to leave in May; a plan to leave; was to leave. "Managed to leave" is as past as its verb."""
    clause, it = place.clause, place.it
    if clause.kind != "infinitive" or clause.verb is None:
        return None
    back = clause.verb.first - 1
    while it.tag(back) in {"adverb", "time"}:
        back -= 1
    outer = clause.parent.verb if clause.parent else None
    if outer and outer.pluperfect and _was_said(clause.parent) and has_kind(outer.lemma, "wills"):
        return AHEAD_THEN  # "said they had agreed to meet on Friday"
    if clause.verb.perfect or (
        outer and outer.tense == "past" and (outer.perfect or it.word(back) in {"able", "unable"})
    ):
        return PAST  # "was to have left on Friday", "was able to leave on Friday"
    if it.tag(back) == "be" or "noun" in kinds(it.word(back)) or "state" in kinds(it.word(back)):
        return AHEAD_THEN if outer and outer.tense == "past" and (outer.passive or outer.lemma == "be") else AHEAD
    if outer and has_kind(outer.lemma, "wills", "sets", "moves"):
        past = AHEAD_THEN if outer.passive else AHEAD_SOON  # "asked them in May to leave by June"
        return past if outer.tense == "past" else AHEAD
    return _outer(place)


def _demanded(place: DatedPlace) -> int | None:
    """“Demanded that a vote be held before Christmas”, “ordered flags lowered through Friday”: still to be done."""
    verb, around = place.verb, place.verb_around
    if verb is None or around is None or verb.finite:
        return None
    told = place.clause.kind == "reported" and verb.form == "infinitive"
    wanted = verb.form == "participle" and verbs.has_tag(around.lemma, "wants") and not place.clause.set_off
    if not told and not (wanted and place.it.word(place.first - 1) in _TO_THEN):
        return None
    return AHEAD_THEN if around.pluperfect else AHEAD


_TO_THEN = frozenset({"by", "before", "through", "until", "till"})


def _aimed_at(place: DatedPlace) -> int | None:
    """“The aim was a truce from July 15”: it was ahead then."""
    verb, subject = place.verb, place.clause.subject
    if verb is None or subject is None or verb.lemma != "be" or verb.tense != "past" or verb.last > place.first:
        return None
    return AHEAD_THEN if "noun" in kinds(place.it.words[subject[1] - 1]) else None


def _due(place: DatedPlace) -> int | None:
    """What is due lies ahead, whatever stands between: “was due back in Oslo on Thursday”."""
    verb = place.verb
    if verb is None or not verb.finite or verb.lemma != "be" or place.it.word(verb.last) != "due":
        return None
    if place.it.tag(verb.last + 1) == "to" or verb.last >= place.first or place.pluperfect:
        return None
    return AHEAD_THEN if verb.tense == "past" else AHEAD


def _was_said(clause: Clause | None) -> bool:
    """Whether a past tense reports the clause, so that its “had” may stand for “has”."""
    teller = clause.told_by.verb if clause and clause.told_by else None
    return teller is not None and teller.tense == "past" and not teller.perfect


def to_come(place: DatedPlace) -> int | None:
    """Is due to leave on Friday; is going to leave; will leave; would leave; leaves on Friday."""
    verb = place.verb
    if verb is None or not verb.finite:
        return None
    if verb.leads_ahead:
        return PAST if verb.perfect and verb.tense == "modal" else _unless_unable(place, verb)
    if verb.tense != "present" or verb.perfect:
        return None
    return AHEAD if _is_timetable(place, verb) else None


def _unless_unable(place: DatedPlace, verb: VerbGroup) -> int:
    """What somebody could not do is told of the past: "could not be reached on Monday"."""
    words = place.it.words[verb.first : verb.last]
    if words[0] in {"could", "couldn't"} and ("not" in words or words[0] != "could"):
        return (
            PAST
            if place.clause.kind != "reported" and not calendar_names.weekday(place.it.word(place.first))
            else UNSAID
        )
    if words[0] in {"would", "wouldn't"} and place.clause.kind == "main" and ("not" in words or words[0] != "would"):
        return UNSAID  # "would not comment on Monday"
    if words[0] != "would":
        return AHEAD
    return AHEAD_THEN if place.clause.kind != "reported" else AHEAD_SOON


def _looks_back(place: DatedPlace) -> int | None:
    """Is investigating the deals of June, denies killing him in June: what is done now is about days past."""
    around = place.verb_around if place.clause.kind == "gerund" else None
    if around is not None and verbs.has_tag(around.lemma, "deeds"):
        return PAST
    verb = place.verb
    refers = verb is not None and verbs.has_tag(verb.lemma, "refers") and verb.tense == "present" and not verb.passive
    return PAST if refers else None


def _is_timetable(place: DatedPlace, verb: VerbGroup) -> bool:
    """Whether a present tense tells what is to come: "opens", "is leaving", "is expected", "the vote is on Friday"."""
    it = place.it
    if it.tag(verb.head) == "ing" and verb.head > verb.first:
        return True
    if verb.passive:
        listed = verb.lemma == "list" and it.word(verb.last) == "for"  # "is listed for hearing in May"
        return listed or has_kind(verb.lemma, "sets", "moves", "wills")
    if verb.head > verb.first:
        return False
    beside = it.tags[verb.last : place.first]
    near = all(tag in SMALL for tag in beside)
    return (
        verb.lemma == "plan"
        or has_kind(verb.lemma, "runs", "sets", "acts")
        or (it.tag(verb.head) == "be" and near and verb.last <= place.first)
    )


def _once_done(place: DatedPlace) -> int | None:
    """After the votes of November have been counted; will be sold when it shuts in March: of what is to come first."""
    verb, opener, around = place.verb, place.clause.opened_by, place.clause.parent
    coming = around is not None and around.verb is not None and around.verb.tense == "future"
    coming = coming or opener in {"once", "till", "until"}
    if verb is None or verb.tense != "present" or not (verb.perfect or coming):
        return None  # "is on hold until a plea is heard in March"
    return AHEAD if opener in {"after", "once", "when", "until", "till", "before"} else None


def _expected(place: DatedPlace) -> int | None:
    """Was expected in May: a past tense of what lies ahead. "Had been expected" is over."""
    verb = place.verb
    jailed = verb is not None and verb.lemma == "book" and place.it.word(verb.last) in {"at", "in", "into", "on"}
    if verb and verb.passive and has_kind(verb.lemma, "sets") and not place.pluperfect and not jailed:
        return AHEAD_THEN
    return None


def _if(place: DatedPlace) -> int | None:
    """What is only supposed lies ahead, though its verb is past: “if they paid by Friday”."""
    return AHEAD if is_supposed(place.clause) else None


def is_supposed(clause: Clause) -> bool:
    """Whether the clause is a condition of what may come: "if they paid by Friday, he would be free"."""
    parent = clause.parent
    return clause.opened_by in _IF and parent is not None and parent.verb is not None and parent.verb.leads_ahead


def _told(place: DatedPlace) -> int | None:
    """Sank on July 3; has been shut; signed in May, of a participle."""
    verb = place.verb
    if verb is None:
        return None
    if verb.finite:
        return PAST if verb.tense == "past" or verb.perfect or _past_between(place, verb) else UNSAID
    beside = verb.last <= place.first and all(tag in SMALL for tag in place.it.tags[verb.last : place.first])
    if verb.form == "gerund" and beside and has_kind(verb.lemma, "runs", "sets"):
        return AHEAD if _outer(place) >= AHEAD else UNSAID  # "a fair opening on March 15"
    if verb.form != "participle" or place.preposition in UNTIL:
        return _outer(place)
    told = place.clause.antecedent is not None or place.clause.set_off
    if beside or (told and (place.clause.set_off or _outer(place) != AHEAD)):
        return PAST
    return _outer(place)


def _past_between(place: DatedPlace, verb: VerbGroup) -> bool:
    """Whether a past tense stands between a present one and the date, whatever clause the date was given to."""
    words = range(verb.last + 1, place.first)  # past the participle of "remains closed"
    return any(place.it.tags[n] in {"ed", "finite"} and verbs.is_past(place.it.words[n], only=True) for n in words)


def _headless(place: DatedPlace) -> int | None:
    """Where no verb was found, by the last word before the date that can be one: "Rovers face City on Friday"."""
    if place.verb is not None:
        return None
    for word in reversed(place.it.words[: place.first]):
        if has_kind(word, "runs", "state") or (has_kind(word, "moves") and place.preposition in UNTIL):
            return AHEAD
        if verbs.is_past(word, only=True):
            return PAST
    return None


RULES: tuple[Rule, ...] = (
    _demanded,
    _aimed_at,
    _due,
    _to_be_done,
    _goes_on,
    _had_been_due,
    _was_supposed,
    _infinitive,
    _if,
    _looks_back,
    to_come,
    _once_done,
    _expected,
    _told,
    _headless,
)
"""What the verb of a clause says of the dates in it."""
