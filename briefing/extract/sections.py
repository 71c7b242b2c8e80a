"""The parts of the article: its own headings, or where it has none, topical breaks found in the text.

The breaks are those of TextTiling (Hearst, 1997): between two paragraphs the words on either side are
compared, and a valley in that cohesion that is deeper than most is a change of subject. Paragraphs
stand for Hearst's token sequences, since news paragraphs are short and never hold two subjects.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from itertools import islice, pairwise, takewhile
from operator import mul

from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass
from briefing.language.tags import HEADS
from briefing.model import BODY_KINDS, Block, Section, Span
from briefing.patterns import lazy

LONG = 12
"""Body paragraphs from which on an article without headings is cut by its subjects."""
WINDOW = 4
"""Paragraphs on either side of a gap whose words are compared."""
SHORTEST = 5
"""Body paragraphs that a found section has at least."""
DEPTH = 1.2
"""Standard deviations above the mean depth that a valley must reach."""
TITLE_WORDS, OPENING_SENTENCES = 12, 3
"""Words that the title of a found part may have, and sentences at its beginning of which one gives them."""
_ENDS = HEADS - {"number"}


def find(annotated: Annotated) -> tuple[Section, ...]:
    """The sections in order, over the whole body; a single one where nothing divides it."""
    document = annotated.document
    blocks = [b for b in document.blocks if b.kind in BODY_KINDS or b.kind == "heading"]
    if not blocks:
        return ()
    for rule in RULES:
        starts = rule(annotated, blocks)
        if starts:
            return _sections(annotated, blocks, starts, rule.__name__)
    return (Section(None, Span(blocks[0].span.start, blocks[-1].span.end), rule="whole"),)


def headings(_: Annotated, blocks: list[Block]) -> list[int]:
    """The article's own headings."""
    return [i for i, block in enumerate(blocks) if block.kind == "heading"]


_TIME_LINE = lazy(r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s+[A-Z]{2,4})?\.?", re.IGNORECASE)


_LONGEST_TIME = 30


def time_lines(annotated: Annotated, blocks: list[Block]) -> list[int]:
    """The times that head the entries of a live report, each on a line of its own."""
    likely = [
        i
        for i, b in enumerate(blocks)
        if b.span.end - b.span.start < _LONGEST_TIME and annotated.text[b.span.start].isdigit()
    ]
    found = [i for i in likely if _TIME_LINE().fullmatch(blocks[i].span.of(annotated.text))]
    return found if len(found) > 1 else []


_NUMBERED = lazy(r"(?:No\.\s*)?(\d{1,2})[.):]\s+\S")


_NUMBERING = frozenset("N0123456789")
"""What the number of an item begins with."""


def numbered_items(annotated: Annotated, blocks: list[Block]) -> list[int]:
    """The items of an article that counts: 1., 2., 3. or down to 1."""
    likely = [i for i, b in enumerate(blocks) if annotated.text[b.span.start] in _NUMBERING]
    found = [(i, int(m[1])) for i in likely if (m := _NUMBERED().match(annotated.text, *blocks[i].span))]
    steps = {b - a for (_, a), (_, b) in pairwise(found)}
    return [i for i, _ in found] if len(found) > 2 and steps in ({1}, {-1}) else []


_RULE_LINE = re.compile(r"[\W_]{1,12}")


def rule_lines(annotated: Annotated, blocks: list[Block]) -> list[int]:
    """What follows a line of stars, dashes or underscores."""
    ruled = [i + 1 for i, b in enumerate(blocks[:-1]) if _RULE_LINE.fullmatch(b.span.of(annotated.text))]
    return ruled if len(ruled) > 1 else []


def valleys(annotated: Annotated, blocks: list[Block]) -> list[int]:
    """Where the vocabulary changes most, never closer together than the shortest section."""
    if len(blocks) < LONG:
        return []
    bags: dict[Span, Counter[str]] = {block.span: Counter() for block in blocks}
    for content in annotated.contents:
        if (bag := bags.get(annotated.document.blocks[content.sentence.block].span)) is not None:
            bag.update(content.terms)
    depths = _depths(_cohesion(list(bags.values())))
    enough = _mean(depths) + DEPTH * _deviation(depths)
    chosen: list[int] = []
    too_near = {near for edge in (0, len(blocks)) for near in _near(edge)}
    for gap in sorted(range(len(depths)), key=lambda g: (-depths[g], g)):
        start = gap + 1
        if depths[gap] > enough and start not in too_near:
            chosen.append(start)
            too_near.update(_near(start))
    return sorted(chosen)


def _near(edge: int) -> range:
    """The places that leave no room for a section between themselves and `edge`."""
    return range(edge - SHORTEST + 1, edge + SHORTEST)


RULES: tuple[Callable[[Annotated, list[Block]], list[int]], ...] = (
    headings,
    time_lines,
    numbered_items,
    rule_lines,
    valleys,
)
"""The first that divides the article decides. Each gives the indices of the blocks that open a section."""


