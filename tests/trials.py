"""A harmed article taken through all that the program does with one: what goes wrong, and where.

Each input is a sample, a fixture or a page of the tests, harmed as `mutations` has it; its number and the seed make the
same one again. It is read, briefed, laid out, written in every format and held against another article as a draft. The
promises that the tests hold of every briefing are held of this one. A `BriefingError` is a right answer, if it is one
plain sentence, and if a library and not our own code failed on the file: a small harm should not cost a whole article.
"""

from __future__ import annotations

import json
import re
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeAlias

import mutations
import test_briefing
import test_news
import test_readers

from briefing import check, export, pipeline, readers
from briefing.errors import BriefingError
from briefing.export import check_report
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Document
from briefing.tui import highlights, layout
from briefing.wording import is_foreign

HERE = Path(__file__).resolve().parent

LARGEST = 200_000
"""The most bytes of a sample."""
SLOW = 10.0
"""Seconds of the processor that no input may take."""
ARTICLES = 3
"""The most articles of one file that are briefed."""
DRAFTS = 5
"""Every so many inputs one is checked as a draft, too."""
WIDTHS = (1, 17, 80)
"""Columns of the screens that an article is laid out for."""


_ACTING = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What acts on a terminal, or turns the order of the characters around it."""

Sample: TypeAlias = tuple[str, bytes]
"""A file's name and its bytes."""


class Fault(NamedTuple):
    """What went wrong, in a line by which it is counted, and at length."""

    line: str
    details: str


class UnkeptError(AssertionError):
    """A promise that was not kept."""


def samples(more: Sequence[Path] = ()) -> list[Sample]:
    """Every file that may be harmed; those in the folders `more` as well."""
    folders = [HERE.parent / "sample_articles", HERE / "fixtures", HERE / "pages", *more]
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    made = [(f"{name}.data", text.encode()) for name, text in test_news.READ.items()]
    return [(path.name, path.read_bytes()) for path in files if path.stat().st_size <= LARGEST] + made


def harmed(number: int, seed: int, of: Sequence[Sample]) -> Sample:
    """One of the samples, harmed: the same for the same number, seed and samples."""
    dice = Random(f"{seed}:{number}")
    name, data = dice.choice(of)
    return name, mutations.mutated(dice, data, [data for _, data in of])


def trial(number: int, seed: int, of: Sequence[Sample]) -> Fault | None:
    """What goes wrong with this input, if anything does."""
    name, data = harmed(number, seed, of)
    started = time.process_time()
    try:
        use(name, data)
        if number % DRAFTS == 0:
            hold_against(name, data, Random(f"{seed}:{number}").choice(of))
    except BriefingError as error:
        if fault := refusal_fault(error):
            return fault
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        return Fault(f"{type(error).__name__} at {place(error)}", "".join(traceback.format_exception(error)))
    spent = time.process_time() - started
    return Fault("slow", f"{spent:.1f} seconds for {len(data)} bytes") if spent > SLOW else None


def use(name: str, data: bytes) -> None:
    """Do with it what the program does."""
    documents = readers.read_bytes_articles(data, uri=name, confined=False)
    for document, _ in zip(documents, range(ARTICLES), strict=False):
        test_readers.check(document)
        found = briefed(document)
        test_briefing.check(found)
        for form in export.FORMATS:
            plain(export.render(found, form), form)
        json.dumps(found.to_dict(), allow_nan=False)
        for width in WIDTHS:
            laid_out(found, width)


def hold_against(name: str, data: bytes, source: Sample) -> None:
    """The harmed article is a draft, and the sample that it was its source."""
    draft, original = (
        briefed(next(readers.read_bytes_articles(bytes_, uri=uri, confined=False)))
        for uri, bytes_ in ((name, data), source)
    )
    report = check.check(draft, [original])
    for form in check_report.FORMATS:
        plain(check_report.render(report, form), f"the check as {form}")


def briefed(document: Document) -> Briefing:
    """As the program does it, but what a step raises is raised."""
    found = pipeline.brief(document)
    if any("could not be worked out" in warning for warning in found.warnings):
        annotated, found = Annotated(document), Briefing(document)
        for _, step in pipeline.FOREIGN_STEPS if is_foreign(document) else pipeline.STEPS:
            found = step(annotated, found)
    return found


def laid_out(found: Briefing, width: int) -> None:
    """The article's lines on a screen, with the looks of what was found in it."""
    lines = layout.lines_of(found.document, width)
    marks = highlights.highlights_of(found)
    for line in lines:
        highlights.on_line(marks, line)


def plain(said: str, what: str) -> None:
    """Nothing in it acts on a terminal, and it can be written to a file."""
    said.encode()
    if acting := _ACTING.findall(said):
        raise UnkeptError(f"{sorted(set(acting))!r} in {what}")


def refusal_fault(error: BriefingError) -> Fault | None:
    """What is wrong with a refusal: more than a sentence, or a slip of our own behind it."""
    plain(str(error), "a refusal")
    if "\n" in str(error) or len(str(error)) > 400:
        return Fault("a refusal that is no sentence", str(error))
    behind = error.__cause__
    if behind is None or "/site-packages/" in _last_file(behind) or "/lib/python" in _last_file(behind):
        return None
    return Fault(f"refused, {type(behind).__name__} at {place(behind)}", "".join(traceback.format_exception(behind)))


def _last_file(error: BaseException) -> str:
    return traceback.extract_tb(error.__traceback__)[-1].filename


def place(error: BaseException) -> str:
    """The last line of this project that the error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [
        frame for frame in frames if frame.filename.startswith(str(HERE.parent)) and "/.venv/" not in frame.filename
    ]
    last = (ours or frames)[-1]
    return f"{Path(last.filename).relative_to(HERE.parent) if ours else last.filename}:{last.lineno} {last.name}"
