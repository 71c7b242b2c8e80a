"""The app's own themes can be read, and every theme knows the colour of every kind."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from briefing.tui import themes

NAMES = {
    *(f"kind-{kind}" for kind in themes.KINDS),
    *(f"kind-{kind}-style" for kind in themes.KINDS),
    *(f"{pair}-{part}" for pair in ("highlight", "hit", "item", "selected") for part in ("background", "foreground")),
    *(f"{name}-style" for name in ("highlight", "hit", "item", "cursor-sentence", "quiet")),
    *("quiet", "title", "heading", "status", "rule", "cursor-sentence-background"),
}


@pytest.mark.parametrize(
    ("colours", "environ", "theme"),
    [
        ("truecolor", {}, "briefing-dark"),
        ("256", {}, "briefing-dark"),
        ("standard", {}, "ansi-dark"),
        (None, {}, "briefing-dark"),
        ("standard", {"TEXTUAL_THEME": "nord"}, "nord"),
        ("256", {"TEXTUAL_THEME": ""}, "briefing-dark"),
    ],
)
def test_the_usual_theme_is_what_the_terminal_can_show(
    colours: str | None, environ: dict[str, str], theme: str
) -> None:
    assert themes.usual(colours, environ) == theme


COLOURFUL = [theme for theme in (*themes.THEMES, *BUILTIN_THEMES.values()) if not theme.ansi]


def variables(theme: Theme, *, no_color: bool = False) -> dict[str, str]:
    """As the app puts them together."""
    generated = theme.to_color_system().generate()
    return {**themes.variables(theme, no_color=no_color), **generated, **theme.variables}


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("black", "white", 21.0),
        ("white", "white", 1.0),
        ("#777777", "white", 4.48),
        ("#767676", "white", 4.54),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert themes.contrast(Color.parse(one), Color.parse(other)) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("theme", themes.THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        ("foreground", "background", 7.0),
        ("foreground", "surface", 7.0),
        ("foreground", "panel", 7.0),
        ("foreground", "cursor-sentence-background", 7.0),
        ("quiet", "background", themes.AA),
        ("quiet", "surface", themes.AA),
        ("quiet", "panel", themes.AA),
        ("title", "background", 7.0),
        ("title", "surface", themes.AA),
        ("title", "panel", themes.AA),
        ("heading", "background", 7.0),
        ("status", "background", 7.0),
        ("heading", "surface", themes.AA),
        ("status", "surface", themes.AA),
        ("error", "surface", themes.AA),
        ("error", "background", themes.AA),
        ("warning", "background", themes.AA),
        ("success", "background", themes.AA),
        *((f"{pair}-foreground", f"{pair}-background", 7.0) for pair in ("highlight", "hit", "item", "selected")),
        ("block-cursor-foreground", "block-cursor-background", themes.AA),
        ("block-cursor-blurred-foreground", "block-cursor-blurred-background", themes.AA),
        ("footer-foreground", "footer-background", themes.AA),
        ("footer-key-foreground", "footer-background", themes.AA),
        *((f"kind-{kind}", "background", 7.0 if kind != "reported" else themes.AA) for kind in themes.KINDS),
        *((f"kind-{kind}", "cursor-sentence-background", themes.AA) for kind in themes.KINDS),
    ],
)
def test_our_themes_can_be_read(theme: Theme, text: str, ground: str, least: float) -> None:
    colours = variables(theme)
    assert themes.contrast(Color.parse(colours[text]), Color.parse(colours[ground])) >= least


@pytest.mark.parametrize("theme", COLOURFUL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", [*(f"kind-{kind}" for kind in themes.KINDS), "quiet", "title", "heading", "status"])
def test_every_ink_can_be_read_in_any_theme_that_can(theme: Theme, ink: str) -> None:
    colours = variables(theme)
    for ground in ("background", "cursor-sentence-background"):
        behind = Color.parse(colours[ground])
        body = themes.contrast(Color.parse(colours["foreground"]), behind)
        assert themes.contrast(Color.parse(colours[ink]), behind) >= min(themes.AA, body) - 0.01


@pytest.mark.parametrize("theme", COLOURFUL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", ["highlight", "hit", "item", "selected"])
def test_what_is_lit_found_or_selected_can_be_read_in_any_theme(theme: Theme, pair: str) -> None:
    colours = variables(theme)
    ink, ground = (Color.parse(colours[f"{pair}-{part}"]) for part in ("foreground", "background"))
    assert themes.contrast(ink, ground) >= themes.AA


@pytest.mark.parametrize("theme", COLOURFUL, ids=lambda theme: theme.name)
def test_a_kind_keeps_a_colour_where_the_text_leaves_room_for_one(theme: Theme) -> None:
    colours = variables(theme)
    ink, lit = Color.parse(colours["foreground"]), Color.parse(colours["cursor-sentence-background"])
    if themes.contrast(ink, lit) > 1.2 * themes.AA:
        assert all(Color.parse(colours[f"kind-{kind}"]) != ink for kind in themes.KINDS)


@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("theme", [*themes.THEMES, *BUILTIN_THEMES.values()], ids=lambda theme: theme.name)
def test_every_theme_names_every_kind(theme: Theme, no_color: bool) -> None:
    assert variables(theme, no_color=no_color).keys() >= NAMES


@pytest.mark.parametrize("name", ["briefing-light", "textual-dark", "ansi-dark"])
def test_without_colour_each_kind_has_a_mark_of_its_own(name: str) -> None:
    every = {theme.name: theme for theme in themes.THEMES} | BUILTIN_THEMES
    found = variables(every[name], no_color=True)
    marks = [found[f"kind-{kind}-style"] for kind in themes.KINDS]
    told_apart = {*marks, found["highlight-style"], found["hit-style"], found["item-style"], "none"}
    assert len(told_apart) == len(themes.KINDS) + 4
    assert found["highlight-style"] != found["cursor-sentence-style"]


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light"])
def test_the_terminals_own_colours_are_left_to_it(name: str) -> None:
    found = themes.variables(BUILTIN_THEMES[name])
    colours = [value for key, value in found.items() if not key.endswith("-style")]
    assert all(colour.startswith("ansi_") for colour in colours)
