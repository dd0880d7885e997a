"""The first account of the admin, whose password exists in clear only on the screen."""

import secrets

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password

USERNAME = "urednik"
# No letter or digit that is taken for another one when it is copied by hand.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 4, 5


def random_password() -> str:
    """Four groups of five characters, 98 bits."""
    groups = ["".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS)]
    return "-".join(groups)


def create_first_account() -> str | None:
    """Make the account unless somebody can already administer the site.

    Returns its password, or None when nothing was made: an account that was deleted or renamed
    on purpose must not come back by itself.
    """
    users = get_user_model()._default_manager
    if users.filter(is_superuser=True, is_active=True).exists():
        return None
    return set_new_password()


def set_new_password() -> str:
    """Give the account a new password, making the account if need be, and return the password."""
    password = random_password()
    roles = {"is_active": True, "is_staff": True, "is_superuser": True}
    get_user_model()._default_manager.update_or_create(
        username=USERNAME, defaults={**roles, "password": make_password(password)}
    )
    return password
