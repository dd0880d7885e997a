"""The Nu HTML Checker has nothing to say about any public page."""

import pytest

from tests.support.vnu import VnuMissingError, check_html, ensure_vnu

from .site_map import SAMPLES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def jar():
    try:
        return ensure_vnu()
    except VnuMissingError as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def files(site, visitor, tmp_path_factory):
    """Every page in a file of its own, of the institutions every fourth, and what is no page."""
    folder = tmp_path_factory.mktemp("pages")
    alike = [address for address, answer in site.items() if answer.kind == "institution"]
    chosen = site.keys() - set(alike[::2]) - set(alike[1::4])
    contents = {address: site[address].response.content for address in chosen}
    for kind in ("filtered", "help-all", "help-finder", "search", "missing"):
        for address in SAMPLES[kind].values():
            contents[address] = visitor.get(address).content
    for address, content in contents.items():
        name = address.strip("/").replace("/", "_").replace("?", "_")
        (folder / f"{name}.html").write_bytes(content)
    return sorted(folder.iterdir())


def test_the_checker_finds_what_is_wrong(jar, tmp_path):
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><html lang=sl><title>T</title><p><div></p>")
    assert check_html(jar, [wrong])


def test_the_checker_finds_nothing_on_any_page(jar, files):
    assert len(files) > 200
    assert check_html(jar, files) == []
