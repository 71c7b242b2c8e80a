"""Texts that no newspaper prints: each is a piece over and over, made to cost some step of the work more than it should.

`{n}` in a piece is counted on, so that no two are alike, and `{w}` in letters; a piece that ends in a blank line
makes paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator

PIECES: tuple[str, ...] = (
    # words of saying, and their subjects
    "said ",
    "said Rowe ",
    "Rowe said ",
    "he said she said ",
    "Rowe said that ",
    "according to Rowe ",
    "according to ",
    "told told ",
    "She told him that he told her that ",
    "Rowe, who said, ",
    "the report said the report ",
    "officials said officials ",
    "Rowe and Finch and ",
    "Ann Rowe, mayor, said. ",
    "Mayor Ann Rowe ",
    # quotation marks, whole and torn
    "“a” ",
    "“a ",
    "” ",
    '"a" ',
    '" ',
    "‘a’ ",
    "’ ",
    "'a ",
    "“‘a’ ",
    "« a » ",
    "„a“ ",
    "“A,” Rowe said. ",
    "“A.”\n\n",
    "“A\n\n",
    "“A,” Rowe{n} said.\n\n",
    '"A," he said, "b," ',
    "he said: “a ",
    # names
    "Aa{n} Bb ",
    "Ann Rowe{n} ",
    "Rowe{n} said. ",
    "Rowes Rowe ",
    "A. B. C. ",
    "Mr. ",
    "Dr. Mr. Mrs. ",
    "University of ",
    "Department of Health and ",
    "van der de la ",
    "Al-",
    "O’Neil ",
    "ROWE ",
    "U.S. ",
    "Company A{n} Inc. ",
    "former acting deputy ",
    "the mayor of the mayor of ",
    # figures
    "5 percent of ",
    "5 ",
    "5-",
    "5,",
    "1,000,000 ",
    "one hundred and ",
    "two dozen ",
    "a third of a ",
    "$5 million to $6 million ",
    "5 of 6 ",
    "more than ",
    "between 5 and ",
    "3-2 ",
    "12:30 ",
    "from 5% to 6% ",
    "{n} people were killed and ",
    "100km/h ",
    # dates
    "Monday ",
    "on Monday, June 2, ",
    "2025 ",
    "May ",
    "in May in ",
    "the day after ",
    "two years ago ",
    "last week last ",
    "since since ",
    "2025-06-02 ",
    "06/02/2025 ",
    "Jan 1 5th 1 ",
    "the end of the ",
    "from Monday to ",
    "{n} May 2025\n",
    "On May 3 the port of A{n}a was shut. ",
    "He resigned on Monday and ",
    # clauses and sentences
    "that ",
    "who who ",
    "which was ",
    "to be to be ",
    "and and ",
    "the ",
    "was being had been ",
    "if when because ",
    "(a ",
    "((((",
    ") ",
    "[a] ",
    "a, b, ",
    "a; ",
    "a: ",
    "— ",
    "... ",
    ". ",
    "? ! ",
    "e.g. i.e. ",
    "a.b.c.d ",
    "A",
    "a",
    "é",
    "漢字",
    "\u200b",
    # layouts
    "\n",
    "\n\n",
    "a\n",
    "a\n\n",
    "1. a\n",
    "A: b\n",
    "• a\n",
    "- item one\n",
    "> a\n",
    "# A\n",
    "A B\n\n",
    "Rowe: a\n\nFinch: b\n\n",
    "By Ann Rowe\n",
    "Read more: a\n",
    "Photo: Ann Rowe\n",
    "PARIS (AP) — A\n\n",
    "***\n",
    "word-\nword ",
    "<p>a",
    "http://a.example/{n} ",
    "a@b.example ",
    "| a | b |\n",
    "\t",
    "\f",
    "Title: a\n",
)

WORST: tuple[str, ...] = (
    "“A,” Rowe{n} said.\n\n",
    "“A.”\n\n",
    "“a” ",
    "Ann Rowe{n} ",
    "Rowe{n} said. ",
    "Ann Rowe, mayor, said. ",
    "{n} people were killed and ",
    "5 percent of ",
    "$5 million to $6 million ",
    "{n} May 2025\n",
    "On May 3 the port of A{n}a was shut. ",
    "He resigned on Monday and ",
    "Rowe said that ",
    "• a\n",
    "A: b\n",
    "1. a\n",
    "Rowe sat. “We won.”\n",
    "Ann Row{w} sat down in the hall.\n\n“I am glad we won,” she said.\n\nAnn Rowe smiled.\n\n",
)
"""Those in which something has grown too fast before, or compares each finding with others."""


def text(piece: str, size: int) -> str:
    """The piece over and over, `size` characters of it."""
    if "{" not in piece:
        return (piece * (size // len(piece) + 1))[:size]
    return "".join(_counted(piece, size))[:size]


def _counted(piece: str, size: int) -> Iterator[str]:
    length = number = 0
    while length < size:
        number += 1
        made = piece.replace("{n}", str(number)).replace("{w}", _letters(number))
        length += len(made)
        yield made


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
