"""What a reader keeps in mind: who was spoken of, who is named where, who is described how."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing import lexicon
from briefing.extract.speakers import documents, mentions, roles
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.gender import agrees
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.named import Named
from briefing.extract.speakers.salience import CLEAR, FAINT, Salience, is_subject
from briefing.extract.speakers.tellers import Tellers
from briefing.extract.speakers.traits import Traits
from briefing.extract.speakers.unnamed import Unnamed
from briefing.language.annotated import Annotated
from briefing.model import Span
from briefing.patterns import lazy

_OPEN_GENDER, _OPEN_AND_UNNAMED = 0.85, 0.5
"""How likely "he" means one whose gender is not known, with a name and without."""
_UNPROVED = 0.2
"""Two words with capitals that may be nobody's name; one alone is taken for nobody."""
_FADED = 6.3
"""Below this somebody was spoken of so long ago that only whom the article names most is meant."""
ALIKE = 0.9
"""The share of the first's salience from which on the second fits as well."""
NEAR = 1 / 1.3
"""The same, for words that may be anybody's: “the man”, “the Kenyan”."""
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
    r"(?:, [^,.\n]{1,60},)? (?:(?:has |had )?died"
    r"|(?:was|had been) (?:fatally )?(?:stabbed|shot|killed|found|hit|beaten|attacked"
    r"|struck|strangled|murdered|raped|robbed|run over|knocked|punched|declared dead|pronounced dead)"
    r"|drowned|collapsed|disappeared|vanished|went missing)\b"
)
_A_PERSON = lazy(r"\ban? (?:[\w-]+ ){0,2}?([a-z-]+)(?=[,.]| (?:to|who|of|after|in|at|with|on|and|from|over)\b)")
_PLACED = lazy(r"\b(?:in|at|near|from) $")
_ASKED = lazy(r"(?:Asked|Pressed|Questioned|Quizzed)\b[^,.“”\"\n]{1,120}, (?=[A-Z])")


class Reading:
    """One reading of the text, from its beginning to its end."""

    def __init__(self, annotated: Annotated, directory: Directory, reported: Iterable[Span]) -> None:
        self.annotated, self.text = annotated, annotated.text
        self.directory = directory
        self.salience = Salience(annotated, reported)
        self.named = Named(annotated, directory)
        self.tellers = Tellers(annotated, self.salience, self.named)
        self.pronouns: dict[int, Entity] = {}
        self.unnamed = Unnamed(self.salience, self.pronouns)
        self.owners: dict[Entity, Entity] = {}
        self.introductions: dict[Entity, Span] = {}
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
        best, second = sorted([*[fit for fit, _ in fits], 0.0, 0.0], reverse=True)[:2]
        if best > FAINT:
            meant = next(e for fit, e in fits if fit == best)
            doubtful = self._may_be_nobody(meant) or (best < _FADED and self._is_minor(meant, wanted))
            return meant if second < ALIKE * best and not doubtful else None
        return None if besides else self.main_person(wanted)

    def _may_be_nobody(self, meant: Entity) -> bool:
        """Whether one who may be no person stands where places do, “in Great Harle”, or another is far more in mind."""
        if meant.kind != "unknown":
            return False
        placed = (_PLACED().search(self.text, name.span.start - 6, name.span.start) for name in meant.names)
        first = next((e for e, _ in self.salience.ranked() if e.kind == "person"), meant)
        return all(placed) or self.salience.of(first) > _OUTSHONE * self.salience.of(meant)

    def is_alone(self, entity: Entity, wanted: str) -> bool:
        """Whether nobody else whom "he" or "she" could mean is plainly in mind."""
        ranked = self.salience.ranked()
        return not any(e is not entity and value * _fitness(e, wanted) > CLEAR for e, value in ranked)

    def people_before(self, source: Mention) -> list[Entity]:
        """The people who are named before it in its paragraph."""
        opens = self.text.rfind("\n", 0, source.span.start) + 1
        return [one for one in self.named.within(Span(opens, source.span.start)) if one.kind == "person"]

    def _is_minor(self, entity: Entity, wanted: str) -> bool:
        """Whether the article names somebody else whom "he" or "she" may mean more often."""
        others = (e for e in self.directory.entities if e.kind == "person" and e.gender == wanted)
        return any(len(e.names) > len(entity.names) for e in others)

    def main_person(self, wanted: str, clear: float = 0.0) -> Entity | None:
        """The person whom the article names most, by far, and has named already, in mind by more than `clear`."""
        people = [e for e in self.directory.entities if e.kind == "person" and e.gender == wanted]
        people = [e for e in people if e.names and e.names[0].span.start < self.salience.reached]
        first, second = sorted([*(len(e.names) for e in people), 0, 0], reverse=True)[:2]
        main = next((e for e in people if len(e.names) == first), None) if first >= _BY_FAR * second else None
        return main if main is None or self.salience.of(main) >= clear else None

    def first_person(self) -> Entity | None:
        """Who is named first below the headline."""
        if self._first is None:
            named = zip(self.directory.names, self.directory.of_name, strict=True)
            people = (one for name, one in named if one and not self.salience.is_apart(name.span.start))
            self._first = next((one for one in people if one.kind == "person"), None)
        return self._first

    def asked(self, position: int) -> Entity | None:
        """Who is asked, where that opens the sentence: “[Asked what he wanted], Lee smiled”."""
        asked = _ASKED().match(self.text, *self.annotated.sentence_at(position).span)
        return self.named.person_at(asked.end()) if asked and asked.start() <= position < asked.end() else None

    def named_before_in_sentence(self, span: Span) -> Iterator[Entity]:
        """Those who are named in the sentence of `span` before it, outside of quotation marks."""
        return self.named.within(Span(self.annotated.sentence_at(span.start).span.start, span.start))

    def is_apposition(self, span: Span) -> bool:
        """Whether a description says who a named person or firm is: "Kim, the mayor", "a contractor, Acme Homes"."""
        before = self.text[max(0, span.start - 2) : span.start] == ", " and self.named.before(span.start) is not None
        after = self.text[span.end : span.end + 2]
        named = self.named.at(span.end + (2 if after == ", " else 1)) if after[:1] in {",", " "} else None
        firm = after == ", " and span.of(self.text).rsplit(None, 1)[-1] in lexicon.words("bodies/business")
        return before or (named is not None and (named.kind == "person" or (firm and named.kind == "organization")))

    def next_newcomer(self, source: Mention) -> Entity | None:
        """The person first named, and in full, as the subject of the next sentence.

        A sentence about "he" or "she" may come between.
        """
        after = self.annotated.sentence_after(source.span.end)
        if after and _SHE_OR_HE.match(self.text, after.span.start):
            after = self.annotated.sentence_after(after.span.start)
        soon = self.named.indexes(Span(after.span.start, after.span.start + _NEWCOMER)) if after else None
        if not soon:
            return None
        name, entity = self.directory.names[soon.start], self.directory.of_name[soon.start]
        if entity is None or entity.kind != "person" or entity.names[0] is not name or len(name.words) < 2:
            return None
        own = roles.of(self.text, [name], ())
        other = source.noun not in self.traits.of(entity) and any(source.noun not in phrase.lower() for phrase in own)
        if not self.annotated.opens_sentence(source.span.start):
            other = other or any(called is not entity for called, _ in self.traits.people_called(source.noun))
        victim = _HARMED().match(self.text, name.span.end) and self._may_tell_of_victim(source)
        other = other or not agrees(entity, source.noun) or self._tells_of_another(source, entity)
        return entity if not (other or victim) and is_subject(self.text, name.whole) else None

    def _tells_of_another(self, source: Mention, newcomer: Entity) -> bool:
        """Whether its sentence has somebody else who may be named next: “A driver told [a blind passenger] to go”."""
        others = _A_PERSON().finditer(
            self.text, source.span.end, self.annotated.sentence_at(source.span.start).span.end
        )
        known = lexicon.words("ties") | lexicon.pairs("gendered_nouns").keys()
        return any(found[1] in known and agrees(newcomer, found[1]) for found in others)

    def _may_tell_of_victim(self, source: Mention) -> bool:
        """Whether a description is of kin, or of somebody charged or convicted: the victim may be named next."""
        if source.noun in lexicon.words("ties"):
            return True
        return _CRIME().search(self.text, *self.annotated.sentence_at(source.span.start).span) is not None

    def is_of_last_pollster(self, poll: Entity, position: int) -> bool:
        """Whether nobody else's poll was named last before `position`, or nowhere in the article."""
        if self._pollsters is None:
            self._pollsters = documents.pollsters(self.text, self.directory)
        if len({maker for _, maker in self._pollsters}) < 2:
            return True
        last = next((maker for end, maker in reversed(self._pollsters) if end <= position), None)
        return last is not None and last is self.named.first(poll.name)


def foremost(fitting: Sequence[tuple[float, Entity]], alike: float) -> Entity | None:
    """The first of those who fit, the most in mind before; nobody where the second has as much as the share `alike`."""
    ahead = fitting and (len(fitting) < 2 or fitting[1][0] < alike * fitting[0][0])
    return fitting[0][1] if ahead else None


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
