import type { Culture } from './culture.ts'

export const igbo: Culture = {
  id: 'igbo',
  title: 'Igbo',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006), Nigeria: names are short sentences with Chukwu, Chi, -chukwu, shortened from either end; an English name beside. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'chief nze ozo pastor',
  given: `
    adaeze adaobi adanna adaora adaku afamefuna akachi akunna amarachi amaechi anayo anuli arinze azubuike azuka
    chiamaka chibueze chibuike chibuzo/chibuzor chidera chidi chidiebere chidimma/chidinma chidubem chiedozie
    chiemela chigozie chijioke/chijoke chika chikaodili chikezie chikodi chima chimamanda chimaobi chimdi
    chimezie chinaza/chinasa chinasa chinecherem chinedu chinelo chinemerem chinenye chinonso chinonye chinwe chinweike
    chinwendu chinyere chioma chisom chizoba chuka chukwudi chukwuebuka chukwuemeka chukwuka chukwuma
    chukwunonso chukwuneke dike ebele ebere ebube echezona ego ejike ejikeme ekene ekenedilichukwu eke elechi
    emenike ezinne ezenwa ezekwe eziamaka ifeanyi ifechukwu ifeoma ifunanya ifeyinwa ihuoma ijeoma ikechukwu
    ikenna ikemefuna iloegbunam izuchukwu kamsi kanayo kasie kaosisochukwu/kosisochukwu kelechi kenechi kenechukwu
    kosisochukwu kosiso lotanna maduabuchi maduka mbanefo mmesoma munachi nkechi nkem nkemdilim nkemakonam nkiru
    nkiruka nnaemeka nnamdi nneamaka nneka nnenna nnenne nneoma nwabueze nwakaego nwamaka nwando nwanneka nwaoma
    nzube nzubechukwu ngozi ngozichukwu obi obianuju obiageli obiajulu obichukwu obidike obinna obioma obinze
    obumneme ogechi ogechukwu okechukwu okwudili oluchi olisa olisaemeka onochie onyeka onyekachi onyekachukwu
    onyebuchi onyedika onyinye onyinyechi osita oseloka osinachi somtochukwu somto sochima sopuruchi tobechukwu
    tochi tochukwu uchechi uchechukwu uchenna udo udoka udochukwu ugo ugochi ugochukwu ugonna uju uzo uzoamaka
    uzochi uzochukwu uzoma uzodinma zikora zina ndidi ndubuisi nduka blessing goodluck`,
  family: `
    okonkwo/okonkwor/okunkwo:1 okafor/okafo:1 okeke:1 eze/ezeh:1 nwachukwu/nwachuku:.7 nwosu:.7 obi:.7
    anyanwu:.3 uzoma:.2 mbah/mba:.3 iheanacho:.1 ugwu:.5 onwuka:.2 nwankwo/nwanko:.7 okoro:.7 okoye:.7 ibe:.4
    igwe:.3 onyekwere:.1 onuoha:.3 udeh/ude:.2 eke:.4 chukwu:.4 ezenwa:.2 ogbonna:.4 nnamani:.2 okpara:.2 agu:.2
    aniagolu:.05 onyeka:.2 umeh/ume:.2 nwafor:.3 nwokolo:.1 ekwueme:.1 ofor:.1 achebe:.1 ikwuemesi:.05 obasi:.3
    nnadi:.2 ezeani:.1 odoh/odo:.2 amadi:.3 nwogu:.2 opara:.2 ejiofor:.2 ikeh/ike:.2 chima:.1 okereke:.3 uche:.2`,
  nicknames: `
    chukwuemeka: emeka
    nnaemeka: emeka
    ngozichukwu: ngozi
    obinna: obi
    chinweike: chinwe
    chinwendu: chinwe
    adaeze: ada
    adaobi: ada
    adaora: ada
    adanna: ada
    uchechukwu: uche
    uchenna: uche
    uchechi: uche
    chidiebere: chidi ebere
    chukwudi: chudi
    ikechukwu: ike iyke
    ikenna: ike
    ikemefuna: ike
    amarachi: amara
    kenechukwu: kene
    kenechi: kene
    onyekachi: kachi onyeka
    onyekachukwu: onyeka
    chiamaka: amaka
    nneamaka: amaka
    nwamaka: amaka
    ifeoma: ify
    ifeyinwa: ify
    ifeanyi: ify
    chukwunonso: nonso
    chinonso: nonso
    chukwuebuka: ebuka
    chibuike: ike
    chiedozie: dozie
    okechukwu: okey okechi oke
    ugochukwu: ugo
    ugochi: ugo
    ugonna: ugo
    nkiruka: nkiru kiki
    nkemdilim: nkem
    somtochukwu: somto
    tochukwu: tochi tochi
    tobechukwu: tobe
    kosisochukwu: kosi kosiso
    obianuju: uju
    obiageli: oby
    azubuike: zubi azu
    chukwuma: chuma
    chidinma: chidi dinma
    ogechukwu: oge
    ogechi: oge
    chigozie: gozie
    ndubuisi: ndu
    ebelechukwu: ebele
    kelechi: kele kc
    kelechukwu: kele
    osinachi: osi
    chibuzo: buzo
    chisom: som
    chinedu: nedu
    onyinyechi: onyinye
    nzubechukwu: nzube`,
  frontClips: 'chukwu chi nna nne nwa',
  backClips: 'chukwu chi nyere chinyere echi kachi bere jindu',
  letters: 'chukwu nw ^nn ^chi[bdjknz] kw',
  endings: 'chukwu chi nna nwa kwu',
}
