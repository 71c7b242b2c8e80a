"""The day on which a web page's article was published: never that of a change, a comment or another story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from lxml import html

from briefing import lexicon
from briefing.document import foreign_days, publication
from briefing.readers import markup
from briefing.readers.web import authors
from briefing.readers.web.linked_data import Story, text
from briefing.readers.web.names import is_elsewhere

_DATE_KEYS = (
    "article:published_time", "datepublished", "article:published", "og:published_time", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publication_date", "pubdate", "dc.date.issued", "dcterms.created",
    "dc.date", "date", "article.published", "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_ADDRESS_DAY = re.compile(r"/(20\d\d)/(\d\d?)/(\d\d?)(?:/|$)")
_DATE_NAME = re.compile(r"date|time|publish|posted", re.IGNORECASE)
_ENOUGH_TO_TELL = 50_000
"""Characters of a page whose spelling says whether its dates give the day first."""
_CHANGE = re.compile(r"\b(?:updated|modified|edited|corrected)\b", re.IGNORECASE)


def read(page: html.HtmlElement, metas: dict[str, list[str]], story: Story) -> publication.Dated | None:
    """The day of publication, as the metadata give it, as the page shows it or as its address has it."""
    told = (text(story.get("datePublished")), *(v for key in _DATE_KEYS for v in metas.get(key, [])[:1]))
    order = publication.DayOrder(page.text_content()[:_ENOUGH_TO_TELL], abroad=_is_abroad(page, metas))
    days = chain(
        (_day(words, order) for words in chain(told, _times(page)) if words),
        _date_lines(page, order),
        (_day(words, order) for words in _days_of_address(page, metas)),
        _dates_in_names(page, order),
    )
    return next(filter(None, days), None)


def _is_abroad(page: html.HtmlElement, metas: dict[str, list[str]]) -> bool:
    """Whether a page says by its language or its address that it is of a country where the day comes first."""
    hosts = {link.split("/")[2].rsplit(".", 1)[-1].lower() for link in _addresses(page, metas) if link.count("/") > 1}
    spoken = (page.get("lang") or next(iter(metas.get("og:locale", [])), "")).replace("_", "-").lower()
    foreign = spoken != "" and not spoken.startswith("en")
    return foreign or not lexicon.words("pages/day_first").isdisjoint({*hosts, spoken.removeprefix("en-")})


def _addresses(page: html.HtmlElement, metas: dict[str, list[str]]) -> list[str]:
    canonical = page.find(".//link[@rel='canonical']")
    return [*metas.get("og:url", []), canonical.get("href", "") if canonical is not None else ""]


def _days_of_address(page: html.HtmlElement, metas: dict[str, list[str]]) -> Iterator[str]:
    for link in _addresses(page, metas):
        if in_address := _ADDRESS_DAY.search(link):
            yield "-".join(part.zfill(2) for part in in_address.groups())


def _day(words: str, order: publication.DayOrder) -> publication.Dated | None:
    if iso := _ISO_DAY.match(words):
        day = publication.day_of("-".join(iso.groups()))
        return publication.Dated(day) if day else None
    return publication.read_line(words, order)


def _times(page: html.HtmlElement) -> Iterator[str]:
    """The `time` elements, those first that the page calls the day of publication; none of a change."""
    times = [*page.iterfind(".//*[@itemprop='datePublished']")]
    times += [time for time in page.iter("time") if not _CHANGE.search(_around(time))]
    times = [time for time in times if not is_elsewhere(time)]
    times.sort(key=lambda time: "publish" not in _around(time).lower())
    for time in times[:5]:
        yield time.get("datetime") or time.get("content") or " ".join(time.text_content().split())


def _around(element: html.HtmlElement) -> str:
    parent = element.getparent()
    words = element.text_content() + ((parent.text or "") if parent is not None else "")
    return f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('pubdate', '')} {words}"[:300]


def _date_lines(page: html.HtmlElement, order: publication.DayOrder) -> Iterator[publication.Dated]:
    """Short elements that say nothing but a date, those whose names say so first."""
    lines = page.iter("span", "p", "div", "td", "li", "font", "i", "em", "small")
    short = ((e, _spaced(e)) for e in lines if len(e) <= 3)
    dated = [(e, words) for e, words in short if 6 <= len(words) <= 140 and any(c.isdigit() for c in words)]
    dated.sort(key=lambda pair: not _DATE_NAME.search(f"{pair[0].get('class', '')} {pair[0].get('id', '')}"))
    for element, words in dated[:200]:
        if is_elsewhere(element):
            continue
        found = publication.read_line(words, order)
        if found is None and authors.on_line(words):
            found = publication.find_in(words, order)
        if found is None and (day := foreign_days.read(words)):
            found = publication.Dated(day)
        if found and not found.updated:
            yield found


def _spaced(element: html.HtmlElement) -> str:
    """The words of an element, a blank for each line break."""
    words = " ".join(element.text_content().split())
    return markup.words(element) if element.find("br") is not None and len(words) <= 140 else words


def _dates_in_names(page: html.HtmlElement, order: publication.DayOrder) -> Iterator[publication.Dated]:
    """The first day in an element that its name calls a date, whatever else stands in it."""
    for element in page.iter("span", "p", "div", "time", "li"):
        if not _DATE_NAME.search(f"{element.get('class', '')} {element.get('id', '')}") or len(element) > 6:
            continue
        words = " ".join(element.text_content().split())
        dated = publication.find_in(words, order) if len(words) <= 200 else None
        if dated and not is_elsewhere(element):
            yield dated
