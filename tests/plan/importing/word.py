"""WordprocessingML as Word writes it, for layouts that python-docx cannot make."""

import io
from xml.sax.saxutils import escape

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from content_types.plan.importing.facade import read_plan

TRACKED = 'w:id="7" w:author="x" w:date="2025-01-01T00:00:00Z"'


def run(text):
    """A run; '\\n' is a soft break, '\\t' a tab."""
    found = ""
    for number, line in enumerate(text.split("\n")):
        found += "<w:r><w:br/></w:r>" * bool(number)
        shown = escape(line).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
        found += f"<w:r><w:t xml:space='preserve'>{shown}</w:t></w:r>"
    return found


def p(*runs, style="", properties=""):
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    content = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>"


def cell(*paragraphs, span=1, merge=""):
    """A cell; `merge` is 'restart' for the first of cells merged downwards, 'continue' below it."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    content = "".join(each if each.startswith("<") else p(each) for each in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or '<w:p/>'}</w:tc>"


def row(*cells, properties=""):
    content = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{content}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def rows(*texts):
    """A table of plain texts: one tuple for each row."""
    return table(*(row(*each) for each in texts))


def word_file(*elements):
    """The bytes of a .docx whose body has the elements; styles are python-docx's English ones."""
    document = docx.Document()
    body = document.element.body
    wrapped = parse_xml(f"<w:body {nsdecls('w')}>{''.join(elements)}</w:body>")
    for element in list(wrapped):
        body.insert(len(body) - 1, element)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def plan_of(*elements):
    return read_plan(io.BytesIO(word_file(*elements)), "nacrt.docx", "sl")


def section(number, title):
    return p(f"{number}. {title}", style="Heading1")


def roles(measure):
    return [(role.kind.value, role.text) for role in measure.roles]


def times(measure):
    return [each.text for each in measure.timeframes]


def texts(measure):
    return [each.text for each in measure.paragraphs]
