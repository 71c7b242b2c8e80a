"""Europresse: the articles of a saved page, known by its classes, and those of its text, known by their numbers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from briefing.document import publication
from briefing.document.bylines import people
from briefing.readers import markup
from briefing.readers.exports.records import Record, joined
from briefing.readers.extracted import Facts

_NUMBER = re.compile(r"(?:news|pdf|web)·(\d{8})·\S+")
_CLOSES = re.compile(
    r"\s*(?:©|Tous droits réservés|Le présent document|All rights reserved|The present document"
    r"|Certificat|Certificate issued|Document\s*:|Ce document est destiné|This article is protected)",
    re.IGNORECASE,
)
_CAPTIONS = re.compile(r"\s*(?:Illustration|Note|Encadré)\(s\)\s?:?\s*", re.IGNORECASE)
"""The heading of what stands behind the text: captions and notes."""
_COUNT = re.compile(r"[•\s,-]*\b\d[\d\s.,]{0,8}\s(?:mots|words|palabras|Wörter)\b.*", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?:er)?\.?\s(?:de\s)?[^\W\d_]{3,12}\.?\s(?:de\s)?(?:19|20)\d\d\b")
_ABOUT_SOURCE = re.compile(
    r"\s*(?:Nom de la source|Source name|Type de source|Source type|Périodicité|Periodicity"
    r"|Couverture géographique|Geographical coverage|Provenance|Origin|p\. ?\S{1,8}|Aussi paru dans|Also published in"
    r"|Read article at|Lire l.article)\b.*|\s*•.*",
    re.IGNORECASE,
)


def of_page(page: Any) -> Iterator[Record]:
    """The articles of a page of Europresse."""
    for article in page.iter("article"):
        title = _of_class(article, "titreArticle", "rdp__articletitle")
        text = _of_class(article, "DocText", "docOcurrContainer")
        if title is None or text is None:
            continue
        named = _words(_of_class(article, "DocPublicationName", "rdp__DocPublicationName"))
        number = _NUMBER.search(_words(_of_class(article, "publiC-lblNodoc")))
        head = _words(_of_class(article, "DocHeader"))
        facts = Facts(
            headline=_words(title) or None,
            byline=_people(
                _words(_of_class(article, "docAuthors")) or _words(_of_class(article, "sm-margin-bottomNews"))
            ),
            published=_day(number[1]) if number else _day_in(head),
            publisher=_source(named),
        )
        yield Record(facts, [line for block in markup.blocks(text) for line in (block.words, "")])


def read(lines: list[str]) -> list[Record]:
    """The articles of the text of Europresse; none where `lines` are no such file."""
    ends = [at for at, line in enumerate(lines) if _NUMBER.search(line) and len(line) < 100]
    found = [_article(lines[above + 1 : below + 1]) for above, below in pairwise([-1, *ends])]
    return [entry for entry in found if entry]


def _article(lines: list[str]) -> Record | None:
    """Source, a line with the day and the length, the headline, the authors, the text; the rights and the number."""
    end = next((at for at, line in enumerate(lines) if _CLOSES.match(line) and _closing(lines[at:])), len(lines) - 1)
    end = next((at for at, line in enumerate(lines[:end]) if _CAPTIONS.fullmatch(line)), end)
    kept = [at for at, line in enumerate(lines[:end]) if line.strip() and not _CLOSES.match(line)]
    dated = next((n for n, at in enumerate(kept[:12]) if len(lines[at]) < 120 and _day_in(lines[at])), None)
    number = _NUMBER.search(joined(lines))
    if dated is None or number is None:
        return None
    above = [lines[at].strip() for at in kept[:dated] if not _ABOUT_SOURCE.fullmatch(lines[at])]
    below = [at for at in kept[dated + 1 :] if not _ABOUT_SOURCE.fullmatch(lines[at])]
    if below and _COUNT.search(lines[below[0]]) and (not above or "•" in lines[below[0]]):
        above.append(lines[below.pop(0)].strip())
    if not below:
        return None
    byline = people(lines[below[1]].strip()) if len(below) > 2 and len(lines[below[1]].split()) <= 8 else ()
    start = below[1 + bool(byline)] if len(below) > 1 + bool(byline) else end
    facts = Facts(
        headline=lines[below[0]].strip(),
        byline=byline,
        published=_day(number[1]) or _day_in(lines[kept[dated]]),
        publisher=_source(above[0]) if above else None,
    )
    return Record(facts, lines[start:end])


def _closing(lines: list[str]) -> bool:
    """Whether what follows is the end of an article, and no paragraph that opens with such a word."""
    return sum(bool(line.strip()) for line in lines) <= 8


def _of_class(element: Any, *names: str) -> Any:
    """The first element inside that has the class of the first of `names` that any has."""
    for name in names:
        for inside in element.iter():
            if isinstance(inside.tag, str) and name in (inside.get("class") or "").split():
                return inside
    return None


def _words(element: Any) -> str:
    return " ".join(element.text_content().split()) if element is not None else ""


def _source(words: str) -> str | None:
    """The name of the publication, without number and edition: “The Example Times, no. 312”."""
    return re.split(r"\s*(?:,\s|\(site web\)|•|\s-\s)", words.strip(), maxsplit=1)[0] or None


def _people(words: str) -> tuple[str, ...]:
    return tuple(name for one in words.split(";") for name in people(one.strip()))


def _day_in(words: str) -> datetime.date | None:
    """The day on a line that may say more: “News, mardi 12 mai 2020 - 567 mots, p. 3”."""
    found = _DAY.search(words)
    return (publication.day_of(found[0]) if found else None) or publication.day_of(_COUNT.sub("", words))


def _day(digits: str) -> datetime.date | None:
    return publication.day_of(digits)
