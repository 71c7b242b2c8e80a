"""What figures and papers do: “records show crime rose”, where “show” might be a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.noun_phrase import words_right
from briefing.language.plurals import is_plural
from briefing.language.tags import BREAKS, FINITE, NOMINAL
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged

_A_SUBJECT = 5
"""Words of what is shown up to its verb, at most: “[traffic at the port] fell”."""


def shows(it: Tagged, i: int) -> str | None:
    """“data from the town show rents rose”: the verb of what is written, where a clause follows without “that”."""
    if (
        it.tags[i] != "base?"
        or not verbs.has_tag(it.words[i], "shows")
        or it.tag(i + 1) not in NOMINAL | {"base?", "s?"}
    ):
        return None
    told = next((n for n in range(i + 2, i + 2 + _A_SUBJECT) if it.tag(n) in FINITE | BREAKS | {""}), len(it))
    return "base" if it.tag(told) in FINITE and _is_written(it, i) else None


def _is_written(it: Tagged, i: int) -> bool:
    """Whether the clause begins with papers or figures in the plural, and has no verb so far."""
    start = next((n for n in range(i - 1, -1, -1) if it.tags[n] in BREAKS), -1) + 1
    last = max(start, min(words_right(it, start + 1), i) - 1)
    written = it.word(last) in lexicon.words("document_nouns") and (is_plural(it.word(last)) or it.word(last) == "data")
    made = (n for n in range(last + 1, i) if it.tags[n] in FINITE)
    return written and all(it.tags[n] == "ed" and it.tag(n + 1) in {"preposition", "time"} for n in made)
