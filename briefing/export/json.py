"""The briefing document `briefing/1`, indented."""

from __future__ import annotations

import json
from typing import Any

from briefing.model import Briefing
from briefing.schema import FINDINGS


def as_dict(briefing: Briefing, only: frozenset[str]) -> dict[str, Any]:
    """The document without the findings that were not asked for."""
    return {k: v for k, v in briefing.to_dict().items() if k not in FINDINGS or k in only}


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """One JSON object over several lines."""
    return json.dumps(as_dict(briefing, only), ensure_ascii=False, indent=2) + "\n"
