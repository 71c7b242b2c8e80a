"""Words and marks that open and close clauses."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.language.clause_stack import Stack
from briefing.language.clauses import Clause
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import either, is_plural, is_somebody
from briefing.language.tags import (
    AUXILIARY,
    FINITE_OR_PAST,
    HEADS,
    NEVER_FINITE,
    NOMINAL,
    OPENS_OBJECT,
    REFLEXIVES,
    SUBJECT_PRONOUNS,
    SURELY_FINITE,
    VERBAL,
    says,
)
from briefing.lexicon import verbs


def _subordinator(at: Stack, place: int) -> None:
    if at.it.words[place] == "because" and at.it.word(place + 1) == "of":
        return  # "because of his age"
    if _only_tells_when(at, place):
        at.it.tags[place] = "preposition"
        return
    at.push("subordinate", place + 1, place)


def _only_tells_when(at: Stack, place: int) -> bool:
    """“A ship held [after the storm in May] has been freed”: behind a participle, and the one verb is the subject's."""
    top, waiting = at.stack[-1], at.waiting()
    described = top.kind == "participial" and top.verb is not None and top.verb.last == place and not top.set_off
    if at.it.words[place] not in _WHEN or not described or waiting is None or waiting.kind != "main":
        return False
    ahead = [n for n in range(place + 1, len(at.it)) if at.it.tags[n] in _OTHERS and at.it.words[n] not in NEVER_FINITE]
    return len(ahead) == 1 and at.it.tags[ahead[0]] in SURELY_FINITE


_WHEN = frozenset({"after", "before", "since", "until"})
_OTHERS = FINITE_OR_PAST | {"comma", "relative"}


def _relative(at: Stack, place: int) -> None:
    """Open a clause relative to the noun before, past commas, times and brackets; else one that is reported."""
    opener = place - 1 if at.it.tag(place - 1) == "preposition" else place
    if at.it.words[opener] == "of" and at.it.tag(opener - 1) in _PARTS and at.it.tag(opener - 2) == "comma":
        opener -= 1  # "families, [some of whom] wept"
    if (earlier := _described_before(at, opener)) is not None:
        clause = at.push("relative", place + 1, opener, earlier.parent)
        clause.antecedent, clause.mate = earlier.antecedent, earlier
        return
    last = opener - 1
    while at.it.tag(last) in {"comma", "closing", "dash"} or at.it.of_time(last) or _tells_age(at, last):
        last -= 1
    last -= at.it.words[last] in REFLEXIVES
    if at.it.tag(last) == "close" and "open" in at.it.tags[:last]:
        last = max(n for n in range(last) if at.it.tags[n] == "open") - 1  # "Sen. Joe Rowe (D-Elin), who …"
    if at.it.tag(last) in _DESCRIBED or at.it.words[last] in _THOSE:
        clause = at.push("relative", place + 1, opener)
        first = _explained(at, phrase_left(at.it, last), opener)
        if at.it.words[first] in {"favor", "favour", "front", "support"} and at.it.word(first + 1) == "of":
            first += 2  # "ruled in favour of [Rowe], who"
        clause.antecedent = _with_address(at, _of_many(at, first, place), place), last + 1
    else:
        at.push("reported", place + 1, place)


def _described_before(at: Stack, opener: int) -> Clause | None:
    """The clause that describes the same noun: “a man who was there [and who resigned]”."""
    if at.it.tag(opener - 1) != "conjunction" or at.it.words[opener] not in {"who", "which", "whose"}:
        return None
    last = next((c for c in reversed(at.clauses) if c.kind == "relative" and c.antecedent and c.verb), None)
    return last if last is not None and last.last in {opener - 1, opener - 2, len(at.it)} else None


_DESCRIBED = HEADS | {"possessive", "adjective"}
_THOSE = frozenset({"all", "many", "some", "those"})
"""Words that stand for people by themselves: “[those] who left”."""
_PARTS = frozenset({"determiner", "number"})


