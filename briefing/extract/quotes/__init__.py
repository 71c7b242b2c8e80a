"""What is said: direct, mixed and reported speech, each with the words that name its source.

`passages` cuts the article into sentences, each with a lead-in or a signature that belongs to it; `works` tells the
names among the stretches in quotation marks. `cues` are the words of saying with their sources (`participles` those of
"saying that"), `silent` those that say nothing; `complement`, `reported` and `endings` say where what is said begins
and ends, `unsaid` what is no statement; `attribution` brings them together for a sentence. `orphans` are quotations
without a word of saying, `polls` figures without one; `carrying` says whose words a quotation goes on with.
`transcript` reads paragraphs headed by a name.
"""

from __future__ import annotations

import re

from briefing.extract.quotes import carrying, passages, transcript
from briefing.extract.quotes.statement import Statement
from briefing.language.annotated import Annotated
from briefing.model import Phrase, Quote, Span
from briefing.patterns import lazy

_IN_MARKS = re.compile(r"(?:''|``|[\"“”„«»'‘])\s*(.*?)(?:''|[\"“”„«»’'])?", re.DOTALL)
_ONLY_CLOSED = lazy(r"([^\"“„«‘`]*?)(?:''|[\"”»’'])")


def find(annotated: Annotated) -> tuple[Quote, ...]:
    """The quotes in the order of the text; `mention` names the source, `speaker` is left for `speakers`."""
    text = annotated.text
    blocks = passages.spoken(text, annotated.document.blocks)
    turns = transcript.turns(text, blocks)
    found = [Statement("direct", [words], name, None, "turn") for name, words in turns.values()]
    found += carrying.carried(annotated, passages.passages(annotated, [b for b in blocks if b not in turns]))
    found.sort(key=lambda statement: statement.pieces[0])
    return tuple(_quote(annotated, number, statement) for number, statement in enumerate(found, 1))


def _quote(annotated: Annotated, number: int, statement: Statement) -> Quote:
    text, spans = annotated.text, tuple(sorted(statement.pieces))
    words = " … ".join(_words(text, span, statement.kind == "direct") for span in spans)
    return Quote(
        id=f"q{number}",
        kind=statement.kind,
        text=words,
        spans=spans,
        mention=statement.mention and Phrase.at(text, statement.mention),
        cue=statement.cue and Phrase.at(text, statement.cue),
        evidence="carried" if statement.rule.startswith("carried") else None,
        quoted=tuple(part for span in spans for part in annotated.quotations.within(span)),
        rule=statement.rule,
    )


def _words(text: str, span: Span, bare: bool) -> str:
    words = span.of(text)
    if bare and (inner := _IN_MARKS.fullmatch(words) or _ONLY_CLOSED().fullmatch(words)):
        words = inner.group(1)
    return words.rstrip(", ") if bare else words
