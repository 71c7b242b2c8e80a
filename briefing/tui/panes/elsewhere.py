"""Where there is something to see, for one who looks at an empty pane."""

from __future__ import annotations

from briefing.model import Briefing
from briefing.tui.keys import Keyboard

_SHOWN = (
    ("summary", "key_points", "its key points"),
    ("speakers", "speakers", "who speaks"),
    ("numbers", "numbers", "its figures"),
    ("events", "events", "what happened when"),
)
"""What each pane shows, for one who has found nothing in another."""


def elsewhere(briefing: Briefing, keyboard: Keyboard) -> str:
    """Which panes have something to show; where none has, what else there is to press."""
    shown = [(keyboard.named(pane), what) for pane, name, what in _SHOWN if getattr(briefing, name)]
    if not shown:
        return f"{keyboard.named('open')} opens another article."
    (first, what), *others = shown
    return ", ".join([f"{first} shows {what}", *(" ".join(other) for other in others)]) + "."