def _explained(at: Stack, first: int, opener: int) -> int:
    """Where the name stands that an apposition before “, who” explains: “[Ann Rowe, an heir and activist], who …”."""
    it = at.it
    start = phrase_left(it, first - 2) if it.word(first - 1) == "and" and it.tag(first - 2) in HEADS else first
    aged = it.tag(start - 1) == it.tag(start - 3) == "comma" and it.tag(start - 2) == "number"
    named = start - 2 - 2 * aged  # "Ann Rowe, 41, a nurse, who"
    explains = it.word(start) in {"a", "an"} and it.tag(start - 1) == "comma" and it.tag(named) == "name"
    set_off = it.tag(opener - 1) == "comma" and it.word(opener) in {"who", "whose", "whom"}
    if explains and (set_off or it.word(opener) == "who"):
        return phrase_left(it, named)
    person = explains and it.word(opener) == "which" and it.words[opener - 2] in lexicon.words("role_nouns")
    if person and it.tag(opener - 1) == "comma":
        return phrase_left(it, start - 2)  # "[the organ of Ann Rowe, a nurse], which burned"
    people = is_somebody(it.word(first - 2))
    lived = people and it.word(first - 1) in {"at", "from", "in", "near"} and it.tag(first) == "name"
    who = set_off or it.word(opener) == "who"
    return phrase_left(it, first - 2) if lived and who else first  # "[voters in Elin], who"


def _with_address(at: Stack, first: int, relative: int) -> int:
    """“[A plant in Elin, Ohio], that opened in May”: where what stands in a town of a state begins."""
    it, town = at.it, phrase_left(at.it, first - 2)
    addressed = it.word(relative) == "that" and it.tag(first - 1) == "comma" and it.tag(first - 2) == "name"
    inside = it.word(town - 1) in {"at", "in", "near"} and it.tag(town - 2) == "noun"
    return phrase_left(it, town - 2) if addressed and inside else first


def _of_many(at: Stack, first: int, relative: int) -> int:
    """Where the plural begins that “which are” goes with: “[four boats from Elin]”, “[firms A and B], which”."""
    it, last = at.it, relative - 1
    joined = it.word(first - 1) == "and" and it.tag(first - 2) in {"name", "noun"}
    joined = joined and (it.tag(first - 2) == "name" or it.word(relative + 1) in {"are", "were", "have"})
    start = phrase_left(it, first - 2) if joined else first
    if start < first and any(it.tags[n] == "noun" and is_plural(it.words[n]) for n in range(start, first - 1)):
        return start
    last -= it.tag(last) == "comma"
    alone = not is_plural(it.words[last]) and "conjunction" not in it.tags[first:last]
    if it.word(relative + 1) not in {"are", "were", "have"} or it.tag(first - 1) != "preposition" or not alone:
        return first
    return phrase_left(it, first - 2) if it.tag(first - 2) == "noun" and is_plural(it.words[first - 2]) else first


def _tells_age(at: Stack, place: int) -> bool:
    """Whether an age stands between the commas: “Rowe, [53], who …”."""
    return at.it.tag(place) == "number" and at.it.tag(place - 1) == at.it.tag(place + 1) == "comma"


def _that(at: Stack, place: int) -> None:
    if at.it.tag(place + 1) == "to":
        return  # "how to mend it" has no verb of its own
    clause = at.push("reported", place + 1, place)
    if _describes(at, place) or _is_about_document(at, place):
        clause.kind, clause.antecedent = "relative", (phrase_left(at.it, place - 1), place)


def _describes(at: Stack, place: int) -> bool:
    """“several villages [that they lost]”: behind a noun that is no saying, after a verb that is none either."""
    it, verb = at.it, at.stack[-2].verb
    if it.words[place] != "that" or it.tag(place - 1) != "noun" or _is_completed(it.words[place - 1]):
        return False
    if verb is None:
        fronted = it.tag(phrase_left(it, place - 1) - 1) == "preposition"  # "In a note [that she sent in May], he …"
        return _lacks_object(at, place + 1) and (fronted or _has_verb_to_come(at, place))
    if _is_said_to_be(at, place + 1):
        return True
    first = phrase_left(it, place - 1)
    explains = it.tag(first) == "determiner" and it.tag(first - 1) == "comma"  # ", a date that the court set"
    led_to = it.tag(first - 1) == "preposition" and verb.last < first - 1 and it.tag(place + 1) != "pronoun"
    led_to = led_to and _lacks_object(at, place + 1)  # "knew him from images [that police had released]"
    led_to = led_to or it.words[verb.last] in _OF_WHAT  # "protesting against a tax [that he had raised]"
    if verb.last >= place or (at.takes_clause(at.stack[-2]) and not (explains or led_to)):
        return False
    if it.tag(place + 1) == "pronoun":
        return not _has_object(at, place + 1)
    return _lacks_object(at, place + 1)


_OF_WHAT = frozenset({"about", "against", "of", "over"})
"""Right behind a verb of saying they lead to what it is about."""


