"""Subjects: the noun phrase that a verb belongs to, next to it or at the head of its clause."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.language import clause_subjects
from briefing.language.phrases import (
    Phrase,
    antecedent,
    before_apposition,
    head,
    over_brackets,
    phrase_after,
    phrase_before,
)
from briefing.language.plurals import is_somebody
from briefing.language.tags import SOMEBODY
from briefing.language.tokenizer import MONEY_SIGNS
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import has_tag, verb_of

_CLAUSE_OPENERS = frozenset({"comma", "conjunction", "that", "semicolon", "colon", "subordinator", "cue", "time"})
"""Classes before which a clause may begin."""


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb at place `verb`, looked for to its left."""
    found = _nearest_subject(tokens, verb)
    if found and found[1] == found[0] + 1 < verb and tokens.is_a(found[0], "relative", "pronoun"):
        return clause_subjects.of_main_clause(tokens, verb) or found  # "A man who ran, and who fell, said"
    return found and (_with_limit(tokens, found), found[1])


def _with_limit(tokens: Tokens, found: Phrase) -> int:
    """Where a subject begins that says how nearly: “[nearly half] of residents”, “[almost all] the clerks”."""
    first = found[0]
    if first > 1 and tokens.words[first - 1] in {"all", "half"} and tokens.is_a(first, "determiner"):
        first -= 1
    if not first or tokens.words[first - 1] not in lexicon.words("figure_modifiers/roughly"):
        return found[0]
    part = tokens.words[first] == "a" and tokens.words[first + 1] in _PARTS
    of_so_many = part or tokens.words[first] in _QUANTITIES or tokens.is_a(first, "number")
    return first - 1 if of_so_many else found[0]


_QUANTITIES = frozenset({"all", "every", "everybody", "everyone", "half"})
_PARTS = frozenset({"dozen", "fifth", "half", "quarter", "tenth", "third"})


def _nearest_subject(tokens: Tokens, verb: int) -> Phrase | None:
    if tokens.is_a(verb - 1, "comma"):
        teller = clause_subjects.of_attribution(tokens, verb) or clause_subjects.named_last(tokens, verb)
        if teller is not None:
            return teller
    if (found := _adjacent(tokens, verb)) is not None:
        whole = clause_subjects.of_whole_clause(tokens, verb, found) or clause_subjects.behind_list(tokens, verb, found)
        return _with_others(tokens, whole or found)
    place = _over_adverbials(tokens, verb - 1)
    if tokens.is_a(place, "verb", "cue"):
        found = clause_subjects.of_main_clause(tokens, verb) or subject_before(tokens, place)
        return found and (_with_relative_clause(tokens, found) or found)
    if tokens.is_a(place, "to"):
        return _made_to(tokens, place) or of_nearest_verb(tokens, place)
    if tokens.is_a(place, "conjunction"):
        inner = clause_subjects.of_reported_clause(tokens, verb) or clause_subjects.of_shared_clause(tokens, verb)
        inner = inner or _of_subordinate_clause(tokens, place)
        return inner or clause_subject(tokens, place) or clause_subjects.of_main_clause(tokens, verb)
    found = clause_subject(tokens, place) if tokens.is_of(place, _BREAKS) else None
    return found or clause_subjects.of_main_clause(tokens, verb)


def _made_to(tokens: Tokens, to: int) -> Phrase | None:
    """Whoever did it because something made them: "Lee" of "the storm led Lee to say"."""
    if not tokens.is_a(to - 1, "object", *NOMINAL):
        return None
    found = phrase_before(tokens, to - 1)
    return found if found[0] and has_tag(tokens.words[found[0] - 1], "drives") else None


def _of_subordinate_clause(tokens: Tokens, conjunction: int) -> Phrase | None:
    """The subject of a clause with "when" in which one verb of saying follows another: "when Lee called … and said"."""
    for place in range(conjunction - 1, 0, -1):
        if tokens.is_a(place, "comma", "semicolon", "relative", "that", "quote"):
            return None
        if tokens.is_a(place, "cue") and is_finite(tokens, place):
            found = _adjacent(tokens, place)
            return found if found and tokens.is_a(found[0] - 1, "subordinator") else None
    return None


def _with_others(tokens: Tokens, last: Phrase) -> Phrase:
    """The whole list that "B and C" ends: "A, B and C"."""
    if "and" not in tokens.words[slice(*last)]:
        return last
    named = "name" in tokens.classes[slice(*last)]
    first = last[0]
    while tokens.is_a(first - 1, "comma") and (
        tokens.is_a(first - 2, "name") if named else _is_people(tokens, first - 2)
    ):
        begin = phrase_before(tokens, first - 2)[0]
        dated = not lexicon.words("date_words/calendar").isdisjoint(tokens.words[begin : first - 1])
        if dated or tokens.is_a(begin - 1, "preposition", "to", *VERBAL):
            break
        first = begin
    return first, last[1]


