"""The tokens of a block: words, figures and signs, with their places in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from briefing.language.tokenizer import TextTokens
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.language.cardinals.numerals import Numeral
    from briefing.language.waking import Waking

Rule = TypeVar("Rule")
_BEYOND = 40
"""No rule looks further past an end of the block than this."""
_BLANKS = [""] * _BEYOND
SENTENCE_ENDS = frozenset({".", "?", "!", ""})
"""Before the first word of a sentence, the beginning of a block included."""
_HYPHENS = frozenset({"-", "‑", "–"})


class FigureTokens:
    """Parallel lists, one entry a token: the word, the word in lower case, where it starts and ends.

    The lists go on in blanks, so that a look past either end finds nothing: an index below nought counts from
    the far end. `at` is the token in lower case, `word` the token as written, `hyphen` tells whether a token is a
    hyphen that joins its neighbours: `24-year`. `numerals` keeps what `cardinals.read` found at a token, since the
    rules for two figures look at the second before its turn comes; `kinds` are the different tokens, in lower case,
    `vocabulary` the different words of the whole article.
    """

    __slots__ = (
        "_waking", "at", "ends", "hyphen", "kinds", "lower", "numerals", "size", "starts", "text", "vocabulary", "word",
        "words",
    )  # fmt: skip

    def __init__(self, whole: TextTokens, span: Span, vocabulary: frozenset[str] = frozenset()) -> None:
        first, last = whole.within(span)
        self.text = whole.text
        self.vocabulary = vocabulary
        self.size = last - first
        self.numerals: dict[tuple[int, bool], Numeral | None] = {}
        self._waking: dict[object, Any] = {}
        self.words = whole.words[first:last] + _BLANKS
        lower = whole.lower[first:last]
        self.kinds = frozenset(lower)
        self.lower = lower + _BLANKS
        self.starts = whole.starts[first:last] + [-1] * _BEYOND
        self.ends = whole.ends[first:last] + [-2] * _BEYOND
        self.at = self.lower.__getitem__
        self.word = self.words.__getitem__
        joints = [] if _HYPHENS.isdisjoint(self.kinds) else [i for i, word in enumerate(lower) if word in _HYPHENS]
        self.hyphen = frozenset(i for i in joints if self.touching(i) and self.touching(i + 1)).__contains__

    def __len__(self) -> int:
        return self.size

    def waking(self, rules: Waking[Rule]) -> tuple[Rule, ...]:
        """Those of `rules` that may find something in this block."""
        if rules not in self._waking:
            self._waking[rules] = rules.rules(self.kinds)
        found: tuple[Rule, ...] = self._waking[rules]
        return found

    def touching(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before."""
        return self.starts[i] == self.ends[i - 1]

    def phrase(self, first: int, stop: int) -> str:
        """The text from token `first` up to but without token `stop`."""
        return self.text[self.starts[first] : self.ends[stop - 1]]
