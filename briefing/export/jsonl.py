"""The briefing document `briefing/1`, on one line, so that several make a JSON Lines file."""

from __future__ import annotations

import json

from briefing.export.json import as_dict
from briefing.model import Briefing


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """One JSON object on one line."""
    return json.dumps(as_dict(briefing, only), ensure_ascii=False) + "\n"
