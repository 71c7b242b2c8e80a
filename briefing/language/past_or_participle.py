"""Whether a bare form, “closed”, “plan”, is the verb of a subject that waits for it."""

from __future__ import annotations

from briefing import lexicon
from briefing.language.clause_stack import Stack
from briefing.language.clauses import Clause
from briefing.language.fronted import subject_between
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import is_plural
from briefing.language.tags import (
    ARTICLES,
    FINITE_OR_PAST,
    HEADS,
    NEVER_FINITE,
    NOMINAL,
    OPENS_OBJECT,
    POSSESSIVES,
    SURELY_FINITE,
    VERBAL,
    says,
    takes_clause,
)
from briefing.language.verb_groups import VerbGroup
from briefing.language.verbs_in_row import has_object, in_row
from briefing.lexicon import verbs

_HELPING = frozenset({"help", "helped", "helping", "helps"})
_SEEING = frozenset({"feel", "have", "hear", "help", "let", "make", "notice", "see", "watch"})
_CLEAR = frozenset({"finite", "modal", "do"})
_ENDS = frozenset({
    "comma", "relative", "that", "subordinator", "conjunction", "semicolon", "question", "opening", "pronoun"
})  # fmt: skip
"""What ends the stretch in which another verb of the same subject may come."""


def is_present(at: Stack, place: int) -> bool:
    """Whether the base form at `place` is a present tense, no infinitive."""
    before = at.it.before(place)
    top = at.stack[-1]
    if at.it.words[before] in _HELPING and at.it.tag(before) in VERBAL:
        return False  # "helped reshape the party"
    if top.set_off and top.kind == "relative" and top.verb is not None and top.verb.lemma in _SEEING:
        return "comma" in at.it.tags[top.verb.last : place]  # "Rowe, who saw his lead evaporate, …"
    if at.it.tag(before) == "conjunction":
        verb = at.stack[-1].verb
        return verb is not None and verb.finite
    subject = at.own_subject(place)
    told = subject and says(at.it.words[subject - 1]) and at.it.tag(subject - 1) in FINITE_OR_PAST
    if told and is_plural(at.it.words[before]):
        return True  # "said residents want a vote"
    joined = subject is not None and at.it.tag(subject - 1) == "conjunction"
    joined = joined and (at.it.tag(subject or 0) == "number" or at.it.tag((subject or 0) - 2) == "comma")
    return joined or at.waiting() is not None or at.it.tag(before) == "pronoun"


def is_past(at: Stack, place: int) -> bool:
    """Whether the bare form at `place` is a past tense: it has a subject that waits for it."""
    it, before = at.it, at.over_adverbials(place)
    if it.tag(before) == "conjunction":
        verb = at.stack[-1].verb
        if verb is not None:
            return _goes_on_past(at, place, verb)
    waiting = at.waiting()
    by = (it.word(place + 1) == "by" and not _is_by_so_much(at, place)) or _is_what_called(at, place)
    by = by or (it.word(place + 1) == "of" and verbs.has_tag(it.words[place], "deeds"))  # "a man [accused of] theft"
    if waiting is None:
        told = in_row(at, place) or _is_past_of_own_subject(at, place) or _is_told_of_described(at, place)
        told = told or (takes_clause(it.words[place]) and written_before(it, place, place + 1) is not None)
        return not by and told
    if by or not (waiting.kind == "relative" or _has_subject(at, waiting, place)) or _is_in_aside(at, waiting, place):
        return False
    set_off = it.tag(before) == "comma" or (it.tag(before) == "closing" and it.tag(before - 1) == "comma")
    explains = _in_apposition(at, waiting, before)
    if set_off or (explains and _verb_after_comma(at, place)):
        return (set_off and has_object(at, place)) or not _verb_after_comma(at, place)
    of_that = waiting.kind == "relative" and waiting.opened_by == "that"
    follows = it.tag(it.after(place, "time")) in OPENS_OBJECT and it.word(place + 1) not in _PLACES
    if of_that or it.tag(before) in {"pronoun", "relative"} or follows:
        return True
    return not (_verb_ahead(at, place) or _verb_behind_name(at, place))


def _is_by_so_much(at: Stack, verb: int) -> bool:
    """“dropped by [12]”, “fell by [more than a fifth]”, “by [almost half]”: so much, and nobody who does it."""
    it, place = at.it, verb + 2
    while verbs.has_tag(it.words[verb], "change") and (it.tag(place) in _LEADS_TO or it.words[place] in _ROUGHLY):
        place += 1
    return it.tag(place) == "number" or it.words[place] == "half" or it.words[place] in lexicon.table("fractions")


_LEADS_TO = frozenset({"adverb", "determiner"})
_ROUGHLY = frozenset({"more", "less", "than", "up", "to", "as", "much", "about", "around", "over", "under"})


