"""Slovenian: 18. 10. 2026."""

DATE_FORMAT = "j. F Y"
DATETIME_FORMAT = "j. F Y, H:i"
MONTH_DAY_FORMAT = "j. F"
SHORT_DATE_FORMAT = "j. n. Y"
SHORT_DATETIME_FORMAT = "j. n. Y, H:i"
FIRST_DAY_OF_WEEK = 1

# Of a date that is typed; ISO's form, which the date pickers write, is always understood.
DATE_INPUT_FORMATS = ["%d. %m. %Y", "%d.%m.%Y"]
DATETIME_INPUT_FORMATS = [
    "%d. %m. %Y %H:%M",
    "%d.%m.%Y %H:%M",
    "%d. %m. %Y, %H:%M",
    "%d. %m. %Y %H.%M",
    "%d.%m.%Y %H.%M",
]
# In Slovenian a full stop stands between hours and minutes; the pickers write a colon.
TIME_INPUT_FORMATS = ["%H:%M", "%H.%M", "%H:%M:%S"]
