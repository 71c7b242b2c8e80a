"""The language of an article: told, said, and what is still found in one that is not English."""

from __future__ import annotations

import json

import pytest

from briefing import pipeline, readers, wording
from briefing.export import render
from briefing.model import Briefing

TEXTS = {
    "en": "The harbour board of Kelmouth said on Tuesday that it would close the old market and move its traders to a new hall.",
    "fr": "Le conseil du port a annoncé mardi que le vieux marché serait fermé et que les vendeurs iraient dans une autre halle.",
    "de": "Der Hafenrat hat am Dienstag mitgeteilt, dass der alte Markt geschlossen wird und die Händler in eine Halle ziehen.",
    "es": "La junta del puerto anunció el martes que el viejo mercado se cerrará y que los vendedores irán a una nueva nave.",
    "it": "Il consiglio del porto ha annunciato che il vecchio mercato sarà chiuso e che i venditori andranno in una nuova sala.",
    "pt": "O conselho do porto anunciou na terça-feira que o velho mercado será fechado e que os vendedores não ficam na rua.",
    "nl": "Het bestuur van de haven heeft gezegd dat de oude markt wordt gesloten en dat de verkopers naar een hal gaan.",
    "sv": "Styrelsen för hamnen sade att den gamla marknaden ska stängas och att säljarna inte får stanna kvar på torget.",
    "pl": "Rada portu powiedziała we wtorek, że stary targ zostanie zamknięty i że sprzedawcy nie będą już na rynku.",
    "tr": "Liman kurulu eski çarşının kapanacağını ve satıcıların yeni bir salona taşınacağını söyledi, ama bu çok pahalı.",
    "fi": "Sataman hallitus sanoi, että vanha tori suljetaan ja että myyjät eivät ole tyytyväisiä, mutta se on jo päätetty.",
    "ru": "Совет порта сообщил во вторник, что старый рынок закроют, а торговцы переедут в новый зал. Это решено.",
    "uk": "Рада порту повідомила у вівторок, що старий ринок закриють, а продавці переїдуть до нової зали. Її вже будують.",
    "bg": "Съветът на пристанището съобщи във вторник, че старият пазар ще бъде затворен и че търговците ще се преместят.",
    "el": "Το συμβούλιο του λιμανιού ανακοίνωσε την Τρίτη ότι η παλιά αγορά θα κλείσει.",
    "he": "מועצת הנמל הודיעה ביום שלישי כי השוק הישן ייסגר.",
    "ar": "أعلن مجلس الميناء يوم الثلاثاء أن السوق القديم سيغلق.",
    "fa": "شورای بندر روز سه‌شنبه گفت که بازار قدیمی بسته می‌شود و فروشندگان به تالار تازه‌ای می‌روند که پنج سال دیگر آماده است.",
    "zh": "港口委员会周二表示，旧鱼市场将关闭，商贩将迁往新大厅。",
    "ja": "港の委員会は火曜日に、古い魚市場を閉鎖すると発表した。",
    "ko": "항만 위원회는 화요일에 오래된 시장을 닫는다고 밝혔다.",
    "hi": "बंदरगाह बोर्ड ने मंगलवार को कहा कि पुराना बाज़ार बंद होगा।",
}


def brief(text: str) -> Briefing:
    return pipeline.brief(readers.read_bytes(text.encode(), uri="story.txt"))


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_is_told(code: str) -> None:
    found = brief(f"{TEXTS[code]}\n\n{TEXTS[code]}\n")
    assert json.loads(render(found, "json"))["language"] == code
    said = [warning for warning in found.warnings if warning.startswith(f"The article is in {wording.language(code)}:")]
    assert len(said) == (code != "en")


@pytest.mark.parametrize("text", ["2 + 2 = 4", "Kelmouth", "xyzzy plugh qux"])
def test_where_it_cannot_be_told_it_is_none(text: str) -> None:
    found = brief(text)
    assert found.document.language is None
    assert found.warnings == ()


def test_an_english_article_with_foreign_words_in_it_is_english() -> None:
    assert brief(f"{TEXTS['en']}\n\n“{TEXTS['fr']}”\n\n{TEXTS['en']}\n").document.language == "en"


def test_what_needs_english_is_empty_and_says_why() -> None:
    found = brief(
        f"{TEXTS['fr']}\n\n« Le vieux marché ne tient plus debout », a dit Orla Finch. Elle a perdu 23 % des voix le 11/06/2025.\n"
    )
    assert (found.speakers, found.events, found.key_points) == ((), (), ())
    assert [quote.text for quote in found.quotes] == ["Le vieux marché ne tient plus debout"]
    assert [quote.speaker for quote in found.quotes] == [None]
    assert [date.text for date in found.dates] == ["11/06/2025"]
    assert "23 %" in [number.text for number in found.numbers]
    assert "The article is in French; this is found in English articles only." in render(found, "text")
    for name in wording.READ_IN_ENGLISH:
        assert "French" in wording.faults(found, name)
    assert wording.faults(found, "numbers") == ""
