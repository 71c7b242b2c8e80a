"""The published formats: what is printed is what their JSON Schemas and docs/format.md say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from briefing import brief_file, brief_text, check, model
from briefing.check import verdicts
from briefing.cli import main
from briefing.export import json_schema
from briefing.export.json import as_dict
from briefing.lexicon import table
from briefing.schema import FINDINGS, SCHEMAS

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "sample_articles").iterdir())
BRIEFING, CHECK = (json.loads(json_schema.text(name)) for name in SCHEMAS)
DEFS = BRIEFING["$defs"]


def closed(schema: Any) -> Any:
    """The same schema, but for exactly the fields that it names: what is printed has no others."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {name: closed(part) for name, part in schema.items()}
    return {**strict, "additionalProperties": False} if "properties" in schema and "type" in schema else strict


def faults(schema: dict[str, Any], found: object) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in Draft202012Validator(closed(schema)).iter_errors(found)]


@pytest.mark.parametrize("schema", [BRIEFING, CHECK], ids=SCHEMAS)
def test_the_schemas_are_schemas(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_valid(sample: Path) -> None:
    assert faults(BRIEFING, json.loads(json.dumps(brief_file(sample).to_dict()))) == []


@pytest.mark.parametrize("finding", FINDINGS)
def test_what_only_leaves_out_may_be_missing(finding: str) -> None:
    found = as_dict(brief_file(SAMPLES[0]), frozenset({finding}))
    assert set(FINDINGS) & set(found) == {finding}
    assert faults(BRIEFING, json.loads(json.dumps(found))) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", "yesterday"), ("headline", 7), ("events", [{}]), ("schema", "briefing/2"), ("byline", None)],
)
def test_what_is_wrong_is_not_valid(field: str, value: object) -> None:
    found = json.loads(json.dumps(brief_file(SAMPLES[0]).to_dict()))
    assert faults(BRIEFING, {**found, field: value}) != []


def test_a_checked_draft_is_valid() -> None:
    source = brief_text("Mayor signs budget\n\n“We had no choice,” Mayor Ann Rowe said. It holds 3 schools.")
    draft = brief_text("Mayor signs\n\n“We had a choice,” Mayor Ann Row said. It holds 30 schools and 9 parks.")
    found = json.loads(json.dumps(check.check(draft, [source]).to_dict()))
    assert len(found["items"]) > 2
    assert faults(CHECK, found) == []


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        ("source", model.Source),
        ("block", model.Block),
        ("section", model.Section),
        ("key_point", model.KeyPoint),
        ("speaker", model.Speaker),
        ("declined", model.Declined),
        ("quote", model.Quote),
        ("number", model.Number),
        ("date", model.Date),
        ("event", model.Event),
    ],
)
def test_a_record_has_the_fields_of_the_model(record: str, kind: Any) -> None:
    assert list(DEFS[record]["properties"]) == [name for name in kind._fields if name not in model._INTERNAL]


@pytest.mark.parametrize(
    ("schema", "record", "field", "values"),
    [
        (BRIEFING, "block", "kind", get_args(model.BlockKind)),
        (BRIEFING, "speaker", "kind", get_args(model.SpeakerKind)),
        (BRIEFING, "quote", "kind", get_args(model.QuoteKind)),
        (BRIEFING, "quote", "evidence", (*get_args(model.Evidence), None)),
        (BRIEFING, "number", "kind", get_args(model.NumberKind)),
        (BRIEFING, "date", "type", get_args(model.DateType)),
        (BRIEFING, "event", "precision", get_args(model.Precision)),
        (BRIEFING, "event", "status", get_args(model.EventStatus)),
        (CHECK, "item", "kind", get_args(verdicts.ItemKind)),
        (CHECK, "item", "verdict", get_args(verdicts.Verdict)),
    ],
)
def test_a_field_takes_the_values_of_the_model(
    schema: dict[str, Any], record: str, field: str, values: tuple[str | None, ...]
) -> None:
    assert tuple(schema["$defs"][record]["properties"][field]["enum"]) == values


def test_every_fate_is_named() -> None:
    assert {row[0] for row in table("fates").values()} <= set(DEFS["number"]["properties"]["fate"]["enum"])


@pytest.mark.parametrize(
    ("arguments", "name"), [(["--print-schema"], SCHEMAS[0]), (["--print-schema", SCHEMAS[1]], SCHEMAS[1])]
)
def test_the_command_prints_them(arguments: list[str], name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(arguments) == 0
    assert json.loads(capfdbinary.readouterr().out)["title"] == name
