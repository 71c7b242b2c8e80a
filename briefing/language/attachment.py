"""Which clause a date dates: “She said on Monday that the bank failed in May” has two dates, one for each verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language import calendar_names
from briefing.language.clauses import NONFINITE, Clause
from briefing.language.tags import says, takes_clause
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.clause_pass import Pass

OWN_GERUND = frozenset({"after", "before", "despite", "since", "following", "without"})
"""A gerund behind one of these is a happening of its own: “after winning the vote in May”."""


def clause_of(found: Pass, place: int) -> Clause:
    """The clause whose happening the date at word `place` dates."""
    clause = found.owner[place]
    for rule in RULES:
        clause = rule(found, place, clause)
    return clause


def _behind_aside(found: Pass, place: int, clause: Clause) -> Clause:
    """“The mayor declared the gifts, received after he took office, only [last week]”: past the aside and its comma."""
    it, before = found.it, found.it.back(place - 1, _LEADS)
    if it.tag(before) != "comma":
        return clause
    aside: Clause | None = clause
    while aside is not None and not (aside.set_off and aside.describes):
        aside = aside.parent
    if aside is not None and aside.verb is not None and it.tags[aside.verb.last : before].count("comma") % 2:
        return clause  # "the road, which was shut by the mayor, Ann Rowe, in May": the comma ends no more than a name
    around = aside.parent if aside is not None and aside is not clause and not aside.fronted else None
    return around if around is not None and around.verb is not None and around.verb.finite else clause


_LEADS = frozenset({"preposition", "adverb", "time"})


def _behind_agent(found: Pass, place: int, clause: Clause) -> Clause:
    """“They handed in a petition signed by 900 people in Elin [on Monday]”: far behind the participle, of the verb."""
    it, around, verb = found.it, clause.parent, clause.verb
    if not calendar_names.weekday(it.words[place]) or verb is None or around is None or around.verb is None:
        return clause
    by = clause.kind == "participial" and not clause.fronted and it.word(verb.last) == "by"
    then = by and not clause.set_off and around.verb.tense == "past" and around.verb.finite
    far = "preposition" in it.tags[verb.last + 1 : it.before(place)]
    timed = then and far and any(found.owner[n] is around for n in it.places_of("time"))
    return around if then and far and not timed else clause


def _past_frame(found: Pass, place: int, clause: Clause) -> Clause:
    """“It came in 2014 that the bank failed”; “in May, when the bank failed, …”: the clause that tells it."""
    it = found.it
    following = place + 1
    while it.tag(following) in {"time", "comma", "number"} or it.word(following) == "than":
        following += 1
    verb = clause.verb
    in_front = verb is None or verb.first > place or verb.lemma == "be" or it.tag(following - 1) == "comma"
    if it.word(following) == "that" and verb is not None and verb.lemma == "be" and it.words[0] in _IT:
        return next((c for c in found.clauses if c.opener == following), clause)
    if it.word(following) == "when" and in_front and it.tag(following - 1) in {"comma", "time"}:
        told = next((c for c in found.clauses if c.opener == following), clause)
        timed = any(n >= following and found.owner[n] is told for n in it.places_of("time"))
        return clause if timed or _tells_age(found, told) else told
    return clause


def _tells_age(found: Pass, clause: Clause) -> bool:
    """A clause in front that only says how old somebody was: “In May, when she was 14, [the river rose]”."""
    verb = clause.verb
    return verb is not None and verb.lemma == "be" and not verb.passive and found.it.tag(verb.last) == "number"


_IT = frozenset({"it", "but", "and"})


def _behind_joint(found: Pass, place: int, clause: Clause) -> Clause:
    """“The mayor quit, and with her on Monday [the council left]”: the clause that follows “, and”."""
    it, joint = found.it, found.it.back(place - 1, _FRONTED)
    if it.tag(joint) != "conjunction" or it.tag(joint - 1) != "comma":
        return clause
    ahead = (c for c in found.clauses if c.verb and c.verb.first > place and c.verb.finite)
    following = min(ahead, key=lambda c: c.verb.first if c.verb else 0, default=clause)
    return following if following.kind in {"main", "coordinated", "shared"} else clause


_FRONTED = frozenset({"preposition", "adverb", "time", "object", "determiner", "noun", "name", "adjective", "number"})


def _again(found: Pass, place: int, clause: Clause) -> Clause:
    """“It flooded in May, when a dam broke, and again [in June]”: what happened again is told before the aside."""
    it, before = found.it, place - 1
    before -= it.tag(before) == "preposition"
    if it.word(before) != "again" or it.words[before - 1] != "and" or it.tag(before - 2) != "comma":
        return clause
    around = clause.parent
    aside = clause.kind in {"relative", "subordinate"} and clause.set_off and around is not None and around.verb
    return around if around is not None and aside else clause


def _present_saying(found: Pass, place: int, clause: Clause) -> Clause:
    """“Since then, officials say, [the dam has leaked]”: what is said today of another day happened on that.

    Not in “A letter sent on Monday says …”, where the date is that of the letter.
    """
    verb = clause.verb
    if found.owner[place].kind == "participial" and found.owner[place].parent is clause:
        return clause
    if verb is None or verb.tense != "present" or verb.perfect or verb.head > verb.first:
        return clause
    says = takes_clause(found.it.words[verb.head])  # not "continues on Monday, after which he left"
    told = (c for c in found.clauses if (says and c.told_by is clause) or (c.mate is clause and _is_parted(found, c)))
    return next((c for c in told if c.verb and (c.verb.perfect or c.verb.tense != "present")), clause)


def _is_parted(found: Pass, clause: Clause) -> bool:
    """A comma parts the clause from who tells it: “…, officials say[,] the dam has leaked”."""
    return clause.opener is not None and found.it.tag(clause.opener) == "comma"


def _climb(found: Pass, _place: int, clause: Clause) -> Clause:
    """From “to sign it on Monday” to “agreed”: infinitives and gerunds that complete a verb are part of its telling."""
    while clause.parent is not None and (
        (clause.kind in NONFINITE and not _tells_itself(found, clause))
        or _is_demanded(found, clause)
        or _is_of_what_is_done(found, clause)
        or (
            clause.kind == "subordinate" and clause.verb is not None and not clause.verb.finite
        )  # "as [laid down in May]"
    ):
        clause = clause.parent
    return clause


def _is_of_what_is_done(found: Pass, clause: Clause) -> bool:
    """“bought the land [it needed] in May”, “must repay [what is left] by May”, “in the year [that ended] in May”."""
    it, verb, around = found.it, clause.verb, clause.parent.verb if clause.parent else None
    if verb is None or around is None or around.first > verb.first:
        return False
    if clause.kind == "relative" and clause.antecedent is not None:
        needed = clause.opener is None and verb.lemma in _NEEDS and around.tense == "past"
        return needed or (verb.lemma in _LASTS and it.words[clause.antecedent[1] - 1] in _SPANS)
    return clause.opened_by == "what" and verb.tense == "present" and verb.passive and around.leads_ahead


_NEEDS = frozenset({"lack", "like", "need", "want"})


def _is_demanded(found: Pass, clause: Clause) -> bool:
    """“She demanded [that he resign by May]”, “[that a vote be held]”: told with who demands it."""
    teller, verb = clause.told_by, clause.verb
    if teller is None or teller.verb is None or verb is None or teller.verb.tense == "present":
        return False
    if verb.form == "infinitive":
        return True
    return (
        verbs.has_tag(teller.verb.lemma, "demands") and found.it.tags[verb.first] == "base" and verb.tense == "present"
    )


def _tells_itself(found: Pass, clause: Clause) -> bool:
    """Whether a clause without a subject tells a happening of its own: “after winning”, “The ferry, sunk in 2016,”."""
    if clause.kind == "gerund":
        return clause.preposition in OWN_GERUND or _is_answered_for(found, clause)
    if clause.kind != "participial" or clause.verb is None:
        return False
    if _completes(found, clause, clause.verb) or _is_set_for(found, clause):
        return False
    if clause.fronted:
        done = clause.verb.form == "participle" or clause.verb.perfect  # "Having lost in May, he quit"
        return done and (_is_founded_on(found, clause) or _is_apart(found, clause, clause.parent))
    gerund = clause.set_off and clause.verb.form == "gerund"
    if clause.set_off and (clause.verb.perfect or (gerund and _is_dated_apart(found, clause))):
        return True  # "She presented it on Monday, [forecasting a surplus in 2030]", "…, [having lost it in 2022]"
    return clause.antecedent is not None and not gerund


def _is_answered_for(found: Pass, clause: Clause) -> bool:
    """“Was fined in March for [failing to report a leak in 2019]”, “is known for [winning it in 2004]”."""
    around = clause.parent.verb if clause.parent else None
    if around is None or clause.preposition not in {"for", "of"}:
        return False
    known = around.lemma in _KNOWN and clause.preposition == "for"
    return known or (verbs.has_tag(around.lemma, "punishes") and _is_dated_apart(found, clause))


_KNOWN = frozenset({"know", "remember"})


def _is_founded_on(found: Pass, clause: Clause) -> bool:
    """“Under [a law passed in 2019] the firm was fined”: what was there before; not “in a letter sent in May”."""
    return clause.antecedent is not None and found.it.word(clause.antecedent[0] - 1) in _FOUNDING


_FOUNDING = frozenset({"amid", "despite", "from", "given", "over", "under", "using", "with", "without"})


def _has_time_behind(found: Pass, around: Clause) -> bool:
    """“The deal signed in 2015 [fell apart in 2016]”, “[is to end in 2030]”."""
    last = around.verb.last if around.verb else 0
    owners = (found.owner[last + n] for n, tag in enumerate(found.it.tags[last : found.it.size]) if tag == "time")
    return any(owner is around or (owner.kind == "infinitive" and owner.parent is around) for owner in owners)


def _is_dated_apart(found: Pass, clause: Clause) -> bool:
    """Whether what is around a clause has another date, before it."""
    around, verb = clause.parent, clause.verb
    if around is None or verb is None or clause.fronted:
        return False
    return any(tag == "time" and found.owner[n] is around for n, tag in enumerate(found.it.tags[: verb.first]))


def _is_apart(found: Pass, clause: Clause, around: Clause | None) -> bool:
    """A happening of its own: “The ferry, [sunk in 2016], was raised”; not “A poll [taken in May] shows”."""
    if around is None or around.verb is None:
        return False
    if clause.antecedent is None:
        lemma = clause.verb.lemma if clause.verb else ""
        asked = lemma in _REACHED or verbs.has_tag(lemma, "asks")
        return clause.start == around.start and not asked  # not "Asked on Monday if it was true, he wept"
    words = found.it.words[slice(*clause.antecedent)]
    document = not (lexicon.words("document_nouns") | lexicon.words("poll_nouns")).isdisjoint(words)
    apart = not document or (clause.set_off and not takes_clause(around.verb.lemma))
    apart = apart or (_has_time_behind(found, around) and not takes_clause(around.verb.lemma))
    subject = around.subject
    whole = clause.set_off and subject is not None and "to" in found.it.tags[subject[0] : clause.antecedent[0]]
    return apart and subject is not None and (subject[0] == clause.antecedent[0] or whole)


def _is_set_for(found: Pass, clause: Clause) -> bool:
    """“Talks, [scheduled for May], were called off”, “a vote [planned for May] was scrapped”."""
    around, verb, antecedent = clause.parent, clause.verb, clause.antecedent
    if around is None or verb is None or antecedent is None or around.subject is None or around.verb is None:
        return False
    set_for = found.it.word(verb.last) == "for" and verb.lemma in _FIXING | lexicon.tagged("date_neighbours", "sets")
    return set_for and around.subject[0] <= antecedent[0] < around.subject[1] and around.verb.first > verb.last


_FIXING = frozenset({"arrange", "plan", "propose"})


def _completes(found: Pass, clause: Clause, verb: VerbGroup) -> bool:
    """“got the ball [rolling]”, “sales [representing a half of it]”: no happening of its own."""
    around = clause.parent.verb if clause.parent else None
    if around is None or clause.antecedent is None:
        return False
    if verb.lemma in _LASTS and found.it.words[clause.antecedent[1] - 1] in _SPANS:
        return True
    issued = found.it.words[clause.antecedent[1] - 1] in lexicon.words("document_nouns")
    if issued and says(around.lemma) and found.it.word(clause.antecedent[0] - 1) == "in":
        return True  # "said in a statement issued on Monday that …"
    wants = around.lemma == "have" or verbs.has_tag(around.lemma, "wants")
    if around.last == clause.antecedent[0] and wants and verb.form == "participle":
        return True  # "ordered flags lowered on Friday"
    if verb.form != "gerund":  # "Two were killed and five [injured]"
        return around.passive and found.it.tag(clause.antecedent[0] - 1) == "conjunction"
    object_of = around.last == clause.antecedent[0]
    part = verb.lemma in _LASTS or verbs.has_tag(verb.lemma, "consists")
    return part or (object_of and verbs.has_tag(around.lemma, "keeps"))


_REACHED = frozenset({"contact", "quote", "reach", "tell"})
_LASTS = frozenset({"begin", "end", "start"})
_SPANS = frozenset(
    {"days", "half", "months", "period", "quarter", "season", "semester", "term", "week", "weeks", "year"}
)
"""“over two years [beginning in May]”, “in the year [ended March 31]”."""

RULES: tuple[Callable[[Pass, int, Clause], Clause], ...] = (
    _behind_aside,
    _behind_agent,
    _past_frame,
    _behind_joint,
    _again,
    _climb,
    _present_saying,
)
"""Each may hand a date on to another clause, in order."""
