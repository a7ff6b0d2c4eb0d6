import type { Culture } from './culture.ts'

export const akan: Culture = {
  id: 'akan',
  title: 'Akan (Ghana)',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006), Ghana: a day name by weekday and sex, so shared by one in seven, with Twi, Fante and Ewe forms; a Christian name; surnames not always of the family. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'nana opanyin barima osofo oheneba maame',
  given: `
    kwadwo/kojo/kwodwo/cudjoe/kwojo/jojo:7 kwabena/kobina/kobena/ebo/kwabina/cobbina:7
    kwaku/kweku/kwakou/quaku:7 yaw/yao/yaaw:7 kofi/cofie/koffi/coffie:7 kwame/kwamena/kwami/kwamina/quame:7
    kwasi/kwesi/akwasi/quashie/kwesie:7
    adwoa/adjoa/ajoa/adzoa/adwowa:6 abena/araba/abenaa:6 akua/ekua/aku/akuah:6 yaa/yaaba/yaah:6
    afua/efua/afia/efia/effua/affia:6 ama/amma:6 akosua/esi/akosuah/akousa/akossua:6
    abeiku/ebeiku abla adoma adom adoley adusei afriyie/afriyea akoto akyaa akwasua ampofo ampong ampofowaa anan
    asabea asantewaa/asantewa antwiwaa atta/ata baaba badu birago boatemaa/boatema boahemaa dansowaa darkoa dede
    dufie dzifa edem elikem elorm emefa enyonam eyram fafa fosuaa/fosua fremah/frema gifty kakra konadu/konado
    kukua kumi mansa mawuli mawusi mawuena maame mensima mercy nhyira nkrumah nyamekye nyarkoa obeng ohemaa
    okyere/okyire oforiwaa/oforiwa opokua oseiwaa owusua/owusuaa pokuaa/pokua panyin sarpomaa sefa selorm
    serwaa/serwa/serwah sewaa/sewa senam sika tawiah/tawia twumasiwaa wiafe yeboaa/yeboa yayra`,
  family: `
    mensah/mensa:3 boateng/boaten:2 asante/ashante/assante:2 owusu/owusuh:3 osei:2 opoku/poku:2
    agyeman/adjeman/agyemang/adjeimang/agyaman:2 amponsah/amponsa:1 frimpong/frempong/frimpon:1 bonsu/bonsuh:1
    ansah/ansa:1.5 darko/darkoh:1 quansah/kwansah/quansa:1 acheampong/achampong/akyeampong/acheampon:1
    nyarko/nyarkoh/nyako:1 appiah/apiah/appia:1.5 addo/ado:1 adjei/agyei:1.5 adu:1 agyapong/adjapong:.5
    amoah/amoa:1 ampofo:.5 antwi/antwy:1 asamoah/asamoa:1 asare/assare:1 awuah/awua:.5 baah:.5 baffour/bafour:.5
    baidoo/baido:.5 boadu:.5 boakye/boachie:1 brobbey/brobey:.3 danquah/danqua:.5 donkor/donkoh/donko:.7
    essien:.5 eshun/eshon:.3 fosu/foso/fosuh:.5 gyamfi/jamfi/gyanfi:1 kumi:.3 kusi/kussi:.5 kyei:.5
    kwarteng/kwateng/quarteng:.7 lamptey/lampty:.5 larbi/labi:.3 marfo/mafo:.3 nkansah/nkansa:.5
    nkrumah/nkruma:.5 ntim:.3 obeng/obing:.7 ofori/offori:1 okyere:.5 oppong/opong:1 quaye/kwaye:.5
    sarpong/sarpon:1 tetteh/teteh:1 twumasi/tumasi:.5 yeboah/yeboa:1 wiredu:.2 quartey/quarty/kwartey:.3
    ankrah/ankra:.3 annan/anan:.4 aidoo/aido:.4 armah/arma:.3 badu:.4 aboagye/aboadgye:.5 afriyie:.4 anane:.3
    attah/atta:.3 barnes:.1 sarfo/safo:.5`,
  nicknames: `
    emmanuel: emma manu
    kwadwo: kwadjo
    gyasi: jasi
    ebenezer: eben
    kwabena: kobby
    kofi: koo
    kwame: kwams
    yaw: yaaw`,
  sounds: [
    ['gy', 'j'],
    ['dj', 'j'],
    ['ky', 'ch'],
    ['qu', 'kw'],
  ],
}
