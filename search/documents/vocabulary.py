"""Words that lead to a kind of result although its text may not have them."""

from search.kinds import Kind

# Whoever types one of these wants to talk to somebody: the pages of help come first.
INTENT_WORDS: dict[str, str] = {
    "sl": (
        "pomoč pomagati pomagaj kontakt telefon telefonska številka poklicati pokliči klic sos "
        "povedati povem prijaviti prijavim prijava"
    ),
    "en": "help helpline hotline contact phone telephone number call sos",
}

KIND_WORDS: dict[str, dict[str, str]] = {
    Kind.MEASURE: {"sl": "ukrep", "en": "measure"},
    Kind.SECTION: {"sl": "poglavje podpoglavje razdelek sklop", "en": "section chapter"},
    Kind.PLAN: {"sl": "akcijski načrt", "en": "action plan"},
    Kind.INSTITUTION: {"sl": "institucija ustanova organ", "en": "institution authority"},
    Kind.TRAINING: {
        "sl": "usposabljanje izobraževanje seminar delavnica",
        "en": "training course seminar workshop",
    },
    Kind.NEWS: {"sl": "novica sporočilo izjava", "en": "news press release statement"},
    Kind.MATERIAL: {
        "sl": "gradivo publikacija brošura knjižica",
        "en": "material publication brochure booklet",
    },
}
