"""Folders that are installed inside the package, and in a checkout stand beside it."""

from __future__ import annotations

from pathlib import Path


def beside(name: str) -> Path:
    """Where `styles` or `sample_articles` is."""
    package = Path(__file__).parents[1]
    return next((p for p in (package / name, package.parent / name) if p.is_dir()), package / name)


def sheet(name: str) -> Path:
    """A style sheet by name."""
    return beside("styles") / f"{name}.tcss"
