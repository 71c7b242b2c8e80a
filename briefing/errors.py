"""What can go wrong, each with a sentence for a person: what it is, and what to do about it."""

from __future__ import annotations


class BriefingError(Exception):
    """An article could not be read. `str(error)` is one sentence, fit to show as it is."""


class CannotOpen(BriefingError):  # noqa: N818 - it reads as the sentence that it stands for
    """The file is missing, is a folder, or may not be read."""


class NoText(BriefingError):  # noqa: N818 - as above
    """The file holds no words."""


class NotText(BriefingError):  # noqa: N818 - as above
    """The file is of a kind that this program does not read."""


class TooLarge(BriefingError):  # noqa: N818 - as above
    """The file is larger than any article."""


class TooSlow(BriefingError):  # noqa: N818 - as above
    """The file, or the server that it comes from, takes longer than anybody waits."""
