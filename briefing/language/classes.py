"""Word classes: as much grammar as finding who says what takes, and no more."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from briefing import lexicon
from briefing.language.names import Name
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import Verb, phrasal_verb, reporting_verb, verb_of

_CLITICS = ("n't", "n’t")
_CONTRACTED = re.compile(r"(he|she|it|they|we|i|you|who|that|there)['’](s|re|ve|d|ll|m)")
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_DEMONYM = re.compile(r"(?:ian|ish|ese|ican|sian)$")
_PLURALS = frozenset(
    {"people", "police", "percent", "men", "women", "children", "many", "some", "both", "few", "others"}
)
_PLURAL_ALONE = frozenset({"some", "many", "most", "several", "both", "all", "few"})
_PLURAL_DETERMINERS = frozenset({"all", "these", "those", "many", "some", "several", "both", "most"})
_SINGULAR_DETERMINERS = frozenset({"a", "an", "this", "another", "each", "every"})
_MAYBE_NAME = frozenset({"auxiliary", "adverb", "number"})
"""Classes of small words that a capital makes part of a name: "Will", "First", "One"."""
_ALONE = _PLURAL_ALONE | {"another", "each"}
_APPROXIMATE = frozenset({"about", "around", "over", "under"})
_BEFORE_VERB = frozenset({"to", "auxiliary", "pronoun", "relative", "adverb", "conjunction", "contracted"})
_SUBJECT_END = frozenset({"word", "name", "comma", "quote"})
_LIMITS = frozenset({"least", "most"})
_PARTS_OF_TIME = frozenset({"late", "early"})
_LENGTHS_OF_TIME = frozenset({"hours", "days", "weeks", "months", "years"})
_RECENT = frozenset({"last", "past", "next", "coming", "recent"})
_PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening", "weekend"})
_SPANS_OF_TIME = frozenset(
    {"night", "morning", "afternoon", "evening", "day", "week", "weekend", "month", "year", "summer", "spring"}
)
_BY_NEIGHBOURS = _APPROXIMATE | _LIMITS | _PARTS_OF_TIME | _LENGTHS_OF_TIME | _SPANS_OF_TIME
_PLACES_OF_SAYING = ["on"], ["in"]
_BEFORE_CAPITAL = frozenset({"colon", "stop", "quote"})
_MAYBE_VERB = frozenset({"cue", "verb"})


def classified(sentences: Iterable[Tokens], titled: bool, names: Sequence[Name]) -> Iterator[Tokens]:
    """The sentences, every word given its class; `titled` where nearly all words have a capital.

    Where neither a quotation nor a word of saying stands, nobody asks for classes and none are given.
    """
    for tokens in sentences:
        if tokens.quoted or any(map(_is_trigger, tokens.words)):
            name_people(tokens, names)
            classify(tokens, titled)
        yield tokens


def name_people(tokens: Tokens, names: Sequence[Name]) -> None:
    """Give the words of people's names the class "name", whatever else they are: "Rose said", "Hope said"."""
    for name in names[bisect_left(names, tokens.starts[0], key=lambda name: name.span.start) :]:
        if name.span.start >= tokens.ends[-1]:
            break
        if name.kind == "person":
            place = bisect_left(tokens.starts, name.span.start)
            while place < len(tokens) and tokens.ends[place] <= name.span.end:
                tokens.classes[place] = "name" if tokens.classes[place] == "word" else tokens.classes[place]
                place += 1


@lru_cache(maxsize=20_000)
def _is_trigger(word: str) -> bool:
    return reporting_verb(word) is not None or word in ACCORDING or word in lexicon.words("reporting_nouns")


ACCORDING = frozenset({"according", "per", "under"})


def classify(tokens: Tokens, titled: bool) -> None:
    """Give every word of a sentence its class; `titled` as above."""
    classes = tokens.classes
    before = "stop"
    for place, cls in enumerate(classes):
        if cls == "word":
            classes[place] = _class_of(tokens, place, titled, before)
        before = classes[place]
    _set_dateline_aside(tokens)
    if _points(tokens, 0):
        classes[0] = "determiner"
    for place, (cls, word) in enumerate(zip(classes, tokens.words, strict=True)):
        if cls in _MAYBE_VERB:
            if not (_is_verb(tokens, place) if place else _opens(tokens)):
                classes[place] = "word"
            elif cls == "verb" and _is_phrasal_cue(tokens, place):
                classes[place : place + 2] = ["cue", "adverb"]
        elif word in _BY_NEIGHBOURS:
            _class_by_neighbours(tokens, place, word)


