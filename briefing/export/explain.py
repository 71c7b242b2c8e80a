"""Which rule found what: one line a finding, for those who check us and those who mend us."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Briefing, Span, Speaker

_WORDS = 80


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """A line a finding, in the order of the text: list, span, rule and words, divided by tabs."""
    return "".join(f"{line}\n" for _, line in sorted(_lines(briefing, only)))


def _lines(briefing: Briefing, only: frozenset[str]) -> Iterator[tuple[int, str]]:
    for name in sorted(only):
        for finding in getattr(briefing, name):
            span = _place(finding)
            words = " ".join(_said(finding, briefing.document.text).split())
            if len(words) > _WORDS:
                words = words[: _WORDS - 1] + "…"
            yield span.start, f"{name}\t{span.start}-{span.end}\t{finding.rule or '-'}\t{words}"


def _place(finding: object) -> Span:
    if isinstance(finding, Speaker):
        return finding.mentions[0] if finding.mentions else Span(0, 0)
    span: Span = finding.span  # type: ignore[attr-defined]  # every finding has one
    return span


def _said(finding: object, text: str) -> str:
    return finding.name if isinstance(finding, Speaker) else _place(finding).of(text)
