"""The head of an article: headline, deck, byline, date of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from briefing import lexicon
from briefing.document import block_kinds, bylines, dateline, folio, headlines, mastheads, paragraphs, publication
from briefing.document.file_lines import FileLine
from briefing.document.paragraphs import Geometry
from briefing.document.rejoin import Rejoiner
from briefing.model import BlockKind

_Mark: TypeAlias = BlockKind | Literal["masthead"]
"""What a line of the head is; a masthead is the publication's name, and no block."""

_REACH = 40
"""Lines within which the head of an article ends."""
_STANDFIRST = 320
"""Characters of a paragraph beyond which only a byline or a date right below it shows that it is a standfirst."""
_LONG_STANDFIRST = 900
_SHORT = 60
"""Characters of a line that may stand between a long standfirst and the date: a name without “By”."""

_LONG_BYLINE = 9
"""Words of a byline with an office, at most."""
_TITLE_LABEL = re.compile(r"(?:subject|title|headline)\s?:\s+(?=\S)", re.IGNORECASE)


class Head:
    """What the head of an article says. `parts` are its blocks in order; `lines` is how many lines they took."""

    def __init__(self) -> None:
        self.parts: list[tuple[BlockKind | None, str]] = []
        self.lines = 0
        self.headline: str | None = None
        self.awaited = False
        """Whether the headline is marked as one, and other lines stand above it."""
        self.byline: tuple[str, ...] = ()
        self.publisher: str | None = None
        self.dated: publication.Dated | None = None


def read(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner, order: publication.DayOrder) -> Head:
    """The head of the article whose lines are `lines`."""
    marks = _marks(lines[:_REACH], order)
    last = _last_marked(lines, marks)
    head = Head()
    head.awaited = any(lines[at].mark == "headline" for at in marks)
    if last is not None:
        for at, group in _groups(lines[: last + 1], marks):
            head.parts += [(None, furniture) for line in group for furniture in line.furniture]
            _add(head, rejoiner.words(line.words for line in group), marks.get(at), group, order)
        head.lines = last + 1
    if head.headline is None:
        _lone_headline(lines[head.lines :], geometry, rejoiner, head)
    if head.headline is None:
        _masthead_as_headline(head)
    _running_head(lines, order, head)
    return head


def _running_head(lines: list[FileLine], order: publication.DayOrder, head: Head) -> None:
    """A folio above the article says what the head itself does not."""
    above = lines[0].furniture if lines else []
    if page := next(filter(None, (folio.read(words, order) for words in above)), None):
        head.dated, head.publisher = head.dated or page.dated, head.publisher or page.publisher


def _marks(lines: list[FileLine], order: publication.DayOrder) -> dict[int, _Mark]:
    """The lines of the head that say by themselves what they are, by number."""
    marks: dict[int, _Mark] = {}
    for at, line in enumerate(lines):
        if line.mark == "headline":
            if at and not any(above.mark == "headline" for above in lines[:at]):
                marks[at] = "headline"
            continue
        if line.mark in {"byline", "published", "credit"}:
            if not block_kinds.is_clock_time(line.words):
                marks[at] = line.mark
            continue
        if mark := _mark(line.words, order):
            marks[at] = mark
        elif _is_masthead(line, lines[at - 1] if at else None, above_marked=at - 1 in marks):
            marks[at] = "masthead"
    for at in [at for at, mark in marks.items() if mark == "published" and at and at - 1 not in marks]:
        if at > 1 and _is_name_below(lines[at - 1], lines[at - 2]):
            marks[at - 1] = "byline"
        elif at == 1 and folio.masthead(lines[0].words):
            marks[0] = "masthead"
    if "published" not in marks.values():
        odd = next((at for at, line in enumerate(lines[:9]) if at not in marks and _is_odd_date(line.words)), None)
        if odd is not None:
            marks[odd] = "published"
    _mark_names(lines, marks)
    return marks


