"""What copying a whole web page leaves around its article: the menu above it, rows of buttons, lists of links."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from briefing import lexicon
from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_LONG = 80
"""Characters of a line that can be a whole paragraph."""
_FEWEST_PARAGRAPHS = 3
_MOST_TORN = 10
"""One line of so many may go on below in mid-sentence."""
_MENU = 5
"""Lines of which a menu has at least so many."""
_MENU_WORDS = 4
_MENU_WIDTH = 36
_TOP = 3
"""Lines above a menu at most."""
_HEADLINE_WORDS = 5
_LINK_WORDS = 18
_LINK_WIDTH = 140
_MOST_LINKS = 12
"""Links below one heading, with text of the article behind them."""
_FEWEST_ABOVE, _FEWEST_BELOW = 5, 4
"""Lines above what heads other stories, and below it."""
_COMMENTS = lazy(
    r"(?:all\s|reader\s|\d{1,4}\s)?comments?(?:\s?\(?\d{1,4}\)?)?|\d{1,4}\s(?:replies|thoughts\son\b.{1,160})"
    r"|leave\sa\s(?:comment|reply)|(?:join\sthe\s)?(?:conversation|discussion)(?:\s\(?\d{1,4}\)?)?",
    re.IGNORECASE,
)
_COMMENT_WORDS = ("comment", "replies", "thoughts on", "conversation", "discussion")
_OF_COMMENT = lazy(
    r"\bsays:?$|^(?:reply|like|report|upvote)\b|\b(?:ago|logged in)$|\b\d{1,2}:\d\d\s?(?:[ap]m)?$", re.IGNORECASE
)
"""What stands beside each comment of a reader."""
_LINES_OF_COMMENT = 9
_STAMP_OF_COMMENT = lazy(r"\bago$|\d{4},?(?:\sat)?\s\d{1,2}[:.]\d\d\s?(?:[ap]m)?$", re.IGNORECASE)
_BUTTON_OF_COMMENT = lazy(r"(?:(?:reply|recommend|report|upvote)[\s|·•]{0,3}(?:\(?\d{1,5}\)?)?){1,3}", re.IGNORECASE)
_REST = ("more from ", "more in ", "latest from ", "from our partners", "around the web", "site index", "most read in ")
_EDGES = " .…:»›>→[]()*•∙·|"
_DAY_OR_TIME = re.compile(r"\d{4}|\d[:.]\d|^\d+$")
_MOST_BUTTONS = 8
_COUNT = re.compile(r"\d{1,3}(?:[.,]\d+)?[KkMm]?")
_READING_TIME = lazy(r"\d{1,3}(?:[-–]\d{1,3})?[- ]min(?:ute)?s?(?: (?:to )?read)?", re.IGNORECASE)
_COUNTED = lazy(
    r"\d[\d.,]{0,6}[KkMm]?\s(?:likes?|restacks?|comments?|shares?|views?|followers?|replies|reactions?)", re.IGNORECASE
)


def is_pasted(lines: list[FileLine]) -> bool:
    """Whether a file has its paragraphs in a line each, as they come from a browser."""
    if sum(len(line.words) > _LONG for line in lines) < _FEWEST_PARAGRAPHS:
        return False
    torn = sum(
        below.lower and not above.ends and not below.blanks and len(above.words) > _LONG // 2
        for above, below in pairwise(lines)
    )
    return torn * _MOST_TORN <= len(lines)


def furniture(lines: list[FileLine]) -> set[int]:
    """The numbers of the lines that are a menu above the article or one of a row of buttons."""
    return (_menu(lines) if is_pasted(lines) else set()) | _buttons(lines)


def mark_links(lines: list[FileLine]) -> None:
    """Mark the lists of links to other stories: what stands below "More on this story", line after line."""
    if not is_pasted(lines):
        return
    at = 0
    while at < len(lines):
        end = _links(lines, at) if opens_links(lines[at].words) else at
        for line in lines[at:end]:
            line.mark = "related"
        at = max(end, at + 1)
    if (rest := next((at for at in range(_FEWEST_ABOVE, len(lines)) if _is_rest(lines, at)), None)) is not None:
        for line in lines[rest:]:
            line.mark = "related" if line.mark in {None, "heading", "list_item", "paragraph"} else line.mark


def _is_rest(lines: list[FileLine], at: int) -> bool:
    """Whether line `at` heads other stories, of which all that follows is: titles and topics, few whole sentences."""
    words = lines[at].words
    if _is_comment(lines, at):
        return sum(_is_whole(line.words) for line in lines[:at]) >= _FEWEST_ABOVE
    comments = len(words) < 2 * _LONG and _heads_comments(words)
    if not comments and not opens_links(words) and not _opens_rest(words):
        return False
    below, above = lines[at + 1 :], sum(_is_whole(line.words) for line in lines[:at])
    if comments and above >= _FEWEST_ABOVE:
        return sum(_OF_COMMENT().search(line.words) is not None for line in below) > 1
    said = [_is_whole(line.words) for line in below]
    if len(below) < _FEWEST_BELOW or sum(said) > 0.4 * len(said) or _goes_on(below, said):
        return False
    return above > 0.4 * at


def _heads_comments(words: str) -> bool:
    return any(word in words.lower() for word in _COMMENT_WORDS) and _COMMENTS().fullmatch(words) is not None


def _is_comment(lines: list[FileLine], at: int) -> bool:
    """Whether a reader's comment begins at line `at`: a name, when it was, and a button to reply not far below."""
    below = [line.words for line in lines[at + 1 : at + _LINES_OF_COMMENT]]
    named = len(lines[at].words) <= _MENU_WIDTH and lines[at].words[-1] not in ".?!:,”"
    stamped = named and below and len(below[0]) <= _MENU_WIDTH and _STAMP_OF_COMMENT().search(below[0])
    return bool(stamped) and any(_BUTTON_OF_COMMENT().fullmatch(words) for words in below[1:])


