"""Several articles in one file: what the newspaper databases export, a module a database.

A database is known by the structure of its files, whatever program saved them: the articles are cut out by lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from briefing.readers import decode
from briefing.readers.exports.records import Record, lines_of
from briefing.readers.extracted import Extracted


class _Database(NamedTuple):
    """A module whose `read` cuts out articles, and words one of which stands in every file of that database."""

    module: str
    signs: tuple[str, ...]


_DATABASES = (
    _Database("nexis", (" DOCUMENTS", "Dokument ", "Document 1 de ", "End of Document", "LOAD-DATE:", "Load-Date:")),
    _Database("factiva", ("\nAN", "Document ", "Dokument ", "activa")),
    _Database("proquest", ("ProQuest", "roquest document")),
    _Database("pressreader", ("ressReader", "PRESSREADER", "Article Name:")),
    _Database("libraries", ("OpenURL Link", "infoweb.newsbank", "Gale Document Number", "Accession Number:")),
    _Database("europresse", ("uropresse", "Certificat", "news·")),
)
_PAGE_SIGNS = (
    b"DocPublicationName",
    b"titreArticle",
    b"End of Document",
    b"Factiva",
    b"factiva",
    b"enArticle",
    b"ProQuest",
    b"PressReader",
)


def articles(extracted: Extracted) -> Iterator[Extracted]:
    """The articles of a file of a database, or `extracted` itself where it is none."""
    words = extracted.words
    likely = [base.module for base in _DATABASES if any(sign in words for sign in base.signs)]
    lines = lines_of(extracted) if likely else []
    for name in likely:
        module = import_module(f"briefing.readers.exports.{name}")
        if found := module.read(lines):
            yield from (_extracted(entry, extracted) for entry in found)
            return
    yield extracted


def of_page(data: bytes, charset: str | None) -> Iterator[Extracted]:
    """The articles of a database's page; nothing where the page `data` is of none."""
    if not any(sign in data for sign in _PAGE_SIGNS):
        return
    from briefing.readers import markup

    text, encoding, _ = decode.characters(data, charset)
    page = markup.tree(text)
    if page is None:
        return
    if b"DocPublicationName" in data or b"titreArticle" in data:
        from briefing.readers.exports import europresse

        yield from (_extracted(entry, Extracted("", encoding)) for entry in europresse.of_page(page))
        return
    markup.divide_at_breaks(page)
    whole = Extracted(tuple(markup.blocks(page)), encoding)
    found = [one for one in articles(whole) if one is not whole]
    yield from found


def _extracted(entry: Record, file: Extracted) -> Extracted:
    return Extracted("\n".join(entry.lines), file.encoding, entry.facts, file.warnings)
