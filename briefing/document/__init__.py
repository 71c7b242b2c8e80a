"""Lines and blocks into a `Document`: headline, byline, date, paragraphs, what stands between, sentences.

The way: `file_lines` reads the file's lines, or takes the blocks that its format marks (`given`); `furniture` sets page
furniture apart, `header` takes the head of the article, `paragraphs` groups the rest into paragraphs by the geometry of
the whole file, `block_kinds` names their kinds. The reading text is then written once, its blocks divided by an empty
line; furniture stands in it behind the paragraph that it interrupts, and in no block.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from briefing import segment
from briefing.document import (
    block_kinds,
    bylines,
    dateline,
    fields,
    file_lines,
    folio,
    furniture,
    header,
    languages,
    lists,
    mastheads,
    paragraphs,
    pasted,
    publication,
    releases,
    stamps,
)
from briefing.document.file_lines import FileLine
from briefing.document.given import Facts, Marked
from briefing.document.rejoin import Rejoiner
from briefing.model import BODY_KINDS, Block, BlockKind, Document, Sentence, Source, Span
from briefing.schema import FIRST_YEAR, LAST_YEAR

__all__ = ["Facts", "Marked", "build"]

_WHOLE: frozenset[BlockKind] = frozenset({"headline", "byline", "published"})
"""Kinds of block that are one sentence, whatever stops stand in them."""
_LONGEST_FOOT = 160
"""Characters of a line at the foot that says where an article appeared, and when."""
_OPENING = 8
"""Blocks among which the paragraph stands, the first or the second, that a town alone may open."""
_LONGEST_LINK = 160
_LONGEST_HEADING = 4
"""Words of a heading that, behind links to other stories, is of the article again."""
_OF_AUTHORS = ("is", "was", "writes", "covers", "reports", "has been", "teaches", "lives")
_LONGEST_NOTE = 400
_LINES_OF_SIGNATURE = 3
_LONGEST_SIGNATURE = 60
_LONGEST_LINE = 90
_HEAD = 20
"""Pieces, with furniture, among which the head of an article ends."""
_DASH = re.compile(r"^[–—-]{1,2}\s?(?=\w)")
_WEAK_MARKS: frozenset[BlockKind] = frozenset({"list_item", "paragraph"})
"""Marks of lines that may yet be a credit or a link."""
_LINKED_MARKS: frozenset[BlockKind] = frozenset({"heading", "block_quote"})
"""Marks of lines that may yet be a link."""


class _Piece(NamedTuple):
    """A block's words; `kind` is None for page furniture."""

    kind: BlockKind | None
    words: str


def build(
    content: str | Iterable[Marked],
    source: Source,
    *,
    facts: Facts = Facts(),  # noqa: B008 - it is a tuple
    published: datetime.date | None = None,
    warnings: tuple[str, ...] = (),
) -> Document:
    """The document of an article: of its decoded text, or of the blocks that its format marks.

    `facts`, which its format states, count before what the text itself says; `published` counts before both. A day
    that can be none of a newspaper counts for nothing.
    The first sentence of a paragraph that opens with a dateline begins behind the dateline.
    """
    if isinstance(content, str):
        text, found = content, file_lines.read(content)
        if stated := list(facts.head()):
            text = "\n".join([*(block.words for block in stated), content])
            found = file_lines.of_blocks(stated) + facts.without_repeats(found)
    else:
        blocks = facts.above(content)
        text, found = "\n".join(block.words for block in blocks), file_lines.of_blocks(blocks)
    rejoiner = Rejoiner(text)
    order = publication.DayOrder(text)
    pasted.mark_links(found)
    read, tail = furniture.set_apart(found)
    read, stated_publisher = fields.read(folio.taken_apart(read), order)
    read, stamp = stamps.set_apart(read)
    releases.mark(read)
    geometry = paragraphs.measure(read)
    head = header.read(read, geometry, rejoiner, order)
    pieces = [_Piece(kind, words) for kind, words in head.parts]
    pieces += _body(read[head.lines :], geometry, rejoiner)
    pieces += [_Piece(None, words) for words in tail]
    _mark_days_at_foot(pieces, order)
    _mark_days_below_picture(pieces, order)
    if not facts.byline and not head.byline:
        head.byline = _named_below_picture(pieces) or _signed(pieces)
    dated = head.dated or (publication.find_in(stamp, order) if stamp else None)
    if dated is None or dated.updated:
        elsewhere = _dated_elsewhere(pieces, order)
        dated = elsewhere if dated is None or (elsewhere and elsewhere.day <= dated.day) else dated
    published = next((day for day in (published, facts.published) if day and _of_the_press(day)), None)
    unsure = facts.unsure and published == facts.published
    if published is None and dated and _of_the_press(dated.day):
        published, unsure = dated.day, dated.unsure
    if published and unsure:
        warnings += (_unsure(published),)
    head.headline = facts.headline or head.headline
    head.byline = facts.byline or head.byline
    _mark_notes_on_authors(pieces, head.byline)
    head.publisher = facts.publisher or stated_publisher or head.publisher or _publisher(pieces)
    return _document(pieces, source._replace(address=facts.address), head, published, warnings)