def _is_completed(noun: str) -> bool:
    """“The claim that …”, “signs that …”: the clause behind it tells what it is."""
    nouns = lexicon.words("reporting_nouns") | lexicon.words("that_nouns")
    if noun == "talks":
        return False  # "talks [that she had led]"; but "talk [that she led]"
    return not nouns.isdisjoint(either(noun))


def _has_verb_to_come(at: Stack, that: int) -> bool:
    """“The tax [that lawmakers passed in May] was struck down”: behind the verb of the clause another, of the noun."""
    it = at.it
    own = next((n for n in range(that + 1, len(it)) if it.tags[n] in {"ed", "finite"} or _goes_on_to(it, n)), len(it))
    behind = own + 1 + 2 * _goes_on_to(it, own)
    following = next((n for n in range(behind, len(it)) if it.tags[n] in _VERBS_OR_ENDS), len(it))
    return it.tag(following) in SURELY_FINITE


def _goes_on_to(it: Tagged, verb: int) -> bool:
    """Whether an infinitive stands right behind the present tense at `verb`: “[plans] to open”."""
    return it.tag(verb) in {"finite", "base"} and it.tags[verb + 1 : verb + 3] == ["to", "base"]


def _is_said_to_be(at: Stack, subject: int) -> bool:
    """“a plan that [auditors said in July was late]”: two verbs, the second without a subject of its own."""
    it, place = at.it, subject
    while it.tag(place) in NOMINAL:
        place += 1
    if place == subject or it.tag(place) not in {"finite", "ed"} or not says(it.words[place]):
        return False
    return it.tag(it.after(place, "time", "preposition")) in {"be", "have", "modal", "finite"}


def _lacks_object(at: Stack, subject: int) -> bool:
    """Whether a past tense without an object stands right behind the noun phrase: “that [lawmakers passed in May]”."""
    it, place = at.it, subject
    while it.tag(place) in NOMINAL or (it.tag(place) == "conjunction" and it.tag(place + 1) in NOMINAL):
        place += 1
    place += place == subject and it.words[place] in SUBJECT_PRONOUNS  # "a petition that [she filed in May]"
    if place > subject and it.tag(place) == "have" and it.tag(it.after(place)) == "participle":
        place = it.after(place)  # "that [lawmakers have set for May]"
    elif place > subject and it.tag(place) == "modal" and it.tag(it.after(place)) == "base":
        place = it.after(place)  # "rates that [banks may offer on deposits]"
    elif place > subject and _goes_on_to(it, place):
        place += 2  # "a mill that [the town plans to open in May]"
    elif it.tag(place) != "ed" and not (it.tag(place) == "finite" and verbs.is_past(it.words[place], only=True)):
        return False
    if place == subject or it.tag(it.after(place, "time", "preposition")) == "that":
        return False
    return it.tag(it.after(place, "time")) in {"preposition", "stop", "comma", ""}


def _is_about_document(at: Stack, place: int) -> bool:
    """“A report [that the town ordered in 2019] said …”: behind what says something, before the verb that says so."""
    it = at.it
    if it.tag(place - 1) != "noun" or at.stack[-2].verb is not None:
        return False
    own = next((ahead for ahead in range(place + 1, len(it)) if it.tags[ahead] in _VERBS_OR_ENDS), None)
    if own is None or it.tags[own] != "ed" or it.tag(it.after(own, "time")) in OPENS_OBJECT:
        return False
    other = next((ahead for ahead in range(own + 1, len(it)) if it.tags[ahead] in _VERBS_OR_ENDS), None)
    return other is not None and it.tags[other] == "finite" and says(it.words[other])


_VERBS_OR_ENDS = FINITE_OR_PAST | {
    "base", "comma", "relative", "that", "subordinator", "conjunction", "semicolon", "opening",
}  # fmt: skip


def _has_object(at: Stack, subject: int) -> bool:
    """Whether an object or a predicate stands behind the verb of the pronoun `subject`: “that she [took it]”."""
    it, place = at.it, at.it.after(subject)
    while it.tag(place) in AUXILIARY:
        place = it.after(place)
    return it.tag(it.after(place)) in OPENS_OBJECT or it.tag(place) not in {"finite", "ed", "base", "participle"}


