"""Folders: those that are installed inside the package, or stand beside it, and those that a user has for us."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["config", "state"]

_XDG = {"config": ("XDG_CONFIG_HOME", ".config"), "state": ("XDG_STATE_HOME", ".local/state")}
"""The variable that names the folder of each kind on Linux, and the one in the home where it names none."""


def beside(name: str) -> Path:
    """Where `styles` or `sample_articles` is."""
    package = Path(__file__).parents[1]
    return next((p for p in (package / name, package.parent / name) if p.is_dir()), package / name)


def sheet(name: str) -> Path:
    """A style sheet by name."""
    return beside("styles") / f"{name}.tcss"


def own(kind: Kind) -> Path:
    """Our folder for settings or for what is remembered; where the user has no home, one that there is nowhere.

    Linux tells it by two variables. Others are known by `platformdirs`, which takes longer to import than all else
    that is done before the first page.
    """
    if sys.platform == "linux" and (found := _of_xdg(kind)):
        return found
    import platformdirs

    find = {"config": platformdirs.user_config_dir, "state": platformdirs.user_state_dir}[kind]
    try:
        return Path(find("briefing", appauthor=False))
    except RuntimeError:
        return Path("/nonexistent/briefing")


def _of_xdg(kind: Kind) -> Path | None:
    variable, below_home = _XDG[kind]
    named, home = (os.environ.get(name, "") for name in (variable, "HOME"))
    if os.path.isabs(named):  # noqa: PTH117 - text, as given
        return Path(named, "briefing")
    return Path(home, below_home, "briefing") if os.path.isabs(home) else None  # noqa: PTH117
