"""A terminal reader that turns a news article into a briefing.

`briefing.brief_file("article.txt").quotes` is who said what, each with its span in the text.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` costs a quarter of the start of `--version`
if TYPE_CHECKING:
    from briefing.api import brief_articles, brief_file, brief_text
    from briefing.errors import BriefingError
    from briefing.model import Briefing

__version__ = "0.1.0"
__all__ = ["Briefing", "BriefingError", "__version__", "brief_articles", "brief_file", "brief_text"]

_HOMES = {
    "Briefing": "briefing.model",
    "BriefingError": "briefing.errors",
    "brief_articles": "briefing.api",
    "brief_file": "briefing.api",
    "brief_text": "briefing.api",
}


def __getattr__(name: str) -> object:
    """Import a public name on its first use (PEP 562), so that `--version` pays for none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
