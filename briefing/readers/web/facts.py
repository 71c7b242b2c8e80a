"""What a web page says about its article: headline, publisher, standfirst.

Read in the order of trust: the page's own `h1` where the metadata bear it out, then JSON-LD, then `meta` elements.
"""

from __future__ import annotations

import re

from lxml import html

from briefing.document import mastheads
from briefing.readers.extracted import Facts, Marked
from briefing.readers.web import authors, published
from briefing.readers.web.linked_data import Story, name_of, text
from briefing.readers.web.names import is_elsewhere, is_named

_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:app:name:iphone")
_TAIL = re.compile(r"\s+(?:[|–—·•»-]|::|//)\s+|:\s+")
_LONGEST_TITLE = 400
_ADDRESS = re.compile(r"https?://[!-~]{3,500}")


def read(page: html.HtmlElement, story: Story) -> Facts:
    """The facts of `page`, whose article JSON-LD describes as `story`."""
    metas = _metas(page)
    publisher = text(name_of(story.get("publisher"))) or next((metas[k][0] for k in _SITE_KEYS if k in metas), None)
    site = next((metas[key][0] for key in _SITE_KEYS if key in metas), None) or publisher
    title = _title(page)
    headline = _headline(page, metas, story, title, site)
    tail = title[len(headline) :].strip(" |–—·•»-:") if headline and title.startswith(headline) else ""
    return Facts(
        headline=headline,
        byline=authors.read(page, metas, story, {name.casefold() for name in (site, publisher, tail) if name}),
        published=published.read(page, metas, story),
        publisher=_clean_site(site),
        address=_address(page, metas),
    )


def drop_other_stories(page: html.HtmlElement) -> None:
    """Of several `article` elements, leave the one whose `h1` the page's title opens with."""
    title = _folded(_title(page))
    heads = {article: article.findall(".//h1") for article in page.iter("article")}
    named = {article: _folded(h1[0].text_content()) for article, h1 in heads.items() if len(h1) == 1}
    own = [article for article, head in named.items() if len(head) > 8 and title.startswith(head)]
    for article in named:
        if len(own) == 1 and article not in own and article not in own[0].iterancestors():
            article.drop_tree()


def standfirst(page: html.HtmlElement) -> Marked | None:
    """The sentences that the page sets below its headline by name: more of the headline."""
    for element in page.iter("p", "h2", "h3", "div", "span", "header"):
        if is_named(element, "pages/standfirst") and not is_elsewhere(element):
            words = " ".join(element.text_content().split())
            if 40 <= len(words) <= 400 and len(element) <= 3:
                return Marked(words, "headline")
    return None


def _metas(page: html.HtmlElement) -> dict[str, list[str]]:
    """The `meta` elements by name, in small letters."""
    metas: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), []).append(content)
    return metas


def _address(page: html.HtmlElement, metas: dict[str, list[str]]) -> str | None:
    """Where the page stands in the web, as it says itself."""
    links = (page.find(".//link[@rel='canonical']"),)
    said = (*(link.get("href", "") for link in links if link is not None), *metas.get("og:url", []))
    return next((words for words in said if _ADDRESS.fullmatch(words)), None)


def _title(page: html.HtmlElement) -> str:
    title = page.find(".//title")
    return " ".join((title.text_content() if title is not None else "").split())


def _headline(
    page: html.HtmlElement, metas: dict[str, list[str]], story: Story, title: str, site: str | None
) -> str | None:
    """The `h1` that shares most words with the titles of the metadata; without one, such a title."""
    titles = [text(story.get("headline")), *(metas.get("og:title") or [])[:1], *(metas.get("twitter:title") or [])[:1]]
    titles.append(title)
    titles = [bare for words in titles if (bare := without_site(words[:_LONGEST_TITLE], site))]
    shown = [words for h1 in page.iter("h1") if 8 <= len(words := " ".join(h1.text_content().split())) <= 300]
    shown = [words for words in shown if not mastheads.is_one(words) and _folded(words) != _folded(site or "")]
    wanted = {word for words in titles for word in _words(words)}
    shares = {words: len(_words(words) & wanted) / max(1, len(_words(words))) for words in shown}
    best = max(shown, key=lambda words: shares[words], default=None)
    if best and (shares[best] >= 0.5 or (len(shown) == 1 and len(best.split()) >= 4)):
        return best
    return titles[0] if titles else best


def _words(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower()))


def without_site(title: str, site: str | None) -> str:
    """`title` without the name of the site that stands after it, or before it."""
    names = {_folded(site)} if site else set()
    while len(parts := list(_TAIL.finditer(title))) > 0:
        head, tail = title[: parts[0].start()], title[parts[-1].end() :]
        if _folded(tail) in names or mastheads.is_one(tail):
            title = title[: parts[-1].start()]
        elif _folded(head) in names or mastheads.is_surely_one(head):
            title = title[parts[0].end() :]
        elif _like_a_site(title[: parts[-1].start()], parts[-1].group(), tail):
            title = title[: parts[-1].start()]
        else:
            break
    return title.strip()


def _like_a_site(head: str, mark: str, tail: str) -> bool:
    """Whether a title closes with a name in capitals behind a dash, or a few words behind a bar."""
    names = tail.split()
    if "|" in mark:
        return len(tail) < 40 and len(tail) < len(head) // 2
    if ":" in mark or not 1 <= len(names) <= 4 or not all(name[0].isupper() for name in names):
        return False
    return sum(word[0].islower() for word in head.split()) >= 3 and tail.casefold() not in head.casefold()


def _folded(name: str) -> str:
    return re.sub(r"\.(?:com|org|net|co\.uk)$|\W+", "", name.lower().removeprefix("the "))


def _clean_site(name: str | None) -> str | None:
    return name if name and 1 < len(name) <= 60 and not name.startswith(("http", "@")) else None
