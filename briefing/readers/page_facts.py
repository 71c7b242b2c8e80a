"""What a web page says about its article: headline, authors, day of publication, publisher.

Read in the order of trust: the page's own `h1` where the metadata bear it out, then JSON-LD, then `meta`
elements, then what the page shows near the headline. The day is that of publication, never of a change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from lxml import html

from briefing import lexicon
from briefing.document import header, mastheads, publication

_DATE_KEYS = (
    "article:published_time", "datepublished", "article:published", "og:published_time", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish-date", "publication_date", "pubdate", "dc.date.issued", "dcterms.created",
    "dc.date", "date", "article.published", "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_AUTHOR_KEYS = ("author", "byl", "parsely-author", "sailthru.author", "article:author", "dc.creator", "dcterms.creator")
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:app:name:iphone")
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_ADDRESS_DAY = re.compile(r"/(20\d\d)/(\d\d?)/(\d\d?)(?:/|$)")
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:byline|author|authors|writer)s?(?:$|[\s_-])|byline|author-?name", re.IGNORECASE
)
_DATE_NAME = re.compile(r"date|time|publish|posted", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:updated|modified|edited|corrected)\b", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:[|–—·•»-]|::|//)\s+|:\s+")
_DEEPEST = 12
"""Levels of JSON-LD that are looked at."""
_MOST_AUTHORS = 8
_LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts; `body` is the article's text as JSON-LD has it, by paragraphs."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """An ISO day, or the words of a line that states one."""
    publisher: str | None = None
    body: tuple[str, ...] = ()


def read(page: html.HtmlElement) -> Facts:
    """The facts of `page`."""
    metas = _metas(page)
    story = _story(page)
    publisher = _text(_named(story.get("publisher"))) or next((metas[k][0] for k in _SITE_KEYS if k in metas), None)
    site = next((metas[key][0] for key in _SITE_KEYS if key in metas), None) or publisher
    return Facts(
        headline=_headline(page, metas, story, site),
        authors=_authors(page, metas, story, {name.lower() for name in (site, publisher) if name}),
        published=_published(page, metas, story),
        publisher=_clean_site(site),
        body=tuple(line for line in _text(story.get("articleBody"), paragraphs=True).split("\n") if line.strip()),
    )


def _text(value: Any, *, paragraphs: bool = False) -> str:
    """A string out of JSON-LD as words: without the HTML that some sites leave in it."""
    if not isinstance(value, str) or not value.strip():
        return ""
    if "<" in value or "&" in value:
        value = re.sub(r"<(?:/p|br)\b[^>]{0,200}>", "\n", value)
        value = html.fromstring(f"<div>{value}</div>").text_content()
    return value.strip() if paragraphs else " ".join(value.split())


def _metas(page: html.HtmlElement) -> dict[str, list[str]]:
    """The `meta` elements by name, in small letters."""
    metas: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), []).append(content)
    return metas


def _story(page: html.HtmlElement) -> dict[str, Any]:
    """The object of JSON-LD that is the article."""
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        try:
            found = json.loads((script.text or "").strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        if story := next((one for one in _objects(found) if _is_story(one)), None):
            return story
    return {}


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
    elif isinstance(value, list):
        for one in value[:200]:
            yield from _objects(one, depth + 1)


def _is_story(one: dict[str, Any]) -> bool:
    kinds = one.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    story = any(isinstance(k, str) and k.endswith(("Article", "BlogPosting", "Report", "Review")) for k in kinds)
    return story and bool(one.get("headline") or one.get("articleBody") or one.get("datePublished"))


def _named(value: Any) -> Any:
    """The name of a person or an organisation of JSON-LD."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def _headline(
    page: html.HtmlElement, metas: dict[str, list[str]], story: dict[str, Any], site: str | None
) -> str | None:
    """The `h1` that shares most words with the titles of the metadata; without one, such a title."""
    title = page.find(".//title")
    titles = [_text(story.get("headline")), *(metas.get("og:title") or [])[:1], *(metas.get("twitter:title") or [])[:1]]
    titles.append(" ".join((title.text_content() if title is not None else "").split()))
    titles = [bare for words in titles if (bare := without_site(words[:_LONGEST_TITLE], site))]
    shown = [words for h1 in page.iter("h1") if 8 <= len(words := " ".join(h1.text_content().split())) <= 300]
    shown = [words for words in shown if not mastheads.is_one(words) and _folded(words) != _folded(site or "")]
    wanted = {word for words in titles for word in _words(words)}
    shares = {words: len(_words(words) & wanted) / max(1, len(_words(words))) for words in shown}
    best = max(shown, key=lambda words: shares[words], default=None)
    if best and (shares[best] >= 0.5 or (len(shown) == 1 and len(best.split()) >= 4)):
        return best
    return titles[0] if titles else best


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def without_site(title: str, site: str | None) -> str:
    """`title` without the name of the site that stands after it, or before it."""
    names = {_folded(site)} if site else set()
    while len(parts := list(_TAIL.finditer(title))) > 0:
        head, tail = title[: parts[0].start()], title[parts[-1].end() :]
        if _folded(tail) in names or mastheads.is_one(tail):
            title = title[: parts[-1].start()]
        elif _folded(head) in names or mastheads.is_surely_one(head):
            title = title[parts[0].end() :]
        elif "|" in parts[-1].group() and len(tail) < 40 and len(tail) < len(title) // 2:
            title = title[: parts[-1].start()]
        else:
            break
    return title.strip()


