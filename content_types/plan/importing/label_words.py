"""The words of labels in English and Slovenian."""

from content_types.plan.enums import RoleKind

ROLES: dict[RoleKind, str] = {
    RoleKind.RESPONSIBLE: (
        "responsible institution|responsible institutions|responsible authority"
        "|responsible authorities|responsible body|responsible bodies|responsible"
        "|institution responsible|lead institution|lead institutions|competent authority"
        "|competent authorities|responsible institution(s)|institutions responsible"
        "|responsible ministry|responsible ministries|responsible party|responsible parties"
        "|responsible for implementation|responsibility|competent body|competent bodies"
        "|competent institution|competent institutions|lead|lead body|lead bodies|lead ministry"
        "|lead authority|lead authorities|lead agency|lead organisation|lead partner"
        "|leading institution|leading institutions|measure holder|measure holders"
        "|nosilec|nosilca|nosilci|nosilka|nosilke|nosilki|nosilec naloge|nosilci naloge"
        "|nosilec ukrepa|nosilca ukrepa|nosilci ukrepa|nosilka ukrepa|nosilec aktivnosti"
        "|nosilci aktivnosti|nosilec izvedbe|nosilci izvedbe|glavni nosilec|glavni nosilci"
        "|nosilna institucija|nosilni instituciji|nosilne institucije|odgovorna institucija"
        "|odgovorni instituciji|odgovorne institucije|odgovorni organ|odgovorna organa"
        "|odgovorni organi|odgovorni nosilec|odgovorni nosilci|pristojni organ|pristojna organa"
        "|pristojni organi|pristojna institucija|pristojne institucije|pristojno ministrstvo"
        "|odgovorni|odgovorno ministrstvo|odgovornost|nosilni organ|nosilni organi"
        "|nosilno ministrstvo|zadolžena institucija|zadolžene institucije|zadolženi organ"
        "|zadolženi organi|skrbnik ukrepa|skrbnica ukrepa"
    ),
    RoleKind.PARTICIPANT: (
        "participants|participant|participating institution|participating institutions"
        "|participating bodies|partners|partner institutions|cooperating institutions"
        "|participating authorities|participating organisations|partner institution"
        "|partner organisation|partner organisations|implementation partners"
        "|cooperating institution|cooperating bodies|cooperating partners"
        "|co-operating institutions|collaborating institutions|supporting institution"
        "|supporting institutions|supporting bodies|supporting authorities|supporting partners"
        "|supporting organisations|institutions involved|other institutions involved"
        "|involved institutions|other participants|other institutions|stakeholders"
        "|other stakeholders|in cooperation with|in collaboration with"
        "|sodelujoči|sodelujoča|sodelujoče|sodelujoča institucija|sodelujoči instituciji"
        "|sodelujoče institucije|sodelujoči organi|sodelujoča organa|sodelujoči organ"
        "|drugi sodelujoči|ostali sodelujoči|sonosilec|sonosilca|sonosilci"
        "|sodelujejo|sodeluje|sodelujeta|udeleženci|partner|partnerja|partnerji"
        "|sodelujoči partnerji|sodelujoča ministrstva|vključene institucije|vključeni organi"
        "|deležniki|drugi deležniki|vključeni deležniki|v sodelovanju z|v sodelovanju s"
    ),
    RoleKind.PROVIDER: (
        "provider|providers|provider(s)|service provider|service providers|contractor"
        "|contractors|implementing organisation|implementing organisations"
        "|implementing organization|implementing organizations|implementing partner"
        "|implementing partners|implementing body|implementing bodies|implementing institution"
        "|implementing institutions|implementing agency|implementing agencies"
        "|implementing authority|implementing authorities|implementer|implementers"
        "|implemented by|carried out by|delivered by|provided by|executing body"
        "|izvajalec|izvajalca|izvajalci|izvajalka|izvajalke|izvajalki|izvajalec programa"
        "|izvajalec ukrepa|izvajalca ukrepa|izvajalci ukrepa|izvajalec aktivnosti"
        "|izvajalci aktivnosti|izvajalec naloge|izvajalci naloge|izvajalec projekta"
        "|izvajalci programa|izvajalci projekta|izvajalska institucija|izvajalske institucije"
        "|izvajalska organizacija|izvajalske organizacije"
    ),
    RoleKind.FUNDER: (
        "funds provided by|funding provided by|funded by|financed by|funds are provided by"
        "|funder|funders|source of funds|source of funding|sources of funding"
        "|financial resources provided by|funding|funding source|funding sources|funding body"
        "|funding bodies|funding institution|funding institutions|funds|financing|financed from"
        "|funded from|financing source|financing sources|source of financing"
        "|sources of financing|source of finance|sources of finance|financial source"
        "|financial sources"
        "|sredstva zagotavlja|sredstva zagotavljata|sredstva zagotavljajo"
        "|finančna sredstva zagotavlja|finančna sredstva zagotavljata"
        "|finančna sredstva zagotavljajo|vir financiranja|vira financiranja|viri financiranja"
        "|finančni vir|finančni viri|vir sredstev|viri sredstev|financer|financerja|financerji"
        "|financira|financirata|financirajo|finančna sredstva|sredstva|financiranje"
        "|sredstva zagotovi|sredstva zagotovijo|zagotavljanje sredstev|proračunski vir"
        "|proračunski viri"
    ),
}
TIMEFRAME = (
    "timeframe|timeframes|time frame|time-frame|timeline|deadline|deadlines|time limit"
    "|implementation period|period of implementation|implementation deadline"
    "|implementation deadlines|deadline for implementation|implementation timeframe"
    "|implementation timeline|timeframe for implementation|time frame for implementation"
    "|timing|schedule|time schedule|time period|period|duration|due date|due dates"
    "|completion date|date of completion|target date|when|kdaj"
    "|rok|roka|roki|rok izvedbe|roki izvedbe|rok za izvedbo|roki za izvedbo|rok izvajanja"
    "|rok za izvedbo ukrepa|rok izvedbe ukrepa|rok realizacije|rok za realizacijo"
    "|časovni okvir|časovni okvir izvedbe|časovnica|časovnica izvedbe|čas izvedbe|čas izvajanja"
    "|predvideni rok|predvideni roki|predvideni rok izvedbe|rok za uresničitev|rok uresničitve"
    "|rok dokončanja|končni rok|terminski načrt|terminski plan|trajanje|obdobje"
    "|časovni rok|časovno obdobje|obdobje izvajanja|obdobje izvedbe|termin|termin izvedbe"
)
# Labels whose value is text of the measure. A description is the text itself; the label of any
# other stays before its value.
_DESCRIPTIONS = (
    "description|description of the measure|measure description"
    "|opis|opis ukrepa|opis naloge|opis aktivnosti|kratek opis|kratek opis ukrepa"
    "|vsebina ukrepa|opis vsebine"
)
_NOTES = (
    "indicator|indicators|performance indicators|expected result|expected results|outcome"
    "|outcomes|outputs|target group|target groups|activities|note|notes|risks|budget"
    "|estimated budget|estimated costs|costs|financial resources|funds required|amount"
    "|finding|findings|purpose|rationale|legal basis|monitoring|status|priority"
    "|kazalnik|kazalnika|kazalniki|kazalec|kazalca|kazalci|kazalnik uspešnosti"
    "|kazalniki uspešnosti|kazalniki uspeha|kazalniki učinka|kazalniki za spremljanje"
    "|merila|merila uspešnosti|izhodiščna vrednost|ciljna vrednost|ciljne vrednosti"
    "|pričakovani rezultat|pričakovani rezultati|pričakovani učinki|rezultat|rezultati"
    "|učinki|ciljna skupina|ciljni skupini|ciljne skupine|aktivnosti|dejavnosti|naloge"
    "|opomba|opombe|tveganja|način izvedbe|način financiranja|ocena sredstev"
    "|ocena stroškov|ocena finančnih sredstev|ocena potrebnih sredstev|potrebna sredstva"
    "|potrebna finančna sredstva|predvidena sredstva|predvidena finančna sredstva"
    "|finančne posledice|finančni učinki|finančna ocena|višina sredstev|znesek|stroški"
    "|obrazložitev|utemeljitev|namen|namen ukrepa|prioriteta|spremljanje"
    "|poročanje|pravna podlaga|naziv ukrepa|ime ukrepa"
)
OBJECTIVES = {
    "objective": False,
    "objectives": True,
    "goal": False,
    "goals": True,
    "aim": False,
    "aims": True,
    "cilj": False,
    "cilja": True,
    "cilji": True,
    "cilj ukrepa": False,
    "cilja ukrepa": True,
    "cilji ukrepa": True,
}
# What may stand before the word for an objective: 'Specific objective 1', 'Operativni cilj'.
KINDS_OF_OBJECTIVES = (
    "specific|operational|general|strategic|main|overall|key"
    "|specifičn[iae]|operativn[iae]|splošn[iae]|stratešk[iae]|posebn[iae]|glavn[iae]|ključn[iae]"
)
DESCRIPTIONS, NOTES = (frozenset(each.split("|")) for each in (_DESCRIPTIONS, _NOTES))
