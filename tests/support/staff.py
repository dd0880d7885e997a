"""People of the editorial staff in a real browser: members of the groups, logged in by the form."""

from django.contrib.auth.models import Group, User
from playwright.sync_api import Page
from wagtail.users.models import UserProfile

from cms.editorial.groups import ensure_groups

PASSWORD = "dovolj-dolgo-geslo"


def employ(name: str, *groups: str, language: str = "sl") -> User:
    """A user who belongs to `groups` and no more, with buttons in `language`."""
    ensure_groups()
    user = User.objects.create_user(name, password=PASSWORD)
    user.groups.set(Group.objects.filter(name__in=groups))
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def sign_in(page: Page, site: str, name: str) -> Page:
    """The same page on the first screen of the admin of the site at `site`."""
    page.goto(f"{site}/admin/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    return page


def press(page: Page, words: str) -> None:
    """Press the button or follow the link with exactly these words."""
    button = page.get_by_role("button", name=words, exact=True)
    page.get_by_role("link", name=words, exact=True).or_(button).first.click()
    page.wait_for_load_state()
