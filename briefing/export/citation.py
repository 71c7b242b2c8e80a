"""Findings and passages as text to paste: the words, whose they are, and after them the source, once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import singledispatch

from briefing import wording
from briefing.digest import timeline
from briefing.model import Briefing, Date, Document, Event, Finding, KeyPoint, Number, Quote, Section, Span, Speaker

_MARKS = ' \n\t"“”'
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_OMITTED = " … "


def cite(findings: Sequence[Finding], briefing: Briefing) -> str:
    """The findings with attribution, and the source: on the line of a single one, else under all."""
    said = each(findings, briefing)
    if not said:
        return ""
    if len(said) == 1 and "\n\n" not in said[0]:
        return sourced(said[0], briefing.document)
    return "\n\n".join(filter(None, (*said, source(briefing.document))))


def each(findings: Sequence[Finding], briefing: Briefing) -> list[str]:
    """The findings with attribution, none twice: neither a sentence nor, without its name, one that has a name."""
    said = list(dict.fromkeys(attributed(finding, briefing) for finding in findings))
    named = {one.rpartition(" — ")[0] for one in said}
    return [one for one in said if one not in named]


def source(document: Document) -> str:
    """Where and when the article appeared, in brackets; "" where nothing is known of it."""
    known = origin(document)
    return f"({known})" if known else ""


def origin(document: Document) -> str:
    """Where and when the article appeared; of a page of the web its headline and address as well."""
    known, address = wording.source(document), wording.address(document)
    headline = wording.quoted(flowing(document.headline).rstrip(".,;:")) if address and document.headline else ""
    return ", ".join(filter(None, ("" if known.startswith(headline) else headline, known, address)))


def sourced(said: str, document: Document) -> str:
    """`said` with the source after it. A headline that names the article is not its own source."""
    if said.rstrip(".") == (document.headline or "").rstrip("."):
        published = wording.day(document.published) if document.published else ""
        known = wording.source(document) if document.publisher else published
        after = ", ".join(filter(None, (known, wording.address(document))))
        return f"{said} ({after})" if after else said
    return " ".join(filter(None, (said, source(document))))


def passage(span: Span, briefing: Briefing) -> str:
    """The words of a stretch of the article, and whose they are where it says but "he", or only the words around it."""
    said = _excerpt(span, briefing)
    quotes = [quote for quote in briefing.quotes if quote.mention and span.holds(quote.mention.span)]
    quotes = [quote for quote in quotes if quote.mention and quote.mention.text.lower() in _PRONOUNS]
    tellers = {quote.speaker: speaker for quote in quotes if (speaker := _speaker(quote, briefing))}
    if len(tellers) != 1:
        return said
    teller = next(iter(tellers.values()))
    return said if teller.name.split()[-1] in said else _told(said, teller, quotes)


def context(span: Span, briefing: Briefing) -> str:
    """The sentence that a finding stands in, as `passage` has it; "" where it stands in none."""
    sentence = _sentence(span, briefing.document)
    return passage(sentence, briefing) if sentence else ""


def _excerpt(span: Span, briefing: Briefing) -> str:
    """The words, with the marks that a cut took away; those of a quotation that goes on around them, signed."""
    text = briefing.document.text
    inner, around = _quotation_around(span, briefing)
    if around is None:
        return _balanced(flowing(span.of(text)))
    return _signed(wording.quoted(flowing(inner.of(text))), around, briefing)


@singledispatch
def words(finding: Finding, _: Briefing) -> str:
    """The bare words of `finding`."""
    raise TypeError(f"no words for a {type(finding).__name__}")


@words.register(KeyPoint)
@words.register(Number)
@words.register(Date)
@words.register(Event)
def _own_words(finding: KeyPoint | Number | Date | Event, _: Briefing) -> str:
    return finding.text


@words.register
def _quote_words(finding: Quote, briefing: Briefing) -> str:
    """The pieces of a quotation: nothing is left out between two that only a new paragraph divides."""
    pieces = finding.text.split(_OMITTED)
    if len(pieces) != len(finding.spans):
        return finding.text
    said = pieces[0]
    for before, after, piece in zip(finding.spans, finding.spans[1:], pieces[1:], strict=False):
        between = briefing.document.text[before.end : after.start]
        said += (_OMITTED if between.strip(_MARKS) else " ") + piece
    return said


@words.register
def _section_words(finding: Section, briefing: Briefing) -> str:
    """All of it: its title may be ours, and then is none of the article's words."""
    return flowing(finding.span.of(briefing.document.text))


@words.register
def _speaker_words(finding: Speaker, briefing: Briefing) -> str:
    """All that is quoted directly, one a line; the name where nothing is."""
    said = direct(finding, briefing)
    return "\n".join(_quote_words(quote, briefing) for quote in said) or finding.name


def direct(finding: Finding, briefing: Briefing) -> list[Quote]:
    """The direct quotation itself, or all those of a speaker."""
    if isinstance(finding, Quote):
        return [finding] if finding.kind == "direct" else []
    if isinstance(finding, Speaker):
        return [quote for quote in briefing.quotes if quote.speaker == finding.id and quote.kind == "direct"]
    return []


@singledispatch
def attributed(finding: Finding, briefing: Briefing) -> str:
    """The words of `finding` with what they need to be understood elsewhere: whose they are, when it was."""
    return words(finding, briefing)


