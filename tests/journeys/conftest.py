"""A small site for journeys through the admin: a plan with measures, and the help page."""

import pytest
from wagtail.models import Site

from cms.pages.models import BasePage
from cms.site.models import HelpPage, HomePage
from tests.support.factories import ActionPlanPageFactory, MeasurePageFactory, SectionPageFactory


@pytest.fixture
def site(live_site):
    """The running site; `site.measure` is the second of two measures."""
    root = BasePage.objects.get(depth=1)
    home = root.add_child(
        instance=HomePage(title_sl="Domov", title_en="Home", slug_sl="domov", slug_en="home")
    )
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    home.add_child(
        instance=HelpPage(title_sl="Pomoč", title_en="Help", slug_sl="pomoc", slug_en="help")
    )
    plan = ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    section = SectionPageFactory(parent=plan, number="1", title_sl="Odkrivanje")
    MeasurePageFactory(parent=section, number="1.1", title_sl="Priročnik", title_en="Handbook")
    live_site.measure = MeasurePageFactory(
        parent=section, number="1.2", title_sl="Letak", title_en="Leaflet"
    )
    return live_site
