"""Institutions: lists parted into pieces, pieces resolved to the register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.plan.importing.pieces import joined_lines, split_pieces
from content_types.plan.importing.resolve import InstitutionEntry, Resolver
from content_types.plan.importing.spelling import distance
from tests.plan.importing.register import resolver


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("en", "A, B (C, D and E) and F", ("A", "B (C, D and E)", "F")),
        (
            "en",
            "Ministry of Labour, Family, Social Affairs, and Equal Opportunities, NGOs",
            ("Ministry of Labour, Family, Social Affairs, and Equal Opportunities", "NGOs"),
        ),
        (
            "en",
            "Ministry of the Economy, Tourism and Sport and Labour Inspectorate",
            ("Ministry of the Economy, Tourism and Sport", "Labour Inspectorate"),
        ),
        (
            "en",
            "Ministry of Education, National Education Institute",
            ("Ministry of Education", "National Education Institute"),
        ),
        (
            "en",
            "Non-governmental or humanitarian organisation, selected through a public tender",
            ("Non-governmental or humanitarian organisation, selected through a public tender",),
        ),
        (
            "en",
            "Staff at primary and secondary schools",
            ("Staff at primary and secondary schools",),
        ),
        (
            "en",
            "experts (Working Group on Combating Trafficking in Human Beings), courts",
            ("experts (Working Group on Combating Trafficking in Human Beings)", "courts"),
        ),
        (
            "sl",
            "Ministrstvo za vzgojo in izobraževanje ter Policija in sodišča",
            ("Ministrstvo za vzgojo in izobraževanje", "Policija", "sodišča"),
        ),
        (
            "sl",
            "Narodna in univerzitetna knjižnica, okrožna in okrajna sodišča ter Policija",
            ("Narodna in univerzitetna knjižnica", "okrožna in okrajna sodišča", "Policija"),
        ),
        (
            "en",
            "regional and municipal administrations, Police",
            ("regional and municipal administrations", "Police"),
        ),
        (
            "sl",
            "Ministrstvo za kmetijstvo, gozdarstvo in prehrano; nevladne organizacije",
            ("Ministrstvo za kmetijstvo, gozdarstvo in prehrano", "nevladne organizacije"),
        ),
        (
            "sl",
            "nevladne in humanitarne organizacije, ki imajo pogodbo, in sindikati",
            ("nevladne in humanitarne organizacije, ki imajo pogodbo", "sindikati"),
        ),
        ("en", "", ()),
        ("en", " , and ", ()),
    ],
)
def test_a_list_is_parted_where_no_name_is_cut(language, text, pieces):
    assert split_pieces(text, language) == pieces


@given(st.text(max_size=60), st.sampled_from(["sl", "en"]))
def test_pieces_hold_every_word_of_the_list_but_its_separators(text, language):
    separators = {"and", "as", "well", "in", "ter", "kot", "tudi"}
    kept = " ".join(split_pieces(text, language))
    for word in text.replace(",", " ").replace(";", " ").split():
        assert word in kept or word in separators


def test_a_register_protects_names_that_look_like_lists():
    look_up = Resolver([InstitutionEntry("x", ("Bread, Water and Peace",))])
    text = "Bread, Water and Peace, Police and Courts"
    assert look_up.pieces(text, "en") == ("Bread, Water and Peace", "Police", "Courts")


def test_wrapped_lines_are_joined_and_others_parted():
    assert joined_lines(["Ministrstvo za delo,", "družino"]) == "Ministrstvo za delo, družino"
    assert joined_lines(["Policija", "Sodišča"]) == "Policija; Sodišča"
    assert joined_lines([]) == ""


@pytest.mark.parametrize(
    ("text", "key", "how"),
    [
        ("Ministry of the Interior", "mnz", "name"),
        ("the Ministry of the Interior", "mnz", "name"),
        ("MNZ", "mnz", "abbreviation"),
        ("MoI", "mnz", None),
        ("Ministry of the Interior– Police", "policija", None),
        ("The Ministry of the Interior – the Police", "policija", None),
        ("Ministry of the Interior of the Republic of Slovenia – Police", "policija", None),
        ("Specialized Prosecutor's Office of the Republic of Slovenia", "sdt", None),
        ("Specialised State Prosecutor’s Office", "sdt", None),
        ("Specialised State Prosecutor's Office", "sdt", None),
        ("Ministry of Labour, Family and Social Affairs", "mddsz", None),
        ("Ministry of Labour, Family, Social Affairs", "mddsz", None),
        ("National Anti-Human Trafficking Coordinator", "nacionalni-koordinator", None),
        ("National Anti-Trafficking Coordinator", "nacionalni-koordinator", None),
        ("Migration Directorate at the Ministry of the Interior", "direktorat-za-migracije", None),
        ("Ministry of Justice – Judicial Training Centre", "cip", None),
        ("International Centre for Migration Policy Development (ICMPD)", "icmpd", None),
        ("anti-trafficking experts (Inter-Ministerial Working Group)", "mds-tzl", "part"),
        ("Minstry of the Interior", "mnz", "misspelt"),
        ("Ministrstvom za notranje zadeve", "mnz", "inflected"),
        ("Ministrstvu za notranje zadeve", "mnz", None),
        ("Policijo", "policija", "inflected"),
        ("Uradom vlade za oskrbo in integracijo migrantov", "uoim", "inflected"),
        ("Centrom za izobraževanje v pravosodju", "cip", "inflected"),
        ("Specializiranim državnim tožilstvom RS", "sdt", "inflected"),
        ("Inšpektoratom RS za delo", "irsd", "inflected"),
    ],
)
def test_names_variants_and_inflected_names_resolve(text, key, how):
    found = resolver().explain(text)
    assert found is not None
    assert found.key == key
    assert how is None or found.how == how


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NGOs selected through a public tender",
        "United Nations",
        "Ministry of Magic",
        "trade unions",
        "national trainer",
        "representatives of the judiciary",
        "Staff at primary and secondary schools",
        "members of the Inter-Ministerial Working Group on Combating Trafficking in Human Beings",
        "nevladne organizacije",
        "mp",
    ],
)
def test_what_names_no_institution_for_certain_is_not_guessed(text):
    assert resolver().resolve(text) is None


def test_a_name_of_two_institutions_resolves_to_neither():
    look_up = Resolver([InstitutionEntry("a", ("Office",)), InstitutionEntry("b", ("Office",))])
    assert look_up.resolve("Office") is None


def test_parents_are_followed_without_end():
    look_up = Resolver(
        [InstitutionEntry("a", ("A",), parent="b"), InstitutionEntry("b", ("B",), parent="a")]
    )
    assert look_up.with_parents("a") == ("a", "b")


def test_every_institution_of_the_official_plan_is_in_the_register(seed_findings):
    assert [each.stated for each in seed_findings if each.code == "institution.unknown"] == []


@given(st.text(alphabet="abcč", max_size=7), st.text(alphabet="abcč", max_size=7))
def test_the_distance_is_symmetrical_and_nothing_only_for_equal_words(first, second):
    near, far = distance(first, second, 9), distance(second, first, 9)
    assert near == far
    assert (near == 0) == (first == second)
    assert distance(first, second, 1) == near or near > 1


def test_neighbours_swapped_are_one_edit():
    assert distance("nosilec", "nosliec", 2) == 1
