"""Clauses: where a sentence may be cut so that what is left still makes sense on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.lexicon import verbs
from briefing.model import Span

MAX_WORDS = 60
"""No event is longer."""
_LONG = 40
"""A sentence of more words is cut where it can be, even if it tells one happening only."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,:]*")
_AFTER_COMMA = "and|but|yet|so|or|nor|as|since"
_ANYWHERE = "while|whereas|although|though|because|after|before|until|till|when|where|whose|who|which|if"
_BOUNDARY = re.compile(
    rf"(?:;|\s[—–]|\s--|—)\s*(?:(?P<strong>{_AFTER_COMMA}|{_ANYWHERE})\b\s*)?"
    rf"|,\s+(?P<comma>{_AFTER_COMMA}|{_ANYWHERE})\b\s*"
    r"|,?\s+(?:(?:just|only|(?:less|more)\s+than|nearly|almost|barely)\s+)?(?:an?|the|\w+)\s+"
    r"(?:hour|day|week|month|year)s?\s+(?P<distance>after|before)\s+"
    rf"|\s+(?P<bare>{_ANYWHERE})\b\s*"
)
_PAUSE = re.compile(r"[,;:]|\s[-–—]")
_PREPOSITIONS = frozenset({"after", "before", "until", "till", "since"})
_RELATIVE = frozenset({"who", "which", "whose", "where"})
_JOINING = frozenset({"and", "but", "yet", "so"})
_LEADING_ON = (
    "auxiliary",
    "conjunction",
    "determiner",
    "preposition",
    "relative",
    "subordinator",
    "that",
)
"""Small words after which something must follow …"""
_STRESSING = frozenset({"even", "just", "not", "only"})
"""… and some of the adverbs."""
_POINTING = frozenset({"his", "her", "its", "their", "this", "that", "these", "those"})
_OPENING, _CLOSING = "“«", "”»"


class Clause(NamedTuple):
    """A stretch of a sentence from one boundary to the next; `opener` is the word that joins it on."""

    span: Span
    opener: str


@cache
def function_words(*classes: str) -> frozenset[str]:
    """The small words of English of these classes; all of them where none is given."""
    table = lexicon.table("function_words")
    return frozenset(word for word, row in table.items() if not classes or row[0] in classes)


def is_past(word: str) -> bool:
    """Whether `word` may be a past tense or a past participle, by its form alone."""
    return verbs.is_past(word.lower())


def is_verb(word: str) -> bool:
    """Whether `word` may be the verb of a clause, by its form alone."""
    low = word.lower().replace("’", "'").removesuffix("n't")
    if low in function_words("auxiliary") or low in ("ca", "wo") or is_past(word):
        return True
    return word.islower() and verbs.is_present(low)


def has_verb(text: str, span: Span) -> bool:
    """Whether a verb stands in `span`."""
    return any(is_verb(word.group()) for word in WORD.finditer(text, *span))


def count_words(text: str, span: Span) -> int:
    """The words in `span`, as white space divides them."""
    return len(span.of(text).split())


def split(text: str, sentence: Span) -> list[Clause]:
    """The clauses of `sentence`, in order. What has no verb belongs to the clause before it."""
    marks = [m for m in _BOUNDARY.finditer(text, *sentence) if _may_cut(text[sentence.start : m.start()])]
    ends = [*(m.start() for m in marks), sentence.end]
    clauses = [Clause(Span(sentence.start, ends[0]), "")]
    for mark, end in zip(marks, ends[1:], strict=True):
        clause = Clause(Span(mark.end(), end), (mark[mark.lastgroup] if mark.lastgroup else "").lower())
        if _is_clause(text, clause) and has_verb(text, clauses[-1].span):
            clauses.append(clause)
        else:
            clauses[-1] = Clause(Span(clauses[-1].span.start, end), clauses[-1].opener)
    return clauses


def _is_clause(text: str, clause: Clause) -> bool:
    """Whether it has a verb; after "before" and its like, which open phrases as well, one of its own before a comma."""
    if clause.opener not in _PREPOSITIONS:
        return has_verb(text, clause.span)
    pause = _PAUSE.search(text, *clause.span)
    words = WORD.findall(text[clause.span.start : pause.start() if pause else clause.span.end])
    first = next((i for i, word in enumerate(words) if is_verb(word)), None)
    return first is not None and (first == 0 or words[first - 1] not in _JOINING)


def _may_cut(before: str) -> bool:
    """Whether a sentence may be cut after `before`: no quotation is left open, no small word at the end."""
    if before.count('"') % 2 or (before.count("``") + before.count("''")) % 2:
        return False
    if sum(map(before.count, _OPENING)) > sum(map(before.count, _CLOSING)):
        return False
    last = before.rpartition(" ")[2].lower()
    return last not in function_words(*_LEADING_ON) and last not in _STRESSING


def stands_alone(text: str, clause: Clause, sentence: Span) -> bool:
    """Whether a reader understands the clause without the rest of `sentence`: it has a subject of its own."""
    words = [word.strip("\"'“‘(,") for word in clause.span.of(text).split()]
    if clause.opener in _RELATIVE or len(words) < 3 or not has_verb(text, clause.span):
        return False
    if clause.span.start == sentence.start:
        return True
    first = words[0]
    if clause.opener in _JOINING and first.lower() in function_words("preposition"):
        return _goes_on(words)
    if first.lower() in function_words():
        return first.lower() in function_words("determiner", "number") and first.lower() not in _POINTING
    return not first.islower() or (not is_verb(first) and is_verb(words[1]))


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a subject follows what opens "on Monday he left", and no verb at once as in "on Monday left"."""
    subject = function_words("pronoun", "determiner")
    return next((word.lower() in subject for word in words[2:5] if word.lower() in subject or is_past(word)), True)


def around(text: str, sentence: Span, at: Span, others: Sequence[Span] = ()) -> Span | None:
    """The words that tell the happening dated by the expression at `at`.

    The whole sentence, unless it is long or tells of something else at one of `others`: then from the
    clause of `at` to the next of those. None where no cut brings it under `MAX_WORDS`.
    """
    length = count_words(text, sentence)
    if not others and length <= _LONG:
        return sentence
    clauses = split(text, sentence)
    own = next((i for i, c in enumerate(clauses) if c.span.touches(at)), 0)
    apart = {i for i, c in enumerate(clauses) if any(c.span.touches(o) for o in others)} - {own}
    last = min((i for i in apart if i > own), default=len(clauses)) - 1
    for clause in reversed(clauses[: own + 1]) if apart or length > _LONG else ():
        choice = trim(text, Span(clause.span.start, clauses[last].span.end))
        if stands_alone(text, clause, sentence) and count_words(text, choice) <= MAX_WORDS:
            return choice
    return sentence if length <= MAX_WORDS else _shortened(text, sentence, at)


def _shortened(text: str, sentence: Span, at: Span) -> Span | None:
    """The beginning of `sentence` up to the last comma that leaves few enough words, if `at` stands in it."""
    commas = (m.start() for m in re.finditer(r"[,;:](?=\s)|\s[—–-]+(?=\s)", sentence.of(text)))
    cuts = (trim(text, Span(sentence.start, sentence.start + comma)) for comma in commas)
    fits = [cut for cut in cuts if cut.end >= at.end and count_words(text, cut) <= MAX_WORDS]
    return fits[-1] if fits else None


def trim(text: str, span: Span) -> Span:
    """`span` without white space, commas and dashes at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in ",;—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
        end -= 1
    return Span(start, end)
