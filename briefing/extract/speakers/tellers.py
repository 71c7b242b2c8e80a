"""Who said something last, and who goes on speaking."""

from __future__ import annotations

from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.named import Named
from briefing.extract.speakers.salience import Salience
from briefing.language.annotated import Annotated
from briefing.model import Quote, Sentence, Span

_RECIPIENT = 40
"""How far behind a source those are named to whom it says something."""
_STILL = 10.0
"""Above this one who spoke some sentences ago may still be who speaks."""


class Tellers:
    """Who told something last, by which words, and whose words are read now.

    `asked` is who asked something last, where nothing has been told since, `unnamed_subject` who without a name last
    opened a sentence.
    """

    def __init__(self, annotated: Annotated, salience: Salience, named: Named) -> None:
        self._annotated = annotated
        self._salience = salience
        self._named = named
        self.last: tuple[Span, Entity] | None = None
        self.asked: tuple[Span, Entity] | None = None
        self.unnamed_subject: tuple[Span, Entity] | None = None
        self.own_words: list[Quote] = []

    def was_just_told(self, entity: Entity, position: int, gender: str) -> bool:
        """Whether somebody without a name, as "he" may be, told `entity` something just now: "the judge told Kim"."""
        if self.last is None:
            return False
        mention, teller = self.last
        after = self._annotated.sentence_after(mention.start)
        unnamed = teller.kind == "person" and not teller.names and teller.gender in ("u", gender)
        if not unnamed or (after and position >= after.span.end):
            return False
        near = min(mention.end + _RECIPIENT, self._annotated.sentence_at(mention.start).span.end)
        return entity in self._named.within(Span(mention.end, near))

    def told_before(self, mention: Span) -> Entity | None:
        """Who spoke in the sentence before the one that `mention` opens: “The audit found … [It] says”."""
        return self.just_told(mention.start) if self._annotated.opens_sentence(mention.start) else None

    def just_told(self, position: int) -> Entity | None:
        """Who said something in the sentence before the one of `position`."""
        if self.last is None:
            return None
        told = self._annotated.sentence_at(self.last[0].start)
        return self.last[1] if told is self._annotated.sentence_before(position) else None

    def asker(self) -> Entity | None:
        """Who asked in the sentence before what another answers: “Young asked why. “I was ill,” [she] said”."""
        if self.asked is None or not any(quote.kind == "direct" for quote in self.own_words):
            return None
        asked = self._annotated.sentence_at(self.asked[0].start)
        return self.asked[1] if asked is self._before() else None

    def goes_on_speaking(self, position: int, gender: str) -> Entity | None:
        """Who by name spoke in the sentence before, in the same paragraph: “Lee said so. “…,” he said”."""
        if self.last is None:
            return None
        mention, teller = self.last
        told, own = self._annotated.sentence_at(mention.start), self._annotated.sentence_at(position)
        near = told is self._before() and told.block == own.block
        return teller if near and teller.names and teller.gender in ("u", gender) and teller.kind == "person" else None

    def may_go_on(self, other: Entity, mention: Span, gender: str) -> bool:
        """Whether who spoke last may go on, and not `other`: “He sank,” Low says. Lee was 11. It rained, [he] says."""
        told = any(q.kind == "indirect" and q.spans[-1].end <= mention.start for q in self.own_words)
        teller = self.last[1] if told and self.last else other
        in_mind = self._salience.of(teller) > _STILL
        return teller is not other and teller.gender in ("u", gender) and teller.kind == "person" and in_mind

    def unnamed_before(self, gender: str, found: Entity | None) -> Entity | None:
        """Who without a name opens the sentence before, where `found` is not named: “An official shrugged. “…,” he”."""
        if found is None or not found.names:
            return None
        told = self.last if self.last and self._is_new(*self.last) else self.unnamed_subject
        if told is None or told[1].kind != "person":
            return None
        described, person = told
        before = self._before()
        if before is None or not before.span.holds(described) or person.gender not in ("u", gender):
            return None
        return None if found in self._named.within(before.span) else person

    def _is_new(self, mention: Span, teller: Entity) -> bool:
        """Whether one without a name is no description of somebody known: “a clerk”, “one of them”, “The premier”."""
        by_office = len(teller.key) == len(("the", "premier")) and self._annotated.opens_sentence(mention.start)
        new = teller.key[0] in {"a", "an"} or teller.key[:2] == ("one", "of")
        return not teller.names and (new or (by_office and teller.key[0] == "the"))

    def unnamed_teller(self, source: Mention) -> Entity | None:
        """Who without a name spoke in the sentence before, in the same paragraph, for words as bare as “the man”."""
        if self.last is None or source.words[1:] != (source.noun,):
            return None
        mention, teller = self.last
        told, own = self._annotated.sentence_at(mention.start), self._annotated.sentence_at(source.span.start)
        unnamed = teller.kind == "person" and not teller.names and teller.key[0] in {"a", "an"}
        return teller if told.block == own.block and unnamed else None

    def _before(self) -> Sentence | None:
        """The sentence before the words that are read now."""
        quoted = min((quote.spans[0].start for quote in self.own_words), default=None)
        return self._annotated.sentence_before(quoted) if quoted is not None else None
