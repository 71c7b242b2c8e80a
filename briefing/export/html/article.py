"""The article on the page: its blocks and sentences, what was found in them, and the way back to each item."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from briefing.export.html.panel import Item
from briefing.model import Block, BlockKind, Briefing, Span

_TAGS: dict[BlockKind, str] = {"heading": "h2", "block_quote": "blockquote", "list_item": "li"}
"""The elements of the blocks that are no paragraph."""

_SIGNS = {"Key points": "★", "Sections": "§", "Speakers": "”", "Quotes": "”", "Numbers": "#"}
"""What a link back looks like, by the part of the briefing that it leads to."""


class Article:
    """The article of a briefing, with the findings in `only` marked and links back to `items`."""

    def __init__(self, briefing: Briefing, only: frozenset[str], items: Sequence[Item]) -> None:
        self._document = briefing.document
        self._stretches = _stretches(_marks(briefing, only))
        self._back: dict[int, list[Item]] = defaultdict(list)
        for item in items:
            self._back[item.sentence].append(item)
        self._headline = next((n for n, block in enumerate(self._document.blocks) if block.kind == "headline"), None)
        self._of_block: dict[int, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._document.sentences):
            self._of_block[sentence.block].append(number)

    def headline(self) -> str:
        """The words of the headline; "" where the article has none."""
        return "" if self._headline is None else self._words(self._headline)

    def html(self) -> str:
        """All blocks but the headline."""
        pieces, in_list = [], False
        for number, block in enumerate(self._document.blocks):
            if number == self._headline:
                continue
            if (block.kind == "list_item") is not in_list:
                in_list = not in_list
                pieces.append("<ul>\n" if in_list else "</ul>\n")
            tag = _TAGS.get(block.kind, "p")
            pieces.append(f'<{tag} class="{block.kind}" dir="auto">{self._words(number)}</{tag}>\n')
        return "".join([*pieces, "</ul>\n" if in_list else ""])

    def _words(self, number: int) -> str:
        """The words of a block, each sentence an element of its own."""
        block: Block = self._document.blocks[number]
        pieces, at = [], block.span.start
        for sentence in self._of_block[number]:
            span = self._document.sentences[sentence].span
            pieces += [self._marked(Span(at, span.start)), self._sentence(sentence, span)]
            at = max(at, span.end)
        return "".join([*pieces, self._marked(Span(at, block.span.end))])

    def _sentence(self, number: int, span: Span) -> str:
        back = "".join(
            f'<a class="back" href="#{item.id}" aria-label="{escape(f"Back to {item.part}: {item.label}")}"'
            f' title="{escape(item.label)}">{_SIGNS.get(item.part, "◦")}</a>'
            for item in self._back[number]
        )
        group = f'<span class="backs">{back}</span>' if back else ""
        told = " told" if back else ""
        return f'<span class="sentence{told}" id="s{number}" tabindex="-1">{self._marked(span)}{group}</span>'

    def _marked(self, span: Span) -> str:
        """The words at `span`, with what was found in them as elements of their own."""
        text, pieces, at = self._document.text, [], span.start
        first = bisect_right(self._stretches, span.start, key=lambda stretch: stretch[0].end)
        for number in range(first, len(self._stretches)):
            found, looks = self._stretches[number]
            if found.start >= span.end:
                break
            start, end = max(found.start, span.start), min(found.end, span.end)
            pieces += [escape(text[at:start]), f'<span class="{looks}">{escape(text[start:end])}</span>']
            at = end
        return "".join([*pieces, escape(text[at : span.end])])


def _stretches(marks: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Marks that may overlap, cut where one begins or ends: each piece with the classes of all that lie over it."""
    changes: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for span, name in marks:
        changes[span.start].append((name, 1))
        changes[span.end].append((name, -1))
    over: Counter[str] = Counter()
    found = []
    for start, end in pairwise(sorted(changes)):
        for name, step in changes[start]:
            over[name] += step
        if looks := " ".join(sorted(+over)):
            found.append((Span(start, end), looks))
    return found


def _marks(briefing: Briefing, only: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """What is marked in the article: each stretch with the name of its look."""
    if not only.isdisjoint({"quotes", "speakers"}):
        for quote in briefing.quotes:
            yield from ((span, "quote") for span in quote.spans)
    if "numbers" in only:
        yield from ((number.span, "number") for number in briefing.numbers)
    if "dates" in only:
        yield from ((date.span, "date") for date in briefing.dates)
    elif "events" in only:
        yield from ((briefing.dates[event.date].span, "date") for event in briefing.events)
