"""What materials add to the title."""

from cms.pages import languages
from content_types.materials.enums import EXISTING
from content_types.materials.models import MaterialPage
from search.kinds import Kind

from .document import plain
from .institutions import all_names
from .pages import PageTexts, page_texts, words


@page_texts.register
def _material_texts(page: MaterialPage, language: str) -> PageTexts:
    publishers = page.publishers.select_related("institution")
    institutions = [each.institution for each in publishers if each.institution]
    names = (name for institution in institutions for name in all_names(institution))
    wordings = (words(each, "wording", code) for each in publishers for code in languages.codes())
    return PageTexts(
        kind=Kind.MATERIAL,
        summary=words(page, "summary", language),
        body=plain(
            " · ".join(filter(None, [_kind_and_year(page, language), *_facts(page, language)]))
        ),
        mentions=tuple(dict.fromkeys(name for name in (*names, *wordings) if name)),
    )


def _kind_and_year(page: MaterialPage, language: str) -> str:
    with languages.speaking(language):
        kind = page.get_kind_display()
    return f"{kind}, {page.year}" if page.year else kind


def _facts(page: MaterialPage, language: str) -> list[str]:
    """Authors, audiences, formats and languages that exist, and where to get it."""
    existing = [each for each in page.editions.all() if each.state in EXISTING]
    with languages.speaking(language):
        formats = dict.fromkeys(each.get_format_display() for each in existing)
    audiences = (words(each, "name", language) for each in page.audiences.all())
    spoken = (words(each, "name", language) for each in page.languages.all())
    return [
        page.authors,
        ", ".join(filter(None, audiences)),
        ", ".join([*formats, *filter(None, spoken)]),
        words(page, "where_to_get", language),
    ]
