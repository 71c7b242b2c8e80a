"""Figures as newspapers of many countries write them: a sentence, and every figure in it.

A row: the country, the sentence, and its figures as (value, kind, unit), a range as (low, high) in place of the value.
"""

from __future__ import annotations

from typing import TypeAlias

import pytest
from test_numbers import find, value_of

Figure: TypeAlias = tuple["float | tuple[float, float] | None", str, "str | None"]

FORMS: list[tuple[str, str, list[Figure]]] = [
    # thousands
    ("Sweden", "The march drew 12 500 people.", [(12_500, "count", "people")]),
    ("Norway", "Some 3 450 homes lost power.", [(3450, "count", "homes")]),
    ("Finland", "Elin has 1 250 000 voters.", [(1_250_000, "count", "voters")]),
    ("France", "The roof cost €13 009 in all.", [(13_009, "money", "EUR")]),
    ("France", "The march drew 12\u00a0500 people.", [(12_500, "count", "people")]),
    ("Canada", "The march drew 12\u202f500 people.", [(12_500, "count", "people")]),
    ("Poland", "The march drew 12\u2009500 people.", [(12_500, "count", "people")]),
    ("South Africa", "The fire took 800 000 hectares.", [(800_000, "measure", "hectare")]),
    ("South Africa", "The grant is R20 000 a year.", [(20_000, "money", "ZAR")]),
    ("Australia", "The board paid $1 234 567 for it.", [(1_234_567, "money", "USD")]),
    ("Australia", "Sales came to $13 009 million.", [(13_009e6, "money", "USD")]),
    ("Switzerland", "The organ cost Fr. 12 500 in all.", [(12_500, "money", "CHF")]),
    ("Switzerland", "The march drew 12'500 people.", [(12_500, "count", "people")]),
    ("Switzerland", "The hall cost Sfr50m to build.", [(50e6, "money", "CHF")]),
    ("Switzerland", "The fine was CHF 1’200 last year.", [(1200, "money", "CHF")]),
    ("Germany", "The stall costs 1.250,50 € a year.", [(1250.5, "money", "EUR")]),
    ("Germany", "They sold 1.234.567 jars.", [(1_234_567, "count", "jars")]),
    ("India", "Some 1,50,000 people were moved.", [(150_000, "count", "people")]),
    ("India", "The survey reached 12,34,567 homes.", [(1_234_567, "count", "homes")]),
    ("India", "The scheme cost ₹3,00,00,000 in all.", [(30_000_000, "money", "INR")]),
    ("India", "Each family got Rs. 4,00,000 from the state.", [(400_000, "money", "INR")]),
    ("India", "The road cost Rs 20,000cr to build.", [(2e11, "money", "INR")]),
    ("India", "She asked for 7-9 lakh rupees.", [((700_000, 900_000), "money", "INR")]),
    ("India", "He asked for ₹2.5 crore.", [(25e6, "money", "INR")]),
    ("India", "The firm owes Rs 3.2 lakh crore.", [(3.2e12, "money", "INR")]),
    ("India", "The fee is Rs 500/- a head.", [(500, "money", "INR")]),
    ("Pakistan", "The canal cost Rs1.2bn, the minister said.", [(1.2e9, "money", "INR")]),
    ("Pakistan", "The canal in Pakistan cost Rs9bn.", [(9e9, "money", "PKR")]),
    ("Nepal", "The bridge cost NRs 4.5 million.", [(4.5e6, "money", "NPR")]),
    ("Sri Lanka", "The bridge cost LKR 45 million.", [(45e6, "money", "LKR")]),
    ("Bangladesh", "The mill owes Tk 500 crore.", [(5e9, "money", "BDT")]),
    ("Bangladesh", "The mill owes Tk2,500 to each weaver.", [(2500, "money", "BDT")]),
    # rand and its like
    ("South Africa", "Treasury gave the agency R4bn.", [(4e9, "money", "ZAR")]),
    ("South Africa", "Treasury gave the agency R7.5bn on Friday.", [(7.5e9, "money", "ZAR")]),
    ("South Africa", "Treasury gave the agency R450m.", [(450e6, "money", "ZAR")]),
    ("South Africa", "Bread costs R18.50 in Elin.", [(18.5, "money", "ZAR")]),
    ("South Africa", "It will bring in R20bn to R50bn.", [((20e9, 50e9), "money", "ZAR")]),
    ("South Africa", "It was cut from R11bn to R5.5bn.", [(11e9, "money", "ZAR"), (5.5e9, "money", "ZAR")]),
    ("South Africa", "It costs R90 million now.", [(90e6, "money", "ZAR")]),
    ("South Africa", "It costs R350 a month.", [(350, "money", "ZAR")]),
    ("Kenya", "The ferry ticket is KSh50 now.", [(50, "money", "KES")]),
    ("Kenya", "The ferry ticket is Sh50 now.", [(50, "money", "KES")]),
    ("Kenya", "The county lost Sh1.2 billion.", [(1.2e9, "money", "KES")]),
    ("Uganda", "The ministry lost Shs20 billion in Uganda.", [(20e9, "money", "UGX")]),
    ("Tanzania", "The ministry lost TSh 3.4 billion.", [(3.4e9, "money", "TZS")]),
    ("Nigeria", "A loaf costs N500 in Lagos.", [(500, "money", "NGN")]),
    ("Nigeria", "The state owes N4.5bn.", [(4.5e9, "money", "NGN")]),
    ("Nigeria", "The state owes ₦4.5 trillion.", [(4.5e12, "money", "NGN")]),
    ("Ghana", "The fare is GH¢50 now.", [(50, "money", "GHS")]),
    ("Ghana", "The mine paid GH₵2.5 million.", [(2.5e6, "money", "GHS")]),
    ("Zambia", "The mine paid K2.5 million.", [(2.5e6, "money", "ZMW")]),
    ("Botswana", "The mine paid P30 million in Botswana.", [(30e6, "money", "BWP")]),
    ("Ethiopia", "The dam cost 120 billion birr.", [(120e9, "money", "ETB")]),
    ("Egypt", "The pier cost LE 20 million.", [(20e6, "money", "EGP")]),
    ("Zimbabwe", "The pier cost Z$20 million.", [(20e6, "money", "ZWD")]),
    ("Indonesia", "The bribe came to Rp 50 billion.", [(50e9, "money", "IDR")]),
    ("Indonesia", "Rice is Rp 15,000 a kilogram.", [(15_000, "money", "IDR")]),
    ("Indonesia", "The bribe came to Rp 1.5 trillion.", [(1.5e12, "money", "IDR")]),
    ("Malaysia", "The trip cost RM1.662 million.", [(1.662e6, "money", "MYR")]),
    ("Philippines", "The mayor got P20 million in Manila.", [(20e6, "money", "PHP")]),
    ("Philippines", "The mayor got ₱1.5-billion from the fund.", [(1.5e9, "money", "PHP")]),
    ("Thailand", "The temple got 30 million baht.", [(30e6, "money", "THB")]),
    ("Vietnam", "The mill made VND500 billion.", [(500e9, "money", "VND")]),
    ("Singapore", "The flat sold for S$1.2m.", [(1.2e6, "money", "SGD")]),
    ("Hong Kong", "The flat sold for HK$12.8 million.", [(12.8e6, "money", "HKD")]),
    ("Japan", "The plan costs ¥1.5 trillion.", [(1.5e12, "money", "JPY")]),
    ("China", "The line cost 4.6bn yuan.", [(4.6e9, "money", "CNY")]),
    ("South Korea", "The ferry cost 30 billion won.", [(30e9, "money", "KRW")]),
    ("Brazil", "The bus fare is R$4.40 now.", [(4.4, "money", "BRL")]),
    ("Argentina", "The fine is AR$20,000 now.", [(20_000, "money", "ARS")]),
    ("Colombia", "The dam cost COP 2.1 trillion.", [(2.1e12, "money", "COP")]),
    ("Peru", "The fine is S/350 now.", [(350, "money", "PEN")]),
    ("Bahamas", "The pier cost B$3.5 million.", [(3.5e6, "money", "BSD")]),
    ("Jamaica", "The pier cost J$20 million.", [(20e6, "money", "JMD")]),
    ("Trinidad", "The pier cost TT$20m.", [(20e6, "money", "TTD")]),
    ("United Arab Emirates", "The fine is Dh500 now.", [(500, "money", "AED")]),
    ("United Arab Emirates", "The fine is Dhs3,000 now.", [(3000, "money", "AED")]),
    ("Saudi Arabia", "The fund holds SR45 billion.", [(45e9, "money", "SAR")]),
    ("Israel", "The wall cost NIS 3.5 billion.", [(3.5e9, "money", "ILS")]),
    ("Turkey", "The mill owes TL 20 million.", [(20e6, "money", "TRY")]),
    # the sign after the figure
    ("Spain", "The stall costs 20,000 € a year.", [(20_000, "money", "EUR")]),
    ("Spain", "The wall costs 1.2 bn € in all.", [(1.2e9, "money", "EUR")]),
    ("Belgium", "The hall costs 20M€ in all.", [(20e6, "money", "EUR")]),
    ("Belgium", "The stall costs 20 k€ in all.", [(20_000, "money", "EUR")]),
    ("Austria", "The hall costs 5 million € in all.", [(5e6, "money", "EUR")]),
    ("Quebec", "The stall costs 200$ a year.", [(200, "money", "USD")]),
    ("Britain", "The stall costs 45£ a year.", [(45, "money", "GBP")]),
    ("Sweden", "The stall costs 500 kr a year.", [(500, "money", "SEK")]),
    ("Denmark", "The pier cost DKK 45m.", [(45e6, "money", "DKK")]),
    ("Poland", "The stall costs 500 zł a year.", [(500, "money", "PLN")]),
    ("Czech Republic", "The stall costs 500 Kč a year.", [(500, "money", "CZK")]),
    ("Hungary", "The stall costs 5,000 HUF a year.", [(5000, "money", "HUF")]),
    ("Russia", "The stall costs 500 ₽ a year.", [(500, "money", "RUB")]),
    # pounds
    ("Britain", "He was fined 300 pounds on Monday.", [(300, "money", "GBP")]),
    ("Britain", "Rents rose by 50 pounds a month.", [(50, "money", "GBP")]),
    ("Britain", "The thief spent 2,000 pounds of public money.", [(2000, "money", "GBP")]),
    ("Britain", "He was paid in cash, and several hundred pounds went missing.", [((200, 999), "money", "GBP")]),
    ("United States", "The tuna weighed 300 pounds.", [(300, "measure", "pound")]),
    ("United States", "She lost 40 pounds by dieting.", [(40, "measure", "pound")]),
    ("United States", "The bomb held 500 pounds of explosives.", [(500, "measure", "pound")]),
    ("Britain", "The fare is £2.50, or 80p for a child.", [(2.5, "money", "GBP"), (0.8, "money", "GBP")]),
    # percentages, measures, times
    ("South Africa", "The bank cut its rate by 0.5pc.", [(0.5, "percent", "%")]),
    ("Ireland", "Prices rose by 4pc.", [(4, "percent", "%")]),
    ("Britain", "Prices rose by 4 per cent.", [(4, "percent", "%")]),
    ("Germany", "Prices rose by 4,5 %.", [(4.5, "percent", "%")]),
    ("Nepal", "A magnitude-6.1 quake shook Elin.", [(6.1, "measure", "magnitude")]),
    ("Japan", "A quake of magnitude 7.1 shook Elin.", [(7.1, "measure", "magnitude")]),
    ("Kenya", "She ran it in 3:43.2 on the night.", [(223.2, "duration", "second")]),
    ("Ethiopia", "She won in 2:11:53 in the rain.", [(7913, "duration", "second")]),
    ("India", "He has 20+ years of service.", [(20, "duration", "year")]),
    ("Switzerland", "The beam ran at 12.8–13.0 TeV.", [((12.8, 13), "measure", "TeV")]),
    ("Iceland", "Some 12–15 boats left.", [((12, 15), "count", "boats")]),
    ("Netherlands", "Nitrate stood at 12–15 mg/l.", [((12, 15), "measure", "mg per liter")]),
    ("Australia", "Up to 50mm of rain is due.", [(50, "measure", "mm")]),
    ("Bahamas", "Winds of 140mph are due.", [(140, "measure", "mph")]),
    ("Mexico", "Winds of 225 km/h are due.", [(225, "measure", "km/h")]),
    ("Finland", "They need 4 000 t of steel.", [(4000, "measure", "tonne")]),
    ("Norway", "The pier is 1 200 m long.", [(1200, "measure", "m")]),
    ("Belgium", "It costs 1.5m €.", [(1.5e6, "money", "EUR")]),
    ("Portugal", "The toll is 300 € a month.", [(300, "money", "EUR")]),
    ("Italy", "The fine is 5-6 M€.", [((5e6, 6e6), "money", "EUR")]),
    ("Ukraine", "The repair cost 40 million hryvnias.", [(40e6, "money", "UAH")]),
    ("Nigeria", "It rose from N30bn to N45.6bn.", [(30e9, "money", "NGN"), (45.6e9, "money", "NGN")]),
    ("India", "About 10-12 lakh people came.", [((1e6, 1.2e6), "count", "people")]),
    ("Britain", "She owes 40 pounds in rent.", [(40, "money", "GBP")]),
    # scores and ranks
    ("Brazil", "Elin beat Arda 2-1 at home.", [(None, "score", None)]),
    ("Spain", "Elin won 3-0 and Arda drew 1–1.", [(None, "score", None), (None, "score", None)]),
    ("Serbia", "She won 6-4 7-6 (7-5) on clay.", [(None, "score", None), (None, "score", None)]),
    ("New Zealand", "Elin lost 53-36 to Arda.", [(None, "score", None)]),
    ("India", "Kelm ranked 5th of 12 ports.", [(5, "rank", None), (12, "count", "ports")]),
    ("Ireland", "She finished 23rd in the race.", [(23, "rank", None)]),
    ("Kenya", "She came fourth in the race.", [(4, "rank", None)]),
    ("Chile", "It was the 5th fire of the year.", []),
]  # fmt: skip


@pytest.mark.parametrize(("country", "sentence", "expected"), FORMS)
def test_figures_of_a_country(country: str, sentence: str, expected: list[Figure]) -> None:
    found = find(sentence)
    assert [(value_of(number), number.kind, number.unit) for number in found] == expected, country


def test_the_table_is_of_the_whole_world() -> None:
    assert len({country for country, _, _ in FORMS}) >= 30
    assert len(FORMS) >= 120
