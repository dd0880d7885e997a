import pytest

from search.documents import SOURCES
from search.kinds import Kind

pytestmark = pytest.mark.django_db


def documents(institution):
    found = SOURCES["institution"].documents([institution.pk])
    return {document.language: document for document in found}


def test_an_institution_has_a_document_in_each_language(furs):
    found = documents(furs)
    assert found["sl"].title == "Finančna uprava Republike Slovenije"
    assert found["en"].title == "Financial Administration of the Republic of Slovenia"
    assert found["en"].url.startswith("/en/")
    assert found["sl"].url != found["en"].url
    assert found["sl"].kind == Kind.INSTITUTION


def test_all_its_names_lead_to_it_in_every_language(furs):
    for document in documents(furs).values():
        assert {"FURS", "Davčna uprava", "Tax Administration"} <= set(document.names)
        assert len(document.names) == len(set(document.names))


def test_without_an_english_name_the_slovenian_one_is_shown(furs):
    furs.name_en = ""
    furs.save()
    assert documents(furs)["en"].text_language == "sl"
