"""Who is said to have said what: each quotation or reported clause of a sentence to its cue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from briefing.extract.quotes import complement, cues, reported, titles
from briefing.extract.quotes.cues import Cue
from briefing.language.phrases import Phrase, phrase_before
from briefing.language.subjects import clause_subject, may_speak, subject_before
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.model import QuoteKind, Span

_FILLERS = frozenset({"comma", "conjunction", "adverb", "dash", "stop", "colon", "time"})
_FURTHEST = 40
_SHORTEST_CLAUSE = 4
"""Words from which on what "that" opens is a clause, though its verb is not on the lists."""
_FIRST_AND_SECOND = frozenset({"i", "we", "you"})
_EMPTY_SUBJECTS = frozenset({"it", "there", "what", "which", "this", "that", "you"})


class Statement:
    """A quote in the making; `open` where no mark closes its last piece."""

    __slots__ = ("cue", "kind", "mention", "open", "pieces", "rule")

    def __init__(self, kind: QuoteKind, pieces: list[Span], mention: Span | None, cue: Span | None, rule: str) -> None:
        self.kind = kind
        self.pieces = pieces
        self.mention = mention
        self.cue = cue
        self.rule = rule
        self.open = False


def with_tags(sentences: Iterable[Tokens]) -> Iterator[Tokens]:
    """The sentences, each quotation together with the "Lee said." that follows it."""
    last: Tokens | None = None
    for sentence in sentences:
        if last is not None and last.is_a(len(last) - 1, "quote") and _is_tag(sentence, last):
            last.extend(sentence)
            continue
        if last is not None:
            yield last
        last = sentence
    if last is not None:
        yield last


def _is_tag(tokens: Tokens, before: Tokens) -> bool:
    """Whether the sentence is but a source and a cue: "Lee said on Monday", after "…!" or, mistyped, "….”"."""
    found = cues.find(tokens)
    if not found or found[0].begin > 0 or found[0].source is None or not found[0].takes("quote"):
        return False
    stopped = before.quoted[len(before) - 1].inner.of(before.text)[-1] == "."
    if found[0].passive or (stopped and found[0].verb.lemma != "say"):
        return False
    return reported.after(tokens, found, 0) is None


def statements(tokens: Tokens) -> list[Statement]:
    """What the sentence attributes to somebody, and the quotations in it that it attributes to nobody."""
    all_cues = cues.find(tokens)
    free = set(tokens.quoted)
    found: list[Statement] = []
    for index in sorted(range(len(all_cues)), key=lambda i: not reported.claims_before(tokens, all_cues[i])):
        found += _of_cue(tokens, all_cues, index, free)
    for place in sorted(free):
        found += [s for rule in ORPHAN_RULES if (s := rule(tokens, place)) is not None][:1]
    return sorted(found, key=lambda s: s.pieces[0])


def _of_cue(tokens: Tokens, all_cues: list[Cue], index: int, free: set[int]) -> Iterator[Statement]:
    """What one cue reports, before and after it. The quotations it claims are taken out of `free`."""
    source = _source_of(tokens, all_cues, index)
    teller = all_cues[index].source or source
    cue = tokens.span(all_cues[index].first, all_cues[index].last)
    direct: Statement | None = None
    reported_: list[Statement] = []
    for region in (reported.before(tokens, all_cues, index), reported.after(tokens, all_cues, index)):
        if region is None:
            continue
        rule, first, last = region
        inside = [p for p in range(first, last) if p in free]
        if inside and _wholly_quoted(tokens, first, last):
            direct = direct or Statement("direct", [], _mention(tokens, source), cue, rule)
            direct.pieces += [tokens.quoted[p].span for p in inside]
            direct.open = tokens.quoted[inside[-1]].open
        elif inside:
            last = _end_of_mixed(tokens, first, last, inside[-1])
            reported_.append(Statement("mixed", [tokens.span(first, last)], _mention(tokens, source), cue, rule))
        elif teller and may_speak(tokens, teller) and _is_statement(tokens, all_cues[index], first, last):
            reported_.append(Statement("indirect", [tokens.span(first, last)], _mention(tokens, teller), cue, rule))
        free.difference_update(p for p in inside if p < last)
    yield from _made_whole(reported_)
    if direct:
        yield direct


def _made_whole(parts: list[Statement]) -> list[Statement]:
    """A clause that its source interrupts, "The plan, he said, is dead", as one statement of two pieces."""
    if [part.rule for part in parts] != ["head_before_inserted", "rest_after_inserted"]:
        return parts
    head, rest = parts
    rest.pieces = head.pieces + rest.pieces
    rest.kind = "mixed" if "mixed" in {head.kind, rest.kind} else "indirect"
    return [rest]


def _is_statement(tokens: Tokens, cue: Cue, first: int, last: int) -> bool:
    """Whether words without a quotation say something: more than one, and not what is yet "to be said"."""
    if tokens.is_a(first, "that") and not VERBAL.intersection(tokens.classes[first:last]):
        near = set(tokens.classes[cue.last : first]) <= {"adverb", "time"} and not tokens.is_a(first + 1, "preposition")
        if not near or last - first < _SHORTEST_CLAUSE:
            return False  # "ruled that out", "mention that in public"
    goes_on = cue.first > 1 and tokens.words[cue.first - 2].startswith("continu")
    unreal = tokens.is_a(cue.first - 1, "to") and not goes_on and not tokens.is_a(first, "that")
    return (last - first > 1 or cue.begin == last + 1) and not unreal and "quote" not in tokens.classes[first:last]


def _end_of_mixed(tokens: Tokens, first: int, last: int, quoted: int) -> int:
    """The end of a reported clause: that of the part in which its last quotation stands."""
    if tokens.quoted[quoted].inner.of(tokens.text)[-1] in ",.?!" and quoted > first:
        return quoted + 1
    for place in range(quoted + 1, last):
        if tokens.is_a(place, "comma", "dash", "semicolon", "close", "subordinator"):
            return place
    return last


def _source_of(tokens: Tokens, all_cues: list[Cue], index: int) -> Phrase | None:
    """The source of quoted words; that of "according to" where it follows in the same clause."""
    cue = all_cues[index]
    for later in all_cues[index + 1 : index + 2]:
        between = tokens.classes[cue.end : later.first]
        if later.according and later.source and not VERBAL.union({"quote", "that"}).intersection(between):
            return later.source
    return cue.source


def _wholly_quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but quotations stands there, or a whole quoted sentence comes first."""
    rest = [p for p in range(first, last) if p not in tokens.quoted and tokens.classes[p] not in _FILLERS]
    if not rest:
        return not _is_fragment(tokens, first, last)
    opening = tokens.quoted.get(first)
    if opening is None:
        return False
    return complement.is_sentence(tokens, first) and not tokens.is_a(first - 1, "that")