def _points(tokens: Tokens, place: int) -> bool:
    """Whether the "that" there points at the noun after it: "That poll shows"; "That voters left is sad" does not."""
    if not tokens.is_a(place, "that") or not tokens.is_a(place + 1, "word", "verb", "cue"):
        return False
    word = tokens.words[place + 1]
    verb = verb_of(word)
    return not _plural(word) and (verb is None or (verb.form == "base" and "noun" in verb.tags))


def _is_phrasal_cue(tokens: Tokens, place: int) -> bool:
    """Whether the verb at `place` says something with its particle: "he shot back.", "she went on:"."""
    ends = place + 2 >= len(tokens) or tokens.is_a(place + 2, "comma", "colon", "stop", "quote", "that")
    inverted = tokens.is_a(place - 1, "quote", "comma") and tokens.is_a(place + 2, "name")
    return (ends or inverted) and phrasal_verb(*tokens.words[place : place + 2]) is not None


def _class_by_neighbours(tokens: Tokens, place: int, word: str) -> None:
    """Small words before a number, and words for times."""
    if word in _APPROXIMATE and (tokens.is_a(place + 1, "number") or tokens.words[place + 1 : place + 2] == ["half"]):
        tokens.classes[place] = "number"
    elif word in _LIMITS:
        if place and tokens.words[place - 1] == "at" and tokens.is_a(place + 1, "number"):
            tokens.classes[place - 1 : place + 1] = ["number", "number"]  # "at least 20"
    elif word in _PARTS_OF_TIME and tokens.is_a(place + 1, "time"):
        tokens.classes[place] = "time"  # "late Monday"
    elif word in _LENGTHS_OF_TIME:
        _set_recent_time_aside(tokens, place)
    elif word in _SPANS_OF_TIME and _is_time(tokens, place):
        tokens.classes[place - 1 : place + 1] = ["time", "time"]


