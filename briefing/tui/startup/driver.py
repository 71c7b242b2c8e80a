"""The terminal, where the first page already stands on it."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.startup.first_page import ENTER


class Continued(LinuxDriver):
    """Goes on with that page: to turn to the other screen once more would blank it in some terminals."""

    _turned = True

    def write(self, data: str) -> None:
        """Write to the terminal, without the first order to turn; a later one follows a pause in the shell."""
        if self._turned and data == ENTER:
            self._turned = False
        else:
            super().write(data)