def _mark_names(lines: list[FileLine], marks: dict[int, _Mark]) -> None:
    """Names without “By” right above or below the date, alone or over an office of their own."""
    if "byline" in marks.values():
        return
    for at in [at for at, mark in marks.items() if mark in {"published", "dateline"}]:
        office = at > 1 and at - 1 not in marks and bylines.has_role(lines[at - 1].words)
        for near in (at - 2 if office else at - 1, at + 1):
            beside = 0 < near < len(lines) and near not in marks and not lines[near].mark
            if beside and bylines.alone(lines[near].words) and any(above not in marks for above in range(near)):
                marks[near] = "byline"
                if near == at - 2:
                    marks[at - 1] = "byline"
                return


def _mark(words: str, order: publication.DayOrder) -> BlockKind | None:
    if len(words) > 160:
        return None
    if publication.read_line(words, order) or publication.is_undated(words) or folio.read(words, order):
        return "published"
    if _TITLE_LABEL.match(words):
        return "headline"
    if dateline.alone(words):
        return "dateline"
    by = bylines.BY.match(words)
    if not by:
        return "byline" if bylines.is_name_and_office(words) else None
    office = bylines.has_role(words) and len(words.split()) < _LONG_BYLINE  # "By state political reporter Ana Diaz"
    named = (words[by.end()].isupper() or office) and not words.endswith(("”", "»", "?"))
    return (
        "byline"
        if named and (bylines.people(words) or (bylines.has_role(words) and headlines.is_title(words)))
        else None
    )


def _is_masthead(line: FileLine, above: FileLine | None, *, above_marked: bool) -> bool:
    """A publication's name that is not the end of a headline which runs over from the line above."""
    if mastheads.labelled(line.words):
        return True
    if not mastheads.is_one(line.words):
        return False
    if above is None or line.blanks or above_marked:
        return True
    *_, last = above.words.split()
    return (
        mastheads.is_surely_one(line.words)
        and last.lower() not in lexicon.words("heads/run_over")
        and last[-1] not in ",-–—"
    )


def _is_name_below(line: FileLine, above: FileLine) -> bool:
    """A writer's name without “By” right under the last line of the headline, which does not run over into it."""
    if line.blanks or not bylines.alone(line.words):
        return False
    *_, last = above.words.split()
    return last.lower() not in lexicon.words("heads/run_over") and last[-1] not in ",-–—"


def _is_odd_date(words: str) -> bool:
    """Whether a short line is a date in a way of writing that is not ours."""
    return publication.might_be_date(words) and publication.ask_dateparser(words) is not None


def _last_marked(lines: list[FileLine], marks: dict[int, _Mark]) -> int | None:
    """The last line of the head: the last marked one before the running text begins."""
    last: int | None = None
    length, passed = 0, False
    for at, line in enumerate(lines[:_REACH]):
        if at in marks and (not passed or marks[at] in {"byline", "published"}):
            last, length, passed = at, 0, False
            continue
        stands_apart = bool(line.blanks or not at)
        passed = passed or (stands_apart and length > _STANDFIRST)
        if stands_apart and passed and len(line.words) > _SHORT:
            break
        length = len(line.words) if stands_apart else length + len(line.words)
        if length > (_LONG_STANDFIRST if last is None else 200) or (last is not None and at - last > 3):
            break
    return last


def _groups(lines: list[FileLine], marks: dict[int, _Mark]) -> Iterator[tuple[int, list[FileLine]]]:
    """The lines of the head in blocks, each with the number of its first line."""
    start = 0
    for at, line in enumerate(lines):
        if at > start and (line.blanks or at in marks or start in marks or _new_sentence(lines[start:at], line)):
            yield start, lines[start:at]
            start = at
    yield start, lines[start:]


def _new_sentence(above: list[FileLine], line: FileLine) -> bool:
    """A deck right under its headline: another kind of mark or of capitals, or a whole sentence under a short line."""
    if (
        above[-1].mark != line.mark
        or line.mark == "list_item"
        or (len(above) == 1 and headlines.is_kicker(above[0].words))
    ):
        return True
    if line.words.startswith(("http://", "https://", "www.")):
        return True
    sentence_case = line.words[0].isupper() and len(line.words.split()) > 3 and not headlines.is_title(line.words)
    if sentence_case and all(headlines.is_title(a.words) for a in above):
        return True
    widest = max(line.width, *(a.width for a in above))
    fits = above[-1].width + 1 + len(line.words.split(" ", 1)[0]) < widest * 0.8
    return fits and not above[-1].ends and line.words.endswith(".") and not headlines.is_title(line.words)


