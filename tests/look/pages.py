"""Pages of the design system rendered without the database, and a small server for them."""

import functools
import http.server
import threading
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

from django.template.loader import render_to_string
from django.utils.translation import override

from cms.site.styleguide import styleguide_context

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
STATIC = ROOT / "cms" / "site" / "static" / "site"
CSS = STATIC / "css"

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
FRAME = {
    "site_name": "Proti trgovini z\u00a0ljudmi",
    "home_url": "/",
    "help_url": "/help",
    "exit_url": "/elsewhere.html",
    "search_url": "/search",
    "page_url": "http://testserver/sl/",
    "page_description": "Opis strani",
    "demonstration": True,
    "footer_links": [{"title": "Dostopnost", "url": "#"}],
    "alternates": [{"lang": "sl", "url": "http://testserver/sl/"}],
}
SWITCH = {
    "sl": [{"lang": "en", "name": "English", "url": "#"}],
    "en": [{"lang": "sl", "name": "Slovenščina", "url": "#"}],
}


def frame_context(language):
    """What the context processor gives base.html, with the samples of the style guide."""
    context = styleguide_context()
    guide = next(guide for guide in context["guides"] if guide["lang"] == language)
    frame = {"nav": guide["nav"], "breadcrumbs": guide["breadcrumbs"]}
    return {**FRAME, **context, **frame, "language_switches": SWITCH[language]}


def render(name, language="sl", **extra):
    with override(language):
        return render_to_string(name, {**frame_context(language), **extra})


class Elements(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Say nothing: the requests are not what is tested."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@contextmanager
def served(folder):
    """Serve the folder under the site's content security policy; yields its address."""
    handler = functools.partial(_Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