def _cohesion(bags: list[Counter[str]]) -> list[float]:
    """For each gap between two paragraphs the cosine of the words before and after it.

    The product of two windows is the sum of the products of their paragraphs, so each pair of
    paragraphs is multiplied once.
    """
    products = [[_dot(one, two) for two in bags[i : i + 2 * WINDOW]] for i, one in enumerate(bags)]

    def product(before: range, after: range) -> int:
        return sum([products[i][j - i] if i <= j else products[j][i - j] for i in before for j in after])

    cosines = []
    for gap in range(1, len(bags)):
        before, after = range(max(0, gap - WINDOW), gap), range(gap, min(gap + WINDOW, len(bags)))
        size = math.sqrt(product(before, before) * product(after, after))
        cosines.append(product(before, after) / size if size else 0.0)
    return cosines


def _dot(one: Counter[str], two: Counter[str]) -> int:
    shared = list(one.keys() & two.keys())
    return sum(map(mul, map(one.__getitem__, shared), map(two.__getitem__, shared)))


def _depths(cohesion: list[float]) -> list[float]:
    """How far each gap lies below the peaks on its two sides."""
    left, right = _peaks(cohesion), _peaks(cohesion[::-1])[::-1]
    return [one + other - 2 * here for one, other, here in zip(left, right, cohesion, strict=True)]


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)


def _deviation(values: list[float]) -> float:
    """The standard deviation (`statistics` would cost a hundredth of a second to import)."""
    middle = _mean(values)
    return math.sqrt(_mean([(value - middle) ** 2 for value in values]))


def _peaks(cohesion: list[float]) -> list[float]:
    """For each gap the height that a climb from it to the left reaches before it first goes down."""
    peaks: list[float] = []
    for gap, height in enumerate(cohesion):
        goes_up = gap > 0 and cohesion[gap - 1] >= height
        peaks.append(peaks[gap - 1] if goes_up else height)
    return peaks


def _sections(annotated: Annotated, blocks: list[Block], starts: list[int], rule: str) -> tuple[Section, ...]:
    opened = starts if starts[0] == 0 else [0, *starts]
    ends = [*opened[1:], len(blocks)]
    spans = [Span(blocks[i].span.start, blocks[j - 1].span.end) for i, j in zip(opened, ends, strict=True)]
    if rule in {"headings", "time_lines"}:
        titles = [blocks[i].span.of(annotated.text) if i in starts else None for i in opened]
        return tuple(Section(title, span, rule=rule) for title, span in zip(titles, spans, strict=True))
    return tuple(Section(_opening(annotated, span), span, found=True, rule=rule) for span in spans)


def _opening(annotated: Annotated, span: Span) -> str | None:
    """The words that open a part, up to the end of a clause, or cut with “…” where that is too long for a title."""
    sentences = annotated.document.sentences[max(0, annotated.sentence_index(span.start)) :]
    here = takewhile(lambda s: s.span.start < span.end, sentences)
    inside = (s.span for s in here if annotated.document.kind_of(s) in BODY_KINDS and span.holds(s.span))
    found: Pass | None = None
    for sentence in islice(inside, OPENING_SENTENCES):
        read = annotated.clauses_at(sentence.start)
        alone = _stands_alone(read)
        found = read if alone or (found is None and read.it.size) else found
        if alone:
            break
    if found is None:
        return None
    last = next((place for place in range(found.it.size) if _may_end(found, place)), found.it.size)
    if last <= TITLE_WORDS:
        return found.it.span(0, last).of(annotated.text).rstrip(".")
    verb = found.main.verb.last if found.main.verb else 0
    heads = [place + 1 for place in range(verb, last) if _may_be_cut(found, place)]
    fits = [place for place in heads if place <= TITLE_WORDS]
    cut = fits[-1] if fits else min(heads, default=TITLE_WORDS)
    return f"{found.it.span(0, cut).of(annotated.text)} …"


def _may_be_cut(found: Pass, place: int) -> bool:
    """Whether a title may be cut behind the word at `place`; not between “the whole” and “of the port”."""
    return found.it.tags[place] in _ENDS and found.it.word(place + 1) != "of" and not _is_quoted(found, place)


def _is_quoted(found: Pass, place: int) -> bool:
    """Whether quotation marks are still open behind the word at `place`."""
    tags = found.it.tags[: place + 1]
    return tags.count("opening") > tags.count("closing")


def _stands_alone(found: Pass) -> bool:
    """Whether a sentence can be read without the one before it: it says what, and is nobody's words."""
    it, first = found.it, found.main.subject
    return first is not None and it.tags[first[0]] not in {"pronoun", "opening"} and it.tags[0] != "opening"


def _may_end(found: Pass, place: int) -> bool:
    """Whether a title may end before the word at `place`: a mark, behind a verb and what it says of whom."""
    verb = found.main.verb
    marked = found.it.tags[place] in {"comma", "semicolon", "colon", "dash", "stop"}
    owner = found.owner[place - 1] if place else found.main
    if not marked or verb is None or verb.last >= place or owner.verb is None or owner.verb.last > place:
        return False
    return found.it.tags[place - 1] in HEADS | {"time"} and not _is_quoted(found, place)
