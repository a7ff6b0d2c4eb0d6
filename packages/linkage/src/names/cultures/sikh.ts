import type { Culture } from './culture.ts'

export const sikh: Culture = {
  id: 'sikh',
  title: 'Sikh or Punjabi',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): one given name for either sex, Singh for men and Kaur for women, clan name often left out. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'sardar bibi giani',
  weak: 'singh/sing/sinh:m kaur/kor/kour/cour:f',
  given: `
    ajit/ajeet:1 ajmer akashdeep aman amandeep/amandip:2 amanjit amanpreet/amanprit amar amarjit/amarjeet:2
    amarpreet amrik amrit amritpal amardeep anmol anoop arjan/arjun arshdeep avtar/awtar:2 balbir/balbeer:2
    baldev/baldave:1 baljinder baljit/baljeet:2 balraj balwant/balvant:1 balwinder/balvinder/balwinda:2
    bhupinder/bhupindar:1 bikram bikramjit buta chanan charan charanjit/charanjeet:1 chamkaur daljit/daljeet:1
    dalbir dalvir daman davinder/devinder/davindar:2 deep deepinder didar dilbagh dilpreet dharam
    gagandeep/gagandip:1 gian gulzar gurbachan gurbax/gurbaksh gurcharan gurdas gurdeep/gurdip:1 gurdev
    gurdial/gurdyal gurjeet/gurjit:1 gurjant gurinder/gurindar gurmail/gurmel gurmeet/gurmit:1 gurmukh gurnam
    gurpal gurpreet/gurprit/gurprith:3 gursharan gurtej gurvir gurwinder/gurvinder/gurwindar:2 harbans harbhajan
    harcharan hardeep/hardip:1 hardev hardial hargun harinder/harindar harjinder/harjindar:2 harjit/harjeet:2
    harjot harkirat harleen harman harmanjit harmeet/harmit harmesh harnam harpal harpreet/harprit/harprith:3
    harsimran harvinder/harwinder:1 hira inderjit/inderjeet:1 iqbal ishar
    jagdeep/jagdip jagdish/jagdeesh jagir jagjit/jagjeet:1 jagmohan jagtar:1 jaspal:1 jasbir/jasvir/jasbeer:2
    jasdeep/jasdip jashan jasjit jaskaran jasleen jasmeet jaspreet/jasprit:2 jaswant/jasvant:1
    jaswinder/jasvinder/jaswindar:2 jatinder jarnail joga jugraj kamal kamaljit/kamaljeet:1 karam
    karamjit/karamjeet karan karanjit kartar kashmir:1 kewal kiran kirandeep/kirandip kiranjit kirpal
    kuldeep/kuldip:2 kulbir kuljit/kuljeet kulwant/kulvant:1 kulwinder/kulvinder/kulwindar:2
    lakhbir/lakhvir lakhwinder/lakhvinder:1 lovepreet/lovprit:1 lal mahinder/mohinder/mahindar:1 makhan
    malkit/malkeet:1 mandeep/mandip:3 mangal maninder/manindar manjinder manjit/manjeet/manjith:3 manjot manmeet
    manmohan manpreet/manprit:3 mehar mewa mukhtiar mohan nachhatar narinder/narindar:2 navdeep/navdip navjot:1
    navneet/navnit navpreet nirmal:1 nishan onkar/omkar paramjit/paramjeet/parmjit:2 pargat
    parminder/perminder/parmindar:2 piara/pyara pavandeep/pawandeep prabhjot/prabjot:1 prabhdeep preet
    pritam/preetam prem puran
    rajbir/rajvir rajdeep rajinder/rajindar:2 rajwant rajwinder/rajvinder raman ramandeep/ramandip:1 ramanjit
    randhir ranjit/ranjeet:2 ranjodh ravinder/rawinder/ravindar:2 ravdeep resham roop rupinder/roopinder:1
    sajjan santokh sandeep/sandip:2 sarabjit/sarbjit/sarabjeet:2 sarwan satnam:1 satinder satpal satvir satwant
    satwinder sewa sharanjit shamsher shingara simran simranjit/simranjeet:1 sohan sukhbir/sukhvir:1 sukhchain
    sukhdeep sukhdev:1 sukhjinder:1 sukhjit/sukhjeet:1 sukhminder sukhpal sukhpreet sukhraj sukhwant
    sukhwinder/sukhvinder/sukhwindar:2 surinder/surindar:2 surjit/surjeet:2 swaran/sawarn/swarn
    tajinder/tejinder/tajindar:1 taranjit taranpreet tarlochan tarsem:1 teja tejpal tirath udham ujagar veer/vir
    vikramjit vishal wazir yadwinder zora ishwar beant bachan charandeep hargobind`,
  family: `
    gill/ghill:4 sandhu/sandhoo:4 sidhu/sidhoo:4 dhillon/dhilon/dillon:3 grewal/garewal:3 dhaliwal/dhalival:3
    brar:2 virk/wirk:1 sohal:1 johal/jauhal:1 bains/bainse:1 mann:1.5 cheema/chima:1 toor/tur:1
    randhawa/randhava:1.5 bhullar/bhular:1 dosanjh/dosanj:.5 sangha/sanga:1 sahota:1 rai:1 atwal/atval:1 kang:.5
    pannu/pannoo:.5 uppal:.5 purewal/purewall:.5 hundal:.5 bassi/basi:.5 saini:1 sekhon:.5 chahal:1 bhatti:.5
    deol/deole:.3 hayer:.5 khaira/khera:.3 mahal:.3 nijjar/nijjer:.5 samra:.5 aulakh/olakh:.5 bal:.5
    gosal/ghosal:.2 lally:.3 panesar:.5 matharu:.5 sagoo:.2 bhogal:.5 kalsi:.5 rehal:.2 thind:.3 badesha:.2
    multani:.2`,
  nicknames: `
    simranjit: simran simi
    amandeep: aman
    gurpreet: guri preet
    harpreet: happy preet
    manpreet: mani preet
    jaspreet: jassi preet
    jaswinder: jassi
    jasbir: jassi
    sukhwinder: sukhi sukha
    sukhdev: sukhi
    balwinder: binder balli
    kulwinder: kuli
    parminder: pammi
    paramjit: pammi
    navjot: navi
    navdeep: navi
    harmandeep: harman
    karamjit: karam
    rajwinder: raji
    lakhwinder: lakha lakhi
    gagandeep: gagan
    ramandeep: raman
    satwinder: satti
    kirandeep: kiran
    taranjit: taran
    bikramjit: bikram
    gurwinder: guri`,
  endings: 'preet prit deep winder vinder jinder inder jit jeet want bir',
}
