"""An article as the extractors see it: its text with what the language layer has read in it.

One is made for each document, by the pipeline. Each part is worked out when first asked for, and once.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from briefing import terms
from briefing.language import names
from briefing.language.clause_pass import ParsedText, Pass
from briefing.language.clauses import Clause
from briefing.language.joined import Joined
from briefing.language.names import Name
from briefing.language.parts_of_speech import Tagged
from briefing.language.quotations import Quotations
from briefing.language.tokenizer import TextTokens
from briefing.language.verb_groups import VerbGroup
from briefing.model import Document, Sentence, Span


class Content(NamedTuple):
    """Every word of a sentence, as written, and its content terms, repeated as they are."""

    sentence: Sentence
    words: tuple[str, ...]
    terms: tuple[str, ...]

    @classmethod
    def of(cls, text: str, sentence: Sentence) -> Content:
        """The content of `sentence`."""
        found = terms.words(text, sentence.span)
        return cls(sentence, tuple(found), tuple(filter(None, map(terms.term, found))))


class Annotated:
    """A document and its language: sentences, tokens, quotations, names.

    `document` is read with “ ” for quotation marks of every kind, each in its place: see `quotations`. What is shown
    of it is given its own marks again by `briefing.own_marks`.
    """

    def __init__(self, document: Document) -> None:
        self.quotations = Quotations(document)
        self.text = self.quotations.plain
        self.document = document if self.text == document.text else document._replace(text=self.text)

    @cached_property
    def _sentences(self) -> tuple[Sentence, ...]:
        return self.document.sentences or (Sentence(Span(0, len(self.text)), 0),)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self._sentences]

    def sentence_index(self, offset: int) -> int:
        """The place in `document.sentences` of the one at `offset`, or the last before it; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence at `offset`, or the last one before it; the first where none is."""
        return self._sentences[max(self.sentence_index(offset), 0)]

    def sentence_before(self, offset: int) -> Sentence | None:
        """The sentence before that one."""
        index = self.sentence_index(offset) - 1
        return self._sentences[index] if index >= 0 else None

    def sentence_after(self, offset: int) -> Sentence | None:
        """The sentence after that one."""
        index = self.sentence_index(offset) + 1
        return self._sentences[index] if index < len(self._sentences) else None

    def opens_sentence(self, offset: int) -> bool:
        """Whether a sentence begins at `offset`."""
        return self.sentence_at(offset).span.start == offset

    @cached_property
    def tokens(self) -> TextTokens:
        """The tokens of the whole text."""
        return TextTokens(self.text)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the running text."""
        return self.document.body()

    @cached_property
    def contents(self) -> list[Content]:
        """What each sentence of the document is about."""
        return [Content.of(self.text, sentence) for sentence in self.document.sentences]

    @cached_property
    def words(self) -> Joined:
        """The tokens joined into words and marks."""
        return Joined(self.tokens, self.quotations.all)

    @cached_property
    def tagged(self) -> ParsedText:
        """These with their parts of speech and clauses."""
        return ParsedText(self.words, self.document.sentences, self.names)

    def tagged_at(self, offset: int) -> Tagged:
        """The words of the sentence at `offset` with their parts of speech; none as for `clauses_at`."""
        return self.tagged.sentence_at(offset)

    def clauses_at(self, offset: int) -> Pass:
        """The clauses of the sentence at `offset`; none where there is no sentence, or an endless one."""
        return self.tagged.clauses_at(offset)

    def clause_at(self, offset: int) -> Clause:
        """The innermost clause at `offset`."""
        found = self.clauses_at(offset)
        return found.owner[found.place_of(offset)]

    def verb_at(self, offset: int) -> VerbGroup | None:
        """The verb of that clause."""
        return self.clause_at(offset).verb

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The proper names, in the order of the text."""
        return names.find(self.document, self.tokens)

    def names_from(self, span: Span) -> tuple[Name, ...]:
        """The names that begin in `span`."""
        return self.names[span.among(self._name_starts)]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [name.span.start for name in self.names]
