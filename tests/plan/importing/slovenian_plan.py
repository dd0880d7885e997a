"""An invented Slovenian plan in a short notation, from which documents of any layout are made.

`#` section, `##` subsection, `###` measure (number | title); `?` objective (label | text); `:` label
block (label | value), consecutive ones form one table; `*` item of a list; `$` row of the table of
funding, `%` row of external funding; `^` footnote; `[n]` its marker; other lines are paragraphs.
"""

from dataclasses import dataclass

NOTATION = """
Uvod v dokument pojasnjuje, da je delovna skupina pripravila Akcijski načrt za boj proti trgovini z ljudmi 2025–2026[1].
Dokument je razdeljen na šest sklopov: Preprečevanje; Odkrivanje in pregon; Pomoč in zaščita; Mednarodno sodelovanje; Sistemske izboljšave; Usklajevanje in podpora. Vsak sklop ima svoje ukrepe.
Preglednica v prilogi prikazuje, kdo zagotavlja sredstva za posamezno aktivnost.
# 1 | Preprečevanje
Z ozaveščanjem želimo doseči, da bo ponudba zlorab trčila ob obveščeno javnost.
## 1.1 | Splošna javnost
### 1.1.1 | Spletišče
Spletišče združuje podatke o pojavu, predpisih in pomoči za vse, ki jih iščejo.
? Cilj | Redno dopolnjevanje spletišča v obeh letih.
: Nosilec | Služba za preprečevanje in boj proti trgovini z ljudmi
: Časovni okvir | Stalna naloga v letih 2025 in 2026
### 1.1.2 | Obveščanje medijev
Novinarji bodo prejemali preverjene podatke (povezava s točko 1.1.1).
? Cilj | Pregledno obveščanje javnosti prek sporočil in novinarskih konferenc.
: Nosilka | Nacionalna koordinatorica
: Sodelujoči | Služba za preprečevanje in boj proti trgovini z ljudmi, strokovnjaki
: Rok | Stalna naloga v letih 2025 in 2026
### 1.1.3 | Obeležitev dveh dni v letu
Za prireditev bo namenjenih 5.000 EUR na leto.
? Cilj 1 | Priprava prireditve v oktobru z okroglo mizo in razstavo.
: Nosilec | Ministrstvo za notranje zadeve
: Sodelujoči | Nacionalni koordinator, Policija in nevladne organizacije
: Izvajalec | Nevladne organizacije, izbrane na javnem razpisu
: Rok izvedbe | Oktober 2025 in oktober 2026
Poletni dan bo spremljala razdelitev promocijskih izdelkov.
? Cilj 2 | Razdelitev gradiv v juliju, za katera bo namenjenih 1.000 EUR na leto.
: Nosilec | Ministrstvo za notranje zadeve
: Rok izvedbe | Julij 2025 in julij 2026
## 1.2 | Ogrožene skupine
### 1.2.1 | Ozaveščanje ogroženih ob programih pomoči (glej točko 3.1)
Gradiva bodo nastajala ob programih namestitve.
? Cilj 1 | Izdaja gradiv za tuje delavce v jezikih, ki jih razumejo.
? Cilj 2 | Izvedba delavnic za mlade in zaposlene v šolah:
* prepoznavanje načinov pridobivanja žrtev;
* samozaščitno ravnanje na spletu.
: Nosilec | Ministrstvo za delo, družino, socialne zadeve in enake možnosti
: Sredstva zagotavlja | Ministrstvo za notranje zadeve, Ministrstvo za delo, družino, socialne zadeve in enake možnosti
: Izvajalci | Nevladne organizacije, izbrane na javnem razpisu
: Časovni okvir | Stalna naloga v letih 2025 in 2026
### 1.2.2 | Delavnice v šolah
Delavnice bodo potekale v osnovnih in srednjih šolah vseh regij.
? Cilj | Seznanitev mladih s pastmi in s tem, kam se obrniti po pomoč.
: Odgovorna institucija | Služba za preprečevanje in boj proti trgovini z ljudmi
: Finančna sredstva zagotavlja | Ministrstvo za notranje zadeve
: Časovnica | Stalna naloga v letih 2025 in 2026
### 1.2.3 | Romska skupnost
Urad bo nadaljeval delo z romskimi svetnicami in svetniki.
? Cilj 1 | Zmanjšanje števila zgodnjih in prisilnih porok.
: Nosilec | Urad Vlade Republike Slovenije za narodnosti
: Sodelujoči | Nacionalni koordinator in centri za socialno delo
: Rok | Stalna naloga v letih 2025 in 2026
## 1.3 | Povpraševanje
### 1.3.1 | Odgovornost potrošnikov
Izvajalec bo izbran na razpisu, predvidenih je 5.000 EUR letno.
? Cilj | Zmanjšanje povpraševanja po storitvah žrtev.
: Nosilec | Služba za preprečevanje in boj proti trgovini z ljudmi
: Izvajalec | Nevladna organizacija, izbrana na javnem razpisu
: Rok | Stalna naloga v letih 2025 in 2026
### 1.3.2 | Sodelovanje z gospodarstvom
Podjetja bodo dobila navodila za preverjanje dobavnih verig[2], ki jih bo dopolnjeval vodnik.
? Cilj 1 | Večja ozaveščenost delodajalcev o prisilnem delu.
: Nosilec | Nacionalni koordinator
: Sodelujoči | Ministrstvo za gospodarstvo, turizem in šport, Inšpektorat RS za delo in Finančna uprava RS
: Rok | Stalna naloga v letih 2025 in 2026
? Cilj 2 | Vzpostavitev sodelovanja z uredništvi spletnih oglasnikov.
: Nosilec | Služba za preprečevanje in boj proti trgovini z ljudmi
: Sodelujoči | Policija, Uprava kriminalistične policije, Ministrstvo za digitalno preobrazbo
: Rok | Stalna naloga v letih 2025 in 2026
## 1.4 | Usposabljanje strokovnih delavcev
### 1.4.1 | Policija
Usposabljanja bodo prilagojena enotam.
? Cilj 1 | Usposabljanje policistov vseh enot.
? Cilj 2 | Večdnevno usposabljanje kriminalistov enkrat v letu.
? Cilj 3 | Vključitev vsebin v program Policijske akademije.
: Nosilca | Uprava kriminalistične policije in Policijska akademija
: Sodelujoči | Specializirano državno tožilstvo, nevladne organizacije
: Rok | Stalna naloga v letih 2025 in 2026
### 1.4.2 | Tožilstvo in sodstvo
Vsebine bodo del šol za sodnike in tožilce.
? Cilj | Izvedba izobraževanja o prisilnem delu.
: Nosilec | Center za izobraževanje v pravosodju
: Sodelujoči | Specializirano državno tožilstvo, sodišča
: Rok | Enkratna izvedba v letu 2025
### 1.4.3 | Inšpektorji za delo
Inšpektorji se bodo na posvetih seznanili z novostmi.
? Cilj | Letni posvet z razpravo o prisilnem delu.
: Nosilec | Inšpektorat RS za delo
: Sodelujoči | sindikati, nevladne organizacije
: Rok | Enkrat letno v letih 2025 in 2026
### 1.4.4 | Šolstvo
Ravnatelji in svetovalni delavci bodo spoznali znake zlorab (v točkah 1.2.1 in 1.2.2).
? Cilj | Seminar za ravnatelje in učitelje.
: Nosilec | Ministrstvo za vzgojo in izobraževanje, Zavod RS za šolstvo
: Rok | Enkratna izvedba v letih 2025 in 2026
### 1.4.5 | Vojska
Pripadniki bodo vsebine spoznali pred odhodom na misije.
? Cilj | Ozaveščanje pripadnikov o dolžnem ravnanju.
: Nosilec | Ministrstvo za obrambo, Slovenska vojska
: Rok | Enkrat letno ali pred napotitvijo na mednarodne operacije in misije
# 2 | Odkrivanje in pregon
### 2.1 | Učinkovitejše delo policije
Preiskave vodijo za to usposobljeni kriminalisti.
? Cilj 1 | Dosledna uporaba pooblastil na vseh ravneh.
? Cilj 2 | Skupni akcijski dnevi z drugimi organi.
: Nosilec | Ministrstvo za notranje zadeve – Policija
: Sodelujoči | Specializirano državno tožilstvo, Finančna uprava RS, Tržni inšpektorat RS in sindikati
: Rok | Stalna naloga v letih 2025 in 2026
### 2.2 | Odkrivanje prisilnega dela
Organi si bodo redno izmenjevali podatke.
? Cilj 1 | Izmenjava podatkov med pristojnimi organi.
: Nosilec | Nacionalni koordinator
: Rok | Stalna naloga v letih 2025 in 2026
? Cilj 2 | Priprava smernic za uslužbence finančne uprave.
: Nosilec | Finančna uprava RS
: Rok | 2. polovica leta 2025
### 2.3 | Konzularno osebje
Konzularni uslužbenci so pogosto prvi stik z žrtvijo.
? Cilj | Priprava smernic za delo konzulov.
: Nosilec | Ministrstvo za zunanje in evropske zadeve
: Rok | Druga polovica leta 2025
# 3 | Pomoč in zaščita
### 3.1 | Programi pomoči žrtvam
Programe izvajajo organizacije, izbrane na razpisu (glej točko 1.2.1).
? Cilj 1 | Krizna namestitev, ki obsega:
* primerno bivanje in prehrano;
* psihosocialno podporo;
* tolmačenje, kadar je potrebno.
Za krizno namestitev bo na leto namenjenih najmanj 45.960 EUR.
: Nosilec | Ministrstvo za delo, družino, socialne zadeve in enake možnosti
: Izvajalec | Nevladna ali humanitarna organizacija, izbrana na razpisu
: Rok | Stalna naloga v letih 2025 in 2026
? Cilj 2 | Varna namestitev, za katero bo na leto namenjenih 45.000 EUR.
: Nosilec | Služba za preprečevanje in boj proti trgovini z ljudmi
: Izvajalec | Nevladna ali humanitarna organizacija, izbrana na razpisu
: Rok | Stalna naloga v letih 2025 in 2026
### 3.2 | Prosilci za azil
V azilnem domu bodo potekali pogovori v jeziku, ki ga človek razume.
? Cilj | Prepoznavanje ranljivih in obveščanje o pomoči.
: Nosilec | Urad Vlade RS za oskrbo in integracijo migrantov
: Izvajalec | Nevladna organizacija, izbrana na javnem razpisu
: Rok | Stalna naloga v letih 2025 in 2026
### 3.3 | Svetovanje na terenu
Ministrstvo bo sofinanciralo delo na terenu do izteka projekta.
: Nosilec | Ministrstvo za zdravje
: Rok | Stalna naloga v letih 2025 in 2026
# 4 | Mednarodno sodelovanje
### 4.1 | Mreža nacionalnih poročevalcev
Srečanja so dvakrat na leto.
? Cilj | Redna udeležba na srečanjih.
: Nosilec | Nacionalni koordinator
: Rok | Dvakrat letno v letih 2025 in 2026
### 4.2 | Mreža koordinatorjev jugovzhodne Evrope
Srečanje v Sloveniji bo stalo približno 50.000 EUR na leto.
? Cilj | Priprava srečanja mreže v Sloveniji.
: Nosilec | Nacionalni koordinator
: Sodelujoči | Mednarodni center za razvoj migracijske politike (ICMPD)
: Rok | Prva polovica leta 2025
# 5 | Sistemske izboljšave
Predpisi bodo dopolnjeni, kjer praksa kaže vrzeli.
### 5.1 | Nacionalni poročevalec
Nalogo bi lahko prevzel neodvisen organ[3].
? Cilj | Vzpostavitev neodvisnega spremljanja.
: Nosilec | Ministrstvo za pravosodje
: Sodelujoči | Varuh človekovih pravic RS
: Rok | 2. polovica leta 2025
### 5.2 | Dopolnitev priročnika
Ukrep je prenesen iz prejšnjega akcijskega načrta.
? Cilj | Posodobitev priročnika za strokovne delavce.
: Nosilec | Nacionalni koordinator
: Rok | Do konca leta 2025
# 6 | Usklajevanje in podpora
### 6.1 | Delo medresorske skupine
Skupina se sestaja štirikrat na leto.
? Cilj 1 | Redni sestanki in letno poročilo.
? Cilj 2 | Delovanje multidisciplinarnih skupin.
: Nosilec | Nacionalni koordinator
: Rok | Stalna naloga v letih 2025 in 2026
### 6.2 | Tiskana gradiva
Poročila in načrti bodo izšli tudi v tisku.
? Cilj | Natis poročil v primernem številu izvodov.
: Nosilec | Služba za preprečevanje in boj proti trgovini z ljudmi
: Sredstva zagotavlja | Ministrstvo za notranje zadeve
: Rok | Stalna naloga v letih 2025 in 2026
! PRILOGA
Pregled sredstev po ministrstvih
$ Proračunski uporabnik | Aktivnost | Proračunska postavka | 2025 | 2026 | Skupaj
$ Ministrstvo za delo, družino, socialne zadeve in enake možnosti | Programi pomoči – krizna namestitev | 170084 Pomoč žrtvam | 45.960,00 EUR | 45.960,00 EUR | 91.920,00 EUR
$ Ministrstvo za notranje zadeve | Programi pomoči – varna namestitev | 3431 Materialni stroški | 45.000,00 EUR | 45.000,00 EUR | 90.000,00 EUR
$ | Prireditve in odgovornost potrošnikov | 3431 Materialni stroški | 10.000,00 EUR | 10.000,00 EUR | 20.000,00 EUR
$ | Promocijski izdelki | 3431 Materialni stroški | 1.000,00 EUR | 1.000,00 EUR | 2.000,00 EUR
$ | Posvet | 3431 Materialni stroški | 5 000 EUR | / | 5.000 €
$ Skupaj | | | 106.960 EUR | 101.960 EUR | 208.920 EUR
% Zunanje financiranje | Aktivnost | Vir financiranja | 2025 | 2026 | Skupaj
% Evropski projekt | Delovanje mreže koordinatorjev jugovzhodne Evrope | Sredstva EU | 50.000,00 EUR | 50.000,00 EUR | 100.000,00 EUR
^ Načrt je skupina obravnavala na redni seji.
^ Vodnik za podjetja je dosegljiv na https://www.example.org/vodnik.
^ Primer takega organa je varuh človekovih pravic.
"""


@dataclass(frozen=True)
class Item:
    """A line of the notation: its sign ('' for a paragraph) and its parts."""

    sign: str
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.parts[0]


def items(notation: str = NOTATION) -> list[Item]:
    found = []
    for line in notation.strip().splitlines():
        sign, _space, rest = line.partition(" ")
        if sign in ("#", "##", "###", "?", ":", "*", "$", "%", "^", "!"):
            found.append(Item(sign, tuple(part.strip() for part in rest.split("|"))))
        else:
            found.append(Item("", (line.strip(),)))
    return found


def runs(notation: list[Item]) -> list[list[Item]]:
    """Consecutive items of one table together, every other item by itself."""
    groups: list[list[Item]] = []
    for item in notation:
        if item.sign in (":", "$", "%") and groups and groups[-1][0].sign == item.sign:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups
