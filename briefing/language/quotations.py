"""Quotation marks: which stretches of a paragraph stand inside them.

Straight, curly, doubled ('' and ``) and angle marks are known, and marks typed the wrong way
round. Single marks count only in an article that uses them in place of double ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from briefing import lexicon
from briefing.language.tokenizer import MONEY_SIGNS
from briefing.model import Block, BlockKind, Document, Span
from briefing.patterns import lazy, word_after

_DOUBLE = re.compile(r"['`“„«»\"”](?:(?<=')'|(?<=`)`|(?<=[“„«»])|(?<=[\"”])(?<!['’]\d.)(?<!['’]\d\d.))")
"""6'2" is a height. A set comes first, here and below, since only then the text between is passed over fast."""
_SINGLE = re.compile(r"['‘’](?:(?<=['‘])(?<![\w'].)(?=[\w\"“$£€…[(@#])|(?<=['’])(?<=[\w.,?!…—–)\]%\"”].)(?![\w']))")
_SENTENCE_END = lazy(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMrs)[.?!…](?=\s)")
_BEFORE_SPEECH = frozenset({"", ".", "?", "!", "…", ":", "'", "’"})
_OPENERS = frozenset({"“", "„", "«", "``"})
_OF_TWO = frozenset({"``", "''"})
_BEFORE_OPENING = frozenset("([{—–-/‘'")
_AFTER_OPENING = MONEY_SIGNS | frozenset("'‘’[(…#@.")


class Quoted(NamedTuple):
    """Words in quotation marks: `span` with the marks, `inner` without, `open` where none closes it."""

    span: Span
    inner: Span
    open: bool


UNREAD: frozenset[BlockKind] = frozenset({"byline", "published", "related", "credit"})
"""Blocks that are not the article's own words."""
HEADINGS: frozenset[BlockKind] = frozenset({"headline", "heading"})
"""Blocks in which house style puts single marks for double ones."""


