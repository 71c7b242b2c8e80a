"""Who holds an office, where office, body and name are one run of capitals: “president of Acme Motors Ann Lee”."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing import lexicon
from briefing.language.names import titles
from briefing.language.names.capitals import Token
from briefing.language.names.record import Name, is_first_name
from briefing.model import Span


def after_links(text: str, piece: list[Token]) -> frozenset[int]:
    """The places of the words that come after "of" or "for"."""
    if len(piece) == 1:
        return frozenset()
    pairs = enumerate(pairwise(piece), start=1)
    return frozenset(i for i, (a, b) in pairs if text[a.end : b.start].strip().startswith(("of", "for")))


def office_holder(text: str, piece: list[Token]) -> Name | None:
    """The person of "president of Acme Motors Ann Lee": after an office and its body a given name begins a name."""
    if is_first_name(piece[0].word):
        return None
    of = max(after_links(text, piece), default=0)
    first = next((i for i, t in enumerate(piece[:-1]) if i > of and is_first_name(t.word)), 0)
    courtesy = next((i for i, t in enumerate(piece[:-1]) if i > of and titles.is_courtesy(t.word)), 0)
    first = courtesy + 1 if courtesy else first  # "MP for Elin East Mr Kemp Low"
    if not first:
        return None
    if of:
        return _inner_office_holder(text, piece, first)
    link = _OFFICE_OF.search(text, max(0, piece[0].start - _OFFICE_REACH), piece[0].start)
    of_state = all(token.word in lexicon.words("portfolios") for token in piece[:first])
    if not link or not (of_state or link.group(1).lower() in lexicon.words("role_nouns")):
        return None
    if not courtesy and _is_titled_otherwise(piece, first, link.group(1)):
        return None  # "a spokesman for Mayor Ann Lee"
    office = titles.span(text, link.start(1), link.end(1))
    start = office.start if office else link.start(1)
    name = piece[first:]
    words = tuple(t.word for t in name)
    return Name(Span(name[0].start, name[-1].end), words, "person", Span(start, piece[first - 1].end))


def _is_titled_otherwise(piece: list[Token], first: int, office: str) -> bool:
    """Whether a name at `first` has an office of its own; a rank tells none: "police spokesman for Elin Insp Low"."""
    own = piece[first - 1].word
    if first > 1 and own in lexicon.words("title_kinds/police") and office.lower() in lexicon.words("bodies/speaker"):
        return False
    return own in lexicon.table("titles") or own.lower() in lexicon.words("role_nouns")


def _inner_office_holder(text: str, piece: list[Token], first: int) -> Name | None:
    """The person of "Member of Parliament for Elin East Ann Lee": behind the place a given name begins a name."""
    if titles.length(tuple(token.word for token in piece[:2])) == 0:
        return None
    while len(piece[first - 1].word) == 2 and piece[first - 1].word[1] == ".":
        first -= 1  # an initial
    title = titles.span(text, piece[0].start, piece[first - 1].end)
    words = tuple(token.word for token in piece[first:])
    return Name(Span(piece[first].start, piece[-1].end), words, "person", title)


_OFFICE_OF = re.compile(r"(\w+) (?:of|for|at)(?: the)?(?: [A-Z][\w&'’-]*)* $")
_OFFICE_REACH = 60
