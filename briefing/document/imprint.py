"""What says around the running text who wrote the article, when and for whom: below its picture and at its foot."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.document import bylines, dateline, folio, mastheads, publication
from briefing.model import BlockKind

_LONGEST_FOOT = 160
"""Characters of a line at the foot that says where an article appeared, and when."""
_OF_AUTHORS = ("is", "was", "writes", "covers", "reports", "has been", "teaches", "lives")
_LONGEST_NOTE = 400
_LINES_OF_SIGNATURE = 3
_LONGEST_SIGNATURE = 60
_LONGEST_LINE = 90
_OPENING = 8
"""Blocks among which the caption of the picture stands, and the credits that may name the publication."""
_HEAD = 20
"""Pieces, with furniture, among which the head of an article ends."""
_DASH = re.compile(r"^[–—-]{1,2}\s?(?=\w)")


class Piece(NamedTuple):
    """A block's words; `kind` is None for page furniture."""

    kind: BlockKind | None
    words: str


def mark_days(pieces: list[Piece], order: publication.DayOrder) -> None:
    """Lines below the article or its picture that say nothing but a day are no paragraphs."""
    _mark_days_at_foot(pieces, order)
    _mark_days_below_picture(pieces, order)


def named(pieces: list[Piece]) -> tuple[str, ...]:
    """Who wrote the article, where its head does not say: below its picture, or as a signature; marked as a byline."""
    return _named_below_picture(pieces) or _signed(pieces)


def _mark_days_at_foot(pieces: list[Piece], order: publication.DayOrder) -> None:
    """Lines below the article that say nothing but a day are no paragraphs."""
    for at in range(max(1, len(pieces) - 4), len(pieces)):
        kind, words = pieces[at]
        if kind in {"paragraph", "heading"} and _day_on(words, order):
            pieces[at] = Piece("published", words)


def _named_below_picture(pieces: list[Piece]) -> tuple[str, ...]:
    """Who wrote the article, where that stands below the caption of its picture: “By Ana Ruiz | Elin News Group”."""
    for at, (kind, words) in _below_picture(pieces):
        if kind in {"paragraph", "heading"} and bylines.BY.match(words) and (named := bylines.people(words)):
            pieces[at] = Piece("byline", words)
            return named
    return ()


def _mark_days_below_picture(pieces: list[Piece], order: publication.DayOrder) -> None:
    """Mark what says nothing but when the article was printed, below the caption of its picture, as no paragraph."""
    for at, (kind, words) in _below_picture(pieces):
        if kind in {"paragraph", "heading"} and publication.read_line(words, order):
            pieces[at] = Piece("published", words)


def _below_picture(pieces: list[Piece]) -> list[tuple[int, Piece]]:
    """The short lines just below a caption above the article, each with its number."""
    top = [(at, piece) for at, piece in enumerate(pieces[:_HEAD]) if piece.kind]
    captions = [at for at, (_, piece) in enumerate(top[:_OPENING]) if piece.kind == "caption"]
    below = top[captions[0] + 1 : captions[0] + 3] if captions else []
    return [(at, piece) for at, piece in below if len(piece.words) < _LONGEST_LINE]


def mark_notes_on_authors(pieces: list[Piece], byline: tuple[str, ...]) -> None:
    """Mark what is said of an author below the article as none of it: “Ana Ruiz is a barrister in Elin”."""
    for at in range(max(2, len(pieces) - _LINES_OF_SIGNATURE), len(pieces)):
        kind, words = pieces[at]
        of = any(words.casefold().startswith(f"{name.casefold()} {verb} ") for name in byline for verb in _OF_AUTHORS)
        if of and kind == "paragraph" and len(words) < _LONGEST_NOTE:
            pieces[at] = Piece("credit", words)


def _day_on(words: str, order: publication.DayOrder) -> publication.Dated | None:
    """The day of a line that says nothing else, or of a newspaper's folio."""
    page = folio.read(words, order)
    return publication.read_line(words, order) or (page.dated if page else None)


def _signed(pieces: list[Piece]) -> tuple[str, ...]:
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
                pieces[at] = Piece("byline", words)
                return named
    return ()


def dated(pieces: list[Piece], order: publication.DayOrder) -> publication.Dated | None:
    """The date that a line at the foot states, or a dateline that gives the year."""
    for at in range(len(pieces) - 1, max(-1, len(pieces) - 7), -1):
        words = pieces[at].words
        if pieces[at].kind is None and (dated := publication.filed(words)):
            return dated
        if dated := _day_on(words, order):
            pieces[at] = Piece("published", words)
            return dated
        if len(words) < _LONGEST_FOOT and mastheads.at_foot(words) and (dated := publication.find_in(words, order)):
            return dated
    for piece in [piece for piece in pieces if piece.kind != "credit"][:6]:
        if line := dateline.find(piece.words) or dateline.alone(piece.words):
            return publication.find_in(piece.words[: line.length], order)
    return None


def publisher(pieces: list[Piece]) -> str | None:
    """The publication that the byline, the date line, a running head or a line at the foot names."""
    lines = [p.words for p in pieces if p.kind in {"byline", "published", None}]
    lines += [p.words for p in pieces[:_OPENING] if p.kind == "credit"]
    feet = [p.words for p in pieces if p.kind is None] + [p.words for p in pieces[-5:] if p.kind == "credit"]
    named = [mastheads.in_line(words) for words in lines] + [mastheads.at_foot(words) for words in feet]
    return next((name for name in named if name), None)
