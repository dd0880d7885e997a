"""The form of a piece of news in the admin."""

from cms.pages.forms import BasePageForm
from content_types.news.models.publication import publication_errors


class NewsPageForm(BasePageForm):
    """Says at the fields what is missing, once the news is to leave its author's hands."""

    def _post_clean(self) -> None:
        super()._post_clean()
        # Only now does the page have what was typed. A draft may wait for all of it.
        if self.is_deferred_validation:
            return
        for name, error in publication_errors(self.instance).items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, error)
