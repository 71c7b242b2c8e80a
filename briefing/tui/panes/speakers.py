"""Who says what: the cast, a row each with the best quotation; all that one said opens beneath."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing import wording
from briefing.digest import cast
from briefing.digest.cast import PEOPLE, CastMember
from briefing.digest.telling import INFERRED, inferred, lead, sign
from briefing.model import Briefing, Document, Quote, Speaker
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, cells, flow, start_of

NOBODY = "Nobody named"

QUOTED = 2
"""Speakers whose best quotation is shown whatever the height."""

BODIES = "bodies"
"""The fold of groups, bodies and documents."""

GROUPS: tuple[str, ...] = ("all", "people", "others", "those named beside their words", "withheld names")
"""Which speakers can be shown alone, by what is told about them."""


class SpeakersPane(FindingList):
    """Speakers and their quotes."""

    TITLE = "Speakers"
    NOTHING = "Nobody is quoted in this article."
    FINDINGS = ("speakers", "quotes")
    FIRST = cast.LISTED
    ORDERS = ("by weight", "as in the text")
    KINDS = GROUPS

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """Each speaker on a row, with the quotes in its fold; groups, bodies and documents at the end in one."""
        everyone = cast.in_order(briefing) if self.order else cast.cast(briefing)
        roles = [role for role in (_chosen(one, self.kind) for one in everyone) if role and role.quotes]
        self._roles = {role.speaker.id: role for role in roles}
        folded = 0 if self.order or self.kind else cast.folded(roles)
        for role in roles[: len(roles) - folded]:
            yield from _listed(briefing.document, role)
        if folded:
            yield _fold(roles[-folded:])
            for role in roles[-folded:]:
                yield from _listed(briefing.document, role, inside=BODIES)
        if not self.kind and (stray := cast.stray(briefing)):
            yield Entry(None, NOBODY, (), "-", "head", opens="-")
            yield from _statements(briefing.document, stray, "-")
        if not self.kind and briefing.declined:
            yield _declined(briefing)

    def kinds(self, briefing: Briefing) -> list[int]:
        """The groups that somebody is in."""
        roles = cast.cast(briefing)
        return [n for n in range(len(GROUPS)) if not n or any(_chosen(role, n) for role in roles)]

    _roles: dict[str, CastMember] = {}  # noqa: RUF012 - replaced, never changed
    """Those listed, by the ids of their speakers."""

    def manner(self) -> tuple[object, ...]:
        """In brief, as many quotations are shown under their names as there are rows for."""
        return (*super().manner(), self._quoted())

    def first_rows(self) -> int:
        """A row each, and those of the best quotations that are always there."""
        return min(self._alone, self.FIRST + 1) + min(QUOTED, len(self._roles))

    def _quoted(self) -> int:
        """For how many speakers there is a row for the best quotation."""
        return max(QUOTED, self.height - self._alone) if self.height > 1 else len(self._roles)

    @property
    def _alone(self) -> int:
        """The rows that the cast would take without a quotation."""
        return sum(not entry.inside for entry in self.listing.entries)

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A speaker with counts; a direct quotation after a bar and in marks, a reported one after dots."""
        if isinstance(entry.finding, Quote):
            return _word_quote(entry.finding, entry.text, width, self.most(entry, 4))
        if entry.look == "note":
            return flow([Piece("no comment  ", ("pane--heading",)), Piece(entry.text, ("pane--dim",))], width, limit=3)
        if isinstance(entry.finding, Speaker):
            lines = self._word_speaker(entry, self._roles[entry.finding.id], width)
        else:
            sign = "▾ " if entry.opens in self.opened else "▸ "
            title, _, names = entry.text.partition("  ")
            heading = [Piece(sign, ("pane--rail",)), Piece(title, ("pane--heading",))]
            room = width - cells(heading) - 2
            lines = [[*heading, Piece("  "), start_of(Piece(names, ("pane--dim",)), room)] if names else heading]
        return lines if entry is self.listing.entries[0] or self.brief else [[], *lines]

    def _word_speaker(self, entry: Entry, role: CastMember, width: int) -> list[list[Piece]]:
        """Name and office with the counts at the right, and the best quotation where it is not opened."""
        opened = role.speaker.id in self.opened or bool(self.words or self.listing.pattern)
        most = self.most(entry, 1)
        whole = not most
        lines = [_row(role, width)] if most == 1 else _whole(role, width)
        place = list(self._roles).index(role.speaker.id)
        if role.best and not opened and (whole or place < self._quoted()):
            lines += _best(role.best, self._said(role.best), width, most)
        return lines

    def _said(self, quote: Quote) -> str:
        return lead(quote, self.briefing.document) + quote.text if self.briefing else quote.text

    def counts(self) -> tuple[str, ...]:
        """How many speak, and how many statements there are, of what is listed."""
        found = self.everything
        statements = sum(isinstance(finding, Quote) for finding in found)
        if not statements:
            return ("0",)
        speakers = [finding for finding in found if isinstance(finding, Speaker)]
        people = sum(speaker.kind in PEOPLE for speaker in speakers)
        others = len(speakers) - people
        said = f"{people} {'person' if people == 1 else 'people'}"
        said += f" · {others} other{'' if others == 1 else 's'}" if others else ""
        stated = f"{statements} statement{'' if statements == 1 else 's'}"
        return f"{said} · {stated}", f"{len(speakers)} · {stated}", f"{len(speakers)} · {statements}"


