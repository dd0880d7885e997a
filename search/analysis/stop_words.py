"""Words that say nothing about what somebody looks for, folded, per language."""

_SLOVENIAN = """
ali ampak bi bil bila bile bili bilo bo bodo bom bomo bos boste brez da do dobi dobim dobiti ga gre
hocem ima imajo imam imamo imas imate iz ja jaz je jih jim jo kadar kaj kako kam kar katera kateri
katero kdaj kdo kdor ker ki kje ko koga kot ku lahko le ma me med mene mi moj moja moje mora moram
na nad naj najdem najti nam nas ne nek nekdo ni niso nisem no ob od on ona oni ono pa po pod
potrebujem pred pri prek rabim saj se sebe sem si smo so ste sva ta tako tam te tega tej tem ter ti
tista tisti to toda tudi tukaj tvoj v vam vas ve vec ves vsa vse vsi z za zakaj zaradi zdaj ze
zelim zelo
"""
_ENGLISH = """
about after all also an and any are as at be been but by can could did do does find for from get
had has have he her his how if in into is it its may me more my need no not of on or our out shall
she should so some such than that the their them then there these they this those through to under
up was we were what when where which who whom whose why will with would you your
"""

STOP_WORDS = {"sl": frozenset(_SLOVENIAN.split()), "en": frozenset(_ENGLISH.split())}


def is_stop_word(folded: str, language: str) -> bool:
    """Whether a folded word is passed over in `language`; a lone letter is in every language."""
    alone = len(folded) == 1 and not folded.isdigit()
    return alone or folded in STOP_WORDS.get(language, frozenset())
