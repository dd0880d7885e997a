"""A small site for journeys through the admin: a plan with measures, and the help page."""

import pytest

from cms.site.models import HelpPage
from tests.support.factories import ActionPlanPageFactory, MeasurePageFactory, SectionPageFactory


@pytest.fixture
def site(live_site, home):
    """The running site; `site.measure` is the second of two measures."""
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