def _of_the_press(day: datetime.date) -> bool:
    """Whether an article can be of that day: a page that knows none may state the first day of the calendar."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _body(read: list[FileLine], geometry: paragraphs.Geometry, rejoiner: Rejoiner) -> list[_Piece]:
    """The pieces of the running text and what stands in it."""
    groups = list(paragraphs.paragraphs(read, geometry))
    texts = [rejoiner.words(line.words for line in group) for group in groups]
    items, numbered = lists.items(texts), lists.numbered_headings(texts)
    pieces: list[_Piece] = []
    for at, (group, words) in enumerate(zip(groups, texts, strict=True)):
        below = texts[at + 1] if at + 1 < len(texts) else ""
        kind = _kind(group, words, below, len(groups) - at - 1, geometry)
        pieces += [_Piece(None, apart) for apart in group[0].furniture]
        kind = "heading" if kind == "list_item" and at in numbered else kind
        pieces.append(_Piece("list_item" if kind == "paragraph" and at in items else kind, words))
        pieces += [_Piece(None, apart) for line in group[1:] for apart in line.furniture]
    return _with_links_marked(pieces)


def _with_links_marked(pieces: list[_Piece]) -> list[_Piece]:
    """`pieces`, in which titles below “Related articles” are links, and the last titles behind other links too."""
    end = -1
    for at, piece in enumerate(pieces):
        if piece.kind == "related" and pasted.opens_links(piece.words):
            end = at + 1 + sum(1 for _ in takewhile(_may_be_link, pieces[at + 1 :]))
            last = pieces[end - 1]
            end -= last.kind == "heading" and len(last.words.split()) <= _LONGEST_HEADING  # of what follows
        if at < end and piece.kind:
            pieces[at] = piece._replace(kind="related")
    last_said = len(pieces) - sum(1 for _ in takewhile(_may_be_link, reversed(pieces)))
    if not last_said or pieces[last_said - 1].kind != "related":
        return pieces
    return pieces[:last_said] + [one._replace(kind="related") if one.kind else one for one in pieces[last_said:]]


def _may_be_link(piece: _Piece) -> bool:
    """Whether a piece can be a title with a link, or furniture: it is no sentence."""
    title = piece.kind == "paragraph" and len(piece.words) < _LONGEST_LINK and piece.words[-1] not in '.!?”"’):;'
    return title or piece.kind in {None, "heading"}


def _kind(group: list[FileLine], words: str, below: str, after: int, geometry: paragraphs.Geometry) -> BlockKind:
    mark = group[0].mark
    if mark and mark not in _WEAK_MARKS | _LINKED_MARKS:
        return mark
    kind = block_kinds.kind(block_kinds.Paragraph(words, len(group), below, after))
    if mark and mark in _LINKED_MARKS:
        return "related" if kind == "related" else mark
    if dateline.alone(words):
        return "dateline"
    if mark and kind not in {"caption", "credit", "related"}:
        return mark
    return "block_quote" if kind == "paragraph" and paragraphs.set_in(group, geometry) else kind


def _mark_days_at_foot(pieces: list[_Piece], order: publication.DayOrder) -> None:
    """Lines below the article that say nothing but a day are no paragraphs."""
    for at in range(max(1, len(pieces) - 4), len(pieces)):
        kind, words = pieces[at]
        if kind in {"paragraph", "heading"} and _day_on(words, order):
            pieces[at] = _Piece("published", words)


def _named_below_picture(pieces: list[_Piece]) -> tuple[str, ...]:
    """Who wrote the article, where that stands below the caption of its picture: “By Ana Ruiz | Elin News Group”."""
    for at, (kind, words) in _below_picture(pieces):
        if kind in {"paragraph", "heading"} and bylines.BY.match(words) and (named := bylines.people(words)):
            pieces[at] = _Piece("byline", words)
            return named
    return ()


def _mark_days_below_picture(pieces: list[_Piece], order: publication.DayOrder) -> None:
    """Mark what says nothing but when the article was printed, below the caption of its picture, as no paragraph."""
    for at, (kind, words) in _below_picture(pieces):
        if kind in {"paragraph", "heading"} and publication.read_line(words, order):
            pieces[at] = _Piece("published", words)


def _below_picture(pieces: list[_Piece]) -> list[tuple[int, _Piece]]:
    """The short lines just below a caption above the article, each with its number."""
    top = [(at, piece) for at, piece in enumerate(pieces[:_HEAD]) if piece.kind]
    captions = [at for at, (_, piece) in enumerate(top[:_OPENING]) if piece.kind == "caption"]
    below = top[captions[0] + 1 : captions[0] + 3] if captions else []
    return [(at, piece) for at, piece in below if len(piece.words) < _LONGEST_LINE]


def _mark_notes_on_authors(pieces: list[_Piece], byline: tuple[str, ...]) -> None:
    """Mark what is said of an author below the article as none of it: “Ana Ruiz is a barrister in Elin”."""
    for at in range(max(2, len(pieces) - _LINES_OF_SIGNATURE), len(pieces)):
        kind, words = pieces[at]
        of = any(words.casefold().startswith(f"{name.casefold()} {verb} ") for name in byline for verb in _OF_AUTHORS)
        if of and kind == "paragraph" and len(words) < _LONGEST_NOTE:
            pieces[at] = _Piece("credit", words)


def _day_on(words: str, order: publication.DayOrder) -> publication.Dated | None:
    """The day of a line that says nothing else, or of a newspaper's folio."""
    page = folio.read(words, order)
    return publication.read_line(words, order) or (page.dated if page else None)


