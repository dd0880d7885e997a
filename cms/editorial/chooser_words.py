"""The words on Wagtail's choosers in the language of whoever looks at them.

A chooser is made once, with the form's class, and puts the name of what is chosen into its words
at that moment (Wagtail 8.0): the first visitor's language stays for everybody. Here the words are
put together each time they are shown.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail.admin.widgets import AdminPageChooser
from wagtail.snippets.widgets import AdminSnippetChooser

from cms.pages.models import BasePage


def let_choosers_speak() -> None:
    """Called once, when the app is ready, before any form is made."""
    AdminPageChooser.__init__ = _named_page(AdminPageChooser.__init__)
    AdminSnippetChooser.__init__ = _named_snippet(AdminSnippetChooser.__init__)


def _named_page(stock: Callable[..., None]) -> Callable[..., None]:
    @wraps(stock)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        stock(self, *args, **kwargs)
        if len(self.target_models) == 1 and self.target_models[0] is not BasePage:
            words = kwargs.get("choose_one_text", type(self).choose_one_text)
            self.choose_one_text = _page_words(words, self.target_models[0])

    return init


def _named_snippet(stock: Callable[..., None]) -> Callable[..., None]:
    @wraps(stock)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        stock(self, *args, **kwargs)
        for name, words in (
            ("choose_one_text", "Choose %(object)s"),
            ("choose_another_text", "Choose another %(object)s"),
            ("link_to_chosen_text", "Edit this %(object)s"),
        ):
            if name not in kwargs:
                setattr(self, name, _snippet_words(words, self.model))

    return init


def _page(words: Any, model: Any) -> str:
    return f"{words} ({capfirst(str(model._meta.verbose_name))})"


def _snippet(words: str, model: Any) -> str:
    return gettext(words) % {"object": model._meta.verbose_name}


_page_words = lazy(_page, str)
_snippet_words = lazy(_snippet, str)
