"""The app's own themes, made for long reading, and the colours of each kind of finding in any theme.

The style sheets use `$kind-quote`, `$kind-quote-style` and so on, `$quiet` for words that matter less, `$title`,
`$heading` and `$status`, and pairs of a ground and its ink: `$item-background`, `$item-foreground`. The app hands
`variables` to `App.get_theme_variable_defaults`, so that they stand in Textual's themes, in the terminal's own
sixteen colours, and where `NO_COLOR` takes the colours away.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import Theme

from briefing.tui.state import DEFAULT_THEME

KINDS = ("quote", "reported", "figure", "date", "event")
"""What is marked in the text: `$kind-NAME` is its colour, `$kind-NAME-style` its text style."""

AA = 4.5
"""The least contrast of body text with its ground (WCAG 2.2, success criterion 1.4.3, level AA)."""

LIGHT = Theme(
    name="briefing-light",
    dark=False,
    primary="#74470F",
    secondary="#265965",
    accent="#8A3415",
    warning="#8A5A00",
    error="#A3262E",
    success="#3E6B2F",
    foreground="#2B2620",
    background="#FAF5EA",
    surface="#F3ECDD",
    panel="#EAE1CE",
    variables={
        "kind-quote": "#14597A",
        "kind-reported": "#44606F",
        "kind-figure": "#8A3A12",
        "kind-date": "#2E5C24",
        "kind-event": "#6B3A86",
        "highlight-background": "#FFD866",
        "highlight-foreground": "#2B2620",
        "hit-background": "#FFECB3",
        "hit-foreground": "#2B2620",
        "item-background": "#EBD093",
        "item-foreground": "#2B2620",
        "cursor-sentence-background": "#EFE2C4",
        "quiet": "#655C4E",
        "title": "#74470F",
        "heading": "#265965",
        "status": "#8A3415",
        "foreground-muted": "#655C4E",
        "text-muted": "#655C4E",
        "block-cursor-background": "#74470F",
        "block-cursor-foreground": "#FFFBF2",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#E2D4B6",
        "block-cursor-blurred-foreground": "#2B2620",
        "input-selection-background": "#E2C98F",
        "selected-background": "#E2C98F",
        "selected-foreground": "#2B2620",
        "screen-selection-background": "#E2C98F",
        "screen-selection-foreground": "#2B2620",
        "border": "#A88B5C",
        "border-blurred": "#D8CBB0",
        "rule": "#D8CBB0",
        "footer-background": "#EAE1CE",
        "footer-foreground": "#4A4236",
        "footer-description-foreground": "#4A4236",
        "footer-key-foreground": "#74470F",
        "scrollbar": "#DCCFB4",
        "scrollbar-background": "#FAF5EA",
    },
)

DARK = Theme(
    name=DEFAULT_THEME,
    dark=True,
    primary="#D9A760",
    secondary="#7FB3BD",
    accent="#E39A73",
    warning="#E2B455",
    error="#E5817C",
    success="#9CBF83",
    foreground="#D8D2C6",
    background="#1D1F21",
    surface="#25282B",
    panel="#2E3236",
    variables={
        "kind-quote": "#8FC3DE",
        "kind-reported": "#9FB4BF",
        "kind-figure": "#E8A27C",
        "kind-date": "#A3C78B",
        "kind-event": "#C9A5E0",
        "highlight-background": "#E2B455",
        "highlight-foreground": "#1D1F21",
        "hit-background": "#463E20",
        "hit-foreground": "#F3D58A",
        "item-background": "#54462B",
        "item-foreground": "#F1ECE2",
        "cursor-sentence-background": "#302F29",
        "quiet": "#A39D91",
        "title": "#D9A760",
        "heading": "#7FB3BD",
        "status": "#E39A73",
        "foreground-muted": "#A39D91",
        "text-muted": "#A39D91",
        "block-cursor-background": "#D9A760",
        "block-cursor-foreground": "#1D1F21",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#43423C",
        "block-cursor-blurred-foreground": "#D8D2C6",
        "input-selection-background": "#5A4C32",
        "selected-background": "#5A4C32",
        "selected-foreground": "#F1ECE2",
        "screen-selection-background": "#5A4C32",
        "screen-selection-foreground": "#F1ECE2",
        "border": "#8A7550",
        "border-blurred": "#3F4348",
        "rule": "#3F4348",
        "footer-background": "#2E3236",
        "footer-foreground": "#BDB7AB",
        "footer-description-foreground": "#BDB7AB",
        "footer-key-foreground": "#D9A760",
        "scrollbar": "#3A3E43",
        "scrollbar-background": "#1D1F21",
    },
)

THEMES = (DARK, LIGHT)

_STYLES = {
    "kind-quote-style": "none",
    "kind-reported-style": "italic",
    "kind-figure-style": "bold",
    "kind-date-style": "none",
    "kind-event-style": "none",
    "highlight-style": "none",
    "hit-style": "none",
    "item-style": "none",
    "cursor-sentence-style": "none",
    "quiet-style": "none",
}

_STYLES_WITHOUT_COLOUR = {
    "kind-quote-style": "bold",
    "kind-reported-style": "italic",
    "kind-figure-style": "underline",
    "kind-date-style": "italic underline",
    "kind-event-style": "bold underline",
    "highlight-style": "bold underline reverse",
    "hit-style": "bold italic underline",
    "item-style": "bold reverse",
    "cursor-sentence-style": "none",
    "quiet-style": "none",
}
"""Greys are left where `NO_COLOR` is set, so that the ground of the cursor's sentence still shows."""

