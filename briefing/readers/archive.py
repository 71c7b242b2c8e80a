"""ZIP archives: every file in them that can be read, in the order of their names."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from briefing.errors import NotText, TooLarge
from briefing.readers.extracted import Enclosed

LARGEST = 50_000_000
"""The most bytes that the files may take unpacked."""
MOST = 2000
"""Files beyond which an archive is no collection of articles."""

_NO_ARTICLES = re.compile(r"(?:^|/)(?:\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)|/$", re.IGNORECASE)
_DIGITS = re.compile(r"(\d{1,18})")


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Enclosed]:  # noqa: ARG001 - every reader has these
    """The files of the archive. Raises `BriefingError` where it is damaged, locked or larger than any article."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not _NO_ARTICLES.search(member.filename)]
            if len(members) > MOST:
                raise TooLarge(f"{uri} is a ZIP archive of {len(members)} files; unpack it, and name the articles.")
            left = LARGEST
            for member in sorted(members, key=_order):
                if member.flag_bits & 1:
                    raise NotText(f"{uri} is a ZIP archive behind a password; unpack it first.")
                with archive.open(member) as opened:
                    inside = opened.read(left + 1)
                left -= len(inside)
                if left < 0:
                    raise TooLarge(f"{uri} is a ZIP archive larger than any article; unpack it, and name the articles.")
                yield Enclosed(inside, member.filename)
    except zipfile.BadZipFile:
        raise NotText(f"{uri} is a ZIP archive that is damaged; unpack it first.") from None


def _order(member: zipfile.ZipInfo) -> list[tuple[int, str]]:
    """Names in order, with “story 10” behind “story 9”."""
    return [(int(part), "") if part.isdigit() else (-1, part.lower()) for part in _DIGITS.split(member.filename)]
