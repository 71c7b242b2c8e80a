"""Who is said to have said what: each quotation or reported clause of a sentence to its cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefing import lexicon
from briefing.extract.quotes import complement, cues, orphans, reported, unreal, unsaid
from briefing.extract.quotes.cue import Cue
from briefing.extract.quotes.orphans import FILLERS
from briefing.extract.quotes.statement import Statement, mention
from briefing.language import subjects
from briefing.language.phrases import Phrase
from briefing.language.subjects import may_speak
from briefing.language.tokens import VERBAL, Tokens
from briefing.model import Span

REACTION = "reaction"
"""The rule of what is no statement, though a quotation may go on with it: "Lee praised the plan. “It works.”"."""


def statements(tokens: Tokens) -> list[Statement]:
    """What the sentence attributes to somebody, and the quotations in it that it attributes to nobody."""
    all_cues = cues.find(tokens)
    if not all_cues and not tokens.quoted:
        return []
    free = set(tokens.quoted)
    found: list[Statement] = []
    thoughts: list[Statement] = []
    for index in sorted(range(len(all_cues)), key=lambda i: not reported.claims_before(tokens, all_cues[i])):
        own = list(_of_cue(tokens, all_cues, index, free))
        (thoughts if "thinking" in all_cues[index].verb.tags else found).extend(own)
    found += [thought for thought in thoughts if not any(_tells_of(whole, thought) for whole in (*found, *thoughts))]
    found = [one for one in found if not any(_is_told_in(tokens, one, other) for other in found if other is not one)]
    alone = _only_source(tokens, found, all_cues)
    for place in sorted(free):
        found += [_with_source(one, alone) for one in orphans.statement(tokens, place)]
    return _joined(tokens.text, sorted(found, key=lambda s: s.pieces[0]))


def _joined(text: str, found: list[Statement]) -> list[Statement]:
    """`found`, a quotation whole that a second word of saying interrupts: “Not much,” he said, grinning, “but more”."""
    kept: list[Statement] = []
    for one in found:
        last = kept[-1] if kept else None
        direct = last is not None and last.kind == one.kind == "direct" and last.mention == one.mention is not None
        if last and direct and last.cue and one.cue and text[last.cue.end : one.cue.start] == ", ":
            last.pieces += one.pieces
            last.open = one.open
        else:
            kept.append(one)
    return kept


def _only_source(tokens: Tokens, found: list[Statement], all_cues: list[Cue]) -> Span | None:
    """The one who says all that the sentence reports."""
    sources = {one.mention for one in found} | {mention(tokens, cue.source) for cue in all_cues if cue.source}
    spoken = all(cue.verb.says and not cue.passive for cue in all_cues)
    return sources.pop() if spoken and len(sources) == 1 else None


def _with_source(orphan: Statement, alone: Span | None) -> Statement:
    """A few words in marks are those of the sentence's one source: "As it is “too late,” in his view, Lee said …"."""
    if orphan.rule == "fragment" and alone is not None:
        orphan.mention, orphan.rule = alone, "beside_source"
    return orphan


def _tells_of(whole: Statement, thought: Statement) -> bool:
    """Whether a thought is part of what another source says: "Lee wants to leave, his brother said"."""
    inside = thought.mention is not None and any(piece.holds(thought.mention) for piece in whole.pieces)
    return inside and whole.mention is not None and whole.kind != "direct" and thought.kind == "indirect"


def _is_told_in(tokens: Tokens, statement: Statement, whole: Statement) -> bool:
    """Whether another has all its words: “noting” in "Lee said, noting", "she saw" and "a man saw" in "Lee said …"."""
    if statement.mention is None or whole.mention is None or "direct" in {statement.kind, whole.kind}:
        return False
    if not all(any(outer.holds(piece) for outer in whole.pieces) for piece in statement.pieces):
        return False
    if statement.mention == whole.mention:
        return statement.pieces != whole.pieces or (whole.cue or whole.mention) < (statement.cue or whole.mention)
    spoken_of = any(outer.holds(statement.mention) for outer in whole.pieces)
    first = bisect_left(tokens.starts, statement.mention.start)
    words = statement.mention.of(tokens.text).split()
    named = any(word[0].isupper() for word in words[1:])
    written = lexicon.words("document_nouns")
    his = words[0].lower() in _ANYBODY_OF_HIS
    people = tokens.text[statement.mention.start].islower() and not any(c in "0123456789%" for c in "".join(words))
    of_paper = people and not written.isdisjoint(whole.mention.of(tokens.text).split())
    several = len(words) == 1 and people and words[0].endswith("s")  # "Lee said [residents] had told her so"
    somebody = (his or of_paper or several) and not named and written.isdisjoint(words)
    return spoken_of and (somebody or _is_request(tokens, statement) or tokens.is_a(first, "pronoun", "relative"))


def _is_request(tokens: Tokens, statement: Statement) -> bool:
    """Whether it tells what somebody asked for, and nothing that he said: "Lee said [the board asked for money]"."""
    first = bisect_left(tokens.starts, min(piece.start for piece in statement.pieces))
    return statement.kind == "indirect" and tokens.words[first] in _ASKED_FOR


_ASKED_FOR = frozenset({"for", "to", "on"})
"""What opens that: "asked for money", "told them to leave", "called on Kim to go"."""
_ANYBODY_OF_HIS = frozenset({"a", "an", "one", "his", "her", "their"})
"""Before those whom only the teller knows: "A teacher told her so, Lee said"; "the report says staff feared it"."""


