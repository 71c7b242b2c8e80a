"""Which other happenings of its sentence a date dates: “They met on Monday and signed the treaty” tells two."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.events import date_roles, entry, extent, other_days
from briefing.extract.events.dated import Anchor, DatedSentence, Happening
from briefing.extract.events.entry import Telling
from briefing.language.attachment import clause_of
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.tags import NOMINAL, takes_clause
from briefing.language.verb_groups import VerbGroup
from briefing.model import Span

_Rule: TypeAlias = Callable[[Pass, Clause, Clause], bool]
_AT_THE_TIME = frozenset({"as", "when", "while"})


def of(happening: Happening, at: Anchor) -> Iterator[Happening]:
    """What else the date `at` of `happening` dates in its sentence."""
    until = happening.passage.text[: at.span.start].endswith(("until ", "till "))
    for told in _tellings(happening.passage, happening.entry, at, named=happening.rule == date_roles.NAMED):
        if until and told.span.start < at.span.start and not (told.clause and told.clause.undone):
            continue  # "[The case went cold] until 2021, when they found a glove"
        if happening.period == at.period or _has_gone_on(told):
            between = happening.passage.text[at.span.end : told.span.start]
            behind = at.last is not None and between.lstrip(" ,") == "when "
            yield happening._replace(entry=told, rule="beside", period=(behind and at.last) or happening.period)


def since(happening: Happening, at: Anchor) -> Iterator[Happening]:
    """“[Rowe has ruled] since independence in 1980”: what goes on since the happening of a noun."""
    here, found = happening.passage, happening.passage.found
    first = 0 if happening.entry.clause else found.place_of(happening.span.start)
    if not first or found.it.words[first - 1] != "since":
        return
    clause = clause_of(found, first - 1)
    told = entry.of_clause(found, here.span, clause, at.span) if clause.verb and clause.verb.perfect else None
    if told:
        yield happening._replace(entry=told, period=at.period.bounded("after"), rule="since_noun")


def _tellings(here: DatedSentence, told: Telling, at: Anchor, *, named: bool) -> Iterator[Telling]:
    """What the date of `told` dates besides; little where that is only `named` by its date."""
    found = here.found
    if told.around and told.around.happened:
        yield from filter(None, [entry.of_clause(found, here.span, told.around, at.span)])
    if (then := _behind(found, at)) and then is not told.clause:
        yield from filter(None, [entry.of_clause(found, here.span, then)])
    if told.clause is None or told.clause.verb is None or named:
        return
    if at.period.precision == "day" and told.clause.happened:
        yield from filter(None, (entry.of_clause(found, here.span, clause) for clause in _next(found, told.clause)))
    verb = told.clause.verb
    if verb.tense == "past" and _is_to_come(here, at):
        return  # "They vowed to stay and called a march for next Friday"
    if verb.lemma == "do" or (verb.leads_ahead and not verb.perfect) or _is_only_set(here, verb, at):
        return  # "as they did on Monday", "and will leave tomorrow"
    others = [anchor.span for anchor in here.anchors if anchor is not at]
    for clause in _clauses(found, told.clause, at.span, others):
        more = entry.of_clause(found, here.span, clause)
        if more is None or _only_names_speaker(found, clause, more):
            continue
        if not (_is_parted(more.span, at.span, others) or other_days.is_of_others(here, more, told.clause, at)):
            yield more


def _is_to_come(here: DatedSentence, at: Anchor) -> bool:
    today = here.annotated.document.published
    return today is not None and at.period.start > today


def _is_only_set(here: DatedSentence, verb: VerbGroup, at: Anchor) -> bool:
    """“It was due to start on Monday but was called off”, “put off until Monday”: nothing is told of Monday."""
    it = here.found.it
    place = it.place_of(at.span.start)
    before = it.before(place)
    while it.tag(before) in {"time", "number"}:
        before -= 1
    if it.word(place - 1) in {"until", "till", "to"} and verb.lemma in lexicon.tagged("date_neighbours", "moves"):
        return True
    if it.word(before) in {"until", "till"} and verb.lemma in {"give", "have"}:
        return True
    if verb.passive:
        return verb.lemma in lexicon.tagged("date_neighbours", "sets")
    following = it.after(verb.last - 1)
    due = it.word(following) in lexicon.tagged("date_neighbours", "state")
    return verb.lemma == "be" and (due or it.tag(following) == "to")


def _has_gone_on(told: Telling) -> bool:
    """It has gone on since the date too: “1,000 men have come since Sunday and 200 have drowned”."""
    return told.verb is not None and told.verb.perfect


def _is_parted(more: Span, date: Span, others: Sequence[Span]) -> bool:
    """“[Left school], joined the navy in 1955 and began to act in 1958”: another date stands between."""
    first, last = sorted((more, date))
    return any(first.end <= other.start < last.start for other in others)


def _clauses(found: Pass, clause: Clause, date: Span, others: Collection[Span]) -> Iterator[Clause]:
    """The clauses that `date`, which dates `clause`, dates as well; `others` are the other dates of the sentence."""
    taken = {clause_of(found, found.place_of(other.start)) for other in others}
    place = found.place_of(date.start)
    framed = found.owner[place] if (clause.opener or 0) > place else None  # "[It flooded] in May, when a dam broke"
    while framed is not None and framed.kind == "infinitive":
        framed = framed.parent
    timed = {
        found.owner[place]
        for place in found.it.places_of("time")
        if not date.start <= found.it.starts[place] < date.end
    }
    for other in found.clauses:
        if other.verb is not None and other.verb.lemma == "do":
            continue  # "worked like they did when she left in May"
        told = other.happened or _both_go_on(clause, other) or (other is framed and _had_been(other))
        if other is clause or other in timed or not told:
            continue
        if other in taken and other is not framed:
            continue
        if any(rule(found, clause, other) for rule in RULES) and not _only_says(found, other):
            yield other


def _had_been(clause: Clause) -> bool:
    """“[It had left in May], when a dam broke”, “[had to leave in May], when …”, “[will leave in June], when …”."""
    verb, told = clause.verb, clause.kind in {"main", "shared", "coordinated"}
    then = verb is not None and verb.tense == "past" and (verb.perfect or verb.lemma == "have")
    return told and verb is not None and (then or verb.tense == "future")


def _behind(found: Pass, at: Anchor) -> Clause | None:
    """The clause behind a date, or what it names, that tells of it.

    “Since the 1980 summit, when [Rowe lost]”, “he came back in 1996 – [a year it lost $9 million]”.
    """
    it = found.it
    place = it.past(found.place_of(at.span.end - 1) + 1, NOMINAL) - 1
    opener = place + 1 + (it.tag(place + 1) in {"comma", "dash"})
    if it.word(opener) == "when" and it.tag(place) in NOMINAL:
        told = next((c for c in found.clauses if c.opener == opener), None)
    elif it.tag(opener) == "determiner" and it.word(opener + 1) == at.period.precision:
        told = next((c for c in found.clauses if c.kind == "relative" and c.antecedent == (opener, opener + 2)), None)
    else:
        return None
    return told if told and told.happened else None


def _next(found: Pass, clause: Clause) -> Iterator[Clause]:
    """What came next on the same day: “They shot two guards on Monday before [soldiers raided the hall]”."""
    for other in found.clauses:
        around = other.parent
        while around is not None and around.kind == "participial" and around.antecedent is None:
            around = around.parent
        if other.kind == "subordinate" and around is clause and other.opened_by == "before" and other.happened:
            alone = other.opener is not None and found.it.tag(other.opener - 1) not in {"adverb", "time"}
            if alone and not extent.is_timed(found, other):
                yield other


def _only_says(found: Pass, clause: Clause) -> bool:
    """“After the dam broke in May, [Rowe said], the town was flooded”; “a note, when he came on Monday, [read]: …”."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None:
        return False
    behind = found.it.tag(verb.last)
    return behind == "colon" or (takes_clause(verb.lemma) and found.it.tag(subject[0] - 1) == behind == "comma")


