"""A Markdown note for Obsidian: what is known of the article as properties, then the briefing.

Those who speak are links, so that every note on one person is found from any of them.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from briefing.export import markdown
from briefing.export.bibliography import entry, line
from briefing.model import Briefing

_Value: TypeAlias = "str | list[str]"

_NOT_IN_LINKS = re.compile(r"[\[\]|#^\\/:]+")
"""What a link to a note cannot have in its name."""


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """The note."""
    known = entry(briefing)
    people = [speaker.name for speaker in briefing.speakers if speaker.kind == "person" and speaker.named]
    properties: tuple[tuple[str, _Value], ...] = (
        ("title", known.title),
        ("author", [" ".join(filter(None, (author.given, author.family))) for author in known.authors]),
        ("publication", known.publication),
        ("published", known.published.isoformat() if known.published else ""),
        ("source", known.address),
        ("people", [f"[[{_linked(name)}]]" for name in dict.fromkeys(people) if _linked(name)]),
        ("tags", ["article"]),
    )
    lines = ["---", *(written for name, value in properties if value for written in _property(name, value)), "---", ""]
    return "\n".join(lines) + "\n" + markdown.render(briefing, only)


def _property(name: str, value: _Value) -> list[str]:
    """A property in YAML; a string of JSON is one of YAML as well. Days stand without marks, to be days."""
    if isinstance(value, list):
        return [f"{name}:", *(f"  - {_string(one)}" for one in value)]
    return [f"{name}: {value if name == 'published' else _string(value)}"]


def _string(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _linked(name: str) -> str:
    return line(_NOT_IN_LINKS.sub(" ", name))
