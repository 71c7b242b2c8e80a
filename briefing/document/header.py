"""The head of an article: headline, deck, byline, date of publication."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from briefing.document import (
    block_kinds,
    bylines,
    dateline,
    decks,
    folio,
    foreign_days,
    headlines,
    line_marks,
    mastheads,
    paragraphs,
    publication,
)
from briefing.document.file_lines import FileLine
from briefing.document.line_marks import Mark
from briefing.document.paragraphs import Geometry
from briefing.document.rejoin import Rejoiner
from briefing.model import BlockKind

_LONGEST_HEADING = 80
_LONGEST_DECK = 160
"""Characters of what stands above the byline and is more of the headline; what is longer tells the story."""
_REACH = 40
"""Lines within which the head of an article ends."""
_STANDFIRST = 320
"""Characters of a paragraph beyond which only a byline or a date right below it shows that it is a standfirst."""
_LONG_STANDFIRST = 900
_SHORT = 60
"""Characters of a line that may stand between a long standfirst and the date: a name without “By”."""

_LABELS = 3
"""Lines above the headline that may name the section, at most."""


class Head:
    """What the head of an article says. `parts` are its blocks in order; `lines` is how many lines they took."""

    def __init__(self) -> None:
        self.parts: list[tuple[BlockKind | None, str]] = []
        self.lines = 0
        self.headline: str | None = None
        self.awaited = False
        """Whether the headline is marked as one, and other lines stand above it."""
        self.byline: tuple[str, ...] = ()
        self.publisher: str | None = None
        self.dated: publication.Dated | None = None


def read(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner, order: publication.DayOrder) -> Head:
    """The head of the article whose lines are `lines`."""
    head = Head()
    page = _running_head(lines, order)
    above = [line.words for line in takewhile(lambda line: line.mark is None, lines[: _LABELS + 1])]
    labels = headlines.labels(above, wrapped=geometry.wrapped)
    for line in lines[:labels]:
        head.parts += [(None, furniture) for furniture in (*line.furniture, line.words)]
    lines = lines[labels:]
    marks = line_marks.of(lines[:_REACH], order)
    last = _last_marked(lines, marks)
    head.awaited = any(lines[at].mark == "headline" for at in marks)
    if last is not None:
        for at, group in _groups(lines[: last + 1], marks, geometry, rejoiner):
            head.parts += [(None, furniture) for line in group for furniture in line.furniture]
            words = rejoiner.words(line.words for line in group)
            _add(head, words, marks.get(at), group, order, last=at + len(group) in marks)
        head.lines = last + 1
        _deck_below(lines[head.lines :], geometry, rejoiner, head)
    if head.headline is None:
        _lone_headline(lines[head.lines :], geometry, rejoiner, head)
    if head.headline is None:
        _masthead_as_headline(head)
    if page:
        head.dated, head.publisher = head.dated or page.dated, head.publisher or page.publisher
    head.lines += labels
    return head


def _running_head(lines: list[FileLine], order: publication.DayOrder) -> folio.Folio | None:
    """A folio above the article, which says what the head itself does not."""
    above = lines[0].furniture if lines else []
    return next(filter(None, (folio.read(words, order) for words in above)), None)


def _last_marked(lines: list[FileLine], marks: dict[int, Mark]) -> int | None:
    """The last line of the head: the last marked one before the running text begins."""
    last: int | None = None
    length, told, passed = 0, 0, False
    for at, line in enumerate(lines[:_REACH]):
        if at in marks and (not passed or marks[at] in {"byline", "published"}):
            last, length, passed = at, 0, False
            continue
        stands_apart = bool(line.blanks or not at)
        passed = passed or (stands_apart and (length > _STANDFIRST or told > 1))
        told += line.ends and not line.mark and len(line.words) > _SHORT
        if stands_apart and passed and len(line.words) > _SHORT:
            break
        length = len(line.words) if stands_apart else length + len(line.words)
        if length > (_LONG_STANDFIRST if last is None else 200) or (last is not None and at - last > 3):
            break
    return last


def _groups(
    lines: list[FileLine], marks: dict[int, Mark], geometry: Geometry, rejoiner: Rejoiner
) -> Iterator[tuple[int, list[FileLine]]]:
    """The lines of the head in blocks, each with the number of its first line."""
    start = 0
    for at, line in enumerate(lines):
        apart = line.blanks or at in marks or start in marks
        if at > start and (apart or decks.begins(lines[start:at], line, geometry, rejoiner)):
            yield start, lines[start:at]
            start = at
    yield start, lines[start:]


def _add(
    head: Head, words: str, mark: Mark | None, group: list[FileLine], order: publication.DayOrder, *, last: bool
) -> None:
    if mark == "masthead":
        head.publisher = head.publisher or mastheads.labelled(words) or folio.masthead(words) or words
        head.dated = head.dated or publication.find_in(words, order)
        mark = None
    elif mark == "byline":
        named = bylines.of_line(words)
        head.byline = bylines.once((*head.byline, *named))
        head.dated = head.dated or publication.find_in(words, order)
    elif mark == "credit":
        pass
    elif mark == "dateline":
        head.dated = head.dated or publication.find_in(words, order)
    elif mark == "published":
        dated = publication.read_line(words, order)
        if page := folio.read(words, order):
            dated, head.publisher = page.dated, head.publisher or page.publisher
        if dated is None and (day := foreign_days.read(words)):
            dated = publication.Dated(day)
        head.byline = head.byline or bylines.beside_date(words)
        if dated and (head.dated is None or (head.dated.updated and not dated.updated)):
            head.dated = dated
    elif head.headline is None and not group[0].mark and (kind := block_kinds.of_no_headline(words)):
        mark = kind
    elif head.headline is None and _may_be_headline(head, group[0], words):
        _take_headline(head, line_marks.without_label(words))
        mark = "headline"
    else:
        mark = _below_headline(head, words, group, last=last)
    head.parts.append((mark, words))


def _take_headline(head: Head, words: str) -> None:
    """The headline, without an agency's count and without the publication behind it."""
    head.headline, publisher = headlines.bare(words)
    head.publisher = head.publisher or publisher


