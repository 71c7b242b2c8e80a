"""The clauses of a sentence, and which of them a date belongs to.

Add a row: the sentence, then each clause as "kind: subject → verb", in the order in which the clauses open.
Of a clause without a subject of its own the noun that it describes stands there, in brackets.
"""

from __future__ import annotations

import pytest

from briefing import readers
from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass


def clauses(text: str) -> Pass:
    annotated = Annotated(readers.read_bytes(text.encode(), uri="text"))
    found = annotated.clauses_at(len(text) // 2)
    assert found is not None
    return found


def rows(text: str) -> list[str]:
    found = clauses(text)
    said = []
    for clause in found.clauses:
        words = ""
        if clause.antecedent:
            words = "[" + found.it.span(*clause.antecedent).of(text) + "]"
        elif clause.subject:
            words = found.it.span(*clause.subject).of(text)
        assert clause.verb is not None
        said.append(f"{clause.kind}: {words} → {found.it.span(clause.verb.first, clause.verb.last).of(text)}")
    return said


CLAUSES = [
    ("Visiting fans said it was bad.", ["main: Visiting fans → said", "reported: it → was"]),
    ("The firms both forecast a rise.", ["main: The firms both → forecast"]),
    (
        "Papers filed by the town and two clubs claim that it leaked.",
        [
            "main: Papers filed by the town and two clubs → claim",
            "participial: [Papers] → filed",
            "reported: it → leaked",
        ],
    ),
    ("An Elin Mills working paper had said no.", ["main: An Elin Mills working paper → had said"]),
    ("A recent SEC filing was late.", ["main: A recent SEC filing → was"]),
    ("Rowe said residents want a vote.", ["main: Rowe → said", "reported: residents → want"]),
    ("The pier meets or exceeds all rules.", ["main: The pier → meets", "shared:  → exceeds"]),
    ("Acting mayor Ann Rowe, 40, left.", ["main: Acting mayor Ann Rowe, 40 → left"]),
    ("The town ignored repeated warnings.", ["main: The town → ignored"]),
    ("Rowe said confirmed cases rose.", ["main: Rowe → said", "reported: confirmed cases → rose"]),
    ("A liberal think tank in Elin had left.", ["main: A liberal think tank in Elin → had left"]),
    (
        "A report dated 4 May and seen by Rowe warned of it.",
        [
            "main: A report dated 4 May and seen by Rowe → warned",
            "participial: [A report] → dated",
            "participial: [A report] → seen",
        ],
    ),
    (
        "Emails sent in May and obtained by the Echo show it was late.",
        [
            "main: Emails sent in May and obtained by the Echo → show",
            "participial: [Emails] → sent",
            "participial: [Emails] → obtained",
            "reported: it → was",
        ],
    ),
    ("Retail prices in Elin, however, are high.", ["main: Retail prices in Elin → are"]),
    ("Recorded offences rose by 4 percent.", ["main: Recorded offences → rose"]),
    (
        "The plan includes a bridge, raises the pension and levies no tax.",
        ["main: The plan → includes", "shared:  → raises", "shared:  → levies"],
    ),
    (
        "Rents rose, while prices fell in May and are still low.",
        ["main: Rents → rose", "subordinate: prices → fell", "shared:  → are"],
    ),
    ("Spending on schools had doubled.", ["main: Spending on schools → had doubled"]),
    ("Hiring slowed in May.", ["main: Hiring → slowed"]),
    ("Advertising revenue fell.", ["main: Advertising revenue → fell"]),
    ("They began lending money.", ["main: They → began", "gerund:  → lending"]),
    ("Thefts dropped by almost a third.", ["main: Thefts → dropped"]),
    (
        "The gap is wide, a study by Acme found.",
        ["main: The gap → is", "attribution: a study by Acme → found"],
    ),
    (
        "The gap is wide, a study by the Elin Forum has found.",
        ["main: The gap → is", "attribution: a study by the Elin Forum → has found"],
    ),
    (
        "Its owner, retired bus driver Ann Rowe, left.",
        ["main: Its owner, retired bus driver Ann Rowe → left"],
    ),
    (
        "Swimming club chairman Ann Rowe left.",
        ["main: Swimming club chairman Ann Rowe → left"],
    ),
    ("Rowe urged patience and the army closed the road.", ["main: Rowe → urged", "coordinated: the army → closed"]),
    ("Rowe denied theft but a court jailed her.", ["main: Rowe → denied", "coordinated: a court → jailed"]),
    (
        "A fourth contacted police, and a fifth was held.",
        ["main: A fourth → contacted", "coordinated: a fifth → was held"],
    ),
    (
        "Crowds protested against a tax on fuel that she had raised in May.",
        ["main: Crowds → protested", "relative: [fuel] → had raised"],
    ),
    (
        "Rowe won a vote that observers called flawed.",
        ["main: Rowe → won", "reported: observers → called", "participial:  → flawed"],
    ),
    (
        "Rowe vowed to stay, and in a first address she wept.",
        ["main: Rowe → vowed", "infinitive:  → to stay", "coordinated: she → wept"],
    ),
    (
        "Rowe said talks had failed and that growth would return.",
        ["main: Rowe → said", "reported: talks → had failed", "reported: growth → would return"],
    ),
    (
        "The owner, Elin's Ann Rowe, hopes they can leave.",
        ["main: The owner, Elin's Ann Rowe → hopes", "reported: they → can leave"],
    ),
    (
        "The council, she said, had written twice.",
        ["main: The council, she said → had written", "attribution: she → said"],
    ),
    (
        "A mill that the town plans to open in May will cost £3m.",
        [
            "main: A mill that the town plans to open in May → will cost",
            "relative: [A mill] → plans",
            "infinitive:  → to open",
        ],
    ),
    (
        "At an inquest in May that year coroner Ann Rowe said the mill had failed.",
        ["main: coroner Ann Rowe → said", "reported: the mill → had failed"],
    ),
    (
        "Rowe, who won it while in prison, left.",
        ["main: Rowe, who won it while in prison → left", "relative: [Rowe] → won"],
    ),
    (
        "In 2022 the mayor, Ann Rowe, was fined.",
        ["main: the mayor, Ann Rowe → was fined"],
    ),
    (
        "Since the start of this year 40 men have died, according to Rowe.",
        ["main: 40 men → have died", "participial:  → according"],
    ),
    (
        "They met Ann Rowe, 41, a nurse, who had left.",
        ["main: They → met", "relative: [Ann Rowe, 41, a nurse] → had left"],
    ),
    (
        "Rowe, who ran it for a year and most recently offered advice, left.",
        [
            "main: Rowe, who ran it for a year and most recently offered advice → left",
            "relative: [Rowe] → ran",
            "shared:  → offered",
        ],
    ),
    (
        "Walls of earth and rock that were begun in May have held.",
        [
            "main: Walls of earth and rock that were begun in May → have held",
            "relative: [Walls of earth and rock] → were begun",
        ],
    ),
    (
        "In 2010 ash from a peak, under a glacier, closed the port.",
        ["main: ash from a peak, under a glacier → closed"],
    ),
    (
        "Rowe left in July and her successor started last month.",
        ["main: Rowe → left", "coordinated: her successor → started"],
    ),
    # “As” and what is going on
    ("As Elin moves towards a vote, its mayor is ill.", ["main: its mayor → is", "subordinate: Elin → moves"]),
    ("As voters head to the polls, Rowe is ill.", ["main: Rowe → is", "subordinate: voters → head"]),
    ("As the war drags on, people leave.", ["main: people → leave", "subordinate: the war → drags"]),
    ("As police chief in Elin, she cut crime.", ["main: she → cut"]),
    # What is done is a subject, and a fronted clause ends behind its verb
    (
        "Mending the roof of the hall would cost £3m.",
        ["main: Mending the roof of the hall → would cost", "participial:  → Mending"],
    ),
    (
        "As the mayor, Ann Rowe, said in May, the fine was £90m.",
        ["main: the fine → was", "subordinate: the mayor, Ann Rowe → said"],
    ),
    # What a clause goes on with, and what it does not
    ("Rovers have won twice, and travel to Maro.", ["main: Rovers → have won", "shared:  → travel"]),
    ("They have lost in May and visit Elin.", ["main: They → have lost", "shared:  → visit"]),
    ("It has had that power since May.", ["main: It → has had"]),
    ("Until recently Rowe ran the port.", ["main: Rowe → ran"]),
    ("When I was a girl we swam there.", ["main: we → swam", "subordinate: I → was"]),
    (
        "It came out when films taken on May 1 and May 2 showed a dam.",
        ["main: It → came", "subordinate: films taken on May 1 and May 2 → showed", "participial: [films] → taken"],
    ),
    ("In 2020 as many as 40 men died.", ["main: as many as 40 men → died"]),
    (
        "Rowe, who saw his lead evaporate, left.",
        ["main: Rowe, who saw his lead evaporate → left", "relative: [Rowe] → saw", "infinitive:  → evaporate"],
    ),
    (
        "They saw a mill at Elin, built in 1920.",
        ["main: They → saw", "participial: [a mill at Elin] → built"],
    ),
    # A subject before an aside in commas
    (
        "Police said a man, who was drunk, was held.",
        ["main: Police → said", "relative: [a man] → was", "reported: a man, who was drunk → was held"],
    ),
    ("Police said Rowe, 24, died on Monday.", ["main: Police → said", "reported: Rowe, 24 → died"]),
    (
        "She said the bridge, built in 1962, would close.",
        ["main: She → said", "participial: [the bridge] → built", "reported: the bridge, built in 1962 → would close"],
    ),
    (
        "The firm, which owns 40 shops, plans to close half.",
        ["main: The firm, which owns 40 shops → plans", "relative: [The firm] → owns", "infinitive:  → to close"],
    ),
    (
        "The firm, based in Elin, reports its results in May.",
        ["main: The firm, based in Elin → reports", "participial: [The firm] → based"],
    ),
    (
        "Sen. Joe Rowe (D-Elin), who faces a vote, left.",
        ["main: Sen. Joe Rowe (D-Elin), who faces a vote → left", "relative: [Sen. Joe Rowe] → faces"],
    ),
    (
        "There are 11 vans, and on Monday seven of them were idle.",
        ["main: There → are", "coordinated: seven of them → were"],
    ),
    # Verbs that may be nouns
    ("The firm announced job cuts on Monday.", ["main: The firm → announced"]),
    ("The budget promised $14 billion in tax cuts over four years.", ["main: The budget → promised"]),
    (
        "A law passed in 2020 bans the trade.",
        ["main: A law passed in 2020 → bans", "participial: [A law] → passed"],
    ),
    (
        "After the fire of May 2019 the hall was rebuilt, and it reopened last month.",
        ["main: the hall → was rebuilt", "coordinated: it → reopened"],
    ),
    ("Rowe hit back at critics.", ["main: Rowe → hit"]),
    ("Nurses at the hospital plan to strike.", ["main: Nurses at the hospital → plan", "infinitive:  → to strike"]),
    (
        "The dam is safe, but residents fear it will fail.",
        ["main: The dam → is", "coordinated: residents → fear", "reported: it → will fail"],
    ),
    # One clause
    ("The council closed the old bridge.", ["main: The council → closed"]),
    ("On Monday, after a long debate, the council closed the bridge.", ["main: the council → closed"]),
    ("The new bridge will not have been paid for.", ["main: The new bridge → will not have been paid"]),
    ("They had never seen such a storm.", ["main: They → had never seen"]),
    ("Mr. Rowe of Elin was elected mayor.", ["main: Mr. Rowe of Elin → was elected"]),
    (
        "The men, clad in grey, stormed the hall.",
        ["main: The men, clad in grey → stormed", "participial: [The men] → clad"],
    ),
    ("The council has run the bridge.", ["main: The council → has run"]),
    # And
    ("The council met on Monday and closed the bridge.", ["main: The council → met", "shared:  → closed"]),
    (
        "The storm hit Elin and the river flooded the town.",
        ["main: The storm → hit", "coordinated: the river → flooded"],
    ),
    (
        "Rowe opened the fair in May, and in June the council closed it.",
        ["main: Rowe → opened", "coordinated: the council → closed"],
    ),
    (
        "A report that the town ordered in 2019 said the dam was weak.",
        [
            "main: A report that the town ordered in 2019 → said",
            "relative: [A report] → ordered",
            "reported: the dam → was",
        ],
    ),
    ("Rowe and the council closed the bridge.", ["main: Rowe and the council → closed"]),
    # That
    ("Rowe said that the bank failed.", ["main: Rowe → said", "reported: the bank → failed"]),
    ("Rowe said the bank had failed.", ["main: Rowe → said", "reported: the bank → had failed"]),
    ("Police said on Friday they had arrested a man.", ["main: Police → said", "reported: they → had arrested"]),
    ("The bank failed, officials said.", ["main: The bank → failed", "attribution: officials → said"]),
    ("The bank failed, said Ann Lee.", ["main: The bank → failed", "attribution: Ann Lee → said"]),
    ("Rowe asked whether the bank was safe.", ["main: Rowe → asked", "reported: the bank → was"]),
    # When, after, if
    (
        "The bank failed after the council sold its share.",
        ["main: The bank → failed", "subordinate: the council → sold"],
    ),
    ("When the bank failed, Rowe resigned.", ["main: Rowe → resigned", "subordinate: the bank → failed"]),
    ("Rowe resigned because the bank failed.", ["main: Rowe → resigned", "subordinate: the bank → failed"]),
    ("After the vote on Monday the council left.", ["main: the council → left"]),
    # Who, which, that
    ("The mayor, who was ill, resigned.", ["main: The mayor, who was ill → resigned", "relative: [The mayor] → was"]),
    (
        "The bank that failed in May will open again.",
        ["main: The bank that failed in May → will open", "relative: [The bank] → failed"],
    ),
    ("They met the woman who built the bridge.", ["main: They → met", "relative: [the woman] → built"]),
    ("The council kept a curfew it imposed in May.", ["main: The council → kept", "relative: [a curfew] → imposed"]),
    ("They kept villages that they lost in May.", ["main: They → kept", "relative: [villages] → lost"]),
    ("They had no fear that they lost a war.", ["main: They → had", "reported: they → lost"]),
    (
        "They saw the revolt that so suddenly took place there.",
        ["main: They → saw", "relative: [the revolt] → took"],
    ),
    # Participles
    (
        "The man arrested on Monday escaped.",
        ["main: The man arrested on Monday → escaped", "participial: [The man] → arrested"],
    ),
    (
        "Rowe, elected in May, has resigned.",
        ["main: Rowe, elected in May → has resigned", "participial: [Rowe] → elected"],
    ),
    ("A bomb exploded in Elin, killing five people.", ["main: A bomb → exploded", "participial:  → killing"]),
    ("Speaking on Monday, Rowe defended the plan.", ["main: Rowe → defended", "participial:  → Speaking"]),
    ("They found a letter written in 1912.", ["main: They → found", "participial: [a letter] → written"]),
    ("Police shot the injured driver.", ["main: Police → shot"]),
    # To, -ing
    ("The council plans to close the bridge.", ["main: The council → plans", "infinitive:  → to close"]),
    ("Rowe stopped selling bonds in May.", ["main: Rowe → stopped", "gerund:  → selling"]),
    ("Rowe resigned after losing the vote.", ["main: Rowe → resigned", "gerund:  → losing"]),
    # Nouns that look like verbs
    ("Voters support the plans of the mayor.", ["main: Voters → support"]),
    ("The plan forces schools to close.", ["main: The plan → forces", "infinitive:  → to close"]),
    ("The rise in costs hurt farmers.", ["main: The rise in costs → hurt"]),
    ("House prices in Elin jumped 9 per cent.", ["main: House prices in Elin → jumped"]),
    ("One adult in five smokes, and half of the town.", ["main: One adult in five → smokes"]),
    ("Profit after tax fell 12% in May.", ["main: Profit after tax → fell"]),
    ("The ship lies under the seabed.", ["main: The ship → lies"]),
    (
        "Migrants rescued off Elin were taken home.",
        ["main: Migrants rescued off Elin → were taken", "participial: [Migrants] → rescued"],
    ),
    ("They had so far destroyed eight bridges.", ["main: They → had so far destroyed"]),
    (
        "Two died, and three others may have escaped.",
        ["main: Two → died", "coordinated: three others → may have escaped"],
    ),
    (
        "Rowe, a man born in Elin, left the party.",
        ["main: Rowe, a man born in Elin → left", "participial: [a man] → born"],
    ),
    (
        "The fund, a group set up to plant trees, bought the field.",
        [
            "main: The fund, a group set up to plant trees → bought",
            "participial: [a group] → set",
            "infinitive:  → to plant",
        ],
    ),
    ("The bank has had a branch in Elin.", ["main: The bank → has had"]),
    ("Rowe has since taken over the bank.", ["main: Rowe → has since taken"]),
    ("The bank was “pulled into the mire.”", ["main: The bank → was “pulled"]),
    ("The police shooting of a man shook Elin.", ["main: The police shooting of a man → shook"]),
    ("The kidnapping and killing of a guard shook Elin.", ["main: The kidnapping and killing of a guard → shook"]),
    (
        "The wrong that the war would do to them was clear.",
        ["main: The wrong that the war would do to them → was", "reported: the war → would do"],
    ),
    ("After the collapse of the bank, voters left.", ["main: voters → left"]),
    (
        "When Rowe stood before reporters in the Elin briefing room to defend it, he wept.",
        ["main: he → wept", "subordinate: Rowe → stood", "infinitive:  → to defend"],
    ),
    (
        "Rowe won as all six players advanced to the final.",
        ["main: Rowe → won", "subordinate: all six players → advanced"],
    ),
    (
        "Two have come since May and more than 300 have tried to cross.",
        ["main: Two → have come", "coordinated: more than 300 → have tried", "infinitive:  → to cross"],
    ),
    ("Rowe was handed three early defeats.", ["main: Rowe → was handed"]),
    ("Ten seats are up for grabs.", ["main: Ten seats → are"]),
    (
        "A study by the Elin Fund found that it failed.",
        ["main: A study by the Elin Fund → found", "reported: it → failed"],
    ),
    ("As the storm approaches, they left.", ["main: they → left", "subordinate: the storm → approaches"]),
    ("That customer care vehicle will be sold.", ["main: That customer care vehicle → will be sold"]),
    ("They sought something he had said.", ["main: They → sought", "relative: [something] → had said"]),
    ("Those who back the plan left.", ["main: Those who back the plan → left", "relative: [Those] → back"]),
    (
        "The club will close, its owner, Ann Rowe, said.",
        ["main: The club → will close", "attribution: its owner, Ann Rowe → said"],
    ),
    ("Rowe said she, too, wants a vote.", ["main: Rowe → said", "reported: she → wants"]),
    (
        "If Rowe loses and her son wins in May, the party will split.",
        ["main: the party → will split", "subordinate: Rowe → loses", "coordinated: her son → wins"],
    ),
    (
        "Lee met Rowe, 53, who lives in Elin and flew home.",
        ["main: Lee → met", "relative: [Rowe] → lives", "shared:  → flew"],
    ),
    (
        "Rowe – who fired Lee, a friend, on Monday – is safe.",
        ["main: Rowe – who fired Lee, a friend, on Monday → is", "relative: [Rowe] → fired"],
    ),
    ("Rowe left the race having won three votes.", ["main: Rowe → left", "participial:  → having won"]),
    (
        "Rowe, whose raid galvanized the party and helped reshape it, died.",
        [
            "main: Rowe, whose raid galvanized the party and helped reshape it → died",
            "relative: [Rowe] → galvanized",
            "shared:  → helped",
            "infinitive:  → reshape",
        ],
    ),
    (
        "Rowe said in a letter that, if the bank failed, she would quit.",
        ["main: Rowe → said", "reported: she → would quit", "subordinate: the bank → failed"],
    ),
    ("The war led to the deaths of as many as 40 men.", ["main: The war → led"]),
    ("The results of that meeting pleased all.", ["main: The results of that meeting → pleased"]),
    ("Revenue at eight remaining mills rose.", ["main: Revenue at eight remaining mills → rose"]),
    ("The ship will sail, a court ruled Monday.", ["main: The ship → will sail", "attribution: a court → ruled"]),
    (
        "Rowe told men at a mill in Elin that “we won.”",
        ["main: Rowe → told", "reported: “we → won"],
    ),
    (
        "In a letter published online Monday, Rowe defended it.",
        ["main: Rowe → defended", "participial: [a letter] → published"],
    ),
    ("Rowe left before voters kick off the race.", ["main: Rowe → left", "subordinate: voters → kick"]),
    ("Rowe lost a zone agreed by Elin and Oslo.", ["main: Rowe → lost", "participial: [a zone] → agreed"]),
    (
        "Rowe missed the extradition hearing, which was short.",
        ["main: Rowe → missed", "relative: [the extradition hearing] → was"],
    ),
    # What is compared; what stands between subject and verb
    ("The mill sold less in May than it did in April.", ["main: The mill → sold", "subordinate: it → did"]),
    (
        "The gap was wider than the board had forecast.",
        ["main: The gap → was", "subordinate: the board → had forecast"],
    ),
    (
        "The flats that house 40 families are at risk.",
        ["main: The flats that house 40 families → are", "relative: [The flats] → house"],
    ),
    (
        "A man charged with robbing a guard who was working as a porter has been found.",
        [
            "main: A man charged with robbing a guard who was working as a porter → has been found",
            "participial: [A man] → charged",
            "gerund:  → robbing",
            "relative: [a guard] → was working",
        ],
    ),
    ("By 2030, the final year of the plan, the deficit would pass a billion.", ["main: the deficit → would pass"]),
    ("For Ann Rowe, a farmer at the lake, the failure of the bills was sad.", ["main: the failure of the bills → was"]),
    (
        "In a note of May 4 – a week before the fire – Ann Rowe, the mayor, warned the town.",
        ["main: Ann Rowe, the mayor → warned"],
    ),
    (
        "A firm that began a year ago, with Rowe alone in a shed, was by May a giant.",
        ["main: A firm that began a year ago, with Rowe alone in a shed → was", "relative: [A firm] → began"],
    ),
    ("Rowe rested for a while before the club holds a fair.", ["main: Rowe → rested", "subordinate: the club → holds"]),
    ("Rowe waited a while and left.", ["main: Rowe → waited", "shared:  → left"]),
    (
        "They held a party on the roof, so named because it was high.",
        ["main: They → held", "participial: [the roof] → named", "subordinate: it → was"],
    ),
    (
        "The group, whose members met to discuss how to fight the dam, raised a million.",
        [
            "main: The group, whose members met to discuss how to fight the dam → raised",
            "relative: [The group] → met",
            "infinitive:  → to discuss",
            "infinitive:  → to fight",
        ],
    ),
    (
        "Ann Rowe, a shipping heir and activist, who backed the mayor, gave him a boat.",
        [
            "main: Ann Rowe, a shipping heir and activist, who backed the mayor → gave",
            "relative: [Ann Rowe, a shipping heir and activist] → backed",
        ],
    ),
    (
        "Rowe, who led the club for years and most recently ran its bar, quit on Monday.",
        [
            "main: Rowe, who led the club for years and most recently ran its bar → quit",
            "relative: [Rowe] → led",
            "shared:  → ran",
        ],
    ),
    ("All told, the group raised a million.", ["main: the group → raised"]),
    # In a row, and behind a noun
    (
        "She left school, joined the navy and began to act.",
        ["main: She → left", "shared:  → joined", "shared:  → began", "infinitive:  → to act"],
    ),
    ("Shares fell in May, rose in June and fell again.", ["main: Shares → fell", "shared:  → rose", "shared:  → fell"]),
    (
        "Rowe, then 19, joined the guild in 1962, went to Oslo and did not return.",
        ["main: Rowe, then 19 → joined", "shared:  → went", "shared:  → did not return"],
    ),
    (
        "The pact, signed in 2004, ratified in 2006 and suspended in 2020, has ended.",
        [
            "main: The pact, signed in 2004, ratified in 2006 and suspended in 2020 → has ended",
            "participial: [The pact] → signed",
            "participial: [The pact] → ratified",
            "participial: [The pact] → suspended",
        ],
    ),
    (
        "After being elected in 2018, re-elected in 2022 and impeached, the mayor left.",
        ["main: the mayor → left", "gerund:  → being elected", "gerund:  → re-elected", "gerund:  → impeached"],
    ),
    (
        "The firm shut its mill over cracks that guards found in May.",
        ["main: The firm → shut", "relative: [cracks] → found"],
    ),
    (
        "The tax that the council passed in May was struck down.",
        ["main: The tax that the council passed in May → was struck", "relative: [The tax] → passed"],
    ),
    (
        "The signs that the council passed it in May are many.",
        ["main: The signs that the council passed it in May → are", "reported: the council → passed"],
    ),
    (
        "Voters in Elin, who had queued since dawn, were sent home.",
        ["main: Voters in Elin, who had queued since dawn → were sent", "relative: [Voters in Elin] → had queued"],
    ),
    (
        "Flooding that began in May killed two.",
        ["main: Flooding that began in May → killed", "relative: [Flooding] → began"],
    ),
    (
        "The dam broke at 3:12 on Sunday; by noon guards had found two.",
        ["main: The dam → broke", "main: guards → had found"],
    ),
    ("Exports rose 4 percent and imports 2 percent.", ["main: Exports → rose"]),
    # Verbs behind a clause; participles within an aside
    (
        "A law that came into force in January bans the toys.",
        ["main: A law that came into force in January → bans", "relative: [A law] → came"],
    ),
    (
        "Rowe, held in May on a warrant issued in 2019, will stand trial.",
        [
            "main: Rowe, held in May on a warrant issued in 2019 → will stand",
            "participial: [Rowe] → held",
            "participial: [a warrant] → issued",
        ],
    ),
    (
        "A draft, leaked in February, said the fleet would shrink.",
        [
            "main: A draft, leaked in February → said",
            "participial: [A draft] → leaked",
            "reported: the fleet → would shrink",
        ],
    ),
    (
        "Rowe, a boxer, won gold in 1960, lost his licence in 1967 and left.",
        ["main: Rowe, a boxer → won", "shared:  → lost", "shared:  → left"],
    ),
    ("An earlier draft said so.", ["main: An earlier draft → said"]),
    ("Its shares fell in composite trading on Friday.", ["main: Its shares → fell"]),
    # Asides without a verb, marks around a comma, clefts
    ("Rowe, while still ill, opened the fair.", ["main: Rowe, while still ill → opened"]),
    ("In May, with her book “No, Not Me” on sale, Rowe left the guild.", ["main: Rowe → left"]),
    (
        "It was the first time that Rowe, who was ill, had been there.",
        ["main: It → was", "reported: Rowe, who was ill → had been", "relative: [Rowe] → was"],
    ),
    ("As has been the case before, the union agreed.", ["main: the union → agreed", "subordinate:  → has been"]),
    (
        "Rowe lost, according to polls, including one from Elin University released Thursday.",
        [
            "main: Rowe → lost",
            "participial:  → according",
            "participial:  → including",
            "participial: [Elin University] → released",
        ],
    ),
    # The short name of a body in brackets
    (
        "The ministry said the disaster centre (DC) briefed the council.",
        ["main: The ministry → said", "reported: the disaster centre (DC) → briefed"],
    ),
    (
        "The firms want to launch craft carrying tools, and to land them.",
        [
            "main: The firms → want",
            "infinitive:  → to launch",
            "participial: [craft] → carrying",
            "infinitive:  → to land",
        ],
    ),
    (
        "The first votes of the primary will be counted in three towns.",
        ["main: The first votes of the primary → will be counted"],
    ),
    # Nested
    (
        "Rowe said that the bank, which failed in May, would open when the council agreed.",
        [
            "main: Rowe → said",
            "reported: the bank, which failed in May → would open",
            "relative: [the bank] → failed",
            "subordinate: the council → agreed",
        ],
    ),
    (
        "The group failed to bring a truce, a priority for Rowe since she took office in January.",
        ["main: The group → failed", "infinitive:  → to bring", "subordinate: she → took"],
    ),
    # What stands between a noun and what is said of it
    (
        "The lake was split by a line that Norway and the old empire drew in 1911.",
        ["main: The lake → was split", "relative: [a line] → drew"],
    ),
    (
        "She will govern until early polls that parliament has set for 3 May.",
        ["main: She → will govern", "relative: [early polls] → has set"],
    ),
    (
        "Farms closed after rising diesel prices pushed costs up.",
        ["main: Farms → closed", "subordinate: rising diesel prices → pushed"],
    ),
    (
        "Polls are due in May, and Ann Rowe, who leads the union, promised in March that she would stand.",
        [
            "main: Polls → are",
            "relative: [Ann Rowe] → leads",
            "coordinated: Ann Rowe, who leads the union → promised",
            "reported: she → would stand",
        ],
    ),
    (
        "The town bought six buses from Elin, which are parked at the depot.",
        ["main: The town → bought", "relative: [six buses from Elin] → are parked"],
    ),
    (
        "It paused the work in June after the river rose and has been idle since July.",
        ["main: It → paused", "subordinate: the river → rose", "shared:  → has been"],
    ),
    (
        "The new measures that strip out coal have hardly begun.",
        ["main: The new measures that strip out coal → have hardly begun", "relative: [The new measures] → strip"],
    ),
    (
        "He took a post in May that ends in 2027.",
        ["main: He → took", "relative: [a post] → ends"],
    ),
    (
        "United were relegated in 2014.",
        ["main: United → were relegated"],
    ),
    (
        "The firm has received two bids, a banker close to the deal said last week.",
        ["main: The firm → has received", "attribution: a banker close to the deal → said"],
    ),
    (
        "They opened a school in 1993, signed a lease in 1996 and, in 2001, asked the town to pay.",
        ["main: They → opened", "shared:  → signed", "shared:  → asked", "infinitive:  → to pay"],
    ),
    (
        "Talks between the council and the strikers ended in June.",
        ["main: Talks between the council and the strikers → ended"],
    ),
    (
        "Staff said they had last been paid in May.",
        ["main: Staff → said", "reported: they → had last been paid"],
    ),
    (
        "She came to power in a coup and won two votes.",
        ["main: She → came", "shared:  → won"],
    ),
    (
        "She demanded that a vote be held in May, a date that the court ruled out.",
        ["main: She → demanded", "reported: a vote → be held", "relative: [a date] → ruled"],
    ),
    (
        "The mayor ordered flags lowered on Friday.",
        ["main: The mayor → ordered", "participial: [flags] → lowered"],
    ),
    (
        "Rowe was named head in 2022 and sat on the board.",
        ["main: Rowe → was named", "shared:  → sat"],
    ),
    (
        "Traders on Monday put the odds at one in five.",
        ["main: Traders on Monday → put"],
    ),
    # What describes a subject behind a verb of saying, without “that”
    (
        "Police said the man who fell on Monday had lived there.",
        ["main: Police → said", "relative: [the man] → fell", "reported: the man who fell on Monday → had lived"],
    ),
    (
        "Police said two guards held on Monday were ill.",
        ["main: Police → said", "participial: [two guards] → held", "reported: two guards held on Monday → were"],
    ),
    (
        "Police said residents who had fled on Monday returned home.",
        [
            "main: Police → said",
            "relative: [residents] → had fled",
            "reported: residents who had fled on Monday → returned",
        ],
    ),
    # “some of whom”; a participle that shares “had”; “last” between two auxiliaries; “trial” is a noun
    (
        "Relatives, some of whom held candles, wept.",
        ["main: Relatives, some of whom held candles → wept", "relative: [Relatives] → held"],
    ),
    (
        "The board had made an offer and withdrawn it on Monday.",
        ["main: The board → had made", "shared:  → withdrawn"],
    ),
    ("It had last been seen in May.", ["main: It → had last been seen"]),
    (
        "He was charged in May and the trial will begin in June.",
        ["main: He → was charged", "coordinated: the trial → will begin"],
    ),
    (
        "A native of Elin and a nurse, she left in 2009.",
        ["main: she → left"],
    ),
    (
        "At Elin high school she won a prize for French.",
        ["main: she → won"],
    ),
    (
        "The deal, first signed in 2019 with Norway, was dropped in 2021.",
        ["main: The deal, first signed in 2019 with Norway → was dropped", "participial: [The deal] → signed"],
    ),
    (
        "It costs more than a scheme that auditors said in July was late.",
        ["main: It → costs", "relative: [a scheme] → said", "main:  → was"],
    ),
    (
        "Rowe said the new tiles would be fired in May and tested in June.",
        ["main: Rowe → said", "reported: the new tiles → would be fired", "shared:  → tested"],
    ),
    (
        "It built two ships, and plans to sell them.",
        ["main: It → built", "shared:  → plans", "infinitive:  → to sell"],
    ),
    (
        "They were beaten by Rovers on Saturday and host the Chiefs on Friday.",
        ["main: They → were beaten", "shared:  → host"],
    ),
    (
        "He made his debut in 1997, played in the finals of 1999 and 2003, and left in 2007.",
        ["main: He → made", "shared:  → played", "shared:  → left"],
    ),
    (
        "The firm recalled 2 million jars of jam last year.",
        ["main: The firm → recalled"],
    ),
    (
        "She took a post in May that ends in 2027, and said she was happy.",
        ["main: She → took", "relative: [a post] → ends", "shared:  → said", "reported: she → was"],
    ),
    # A second “who” or “that”; what a comma parts from a time; a law that she wrote; an audit ordered after a wall fell
    (
        "A guard who was there, and who left in May, died.",
        [
            "main: A guard who was there, and who left in May → died",
            "relative: [A guard] → was",
            "relative: [A guard] → left",
        ],
    ),
    (
        "She said that walls had cracked and that work had stopped.",
        ["main: She → said", "reported: walls → had cracked", "reported: work → had stopped"],
    ),
    (
        "The search stopped when a wall began to lean, and resumed at noon.",
        ["main: The search → stopped", "subordinate: a wall → began", "infinitive:  → to lean", "shared:  → resumed"],
    ),
    (
        "Rowe said that a law she wrote in 2019 was void.",
        ["main: Rowe → said", "reported: a law she wrote in 2019 → was", "relative: [a law] → wrote"],
    ),
    (
        "An audit ordered after three walls fell was kept secret.",
        [
            "main: An audit ordered after three walls fell → was kept",
            "participial: [An audit] → ordered",
            "subordinate: three walls → fell",
        ],
    ),
    (
        "Guards who left after a shift have come back.",
        ["main: Guards who left after a shift → have come", "relative: [Guards] → left"],
    ),
    (
        "Big storms that hit Elin tore roofs off.",
        ["main: Big storms that hit Elin → tore", "relative: [Big storms] → hit"],
    ),
    (
        "The last time a party held the seat was in 1999.",
        ["main: The last time a party held the seat → was", "relative: [The last time] → held"],
    ),
    (
        "The unit closed in 2022, and the mill, which had 40 men, shut its doors in May.",
        ["main: The unit → closed", "relative: [the mill] → had", "coordinated: the mill, which had 40 men → shut"],
    ),
    (
        "Rowe, who went there once, on 2 May, said it was fine.",
        ["main: Rowe, who went there once, on 2 May → said", "relative: [Rowe] → went", "reported: it → was"],
    ),
    (
        "He was dropped by Rovers in 2022, spent a year in Elin and was promoted in 2023.",
        ["main: He → was dropped", "shared:  → spent", "shared:  → was promoted"],
    ),
    (
        "A plane operated by Elin Air crashes into a hill.",
        ["main: A plane operated by Elin Air → crashes", "participial: [A plane] → operated"],
    ),
    # What goes on behind a clause that was not seen; people from a town; a petition that she filed; an age
    (
        "She asked in May that the town ban bikes, and repeated it in June.",
        ["main: She → asked", "shared:  → repeated"],
    ),
    (
        "They sought five men from Elin who sailed on Monday.",
        ["main: They → sought", "relative: [five men from Elin] → sailed"],
    ),
    (
        "In a petition that she filed in June, a clerk said it was late.",
        ["main: a clerk → said", "relative: [a petition] → filed", "reported: it → was"],
    ),
    ("“We've had guards there since May.”", ["main: We've → We've had"]),
    # “because of”; images that police released; “was himself held”; “had said … and had left”
    (
        "The boy, who hid because of his age, wept.",
        ["main: The boy, who hid because of his age → wept", "relative: [The boy] → hid"],
    ),
    (
        "She knew him from images that police had released on Monday.",
        ["main: She → knew", "relative: [images] → had released"],
    ),
    ("Rowe was himself held in May.", ["main: Rowe → was himself held"]),
    (
        "They had said “it was late” and had left.",
        ["main: They → had said", "reported: it → was", "shared:  → had left"],
    ),
    # Months’; “had, on Monday, left”; “unless wanted”; what describes a subject behind “and”; a name in commas
    ("He was given two years and four months' jail.", ["main: He → was given"]),
    ("Rowe had, on February 1, closed the port.", ["main: Rowe → had, on February 1, closed"]),
    (
        "They will be freed unless wanted elsewhere, a lawyer said.",
        ["main: They → will be freed", "subordinate:  → wanted", "attribution: a lawyer → said"],
    ),
    (
        "A guard was killed, and a nurse who was shot died later.",
        ["main: A guard → was killed", "relative: [a nurse] → was shot", "coordinated: a nurse who was shot → died"],
    ),
    (
        "She sued over the road, which was shut by the mayor, Ann Rowe, for a month in May.",
        ["main: She → sued", "relative: [the road] → was shut"],
    ),
    (
        "The man killed on Monday, Lee Rowe, 41, had left.",
        ["main: The man killed on Monday, Lee Rowe, 41 → had left", "participial: [The man] → killed"],
    ),
    (
        "Rowe said 40 men from Peru and Chile would come.",
        ["main: Rowe → said", "reported: 40 men from Peru and Chile → would come"],
    ),
    (
        "A plant in Elin, Ohio, that opened in 2021 will close in 2025.",
        ["main: A plant in Elin, Ohio, that opened in 2021 → will close", "relative: [A plant in Elin, Ohio] → opened"],
    ),
    (
        "He said the party would meet on Sunday and pick its leader in May.",
        ["main: He → said", "reported: the party → would meet", "shared:  → pick"],
    ),
    (
        "He entered the school in 1949, studied with Rowe and in 1955 won a prize.",
        ["main: He → entered", "shared:  → studied", "shared:  → won"],
    ),
    (
        "Rather than return to Elin he moved north.",
        ["main: he → moved"],
    ),
    (
        "The office agreed with them in a report published in May.",
        ["main: The office → agreed", "participial: [a report] → published"],
    ),
    (
        "When the mill shut in 2012 she left for Elin.",
        ["main: she → left", "subordinate: the mill → shut"],
    ),
    (
        "The firms Rowe and Lee, which won in May, are new.",
        ["main: The firms Rowe and Lee, which won in May → are", "relative: [The firms Rowe and Lee] → won"],
    ),
    (
        "It capped a rise of 250 basis points that had begun in May.",
        ["main: It → capped", "relative: [a rise of 250 basis points] → had begun"],
    ),
    (
        "Sales fell by a tenth in May, data released on Friday showed.",
        ["main: Sales → fell", "participial: [data] → released", "attribution: data released on Friday → showed"],
    ),
    (
        "She left when fighting in Elin forced her to flee.",
        ["main: She → left", "subordinate: fighting in Elin → forced", "infinitive:  → to flee"],
    ),
    (
        "A pipe that runs through Elin burst in May.",
        ["main: A pipe that runs through Elin → burst", "relative: [A pipe] → runs"],
    ),
    (
        "The pier itself, which burned in 2010, is new.",
        ["main: The pier itself, which burned in 2010 → is", "relative: [The pier] → burned"],
    ),
    (
        "Minister for Finance Ann Rowe, who took office in May, left.",
        [
            "main: Minister for Finance Ann Rowe, who took office in May → left",
            "relative: [Minister for Finance Ann Rowe] → took",
        ],
    ),
    (
        "The organ of Lee Rowe, a driver, which burned in May, is lost.",
        [
            "main: The organ of Lee Rowe, a driver, which burned in May → is lost",
            "relative: [The organ of Lee Rowe, a driver] → burned",
        ],
    ),
    (
        "The rates that banks may offer on loans will rise.",
        ["main: The rates that banks may offer on loans → will rise", "reported: banks → may offer"],
    ),
    (
        "Rowe, 59, lost his seat in 2015, won it back in 2017 and became leader in 2020.",
        ["main: Rowe, 59 → lost", "shared:  → won", "shared:  → became"],
    ),
    (
        "That does not include a mill, completed in May.",
        ["main: That → does not include", "participial: [a mill] → completed"],
    ),
    (
        "Her role as first nurse from 2010 to 2012 nearly sank her.",
        ["main: Her role as first nurse from 2010 to 2012 → sank"],
    ),
    (
        "The mayor himself met with Rowe on Sunday.",
        ["main: The mayor himself → met"],
    ),
    (
        "As a young clerk he was sent there in 1965.",
        ["main: he → was sent"],
    ),
    (
        "A judge ruled in favour of Rowe, who had sued in May.",
        ["main: A judge → ruled", "relative: [Rowe] → had sued"],
    ),
    (
        "A law approved in May is to take effect in July.",
        ["main: A law approved in May → is", "participial: [A law] → approved", "infinitive:  → to take"],
    ),
    # “After” behind a participle that describes the subject, and with a clause of its own
    (
        "A ship held after the storm in May has been freed.",
        ["main: A ship held after the storm in May → has been freed", "participial: [A ship] → held"],
    ),
    ("Shares rallied after the bank had cut rates.", ["main: Shares → rallied", "subordinate: the bank → had cut"]),
    # Who says it, behind “while trying”; what “that was” agrees with
    (
        "A man was held on Saturday while trying to leave, police in Elin said.",
        [
            "main: A man → was held",
            "gerund:  → trying",
            "infinitive:  → to leave",
            "attribution: police in Elin → said",
        ],
    ),
    (
        "A strike by 20 nurses that was due in May is off.",
        ["main: A strike by 20 nurses that was due in May → is", "relative: [A strike by 20 nurses] → was"],
    ),
    (
        "The plan of Ann Rowe, who died in 1979 aged 44, will be used.",
        ["main: The plan of Ann Rowe, who died in 1979 aged 44 → will be used", "relative: [Ann Rowe] → died"],
    ),
    # Nouns in -ing
    ("Towns could lose 2% of their state funding in May.", ["main: Towns → could lose"]),
    ("The foreman met her on her first morning.", ["main: The foreman → met"]),
    ("A school building collapsed.", ["main: A school building → collapsed"]),
    # In quotation marks
    ("“We signed it in March,” Rowe said.", ["main: Rowe → said", "main: We → signed"]),
    ("Rowe said the plan “was signed in May” by all.", ["main: Rowe → said", "reported: the plan → was signed"]),
    ("Rowe called it “a bad joke” and left.", ["main: Rowe → called", "shared:  → left"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=lambda value: value if isinstance(value, str) else "")
def test_clauses(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


def test_every_word_knows_its_clause() -> None:
    found = clauses("The mayor, who was ill, said that the bank failed after the council met.")
    inside = {word: owner.verb.lemma for word, owner in zip(found.it.words, found.owner, strict=False) if owner.verb}
    assert (inside["mayor"], inside["ill"], inside["bank"], inside["council"]) == ("say", "be", "fail", "meet")


@pytest.mark.parametrize(
    "text", ["word " * 300, "and " * 300, ", who said that " * 90, "“" * 300, "(" * 300, "— " * 300]
)
def test_nonsense_is_read_in_no_time_and_without_a_fault(text: str) -> None:
    annotated = Annotated(readers.read_bytes(f"Rowe {text} left.".encode(), uri="text"))
    for sentence in annotated.document.sentences:
        annotated.clauses_at(sentence.span.start)
