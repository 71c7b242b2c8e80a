"""Each quote's mention to the one it stands for: names, pronouns, descriptions, in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing.extract.speakers import descriptions, pronouns, roles
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.reading import Reading
from briefing.extract.speakers.salience import HE, HIS, SPOKE
from briefing.extract.speakers.sources import PRONOUNS, Source, SourceKind
from briefing.language.names import Name
from briefing.model import Document, Quote, Span

_PLURAL_VERB = re.compile(r"\s(?:are|have|were)\b")
"""After a single name it tells that a club or a firm is meant: "Alba Rovers have agreed"."""
_PRONOUN = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|is|er)|(?<=[Ss])he)\b")


class Resolved:
    """One who speaks, with the statements: indexes of quotes, each with the rule that led to the speaker.

    `parts` are the names of those who speak together, `descriptions` and `others` the words that stand for
    the speaker besides the names.
    """

    __slots__ = ("descriptions", "entity", "others", "parts", "quotes", "rule")

    def __init__(self, entity: Entity, rule: str) -> None:
        self.entity = entity
        self.rule = rule
        self.others: list[Span] = []
        self.parts: list[Name] = []
        self.descriptions: list[Span] = []
        self.quotes: dict[int, str] = {}


def resolve(document: Document, quotes: tuple[Quote, ...], directory: Directory) -> tuple[Resolved, ...]:
    """Those who say `quotes`, in the order of their first statement."""
    answers = _answers(Reading(document, directory, _reported(quotes)), quotes)
    found: dict[Entity, Resolved] = {}
    for index, quote in enumerate(quotes):
        if quote.mention is None or (answer := answers.get(quote.mention.span)) is None:
            continue
        entity, rule, source = answer
        speaker = found.setdefault(entity, Resolved(entity, rule))
        speaker.quotes[index] = rule
        if source.kind == "names":
            speaker.parts += [n for n in directory.names if source.span.holds(n.span) and n not in speaker.parts]
        if source.kind != "name":
            speaker.others.append(source.span)
        if entity.names and rule in _TELLING and _tells_role(source):
            speaker.descriptions.append(source.span)
    return tuple(found.values())


_TELLING = frozenset({"described_person", "described_body", "in_apposition", "named_next", "plainly_meant"})
"""Rules whose descriptions are sure enough to be given as a role."""


def _tells_role(source: Source) -> bool:
    """Whether a description says what somebody is: "the Florida senator", not "the man"."""
    if source.kind == "organization":
        return len(source.words) > 2
    return source.kind == "description" and roles.is_role_noun(source.noun)


def _reported(quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """What stands before the words that name its source: "Kim is late, he added"."""
    for quote in quotes:
        if quote.mention:
            yield from (span for span in quote.spans if span.end <= quote.mention.span.start)


def _answers(reading: Reading, quotes: tuple[Quote, ...]) -> dict[Span, tuple[Entity, str, Source]]:
    """For each mention: whom it stands for, the rule that said so, and how it was read."""
    answers: dict[Span, tuple[Entity, str, Source]] = {}
    own_words = _own_words(quotes)
    for position, _, what in sorted(_events(reading, quotes), key=lambda event: event[:2]):
        reading.salience.step(position)
        if isinstance(what, Span):
            source = reading.read(what)
            answer = _answer(reading, source)
            if answer and source.kind == "pronoun":
                answer = _another(reading, source, answer, own_words.get(what, []))
            if answer:
                answers[what] = (*answer, source)
                reading.salience.raise_(answer[0], SPOKE)
        elif isinstance(what, str):
            _meet_pronoun(reading, position, what)
        else:
            _meet_name(reading, what)
    return answers


def _own_words(quotes: tuple[Quote, ...]) -> dict[Span, list[Span]]:
    """For each mention, the quotations that are said to be its own words."""
    words: dict[Span, list[Span]] = {}
    for quote in quotes:
        if quote.mention and quote.kind == "direct":
            words.setdefault(quote.mention.span, []).extend(quote.spans)
    return words


def _another(reading: Reading, source: Source, answer: tuple[Entity, str], own_words: list[Span]) -> tuple[Entity, str]:
    """The answer; where he is named in his own words, which few people do, the next who fits."""
    entity, rule = answer
    named = frozenset(e for words in own_words for e in reading.named_in(words))
    other = reading.most_salient(PRONOUNS[source.words[0]], besides=named) if entity in named else None
    return (other, rule) if other else answer


def _events(reading: Reading, quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, int | str | Span]]:
    """What stands where: names (their indexes), pronouns outside quotations, mentions."""
    for i, name in enumerate(reading.directory.names):
        yield name.span.start, 0, i
    for found in _PRONOUN.finditer(reading.text):
        if not reading.salience.is_quoted(found.start()):
            yield found.start(), 1, found.group().lower()
    for span in {q.mention.span for q in quotes if q.mention}:
        yield span.start, 2, span


def _meet_name(reading: Reading, index: int) -> None:
    entity = reading.directory.of_name[index]
    if entity:
        reading.salience.raise_(entity, reading.salience.weight(reading.directory.names[index]))


def _meet_pronoun(reading: Reading, position: int, word: str) -> None:
    entity = reading.most_salient(PRONOUNS[word])
    if entity:
        reading.pronouns[position] = entity
        reading.salience.raise_(entity, HE if word in ("he", "she") else HIS)


def _answer(reading: Reading, source: Source) -> tuple[Entity, str] | None:
    for rule in RULES.get(source.kind, ()):
        entity = rule(reading, source)
        if entity:
            return entity, rule.__name__
    return None


def by_name(reading: Reading, source: Source) -> Entity | None:
    """The name in the mention: "Klein", "the party chairman, Kelly Armstrong"."""
    entity = reading.entity_of(source)
    if entity is None:
        return None
    if entity.kind == "unknown" and source.words[0].lower() not in ("the", "a", "an"):
        entity.kind = "organization" if _PLURAL_VERB.match(reading.text, source.span.end) else "person"
    return entity


def together(reading: Reading, source: Source) -> Entity | None:
    """Several who are named together: "Lee and Kim"."""
    return reading.add("group", source)


Rule = Callable[[Reading, Source], Entity | None]
RULES: dict[SourceKind, tuple[Rule, ...]] = {
    "name": (by_name,),
    "names": (together,),
    "pronoun": (pronouns.by_pronoun, pronouns.plural_before),
    "relative": (pronouns.antecedent,),
    "description": (
        descriptions.in_apposition,
        descriptions.unnamed_before,
        descriptions.described_person,
        descriptions.introduced_before,
        descriptions.plainly_meant,
        descriptions.named_next,
        descriptions.unnamed,
    ),
    "organization": (descriptions.described_body, descriptions.as_worded),
    "document": (descriptions.as_worded,),
    "group": (descriptions.as_worded,),
    "other": (descriptions.as_worded,),
}
"""By the kind of mention, the rules in the order in which they are tried."""
