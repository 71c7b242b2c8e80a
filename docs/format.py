"""Write docs/format.md from the JSON Schemas: python docs/format.py."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.export import json_schema
from briefing.schema import SCHEMAS

PAGE = Path(__file__).parent / "format.md"

_TOP = """\
# The format

<!-- Made by docs/format.py from briefing/export/schemas/. Change those, and run it again. -->

`briefing --format json FILE` prints one JSON object. With `--format jsonl` each article is one such object on a line
of its own. `briefing.brief_file(path).to_dict()` returns the same in Python. The tables below are the JSON Schemas
that `briefing --print-schema` and `briefing --print-schema briefing-check/1` print.

## What holds

- Every span is `[start, end)` in Unicode code points and lies inside `text`; the words there are the item's own.
- Nothing is invented: every name, figure, date and quotation stands in the article.
- The same bytes give the same JSON, byte for byte, on every machine, in every locale, on every day.

## What may change

The number in the name is the version of the format. Within `briefing/1` fields and values may be added: a program
that reads it should pass over what it does not know. No field is taken away, renamed or given another type or
meaning; that would be `briefing/2`. Which items are found, and in which words, may improve with every release of
the program.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_TOP, *(line for name in SCHEMAS for line in _schema(json.loads(json_schema.text(name))))])


def _schema(schema: dict[str, Any]) -> Iterator[str]:
    yield from (f"## `{schema['title']}`", "", schema["description"], "")
    yield from _table(schema)
    for name, record in schema["$defs"].items():
        if record["type"] == "object":
            yield from (f"### {name} ({schema['title']})", "", record["description"], "")
            yield from _table(record)


def _table(record: dict[str, Any]) -> Iterator[str]:
    yield from ("| field | type | what it holds |", "|---|---|---|")
    for name, field in record["properties"].items():
        yield f"| `{name}` | {_type(field)} | {field['description']}{_values(field)}{_fields(field)} |"
    yield ""


def _type(field: dict[str, Any]) -> str:
    """The type of a field, in the words of JSON."""
    if "$ref" in field:
        return str(field["$ref"].rpartition("/")[2]).replace("_", " ")
    if "anyOf" in field:
        return " or ".join(map(_type, field["anyOf"]))
    if "const" in field or "enum" in field:
        return "string or null" if None in field.get("enum", ()) else "string"
    if field["type"] == "array":
        return f"list of {_type(field['items'])}"
    kinds = [field["type"]] if isinstance(field["type"], str) else field["type"]
    return " or ".join(kinds)


def _values(field: dict[str, Any]) -> str:
    values = [value for value in field.get("enum", [field.get("const")]) if value is not None]
    return f" One of {', '.join(f'`{value}`' for value in values)}." if len(values) > 1 else ""


def _fields(field: dict[str, Any]) -> str:
    """The fields of an object that has no name of its own."""
    inner = field.get("items", field).get("properties", {})
    return f" Fields: {', '.join(f'`{name}` ({_type(each)})' for name, each in inner.items())}." if inner else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
