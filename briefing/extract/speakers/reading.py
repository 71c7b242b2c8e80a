"""What a reader keeps in mind: who was spoken of, who is named where, who is described how."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing import lexicon
from briefing.extract.speakers import documents, gender, mentions, roles
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.named import Named
from briefing.extract.speakers.salience import Salience, is_subject
from briefing.extract.speakers.traits import Traits
from briefing.language.annotated import Annotated
from briefing.language.plurals import singulars
from briefing.model import Quote, Span, SpeakerKind
from briefing.patterns import lazy

_OPEN_GENDER, _OPEN_AND_UNNAMED = 0.85, 0.5
"""How likely "he" means one whose gender is not known, with a name and without."""
_RECIPIENT = 40
"""How far behind a source those are named to whom it says something."""
_UNPROVED = 0.2
"""Two words with capitals that may be nobody's name; one alone is taken for nobody."""
FAINT = 0.8
"""Below this nobody is in mind any more, and the article's main person is meant."""
_FADED = 6.3
"""Below this somebody was spoken of so long ago that only whom the article names most is meant."""
CLEAR = 30.0
"""Above this somebody is plainly in mind: spoken of in this sentence or the one before."""
ALIKE = 0.9
"""The share of the first's salience from which on the second fits as well."""
_BY_FAR = 2
"""How many times as often as the next the article's main person is named."""
_OUTSHONE = 3
"""How many times as much another must be in mind for one who may be no person not to be meant."""
_SHE_OR_HE = re.compile(r"(?:He|She|His|Her)\b")
_NEWCOMER = 40
"""A name that opens a sentence begins within this many characters."""
_DETERMINERS = frozenset({"a", "an", "one", "another", "some", "any", "every", "each"})
_CRIME = lazy(r"\b(?:accused|admit(?:s|ted)|arrested|charged|convicted|guilty|jailed|murder|sentenced|trial)\b")
_HARMED = lazy(
    r"(?:, [^,.\n]{1,60},)? (?:died|(?:was|had been) (?:fatally )?(?:stabbed|shot|killed|found|hit|beaten|attacked"
    r"|struck|strangled|murdered|raped|robbed|run over|knocked|punched|declared dead|pronounced dead))\b"
)
_PLACED = lazy(r"\b(?:in|at|near|from) $")
_ASKED = lazy(r"(?:Asked|Pressed|Questioned|Quizzed)\b[^,.“”\"\n]{1,120}, (?=[A-Z])")


