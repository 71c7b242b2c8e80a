"""How words get their looks: classes of the style sheets, laid one over another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.content import Content
from textual.css.styles import StylesBase
from textual.dom import DOMNode
from textual.strip import Strip
from textual.widget import Widget

from briefing.tui.layout import shown


class Piece(NamedTuple):
    """Words of one look: the names of style classes, the later ones over the earlier."""

    text: str
    looks: tuple[str, ...] = ()


def framed(text: str) -> Content:
    """`text` for the frame of a widget, none of it markup."""
    return Content(shown(text))


class Painter:
    """Paints the pieces of a widget. No colour is named here: the style sheets have them all."""

    _known: ClassVar[dict[tuple[str, bool, str, bool], dict[str, StylesBase]]] = {}
    """The rules of classes by theme, kind of widget and focus: the same for all panes, and worked out once."""

    def __init__(self, widget: Widget, kind: str) -> None:
        self._widget = widget
        self._kind = kind
        self._styles: dict[tuple[str, ...], Style] = {}
        self._own: tuple[Color, Color] | None = None
        """The widget's own ground and ink."""
        self._classes: dict[str, StylesBase] = {}
        """The rules that are known of its classes."""

    def forget(self) -> None:
        """The theme or the focus has changed."""
        self._styles.clear()
        self._own = None

    def strip(self, pieces: Iterable[Piece], width: int) -> Strip:
        """One line of `width` cells; nothing in it can be taken for an order to the terminal."""
        segments = [Segment(shown(piece.text), self.style(piece.looks)) for piece in pieces]
        return Strip(segments).adjust_cell_length(width, self.style(()))

    def style(self, looks: tuple[str, ...]) -> Style:
        """The style of these classes on the widget's own colours."""
        style = self._styles.get(looks)
        if style is None:
            style = self._styles[looks] = self._blend(looks)
        return style

    def _blend(self, looks: tuple[str, ...]) -> Style:
        if self._own is None:
            widget, app = self._widget, self._widget.app
            _, _, *own = widget.colors
            self._own = (own[0], own[1])
            self._classes = self._known.setdefault((app.theme, app.no_color, self._kind, widget.has_focus), {})
        ground, ink = self._own
        manner = Style()
        for name in looks:
            rules = self._rules(name)
            if rules.has_rule("background"):
                ground = _over(ground, rules.background)
            if rules.has_rule("color"):
                ink = rules.color
            manner += rules.text_style
        return Style.from_color(_over(ground, ink).rich_color, ground.rich_color) + manner

    def _rules(self, name: str) -> StylesBase:
        """The rules of a class within the widget.

        Textual's own component classes are all worked out again at each change of focus, used or not,
        which cost more than everything else before the first paint; this asks for the few in use.
        """
        if name not in self._classes:
            node = DOMNode(classes=name)
            node._attach(self._widget)  # noqa: SLF001 - as Stylesheet does for component classes
            self._widget.app.stylesheet.apply(node, animate=False)
            self._classes[name] = node.styles
        return self._classes[name]


def _over(ground: Color, colour: Color) -> Color:
    """`colour` on `ground`; a colour of the terminal's own has no shades, and what is transparent no colour."""
    if colour.is_transparent:
        return ground
    return colour if colour.ansi is not None or ground.ansi is not None else ground + colour