def is_titled(text: str) -> bool:
    """Whether nearly all words of a headline have a capital."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return 3 * sum(word[0].isupper() for word in words) > 2 * len(words) > 4


def _set_dateline_aside(tokens: Tokens) -> None:
    """A dateline belongs to no phrase."""
    if (
        len(tokens)
        and tokens.text[tokens.starts[0] : tokens.ends[0]].isupper()
        and tokens.ends[0] - tokens.starts[0] > 2
    ):
        dash = next((p for p in range(1, min(9, len(tokens))) if tokens.classes[p] == "dash"), 0)
        tokens.classes[: dash + 1 if dash else 0] = ["time"] * (dash + 1 if dash else 0)


def _is_time(tokens: Tokens, place: int) -> bool:
    """Whether "week" and the like belong to "last week", "Sunday night", "over the weekend"."""
    if tokens.words[place - 1] == "the":
        return tokens.words[place] in _PARTS_OF_DAY and tokens.is_a(place - 2, "preposition")
    return place > 0 and (
        tokens.classes[place - 1] == "time" or tokens.words[place - 1] in {"last", "this", "next", "earlier"}
    )


def _set_recent_time_aside(tokens: Tokens, place: int) -> None:
    """The last few days, when something was said, belong to no phrase."""
    first = place
    while tokens.is_a(first - 1, "determiner", "number") or (first and tokens.words[first - 1] in _RECENT | {"few"}):
        first -= 1
    if not _RECENT.isdisjoint(tokens.words[first:place]):
        tokens.classes[first : place + 1] = ["time"] * (place + 1 - first)


def _class_of(tokens: Tokens, place: int, titled: bool, before: str) -> str:
    """The class of the word at `place`; `before` is that of the one before it."""
    start, end = tokens.starts[place], tokens.ends[place]
    raw = tokens.text[start:end]
    if end - start == 1 and raw.isupper() and tokens.text.startswith(".", end):
        return "name"  # an initial
    if before in _BEFORE_CAPITAL and not titled and _is_given_name(tokens, place, raw):
        return "name"
    cls = _lexical_class(raw, titled or before in _BEFORE_CAPITAL)
    return "verb" if cls == "word" and before == "auxiliary" and raw.endswith("ing") else cls


def _is_given_name(tokens: Tokens, place: int, raw: str) -> bool:
    """Whether a capital makes a name, though it stands first: "Rose Barker, a pilot", "Drew Pell said"."""
    if not raw[0].isupper() or raw not in lexicon.pairs("first_names") or place + 1 >= len(tokens):
        return False
    following = tokens.text[tokens.starts[place + 1] : tokens.ends[place + 1]]
    return following[0].isupper() and following.lower() not in lexicon.pairs("function_words")


@lru_cache(maxsize=20_000)
def _lexical_class(raw: str, first: bool) -> str:
    """The class of a word taken by itself; `first` where a capital tells nothing."""
    word = raw.lower()
    return _closed_class(raw, word, first) or _open_class(raw, word, first)


def _closed_class(raw: str, word: str, first: bool) -> str | None:
    known = lexicon.pairs("function_words").get(word)
    if known and (raw.islower() or first or known not in _MAYBE_NAME) and not (raw.isupper() and len(raw) > 1):
        return known
    if not word.isalnum() and (contraction := _CONTRACTED.fullmatch(word)):
        return "relative" if contraction.group(1) == "who" else "contracted"
    if word.endswith(_CLITICS):
        return "auxiliary"
    return "number" if raw[0].isdigit() or raw[0] in "$£€" else None


def _open_class(raw: str, word: str, first: bool) -> str:
    capital = raw[0].isupper()
    if word.endswith(_POSSESSIVE):
        return "possessive"
    if capital and not first:
        return "name"
    if reporting_verb(word):
        return "cue"
    if verb_of(word) or (not capital and word.endswith("ed") and len(word) > 4):
        return "verb"
    if word.endswith("ly") and len(word) > 4 and word not in lexicon.words("nouns_in_ly"):
        return "adverb"
    return "name" if capital and word not in lexicon.words("mute_nouns") else "word"


def _opens(tokens: Tokens) -> bool:
    """Whether the first word is a verb: "Says Ann Lee: “…”", "Asked", "Calling"."""
    verb = verb_of(tokens.words[0])
    if verb and {"quote", "that"} <= verb.complements and tokens.is_a(1, "name"):
        return verb.form == "past" or not (verb.complements & {"object", "person"} or verb.is_noun)
    return verb is None or verb.form in {"past", "ing"}


def _is_verb(tokens: Tokens, place: int) -> bool:
    """Whether the form at `place` is used as a verb, as far as its neighbours show."""
    verb = verb_of(tokens.words[place])
    form = verb.form if verb else "past"
    before = tokens.classes[place - 1]
    if before in {"determiner", "possessive", "adjective"}:
        return not (form == "s" and tokens.words[place - 1] in _PLURAL_ALONE) and _may_be_subject(tokens, place - 1)
    if form == "past":
        return before != "preposition" and not _qualifies(tokens, place)
    if form == "ing" or _joins_nouns(tokens, place, form):
        return form == "ing" and not _names_a_trade(tokens, place)
    noun = verb is not None and "noun" in verb.tags
    if form == "s":
        as_noun = noun and _is_plural_noun(tokens, place)
        return not as_noun and before not in {"preposition", "number", "to", "auxiliary"}
    noun = noun and not (_shows(verb) and tokens.is_a(place + 1, "that"))  # "data from the town show that"
    if not noun or _disagrees(tokens, place, form):
        return not noun and before != "preposition"
    named = tokens.words[max(0, place - 2) : place] == ["according", "to"]  # "according to police"
    return (before in _BEFORE_VERB and not named) or (before in _SUBJECT_END and _plural(tokens.words[place - 1]))


def _shows(verb: Verb | None) -> bool:
    return verb is not None and "shows" in verb.tags


def _is_plural_noun(tokens: Tokens, place: int) -> bool:
    """Whether a form in "-s" that may be either is the noun, as far as its neighbours show."""
    if _is_only_verb(tokens, place) or _says_somewhere(tokens, place):
        return False
    after = tokens.is_a(place + 1, "preposition", "stop", "auxiliary", "relative") and not _ends_tag(tokens, place)
    return (
        after
        or _disagrees(tokens, place, "s")
        or _DEMONYM.search(tokens.words[place - 1]) is not None
        or _is_object(tokens, place)
        or _before_finite(tokens, place)
        or _is_framed(tokens, place)
        or tokens.words[place + 1 : place + 2] == ["including"]
    )


def _is_framed(tokens: Tokens, place: int) -> bool:
    """Whether the words beside make it a noun: "in later interviews", "laws and rules that", `said judges “should`."""
    if tokens.is_a(place - 1, "cue") and tokens.is_a(place + 1, "quote"):
        return True
    if tokens.is_a(place - 1, "adverb"):
        return tokens.is_a(place - 2, "preposition", "determiner")
    joined = (
        tokens.is_a(place - 1, "conjunction") and tokens.is_a(place - 2, "word") and _plural(tokens.words[place - 2])
    )
    return joined and tokens.is_a(place + 1, "that", "relative")


def _is_only_verb(tokens: Tokens, place: int) -> bool:
    """Whether a name opens the sentence right before, and nothing else up to the comma is a verb: "Lee works with"."""
    names = all(cls == "name" for cls in tokens.classes[:place])
    comma = next((p for p in range(place, len(tokens)) if tokens.is_a(p, "comma", "stop")), len(tokens))
    others = (verb_of(word) for word in tokens.words[place + 1 : comma])
    return names and tokens.is_a(place + 1, "preposition") and not any(v and v.form in {"past", "s"} for v in others)


def _says_somewhere(tokens: Tokens, place: int) -> bool:
    """Whether it tells where its subject says that something is so: "The city states on its website that it will"."""
    verb = reporting_verb(tokens.words[place])
    if verb is None or "that" not in verb.complements or tokens.words[place + 1 : place + 2] not in _PLACES_OF_SAYING:
        return False
    that = next((p for p in range(place + 2, min(place + 8, len(tokens))) if tokens.is_a(p, "that", *VERBAL)), place)
    return tokens.is_a(that, "that") and tokens.is_a(that + 1, "pronoun", *NOMINAL)


def _before_finite(tokens: Tokens, place: int) -> bool:
    """Whether a verb follows that the word at `place` can be the subject of: "rebels say", "advocates also are"."""
    after = place + 2 if tokens.is_a(place + 1, "adverb") else place + 1
    if after > place + 1 and tokens.is_a(after, "auxiliary"):
        return True
    verb = verb_of(tokens.words[after]) if tokens.is_a(after, "verb", "cue") else None
    return verb is not None and verb.form in {"base", "past"}


def _names_a_trade(tokens: Tokens, place: int) -> bool:
    """Whether "-ing" tells the trade of a body: "the thrift holding company", "the ship and fishing company"."""
    body = place + 3 if tokens.words[place + 1 : place + 2] == ["and"] else place + 1
    if tokens.words[body : body + 1] == [] or tokens.words[body] not in lexicon.words("organization_nouns"):
        return False
    before = place - 2 if tokens.is_a(place - 1, "conjunction") else place - 1
    return tokens.is_a(before, "word", "name") and not tokens.is_a(body + 1, "word", "name", "number")


def _joins_nouns(tokens: Tokens, place: int, form: str) -> bool:
    """Whether a noun that looks like a verb qualifies the next: "some analysts and fund specialists say"."""
    return (
        form == "base"
        and tokens.is_a(place - 1, "conjunction")
        and tokens.is_a(place - 2, "word")
        and tokens.is_a(place + 1, "word")
        and tokens.is_a(place + 2, "cue")
    )


def _ends_tag(tokens: Tokens, place: int) -> bool:
    """Whether a comma and a name stand before the last word: "…, the Elin Times reports."."""
    first = place - 1
    while tokens.is_a(first, "name", "determiner"):
        first -= 1
    return first < place - 1 and tokens.is_a(first, "comma") and tokens.is_a(place + 1, "stop")


def _disagrees(tokens: Tokens, place: int, form: str) -> bool:
    """Whether the words before are no subject of a verb in `form`: "a police report", "Lee's main backers,"."""
    first = place - 1
    while tokens.is_a(first, "word", "name", "adjective") and not (form == "s" and _plural(tokens.words[first])):
        first -= 1
    if tokens.is_a(first, "possessive") and form == "s" and first < place - 1:
        return reporting_verb(tokens.words[place]) is None and tokens.is_a(place + 1, "comma", "stop")
    if not tokens.is_a(first, "determiner"):
        return False
    return tokens.words[first] in (_PLURAL_DETERMINERS if form == "s" else _SINGULAR_DETERMINERS)


def _qualifies(tokens: Tokens, place: int) -> bool:
    """Whether a past form describes the noun after it: "alleged fraud", "the newly announced plan", "25 invited"."""
    before = tokens.classes[place - 1]
    if before == "number" or tokens.words[place - 1] == "own":
        return tokens.is_a(place + 1, "word", "verb")
    framed = before == "adverb" and tokens.is_a(place - 2, "determiner", "possessive", "preposition", "number")
    if framed:
        return tokens.is_a(place + 1, "word", "verb", "cue")
    return before in _MAYBE_VERB and tokens.is_a(place + 1, "word")


def _is_object(tokens: Tokens, place: int) -> bool:
    """Whether a verb stands before the words that a noun would end: "sent strong new signals that"."""
    first = place - 1
    while tokens.is_a(first, "word", "adjective", "number", "adverb"):
        first -= 1
    return tokens.is_a(first, "verb", "cue") and first < place - 1


def _may_be_subject(tokens: Tokens, place: int) -> bool:
    """Whether the determiner at `place` stands alone ("some said") or floats ("had both said")."""
    word = tokens.words[place]
    floats = word in {"both", "all", "each"} and tokens.is_a(place - 1, "auxiliary")
    return floats or (word in _ALONE and not tokens.is_a(place + 2, "word"))


def _plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))) or "%" in word
