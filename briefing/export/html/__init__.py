"""The briefing as one HTML page: the findings at the side, the article beside them, each item linked to its sentence.

The page needs nothing else and loads nothing: its style and its script stand in it, and its own policy forbids every
other. What the article wrote is escaped, so that it stays text.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from pathlib import Path

from briefing.export import report
from briefing.export.html.article import Article
from briefing.export.html.panel import Panel
from briefing.model import Briefing

_HERE = Path(__file__).parent

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#article">Skip to the article</a>
<header>
<h1{language}>{headline}</h1>
<p class="source">{source}</p>
</header>
<div class="beside">
<aside aria-label="Briefing" id="briefing">
{panel}</aside>
<main id="article" aria-label="Article" tabindex="-1">
<article{language}>
{article}</article>
</main>
</div>
<script>{script}</script>
</body>
</html>
"""


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """A whole HTML5 page with the parts of the report that `only` names."""
    written = report.write(briefing, only)
    panel = Panel(briefing, written)
    article = Article(briefing, only, panel.items)
    style, script = _file("page.css"), _file("page.js")
    language = f' lang="{escape(briefing.document.language)}"' if briefing.document.language else ""
    return _PAGE.format(
        title=escape(written.title),
        headline=article.headline() or escape(written.title),
        source=escape(written.source),
        language=f'{language} dir="auto"',
        panel=panel.html(),
        article=article.html(),
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}",
    )


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    """What a content security policy calls exactly this style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