def _comma(at: Stack, place: int) -> None:
    """Close an aside, where what is around it waits for its verb, or where a comma opened it."""
    waiting = at.waiting()
    if waiting is not None and _has_no_verb(at, waiting, place):
        at.stack.pop().last = place
    elif waiting is not None:
        if at.kept and at.stack[-1].kind == "relative" and waiting.start == at.stack[-1].opener:
            return  # "Rowe – who fired Lee, a friend, on Monday – is safe"
        if at.stack[-1].kind == "relative" and _sets_off_time(at, place):
            return  # "Rowe, who went there once, on May 2, said"
        if at.stack[-1] is not waiting and all(c.verb for c in at.stack[at.stack.index(waiting) + 1 :]):
            at.pop_to(waiting, place)
    elif _is_aside(at) and not _bounds_name(at, place):
        at.stack.pop().last = place


def _sets_off_time(at: Stack, comma: int) -> bool:
    """Whether the comma begins a time with its “on” or “in” that another comma ends."""
    closes = at.it.after(comma, "preposition", "time")
    timed = at.it.tag(comma + 1) == "preposition" and at.it.tag(closes - 1) == "time"
    return timed and at.it.tag(closes) == "comma" and closes > comma + 2


def _is_aside(at: Stack) -> bool:
    return at.stack[-1].set_off and at.stack[-1].describes and len(at.stack) > 1


def _bounds_name(at: Stack, comma: int) -> bool:
    """“the road, which was shut by the mayor[,] Ann Rowe[,] in May”: a name in commas, and the clause goes on."""
    it, first, last = at.it, comma, comma
    if it.tag(comma + 1) == "name":
        last = next((n for n in range(comma + 1, len(it)) if it.tags[n] != "name"), comma)
    else:
        first = next((n for n in range(comma - 1, -1, -1) if it.tags[n] != "name"), comma)
    named = last > first + 1 and it.tag(first) == it.tag(last) == "comma" and it.tag(first - 1) == "noun"
    return named and it.tag(last + 1) in {"preposition", "adverb", "time"}


_NO_SUBJECT = frozenset({"when", "while", "though", "although"})


def _has_no_verb(at: Stack, waiting: Clause, comma: int) -> bool:
    """“Rowe, while still ill, [left]”: an aside without a verb, before the verb of what is around it."""
    aside = waiting is at.stack[-1] and waiting.kind == "subordinate" and len(at.stack) > 1
    elliptic = at.it.tag(waiting.start) == "preposition" and at.it.word(waiting.start - 1) in _NO_SUBJECT
    if aside and elliptic:
        return at.it.tag(at.it.after(comma)) in FINITE_OR_PAST  # "Rowe, who won it while in prison, [left]"
    return aside and waiting.set_off and at.stack[-2].waits and at.it.tag(at.it.after(comma)) in FINITE_OR_PAST


def _semicolon(at: Stack, place: int) -> None:
    if at.stack[0].waits and len(at.stack) == 1:
        return
    at.pop_to(at.stack[0], place)
    at.stack[0].last = place
    at.stack = [Clause(at.it, "main", place + 1, None)]
    at.clauses.append(at.stack[0])


def _dash(at: Stack, place: int) -> None:
    if at.kept and at.kept[-1][0] == "dash":
        at.give_back(place)
    elif "dash" in at.it.tags[place + 1 :]:
        at.keep("dash", place)
    else:
        at.push("main", place + 1)


def _open(at: Stack, place: int) -> None:
    at.keep("close", place)


def _close(at: Stack, place: int) -> None:
    if at.kept and at.kept[-1][0] == "close":
        at.give_back(place)


def _opening(at: Stack, place: int) -> None:
    """Quotation marks that hold a sentence part it from the rest; those around a few words do not."""
    if _is_whole_quotation(at, place):
        at.keep("closing", place)


def _is_whole_quotation(at: Stack, place: int) -> bool:
    before, start = at.it.tag(place - 1), at.it.starts
    if before in {"", "comma", "colon", "stop"}:
        return True
    return place + 1 < len(at.it) and at.it.text[start[place + 1]].isupper() and before in VERBAL


def _closing(at: Stack, place: int) -> None:
    if at.kept and at.kept[-1][0] == "closing":
        at.give_back(place)


HANDLERS: dict[str, Callable[[Stack, int], None]] = {
    "subordinator": _subordinator,
    "relative": _relative,
    "that": _that,
    "question": _that,
    "comma": _comma,
    "semicolon": _semicolon,
    "colon": _semicolon,
    "dash": _dash,
    "open": _open,
    "close": _close,
    "opening": _opening,
    "closing": _closing,
}
"""What each tag does to the open clauses."""
