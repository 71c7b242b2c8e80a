"""One finding as text to paste, with the name under it and the source after it."""

from __future__ import annotations

from functools import singledispatch

from briefing import wording
from briefing.model import Briefing, Date, Event, KeyPoint, Number, Quote, Section, Speaker

Finding = KeyPoint | Section | Speaker | Quote | Number | Date | Event


@singledispatch
def words(finding: Finding, _: Briefing) -> str:
    """The bare words of `finding`."""
    raise TypeError(f"no words for a {type(finding).__name__}")


@singledispatch
def cite(finding: Finding, briefing: Briefing) -> str:
    """The words of `finding` with attribution and source, ready to paste."""
    return f"{words(finding, briefing)} ({wording.source(briefing.document)})"


@words.register(KeyPoint)
@words.register(Quote)
@words.register(Number)
@words.register(Date)
@words.register(Event)
def _own_words(finding: KeyPoint | Quote | Number | Date | Event, _: Briefing) -> str:
    return finding.text


@words.register
def _section_words(finding: Section, briefing: Briefing) -> str:
    return finding.title or finding.span.of(briefing.document.text)


@words.register
def _speaker_words(finding: Speaker, _: Briefing) -> str:
    return finding.name


@cite.register
def _cite_quote(finding: Quote, briefing: Briefing) -> str:
    """Words in quotation marks only where they are the speaker's own: the rest is a paraphrase."""
    speaker = next((s for s in briefing.speakers if s.id == finding.speaker), None)
    name = wording.who(speaker) if speaker else None
    source = wording.source(briefing.document)
    if finding.kind == "direct":
        return (
            f"{wording.quoted(finding.text)} — {name} ({source})"
            if name
            else f"{wording.quoted(finding.text)} ({source})"
        )
    return f"{finding.text} — {name}, paraphrased ({source})" if name else f"{finding.text} (paraphrased; {source})"


@cite.register
def _cite_speaker(finding: Speaker, briefing: Briefing) -> str:
    """Every direct quotation of the speaker, one a line; the name alone where there is none."""
    said = [q for q in briefing.quotes if q.speaker == finding.id and q.kind == "direct"]
    if said:
        return "\n".join(_cite_quote(quote, briefing) for quote in said)
    return f"{wording.who(finding)} ({wording.source(briefing.document)})"


@cite.register
def _cite_event(finding: Event, briefing: Briefing) -> str:
    return f"{wording.when(finding)} – {finding.text} ({wording.outlet(briefing.document)})"
