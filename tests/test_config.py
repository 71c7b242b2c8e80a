"""The settings: what may stand in the file, and that nothing in it can do harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui import config
from briefing.tui.config import Config
from briefing.tui.keys import KEYS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_what_is_printed_is_the_default(file: Path) -> None:
    file.write_text(config.print_config(), encoding="utf-8")
    assert config.load(file) == (Config(), [])


def test_what_is_printed_has_every_action_and_setting() -> None:
    printed = config.print_config()
    for key in KEYS:
        assert f"\n{key.id} = " in printed
        assert key.says in printed
    for setting in config.SETTINGS:
        assert f"\n{setting.name} = " in printed


def test_the_keys_of_the_program_do_not_clash() -> None:
    assert list(config._clashes({key.id: key.keys for key in KEYS})) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", Config()),
        ('[app]\ntheme = "nord"', Config(theme="nord")),
        ("[app]\nmouse = false", Config(mouse=False)),
        ("[layout]\nmeasure = 60\nside = 30", Config(measure=60, side=30)),
        ('[keys]\nquit = "ctrl+q"', Config(keys={"quit": "ctrl+q"})),
        ('[keys]\nquit = ["Q", "f12"]', Config(keys={"quit": "Q,f12"})),
        ('keys.quit = " Q , ctrl+shift+f12 "', Config(keys={"quit": "Q,ctrl+shift+f12"})),
        ('\ufeff[keys]\nquit = "§"', Config(keys={"quit": "§"})),
    ],
)
def test_settings_are_read(file: Path, written: str, expected: Config) -> None:
    file.write_text(written, encoding="utf-8")
    assert config.load(file) == (expected, [])


@pytest.mark.parametrize(
    ("written", "warning"),
    [
        ("[app]\ntheme = = 3", ": Invalid value (at line 2, column 9); the settings in it are ignored"),
        ('[app]\n\ncolour = "red"', ", line 3: app.colour is not a setting"),
        ('theme = "nord"', ", line 1: theme is not a setting"),
        ('[keys]\n[looks]\ntheme = "nord"', ", line 2: looks is not a setting"),
        ("keys = 3", ", line 1: keys is not a setting"),
        ("[app]\ntheme = 3", ", line 2: app.theme wants words in quotation marks"),
        ('[app]\nmouse = "no"', ", line 2: app.mouse wants true or false"),
        ("[layout]\nside = true", ", line 2: layout.side wants a whole number"),
        ("[layout]\nside = 95", ", line 2: layout.side wants a number from 0 to 90"),
        ('[keys]\nfly = "f"', ", line 2: keys.fly is not an action; `briefing --print-config` lists them"),
        ("[keys]\nquit = 3", ', line 2: keys.quit wants keys, such as "j, down"'),
        ("[keys]\nquit = []", ', line 2: keys.quit wants keys, such as "j, down"'),
        ('[keys]\nquit = ""', ", line 2: keys.quit names a key that does not exist: ''"),
        ('[keys]\nquit = "ctrl+Q+x"', ", line 2: keys.quit names a key that does not exist: 'ctrl+Q+x'"),
        ('[keys]\nquit = "a b"', ", line 2: keys.quit names a key that does not exist: 'a b'"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_ignored(file: Path, written: str, warning: str) -> None:
    file.write_text(written)
    assert config.load(file) == (Config(), [f"{file}{warning}"])


def test_a_mistake_costs_only_itself(file: Path) -> None:
    file.write_text('[app]\nmouse = 1\ntheme = "nord"\n[keys]\nfly = "f"\nquit = "Q"\n')
    found, warnings = config.load(file)
    assert found == Config(theme="nord", keys={"quit": "Q"})
    assert len(warnings) == 2


@pytest.mark.parametrize(
    ("written", "warning"),
    [
        ('[keys]\nquit = "j"', ["quit takes 'j' from down"]),
        ('[keys]\ndown = "k"\nup = "j"', []),
        ('[keys]\ndown = "k"', ["down takes 'k' from up"]),
        ('[keys]\nmark = "space, X"', []),
    ],
)
def test_a_key_that_is_taken_is_named(file: Path, written: str, warning: list[str]) -> None:
    file.write_text(written)
    found = [one.split("keys.")[1] for one in config.load(file)[1]]
    assert found == warning


def test_no_file_is_no_mistake_unless_it_was_asked_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.load(file) == (Config(), [f"{file}: there is no such file"])
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    assert config.load() == (Config(), [f"{file}: there is no such file"])
    monkeypatch.delenv("BRIEFING_CONFIG")
    monkeypatch.setattr(config, "default_path", lambda: file)
    assert config.load() == (Config(), [])


def test_another_file_may_be_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("[app]\nmouse = false")
    monkeypatch.setenv("BRIEFING_CONFIG", str(file))
    assert config.load() == (Config(mouse=False), [])


def test_a_user_without_a_home_has_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home(*_: object, **__: object) -> str:
        raise RuntimeError("could not determine the home directory")

    for variable in ("BRIEFING_CONFIG", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("platformdirs.user_config_dir", no_home)
    assert config.load() == (Config(), [])
    assert config.print_config()


def test_a_home_that_nobody_has_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CONFIG", "~nobody-of-that-name/config.toml")
    found, warnings = config.load()
    assert (found, len(warnings)) == (Config(), 1)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"[" * 5000, b"a = " + b"[" * 5000, b"\0"])
def test_a_file_that_is_no_settings_does_no_harm(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    found, warnings = config.load(file)
    assert found == Config()
    assert len(warnings) == 1


def test_a_folder_in_its_place_does_no_harm(tmp_path: Path) -> None:
    found, warnings = config.load(tmp_path)
    assert (found, len(warnings)) == (Config(), 1)


@given(st.text())
def test_whatever_is_written_there_are_settings(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_text(text, encoding="utf-8", errors="replace", newline="")
    assert isinstance(config.load(file)[0], Config)


def test_it_needs_no_textual() -> None:
    code = (
        "import sys; from briefing.tui import config; config.print_config(); "
        "sys.exit('textual' in sys.modules or 'rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
