"""An app in one of the themes, our own or Textual's: which one, its colours by name, and another at a key."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor

from briefing.tui import themes
from briefing.tui.state import Colours
from briefing.tui.store import Store

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.widget import Widget


class Themed(App[None]):
    """Wears a theme, and has the store remember which."""

    def __init__(self, store: Store, wanted: str | None, *, driver_class: type[Driver] | None) -> None:
        """Wear the theme that is `wanted`, where there is one of that name."""
        self.store = store
        self._variables: dict[str, dict[str, str]] | None = None
        super().__init__(driver_class=driver_class)
        for own in themes.THEMES:
            self.register_theme(own)
        self._variables = {}
        wanted = wanted or themes.usual(self.console.color_system, os.environ)
        self.theme = self._coloured_for = wanted if wanted in self.available_themes else themes.DARK.name
        self.stylesheet.set_variables(self.get_css_variables())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the kinds of finding, for themes that do not name them."""
        return themes.variables(self.current_theme, no_color=self.no_color)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme by name, worked out once; none before it is known which theme is wanted."""
        if self._variables is None:
            return {}
        if self.theme not in self._variables:
            self._variables[self.theme] = super().get_css_variables()
        self.theme_variables = self._variables[self.theme]
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets again, but only for another theme: at the start they have just been read."""
        if self.theme != self._coloured_for:
            self._coloured_for = self.theme
            super().refresh_css(animate=animate)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Greys where `NO_COLOR` is set; of the terminal's own colours nobody knows the grey, and none is left."""
        filters = super().get_line_filters()
        if not self.current_theme.ansi:
            return filters
        return [NoColor() if isinstance(one, Monochrome) else one for one in filters]

    def turn_theme(self) -> str:
        """Put on the next theme, our own first, then the others by name; which it is, in a sentence."""
        own = [theme.name for theme in themes.THEMES]
        names = own + sorted(set(self.available_themes) - set(own))
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        return f"Theme {self.theme}, {names.index(self.theme) + 1} of {len(names)}."

    def watch_theme(self, theme: str) -> None:
        """Keep the theme that was chosen, by key or by palette."""
        if self.is_running and theme != self.store.state.theme:
            self.store.keep_theme(theme)

    def colours_of(self, page: Widget) -> Colours:
        """What the page looks like, for the first page of the next time."""
        ink, ground = ("" if one.ansi is not None else one.hex6 for one in (page.styles.color, page.styles.background))
        return Colours(self.theme, ink, ground)
