"""Lists of institutions with names that the register does not know, or amounts beside them."""

import pytest

from content_types.plan.importing.pieces import split_pieces
from tests.plan.importing.register import resolver


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        (
            "en",
            "Chamber of Commerce and Industry of Slovenia, Association of Employers and Crafts",
            ("Chamber of Commerce and Industry of Slovenia", "Association of Employers and Crafts"),
        ),
        (
            "en",
            "Inspectorate for Agriculture, Forestry, Hunting and Fisheries, NGOs",
            ("Inspectorate for Agriculture, Forestry, Hunting and Fisheries", "NGOs"),
        ),
        (
            "en",
            "Ministry of Fairness and Office for Solidarity, courts",
            ("Ministry of Fairness", "Office for Solidarity", "courts"),
        ),
        (
            "sl",
            "Inšpektorat RS za kmetijstvo, gozdarstvo, lovstvo in ribištvo, Policija",
            ("Inšpektorat RS za kmetijstvo, gozdarstvo, lovstvo in ribištvo", "Policija"),
        ),
        (
            "sl",
            "Inšpektorat RS za varstvo gibanja, Urad Vlade RS za mir in javno upravo ter občine",
            (
                "Inšpektorat RS za varstvo gibanja",
                "Urad Vlade RS za mir in javno upravo",
                "občine",
            ),
        ),
        (
            "sl",
            "Ministrstvo za slogo in nevladne organizacije",
            ("Ministrstvo za slogo", "nevladne organizacije"),
        ),
        (
            "sl",
            "Kmetijska in gozdarska zbornica, Karitas in sindikati",
            ("Kmetijska in gozdarska zbornica", "Karitas", "sindikati"),
        ),
        ("sl", "Policija / Vrhovno tožilstvo", ("Policija", "Vrhovno tožilstvo")),
        (
            "sl",
            "ZZZ: 2027: 4.000 EUR, 2028: 4.500 EUR, MNZ",
            ("ZZZ: 2027: 4.000 EUR, 2028: 4.500 EUR", "MNZ"),
        ),
    ],
)
def test_a_name_that_no_register_knows_is_not_cut_in_its_middle(language, text, pieces):
    assert split_pieces(text, language) == pieces


@pytest.mark.parametrize(
    ("language", "text", "keys"),
    [
        ("sl", "MNZ, Policija", ["mnz", "policija"]),
        ("en", "Ministry of the Interior; Police", ["mnz", "policija"]),
        ("sl", "Ministrstvo za notranje zadeve – Policija", ["policija"]),
        ("en", "Ministry of Magic and Police", [None, "policija"]),
        ("en", "Ministry of Magic, Europol and Caritas", [None, "europol", "slovenska-karitas"]),
    ],
)
def test_an_institution_beside_one_of_its_own_parts_is_not_lost(language, text, keys):
    found = resolver().pieces(text, language)
    assert [resolver().resolve(each) for each in found] == keys


@pytest.mark.parametrize(
    "text",
    [
        "MNZ: 2027: 4.000 EUR, 2028: 4.500 EUR",
        "MNZ – 95.000 EUR/leto",
        "MNZ (do 5.000 EUR na leto)",
        "MNZ, v letu 2027: 10.000,– EUR",
    ],
)
def test_a_funder_is_known_beside_its_share(text):
    assert [resolver().resolve(each) for each in resolver().pieces(text, "sl")] == ["mnz"]
