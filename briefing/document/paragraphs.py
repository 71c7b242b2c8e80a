"""From lines to paragraphs, by what the whole file does.

Whether the lines are wrapped, and at which column, is learnt from pairs of lines that surely belong
together: the second opens with a small letter and the first closes no sentence. A wrapped line after
which the next word would still have fitted ends its paragraph. Breaks between pages are judged by the
blank lines that they have where a sentence surely runs across one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing import lexicon, segment
from briefing.document.file_lines import FileLine
from briefing.model import Span
from briefing.patterns import lazy

_INNER_END = lazy(r"(?<=[a-z]{3})[.!?][\"”’)]{0,2} [\"“‘(]?[A-Z]")

_INSIDE_A_COMPOUND = lazy(r"[a-zß-ÿ\d]-$")


class Geometry(NamedTuple):
    """What the file's lines have in common; columns are counted from the left edge."""

    wrapped: bool
    width: int
    """The column at which lines are wrapped."""
    slack: int
    """Columns by which a line that runs on may fall short of it: none where wrapping is by characters."""
    margin: int
    """The usual indent."""
    first_line: int | None
    """The indent of first lines, where paragraphs are told by it."""
    gap: int
    """The usual number of blank lines between paragraphs."""
    page_gap: int | None
    """The number of blank lines at a page break inside a paragraph."""
    dense: float
    """Of the sentences that end, how many end a paragraph for each that does not; 0 where blank lines tell."""


def measure(lines: list[FileLine]) -> Geometry:
    """The geometry of `lines`."""
    pairs = list(pairwise(lines))
    close = [(a, b) for a, b in pairs if not b.blanks and not b.broken]
    sure = [(a, b) for a, b in close if _runs_on(a, b)]
    characters = sum(len(line.words) for line in lines)
    wrapped = bool(sure) and len(sure) * 6 > len(close) and sum(len(a.words) for a, _ in sure) * 8 > characters
    width, slack = _wrap(lines, sure) if wrapped else (0, 0)
    margin = Counter(line.indent for line in lines).most_common(1)[0][0] if lines else 0
    deep = [(a, b) for a, b in pairs if b.indent > a.indent or b.indent > margin]
    first_line = _first_line_indent(deep, lines)
    if first_line is not None:
        margin = min(line.indent for line in lines)
    gaps = Counter(b.blanks for _, b in pairs if b.blanks and not b.broken)
    gap = gaps.most_common(1)[0][0] if gaps else 0
    across = [b.blanks for a, b in pairs if (b.broken or b.blanks > gap) and _runs_on(a, b)]
    page_gap = Counter(across).most_common(1)[0][0] if across and wrapped else None
    dense = _density(lines, close, width, slack, gap=sum(gaps.values())) if wrapped else 0.0
    return Geometry(wrapped, width, slack, margin, first_line, gap, page_gap, dense)


def _density(lines: list[FileLine], close: list[tuple[FileLine, FileLine]], width: int, slack: int, gap: int) -> float:
    """Ends of paragraphs to sentence ends inside lines, where short last lines tell paragraphs.

    The odds that a full line which closes a sentence closes its paragraph are the same: that a line
    is full there is chance, and as likely in both cases.
    """
    short = sum(a.ends and _room(width, a, b) > slack for a, b in close)
    if short < 3 or short * 2 < gap:
        return 0.0
    return short / max(1, sum(len(_INNER_END().findall(line.words)) for line in lines))


def _runs_on(above: FileLine, below: FileLine) -> bool:
    return below.lower and not above.ends and below.mark is None and above.mark in {None, "paragraph"}


_OVERLONG = 1.3
"""How much wider than most of the others a line may be that is wrapped as they are; one that is wider is not."""


