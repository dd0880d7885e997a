"""Strings of Django that our catalogues word differently, in Slovenian and in English.

Django says that something is wrong; ours say also how it is written. They stand here so that
`make messages` finds them and keeps their translations.
"""

from django.utils.translation import gettext_noop as _

WITHOUT_A_REMEDY = (
    _("Enter a valid date."),
    _("Enter a valid time."),
    _("Enter a valid date/time."),
)
OF_LIMITS = (
    _("Ensure this value is less than or equal to %(limit_value)s."),
    _("Ensure this value is greater than or equal to %(limit_value)s."),
)
# The hours that the change of clocks leaves out or brings twice.
UNTRANSLATED = (
    _(
        "%(datetime)s couldn’t be interpreted in time zone %(current_timezone)s; it may be "
        "ambiguous or it may not exist."
    ),
)
