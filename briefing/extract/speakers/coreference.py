"""Each quote's mention to the one it stands for: names, pronouns, descriptions, in one pass over the text."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from briefing import lexicon
from briefing.extract.speakers import roles, sources
from briefing.extract.speakers.people import Directory, Entity, word_gender
from briefing.extract.speakers.salience import HE, HIS, SPOKE, SUBJECT, Salience, is_subject
from briefing.extract.speakers.sources import PRONOUNS, Source
from briefing.model import Document, Quote, Span, SpeakerKind
from briefing.names import Name

_OPEN_GENDER = 0.5
"""One whose gender is not known is meant by "he" half as likely."""
_UNPROVED = 0.2
"""A capitalised word that may be no name."""
_FAINT = 0.8
"""Below this nobody is in mind any more, and the article's main person is meant."""
_CLEAR = 30.0
"""Above this somebody is plainly in mind: spoken of in this sentence or the one before."""

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_PLURAL = re.compile(r"(?:\b[\w'’-]+\s+){0,3}\b([A-Za-z][\w-]*s|people|police|men|women)\b")
_NOUN_PHRASE = re.compile(
    r"(?:\b(?:the|an?|some|many|most|several|one|two|three|other|those)\s+|\b)(?:[\w'’.-]+\s+){0,6}[\w'’-]+,?\s+$",
    re.IGNORECASE,
)
_COMMA = re.compile(r",\s+(?:the\s+)?")
_LOOK_BACK = 400
_DIM = 5.0
"""Above this a group or a body can still be taken up by "they" or "it"."""
_THEY, _IT = frozenset({"group"}), frozenset({"organization", "document", "place"})
_GENERIC = re.compile(
    r"(?:business|congress)?(?:wo)?man|candidate|nominee|contender|front-?runner|billionaire|lawmaker|leader|politician"
    r"|veteran|republican|democrat|senator|governor"
)


@dataclass(eq=False, slots=True)
class Resolved:
    """One who speaks, with the statements (indexes of quotes).

    `parts` are the names of those who speak together, `descriptions` and `others` the words that stand for
    the speaker besides the names.
    """

    entity: Entity
    rule: str
    others: list[Span] = field(default_factory=list)
    parts: list[Name] = field(default_factory=list)
    descriptions: list[Span] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)


Answer = tuple[Entity, str] | None


def resolve(document: Document, quotes: tuple[Quote, ...], directory: Directory) -> tuple[Resolved, ...]:
    """Those who say `quotes`, in the order of their first statement."""
    answers = _Pass(document, quotes, directory).run()
    found: dict[Entity, Resolved] = {}
    for index, quote in enumerate(quotes):
        if quote.mention is None or (answer := answers.get(quote.mention.span)) is None:
            continue
        entity, rule, source = answer
        speaker = found.setdefault(entity, Resolved(entity, rule))
        speaker.quotes.append(index)
        if source.kind == "names":
            speaker.parts += [
                n for n in directory.names if source.span.holds(n.span) and n not in speaker.parts
            ]
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
        return source.head is None and len(source.words) > 2
    return source.kind == "description" and roles.is_role_noun(source.noun)


