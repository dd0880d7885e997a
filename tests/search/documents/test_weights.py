import pytest

from search.documents import Document, term_weights
from search.documents.document import plain
from search.kinds import Kind


def document(**values):
    given = {"key": "page:1", "language": "sl", "text_language": "sl", "kind": Kind.PAGE}
    return Document(**{**given, "title": "Naslov", "url": "/", **values})


def weight(term, **values):
    return term_weights(document(**values)).get(term, 0.0)


def test_number_title_mention_summary_and_body_count_in_this_order():
    fields = [
        weight("1.4", number="1.4"),
        weight("1.4", number="1.4.10"),
        weight("sl:polic", title="Policija in drugi ljudje"),
        weight("sl:polic", mentions=("Policija",)),
        weight("sl:polic", summary="policija policija policija"),
        weight("sl:polic", body="policija " * 100),
    ]
    assert fields == sorted(fields, reverse=True)
    assert len(set(fields)) == len(fields)


def test_all_texts_together_do_not_reach_a_number():
    everywhere = {"title": "113", "summary": "113", "body": "113 " * 50, "mentions": ("113",)}
    assert weight("113", **everywhere) < weight("113", number="113.1")


def test_a_short_title_counts_for_more_than_a_long_one():
    assert weight("sl:pomoc", title="Pomoč") > weight("sl:pomoc", title="Pomoč žrtvam v azilu")


def test_what_lies_below_a_number_stays_in_its_order():
    weights = [weight("1", number=number) for number in ("1.1", "1.2.9", "1.2.10", "1.10")]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_names_count_as_a_title_in_every_language():
    assert weight("en:tax", names=("Tax Administration",)) == weight("sl:tax", names=("Tax",))


def test_the_text_counts_in_its_own_language_only():
    assert weight("en:policija", body="Policija") == 0
    assert weight("en:polic", text_language="en", body="Police") > 0


def test_a_kind_is_named_by_its_word():
    assert 0 < weight("sl:ukrp", kind=Kind.MEASURE) < weight("sl:ukrp", body="ukrep")


@pytest.mark.parametrize("term", ["sl:pomoc", "sl:telefon", "en:help", "en:phon"])
def test_words_of_somebody_who_wants_help_lead_to_the_help_page_first(term):
    lifted = weight(term, kind=Kind.HELP, title="Kdo vam stoji ob strani")
    assert lifted > weight(term, title="Pomoč", summary="pomoč telefon help", body="pomoč " * 9)


def test_plain_text_has_neither_breaks_nor_invisible_letters():
    assert plain("z\u00adrno", None, " c\u030c\n\tb\x00 ") == "zrno č b"


def test_a_digest_changes_with_any_word():
    assert document().digest == document().digest
    assert document().digest != document(body="x").digest
