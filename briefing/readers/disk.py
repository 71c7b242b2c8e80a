"""Files of the disk, and why one of them cannot be opened."""

from __future__ import annotations

import os

from briefing import special
from briefing.errors import CannotOpen, TooLarge


def bytes_of(path: str, most: int) -> bytes:
    """The bytes of the file at `path`. Raises `BriefingError` where it cannot be opened, or has more than `most`."""
    if not path:
        raise CannotOpen("The name of the file is empty; name an article.")
    try:
        special.refuse(path)
        with open(path, "rb") as opened:  # noqa: PTH123 - `pathlib` would cost a tenth of the first paint
            if os.fstat(opened.fileno()).st_size > most:
                raise TooLarge(too_large(path, most))
            return opened.read(most + 1)
    except IsADirectoryError:
        raise CannotOpen(f"{path} is a folder; name a file in it.") from None
    except FileNotFoundError:
        raise CannotOpen(f"There is no file {path}; look at how its name is written.") from None
    except PermissionError:
        if os.path.isdir(path):  # noqa: PTH112 - as Windows says it
            raise CannotOpen(f"{path} is a folder; name a file in it.") from None
        raise CannotOpen(f"{path} may not be read; ask its owner, or change its permissions.") from None
    except special.SpecialFileError as error:
        raise CannotOpen(f"{path} {error.strerror}; save what it gives to a file, or pipe it to briefing.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotOpen(f"{path} could not be opened ({reason}); try a copy of it.") from None


def too_large(uri: str, most: int) -> str:
    """What is said of a file of more than `most` bytes."""
    return f"{uri} has more than the {most / 1e6:.0f} MB that are read; cut the article out of it first."
