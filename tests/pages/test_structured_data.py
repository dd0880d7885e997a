"""Data for machines: it stands in a page without ending it, and says nothing empty."""

import json
from datetime import UTC, datetime

import pytest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy

from cms.pages.structured_data import breadcrumb_list, graph, moment, script_json, thing

DANGEROUS = "</script><script>alert(1)</script><!-- & »č« \u2028"


def test_dangerous_words_do_not_end_the_script():
    written = script_json({"headline": DANGEROUS})
    assert not set("<>&") & set(written)
    assert json.loads(written) == {"headline": DANGEROUS}


def test_letters_stay_as_they_are():
    assert "žrtve" in script_json({"name": "žrtve"})


def test_lazy_words_are_written():
    assert json.loads(script_json({"name": gettext_lazy("News")}))["name"]


def test_fail_what_json_cannot_say():
    with pytest.raises(TypeError):
        script_json({"name": object()})


def test_a_thing_leaves_out_what_has_no_value():
    said = thing("NewsArticle", headline="a", image=[], author=None, about="", wordCount=0)
    assert said == {"@type": "NewsArticle", "headline": "a", "wordCount": 0}


def test_a_time_carries_the_zone_of_the_site():
    assert moment(datetime(2026, 10, 18, 7, tzinfo=UTC)) == "2026-10-18T09:00:00+02:00"
    assert moment(datetime(2026, 10, 25, 1, tzinfo=UTC)) == "2026-10-25T02:00:00+01:00"
    assert moment(None) == ""


def test_breadcrumbs_are_numbered_from_home():
    steps = [{"name": "Domov", "url": "https://x/"}, {"name": "Novice", "url": "https://x/n/"}]
    items = breadcrumb_list(steps)["itemListElement"]
    assert [(item["position"], item["name"]) for item in items] == [(1, "Domov"), (2, "Novice")]


def test_the_component_writes_one_block_or_nothing():
    html = render_to_string("components/json_ld.html", {"data": graph(thing("Thing", name="a"))})
    assert html.strip().startswith('<script type="application/ld+json">{"@context"')
    assert render_to_string("components/json_ld.html", {"data": None}).strip() == ""