def _may_be_headline(head: Head, first: FileLine, words: str) -> bool:
    return first.mark == "headline" or not (head.awaited or headlines.is_kicker(words))


def _below_headline(head: Head, words: str, group: list[FileLine], *, last: bool) -> BlockKind | None:
    """A kicker is no block; what tells the story is a paragraph; the rest is more of the headline.

    A whole sentence is that only as the last thing above byline or date.
    """
    if group[0].mark in {"list_item", "headline"}:
        return group[0].mark
    if head.headline is None:
        return "paragraph" if head.awaited and words[-1] in ".!?" else None
    found = block_kinds.kind(block_kinds.Paragraph(words, len(group), "", 2))
    if found != "paragraph":
        return found
    named = bylines.people(words) if head.dated is None else ()
    if any(" " in name for name in named) and bylines.are_names(words):
        head.byline = bylines.once((*head.byline, *bylines.alone(words))) if head.byline else named
        return "byline"
    if "byline" in (kind for kind, _ in head.parts) and len(words) < 60 and bylines.has_role(words):
        return "byline"
    begun = words[-1] in '.!?”"’»“' and (not last or "paragraph" in (kind for kind, _ in head.parts))
    return "paragraph" if begun or len(words) > _LONGEST_DECK or dateline.find(words) else "headline"


def _lone_headline(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner, head: Head) -> None:
    """Where neither a date nor a byline stands below it, a short first paragraph is the headline."""
    group = _first_group(lines, geometry)
    if len(group) in {0, len(lines)}:
        return
    below = decks.start(group, geometry, rejoiner)
    words = rejoiner.words(line.words for line in group[:below])
    after = sum(len(line.words) for line in lines[len(group) : len(group) + 8])
    marked = lines[0].mark == "headline"
    if not marked and (lines[0].mark or after < len(words) or not headlines.is_like_one(words)):
        return
    _take_headline(head, words)
    _take_lines(head, group[:below], "headline", rejoiner)
    deck = group[below:] or _first_group(lines[below:], geometry)
    if decks.is_one(rejoiner.words(line.words for line in deck), deck, lines[below + len(deck) :]):
        _take_lines(head, deck, "headline", rejoiner)


def _deck_below(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner, head: Head) -> None:
    """A deck that stands below the byline and the day, too long for the heading of a section."""
    deck = _first_group(lines, geometry) if head.headline else []
    words = rejoiner.words(line.words for line in deck)
    whole = len(deck) == 1 or geometry.wrapped  # not a row of points
    if whole and len(words) > _LONGEST_HEADING and decks.is_one(words, deck, lines[len(deck) :]):
        _take_lines(head, deck, "headline", rejoiner)


def _take_lines(head: Head, group: list[FileLine], kind: BlockKind, rejoiner: Rejoiner) -> None:
    head.lines += len(group)
    head.parts += [(None, furniture) for line in group for furniture in line.furniture]
    head.parts.append((kind, rejoiner.words(line.words for line in group)))


def _masthead_as_headline(head: Head) -> None:
    """Where nothing else can be the headline, it is the line that might have been a masthead."""
    name = head.publisher or ""
    if (None, name) in head.parts and not mastheads.is_surely_one(name):
        head.parts[head.parts.index((None, name))] = ("headline", name)
        head.headline, head.publisher = name, None


def _first_group(lines: list[FileLine], geometry: Geometry) -> list[FileLine]:
    """The lines before the first blank one; without one near, the first paragraph."""
    for at, line in enumerate(lines[:6]):
        if at and (line.blanks or line.mark != lines[0].mark):
            return lines[:at]
    return next(paragraphs.paragraphs(lines[:12], geometry), [])
