"""What editors see beside Wagtail's own admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks


@hooks.register("insert_global_admin_js")
def start_script() -> SafeString:
    return format_html('<script src="{}"></script>', static("editorial/js/start.js"))
