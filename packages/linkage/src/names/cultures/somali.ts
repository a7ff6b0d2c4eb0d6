import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const somali: Culture = {
  id: 'somali',
  title: 'Somali',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): own name, father\'s, grandfather\'s; nicknames (Dheere, Yare) used as names; Somali spelling since 1972 writes x for h and c for a throat sound that English papers drop. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  titles: 'sheikh haji xaaji aw',
  weak: 'dheere yare dheer gaab dheeg madoobe',
  given: `${muslimMen} ${muslimWomen}
    abshir/absher adow ahmednur anab/canab anisa asad ashkir ayanle/ayaanle bare/barre/barreh bashe bile
    bihi/biihi bulhan/bulxan buubaa caydiid/aidid/aideed deria/deeria diiriye/dirie/diriye dahabo/dhahabo dalmar
    dayib deeq/deq diini/dini duale/duaale/ducaale egal/cigaal elmi/cilmi/ilmi elmiye falis faisa/faiza fardowsa
    fartun/fartuun farhan filsan gedi/geedi gele/geele guled/guuleed gurey/gureey habon halimo
    hersi/xirsi/hirsi/herzi hibaq/hibaaq hinda idil/idiil idman ifrah ikran/ikraan ilhan/ilhaan ileys iman
    isse/ciise istar jibril kadar kaltun kamar khadar/khadir khadra/khadro kinsi/kiinsi koos/kos liban/liibaan
    ladan/laadan lul/luul maryan mahdi magan malaak mire/mirre muhumed/muxumed muna mumin/muumin najma
    nadifo/nadiifo naleye nimo/nimco nuh/nuux nur/nuur nasteho/nasteexo osob/osoob qamar qani/qaani roble/rooble
    roda/rodo sagal/sagaal samatar/samater samawado sharmarke/sharmaarke/sharmake shamis/shaamis shire/shirreh
    shirwa/shirwac siyad/siyaad/siad sugal sulekha/suleekha suad/sucaad ubax/ubah udgoon waberi/waaberi
    warfa/warfaa warsame/warsama/warsameh wiil yasin yurub zamzam/samsam ismahan/ismahaan hodan/hodaan
    saynab/sainab ruqiya hamdi/xamdi haweya/xaawiya abdinur/cabdinuur abdisalan/cabdisalaan abdiweli/cabdiwali
    abdikani/cabdiqani/abdiqani abdirizak/cabdirisaaq/abdirisaq abdulle/cabdulle aweys/aweis mursal/mursel
    rage/raage dhegah kulmiye bishar/bishaar farole abdalle yabarow`,
  family: '',
  nicknames: `
    mohammed: mo moha
    abdullah: abdi
    abdulrahman: abdi
    abdulqadir: abdi abdiqadir
    abdulkarim: abdi
    abdulaziz: abdi
    fatima: faduma fatun
    khadija:
    zahra: sahra`,
  letters: '^c[aiu] aa uu ii x ^dh',
  joins: 'abdi cabdi abdul',
  isSpeltAsHeard: true,
  sounds: [
    ['x', 'h'],
    ['c', ''],
    ['dh', 'd'],
    ['q', 'k'],
    ['uu', 'u'],
    ['ii', 'i'],
  ],
}
