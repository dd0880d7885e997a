"""What happens to a page when its own workflow ends.

Wagtail imports this while it makes its own models, so nothing may be imported before it is called.
"""

from typing import Any


def finish_workflow(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved, as Wagtail does, unless a bundle will release it.

    Named by the setting WAGTAIL_FINISH_WORKFLOW_ACTION.
    """
    from wagtail.workflows import publish_workflow_state

    from cms.pages.models import BasePage

    from .models import Bundle

    page = workflow_state.content_object
    if not (isinstance(page, BasePage) and Bundle.objects.holding(page.pk).exists()):
        publish_workflow_state(workflow_state, user=user)
