"""From bytes to documents, a format at a time.

A file holds one article, or several: an export of a newspaper database, a mailbox, a feed, an archive. Whatever
goes wrong while one is read, a `BriefingError` says it in a sentence.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, TypeAlias

from briefing import document
from briefing.errors import BriefingError, NoText, NotText, TooLarge
from briefing.model import Document, Source
from briefing.readers import decode, disk, exports, file_kinds
from briefing.readers.extracted import Enclosed, Extracted, Facts, Marked

LARGEST = 50_000_000
"""The most bytes that are taken for one file."""
LONGEST = 5_000_000
"""The most characters that are taken for one article: more than the longest novels have."""
DEEPEST = 3
"""How many files may stand inside one another."""


class Format(NamedTuple):
    """A format whose articles `read` of a module takes out."""

    name: str
    module: str


FORMATS: dict[str, Format] = {
    "text/html": Format("a web page", "web"),
    "text/markdown": Format("a Markdown file", "markdown"),
    "application/gzip": Format("a gzip archive", "packed"),
    "application/pdf": Format("a PDF", "pdf"),
    file_kinds.WORD: Format("a Word document", "word"),
    file_kinds.OPEN_DOCUMENT: Format("an OpenDocument text", "opendocument"),
    "application/rtf": Format("an RTF document", "rtf"),
    "application/epub+zip": Format("an EPUB book", "epub"),
    "application/zip": Format("a ZIP archive", "archive"),
    "message/rfc822": Format("a message", "mail"),
    "application/mbox": Format("a mailbox", "mail"),
    "application/x-webarchive": Format("a Safari web archive", "webarchive"),
    "application/rss+xml": Format("a feed", "feeds"),
    "application/xml": Format("an XML file", "news_xml"),
    "application/json": Format("a JSON file", "news_json"),
}
"""The formats that are no plain text, by media type. Their modules are imported when one is met."""


def is_address(path: str) -> bool:
    """Whether `path` is that of a page of the web, which takes as long as its server does."""
    return path.lower().startswith(("http://", "https://"))


def read_file(path: str, *, published: datetime.date | None = None, part: int | None = None) -> Document:
    """The article of the file, or of the web address, `path`: the one numbered `part`, or the first.

    Raises `BriefingError` where it cannot be read.
    """
    file, warnings = _opened(path)
    article = _chosen(*_found(file), published, part)
    return article._replace(warnings=article.warnings + warnings)


def read_articles(path: str, *, published: datetime.date | None = None, confined: bool = True) -> Iterator[Document]:
    """Every article of the file, or of the web address, `path`, in order. Raises `BriefingError`.

    `confined` says whether formats that can hide more than they weigh are read in a process with limits; one that
    has limits of its own reads them itself.
    """
    file, warnings = _opened(path, confined=confined)
    for article in _documents(*_found(file, confined=confined), published):
        yield article._replace(warnings=article.warnings + warnings)


def read_bytes(
    data: bytes, *, uri: str, published: datetime.date | None = None, charset: str | None = None
) -> Document:
    """The first article of a file's bytes; `uri` names where they came from.

    `published` overrides the article's own date; `charset` is the encoding that a server says they are in.
    Raises `BriefingError` where the bytes are no article.
    """
    return _chosen(*_found(Enclosed(data, uri, charset)), published, None)


def read_bytes_articles(
    data: bytes,
    *,
    uri: str,
    published: datetime.date | None = None,
    charset: str | None = None,
    confined: bool = True,
) -> Iterator[Document]:
    """Every article of a file's bytes, in order; `confined` as above. Raises `BriefingError`."""
    yield from _documents(*_found(Enclosed(data, uri, charset), confined=confined), published)


_Found: TypeAlias = "Extracted | BriefingError"
"""An article as its file has it, or why one of several files in a file has none."""


def _opened(path: str, *, confined: bool = True) -> tuple[Enclosed, tuple[str, ...]]:
    """The bytes of the file, or of the web address, `path`, and what is to be said of how they came."""
    if not is_address(path):
        return Enclosed(disk.bytes_of(path, LARGEST), path), ()
    from briefing.readers import fetch

    fetched = fetch.fetch(path, LARGEST, confined=confined)
    return Enclosed(fetched.data, fetch.without_secret(path), fetched.charset), fetched.warnings


def _found(file: Enclosed, *, confined: bool = True) -> tuple[Iterator[_Found], Source]:
    """The articles of a file, not yet laid out, and where they are from."""
    if len(file.data) > LARGEST:
        raise TooLarge(disk.too_large(file.uri, LARGEST))
    media_type = _media_type(file.uri, file.data)
    found = _confined(file, media_type) if confined else _extracted(file, media_type, 0)
    source = Source(file.uri, media_type, "", hashlib.sha256(file.data).hexdigest())
    return _guarded(found, file.uri, media_type), source


def _chosen(found: Iterator[_Found], source: Source, published: datetime.date | None, part: int | None) -> Document:
    """The article numbered `part`; without a number the first, with a warning where there are others."""
    seen = 0

    def counted() -> Iterator[_Found]:
        nonlocal seen
        for one in found:
            seen += isinstance(one, Extracted)
            yield one

    articles = counted()
    if part is None:
        first = next(_documents(articles, source, published))
        seen += sum(isinstance(one, Extracted) for one in found)
        if seen < 2:
            return first
        said = f"{source.uri} holds {seen} articles; this is the first."
        return first._replace(warnings=(*first.warnings, said))
    for one in articles:
        if isinstance(one, Extracted) and seen == part:
            others = part > 1 or any(isinstance(other, Extracted) for other in found)
            return _document(one, source._replace(part=part if others else None), published)
    raise NoText(f"{source.uri} has no article number {part}.")


