"""The names that the model, the JSON and the command line share. Imports nothing: `--help` needs them."""

from __future__ import annotations

SCHEMA = "briefing/1"
SCHEMAS = (SCHEMA, "briefing-check/1")
"""The formats that have a JSON Schema in `briefing/export/schemas/`."""

FINDINGS = ("sections", "key_points", "speakers", "quotes", "numbers", "dates", "events")
"""The lists of a briefing."""

COMMANDS = ("check", "add", "find", "people", "forget")
"""The words of the command, each a module of `briefing/commands/`, imported when it is asked for."""

FIRST_YEAR, LAST_YEAR = 1600, 2200
"""The years in which articles are published: the first newspaper is of 1605."""
