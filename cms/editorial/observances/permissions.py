"""Who may see bundles, and who may take which step."""

from typing import Any

PREPARE = "bundles.change_bundle"
OPEN = "bundles.add_bundle"
APPROVE = "bundles.approve_bundle"
RELEASE = "bundles.release_bundle"
VIEW = "bundles.view_bundle"
WRITE = "bundles.change_bundlepost"


def may_see(user: Any) -> bool:
    """Whether the user has anything to do with bundles."""
    return any(user.has_perm(name) for name in (VIEW, PREPARE, OPEN, APPROVE, RELEASE))


def may_write(user: Any) -> bool:
    """Whether the user may change the words of the texts for social media."""
    return any(user.has_perm(name) for name in (PREPARE, WRITE))
