"""Who may delete or move a page: whoever may make one.

In Wagtail every right to change a page is a right to delete it. Here somebody who translates or
reviews changes words, and cannot make a page disappear.
"""

from wagtail.models import PagePermissionTester


class BasePagePermissionTester(PagePermissionTester):
    """Wagtail's answers, but for deletion, and with it for moving."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        may = super().can_delete(ignore_bulk=ignore_bulk)
        return may and (self.user.is_superuser or "add" in self.permissions)
