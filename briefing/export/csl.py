"""The article as a reference in CSL-JSON, the notation of citation styles: Zotero and Pandoc read it."""

from __future__ import annotations

import json
from typing import Any

from briefing.export.bibliography import Author, entry
from briefing.model import Briefing


def render(briefing: Briefing, only: frozenset[str]) -> str:  # noqa: ARG001 - a reference has no findings
    """A list of one reference."""
    known = entry(briefing)
    day = known.published
    item: dict[str, Any] = {
        "id": known.id,
        "type": "article-newspaper",
        "title": known.title,
        "author": [_author(author) for author in known.authors],
        "container-title": known.publication,
        "issued": day and {"date-parts": [[day.year, day.month, day.day]]},
        "URL": known.address,
        "language": known.language,
        "abstract": known.abstract,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _author(author: Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.given else {"literal": author.family}
