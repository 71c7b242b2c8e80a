"""Names and offices of a draft: whether a source spells the name so, and gives the person that office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.align import same_people
from briefing.align.same_words import fold, folded
from briefing.check.source_texts import SourceText, SourceTexts
from briefing.check.verdicts import Item
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.model import Briefing, Phrase, Span


def names(annotated: Annotated, sources: SourceTexts) -> Iterator[Item]:
    """An item for each proper name of the draft, where it first stands."""
    seen: set[tuple[str, ...]] = set()
    for name in annotated.names:
        ours = tuple(map(fold, name.words))
        if ours not in seen:
            seen.add(ours)
            yield _name(Phrase(name.span.of(annotated.text), name.span), ours, sources)
    yield from _in_headlines(annotated, sources)


_CAPITALISED = re.compile(r"[A-Z]\w{4,}")


def _in_headlines(annotated: Annotated, sources: SourceTexts) -> Iterator[Item]:
    """Misspelt surnames in headlines, where every word may have a capital and none shows that it is a name."""
    document = annotated.document
    surnames = {theirs[-1]: (source, name) for source in sources.all for theirs, name in source.names}
    for block in document.blocks:
        for found in _CAPITALISED.finditer(document.text, *block.span) if block.kind == "headline" else ():
            word, span = fold(found.group()), Span(*found.span())
            if any(name.span.touches(span) for name in annotated.names):
                continue
            if any(source.words.exactly([word]) for source in sources.all):
                continue
            right = next((known for surname, known in surnames.items() if same_people.misspelt(word, surname)), None)
            if right:
                source, name = right
                note = f"the source writes {name.span.of(source.text)}"
                yield Item("name", Phrase(found.group(), span), "spelling_differs", source.place(name.span), note)


def _name(phrase: Phrase, ours: tuple[str, ...], sources: SourceTexts) -> Item:
    sought = folded(phrase.text)
    exact = ((source, at) for source in sources.all for at in source.words.exactly(sought)[:1])
    if (found := next(exact, None)) is not None:
        return Item("name", phrase, "same", found[0].place(found[1]))
    if len(ours) > 1 and (item := _respelled(phrase, ours, sources, whole=True)):
        return item
    for source in sources.all:
        for theirs, name in source.names:
            if len(ours) > 1 and same_people.same(ours, theirs) and ours[-1] == theirs[-1]:
                return Item("name", phrase, "same", source.place(name.span))
    return _respelled(phrase, ours, sources, whole=False) or Item("name", phrase, "not_in_sources")


def _respelled(phrase: Phrase, ours: tuple[str, ...], sources: SourceTexts, *, whole: bool) -> Item | None:
    """An item where a source spells the name otherwise: the `whole` name, or the surname alone too."""
    for source in sources.all:
        for theirs, name in source.names:
            if any(same_people.respelled(ours, form) for form in ((theirs,) if whole else (theirs, theirs[-1:]))):
                note = f"the source writes {name.span.of(source.text)}"
                return Item("name", phrase, "spelling_differs", source.place(name.span), note)
    return None


def offices(draft: Briefing, annotated: Annotated, sources: SourceTexts) -> Iterator[Item]:
    """An item for each office or title that the draft gives somebody."""
    seen: set[tuple[str, str]] = set()
    for office, name in _offices(draft, annotated):
        key = (office.text.casefold(), fold(name[-1]))
        if key not in seen:
            seen.add(key)
            if item := _office(office, name, sources):
                yield item


def _offices(draft: Briefing, annotated: Annotated) -> Iterator[tuple[Phrase, tuple[str, ...]]]:
    for name in annotated.names:
        if name.title and not _is_form_of_address(name.title.of(annotated.text)):
            yield Phrase(name.title.of(annotated.text), name.title), name.words
    for speaker in draft.speakers:
        for role in (speaker.role or "").split(", ") if speaker.named else ():
            start = annotated.text.find(role)
            if role and start >= 0:
                yield Phrase(role, Span(start, start + len(role))), tuple(speaker.name.split())


def _is_form_of_address(title: str) -> bool:
    """Whether a title tells no office: "Mr." and its like, which no noun takes up later."""
    row = lexicon.table("titles").get(title)
    return row is not None and not row[-1]


def _office(office: Phrase, name: tuple[str, ...], sources: SourceTexts) -> Item | None:
    """What the sources have of the office; None where none of them has the person, which is said of the name."""
    ours = frozenset(folded(office.text)) - _SMALL
    known = _bearers(tuple(map(fold, name)), sources)
    if not known or not ours:
        return None
    given = [found for bearer in known for found in _given(bearer)]
    for source, words, place in given:
        if ours <= frozenset(folded(words)):
            return Item("office", office, "same", source.place(place))
    for source, found in known:
        sentence = source.annotated.sentence_at(found.span.start)
        if ours <= frozenset(folded(sentence.span.of(source.text))):
            return Item("office", office, "same", source.place(sentence.span))
    if given:
        source, words, place = given[0]
        return Item("office", office, "office_differs", source.place(place), f"the source has {words}")
    source, found = known[0]
    return Item("office", office, "not_in_sources", source.place(found.span))


_Bearer = tuple[SourceText, Name]


def _bearers(ours: tuple[str, ...], sources: SourceTexts) -> list[_Bearer]:
    """The names in the sources that can be this person's, full ones first."""
    known = [
        (source, found)
        for source in sources.all
        for theirs, found in source.names
        if theirs[-1] == ours[-1] and same_people.same(ours, theirs)
    ]
    return sorted(known, key=lambda bearer: -len(bearer[1].words))


def _given(bearer: _Bearer) -> Iterator[tuple[SourceText, str, Span]]:
    """The offices that a source gives to the bearer of a name: the title before it, the roles of the speaker."""
    source, found = bearer
    if found.title:
        yield source, found.title.of(source.text), found.title
    for speaker in source.briefing.speakers:
        if speaker.role and found.span in speaker.mentions:
            yield source, speaker.role, found.span


_SMALL = frozenset({"the", "a", "an", "of", "and", "for", "then"})
