"""Sentences.

A stop, or a cluster of them with the marks that close behind it, is a place where a sentence
may end. What stands on its two sides decides: an ordered table of rules is asked, the first
that knows answers, and where none does the sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy

_OPENERS = "\"'“„‘«([`"
_OPENING_SPEECH = frozenset({"“", '"', "``", "„", "«"})
_STOP = re.compile(
    r"""(?P<mark>[.!?…](?:(?<=\.)(?:[ \u00a0]\.){2,4}|(?<![.!?…].)[.!?…]{0,19}))
        (?P<closers>(?:[ \u00a0\u202f]?(?:''|»)(?=\s|$)|["'”’»)\]]|“(?=\s|$)|\[\d{1,3}\]){0,6})
        (?P<gap>\s+|(?=["“„‘«`(]?[A-Z]|["“„‘«`][a-z]))
        (?P<opener>["'“„‘«(\[`]{0,6}[ \u00a0\u202f]?)""",
    re.VERBOSE,
)
_FIRST_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|\S?")
_ITEM_LABEL = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\.")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}")
_COMPANY_ENDS = frozenset({"Inc.", "Corp.", "Ltd.", "LLC.", "plc.", "Plc."})
_LOWER_CASE_NAME = re.compile(r"(?:al|el)-[A-Z]|[a-z][A-Z]")


class _Gap(NamedTuple):
    """A place where a sentence may end: what stands before it, in it and after it."""

    text: str
    start: int
    """Where the sentence that may end here begins."""
    closed: int
    """Where it would end."""
    mark: str
    closers: str
    space: str
    opener: str
    left: str
    """The word before, with its stop, without opening marks."""
    before: str
    """The word before that."""
    right: str
    """The word after, without opening marks."""
    after: int
    """Where `right` begins."""

    @property
    def opens_sentence(self) -> bool:
        """Whether the word after is one that opens sentences far oftener than it stands in a name."""
        return self.right in lexicon.words("sentence_openers")


def _lower_case_follows(gap: _Gap) -> bool | None:
    if not gap.right[:1].islower():
        return None
    if _LOWER_CASE_NAME.match(gap.text, gap.after):
        return gap.left not in _abbreviations()
    return gap.mark == "." and gap.opener in _OPENING_SPEECH and gap.left not in _abbreviations()


def _dash_or_comma_follows(gap: _Gap) -> bool | None:
    return False if gap.right[:1] in {"—", "–", "-", ",", ";", ":", "_", "/", "&"} else None


def _item_label(gap: _Gap) -> bool | None:
    """The number of a list item belongs to the item."""
    return False if _ITEM_LABEL.fullmatch(gap.text, gap.start, gap.closed) else None


def _title(gap: _Gap) -> bool | None:
    """A title stands before a name: "Sen. Cruz", "ST. LOUIS"."""
    return False if _kind(gap.left) == "title" and not gap.closers else None


def _before_number(gap: _Gap) -> bool | None:
    """Some words are short only before a figure: "No. 2", "Sept. 11"."""
    if _kind(gap.left) not in {"number", "month"}:
        return None
    if gap.right[:1].isdigit():
        return False
    return _kind(gap.left) == "number" or gap.opens_sentence or bool(gap.opener)


def _clock_time(gap: _Gap) -> bool | None:
    if gap.left.lower() not in {"a.m.", "p.m."}:
        return None
    return gap.right not in lexicon.words("date_words/after_clock")


def _closed_bracket(gap: _Gap) -> bool | None:
    """A bracket as in "(R-Wis.)" is a part of its sentence; a sentence that is a bracket ends with it."""
    if ")" not in gap.closers:
        return None
    if gap.text[gap.start] == "(":
        return True
    return gap.opens_sentence if gap.mark == "." else None


def _and_others(gap: _Gap) -> bool | None:
    """The year or the number of a paper belongs to its authors: “Lind et al. (2021) found”."""
    if gap.left != "al." or gap.before != "et":
        return None
    return gap.opens_sentence and gap.opener[:1] not in {"(", "["}


def _mark_in_name(gap: _Gap) -> bool | None:
    """A mark inside a name, before a word of firms: “shares of Yum! Foods”, “the editor of Which? Magazine”."""
    inside = gap.mark in {"!", "?"} and gap.left[0].isupper() and gap.before[:1].islower() and not gap.closers
    return False if inside and gap.right in lexicon.table("bodies/word") else None


def _initial(gap: _Gap) -> bool | None:
    """An initial stands in a name, "George W. Bush", but for "So did I." and "Plan B. The …"."""
    if len(gap.left) != 2 or not gap.left[0].isupper() or gap.mark != "." or gap.closers:
        return None
    if gap.left == "I." and gap.before[:1].islower():
        return True
    return gap.opens_sentence


def _abbreviation(gap: _Gap) -> bool | None:
    """Words as "U.S.", "Inc.", "Calif." end a sentence only where the next word opens one; "Inc." before a name too."""
    if _kind(gap.left) != "any" and not _DOTTED.fullmatch(gap.left):
        return None
    if gap.closers and gap.opens_sentence:
        return True
    if gap.left in _COMPANY_ENDS and gap.right in lexicon.pairs("first_names"):
        return True
    return gap.opens_sentence or bool(gap.opener.strip("("))


def _ellipsis(gap: _Gap) -> bool | None:
    """Dots that stand alone leave words out; dots on a word's end trail off."""
    if gap.mark.replace(" ", "") not in {"…", "..", "..."} or gap.closers:
        return None
    return gap.opens_sentence if gap.left == gap.mark.split()[-1] else None


def _asked_by(gap: _Gap) -> bool | None:
    """“Why now?” Smith asked."""
    if gap.mark[-1] not in "?!…" or not set(gap.closers) & set("\"'”’»“"):
        return None
    asks = None if gap.opener else _NAME_AND_VERB().match(gap.text, gap.after)
    verb = asks and verbs.verb_of(asks["verb"])
    return False if verb and verb.says and verb.told else None


def _glued(gap: _Gap) -> bool | None:
    """Without a space: a missing one before a quotation mark or a common opening word, or no end at all."""
    if gap.space:
        return None
    word = gap.left.rstrip(".!?…\"'”’»)")
    if "." in word or "/" in word or "@" in word:
        return False
    if gap.opener:
        return gap.opener in _OPENING_SPEECH
    return gap.opens_sentence and (bool(gap.closers) or (len(word) > 1 and not word[-2:].isupper()))


_RULES: tuple[Callable[[_Gap], bool | None], ...] = (
    _glued,
    _lower_case_follows,
    _dash_or_comma_follows,
    _item_label,
    _title,
    _before_number,
    _clock_time,
    _closed_bracket,
    _and_others,
    _mark_in_name,
    _initial,
    _abbreviation,
    _ellipsis,
    _asked_by,
)
"""Each answers whether the sentence ends at a gap, or None where it does not know."""


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `text` inside `span`, in order, edges trimmed of white space."""
    start = _skip_space(text, span.start, span.end)
    marks, counted = 0, span.start
    for stop in _STOP.finditer(text, span.start, span.end):
        if stop.end() >= span.end:
            break
        if stop.start() < start:
            continue
        marks += text.count('"', counted, counted := stop.end("mark"))
        gap = _gap(text, start, stop, quoted=marks % 2 == 1)
        if _ends(gap):
            yield Span(start, gap.closed)
            start = _skip_space(text, gap.closed, span.end)
    end = span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends(gap: _Gap) -> bool:
    for rule in _RULES:
        if (answer := rule(gap)) is not None:
            return answer
    return True


def _gap(text: str, start: int, stop: re.Match[str], *, quoted: bool) -> _Gap:
    """The gap at `stop`; `quoted` says whether a straight quotation mark is open there."""
    closers, space, opener = stop["closers"], stop["gap"], stop["opener"]
    if not space and not quoted and closers == '"':
        closers, opener = "", '"'
    ends = stop.end("mark")
    words = text[max(start, ends - 60) : ends].split()
    first = _FIRST_WORD.match(text, stop.end())
    return _Gap(
        text=text,
        start=start,
        closed=ends + len(closers),
        mark=stop["mark"],
        closers=closers.strip(),
        space=space,
        opener=opener.strip(),
        left=words[-1].lstrip(_OPENERS),
        before=words[-2] if len(words) > 1 else "",
        right=first.group() if first else "",
        after=stop.end(),
    )


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


_NAME_AND_VERB = lazy(r"(?:[A-Z][\w.’'-]{0,25}\s){1,4}(?P<verb>[a-z]+)\b")


@cache
def _abbreviations() -> dict[str, str]:
    """Each abbreviation, as written and in capitals, with its kind."""
    table = {entry: row[0] for entry, row in lexicon.table("abbreviations").items()}
    return {**{entry.upper(): kind for entry, kind in table.items() if kind == "title"}, **table}


def _kind(word: str) -> str | None:
    kinds = _abbreviations()
    return kinds.get(word) or kinds.get(word.rpartition("-")[2])
