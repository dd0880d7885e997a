"""Inflected forms, each line a word: its base form and others that must share a key with it."""

FORMS = """
žrtev žrtve žrtvi žrtvo žrtvijo žrtvam žrtvah žrtvami žrtvama
trgovina trgovine trgovini trgovino trgovin trgovinam trgovinami
človek človeka človeku človekom ljudje ljudi ljudem ljudmi ljudeh
otrok otroka otroku otroci otrok otrokom otrokih otroki
ukrep ukrepa ukrepu ukrepom ukrepi ukrepov ukrepih ukrepoma
policija policije policiji policijo policij policijam
policist policista policistu policistom policisti policistov policistih
pomoč pomoči pomočjo pomočem
zaščita zaščite zaščiti zaščito zaščit
ministrstvo ministrstva ministrstvu ministrstvom ministrstev ministrstvih
tožilec tožilca tožilcu tožilci tožilcev tožilcem tožilce tožilka tožilke
delavec delavca delavcem delavci delavcev delavka delavke delavk
inšpektor inšpektorja inšpektorju inšpektorjem inšpektorji inšpektorjev inšpektorje
usposabljanje usposabljanja usposabljanju usposabljanjem usposabljanj usposabljanjih
izkoriščanje izkoriščanja izkoriščanju izkoriščanjem
organizacija organizacije organizaciji organizacijo organizacij organizacijami
namestitev namestitve namestitvi namestitvijo namestitvah
poroka poroke poroko porok porokah
poročilo poročila poročilu poročil poročilih
prisilen prisilna prisilno prisilne prisilni prisilnega prisilnih prisilnim prisilnimi
ranljiv ranljiva ranljivi ranljivih ranljivim ranljivega
zakonodaja zakonodaje zakonodaji zakonodajo
središče središča središču središčem središč
center centra centru centrom centri centrov centrih
mehanizem mehanizma mehanizmu mehanizmi mehanizmov
država države državi državo držav državam državah
učitelj učitelja učitelji učiteljev učiteljem učiteljih
podatek podatka podatki podatkov podatkih podatkom
nevarnost nevarnosti nevarnostjo nevarnostmi
sodelovati sodeluje sodelujejo sodeloval sodelovali
preprečevati preprečuje preprečujejo preprečiti preprečijo
prijaviti prijavi prijavijo prijavil prijavila prijavili prijavite prijava prijave
dan dneva dnevu dnevi dni dneh
ime imena imenu imen
odrasel odrasla odrasli odraslih
oktober oktobra oktobru oktobrom
"""

# Words that only look alike: no two of a line may share a key.
APART = """
poroka poročilo
trg trgovina trgovanje
pravica pravilo
žrtev žarek
delo delavec delnica
pomoč pomen
otrok obrok
zakon zakonec
center cent
sodišče sodelavec
oseba osem
človek članek
ministrstvo minister
"""
