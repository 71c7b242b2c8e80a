"""Which rule found what: one line a finding, for those who check us and those who mend us."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import wording
from briefing.model import Briefing, Quote, Span, Speaker

_WORDS = 80


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """A line a finding, in the order of the text: list, span, rule and words, of a quote also the evidence, in tabs."""
    return "".join(f"{line}\n" for _, line in sorted(_lines(briefing, only)))


def _lines(briefing: Briefing, only: frozenset[str]) -> Iterator[tuple[int, str]]:
    for name in sorted(only):
        for finding in getattr(briefing, name):
            span = _place(finding)
            words = " ".join(_said(finding, briefing.document.text).split())
            if len(words) > _WORDS:
                words = words[: _WORDS - 1] + "…"
            known = _known(briefing, finding) if isinstance(finding, Quote) else ""
            yield span.start, f"{name}\t{span.start}-{span.end}\t{finding.rule or '-'}\t{words}{known}"


def _known(briefing: Briefing, quote: Quote) -> str:
    """A column more: how the speaker is known, and the way from the words of source to the name."""
    chain = wording.chain(briefing.document, quote)
    return f"\t{quote.evidence}{f': {chain}' if chain else ''}" if quote.evidence else ""


def _place(finding: object) -> Span:
    if isinstance(finding, Speaker):
        return finding.mentions[0] if finding.mentions else Span(0, 0)
    span: Span = finding.span  # type: ignore[attr-defined]  # every finding has one
    return span


def _said(finding: object, text: str) -> str:
    return finding.name if isinstance(finding, Speaker) else _place(finding).of(text)
