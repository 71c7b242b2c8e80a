"""Words with their classes: as much grammar as finding who says what takes, and no more.

A stretch in quotation marks is one token, so that what is quoted never looks like narration.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.quotes.marks import Quoted
from briefing.model import Span

_TOKEN = re.compile(
    r"(?P<word>(?:[A-Za-z]\.){2,}|[$£€#@]?\w+(?:[-'’.,&/]\w+)*%?)|(?P<mark>[,:;()\[\]]|--+|[—–]|(?<=\s)-(?=\s)|[.?!…]+)"
)
_MARKS = {",": "comma", ":": "colon", ";": "semicolon", "(": "open", "[": "open", ")": "close", "]": "close"}
_CLITICS = ("n't", "n’t")
_CONTRACTED = re.compile(r"(he|she|it|they|we|i|you|who|that|there)['’](s|re|ve|d|ll|m)")
NOMINAL = frozenset({"name", "word", "number", "determiner", "adjective", "possessive"})
"""Classes that a noun phrase is made of."""
VERBAL = frozenset({"auxiliary", "verb", "cue"})


class Verb(NamedTuple):
    """A form of a verb: `form` is "base", "s", "past" or "ing"."""

    lemma: str
    form: str
    complements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a sentence, column by column; `quoted` holds the stretch of each "quote" token."""

    text: str
    starts: list[int]
    ends: list[int]
    classes: list[str]
    words: list[str]
    quoted: dict[int, Quoted]

    def __len__(self) -> int:
        return len(self.starts)

    def followed_by(self, other: Tokens) -> Tokens:
        """This sentence and the next as one."""
        moved = {place + len(self): quote for place, quote in other.quoted.items()}
        return Tokens(
            self.text,
            self.starts + other.starts,
            self.ends + other.ends,
            self.classes + other.classes,
            self.words + other.words,
            self.quoted | moved,
        )

    def span(self, first: int, last: int) -> Span:
        """From token `first` up to but without token `last`."""
        return Span(self.starts[first], self.ends[last - 1])

    def is_a(self, place: int, *classes: str) -> bool:
        """Whether there is a token at `place` and it is of one of `classes`."""
        return 0 <= place < len(self.starts) and self.classes[place] in classes


@cache
def reporting_forms() -> dict[str, Verb]:
    """Every form of the reporting verbs."""
    return _forms(
        {base: (row[0].split(), row[1].split()) for base, row in lexicon.table("reporting_verbs").items()}
    )


@cache
def common_forms() -> dict[str, Verb]:
    """Every form of the other verbs."""
    table = lexicon.table("common_verbs")
    rows = {base: ((row or ("-",))[0].split(), list(row[1:])) for base, row in table.items()}
    return _forms(rows)


def _forms(rows: dict[str, tuple[list[str], list[str]]]) -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for base, (irregular, complements) in rows.items():
        frame = frozenset(complements)
        past = irregular if irregular != ["-"] else [_past(base)]
        doubled = next(
            (p[:-2] for p in past if p.endswith("ed") and p[:-3] == base and p[-3] == base[-1]), None
        )
        stem = doubled or (base[:-1] if base.endswith("e") and not base.endswith("ee") else base)
        for form, word in [
            ("base", base),
            ("s", _third_person(base)),
            ("ing", stem + "ing"),
            *(("past", p) for p in past),
        ]:
            forms[word] = Verb(base, form, frame)
    return forms


def _past(base: str) -> str:
    return base + ("d" if base.endswith("e") else "ed")


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


def sentences(text: str, span: Span, starts: Sequence[int], quotes: Sequence[Quoted]) -> Iterator[Tokens]:
    """The sentences of the paragraph at `span`; `starts` says where the segmenter has them begin.

    A sentence that begins inside a quotation is not one: the quotation goes on.
    """
    cuts = [s for s in starts if not any(q.span.start < s < q.span.end for q in quotes)]
    tokens = Tokens(text, [], [], [], [], {})
    cut = 1
    for start, end, cls, quote in _items(text, span, quotes):
        begins = (
            quote is not None and tokens.is_a(len(tokens) - 1, "stop") and text[quote.inner.start].isupper()
        )
        while (cut < len(cuts) and start >= cuts[cut]) or begins:
            cut, begins = cut + (not begins), False
            if len(tokens):
                yield _classified(tokens)
                tokens = Tokens(text, [], [], [], [], {})
        if quote is not None:
            tokens.quoted[len(tokens)] = quote
        tokens.starts.append(start)
        tokens.ends.append(end)
        tokens.classes.append(cls)
        tokens.words.append(text[start:end].lower() if cls == "word" else text[start:end])
    if len(tokens):
        yield _classified(tokens)


