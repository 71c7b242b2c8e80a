"""Proper names in the text: people, organizations and places, with their titles and offices.

`find` needs no model: a run of capitalised words is cut at words that are no part of a name
("Although Klein", "Klein Sunday"), its titles are parted from it ("House Speaker Paul D. Ryan"),
and what is left is told apart by given names, by words such as "University" or "County", and by
how the same words are used elsewhere in the article.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import accumulate
from typing import NamedTuple

from briefing import lexicon
from briefing.language.names import body_ends, common_words, kinds, titles
from briefing.language.names.capitals import Token, capitalised, is_function_word, pieces, runs
from briefing.language.names.office_holders import after_links, office_holder
from briefing.language.names.record import Gender, Name, NameKind, gender, is_first_name, is_people, is_role
from briefing.language.tokenizer import TextTokens
from briefing.lexicon.verbs import verb_of
from briefing.model import BODY_KINDS, Block, Document, Span
from briefing.patterns import lazy, word_after, word_before

__all__ = ["Gender", "Name", "NameKind", "find", "gender", "is_first_name", "is_people"]
_UNREAD = frozenset({"byline", "published", "credit"})
"""Kinds of block whose names are not the article's own."""
_OPENING = 400
"""Characters of a block by which its case is told."""
_SMALL, _FEW = re.compile(r" [a-z]{4}"), 4
"""Longer words in small letters, and how many of them a paragraph in title case may open with."""
_TITLE_CASE, _RUNNING_CASE = 0.65, 0.95
"""The share of longer words with a capital above which a title, or a paragraph, is in title case."""
_ADDRESS = lazy(r"[\w.-]{1,64}@[\w.-]{1,64}|\b[\w-]{1,64}\.(?:com|co|example|net|org)\b")
"""Small letters of which tell of no word that it is common: “press@corvane.com”, of Corvane."""


def find(document: Document, tokens: TextTokens) -> tuple[Name, ...]:
    """The proper names in `document`, in the order of the text; bylines and credits are left out."""
    text = document.text
    written = TextTokens(_ADDRESS().sub(" ", text)) if "@" in text else tokens
    lower = frozenset(written.words)
    starts = frozenset(s.span.start for s in document.sentences)
    running, titled = _by_case(document)
    found = [n for b in running for n in _in_block(text, b.span, lower, starts)]
    found = titles.whole(text, kinds.settle(text, common_words.proved(text, found, lower, starts)))
    found += _surnames_alone(text, running, found)
    known = _Known.of(found)
    found += [n for b in titled for n in _known_in(text, b.span, known)]
    return tuple(sorted(found, key=lambda n: n.span))


def _by_case(document: Document) -> tuple[list[Block], list[Block]]:
    """The blocks in sentence case, and those in which nearly every word is capitalised."""
    running: list[Block] = []
    titled: list[Block] = []
    for block in document.blocks:
        if block.kind in _UNREAD:
            continue
        opening = block.span.of(document.text)[:_OPENING]
        if block.kind in BODY_KINDS and len(_SMALL.findall(opening)) > _FEW:
            running.append(block)
            continue
        words = [w for w in opening.split() if len(w) > 3 and w[0].isalpha()]
        upper = sum([w[0].isupper() for w in words])
        share = _RUNNING_CASE if block.kind in BODY_KINDS else _TITLE_CASE
        (titled if len(words) > 3 and upper > share * len(words) else running).append(block)
    return running, titled


def _in_block(text: str, span: Span, lower: frozenset[str], starts: frozenset[int]) -> Iterator[Name]:
    """The names of one block, in order."""
    end = 0
    for run in runs(text, span):
        for piece in pieces(text, run, starts):
            if piece[0].start < end:
                continue
            opens = piece[0].start in starts
            name = _name(text, _without_opening(piece, lower) if opens else _without_participle(piece))
            if name:
                end = name.span.end
                yield name


