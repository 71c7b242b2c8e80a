"""Web pages: the article of an HTML page. Nothing is fetched.

`body` finds the running text, `facts` the headline and the publisher, `authors` the byline, `published` the day;
`linked_data` is what the page tells search engines about its article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from briefing import lexicon
from briefing.errors import NoText
from briefing.readers import decode, markup
from briefing.readers.extracted import Extracted, Marked
from briefing.readers.web import authors, body, facts, linked_data, live

_STUB_WORDS = 200
"""Words below which the article of a page for subscribers is only its beginning."""
_DECK_REACH = 8
"""Blocks among which the running text may have the deck."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:
    """The page's headline, byline, date and running text. Raises `NoText` where it holds no article."""
    declared = _CHARSET.search(data, 0, 8192)
    page = decode.characters(data, charset or (declared[1].decode("ascii") if declared else None))
    found = of_text(page.text, page.encoding, uri)
    yield found._replace(warnings=page.warnings + found.warnings)


def of_text(text: str, encoding: str, uri: str) -> Extracted:
    """The article of a page whose characters are `text`."""
    page = markup.tree(decode.harmless(text, encoding).text)
    if page is None:
        raise NoText(f"{uri} is a web page without an article; open one in the browser and save that page.")
    _look_for_walls(page, uri)
    facts.drop_other_stories(page)
    story = linked_data.story(page)
    stated, deck = facts.read(page, story), facts.standfirst(page)
    live.times_as_headings(page)
    found = body.find(page, story)
    if body.words_in(found.blocks) < body.FEWEST_WORDS:
        raise NoText(f"{uri} is a web page without an article; open one in the browser and save that page.")
    if not stated.byline and (byline := authors.alone(found.blocks)):
        at, people = byline
        del found.blocks[at]
        stated = stated._replace(byline=people)
    warnings = found.warnings
    if linked_data.for_subscribers(story) and body.words_in(found.blocks) < _STUB_WORDS:
        warnings += ("The page is for subscribers; it may hold only the beginning of the article.",)
    found = found._replace(blocks=live.beside_headings(found.blocks, stated.headline))
    _add_deck(found.blocks, deck)
    return Extracted(tuple(found.blocks), encoding, stated, warnings)


def _add_deck(blocks: list[Marked], deck: Marked | None) -> None:
    """Put the `deck` above the running text; where that has it, it is no paragraph unless it is a whole sentence."""
    if deck is None:
        return
    for at, block in enumerate(blocks[:_DECK_REACH]):
        if deck.words[:60] in block.words:
            if block.words == deck.words and block.words[-1] not in ".!?”":
                blocks[at] = deck
            return
    blocks.insert(0, deck)


def _look_for_walls(page: html.HtmlElement, uri: str) -> None:
    """Raise `NoText` where a server asked for something instead of sending the article."""
    title = page.find(".//title")
    words = " ".join((title.text_content() if title is not None else "").split()).casefold()
    if any(words.startswith(phrase) for phrase in lexicon.words("pages/wall_title")):
        raise NoText(
            f"{uri} is not the article but a check that its server makes (“{words[:60]}”);"
            " open the page in a browser and save it."
        )
