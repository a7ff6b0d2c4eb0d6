import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const kurdish: Culture = {
  id: 'kurdish',
  title: 'Kurdish',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006), Iraq: own name, father\'s, grandfather\'s; Sorani in Arabic letters with vowels, Kurmanji in Latin letters (x, ê, î, û, ş, ç). Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  titles: 'kak mam mamosta sheikh mala',
  given: `${muslimMen} ${muslimWomen}
    hama ako akar alan alend amanj/amanch aram aras/arras arez/arêz ari arian arkan aryan ashti/ashty aso/asso
    awat avan avin/evin awaz azad bahroz bahoz bakhtiar/bakhtyar/bextiyar balen baran barham/berham
    barzan/berzan bahar bafrin beri berivan/berîvan/barivan bestun/bistun bewar/bewer binar blend/belend bokan
    botan bryar/briar chia/chiya/ciya/chya chiman/ciman chnar/chinar/cinar choman
    dana danar dashne dashti daryan/deryan dawan dedar/didar delan delband deniz dilan/dilane dilbar dildar
    dilman diler/dilair dilovan/delovan dilshad/delshad/dilsad dilsoz/dlsoz diyar/dyar/diar diyako/diako
    dlawar/dilawar dler drakhshan ednan emin evan farhad firmesk goran/guran/gowran gulala/gullala hallo halo
    halmat/helmat halgurd/halgord handren/hendren haval/heval/hawal haydar hawar/hewar hawkar/hewkar
    hawraz/hewraz hawre/hawri hazhar/hejar/hazar hardi/herdi hema hemin/hêmin/haimen/hemen/hamin herish/heris
    hersh hewa/hiwa/hiva heja hoger/hogir hoshang hoshyar/hoshiar/hushyar hozan hoshmand
    jegr/jigar jiyan/jian/zhian/zhyan/jiyane jwan jwana kajal/kazhal/kejal kamaran/kameran kani
    karwan/kerwan/karvan karzan/kerzan kawa/kawah/kaveh kosar kovan kurdo/kordo lana lawand/lewend lawk lezan
    mahabad mariwan/meriwan marwan medya/media mihvan mohabat muhamad nabaz/nebez nali narin/nareen
    nawzad/newzad/nawzat/navzad/nevzat nawroz/newroz/nowruz/nawruz nawshirwan/anushirwan nasrin
    nechirvan/nichirwan nermin/narmin niyan/nian nigar omed/omid/umed payam/peyam parez/parêz pari parzin pashew
    payman/peyman payraw pshtiwan/peshtiwan/pishtiwan peshang peshawa/peshewa peshkawt peshraw/peshrew perwin
    ranj/renj ranjdar/renjder rawa rawand/rewend rawaz/rewaz raz rebaz/rêbaz/raibaz rebar/rêbar rebeen/rebin
    rebwar/rêbwar/raibwar/rebuar rekar/rêkar rekawt/rêkewt renas/rênas rezan/rêzan/rizan rizgar/rzgar
    rojan/rozhan/rozan rojda rojhat rojin rozha/roja ronahi runak/ronak sakar/sekar salar/selar sana saman/seman
    sangar/senger sarbast/serbest/sarbest sardar/serdar sarhad/serhad sarkawt/serkewt/sarkewt sarko
    sarwar/serwer sarwat savan sazan serwan/sherwan/shirwan shad shadan shahla sheno shahen shaho/shahou shakar
    shalaw/shelaw shamal/shemal sherko/serko/shêrko/chirko sherzad/sirzad/shirzad shilan/silan shiler/shler
    shno/shino shwan/swan/shiwan/chwan shwana shvan/sivan sirwan/sîrwan siyamand/syamand/siamand snur/sinur
    soran/sorann soma sozan/suzan srwa/sirwa srwsht suham tara taban tavga/tavge talar trifa/trîfe tola
    twana/tuana wrya/warya/uria xebat/khabat/khebat xelat xezal/khazal yad yadgar zana/zanah
    zanyar/zaniar/zaniyar zagros/zagross zardasht/zerdest zhila zhyar/jiyar zinar zirak/zerek zhwan/jwan zozan
    ziryan`,
  family: `barzani/berzani talabani/talebani jaff/jaf zebari/zêbari barzinji/berzinji sorani hawrami/hewrami/hourami
dizayi/dizayee khoshnaw/xosnaw bajalan zangana/zengene kakei/kakai mizuri/mizouri sindi doski/duski goran mukri
ardalan baban`,
  nicknames: `
    mohammed: hama heme hamo
    ahmed: ahe hamo
    ibrahim: brahim ibo bilo
    mustafa: mstafa mista
    rebwar: reba
    abdullah: abe
    hemin: hema
    fatima: fata fate
    mahmoud: mahe`,
  letters: '^x x[aew] ^reb',
  joins: 'hama abd abdul',
  isSpeltAsHeard: true,
  sounds: [
    ['x', 'kh'],
    ['w', 'v'],
  ],
}