def _name(text: str, piece: list[Token]) -> Name | None:
    """The name that a run of capitalised words holds, or None."""
    if _is_common(piece) or _is_colour(text, piece) or _is_holder(text, piece):
        return None
    if len(piece) > 2:
        if holder := office_holder(text, piece):
            return holder
        piece = _without_letters(piece)
    words = tuple([t.word for t in piece])
    of = after_links(text, piece)
    if of and words[-1] in lexicon.table("bodies/word") and is_role(words[min(of) - 1].lower()):
        piece, words, of = piece[min(of) :], words[min(of) :], frozenset()  # "Director of the Niger Delta Watch"
    firm = " & " in text[piece[0].start : piece[-1].end] or bool(_CALLED_AFTER().match(text, piece[-1].start))
    kind = "organization" if firm else None if of else kinds.by_words(words)
    cut = 0 if kind else titles.length(words, of)
    if cut == len(piece):
        return None
    if cut and cut == len(piece) - 1 and len(words[cut]) == 1:
        kind, cut = "person", cut - 1  # "Witness B"
    start, end = piece[cut].start, piece[-1].end
    title = titles.span(text, piece[0].start, piece[cut - 1].end if cut else None)
    if title and not cut and not kind and len(piece) == 1 and titles.is_determined(text, title):
        title = None
    words = words[cut:]
    if cut and piece[cut - 1].word == "Chief" and len(words) == 1 and is_role(words[0].lower()):
        return None  # "Chief Economist" is an office
    if cut and kind != "person":
        kind = kinds.by_words(words) if len(words) > 1 else None
    if kind == "organization" and words[-1] not in lexicon.words("name_words/alone"):
        after, end = end, body_ends.behind_of(text, end)
        if not lexicon.words("name_words/of_state").isdisjoint(words):
            end = body_ends.behind_list(text, end)
        words += tuple(text[after:end].split())
    if _is_cue_name(text, words, end):
        kind = "person"
    titled = title is not None and not kinds.is_of_firm(title.of(text), words)
    return Name(Span(start, end), words, kind or kinds.of_person(words, titled=titled), title)


_CALLED_AFTER = lazy(
    r"Friends of the [A-Z]|(?:Dads|Doctors|Moms|Mothers|Mums|Parents|Physicians|Rabbis|Scientists|Veterans) for "
    r"(?:Change|Choice|Climate|Democracy|Freedom|Justice|Liberty|Life|Peace|Rights|Safety|Truth)\b"
)
"""How a body is called after its members or its cause: “Friends of the Elin”, “Moms for Peace”."""


def _without_letters(piece: list[Token]) -> list[Token]:
    """`piece` without the letters of an office or an honour at its end, "Ann Lee MP", or a label, "ANN LEE VIDEO"."""
    last = len(piece)
    label = piece[-1].word.lower() if piece[-1].word.isupper() else ""
    while last > 2 and (
        piece[last - 1].word in lexicon.words("post_nominals") or label in lexicon.words("speech_words/label")
    ):
        last, label = last - 1, ""
    return piece[:last]


def _is_cue_name(text: str, words: tuple[str, ...], end: int) -> bool:
    """Whether the words name who speaks in a transcript: “WALLACE: …”."""
    label = len(words) == 1 and len(words[0]) > 3 and words[0].isupper() and text[end : end + 1] == ":"
    return label and text.count(f"{words[0]}: ") > 1  # not "CHENNAI: ", once


def _without_opening(piece: list[Token], lower: frozenset[str]) -> list[Token]:
    """`piece` of a sentence's beginning without common words that are capitalised for the place only."""
    while len(piece) > 1 and not is_first_name(piece[0].word) and not _is_known(piece):
        joined = piece[1].start > piece[0].end + 1  # "Immigration and Customs Enforcement"
        joined = joined or (len(piece) > 2 and lexicon.words("portfolios") >= {piece[0].word, piece[1].word})
        low_opens = piece[0].word in _OPENS_BODY and kinds.by_words(tuple(t.word for t in piece)) == "organization"
        if joined or low_opens or (len(piece) == 2 and kinds.by_words(tuple(token.word for token in piece))):
            break  # "Border Patrol"
        low = piece[0].word.lower()
        participle = low.endswith(common_words.ENDINGS) and is_first_name(piece[1].word)
        common = participle or low in lexicon.words("role_modifiers") or (len(low) > 2 and low in lower)
        if not common or low in lexicon.words("role_nouns") or piece[0].word in lexicon.table("titles"):
            break
        piece = piece[1:]
    return piece


_OPENS_BODY = frozenset({"Central", "International", "National", "Royal"})
"""Common words that open the name of a body: "National Nutrition Agency"."""


def _without_participle(piece: list[Token]) -> list[Token]:
    """`piece` without a participle before a given name, as after a dash: "– Naming Ann Lee was wrong"."""
    opens = len(piece) > 2 and piece[0].word.endswith("ing") and not is_first_name(piece[0].word)
    return piece[1:] if opens and is_first_name(piece[1].word) else piece


def _is_known(piece: list[Token]) -> bool:
    """Whether the first words are a place or an organization on the lists: "New York Mayor …"."""
    return any(
        " ".join(t.word for t in piece[:size]) in lexicon.words(names)
        for size in (2, 3)
        for names in ("places", "organizations")
    )


