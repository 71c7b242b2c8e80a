"""Words of the article as they are shown by themselves: what is left out marked, a known “she” with her name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Briefing, Document, Quote, Span, Speaker

OMITTED = " … "

NEAR = 40
"""Characters that may lie between a verb and what is reported; over a longer way only the verb is shown."""

INFERRED = "≈"
"""The sign of a speaker who is not named beside the words."""


def told(spans: Sequence[Span], briefing: Briefing) -> str:
    """The words at `spans`, with an ellipsis between: “[Rowe] said the bridge … would reopen”.

    A pronoun that the briefing resolves is replaced by the name in square brackets, as newsrooms do.
    """
    names = dict(_pronouns(briefing))
    return OMITTED.join(" ".join("".join(_pieces(span, names, briefing.document.text)).split()) for span in spans)


def lead(quote: Quote, document: Document) -> str:
    """The words of saying that lead to a statement which is only reported: it may be a claim, a wish or a denial.

    “told reporters that ”, or over a longer way the verb alone, “told … ”; "" where it stands behind the statement.
    """
    cue, start = quote.cue, quote.span.start
    if quote.kind == "direct" or cue is None or cue.span.end > start:
        return ""
    words = document.text[cue.span.start : start]
    if words.rstrip() == f"{cue.text},":
        return ""  # put in: “The plan, she said, is dead”
    return f"{cue.text}{OMITTED}" if start - cue.span.end > NEAR or "\n" in words else words


def inferred(evidence: str | None) -> bool:
    """Whether a speaker is known by inference only, not by a name that stands beside the words."""
    return evidence in {"pronoun", "description", "carried"}


def sign(quote: Quote) -> str:
    """What says that a speaker is inferred, and by what: “≈ she”, “≈ carried over”; "" where the name stands there."""
    if not inferred(quote.evidence):
        return ""
    said = quote.mention.text if quote.mention and quote.evidence != "carried" else "carried over"
    return f"{INFERRED} {said.lower() if quote.evidence == 'pronoun' else said}"


def _pieces(span: Span, names: dict[Span, str], text: str) -> Iterator[str]:
    at = span.start
    for mention in sorted(mention for mention in names if span.holds(mention)):
        yield text[at : mention.start]
        yield f"[{names[mention]}]"
        at = mention.end
    yield text[at : span.end]


def _pronouns(briefing: Briefing) -> Iterator[tuple[Span, str]]:
    """The pronouns that name the source of a statement, and whom each means."""
    speakers = {speaker.id: speaker for speaker in briefing.speakers}
    for quote in briefing.quotes:
        if quote.evidence == "pronoun" and quote.mention and (speaker := speakers.get(quote.speaker or "")):
            yield quote.mention.span, _surname(speaker)


def _surname(speaker: Speaker) -> str:
    return speaker.name.rpartition(" ")[2] if speaker.kind == "person" else speaker.name
