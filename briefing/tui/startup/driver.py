"""The terminal: stopped and let go on by others, and where the first page already stands on it."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

from textual.drivers.linux_driver import LinuxDriver

from briefing.tui.startup.first_page import ENTER


class Stoppable(LinuxDriver):
    """Bears being stopped by SIGSTOP, of which no program is told: it hears only that it goes on."""

    def _sigcont_application(self, *signalled: object) -> None:
        """Take the terminal back; where it was never given up, that comes first, or it is held twice and never left.

        Who has it by now may be the shell. Then the app waits again, until the shell brings it back.
        """
        if self._writer_thread is None:
            return
        if not self._has_terminal():
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        if not self._must_signal_resume:
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application(*signalled)
        self._app.call_later(self._app.refresh, layout=True)  # another program may have drawn over it

    def _has_terminal(self) -> bool:
        """Whether what is typed is for this program."""
        with suppress(OSError):  # none of the kind that is given to one program after another
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        return True


class Continued(Stoppable):
    """Goes on with that page: to turn to the other screen once more would blank it in some terminals."""

    _turned = True

    def write(self, data: str) -> None:
        """Write to the terminal, without the first order to turn; a later one follows a pause in the shell."""
        if self._turned and data == ENTER:
            self._turned = False
        else:
            super().write(data)