def _surnames_alone(text: str, blocks: list[Block], found: list[Name]) -> list[Name]:
    """The places of "King" alone where the article names a Joe King, of "May" where it names a Jane May.

    Those that are no titles may be a month or a small word as well, and count beside a verb of saying only.
    """
    longer = [n for n in found if len(n.words) > 1]
    titled = {n.words[-1] for n in longer} & lexicon.table("titles").keys()
    doubtful = {n.words[-1] for n in longer if n.kind == "person" and is_function_word(n.words[-1])}
    if not titled | doubtful:
        return []
    alone = re.compile(r"(?<!\b[Tt]he )(?<![\w’'-])" + lexicon.pattern(titled | doubtful) + r"(?![\w-]| [A-Z])")
    taken = sorted(n.whole for n in found)
    starts, reached = [span.start for span in taken], list(accumulate((span.end for span in taken), max, initial=0))
    places = [Span(*m.span()) for b in blocks for m in alone.finditer(text, *b.span)]
    free = (span for span in places if reached[bisect_left(starts, span.end)] <= span.start)
    kept = (span for span in free if span.of(text) in titled or _speaks(text, span))
    return [Name(span, (span.of(text),), "person") for span in kept]


def _speaks(text: str, span: Span) -> bool:
    """Whether a word of saying stands right beside: "May said", "said Best", "according to Long"."""
    cited = text.endswith("ccording to ", 0, span.start)
    verbs = map(verb_of, (word_after(text, span.end), word_before(text, span.start)))
    return cited or any(verb.says and verb.told for verb in verbs if verb)


def _is_common(piece: list[Token]) -> bool:
    """Whether the words are a title without a name ("Mayor") or a people ("Russians")."""
    last = piece[-1].word
    seats = len(piece) < 3 and last.endswith("s") and last[:-1] in lexicon.words("post_nominals")  # "Labour MPs"
    land = last in lexicon.words("demonyms") and not (len(piece) > 1 and is_first_name(piece[0].word))  # "Natasha Zulu"
    if seats or land or (len(piece) == 1 and is_people(last)):
        return True
    return len(piece) == 1 and last in lexicon.table("titles")


def _is_colour(text: str, piece: list[Token]) -> bool:
    """Whether it tells what people call themselves: "Black residents", not "Black said"."""
    if len(piece) > 1 or piece[0].word not in _COLOURS:
        return False
    described = word_after(text, piece[0].end)
    return described.islower() and described not in lexicon.pairs("function_words") and not verb_of(described)


def _is_holder(text: str, piece: list[Token]) -> bool:
    """Whether it is a dignity, though some are called so: "the Earl of Elin", "the Olu of Maro"."""
    dignity = len(piece) == 1 and text.startswith(" of ", piece[0].end) and is_first_name(piece[0].word)
    return dignity and word_before(text, piece[0].start).lower() == "the"


_COLOURS = frozenset({"Black", "Brown", "White"})


class _Known(NamedTuple):
    """The names of the running text by their words, each with the kind that it has first, and the surnames in them."""

    kinds: Mapping[tuple[str, ...], NameKind]
    surnames: Set[str]

    @classmethod
    def of(cls, names: Sequence[Name]) -> _Known:
        kinds: dict[tuple[str, ...], NameKind] = {}
        for name in names:
            kinds.setdefault(name.words, name.kind)
        return cls(kinds, {name.words[-1] for name in names if name.kind == "person"})


_LONGEST = 6
"""No name in a title-cased block has more words."""


def _known_in(text: str, span: Span, known: _Known) -> Iterator[Name]:
    """Names in a title-cased block: those of the running text, and a given name before a known surname."""
    words_here = capitalised(text, span)
    i = 0
    while i < len(words_here):
        length, kind = _longest(words_here[i : i + _LONGEST], known)
        if length:
            words = tuple(t.word for t in words_here[i : i + length])
            title = _title_before(words_here[:i])
            yield Name(Span(words_here[i].start, words_here[i + length - 1].end), words, kind, title)
        i += length or 1


def _longest(tokens: list[Token], known: _Known) -> tuple[int, NameKind]:
    words = tuple(t.word for t in tokens)
    best = next((size for size in range(len(words), 0, -1) if words[:size] in known.kinds), 0)
    if best < 2 and len(words) > 1 and is_first_name(words[0]) and words[1] in known.surnames:
        return 2, "person"
    return (best, known.kinds[words[:best]]) if best else (0, "unknown")


def _title_before(tokens: list[Token]) -> Span | None:
    if not tokens or tokens[-1].word not in lexicon.table("titles"):
        return None
    return Span(tokens[-1].start, tokens[-1].end)
