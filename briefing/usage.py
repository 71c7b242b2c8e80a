"""What is said of arguments that make no sense: one sentence, with the nearest that would."""

from __future__ import annotations

import argparse
import re

from briefing.untrusted import on_one_line

TYPE_CHECKING = False  # `typing` costs a quarter of the start
if TYPE_CHECKING:
    from typing import NoReturn

_CHOICE = r"(?s)invalid choice: '(?P<given>.*?)' \(choose from (?P<choices>.*)\)$"
_UNKNOWN = "unrecognized arguments: "
_LONGEST = 60


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one or two lines, without the list of all arguments."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with status 2."""
        said = f"{self.prog}: {on_one_line(self._said(message))}"
        self.exit(2, f"{said}\n{self.prog} --help lists what there is.\n")

    def _said(self, message: str) -> str:
        if message.startswith(_UNKNOWN):
            given = message.removeprefix(_UNKNOWN).split()[0]
            known = [option for action in self._actions for option in action.option_strings]
            return f"there is no argument {given[:_LONGEST]}.{_nearest(given.partition('=')[0], known)}"
        if choice := re.search(_CHOICE, message):
            known = re.findall(r"[\w/-]+", choice["choices"])
            listed = ", ".join(known)
            argument = message[: choice.start()].removeprefix("argument ").rstrip(": ")
            given = choice["given"][:_LONGEST]
            return f"{argument}: “{given}” is none of {listed}.{_nearest(choice['given'], known)}"
        return message.removeprefix("argument ").rstrip(".") + "."


def _nearest(given: str, known: list[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(given[:_LONGEST], known, n=1)
    return f" Is {near[0]} meant?" if near else ""
