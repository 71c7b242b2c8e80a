"""News in JSON: JSON-LD, ninjs and JSON Feed, alone, in a list or a line each; any other JSON is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from briefing.document import publication
from briefing.document.bylines import people
from briefing.errors import NotText
from briefing.readers import decode, markup
from briefing.readers.extracted import Extracted, Facts, Marked
from briefing.readers.web import linked_data

_MOST = 2000
"""Articles that are read."""


class _Kind(NamedTuple):
    """A kind of object that is an article: what shows that it is one, and the keys of its text and its facts."""

    known: Callable[[dict[str, Any]], bool]
    texts: tuple[str, ...]
    headlines: tuple[str, ...]
    authors: tuple[str, ...]
    dates: tuple[str, ...]
    publishers: tuple[str, ...]


_KINDS = (
    _Kind(
        linked_data.is_story,
        ("articleBody",),
        ("headline", "name"),
        ("author", "creator"),
        ("datePublished", "dateCreated"),
        ("publisher", "sourceOrganization"),
    ),
    _Kind(
        lambda one: (
            (bool(one.keys() & {"body_html", "body_xhtml", "body_text"}) and "headline" in one)
            or ("uri" in one and bool(one.keys() & {"headline", "headlines", "versioncreated", "type"}))
        ),
        ("body_html", "body_xhtml", "bodies", "body_text", "body", "description_html", "description_text"),
        ("headline", "headlines", "title"),
        ("byline", "by"),
        ("contentcreated", "firstcreated", "versioncreated"),
        ("provider", "source", "copyrightholder"),
    ),
    _Kind(
        lambda one: bool(one.keys() & {"content_html", "content_text"}),
        ("content_html", "content_text"),
        ("title",),
        ("authors", "author"),
        ("date_published", "date_modified"),
        ("publisher",),
    ),
)


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:
    """The articles of the file. Raises `NotText` where it holds none that is marked as one."""
    text, encoding, _ = decode.characters(data, charset)
    found = [one for value in _values(text, uri) for one in _articles(value)]
    if not found:
        raise NotText(f"{uri} is a JSON file without an article; save the article's text as a .txt file first.")
    for kind, one, source in found[:_MOST]:
        yield _article(kind, one, source, encoding)


def _values(text: str, uri: str) -> list[Any]:
    """The value of a file, or one from each of its lines."""
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        pass
    try:
        return [json.loads(line, strict=False) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError):
        raise NotText(f"{uri} is a JSON file that is damaged; save the article's text as a .txt file first.") from None


def _articles(value: Any, source: str = "", depth: int = 0) -> Iterator[tuple[_Kind, dict[str, Any], str]]:
    """The objects that are articles with a text, at whatever depth they stand, and the feed that they are of."""
    if depth > 6:
        return
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _articles(one, source, depth + 1)
    elif isinstance(value, dict):
        kind = next((kind for kind in _KINDS if kind.known(value) and _content(kind, value)), None)
        if kind:
            yield kind, value, source
            return
        feed = value.get("title") if isinstance(value.get("items"), list) else None
        for one in value.values():
            if isinstance(one, dict | list):
                yield from _articles(one, feed if isinstance(feed, str) else source, depth + 1)


def _article(kind: _Kind, one: dict[str, Any], source: str, encoding: str) -> Extracted:
    facts = Facts(
        headline=linked_data.text(_first(one, kind.headlines)) or None,
        byline=tuple(name for said in _named(one, kind.authors) for name in people(said)),
        published=publication.day_of(str(_first(one, kind.dates) or "")),
        publisher=next(iter(_named(one, kind.publishers)), None) or source or None,
        address=next((one[key] for key in ("url", "altid", "uri") if str(one.get(key)).startswith("http")), None),
    )
    return Extracted(_content(kind, one), encoding, facts)


def _first(one: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """The first value among `keys` that says something; of a list of variants the first."""
    for key in keys:
        value = one.get(key)
        if isinstance(value, list):
            value = next((v.get("value") if isinstance(v, dict) else v for v in value), None)
        if isinstance(value, dict):
            value = value.get("value") or value.get("name")
        if isinstance(value, str) and value.strip():
            return value
    return None


def _named(one: dict[str, Any], keys: tuple[str, ...]) -> list[str]:
    """The names of persons or organisations under the first of `keys` that has any."""
    for key in keys:
        value = one.get(key)
        named = [linked_data.name_of(v) for v in (value if isinstance(value, list) else [value])]
        if found := [" ".join(name.split()) for name in named if isinstance(name, str) and name.strip()]:
            return found
    return []


def _content(kind: _Kind, one: dict[str, Any]) -> tuple[Marked, ...]:
    value = _first(one, kind.texts)
    if value is None:
        return ()
    if "</" in value or "<p>" in value or "<br" in value:
        page = markup.tree(value)
        found = markup.blocks(page) if page is not None else iter(())
        return tuple(block._replace(mark="heading") if block.mark == "headline" else block for block in found)
    return tuple(Marked(line) for line in value.split("\n") if line.strip())
