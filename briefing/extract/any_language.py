"""What can be found in an article of any language: what stands in quotation marks, days and figures in digits."""

from __future__ import annotations

from briefing.language.annotated import Annotated
from briefing.model import BODY_KINDS, Date, Number, Quote
from briefing.patterns import lazy

_FEWEST_WORDS = 4
"""Words in quotation marks below which they may be a name, or a word that is meant in another way."""
_IN_DIGITS = lazy(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_PLAIN = lazy(r"[$€£¥]?\s?\d{1,9}\s?[%€]?")
_MARKS = " \t\u00a0\u202f\"'“”„«»‘’‚‹›`"


def quoted(annotated: Annotated) -> tuple[Quote, ...]:
    """The stretches in quotation marks that are long enough to be said by somebody; nobody is named."""
    text = annotated.text
    blocks = [block for block in annotated.document.blocks if block.kind in BODY_KINDS]
    spans = [quote.span for block in blocks for quote in annotated.quotations.of(block)]
    said = [span for span in spans if len(span.of(text).split()) >= _FEWEST_WORDS]
    return tuple(
        Quote(f"q{number}", "direct", span.of(text).strip(_MARKS), (span,), rule="marks")
        for number, span in enumerate(said, 1)
    )


def in_digits(found: tuple[Date, ...]) -> tuple[Date, ...]:
    """Of the dates those that are written in digits alone."""
    return tuple(date for date in found if _IN_DIGITS().fullmatch(date.text))


def plain(found: tuple[Number, ...]) -> tuple[Number, ...]:
    """Of the figures those whose digits are read alike everywhere, without what they seem to count."""
    kept = (number for number in found if _PLAIN().fullmatch(number.text))
    return tuple(number._replace(label=None, counted=None, fate=None, modifier=None) for number in kept)
