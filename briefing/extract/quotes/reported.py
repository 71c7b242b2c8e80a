"""Where the words that a cue reports begin and end, before it and after it.

A region is the name of the rule that found it and two token places, half-open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from briefing.extract.quotes import complement, endings, inserted
from briefing.extract.quotes.cue import Cue
from briefing.language import subjects
from briefing.language.tokens import VERBAL, Tokens
from briefing.lexicon.verbs import reporting_verb

Region: TypeAlias = tuple[str, int, int]
_FURTHEST_PIECE = 40


def before(tokens: Tokens, all_cues: list[Cue], index: int) -> Region | None:
    """What stands before "…, Lee said" and "…, said Lee"."""
    cue = all_cues[index]
    first = _free_from(tokens, all_cues, index)
    while first < cue.begin and tokens.is_a(first, "comma", "conjunction", "adverb", "dash", "stop"):
        if tokens.is_a(first, "adverb") and complement.qualifies_next(tokens, first):
            break
        first += 1
    for rule in BEFORE_RULES:
        if cue.source is not None and (last := rule(tokens, cue, first)) is not None and first < last:
            return rule.__name__.strip("_"), _over_narration(tokens, first, last), last
    return None


def _over_narration(tokens: Tokens, first: int, last: int) -> int:
    """Past what stands before a whole quoted sentence, which no reported clause can end in."""
    place = last - 1
    if not tokens.is_a(place, "quote"):
        return first
    words = tokens.inner(place)
    if words[0].islower() or words.startswith(("I ", "I'", "I’")) or words.count(" ") < 3:
        return first
    while place > first and tokens.is_a(place - 1, "quote"):
        place -= 1
    return place


def after(tokens: Tokens, all_cues: list[Cue], index: int) -> Region | None:
    """What follows "Lee said", "Lee told reporters on Monday that", "according to Lee,"."""
    last = endings.region_end(tokens, all_cues, index)
    for rule in AFTER_RULES:
        if (first := rule(tokens, all_cues[index], last)) is not None and first < last:
            last = endings.end(tokens, first, last)
            return rule.__name__.strip("_"), first, last - (last > first + 1 and tokens.is_a(last - 1, "comma"))
    return None


def claims_before(tokens: Tokens, cue: Cue) -> bool:
    """Whether the cue follows a quotation at once, and so has the first claim to it."""
    return cue.source is not None and _quotation_end(tokens, cue) is not None


def _quotation_end(tokens: Tokens, cue: Cue) -> int | None:
    """Where the quotation ends that stands before the cue, with or without a comma between."""
    end = cue.begin - 1 if tokens.is_a(cue.begin - 1, "comma") else cue.begin
    return end if tokens.is_a(end - 1, "quote") and not _is_nickname(tokens, end - 1, cue) else None


def _is_nickname(tokens: Tokens, quote: int, cue: Cue) -> bool:
    """Whether the marks hold part of a name: the club's chairman “Bra Zee” Dube laughed."""
    inner = tokens.inner(quote)
    between = tokens.is_a(quote - 1, "word", "name") and tokens.is_a(quote + 1, "name") and cue.begin == quote + 1
    return between and len(inner.split()) < 3 and inner[-1].isalpha()


def _free_from(tokens: Tokens, all_cues: list[Cue], index: int) -> int:
    """Where the words before cue `index` begin that no earlier cue has, and behind what announces them.

    “Rowe sees no need: with rates so low, she said, …” announces her words.
    """
    begin = all_cues[index].begin
    if tokens.is_a(begin, "pronoun") and "colon" in tokens.classes[:begin] and tokens.is_a(0, "name"):
        return begin - 1 - tokens.classes[begin - 1 :: -1].index("colon") + 1
    opened = max([p for p, cls in enumerate(tokens.classes[:begin], start=1) if cls == "open"], default=0)
    if "close" in tokens.classes[opened:begin]:
        opened = 0
    for earlier in reversed(all_cues[:index]):
        compared = [p for p in range(earlier.last, begin) if tokens.words[p : p + 2] == ["compared", "with"]]
        if compared and all_cues[index].according:
            return compared[0] + 2  # "Acme expects £2m, compared with the mean estimate of £3m, according to data"
        if earlier.inverted or tokens.is_a(earlier.begin - 1, "quote"):
            return max(earlier.end, opened)
    return opened