def _signed(pieces: list[_Piece]) -> tuple[str, ...]:
    """Who has signed the article below its last paragraph: “– Ana Ruiz”, “By Ana Ruiz in Elin”."""
    ends = [at for at, piece in enumerate(pieces) if piece.kind in {"paragraph", "heading", "list_item"}]
    for at in ends[2:][-_LINES_OF_SIGNATURE:]:
        words = pieces[at].words
        quoted = pieces[at - 1].kind == "block_quote" or pieces[at - 1].words[-1] in '”"'
        if len(words) < _LONGEST_SIGNATURE and not quoted and words[-1] not in ".!?”":
            bare = words.strip("()")
            name = _DASH.sub("", words)
            named = bylines.people(bare) if bylines.BY.match(bare) else bylines.alone(name) if name != words else ()
            if named:
                pieces[at] = _Piece("byline", words)
                return named
    return ()


def _dated_elsewhere(pieces: list[_Piece], order: publication.DayOrder) -> publication.Dated | None:
    """The date that a line at the foot states, or a dateline that gives the year."""
    for at in range(len(pieces) - 1, max(-1, len(pieces) - 7), -1):
        words = pieces[at].words
        if pieces[at].kind is None and (dated := publication.filed(words)):
            return dated
        if dated := _day_on(words, order):
            pieces[at] = _Piece("published", words)
            return dated
        if len(words) < _LONGEST_FOOT and mastheads.at_foot(words) and (dated := publication.find_in(words, order)):
            return dated
    for piece in [piece for piece in pieces if piece.kind != "credit"][:6]:
        if line := dateline.find(piece.words) or dateline.alone(piece.words):
            return publication.find_in(piece.words[: line.length], order)
    return None


def _unsure(day: datetime.date) -> str:
    other = day.replace(month=day.day, day=day.month)
    return (
        f"The date of publication was read as {day.isoformat()}; as it is written, it might also be"
        f" {other.isoformat()}."
    )


def _document(
    pieces: list[_Piece],
    source: Source,
    head: header.Head,
    published: datetime.date | None,
    warnings: tuple[str, ...],
) -> Document:
    text = "\n\n".join(piece.words for piece in pieces)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    place: str | None = None
    turns = Counter(filter(None, map(_label, pieces)))
    at = 0
    for piece in pieces:
        span = Span(at, at + len(piece.words))
        at = span.end + 2
        if piece.kind is None:
            continue
        first = sum(block.kind == "paragraph" for block in blocks[:_OPENING]) < 2 and turns[_label(piece)] < 2
        opening = dateline.find(piece.words, first=first) if piece.kind == "paragraph" else None
        if piece.kind == "dateline":
            opening = dateline.alone(piece.words)
        if opening and place is None:
            place = opening.place
        sentences += [Sentence(s, len(blocks)) for s in _sentences(text, span, piece.kind, opening)]
        blocks.append(Block(piece.kind, span))
    return Document(
        source=source,
        text=text,
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        headline=head.headline,
        byline=head.byline,
        publisher=head.publisher,
        published=published,
        place=place,
        warnings=warnings,
        language=languages.told("\n".join(piece.words for piece in pieces if piece.kind in BODY_KINDS)),
    )


def _label(piece: _Piece) -> str:
    """The label of a paragraph, which is a speaker's, and no town, where it opens others too."""
    label, colon, _ = piece.words.partition(":")
    return label if colon else ""


def _sentences(text: str, span: Span, kind: BlockKind, opening: dateline.Dateline | None) -> Iterator[Span]:
    if kind in _WHOLE:
        return iter((span,))
    if kind == "paragraph" and opening:
        return segment.sentences(text, Span(span.start + opening.length, span.end))
    return segment.sentences(text, span)


def _publisher(pieces: list[_Piece]) -> str | None:
    """The publication that the byline, the date line, a running head or a line at the foot names."""
    lines = [p.words for p in pieces if p.kind in {"byline", "published", None}]
    lines += [p.words for p in pieces[:_OPENING] if p.kind == "credit"]
    feet = [p.words for p in pieces if p.kind is None] + [p.words for p in pieces[-5:] if p.kind == "credit"]
    named = [mastheads.in_line(words) for words in lines] + [mastheads.at_foot(words) for words in feet]
    return next((name for name in named if name), None)
