import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

/** Dari, Pashto, Persian: Afghans and Iranians. */
export const persian: Culture = {
  id: 'persian',
  title: 'Afghan or Iranian',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): Afghans often have one name of two parts and take a tribal or invented surname abroad; Iranians have given and family name. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  particles: 'e ye al ul',
  titles: 'sayed said seyed sayyed agha mullah haji ustad engineer',
  weak: 'jan/jaan bibi:f',
  given: `${muslimMen} ${muslimWomen}
    abbas afsaneh ahmadreza akbar alireza amirhossein arash/aresh arezou armin arman/armaan arian aryan ashkan
    atefeh azadeh azita azar babak bahman/behman bahram/behram behnam behrouz/behruz/bahroz/behroz behzad/bahzad
    bijan/bizhan borzou dariush/daryoush/dariyush delara donya ebrahim elaheh elham elnaz farah farahnaz faranak
    farbod fardin fariba faribourz farid farima farnaz farrokh farshad farshid farzad farzam farzin
    fereshteh/fereshta/farishta fereydoun/fereidoun/faridun firouzeh forough foruzan ghasem
    gholamreza/ghulamreza ghodsi golnaz golnar habib hamidreza hashmat hengameh hooman/houman/human homa
    homayoun hormoz hossein:3 iraj jaleh/zhaleh jahanshah jamshid kamran/kamraan kambiz kamyar karim kaveh
    katayoun keyvan/kayvan/keivan/kaivan khosrow/khusraw/khosro kian/kiyan kianoush kimia kourosh/kurosh/koorosh
    ladan laleh leila
    mahbubeh mahnaz mahsa mahtab mahvash majid maliheh manouchehr/manuchehr mandana mansoureh mania mani
    marjan/morjan masih masoumeh maziar/mazyar mehran/mihran mehrdad/mihrdad mehrnaz mehrzad milad minoo mina
    mirwais/mirways/merwais mitra mohammadreza/mohamadreza/muhammadreza:1 mohammadali mojgan/mozhgan
    mojtaba/mujtaba morteza nahid nader nasim nastaran navid nazanin negin niloufar niki nima/neema niyousha
    omid/omeed/umid parastoo parham parisa parsa parvaneh payam pedram pegah peyman/payman pooya/puya/pouya
    pouria/puria parviz rahim ramin/rameen reza:2 roya/ruya rostam roozbeh/rouzbeh roshan/rowshan rokhsareh saba
    saeed sahar saghar said sam saman samaneh samin sanaz sara sasan setareh/setara/sitara sepideh/sapida
    sepehr/sepher shadi shahab shahin shahla shahram/shahraam shahriar/shahryar shahrokh shahrzad sheida shervin
    shirin shohreh/shuhra shiva siamak/siyamak siavash/siyavash simin sina soheil sogand soraya sorush/soroush
    tahereh taraneh/tarana tina touraj vahid vida yalda yasaman younes zahra:2 zari zhila ziba zohreh
    ajmal aimal/aymal amanullah asil atal abdulghafar baryalai/baryalay bismillah dost dilawar edrees esmat
    fazel gulab gulbuddin gulalai/gulalay hashmatullah hekmat ikram jandad jawid kamila khair khalil
    khushal/khoshal laal latif lailuma malalai/malalay mirwais mirza mohibullah/muhibullah najia naqib nangyalai
    nasima nazo nooria/nuria omar palwasha/palvasha parwiz/parwez/parviz/parvez qais qudrat rahimullah rahmat
    roshan rohina sabawoon samim sangar sarwar shafiq shah shakib/shekib shamsuddin shapoor/shapur sharifullah
    shekiba shoaib shukria sibghatullah spogmai/spozhmai tariq tawab toorpekai/torpekai wahida wais wali wasiq
    yama/yamah zabiullah zainab zalmai zaman zemar/zmarai/zmaray zia zubaida hafizullah karimullah inayatullah
    habibullah ehsanullah ahmadullah azizullah sebghatullah gulrahman azmatullah abdulbari hamidgul`,
  family: `
    hosseini/hussaini/husseini/hoseini:3 ahmadi/ahmady/ahmedi:3 mohammadi/mohamadi/muhammadi:3
    rezaei/rezai/rezaee/rezaie:2 karimi/kareemi:2 rahimi/raheemi:2 moradi/muradi:1 jafari/jaffari/jaafari:1.5
    mousavi/musavi/mosavi/moosavi:2 hashemi/hashimi:1 sadeghi/sadeqi/sadiqi:1 kazemi/kazimi:1 rostami:.5
    akbari/akbary:1 amiri/ameeri:1 haidari/haydari/heydari/heidari:1.5 noori/nuri/nouri/noory:1.5 safi/saafi:1
    wardak/vardak:1 popal/popalzai:.5 stanekzai/stanikzai/stanakzai/stanekzay:.7
    noorzai/nurzai/noorzay/nurzay:.7 ahmadzai/ahmadzay/ahmedzai:1 yousafzai/yousufzai/yusufzai/yousefzai:.5
    barakzai/barekzai:.4 alizai:.3 sherzai/shirzai:.3 achakzai:.2 mohmand/momand:.3 shinwari/shinvari:.5
    afridi:.3 zadran/jadran:.4 mangal:.3 tokhi:.2 hotak:.3 sultani/soltani:.7 azizi/azeezi:.7 nazari/nazary:.7
    qaderi/ghaderi/qadiri/kaderi:.5 yaqubi/yaghoubi/yaqoobi:.4 habibi:.7 sharifi:.7 hakimi:.5
    alizada/alizadeh:.7 hussainzada/hosseinzadeh:.3 mohammadzadeh/mohammadzada:.3 ebrahimi/ibrahimi/ebrahimy:.7
    salehi/salihi:.5 nabizada/nabizadeh:.3 ghorbani/qurbani/qorbani:.7 shirazi:.3 tehrani:.3
    esfahani/isfahani:.3 tabrizi:.2 farahani:.2 bahrami:.4 bagheri/baqeri/baqiri:.5 mahmoudi/mahmoodi/mahmudi:.5
    sarwari/sarvari:.5 faizi/fayzi/fayezi:.4 ghafari/ghaffari:.4 naseri/nasiri/nasseri:.7
    rasooli/rasouli/rasuli:.5 zamani:.4 yousefi/yousufi/yusufi:.7 sadat:.5`,
  nicknames: `
    gholamreza: reza
    mohammadreza: reza
    alireza: ali reza
    hamidreza: hamid
    amirhossein: amir
    mohammed: mamad
    fatima: fati
    fereshteh: fery
    ebrahim: ebi
    esmail: esi
    kourosh: cyrus
    dariush: darius
    yusuf: joseph`,
  joins: 'abdul gholam ghulam',
  joinsBack: 'ullah allah uddin reza',
  endings: 'zai zay zada zadeh ullah pour nejad',
}
