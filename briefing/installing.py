"""The manual page and the completions of the shells, put where those look for them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from copy import deepcopy
from importlib import import_module
from pathlib import Path

from briefing.errors import BriefingError
from briefing.saving import save
from briefing.schema import COMMANDS

_DATA, _CONFIG = ("XDG_DATA_HOME", ".local/share"), ("XDG_CONFIG_HOME", ".config")

PLACES: dict[str, tuple[tuple[str, str], str]] = {
    "man": (_DATA, "man/man1/briefing.1"),
    "bash": (_DATA, "bash-completion/completions/briefing"),
    "zsh": (_DATA, "zsh/site-functions/_briefing"),
    "fish": (_CONFIG, "fish/completions/briefing.fish"),
}
"""What is put in place: the variable that names a folder, the folder in the home without it, the file there."""


def install(parser: argparse.ArgumentParser, environ: Mapping[str, str], home: Path) -> str:
    """Write the manual page and the completions of `parser`; what is returned says where they are."""
    paths = {name: _place(name, environ, home) for name in PLACES}
    for name, path in paths.items():
        text = manual(parser) if name == "man" else completion(parser, name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            save(text, str(path))
        except OSError as error:
            raise BriefingError(f"{path} could not be written: {error.strerror}.") from error
    told = "".join(f"{name:5} {path}\n" for name, path in paths.items())
    return f"{told}zsh needs fpath+=({paths['zsh'].parent}) in ~/.zshrc, before compinit.\n"


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script by which `shell` completes the arguments and words of `parser`; bash and fish complete theirs too."""
    import shtab

    parser = deepcopy(parser)  # for a completion its words are a part of it
    words = parser.add_subparsers()
    for word in COMMANDS:
        of_word = import_module(f"briefing.commands.{word}").parser()
        _complete_files(of_word, shell, shtab.FILE)
        words.add_parser(word, parents=[of_word], add_help=False, help=of_word.description)
    _complete_files(parser, shell, {**shtab.FILE, **dict.fromkeys(_FIRST, "_briefing_first")})
    return shtab.complete(parser, shell=shell, preamble=_FIRST) + "\n"  # type: ignore[arg-type]  # a text for each shell


def _complete_files(parser: argparse.ArgumentParser, shell: str, ways: Mapping[str, object]) -> None:
    """Have the arguments that name files completed as files, in each of the `ways` of a shell."""
    for action in parser._actions:  # noqa: SLF001 - argparse lists its arguments nowhere else
        if action.metavar in _NAME_FILES:
            action.complete = ways  # type: ignore[attr-defined]  # shtab looks for it
        if action.nargs == "*" and shell == "zsh":
            action.nargs = argparse.REMAINDER  # else shtab has it complete the first file alone


_NAME_FILES = frozenset({"FILE", "DRAFT", "SOURCE", "ARTICLE", "LIST"})
"""What stands for a file in the help."""
_FIRST = {
    "bash": f"""\
_briefing_first() {{
  compgen -W '{" ".join(COMMANDS)}' -- "$1"
  _shtab_compgen_files "$1"
}}""",
    "zsh": f"""\
_briefing_first() {{
  (( CURRENT > 1 )) && _files || _alternative 'words:word:({" ".join(COMMANDS)})' 'files:file:_files'
}}""",
}
"""Where a file is named, a word may stand first; these shells have to be told."""


def _place(name: str, environ: Mapping[str, str], home: Path) -> Path:
    (variable, usual), file = PLACES[name]
    return Path(environ.get(variable) or home / usual) / file


def manual(parser: argparse.ArgumentParser) -> str:
    """The manual page of `parser` and of the words of the command, in the language of man."""
    words = (import_module(f"briefing.commands.{word}").parser() for word in COMMANDS)
    lines = [
        '.TH BRIEFING 1 "" "briefing" "User Commands"',
        ".SH NAME",
        r"briefing \- turn a news article into a briefing",
    ]
    lines += [".SH SYNOPSIS", *_synopsis(parser), ".SH DESCRIPTION", _plain(parser.description or "")]
    lines += [".PP", _plain(parser.epilog or ""), ".SH OPTIONS", *_arguments(parser)]
    for word in words:
        lines += [f".SH {_plain(word.prog.upper())}", _plain(word.description or ""), *_arguments(word)]
        lines += [".PP", _plain(word.epilog)] if word.epilog else []
    lines += [".SH EXIT STATUS", _plain(_STATUS), ".SH ENVIRONMENT", _plain(_ENVIRONMENT)]
    return "\n".join(lines) + "\n"


_STATUS = (
    "0 where all went well; 1 where an article could not be read or a file not written; 2 for arguments that make no"
    " sense; 3 where briefing check found something to look at; 130 where it was stopped with Ctrl+c."
)
_ENVIRONMENT = (
    "BRIEFING_CONFIG names the file of settings, BRIEFING_PRIVATE_ADDRESSES lets addresses of a private network be"
    " fetched, NO_COLOR turns colours into marks."
)


def _synopsis(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield rf".B {parser.prog}"
    yield r"[options] [FILE ...]"
    for word in COMMANDS:
        yield from (".br", rf".B {parser.prog} {word}", r"\&...")


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001 - argparse lists its arguments nowhere else
        value = action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar or ())
        value = value or ("" if action.nargs == 0 else "|".join(map(str, action.choices or [action.dest.upper()])))
        named = ", ".join(action.option_strings)
        yield from (".TP", f".B {_plain(' '.join(filter(None, (named, value))))}", _plain(action.help or ""))


def _plain(words: str) -> str:
    """`words` as text, of which man takes nothing for a command."""
    said = " ".join(words.split()).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{said}" if said.startswith((".", "'")) else said
