"""The article as passages: a sentence each, or those that only together say who speaks.

`“…!” Lee said.` is two sentences for the segmenter, a lead-in with a colon and a signature are paragraphs of
their own; each is put together with its quotation, so that one sentence has both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.quotes import cues, orphans, reported, unreal, works
from briefing.language import classes, tokens
from briefing.language.annotated import Annotated
from briefing.language.quotations import Quoted
from briefing.language.tags import negates
from briefing.language.tokens import Tokens
from briefing.model import Block, BlockKind, Span
from briefing.patterns import lazy

_SPOKEN: frozenset[BlockKind] = frozenset(
    {"headline", "dateline", "caption", "heading", "paragraph", "list_item", "block_quote"}
)
_LABEL = lazy(r"([A-Z][a-z-]+(?: [a-z]+)?):(?=\s|$)")
_LONGEST_LABEL = 20
_DASHES = ("—", "–", "- ", "--")
_MARKS = ("“", '"', "‘", "'", "„", "«", "``")


class Passage(NamedTuple):
    """A sentence and the paragraph in which it ends, counted without captions."""

    tokens: Tokens
    paragraph: int
    kind: BlockKind


def spoken(text: str, blocks: tuple[Block, ...]) -> list[Block]:
    """The blocks in which somebody may speak: no furniture, and no lines such as "Author: Ann Lee"."""
    return [block for block in blocks if block.kind in _SPOKEN and not _is_label(text, block.span)]


def _is_label(text: str, span: Span) -> bool:
    label = _LABEL().match(text, span.start, min(span.end, span.start + _LONGEST_LABEL))
    return label is not None and label.group(1).lower() in lexicon.words("header_labels")


def passages(annotated: Annotated, blocks: list[Block]) -> Iterator[Passage]:
    """The passages of `blocks`, in the order of the text."""
    last: Passage | None = None
    for passage in _sentences(annotated, blocks):
        open_ended = last is not None and last.tokens.is_a(len(last.tokens) - 1, "quote", "colon")
        if last is not None and open_ended and any(rule(last, passage) for rule in TOGETHER):
            last.tokens.extend(passage.tokens)
            last = Passage(last.tokens, passage.paragraph, last.kind)
            continue
        if last is not None:
            yield last
        last = passage
    if last is not None:
        yield last


def _sentences(annotated: Annotated, blocks: list[Block]) -> Iterator[Passage]:
    """The sentences of the running text, each with its paragraph and the kind of its block."""
    paragraph = 0
    unmarked = _block_quotations(annotated.text, blocks)
    for block in blocks:
        paragraph += block.kind != "caption"
        if block in unmarked:
            quoted = Quoted(block.span, block.span, unmarked[block])
            yield Passage(Tokens.of_quotation(annotated.tagged, quoted), paragraph, block.kind)
            continue
        found = tokens.sentences(annotated.tagged, block.span, annotated.quotations.of(block))
        for sentence in works.as_names(classes.classified(found)):
            if not sentence.is_a(len(sentence) - 1, "stop"):
                classes.classify(sentence)  # a lead-in, a signature
            yield Passage(sentence, paragraph, block.kind)


def _block_quotations(text: str, blocks: list[Block]) -> dict[Block, bool]:
    """The blocks that are quotations though no marks say so, each with whether the next goes on with it.

    A lead-in before them or a signature behind them shows it.
    """
    found: dict[Block, bool] = {}
    for kind, run in groupby(enumerate(blocks), key=lambda item: item[1].kind):
        places = [place for place, _ in run]
        led_in = places[0] and blocks[places[0] - 1].span.of(text).endswith(":")
        signed = len(places) > 1 and text.startswith(_DASHES, blocks[places[-1]].span.start)
        if kind == "block_quote" and (led_in or signed):
            quoted = places[:-1] if signed else places
            bare = [blocks[p] for p in quoted if not text.startswith(_MARKS, blocks[p].span.start)]
            found.update((block, block != bare[-1]) for block in bare)
    return found


def _is_tag(last: Passage, passage: Passage) -> bool:
    """Whether the sentence is but a source and a cue: "Lee said on Monday", after "…!" or, mistyped, "….”"."""
    if not last.tokens.is_a(len(last.tokens) - 1, "quote") or last.paragraph != passage.paragraph:
        return False
    found = cues.find(passage.tokens)
    if not found or found[0].begin > 0 or found[0].source is None or not found[0].takes("quote"):
        return False
    if any(map(negates, unreal.group(passage.tokens, found[0]))):
        return False  # "He did not say which findings he disputes."
    stopped = _ending(last.tokens) == "."
    if found[0].passive or (stopped and found[0].verb.lemma != "say"):
        return False
    return passage.tokens.is_a(found[0].end, "comma") or reported.after(passage.tokens, found, 0) is None


def _is_led_in(last: Passage, passage: Passage) -> bool:
    """Whether a quotation stands in the paragraph after "Lee said:"."""
    ends = last.tokens.is_a(len(last.tokens) - 1, "colon") and passage.tokens.is_a(0, "quote")
    return ends and passage.paragraph == last.paragraph + 1


def _is_signature(last: Passage, passage: Passage) -> bool:
    """Whether nothing but a name stands after a quotation, in the same paragraph or the next."""
    if not last.tokens.is_a(len(last.tokens) - 1, "quote") or passage.paragraph > last.paragraph + 1:
        return False
    source = orphans.signature(passage.tokens, 0)
    if source is None:
        return False
    apart = passage.paragraph > last.paragraph
    return passage.tokens.is_a(0, "dash") or not apart or passage.tokens.is_a(source[1], "comma")


def _ending(sentence: Tokens) -> str:
    """The last character inside the quotation that ends a sentence."""
    return sentence.inner(len(sentence) - 1)[-1]


TOGETHER: tuple[Callable[[Passage, Passage], bool], ...] = (_is_tag, _is_led_in, _is_signature)
"""Each says whether a passage belongs to the one before it."""
