"""Every record of the program, frozen. Standard library only.

They are named tuples, which take a millisecond to define; as frozen data classes they took eight, at every start.
Their types are no strings, each of which would be compiled for it.

Spans are half-open, `[start, end)`, in Unicode code points of `Document.text`.
A finding keeps the name of the rule that found it; the JSON leaves it out, `--explain` shows it.
"""

import datetime
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from briefing.schema import SCHEMA
from briefing.untrusted import printable

BlockKind: TypeAlias = Literal[
    "headline",
    "byline",
    "published",
    "dateline",
    "caption",
    "heading",
    "paragraph",
    "list_item",
    "block_quote",
    "related",
    "credit",
]
SpeakerKind: TypeAlias = Literal["person", "organization", "place", "group", "document", "unknown"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect"]
NumberKind: TypeAlias = Literal["count", "money", "percent", "measure", "duration", "age", "rank", "ratio", "score"]
DateType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Precision: TypeAlias = Literal["day", "week", "month", "season", "quarter", "year", "decade", "before", "after"]
Evidence: TypeAlias = Literal["named", "pronoun", "description", "carried"]
EventStatus: TypeAlias = Literal["happened", "planned", "said"]

BOUNDS: frozenset[Precision] = frozenset({"before", "after"})
"""The precisions of what is known to be on one side of a time."""
BODY_KINDS: frozenset[BlockKind] = frozenset({"dateline", "paragraph", "list_item", "block_quote"})
"""The kinds of block that are the article's own running text."""


class Span(NamedTuple):
    """A stretch of the reading text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that stand here."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def among(self, starts: Sequence[int]) -> slice:
        """Those of what begins at the sorted `starts` that begin here."""
        return slice(bisect_left(starts, self.start), bisect_left(starts, self.end))

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Source(NamedTuple):
    """Where an article came from, and a digest of its bytes.

    `part` counts the articles of one file from 1; `address` is where a page that was saved stands in the web.
    """

    uri: str
    media_type: str
    encoding: str
    sha256: str
    part: int | None = None
    address: str | None = None


class Block(NamedTuple):
    """A paragraph or another unit of layout. What no block covers is page furniture."""

    kind: BlockKind
    span: Span


class Sentence(NamedTuple):
    """A sentence; `block` is the index of its block in `Document.blocks`."""

    span: Span
    block: int


class Document(NamedTuple):
    """An article, read: one text and what stands where in it."""

    source: Source
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    headline: str | None = None
    byline: tuple[str, ...] = ()
    publisher: str | None = None
    published: datetime.date | None = None
    place: str | None = None
    warnings: tuple[str, ...] = ()
    language: str | None = "en"

    def kind_of(self, sentence: Sentence) -> BlockKind:
        """The kind of the block that `sentence` stands in."""
        return self.blocks[sentence.block].kind

    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the running text: no headline, caption, credit or link, nor a dateline in its own line."""
        kinds = [block.kind for block in self.blocks]
        body = [sentence for sentence in self.sentences if kinds[sentence.block] in BODY_KINDS]
        if "dateline" not in kinds:
            return tuple(body)
        return tuple(
            s for s in body if kinds[s.block] != "dateline" or len(s.span.of(self.text).split()) > _PLACE_AND_DAY
        )


_PLACE_AND_DAY = 5
"""No dateline that stands alone has more words: “NEW ELIN, Nov. 28, 2024”."""


class Section(NamedTuple):
    """A part of the article. `found` marks a part that is ours, named by the words that open it."""

    title: str | None
    span: Span
    level: int = 1
    found: bool = False
    rule: str = ""


class KeyPoint(NamedTuple):
    """A sentence that the briefing must carry; `score` is between 0 and 1, `brief` the spans shown in a list."""

    text: str
    span: Span
    score: float
    brief: tuple[Span, ...] = ()
    rule: str = ""


class Phrase(NamedTuple):
    """Words of the article and where they stand."""

    text: str
    span: Span

    @classmethod
    def at(cls, text: str, span: Span) -> "Phrase":
        """The words of `text` at `span`."""
        return cls(span.of(text), span)


class Quote(NamedTuple):
    """What somebody is said to have said. `speaker` is the id of a `Speaker`, `evidence` how that is known.

    `cue` is the words of saying, a verb with its auxiliaries and whatever turns it into its opposite: “had told”,
    “declined to say”. `quoted` is what stands in quotation marks, with them. `via` is where the article names the
    speaker, for one who is inferred: the chain from “she” to her name.
    """

    id: str
    kind: QuoteKind
    text: str
    spans: tuple[Span, ...]
    speaker: str | None = None
    mention: Phrase | None = None
    cue: Phrase | None = None
    evidence: Evidence | None = None
    via: Phrase | None = None
    quoted: tuple[Span, ...] = ()
    rule: str = ""

    @property
    def span(self) -> Span:
        """From the first piece to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


class Speaker(NamedTuple):
    """One who speaks, under every name that the article gives; `quotes` are ids in the order of the text.

    `named` is false for one whom the article does not name, `connection` what else than an office ties the source
    to the story, `body` whom an unnamed official speaks for or who published a document, `anonymous` the words
    that say or explain that the name is withheld, `introduced` the sentence that introduces the source most fully.
    """

    id: str
    name: str
    kind: SpeakerKind
    role: str | None
    mentions: tuple[Span, ...]
    quotes: tuple[str, ...]
    named: bool = True
    connection: str | None = None
    body: Phrase | None = None
    anonymous: Phrase | None = None
    introduced: Span | None = None
    rule: str = ""


class Declined(NamedTuple):
    """One who would not or could not be asked; `speaker` is the id of a `Speaker`."""

    text: str
    span: Span
    speaker: str | None = None
    rule: str = ""


class Number(NamedTuple):
    """A figure, its value and what it counts. A range and a vague count have `low` and `high`.

    `counted` is what a reader must know is counted, wherever the article says it, `fate` what became of it
    (killed, arrested, spent …), `weight`, from 0 to 1, how much a reader wants the figure on the first screen.
    """

    text: str
    span: Span
    value: float | None
    low: float | None
    high: float | None
    kind: NumberKind
    unit: str | None
    label: str | None
    counted: Phrase | None = None
    fate: str | None = None
    weight: float = 0.0
    modifier: str | None = None
    rule: str = ""

    @property
    def size(self) -> float:
        """The value, or the middle of a range; 0 where nothing bounds it."""
        return self.value if self.value is not None else ((self.low or 0.0) + (self.high or 0.0)) / 2


class Date(NamedTuple):
    """A TIMEX3 expression: `value` is its ISO-TimeML value, `mod` its modifier (START, BEFORE, APPROX …)."""

    text: str
    span: Span
    type: DateType
    value: str
    mod: str | None = None
    rule: str = ""


class Event(NamedTuple):
    """What happened when. `date` is an index into `Briefing.dates`; `start` and `end` are ISO days.

    `span` is the clause of the date, `subject` its subject where that stands before the clause, `sentence` the whole.
    """

    date: int
    start: str
    end: str
    precision: Precision
    status: EventStatus
    text: str
    span: Span
    mod: str | None = None
    subject: Span | None = None
    sentence: Span | None = None
    rule: str = ""


Finding: TypeAlias = KeyPoint | Section | Speaker | Quote | Number | Date | Event
"""What is listed, followed, copied one by one."""


class Briefing(NamedTuple):
    """The whole of what was found in an article."""

    document: Document
    sections: tuple[Section, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    declined: tuple[Declined, ...] = ()
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[Date, ...] = ()
    events: tuple[Event, ...] = ()
    warnings: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The briefing document `briefing/1`: plain lists, dicts, strings and numbers."""
        document = self.document
        return {
            "schema": SCHEMA,
            "source": _plain(document.source._replace(uri=printable(document.source.uri))),
            "language": document.language,
            "headline": document.headline,
            "byline": list(document.byline),
            "publisher": document.publisher,
            "published": _plain(document.published),
            "place": document.place,
            "text": document.text,
            "blocks": _plain(document.blocks),
            "sections": _plain(self.sections),
            "key_points": _plain(self.key_points),
            "speakers": _plain(self.speakers),
            "declined": _plain(self.declined),
            "quotes": _plain(self.quotes),
            "numbers": _plain(self.numbers),
            "dates": _plain(self.dates),
            "events": _plain(self.events),
            "warnings": [*document.warnings, *self.warnings],
        }


_INTERNAL = frozenset({"rule", "found", "via", "quoted"})
"""Fields that explain a finding; the format does not carry them."""


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        if names is None:
            return [_plain(item) for item in value]
        return {name: _plain(item) for name, item in zip(names, value, strict=True) if name not in _INTERNAL}
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
