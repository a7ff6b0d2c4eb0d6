import type { Culture } from './culture.ts'

export const yoruba: Culture = {
  id: 'yoruba',
  title: 'Yoruba',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006), Nigeria: names are short sentences, shortened from the front (Olu-, Oluwa-, Ade-, Baba-); tone marks and underdots dropped. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'chief alhaji alhaja oba otunba pastor',
  given: `
    abayomi abidemi abimbola abiodun abiola abisola/abishola abosede adebayo adebisi adebola adebowale adedayo
    adedeji adedoyin adefemi adegoke adejoke adekunle adeleke adelakun ademola adeniyi adenike adeola aderonke
    adesewa adesola adetokunbo adetola adetoun adewale adewunmi adeyemi adeyinka adunni ajibola akanni akin
    akinola akintunde akinwale akinwunmi alaba alade amope anike anuoluwapo aramide asake atinuke ayinde ayo
    ayobami ayodeji ayodele ayokunle ayomide ayoola ayotunde babafemi babajide babatunde babawale bamidele
    bankole bolanle bolatito bukola bukunmi damilola damilare dare deborah dolapo ebunoluwa eniola ebun faderera
    fadekemi feyisayo fiyinfoluwa folake folarin folasade folorunsho/folorunso foluke funmilayo gbemisola gbenga
    gbolahan gboyega ibidun ibukun idowu ife ifedayo ifeoluwa ige iyabo jaiyeola jumoke kayode kehinde kikelomo
    kolapo kolawole labake ladipo lateef lola modupe mojisola mobolaji monisola morenike moyosore/moyosoreoluwa
    mosunmola motunrayo mofoluwaso obafemi ojo oladapo oladele oladimeji oladipo oladunni olajide olajumoke
    olakunle olalekan olamide olanrewaju olaoluwa olasunkanmi olatunde olatunji olawale olayemi olayinka
    olawunmi oluchi olubunmi oludare olufemi olufunke olufunmilayo olugbenga olukayode olukemi olumide olumuyiwa
    oluremi olusegun olusola/olushola olutayo olutosin olutunde oluwadamilola oluwafemi oluwafunmilayo oluwakemi
    oluwaseun oluwaseyi oluwasegun oluwatobi oluwatobiloba oluwatosin oluwatoyin oluwadare oluyemi oluyinka
    omobolanle omolara omolola omotayo omotola omowunmi omotoyosi opeyemi oreoluwa oyebanji oyelaran oyebola
    oyinkansola oyindamola sikiru simisola subomi sunday taiwo/taiye tajudeen temitayo temitope temidayo
    titilayo titilope tiwa tobiloba tokunbo tolani tolulope toluwani wuraola yemisi yetunde yewande omotunde
    oluwole olusina oluwadunsin bosede busayo sesan`,
  family: `
    adebayo:1 adeyemi:1 ogunleye/ogunlaye:.5 akinwale:.3 oyelaran:.1 afolabi:1 ogundipe:.4 adesanya:.4 akande:.5
    olatunji:.5 okeowo:.1 shobowale/sobowale:.2 bello:1 fashola/fasola:.3 balogun:1 adeleke:.5 ogunbanjo:.2
    oyediran:.2 oladipo:.4 alabi:.7 ojo:1 salami:.5 lawal:.7 adekunle:.4 akintola:.3 adeniyi:.5 olawale:.3
    ogunbiyi:.2 oyewole:.3 adewale:.4 bakare:.4 ayodele:.3 fagbemi:.1 odukoya:.2 odunsi:.1 sanusi:.3 ogundele:.2
    ajayi:1 awolowo:.1 soyinka:.1 adegoke:.3 omotosho/omotoso:.3 oni:.4 olaniyan:.3 popoola:.3
    adesina/adeshina:.3 odusanya:.1 adeoye:.3 oyelade:.1 ajibade:.3 akinyemi:.4`,
  nicknames: `
    oluwaseun: seun
    olusegun: segun
    oluwasegun: segun
    olufunmilayo: funmi funmilayo layo
    funmilayo: funmi
    oluwafunmilayo: funmi
    olufunke: funke
    babatunde: tunde baba
    olatunde: tunde
    oluwatobi: tobi
    oluwatobiloba: tobi tobiloba
    tobiloba: tobi
    olayinka: yinka
    adeyinka: yinka
    oluyinka: yinka
    oluwakemi: kemi
    olukemi: kemi
    fadekemi: kemi
    folasade: sade shade folashade
    adewale: wale
    olawale: wale
    akinwale: wale
    titilayo: titi layo
    titilope: titi
    olufemi: femi
    oluwafemi: femi
    obafemi: femi
    adefemi: femi
    babafemi: femi
    oluwatosin: tosin
    olutosin: tosin
    oluwatoyin: toyin
    oluwaseyi: seyi
    olumide: mide lumide
    olamide: mide
    ayomide: ayo mide
    ayodele: ayo dele
    ayodeji: ayo deji
    adedeji: deji
    oladeji: deji
    olusola: sola
    adesola: sola
    abisola: bisola
    abimbola: bimbo bola
    adebola: bola debola
    bolanle: bola
    omobolanle: bolanle bola
    adekunle: kunle
    olakunle: kunle
    ayokunle: kunle
    olalekan: lekan
    olanrewaju: lanre
    olugbenga: gbenga
    olukayode: kayode kay
    babajide: jide
    olajide: jide
    olajumoke: jumoke
    aderonke: ronke
    adenike: nike
    morenike: nike renike
    temitope: temi tope
    temitayo: temi tayo
    temidayo: temi dayo
    adedayo: dayo
    ifedayo: dayo
    tolulope: tolu
    toluwani: tolu
    damilola: dami
    oluwadamilola: damilola dami
    damilare: dami
    opeyemi: ope yemi
    olayemi: yemi
    adeyemi: yemi
    oluyemi: yemi
    abiodun: biodun abi
    adeniyi: niyi
    olatunji: tunji
    adetunji: tunji
    olubunmi: bunmi
    bukola: bukky
    bukunmi: bukky
    modupe: dupe
    mojisola: moji
    motunrayo: rayo
    omolara: lara
    omolola: lola
    oyinkansola: oyin kansola
    simisola: simi
    adetokunbo: tokunbo ade
    olutokunbo: tokunbo
    oladele: dele
    bamidele: dele bami
    oladimeji: dimeji
    oladipo: dipo ladipo
    gbolahan: gbola
    adegboyega: gboyega
    olumuyiwa: muyiwa
    oluremi: remi
    aderemi: remi
    yewande: wande
    yetunde: tunde yetty
    iyabo: iya
    akintunde: akin tunde
    kehinde: kenny
    taiwo: taiye
    folorunsho: folo
    abayomi: yomi
    mobolaji: bolaji`,
  frontClips: 'oluwa olu ola ade ayo oba baba omo ife oye akin',
  letters: 'oluwa ogbon ^ade ^ola ^olu ^ogun unmi',
  endings: 'oluwa tunde wale yemi femi',
}
