"""The error pages."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from .reading import Answer
from .site_map import LANGUAGES, SAMPLES


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_leads_to_search_and_help(visitor, language):
    answer = Answer(SAMPLES["missing"][language], "", visitor.get(SAMPLES["missing"][language]))
    assert answer.status == 404
    assert answer.all("/html/@lang") == [language]
    assert answer.meta("robots") == "noindex"
    search = SAMPLES["search-empty"][language]
    assert search in answer.all("//main//form/@action")
    assert SAMPLES["help"][language] in answer.all("//main//a/@href")
    other = next(code for code in LANGUAGES if code != language)
    assert answer.switches == {other: f"/{other}/"}
    assert f"/{language}/" in answer.all("//nav[@aria-label]//li/a/@href")
    assert answer.errors == []


def test_the_page_of_a_failing_server_needs_no_database(django_db_blocker):
    with django_db_blocker.block():
        html = render_to_string("500.html")
    for part in ('action="/sl/iskanje/"', 'action="/en/search/"', "/sl/pomoc/", "/en/help/"):
        assert part in html
    assert "tel:113" in html


def test_a_failure_is_answered_with_that_page(starter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("broken")

    monkeypatch.setattr("content_types.plan.presentation.institutions.context", fail)
    response = Client(raise_request_exception=False).get("/sl/institucije/")
    assert response.status_code == 500
    assert "Stran se ni odprla" in response.content.decode()
    assert "broken" not in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_page_is_kept_by_nobody(visitor, language):
    response = visitor.get(SAMPLES["help"][language])
    assert "no-store" in response["Cache-Control"]
