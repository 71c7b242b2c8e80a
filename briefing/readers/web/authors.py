"""The people of a web page's byline: no firm, no office, no author of another story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import html

from briefing import lexicon
from briefing.document import bylines, publication
from briefing.readers.extracted import Marked
from briefing.readers.web.linked_data import Story, name_of, text
from briefing.readers.web.names import is_elsewhere

_AUTHOR_KEYS = ("author", "byl", "parsely-author", "sailthru.author", "article:author", "dc.creator", "dcterms.creator")
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|writer|reporter|columnist)s?(?:$|[\s_-])|byline|(?:author|reporter)-?name|reader-credits",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|By|BY)\s+(?=[^\W\d_])")
_FOREIGN_BY = re.compile(r"\s*(?:Par|Von|Por|Di|Door|Av)\s")
_BY_ALONE = frozenset({"by", "posted by", "written by", "published by", "words by", "story by"})
_LEADS = ("posted", "published", "reported", "written")
_AND = re.compile(r"\s*(?:/|,|&|\band\b)\s*")
_FULL_NAME = re.compile(r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}")
_BETWEEN_FACTS = re.compile(r"\s*[|·•]\s*|\s+[/–—-]\s+")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)
_LONGEST_LEAD = 80
_TOP = 4
_MOST = 8
_LONGEST_LINE = 160


def read(page: html.HtmlElement, metas: dict[str, list[str]], story: Story, sites: set[str]) -> tuple[str, ...]:
    """The authors: those that JSON-LD names, or that the page shows if it names more; then those of `meta` elements.

    Where none of these is a person, a news agency that is stated as the author is.
    """
    told = _people(_told(story), sites)
    shown = _people(_shown(page), sites)
    if told:
        return shown if _folded(shown) > _folded(told) else told
    stated = [name for key in _AUTHOR_KEYS for name in metas.get(key, [])]
    in_metas = _people(stated, sites)
    people = in_metas if _folded(in_metas) >= _folded(shown) or not shown else shown
    return people or tuple(dict.fromkeys(filter(bylines.is_agency, (*_told(story, bodies=True), *stated))))


def on_line(words: str) -> tuple[str, ...]:
    """The people behind the "by" of a short line: "27 May 2024, 10:05 | By Ana Ruiz"."""
    by = _BY.search(words) if len(words) <= _LONGEST_LINE else None
    return bylines.people(words[by.end() :]) if by else ()


def alone(blocks: list[Marked]) -> tuple[int, tuple[str, ...]] | None:
    """Which of the first `blocks` is a byline without "by", "Ana Ruiz/Otto Lamm", and the names on it.

    A heading of two words is none: the text below it has one of them.
    """
    for at, block in enumerate(blocks[:_TOP]):
        names = [" ".join(name.split()) for name in _AND.split(block.words)]
        if not all(_FULL_NAME.fullmatch(name) and _is_person(name) for name in names):
            continue
        others = " ".join(other.words for other in blocks if other is not block).casefold()
        people = tuple(name for name in names if bylines.people(name) == (name,))
        known = set(re.findall(r"\w+", others)) & set(re.findall(r"\w{3,}", block.words.casefold()))
        if len(people) == len(names) and known <= {"and"}:
            return at, people
    return None


def _people(lines: Iterable[str], sites: set[str]) -> tuple[str, ...]:
    """The names of people in `lines`, each once; of two spellings the one that is not in capitals."""
    found: dict[str, str] = {}
    for words in lines:
        for name in bylines.people(words):
            if " " not in name or name.casefold() in sites or not _is_person(name):
                continue
            known = found.get(name.casefold())
            found[name.casefold()] = name if known is None or known.isupper() else known
    return tuple(found.values())[:_MOST]


def _folded(names: tuple[str, ...]) -> set[str]:
    return {name.casefold() for name in names}


def _is_person(name: str) -> bool:
    """Whether a name is not that of what stands round a byline, "Follow Us", nor of a firm."""
    words = {word.strip(".") for word in name.split()}
    of_firms = {word.capitalize() for word in words} & lexicon.words("bodies/word")
    return not of_firms and not {word.casefold() for word in words} & lexicon.words("heads/not_byline")


def _leads(words: str) -> bool:
    """Whether `words` before a "by" are those of a byline: none, a date, a time, "Posted"."""
    words = words.strip(" |·•,/–—-")
    dated = any(c.isdigit() for c in words) and len(words) <= _LONGEST_LEAD
    told = dated and (publication.find_in(words, publication.DayOrder(words)) or publication.is_undated(words))
    return not words or bool(told) or _CLOCK.fullmatch(words) is not None or words.lower().startswith(_LEADS)


def _told(story: Story, *, bodies: bool = False) -> Iterator[str]:
    """The names that JSON-LD gives for the author; those of bodies if they are asked for."""
    given = story.get("author")
    for one in given if isinstance(given, list) else [given]:
        organisation = isinstance(one, dict) and "Organization" in str(one.get("@type"))
        names = [] if organisation and not bodies else [name_of(one)]
        for name in names[0] if names and isinstance(names[0], list) else names:
            yield text(name)


def _shown(page: html.HtmlElement) -> Iterator[str]:
    """What the page itself marks, or words, as its byline; that of the first such element only."""
    for inner in page.iter(
        "a", "span", "p", "div", "address", "li", "td", "dd", "font", "b", "i", "em", "small", "h5", "h6"
    ):
        keys = ("class", "id", "itemprop", "rel", "data-testid", "data-component", "data-qa")
        by_alone = (inner.text or "").strip(" :|\n").casefold() in _BY_ALONE
        together = inner.get("rel") == "author" and len(inner.getparent().findall("a[@rel='author']")) > 1
        element = inner.getparent() if together or (by_alone and not len(inner)) else inner
        marked = by_alone or _AUTHOR_NAME.search(" ".join(inner.get(key, "") for key in keys)) is not None
        worded = _BY.search((inner.text or "")[:80]) or _FOREIGN_BY.match(inner.text or "")
        if not marked and worded is None:
            continue
        words = " | ".join(" ".join(piece.split()) for piece in element.itertext() if piece.strip())
        if len(words) > _LONGEST_LINE or (is_elsewhere(element) and not _is_in_address(element)):
            continue
        if by := _BY.search(words):
            if not marked and not _leads(words[: by.start()]):
                continue
            words = words[by.end() :].removeprefix("| ")
        elif not marked:
            words = words.replace(" | ", " ")
            if not bylines.is_foreign(words):
                continue
        if any(" " in name and _is_person(name) for name in bylines.people(words)):
            yield words
            return
    yield from _beside_days(page)


def _is_in_address(element: html.HtmlElement) -> bool:
    """Whether an element stands in an `address`, where HTML has those who answer for an article."""
    return any(one.tag == "address" for one in (element, *element.iterancestors()))


def _beside_days(page: html.HtmlElement) -> Iterator[str]:
    """Names on a short line with a day and no "by": "Ana Ruiz | 27 May 2024"."""
    for element in page.iter("p", "div", "span", "li", "td"):
        words = " | ".join(" ".join(piece.split()) for piece in element.itertext() if piece.strip())
        if len(words) > _LONGEST_LINE or not any(c.isdigit() for c in words) or is_elsewhere(element):
            continue
        name, *others = _BETWEEN_FACTS.split(words)
        rest = " ".join(others)
        if bylines.alone(name) and _is_person(name) and publication.find_in(rest, publication.DayOrder(rest)):
            yield name
            return