class _Pass:
    """One reading of the text, from its beginning to its end."""

    def __init__(self, document: Document, quotes: tuple[Quote, ...], directory: Directory) -> None:
        self.text = document.text
        self.document = document
        self.directory = directory
        self.starts = [n.span.start for n in directory.names]
        self.salience = Salience(document)
        self.mentions = {q.mention.span for q in quotes if q.mention}
        self.unnamed: list[Entity] = []
        self.traits: dict[Entity, frozenset[str]] = {}
        self.pronouns: dict[int, Entity] = {}

    def run(self) -> dict[Span, tuple[Entity, str, Source]]:
        """For each mention: whom it stands for, the rule that said so, and how it was read."""
        answers: dict[Span, tuple[Entity, str, Source]] = {}
        for position, _, what in sorted(self._events(), key=lambda e: e[:2]):
            self.salience.step(position)
            if isinstance(what, int):
                self._meet_name(what)
            elif isinstance(what, str):
                self._meet_pronoun(position, what)
            else:
                source = self.read(what)
                if answer := self.answer(source):
                    answers[what] = (*answer, source)
                    self.salience.raise_(answer[0], SPOKE)
        return answers

    def _events(self) -> Iterator[tuple[int, int, int | str | Span]]:
        for i, name in enumerate(self.directory.names):
            yield name.span.start, 0, i
        for found in _PRONOUN.finditer(self.text):
            if not self.salience.is_quoted(found.start()):
                yield found.start(), 1, found.group().lower()
        for span in self.mentions:
            yield span.start, 2, span

    def _meet_name(self, index: int) -> None:
        entity = self.directory.of_name[index]
        if entity:
            self.salience.raise_(entity, self.salience.weight(self.directory.names[index]))

    def _meet_pronoun(self, position: int, word: str) -> None:
        entity = self.most_salient(PRONOUNS[word])
        if entity:
            self.pronouns[position] = entity
            self.salience.raise_(entity, HE if word in ("he", "she") else HIS)

    def read(self, span: Span) -> Source:
        first = bisect.bisect_left(self.starts, span.start)
        last = bisect.bisect_left(self.starts, span.end)
        return sources.read(self.text, span, self.directory.names, first, last)

    def answer(self, source: Source) -> Answer:
        for rule in RULES.get(source.kind, ()):
            entity = rule(self, source)
            if entity:
                return entity, rule.__name__.strip("_")
        return None

    def most_salient(self, gender: str) -> Entity | None:
        """Whom "he" or "she" means now."""
        best, most = None, 0.0
        for entity, value in self.salience.ranked():
            if value <= most:
                break
            fit = value * _fitness(entity, gender)
            if fit > most:
                best, most = entity, fit
        return best if most > _FAINT else self._main_person(gender)

    def _main_person(self, gender: str) -> Entity | None:
        """The person whom the article names most."""
        people = [e for e in self.directory.entities if e.kind == "person" and e.gender == gender]
        return max(people, key=lambda e: len(e.names), default=None)

    def entity_of(self, source: Source) -> Entity | None:
        return self.directory.of_name[source.head] if source.head is not None else None

    def add(self, kind: SpeakerKind, source: Source) -> Entity:
        """An entity that has no name of its own, or the one that was worded alike before."""
        words = source.words
        for entity in self.unnamed:
            if entity.kind == kind and entity.key == words:
                return entity
        gender = word_gender(source.noun) if kind == "unknown" else "u"
        entity = Entity(kind, source.span, words, gender)
        self.unnamed.append(entity)
        return entity

    def traits_of(self, entity: Entity) -> frozenset[str]:
        """The words that describe a person in the article, with those that a title stands for."""
        if entity not in self.traits:
            words: set[str] = set()
            for phrase in roles.of(self.text, entity.names, ()):
                words |= _traits(phrase)
            self.traits[entity] = frozenset(words | roles.party_words(self.text, entity.names))
        return self.traits[entity]

    def next_newcomer(self, source: Source) -> Entity | None:
        """The person first named, and in full, as the subject of the next sentence.

        A sentence about "he" or "she" may come between.
        """
        after = self.salience.sentence_after(source.span.end)
        if after and _PRONOUN.match(self.text, after.span.start):
            after = self.salience.sentence_after(after.span.start)
        if after is None:
            return None
        index = bisect.bisect_left(self.starts, after.span.start)
        if index >= len(self.starts) or self.starts[index] >= after.span.start + 40:
            return None
        name, entity = self.directory.names[index], self.directory.of_name[index]
        new = entity is not None and entity.kind == "person" and entity.names[0] is name
        return entity if new and len(name.words) > 1 and is_subject(self.text, name) else None

    def before(self, position: int) -> Name | None:
        """The name that ends right before `position`, a comma or an apposition between."""
        index = bisect.bisect_left(self.starts, position) - 1
        if index < 0:
            return None
        between = self.text[self.directory.names[index].span.end : position]
        plain = between.count(",") <= 3 and len(between) < 120 and not set(between) & set('.;:“”"\n')
        return (
            self.directory.names[index]
            if plain and (len(between) < 4 or between.startswith((",", " (")))
            else None
        )


def _traits(phrase: str) -> set[str]:
    """The words of a role, small, with the nouns its titles stand for; a former office is marked as such."""
    words = {w.lower() for w in phrase.split()}
    spelt = _nouns_of_titles()
    words |= {noun for w in words for noun in spelt.get(w, "").split()}
    return {f"former {w}" for w in words} if "former" in words else words