def _goes_on(below: list[FileLine], said: list[bool]) -> bool:
    """Whether the article goes on below: three whole sentences in a row, or two paragraphs."""
    long = [whole and len(line.words) > _LONG for whole, line in zip(said, below, strict=True)]
    return any(all(said[at : at + 3]) for at in range(len(said) - 2)) or any(map(all, pairwise(long)))


def _is_whole(words: str) -> bool:
    return len(words) > _MENU_WIDTH and words.rstrip("\"'”’)")[-1:] in {".", "!", "?"}


def _opens_rest(words: str) -> bool:
    return len(words) < _MENU_WIDTH and words.casefold().strip(_EDGES).startswith(_REST)


def _menu(lines: list[FileLine]) -> set[int]:
    """The short lines at the top, five or more, above the first that can be a headline."""
    start = next((at for at, line in enumerate(lines[: _TOP + 1]) if _is_menu_line(line)), None)
    if start is None:
        return set()
    end = next((at for at in range(start, len(lines)) if not _is_menu_line(lines[at])), len(lines))
    if end == len(lines) or not _is_like_headline(lines[end].words):
        end -= 1  # the last short line is the headline
    return set(range(end)) if end - start >= _MENU else set()


def _is_menu_line(line: FileLine) -> bool:
    words = line.words
    short = len(words) <= _MENU_WIDTH and len(words.split()) <= _MENU_WORDS
    return short and not line.mark and words[-1] not in '.?!,:;”"’' and not _DAY_OR_TIME.search(words)


def _is_like_headline(words: str) -> bool:
    return len(words.split()) >= _HEADLINE_WORDS and len(words) < 3 * _LONG and words[-1] != "."


def _buttons(lines: list[FileLine]) -> set[int]:
    """The lines that are a button, or the number beside one, with another of them above or below."""
    found: set[int] = set()
    rows = groupby(range(len(lines)), lambda at: len(lines[at].words) < _MENU_WIDTH and _is_button(lines[at].words))
    for of_buttons, row in rows:
        numbers = list(row) if of_buttons else []
        if len(numbers) > 1 and not all(_COUNT.fullmatch(lines[at].words) for at in numbers):
            found.update(numbers)
    return found


def is_row_of_buttons(words: str) -> bool:
    """Whether a line has several buttons and nothing else: "Share Tweet WhatsApp"."""
    parts = words.casefold().split()
    known = lexicon.words("pages/button") | lexicon.words("pages/furniture")
    return 1 < len(parts) <= _MOST_BUTTONS and all(part in known for part in parts)


def is_reading_time(words: str) -> bool:
    """Whether a line is how long an article takes to read: "4 min read", "4–5 minutes"."""
    return words[0].isdigit() and _READING_TIME().fullmatch(words) is not None


def _is_button(words: str) -> bool:
    folded = words.casefold().strip(_EDGES)
    known = folded in lexicon.words("pages/button") or folded in lexicon.words("pages/furniture")
    if known or not folded or is_reading_time(words):
        return True
    return words[0].isdigit() and bool(_COUNT.fullmatch(words) or _COUNTED().fullmatch(words))


def opens_links(words: str) -> bool:
    """Whether a line heads links to other stories: “Related articles”, “More on this story”."""
    return len(words) < _MENU_WIDTH and words.casefold().strip(_EDGES) in lexicon.words("pages/links_below")


def _links(lines: list[FileLine], at: int) -> int:
    """The number of the line behind the links that stand below line `at`; `at` itself where there are none."""
    end = at + 1
    while end < len(lines) and _is_link(lines[end]):
        end += 1
    if end < len(lines) and len(lines[end].words) > _LONG:
        end = min(end, at + _MOST_LINKS)
        end -= end - at > 2 and len(lines[end - 1].words.split()) <= _MENU_WORDS  # the heading of what follows
    return end if end > at + 1 else at


def _is_link(line: FileLine) -> bool:
    words = line.words
    short = len(words) <= _LINK_WIDTH and len(words.split()) <= _LINK_WORDS
    return short and line.mark in {None, "heading"} and words[-1] not in '.”"’:;,'
