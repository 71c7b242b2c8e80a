"""Words and marks that open and close clauses."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.language import that_clauses
from briefing.language.clause_stack import Stack
from briefing.language.clauses import Clause
from briefing.language.noun_phrase import phrase_left
from briefing.language.plurals import is_plural, is_somebody
from briefing.language.tags import FINITE_OR_PAST, HEADS, NEVER_FINITE, NOMINAL, REFLEXIVES, SURELY_FINITE, VERBAL


def _subordinator(at: Stack, place: int) -> None:
    if at.it.words[place] == "because" and at.it.word(place + 1) == "of":
        return  # "because of his age"
    if at.it.words[place] == "while" and at.it.tag(place + 1) == "ing" and at.stack[-1].verb is not None:
        return  # "was held while trying to leave, officials said"
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
    ahead = [n for n in range(place + 1, at.it.size) if at.it.tags[n] in _OTHERS and at.it.words[n] not in NEVER_FINITE]
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
        first = _of_person(at, _of_many(at, first, place), last, place)
        clause.antecedent = _with_address(at, first, place), last + 1
    else:
        at.push("reported", place + 1, place)


def _of_person(at: Stack, first: int, last: int, relative: int) -> int:
    """“The plan of [Ann Rowe], who died”, “a book by [the writer Ann Rowe], who”: nobody is a plan."""
    it = at.it
    joint = next((n for n in range(first + 1, last) if it.words[n] in {"by", "of"}), None)
    if it.words[relative] != "who" or joint is None or it.tags[last] != "name" or it.tags[joint - 1] != "noun":
        return first
    somebody = is_somebody(it.words[joint - 1]) or is_plural(it.words[joint - 1])
    return first if somebody or "name" in it.tags[first:joint] else joint + 1


def _described_before(at: Stack, opener: int) -> Clause | None:
    """The clause that describes the same noun: “a man who was there [and who resigned]”."""
    if at.it.tag(opener - 1) != "conjunction" or at.it.words[opener] not in {"who", "which", "whose"}:
        return None
    last = next((c for c in reversed(at.clauses) if c.kind == "relative" and c.antecedent and c.verb), None)
    return last if last is not None and last.last in {opener - 1, opener - 2, at.it.size} else None


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
    addressed = it.word(relative) == "that" and it.tags[first - 2 : first + 1] == ["name", "comma", "name"]
    inside = it.word(town - 1) in {"at", "in", "near"} and it.tag(town - 2) == "noun"
    return phrase_left(it, town - 2) if addressed and inside else first


def _of_many(at: Stack, first: int, relative: int) -> int:
    """Where what “which are” or “which is” agrees with begins: “[four boats from Elin]”, “[a strike by 20 nurses]”."""
    it, last = at.it, relative - 1
    joined = it.word(first - 1) == "and" and it.tag(first - 2) in {"name", "noun"}
    joined = joined and (it.tag(first - 2) == "name" or it.word(relative + 1) in {"are", "were", "have"})
    start = phrase_left(it, first - 2) if joined else first
    if start < first and any(it.tags[n] == "noun" and is_plural(it.words[n]) for n in range(start, first - 1)):
        return start
    last -= it.tag(last) == "comma"
    if it.tag(first - 1) != "preposition" or it.tag(first - 2) != "noun" or "conjunction" in it.tags[first:last]:
        return first
    near, far, verb = is_plural(it.words[last]), is_plural(it.words[first - 2]), it.word(relative + 1)
    fits = verb in ({"are", "were", "have"} if far else {"has", "is", "was"}) and near != far
    return phrase_left(it, first - 2) if fits else first


def _tells_age(at: Stack, place: int) -> bool:
    """Whether an age stands between the commas: “Rowe, [53], who …”."""
    return at.it.tag(place) == "number" and at.it.tag(place - 1) == at.it.tag(place + 1) == "comma"


def _that(at: Stack, place: int) -> None:
    if at.it.tag(place + 1) == "to":
        return  # "how to mend it" has no verb of its own
    clause = at.push("reported", place + 1, place)
    if that_clauses.describes(at, place):
        clause.kind, clause.antecedent = "relative", (phrase_left(at.it, place - 1), place)


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
    """Whether a time that another comma ends begins there: “the first time [they met], at a fair in May, …”."""
    it, closes = at.it, at.it.after(comma, "preposition", "time")
    if not at.stack[-1].set_off and it.tag(closes) in NOMINAL:
        closes = next((n for n in range(closes, it.size) if it.tags[n] not in _OF_SETTING), it.size)
    timed = it.tag(comma + 1) == "preposition" and it.tag(closes - 1) == "time"
    return timed and it.tag(closes) == "comma" and closes > comma + 2


_OF_SETTING = NOMINAL | {"preposition", "time"}


def _is_aside(at: Stack) -> bool:
    return at.stack[-1].set_off and at.stack[-1].describes and len(at.stack) > 1


def _bounds_name(at: Stack, comma: int) -> bool:
    """“the road, which was shut by the mayor[,] Ann Rowe[,] in May”: a name in commas, and the clause goes on."""
    it, first, last = at.it, comma, comma
    if it.tag(comma + 1) == "name":
        last = next((n for n in range(comma + 1, it.size) if it.tags[n] != "name"), comma)
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
    return place + 1 < at.it.size and at.it.text[start[place + 1]].isupper() and before in VERBAL


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