def _is_what_called(at: Stack, place: int) -> bool:
    """“a vote that observers called [flawed]”."""
    return at.it.tags[place - 1] == "ed" and verbs.has_tag(at.it.words[place - 1], "dubs")


def written_before(it: Tagged, first_verb: int, last_verb: int) -> int | None:
    """“…, [a study by Acme] found.”: where the paper begins that closes the sentence with what it says."""
    end = it.after(last_verb - 1, "time")
    if it.tag(end) not in {"stop", ""} and not (it.tag(end) == "comma" and it.tag(end + 1) == "conjunction"):
        return None
    first = it.back(first_verb - 1, NOMINAL | {"preposition"}) + 1
    link = next((n for n in range(first, first_verb) if it.tags[n] == "preposition"), first)
    written = it.word(link - 1) in lexicon.words("document_nouns")
    return first if it.tag(first - 1) == "comma" and written else None


_DESCRIBING = NOMINAL | {"preposition", "time"}
_PLACES = frozenset({"here", "there"})


def _verb_behind_name(at: Stack, place: int) -> bool:
    """“The driver killed on Monday, Ann Rowe, 41, [had] left”: who it is, in commas, then the verb."""
    it = at.it
    comma = it.past(place + 1, _DESCRIBING)
    if it.tag(comma) != "comma" or it.tag(comma + 1) != "name":
        return False
    last = it.past(comma + 1, {"name", "comma", "number"})
    return it.tag(last - 1) == "comma" and it.tag(last) in {"be", "have", "modal", "do", "finite", "ed"}


def _goes_on_past(at: Stack, place: int, verb: VerbGroup) -> bool:
    """A past tense behind “and”: “was made of steel [and weighed a ton]”; not “would be made of steel [and tested]”."""
    if verb.passive and verb.leads_ahead:
        return at.it.tag(at.it.after(place, "time")) in OPENS_OBJECT
    if verb.form == "participle":
        return has_object(at, place)  # "freed a man jailed in May [and ordered his return]"
    return verb.form != "infinitive" or at.waiting() is None


def _is_in_aside(at: Stack, waiting: Clause, place: int) -> bool:
    """“Rowe, held in May on a warrant [issued in 2019], left”: in an aside, and the verb of what waits is to come."""
    top = at.stack[-1]
    return top is not waiting and top.set_off and top.kind == "participial" and _verb_after_comma(at, place)


def _in_apposition(at: Stack, waiting: Clause, last: int) -> bool:
    """Whether the noun phrase that ends in word `last` only explains the subject: “Rowe, a man born here, left”."""
    it = at.it
    comma = phrase_left(it, last) - 1
    explains = it.tag(comma) == "comma" and it.word(comma + 1) in ARTICLES
    return explains and comma > waiting.start and subject_between(it, waiting.start, comma) is not None


def _has_subject(at: Stack, waiting: Clause, place: int) -> bool:
    """Whether a noun phrase, and not only “In a poll released …”, stands before the verb at `place`."""
    it = at.it
    if subject_between(it, waiting.start, place):
        return True
    return it.tag(it.after(place, "time")) in OPENS_OBJECT and any(
        it.tag(p) in HEADS for p in range(waiting.start, place)
    )


def _is_past_of_own_subject(at: Stack, place: int) -> bool:
    """Whether the noun phrase right before `place` opens a clause of its own: “said [the plan failed]”."""
    it, subject = at.it, at.own_subject(place)
    if subject is None or it.word(subject - 1) == "including" or verbs.has_tag(it.word(it.before(subject)), "wants"):
        return False
    followed = it.tag(it.after(place, "time")) in OPENS_OBJECT
    joint = at.over_adverbials(subject)
    if _is_behind_relative(at, place):
        return not _verb_ahead(at, place)
    if it.tag(joint) in {"conjunction", "comma"}:
        ends = it.tag(it.after(place, "time", "preposition")) in {"stop", ""} and takes_clause(it.words[place])
        tells = says(it.words[place]) or ends  # "..., officials said", "..., a judge ruled Monday."
        timed = it.tags[place - 2 : place] == ["time", "comma"] and it.tag(joint) == "conjunction"
        timed = timed or (it.tag(joint - 1) == "time" and _goes_on_beside(at, joint, place))
        if timed or (it.words[joint] == "but" and it.tag(joint - 1) == "comma" and not _verb_ahead(at, place)):
            return True  # ", but lawyers for the town asked for more", ", and a second date, May 12, passed"
        if it.tag(joint) == "conjunction" and it.tag(joint - 1) == "comma" and it.tag(place + 1) == "adverb":
            followed = followed or it.text[it.starts[place - 1]].isupper()  # ", and Rowe stepped down"
        return followed or it.tags[subject] == "pronoun" or (it.tag(joint) == "comma" and tells)
    if it.tag(subject - 1) in {"noun", "name", "object"}:  # "among them a hall [built in 1912]"
        return it.tags[subject] in {"pronoun", "name"}
    return (
        followed or it.tags[subject] == "pronoun" or not _verb_ahead(at, place)
    )  # "said the man [held there] was ill"