def _only_names_speaker(found: Pass, clause: Clause, told: Telling) -> bool:
    """“We lost,” [Ann Rowe said] as the crowd left on Monday”: what is said is too long to be shown."""
    verb = clause.verb
    says = verb is not None and takes_clause(verb.lemma) and clause.kind in {"main", "attribution"}
    return says and verb is not None and told.span.end <= found.it.ends[verb.last - 1]


def _both_go_on(clause: Clause, other: Clause) -> bool:
    """Both have gone on since then: “1,000 men have come since Sunday and 200 have drowned”."""
    both = clause.verb and other.verb and clause.verb.perfect and other.verb.perfect and not other.verb.is_state
    now = clause.verb is not None and clause.verb.tense != "past"  # not "had been fined in 2020, and had been jailed"
    return bool(both) and (other.mate if now else other.kind == "subordinate" and other.parent) is clause


def _goes_on(_found: Pass, clause: Clause, other: Clause) -> bool:
    """The next deed of the same subject: “met on Monday and signed the treaty”."""
    if clause.verb and other.verb and clause.verb.tense == "past" and clause.verb.perfect and not other.verb.perfect:
        return False  # "Rowe said they had left on Monday and blamed …", "had paid it on Monday and was told …"
    return other.mate is clause


def _came_before(found: Pass, clause: Clause, other: Clause) -> bool:
    """The deed before, of the same day: “signed the treaty and left on Monday”; not “signed it, but left on Monday”."""
    it, joint = found.it, clause.opener
    if clause.kind != "shared" or clause.mate is not other or clause.verb is None or joint is None:
        return False
    if clause.verb.perfect and other.verb is not None and not other.verb.perfect:
        return False  # "It [said it would appeal] and had filed papers on Monday"
    timed = other.verb is not None and "time" in it.tags[other.verb.last : joint]
    if timed or (other.verb is not None and not _APART.isdisjoint(it.words[other.verb.last : joint])):
        return False  # "She [jumped bail granted in May] and …", "was [caught a week after it] and was held on Monday"
    return it.word(joint) != "but" and "time" not in it.tags[joint : clause.verb.first]


_APART = frozenset({"after", "before", "earlier", "later"})


def _meanwhile(_found: Pass, clause: Clause, other: Clause) -> bool:
    """What went on at the time: “met on Monday as the rebels advanced”."""
    opened = other.mate if other.kind == "coordinated" and other.mate is not None else other
    return opened.kind == "subordinate" and opened.parent is clause and opened.opened_by in _AT_THE_TIME


def _around(found: Pass, clause: Clause, other: Clause) -> bool:
    """What is told around the dated clause: “[the rebels advanced] as the two sides met on Monday”."""
    around = clause.parent
    while around is not None and around.kind == "infinitive":
        around = around.parent  # "[had to leave] when the dam broke in May"
    if clause.kind != "subordinate" or around is not other or clause.opener is None:
        return False
    behind = clause.opened_by == "after" and not _is_apart(found, clause.opener)
    return behind or clause.opened_by in _AT_THE_TIME


def _is_apart(found: Pass, opener: int) -> bool:
    """Days or more lie between: “a day [after]”; not “hours after”, which is on the same day."""
    unit = lexicon.table("date_words/unit").get(found.it.word(opener - 1))
    return unit is not None and unit[0][0] != "T"


RULES: tuple[_Rule, ...] = (_goes_on, _came_before, _meanwhile, _around)
"""How the other clause hangs together with that of the date."""
