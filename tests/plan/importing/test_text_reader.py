from content_types.plan.importing.document import Table
from content_types.plan.importing.text_reader import read_text


def tables(text):
    return [block for block in read_text(text).blocks if isinstance(block, Table)]


def lines(text):
    return [each.text for each in read_text(text).paragraphs() if each.text]


def test_a_sentence_cut_by_a_marker_is_joined_and_the_place_kept():
    document = read_text("Prvi del\n in drugi del\n, ki sledi.\n\nNov odstavek.\n")
    first = next(iter(document.paragraphs()))
    assert first.text == "Prvi del in drugi del, ki sledi."
    assert [mark.offset for mark in first.marks] == [8, 21]
    assert lines("Odstavek.\n\n Z zamikom.\n") == ["Odstavek.", "Z zamikom."]


def test_a_title_below_its_number_may_start_with_a_space():
    assert lines("6.3\n Spremljanje\n") == ["6.3", "Spremljanje"]


def test_punctuation_left_alone_goes_back_to_its_sentence():
    assert lines("Navodila za delo\n\n.\n\nNaprej\n") == ["Navodila za delo.", "Naprej"]


def test_columns_are_counted_from_the_header():
    (table,) = tables("\tA\n\tB\n\t2025\n\n\ta\n\n\tb\n\t1\n\n\t\n\td\n\t2\n")
    assert [row.texts for row in table.rows] == [
        ("A", "B", "2025"),
        ("a", "b", "1"),
        ("", "d", "2"),
    ]


def test_a_cell_may_have_more_paragraphs():
    (table,) = tables("\tA\n\tB\n\tC\n\n\t170084 \n\nPomoč žrtvam\n\tb\n\tc\n")
    assert table.rows[1].texts == ("170084 Pomoč žrtvam", "b", "c")
    (table,) = tables("\t· prva\n\n· druga\n\n· tretja\n\n\n\nBesedilo\n")
    assert [each.text for each in table.paragraphs()] == ["prva", "druga", "tretja"]


def test_text_after_a_gap_or_a_number_ends_the_table():
    text = "\tRok:\n\t2025\n\n\nBesedilo\n"
    assert [each.text for each in read_text(text).blocks if not isinstance(each, Table)] == [
        "Besedilo"
    ]
    assert len(list(tables("\tRok:\n\t2025\n1.1.2\nNaslov\n")[0].paragraphs())) == 2


def test_empty_cells_after_a_gap_are_a_table_of_their_own():
    first, second = tables("\tRok:\n\t2025\n\n\n\t \n\n\nCilj 2:\n")
    assert len(first.rows) == 2
    assert [each.text for each in second.paragraphs()] == [""]


def test_cells_of_one_line_are_cells_of_one_row():
    (table,) = tables("\tA\tB\tC\n\ta\tb\tc\n")
    assert [row.texts for row in table.rows] == [("A", "B", "C"), ("a", "b", "c")]


def test_footnotes_are_read_with_their_links_and_control_characters():
    document = read_text(
        'Konec.\n\n\x02 \x13 HYPERLINK "http://a.si?x&amp;amp;y" \x14vir\x15. Več\n\n'
    )
    (note,) = document.footnotes
    assert (note.text, note.urls) == ("vir. Več", ("http://a.si?x&y",))
    assert document.broken_at is None


def test_a_field_that_does_not_end_shows_where_the_file_breaks_off():
    document = read_text('A\n\n\ufffd \ufffd HYPERLINK "http://a')
    assert document.broken_at is not None
    assert document.broken_at.number == 3


def test_bookmarks_of_a_conversion_are_left_out():
    assert lines("[bookmark: _Toc1][bookmark: _Toc2]1.1\tNaslov\n") == ["1.1 Naslov"]


def test_lines_with_tabs_between_their_cells_are_rows_of_one_table():
    text = "Pregled\nA\tB\t2027\na\tb\t1\n\tc\t2\nKonec\t1\n"
    (table,) = tables(text)
    assert [row.texts for row in table.rows[:2]] == [("A", "B", "2027"), ("a", "b", "1")]
    assert lines(text)[0] == "Pregled"
    assert lines(text)[-1] == "Konec 1"


def test_footnotes_in_brackets_are_read_with_the_place_of_their_marker():
    document = read_text("Prvi stavek.[1] Drugi [2] stavek [3].\n\n[1] Vir.\n[2] Drugi vir.\n")
    (first,) = document.blocks
    assert first.text == "Prvi stavek. Drugi stavek [3]."
    assert [(mark.offset, mark.note) for mark in first.marks] == [(12, 1), (18, 2)]
    assert [(each.number, each.text) for each in document.footnotes] == [
        (1, "Vir."),
        (2, "Drugi vir."),
    ]


def test_a_bracket_without_a_marker_is_no_footnote():
    assert lines("[1] Prva točka\n[2] Druga točka\n") == ["[1] Prva točka", "[2] Druga točka"]