def _is_fragment(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the one quotation there goes on with the clause of its cue: called it “a bad joke”."""
    if last - first > 1 or first == 0 or tokens.is_a(first - 1, "comma", "colon", "dash"):
        return False
    return tokens.quoted[first].inner.of(tokens.text)[0].islower()


def _mention(tokens: Tokens, source: Phrase | None) -> Span | None:
    if source is None:
        return None
    first, last = source
    span = tokens.span(first, last)
    if tokens.classes[last - 1] in {"contracted", "possessive"}:
        cut = max(tokens.words[last - 1].rfind("'"), tokens.words[last - 1].rfind("’"))
        return Span(span.start, tokens.starts[last - 1] + cut)
    return span


def _after_name_and_colon(tokens: Tokens, place: int) -> Statement | None:
    """`Lee: "…"` and `the last words: "…"`."""
    if not tokens.is_a(place - 1, "colon"):
        return None
    source = clause_subject(tokens, place - 1)
    named = source and {"name", "pronoun"}.intersection(tokens.classes[slice(*source)])
    if not named and tokens.is_of(place - 2, NOMINAL):
        close = phrase_before(tokens, place - 2)
        source = close if close[0] == 0 or tokens.is_a(place - 2, "name") else source
    return _quotation(tokens, place, source, "colon")


def _whole_sentence(tokens: Tokens, place: int) -> Statement | None:
    """A quotation that is a sentence of its own, or opens one; its source stands elsewhere."""
    alone = sum(map(tokens.classes.count, _FILLERS | {"quote"})) == len(tokens)
    if not alone and (place > 0 or not complement.is_sentence(tokens, place)):
        return None
    return _quotation(tokens, place, None, "sentence")


def _object_of_verb(tokens: Tokens, place: int) -> Statement | None:
    """A fragment in a clause without a word of saying: the words of the clause's subject.

    A word or two in marks that nobody is near to, or that qualify the next noun, are a term.
    """
    verb = next((p for p in range(place - 1, max(-1, place - _FURTHEST), -1) if tokens.is_of(p, VERBAL)), None)
    source = subject_before(tokens, verb) if verb is not None else None
    if source and tokens.words[source[1] - 1] in _EMPTY_SUBJECTS:
        source = None
    linking = verb is not None and tokens.words[verb] in {"is", "are", "was", "were", "be"}
    if source and not _names_somebody(tokens, source):
        source = None
    if tokens.is_a(place + 1, "word", "name") or _is_term(tokens, place, source is None or linking):
        return None
    return _quotation(tokens, place, source, "object" if source else "fragment")


def _names_somebody(tokens: Tokens, source: Phrase) -> bool:
    """Whether it is more than one vague word: not "more", "space"."""
    word = tokens.words[source[0]]
    return source[1] - source[0] > 1 or not tokens.is_a(source[0], "word", "determiner") or word.endswith("s")


def _is_term(tokens: Tokens, place: int, unsaid: bool) -> bool:
    """Whether the marks set off a title, or a word or two that are `unsaid` as far as the clause tells."""
    return unsaid if _is_short(tokens, place) else titles.is_capitalised(tokens, place)


def _is_short(tokens: Tokens, place: int) -> bool:
    return len(tokens.quoted[place].inner.of(tokens.text).split()) < 3


def _quotation(tokens: Tokens, place: int, source: Phrase | None, rule: str) -> Statement:
    quoted = tokens.quoted[place]
    kind: QuoteKind = "mixed" if rule in {"object", "fragment"} else "direct"
    statement = Statement(kind, [quoted.span], _mention(tokens, source), None, rule)
    statement.open = quoted.open
    return statement


def joined(text: str, statements_: Iterable[Statement]) -> list[Statement]:
    """Quotations that go on with their first part, or with its source."""
    found: list[Statement] = []
    last: Statement | None = None
    for statement, following in pairwise([*statements_, None]):
        if statement is None or (following and _handed_on(text, statement, following)):
            continue
        if statement.rule == "sentence" and last is not None:
            if last.kind == "direct" and (last.open or last.rule != "sentence"):
                last.pieces.append(statement.pieces[0])
                last.open = statement.open
                continue
            statement.mention, statement.rule = last.mention, "continued"
        found.append(statement)
        if statement.mention is None or statement.mention.of(text).lower() not in _FIRST_AND_SECOND:
            last = statement
    return found


def _handed_on(text: str, first: Statement, second: Statement) -> bool:
    """Give `second` the quotation before it that no mark closes and nobody is named for, if it goes on at once."""
    if first.rule != "sentence" or not first.open or second.kind != "direct" or second.cue is None:
        return False
    if text[first.pieces[-1].end : second.pieces[0].start].strip():
        return False
    second.pieces = first.pieces + second.pieces
    return True


ORPHAN_RULES: tuple[Callable[[Tokens, int], Statement | None], ...] = (
    _after_name_and_colon,
    _whole_sentence,
    _object_of_verb,
)