class Reading:
    """One reading of the text, from its beginning to its end."""

    def __init__(self, annotated: Annotated, directory: Directory, reported: Iterable[Span]) -> None:
        self.text, self.tokens = annotated.text, annotated.tokens
        self.directory = directory
        self.salience = Salience(annotated, reported)
        self.named = Named(annotated, directory)
        self._unnamed: dict[tuple[SpeakerKind, tuple[str, ...], Entity | None], Entity] = {}
        self._teams: dict[tuple[str, Entity], Entity] = {}
        self._last_teams: dict[str, Entity] = {}
        self.pronouns: dict[int, Entity] = {}
        self.owners: dict[Entity, Entity] = {}
        self.own_words: list[Quote] = []
        self.last_told: tuple[Span, Entity] | None = None
        self.introductions: dict[Entity, Span] = {}
        self.unnamed_subject: tuple[Span, Entity] | None = None
        self._first: Entity | None = None
        self._pollsters: list[tuple[int, Entity]] | None = None
        self.traits = Traits(self.text, directory)

    def read(self, span: Span) -> Mention:
        """The mention at `span`, read."""
        inside = self.named.indexes(span)
        source = mentions.read(self.text, span, self.directory.names, inside.start, inside.stop)
        bare = source.kind == "description" and not source.definite and source.words[0] not in _DETERMINERS
        return source._replace(definite=True) if bare and self.salience.is_apart(span.start) else source

    def most_salient(self, wanted: str, besides: frozenset[Entity] = frozenset()) -> Entity | None:
        """Whom "he" or "she" means now; none of `besides`, and nobody where two fit alike."""
        fits = [(value * _fitness(e, wanted), e) for e, value in self.salience.ranked() if e not in besides]
        best, second = sorted([*(fit for fit, _ in fits), 0.0, 0.0], reverse=True)[:2]
        if best > FAINT:
            meant = next(e for fit, e in fits if fit == best)
            doubtful = self._is_outshone(meant) or (best < _FADED and self._is_minor(meant, wanted))
            return meant if second < ALIKE * best and not doubtful else None
        return None if besides else self._main_person(wanted)

    def _is_outshone(self, meant: Entity) -> bool:
        """Whether somebody else is far more in mind than one who may be no person, and may be “she” for all we know."""
        if meant.kind == "unknown" and all(
            _PLACED().search(self.text, n.span.start - 6, n.span.start) for n in meant.names
        ):
            return True  # "in Great Harle"
        first = next((e for e, _ in self.salience.ranked() if e.kind == "person"), meant)
        return meant.kind == "unknown" and self.salience.of(first) > _OUTSHONE * self.salience.of(meant)

    def is_alone(self, entity: Entity, wanted: str) -> bool:
        """Whether nobody else whom "he" or "she" could mean is plainly in mind."""
        ranked = self.salience.ranked()
        return not any(e is not entity and value * _fitness(e, wanted) > CLEAR for e, value in ranked)

    def was_just_told(self, entity: Entity, position: int, gender: str) -> bool:
        """Whether somebody without a name, as "he" may be, told `entity` something just now: "the judge told Kim"."""
        if self.last_told is None:
            return False
        mention, teller = self.last_told
        after = self.salience.sentence_after(mention.start)
        if (
            (after and position >= after.span.end)
            or teller.kind != "person"
            or teller.names
            or teller.gender not in ("u", gender)
        ):
            return False
        return entity in self.named.within(Span(mention.end, min(mention.end + _RECIPIENT, self.end_of(mention))))

    def told_before(self, mention: Span) -> Entity | None:
        """Who spoke in the sentence before the one that `mention` opens: “The audit found … [It] says”."""
        return self.just_told(mention.start) if self.opens_sentence(mention.start) else None

    def just_told(self, position: int) -> Entity | None:
        """Who said something in the sentence before the one of `position`."""
        if self.last_told is None:
            return None
        told, before = self.salience.sentence(self.last_told[0].start), self.salience.sentence_before(position)
        return self.last_told[1] if told is not None and told is before else None

    def goes_on_speaking(self, position: int, gender: str) -> Entity | None:
        """Who by name spoke in the sentence before, in the same paragraph: “Lee said so. “…,” he said”."""
        if self.last_told is None:
            return None
        mention, teller = self.last_told
        told, own = self.salience.sentence(mention.start), self.salience.sentence(position)
        quoted = min((quote.spans[0].start for quote in self.own_words), default=None)
        before = self.salience.sentence_before(quoted) if quoted is not None else None
        near = told is not None and own is not None and told is before and told.block == own.block
        return teller if near and teller.names and teller.gender in ("u", gender) and teller.kind == "person" else None

    def unnamed_before(self, gender: str, found: Entity | None) -> Entity | None:
        """Who without a name opens the sentence before, where `found` is not named: “An official shrugged. “…,” he”."""
        if found is None or not found.names:
            return None
        told = self.last_told if self.last_told and self._is_new(*self.last_told) else self.unnamed_subject
        if told is None or told[1].kind != "person":
            return None
        described, person = told
        quoted = min((quote.spans[0].start for quote in self.own_words), default=None)
        before = self.salience.sentence_before(quoted) if quoted is not None else None
        if before is None or not before.span.holds(described) or person.gender not in ("u", gender):
            return None
        return None if found in self.named.within(before.span) else person

    def _is_new(self, mention: Span, teller: Entity) -> bool:
        """Whether one without a name is no description of somebody known: “a clerk”, “one of them”, “The premier”."""
        by_office = len(teller.key) == len(("the", "premier")) and self.opens_sentence(mention.start)
        new = teller.key[0] in {"a", "an"} or teller.key[:2] == ("one", "of")
        return not teller.names and (new or (by_office and teller.key[0] == "the"))

    def unnamed_teller(self, source: Mention) -> Entity | None:
        """Who without a name spoke in the sentence before, in the same paragraph, for words as bare as “the man”."""
        if self.last_told is None or source.words[1:] != (source.noun,):
            return None
        mention, teller = self.last_told
        told, own = self.salience.sentence(mention.start), self.salience.sentence(source.span.start)
        near = told is not None and own is not None and told.block == own.block
        return (
            teller if near and not teller.names and teller.kind == "person" and teller.key[0] in {"a", "an"} else None
        )

    def names_in_paragraph(self, source: Mention, entity: Entity) -> bool:
        """Whether somebody is named before it in its paragraph."""
        opens = self.text.rfind("\n", 0, source.span.start) + 1
        return entity in self.named.within(Span(opens, source.span.start))

    def names_before(self, source: Mention) -> bool:
        """Whether a person is named before it in its paragraph, who may be meant."""
        opens = self.text.rfind("\n", 0, source.span.start) + 1
        return any(entity.kind == "person" for entity in self.named.within(Span(opens, source.span.start)))

    def _is_minor(self, entity: Entity, wanted: str) -> bool:
        """Whether the article names somebody else whom "he" or "she" may mean more often."""
        others = (e for e in self.directory.entities if e.kind == "person" and e.gender == wanted)
        return any(len(e.names) > len(entity.names) for e in others)

    def _main_person(self, wanted: str) -> Entity | None:
        """The person whom the article names most, by far, and has named already."""
        people = [e for e in self.directory.entities if e.kind == "person" and e.gender == wanted]
        people = [e for e in people if e.names and e.names[0].span.start < self.salience.reached]
        first, second = sorted([*(len(e.names) for e in people), 0, 0], reverse=True)[:2]
        return next((e for e in people if len(e.names) == first), None) if first >= _BY_FAR * second else None

    def entity_of(self, source: Mention) -> Entity | None:
        """The bearer of the name that heads the mention."""
        return self.directory.of_name[source.head] if source.head is not None else None

    def first_person(self) -> Entity | None:
        """Who is named first below the headline."""
        if self._first is None:
            people = (
                entity
                for name, entity in zip(self.directory.names, self.directory.of_name, strict=True)
                if entity and entity.kind == "person" and not self.salience.is_apart(name.span.start)
            )
            self._first = next(people, None)
        return self._first

    def asked(self, position: int) -> Entity | None:
        """Who is asked, where that opens the sentence: “[Asked what he wanted], Lee smiled”."""
        sentence = self.salience.sentence(position)
        asked = _ASKED().match(self.text, *sentence.span) if sentence else None
        return self.named.person_at(asked.end()) if asked and asked.start() <= position < asked.end() else None

    def named_before_in_sentence(self, span: Span) -> Iterator[Entity]:
        """Those who are named in the sentence of `span` before it, outside of quotation marks."""
        sentence = self.salience.sentence(span.start)
        return self.named.within(Span(sentence.span.start if sentence else span.start, span.start))

    def end_of(self, span: Span) -> int:
        """The end of the sentence that `span` stands in."""
        sentence = self.salience.sentence(span.start)
        return sentence.span.end if sentence else span.end

    def opens_sentence(self, position: int) -> bool:
        """Whether a sentence begins at `position`."""
        sentence = self.salience.sentence(position)
        return sentence is not None and sentence.span.start == position

    def opens_paragraph(self, span: Span) -> bool:
        """Whether a paragraph begins with `span`."""
        sentence, before = self.salience.sentence(span.start), self.salience.sentence_before(span.start)
        opens = sentence is not None and sentence.span.start == span.start
        return opens and (before is None or sentence is None or before.block != sentence.block)

    def is_subject(self, span: Span) -> bool:
        """Whether the words at `span` do something: a verb follows them, or a verb of saying stands before."""
        return is_subject(self.text, span)

    def is_apposition(self, span: Span) -> bool:
        """Whether a description says who a named person is: "Kim, the mayor", "the mayor, Ann Kim"."""
        before = self.text[max(0, span.start - 2) : span.start] == ", " and self.named.before(span.start) is not None
        after = self.text[span.end : span.end + 2]
        named = self.named.person_at(span.end + (2 if after == ", " else 1)) if after[:1] in {",", " "} else None
        return before or named is not None

    def next_newcomer(self, source: Mention) -> Entity | None:
        """The person first named, and in full, as the subject of the next sentence.

        A sentence about "he" or "she" may come between.
        """
        after = self.salience.sentence_after(source.span.end)
        if after and _SHE_OR_HE.match(self.text, after.span.start):
            after = self.salience.sentence_after(after.span.start)
        if after is None:
            return None
        soon = self.named.indexes(Span(after.span.start, after.span.start + _NEWCOMER))
        if not soon:
            return None
        name, entity = self.directory.names[soon.start], self.directory.of_name[soon.start]
        if entity is None or entity.kind != "person" or entity.names[0] is not name or len(name.words) < 2:
            return None
        told = self.traits.of(entity)
        other = source.noun not in told and any(
            source.noun not in phrase.lower() for phrase in roles.of(self.text, [name], ())
        )
        if not self.opens_sentence(source.span.start):
            other = other or any(called is not entity for called, _ in self.traits.people_called(source.noun))
        victim = _HARMED().match(self.text, name.span.end) and self._tells_crime(source)
        return entity if not (other or victim) and is_subject(self.text, name.whole) else None

    def _tells_crime(self, source: Mention) -> bool:
        """Whether a description is of somebody charged or convicted, so that the victim may be named next."""
        sentence = self.salience.sentence(source.span.start)
        return sentence is not None and _CRIME().search(self.text, *sentence.span) is not None

    def add(self, kind: SpeakerKind, source: Mention) -> Entity:
        """An entity without a name of its own, or the one worded alike before, “his office” that of the same man."""
        owner = self.pronouns.get(source.span.start)
        words = source.words[1:] if kind == "document" and source.words[0] in {"a", "an"} else source.words
        known = self._unnamed.get((kind, words, owner))
        if known is None:
            told = gender.of_word(source.noun) if kind == "person" else "u"
            known = Entity(kind, source.span, source.words, told)
            known.owner = owner
            self._unnamed[kind, words, owner] = known
        return known

    def documents(self) -> list[Entity]:
        """What was cited so far that has no name of its own."""
        return [entity for (kind, *_), entity in self._unnamed.items() if kind == "document"]

    def team(self, family: str, owner: Entity, source: Mention) -> Entity:
        """The lawyers, or the like, of somebody; the same ones each time."""
        team = self._teams.setdefault((family, owner), Entity("group", source.span, source.words))
        team.owner = self.pronouns.get(team.name.start)
        self._last_teams[family] = team
        return team

    def known_team(self, family: str, owner: Entity) -> Entity | None:
        """The lawyers of somebody, where they were spoken of before."""
        return self._teams.get((family, owner))

    def last_team(self, family: str) -> Entity | None:
        """Of those last spoken of who belong to somebody: "the lawyers"."""
        return self._last_teams.get(family)

    def unnamed_with(self, noun: str) -> Entity | None:
        """One in mind who has no name and was called by `noun` before."""
        return next((e for e, value in self.salience.ranked() if value > FAINT and _is_called(e, noun)), None)

    def is_of_last_pollster(self, poll: Entity, position: int) -> bool:
        """Whether nobody else's poll was named last before `position`, or nowhere in the article."""
        if self._pollsters is None:
            self._pollsters = documents.pollsters(self.text, self.directory)
        if len({maker for _, maker in self._pollsters}) < 2:
            return True
        last = next((maker for end, maker in reversed(self._pollsters) if end <= position), None)
        return last is not None and last is self.named.first(poll.name)


def _is_called(entity: Entity, noun: str) -> bool:
    if entity.kind != "person" or entity.names:
        return False
    one_of = entity.key[:2] == ("one", "of")
    if one_of and noun == "person":
        return True
    return noun in entity.key or (one_of and any(noun in singulars(word) for word in entity.key[2:]))


def _may_be_person(entity: Entity) -> bool:
    """Whether one of no known kind has a name of two words, and not that of a storm: "Hurricane Ivan"."""
    named = bool(entity.names) and len(entity.key) > 1 and not entity.first.isupper()
    return named and entity.key[0] not in lexicon.table("occasions")


def _fitness(entity: Entity, wanted: str) -> float:
    """How well somebody fits a pronoun of the gender `wanted`, from 0 to 1."""
    if entity.kind not in ("person", "unknown") or entity.they:
        return 0.0
    if entity.kind == "unknown":
        return _UNPROVED if _may_be_person(entity) and entity.gender in (wanted, "u") else 0.0
    if entity.gender == wanted:
        return 1.0
    if entity.gender != "u":
        return 0.0
    return _OPEN_GENDER if entity.names else _OPEN_AND_UNNAMED
