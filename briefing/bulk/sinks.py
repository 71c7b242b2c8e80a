"""Where the results go, in the order of the files: lines of JSON, or a folder of tables.

What is not whole stands beside its place under a name that ends in `.partial`, and takes its place when it is.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from briefing.bulk.pool import Render
from briefing.errors import BriefingError
from briefing.export import jsonl
from briefing.export.csv import harmless
from briefing.export.tables import ARTICLE, TABLES, Cell, rows

if TYPE_CHECKING:
    import pyarrow
    from pyarrow import parquet

ROWS_AT_ONCE = 20_000
"""Rows of a Parquet table that are collected before they are written, as that format wants it."""


class Sink(Protocol):
    """What takes the results. `write` and `close` raise `OSError`."""

    render: Render
    """What it wants of a briefing. It is called where the briefing is made, in another process."""

    def has(self, name: str) -> bool:
        """Whether the file `name` was read by an earlier run that this one goes on with."""

    def write(self, item: Any) -> None:
        """Take the next article."""

    def close(self) -> None:
        """Everything is written."""


def sink(form: str, output: str | None, write: Callable[[str], None], *, resume: bool = False) -> Sink:
    """Where results in `form` go: to the file or folder `output`, else through `write`. Raises `OSError`."""
    if form == "parquet":
        return ParquetTables(output or ".")
    if form == "csv":
        return CsvTables(output or ".")
    return JsonLines(output, resume=resume) if output else Printed(write)


class Printed:
    """Lines of JSON, handed on as they come."""

    render: Render = staticmethod(jsonl.render)

    def __init__(self, write: Callable[[str], None]) -> None:
        self.write = write

    def has(self, name: str) -> bool:  # noqa: ARG002 - of use to the other kinds
        """Nothing was read before."""
        return False

    def close(self) -> None:
        """Nothing is left to do."""


class JsonLines:
    """Lines of JSON in the file at `path`; where a run is to `resume`, it goes on after the lines that are there."""

    render: Render = staticmethod(jsonl.render)

    def __init__(self, path: str, *, resume: bool = False) -> None:
        self._path = Path(path)
        self._partial = self._path.with_name(self._path.name + ".partial")
        if resume and self._path.exists() and not self._partial.exists():
            self._path.rename(self._partial)
        self._read: set[int] = set()
        kept = self._whole_lines() if resume and self._partial.exists() else 0
        self._file = self._partial.open("r+b" if kept else "wb")
        self._file.truncate(kept)
        self._file.seek(kept)

    def _whole_lines(self) -> int:
        """How many bytes to keep: the files that were read to their end. The last may not have been: it goes."""
        at = kept = 0
        last = None
        with self._partial.open("rb") as lines:
            for line in lines:
                uri = _uri(line) if line.endswith(b"\n") else last
                if uri != last and last is not None:
                    self._read.add(hash(last))
                    kept = at
                last = uri
                at += len(line)
        return kept

    def has(self, name: str) -> bool:
        """Whether its lines are there."""
        return hash(name) in self._read

    def write(self, item: Any) -> None:
        """Add a line."""
        self._file.write(item.encode("utf-8", "replace"))

    def close(self) -> None:
        """Put the file in its place."""
        self._file.close()
        self._partial.replace(self._path)

    def __del__(self) -> None:
        with suppress(AttributeError, OSError):
            self._file.close()


def _uri(line: bytes) -> str:
    """The file that a line tells of. Raises `BriefingError` where the line is not one of ours."""
    try:
        return str(json.loads(line)["source"]["uri"])
    except (ValueError, KeyError, TypeError):
        raise BriefingError("What is to be resumed was not written by briefing; name another --output.") from None


class Tables:
    """A folder of tables, one a kind of finding, for spreadsheets: `quotes.csv` and so on."""

    render: Render = staticmethod(rows)
    ending = ".csv"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)

    def has(self, name: str) -> bool:  # noqa: ARG002 - tables are made anew each time
        """Nothing was read before."""
        return False

    def write(self, item: dict[str, list[tuple[Cell, ...]]]) -> None:
        """Add the rows of an article."""
        for kind, found in item.items():
            self.add(kind, found)

    def close(self) -> None:
        """Put the tables in their places."""
        self.end()
        for partial in self._folder.glob(f"*{self.ending}.partial"):
            partial.replace(partial.with_suffix(""))

    def partial(self, kind: str) -> Path:
        """The file of a table until it is whole."""
        return self._folder / f"{kind}{self.ending}.partial"

    def add(self, kind: str, found: list[tuple[Cell, ...]]) -> None:
        """Add rows to a table."""
        raise NotImplementedError

    def end(self) -> None:
        """Write what is not written yet."""
        raise NotImplementedError


class CsvTables(Tables):
    """Tables for a spreadsheet."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self._files: dict[str, TextIOWrapper] = {}

    def add(self, kind: str, found: list[tuple[Cell, ...]]) -> None:
        """Add rows to `quotes.csv` or its like, which is begun with the names of its columns."""
        file = self._files.get(kind)
        if file is None:
            file = self._files[kind] = self.partial(kind).open("w", encoding="utf-8", errors="replace", newline="")
            csv.writer(file).writerow([*ARTICLE, *TABLES[kind].columns])
        csv.writer(file).writerows([harmless(cell) for cell in row] for row in found)

    def end(self) -> None:
        """Close the files."""
        for file in self._files.values():
            file.close()


class ParquetTables(Tables):
    """Tables for a database, in the Parquet format of Apache Arrow."""

    ending = ".parquet"

    def __init__(self, folder: str) -> None:
        try:
            import pyarrow
        except ImportError:
            raise BriefingError(
                "Parquet needs one package more: python -m pip install 'briefing-reader[parquet]'."
            ) from None
        super().__init__(folder)
        self._arrow = pyarrow
        self._waiting: dict[str, list[tuple[Cell, ...]]] = {}
        self._writers: dict[str, parquet.ParquetWriter] = {}

    def add(self, kind: str, found: list[tuple[Cell, ...]]) -> None:
        """Add rows to `quotes.parquet` or its like, many at once."""
        waiting = self._waiting.setdefault(kind, [])
        waiting += found
        if len(waiting) >= ROWS_AT_ONCE:
            self._flush(kind)

    def end(self) -> None:
        """Write the rows that wait, and what ends a Parquet file."""
        for kind in self._waiting:
            self._flush(kind)
        for writer in self._writers.values():
            writer.close()

    def _flush(self, kind: str) -> None:
        from pyarrow import parquet

        schema = self._schema(kind)
        if kind not in self._writers:
            self._writers[kind] = parquet.ParquetWriter(str(self.partial(kind)), schema)
        columns = list(zip(*self._waiting[kind], strict=True)) or [()] * len(schema)
        arrays = [self._arrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        self._writers[kind].write_table(self._arrow.Table.from_arrays(arrays, schema=schema))
        self._waiting[kind] = []

    def _schema(self, kind: str) -> pyarrow.Schema:
        held = {str: self._arrow.string(), int: self._arrow.int64(), float: self._arrow.float64()}
        columns = {**ARTICLE, **TABLES[kind].columns}
        return self._arrow.schema([(name, held[of]) for name, of in columns.items()])
