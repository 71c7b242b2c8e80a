"""What a web page says about its article: headline, publisher, standfirst.

Read in the order of trust: the page's own `h1` where the metadata bear it out, then JSON-LD, then `meta` elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations

from lxml import html

from briefing.document import headlines, mastheads
from briefing.readers import markup
from briefing.readers.extracted import Facts, Marked
from briefing.readers.web import authors, published
from briefing.readers.web.linked_data import Story, name_of, text
from briefing.readers.web.names import is_elsewhere, is_named

_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "twitter:app:name:iphone")
_TAIL = re.compile(r"\s+(?:[|–—·•»›«<~/-]|::|//)\s+|:\s+")
_LONGEST_TITLE = 400
_MOST_PIECES = 12
_WORDS_OF_HEADLINE = 4
"""Words that a heading has which is a headline without a title to bear it out."""
_ARROWS = frozenset("›»>")
_LONG_PARAGRAPH = 80
_STRONG = ("h2", "h3", "h4", "b", "strong", "font")
"""Where a headline stands that has no `h1`."""
_PLAIN = str.maketrans("“”‘’–—", "\"\"''--")
_DOMAIN = re.compile(r"(?:[\w-]{1,60}\.){1,3}[a-z]{2,12}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[!-~]{3,500}")


def read(page: html.HtmlElement, story: Story) -> Facts:
    """The facts of `page`, whose article JSON-LD describes as `story`."""
    metas = _metas(page)
    publisher = text(name_of(story.get("publisher"))) or next((metas[k][0] for k in _SITE_KEYS if k in metas), None)
    site = next((metas[key][0] for key in _SITE_KEYS if key in metas), None) or publisher
    title = _title(page)
    headline = _headline(page, metas, story, title, site)
    beside = _names_beside(title, headline) if headline else []
    dated = published.read(page, metas, story)
    return Facts(
        headline=headline,
        byline=authors.read(page, metas, story, {name.casefold() for name in (site, publisher, *beside) if name}),
        published=dated.day if dated else None,
        unsure=dated is not None and dated.unsure,
        publisher=_clean_site(site) or next((name for name in beside if mastheads.is_one(name, likely=True)), None),
        address=_address(page, metas),
    )


def drop_other_stories(page: html.HtmlElement) -> None:
    """Of several elements of one kind with an `h1` each, leave the one whose `h1` the page's title opens with."""
    title = _folded(_title(page))
    heads = {h1: _folded(h1.text_content()) for h1 in page.iter("h1")}
    own = [h1 for h1, words in heads.items() if len(words) > 8 and title.startswith(words)]
    if len({heads[h1] for h1 in own}) != 1:
        return
    around = {one: _kind(one) for one in (own[0], *own[0].iterancestors())}
    for h1 in heads:
        for element in (h1, *h1.iterancestors()) if h1 not in own else ():
            if element in around:
                break
            if element.tag in {"article", "div", "section"} and _is_like_one_of(element, around):
                element.drop_tree()
                break


def _is_like_one_of(element: html.HtmlElement, others: dict[html.HtmlElement, str]) -> bool:
    """Whether an `article`, or an element of the same tag and class that stands beside it, is among `others`."""
    kind, parent = _kind(element), element.getparent()
    return any(
        kind == known and (other.tag == "article" or (other.get("class") and other.getparent() is parent))
        for other, known in others.items()
    )


def _kind(element: html.HtmlElement) -> str:
    return f"{element.tag} {element.get('class', '') if element.tag != 'article' else ''}"


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


def _names_beside(title: str, headline: str) -> list[str]:
    """What closes the page's title behind the headline, and what opens it before: one of them may be the site."""
    at = title.translate(_PLAIN).find(headline.translate(_PLAIN))
    if at < 0:
        return [name for name in _TAIL.split(title)[1:][-1:] if mastheads.is_surely_one(name)]
    last = _TAIL.split(f" {title[at + len(headline) :]}")[-1]
    first = _TAIL.split(f"{title[:at]} ")[0]
    return [words for name in (last, first) if (words := name.strip(" |–—·•»-:"))]


def _headline(
    page: html.HtmlElement, metas: dict[str, list[str]], story: Story, title: str, site: str | None
) -> str | None:
    """The `h1` that shares most words with the titles of the metadata; without one, such a title."""
    stated = [text(story.get("headline")), *(metas.get("og:title") or [])[:1], *(metas.get("twitter:title") or [])[:1]]
    stated = _without_sites(stated, site)
    titles = stated + _without_sites([title], site)
    shown = [words for h1 in page.iter("h1") if 8 <= len(words := _without_kicker(h1, titles)) <= 300]
    beside = {_folded(title.replace(words, "")) for words in stated if words in title}
    shown = [words for words in shown if not _is_site(words, site) and _folded(words) not in beside]
    wanted = {word for words in titles for word in _words(words)}
    shares = {words: len(_words(words) & wanted) / max(1, len(_words(words))) for words in shown}
    best = max(shown, key=lambda words: shares[words], default=None)
    if best and shares[best] >= 0.5:
        return best
    if named := _in_title(page, titles):
        return named  # the h1 is that of a section
    if best and len(shown) == 1 and _is_long(best):
        return best
    labels = [markup.words(h1) for h1 in page.iter("h1")]
    below = any(map(_is_long, titles)) and not any(map(_is_long, labels))
    if (below or not any(map(_is_long, titles))) and (heading := _over_body(page, below_label=below)):
        return heading
    return titles[0] if titles else best


