"""A terminal reader that turns a news article into a briefing.

From Python:

    import briefing

    found = briefing.brief_file("article.txt")
    found.quotes       # who said what; `speakers`, `numbers`, `events`, `key_points` and `sections` stand beside it
    found.document     # the article; `span.of(found.document.text)` gives the words of any finding
    found.to_dict()    # what `briefing --format json` prints

A file that cannot be read raises `BriefingError`, whose message is a sentence. No record can be changed.
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


def __dir__() -> list[str]:
    """The names above and the public ones, for `help(briefing)` and for completion."""
    return sorted({*globals(), *__all__})
