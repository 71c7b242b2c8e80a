"""Everything that was read, found again: one SQLite file of articles and of what was found in them.

`store` keeps the file, `query` looks into it, `who_is_who` says who is who across articles. Nothing here asks the
network, and no article's words leave the file but to the one who asks.
"""

from briefing.library.query import Hit, Query, find
from briefing.library.store import Added, Library, LibraryError
from briefing.library.who_is_who import Person, people

__all__ = ["Added", "Hit", "Library", "LibraryError", "Person", "Query", "find", "people"]
