"""The headline of a file: what is set in the largest type, and what the file's own title says."""

from __future__ import annotations

import re

from briefing.document import bylines, mastheads, publication
from briefing.readers.extracted import Marked
from briefing.readers.pdf.paragraphs import Paragraph, Setting
from briefing.readers.web.facts import without_site

_LARGER = 1.15
_LONGEST = 300
_PAGES = 2
"""Pages on which a headline is looked for."""
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)|untitled|about:blank|document|layout|page|print|adobe|quark|index)\b.*"
    r"|.*\.(?:docx?|pdf|html?|indd|qxp|rtf|odt|txt|p65|php|aspx?)|\S+|https?:.*",
    re.IGNORECASE,
)
_SENTENCE = 90
"""Letters of a paragraph above the headline beyond which it is no name of a section."""


def find(paragraphs: list[Paragraph], setting: Setting, title: str | None) -> int | str | None:
    """Which paragraph is the headline; the `title` of the file where none is; None where nothing shows it."""
    told = "" if not title or _NO_TITLE.fullmatch(title.strip()) else without_site(" ".join(title.split()), None)
    near = [at for at, one in enumerate(paragraphs) if one.page < _PAGES and len(one.words) <= _LONGEST]
    if told:
        same = max(near, key=lambda at: (_shared(paragraphs[at].words, told), paragraphs[at].size), default=None)
        if same is not None and _shared(paragraphs[same].words, told) >= 0.6:
            return same
    large = [at for at in near if _is_large(paragraphs[at], setting)]
    if large:
        return max(large, key=lambda at: (round(paragraphs[at].size), -at))
    return told if len(told.split()) >= 3 else None


def above(paragraphs: list[Paragraph]) -> list[Marked]:
    """What stands above the headline and belongs to the article: its day, its authors, whole sentences."""
    return [Marked(one.words) for one in paragraphs if _is_of_article(one.words)]


def _is_of_article(words: str) -> bool:
    if len(words) > _SENTENCE:
        return words[-1] in '.!?”"'
    dated = publication.read_line(words, publication.DayOrder(words)) is not None
    return dated or bylines.BY.match(words) is not None


def _is_large(one: Paragraph, setting: Setting) -> bool:
    return one.size >= _LARGER * setting.body and len(one.words.split()) >= 2 and not mastheads.is_one(one.words)


def _shared(words: str, title: str) -> float:
    """How much of `words` and of `title` is the same, as the share of the longer that both have."""
    mine, theirs = _words(words), _words(title)
    return len(mine & theirs) / max(1, len(mine), min(len(theirs), len(mine) + 6))


def _words(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower()))
