"""Where a source stands: for which body it speaks, where it is introduced, why its name is withheld.

What an editor asks of every source, in the words of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.speakers.entity import MAY_BE_BODIES, Directory, Entity
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.language.plurals import either
from briefing.model import Phrase, Span
from briefing.patterns import lazy, word_after

_LONGEST_REASON = 160
"""Characters of the words that say why a name is withheld."""
_LINKS = frozenset({"for", "of", "at", "with", "from", "by", "in"})


def anonymous(annotated: Annotated, places: Iterable[Span]) -> Phrase | None:
    """The words that say that the name is withheld, beside a place where the source is meant."""
    places = tuple(places)
    may_be = bool(places) and not _words_of_withholding().isdisjoint(annotated.words.vocabulary)
    for place in places if may_be else ():
        for stretch in _around(annotated, place):
            found = next(_withheld(annotated.text, stretch), None)
            if found and not _TOLD.search(annotated.text, found.end, place.start):  # "who would not be named said he"
                end = min(stretch.end, found.start + _LONGEST_REASON)
                told = _TOLD.search(annotated.text, found.end, end)
                end = _clause_end(annotated.text, found.end, told.start() if told else end)
                return Phrase.at(annotated.text, Span(found.start, place.end if place.holds(found) else end))
    if may_be and (together := _asked_together(annotated, places)):
        return together
    called = next((place for place in places if _SOURCE.fullmatch(place.of(annotated.text))), None)
    return Phrase.at(annotated.text, called) if called else None


@cache
def _words_of_withholding() -> frozenset[str]:
    """Words of which an article has one where it says that a name is withheld: the longest of each way to say so."""
    return frozenset(max(phrase.split(), key=len) for phrase in lexicon.words("anonymity"))


def _asked_together(annotated: Annotated, places: Sequence[Span]) -> Phrase | None:
    """What was said of several before one of them spoke: "Two nurses asked not to be named. [One of the nurses] …"."""
    for place in places:
        found = _ONE_OF().fullmatch(place.of(annotated.text))
        if found and (asked := _both_asked(annotated, place)):
            return asked
        before = annotated.text[: place.start]
        noun = (found["several"] or f"{found['one'] or 'other'}s").lower() if found else ""
        for withheld in _withheld(before, Span(0, len(before))) if found else ():
            index = annotated.sentence_index(withheld.start)
            sentence = annotated.document.sentences[index].span
            near = annotated.sentence_index(place.start) - index <= _NEAR
            told = annotated.text[sentence.start : withheld.start]
            together = _TOGETHER().match(told) is not None and near
            if together or re.search(rf"\b{re.escape(noun)}\b", told.lower()):
                end = _clause_end(before, withheld.end, min(sentence.end, withheld.start + _LONGEST_REASON))
                return Phrase.at(annotated.text, Span(withheld.start, end))
    return None


def _both_asked(annotated: Annotated, place: Span) -> Phrase | None:
    """What is said soon after of all of them: “[One of the clerks] left. Both asked not to be named”."""
    index = annotated.sentence_index(place.start)
    for sentence in annotated.document.sentences[index + 1 : index + 1 + _NEAR]:
        withheld = next(_withheld(annotated.text, sentence.span), None)
        if withheld and _TOGETHER().match(annotated.text, sentence.span.start):
            end = _clause_end(annotated.text, withheld.end, sentence.span.end)
            return Phrase.at(annotated.text, Span(withheld.start, end))
    return None


def pseudonym(text: str, names: Iterable[Name]) -> Phrase | None:
    """The words that say that a name is not the real one: “Ann (not her real name)”, “whom we are calling Ann”."""
    for name in names:
        if behind := _NOT_REAL().match(text, name.span.end):
            return Phrase.at(text, Span(*behind.span("words")))
        if before := _CALLED_SO().search(text, max(0, name.span.start - _CALLED_BEFORE), name.span.start):
            return Phrase.at(text, Span(before.start(), name.span.end))
    return None


_NOT_REAL = lazy(r",? ?\(?(?P<words>not (?:her|his|their) real name)")
_CALLED_SO = lazy(r"\bwhom? (?:we|the [A-Z]\w+(?: [A-Z]\w+)?|[A-Z]\w+) (?:is|are|will be) (?:calling|naming only as) $")
_CALLED_BEFORE = 60
_NEAR = 3
"""Sentences after which it is still told of those who asked."""
_TOGETHER = lazy(r"(?:They|Both|All|Neither|The two|The other|The second)\b|(?:Two|Three|Four|Five|Several) ")
_ONE_OF = lazy(
    r"[Oo]ne of (?:the|those|these) (?:\w+ )?(?P<several>\w+)|[Oo]ne(?: of them)?|[Tt]he other"
    r"|(?:[Tt]he (?:other|second|third|former|first)|[Aa]nother|[Aa] second) (?:\w+ )?(?P<one>\w+)"
)
"""One of several who were spoken of together."""
_SOURCE = re.compile(
    r"(?:(?!media\b|news\b|open\b|official\b)[\w’'-]+ ){0,4}sources?(?: (?:at|from|in|inside|within) .+)?",
    re.IGNORECASE,
)
"""Who is called no more than that is not to be named: “a council source”, “two sources”."""


def _around(annotated: Annotated, place: Span) -> Iterator[Span]:
    """The sentence of `place`, and the next where that goes on about the same source: "The official spoke …"."""
    index = annotated.sentence_index(place.start)
    sentences = annotated.document.sentences[max(0, index) : index + 2]
    yield from (s.span for s in sentences[:1])
    yield from (s.span for s in sentences[1:] if _GOES_ON.match(annotated.text, s.span.start))


_TOLD = re.compile(r" (?:said|says|told|that) ")
"""Words with which the source goes on: “who would not be named said”, “on condition of anonymity that”."""
_GOES_ON = re.compile(
    r"(?:He|She|They|Both|All|Neither|The two"
    r"|The (?:\w+ ){0,2}(?:aides?|diplomats?|employees?|executives?|man|men|officers?|officials?|pair|people|persons?"
    r"|sources?|staff|trio|woman|women|workers?))\b"
)


def _clause_end(text: str, start: int, end: int) -> int:
    stop = next((i for i in range(start, end) if text[i] in ',.;:“”"()' and not text[i + 1 : i + 2].isalnum()), end)
    return max(start, stop)


def introduced(annotated: Annotated, entity: Entity, others: Iterable[Span], role: Span | None) -> Span | None:
    """The sentence that introduces the source most fully: with its office, else with its fullest name."""
    named = [name.span for name in entity.names]
    fullest = max(named, key=lambda span: (len(span.of(annotated.text).split()), -span.start), default=None)
    place = role or fullest or next(iter(sorted(others)), None)
    return annotated.sentence_at(place.start).span if place else None


def body(annotated: Annotated, mentions: Sequence[Span], directory: Directory) -> Phrase | None:
    """The organization in the words of an unnamed source, "a spokesman for Acme", or that the sentence is about."""
    text = annotated.text
    for mention in mentions:
        if any(_speaks_for_body(word.strip(".,’'")) for word in mention.of(text).lower().split()):
            whole = _with_origin(text, mention)
            for name, entity in directory.within(whole):
                if entity.kind in MAY_BE_BODIES and _is_represented(text, name, entity, whole):
                    after = word_after(text, name.span.end)  # "the Elin police"
                    placed = entity.kind == "place" and after in lexicon.words("bodies/noun")
                    end = name.span.end + len(f" {after}")
                    return Phrase.at(text, Span(name.span.start, end) if placed else entity.name)
            if called := _called(text, mention, directory):
                return Phrase.at(text, called.name)
            if only := _only_one(text, mention):
                return Phrase.at(text, only)
    bare = {_told_of(annotated, mention, directory) for mention in mentions if _BARE.fullmatch(mention.of(text))}
    alone = bare.pop() if len(bare) == 1 else None
    return Phrase.at(text, alone.name) if alone else None


def _told_of(annotated: Annotated, mention: Span, directory: Directory) -> Entity | None:
    """Whose spokesman it is who comes with no more words: "Acme shut its mill. Jobs are safe, a spokesman said"."""
    index = annotated.sentence_index(mention.start)
    sentences = annotated.document.sentences
    own = sentences[index]
    before = [sentences[index - 1]] if index and sentences[index - 1].block == own.block else []
    for sentence in (own, *before):
        for name, entity in directory.within(sentence.span._replace(end=min(sentence.span.end, mention.start))):
            opens = name.span.start - sentence.span.start <= len("The ")
            if opens and entity.kind in {"organization", "place"}:
                return None if annotated.text.startswith(("’s", "'s"), name.span.end) else entity
            break
    return None


_BARE = re.compile(r"(?:[Aa]|[Tt]he|[Ii]ts) (?:company )?spokes(?:man|woman|person)", re.IGNORECASE)


def _called(text: str, mention: Span, directory: Directory) -> Entity | None:
    """Humber County of "county attorneys", the Elin School Board of "a lawyer for the board"."""
    found = _OF_BODY().fullmatch(mention.of(text))
    return directory.called((found["noun"] or found["for"]).lower()) if found else None


def _only_one(text: str, mention: Span) -> Span | None:
    """The French government of “the government spokesman”, where the article tells of no other government."""
    found = _OF_BODY().fullmatch(mention.of(text))
    noun = (found["noun"] or found["for"]).lower() if found else ""
    if noun not in lexicon.words("bodies/noun"):
        return None
    found_in = re.finditer(rf"\b(?:[A-Z][\w-]+(?:['’]s)? ){{1,3}}{noun}\b", text)
    named = [one for one in found_in if not _is_article(one.group().split()[-2])]
    if len({one.group().split()[-2] for one in named}) != 1:
        return None
    words = named[0].group().split(maxsplit=1)
    return Span(named[0].start() + (len(words[0]) + 1 if _is_article(words[0]) else 0), named[0].end())


_OF_BODY = lazy(
    r"(?:[Tt]he |[Aa]n? |[Ss]ome |[Tt]wo )?(?:(?P<noun>[a-z]+) [a-z]+|[a-z]+ (?:for|of|with|from) the (?P<for>[a-z]+))",
    re.IGNORECASE,
)


def _is_article(word: str) -> bool:
    return word == "One" or lexicon.pairs("function_words").get(word.lower()) == "determiner"


def _with_origin(text: str, mention: Span) -> Span:
    """The words of source with what follows them: "her lawyers, from the firm Kemp"."""
    found = _ORIGIN.match(text, mention.end)
    return Span(mention.start, found.end()) if found else mention


_ORIGIN = re.compile(r",? (?:from|for|with|of|at|by)(?: the)? [^,.;:“”\"()\n]{2,80}(?=,)")


def _is_represented(text: str, name: Name, entity: Entity, mention: Span) -> bool:
    """Whether those who speak belong to the bearer of `name`: "a spokesman for Acme"; not “Brandt’s lawyers”."""
    common = len(name.words) == 1 and name.words[0] in lexicon.words("portfolios")  # "Health officials"
    if entity.kind == "unknown" and (common or text.startswith(("’s", "'s"), name.span.end)):
        return False
    before = text[mention.start : name.span.start].split()
    if len(_LINKS.intersection(before)) > 1 and "staff" not in before:
        return False  # "a lawyer for fishermen in Elin"
    if text.startswith(("’s", "'s"), name.span.end) and before[-1:] and before[-1] in _LINKS:
        return False  # "the leader of Norland's union"
    while before and before[-1].islower() and before[-1] not in lexicon.words("prepositions"):
        before.pop()  # "from the law firm Kemp"
    if before and before[-1] in _LINKS:
        return True
    return any(_speaks_for_body(word.lower().strip(".,")) for word in text[name.span.end : mention.end].split())


def _speaks_for_body(word: str) -> bool:
    return not lexicon.words("bodies/speaker").isdisjoint(either(word))


def _withheld(text: str, span: Span) -> Iterator[Span]:
    """Where `text` says that a name is withheld, with "on", "who" or "because" before it."""
    opening = span.start + 1  # "People close to the talks said"
    small = text[: span.start] + text[span.start : opening].lower() + text[opening : span.end]
    for found in lexicon.phrases_in("anonymity", small, *span):
        led = _LED_BY().search(text, max(span.start, found.start - len("because ")), found.start)
        yield Span(led.start() if led else found.start, found.end)


_LED_BY = lazy(r"\b(?:on|on the|who|because) $")
