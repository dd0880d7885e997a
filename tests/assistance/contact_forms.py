"""What a browser sends when an editor saves a contact in the admin."""

from django.urls import reverse


def contact_form(rows=(), **fields):
    """The data of a contact's form with rows of opening times, `fields` filled in."""
    form = {
        "key": "novi",
        "name_sl": "Novi telefon",
        "name_en": "New line",
        "kind": "helpline",
        "institution": "",
        "helps_sl": "Ko potrebujete nasvet.",
        "helps_en": "When you need advice.",
        "needs": ["advice", "work"],
        "priority": "20",
        "note": "",
        "spoken_languages": [],
        "languages_note_sl": "",
        "languages_note_en": "",
        "anonymity": "unknown",
        "audiences": [],
        "regions": [],
        "place": "",
        "opening_times-TOTAL_FORMS": str(len(rows)),
        "opening_times-INITIAL_FORMS": "0",
        "opening_times-MIN_NUM_FORMS": "0",
        "opening_times-MAX_NUM_FORMS": "1000",
    }
    for number, row in enumerate(rows):
        values = {"days": list("1234567"), "opens": "", "closes": "", "on_holidays": "also"}
        values |= {"first_day": "", "last_day": "", "line": "", "id": "", "ORDER": str(number + 1)}
        form |= {f"opening_times-{number}-{k}": v for k, v in {**values, **row}.items()}
    return form | fields


def address(action, *args):
    return reverse(f"wagtailsnippets_assistance_contact:{action}", args=args)


def errors_of(response):
    """The errors that the form of a response shows, by field."""
    assert response.status_code == 200, response.status_code
    return {name: list(found) for name, found in response.context["form"].errors.items()}