def _folded(name: str) -> str:
    return re.sub(r"\.(?:com|org|net|co\.uk)$|\W+", "", name.lower().removeprefix("the "))


def _clean_site(name: str | None) -> str | None:
    return name if name and 1 < len(name) <= 60 and not name.startswith(("http", "@")) else None


def _authors(
    page: html.HtmlElement, metas: dict[str, list[str]], story: dict[str, Any], sites: set[str]
) -> tuple[str, ...]:
    """The people of the byline: of the first source that names any, or of the page's own if that names more."""

    def people(lines: Iterator[str]) -> tuple[str, ...]:
        names = (name for words in lines for name in header.people(words))
        named = (name for name in names if " " in name and name.lower() not in sites and not _is_button(name))
        return tuple(dict.fromkeys(named))[:_MOST_AUTHORS]

    told = people(_told_authors(story)) or people(name for key in _AUTHOR_KEYS for name in metas.get(key, []))
    shown = people(_shown_authors(page))
    return shown if set(shown) >= set(told) else told


def _told_authors(story: dict[str, Any]) -> Iterator[str]:
    given = story.get("author")
    for one in given if isinstance(given, list) else [given]:
        organisation = isinstance(one, dict) and "Organization" in str(one.get("@type"))
        names = [] if organisation else [_named(one)]
        for name in names[0] if names and isinstance(names[0], list) else names:
            yield _text(name)


def _shown_authors(page: html.HtmlElement) -> Iterator[str]:
    """What the page itself marks, or words, as its byline; that of the first such element only."""
    for element in page.iter("a", "span", "p", "div", "address", "li", "td", "font", "b", "i", "em", "h5", "h6"):
        names = (
            f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')} {element.get('rel', '')}"
        )
        marked = _AUTHOR_NAME.search(names) is not None
        if not marked and (element.text or "").lstrip()[:3].lower() != "by ":
            continue
        if next(element.iterancestors("aside", "nav", "footer"), None) is not None:
            continue
        words = " | ".join(" ".join(piece.split()) for piece in element.itertext() if piece.strip())
        if len(words) <= 160 and any(" " in name and not _is_button(name) for name in header.people(words)):
            yield words
            return


def _is_button(words: str) -> bool:
    """Whether words that look like a name are of what stands round one: "Follow Us", "Getty Images"."""
    return any(word.lower() in lexicon.words("not_bylines") for word in words.split())


def _published(page: html.HtmlElement, metas: dict[str, list[str]], story: dict[str, Any]) -> str | None:
    """The day of publication, as the metadata give it, as the page shows it or as its address has it."""
    told = (_text(story.get("datePublished")), *(v for key in _DATE_KEYS for v in metas.get(key, [])[:1]))
    sources = chain(told, _times(page), _date_lines(page), _days_of_address(page, metas), _dates_in_names(page))
    return next((day for words in sources if words and (day := _day(words))), None)


def _days_of_address(page: html.HtmlElement, metas: dict[str, list[str]]) -> Iterator[str]:
    canonical = page.find(".//link[@rel='canonical']")
    for link in (*metas.get("og:url", []), canonical.get("href", "") if canonical is not None else ""):
        if in_address := _ADDRESS_DAY.search(link):
            yield "-".join(part.zfill(2) for part in in_address.groups())


def _day(words: str) -> str | None:
    if iso := _ISO_DAY.match(words):
        return "-".join(iso.groups())
    return words if publication.read_line(words, publication.Order(words)) else None


def _times(page: html.HtmlElement) -> Iterator[str]:
    """The `time` elements, those first that the page calls the day of publication; none of a change."""
    times = [*page.iterfind(".//*[@itemprop='datePublished']")]
    times += [time for time in page.iter("time") if not _CHANGE.search(_around(time))]
    times.sort(key=lambda time: "publish" not in _around(time).lower())
    for time in times[:5]:
        yield time.get("datetime") or time.get("content") or " ".join(time.text_content().split())


def _around(element: html.HtmlElement) -> str:
    parent = element.getparent()
    words = element.text_content() + ((parent.text or "") if parent is not None else "")
    return f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('pubdate', '')} {words}"[:300]


def _date_lines(page: html.HtmlElement) -> Iterator[str]:
    """Short elements that say nothing but a date, those whose names say so first."""
    lines = page.iter("span", "p", "div", "td", "li", "font", "i", "em", "small")
    short = ((e, " ".join(e.text_content().split())) for e in lines if len(e) <= 3)
    dated = [(e, words) for e, words in short if 6 <= len(words) <= 140 and any(c.isdigit() for c in words)]
    dated.sort(key=lambda pair: not _DATE_NAME.search(f"{pair[0].get('class', '')} {pair[0].get('id', '')}"))
    for _, words in dated[:200]:
        found = publication.read_line(words, publication.Order(words))
        if found and not found.updated:
            yield words


def _dates_in_names(page: html.HtmlElement) -> Iterator[str]:
    """The first day in an element that its name calls a date, whatever else stands in it."""
    for element in page.iter("span", "p", "div", "time", "li"):
        words = " ".join(element.text_content().split()) if len(element) <= 6 else ""
        named = _DATE_NAME.search(f"{element.get('class', '')} {element.get('id', '')}")
        if named and len(words) <= 200 and (dated := publication.find_in(words, publication.Order(words))):
            yield dated.day.isoformat()