def _chosen(role: CastMember, group: int) -> CastMember | None:
    """The speaker as far as the group has him: of those named beside their words, only these words."""
    speaker = role.speaker
    if GROUPS[group] == "people":
        return role if speaker.kind in PEOPLE else None
    if GROUPS[group] == "others":
        return role if speaker.kind not in PEOPLE else None
    if GROUPS[group] == "withheld names":
        return role if speaker.anonymous else None
    if GROUPS[group] == "those named beside their words":
        return role.only([quote for quote in role.quotes if not inferred(quote.evidence)])
    return role


def _listed(document: Document, role: CastMember, inside: str = "") -> Iterator[Entry]:
    """A speaker and what is in the fold; statements of one in a fold are in that fold."""
    speaker = role.speaker
    office = wording.office(speaker)
    spans = (*speaker.mentions[:1], *(span for quote in role.quotes for span in quote.spans))
    start = role.best.spans if role.best else speaker.mentions[:1]
    opens = speaker.id if role.quotes and not inside else ""
    yield Entry(speaker, f"{speaker.name} {office}", spans, speaker.id, "head", start, opens, inside)
    yield from _statements(document, role.quotes, speaker.id, inside)


def _fold(roles: Sequence[CastMember]) -> Entry:
    names = " · ".join(role.speaker.name for role in roles)
    spans = tuple(span for role in roles for quote in role.quotes for span in quote.spans)
    return Entry(None, f"others · {len(roles)}  {names}", spans, look="fold", opens=BODIES)


def _declined(briefing: Briefing) -> Entry:
    """Who would not or could not be asked, in the article's words; Enter leads to the first."""
    names = {speaker.id: speaker.name for speaker in briefing.speakers}
    said = " · ".join(" ".join(filter(None, (names.get(one.speaker or ""), one.text))) for one in briefing.declined)
    return Entry(None, said, tuple(one.span for one in briefing.declined), look="note")


def _statements(document: Document, quotes: Iterable[Quote], group: str, inside: str = "") -> Iterator[Entry]:
    for quote in quotes:
        yield Entry(quote, lead(quote, document) + quote.text, quote.spans, group, inside=inside or group)


def _row(role: CastMember, width: int) -> list[Piece]:
    """Name, office and counts on one line."""
    counts = _counts(role)
    room = width - cells(counts) - 1
    name = start_of(Piece(role.speaker.name, ("pane--heading",)), room)
    line = [name]
    office = wording.office(role.speaker)
    if office and (left := room - cells(line) - 2) >= 6:
        line += [Piece("  "), start_of(Piece(office, ("pane--dim",)), left)]
    return [*line, Piece(" " * max(1, width - cells(line) - cells(counts))), *counts]


def _whole(role: CastMember, width: int) -> list[list[Piece]]:
    """Name and all of the office, the counts behind them or on a line of their own."""
    office = wording.office(role.speaker, whole=True)
    said = [Piece(role.speaker.name, ("pane--heading",)), *([Piece(f"  {office}", ("pane--dim",))] if office else [])]
    lines = flow(said, width, first=Piece(""), rest=Piece("  "))
    counts = _counts(role)
    if cells(lines[-1]) + cells(counts) + 2 <= width:
        lines[-1] += [Piece(" " * (width - cells(lines[-1]) - cells(counts))), *counts]
    else:
        lines.append([Piece(" " * (width - cells(counts))), *counts])
    return lines


def _counts(role: CastMember) -> list[Piece]:
    """How many statements are quoted and how many reported, under the bars that stand before them."""
    direct = [Piece("┃ ", ("pane--quote",)), Piece(f"{role.direct}", ("pane--dim",))] if role.direct else []
    reported = [Piece("┊ ", ("pane--dim",)), Piece(f"{role.reported}", ("pane--dim",))] if role.reported else []
    return [*direct, *([Piece("  ")] if direct and reported else []), *reported]


def _best(quote: Quote, said: str, width: int, limit: int) -> list[list[Piece]]:
    """The quotation under its speaker, with its sign where the speaker is inferred."""
    known = [start_of(Piece(f" {sign(quote)}", ("pane--status",)), max(6, width // 3))] if sign(quote) else []
    words = Piece(wording.quoted(quote.text), ("pane--quote",)) if quote.kind == "direct" else None
    words = words or Piece(said, ("pane--reported",))
    if limit == 1:
        return [[Piece("  "), start_of(words, width - 2 - cells(known)), *known]]
    return flow([words, *known], width, first=Piece("  "), limit=limit)


def _word_quote(quote: Quote, said: str, width: int, limit: int) -> list[list[Piece]]:
    """A statement after a bar or dots; before them, and in words at the end, whether its speaker is inferred."""
    known = [Piece(f"  {sign(quote)}", ("pane--status",))] if sign(quote) else []
    look, bar = ("pane--quote", "┃ ") if quote.kind == "direct" else ("pane--dim", "┊ ")
    first, rest = Piece((f"{INFERRED} " if known else "  ") + bar, (look,)), Piece(f"  {bar}", (look,))
    if quote.kind == "direct":
        words = [Piece(wording.quoted(quote.text), ("pane--quote",))]
    else:
        words = [Piece(said.removesuffix(quote.text), ("pane--verb",)), Piece(quote.text, ("pane--reported",))]
    return flow([*words, *known], width, first=first, rest=rest, limit=limit)
