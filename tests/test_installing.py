"""The manual page and the completions: where they are put, and that man and the shells can read them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import arguments
from briefing.cli import main
from briefing.installing import PLACES, manual
from briefing.schema import COMMANDS


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert main(["--install-completion"]) == 0
    return tmp_path


@pytest.mark.parametrize(
    ("file", "holds"),
    [
        (".local/share/man/man1/briefing.1", ".TH BRIEFING 1"),
        (".local/share/bash-completion/completions/briefing", "_shtab_compgen_files"),
        (".local/share/zsh/site-functions/_briefing", "#compdef briefing"),
        (".config/fish/completions/briefing.fish", "complete -c briefing"),
    ],
)
def test_each_stands_where_it_is_looked_for(home: Path, file: str, holds: str) -> None:
    assert holds in (home / file).read_text(encoding="utf-8")


def test_what_is_said_names_every_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert main(["--install-completion"]) == 0
    said = capfd.readouterr().out
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == len(PLACES)
    assert all(str(path) in said for path in written)


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert main(["--install-completion"]) == 1


@pytest.mark.parametrize(("shell", "name"), [("bash", "bash"), ("zsh", "zsh"), ("fish", "fish")])
def test_the_shell_can_read_its_completion(home: Path, shell: str, name: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"There is no {shell} on this machine.")
    _, file = PLACES[name]
    path = next(home.rglob(Path(file).name)) if name != "bash" else home / ".local/share" / file
    subprocess.run([shell, "-n", str(path)], check=True)


COMPLETED = [
    # what is typed, what is offered, among other things
    (("briefing", "--form"), "--format"),
    (("briefing", "--format", "js"), "jsonl"),
    (("briefing", "ch"), "check"),
    (("briefing", "ne"), "news.txt"),
    (("briefing", "news.txt", "ne"), "news.txt"),
    (("briefing", "check", "ne"), "news.txt"),
    (("briefing", "check", "news.txt", "ne"), "news.txt"),
    (("briefing", "find", "--fa"), "--fate"),
    (("briefing", "--output", "ne"), "news.txt"),
]
BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
_shtab_briefing briefing "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = "source $argv[1]; complete -C (string join -- ' ' $argv[2..])"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere bash is too old, or lives in a world of its own")
@pytest.mark.parametrize("shell", ["bash", "fish"])
@pytest.mark.parametrize(("typed", "offered"), COMPLETED, ids=[" ".join(row[0]) for row in COMPLETED])
def test_what_a_shell_offers(home: Path, shell: str, typed: tuple[str, ...], offered: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"There is no {shell} on this machine.")
    (_, usual), file = PLACES[shell]
    (home / "news.txt").touch()
    script = ["-c", BASH, "bash"] if shell == "bash" else ["--no-config", "-c", FISH]
    command = [shell, *script, str(home / usual / file), *typed]
    ran = subprocess.run(command, cwd=home, capture_output=True, text=True, check=True)
    assert offered in [line.split("\t")[0] for line in ran.stdout.splitlines()], ran.stderr


def test_the_manual_names_every_argument() -> None:
    page = manual(arguments.parser()).replace("\\-", "-")
    assert all(option in page for action in arguments.parser()._actions for option in action.option_strings)
    assert all(f".B briefing {word}" in page for word in COMMANDS)


def test_the_manual_is_set_without_a_complaint() -> None:
    if not shutil.which("groff"):
        pytest.skip("There is no groff on this machine.")
    page = manual(arguments.parser()).encode()
    ran = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww"], input=page, capture_output=True, check=True)
    assert ran.stderr == b""
    assert b"briefing check" in ran.stdout
