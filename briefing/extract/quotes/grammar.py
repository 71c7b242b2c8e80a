"""Subjects: the noun phrase that a verb belongs to, found from word classes alone.

A phrase is a pair of token places, half-open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from briefing.extract.quotes.tokens import NOMINAL, VERBAL, Tokens
from briefing.extract.quotes.verbs import verb_of

Phrase: TypeAlias = tuple[int, int]

_INSIDE_PHRASE = frozenset(
    {"of", "for", "from", "in", "at", "with", "on", "to", "near", "against", "between"}
)
_NEVER_IN_ANTECEDENT = frozenset({"from", "to", "with", "on", "against", "between", "near", "and"})
_AFTER_HEAD = frozenset({"of", "for", "from", "at", "with", "to"})
_BEFORE_SUBJECT = frozenset(
    {"comma", "conjunction", "that", "quote", "semicolon", "dash", "colon", "subordinator", "adverb"}
)
_LONGEST_APPOSITION = 45
_LONGEST_RELATIVE = 8
_LONGEST_REDUCED = 9


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """The subject of the verb at place `verb`, looked for to its left."""
    place = _over_adverbials(tokens, verb - 1)
    if place < 0:
        return None
    cls = tokens.classes[place]
    if cls == "close" and tokens.is_a(_over_brackets(tokens, place), *NOMINAL):
        place = _over_brackets(tokens, place)
        cls = "name"
    elif cls == "that" and tokens.is_a(place - 1, *NOMINAL):
        cls = "relative"
    search = _SUBJECT_SEARCH.get(cls)
    return search(tokens, place) if search else None


def _alone(_tokens: Tokens, place: int) -> Phrase:
    return place, place + 1


def _of_clause(tokens: Tokens, place: int) -> Phrase | None:
    return before_apposition(tokens, place) or clause_subject(tokens, place)


def _over_adverbials(tokens: Tokens, place: int) -> int:
    while tokens.is_a(place, "auxiliary", "adverb", "time") or _floats(tokens, place):
        place -= 1
        if tokens.is_a(place, "preposition") and tokens.is_a(place + 1, "time"):
            place -= 1
    return place


def _floats(tokens: Tokens, place: int) -> bool:
    """Whether "both" or "all" stands behind an auxiliary, not in a noun phrase."""
    return (
        place > 0 and tokens.words[place] in {"both", "all", "each"} and tokens.is_a(place - 1, "auxiliary")
    )


def _over_brackets(tokens: Tokens, close: int) -> int:
    for place in range(close - 1, max(-1, close - 10), -1):
        if tokens.classes[place] == "open":
            return place - 1
    return -1


def phrase_before(tokens: Tokens, last: int) -> Phrase:
    """The noun phrase whose last word stands at place `last`."""
    place = first = last
    joint = -1
    while place >= 0:
        cls = tokens.classes[place]
        if cls in NOMINAL:
            first = place
            place -= 1
            if cls == "determiner" and not _joins(tokens, place):
                break
        elif _joins(tokens, place):
            joint = place if cls == "conjunction" else joint
            place -= 1
        elif cls == "close" and _over_brackets(tokens, place) >= 0:
            place = _over_brackets(tokens, place)
        elif is_nickname(tokens, place):
            place -= 1
        else:
            break
    if (head := _reduced_relative_head(tokens, place)) >= 0:
        found = phrase_before(tokens, head)
        return (found[0], last + 1) if last - found[0] < _LONGEST_REDUCED else found
    if joint > 0 and tokens.is_a(place, "preposition", *VERBAL):
        first = joint + 1
    elif tokens.is_a(place, "preposition"):
        first = _trailing_name(tokens, first, last)
    return first, last + 1


def _reduced_relative_head(tokens: Tokens, place: int) -> int:
    """The noun before "obtained by", "handed to" and the like, or -1."""
    if (
        tokens.is_a(place, "preposition", "to")
        and tokens.is_a(place - 1, "verb", "cue")
        and tokens.is_a(place - 2, *NOMINAL)
    ):
        word = tokens.words[place - 1]
        verb = verb_of(word)
        if verb is None or verb.form == "past":
            return place - 2
    return -1


def is_nickname(tokens: Tokens, place: int) -> bool:
    """Whether the stretch in marks at `place` stands inside a name: Ann "Annie" Lee."""
    if not (
        tokens.is_a(place, "quote") and tokens.is_a(place - 1, "name") and tokens.is_a(place + 1, "name")
    ):
        return False
    words = tokens.quoted[place].inner.of(tokens.text)
    return words.count(" ") < 2 and words[-1].isalnum()


def _joins(tokens: Tokens, place: int) -> bool:
    """Whether the preposition or conjunction at `place` links two parts of one noun phrase."""
    if not tokens.is_a(place - 1, "name", "word", "number", "pronoun"):
        return False
    cls = tokens.classes[place]
    return (cls in {"preposition", "to"} and tokens.words[place] in _INSIDE_PHRASE) or tokens.words[
        place
    ] in {"and", "or", "&"}


def _trailing_name(tokens: Tokens, first: int, last: int) -> int:
    """The start of the name that ends an opening "In a statement Ann Lee"."""
    place = last
    while place >= first and tokens.classes[place] == "name":
        place -= 1
    return place + 1 if place < last else first


def _antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    last = relative - 1
    if tokens.is_a(last, "comma", "dash"):
        last -= 1
    if tokens.is_a(last, "close"):
        last = _over_brackets(tokens, last)
    if last >= 0 and tokens.classes[last] in NOMINAL:
        first = phrase_before(tokens, last)[0]
        first = max([first, *(p + 1 for p in range(first, last) if tokens.words[p] in _NEVER_IN_ANTECEDENT)])
        if relative - first <= _LONGEST_RELATIVE:
            return first, relative + 1
    return relative, relative + 1


def before_apposition(tokens: Tokens, closing: int) -> Phrase | None:
    """The phrase that an apposition, closed by the comma at `closing`, belongs to."""
    best: Phrase | None = None
    for place in range(closing - 1, max(0, closing - _LONGEST_APPOSITION), -1):
        if not tokens.is_a(place, "comma", "dash", "open"):
            continue
        head = _over_brackets(tokens, place - 1) if tokens.is_a(place - 1, "close") else place - 1
        if tokens.is_a(head, "pronoun"):
            found: Phrase | None = (head, head + 1)
        elif tokens.is_a(head, *NOMINAL):
            found = phrase_before(tokens, head)
        else:
            found = None
        if found and (found[0] == 0 or tokens.is_a(found[0] - 1, *_BEFORE_SUBJECT)):
            best = found
    return best


def subject_after(tokens: Tokens, cue: int) -> Phrase | None:
    """The subject of an inverted cue ("said Ann Lee, a lawyer"), without its apposition."""
    place = cue + 1
    while tokens.is_a(place, "adverb"):
        place += 1
    if tokens.is_a(place, "pronoun", "object"):
        return place, place + 1
    first = place
    if tokens.is_a(place, "verb") and tokens.words[place].endswith("ed") and tokens.is_a(place + 1, *NOMINAL):
        place += 1  # "said retired teacher Ann Lee"
    while tokens.is_a(place, *NOMINAL) or _continues(tokens, first, place):
        place += 1
    return (first, place) if place > first else None


def _continues(tokens: Tokens, first: int, place: int) -> bool:
    if place == first or not tokens.is_a(place + 1, *NOMINAL):
        return False
    if tokens.is_a(place, "quote"):
        return is_nickname(tokens, place)
    word = tokens.words[place]
    named = any(c == "name" for c in tokens.classes[first:place])
    return (word in _AFTER_HEAD and not (named and word in {"at", "with", "from", "to"})) or (
        word == "and" and tokens.is_a(place + 1, "name", "determiner")
    )


def clause_subject(tokens: Tokens, limit: int) -> Phrase | None:
    """The subject of the main clause that stands before place `limit`, the nearest one first."""
    for start in reversed(_clause_starts(tokens, limit)):
        if found := _opening_subject(tokens, start, limit):
            return found
    return None


def _clause_starts(tokens: Tokens, limit: int) -> list[int]:
    starts = [0]
    for place in range(1, limit):
        cls = tokens.classes[place]
        after_comma = tokens.is_a(place - 1, "comma")
        if cls in {"semicolon", "colon"} or (
            after_comma and (cls == "conjunction" or tokens.words[place] in {"while", "whereas", "as"})
        ):
            starts.append(place + 1)
    return starts


def _opening_subject(tokens: Tokens, start: int, limit: int) -> Phrase | None:
    place = _over_introduction(tokens, start, limit)
    relative: Phrase | None = None
    for verb in range(place, limit):
        if is_finite(tokens, verb):
            found = subject_before(tokens, verb) if verb > place else None
            if found is None or found[0] < start:
                return relative
            if not tokens.is_a(found[1] - 1, "relative"):
                return found
            relative = relative or found
    return relative or (subject_after(tokens, place - 1) if start == 0 and place < limit else None)


def subject_near(tokens: Tokens, place: int) -> Phrase | None:
    """The subject of the finite verb nearest before `place`."""
    for verb in range(place - 1, -1, -1):
        if is_finite(tokens, verb):
            return subject_before(tokens, verb)
    return None


def subject_ahead(tokens: Tokens, place: int) -> Phrase | None:
    """The subject of the main clause that an opening "Citing …," at `place` hangs on."""
    for verb in range(place + 1, len(tokens)):
        if is_finite(tokens, verb):
            found = subject_before(tokens, verb)
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
    return (
        tokens.words[place].endswith(("ing", "ed"))
        and tokens.classes[place] in VERBAL | {"word", "name"}
        and not (tokens.is_a(place + 1, *VERBAL))
    )


def is_finite(tokens: Tokens, place: int) -> bool:
    cls = tokens.classes[place]
    if cls not in VERBAL and cls != "contracted":
        return False
    word = tokens.words[place]
    verb = verb_of(word)
    return not (verb and verb.form == "ing") and not tokens.is_a(place - 1, "to")


_SUBJECT_SEARCH: dict[str, Callable[[Tokens, int], Phrase | None]] = {
    **dict.fromkeys(("pronoun", "contracted", "question", "object"), _alone),
    **dict.fromkeys(("conjunction", "preposition", "subordinator"), clause_subject),
    "to": subject_near,
    **dict.fromkeys(("comma", "dash", "close"), _of_clause),
    **dict.fromkeys(("verb", "cue"), subject_before),
    **dict.fromkeys(sorted(NOMINAL), phrase_before),
    "relative": _antecedent,
}
"""How the subject is found, by the class of the word before the verb."""