class Quotations:
    """What stands in quotation marks in an article, block by block; `all` of it in the order of the text."""

    def __init__(self, document: Document) -> None:
        blocks = [block for block in document.blocks if block.kind not in UNREAD]
        self._by_block = dict(zip(blocks, _quoted(document.text, blocks), strict=True))
        self.all = [quote for quotes in self._by_block.values() for quote in quotes]
        self.plain = _plain(document.text, self.all)
        """The text with “ and ” for the marks of every kind, each in its place, so that a rule need know no other."""
        self._starts = [quote.span.start for quote in self.all]

    def of(self, block: Block) -> Sequence[Quoted]:
        """The quotations of `block`, in order."""
        return self._by_block.get(block, ())

    def at(self, offset: int) -> Quoted | None:
        """The quotation that `offset` stands in, its marks included."""
        index = bisect_right(self._starts, offset) - 1
        return self.all[index] if index >= 0 and offset < self.all[index].span.end else None

    def within(self, span: Span) -> list[Span]:
        """What of `span` stands in quotation marks, these included."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        reaching = takewhile(lambda quote: quote.span.start < span.end, islice(self.all, first, None))
        parts = (quote.span for quote in reaching if quote.span.touches(span))
        return [Span(max(part.start, span.start), min(part.end, span.end)) for part in parts]

    def holds(self, offset: int) -> bool:
        """Whether `offset` stands inside quotation marks."""
        return self.at(offset) is not None


_WITHIN_SINGLE = str.maketrans('“”"', "‘’'")


def _plain(text: str, quotations: Sequence[Quoted]) -> str:
    """The `text` in “ ”, and what stands in marks within single ones in ‘ ’; marks of two signs (`` and '') stay."""
    changed = list(text)
    for whole, inner, is_open in quotations:
        if whole.start < inner.start and text[whole.start : whole.start + 2] not in _OF_TWO:
            changed[whole.start] = "“"
        if not is_open and text[whole.end - 2 : whole.end] not in _OF_TWO:
            changed[whole.end - 1] = "”"
        if text[whole.start] in "'‘":
            changed[slice(*inner)] = inner.of(text).translate(_WITHIN_SINGLE)
    return "".join(changed)


def _quoted(text: str, blocks: Sequence[Block]) -> list[list[Quoted]]:
    """What stands in quotation marks, for each of `blocks`."""
    doubles = [_double(text, block.span) for block in blocks]
    singles = [_single(text, block.span) for block in blocks]
    closed = sum(not quote.open for found in singles for quote in found)
    doubled = sum(_outside_speech(text, *found) for found in zip(doubles, singles, strict=True))
    uses_singles = (closed >= 2 and closed > 3 * doubled) or (not doubled and closed == 1 and _is_said(text, singles))
    chosen = [
        single if uses_singles or (block.kind in HEADINGS and not double) else double
        for block, single, double in zip(blocks, singles, doubles, strict=True)
    ]
    _carry_over(text, blocks, chosen, _SINGLE if uses_singles else _DOUBLE)
    return chosen


def _outside_speech(text: str, doubles: list[Quoted], singles: list[Quoted]) -> int:
    """How many of the double marks in a block stand outside speech in single marks, unlike those in ‘She said “no”’."""
    speech = [quote.inner for quote in singles if not quote.open and text[quote.inner.end - 1] in ",.?!"]
    return sum(not any(said.holds(quote.span) for said in speech) for quote in doubles)


def _is_said(text: str, singles: list[list[Quoted]]) -> bool:
    """Whether the one closed pair of single marks holds speech: in a short item no other tells the house style."""
    quote = next(quote for found in singles for quote in found if not quote.open)
    words = quote.inner.of(text)
    before = text[max(0, quote.span.start - 3) : quote.span.start].rstrip()[-1:]
    return words[-1] in ",.?!" and " " in words and before in _BEFORE_SPEECH | {","}


def _carry_over(text: str, blocks: Sequence[Block], chosen: list[list[Quoted]], marks: re.Pattern[str]) -> None:
    """Where a paragraph leaves a quotation open and the next has only its closing mark, quote up to there."""
    for place in range(1, len(blocks)):
        last, block = chosen[place - 1], blocks[place].span
        if not last or not last[-1].open or last[-1].span.end < blocks[place - 1].span.end:
            continue
        mark = marks.search(text, *block)
        if mark and not _is_opening(text, mark, block) and text[mark.start() - 1] in ".,?!…":
            chosen[place] = [*_stretch(text, block.start, block.start, mark.start(), mark.end()), *chosen[place]]


def _double(text: str, paragraph: Span) -> list[Quoted]:
    """What stands between double marks of any kind in a paragraph; the last may stay open."""
    found: list[Quoted] = []
    opening: re.Match[str] | None = None
    marks = list(_DOUBLE.finditer(text, *paragraph))
    left = Counter(mark.group() for mark in marks)
    for mark in marks:
        left[mark.group()] -= 1
        opens, closes = _may_open(text, mark, paragraph), _may_close(text, mark, paragraph)
        if opening is None:
            if opens or (mark.group() in _OPENERS and not closes):
                opening = mark
        elif opens and not closes and _begins_anew(mark.group(), left):
            found += _stretch(text, opening.start(), opening.end(), mark.start(), mark.start())
            opening = mark
        else:
            found += _stretch(text, opening.start(), opening.end(), mark.start(), mark.end())
            opening = None
    if opening is not None:
        found += _stretch(text, opening.start(), opening.end(), paragraph.end, paragraph.end)
    return found


def _may_open(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    free = before.isspace() or before in _BEFORE_OPENING
    return free and (after.isalnum() or after in _AFTER_OPENING)


def _may_close(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return not before.isspace() and before not in _BEFORE_OPENING and not after.isalnum()


def _begins_anew(mark: str, left: Counter[str]) -> bool:
    """Whether `mark`, met inside a quotation, opens another because the closing one was left out.

    Of marks that are the same at both ends, an odd number must be `left` in the paragraph.
    """
    return mark in _OPENERS or (mark in {'"', "''"} and left[mark] % 2 == 1)


def _single(text: str, paragraph: Span) -> list[Quoted]:
    """What stands between single marks in a paragraph, apostrophes told from closing marks."""
    found: list[Quoted] = []
    opening: re.Match[str] | None = None
    closing: re.Match[str] | None = None
    for mark in _SINGLE.finditer(text, *paragraph):
        if _is_opening(text, mark, paragraph):
            found += _ended(text, opening, closing, mark.start(), paragraph)
            opening, closing = mark, None
        elif opening and (closing is None or _may_be_apostrophe(text, closing)):
            closing = mark
    return found + _ended(text, opening, closing, paragraph.end, paragraph)


def _ended(
    text: str, opening: re.Match[str] | None, closing: re.Match[str] | None, limit: int, paragraph: Span
) -> list[Quoted]:
    """What stands from a single mark to the one that closes it before `limit`.

    Where none does, a quotation that opens a sentence goes on to the end of the paragraph, or, where another
    opens in it, to the end of that sentence: narration may stand between.
    """
    if opening is None:
        return []
    opens = _opens_sentence(text, opening, paragraph)
    long = closing and text.count(" ", opening.end(), closing.start()) > _LONG
    if closing and not (opens and long and _may_be_apostrophe(text, closing)):
        return _stretch(text, opening.start(), opening.end(), closing.start(), closing.end())
    if not opens:
        return []
    if limit < paragraph.end and (stop := _SENTENCE_END().search(text, opening.end(), limit)):
        limit = stop.end()
    return _stretch(text, opening.start(), opening.end(), limit, limit)


_LONG = 2
"""Blanks in a quotation that is more than a word or two."""


def _opens_sentence(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[max(paragraph.start, mark.start() - 20) : mark.start()].rstrip()[-1:]
    return before in _BEFORE_SPEECH and text[mark.end() : mark.end() + 1].isupper()


def _may_be_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Whether a closing mark may be but the apostrophe of “the players' hotel”: in “players' and” it is not."""
    following = word_after(text, mark.end())
    if not following or text[mark.start() - 1] != "s":
        return False
    return lexicon.pairs("function_words").get(following.lower()) in _OWNED


_OWNED = frozenset({None, "adjective", "adverb", "number"})
"""Kinds of small words that may stand behind an owner, as any other word may: “the players' two hotels”."""


def _is_opening(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    return mark.group() == "‘" or before.isspace() or before in _BEFORE_OPENING


def _stretch(text: str, start: int, inner_start: int, inner_end: int, end: int) -> list[Quoted]:
    """A quotation without the blanks at its ends; nothing where it holds no word."""
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    if not any(c.isalnum() for c in text[inner_start:inner_end]):
        return []
    closed = end > inner_end and not text[end - 1].isspace()
    return [Quoted(Span(start, end if closed else inner_end), Span(inner_start, inner_end), not closed)]