@attributed.register
def _attributed_quote(finding: Quote, briefing: Briefing) -> str:
    """Marks stand only where the article has the speaker's own words; what is reported keeps its sentence."""
    if finding.kind == "direct":
        return _signed(wording.quoted(_quote_words(finding, briefing)), finding, briefing)
    sentence = _sentence(finding.span, briefing.document)
    said = _excerpt(sentence, briefing) if sentence else finding.text
    speaker = _speaker(finding, briefing)
    return said if speaker is None or _introduced(speaker, said) else _told(said, speaker, [finding])


@attributed.register
def _attributed_speaker(finding: Speaker, briefing: Briefing) -> str:
    """All that the speaker is quoted with and the name under it; what is reported where nothing is quoted."""
    spoken = direct(finding, briefing)
    said = [wording.quoted(_quote_words(quote, briefing)) for quote in spoken]
    if len(said) == 1:
        return _signed(said[0], spoken[0], briefing)
    if said:
        known = {quote: wording.attribution(finding, quote).removeprefix(wording.who(finding)) for quote in spoken}
        return "\n".join(words + known[quote] for words, quote in zip(said, spoken, strict=True)) + (
            f"\n— {wording.who(finding)}"
        )
    reported = [_attributed_quote(quote, briefing) for quote in briefing.quotes if quote.speaker == finding.id]
    return "\n".join(dict.fromkeys(reported)) or wording.who(finding)


@attributed.register(Number)
@attributed.register(Date)
def _attributed_in_its_sentence(finding: Number | Date, briefing: Briefing) -> str:
    """A figure alone says nothing: the sentence tells what of."""
    told = context(finding.span, briefing)
    return f"{finding.text} – {told}" if told else finding.text


@attributed.register
def _attributed_event(finding: Event, briefing: Briefing) -> str:
    """When, and whether it is still to come or only said to be, and the sentence that tells it."""
    said_to_be = timeline.status(finding, briefing.document.published)
    status = f" ({said_to_be})" if said_to_be else ""
    if finding.sentence:
        return f"{wording.when(finding)}{status} – {passage(finding.sentence, briefing)}"
    _, around = _quotation_around(finding.span, briefing)
    said = _signed(wording.quoted(finding.text.strip(_MARKS)), around, briefing) if around else _balanced(finding.text)
    return f"{wording.when(finding)}{status} – {said}"


@attributed.register
def _attributed_point(finding: KeyPoint, briefing: Briefing) -> str:
    return passage(finding.span, briefing)


def _sentence(span: Span, document: Document) -> Span | None:
    """From the start of the sentence that `span` begins in to the end of that which it ends in."""
    sentences = document.sentences
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    last = bisect_left(sentences, span.end, key=lambda sentence: sentence.span.end)
    if first >= len(sentences) or sentences[first].span.start > span.start:
        return None
    return Span(sentences[first].span.start, sentences[min(last, len(sentences) - 1)].span.end)


def _quotation_around(span: Span, briefing: Briefing) -> tuple[Span, Quote | None]:
    """The stretch without the marks at its ends, and the direct quotation that holds all of it."""
    said = span.of(briefing.document.text)
    start = span.start + len(said) - len(said.lstrip(_MARKS))
    inner = Span(start, max(start, span.end - len(said) + len(said.rstrip(_MARKS))))
    direct_ones = (quote for quote in briefing.quotes if quote.kind == "direct")
    return inner, next((quote for quote in direct_ones if any(piece.holds(inner) for piece in quote.spans)), None)


def _speaker(quote: Quote, briefing: Briefing) -> Speaker | None:
    return next((speaker for speaker in briefing.speakers if speaker.id == quote.speaker), None)


def _signed(said: str, quote: Quote, briefing: Briefing) -> str:
    speaker = _speaker(quote, briefing)
    return f"{said} — {wording.attribution(speaker, quote)}" if speaker else said


def _told(said: str, teller: Speaker, quotes: Sequence[Quote]) -> str:
    """The article's own sentence, with the name of whoever is quoted in it and how much of that is quoted."""
    partly = "partly " if any(quote.quoted for quote in quotes) else ""
    how = "" if all(quote.kind == "direct" for quote in quotes) else f", {partly}paraphrased"
    return f"{said} — {wording.attribution(teller, quotes[0])}{how}"


def _introduced(speaker: Speaker, said: str) -> bool:
    """Whether the words themselves name the speaker, and the office where there is one."""
    offices = speaker.role.split(", ") if speaker.role else []
    told = all(known.casefold() in said.casefold() for known in (speaker.name, *offices))
    return told or wording.who(speaker) in said


def flowing(text: str) -> str:
    """Paragraphs of one line each, with a blank one between them."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text.strip()))


def _balanced(said: str) -> str:
    """`said` with the quotation mark whose other half lies outside it, where the article itself pairs its marks."""
    if said.count("“") != said.count("”") and said.count('"') % 2:
        return said
    if said.count("“") > said.count("”"):
        return said if said.endswith("”") else f"{said}”"
    if said.count("”") > said.count("“"):
        return f"“{said}"
    if said.count('"') % 2 == 0:
        return said
    opens = said.startswith('"') or said[said.rindex('"') - 1].isspace()
    return f'{said}"' if opens else f'"{said}'
