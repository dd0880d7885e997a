import pytest

from search.analysis import english

FORMS = """
victim victims
traffic trafficking trafficked
policy policies
child children
train training trained trains
identify identifies identified identifying
institution institutions
abuse abused abuses abusing
stop stopped stopping stops
access accesses accessed
person people persons
marriage marriages
agency agencies
"""


@pytest.mark.parametrize("forms", [line.split() for line in FORMS.strip().splitlines()], ids=str)
def test_forms_of_a_word_share_its_key(forms):
    assert len({english.stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("policy", "police"), ("marriage", "market"), ("thing", "this"), ("need", "newly")],
)
def test_words_that_only_look_alike_stay_apart(one, other):
    assert english.stem(one) != english.stem(other)


@pytest.mark.parametrize("word", ["as", "is", "red", "sing", "bed", "s", ""])
def test_an_ending_that_is_most_of_the_word_stays(word):
    assert english.stem(word) == word
