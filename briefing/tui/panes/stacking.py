"""The panes one above another, or two by two: how many of the rows beside the article each of them gets."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Offset

from briefing.tui.arrangement import GAP, HALF, SHORT, Arrangement, Need, divided, shares
from briefing.tui.panes.base import FindingList


def share_out(panes: Sequence[FindingList], arrangement: Arrangement, height: int, active: int) -> None:
    """Share out `height` rows: panes of few lines leave the rest to the others.

    `active` is the number of the pane in use, which gets half of few rows; below 0 where none is.
    """
    mode, _, columns, _ = arrangement
    if mode == "grid":
        left = columns // 2
        needs = _needs(panes, left, 2 * height)
        first = HALF if any(pane.waiting for pane in panes) else divided(height, needs)
        _stack(panes[:first], shares(height, needs[:first]), Offset(0, 0), left)
        _stack(panes[first:], shares(height, needs[first:]), Offset(left + GAP, -height), columns - left - GAP)
    elif mode in {"wide", "brief"}:
        preferred = active if height < SHORT - 1 else -1
        _stack(panes, shares(height, _needs(panes, columns, height), preferred), Offset(0, 0), None)
    else:
        _stack(panes, None, Offset(0, 0), None)


def _needs(panes: Sequence[FindingList], columns: int, rows: int) -> list[Need]:
    """What the panes need in so many columns; to be whole, where there are more rows than they need in brief."""
    needs = [pane.need(columns) for pane in panes]
    if sum(need.all for need in needs) >= rows:
        return needs
    return [need._replace(whole=pane.whole()) for pane, need in zip(panes, needs, strict=True)]


def _stack(panes: Sequence[FindingList], heights: Sequence[int] | None, at: Offset, columns: int | None) -> None:
    """Have panes stand one above another, so many cells from where they would stand by themselves."""
    for pane, rows in zip(panes, heights or [0] * len(panes), strict=True):
        pane.allot(max(0, rows - pane.gutter.height))
        pane.styles.height = rows if heights else "1fr"
        pane.styles.width = columns or "1fr"
        pane.styles.offset = at