def _is_people(tokens: Tokens, place: int) -> bool:
    """Whether people stand there, in the plural and nothing before them: "Students, parents and teachers"."""
    return place == 0 and tokens.words[0].endswith("s") and is_somebody(tokens.words[0])


def _with_relative_clause(tokens: Tokens, inner: Phrase) -> Phrase | None:
    """The noun phrase that the clause of `inner` describes: "the report that Lee wrote" says something."""
    relative = inner[0] - 1
    if tokens.is_a(relative, "that", "relative") and tokens.is_of(relative - 1, NOMINAL):
        return phrase_before(tokens, relative - 1)
    return None


def may_speak(tokens: Tokens, source: Phrase) -> bool:
    """Whether the words of a source can be those of somebody: no sum of money, no "strong new"."""
    if tokens.is_a(source[1] - 1, "relative"):
        return True
    words = tokens.words[slice(*source)]
    about = head(tokens, (source[0], source[1] - (words[-1] == "that" and len(words) > 1)))
    if any(word[:1] in MONEY_SIGNS for word in words):
        return False
    compound = " ".join(tokens.words[max(about - 1, 0) : about + 1])  # "the cruise line"
    mute = tokens.words[about] in lexicon.words("mute_nouns") and compound not in lexicon.words("bodies/noun")
    return tokens.is_a(about, "name") or not mute


