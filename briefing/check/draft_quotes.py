"""Quotations of a draft: whether these are the words, and whose; of what it reports, whether it is the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.align import same_people
from briefing.align.same_words import Difference, Match, fold, folded
from briefing.check.source_texts import SourceText, SourceTexts
from briefing.check.verdicts import Item, SourceWords, Verdict
from briefing.model import Briefing, Phrase, Quote, Speaker

_LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]*\]")
"""Where a draft says itself that it leaves out or puts in words of its own."""
_NEGATIONS = frozenset({"not", "no", "never", "nor", "neither", "without", "nobody", "nothing", "none", "cannot"})
_ENOUGH = 0.6
"""The share of a quotation's words that a source must have for the quotation to be a wrong copy and no other one."""
_NEARLY_ALL = 0.8
"""The share of reported words that a source must have to be of the same thing."""
_TELLING = 3
"""Words from which on a quotation is one person's own; "great" may be anybody's."""
_SENTENCE_END = re.compile(r"[.?!”\"»]|['’](?!\w)")
_ENDS = re.compile(r"[.?!,…][\s”’\"'»]*$")


class _Copy(NamedTuple):
    """A quotation of the draft found in a source: the places of its pieces."""

    source: SourceText
    matches: tuple[Match, ...]

    @property
    def place(self) -> SourceWords:
        span = self.matches[0].span._replace(end=max(match.span.end for match in self.matches))
        return self.source.place(span if span.start < span.end else self.matches[0].span)

    @property
    def share(self) -> float:
        return min(match.share for match in self.matches)

    @property
    def differences(self) -> tuple[Difference, ...]:
        return tuple(difference for match in self.matches for difference in match.differences)


def check(draft: Briefing, sources: SourceTexts) -> Iterator[Item]:
    """An item for each quotation of `draft` in quotation marks, and for what it reports where a source denies that."""
    for quote in draft.quotes:
        if quote.kind == "direct":
            yield _checked(draft, quote, quote.text, sources)
        elif quote.kind == "mixed":
            for words in _QUOTED.findall(quote.text):
                yield _checked(draft, quote, words, sources)
        elif item := _reported(quote, sources):
            yield item


_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"»]")


def _checked(draft: Briefing, quote: Quote, words: str, sources: SourceTexts) -> Item:
    phrase = Phrase(words, quote.span)
    pieces = [piece for text in _LEFT_OUT.split(words) if (piece := folded(text))]
    if not pieces:
        return Item("quote", phrase, "verbatim")
    copies = [copy for source in sources.all if (copy := _copy(source, pieces))]
    best = max(copies, key=lambda copy: (copy.share, not copy.differences, -copy.source.index), default=None)
    if best is None or best.share < _ENOUGH:
        return Item("quote", phrase, "not_in_sources", best and best.place)
    verdict, note = _verdict(best, words, whole=quote.kind == "direct")
    telling = sum(map(len, pieces)) >= _TELLING
    if verdict == "verbatim" and telling and (other := _other_speaker(draft, quote, best)):
        return Item("quote", phrase, "other_speaker", best.place, other)
    return Item("quote", phrase, verdict, best.place, note)


def _reported(quote: Quote, sources: SourceTexts) -> Item | None:
    """What the draft reports, where a source has it nearly in these words, but for a “not”."""
    words = folded(quote.text.removeprefix("that "))
    copies = (copy for source in sources.all if len(words) > _TELLING and (copy := _copy(source, [words])))
    best = max(copies, key=lambda copy: copy.share, default=None)
    if best is None or best.share < _NEARLY_ALL:
        return None
    verdict, note = _verdict(best, quote.text, whole=False)
    differ = verdict == "negation_differs" and len(best.differences) == 1
    return Item("quote", Phrase(quote.text, quote.span), verdict, best.place, note) if differ else None


def _copy(source: SourceText, pieces: list[list[str]]) -> _Copy | None:
    matches = [match for piece in pieces if (match := source.words.nearest(piece))]
    return _Copy(source, tuple(matches)) if len(matches) == len(pieces) else None


def _verdict(copy: _Copy, words: str, *, whole: bool) -> tuple[Verdict, str | None]:
    differences = copy.differences
    if any(_negates(d.ours) != _negates(d.theirs) for d in differences):
        return "negation_differs", _said(differences)
    if any(difference.ours for difference in differences):
        return "words_differ", _said(differences)
    if differences:
        return "shortened", _said(differences)
    if whole and (cut := _cut(copy, words)):
        return "shortened", cut
    return "verbatim", None


def _negates(words: tuple[str, ...]) -> bool:
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)


def _said(differences: tuple[Difference, ...]) -> str:
    parts = []
    for ours, theirs in differences:
        if ours and theirs:
            parts.append(f"“{' '.join(ours)}” for “{' '.join(theirs)}”")
        elif ours:
            parts.append(f"“{' '.join(ours)}” added")
        else:
            parts.append(f"“{' '.join(theirs)}” left out")
    return "; ".join(parts)


def _cut(copy: _Copy, words: str) -> str | None:
    """What of the sentence a quotation leaves out at an end without “…”, where it stands there as a whole sentence."""
    first, last = copy.matches[0].span, copy.matches[-1].span
    index = copy.source.words
    opens = words.lstrip()[:1].isupper() and first.of(copy.source.text)[:1].islower()
    if opens and not _SENTENCE_END.search(index.before(first)):
        return "the beginning of the sentence is left out"
    if _LEFT_OUT.search(words[-4:]) or not (words[:1].isupper() or _ENDS.search(words)):
        return None
    goes_on = last.end < len(copy.source.text.rstrip()) and not _SENTENCE_END.search(index.after(last))
    return "the end of the sentence is left out" if goes_on else None


def _other_speaker(draft: Briefing, quote: Quote, copy: _Copy) -> str | None:
    """Whose words the source says they are, where both are sure and it is somebody else."""
    ours = _speaker(draft, quote)
    place = copy.place.span
    theirs = [q for q in copy.source.briefing.quotes if any(span.touches(place) for span in q.spans)]
    named = [speaker for q in theirs if (speaker := _speaker(copy.source.briefing, q))]
    if ours is None or quote.evidence not in {None, "named"} or not named:
        return None
    if any(same_people.same([fold(w) for w in ours.name.split()], [fold(w) for w in s.name.split()]) for s in named):
        return None
    return f"the source gives these words to {named[0].name}"


def _speaker(briefing: Briefing, quote: Quote) -> Speaker | None:
    return next((s for s in briefing.speakers if s.id == quote.speaker and s.named), None)
