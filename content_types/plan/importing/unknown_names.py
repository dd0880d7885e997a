"""Whether a comma or conjunction stands inside the name of an institution that no register knows.

'Ministry of Solidarity and Youth' is one name, 'Ministry of Solidarity and courts' is two. What a
name may go on with is a field of work; what begins another name says so by its own noun.
"""

import re

_HEAD = re.compile(
    r"\b(?:ministr(?:y|ies)|offices?|commissions?|institutes?|institutions?|agenc(?:y|ies)"
    r"|services?|directorates?|networks?|centres?|centers?|inspectorates?|administrations?"
    r"|chambers?|associations?|councils?|unions?|societ(?:y|ies)|federations?|facult(?:y|ies)"
    r"|universit(?:y|ies)|departments?|funds?|committees?|schools?|courts?|colleges?"
    r"|academ(?:y|ies)|divisions?|units?|groups?|police|prosecutors?|ngos?|organi[sz]ations?"
    r"|municipalit(?:y|ies)|embass(?:y|ies)|consulates?|coordinators?|clubs?|confederations?"
    r"|hospitals?|librar(?:y|ies)|museums?|compan(?:y|ies)|foundations?|banks?|employers"
    r"|media|experts?|inspectors?|providers?|partners?|bodies|authorit(?:y|ies)|representatives?"
    # Feminine nouns but in the accusative, in which a field of work stands: 'za javno upravo'.
    r"|(?:služb|komisij|agencij|mrež|inšpekcij|uprav|zbornic|zvez|fakultet|univerz|institucij"
    r"|inštitucij|direkcij|akademij|šol|policij|občin|organizacij|bolnišnic|ustanov|knjižnic"
    r"|skupin|fundacij|sekcij)(?:a|e|i|am|ah|ami)?"
    r"|ministrstv\w*|urad\w*|zavod\w*|direktorat\w*|inšpektorat\w*|sveti?|združenj[ae]"
    r"|društv[ao]|inštitut\w*|cent(?:er|r\w*)|sklad[ia]?|sektor\w*|oddel\w+|odbor\w*"
    r"|tožilst\w*|sodišč\w*|sindikat\w*|delodajalc\w*|domovi|veleposlaništ\w*|konzulat\w*"
    r"|podjetj[ae]|mediji|muzej\w*|predstavnik\w*|strokovnjak\w*|izvajalc\w*|partnerji"
    r"|organi?|zagovornik\w*|varuh\w*|koordinator\w*|karitas)\b",
    re.IGNORECASE,
)
# A name that may go on: its noun, and the word that its field of work follows.
_OPEN = re.compile(rf"{_HEAD.pattern}.*\b(?:of|for|on|za|proti)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(
    r"\b(?:ministr(?:y|ies)|office|inspectorate|directorate|administration)\b", re.IGNORECASE
)
# 'Obrtna in podjetniška zbornica': an adjective begins the name.
_ADJECTIVE = re.compile(r"[A-ZČŠŽ]\w+(?:sk|šk|čk|tn|vn|ln|dn)[aioe]")
_ONE_WORD = re.compile(r"[A-Z][a-z]{3,}")
_FIELD_WORDS = """
family social equal european tourism sport sports forestry food climate energy environment
environmental spatial innovation science higher education youth culture technology integration
fight combating human protection planning infrastructure affairs
"""
_FIELDS = frozenset(_FIELD_WORDS.split())


def is_one_name(left: str, right: str, *, by_comma: bool, language: str) -> bool:
    """Whether two parts of a list, none of them known, are one name.

    In Slovenian a field of work is written small; in English only the noun tells the names apart.
    """
    if language == "sl" and _ADJECTIVE.fullmatch(left) and not by_comma:
        return right[:1].islower()
    if not _OPEN.search(left):
        return False
    if right.split(" ")[0].strip(" ,").casefold() in _FIELDS:
        return True
    if _HEAD.search(right) or re.search(r"\b[A-ZČŠŽ]{2,}\b", right):
        return False
    if language == "sl":
        return right[:1].islower()
    if by_comma:
        return bool(_ONE_WORD.fullmatch(right) and _GOVERNMENT.search(left))
    return True
