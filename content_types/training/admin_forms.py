"""The form of a training in the admin: what no single row can check."""

from typing import Any

from django.utils.translation import gettext as _

from cms.pages.forms import BasePageForm


class TrainingPageForm(BasePageForm):
    """Asks for a date, and refuses a row of a table of workshops that stands there twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "occasions" in self.formsets:
            # Django would speak of forms.
            messages = self.formsets["occasions"].error_messages
            messages["too_few_forms"] = _("Add at least one date.")

    def is_valid(self) -> bool:
        valid = super().is_valid()
        rows = self.formsets.get("workshop_counts")
        if not valid or rows is None:
            return valid
        seen: set[tuple[Any, ...]] = set()
        for form in rows.forms:
            values = getattr(form, "cleaned_data", {})
            if not values or values.get("DELETE"):
                continue
            key = (values.get("year"), values.get("level"), values.get("region"))
            if key in seen:
                message = _(
                    "This year, level of school and region stand in another row already. "
                    "Add the numbers there, or choose another region."
                )
                form.add_error("region", message)
                valid = False
            seen.add(key)
        return valid
