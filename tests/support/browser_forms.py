"""A form as a browser would send it back: `sent(client.get(edit_url(page)), title_sl="…")`."""

from bs4 import BeautifulSoup
from wagtail.blocks.base import BlockField
from wagtail.test.utils.form_data import nested_form_data, streamfield

CONTROLS = "input[name], select[name], textarea[name]"
UNSENT = {"submit", "button", "file", "image", "reset"}


def sent(response, **fields):
    """Everything the page's form holds, `fields` changed; streams go back empty."""
    html = BeautifulSoup(response.content, "html.parser")
    # Beside it the page has only small ones: the search, the buttons of a dialog.
    controls = max((form.select(CONTROLS) for form in html.select("form")), key=len)
    data = {}
    for control in controls:
        if "__prefix__" not in control["name"] and (values := _values(control)):
            data.setdefault(control["name"], []).extend(values)
    for name, field in response.context["form"].fields.items():
        if isinstance(field, BlockField):
            data |= nested_form_data({name: streamfield([])})
    return {name: value for name, value in data.items() if not name.startswith("action")} | fields


def row(data, formset, **fields):
    """The form with one more row in `formset`."""
    number = int(data[f"{formset}-TOTAL_FORMS"][0])
    own = {f"{formset}-{number}-{name}": value for name, value in fields.items()}
    order = {f"{formset}-{number}-ORDER": str(number + 1), f"{formset}-{number}-id": ""}
    return {**data, **order, **own, f"{formset}-TOTAL_FORMS": str(number + 1)}


def _values(control):
    if control.name == "textarea":
        return [control.text.removeprefix("\n")]
    if control.name == "select":
        chosen = [each for each in control.select("option") if each.has_attr("selected")]
        if not chosen and not control.has_attr("multiple"):
            chosen = control.select("option")[:1]
        return [option.get("value", option.text) for option in chosen]
    kind = control.get("type", "text")
    if kind in UNSENT or (kind in {"checkbox", "radio"} and not control.has_attr("checked")):
        return []
    return [control.get("value", "on" if kind == "checkbox" else "")]
