"""JSON-LD: what a page tells search engines about its article. As it is written, not as it should be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any, TypeAlias

from lxml import html

from briefing.readers import markup

Story: TypeAlias = "dict[str, Any]"
"""The object that describes the article; empty where there is none."""

_DEEPEST = 12
"""Levels that are looked at."""
_WRAPPING = re.compile(
    r"^\s*(?:/\*+/?|//)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*$"
)
_BETWEEN_VALUES = re.compile(r"(?:[\s;,\ufeff]|/\*(?:[^*]|\*(?!/)){0,2000}\*/|//[^\n]{0,2000})*")
_COMMA_TOO_MANY = re.compile(r",(?=\s*[}\]])")
_STORIES = ("Article", "BlogPosting", "Report", "Review")


def story(page: html.HtmlElement) -> Story:
    """The object of JSON-LD that is the article: of several the one that says most, its authors looked up."""
    objects = [one for found in _all(page) for one in objects_in(found)]
    stories = [one for one in objects if is_story(one)]
    if not stories:
        return {}
    best = max(stories, key=lambda one: sum(bool(one.get(key)) for key in ("headline", "datePublished", "author")))
    named = {one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and one.get("name")}
    return {
        **best,
        "author": _looked_up(best.get("author") or best.get("creator"), named),
        "publisher": _looked_up(best.get("publisher"), named),
    }


def body(story: Story) -> list[str]:
    """The article's text by paragraphs."""
    return [line for line in text(story.get("articleBody"), paragraphs=True).split("\n") if line.strip()]


def updates(story: Story) -> list[str]:
    """The headings and the paragraphs of a live page, update after update."""
    lines: list[str] = []
    given = story.get("liveBlogUpdate")
    for update in given[:500] if isinstance(given, list) else []:
        if isinstance(update, dict):
            lines += [text(update.get("headline")), *body(update)]
    return [line for line in lines if line]


def for_subscribers(story: Story) -> bool:
    """Whether the page says that its article is not free to read."""
    return str(story.get("isAccessibleForFree")).casefold() == "false"


def text(value: Any, *, paragraphs: bool = False) -> str:
    """A string as words: without the HTML that some sites leave in it."""
    if not isinstance(value, str) or not value.strip():
        return ""
    if "<" in value or "&" in value:
        value = re.sub(r"<(?:/p|br)\b[^>]{0,200}>", "\n", value)
        value = html.fromstring(f"<div>{markup.without_forbidden(value)}</div>").text_content()
    return value.strip() if paragraphs else " ".join(value.split())


def name_of(value: Any) -> Any:
    """The name of a person or an organisation."""
    if isinstance(value, list):
        value = value[0] if value else None
    return value.get("name") if isinstance(value, dict) else value


def is_story(one: Story) -> bool:
    """Whether an object is an article with something to say."""
    kinds = one.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    story = any(isinstance(k, str) and k.endswith(_STORIES) for k in kinds)
    return story and bool(one.get("headline") or one.get("articleBody") or one.get("datePublished"))


def objects_in(value: Any, depth: int = 0) -> Iterator[Story]:
    """Every object that describes something, at whatever depth it stands."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"):
            yield from objects_in(value.get(key), depth + 1)
    elif isinstance(value, list):
        for one in value[:200]:
            yield from objects_in(one, depth + 1)


def _all(page: html.HtmlElement) -> Iterator[Any]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            written = _WRAPPING.sub("", (script.text or "").strip()).strip()
            for attempt in (written, _COMMA_TOO_MANY.sub("", written), unescape(written)):
                if found := list(_values(attempt)):
                    yield from found
                    break


def _values(written: str) -> Iterator[Any]:
    """The values that stand one after another in `written`, comments between them passed over, up to a fault."""
    decoder = json.JSONDecoder(strict=False)
    at = _passed_over(written, 0)
    while at < len(written):
        try:
            value, at = decoder.raw_decode(written, at)
        except (ValueError, RecursionError):
            return
        yield value
        at = _passed_over(written, at)


def _passed_over(written: str, at: int) -> int:
    between = _BETWEEN_VALUES.match(written, at)
    return between.end() if between else at


def _looked_up(value: Any, named: dict[str, Story]) -> Any:
    """`value` with the objects that it only points at by `@id`."""
    if isinstance(value, list):
        return [_looked_up(one, named) for one in value[:50]]
    if isinstance(value, dict) and not value.get("name") and isinstance(value.get("@id"), str):
        return named.get(value["@id"], value)
    return value