def _add(head: Head, words: str, mark: _Mark | None, group: list[FileLine], order: publication.DayOrder) -> None:
    if mark == "masthead":
        head.publisher = head.publisher or mastheads.labelled(words) or folio.masthead(words) or words
        mark = None
    elif mark == "byline":
        named = bylines.people(words) if bylines.BY.match(words) else bylines.alone(words) or bylines.people(words)
        head.byline += tuple(name for name in named if name not in head.byline)
        head.dated = head.dated or publication.find_in(words, order)
    elif mark == "credit":
        pass
    elif mark == "dateline":
        head.dated = head.dated or publication.find_in(words, order)
    elif mark == "published":
        dated = publication.read_line(words, order)
        if page := folio.read(words, order):
            dated, head.publisher = page.dated, head.publisher or page.publisher
        if dated is None and publication.might_be_date(words) and (day := publication.ask_dateparser(words)):
            dated = publication.Dated(day)
        head.byline = head.byline or bylines.beside_date(words)
        if dated and (head.dated is None or (head.dated.updated and not dated.updated)):
            head.dated = dated
    elif head.headline is None and _may_be_headline(head, group[0], words):
        _take_headline(head, _TITLE_LABEL.sub("", words))
        mark = "headline"
    else:
        mark = _below_headline(head, words, group)
    head.parts.append((mark, words))


def _take_headline(head: Head, words: str) -> None:
    """The headline, without an agency's count and without the publication behind it."""
    head.headline, publisher = headlines.bare(words)
    head.publisher = head.publisher or publisher


def _may_be_headline(head: Head, first: FileLine, words: str) -> bool:
    return first.mark == "headline" or not (head.awaited or headlines.is_kicker(words))


def _below_headline(head: Head, words: str, group: list[FileLine]) -> BlockKind | None:
    """A kicker is no block; a whole sentence is a paragraph; the rest is more of the headline."""
    if group[0].mark == "list_item":
        return "list_item"
    if head.headline is None:
        return "paragraph" if head.awaited and words[-1] in ".!?" else None
    found = block_kinds.kind(block_kinds.Paragraph(words, len(group), "", 9))
    if found != "paragraph":
        return found
    named = bylines.people(words) if head.dated is None else ()
    if any(" " in name for name in named) and bylines.are_names(words):
        head.byline = head.byline or named
        return "byline"
    if "byline" in (kind for kind, _ in head.parts) and len(words) < 60 and bylines.has_role(words):
        return "byline"
    return "paragraph" if words[-1] in '.!?”"’»“' or len(words) > 120 else "headline"


def _lone_headline(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner, head: Head) -> None:
    """Where neither a date nor a byline stands below it, a short first paragraph is the headline."""
    group = _first_group(lines, geometry)
    if len(group) in {0, len(lines)}:
        return
    words = rejoiner.words(line.words for line in group)
    below = sum(len(line.words) for line in lines[len(group) : len(group) + 8])
    marked = lines[0].mark == "headline"
    if not marked and (lines[0].mark or below < len(words) or not headlines.is_like_one(words)):
        return
    _take_headline(head, words)
    head.lines += len(group)
    head.parts += [(None, furniture) for line in group for furniture in line.furniture]
    head.parts.append(("headline", words))


def _masthead_as_headline(head: Head) -> None:
    """Where nothing else can be the headline, it is the line that might have been a masthead."""
    name = head.publisher or ""
    if (None, name) in head.parts and not mastheads.is_surely_one(name):
        head.parts[head.parts.index((None, name))] = ("headline", name)
        head.headline, head.publisher = name, None


def _first_group(lines: list[FileLine], geometry: Geometry) -> list[FileLine]:
    """The lines before the first blank one; without one near, the first paragraph."""
    for at, line in enumerate(lines[:6]):
        if at and (line.blanks or line.mark != lines[0].mark):
            return lines[:at]
    return next(paragraphs.paragraphs(lines[:12], geometry), [])
