"""The checks of `make lint` that are our own."""

from pathlib import Path

from babel.messages.catalog import Catalog

from tests.support.leaks import leaks
from tests.support.messages import findings
from tests.support.sizes import too_long


def test_long_files_and_functions_are_named():
    long_function = "def many():\n" + "    x = 1\n" * 40
    found = list(
        too_long(
            [
                (Path("cms/long.py"), "x = 1\n" * 251),
                (Path("cms/function.py"), long_function),
                (Path("cms/right.py"), long_function.replace("    x = 1\n", "", 1)),
                (Path("cms/migrations/0001_initial.py"), "x = 1\n" * 251),
            ]
        )
    )
    assert found == [
        "cms/long.py: 251 lines, at most 250",
        "cms/function.py: many() has 41 lines, at most 40",
    ]


def test_paths_hosts_and_passwords_are_found():
    machine = "/".join(["", "work", "main", "x.py"])
    host = ".".join(["pypi", "org"])
    password = "".join(["postgres://anton", ":skrivno", "@db/site"])
    text = f"fine\n{machine}\nhttps://{host}/simple\n{password}\n"
    assert [line.split(": ")[:2] for line in leaks([(Path("a.md"), text)])] == [
        ["a.md:2", "a path of one machine"],
        ["a.md:3", "a package registry's host"],
        ["a.md:4", "an address with a password"],
    ]


def test_ordinary_text_is_no_leak():
    text = (
        "https://www.gov.si/work/ /sl/ukrep/1.4.10/ ../shared /usr/lib /admin/ a@b.si http://x:80/"
    )
    assert list(leaks([(Path("a.md"), text)])) == []


def slovenian():
    return Catalog(locale="sl", fuzzy=False)


def test_a_complete_catalogue_has_no_findings():
    committed, extracted = slovenian(), slovenian()
    for catalogue in (committed, extracted):
        catalogue.add("measure", "ukrep")
        forms = ["%(n)d ukrep", "%(n)d ukrepa", "%(n)d ukrepi", "%(n)d ukrepov"]
        catalogue.add(("%(n)d measure", "%(n)d measures"), forms, flags=["python-format"])
    assert list(findings(committed, extracted)) == []


def test_what_is_missing_unused_empty_fuzzy_or_short_of_a_form_is_found():
    committed, extracted = slovenian(), slovenian()
    committed.add("unused", "neuporabljeno")
    for catalogue in (committed, extracted):
        catalogue.add("empty", "")
        catalogue.add("guessed", "ugibano", flags=["fuzzy"])
        catalogue.add(("day", "days"), ["dan", "dneva", "dnevi", ""])
    extracted.add("missing")
    found = list(findings(committed, extracted))
    assert found == [
        "missing, run make messages: 'missing'",
        "used nowhere any more, run make messages: 'unused'",
        "not translated: 'empty'",
        "fuzzy: 'guessed'",
        "not translated: ('day', 'days')",
    ]


def test_a_placeholder_lost_in_translation_is_found():
    committed = slovenian()
    committed.add("%(count)d of %(total)d", "%(count)d od %(vseh)d", flags=["python-format"])
    assert len(list(findings(committed, committed))) == 1
