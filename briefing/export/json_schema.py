"""The JSON Schemas of what is printed as JSON: the formats `briefing/1` and `briefing-check/1`."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent / "schemas"


def text(name: str) -> str:
    """The JSON Schema (draft 2020-12) of the format `name`, one of `schema.SCHEMAS`."""
    return (_HERE / f"{name.replace('/', '-')}.json").read_text(encoding="utf-8")