def _head_before_inserted(tokens: Tokens, cue: Cue, first: int) -> int | None:
    """The beginning of a clause into which its source is put: “The plan” of “The plan, he said, is dead”."""
    if first or not inserted.is_inserted(tokens, cue):
        return None
    setting = tokens.is_a(0, "preposition") or tokens.words[0].endswith("ing")
    setting = setting and tokens.is_a(cue.end + 1, "quote")  # "Talking to the Post, she said, “No.”"
    return None if setting and "quote" not in tokens.classes[: cue.begin] else cue.begin - 1


def _quotation_before(tokens: Tokens, cue: Cue, first: int) -> int | None:
    """A sentence that ends in a quotation, before its word of saying: The plan was “dead”, Lee said."""
    last = _quotation_end(tokens, cue)
    if last is None or cue.passive or not cue.takes("quote"):
        return None
    if cue.source and cue.source[1] - cue.source[0] == 1 and tokens.is_a(cue.source[0], "relative"):
        return None  # "“the Elin Team,” who offered a bed"
    if _is_of_other_clause(tokens, first, last):
        return None
    setting = tokens.is_a(first, "preposition", "subordinator") and not cue.inverted
    if setting and complement.begin(tokens, cue, len(tokens)) is not None:
        return None
    return last


def _is_of_other_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the quotation ends a clause of its own: "and as Low went on about “a mess,” Lee said"."""
    words = tokens.inner(last - 1)
    opened = [p for p in range(first, last) if tokens.is_a(p, "comma")]
    opens = opened[-1] + 1 if opened else first
    while tokens.is_a(opens, "conjunction", "comma"):
        opens += 1
    fragment = words[0].islower() and words[-1] == ","
    told = any(subjects.is_finite(tokens, p) for p in range(opens, last - 1))
    return fragment and told and tokens.is_a(opens, "subordinator")


def _clause_before(tokens: Tokens, cue: Cue, first: int) -> int | None:
    """A clause that ends in a comma before its word of saying: The plan is dead, Lee said."""
    last = cue.begin - 1
    if _is_question_put(tokens, first) or inserted.follows_opener(tokens, cue):
        return None
    if last > 1 and tokens.words[last] == "as" and tokens.is_a(last - 1, "comma"):
        last -= 1  # "…, as Lee explained"
    joined = cue.according and tokens.is_a(last - 1, "conjunction")  # "and, according to Lee, …"
    if joined or cue.passive or cue.verb.form == "ing" or not tokens.is_a(last, "comma", "dash"):
        return None
    if not cue.takes("that") and not (cue.takes("quote") and tokens.is_a(cue.end, "stop")):
        return None  # "The road is shut, Lee continued."
    opens = first + tokens.words[first].endswith("ing")  # "Talking to the Post, she said"
    has_verb = cue.according or any(c in VERBAL or c == "quote" for c in tokens.classes[opens:last])
    if last - first < 3 or not has_verb or _after_inserted_according(tokens, cue, last) is not None:
        return None
    commas = any(tokens.is_a(p, "comma") or endings.ends_in_comma(tokens, p) for p in range(first, last))
    if tokens.is_a(first, "subordinator") and not commas:
        return None
    return last if cue.according or complement.is_without(tokens, cue) else None


def _is_question_put(tokens: Tokens, first: int) -> bool:
    """Whether a question opens there to which the source answers: "Asked if it would run again, Lee said"."""
    verb = reporting_verb(tokens.words[first]) if tokens.is_a(first, "cue") else None
    if verb is None or verb.form != "past" or "person" not in verb.complements:
        return False
    following = first + 1
    while tokens.is_a(following, "adverb", "time"):
        following += 1
    asks = tokens.is_a(following, "question", "relative", "subordinator", "preposition", "that")
    return asks or tokens.words[following : following + 1] == ["if"]


def _rest_after_inserted(tokens: Tokens, cue: Cue, _last: int) -> int | None:
    """The rest of a clause into which its source is put: “is dead” of “The plan, he said, is dead”."""
    closing = inserted.closing_comma(tokens, cue)
    goes_on = inserted.is_inserted(tokens, cue) or inserted.follows_opener(tokens, cue)
    return closing + 1 if closing is not None and goes_on else None


def _after_inserted_according(tokens: Tokens, cue: Cue, _last: int) -> int | None:
    """What goes on behind a source that is put in with “according to”: The plan, according to Lee, “is dead”."""
    after = cue.end + 1
    if not cue.according or cue.first < 2 or not tokens.is_a(cue.end, "comma") or after >= len(tokens):
        return None
    return after if tokens.is_a(after, "quote") or subjects.is_finite(tokens, after) else None


def _after_according(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """What follows the comma that ends an opening "According to Lee, a lawyer,"."""
    joins = tokens.is_a(cue.first - 1, "comma") and tokens.is_a(cue.first - 2, "conjunction")
    if not cue.according or (cue.first > 1 and not joins):
        return None
    first = next((p + 1 for p in range(cue.end, last) if tokens.is_a(p, "comma")), None)
    if first is not None and (_is_relative(tokens, first) or inserted.describes(tokens, first)):
        # "According to Lee, who was there, …", "According to the paper, seen by the Post, a copy of which is here, …"
        aside = next((p + 1 for p in range(first, last) if tokens.is_a(p, "comma")), None)
        first = aside if aside or not tokens.words[first].endswith("ing") else first  # "According to Lee, smoking in"
    return first


def _is_relative(tokens: Tokens, place: int) -> bool:
    """“who was there”, “a copy of which is here”."""
    return tokens.is_a(place, "relative") or (tokens.is_a(place + 3, "relative") and tokens.words[place + 2] == "of")


def _after_as(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """What follows the comma after an opening "As the records show," "As Lee told reporters on Monday,"."""
    comma = complement.comma_after_as(tokens, cue)
    return comma + 1 if comma is not None and comma + 1 < last else None


def _second_piece(tokens: Tokens, cue: Cue, _last: int) -> int | None:
    """The second piece of a quotation, after “said Lee,”: “No,” said Lee, “never.”."""
    if cue.according or not (cue.inverted or cue.passive):
        return None
    named = cue.last + 1 if tokens.words[cue.last : cue.last + 1] == ["as"] else cue.last
    if cue.passive and cue.source and tokens.is_a(named, "quote"):
        return named  # "described as “reckless” by Lee"
    agent = cue.source[1] if cue.passive and cue.source and cue.source[0] > cue.first else len(tokens)
    if tokens.words[agent : agent + 1] == ["as"] and tokens.is_a(agent + 1, "quote"):
        return agent + 1  # "described by Lee as “reckless”"
    for place in range(cue.end, min(cue.end + _FURTHEST_PIECE, len(tokens))):
        if tokens.is_a(place, "quote"):
            return place if tokens.is_a(place - 1, "comma", "colon") else None
        if tokens.is_a(place, "cue", "stop"):
            return None
    return None


def _behind_agent(tokens: Tokens, cue: Cue, _last: int) -> int | None:
    """The clause that the agent of a passive tells: “Low was told by Rowe [that the pier was shut]”."""
    if not cue.passive or cue.source is None or cue.source[0] < cue.last or not cue.takes("that"):
        return None
    return cue.source[1] if tokens.is_a(cue.source[1], "that") else None


def _complement(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """The clause, quotation or object that the verb of saying takes."""
    return None if cue.according or cue.inverted or cue.passive else complement.begin(tokens, cue, last)


BEFORE_RULES: tuple[Callable[[Tokens, Cue, int], int | None], ...] = (
    _head_before_inserted,
    _quotation_before,
    _clause_before,
)
"""Each says where the region ends that begins at the given place."""

AFTER_RULES: tuple[Callable[[Tokens, Cue, int], int | None], ...] = (
    _rest_after_inserted,
    _after_inserted_according,
    _after_according,
    _after_as,
    _second_piece,
    _behind_agent,
    _complement,
)
"""Each says where the region begins that ends at the given place."""
