"""Lines and blocks into a `Document`: headline, byline, date, paragraphs, what stands between, sentences.

The way: `file_lines` reads the file's lines, or takes the blocks that its format marks (`given`); `furniture` sets page
furniture apart, `header` takes the head of the article, `paragraphs` groups the rest into paragraphs by the geometry of
the whole file, `block_kinds` names their kinds. The reading text is then written once, its blocks divided by an empty
line; furniture stands in it behind the paragraph that it interrupts, and in no block.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

from briefing import segment
from briefing.document import (
    block_kinds,
    dateline,
    fields,
    file_lines,
    folio,
    furniture,
    header,
    imprint,
    languages,
    lists,
    paragraphs,
    pasted,
    publication,
    releases,
    stamps,
)
from briefing.document.file_lines import FileLine
from briefing.document.given import Facts, Marked
from briefing.document.imprint import Piece
from briefing.document.rejoin import Rejoiner
from briefing.model import BODY_KINDS, Block, BlockKind, Document, Sentence, Source, Span
from briefing.schema import FIRST_YEAR, LAST_YEAR

__all__ = ["Facts", "Marked", "build"]

_WHOLE: frozenset[BlockKind] = frozenset({"headline", "byline", "published"})
"""Kinds of block that are one sentence, whatever stops stand in them."""
_OPENING = 8
"""Blocks among which the paragraph stands, the first or the second, that a town alone may open."""
_LONGEST_LINK = 160
_LONGEST_HEADING = 4
"""Words of a heading that, behind links to other stories, is of the article again."""
_WEAK_MARKS: frozenset[BlockKind] = frozenset({"list_item", "paragraph"})
"""Marks of lines that may yet be a credit or a link."""
_LINKED_MARKS: frozenset[BlockKind] = frozenset({"heading", "block_quote"})
"""Marks of lines that may yet be a link."""


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
    pieces = [Piece(kind, words) for kind, words in head.parts]
    pieces += _body(read[head.lines :], geometry, rejoiner)
    pieces += [Piece(None, words) for words in tail]
    imprint.mark_days(pieces, order)
    if not facts.byline and not head.byline:
        head.byline = imprint.named(pieces)
    dated = head.dated or (publication.find_in(stamp, order) if stamp else None)
    if dated is None or dated.updated:
        elsewhere = imprint.dated(pieces, order)
        dated = elsewhere if dated is None or (elsewhere and elsewhere.day <= dated.day) else dated
    published = next((day for day in (published, facts.published) if day and _of_the_press(day)), None)
    unsure = facts.unsure and published == facts.published
    if published is None and dated and _of_the_press(dated.day):
        published, unsure = dated.day, dated.unsure
    if published and unsure:
        warnings += (_unsure(published),)
    head.headline = facts.headline or head.headline
    head.byline = facts.byline or head.byline
    imprint.mark_notes_on_authors(pieces, head.byline)
    head.publisher = facts.publisher or stated_publisher or head.publisher or imprint.publisher(pieces)
    return _document(pieces, source._replace(address=facts.address), head, published, warnings)


def _of_the_press(day: datetime.date) -> bool:
    """Whether an article can be of that day: a page that knows none may state the first day of the calendar."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _body(read: list[FileLine], geometry: paragraphs.Geometry, rejoiner: Rejoiner) -> list[Piece]:
    """The pieces of the running text and what stands in it."""
    groups = list(paragraphs.paragraphs(read, geometry))
    texts = [rejoiner.words(line.words for line in group) for group in groups]
    items, numbered = lists.items(texts), lists.numbered_headings(texts)
    pieces: list[Piece] = []
    for at, (group, words) in enumerate(zip(groups, texts, strict=True)):
        below = texts[at + 1] if at + 1 < len(texts) else ""
        kind = _kind(group, words, below, len(groups) - at - 1, geometry)
        pieces += [Piece(None, apart) for apart in group[0].furniture]
        kind = "heading" if kind == "list_item" and at in numbered else kind
        pieces.append(Piece("list_item" if kind == "paragraph" and at in items else kind, words))
        pieces += [Piece(None, apart) for line in group[1:] for apart in line.furniture]
    return _with_links_marked(pieces)


def _with_links_marked(pieces: list[Piece]) -> list[Piece]:
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


def _may_be_link(piece: Piece) -> bool:
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


def _unsure(day: datetime.date) -> str:
    other = day.replace(month=day.day, day=day.month)
    return (
        f"The date of publication was read as {day.isoformat()}; as it is written, it might also be"
        f" {other.isoformat()}."
    )


def _document(
    pieces: list[Piece],
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


def _label(piece: Piece) -> str:
    """The label of a paragraph, which is a speaker's, and no town, where it opens others too."""
    label, colon, _ = piece.words.partition(":")
    return label if colon else ""


def _sentences(text: str, span: Span, kind: BlockKind, opening: dateline.Dateline | None) -> Iterator[Span]:
    if kind in _WHOLE:
        return iter((span,))
    if kind == "paragraph" and opening:
        return segment.sentences(text, Span(span.start + opening.length, span.end))
    return segment.sentences(text, span)