def _adjacent(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject that the verb follows, or that only an apposition keeps from it."""
    place = _over_adverbials(tokens, verb - 1)
    if place < 0:
        return None
    cls = tokens.classes[place]
    if cls == "close" and tokens.is_a(over_brackets(tokens, place), *NOMINAL):
        return phrase_before(tokens, over_brackets(tokens, place))
    if cls == "that" and tokens.is_of(place - 1, NOMINAL):
        return antecedent(tokens, place)
    search = _SEARCHES.get(cls)
    return search(tokens, place) if search else None


def _word_alone(_tokens: Tokens, place: int) -> Phrase:
    return place, place + 1


def _noun_phrase(tokens: Tokens, place: int) -> Phrase:
    """A noun phrase; with those whom it only places, “some in the town” and not "the town"."""
    if tokens.words[place] in SOMEBODY:
        return place, place + 1  # "On the wall of the school somebody wrote"
    found = phrase_before(tokens, place)
    ones = (p for p in range(found[0] + 1, place) if tokens.words[p] == "one" and tokens.is_a(p - 1, "name"))
    found = next(ones, found[0]), found[1]  # "On Elin Radio one caller said"
    some = found[0] - 2
    placed = some >= 0 and tokens.words[some + 1] in _PLACING and (not some or tokens.is_of(some - 1, _CLAUSE_OPENERS))
    return (some, found[1]) if placed and tokens.words[some] in lexicon.words("mention_words/share") else found


def _with_object(tokens: Tokens, place: int) -> Phrase:
    """A pronoun with the noun that it belongs to, “those around him”: the whole phrase."""
    if tokens.is_a(place - 1, "preposition") and tokens.is_of(place - 2, NOMINAL):
        return phrase_before(tokens, place - 2)[0], place + 1
    return place, place + 1


def _over_adverbials(tokens: Tokens, place: int) -> int:
    while tokens.is_a(place, "auxiliary", "adverb", "time") or _floats(tokens, place):
        place -= 1
        if tokens.is_a(place, "preposition") and tokens.is_a(place + 1, "time"):
            place -= 1
    return place


def _floats(tokens: Tokens, place: int) -> bool:
    """Whether "both" or "all" stands before a verb or behind an auxiliary: "Lee and Kim [both] said"."""
    if not place or tokens.words[place] not in {"both", "all", "each"}:
        return False
    return tokens.is_a(place - 1, "auxiliary") or (tokens.is_of(place - 1, NOMINAL) and tokens.is_of(place + 1, VERBAL))


def clause_subject(tokens: Tokens, limit: int) -> Phrase | None:
    """The subject of the main clause that stands before place `limit`, the nearest one first."""
    for start in reversed(_clause_starts(tokens, limit)):
        if found := _opening_subject(tokens, start, limit):
            return found
    return None


def _clause_starts(tokens: Tokens, limit: int) -> list[int]:
    """Where clauses may begin before place `limit`: behind “;”, “:” and a comma with “and” or “while”."""
    starts = [0]
    for place in range(1, limit):
        cls = tokens.classes[place]
        joins = cls == "conjunction" or tokens.words[place] in {"while", "whereas", "as"}
        if cls in {"semicolon", "colon"} or (joins and tokens.classes[place - 1] == "comma"):
            starts.append(place + 1)
    return starts


def _opening_subject(tokens: Tokens, start: int, limit: int) -> Phrase | None:
    """The subject of the first finite verb of the clause that begins at `start`."""
    place = _over_introduction(tokens, start, limit)
    relative: Phrase | None = None
    for verb in range(place, limit):
        if is_finite(tokens, verb) and not tokens.is_a(verb - 1, "subordinator"):  # "Lee, when asked, laughed"
            found = _adjacent(tokens, verb) if verb > place else None
            if found is None or found[0] < start:
                return relative
            found = clause_subjects.of_whole_clause(tokens, verb, found) or found
            if found[0] and tokens.words[found[0] - 1] == "whose":
                continue  # "Lee, whose [house] burned down, said … and called"
            if not tokens.is_a(found[1] - 1, "relative"):
                return found
            relative = relative or found
    return relative or (phrase_after(tokens, place - 1) if start == 0 and place < limit else None)


def of_nearest_verb(tokens: Tokens, place: int) -> Phrase | None:
    """The subject of the finite verb nearest before `place`."""
    for verb in range(place - 1, -1, -1):
        if is_finite(tokens, verb):
            found = (verb, verb + 1) if tokens.is_a(verb, "contracted") else subject_before(tokens, verb)
            empty = found and tokens.words[found[0]] == "it" and tokens.is_a(place - 1, "word", "adjective", "adverb")
            return None if empty else found  # "It is important to say"
    return None


def subject_ahead(tokens: Tokens, place: int) -> Phrase | None:
    """The subject of the main clause that an opening "Citing …," at `place` hangs on."""
    for verb in range(place + 1, len(tokens)):
        if is_finite(tokens, verb):
            found = _adjacent(tokens, verb)
            if found and found[0] > place and tokens.is_a(found[0] - 1, "comma", "quote"):
                return found
    return None


def _over_introduction(tokens: Tokens, start: int, limit: int) -> int:
    """Past "On Monday,", "Speaking in Ohio," and the like."""
    place = start
    while place < limit:
        if tokens.is_a(place, "adverb", "time", "comma", "conjunction", "quote"):
            place += 1
        elif tokens.is_a(place, "preposition", "subordinator", "to") or _participle(tokens, place):
            comma = next((p for p in range(place, limit) if tokens.classes[p] == "comma"), None)
            if comma is None:
                return place
            place = comma + 1
        else:
            return place
    return start


def _participle(tokens: Tokens, place: int) -> bool:
    looks_so = tokens.words[place].endswith(("ing", "ed")) and tokens.classes[place] in VERBAL | {"word", "name"}
    return looks_so and not tokens.is_of(place + 1, VERBAL)


def is_finite(tokens: Tokens, place: int) -> bool:
    """Whether the word at `place` is a verb that has a subject: no infinitive, no "-ing"."""
    cls = tokens.classes[place]
    if cls not in VERBAL and cls != "contracted":
        return False
    word = tokens.words[place]
    by = place + 1 + tokens.is_a(place + 1, "adverb")
    if word in _HAD and tokens.words[by : by + 1] in (["by"], ["to"]) and tokens.is_of(place - 1, NOMINAL):
        given = tokens.words[place - 1] in lexicon.words("document_nouns")
        return not given and tokens.words[by] == "to"  # "a letter [seen by the Post]", "a statement [read out to us]"
    verb = verb_of(word)
    return not (verb and verb.form == "ing") and not tokens.is_a(place - 1, "to")


_HAD = frozenset({"seen", "read", "heard", "written", "shown", "taken", "given"})
"""Participles that say who made or has a thing, where "by" follows."""

_SEARCHES: dict[str, Callable[[Tokens, int], Phrase | None]] = {
    **dict.fromkeys(("pronoun", "contracted", "question"), _word_alone),
    "object": _with_object,
    **dict.fromkeys(("comma", "dash", "close"), before_apposition),
    **dict.fromkeys(sorted(NOMINAL), _noun_phrase),
    "relative": antecedent,
}
"""How the subject is found, by the class of the word that the verb follows."""
_PLACING = frozenset({"in", "at", "on", "from", "near", "around", "across", "inside", "outside", "within"})
_BREAKS = ("comma", "dash", "close", "conjunction", "preposition", "subordinator")
"""Classes of words that keep a verb from the subject of its clause."""
