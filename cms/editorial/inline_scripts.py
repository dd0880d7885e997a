"""Wagtail's admin without inline scripts, so that its policy can forbid them.

Wagtail 8 starts six of its widgets and panels by a `<script>` beside them. Here each gets a mark
instead, which static/editorial/js/start.js finds; the two panels have templates of their own in
templates/wagtailadmin/panels/. tests/editorial fails when a new version of Wagtail brings another.
"""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.widgets import (
    AdminDateInput,
    AdminDateTimeInput,
    AdminTimeInput,
    BaseChooser,
)
from wagtail.admin.widgets.workflows import AdminTaskChooser


def replace_inline_scripts() -> None:
    """Let Wagtail's widgets be rendered with marks. Called once, when the app is ready."""
    AdminDateInput.template_name = "editorial/widgets/date_input.html"
    AdminDateTimeInput.template_name = "editorial/widgets/datetime_input.html"
    AdminTimeInput.template_name = "editorial/widgets/time_input.html"
    BaseChooser.render = render_chooser


def render_chooser(
    self: BaseChooser,
    name: str,
    value: Any,
    attrs: dict[str, Any] | None = None,
    renderer: Any = None,
) -> SafeString:
    """BaseChooser.render with a mark in the place of its script.

    Raises TypeError without an id among the attributes, as Wagtail's own does.
    """
    if not attrs or "id" not in attrs:
        raise TypeError("BaseChooser cannot be rendered without an 'id' attribute")
    value_data = self.get_value_data(value)
    is_task = isinstance(self, AdminTaskChooser)
    return format_html(
        '{}<template data-start="{}" data-start-for="{}" data-start-options="{}"></template>',
        self.render_html(name, value_data, attrs),
        "createTaskChooser" if is_task else self.js_constructor,
        attrs["id"],
        json.dumps(self.get_js_init_options(attrs["id"], name, value_data)),
    )
