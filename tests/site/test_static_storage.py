"""Our style sheets are sent small, and say what they said."""

from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage

from cms.site import static_storage
from cms.site.static_storage import SmallStaticFilesStorage, minified

FOLDER = Path(static_storage.__file__).parent / "static" / "site" / "css"
SHEETS = sorted(FOLDER.glob("*.css"))
# A browser keeps the spaces of custom properties as they were written.
RULES = """text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/\\s+/g, " ").replace(/, /g, ","));
}"""


@pytest.fixture
def collected(tmp_path, settings):
    """Collects files, given as name and content, and returns what lies where they are served."""

    def collect(**files):
        settings.DEBUG = False
        source = FileSystemStorage(tmp_path / "source")
        storage = SmallStaticFilesStorage(location=tmp_path / "served", base_url="/static/")
        paths = {}
        for name, content in files.items():
            path = Path(source.path(name))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
            with path.open("rb") as file:
                storage.save(name, file)
            paths[name] = (source, name)
        outcomes = list(storage.post_process(paths))
        assert not [each for each in outcomes if isinstance(each[2], Exception)]
        return {name: Path(storage.path(storage.stored_name(name))) for name in files}

    return collect


def test_our_style_sheets_lose_what_nobody_needs_and_name_files_by_content(collected):
    sheet = "/* Why. */\na { color: red; background: url('../img/a.svg'); }\n"
    files = {"site/css/a.css": sheet, "admin/a.css": sheet, "site/img/a.svg": "<svg/>"}
    files["img/a.svg"] = "<svg/>"
    found = collected(**files)
    ours = found["site/css/a.css"].read_text()
    assert "Why" not in ours
    assert "\n" not in ours
    assert found["site/img/a.svg"].name in ours
    assert "Why" in found["admin/a.css"].read_text()
    assert found["site/css/a.css"].name != found["admin/a.css"].name


def test_what_changes_only_in_its_comments_keeps_its_name(collected):
    one = collected(**{"site/css/a.css": "/* One. */ a { color: red; }"})
    two = collected(**{"site/css/a.css": "/* Two. */ a { color: red; }"})
    assert one == two


@pytest.mark.browser
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_minified_sheet_has_the_same_rules(page, sheet):
    content = sheet.read_bytes()
    small = minified(f"site/css/{sheet.name}", content)
    rules = page.evaluate(RULES, content.decode())
    assert rules
    assert page.evaluate(RULES, small.decode()) == rules
    assert len(small) < len(content)
