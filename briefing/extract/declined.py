"""Who would not or could not be asked: "declined to comment", "could not be reached", "did not respond to a request".

No statements, though a reader wants to know of them; each is handed on with the words that name whom it is about.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefing.language import classes, phrases, subjects, tokens
from briefing.language.annotated import Annotated
from briefing.language.phrases import Phrase
from briefing.language.tokens import Tokens
from briefing.model import BODY_KINDS, Declined, Quote, Speaker
from briefing.model import Phrase as Words
from briefing.patterns import lazy

RULE = "declined"
_NOT = r"(?: not|n['’]t)(?: immediately| yet| directly)?"
_ASKED = (
    r"(?:comment|elaborate|discuss|say|answer|respond|speak|talk|confirm|reveal|disclose|specify|identify"
    r"|be interviewed|be drawn|go into)"
)
_REFUSED = lazy(
    rf"\b(?:(?:declin|refus)(?:ed|es|ing) (?:to {_ASKED}\b"
    r"|(?:an? |all |several |repeated )?(?:interview )?(?:comments?|interviews?|requests? for)\b)"
    rf"|could{_NOT} be (?:immediately )?(?:reached|contacted|located)\b"
    rf"|(?:was|were|is|are)(?:{_NOT}| un| not immediately )\s?(?:immediately )?(?:available|reachable)\b"
    rf"(?= (?:for|to) (?:comment|interview|an interview|speak|discuss|be))"
    rf"|(?:did|has|have|had){_NOT} (?:immediately )?"
    rf"(?:respond|responded|repl(?:y|ied)|answer|answered|return|returned|acknowledge|acknowledged)\b"
    rf"|(?:was|were){_NOT} (?:immediately )?(?:returned|answered|acknowledged)\b|went unanswered\b"
    rf"|would{_NOT} (?:comment|elaborate|discuss|be drawn|be interviewed)\b"
    rf"|(?:had|has|have) no (?:immediate |further |additional )?comment\b)"
)
_HINTS = (
    *("declin", "refus", "reach", "contact", "locat", "respon", "repl", "answer", "return", "acknowledg"),
    *("comment", "elaborat", "discuss", "drawn", "interview", "available"),
)
"""Letters of which a refusal has some, and most paragraphs have none."""
_ANSWERED = lazy(r"respond|repl|answer|return|acknowledge|unanswered")
_REQUEST = lazy(
    r"\b(?:requests?|comments?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|interviews?|texts?"
    r"|voicemails?|letters?|queries|query)\b"
)
_ENDS = ("comma", "semicolon", "dash", "stop", "colon", "relative", "quote")


def find(annotated: Annotated) -> tuple[Quote, ...]:
    """The refusals in the order of the text, each in the form of a quote, so that `speakers` can name whose it is."""
    found = list(_refusals(annotated))
    return tuple(refusal._replace(id=f"d{number}") for number, refusal in enumerate(found, 1))


def with_refusals(quotes: tuple[Quote, ...], refusals: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes and the refusals, in the order of the text."""
    return tuple(sorted((*quotes, *refusals), key=lambda quote: quote.span))


def parted(
    speakers: tuple[Speaker, ...], named: tuple[Quote, ...]
) -> tuple[tuple[Speaker, ...], tuple[Quote, ...], tuple[Declined, ...]]:
    """The speakers with their quotes alone, the quotes, and who declined."""
    quotes = tuple(quote for quote in named if quote.rule != RULE)
    if len(quotes) == len(named):
        return speakers, quotes, ()
    ids = {quote.id for quote in quotes}
    kept = tuple(s._replace(quotes=tuple(one for one in s.quotes if one in ids)) for s in speakers)
    declined = tuple(Declined(q.text, q.span, q.speaker, q.rule) for q in named if q.rule == RULE)
    return kept, quotes, declined


def _refusals(annotated: Annotated) -> Iterator[Quote]:
    document, text = annotated.document, annotated.text
    for block in document.blocks:
        if block.kind in BODY_KINDS and any(map(block.span.of(text).__contains__, _HINTS)):
            for match in _REFUSED().finditer(text, *block.span):
                if (sentence := _sentence(annotated, match.start())) is not None:
                    yield from _refusal(sentence, match)


def _sentence(annotated: Annotated, offset: int) -> Tokens | None:
    """The words of the sentence there, with their classes."""
    sentence = annotated.sentence_at(offset)
    if sentence is None or not sentence.span.start <= offset < sentence.span.end:
        return None
    block = annotated.document.blocks[sentence.block]
    quoted = [quote for quote in annotated.quotations.of(block) if quote.span.touches(sentence.span)]
    for found in tokens.sentences(annotated.tagged, sentence.span, [], quoted):
        if found.starts[0] <= offset < found.ends[-1]:
            classes.classify(found)
            return found
    return None


def _refusal(sentence: Tokens, match: re.Match[str]) -> Iterator[Quote]:
    place = bisect_right(sentence.starts, match.start()) - 1
    if sentence.is_a(place, "quote"):
        return
    last = bisect_right(sentence.starts, match.end() - 1)
    while last < len(sentence) and not sentence.is_a(last, *_ENDS) and not _opens_clause(sentence, last):
        last += 1
    first = place
    while sentence.is_a(first - 1, "auxiliary", "adverb"):
        first -= 1
    span = sentence.span(first, last)
    words = span.of(sentence.text)
    told = sentence.text[sentence.starts[0] : span.end].lower()
    if _ANSWERED().search(match.group()) and not _REQUEST().search(told):
        return  # "did not respond to treatment"
    source = _whose(sentence, first)
    named = sentence.span(*source) if source else None
    mention = Words(named.of(sentence.text), named) if named else None
    yield Quote("", "indirect", words, (span,), mention=mention, rule=RULE)


def _opens_clause(sentence: Tokens, place: int) -> bool:
    """Whether another clause begins there: "and said", "but her lawyer"."""
    return sentence.words[place] in {"and", "but", "because", "while", "after", "when", "as", "citing", "saying"}


def _whose(sentence: Tokens, verb: int) -> Phrase | None:
    """Who refused: the subject, or whom a message was for that nobody answered."""
    source = subjects.subject_before(sentence, verb)
    if source and sentence.words[source[0]] in {"they", "it"} and sentence.is_a(source[0] - 1, "cue"):
        source = subjects.subject_before(sentence, source[0] - 1) or source  # "The council said they would not comment"
    if source and _REQUEST().search(" ".join(sentence.words[slice(*source)])):
        to = next((p for p in range(source[0], verb) if sentence.words[p] in {"to", "for"}), None)
        return phrases.phrase_after(sentence, to) if to is not None else None
    return source
