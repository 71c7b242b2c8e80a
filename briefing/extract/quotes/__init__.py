"""What is said: direct, mixed and reported speech, each with the words that name its source.

`marks` finds the stretches in quotation marks, `titles` those that are names; `tokens` and
`classes` are the other words and their classes, `verbs` the forms of verbs, `phrases` and
`subjects` the noun phrases that verbs belong to, `cues` the words of saying, `silent` those that say nothing;
`complement` and `reported` say where what is said begins and ends; `attribution` brings them together.
`transcript` reads paragraphs headed by a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.extract.quotes import attribution, titles, transcript
from briefing.extract.quotes.attribution import Statement
from briefing.language import classes, quotations, tokens
from briefing.language.annotated import Annotated
from briefing.model import BlockKind, Phrase, Quote, Span
from briefing.patterns import lazy

_IN_MARKS = re.compile(r"(?:''|``|[\"“”„«»'‘])\s*(.*?)(?:''|[\"“”„«»’'])?", re.DOTALL)
_ONLY_CLOSED = lazy(r"([^\"“„«‘`]*?)(?:''|[\"”»’'])")
_SPOKEN: frozenset[BlockKind] = frozenset(
    {"headline", "dateline", "caption", "heading", "paragraph", "list_item", "block_quote"}
)


def find(annotated: Annotated) -> tuple[Quote, ...]:
    """The quotes in the order of the text; `mention` names the source, `speaker` is left for `speakers`."""
    text = annotated.text
    found = attribution.joined(text, _statements(annotated))
    found.sort(key=lambda statement: statement.pieces[0])
    return tuple(_quote(text, number, statement) for number, statement in enumerate(found, 1))


def _statements(annotated: Annotated) -> Iterator[Statement]:
    document, text = annotated.document, annotated.text
    blocks = [block for block in document.blocks if block.kind in _SPOKEN]
    starts = [sentence.span.start for sentence in document.sentences]
    turns = transcript.turns(text, blocks)
    for block in blocks:
        if block in turns:
            name, words = turns[block]
            yield Statement("direct", [words], name, None, "turn")
            continue
        quoted = annotated.quotations.of(block)
        titled = block.kind in quotations.HEADINGS and classes.is_titled(block.span.of(text))
        sentences = tokens.sentences(annotated.tokens, block.span, tokens.sentence_starts(starts, block.span), quoted)
        for sentence in attribution.with_tags(titles.as_names(classes.classified(sentences, titled))):
            yield from attribution.statements(sentence)


def _quote(text: str, number: int, statement: Statement) -> Quote:
    spans = tuple(sorted(statement.pieces))
    words = " … ".join(_words(text, span, statement.kind == "direct") for span in spans)
    return Quote(
        id=f"q{number}",
        kind=statement.kind,
        text=words,
        spans=spans,
        mention=_phrase(text, statement.mention),
        cue=_phrase(text, statement.cue),
        rule=statement.rule,
    )


def _words(text: str, span: Span, bare: bool) -> str:
    words = span.of(text)
    if bare and (inner := _IN_MARKS.fullmatch(words) or _ONLY_CLOSED().fullmatch(words)):
        words = inner.group(1)
    return words.rstrip(", ") if bare else words


def _phrase(text: str, span: Span | None) -> Phrase | None:
    return Phrase(span.of(text), span) if span else None
