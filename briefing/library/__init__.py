"""Everything that was read, found again: one SQLite file of articles and of what was found in them.

`store` keeps the file, `search` looks into it, `people` says who is who across articles. Nothing here asks the
network, and no article's words leave the file but to the one who asks.
"""

from briefing.library.people import Person, people
from briefing.library.search import Hit, Query, find
from briefing.library.store import Added, Library, LibraryError

__all__ = ["Added", "Hit", "Library", "LibraryError", "Person", "Query", "find", "people"]
