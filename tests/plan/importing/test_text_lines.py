"""Texts that were printed into a file: wrapped lines, page numbers, a table of contents."""

import io
import re
import textwrap

import pytest

from content_types.plan.importing.facade import read_plan
from content_types.plan.importing.text_lines import lines_of

PLAN = """AKCIJSKI NAČRT ZA BOJ PROTI TRGOVINI Z LJUDMI 2027–2028

UVOD

Skupina je pripravila načrt, ki ga sestavljata dve poglavji. Ukrepi nadaljujejo delo iz prejšnjega \
obdobja in se opirajo na priporočila, ki jih je pripravila skupina GRETA v zadnjem krogu.

1. PREPREČEVANJE

Ozaveščanje je temelj preprečevanja, zato bo skupina nadaljevala dejavnosti, ki so se pokazale kot \
učinkovite, in jih razširila na nova okolja, kjer je ogroženih več ljudi.

1.1 Spletišče

Spletišče bo na voljo v obeh jezikih, posodobljeno bo vsaj štirikrat na leto in bo vsebovalo \
povezave do vseh organizacij, ki nudijo pomoč.

Cilj: Zagotoviti redno dopolnjevanje spletišča ter objavo novic v obeh jezikih, vključno s podatki.

Nosilec: Ministrstvo za notranje zadeve, Služba za preprečevanje in boj proti trgovini z ljudmi
Sodelujoči: Urad Vlade RS za komuniciranje, Ministrstvo za delo, družino, socialne zadeve in \
enake možnosti, nevladne organizacije
Rok: stalna naloga v letih 2027 in 2028

2. ODKRIVANJE

2.1 Usposabljanje policistov

Cilj: Usposobljeni policisti in policistke, ki znajo prepoznati žrtve ter z njimi ravnati obzirno.

Nosilec: Policija
Rok: do konca leta 2028
"""


def read(text):
    return read_plan(io.BytesIO(text.encode()), "nacrt.txt", "sl")


def wrapped(text, width=72):
    return "\n".join(
        line for each in text.split("\n") for line in textwrap.wrap(each, width) or [""]
    )


def paged(text, number="{}", every=14):
    """The text with the number of its page after every few lines."""
    lines = text.split("\n")
    pages = [lines[at : at + every] for at in range(0, len(lines), every)]
    shown = (["", f"          {number.format(n)}", "\f"] for n in range(1, len(pages) + 1))
    return "\n".join(line for page, foot in zip(pages, shown, strict=True) for line in page + foot)


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_give_the_paragraphs_that_were_wrapped(width, end):
    assert read(wrapped(PLAN, width).replace("\n", end)) == read(PLAN)


@pytest.mark.parametrize("number", ["{}", "- {} -", "Stran {} od 4", "Page {}", "{}/4"])
def test_page_numbers_are_left_out_and_part_no_sentence(number):
    text = paged(wrapped(PLAN), number)
    assert len(re.findall(r"\f", text)) > 2
    assert read(text) == read(PLAN)


def test_places_are_the_lines_of_the_file():
    text = paged(wrapped(PLAN))
    (measure, _second) = read(text).measures()
    line = measure.timeframes[0].place.number
    assert text.replace("\f", "\n").split("\n")[line - 1].startswith("Rok: stalna naloga")


def test_numbers_of_sections_that_stand_alone_are_no_pages():
    text = re.sub(r"^(\d)\. (\w+)$", r"\n\1\n\n\2", PLAN, flags=re.MULTILINE)
    assert [section.title for section in read(text).sections] == ["PREPREČEVANJE", "ODKRIVANJE"]


def test_lines_that_were_never_wrapped_stay_as_they_are():
    text = "Prva vrstica brez konca\ndruga vrstica\n\ntretja\n"
    assert [line.text for line in lines_of(text)] == text.split("\n")


def test_a_typed_table_of_contents_repeats_no_heading():
    contents = "KAZALO\n\nUVOD\t2\n1. PREPREČEVANJE\t3\n1.1 Spletišče\t3\n2. ODKRIVANJE 4\n\n"
    plan = read(PLAN.replace("UVOD\n", contents + "UVOD\n", 1))
    assert plan.sections == read(PLAN).sections