def _over_body(page: html.HtmlElement, *, below_label: bool) -> str | None:
    """The first heading above the running text that can be a headline; or that can, right below one that cannot."""
    above: str | None = None
    for block in markup.blocks(page):
        if block.mark is None and len(block.words) > _LONG_PARAGRAPH:
            return None
        if block.mark == "heading" and _is_long(block.words) and (above == "headline" or not below_label):
            return block.words
        above = block.mark
    return None


def _is_long(words: str) -> bool:
    return len(words.split()) >= _WORDS_OF_HEADLINE


def _in_title(page: html.HtmlElement, titles: list[str]) -> str | None:
    """The words that the page shows as a heading, or in strong type, which are a title or a part of one."""
    parts = {_folded(part) for title in titles for part in _parts(title)}
    for element in chain.from_iterable(map(page.iter, _STRONG)):
        words = _without_kicker(element, titles) if len(element) < _MOST_PIECES else ""
        if _folded(words) in parts and not is_elsewhere(element):
            return words
    return None


def _parts(title: str) -> Iterator[str]:
    """A title, and what is left of it when names stand before or behind: "Print: …", "The Orle Courier | News | …"."""
    yield title
    marks = list(_TAIL.finditer(title))[:_MOST_PIECES]
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(title)]
    parts = (title[start:end] for start in starts for end in ends if start < end)
    yield from filter(_is_long, parts)


def _without_sites(titles: list[str], site: str | None) -> list[str]:
    """`titles` without the name of the site behind them, and without those that are nothing else."""
    bare = (without_site(words[:_LONGEST_TITLE], site) for words in titles)
    return [words for words in bare if words and not _is_site(words, site)]


def _is_site(words: str, site: str | None) -> bool:
    return mastheads.is_one(words) or _folded(words) == _folded(site or "")


def _without_kicker(heading: html.HtmlElement, titles: list[str]) -> str:
    """The words of `heading`; where some of its elements together are a title, without those before and behind.

    So "Opinion", a topic or a standfirst in an element of its own is no part of the headline.
    """
    whole, wanted = markup.words(heading), {_folded(words) for words in titles}
    pieces = [words for piece in heading.itertext() if (words := " ".join(piece.split()))][:_MOST_PIECES]
    if len(pieces) > 1 and _folded(whole) not in wanted:
        for start, end in combinations(range(len(pieces) + 1), 2):
            if _folded(part := " ".join(pieces[start:end])) in wanted:
                return part
    return whole


def _words(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower()))


def without_site(title: str, site: str | None) -> str:
    """`title` without the name of the site that stands after it, or before it."""
    names = {_folded(site)} if site else set()
    ends = (f" ({site})", f", {site}") if site else ()
    title = next((title.removesuffix(end) for end in ends if title.endswith(end)), title)
    while len(parts := list(_TAIL.finditer(title))) > 0:
        head, tail = title[: parts[0].start()], title[parts[-1].end() :]
        if _folded(tail) in names or mastheads.is_one(tail) or _DOMAIN.fullmatch(tail):
            title = title[: parts[-1].start()]
        elif _folded(head) in names or mastheads.is_surely_one(head) or _is_on_the_way(head, parts[0].group()):
            title = title[parts[0].end() :]
        elif _like_a_site(title[: parts[-1].start()], parts[-1].group(), tail):
            title = title[: parts[-1].start()]
        else:
            break
    return title.strip()


def _is_on_the_way(head: str, mark: str) -> bool:
    """Whether a title opens with the site or one of its sections, and an arrow: "Orle Sun › News › …"."""
    return mark.strip() in _ARROWS and (mastheads.is_one(head, likely=True) or headlines.is_kicker(head))


def _like_a_site(head: str, mark: str, tail: str) -> bool:
    """Whether a title closes with a name in capitals behind a dash, or a few words behind a bar."""
    names = tail.split()
    if "|" in mark:
        return len(tail) < 40 and len(tail) < len(head) // 2
    if mark.strip() == ":" or not 1 <= len(names) <= 4 or not all(name[0].isupper() for name in names):
        return False
    return sum(word[0].islower() for word in head.split()) >= 3 and tail.casefold() not in head.casefold()


def _folded(name: str) -> str:
    return re.sub(r"\.(?:com|org|net|co\.uk)$|\W+", "", name.lower().removeprefix("the "))


def _clean_site(name: str | None) -> str | None:
    return name if name and 1 < len(name) <= 60 and not name.startswith(("http", "@")) else None
