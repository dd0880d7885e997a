"""A list of the admin says how many entries it has, as the language says it."""

import pytest
from django.utils.translation import override
from wagtail.admin.paginator import WagtailPaginator

from cms.editorial import count_words
from content_types.registers.models import Region


class Counted(list):
    model = Region


@pytest.mark.parametrize(("number", "words"), [(0, "0 regions"), (1, "1 region"), (5, "5 regions")])
def test_english_puts_the_number_before_the_name(number, words):
    with override("en"):
        assert WagtailPaginator(Counted([None] * number), 10).items_count_label == words


def test_a_language_may_name_them_first(monkeypatch):
    monkeypatch.setattr(count_words, "gettext", lambda message: "%(name)s: %(count)s")
    with override("en"):
        assert WagtailPaginator(Counted([None] * 5), 10).items_count_label == "regions: 5"
