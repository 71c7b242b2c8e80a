"""Who is named where in an article: at a place, before it, inside a stretch of words."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.extract.speakers import nouns
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.salience import is_subject
from briefing.language.annotated import Annotated
from briefing.model import Span


class Named:
    """The bearers of the names of one article, by where these stand."""

    def __init__(self, annotated: Annotated, directory: Directory) -> None:
        self._text = annotated.text
        self._quotations = annotated.quotations
        self._directory = directory
        self._starts = [name.span.start for name in directory.names]
        self._places: dict[str, Entity | None] = {}

    def indexes(self, span: Span) -> range:
        """The places, among the names, of those that begin inside `span`."""
        among = span.among(self._starts)
        return range(among.start, among.stop)

    def at(self, position: int) -> Entity | None:
        """Whose name, or its title, begins at `position`."""
        index = bisect.bisect_left(self._starts, position)
        if index == len(self._starts) or self._directory.names[index].whole.start != position:
            return None
        return self._directory.of_name[index]

    def person_at(self, position: int) -> Entity | None:
        """The person whose name, or its title, begins at `position`."""
        entity = self.at(position)
        return entity if entity and entity.kind == "person" else None

    def end(self, position: int) -> int:
        """Where the name ends that begins at `position`, its title included."""
        index = bisect.bisect_left(self._starts, position)
        return self._directory.names[index].span.end if index < len(self._starts) else position

    def opening(self, span: Span) -> tuple[Span, Entity] | None:
        """The person whom `span` begins with, title included, and where the name stands."""
        entity = self.person_at(span.start)
        index = bisect.bisect_left(self._starts, span.start)
        return (self._directory.names[index].span, entity) if entity else None

    def doing(self, span: Span) -> Iterator[Entity]:
        """Those of whom something is told inside `span`, by name."""
        for index in self.indexes(span):
            entity, end = self._directory.of_name[index], self._directory.names[index].span.end
            after = self._text[end : end + 40].split(maxsplit=1)[:1]
            describes = after and nouns.is_group(after[0].rstrip(".,"))  # "Kim supporters"
            if entity is not None and not describes and is_subject(self._text, self._directory.names[index].whole):
                yield entity

    def within(self, span: Span) -> Iterator[Entity]:
        """All who are named inside `span`, outside of quotation marks."""
        for index in self.indexes(span):
            entity = self._directory.of_name[index]
            if entity is not None and not self._quotations.holds(self._starts[index]):
                yield entity

    def before(self, position: int) -> Entity | None:
        """The bearer of the name that ends right before `position`, a comma or an apposition between."""
        last = bisect.bisect_left(self._starts, position) - 1
        found = [e for i in range(last, max(-1, last - 3), -1) if (e := self._if_adjacent(i, position))]
        return next((e for e in found if e.kind == "person"), found[0] if found else None)

    def _if_adjacent(self, index: int, position: int) -> Entity | None:
        between = self._text[self._directory.names[index].span.end : position]
        near = len(between) < 4 or (len(between) < 120 and between.startswith((",", " (")))
        plain = between.count(",") <= 3 and not set(between) & set('.;:“”"\n')
        return self._directory.of_name[index] if near and plain else None

    def first(self, span: Span) -> Entity | None:
        """The bearer of the first name inside `span`."""
        return next((entity for _, entity in self._directory.within(span)), None)

    def together(self, span: Span) -> tuple[Span, tuple[Entity, Entity]] | None:
        """Two people with no more than "and" between their names, who open `span` or are alone named there."""
        found = [(name, entity) for name, entity in self._directory.within(span) if entity.kind == "person"]
        alone = len({entity for _, entity in found}) == 2
        for (one, first), (other, second) in pairwise(found):
            joined = self._text[one.span.end : other.whole.start].strip() in {"and", "&"}
            if first is not second and joined and (alone or one.whole.start == span.start):
                return Span(one.span.start, other.span.end), (first, second)
        return None

    def place(self, noun: str) -> Entity | None:
        """The one place that the article calls so before its name: "the city of Elin"."""
        if noun not in self._places:
            found = {
                self._directory.of_name[index]
                for match in re.finditer(rf"\b{noun} of ", self._text, re.IGNORECASE)
                for index in self.indexes(Span(match.end(), match.end() + 1))
            }
            self._places[noun] = found.pop() if len(found) == 1 else None
        return self._places[noun]