def _wrap(lines: list[FileLine], sure: list[tuple[FileLine, FileLine]]) -> tuple[int, int]:
    widths = sorted(a.width for a, _ in sure)
    most = widths[len(widths) // 2] * _OVERLONG
    sure = [(a, b) for a, b in sure if a.width <= most] or sure
    widths = [width for width in widths if width <= most]
    widest = widths[-1 - len(widths) // 100]
    width = max(line.width for line in lines if line.width <= widest + 4)
    room = sorted(_room(width, a, b) for a, b in sure)
    return width, max(0, min(room[-1 - len(room) // 40], width // 4))


def _room(width: int, above: FileLine, below: FileLine) -> int:
    """Columns left over on the line above if the first word below stood on it; negative where it would not fit."""
    return width - above.width - 1 - len(below.words.split(" ", 1)[0])


def _first_line_indent(deep: list[tuple[FileLine, FileLine]], lines: list[FileLine]) -> int | None:
    """The commonest deeper indent, where it stands on lone lines that follow a finished one."""
    indents = Counter(line.indent for line in lines)
    lowest = min(indents, default=0)
    deeper = Counter(b.indent for _, b in deep if b.indent > lowest)
    if not deeper:
        return None
    indent, often = deeper.most_common(1)[0]
    if often < 3 or often * 25 < len(lines):
        return None
    opening = [(a, b) for a, b in deep if b.indent == indent and (a.ends or b.blanks)]
    followed = sum(a.indent == indent and b.indent < indent for a, b in pairwise(lines))
    return indent if len(opening) * 5 >= often * 4 and followed * 3 >= often else None


class _Seam(NamedTuple):
    """Two lines that follow each other, the paragraph so far, and the geometry of their file."""

    group: list[FileLine]
    """The paragraph that may end here."""
    below: FileLine
    geometry: Geometry

    @property
    def above(self) -> FileLine:
        """The last line of the paragraph so far."""
        return self.group[-1]

    @property
    def short(self) -> bool:
        """Whether the first word below would have stood above, were this one paragraph."""
        return not self.geometry.wrapped or self.room > self.geometry.slack

    @property
    def closes(self) -> bool:
        """Whether a sentence ends between the two lines: not behind "Mr."."""
        if not self.above.ends or self.below.lower:
            return False
        text = f"{self.above.words[-80:]} {self.below.words[:40]}"
        seam = len(text) - len(self.below.words[:40])
        return any(s.start == seam for s in segment.sentences(text, Span(0, len(text))))

    @property
    def room(self) -> int:
        """Columns that were left above."""
        return _room(self.geometry.width, self.above, self.below)


def _marked(seam: _Seam) -> bool | None:
    """Headings stand alone, a turn and a list item begin with their label, a quotation ends with its marks."""
    above, below = seam.above, seam.below
    if {above.mark, below.mark} & {"headline", "heading"} or below.mark == "paragraph":
        return True
    if below.mark == "list_item":
        return True if above.mark == "list_item" or above.ends or seam.short or below.blanks else None
    if (above.mark == "block_quote") != (below.mark == "block_quote"):
        return True
    return None


def _hyphened(seam: _Seam) -> bool | None:
    """A line that ends inside a compound goes on below, also with a capital: "the Anglo-" and "Dutch fleet"."""
    apart = seam.below.blanks or seam.below.mark is not None
    return None if apart or not _INSIDE_A_COMPOUND().search(seam.above.words[-3:]) else False


def _first_line_indented(seam: _Seam) -> bool | None:
    indent = seam.geometry.first_line
    if indent is None or not seam.geometry.wrapped:
        return None
    if seam.below.indent == indent:
        return True if seam.above.ends or seam.short or not seam.below.lower else None
    if seam.below.blanks == 0 and seam.below.indent < indent:
        if not seam.short:
            return False
        return seam.above.ends if seam.above.indent == indent else None
    return None


def _page_break(seam: _Seam) -> bool | None:
    """At a page's end only a full line can run on; the blank lines there say whether one does."""
    geometry, below = seam.geometry, seam.below
    gap = below.blanks > geometry.gap > 0
    if not geometry.wrapped or not (below.broken or gap):
        return None
    if seam.short:
        return not (_runs_on(seam.above, below) and below.broken)
    if not seam.closes:
        return False
    if geometry.page_gap is not None:
        return below.blanks > geometry.page_gap
    return not below.broken


def _blank(seam: _Seam) -> bool | None:
    """Blank lines end a paragraph, but for one that was torn in mid-sentence."""
    if not seam.below.blanks:
        return None
    return seam.short or not _runs_on(seam.above, seam.below)


def _unwrapped(seam: _Seam) -> bool | None:
    """Where lines are not wrapped, each is a paragraph; a marked quotation or a lone sentence goes on."""
    if seam.geometry.wrapped:
        return None
    if seam.geometry.gap and _runs_on(seam.above, seam.below):
        return seam.above.words.endswith((";", "; and", "; or"))
    return seam.below.mark != "block_quote" or seam.above.ends


def _open_bracket(seam: _Seam) -> bool | None:
    """A credit in brackets goes on until they close: “(Reporting by …;” and “Editing by …)”."""
    opened = seam.group[0].words
    if seam.below.blanks or not opened.startswith("(") or seam.above.words[-1] not in ";,":
        return None
    closed = sum(line.words.count(")") - line.words.count("(") for line in seam.group) >= 0
    return None if closed or len(opened) > 400 else False


def _indent(seam: _Seam) -> bool | None:
    """An indented line after a finished one begins a paragraph, and the line after an indented block."""
    above, below = seam.above, seam.below
    if below.indent > above.indent:
        return above.ends or seam.short or None
    if below.indent < above.indent and len(seam.group) > 1 and seam.group[-2].indent == above.indent:
        return above.ends or None
    return None


def _short_line(seam: _Seam) -> bool | None:
    """A line that had room for the next word ends its paragraph, unless it stops in mid-sentence."""
    if not seam.short:
        return None
    if seam.above.words[-1] in ",;" or _runs_on(seam.above, seam.below):
        return False
    return seam.above.ends or seam.room * 4 > seam.geometry.width


def _first_word(line: FileLine) -> str:
    return line.words.split(" ", 1)[0].strip("\"“‘'(,")


def _full_line(seam: _Seam) -> bool | None:
    """Behind a full line only the odds tell, and whether a quotation is open there."""
    odds = seam.geometry.dense
    if not odds or not seam.closes:
        return False
    opens = seam.below.words.startswith(("“", '"', "''", "``"))
    text = "".join(line.words for line in seam.group)
    if text.count("“") > text.count("”") or text.count('"') % 2 or text.count("''") % 2 != text.count("``") % 2:
        return opens
    likelihood = 1.25 if opens else 0.3 if _first_word(seam.below) in lexicon.words("continuing_words") else 1.4
    return odds * likelihood * (0.6 if len(seam.group) == 1 else 1.0) > 1


_RULES: tuple[Callable[[_Seam], bool | None], ...] = (
    _marked,
    _hyphened,
    _first_line_indented,
    _page_break,
    _blank,
    _open_bracket,
    _unwrapped,
    _indent,
    _short_line,
    _full_line,
)
"""Each answers whether a paragraph ends at a seam, or None where it does not know."""


def paragraphs(lines: list[FileLine], geometry: Geometry) -> Iterator[list[FileLine]]:
    """`lines` in groups, each a paragraph or another block."""
    group: list[FileLine] = []
    for line in lines:
        if group and _ends(_Seam(group, line, geometry)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _ends(seam: _Seam) -> bool:
    for rule in _RULES:
        if (answer := rule(seam)) is not None:
            return answer
    return True


def set_in(group: list[FileLine], geometry: Geometry) -> bool:
    """Whether the whole of a paragraph of several lines is indented, as a quotation is."""
    return len(group) > 1 and min(line.indent for line in group) >= geometry.margin + 2
