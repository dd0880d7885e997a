"""How dates are written and read in forms and in the admin, per language.

Django's own are no native's: its Slovenian months in short dates, its English ones before the day,
and weeks that begin on a Sunday. See FORMAT_MODULE_PATH.
"""
