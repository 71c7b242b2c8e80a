"""Everything that was read, found again: one SQLite file of articles and of what was found in them.

`store` keeps the file, whose `tables` hold what is `kept` of a briefing; `query` looks into it, `who_is_who` says
who is who across articles. Nothing here asks the network, and no words leave the file but to the one who asks.
"""

from briefing.library.query import Hit, Query, counted_alike, find, said_by, typed
from briefing.library.sources import likely_sources
from briefing.library.store import Added, Library, LibraryError, default_path
from briefing.library.who_is_who import Known, Person, named, names_of, people

__all__ = [
    "Added",
    "Hit",
    "Known",
    "Library",
    "LibraryError",
    "Person",
    "Query",
    "counted_alike",
    "default_path",
    "find",
    "likely_sources",
    "named",
    "names_of",
    "people",
    "said_by",
    "typed",
]
