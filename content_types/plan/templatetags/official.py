"""Official texts: plain text as imported, shown as paragraphs and lists."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
BULLETS = ("· ", "• ", "- ", "– ")


@register.filter
def official(text: str | None) -> SafeString:
    """Lines of plain text as HTML; lines that begin with a bullet become one list."""
    html: list[SafeString] = []
    items: list[str] = []
    for line in (line.strip() for line in (text or "").splitlines()):
        bullet = next((mark for mark in BULLETS if line.startswith(mark)), None)
        if bullet:
            items.append(line[len(bullet) :])
            continue
        if line:
            _close(items, html)
            html.append(format_html("<p>{}</p>", line))
    _close(items, html)
    return mark_safe("\n".join(html))  # every part was escaped above


def _close(items: list[str], html: list[SafeString]) -> None:
    if items:
        html.append(format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", zip(items))))
        items.clear()
