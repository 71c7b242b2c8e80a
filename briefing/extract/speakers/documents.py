"""Whose a document is: who wrote, published or counted what the article cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.speakers.entity import MAY_BE_BODIES, Directory, Entity
from briefing.lexicon import verbs
from briefing.model import Phrase, Span
from briefing.patterns import is_possessive, lazy

_REACH = 90
"""Characters after the words of source in which its maker may be named: "a report, written in May by Acme"."""
_MADE = lazy(
    r",?(?: [a-z-]+(?:ed|en|un|ut|wn))?(?: (?:[A-Z][a-z]+day|(?:on|in|last|this|earlier|late) [^,.;:“”\"()\n]{1,25}?))?"
    r" (?:by|from)(?: the)?(?: [a-z][\w-]*){0,2} "
)
_LINK = lazy(r"(?:(?P<deed>[a-z-]+) )?\b(?:by|from|of)(?: the)?(?: [a-z][\w-]*){0,2} $")
_OTHERS = frozenset({"another", "separate", "different", "other", "second", "earlier", "previous"})
_DEFINITE = frozenset({"the", "that", "this", "its", "those", "these"})
_COUNTS = ("poll", "survey"), ("data", "database", "figures", "statistics")
"""Nouns for what is counted, by each of which one and the same count is taken up."""


class Origin(NamedTuple):
    """Whose a document is; `told` where the very words that cite it say so, `name` those words without its maker's."""

    body: Phrase
    told: bool
    name: Span


class Documents:
    """Whose the documents of one article are; the makers that it names are looked for once a kind of document."""

    def __init__(self, text: str, directory: Directory) -> None:
        self._text = text
        self._directory = directory
        self._makers: dict[tuple[str, ...], list[tuple[int, Entity]]] = {}

    def origin(self, mentions: Iterable[Span]) -> Origin | None:
        """Who made, published or counted the document that the `mentions` cite."""
        text = self._text
        for mention in mentions:
            if entity := _told(text, mention, self._directory):
                name = _MAKER().search(text, *mention)
                own = Span(mention.start, name.start()) if name else mention
                return Origin(Phrase.at(text, entity.name), True, own)
            if entity := self._elsewhere(mention):
                return Origin(Phrase.at(text, entity.name), False, mention)
        return None

    def _elsewhere(self, mention: Span) -> Entity | None:
        """Whose poll "the new poll" is, where the article names one elsewhere: "the Acme poll"; the last of several."""
        words = mention.of(self._text).lower().split()
        noun = next((word for word in words if word in lexicon.words("document_nouns")), None)
        if noun is None or not _OTHERS.isdisjoint(words) or any(is_possessive(word) for word in words):
            return None
        nouns = next((family for family in _COUNTS if noun.rstrip("s") in family), (noun,))
        counts = len(nouns) > 1
        if not counts and (noun not in lexicon.words("document_kinds/taken_up") or words[0] not in _DEFINITE):
            return None
        named = self._named(nouns)
        if words[0] in _DEFINITE and (earlier := [one for one in named if one[0] <= mention.start]):
            end, entity = earlier[-1]
            another = re.compile(rf"\b(?:an?|another|new) (?:[\w-]+ ){{0,3}}{noun}\b", re.IGNORECASE)
            return None if not counts and another.search(self._text, end, mention.start) else entity
        alone = {entity for _, entity in named} if counts else set()
        return alone.pop() if len(alone) == 1 else None

    def _named(self, nouns: tuple[str, ...]) -> list[tuple[int, Entity]]:
        if nouns not in self._makers:
            self._makers[nouns] = list(_named(self._text, nouns, self._directory))
        return self._makers[nouns]


_MAKER = lazy(r",?(?: [a-z-]+(?:ed|en|un))? (?:by|from)(?: the)? (?=[A-Z])")


def without_place(text: str, name: Span) -> Span:
    """The document without where it was filed, when or who has it: “a lawsuit”, of "a lawsuit in Elin County Court"."""
    found = _PLACED().search(text, *name)
    return Span(name.start, found.start()) if found else name


_PLACED = lazy(
    r"(?: [a-z-]+ed(?: (?:out|up))?)? (?:in|at) | dated "
    r"|(?: and)? (?:obtained|provided|released|reviewed|seen|shared|viewed) (?:by|with|to) "
)


def is_voice(words: Iterable[str]) -> bool:
    """Whether a body speaks by what `words` cite: by its poll, its website; a report or a law speaks for itself."""
    return not lexicon.words("bodies/voice").isdisjoint(words)


def _told(text: str, mention: Span, directory: Directory) -> Entity | None:
    """Whoever the words of source, or those right behind, name: "a poll by Acme", "Acme's letter"."""
    stop = mention.end
    for name, entity in directory.within(Span(mention.start, mention.end + _REACH)):
        if name.span.start > stop and not _MADE().fullmatch(text, stop, name.span.start):
            break
        apart = text.endswith(" to ", mention.start, name.span.start)  # "Right to Information replies"
        if entity.kind in MAY_BE_BODIES and not apart and _owns(text[name.span.end : mention.end]):
            return entity
        link = _LINK().search(text[mention.start : name.span.start])
        if link and verbs.has_tag(link["deed"] or "", "gets"):
            stop = max(stop, name.span.end)
        elif link:
            return entity if entity.kind in MAY_BE_BODIES else None
    owner = _OF_THE.match(text, *mention)
    return directory.called(owner[1].lower()) if owner else None


_OF_THE = re.compile(r"[Tt]he ([a-z]+)['’]s ")
"""Whose by its kind alone: “the [board]'s annual report”."""


def _owns(rest: str) -> bool:
    """Whether the name before `rest` is the maker's: "Acme" of "Acme's video", "Acme report"."""
    words = [word.lower().strip(".,") for word in rest.split()]
    link = next((at for at, word in enumerate(words) if word in lexicon.words("prepositions")), len(words))
    heads = set(words[:link]) & lexicon.words("document_nouns")  # not "emails obtained by Acme [through a request]"
    return bool(heads) and (rest.startswith(("'", "’")) or heads.isdisjoint(lexicon.words("document_kinds/housed")))


def _named(text: str, nouns: tuple[str, ...], directory: Directory) -> Iterator[tuple[int, Entity]]:
    """The makers that the text names beside one of `nouns`, "an Acme poll", "a poll by Acme", and where that ends."""
    noun = f"(?:{'|'.join(nouns)})"
    after = re.compile(rf"(?:['’]s)? (?:(?!(?:said|say|such)s?\b)[a-z-]+ ){{0,2}}{noun}(?:s|ing)?\b")
    before = re.compile(
        rf"\b{noun}s?(?: (?P<deed>[a-z]+ed))? (?:by|from) (?:the )?$|\b[Ii]n an? {noun}(?: [^,.;“”]*)?, (?:the )?$"
    )
    for name, entity in zip(directory.names, directory.of_name, strict=True):
        if entity and entity.kind in MAY_BE_BODIES:
            if found := after.match(text, name.span.end):
                yield found.end(), entity
                continue
            found = before.search(text, max(0, name.span.start - _REACH), name.span.start)
            if found and not verbs.has_tag(found["deed"] or "", "gets"):  # not "reports reviewed by the Echo"
                yield name.span.end, entity


def pollsters(text: str, directory: Directory) -> list[tuple[int, Entity]]:
    """Those whose polls the text names, each with the place where that ends, in the order of the text."""
    return list(_named(text, _COUNTS[0], directory))