@cache
def _nouns_of_titles() -> dict[str, str]:
    return {title.lower(): row[1] for title, row in lexicon.table("titles").items()}


@cache
def _place_words() -> frozenset[str]:
    return frozenset(place.lower() for place in lexicon.words("places"))


def _fitness(entity: Entity, gender: str) -> float:
    if entity.kind not in ("person", "unknown"):
        return 0.0
    if entity.kind == "unknown" and entity.names:
        return _UNPROVED if entity.gender in (gender, "u") else 0.0
    if entity.gender == gender:
        return 1.0
    if entity.gender != "u":
        return 0.0
    return _OPEN_GENDER


def _by_name(reading: _Pass, source: Source) -> Entity | None:
    """The name in the mention: "Klein", "the party chairman, Kelly Armstrong"."""
    entity = reading.entity_of(source)
    if entity is None:
        return None
    if entity.kind == "unknown" and source.words[0].lower() not in ("the", "a", "an"):
        entity.kind = "person"
    return entity


def _together(reading: _Pass, source: Source) -> Entity | None:
    """Several who are named together: "Lee and Kim"."""
    return reading.add("group", source)


def _by_pronoun(reading: _Pass, source: Source) -> Entity | None:
    """As in "he", "she": the most salient person who fits."""
    word = source.words[0]
    gender = PRONOUNS[word]
    if gender in ("m", "f"):
        return reading.pronouns.get(source.span.start) or reading.most_salient(gender)
    wanted = _THEY if gender == "p" else _IT
    return next((e for e, value in reading.salience.ranked() if e.kind in wanted and value > _DIM), None)


def _plural_before(reading: _Pass, source: Source) -> Entity | None:
    """As in "they": the last people spoken of in the plural."""
    if PRONOUNS[source.words[0]] != "p":
        return None
    best = None
    for found in _PLURAL.finditer(reading.text, max(0, source.span.start - _LOOK_BACK), source.span.start):
        if sources.is_group(found.group(1).lower()) and not reading.salience.is_quoted(found.start(1)):
            best = found
    if best is None:
        return None
    return reading.add(
        "group", Source("group", _tidy(reading.text, Span(*best.span())), words=(best.group(1).lower(),))
    )


def _tidy(text: str, span: Span) -> Span:
    """A noun phrase without the words in front that are no part of it."""
    words = list(re.finditer(r"\S+", text[span.start : span.end]))
    keep = words[-1].start()
    for word in reversed(words[:-1]):
        low = word.group().lower()
        if not (
            low in lexicon.words("role_modifiers")
            or word.group() in lexicon.words("demonyms")
            or low in ("gop", "the", "some", "many")
        ):
            break
        keep = word.start()
    return Span(span.start + keep, span.end)


def _antecedent(reading: _Pass, source: Source) -> Entity | None:
    """As in "who": the name or the noun phrase right before."""
    name = reading.before(source.span.start)
    if name is not None:
        index = bisect.bisect_left(reading.starts, name.span.start)
        return reading.directory.of_name[index]
    found = _NOUN_PHRASE.search(reading.text, max(0, source.span.start - 80), source.span.start)
    if not found:
        return None
    inner = reading.read(Span(*found.span()))
    answer = reading.answer(inner) if inner.kind in ("description", "group") else None
    return answer[0] if answer else None


def _in_apposition(reading: _Pass, source: Source) -> Entity | None:
    """As in "another pollster, David Woodard": the name follows the description."""
    found = _COMMA.match(reading.text, source.span.end)
    if not found:
        return None
    index = bisect.bisect_left(reading.starts, found.end())
    if index == len(reading.starts) or reading.directory.names[index].whole.start != found.end():
        return None
    entity = reading.directory.of_name[index]
    return entity if entity and entity.kind == "person" else None


def _unnamed_before(reading: _Pass, source: Source) -> Entity | None:
    """As in "the man" after "a man in the crowd": somebody without a name, taken up again."""
    if not source.definite:
        return None
    for entity in reversed(reading.unnamed):
        if entity.kind == "unknown" and source.noun in entity.key and reading.salience.of(entity) > _FAINT:
            return entity
    return None


