"""Which articles of the library a draft may have been written from."""

from __future__ import annotations

import datetime
import re

from briefing import readers
from briefing.errors import BriefingError
from briefing.library.store import Library
from briefing.model import BODY_KINDS, Document

MOST = 12
"""Articles that are held against a draft, those most like it."""
_PER_SENTENCE = 5
_TELLING = 6
"""Words of a sentence that are looked for, the longest ones: they are the rarest."""
_WORD = re.compile(r"\w{4,}")


def likely_sources(library: Library, draft: Document) -> list[Document]:
    """The articles that share most telling words with the sentences of `draft`, the likeliest first; never itself."""
    merits: dict[int, float] = {}
    for sentence in draft.sentences:
        if draft.blocks[sentence.block].kind in BODY_KINDS:
            for place, article in enumerate(_alike(library, sentence.span.of(draft.text), draft.source.sha256), 1):
                merits[article] = merits.get(article, 0) + 1 / place
    likeliest = sorted(merits, key=lambda article: (-merits[article], -article))
    return [document(library, article) for article in likeliest[:MOST]]


def document(library: Library, article: int) -> Document:
    """An article of the library to be read: its file where that is unchanged, else the text that was kept."""
    row = library.db.execute(
        "select sha256, part, headline, publisher, published,"
        " (select uri from place where article = a.id limit 1) from article a where id = ?",
        (article,),
    ).fetchone()
    sha256, part, headline, publisher, published, uri = row
    if uri and not readers.is_address(uri):
        try:
            for found in readers.read_articles(uri):
                if found.source.sha256 == sha256 and found.source.part == part:
                    return found
        except BriefingError:
            pass
    day = datetime.date.fromisoformat(published) if published else None
    kept = readers.read_bytes(library.text_of(article).encode("utf-8"), uri=uri or "library", published=day)
    return kept._replace(headline=headline, publisher=publisher, source=kept.source._replace(sha256=sha256, part=part))


def _alike(library: Library, sentence: str, draft: str) -> list[int]:
    words = sorted(set(_WORD.findall(sentence)), key=lambda word: (-len(word), word))[:_TELLING]
    if not words:
        return []
    rows = library.db.execute(
        "select distinct f.article from text_words w join text f on f.id = w.rowid join article a on a.id = f.article"
        " where text_words match ? and a.newer is null and a.sha256 <> ? order by w.rank limit ?",
        (" OR ".join(f'"{word}"' for word in words), draft, _PER_SENTENCE),
    )
    return [article for (article,) in rows]