def _is_told_of_described(at: Stack, place: int) -> bool:
    """“said residents who had fled on Monday [returned home]”: behind what describes the subject."""
    described = at.described_subject(place)
    verb = described.verb if described else None
    return verb is not None and verb.finite and verb.last <= place and not _verb_ahead(at, place)


_TOLD = frozenset({"pronoun", "that"})


def _goes_on_beside(at: Stack, joint: int, place: int) -> bool:
    """“left in July and her successor [started] last month”: a time ends what was before “and”."""
    named = at.it.tag(joint) == "conjunction" and at.it.tag(joint + 1) in {"determiner", "name"}
    return named and not _verb_ahead(at, place)


_BEHIND_PAST = OPENS_OBJECT | {"stop", ""}


def _is_behind_relative(at: Stack, place: int) -> bool:
    """“…, and Rowe, who is ill, [promised] help”: behind the comma that ends what is said of the subject."""
    it, top = at.it, at.stack[-1]
    relative = top if top.kind == "relative" else next((c for c in reversed(at.clauses) if c.kind == "relative"), None)
    if relative is None or relative.opener is None or not relative.set_off or it.tag(place - 1) != "comma":
        return False
    antecedent = relative.antecedent
    joined = (
        antecedent is not None and it.tag(antecedent[0] - 1) == "conjunction" and relative.last in {place - 1, it.size}
    )
    return joined and "comma" not in it.tags[relative.start : place - 1]


def _verb_after_comma(at: Stack, place: int) -> bool:
    """Whether a later comma is followed at once by a finite verb: “, elected in May, said”."""
    it = at.it
    for comma in range(place + 1, it.size):
        if it.tags[comma] in {"semicolon", "colon", "opening"}:
            return False
        if it.tags[comma] == "comma" and it.tag(it.after(comma)) in FINITE_OR_PAST:
            following = it.after(comma)
            word = it.words[following]
            told = says(word) and not verbs.has_tag(word, "violence")  # "stormed the hall"
            source = it.after(following)
            inverted = told and it.tag(source) in {"name", "determiner"} and it.words[source] not in POSSESSIVES
            inverted = inverted and not _reports(at, source)
            return not inverted and word not in NEVER_FINITE
    return False


def _reports(at: Stack, first: int) -> bool:
    """A clause and not only a source follows: “…, said [the fleet would shrink]”; not “…, said the mayor.”."""
    return at.it.tag(at.it.past(first, NOMINAL | {"preposition"})) in SURELY_FINITE


def _verb_ahead(at: Stack, place: int) -> bool:
    """Whether another verb for the same subject comes before the next break: “The man held on Monday said”."""
    it, described, joined = at.it, False, False
    owed = it.tag(place + 1) == "subordinator"  # "An audit ordered after a wall [fell] was kept secret"
    for ahead in range(place + 1 + owed, it.size):
        tag = it.tags[ahead]
        if owed and (tag in {"finite", "ed"} or it.words[ahead] == "had"):
            owed = False
            continue
        if it.words[ahead] in _PLACES:
            continue
        if tag == "conjunction" and "by" in it.words[place:ahead] and is_plural(it.words[place - 1]):
            continue  # "Papers filed by the town and [two groups] claim that"
        if tag == "relative" and it.tag(ahead - 1) in HEADS and not described:
            described = True  # "The man held with two who [were] armed said"
            continue
        if tag == "conjunction" and (it.tag(ahead + 1) == "participle" or it.word(ahead + 2) == "by"):
            joined = True  # "A report dated May 2 and [seen by] Rowe said"
            continue
        if tag in _ENDS or (described and takes_clause(it.words[ahead])):
            return False
        if tag in _CLEAR or (tag in {"be", "have"} and it.words[ahead] not in NEVER_FINITE):
            if described and it.tag(it.before(ahead)) == "relative":
                continue
            return it.tag(it.before(ahead)) not in {"to", "modal", "preposition"}
        told = tag == "base" and it.tag(ahead - 1) in HEADS and it.tag(ahead + 1) in _TOLD and says(it.words[ahead])
        if told or (joined and tag == "base" and takes_clause(it.words[ahead])):
            return True  # "Families stranded aboard a ferry [say] they were told nothing"
        past = tag == "ed" and not _is_what_called(at, ahead)
        if past and (it.tag(it.after(ahead)) in _BEHIND_PAST or (joined and it.tag(ahead - 1) in HEADS)):
            return True
    return False