def _of_cue(tokens: Tokens, all_cues: list[Cue], index: int, free: set[int]) -> Iterator[Statement]:
    """What one cue reports, before and after it. The quotations it claims are taken out of `free`."""
    source = _source_of(tokens, all_cues, index)
    teller = all_cues[index].source or source
    cue = cues.words(tokens, all_cues[index])
    speaker = None if unreal.puts_in_mouth(tokens, all_cues[index]) else source
    direct: Statement | None = None
    reported_: list[Statement] = []
    for region in (reported.before(tokens, all_cues, index), reported.after(tokens, all_cues, index)):
        if region is None:
            continue
        rule, first, last = region
        inside = [p for p in range(first, last) if p in free]
        goes_on = bool(reported_) and rule == "rest_after_inserted" and _opens_small(tokens, first)
        if inside and _wholly_quoted(tokens, first, last) and not goes_on:
            direct = direct or Statement("direct", [], mention(tokens, speaker), cue, rule)
            direct.pieces += [tokens.quoted[p].span for p in inside]
            direct.open = tokens.quoted[inside[-1]].open
        elif direct and rule == "complement" and not tokens.is_a(first, "that"):
            continue  # "“Is it late?” she asked the counsel for the city"
        elif inside and teller and unsaid.tells_of_source(tokens, all_cues[index], teller, first, last):
            continue
        elif inside:
            if first >= all_cues[index].last:
                last = _end_of_mixed(tokens, first, last, inside[-1])
            reported_.append(Statement("mixed", [tokens.span(first, last)], mention(tokens, speaker), cue, rule))
        elif teller and may_speak(tokens, teller):
            said = unsaid.why(tokens, all_cues[index], teller, first, last)
            if said not in {None, "object_tells_nothing"}:
                continue
            rule = REACTION if said else rule
            reported_.append(Statement("indirect", [tokens.span(first, last)], mention(tokens, teller), cue, rule))
        free.difference_update(p for p in inside if p < last)
    yield from _made_whole(reported_)
    if direct:
        yield direct


def _made_whole(parts: list[Statement]) -> list[Statement]:
    """A clause that its source interrupts, "The plan, he said, is dead", as one statement of two pieces."""
    if [part.rule for part in parts] != ["head_before_inserted", "rest_after_inserted"]:
        return parts
    head, rest = parts
    rest.pieces = head.pieces + rest.pieces
    rest.kind = "mixed" if "mixed" in {head.kind, rest.kind} else "indirect"
    return [rest]


def _end_of_mixed(tokens: Tokens, first: int, last: int, quoted: int) -> int:
    """The end of a reported clause: that of the part in which its last quotation stands.

    “It failed “at once” shortly after it left” is one part: “shortly” by itself would say something else.
    """
    if _explains(tokens, first, quoted) or tokens.classes[quoted + 1 : quoted + 3] == ["conjunction", "that"]:
        return last  # "said that it was “odd,” and that she had left"
    if tokens.inner(quoted)[-1] in ",.?!" and quoted > first:
        return quoted + 1
    for place in range(quoted + 1, last):
        if tokens.is_a(place, "comma", "dash", "semicolon", "close") or tokens.words[place] in _SETTING:
            return place
        if tokens.words[place] == "after" and not (tokens.is_a(first, "that") or _has_verb(tokens, first, quoted)):
            return place  # "accused her of “bottling it” after the match"
        if tokens.is_a(place, "subordinator") and not (place - 1 > quoted and _measures_time(tokens, place - 1)):
            return place
    return last


def _explains(tokens: Tokens, first: int, quoted: int) -> bool:
    """Whether a quotation in commas only says more of the subject: said that Low, “a born liar”, had left."""
    opened = quoted > first and tokens.is_a(quoted - 1, "comma")
    return opened and not _has_verb(tokens, first, quoted)


def _has_verb(tokens: Tokens, first: int, last: int) -> bool:
    return any(subjects.is_finite(tokens, place) for place in range(first, last))


_SETTING = frozenset({"amid", "following"})
"""Prepositions by which the reporter goes on: called the umpires “blind” following a defeat."""


def _measures_time(tokens: Tokens, place: int) -> bool:
    """Whether the word says how long before or after something it was: “shortly after”, “three days before”."""
    return tokens.is_a(place, "adverb", "time") or tokens.words[place] in lexicon.table("date_words/unit")


def _source_of(tokens: Tokens, all_cues: list[Cue], index: int) -> Phrase | None:
    """The source of quoted words; that of "according to" where it follows in the same clause."""
    cue = all_cues[index]
    for later in all_cues[index + 1 : index + 2]:
        between = tokens.classes[cue.end : later.first]
        if later.according and later.source and not VERBAL.union({"quote", "that"}).intersection(between):
            return later.source
    return cue.source


def _wholly_quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether nothing but quotations stands there, or a whole quoted sentence comes first."""
    rest = [p for p in range(first, last) if p not in tokens.quoted and tokens.classes[p] not in FILLERS]
    if not rest:
        return not _is_fragment(tokens, first, last)
    opening = tokens.quoted.get(first)
    if opening is None:
        return False
    return complement.is_sentence(tokens, first) and not tokens.is_a(first - 1, "that")


def _is_fragment(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the one quotation there goes on with the clause of its cue: called it “a bad joke”."""
    if last - first > 1 or first == 0 or tokens.is_a(first - 1, "comma", "colon", "dash"):
        return False
    return _opens_small(tokens, first)


def _opens_small(tokens: Tokens, place: int) -> bool:
    """Whether a quotation stands there that begins in the middle of a sentence: “want security”."""
    return place in tokens.quoted and tokens.inner(place)[0].islower()
