"""Which plan a document is: its title and its years."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from content_types.plan.importing.document import Document, Table
from content_types.plan.importing.funding_header import funding_years
from content_types.plan.importing.plan import ParsedSection, Passage

_TITLE = re.compile(
    r"\b(?:(?:National |Nacionaln\w+ |Državn\w+ )?(?:Action Plan|Akcijsk\w+ načrt\w*))\b"
    r"[^.;,()\n]{0,120}?"
    r"\b20\d\d(?:\s?[–-]\s?|\s(?:in|and|to|do)\s)20\d\d",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\b(20\d\d)(?:\s?[–-]\s?|\s(?:in|and|to|do)\s)(20\d\d)\b")
_LINES_OF_A_TITLE = 4
_RARE = 4  # a year that is named four times less often than the commonest one is not the plan's


def find_title(document: Document, introduction: Sequence[Passage]) -> str:
    """The title by its style, otherwise the plan's name in the introduction; '' without either."""
    texts = [each.text for each in introduction]
    if document.title:
        # Its years may stand in a paragraph of their own below it.
        whole = next(_title_page([document.title, *texts[:1]]), "")
        goes_on = not _SPAN.search(document.title) and _TITLE.fullmatch(whole)
        return whole if goes_on else document.title
    matches = (_TITLE.search(text) for text in (*texts, *_title_page(texts)))
    return next((match.group() for match in matches if match), "")


def _title_page(texts: list[str]) -> Iterator[str]:
    """The first lines, each with those below it: a title is often parted over two or three."""
    for start in range(min(len(texts), _LINES_OF_A_TITLE)):
        for end in range(start + 2, start + _LINES_OF_A_TITLE + 1):
            yield " ".join(texts[start:end])


def find_years(
    document: Document, title: str, sections: Sequence[ParsedSection]
) -> tuple[int, ...]:
    """The years of the tables of funding, of the title, or most of the timeframes, in order."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    years = funding_years(tables)
    if years:
        return years
    span = _SPAN.search(title)
    if span and int(span[1]) <= int(span[2]):
        return tuple(range(int(span[1]), int(span[2]) + 1))
    counted = Counter(
        year
        for section in sections
        for measure in section.all_measures()
        for block in measure.timeframes
        for year in block.timeframe.years
    )
    most = max(counted.values(), default=0)
    return tuple(sorted(year for year, count in counted.items() if count * _RARE >= most))
