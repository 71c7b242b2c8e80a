"""What the names of an element of a web page say: its class, its id, its role."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import html

from briefing import lexicon

_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_KEYS = ("class", "id", "role", "data-component", "data-testid")


def is_named(element: html.HtmlElement, lexicon_name: str) -> bool:
    """Whether a word of an element's names, or two that follow each other, stands in a list of the lexicon."""
    names = " ".join(element.get(key, "") for key in _KEYS)
    if not names.strip():
        return False
    parts = [part.lower() for part in _NAME_PARTS.findall(names[:400])]
    known = lexicon.words(lexicon_name)
    return any(part in known for part in parts) or any(f"{a} {b}" in known for a, b in pairwise(parts))


def is_elsewhere(element: html.HtmlElement) -> bool:
    """Whether an element stands among comments, other stories or the ways through the site."""
    for one in (element, *element.iterancestors()):
        if one.tag in {"aside", "nav", "footer"}:
            return True
        if one.tag not in {"html", "body", "main", "article"} and is_named(one, "pages/elsewhere"):
            return one.find(".//h1") is None  # what holds the headline is the story, whatever it is called
    return False
