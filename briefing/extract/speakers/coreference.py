"""Each quote's mention to the one it stands for: names, pronouns, descriptions, in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from operator import itemgetter

from briefing import lexicon
from briefing.extract.speakers import (
    collectives,
    descriptions,
    learning,
    named_beside,
    narrated,
    other_words,
    pronouns,
    role_words,
    several,
)
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.mentions import Mention, MentionKind
from briefing.extract.speakers.named_beside import by_name
from briefing.extract.speakers.reading import Reading
from briefing.extract.speakers.salience import CLEAR, HE, HIS, SPOKE, SUBJECT, is_subject
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.model import Quote, Span

_PRONOUN = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|is|er)|(?<=[Ss])he)\b")


class Resolved:
    """One who speaks, with the statements: indexes of quotes, each with the rule that led to the speaker.

    `ids` are those of the quotes, `mentions` their words of source.
    `parts` are the names of those who speak together, `several` who they are; `descriptions` and `others` the words
    that stand for the speaker besides the names.
    """

    __slots__ = ("descriptions", "entity", "ids", "mentions", "others", "parts", "quotes", "rule", "several")

    def __init__(self, entity: Entity, rule: str) -> None:
        self.entity = entity
        self.rule = rule
        self.others: list[Span] = []
        self.parts: list[Name] = []
        self.several: list[Entity] = []
        self.descriptions: list[Span] = []
        self.mentions: list[Span] = []
        self.quotes: dict[int, str] = {}
        self.ids: list[str] = []


def resolve(annotated: Annotated, quotes: tuple[Quote, ...], directory: Directory) -> tuple[Resolved, ...]:
    """Those who say `quotes`, in the order of their first statement."""
    reading = Reading(annotated, directory, _reported(quotes))
    answers = _answers(reading, quotes)
    found: dict[Entity, Resolved] = {}
    for index, quote in enumerate(quotes):
        if quote.mention is None or (answer := answers.get(quote.mention.span)) is None:
            continue
        entity, rule, source = answer
        if entity.kind == "place" and quote.rule == "object":
            continue  # a place says something only where a verb of saying tells so
        if quote.evidence == "carried" and _is_spoken_to(reading, quote, entity):
            continue
        speaker = found.setdefault(entity, Resolved(entity, rule))
        speaker.quotes[index] = rule
        speaker.ids.append(quote.id)
        speaker.mentions.append(quote.mention.span)
        if source.kind == "names" or rule in {"the_two", "couple"}:
            named = entity.name if rule == "the_two" else source.span
            speaker.parts += [n for n in directory.names if named.holds(n.span) and n not in speaker.parts]
            speaker.several += [one for one in several.who(directory, named) if one not in speaker.several]
        others = speaker.several or several.of_family(directory, entity)
        for one in others or several.with_pronoun(reading, quote.mention.span, entity):
            found.setdefault(one, Resolved(one, "together")).ids.append(quote.id)
        if source.kind != "name":
            speaker.others.append(source.span)
        if entity.names and rule in _TELLING and _tells_role(source):
            speaker.descriptions.append(source.span)
    for entity, introduction in reading.introductions.items():
        if entity in found:
            found[entity].descriptions.append(introduction)
    return tuple(found.values())


def _is_spoken_to(reading: Reading, quote: Quote, entity: Entity) -> bool:
    """Whether the words are to the one whose they would be: “You forget, Mr Low, or you lie?”."""
    named = (name.whole for span in quote.spans for name, one in reading.directory.within(span) if one is entity)
    return any(reading.text[at.start - 2 : at.start] == ", " and reading.text[at.end] in ",.?!" for at in named)


_TELLING = frozenset({
    "described_body", "described_person", "in_apposition", "named_next", "names_herself",
    "plainly_meant", "titled_next",
})  # fmt: skip
"""Rules whose descriptions are sure enough to be given as a role."""


def _tells_role(source: Mention) -> bool:
    """Whether a description says what somebody is: "the Florida senator", not "the man"."""
    if source.kind in {"organization", "name", "other"}:
        return len(source.words) > 2
    return source.kind == "description" and role_words.is_role_noun(source.noun)


def _reported(quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """What stands before the words that name its source: "Kim is late, he added"."""
    for quote in quotes:
        if quote.mention:
            yield from (span for span in quote.spans if span.end <= quote.mention.span.start)


def _answers(reading: Reading, quotes: tuple[Quote, ...]) -> dict[Span, tuple[Entity, str, Mention]]:
    """For each mention: whom it stands for, the rule that said so, and how it was read."""
    answers: dict[Span, tuple[Entity, str, Mention]] = {}
    said = _said(quotes)
    whole = [span for quote in quotes if quote.kind != "direct" for span in quote.spans]
    sources, directory = {span.start for span in said}, reading.directory
    for position, _, what in sorted(_events(reading, quotes), key=itemgetter(0, 1)):
        reading.salience.step(position)
        if isinstance(what, Span):
            source = reading.read(what)
            reading.tellers.own_words = said[what]
            entity, rule = _answer(reading, source) or (None, "")
            if entity is None:
                continue
            answers[what] = entity, rule, source
            learning.learn(reading, entity, rule, source, what.start)
            if entity.kind == "person" and any(span.holds(what) for span in whole):
                continue  # "Kim had told her so, she said" is hers
            tells = _tells(said[what]) and not reading.salience.is_setting(what.start)
            reading.salience.raise_(entity, SPOKE if tells else 0.0)
            reading.tellers.last = (what, entity) if tells else None
            reading.tellers.asked = None if tells else (what, entity)
        elif isinstance(what, str):
            _meet_pronoun(reading, position, what, is_source=position in sources)
        elif isinstance(what, Mention):
            _meet_description(reading, what)
        elif entity := directory.of_name[what]:
            reading.salience.raise_(entity, reading.salience.weight(directory.names[what]))
    return answers


def _tells(quotes: list[Quote]) -> bool:
    """Whether the words of saying answer or tell, and do not ask; who is asked to do something is told."""
    return any(not (q.cue and q.cue.text.startswith("ask")) or q.text.startswith("to ") for q in quotes)


def _said(quotes: tuple[Quote, ...]) -> dict[Span, list[Quote]]:
    """For each mention, the quotes that it is the source of."""
    words: dict[Span, list[Quote]] = {}
    for quote in quotes:
        if quote.mention:
            words.setdefault(quote.mention.span, []).append(quote)
    return words


def _events(reading: Reading, quotes: tuple[Quote, ...]) -> Iterator[tuple[int, int, int | str | Mention | Span]]:
    """What stands where: names (their indexes), descriptions and pronouns outside quotations, mentions."""
    mentions = {q.mention.span for q in quotes if q.mention}
    for i, name in enumerate(reading.directory.names):
        yield name.span.start, 0, i
    for found in _PRONOUN.finditer(reading.text):
        if not reading.salience.is_quoted(found.start()):
            yield found.start(), 1, found.group().lower()
    starts = {span.start for span in mentions}
    last = Span(0, 0)
    for source in narrated.people(reading.annotated.tokens):
        apart = reading.text[last.end : source.span.start] != ", "  # "My consultant, [a gentle man], told me"
        last = source.span
        if apart and source.span.start not in starts and not reading.is_apposition(source.span):
            yield source.span.start, 1, source
    for body in narrated.bodies(reading.annotated.tokens):
        if body.span.start not in starts:
            yield body.span.start, 1, body
    for span in mentions:
        yield span.start, 2, span


def _meet_description(reading: Reading, source: Mention) -> None:
    """Take note of somebody who is described: one known, a newcomer who is named next, or one without a name."""
    if reading.salience.is_quoted(source.span.start):
        return
    weight = reading.salience.weight_of_description(source.span, definite=source.definite)
    if source.kind == "organization":
        if body := collectives.described_body(reading, source):
            reading.salience.raise_(body, weight)
        return
    known = next((e for rule in _KNOWING if (e := rule(reading, source))), None)
    introduces = known is None and not source.definite and is_subject(reading.text, source.span)
    if introduces and (named := reading.next_newcomer(source)):
        reading.introductions[named] = source.span
        reading.traits.learn(named, source.noun)
        return
    described = known or reading.unnamed.add("person", source)
    if not described.names and weight >= SUBJECT and reading.annotated.opens_sentence(source.span.start):
        reading.tellers.unnamed_subject = (source.span, described)
    reading.salience.raise_(described, weight)


def _meet_pronoun(reading: Reading, position: int, word: str, *, is_source: bool) -> None:
    gender = lexicon.pairs("mention_words/pronoun")[word]
    entity = reading.asked(position) or reading.most_salient(gender)
    if entity and (owner := reading.owners.get(entity)) and owner.gender == gender and not is_source:
        entity = owner  # "said her friend Ann Lee. In 1970 [she] moved": the one of whom the article tells
    if entity and len(entity.names) < 2 and not is_source and reading.text.endswith("\n", 0, position):
        entity = reading.main_person(gender, CLEAR) or entity  # "A teacher, Miss Low, told her parents. ¶ [She] left"
    if entity:
        reading.pronouns[position] = entity
        if word in ("he", "she"):
            learning.learn_gender(entity, word)
        reading.salience.raise_(entity, HE if word in ("he", "she") else HIS)


def _answer(reading: Reading, source: Mention) -> tuple[Entity, str] | None:
    for rule in RULES.get(source.kind, ()):
        entity = rule(reading, source)
        if entity:
            return entity, rule.__name__
    return None


_KNOWING = (
    descriptions.unnamed_before,
    other_words.the_accused,
    descriptions.described_person,
    other_words.of_that_age,
    descriptions.plainly_meant,
)
Rule = Callable[[Reading, Mention], Entity | None]
RULES: dict[MentionKind, tuple[Rule, ...]] = {
    "name": (several.couple, other_words.of_that_land, named_beside.titled_next, other_words.the_younger, by_name),
    "names": (several.together,),
    "pronoun": (pronouns.singular_they, pronouns.by_pronoun, pronouns.plural_before, several.the_two),
    "nobody": (named_beside.names_herself, named_beside.owned_in_apposition, several.the_two, several.one_of_those),
    "relative": (pronouns.antecedent,),
    "description": (
        named_beside.names_herself,
        named_beside.after_name,
        named_beside.in_apposition,
        named_beside.firm_next,
        collectives.member_of_team,
        other_words.the_accused,
        descriptions.unnamed_before,
        descriptions.described_person,
        named_beside.in_letters,
        descriptions.introduced_before,
        other_words.of_that_age,
        other_words.of_that_land,
        descriptions.plainly_meant,
        descriptions.named_next,
        descriptions.named_later,
        collectives.described_body,
        descriptions.known_to_readers,
        descriptions.unnamed,
    ),
    "organization": (
        named_beside.titled_next,
        named_beside.body_in_apposition,
        collectives.described_district,
        collectives.described_fully,
        collectives.described_body,
        collectives.told_before,
        collectives.introduced_body,
        collectives.as_worded,
    ),
    "document": (
        collectives.statement_of_teller,
        collectives.document_before,
        collectives.introduced_document,
        collectives.told_before,
        collectives.as_worded,
    ),
    "group": (
        named_beside.owned_in_apposition,
        collectives.asked_in,
        collectives.asked_before,
        collectives.team,
        several.the_two,
        several.one_of_those,
        several.some_of_those,
        collectives.told_before,
        collectives.as_worded,
    ),
    "other": (
        named_beside.titled_next,
        named_beside.owned_in_apposition,
        several.the_two,
        collectives.described_district,
        collectives.as_worded,
    ),
}
"""By the kind of mention, the rules in the order in which they are tried."""