def _documents(found: Iterable[_Found], source: Source, published: datetime.date | None) -> Iterator[Document]:
    """The articles of one file, numbered where there are several. What cannot be read costs an article a warning."""
    held: Document | None = None
    part = 0
    refused: list[BriefingError] = []
    said: tuple[str, ...] = ()
    for one in found:
        try:
            if isinstance(one, BriefingError):
                raise one
            part += 1
            article = _document(one, source._replace(part=part), published)
        except BriefingError as error:
            said += (f"Article {part} of the file holds no text." if isinstance(error, NoText) else str(error),)
            refused.append(error)
            continue
        if held:
            yield held
        held, said = article._replace(warnings=said + article.warnings), ()
    if held is None and len(refused) == 1:
        raise _naming(source.uri, refused[0])
    if held is None:
        raise NoText(f"{source.uri} holds no article with words in it; name a file that does.")
    alone = held.source if part > 1 else held.source._replace(part=None)
    yield held._replace(source=alone, warnings=held.warnings + said)


def _naming(uri: str, refusal: BriefingError) -> BriefingError:
    """`refusal`, with the name of the file: that of a file in it may be all that is said."""
    return refusal if uri in str(refusal) else type(refusal)(f"{uri}: {refusal}")


def _document(extracted: Extracted, source: Source, published: datetime.date | None) -> Document:
    """The document of one article, with nothing in it that acts on a terminal."""
    decoded = decode.harmless(extracted.words, extracted.encoding)
    if not decoded.legible:
        raise NotText(f"{source.uri} is not a text; give the article as a .txt or .md file.")
    if len(decoded.text) > LONGEST:
        raise TooLarge(
            f"{source.uri} has {len(decoded.text) / 1e6:.0f} million characters, more than any article;"
            " cut the article out of it first."
        )
    if not any(c.isalnum() for c in decoded.text):
        raise NoText(f"{source.uri} is empty; save the article's text into it first.")
    content: str | list[Marked] = decoded.text
    if not isinstance(extracted.content, str):
        words = decoded.text.split("\n")
        whole = len(words) == len(extracted.content)
        kept = words if whole else [decode.harmless(block.words, "").text for block in extracted.content]
        content = [Marked(w, block.mark) for w, block in zip(kept, extracted.content, strict=True)]
    return document.build(
        content,
        source._replace(encoding=decoded.encoding),
        facts=_harmless(extracted.facts),
        published=published,
        warnings=extracted.warnings + decoded.warnings,
    )


def _harmless(facts: Facts) -> Facts:
    """The facts as words on one line each, with nothing in them that acts on a terminal."""

    def clean(words: str) -> str:
        return " ".join(decode.harmless(words, "").text.split())

    return facts._replace(
        headline=clean(facts.headline or "") or None,
        deck=clean(facts.deck or "") or None,
        byline=tuple(filter(None, map(clean, facts.byline))),
        publisher=clean(facts.publisher or "") or None,
        address=address if is_address(address := clean(facts.address or "")) else None,
    )


def _confined(file: Enclosed, media_type: str) -> Iterator[_Found]:
    """The articles of a file; where its format can hide more than it weighs, read in a process with limits."""
    if media_type in FORMATS:
        from briefing import limited  # other processes, which text without a format does without

        if limited.doubles():  # the double then has the reader, and so has the next
            import_module(f"briefing.readers.{FORMATS[media_type].module}")
        return limited.run(_extracted, file, media_type, what=file.uri)
    return _extracted(file, media_type)


def _extracted(file: Enclosed, media_type: str, depth: int = 0) -> Iterator[_Found]:
    """The articles of a file, and of the files in it; of one of several that cannot be read, what is wrong with it."""
    for found in _read(file, media_type):
        if isinstance(found, Extracted):
            yield from exports.articles(found)
        elif depth < DEEPEST:
            yield from _inside(found, depth + 1)
        else:
            raise NotText(f"{file.uri} is packed more than {DEEPEST} times over; unpack it first.")


def _inside(file: Enclosed, depth: int) -> Iterator[_Found]:
    """The articles of a file in a file, or why there are none."""
    try:
        media_type = _media_type(file.uri, file.data)
        for found in _guarded(_extracted(file, media_type, depth), file.uri, media_type):
            stated = Facts(address=file.address)
            yield found._replace(facts=found.facts.over(stated)) if isinstance(found, Extracted) else found
    except BriefingError as error:
        yield error


def _read(file: Enclosed, media_type: str) -> Iterator[Extracted | Enclosed]:
    """What the reader of a format takes out of a file; a page of a newspaper database is read as its articles."""
    form = FORMATS.get(media_type)
    if form is None:
        read = decode.characters(file.data, file.charset)
        return iter((Extracted(read.text, read.encoding, warnings=read.warnings),))
    if media_type == "text/html" and (of_database := list(exports.of_page(file.data, file.charset))):
        return iter(of_database)
    found: Iterator[Extracted | Enclosed] = import_module(f"briefing.readers.{form.module}").read(
        file.data, file.uri, file.charset
    )
    return found


def _media_type(uri: str, data: bytes) -> str:
    if name := file_kinds.unreadable(data, uri):
        raise NotText(f"{uri} is {name}; {file_kinds.advice(name)}.")
    return file_kinds.media_type(uri, data)


def _guarded(found: Iterator[_Found], uri: str, media_type: str) -> Iterator[_Found]:
    """`found`; what a library raises on a damaged file becomes a sentence."""
    try:
        yield from found
    except BriefingError:
        raise
    except Exception as error:
        name = FORMATS[media_type].name if media_type in FORMATS else "a text"
        raise NotText(f"{uri} is {name} that is damaged; save its text as a .txt file first.") from error
