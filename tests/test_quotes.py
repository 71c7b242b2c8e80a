"""Quotations and reported speech: what is said, where it stands, and which words name the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import pipeline, segment
from briefing.extract import quotes
from briefing.language.annotated import Annotated
from briefing.model import Block, BlockKind, Document, Quote, Sentence, Source, Span


def article(*paragraphs: str, kind: BlockKind = "paragraph") -> Document:
    """A document of paragraphs."""
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    place = 0
    for number, paragraph in enumerate(paragraphs):
        span = Span(place, place + len(paragraph))
        blocks.append(Block(kind, span))
        sentences += [Sentence(found, number) for found in segment.sentences(text, span)]
        place = span.end + 2
    return Document(Source("x", "text/plain", "utf-8", ""), text, tuple(blocks), tuple(sentences))


def found(*paragraphs: str) -> list[tuple[str, str | None, str | None, str]]:
    return [row(quote) for quote in quotes.find(Annotated(article(*paragraphs)))]


def row(quote: Quote) -> tuple[str, str | None, str | None, str]:
    return (quote.kind, quote.mention and quote.mention.text, quote.cue and quote.cue.text, quote.text)


DIRECT = [
    # words that the source did not say, or is only said to have said, are nobody's
    ("“I will quit,” Hart did not say.", None, "did not say", "I will quit"),
    ("Talking to reporters, he said, “It is late.”", "he", "said", "It is late."),
    ("One refuse worker told the Echo: “It is late.”", "One refuse worker", "told", "It is late."),
    ("One of them, the poet Ann Low, wrote: “It is late.”", "the poet Ann Low", "wrote", "It is late."),
    ("ANN LOW INTERVIEW: “It is very late. I am old.”", "ANN LOW", None, "It is very late. I am old."),
    # the sentence, the mention, the cue, the words
    ("“We had no choice,” Mayor Ann Rowe said on Monday.", "Mayor Ann Rowe", "said", "We had no choice"),
    ("“We had no choice,” said Ann Rowe, the mayor of Elin.", "Ann Rowe", "said", "We had no choice"),
    ("“Who owns it?” the mayor's deputy, Max Low, told Ann Rowe.", "Max Low", "told", "Who owns it?"),
    ("“It is late,” Max Low, whose wife Joan runs a shop, told Elin Radio.", "Max Low", "told", "It is late"),
    ("“It is late,” Ann Rowe quoted Max Low as saying.", "Max Low", "saying", "It is late"),
    ("“We had no choice,” Max Low, the mayor, warned Ann Rowe.", "Max Low", "warned", "We had no choice"),
    ("Ann Rose works here. “We had no choice,” Rose said.", "Rose", "said", "We had no choice"),
    ("Ann Long works here. “We had no choice,” said Long, who left.", "Long", "said", "We had no choice"),
    ("“We had no choice,” said retired nurse Ann Rowe.", "retired nurse Ann Rowe", "said", "We had no choice"),
    ("“We had no choice,” a Corvo executive tells workers.", "a Corvo executive", "tells", "We had no choice"),
    (
        "While boos rang out, the executive says, “No choice is left.”",
        "the executive",
        "says",
        "No choice is left.",
    ),
    ("“We had no choice at all,” the editorial read.", "the editorial", "read", "We had no choice at all"),
    ("Rowe, a lawyer by training, said: “We had no choice.”", "Rowe", "said", "We had no choice."),
    ("Rowe (D-Elin), who left early, said, “Not today.”", "Rowe", "said", "Not today."),
    ("James A. Low, a retired teacher, asked, “Who pays?”", "James A. Low", "asked", "Who pays?"),
    ("Rowe met supporters in Elin on Sunday, saying: “We will win.”", "Rowe", "saying", "We will win."),
    ("“It is late,” he was quoted as saying by the paper.", "he", "saying", "It is late"),
    ("At every lunch in the park he’d end by saying, “It is late.”", "he", "saying", "It is late."),
    ("“Why now?” asked one of the judges.", "one of the judges", "asked", "Why now?"),
    ("“Never again!” Rowe said in Elin.", "Rowe", "said", "Never again!"),
    ("“Nobody asked you,” Ann Rowe shot back.", "Ann Rowe", "shot back", "Nobody asked you"),
    ("“It was me,” chimed in Ben Wall.", "Ben Wall", "chimed in", "It was me"),
    ("Rowe went on: “The bridge will not open again.”", "Rowe", "went on", "The bridge will not open again."),
    ("“Best day of my life,” gushed Dara Finn.", "Dara Finn", "gushed", "Best day of my life"),
    ("“We never saw a cent,” Wall texted.", "Wall", "texted", "We never saw a cent"),
    ("“(HLA) has friends on every board,” Rowe said.", "Rowe", "said", "(HLA) has friends on every board"),
    ("The letter goes on to say: “Nothing will change.”", "The letter", "say", "Nothing will change."),
    ("“It is over,” said Lee, according to two aides.", "two aides", "said", "It is over"),
    ('"We had no choice," Rowe said.', "Rowe", "said", "We had no choice"),
    ("''We had no choice,'' Rowe said.", "Rowe", "said", "We had no choice"),
    ("``We had no choice,'' Rowe said.", "Rowe", "said", "We had no choice"),
    ("«We had no choice», Rowe said.", "Rowe", "said", "We had no choice"),
    ("Rowe said: “We had no choice", "Rowe", "said", "We had no choice"),
    ("Rowe: “The bridge must close.”", "Rowe", None, "The bridge must close."),
    ("“Nobody asked us,” its chair, Ann Rowe, said.", "Ann Rowe", "said", "Nobody asked us"),
    ("Says Ann Rowe, head of research: “It is late.”", "Ann Rowe", "Says", "It is late."),
    (
        "“Our firm was too slow with” changes in the trade, said Ann Rowe.",
        "Ann Rowe",
        "said",
        "Our firm was too slow with",
    ),
    ("“It is late,” Rowe had told the clerk.", "Rowe", "had told", "It is late"),
    ("“It is late,” Rowe has never publicly said.", None, "has never publicly said", "It is late"),
    ("“It is late,” they aren’t saying.", None, "aren’t saying", "It is late"),
    ("“It is late,” Rowe declined to say.", "Rowe", "declined to say", "It is late"),
    ("“It is late,” Rowe was unable to say.", "Rowe", "was unable to say", "It is late"),
    ("In Elin, Ann Rowe said, “It is very late now.”", "Ann Rowe", "said", "It is very late now."),
    ("Replied Elin clerk Ann Rowe, “It is late.”", "Elin clerk Ann Rowe", "Replied", "It is late."),
]


def test_another_answers_a_question() -> None:
    assert found("Rowe asked the witness what he saw.", "“It was a car.”")[1][1] is None
    assert found("Rowe asked the witness what he saw. “Was it a car?”")[1][1] == "Rowe"
    assert found("“No,” Rowe said.", "“You saw it?”")[1][1] is None


def test_cries_are_those_of_others() -> None:
    assert found("“No,” Rowe said, prompting shouts of “Shame on you!” from the gallery.")[1:] == [
        ("mixed", "the gallery", None, "“Shame on you!”")
    ]
    assert found("Rowe left amid cries of “Shame on you!”")[0][1] is None
    assert found("Delegates erupted in chants of “Not in our town!”")[0][1] == "Delegates"


def test_a_quotation_goes_on_behind_a_second_word_of_saying() -> None:
    assert found("“Not much more,” Rowe said, grinning, “but more.”") == [
        ("direct", "Rowe", "said", "Not much more … but more.")
    ]


def test_what_answers_or_describes_a_quotation_is_no_statement() -> None:
    said = ["It is late", "It was slow"]
    assert [row[3] for row in found("“It is late,” Rowe said to laughter.")] == said[:1]
    assert [row[3] for row in found("“It was slow,” Rowe said of the 103-run stand that Low and Lee put on.")] == said[
        1:
    ]


@pytest.mark.parametrize(("sentence", "mention", "cue", "words"), DIRECT)
def test_direct_speech(sentence: str, mention: str | None, cue: str | None, words: str) -> None:
    assert found(sentence) == [("direct", mention, cue, words)]


MIXED = [
    ("Lee was wrongly quoted as saying “the pier is a trap.”", None, "saying", "“the pier is a trap.”"),
    ("Nobody at the hall said “we are to blame for it.”", None, "said", "“we are to blame for it.”"),
    ("Bell stopped short of saying “the mayor must go.”", None, "saying", "“the mayor must go.”"),
    ("Frost was accused of saying “let them all drown.”", None, "saying", "“let them all drown.”"),
    ("If Stone had said “we need more time,” he would have got it.", None, "had said", "“we need more time,”"),
    ("Rowe denied saying “I will close the pier.”", "Rowe", "denied", "saying “I will close the pier.”"),
    ("Rowe accused Low of “bottling it” after the match.", "Rowe", "accused", "Low of “bottling it”"),
    ("Rowe says that the doctor, “that peacock”, came when it was late.", "Rowe", "says", "that the doctor, “that peacock”, came when it was late"),
    ("Ann Low called Rowe “a liar”, and left.", "Ann Low", "called", "Rowe “a liar”"),
    ("A teacher who told a girl that she “would fail” has lost her post.", "A teacher who", "told", "that she “would fail”"),
    ("Low called the town “slow” following a loss on Sunday.", "Low", "called", "the town “slow”"),
    ("Mr Low told members of the area committee on Monday that leaving the pool was “not a cheap way out”.", "Mr Low", "told", "that leaving the pool was “not a cheap way out”"),
    ("Rowe had an email from the town that stated the road “should not open.”", "an email from the town that", "stated", "the road “should not open.”"),
    ("The leak prompted Ann Rowe to call the plan “a bad joke.”", "Ann Rowe", "call", "the plan “a bad joke.”"),
    ("Rowe said the plan was “dead on arrival.”", "Rowe", "said", "the plan was “dead on arrival.”"),
    ("According to her, the talks were a “central part” of it.", "her", "According to", "the talks were a “central part” of it"),
    ("Rowe called the offer “a bad joke” on Friday.", "Rowe", "called", "the offer “a bad joke” on Friday"),
    ("The White House says it is “open” to a meeting.", "The White House", "says", "it is “open” to a meeting"),
    ("Rowe said it had failed “at once” shortly after it left Elin.", "Rowe", "said", "it had failed “at once” shortly after it left Elin"),
    ("Rowe said it had failed “at once” three days before it left.", "Rowe", "said", "it had failed “at once” three days before it left"),
    ("Rowe said it had failed “at once” after it left Elin.", "Rowe", "said", "it had failed “at once”"),
    ("Laws like that are what voters called “cruel and blind.”", "voters", "called", "“cruel and blind.”"),
    ("Rowe used stronger words, saying the group “must go.”", "Rowe", "saying", "the group “must go.”"),
    ("Rowe said in Elin, a port, that states may act because “time is short.”", "Rowe", "said", "that states may act because “time is short.”"),
    ("The minister accused the bank of “betrayal.”", "The minister", "accused", "the bank of “betrayal.”"),
    ("Low said it was late, a view which Elin’s clerk, Ann Rowe, thought “odd”.", "Ann Rowe", "thought", "“odd”"),
    ("Al Low spoke for long, while the Elin clerk, Ann Rowe, left, saying it was “late”.", "the Elin clerk", "saying", "it was “late”"),
    ("Low declined to comment on the road, but his aide, Ann Rowe, said it was “late”.", "Ann Rowe", "said", "it was “late”"),
    ("Low, who was described as “lazy” by Rowe, left.", "Rowe", "was described", "“lazy”"),
    ("Rowe put it to him that the pier was “a mess”.", "Rowe", "put it", "that the pier was “a mess”"),
    ("Workers outside the firm’s hall held signs and chanted “no rent, no peace”.", "Workers outside the firm’s hall", "chanted", "“no rent, no peace”"),
    ("A block once described by a judge as “a monument to greed” has shut.", "a judge", "described", "“a monument to greed”"),
    ("In the words of Rowe, the House “is a mess”.", "Rowe", "In the words of", "the House “is a mess”"),
    ("Rowe said that the mayor was “sad but calm,” and that he had left.", "Rowe", "said", "that the mayor was “sad but calm,” and that he had left"),
    ("It opened after Elin’s letter telling him to leave his “tower at once”.", "Elin’s letter", "telling", "to leave his “tower at once”"),
    ("We were stunned by her claim that it was “safe and sound.”", "her", "claim", "that it was “safe and sound.”"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "mention", "cue", "words"), MIXED)
def test_a_reported_clause_with_quoted_words(sentence: str, mention: str | None, cue: str, words: str) -> None:
    assert ("mixed", mention, cue, words) in found(sentence)


INDIRECT = [
    ("Dunn falsely claimed that she had won.", "Dunn", "falsely claimed", "that she had won"),
    ("Rowe reportedly said that it was late.", "Rowe", "reportedly said", "that it was late"),
    ("Rowe is understood to believe that it is late.", "Rowe", "is understood to believe", "that it is late"),
    ("Low, who aides say wants to run, left early.", "aides", "say", "wants to run"),
    ("Nearly half of residents said it was late.", "Nearly half of residents", "said", "it was late"),
    ("Almost all the clerks said it was late.", "Almost all the clerks", "said", "it was late"),
    ("About a third of shops say they will close.", "About a third of shops", "say", "they will close"),
    ("Not a few of them say the pier will fall.", "a few of them", "say", "the pier will fall"),
    ("Max Low (Letters, May 4) claims that it was late.", "Max Low", "claims", "that it was late"),
    ("The directive follows a report by Elin which found that it leaked.", "a report by Elin which", "found", "that it leaked"),
    ("Rowe said in a statement read to the court that it was late.", "Rowe", "said", "that it was late"),
    ("Asked by the chair, Max Low, whether it was late, the clerk, Ann Rowe, said nine boats were lost.", "Ann Rowe", "said", "nine boats were lost"),
    ("She was, he used to say, the only one of them.", "he", "used to say", "She was … the only one of them"),
    ("Acme expects £2m, compared with a mean guess of £3m, according to data.", "data", "according to", "a mean guess of £3m"),
    ("Acme warns of weaker sales, shares slide", "Acme", "warns", "of weaker sales"),
    ("Low blasted the referee after his side had lost.", "Low", "blasted", "the referee"),
    ("Acme said sales were low, sending its shares down 9%.", "Acme", "said", "sales were low"),
    ("Unite says the offer is late.", "Unite", "says", "the offer is late"),
    ("There was a study from Elin which said it was late.", "a study from Elin which", "said", "it was late"),
    ("A litre is dear in most shops, according to Rowe, who expects rain.", "Rowe", "according to", "A litre is dear in most shops"),
    ("According to research firm Acme, spending on robots will rise.", "research firm Acme", "According to", "spending on robots will rise"),
    ("A man who hid to avoid telling his wife that he was ill has left.", "A man who", "telling", "that he was ill"),
    ("Low had a call from a man who gave a name and said it was late.", "a man who", "said", "it was late"),
    ("Rowe recalled that she had warned of it, adding, “It is late.”", "Rowe", "recalled", "that she had warned of it"),
    ("The head, Ann Rowe, warned residents not to return.", "Ann Rowe", "warned", "not to return"),
    ("Rowe said by telephone that it was late.", "Rowe", "said", "that it was late"),
    ("A report on Elin, Maro and Alba found that it leaked.", "A report on Elin, Maro and Alba", "found", "that it leaked"),
    ("The union warned of a strike, with its head, Ann Rowe, saying it was late.", "Ann Rowe", "saying", "it was late"),
    ("Defending Max Low, Ann Rowe said it was late.", "Ann Rowe", "said", "it was late"),
    ("It has a report by the head, Ann Rowe, which found that it leaked.", "a report by the head, Ann Rowe, which", "found", "that it leaked"),
    ("It is late, Rowe told the Elin Committee on Roads (ECR) on Monday.", "Rowe", "told", "It is late"),
    ("According to the file, a copy of which is here, it was late.", "the file", "According to", "it was late"),
    ("According to the town, the man who died was a clerk.", "the town", "According to", "the man who died was a clerk"),
    ("One of them, who came in May, said it was late.", "One of them", "said", "it was late"),
    ("The deal is off, Rowe said on Tuesday, citing costs.", "Rowe", "said", "The deal is off"),
    ("It hurt the charity, whose head, Ann Rowe, said it was late.", "Ann Rowe", "said", "it was late"),
    ("The clerk and the mayor both said it was late.", "The clerk and the mayor", "said", "it was late"),
    ("Documents filed in May and seen by the Echo say it leaked.", "Documents filed in May and seen by the Echo", "say", "it leaked"),
    ("Low told him to make sure that the road was shut.", "Low", "told", "to make sure that the road was shut"),
    ("He answered a claim by Max Low that the road was shut.", "Max Low", "claim", "that the road was shut"),
    ("A man accused of robbing Low and her aunt told a jury that it was late.", "A man accused of robbing Low and her aunt", "told", "that it was late"),
    ("A report by the Health and Safety Board found that it was late.", "A report by the Health and Safety Board", "found", "that it was late"),
    ("The mayor said in a note read out by an aide that it was late.", "The mayor", "said", "that it was late"),
    ("A boy told Low she had asked him to slow down, the affidavit states.", "the affidavit", "states", "A boy told Low she had asked him to slow down"),
    ("According to its chair, Ann Rowe, nine boats were lost.", "Ann Rowe", "According to", "nine boats were lost"),
    ("A letter complaining about the school has moved the town.", "A letter", "complaining", "about the school"),
    ("A man who said he was a clerk has been jailed.", "A man who", "said", "he was a clerk"),
    ("The town blamed a leak in the main, which was laid in May.", "The town", "blamed", "a leak in the main"),
    ("A clerk who came, and who feared for her job, said it was late.", "A clerk", "said", "it was late"),
    ("A nurse who was unnamed because she feared for her job, said it was late.", "A nurse", "said", "it was late"),
    ("Rents rose in the town, a study by Acme has found, and tenants wept.", "a study by Acme", "has found", "Rents rose in the town"),
    ("Housing advocates say the notices are used.", "Housing advocates", "say", "the notices are used"),
    ("Rents rose in the town, data from the Landlord and Tenant Board obtained by the Elin Post show.", "data from the Landlord and Tenant Board", "show", "Rents rose in the town"),
    ("Two nurses who worked at Elin on the night he died said it was late.", "Two nurses", "said", "it was late"),
    ("The town paid, records obtained by the Elin Post show.", "records", "show", "The town paid"),
    ("Data published by the firm last month show that rents rose.", "Data", "show", "that rents rose"),
    ("A report by Acme, published in May, found that rents rose.", "A report by Acme", "found", "that rents rose"),
    ("Low would not say, a spokeswoman saying it was too early.", "a spokeswoman", "saying", "it was too early"),
    ("The town told people there to leave their homes.", "The town", "told", "to leave their homes"),
    ("Rowe said Low looked at her and smiled.", "Rowe", "said", "Low looked at her and smiled"),
    ("While a few were unsure, 19 percent of those who chose a port said they would move.", "19 percent of those who chose a port", "said", "they would move"),
    ("For each day that she was late, Rowe says, she was made to stand.", "Rowe", "says", "For each day that she was late … she was made to stand"),
    ("The hearing ended after Low wept while describing the loss of her boat.", "Low", "describing", "the loss of her boat"),
    ("The audit, by Beever & Co, was ordered after a man, retired bus driver Max Low, noticed that no bus ran.", "retired bus driver Max Low", "noticed", "that no bus ran"),
    ("Ann Low said in a letter that she’ll appeal.", "Ann Low", "said", "that she’ll appeal"),
    ("Ann Low, 32, a mother of two, died on Friday, her brother, Max Low, said.", "Max Low", "said", "Ann Low, 32, a mother of two, died on Friday"),
    ("As Rowe admitted to the council in July, the pier was shut for months.", "Rowe", "admitted", "the pier was shut for months"),
    ("As the minister, Ann Lee, told reporters on Monday, the pier was shut.", "Ann Lee", "told", "the pier was shut"),
    ("Six years later, according to a study published by the Elin Trust, the fish are back.", "a study", "according to", "Six years later … the fish are back"),
    ("The boats stayed in port because, a spokeswoman said, the wind was too strong.", "a spokeswoman", "said", "the wind was too strong"),
    ("The pier is shut but, Rowe said, it will open soon.", "Rowe", "said", "it will open soon"),
    ("Max Low was told by Rowe that the pier was weak.", "Rowe", "was told", "that the pier was weak"),
    ("There were three boats, which left at noon, a diver, who said he knew them, told Elin Radio.", "a diver", "told", "There were three boats, which left at noon"),
    ("The pier is weaker than it looks, cautioned Ann Lee of the Elin Institute in Maro.", "Ann Lee of the Elin Institute", "cautioned", "The pier is weaker than it looks"),
    ("She left after another pupil, also aged 15, accused Rowe of theft.", "another pupil", "accused", "Rowe of theft"),
    ("According to the affidavit, seen by Rowe, the road was shut.", "the affidavit", "According to", "the road was shut"),
    ("The road was shut, according to figures her campaign released on Friday.", "figures", "according to", "The road was shut"),
    ("Two men found dead on a ship seem to have drowned, the cruise line said.", "the cruise line", "said", "Two men found dead on a ship seem to have drowned"),
    ("Data from the town show rents rose by 5%.", "Data from the town", "show", "rents rose by 5%"),
    ("New figures obtained by the Post show traffic fell.", "New figures", "show", "traffic fell"),
    ("The town told Ann Rowe to leave, officials said.", "officials", "said", "The town told Ann Rowe to leave"),
    ("Tenants at the Elin Inn have received notices telling them to leave within a week.", "notices", "telling", "to leave within a week"),
    ("Ann Rowe said in a letter seen by the Post that the pier was unsafe.", "Ann Rowe", "said", "that the pier was unsafe"),
    ("The report faults the mayor for the delay and says his staff hid it.", "The report", "says", "his staff hid it"),
    ("A study published last year in a trade journal found that rents rose.", "A study published last year in a trade journal", "found", "that rents rose"),
    ("The ruling stood, prompting Governor Ann Rowe to say that she would go.", "Governor Ann Rowe", "say", "that she would go"),
    ("The report forced the ministry to admit that the water was bad.", "the ministry", "admit", "that the water was bad"),
    ("It angered the landowners, who could not speak but issued a statement vowing to stay.", "the landowners, who", "vowing", "to stay"),
    ("Rowe met Ann Low, who lives there and says it is cold.", "Ann Low, who", "says", "it is cold"),
    ("The road is shut, Ann Rowe continued.", "Ann Rowe", "continued", "The road is shut"),
    ("Ann Rowe filed a lawsuit in Elin Court that accuses the airline of theft.", "a lawsuit in Elin Court that", "accuses", "the airline of theft"),
    ("Save the Rivers said it was late.", "Save the Rivers", "said", "it was late"),
    ("Ann Lee, maker of cranes and devices that helped, resigned, saying she was ill.", "Ann Lee", "saying", "she was ill"),
    ("Deputy commissioner (north) Ravi Rao, who was there, said the road was shut.", "Deputy commissioner (north) Ravi Rao", "said", "the road was shut"),
    ("Some in Elin said they needed help.", "Some in Elin", "said", "they needed help"),
    ("Many in the town welcomed it, saying they needed help.", "Many in the town", "saying", "they needed help"),
    ("The clerk told us that Rowe was ill but is quite well and the army said it kept him safe.", "the army", "said", "it kept him safe"),
    ("Rowe asked to leave the room.", "Rowe", "asked", "to leave the room"),
    ("Asked if the ferry would sail, Rowe said it would.", "Rowe", "said", "it would"),
    ("They found £400 in the boot, said Ann Stone.", "Ann Stone", "said", "They found £400 in the boot"),
    ("Rowe found rents to be low.", "Rowe", "found", "rents to be low"),
    ("Rowe had a poll that found 40% of sailors ready to quit.", "a poll that", "found", "40% of sailors ready to quit"),
    ("Rowe denied the claims of the clerk.", "Rowe", "denied", "the claims of the clerk"),
    ("Ann Stone said that the pier was safe.", "Ann Stone", "said", "that the pier was safe"),
    ("Ann Hope works here. Hope said that the pier was safe.", "Hope", "said", "that the pier was safe"),
    ("Jane May works here. May said that the pier was safe.", "May", "said", "that the pier was safe"),
    ("Donna Winter said that the pier was safe.", "Donna Winter", "said", "that the pier was safe"),
    ("The road is shut, the clerk said in a note to residents.", "the clerk", "said", "The road is shut"),
    ("Rowe said that the bridge would close.", "Rowe", "said", "that the bridge would close"),
    ("Rowe told reporters on Monday that the bridge was safe.", "Rowe", "told", "that the bridge was safe"),
    ("According to the report, costs have doubled.", "the report", "According to", "costs have doubled"),
    ("Costs have doubled, according to a study by Elin College.", "a study by Elin College", "according to", "Costs have doubled"),
    ("The bridge will close in May, officials in Elin said.", "officials in Elin", "said", "The bridge will close in May"),
    ("The bridge, Rowe said in a letter to the mayor, will close.", "Rowe", "said", "The bridge … will close"),
    ("The bridge, Rowe told the Echo on Monday, will close.", "Rowe", "told", "The bridge … will close"),
    ("She came to Elin, where, she recalled in a memoir, the foreman gave her tea.", "she", "recalled", "the foreman gave her tea"),
    ("The firm was paid twice, records released on Monday show.", "records", "show", "The firm was paid twice"),
    ("The firm was paid twice, letters seen by the Echo show.", "letters", "show", "The firm was paid twice"),
    ("It kept them aboard for a day with, they say, no water and no light.", "they", "say", "no water and no light"),
    ("Emails she received from the firm suggest that it knew.", "Emails", "suggest", "that it knew"),
    ("The firm that owns the coach, Forthway, said it was late.", "Forthway", "said", "it was late"),
    ("A driver who saved 20 people in Elin was praised, but said it was late.", "A driver who", "said", "it was late"),
    ("The bridge, she said, will close.", "she", "said", "The bridge … will close"),
    ("Rowe, who warned that money was short, left.", "Rowe, who", "warned", "that money was short"),
    ("Kyiv claimed that it had won.", "Kyiv", "claimed", "that it had won"),
    ("Officials have both confirmed receiving the letter.", "Officials", "confirmed", "receiving the letter"),
    ("A copy of the plan handed to aides published by the paper said that taxes would rise.", "A copy of the plan", "said", "that taxes would rise"),
    ("The head of the team, former coach Ann Rowe, said it was late.", "former coach Ann Rowe", "said", "it was late"),
    ("Rescuers, who have dug since dawn, say the road may open.", "Rescuers", "say", "the road may open"),
    ("Rowe met the council, then added that she was tired.", "Rowe", "added", "that she was tired"),
    ("Some said the road was closed.", "Some", "said", "the road was closed"),
    ("One in five say the road is closed.", "One in five", "say", "the road is closed"),
    ("Rowe promised every family that lost its home a grant.", "Rowe", "promised", "every family that lost its home a grant"),
    ("Since then, officials say around 500 trucks have crossed.", "officials", "say", "around 500 trucks have crossed"),
    ("Rowe (D-Elin), speaking on Monday, told the council in Elin, a small town, that she was tired.", "Rowe", "told", "that she was tired"),
    ("Rowe spoke of a hard winter.", "Rowe", "spoke", "of a hard winter"),
    ("Moscow later denied having any role in it.", "Moscow", "denied", "having any role in it"),
    ("A notice that city officials posted on Monday said it was late.", "A notice", "said", "it was late"),
    ("Rowe asked both sides why they came.", "Rowe", "asked", "why they came"),
    ("Nearly 90 trucks were lost, Rowe said.", "Rowe", "said", "Nearly 90 trucks were lost"),
    ("Rowe said late Monday that it was over.", "Rowe", "said", "that it was over"),
    ("Rowe has in the last few weeks insisted that it was over.", "Rowe", "insisted", "that it was over"),
    ("Rowe asked the court for a quick decision.", "Rowe", "asked", "for a quick decision"),
    ("Officials reported at least 20 victims in Elin.", "Officials", "reported", "at least 20 victims in Elin"),
    ("Friends who met her at the dam last week say that he is tired.", "Friends who met her at the dam", "say", "that he is tired"),
    ("Though it rained, Rowe said, the road is open.", "Rowe", "said", "Though it rained … the road is open"),
    ("Officers who had been looking for Lee concluded that he was gone.", "Officers who had been looking for Lee", "concluded", "that he was gone"),
    ("Of those who chose a party, 20 percent of women who met Lee said they were tired.", "20 percent of women who met Lee", "said", "they were tired"),
    ("They told First Rowe Bank it hopes to win.", "They", "told", "it hopes to win"),
    ("Rowe, quoting “secret reports,” said it was late.", "Rowe", "said", "it was late"),
    ("Defending the plan a clerk said it was late.", "a clerk", "said", "it was late"),
    ("The road is shut, one highly placed source said.", "one highly placed source", "said", "The road is shut"),
    ("The mostly rural county of Elin said it was late.", "The mostly rural county of Elin", "said", "it was late"),
    ("The road is shut, a police report indicates.", "a police report", "indicates", "The road is shut"),
    ("A man accused of stealing from the Elin pier told police that he was tired.", "A man accused of stealing from the Elin pier", "told", "that he was tired"),
    ("Troops massed nearby in Elin demanded that it be over.", "Troops massed nearby in Elin", "demanded", "that it be over"),
    ("Rowe, Lee and a clerk said it was late.", "Rowe, Lee and a clerk", "said", "it was late"),
    ("The row grew when Rowe called him a liar and said it was over.", "Rowe", "said", "it was over"),
    ("Fears for the harbour grew, and the Rowe report claims the pier is rotten.", "the Rowe report", "claims", "the pier is rotten"),
    ("The bill - filed in a hurry - states that the pier is rotten.", "The bill", "states", "that the pier is rotten"),
    ("An Oct. 7 letter from the clerk says it was late.", "An Oct. 7 letter from the clerk", "says", "it was late"),
    ("Union leaders in Elin also claim the pier is rotten.", "Union leaders in Elin", "claim", "the pier is rotten"),
    ("Some of the clerk's friends say it was late.", "Some of the clerk's friends", "say", "it was late"),
    ("The pier is rotten, reports The Elin Mercury.", "The Elin Mercury", "reports", "The pier is rotten"),
    ("A girl playing there found out that it was late, and Rowe found that it was.", "Rowe", "found", "that it was"),
    ("The villagers here in Elin are worried and fear it is over.", "The villagers here in Elin", "fear", "it is over"),
    ("The paper quoted a clerk in Elin as saying it was late.", "a clerk in Elin", "saying", "it was late"),
    ("Rowe left, warning the bridge could close.", "Rowe", "warning", "the bridge could close"),
    ("Low was late, Rowe said, according to the paper.", "Rowe", "said", "Low was late"),
    ("They cite an Elin Times report that the road is shut.", "an Elin Times", "report", "that the road is shut"),
    ("Rowe said in Elin the road is shut.", "Rowe", "said", "the road is shut"),
    ("Rowe says the women of Elin symbolize the losses of the war.", "Rowe", "says", "the women of Elin symbolize the losses of the war"),
    ("Rowe said about half of the trucks got lost.", "Rowe", "said", "about half of the trucks got lost"),
    ("The road is shut, the Elin Times reports.", "the Elin Times", "reports", "The road is shut"),
    ("Rates may slip once more, several brokers and bond traders say.", "several brokers and bond traders", "say", "Rates may slip once more"),
    ("It is a friendly bid, the two sides said.", "the two sides", "said", "It is a friendly bid"),
    ("The thrift holding company said it was late.", "The thrift holding company", "said", "it was late"),
    ("Even without a plan, the road is open, Rowe said.", "Rowe", "said", "Even without a plan, the road is open"),
    ("The town suffers, with many sailors saying that it was late.", "many sailors", "saying", "that it was late"),
    ("A clerk with Save the Rivers said it was late.", "A clerk with Save the Rivers", "said", "it was late"),
    ("Rowe is continuing to insist she will stay.", "Rowe", "insist", "she will stay"),
    ("Those around him acknowledge that a bid at 78 seems bold.", "Those around him", "acknowledge", "that a bid at 78 seems bold"),
    ("Rowe said in a letter released by the Elin court the road is shut.", "Rowe", "said", "the road is shut"),
    ("She sent a note saying, if it rains, she will stay.", "She", "saying", "if it rains, she will stay"),
    ("Rowe said that while it rains, she hopes to stay.", "Rowe", "said", "that while it rains, she hopes to stay"),
    ("Rowe noted that in May, she urged him to stay.", "Rowe", "noted", "that in May, she urged him to stay"),
    ("Clerks who watch the river said that Elin, in the north, has been dry.", "Clerks who watch the river", "said", "that Elin, in the north, has been dry"),
    ("The talks ended in Rowe’s suggestion that it was late.", "Rowe", "suggestion", "that it was late"),
    ("The Rowe family said that it was late.", "The Rowe family", "said", "that it was late"),
    ("Rowe yesterday, asked whether it was late, replied that it was not.", "Rowe", "replied", "that it was not"),
    ("Two of the tenants with court records who spoke for the bill said it was late.", "Two of the tenants with court records who spoke for the bill", "said", "it was late"),
    ("Low, who was sworn in last year, said at least 20 other judges who sat beside her had left.", "Low", "said", "at least 20 other judges who sat beside her had left"),
    ("Low works with clinics in the north, but said it was late.", "Low", "said", "it was late"),
    ("Rents fell in May, reports Housing Now.", "Housing Now", "reports", "Rents fell in May"),
    ("It would hurt the town, as Ann Rowe, a lawyer for the port, explained.", "Ann Rowe", "explained", "It would hurt the town"),
    ("An analysis by the board shows rents would rise.", "An analysis by the board", "shows", "rents would rise"),
    ("New data obtained by The Courier from the town show that it was late.", "New data", "show", "that it was late"),
    ("As a batch of records secured by Ann Rowe shows, the town took the tents.", "a batch of records", "shows", "the town took the tents"),
    ("A federal survey released in May counted 8,000 people.", "A federal survey", "counted", "8,000 people"),
    ("Under the Clean Rivers Act, towns can close a road.", "the Clean Rivers Act", "Under", "towns can close a road"),
    ("Rowe expressed concern that the road is shut.", "Rowe", "expressed", "concern that the road is shut"),
    ("Officials in charge of planning for Elin said that it was late.", "Officials in charge of planning for Elin", "said", "that it was late"),
    ("The rent rose, according to a tally by Elin Now.", "a tally by Elin Now", "according to", "The rent rose"),
    ("The rent rose, the most recent town contracts show.", "the most recent town contracts", "show", "The rent rose"),
    ("It is one of the ways Elin Council said it would help.", "Elin Council", "said", "it would help"),
    ("The rent is unfair, said one of the bill’s main backers, Rep. Ann Lee.", "Rep. Ann Lee", "said", "The rent is unfair"),
    ("The town wants to build, reports The Elin Times.", "The Elin Times", "reports", "The town wants to build"),
    ("That poll shows Rowe ahead by 3 points.", "That poll", "shows", "Rowe ahead by 3 points"),
    ("The town states on its website that it is full.", "The town", "states", "that it is full"),
    ("Peace and prison advocates also argue that it is late.", "Peace and prison advocates", "argue", "that it is late"),
    ("The ship and fishing company said it would leave.", "The ship and fishing company", "said", "it would leave"),
    ("Rowe said in later talks the wait is long.", "Rowe", "said", "the wait is long"),
    ("A lawsuit filed Monday in federal court alleges that it was late.", "A lawsuit filed Monday in federal court", "alleges", "that it was late"),
    ("The suit says the firm knew it.", "The suit", "says", "the firm knew it"),
    ("Students, parents and teachers said it was late.", "Students, parents and teachers", "said", "it was late"),
    ("River advocates are urging the town and the county to spend more.", "River advocates", "are urging", "to spend more"),
    ("Rowe urged people in the valley not to drink it.", "Rowe", "urged", "not to drink it"),
    ("Rowe said just over half of the pupils had left.", "Rowe", "said", "just over half of the pupils had left"),
    ("Pupils wrote a paper and, according to Rowe, only two were late.", "Rowe", "according to", "only two were late"),
    ("The fire began, Rowe said, in the kitchen.", "Rowe", "said", "The fire began … in the kitchen"),
    ("She has 9 clerks, most of whom, Rowe said, work at night.", "Rowe", "said", "She has 9 clerks, most of whom … work at night"),
    ("She had told him, Rowe said, that it was late.", "Rowe", "said", "She had told him … that it was late"),
    ("His Elin Rovers counterpart, Al Low, disagreed, saying it was late.", "Al Low", "saying", "it was late"),
    ("The chair of the Elin board, Ann Rowe, said it was late.", "The chair of the Elin board", "said", "it was late"),
    ("Capping rents, Rowe said, would be late.", "Rowe", "said", "Capping rents … would be late"),
    ("Rowe said it was late, a claim which Low called odd.", "Rowe", "said", "it was late"),
    ("They would have, Rowe said, their own fuel.", "Rowe", "said", "They would have … their own fuel"),
    ("A spokesman for the port, Elin Media Group, said it was late.", "A spokesman for the port", "said", "it was late"),
    ("The town urged both sides to be patient and the army closed the road.", "The town", "urged", "to be patient"),
    ("Rowe denied any theft but a court jailed her.", "Rowe", "denied", "any theft"),
    ("Rowe wants to raise rents, however she faces a strike.", "Rowe", "wants", "to raise rents"),
    ("Rowe used to say that she had married a boat.", "Rowe", "used to say", "that she had married a boat"),
    ("Rowe asked when that road would open.", "Rowe", "asked", "when that road would open"),
    ("Rowe said it was late, while Low left on Monday, saying it was early.", "Rowe", "said", "it was late"),
    ("A clerk said on condition of anonymity that it was late.", "A clerk", "said", "that it was late"),
    ("Rowe termed the plan a slap in the face of the town.", "Rowe", "termed", "the plan a slap in the face of the town"),
    (
        "Built in 1990, in the bay between Elin and Maro, the pier is unsafe, Rep. Ann Rowe, D-Elin, said on Friday.",
        "Rep. Ann Rowe",
        "said",
        "Built in 1990, in the bay between Elin and Maro, the pier is unsafe",
    ),
    (
        "Built in 1990, in the bay between Elin and Maro, the pier is unsafe, Ann Rowe, 46, said on Friday.",
        "Ann Rowe",
        "said",
        "Built in 1990, in the bay between Elin and Maro, the pier is unsafe",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "mention", "cue", "words"), INDIRECT)
def test_reported_speech(sentence: str, mention: str, cue: str, words: str) -> None:
    assert ("indirect", mention, cue, words) in found(sentence)


UNSPOKEN = [
    "She has a “hold” rating on both.",
    "“(Laughter.)” It was late, and Rowe said nothing.",
    "Ann Rowe said “(laughter)” on the tape.",
    "The lift stumbled over a joke, rendering “it ended in cheese” word for word.",
    "The pier was fitted with nets to catch “sea junk” below.",
    "Rowe wore a shirt with “Go home” on it.",
    "Rowe keeps a folder marked “Open in May” by the door.",
    "Rowe was in the yard for years, including being called a “thief” there.",
    "The race was won by Ann “Two Hats” Lee.",
    "The bridge, nicknamed “Old Rusty,” is closed.",
    "Her novel “The Long Way” won a prize.",
    "Both sides drafted proposals, or “memoranda,” in May.",
    "The film “Winter Light” opens in the city.",
    "There was a “unity” lunch in Elin.",
    "The spy known as “Heron” got away.",
    "Rowe left after talks with the makers of “Elin in the Morning” at noon.",
    "Further storage is found in the “owlery” under the roof.",
]


@pytest.mark.parametrize("sentence", UNSPOKEN)
def test_names_and_terms_in_marks_are_no_speech(sentence: str) -> None:
    assert found(sentence) == []


SILENT = [
    "Neither Hall nor Webb said they would resign.",
    "It is thought that Cole believes the mill will close.",
    "Had Stone warned that it was weak, it would have been mended.",
    "Vance is expected to announce on Friday that the fair is off.",
    "Not one clerk said it was late.",
    "Not all of the clerks said it was late.",
    "Not every clerk believes that the pier is safe.",
    "Rowe is alleged to have promised them a house.",
    "I was sad to read that the pier was shut.",
    "Rowe had supported the cap in May.",
    "Driver had slept for two hours, court told",
    "Jury hears driver was asleep",
    "What would Rowe say to her tutor now?",
    "The clerk who wrote it to amuse her left.",
    "Rowe said sorry, and left.",
    "Rowe had a tooth that her agent begged her to fix.",
    "Low had been informed by text that a fee was agreed.",
    "Rowe said the same, and she was right.",
    "Told that Rowe had mentioned his truck, Low grinned.",
    "The league, which opposes the plan, met in May.",
    "Emails would show that the town was told in May.",
    "Your reader who complains about dogs on the beach should know the law.",
    "A reporter called his home.",
    "Rowe asked her the questions that readers sent in.",
    "Rowe pleaded not guilty to charges that she took a car.",
    "He left, referring to the year in which it was signed.",
    "As Max Low nearly said, to lose one bus is bad luck.",
    "Rowe called the shop.",
    "Voters rejected a $40 million bond for the pier.",
    "The Echo, citing two officials, had the story.",
    "The state has cited the mill nine times since May.",
    "The two wards admitted 40 patients in a week.",
    "Rowe laughed when told what her brother had said.",
    "A poet once said that, and then everyone copied it.",
    "Rowe never praised a pot.",
    "The paper did not repeat the remark.",
    "Rowe responded to a claim that the road was shut.",
    "Some will say that it is late.",
    "Others will say the pier is shut.",
    "Write to them the next time somebody tells you that it is late.",
    "Asked once what made a good boat, she thought for a while.",
    "“The Salt King” is at the hall until May.",
    "The clerk who wrote it, Ann Rowe, left.",
    "Rowe could not comment on the case.",
    "What Rowe said to",
    "Rowe called the harbour master, Ann Low, two days later.",
    "Neither side has confirmed the figure.",
    "Rowe had just begun “Paper Boats”, a hit in which she was at her best.",
    "It was late to begin with, which may explain the delay.",
    "Rowe, asked on Monday if she would stay, left.",
    "Pupils told to “wake up”",
    "Acme, the chain known for its tea, has closed nine shops.",
    "Councillor apologises after blind man fined for “fly-tipping” old paper.",
    "Rowe called a special meeting for Friday.",
    "A court heard that Rowe, known to friends as “Aunt”, was late.",
    "Rowe said nothing and her mother wept.",
    "Rowe answered the door.",
    "By contrast, Rowe, who ruled from Elin, took it on.",
    "Rowe met the parents of two girls who were told to “wake up”.",
    "Councillors clash over “monstrous” sheds",
    "Did she want to be a teacher some day?",
    "No one told them to run.",
    "The speaker called two members to order.",
    "Rowe, when asked if she would stay, left.",
    "For years, the woman her staff called Rowe ran a shop in Elin.",
    "The company recalled 400,000 cases in March.",
    "Maro recalled its ambassador from Elin.",
    "Schools are charging families up to £260 for places on a course.",
    "New firms were promising grades that nobody could give.",
    "Many were responding to fears the road had raised.",
    "The board should disclose how many it has sold.",
    "Rowe disclosed this while opening a road in Elin.",
    "A clerk, who pleaded anonymity for fear of the mayor, wept.",
    "A clerk, who wanted to be known only as Ann, wept.",
    "Asked what she wanted to be, Rowe laughed.",
    "A neighbour, who asked not to be identified, wept.",
    "Rowe will speak to her team to remind them that rules matter.",
    "With a hundred whales believed to be left, the number may be lower.",
    "The High Court has dismissed an appeal by Rowe.",
    "The find was met with doubt and confirmed only in 1998.",
    "The board plans to close the school.",
    "Others are planning to stay.",
    "The group, which speaks for 95,000 firms, left.",
    "The two men had argued for six years about the hedge.",
    "Commenting on the launch of the pier, Rowe left.",
    "A vote will be held if the mayor quits, as Rowe says she should.",
    "A clerk, who asked not to be named, left.",
    "The officials were known to each other.",
    "She did as they asked.",
    "The council ruled that out.",
    "She does not mention that in the big towns.",
    "They came to confirm the report.",
    "Their claims were read by the committee.",
    "They sent strong new signals that grew fainter.",
    "A charge of $20 million shows that.",
    "The extra money shows how much it was.",
    "They published a list of 25 recommended delegates in May.",
    "The profit fell because of a previously announced plan to close.",
    "It is important to note that roads are long.",
    "They sailed in a small craft called Elin Star.",
    "She works for a group called the Elin Five.",
    "He fell near the pier, also called The Long Arm.",
    "The storm has so far claimed more than 20 lives.",
    "Two sailors found dead on the pier were brothers.",
    "It is far too early to assume that they left.",
    "A girl found a hidden camera that belonged to the clerk.",
    "They met with all Baltic states to sign it.",
    "Gunmen attacked bars in Elin on Monday.",
    "It was an assault that threatened to upset the talks.",
    "Rowe declared the gifts to his wife.",
    "The group has not claimed responsibility.",
    "The two groups claimed responsibility for it.",
    "Rowe expressed sympathy with the town over the fire.",
    "Several owners refused to sell their land.",
    "The vote underscores the need for a new road.",
    "The failure of the plan showed that the town is poor.",
    "Rowe proved how good the old road can be.",
    "You might think it was late.",
    "One would assume that it was late.",
    "If Rowe says it is late, they will go.",
    "Rowe did not say whether it was late.",
    "The joy of saying it is over was great.",
    "The rain threatens to flood the quay.",
    "It was a law to change and clarify the rules.",
    "Clubs must decide whether they should support Voss.",
    "When Rowe announced big tariffs this week, some firms had cause for worry.",
    "His manner strayed far from the matter, revealing poor judgment.",
    "He got the job because his boss knew him and had a plan.",
    "This week, I reported that the town gave the group a grant.",
    "The town has an evacuation warning for residents.",
    "She went on a tour of two battleground states including Elin.",
    "The group planned to crash the sweep.",
    "Rowe decided to stay in town.",
    "The results of the count determine the winner, with few towns likely to matter.",
    "Families who asked for help have waited long.",
    "She pulled even in battleground states, including Elin.",
    "They held up a mock ticket that accused her of theft.",
    "Crews found one man trapped inside the car.",
    "Divers found £400 in cash in the boot.",
    "Rowe found a key to another van – an old Elin parked by the pier.",
    "The firm denied its workers their pay for a year.",
    "The town denied the tenants access to the hall.",
    "It can be challenging to find a berth.",
    "Clerks supporting these rules are few.",
    "A nod to the town said it was time.",
    "Storm grows, residents urged to avoid the quay.",
    "Her team had written a petition to help her.",
    "Police charged Rowe with theft.",
    "The clerk is considering urging Rowe to call a vote.",
    "The study does not prove that it was late.",
    "His first name means “river stone” and is pronounced “Ree-va.”",
    "Though Rowe left early, protesting members made their point.",
    "Assuming the plan is signed by Rowe, it will help.",
    "Those who mentioned her name on air got it wrong.",
    "The money makes sure that owners maintain their houses and pay the clerk.",
    "The town took an odd loan, called “bridge money.”",
    "The council lifted the “old town exemption,” which had helped few.",
    "The cameras track all “objects of interest,” such as boats.",
    "A porter, who asked not to be named, was late.",
    "A porter who did not want to give her name was late.",
]


POLLS = [
    # paragraphs, divided by ¶; what is from a poll and from which
    ("Trent led among men in the latest Corvo poll, 52% to 40%.", [("the latest Corvo poll", "Trent led among men in the latest Corvo poll, 52% to 40%")]),
    ("The Corvo poll found that Trent led. ¶ Among men he led, 52% to 40%.", [("The Corvo poll", "that Trent led"), ("The Corvo poll", "Among men he led, 52% to 40%")]),
    ("The Corvo poll found that Trent led. ¶ He won in Elin. ¶ Rents rose by 4%.", [("The Corvo poll", "that Trent led")]),
    ("Rowe said Trent led. ¶ Rents rose by 4%.", [("Rowe", "Trent led")]),
    ("Rents rose by 4% in the town.", []),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "from_poll"), POLLS)
def test_figures_of_a_poll_need_no_word_of_saying(paragraphs: str, from_poll: list[tuple[str, str]]) -> None:
    assert [(quote[1], quote[3]) for quote in found(*paragraphs.split(" ¶ "))] == from_poll


ENDINGS = [
    ("the quay would close", ", a claim that no study had tested"),
    # what Rowe said, and how the reporter goes on
    ("the town seeks no quarrel", ", but its strikes have raised the risk of one"),
    ("the quay would close", ", prompting protests"),
    ("the quay would close", ", a claim denied by traders"),
    ("she would look into it", " and did not return a later call"),
    ("the mayor took it", ", which he denies"),
    ("the pier was late", ", contradicting what the town had said"),
    ("the quay would close", ", raising questions about rent"),
    ("the quay would close", ", which drew questions from traders"),
    ("the quay would close", "; the traders have left"),
    ("the quay would close, raising rents", ""),
    ("the work on roads, piers and quays shows what the town can do", ""),
    ("the quay would close, that the pier would stay, but that rents would rise", ""),
]


@pytest.mark.parametrize(("words", "narration"), ENDINGS)
def test_what_is_said_ends_where_the_reporter_goes_on(words: str, narration: str) -> None:
    assert ("indirect", "Rowe", "said", words) in found(f"Rowe said {words}{narration}.")


@pytest.mark.parametrize("sentence", SILENT)
def test_a_cue_that_reports_nothing(sentence: str) -> None:
    assert found(sentence) == []


NOT_THE_NEAREST = [
    ("On the wall of the school somebody wrote, “Where were you?”", "Where", "somebody"),
    ("On Facebook one user wrote, “It is all good news.”", "news", "one user"),
    ("Police say Low met Rowe in May and told her that “all is well”.", "well", "Police"),
    ("Low showed him a log in which a man says: “Leave it all there.”", "Leave", "a man"),
    ("Low rejected claims that his staff were waging “a dirty war”.", "dirty", None),
    ("Members passed the cuts, in spite of savings described by one opponent as “a crime at night”.", "crime", "one opponent"),
    ("The firm was paid for coal that Low said held “more stones than a river”.", "stones", "Low"),
    ("Landlord hit with record fine as tenants “wore coats to bed at night”", "coats", None),
    ("Max Low, who holds the same post, sees no case for it: with rates so low, he said, “why waste a day?”", "waste", "he"),
    # the sentence; the words in marks; whose they are
    ("Low was asked about a plan that was described by the former mayor Max Rowe as “dumb and dear”.", "dumb", "the former mayor Max Rowe"),
    ("A poll by Corvo for the daily Elin Echo found that voters were “fed up”.", "fed", "A poll by Corvo for the daily Elin Echo"),
    ("A girl who filmed the fire that killed nine aboard the MV Elin told an inquest that she was “left to drown”.", "left", "A girl who filmed the fire that killed nine aboard the MV Elin"),
    ("A woman who has accused Mayor Low of theft said that he was “a liar”.", "liar", "A woman who has accused Mayor Low of theft"),
    ("A newly found letter relating to Elin says that the dam is “at risk”.", "risk", "A newly found letter relating to Elin"),
    ("Low met Rowe at the hall, where 50 protesters had gathered, chanting “no rent, no peace” all day.", "no rent", "50 protesters"),
    ("She slept, and as Low went on about “how the town is rigged,” Rowe said to the writer that it was late.", "rigged", "Low"),
    ("Low clashed with Rowe at the port hearing, chiding her, “What difference does it make?”", "difference", "Low"),
    ("A newly formed super PAC called Elin Now took out ads using her comments that “I was responsible for it.”", "responsible", "her"),
    ("Max Low asked Rowe about the plan of May, when he claimed Wall was “the founder” of it.", "founder", "he"),
    ("The town got two highly critical reports that depicted “delays and rising costs” at the port.", "delays", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "mention"), NOT_THE_NEAREST)
def test_quoted_words_are_those_of_the_clause_they_stand_in(sentence: str, words: str, mention: str | None) -> None:
    assert [quote[1] for quote in found(sentence) if words in quote[3]] == [mention]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Rowe called the checks “absurd” and criticized the staff.", "the checks “absurd”"),
        ("Rowe condemned the raid but was convicted by a jury.", "the raid"),
        ("Rowe said the plan was bad and had failed twice.", "the plan was bad and had failed twice"),
    ],
)
def test_what_is_said_ends_where_the_source_does_something_else(sentence: str, words: str) -> None:
    assert found(sentence)[0][3] == words


def test_a_clause_that_ends_in_quoted_words_is_interrupted() -> None:
    rows = found("The members, Rowe added, “want security, not amnesty.”")
    assert [(kind, mention, words) for kind, mention, _, words in rows] == [
        ("mixed", "Rowe", "The members … “want security, not amnesty.”")
    ]


def test_whom_it_is_told_is_not_what_is_said() -> None:
    rows = found("“We fell short,” Rowe told a press briefing.")
    assert [(mention, words) for _, mention, _, words in rows] == [("Rowe", "We fell short")]


def test_the_label_of_a_headline_says_nothing() -> None:
    assert [mention for _, mention, _, _ in found("Interview: “I never wanted to be a symbol”")] == [None]


def test_according_to_somebody_of_whom_more_is_told() -> None:
    rows = found("According to Rowe, who was there, the mayor left at noon.")
    assert [(mention, words) for _, mention, _, words in rows] == [("Rowe", "the mayor left at noon")]


def test_what_somebody_thinks_is_told_by_whoever_says_so() -> None:
    assert found("Rowe wants to leave the town, her brother said.") == [
        ("indirect", "her brother", "said", "Rowe wants to leave the town")
    ]


def test_each_speaker_of_a_sentence_has_his_own_words() -> None:
    assert found("Rowe said that taxes were high, but Low replied that they were fair.") == [
        ("indirect", "Rowe", "said", "that taxes were high"),
        ("indirect", "Low", "replied", "that they were fair"),
    ]


def test_the_last_said_after_a_quotation_has_it_all() -> None:
    assert found("He added, “No comment,” the paper reported.")[0][1:3] == ("the paper", "reported")


def test_the_question_put_to_somebody_is_not_what_he_says() -> None:
    rows = found("Asked if there was more to be done, Rowe said, “No.”")
    assert [(mention, words) for _, mention, _, words in rows] == [("Rowe", "No.")]


TOLD_ONCE = [
    ("Rowe said one woman had told him that it was late.", ["Rowe"]),
    ("Rowe said members had warned about gaps in the fence.", ["Rowe"]),
    # a sentence in which one statement has the words of another; the sources of what is left
    ("“Who owns it?” the judge asked the lawyer for the town.", ["the judge"]),
    ("The Post quoted the mayor, Ann Rowe, as saying that it was late.", ["the mayor, Ann Rowe"]),
    ("Ann Rowe was quoted by the Post as saying that it was late.", ["Ann Rowe"]),
    ("Ann Rowe told the jury in her closing argument that it was late.", ["Ann Rowe"]),
    ("Ann Rowe emailed the board on Monday to say that it was late.", ["Ann Rowe"]),
    ("Rowe said an inquiry had begun and found that the pier was shut.", ["Rowe", "an inquiry"]),
    ("Rowe said he asked to be paid for the boat.", ["Rowe"]),
    ("The firm said it offered to buy the pier.", ["The firm"]),
    ("Rowe, asked on Monday if she would stay, said that it was late.", ["Rowe"]),
    ("The Post said it was late, quoting Max Low as telling aides that “time is short”.", ["The Post", "Max Low"]),
    ("A court has freed four men accused of theft, saying that it was late.", ["A court"]),
    ("According to Rowe, the road was late, saying it would be shut.", ["Rowe", "Rowe"]),
    ("A clerk at the town hall said nobody was there and asked them to leave.", ["A clerk at the town hall"] * 2),
    ("“It is late,” Rowe told a meeting held up by shouts of “Shame!” from a clerk.", ["Rowe", "a clerk"]),
    ("Ann Rowe said a herder, Max Low, heard the fire and ran to help.", ["Ann Rowe"]),
    ("A man who took a call meant for Rowe said that it was late.", ["A man who took a call"]),
    (
        "Survivors of a bus hijacking that ended in a fire said it was late.",
        ["Survivors of a bus hijacking that ended in a fire"],
    ),
    ("Max Low, when asked about it on Monday, laughed and said, “It is late.”", ["Max Low"]),
    (
        "Families stranded aboard a boat in the Strait say they were told nothing.",
        ["Families"],
    ),
    ("Ann Stone admitted she notes every mistake that her clerks make.", ["Ann Stone"]),
    ("Residents told the Post that the road is unsafe and say it must be shut.", ["Residents"]),
    ("The clerk said Rowe had told the town that the pier was safe.", ["The clerk", "Rowe"]),
]


@pytest.mark.parametrize(("sentence", "mentions"), TOLD_ONCE)
def test_the_same_words_are_told_once(sentence: str, mentions: list[str]) -> None:
    assert [mention for _, mention, _, _ in found(sentence)] == mentions


def test_marks_inside_a_quotation_stay() -> None:
    assert found("“The word I missed is ‘sorry,’” Low said.")[0][3] == "The word I missed is ‘sorry,’"


def test_a_title_inside_a_reported_clause_leaves_it_indirect() -> None:
    assert found("Kyiv claimed it burned ten planes in a raid, dubbed “Red Fox.”") == [
        ("indirect", "Kyiv", "claimed", "it burned ten planes in a raid, dubbed “Red Fox.”")
    ]


def test_pieces_around_the_attribution_are_one_quote() -> None:
    document = article("“The house is gone,” he said. “The car is gone as well.”")
    (quote,) = quotes.find(Annotated(document))
    assert quote.text == "The house is gone … The car is gone as well."
    assert [span.of(document.text) for span in quote.spans] == [
        "“The house is gone,”",
        "“The car is gone as well.”",
    ]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    assert found("“The plan is dead,” Rowe said. “We need another.", "“We will vote in May.”") == [
        ("direct", "Rowe", "said", "The plan is dead … We need another. … We will vote in May.")
    ]


def test_a_later_quotation_inherits_the_source() -> None:
    assert found("Rowe said she was tired. “It was a long and hard year.”")[1] == (
        "direct", "Rowe", None, "It was a long and hard year.",
    )  # fmt: skip


def test_a_quotation_left_open_goes_to_whoever_is_named_in_the_end() -> None:
    assert found("Low said no.", "“We go.", "“We stay.", "“We win,” Rowe said.") == [
        ("direct", "Rowe", "said", "We go. … We stay. … We win")
    ]


def test_what_is_added_has_the_source_of_what_is_said() -> None:
    assert found("There is no end to it, Rowe said on Monday, adding that it was late.")[1][1] == "Rowe"


def test_a_quotation_that_nobody_is_named_for_has_no_mention() -> None:
    assert found("“Nobody knows what comes next.”") == [("direct", None, None, "Nobody knows what comes next.")]


ELSEWHERE = [
    # paragraphs, divided by ¶; who is named for the last quotation; its words
    ("“The bridge must close,” Ann Rowe intoned.", "Ann Rowe", "The bridge must close"),
    ("“The bridge must close” texted Ann Rowe, the mayor.", "Ann Rowe", "The bridge must close"),
    ("“The bridge must close,” the ministry detailed.", "the ministry", "The bridge must close"),
    ("“The bridge must close!” Ann Rowe muses.", "Ann Rowe", "The bridge must close!"),
    ("“Who closed the bridge?” Ann Rowe asked, sitting down.", "Ann Rowe", "Who closed the bridge?"),
    ("“Close the bridge,” came shouts from the crowd.", None, "Close the bridge"),
    ("Mayor Ann Rowe said: ¶ “The bridge must close.”", "Mayor Ann Rowe", "The bridge must close."),
    ("Ann Rowe had this to say: ¶ “The bridge must close.”", "Ann Rowe", "The bridge must close."),
    ("Ann Rowe, mayor of Elin: ¶ “The bridge must close.”", "Ann Rowe", "The bridge must close."),
    ("And from Clerk Max Low: ¶ “The bridge must close.”", "Clerk Max Low", "The bridge must close."),
    ("Statement from Elin Mayor Ann Rowe: ¶ “The bridge must close.”", "Elin Mayor Ann Rowe", "The bridge must close."),
    ("The mayor, Ann Rowe, issued this statement: ¶ “The bridge must close.”", "Ann Rowe", "The bridge must close."),
    ("Asked about the fire, Ann Rowe replied: ¶ “The bridge must close.”", "Ann Rowe", "The bridge must close."),
    ("“The bridge must close.” — Ann Rowe, mayor", "Ann Rowe", "The bridge must close."),
    ("“The bridge must close.” -Mayor Ann Rowe", "Mayor Ann Rowe", "The bridge must close."),
    ("“The bridge must close.” Ann Rowe, mayor", "Ann Rowe", "The bridge must close."),
    ("“The bridge must close.” ¶ — Ann Rowe, mayor", "Ann Rowe", "The bridge must close."),
    ("“The bridge must close” (Ann Rowe).", "Ann Rowe", "The bridge must close"),
    ("He turned to “little” Max Low.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "mention", "words"), ELSEWHERE)
def test_a_source_without_a_word_of_saying_beside_the_quotation(
    paragraphs: str, mention: str | None, words: str | None
) -> None:
    said = found(*paragraphs.split(" ¶ "))
    assert [(quote[1], quote[3]) for quote in said][-1:] == ([(mention, words)] if words else [])


def test_what_only_the_source_can_know_is_no_statement_of_another() -> None:
    said = found("A teacher told her that the class was late, Rowe said.")
    assert [quote[1] for quote in said] == ["Rowe"]


def test_words_in_marks_beside_the_one_source_of_their_sentence_are_its_own() -> None:
    said = found("Given that it had moved “far too late,” in her view, Rowe said she would go.")
    assert [(quote[1], quote[3]) for quote in said] == [("Rowe", "“far too late,”"), ("Rowe", "she would go")]


CARRIED = [
    ("“We are tired,” Ann Rowe said. ¶ “You live with her? Well. It is late.”", "Ann Rowe", "carried"),
    ("Ann Rowe said she was tired. ¶ “You are not, are you?” ¶ “It is late.”", None, "sentence"),
    # paragraphs, divided by ¶; who is named for “It is late.”; the rule that says so
    ("Ann Rowe said she was tired. “It is late.”", "Ann Rowe", "continued"),
    ("Ann Rowe said she was tired. ¶ “It is late.”", "Ann Rowe", "carried"),
    ("“We are tired,” Ann Rowe said. ¶ “It is late.”", "Ann Rowe", "carried"),
    ("“We are tired,” Ann Rowe said. ¶ “We go.” ¶ “It is late.”", "Ann Rowe", "carried"),
    ("“We are tired,” Ann Rowe said. ¶ The bridge opened in May. ¶ “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. The bridge opened in May. ¶ “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. ¶ Mr Max Low left the room. ¶ “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. ¶ Mr Max Low left the room. “It is late.”", None, "sentence"),
    ("Ann Rowe told him that it was late. Did it hurt? “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. The bridge opened in May. “It is late.”", "Ann Rowe", "carried_over_narration"),
    ("“We are tired,” Ann Rowe said. ¶ Mr Max Low shook his head. “It is late.”", "Mr Max Low", "beat"),
    ("Mr Max Low shook his head. “It is late.”", "Mr Max Low", "beat"),
    ("Mr Max Low, who was there, agreed. “It is late.”", "Mr Max Low", "beat"),
    ("Mr Max Low was jailed in May. “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. ¶ Mr Max Low won in an hour. ¶ “It is late.”", None, "sentence"),
    ("“We are tired,” Ann Rowe said. ¶ Mr Max Low won in an hour. ¶ “I am happy. It is late.”", "Mr Max Low", "carried_from_subject"),
    ("“We are tired,” Ann Rowe said. She left at noon. “It is late.”", "Ann Rowe", "carried_over_narration"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "mention", "rule"), CARRIED)
def test_a_quotation_goes_on_only_with_what_stands_right_before(
    paragraphs: str, mention: str | None, rule: str
) -> None:
    last = quotes.find(Annotated(article(*paragraphs.split(" ¶ "))))[-1]
    assert last.text.endswith("It is late.")
    assert (last.mention and last.mention.text, last.rule) == (mention, rule)
    assert (last.evidence == "carried") == rule.startswith("carried")


def test_a_heading_in_marks_has_no_words_of_its_own() -> None:
    document = article("“It is late,” said Ann Rowe.", "“It is late.”")
    blocks = (document.blocks[0], document.blocks[1]._replace(kind="heading"))
    assert len(quotes.find(Annotated(document._replace(blocks=blocks)))) == 1


def test_a_heading_ends_what_was_said_before() -> None:
    document = article("Ann Rowe said she was tired.", "Plans for the bridge", "“It is late.”")
    blocks = (document.blocks[0], document.blocks[1]._replace(kind="heading"), document.blocks[2])
    assert quotes.find(Annotated(document._replace(blocks=blocks)))[-1].mention is None


@pytest.mark.parametrize(
    "line", ["Headline: Mayor says bridge will close", "Author: Ann Rowe", "Photo: “Elin at night”"]
)
def test_a_labelled_line_of_a_header_says_nothing(line: str) -> None:
    assert found(line) == []


def test_single_marks_count_where_the_article_uses_no_others() -> None:
    assert found("'The workers' pay is low,' said Ann Rowe.", "'It can't go on,' she added.") == [
        ("direct", "Ann Rowe", "said", "The workers' pay is low"),
        ("direct", "she", "added", "It can't go on"),
    ]


LEFT_OPEN = [
    # the paragraphs of an article in single marks, and what its last quote says
    (["'It is late,' said Ann Rowe. 'We must go.", "'Come on.'"], "It is late … We must go. … Come on."),
    (["'It is late,' said Ann Rowe. 'We must go. Low, an aide, was not there. 'Come on.'"], "Come on."),
    (["Low said 'no' and 'never'.", "Ann Rowe said: 'We must go.", "'It is late.'"], "We must go. … It is late."),
    (["Low said 'no' and 'never'.", "Ann Rowe said: 'We must go.", "It is late.' She left."], "We must go. … It is late."),
    (["Low said 'no' and 'never'.", "'We must go.", "'It is late,' said Ann Rowe. 'So late.'"], "We must go. … It is late … So late."),
    (["Low said 'no' and 'never'.", "Ann Rowe said: 'We saw the workers' tent there. 'It was late.'"], "We saw the workers' tent there. … It was late."),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "words"), LEFT_OPEN)
def test_a_single_mark_that_none_closes(paragraphs: list[str], words: str) -> None:
    kind, mention, _, text = found(*paragraphs)[-1]
    assert (kind, mention, text) == ("direct", "Ann Rowe", words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("They don't know why. 'We don't owe them a thing,' said Ann Rowe. They won't pay.", "We don't owe them a thing"),
        ("Ann Rowe said: 'The boats' owners won't pay.'", "The boats' owners won't pay."),
    ],
)  # fmt: skip
def test_the_one_quotation_of_a_short_item_in_single_marks(sentence: str, words: str) -> None:
    assert found(sentence) == [("direct", "Ann Rowe", "said", words)]


def block_quotation(*paragraphs: str) -> list[tuple[str | None, str]]:
    """What is found in paragraphs of which those that begin with ">" are block quotations."""
    document = article(*(paragraph.removeprefix("> ") for paragraph in paragraphs))
    kinds: list[BlockKind] = ["block_quote" if p.startswith("> ") else "paragraph" for p in paragraphs]
    blocks = tuple(block._replace(kind=kind) for block, kind in zip(document.blocks, kinds, strict=True))
    return [(row(q)[1], q.text) for q in quotes.find(Annotated(document._replace(blocks=blocks)))]


def test_a_block_quotation_needs_no_marks() -> None:
    assert block_quotation("> We stay. We will not go.", "> — Ann Rowe, clerk") == [
        ("Ann Rowe", "We stay. We will not go.")
    ]
    assert block_quotation("Ann Rowe wrote:", "> We stay.", "> We will not go.") == [
        ("Ann Rowe", "We stay. … We will not go.")
    ]
    assert block_quotation("The road is shut.", "> See also our guide to roads.") == []


def test_apostrophes_are_no_marks_beside_double_ones() -> None:
    assert found("“It's the workers' day,” said Rowe.") == [("direct", "Rowe", "said", "It's the workers' day")]


def test_a_height_in_feet_does_not_close_a_quotation() -> None:
    assert found("“He is 6'2\" and strong,” Rowe said.")[0][3] == "He is 6'2\" and strong"


def test_turns_of_a_transcript() -> None:
    assert found("WALL: Who won?", "ROWE: Nobody won, Chris.") == [
        ("direct", "WALL", None, "Who won?"),
        ("direct", "ROWE", None, "Nobody won, Chris."),
    ]


def test_turns_of_an_interview_with_names_in_small_letters() -> None:
    said = found(
        "We met Ann Rowe on the quay.", "Ann Rowe: We had no choice.", "Max Low: Who paid?", "Rowe: Nobody did, Max."
    )
    assert [(quote[1], quote[3]) for quote in said] == [
        ("Ann Rowe", "We had no choice."),
        ("Max Low", "Who paid?"),
        ("Rowe", "Nobody did, Max."),
    ]


def test_labels_of_a_list_are_nobody() -> None:
    assert found("Good: the bridge.", "Bad: the road.", "Good: the quay.", "Bad: the pier.") == []


def test_a_headline_is_read_though_every_word_has_a_capital() -> None:
    headline = article("Mayor Rowe Says Old Bridge Will Close", kind="headline")
    assert [row(q) for q in quotes.find(Annotated(headline))] == [
        ("indirect", "Mayor Rowe", "Says", "Old Bridge Will Close")
    ]


def test_page_furniture_says_nothing() -> None:
    assert quotes.find(Annotated(article("Rowe said that the bridge would close.", kind="related"))) == ()


SNIPPETS = st.sampled_from(
    ["“", "”", '"', "''", "‘", "’", " said ", "Ann Lee", ", ", ". ", ": ", "that", " told ", "according to ",
     "he ", "who ", "(", ")", " - ", "the plan ", "was ", "saying ", "and ", "U.S. ", "5% ", "\u00a0", "é"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(SNIPPETS, max_size=40).map("".join))
def test_findings_lie_in_the_text_and_are_the_same_twice(text: str) -> None:
    first = pipeline.brief(article(text), frozenset({"quotes"})).quotes
    assert first == pipeline.brief(article(text), frozenset({"quotes"})).quotes
    assert [quote.id for quote in first] == [f"q{number}" for number in range(1, len(first) + 1)]
    for quote in first:
        for span in quote.spans:
            assert 0 <= span.start < span.end <= len(text)
        for phrase in (quote.mention, quote.cue):
            assert phrase is None or phrase.span.of(text) == phrase.text
        assert all(piece.strip() in text for piece in quote.text.split(" … "))


@pytest.mark.parametrize("piece", ["a", "word ", "said ", '"', "“a ", "'a ", "Ann, ", ", saying ", "to say "])
def test_a_very_long_line_does_not_hang(piece: str) -> None:
    quotes.find(Annotated(article(piece * (20_000 // len(piece)))))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We won,” Lee said. “All of us.”", ["“We won,”", "“All of us.”"]),
        ("Lee said the plan was “too slow” and «dear».", ["“too slow”", "«dear»"]),
        ("Lee said the plan was too slow.", []),
    ],
)
def test_a_quote_knows_what_of_it_is_in_quotation_marks(text: str, quoted: list[str]) -> None:
    found = pipeline.brief(article(text), frozenset({"quotes"})).quotes
    assert [span.of(text) for quote in found for span in quote.quoted] == quoted


def test_words_that_follow_are_those_of_who_tells_the_whole() -> None:
    text = "A clerk said Rowe had told her in May that she was afraid. “She changed her number twice.”"
    assert ("direct", "A clerk", None, "She changed her number twice.") in found(text)
