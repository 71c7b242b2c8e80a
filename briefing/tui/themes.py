"""The app's own themes, made for long reading, and the colours of each kind of finding in any theme.

The style sheets use `$kind-quote`, `$kind-quote-style` and so on; the app hands `variables` to
`App.get_theme_variable_defaults`, so that they stand in Textual's themes, in the terminal's own
sixteen colours, and where `NO_COLOR` takes the colours away.
"""

from __future__ import annotations

from textual.color import Color
from textual.theme import Theme

KINDS = ("quote", "reported", "figure", "date", "event")
"""What is marked in the text: `$kind-NAME` is its colour, `$kind-NAME-style` its text style."""

AA = 4.5
"""The least contrast of body text with its ground (WCAG 2.2, success criterion 1.4.3, level AA)."""

LIGHT = Theme(
    name="briefing-light",
    dark=False,
    primary="#7A4B12",
    secondary="#2F6672",
    accent="#9C3D1B",
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
        "kind-date": "#35652A",
        "kind-event": "#6B3A86",
        "highlight-background": "#FFD866",
        "highlight-foreground": "#2B2620",
        "cursor-sentence-background": "#EFE2C4",
        "foreground-muted": "#6A6153",
        "text-muted": "#6A6153",
        "block-cursor-background": "#7A4B12",
        "block-cursor-foreground": "#FFFBF2",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#E2D4B6",
        "block-cursor-blurred-foreground": "#2B2620",
        "input-selection-background": "#E2C98F",
        "screen-selection-background": "#E2C98F",
        "screen-selection-foreground": "#2B2620",
        "border": "#A88B5C",
        "border-blurred": "#D8CBB0",
        "footer-background": "#EAE1CE",
        "footer-foreground": "#4A4236",
        "footer-description-foreground": "#4A4236",
        "footer-key-foreground": "#7A4B12",
        "scrollbar": "#CDBD9B",
        "scrollbar-background": "#F3ECDD",
    },
)

DARK = Theme(
    name="briefing-dark",
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
        "cursor-sentence-background": "#34322B",
        "foreground-muted": "#9C968A",
        "text-muted": "#9C968A",
        "block-cursor-background": "#D9A760",
        "block-cursor-foreground": "#1D1F21",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#43423C",
        "block-cursor-blurred-foreground": "#D8D2C6",
        "input-selection-background": "#5A4C32",
        "screen-selection-background": "#5A4C32",
        "screen-selection-foreground": "#F1ECE2",
        "border": "#8A7550",
        "border-blurred": "#3F4348",
        "footer-background": "#2E3236",
        "footer-foreground": "#BDB7AB",
        "footer-description-foreground": "#BDB7AB",
        "footer-key-foreground": "#D9A760",
        "scrollbar": "#4C5157",
        "scrollbar-background": "#25282B",
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
    "item-style": "none",
    "cursor-sentence-style": "none",
}

_STYLES_WITHOUT_COLOUR = {
    "kind-quote-style": "bold",
    "kind-reported-style": "italic",
    "kind-figure-style": "underline",
    "kind-date-style": "italic underline",
    "kind-event-style": "bold underline",
    "highlight-style": "bold italic underline",
    "item-style": "bold reverse",
    "cursor-sentence-style": "none",
}
"""Greys are left where `NO_COLOR` is set, so that the ground of the cursor's sentence still shows."""

_TERMINAL = {
    "kind-quote": "ansi_cyan",
    "kind-reported": "ansi_cyan",
    "kind-figure": "ansi_red",
    "kind-date": "ansi_green",
    "kind-event": "ansi_magenta",
    "highlight-background": "ansi_yellow",
    "highlight-foreground": "ansi_black",
    "cursor-sentence-background": "ansi_default",
}
"""The sixteen colours are the terminal's: no shade among them is a faint ground, so a style stands in."""

_TERMINAL_WITHOUT_COLOUR = {"highlight-style": "bold underline reverse", "cursor-sentence-style": "bold"}

_OF_THE_THEME = {
    "kind-quote": "secondary",
    "kind-reported": "secondary",
    "kind-figure": "warning",
    "kind-date": "success",
    "kind-event": "accent",
}


def variables(theme: Theme, *, no_color: bool = False) -> dict[str, str]:
    """The variables of every kind for a theme that does not name them itself.

    `no_color` is `App.no_color`; marks then stand in for colours: bold, italic, underline, reverse.
    """
    styles = _STYLES_WITHOUT_COLOUR if no_color else _STYLES
    if theme.ansi:
        marks = _TERMINAL_WITHOUT_COLOUR if no_color else {"cursor-sentence-style": "bold", "item-style": "reverse"}
        return {**styles, **_TERMINAL, **marks}
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
    highlight = Color.parse(generated["warning"])
    kinds = {name: _legible(Color.parse(generated[role]), ink, lit) for name, role in _OF_THE_THEME.items()}
    return {
        **{name: colour.hex for name, colour in kinds.items()},
        "highlight-background": highlight.hex,
        "highlight-foreground": max(
            (Color.parse("black"), Color.parse("white")), key=lambda one: contrast(one, highlight)
        ).hex,
        "cursor-sentence-background": lit.hex,
    }


def _legible(colour: Color, ink: Color, ground: Color) -> Color:
    """`colour`, with as much of the text's own colour in it as it takes to stand out from the ground."""
    steps = (colour.blend(ink, step / 10) for step in range(10))
    return next((shade for shade in steps if contrast(shade, ground) >= AA), ink)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(part / 255) for part in (colour.r, colour.g, colour.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
