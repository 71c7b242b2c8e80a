"""The sources of a draft, made ready to be searched."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from briefing.align.same_words import Words, fold
from briefing.check.verdicts import SourceWords
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.model import Briefing, Sentence, Span
from briefing.terms import term, words

_ABOUT_THE_SAME = 0.55
"""The share of a sentence's telling words from which on another sentence tells the same."""


class SourceText:
    """A source: what was found in it, and its words."""

    def __init__(self, index: int, briefing: Briefing) -> None:
        self.index = index
        self.briefing = briefing
        self.annotated = Annotated(briefing.document)

    @property
    def text(self) -> str:
        """The reading text."""
        return self.briefing.document.text

    @cached_property
    def words(self) -> Words:
        """The words of the text, to find others in."""
        return Words(self.text)

    @cached_property
    def names(self) -> tuple[tuple[tuple[str, ...], Name], ...]:
        """The proper names, each with its words folded."""
        return tuple((tuple(map(fold, name.words)), name) for name in self.annotated.names)

    def place(self, span: Span) -> SourceWords:
        """A place in this source, for a report."""
        return SourceWords(self.index, span.of(self.text), span)


class SourceSentence(NamedTuple):
    """A sentence of a source."""

    source: SourceText
    span: Span


class SourceTexts:
    """All sources of a draft."""

    def __init__(self, briefings: Iterable[Briefing]) -> None:
        self.all = tuple(SourceText(index, briefing) for index, briefing in enumerate(briefings))

    @cached_property
    def _sentences(self) -> list[tuple[frozenset[str], SourceSentence]]:
        return [
            (telling(source.text, sentence.span), SourceSentence(source, sentence.span))
            for source in self.all
            for sentence in source.briefing.document.sentences
        ]

    @cached_property
    def _weights(self) -> dict[str, float]:
        """A rare word tells more of what a sentence is about than a common one."""
        spread = Counter(t for terms, _ in self._sentences for t in terms)
        return {t: math.log(1 + len(self._sentences) / count) for t, count in spread.items()}

    def telling_the_same(self, text: str, sentence: Sentence) -> list[SourceSentence]:
        """The sentences that tell what a draft's sentence tells, the likeliest first; often one, or none."""
        ours = telling(text, sentence.span)
        most = self._weight(ours)
        shares = [(self._weight(ours & theirs) / most if most else 0.0, passage) for theirs, passage in self._sentences]
        likely = [(share, passage) for share, passage in shares if share >= _ABOUT_THE_SAME]
        return [passage for _, passage in sorted(likely, key=lambda row: -row[0])]

    def _weight(self, terms: Iterable[str]) -> float:
        unknown = math.log(1 + len(self._sentences))
        return math.fsum(sorted(self._weights.get(t, unknown) for t in terms))


_FIGURE = re.compile(r"\d")


def telling(text: str, span: Span) -> frozenset[str]:
    """The words that say what a sentence is about: no small words, and no figures, which are what is looked up."""
    found = (term(word) for word in words(text, span) if not _FIGURE.search(word))
    return frozenset(filter(None, found))


def nearest(passages: Sequence[SourceSentence], source: SourceText, span: Span) -> bool:
    """Whether a span lies in one of the passages."""
    return any(passage.source is source and passage.span.touches(span) for passage in passages)
