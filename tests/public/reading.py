"""A page as a machine reads it."""

from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
from lxml import etree

ORIGIN = "http://testserver"


class Answer:
    """The answer to one address, with its parsed HTML and what the parser complained of."""

    def __init__(self, address, kind, response):
        self.address = address
        self.kind = kind
        self.response = response
        self.status = response.status_code
        self.language = address.split("/")[1]

    @cached_property
    def html(self):
        return self.response.content.decode()

    @cached_property
    def _parsed(self):
        parser = html5lib.HTMLParser(
            tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False
        )
        return parser.parse(self.html), parser.errors

    @property
    def tree(self):
        return self._parsed[0]

    @property
    def errors(self):
        return [(place, code) for place, code, _data in self._parsed[1]]

    def all(self, xpath):
        return self.tree.xpath(xpath)

    def meta(self, name):
        return next(iter(self.all(f"//meta[@name='{name}']/@content")), None)

    @property
    def canonical(self):
        return next(iter(self.all("//link[@rel='canonical']/@href")), None)

    @property
    def alternates(self):
        links = self.all("//link[@rel='alternate'][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @property
    def switches(self):
        """The addresses of the language switch by language."""
        links = self.all("//a[contains(concat(' ', @class, ' '), ' language ')]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @cached_property
    def ids(self):
        return set(self.all("//@id"))

    @property
    def links(self):
        """Every internal link as (address with query, fragment)."""
        for href in self.all("//a/@href"):
            whole = urljoin(ORIGIN + self.address, href)
            if whole.startswith(ORIGIN + "/"):
                address, fragment = urldefrag(whole)
                yield address.removeprefix(ORIGIN), fragment

    @property
    def resources(self):
        """The addresses that a browser fetches with the page."""
        found = self.all("//link[@rel='stylesheet']/@href | //script/@src | //img/@src")
        return [urlsplit(urljoin(ORIGIN + self.address, each)) for each in found]

    def words_in(self, xpath):
        """The text of the first element that fits, in one line."""
        element = next(iter(self.all(xpath)), None)
        if element is None:
            return ""
        return " ".join(etree.tostring(element, method="text", encoding="unicode").split())
