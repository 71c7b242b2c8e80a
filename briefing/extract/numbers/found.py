"""A figure as it was found, with where its noun stands: what later steps read its meaning from."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from briefing.language.clauses import Phrase as Words
from briefing.model import Number, Phrase, Span

Told: TypeAlias = "Words | Phrase | None"
"""What a rule says is counted: words of the sentence, or a phrase that stands anywhere."""


class Found(NamedTuple):
    """A figure, the words beside it that say what it counts (`noun`), and the head of them.

    Where the noun is left out, `lender` is the place, among the figures found, of the one before that has it.
    """

    number: Number
    noun: Span | None = None
    head: Span | None = None
    lender: int | None = None
