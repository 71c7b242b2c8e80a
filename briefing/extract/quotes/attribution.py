"""Who is said to have said what: each quotation or reported clause of a sentence to its cue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from briefing.extract.quotes import cues, reported
from briefing.extract.quotes.cues import Cue
from briefing.extract.quotes.grammar import Phrase, clause_subject, phrase_before, subject_before
from briefing.extract.quotes.tokens import NOMINAL, Tokens
from briefing.model import QuoteKind, Span

_FILLERS = frozenset({"comma", "conjunction", "adverb", "dash", "stop", "colon", "time"})


@dataclass(slots=True)
class Statement:
    """A quote in the making."""

    kind: QuoteKind
    pieces: list[Span]
    mention: Span | None
    cue: Span | None
    rule: str
    open: bool = field(default=False)


def statements(tokens: Tokens) -> list[Statement]:
    """What the sentence attributes to somebody, and the quotations in it that it attributes to nobody."""
    found: list[Statement] = []
    free = set(tokens.quoted)
    all_cues = cues.find(tokens)
    for index in range(len(all_cues)):
        found += _of_cue(tokens, all_cues, index, free)
    for place in sorted(free):
        for rule in ORPHAN_RULES:
            if (statement := rule(tokens, place)) is not None:
                found.append(statement)
                break
    return sorted(found, key=lambda s: s.pieces[0])


def _of_cue(tokens: Tokens, all_cues: list[Cue], index: int, free: set[int]) -> list[Statement]:
    cue = all_cues[index]
    regions = [
        r for r in (reported.left(tokens, all_cues, index), reported.right(tokens, all_cues, index)) if r
    ]
    direct: list[int] = []
    found: list[Statement] = []
    source = _source_of(all_cues, index)
    for rule, first, last in regions:
        inside = [p for p in range(first, last) if p in free]
        if inside and _wholly_quoted(tokens, first, last):
            direct += inside
        elif inside or (source and not any(p in tokens.quoted for p in range(first, last))):
            kind: QuoteKind = "mixed" if inside else "indirect"
            cue_span = tokens.span(cue.first, cue.last)
            found.append(
                Statement(kind, [tokens.span(first, last)], _mention(tokens, source), cue_span, rule)
            )
        free.difference_update(inside)
    if direct:
        pieces = [tokens.quoted[p].span for p in direct]
        found.append(
            Statement(
                "direct", pieces, _mention(tokens, source), tokens.span(cue.first, cue.last), regions[0][0]
            )
        )
        found[-1].open = tokens.quoted[direct[-1]].open
    return found


def _source_of(all_cues: list[Cue], index: int) -> Phrase | None:
    """The source of a cue; that of "according to" where it follows the cue at once."""
    after = index + 1
    if (
        after < len(all_cues)
        and all_cues[after].according
        and all_cues[index].end + 1 >= all_cues[after].first
    ):
        return all_cues[after].source
    return all_cues[index].source


def _wholly_quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but quotations stands there, or a whole quoted sentence comes first."""
    rest = [p for p in range(first, last) if p not in tokens.quoted and tokens.classes[p] not in _FILLERS]
    if not rest:
        return True
    opening = tokens.quoted.get(first)
    if opening is None:
        return False
    words = opening.inner.of(tokens.text)
    return (
        words[0].isupper()
        and words.count(" ") >= 3
        and rest[0] > first
        and tokens.is_a(first - 1, "colon", "comma")
    )


def _mention(tokens: Tokens, source: Phrase | None) -> Span | None:
    if source is None:
        return None
    first, last = source
    span = tokens.span(first, last)
    if last - first == 1 and tokens.classes[first] == "contracted":
        cut = min(p for p in (tokens.words[first].find("'"), tokens.words[first].find("’")) if p > 0)
        return Span(span.start, span.start + cut)
    return span


def _after_name_and_colon(tokens: Tokens, place: int) -> Statement | None:
    """`Lee: "…"` and `the last words: "…"`."""
    if not tokens.is_a(place - 1, "colon"):
        return None
    source = clause_subject(tokens, place - 1)
    if source is None and tokens.is_a(place - 2, *NOMINAL):
        source = phrase_before(tokens, place - 2)
    return _quotation(tokens, place, source, "colon")


def _whole_sentence(tokens: Tokens, place: int) -> Statement | None:
    """A quotation that is a sentence of its own; its source stands elsewhere."""
    if any(c not in _FILLERS and c != "quote" for c in tokens.classes):
        return None
    return _quotation(tokens, place, None, "sentence")


def _object_of_verb(tokens: Tokens, place: int) -> Statement | None:
    """A fragment in a clause without a word of saying: the words of the clause's subject."""
    for verb in range(place - 1, -1, -1):
        if tokens.is_a(verb, "verb", "cue", "auxiliary"):
            return _quotation(tokens, place, subject_before(tokens, verb), "object")
    return _quotation(tokens, place, None, "fragment")


def _quotation(tokens: Tokens, place: int, source: Phrase | None, rule: str) -> Statement:
    quoted = tokens.quoted[place]
    kind: QuoteKind = "mixed" if rule in {"object", "fragment"} else "direct"
    return Statement(kind, [quoted.span], _mention(tokens, source), None, rule, quoted.open)


def joined(statements_: Iterable[Statement]) -> list[Statement]:
    """Quotations that go on with their first part, or with its source."""
    found: list[Statement] = []
    last: Statement | None = None
    for statement in statements_:
        if statement.rule == "sentence" and last is not None:
            if last.kind == "direct" and (last.open or last.rule != "sentence"):
                last.pieces.append(statement.pieces[0])
                last.open = statement.open
                continue
            statement.mention, statement.rule = last.mention, "continued"
        found.append(statement)
        last = statement
    return found


ORPHAN_RULES: tuple[Callable[[Tokens, int], Statement | None], ...] = (
    _after_name_and_colon,
    _whole_sentence,
    _object_of_verb,
)
