"""What a sentence can do without, and what it must keep."""

from __future__ import annotations

import pytest

from briefing import brief_text
from briefing.extract.key_points.brief import brief
from briefing.language.annotated import Annotated

# The sentence; the words in braces may go.
ROWS = [
    "The mayor{, who was ill for a month,} signed a budget of 3 million crowns for the bridges on Monday.",
    "The council gave the old mill to Ann Rowe and her sons in spring{, which drew questions from the guild}.",
    "The council gave the old mill to Ann Rowe and her sons in spring{, raising questions about the sale}.",
    "The ferry left the harbour of Elin on Sunday with the whole of the guild{, as the band played on the pier}.",
    "The ferry left the harbour of Elin on Sunday with the whole of the guild{, after a mechanic had mended it}.",
    "The ferry{, which the guild had bought in spring,} left the harbour of Elin without a mate, officials said.",
    "The wall (which the engineers of the town had built in one summer) broke on Sunday above the old mill in the valley of Tamm.".replace(
        "(", "{("
    ).replace(")", ")}"),
    # what must stay
    "The guild of Elin and most of its clerks said in May that it was the mayor, not the council, who had been wrong.",
    "The old park by the river in Elin is near the mill, which, Rowe said, is full of people on most days of the year.",
    "Rowe was declared the winner of the vote in Elin on Sunday with 486 votes to those of her rival, who scored 445.",
    "The guild spoke to the council of Elin in spring of mending the roofs, selling the old mill, and closing ports.",
    "The mayor of Elin, who denies the charge, kept the money of the guild for the bridges in her own office.",
    "The flood drowned forty of the cows in the valley of Tamm, which could not be verified, officials said.",
    "The ferry will leave the harbour of Elin on Sunday with the whole of the guild, if the council pays for it.",
    "The ferry left the harbour of Elin on Sunday with the whole of the guild, although the council had closed it.",
    "The wall broke on Sunday above the old mill in the north of the valley, killing 19 people in their sleep.",
    "The ferry did not leave the harbour of Elin on Sunday with the whole guild, as the council had wanted.",
    "The mill, the ferry and the old wall were sold by the council of Elin on Sunday, officials said.",
    "The council sold seven ships in spring and the whole of the guild, including the ferry and its mate.",
    "The wall was sound, according to the engineers who had built it in one summer above the old mill.",
    "Rowe said the mayor of Elin was “a man of the river, who knows what ice does,” and nobody else would do.",
    "Three in four pupils of the valley schools passed the test in spring, while 51 failed it in the town.",
    "The mayor, who was ill, left.",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_a_sentence_can_do_without(row: str) -> None:
    sentence = row.replace("{", "").replace("}", "")
    document = brief_text(f"Our Headline\n\n{sentence}").document
    spans = brief(Annotated(document), document.sentences[-1].span)
    kept = "".join(piece.partition("}")[2] if "}" in piece else piece for piece in row.split("{"))
    assert _bare(" ".join(span.of(document.text) for span in spans)) == _bare(kept)


def _bare(text: str) -> list[str]:
    return text.rstrip(".").split()