def _introduced_before(reading: _Pass, source: Source) -> Entity | None:
    """As in "the man" after "one man in the crowd", who said nothing so far."""
    if not source.definite:
        return None
    first = max(0, source.span.start - _LOOK_BACK)
    introduced = re.compile(
        rf"\b(?:an?|one|another)\s+(?:[\w'’-]+\s+){{0,4}}{re.escape(source.noun)}\b", re.IGNORECASE
    )
    last = max(introduced.finditer(reading.text, first, source.span.start), key=re.Match.start, default=None)
    if last is None or reading.salience.is_quoted(last.start()):
        return None
    return reading.add(
        "unknown", replace(source, span=Span(*last.span()), words=tuple(last.group().lower().split()))
    )


def _described_body(reading: _Pass, source: Source) -> Entity | None:
    """As in "the news service": the organization plainly in mind."""
    if not source.definite or source.words[0] != "the" or source.noun in _OWN_BODY:
        return None
    for entity, value in reading.salience.ranked():
        if value > _CLEAR and entity.kind == "organization" and entity.names:
            return entity
    return None


_OWN_BODY = frozenset(
    {"campaign", "state", "city", "country", "government", "court", "party", "administration", "police"}
)
"""Bodies that stand for themselves: "the government" is rarely the company named before."""


def _described_person(reading: _Pass, source: Source) -> Entity | None:
    """As in "the Florida senator": the most salient of those whom the article describes so."""
    if not source.definite:
        return None
    wanted = {w for w in source.words if w not in ("the", "his", "her", "this", "that")}
    best, most = None, 0.0
    for entity in reading.directory.entities:
        if entity.kind != "person" or not entity.names or not _agrees(entity, source.noun):
            continue
        traits = reading.traits_of(entity)
        if not _describes(traits, source):
            continue
        value = 1 + reading.salience.of(entity) + SUBJECT * len(wanted & traits)
        if value > most:
            best, most = entity, value
    return best


def _describes(traits: frozenset[str], source: Source) -> bool:
    """Whether someone of these traits can be meant by the words; "the Ohio senator" is not one of Utah."""
    if not (source.noun in traits or ("former" in source.words and f"former {source.noun}" in traits)):
        return False
    return all(w in traits or w not in _place_words() for w in source.words)


def _plainly_meant(reading: _Pass, source: Source) -> Entity | None:
    """As in "the candidate", "the billionaire businessman": the one person plainly in mind."""
    if not source.definite or not _GENERIC.fullmatch(source.noun):
        return None
    fitting = [
        (entity, value)
        for entity, value in reading.salience.ranked()
        if entity.kind == "person" and value > _CLEAR / _AHEAD and _agrees(entity, source.noun)
    ]
    ahead = (
        fitting and fitting[0][1] > _CLEAR and (len(fitting) < 2 or fitting[0][1] > _AHEAD * fitting[1][1])
    )
    return fitting[0][0] if ahead else None


_AHEAD = 1.3
"""How far the first must be ahead of the second to be plainly meant."""


def _agrees(entity: Entity, noun: str) -> bool:
    told = word_gender(noun)
    return "u" in (told, entity.gender) or told == entity.gender


def _named_next(reading: _Pass, source: Source) -> Entity | None:
    """As in "A top adviser says …" where the next sentence brings the name."""
    return reading.next_newcomer(source)


def _unnamed(reading: _Pass, source: Source) -> Entity | None:
    """One whom the article never names."""
    return reading.add("unknown", source)


def _as_worded(reading: _Pass, source: Source) -> Entity | None:
    """Groups, documents and bodies under the words of the article."""
    return reading.add(_SAME_KIND.get(source.kind, "unknown"), source)


_SAME_KIND: dict[str, SpeakerKind] = {
    "organization": "organization",
    "document": "document",
    "group": "group",
}


Rule = Callable[[_Pass, Source], Entity | None]
RULES: dict[str, tuple[Rule, ...]] = {
    "name": (_by_name,),
    "names": (_together,),
    "pronoun": (_by_pronoun, _plural_before),
    "relative": (_antecedent,),
    "description": (
        _in_apposition,
        _unnamed_before,
        _described_person,
        _introduced_before,
        _plainly_meant,
        _named_next,
        _unnamed,
    ),
    "organization": (_described_body, _as_worded),
    "document": (_as_worded,),
    "group": (_as_worded,),
    "other": (_as_worded,),
}
"""By the kind of mention, the rules in the order in which they are tried."""
