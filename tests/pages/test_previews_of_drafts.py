"""Whoever writes a page sees it from the first word on."""

import pytest
from wagtail.models import get_page_models

from cms.pages.models import BasePage

# The forms of these ask for a day or a year before they keep anything.
DATED = {"ActionPlanPage", "CampaignPage", "ObservancePage"}
MODELS = [
    model
    for model in get_page_models()
    if issubclass(model, BasePage) and model is not BasePage and model.__name__ not in DATED
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_page_of_which_only_the_title_is_written_can_be_looked_at(home, rf, model):
    page = model(title_sl="Osnutek", slug_sl="osnutek")
    page.path, page.depth = f"{home.path}0001", home.depth + 1
    page.set_url_path(home)
    request = rf.get("/")
    request.is_preview = True
    for language in ("sl", "en"):
        assert "Osnutek" in page.serve_preview(request, language).render().content.decode()