def _items(text: str, span: Span, quotes: Sequence[Quoted]) -> Iterator[tuple[int, int, str, Quoted | None]]:
    place = span.start
    for quote in [*quotes, None]:
        for match in _TOKEN.finditer(text, place, quote.span.start if quote else span.end):
            if match.lastgroup == "word":
                yield match.start(), match.end(), "word", None
            else:
                yield match.start(), match.end(), _MARKS.get(match.group(), _long_mark(match.group())), None
        if quote:
            yield *quote.span, "quote", quote
            place = quote.span.end


def _long_mark(mark: str) -> str:
    return "stop" if mark[0] in ".?!…" else "dash"


def _classified(tokens: Tokens) -> Tokens:
    for place, cls in enumerate(tokens.classes):
        if cls == "word":
            tokens.classes[place] = _class_of(tokens, place)
    _drop_inner_stops(tokens)
    _set_dateline_aside(tokens)
    for place, cls in enumerate(tokens.classes):
        if cls in {"cue", "verb"} and not _is_verb(tokens, place):
            tokens.classes[place] = "word"
    return tokens


def _drop_inner_stops(tokens: Tokens) -> None:
    """Full stops inside a sentence belong to abbreviations."""
    keep = [
        p
        for p, c in enumerate(tokens.classes)
        if c != "stop" or p == len(tokens) - 1 or tokens.words[p] != "."
    ]
    if len(keep) == len(tokens):
        return
    places = {old: new for new, old in enumerate(keep)}
    moved = {places[p]: q for p, q in tokens.quoted.items()}
    tokens.quoted.clear()
    tokens.quoted.update(moved)
    for numbers in (tokens.starts, tokens.ends):
        numbers[:] = [numbers[p] for p in keep]
    for names in (tokens.classes, tokens.words):
        names[:] = [names[p] for p in keep]


def _set_dateline_aside(tokens: Tokens) -> None:
    """A dateline belongs to no phrase."""
    if (
        len(tokens)
        and tokens.text[tokens.starts[0] : tokens.ends[0]].isupper()
        and tokens.ends[0] - tokens.starts[0] > 2
    ):
        dash = next((p for p in range(1, min(9, len(tokens))) if tokens.classes[p] == "dash"), 0)
        tokens.classes[: dash + 1 if dash else 0] = ["time"] * (dash + 1 if dash else 0)


def _class_of(tokens: Tokens, place: int) -> str:
    raw = tokens.text[tokens.starts[place] : tokens.ends[place]]
    first = place == 0 or tokens.classes[place - 1] in {"colon", "stop", "quote"}
    return _closed_class(raw, tokens.words[place], first) or _open_class(raw, tokens.words[place], first)


def _closed_class(raw: str, word: str, first: bool) -> str | None:
    known = lexicon.table("function_words").get(word)
    if known and (raw.islower() or first or known[0] != "auxiliary") and not (raw.isupper() and len(raw) > 1):
        return known[0]
    if contraction := _CONTRACTED.fullmatch(word):
        return "relative" if contraction.group(1) == "who" else "contracted"
    if word.endswith(_CLITICS):
        return "auxiliary"
    return "number" if raw[0].isdigit() or raw[0] in "$£€" else None


def _open_class(raw: str, word: str, first: bool) -> str:
    capital = raw[0].isupper()
    if word.endswith(("'s", "’s", "s'", "s’")):
        return "possessive"
    if capital and not first:
        return "name"
    if word in reporting_forms():
        return "cue"
    if word in common_forms() or (not capital and word.endswith("ed") and len(word) > 4):
        return "verb"
    if word.endswith("ly") and len(word) > 4:
        return "adverb"
    return "name" if capital else "word"


def _is_verb(tokens: Tokens, place: int) -> bool:
    """Whether the form at `place` is used as a verb, as far as its neighbours show."""
    word = tokens.words[place]
    verb = reporting_forms().get(word) or common_forms().get(word)
    form = verb.form if verb else "past"
    before = tokens.classes[place - 1] if place else "start"
    if before in {"determiner", "possessive", "adjective"}:
        return False
    if form in {"past", "ing"}:
        return not (before == "preposition" and form == "past")
    if form == "s":
        noun = (
            verb is not None and "noun" in verb.complements and tokens.is_a(place + 1, "preposition", "stop")
        )
        return not noun and before not in {"preposition", "number", "to", "auxiliary", "start"}
    if before in {"to", "auxiliary", "pronoun", "relative", "adverb", "conjunction", "contracted"}:
        return True
    return before in {"word", "name", "comma", "quote"} and _plural(tokens.words[place - 1])


_PLURALS = frozenset(
    {"people", "police", "percent", "men", "women", "critics", "many", "some", "both", "others"}
)


def _plural(word: str) -> bool:
    return (
        word in _PLURALS
        or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s")))
        or "%" in word
    )


def sentence_starts(starts: Sequence[int], span: Span) -> list[int]:
    """Those of the sorted `starts` that lie in `span`."""
    return list(starts[bisect_right(starts, span.start - 1) : bisect_right(starts, span.end - 1)])
