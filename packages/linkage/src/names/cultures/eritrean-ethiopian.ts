import type { Culture } from './culture.ts'

/** Tigrinya, Amharic, Tigre, Oromo as written in Eritrea and Ethiopia. */
export const eritreanEthiopian: Culture = {
  id: 'eritrean-ethiopian',
  title: 'Eritrean or Ethiopian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): own name, father\'s, grandfather\'s, no family name; Gebre, Habte, Wolde and the like form one name with what follows. Italian spellings (ghe, chi) of Asmara papers. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  titles: 'ato weizero woizero weyzerit abba memhir',
  given: `
    abeba abebech abebe/abbebe abel abera abiy/abiye abraha/abreha/abriha abraham/abreham abrehet adane addis
    adhanom afework/afewerki afeworki aklilu alem alemayehu/alemayhu/alemayehou alemitu alganesh/alganesc almaz
    amanuel/emanuel amare amsale/amsal andom araya/areaya asefa/assefa asefaw asmelash aster/astier ashenafi
    askale asmerom/asmarom aselefech/aselefec awet/awot ayele ayana azeb aziza bahta bekele/beqele belay/belai
    belayneh bereket/berekhet berhane/birhane berhanu/birhanu berhe/berih beyene/beiene bezawit beza
    biniam/binyam/benyam/biniyam bisrat birikti/brkti birtukan birhan buzunesh chala/challa chaltu
    daniel danait/danayit dawit/daweet/davit dagmawi debesay/debessay/debesai demeke demissie/demise
    dereje/derege desta dessalegn/desalegn ebise eden/eyden elias/eliyas elsa elilta embaye ermias/ermiyas
    ephrem/efrem/ephraim estifanos/istifanos/stifanos esayas/isaias/esaias/isayas eyob/iyob eyerusalem/yerusalem
    etenesh fana feven/fewen fikre fikru filmon/filimon/philemon/filemon fisehaye/fishaye/fissehaye
    fitsum/fetsum fiyori/fiori frehiwot/firehiwot fre freweini/freweyni/firewoini gebre/ghebre gebru
    gebregziabher/gebreegziabher/ghebregziabher/gebrezgabiher gebrehiwot/ghebrehiwet/gebrehiwet
    gebremariam/ghebremariam/gebremaryam gebremedhin/ghebremedhin/gebremedhn/gebremedin/gebremedhen
    gebremeskel/ghebremeskel/gebremeskal gebremichael/ghebremichael/gebremikael/gebremikeal
    gebreselassie/ghebreselassie/gebreslassie/gebresilassie gebrekidan/ghebrekidan gebreyesus/ghebreyesus
    gebretsadik/gebretsadiq genet/ghenet getachew/getachow/getacheu getahun girma/ghirma
    girmay/ghirmay/girmai/ghirmai goitom/goytom/goitem gidey/gidei goshu
    habte habtom habtemariam/habtemaryam habtemichael/habtemikael habteab habtu hadas/haddas hadish/hadush hagos
    haile/hayle hailu/haylu hailemariam/haylemariam hailemichael/haylemichael haileselassie/hayleselassie haben
    hana/hanna helen/helien henok/hinok/enoch heran hermela/hermella hermon hirut/hiruth hiwot/hiwet/hewot/hywet
    ibsa iyasu/eyasu isak kahsay/kahsai/kassay kaleab/kalab kalkidan/qalkidan kassahun/kasahun kebede/kebbede
    kebedech kelemu kibrom/kbrom kidane kidan kidist/qidist kiflom/kflom kifle/kefle kiros/qiros konjit
    kokob/kokeb ksanet/kisanet lemlem letebrhan/letebirhan letay/letai lidia/lidya liya lula luwam/luam
    mahder mahlet makda/makeda mehari/mehary/mahari mehret/mihret/mhret mebrahtu mebrahtom mebrat
    medhanie/medhane/medhanye medhin/medhn melake melaku melat melkam meaza/maaza mekonnen/mekonen/makonnen
    merhawi merhawit meron/mieron merkeb meskerem meseret/mesert mesfin/mesfen michael/mikael/mikeal/mikiele
    mikias/mikiyas/mikyas milkias/milkiyas million mulu mulugeta/mulughieta muluwork mussie/musie
    natnael/natinael/nathnael nahom/nahome natsnet/netsanet nardos nebiat/nebiyat nebiyu/nebiu nigisti/nigsti
    noah ogbazghi/okbazgi/ogbazgi/okbazghi ogbamichael/okbamichael/ogbamikael okubay/okbay/ogbay/oqbay
    rahel/rahiel rahwa/rahua robel/robiel robera rigat rishan ruta/ruth roman rufael
    saba samrawit samson samuel/samiel/samuiel sara/sarah segen/seghen selam/sielam/salam selamawit/selamawiet
    selemon/solomon/solomun semere/semare semhar/semher senait/sennait/senayt seble/sebele sied shewit/shewiet
    shishay/shishai simon/simeon/simoon sintayehu sirak siyum/seyoum/seyum sofia/sofya tadesse/tadese/taddese
    tafese takele tamirat tareke tekle/tecle teklu tekleab/tecleab teklehaimanot/teklehaymanot
    teklemariam/teklemaryam teklay/teklai tedros/tewodros/teodros/tiedros temesgen/temesghen tesfa tesfalem
    tesfaldet tesfahun tesfamariam/tesfamaryam tesfamichael/tesfamikael tesfay/tesfai/tesfaye/tesfaie:1
    tesfazghi/tesfazgi tesfu teshome/teshoma tewelde/tewolde tigist/tigest/tighist tirhas tsega/tsegga
    tsegay/tsegaye/tsegai/tzegai tsehay/tsehaye/tsehai/tzehaye tsion/sion/zion tsige/tsighe turu
    weldu/woldu wolde/welde weldegabriel/woldegabriel weldegiorgis/woldegiorgis weldemariam/woldemariam
    weldemichael/woldemichael/woldemikael/weldemikael/woldemikeal weldeselassie/woldeselassie weldeab/woldeab
    weyni/weini winta wintana workneh worku wubet yared yafet/yafiet yemane/yemani yematawork yeshi yirga
    yirgalem yitbarek yodit/yodiet yohana/yohanna yohannes/johannes/yohanes/yohanis/johanes yonas/jonas
    yonatan/jonathan yosef/yosief/yoseph/josef yordanos/yordannos/jordanos yosan zahra zekarias/zecharias zenebe
    zenebech zerai/zeray/zerei zeresenay/zeresenai zerihun zerit zewdi/zewde zewditu zufan`,
  family: '',
  nicknames: `
    yohannes: john
    yosef: joseph
    dawit: david
    mikael: michael
    selamawit: selam
    freweini: fre fuwi
    abebech: abeba
    abeba: abebech
    tsehay: tsehaytu
    gebremedhin: gebre
    gebremichael: gebre
    woldemichael: wolde
    habtemariam: habte
    teklehaimanot: tekle
    tesfamariam: tesfa
    tesfamichael: tesfa
    samuel: sami
    solomon: sol
    biniam: bini
    natnael: nati
    mihret: mehret
    alemayehu: alex alem
    berhane: ber
    yordanos: yordi`,
  letters: '^gebre ^ghebre ^tekle ^wolde ^tesf zghi$ brhan ezgi$',
  joins:
    'gebre ghebre habte wolde welde tekle tecle haile hayle tesfa kidane ogba okba letre lete amde zere sahle fikre',
  sounds: [
    ['gh', 'g'],
    ['ie', 'e'],
    ['tz', 'ts'],
  ],
}
