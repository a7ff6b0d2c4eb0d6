import type { Culture } from './culture.ts'

/** Lithuanian, with the Latvian forms met beside it. */
export const lithuanian: Culture = {
  id: 'lithuanian',
  title: 'Lithuanian or Latvian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): -as/-is/-us for men, -iene for a wife, -aite/-yte/-ute for a daughter of one family. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  given: `
    adomas agne aiste aiva algirdas:1 algimantas aleksandras alfredas alma andrius:2 andrejus antanas:2 arnas
    arturas:1.5 arunas:1 arvydas/arvidas:1 asta:1 audra audrius:1 audrone ausra:1 aurelija aurimas austeja
    birute:1 brone birutis dainius:1 daiva:1 dalia/dale:1 danute:1 darius:2 deividas/davidas diana domas
    domantas dovile donatas/donatus:1 edgaras edita egidijus egle:1 eimantas elena erika ernestas evaldas
    eugenijus evelina
    gabija gediminas:1 giedre giedrius:1 gintaras:1 gintautas gintare gitana gvidas gytis ieva:1 ignas ilona
    inga ingrida indre irena:1 irma ignotas jadvyga janina:1 jelena jolanta:1 jolita jonas:3 jovita julija
    juozas:2 jurate jurgis jurgita:1 justas justina justinas karolina karolis:1 kastytis kazimieras kazys
    kestutis:1 kristina:2 kristupas kotryna
    laima laimonas laura:1 laurynas leonas leonardas lina:1 linas loreta lukas/lucas:1 liudmila linda lidija
    mantas:1.5 mindaugas:2 mantvydas marijus marija:1 marijona marius:2 martynas/martinas:1 matas modestas
    monika:1 nerijus:1 neringa nijole:1 natalija nojus olga ona:1 oksana pavel paulius:1 petras:2 povilas:1
    pranas raimondas:1 ramune rasa:1.5 regina remigijus renata rima:1 rimantas rimvydas ricardas/richardas rita
    rokas:1 rolandas romas romualdas ruta:1 robertas rugile
    salomeja sandra saulius:1 sigita sigitas simas simona simonas skaiste stanislovas/stanislavas stasys
    svajunas tadas:1 tatjana tautvydas teresa/terese tomas:3 urte ugne vaida vaidas vaidotas valdas:1 valdemaras
    valentinas vaclovas vida:1 vidas vidmantas viktorija vilija vilma violeta virginija virginijus vita vitalija
    vladas vladimiras vygantas vytautas/vitautas:2 vytenis vytis zenonas zigmas zita zivile zilvinas/jilvinas
    zydrunas/zidrunas zydre
    janis peteris andris aivars juris inese ilze liga dace ainars guntis inga edgars kristaps martins`,
  family: `
    kazlauskas/kazlauskis:1 jankauskas:.7 petrauskas:.7 stankevicius/stankievicius:.5
    vasiliauskas/vasilyauskas/vasiljauskas:.5 zukauskas/jukauskas:.5 butkus:.4 kavaliauskas:.4 urbonas:.4
    navickas:.4 ramanauskas:.3 kairys/kairis:.3 balciunas/balchiunas:.3 simkus/shimkus:.2 cepaitis/chepaitis:.1
    grigas/grygas:.1 rimkus:.2 vaitkus:.2 vaitkevicius/vaitkievicius:.2 paulauskas:.3 savickas:.3 stonkus:.2
    pocius:.2 zilinskas:.2 sakalauskas:.2 mikalauskas:.2 jonauskas:.1 gudaitis:.1 jonaitis:.2 petraitis:.2
    adomaitis:.2 berzins/berzinsh:.2 kalnins:.2 ozols:.2`,
  nicknames: `
    jonas: john
    juozas: joseph juozapas
    petras: peter
    vytautas: vytas vytis
    aleksandras: alex
    algirdas: algis
    algimantas: algis
    gediminas: gedas
    mindaugas: mindius
    gintaras: gintas
    katryna: kotryna
    kazimieras: kazys
    tomas: thomas
    lukas: luke
    mantas: mantukas
    ernestas: ernis
    aleksandra: alex
    elzbieta: elze
    viktorija: vika
    jurgis: george`,
  familyEndings: [
    ['iuviene', ''],
    ['iuniene', ''],
    ['uviene', ''],
    ['auskiene', 'ausk'],
    ['auskene', 'ausk'],
    ['auskaite', 'ausk'],
    ['auskas', 'ausk'],
    ['auskis', 'ausk'],
    ['eviciene', 'evic'],
    ['eviciute', 'evic'],
    ['evicius', 'evic'],
    ['iunaite', 'iun'],
    ['uniene', 'un'],
    ['unaite', 'un'],
    ['unas', 'un'],
    ['iene', ''],
    ['aite', ''],
    ['iute', ''],
    ['yte', ''],
    ['ute', ''],
    ['ius', ''],
    ['aitis', 'ait'],
    ['as', ''],
    ['is', ''],
    ['ys', ''],
    ['us', ''],
  ],
  letters: 'aitis$ iene$ aite$ unas$ ius$ kus$ ute$ yte$',
  endings: 'auskas auskiene auskaite evicius eviciute eviciene iene aite iute yte unas aitis',
}
