"""Templates say which language a text is in where it is not the page's."""

import pytest
from django.template import Context, Template
from django.utils import translation

from cms.site.models import StandardPage


@pytest.mark.parametrize(
    ("active", "lead_sl", "lead_en", "expected"),
    [
        ("sl", "Uvod", "Lead", "<p>Uvod</p>"),
        ("en", "Uvod", "Lead", "<p>Lead</p>"),
        ("en", "Uvod", "", '<p lang="sl">Uvod</p>'),
        ("en", "Uvod", None, '<p lang="sl">Uvod</p>'),
        ("en", "", "", "<p></p>"),
        ("sl", "", "Lead", "<p></p>"),
    ],
)
@pytest.mark.django_db
def test_a_text_in_another_language_is_marked(active, lead_sl, lead_en, expected):
    page = StandardPage(title_sl="Stran", lead_sl=lead_sl, lead_en=lead_en)
    template = Template('<p{{ page|lang_attr:"lead" }}>{{ page.lead }}</p>')
    with translation.override(active):
        assert template.render(Context({"page": page})) == expected
