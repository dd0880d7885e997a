"""Whatever a document has become: it is refused in words, or imported whole. Never a traceback."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.pages.models import BasePage
from content_types.plan.importing.errors import ImportingError
from content_types.plan.models import MeasurePage
from content_types.plan.writing import import_plan
from tests.plan.importing.slovenian_plan import items, short_notation
from tests.plan.importing.text_documents import text_document

TEXT = text_document(items(short_notation()))
LINES = TEXT.splitlines(keepends=True)
SPOTS = st.integers(0, len(LINES) - 1)
ODD = st.sampled_from(
    [
        *("\0", "�", "9" * 30 + " EUR\n", "1.1.1\n", "1.1.1\nŠe enkrat\n", "…\n", "Cilj 7:\n"),
        *("\t\t\n", "x" * 5000 + "\n", "EUR 99.999.999.999.999.999,99\n", "2\nDrugo\n"),
        "Rok: leta 12345\n",
    ]
)
MUTATIONS = st.lists(
    st.one_of(
        st.tuples(st.just("delete"), SPOTS, st.just("")),
        st.tuples(st.just("double"), SPOTS, st.just("")),
        st.tuples(st.just("swap"), SPOTS, st.just("")),
        st.tuples(st.just("insert"), SPOTS, ODD),
    ),
    min_size=1,
    max_size=6,
)


def mutated(mutations):
    lines = list(LINES)
    for kind, spot, odd in mutations:
        spot = min(spot, len(lines) - 2)
        if kind == "delete":
            del lines[spot]
        elif kind == "double":
            lines.insert(spot, lines[spot])
        elif kind == "swap":
            lines[spot], lines[spot + 1] = lines[spot + 1], lines[spot]
        else:
            lines.insert(spot, odd)
    return "".join(lines)


@pytest.mark.database
@pytest.mark.django_db
@given(mutations=MUTATIONS)
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_mutated_plan_is_refused_or_imported(home, register, mutations):
    before = BasePage.objects.count()
    refusal = ""
    try:
        result = import_plan(mutated(mutations).encode(), "nacrt.txt", "sl", dry_run=True)
    except ImportingError as error:
        refusal = str(error)
    assert "nacrt.txt" in refusal or result.changes.total() > 0
    assert BasePage.objects.count() == before


@pytest.mark.django_db
def test_a_number_that_comes_twice_loses_no_words(home, register):
    again = "1.1.2\nObveščanje, drugič\n\nTo stoji tu še enkrat.\n\nCilj: \nŠe en cilj.\n"
    assert TEXT.count("1.1.3\n") == 1
    result = import_plan(TEXT.replace("1.1.3\n", again + "1.1.3\n").encode(), "nacrt.txt", "sl")
    page = MeasurePage.objects.get(number="1.1.2").get_latest_revision_as_object()
    assert "Obveščanje, drugič" in page.official_text_sl
    assert "To stoji tu še enkrat." in page.official_text_sl
    assert page.objectives.last().official_text_sl == "Še en cilj."
    assert any(
        f["code"].startswith("measure.") and "1.1.2" in f["place"]
        for f in result.report["findings"]
    )


@pytest.mark.django_db
def test_a_title_without_letters_still_has_an_address(home, register):
    import_plan(TEXT.replace("Obeležitev dveh dni v letu", "…").encode(), "nacrt.txt", "sl")
    assert MeasurePage.objects.get(number="1.1.3").slug_sl == "1-1-3"