_TERMINAL = {
    "highlight-background": "ansi_yellow",
    "highlight-foreground": "ansi_black",
    "hit-background": "ansi_default",
    "hit-foreground": "ansi_default",
    "item-background": "ansi_default",
    "item-foreground": "ansi_default",
    "selected-background": "ansi_cyan",
    "selected-foreground": "ansi_black",
    "cursor-sentence-background": "ansi_default",
    "quiet": "ansi_default",
    "title": "ansi_default",
    "heading": "ansi_default",
    "status": "ansi_magenta",
    "rule": "ansi_bright_black",
}
"""The sixteen colours are the terminal's: no shade among them is a faint ground, so a style stands in."""

_TERMINAL_KINDS = {
    True: {"quote": "cyan", "reported": "cyan", "figure": "yellow", "date": "green", "event": "magenta"},
    False: {"quote": "blue", "reported": "blue", "figure": "red", "date": "magenta", "event": "magenta"},
}
"""On dark and on light, those of the sixteen colours that most terminals let one read there."""

_TERMINAL_STYLES = {
    "hit-style": "bold underline",
    "item-style": "reverse",
    "cursor-sentence-style": "bold",
    "quiet-style": "dim",
}

_TERMINAL_STYLES_WITHOUT_COLOUR = {"cursor-sentence-style": "bold", "quiet-style": "dim"}

_OF_THE_THEME = {
    "kind-quote": "secondary",
    "kind-reported": "secondary",
    "kind-figure": "warning",
    "kind-date": "success",
    "kind-event": "accent",
    "quiet": "foreground-muted",
    "title": "primary",
    "heading": "secondary",
    "status": "accent",
}


def usual(colours: str | None, environ: Mapping[str, str]) -> str:
    """The theme where none was chosen: `TEXTUAL_THEME`, or dark; the terminal's own colours where it has few.

    `colours` is what Rich calls the colour system: “standard” has sixteen, in which our shades would be lost.
    """
    return environ.get("TEXTUAL_THEME", "") or ("ansi-dark" if colours in {"standard", "windows"} else DARK.name)


def variables(theme: Theme, *, no_color: bool = False) -> dict[str, str]:
    """The variables of every kind for a theme that does not name them itself.

    `no_color` is `App.no_color`; marks then stand in for colours: bold, italic, underline, reverse.
    """
    styles = _STYLES_WITHOUT_COLOUR if no_color else _STYLES
    if theme.ansi:
        kinds = {f"kind-{kind}": f"ansi_{colour}" for kind, colour in _TERMINAL_KINDS[theme.dark].items()}
        marks = _TERMINAL_STYLES_WITHOUT_COLOUR if no_color else _TERMINAL_STYLES
        return {**styles, **_TERMINAL, **kinds, **marks}
    return {**styles, **({} if theme in THEMES else _from_theme(theme))}


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _from_theme(theme: Theme) -> dict[str, str]:
    """The kinds in a theme's own colours, each moved towards its text until it can be read.

    The ground of the cursor's sentence is nearer to the text than the page: what reads there reads anywhere.
    """
    generated = theme.to_color_system().generate()
    ground = Color.parse(generated["background"])
    ink = Color.parse(generated["foreground"])
    lit = ground.blend(ink, 0.08)
    highlight, primary = Color.parse(generated["warning"]), Color.parse(generated["primary"])
    return {
        **{name: _legible(ground + Color.parse(generated[role]), ink, lit).hex for name, role in _OF_THE_THEME.items()},
        **_pair("highlight", highlight),
        **_pair("hit", ground.blend(highlight, 0.3)),
        **_pair("item", ground.blend(primary, 0.3)),
        **_pair("selected", ground.blend(primary, 0.5)),
        "cursor-sentence-background": lit.hex,
        "rule": ground.blend(ink, 0.2).hex,
    }


def _pair(name: str, ground: Color) -> dict[str, str]:
    """A ground, and black or white on it: one of them can always be read."""
    ink = max((Color.parse("black"), Color.parse("white")), key=lambda one: contrast(one, ground))
    return {f"{name}-background": ground.hex, f"{name}-foreground": ink.hex}


def _legible(colour: Color, ink: Color, ground: Color) -> Color:
    """`colour`, with as much of the text's own colour in it as it takes to stand out from the ground."""
    steps = (colour.blend(ink, step / 10) for step in range(10))
    return next((shade for shade in steps if contrast(shade, ground) >= AA), ink)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part / 255) for part in (colour.r, colour.g, colour.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
