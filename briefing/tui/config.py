"""The reader's own settings: a TOML file that need not be there and cannot do harm.

Imports no Textual, so that `briefing --print-config` answers at once.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from briefing import special
from briefing.tui.arrangement import MEASURE
from briefing.tui.folders import own
from briefing.tui.keys import KEYS, Key

Value: TypeAlias = "str | bool | int"

_KEY_NAME = r"(?:(?:ctrl|shift|alt|super|meta|hyper)\+){0,4}(?:[a-z0-9_]+|\S)"
_HEADING = r"\s*\[\s*([\w-]+)\s*\]"
_ENTRY = r"""\s*["']?([\w-]+)["']?\s*="""


_EVERYWHERE = {"app", "screen", "parts", "list"}

_MONTH_FIRST = frozenset(["US", "PH", "PR", "GU", "AS", "VI", "MP", "UM", "MH", "FM", "PW"])
"""Territories that write "June 2, 2025" in English (Unicode CLDR, long dates of the `en` locales)."""


class Wrong(NamedTuple):
    """What is not as it should be, and where; `name` is "" where it is the whole table."""

    table: str
    name: str
    what: str


class Config(NamedTuple):
    """The settings. `keys` holds only what differs from the table of keys: action id → "j,down"."""

    theme: str | None = None
    mouse: bool = True
    dates: str = "auto"
    watch: bool = True
    library: str = "ask"
    measure: int = MEASURE
    side: int = 0
    keys: Mapping[str, str] = MappingProxyType({})


class Setting(NamedTuple):
    """One line of the file, for the field of `Config` of that name. A number lies between `low` and `high`."""

    table: str
    name: str
    says: str
    low: int = 0
    high: int = 0
    among: tuple[str, ...] = ()
    """The words that there are to choose from, where not any will do."""

    @property
    def default(self) -> Value:
        """What stands in the file where nothing was chosen; no theme is written as no words."""
        value: Value | None = getattr(Config(), self.name)
        return "" if value is None else value


SETTINGS: tuple[Setting, ...] = (
    Setting("app", "theme", 'a theme by name, "briefing-light" say; "" is the one last chosen'),
    Setting("app", "mouse", "false leaves the mouse to the terminal, which then selects text itself"),
    Setting(
        "app", "dates", '"day" first, "month" first, or "auto": as your locale has it', among=("auto", "day", "month")
    ),
    Setting("app", "watch", "false leaves an open file alone when it changes; r reads it again"),
    Setting(
        "app",
        "library",
        '"on" keeps what you read for F to find, "off" nothing, "ask": as you answer',
        among=("ask", "on", "off"),
    ),
    Setting("layout", "measure", "the longest line of the article, in columns", 20, 200),
    Setting("layout", "side", "percent of the width for the panes; 0 gives the article its measure", 0, 90),
)


def default_path() -> Path:
    """`$BRIEFING_CONFIG`, or `config.toml` in the platform's directory for settings."""
    if named := os.environ.get("BRIEFING_CONFIG"):
        return Path(os.path.expanduser(named))  # noqa: PTH111 - which leaves alone what it does not know
    return own("config") / "config.toml"


def load(path: Path | None = None) -> tuple[Config, list[str]]:
    """The settings, and what was wrong with them, a sentence each. What is wrong keeps its default."""
    file = path or default_path()
    try:
        special.refuse(file)
        text = file.read_text(encoding="utf-8-sig")
        data = _parsed(text)
    except FileNotFoundError:
        wanted = path is not None or "BRIEFING_CONFIG" in os.environ
        return Config(), [f"{file}: there is no such file"] if wanted else []
    except OSError as error:
        return Config(), [f"{file}: {error.strerror}; the settings in it are ignored"]
    except (ValueError, RecursionError) as error:
        return Config(), [f"{file}: {error}; the settings in it are ignored"]
    config, wrong = _understood(data)
    return config, list(_placed(file, text, wrong))


def print_config() -> str:
    """The whole file at its defaults, each line with what it does: what `--print-config` prints."""
    lines = [
        "# The settings of briefing. Put this file at",
        f"#   {default_path()}",
        "# or name another in BRIEFING_CONFIG. What you leave out keeps its default.",
    ]
    for table in dict.fromkeys(s.table for s in SETTINGS):
        lines += ["", f"[{table}]"]
        lines += [_line(s.name, s.default, s.says) for s in SETTINGS if s.table == table]
    lines += ["", "# Several keys are set off by commas; the comma itself is called comma.", "[keys]"]
    for group in dict.fromkeys(key.group for key in KEYS):
        lines += [f"# {group}"]
        lines += [_line(key.id, key.keys.replace(",", ", "), key.says) for key in KEYS if key.group == group]
    return "\n".join(lines) + "\n"


def _line(name: str, value: Value, says: str) -> str:
    written = str(value).lower() if isinstance(value, bool | int) else f'"{value}"'
    return f"{f'{name} = {written}':<36}  # {says}"


def _parsed(text: str) -> dict[str, Any]:
    """The TOML of a file. Its parser is imported where there is a file, which there mostly is not."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def _understood(data: Mapping[str, Any]) -> tuple[Config, list[Wrong]]:
    """The settings among what the file holds, and what else is there."""
    known = {(setting.table, setting.name): setting for setting in SETTINGS}
    chosen: dict[str, Value] = {}
    keys: dict[str, str] = {}
    wrong: list[Wrong] = []
    for table, name, value in _entries(data):
        if table == "keys" and name:
            what = _bind(keys, name, value)
        elif setting := known.get((table, name)):
            what = _choose(chosen, setting, value)
        else:
            what = "is not a setting"
        if what:
            wrong.append(Wrong(table, name, what))
    values: dict[str, Any] = {**chosen, "theme": chosen.get("theme") or None}
    return Config(**values, keys=keys), [*wrong, *_clashes(keys)]


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Every entry as table, name and value. What stands outside our tables has no name."""
    tables = {"keys", *(setting.table for setting in SETTINGS)}
    for table, content in data.items():
        if table in tables and isinstance(content, dict):
            yield from ((table, name, value) for name, value in content.items())
        else:
            yield table, "", content


def _choose(chosen: dict[str, Value], setting: Setting, value: object) -> str:
    """Take the value of a setting, or say what is wrong with it."""
    if type(value) is not type(setting.default):
        kind = {str: "words in quotation marks", bool: "true or false", int: "a whole number"}
        return f"wants {kind[type(setting.default)]}"
    if isinstance(value, int) and setting.high and not setting.low <= value <= setting.high:
        return f"wants a number from {setting.low} to {setting.high}"
    if setting.among and value not in setting.among:
        return f"wants one of {', '.join(setting.among)}"
    assert isinstance(value, str | bool | int)
    chosen[setting.name] = value
    return ""


def _bind(keys: dict[str, str], name: str, value: object) -> str:
    """Take the keys of an action, or say what is wrong with them."""
    key = next((key for key in KEYS if key.id == name), None)
    if key is None:
        return "is not an action; `briefing --print-config` lists them"
    wanted = value.split(",") if isinstance(value, str) else value
    if not isinstance(wanted, list) or not wanted or not all(isinstance(one, str) for one in wanted):
        return 'wants keys, such as "j, down"'
    names = [one.strip() for one in wanted]
    if bad := [one for one in names if not re.fullmatch(_KEY_NAME, one)]:
        return f"names a key that does not exist: {bad[0]!r}"
    if names != key.keys.split(","):
        keys[name] = ",".join(names)
    return ""


def _clashes(changed: Mapping[str, str]) -> Iterator[Wrong]:
    """Every action whose new key another one already has in the same part of the screen."""
    for key in KEYS:
        for one in filter(None, changed.get(key.id, "").split(",")):
            for other in KEYS:
                taken = changed.get(other.id, other.keys).split(",")
                if one in taken and other.id != key.id and _together(key, other):
                    yield Wrong("keys", key.id, f"takes {one!r} from {other.id}")


def _together(one: Key, other: Key) -> bool:
    """Whether both actions can be meant at once: not in the reader and a pane, in two panes, or behind the picker."""
    if "picker" in {one.where, other.where} and "app" not in {one.where, other.where}:
        return one.where == other.where
    parts = {one.where, other.where} - _EVERYWHERE
    return len(parts) < 2 or ("pane" in parts and "reader" not in parts)


def _placed(file: Path, text: str, wrong: Iterable[Wrong]) -> Iterator[str]:
    """What is wrong as sentences, each with the line that it stands on, in the order of the lines."""
    lines = _lines(text)
    found = [(lines.get((one.table, one.name)) or lines.get((one.table, ""), 0), one) for one in wrong]
    for line, (table, name, what) in sorted(found):
        place = f"{file}, line {line}" if line else str(file)
        yield f"{place}: {f'{table}.{name}' if name else table} {what}"


def _lines(text: str) -> dict[tuple[str, str], int]:
    """The number of the line that each entry, and each table, stands on."""
    found: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if heading := re.match(_HEADING, line):
            table = heading[1]
            found.setdefault((table, ""), number)
        elif entry := re.match(_ENTRY, line):
            found.setdefault((table, entry[1]) if table else (entry[1], ""), number)
    return found


def month_first(wanted: str, environ: Mapping[str, str]) -> bool:
    """Whether the month comes before the day: as `wanted` ("day", "month"), or "auto" by the reader's locale."""
    if wanted != "auto":
        return wanted == "month"
    locale = next(filter(None, (environ.get(name) for name in ("LC_ALL", "LC_TIME", "LANG"))), "C")
    language, _, territory = locale.partition(".")[0].partition("@")[0].partition("_")
    return language == "en" and territory in _MONTH_FIRST
