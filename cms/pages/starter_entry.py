"""What the starter content has brought, so that it is brought once."""

from django.db import models


class StarterEntry(models.Model):
    """One record of the starter files and the state in which it was left.

    `digest` is of the record in the file, `state` of what was stored: where the file has changed
    and the stored thing has not, it is brought up to date; what an editor has touched stays.
    """

    key = models.CharField(max_length=200, unique=True)
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=64)
    page = models.ForeignKey("pages.BasePage", models.SET_NULL, null=True, related_name="+")

    class Meta:
        app_label = "pages"

    def __str__(self) -> str:
        return self.key
