"""Folders: those that are installed inside the package, or stand beside it, and those that a user has for us."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def beside(name: str) -> Path:
    """Where `styles` or `sample_articles` is."""
    package = Path(__file__).parents[1]
    return next((p for p in (package / name, package.parent / name) if p.is_dir()), package / name)


def sheet(name: str) -> Path:
    """A style sheet by name."""
    return beside("styles") / f"{name}.tcss"


def own(find: Callable[..., str]) -> Path:
    """Our folder among those that `platformdirs` knows; where the user has no home, one that there is nowhere."""
    try:
        return Path(find("briefing", appauthor=False))
    except RuntimeError:
        return Path("/nonexistent/briefing")
