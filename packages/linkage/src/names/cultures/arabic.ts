import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const arabic: Culture = {
  id: 'arabic',
  title: 'Arabic',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): own name, father\'s, grandfather\'s, family or place; al-/el-, bin/ibn, bint, abu, umm written, joined or left out; Abd and what follows are one name. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'chain',
  particles: 'al el ul as ad ar an ash az at bin ben ibn bint bent ibnu ould wuld walad mint aal',
  titles: 'sheikh shaikh haj hajj hajji hajja ustadh sayyid doktor',
  given: `${muslimMen} ${muslimWomen}
    ayad/iyad/eyad adham akil anis/anees/aniss baha barakat baraa dhiaa fares/faris/fariis faten/fatin
    ghaleb/ghalib ghada habiba haitham/haytham/haithem hatem/hatim/hatam hazem/hazim/hazm hind hosni/husni
    hudhayfa idir issam/essam/isam/issame jassim/jasim/jassem/jasem kinan laith/layth/leith mazen/mazin/mazenn
    mamdouh mahjoub moataz/mutaz muayad/moayad/muayyad muhannad/mohannad/mohanad muthanna nidal/nedal
    nizar/nezar qusay/qusai/kusai rafat/raafat/rafet ragheb/raghib rashad/rachad ribhi saber sabri sahar
    salwa/selwa saddam/sadam sader safwat shadi/chadi/shady shukri/choukri sinan sofiane sufyan suhayb/souhaib
    tamer/tamir tamim tayseer tawfik thaer/thair usama waddah wisam/wissam/ouissam/wesam yaman yazan zuhdi zaher
    abeer/abir afaf ahlam/ahlem amel areej/arij bayan/bayane bouchra dima/deema enaam fairouz/fayruz fida
    hadil/hadeel haifa/hayfa hiyam ibtihal jumana khadra kinda lana lujain manar/manaar may mays
    maysa/maysaa/maissa maysoon/maysun nadine/nadeen nahla najah najwa/nagwa nehad nesma nisreen nour ola rasha
    raghad/raghda razan rawan rim/reem rola rouaa ruba sabrine sabrina samar/samaar siwar/siouar shahd shurouq
    suha/soha tamara/tamar tasneem thuraya wafaa widad wiam yara/yarah zeina/zena karam abu-`,
  family: `
    khatib/khateeb/alkhatib:.5 masri/masry/elmasri/almasri:.5 haddad/hadad:.7 najjar/naggar/nadjar:.5
    darwish/darwich/darwisch/darwesh/derwish/darwiche:.4 shaheen/shahin/chahine/shahine:.4
    mansouri/mansuri/mansoori:.4 sabbagh/sabbag/sebbagh:.2 belkacem/belqasim/belgacem/belkasem:.2
    bensaid/bensaeed:.2 abuzayd/abuzaid/abuzeid/abouzeid/abouzaid/abouzayd/abu-zayd:.2 zayd/zeid/zaid:.2
    qasim:.3 saleh/salih:.7 nasser:.3 khoury/khouri/khuri/koury:.4 hamdan:.3 halabi/halaby:.3 hariri:.2
    shami/chami:.3 baghdadi:.2 tikriti:.1 jubouri/jabouri/juburi/aljubouri:.4 dulaimi/delaimi/duleimi/dulaymi:.3
    obeidi/ubaidi/obaidi:.4 janabi/janaby:.3 tamimi/tamimy:.3 saadi/saedi/sadi:.3 rubaie/rubaye/rubai:.3
    shammari/shamari/shammary:.3 anzi/enezi/anazi:.2 otaibi/utaibi/oteibi:.2 ghamdi/gamdi:.2
    qahtani/kahtani/gahtani:.2 zahrani:.2 harbi:.2 mutairi/mutayri:.2 dosari/dossari:.2
    hashimi/hashemi/hachemi:.3 husseini:.3 alawi/alaoui/alawy:.3 idrissi/idrisi/edrisi:.3 bennani:.2
    cherkaoui/sharkawi/sherkawi:.2 benali/bin-ali:.2 bouzid/bouzidi:.2 amrani:.2 tazi:.1 fassi/fasi:.2
    berrada:.1 chaoui:.1 ziani/zayani:.1 hamdi:.2 trabelsi/tarabulsi:.2 gharbi/gharby:.2
    jaziri/jazairi/djaziri:.2 sharif/cherif:.3 maliki/malki:.2 kurdi/kordi:.2 ajam:.1 nablusi/nabulsi:.1
    qudsi:.1 ghazal:.1 awad/awwad:.3 issa:.3 mousa:.3 barakat:.2 odeh/awda/oudeh/auda:.2 hijazi/hegazi/hijazy:.2
    attar:.1 sayegh/sayigh:.1 najm:.1 sabah:.1 fakhoury:.1 tawil/taweel:.1 asmar:.1 aswad:.1 abyad:.1`,
  nicknames: `
    yusuf: joseph joe
    ibrahim: abraham
    musa: moses
    daud: david
    sulaiman: solomon
    ishaq: isaac
    yaqub: jacob
    isa: jesus
    maryam: mary
    yahya: john
    jibril: gabriel
    mohammed: mo hamoudi hamada
    abdullah: abed aboud
    abdulrahman: abed aboud
    mustafa: mus
    mahmoud: hamoudi
    ali: alawi aloush
    fatima: fatoum
    khadija: khadouj
    elias: elijah`,
  joins: 'abd abdul abdel abdu abu abou abo umm oum um nour nur saif salah alaa badr',
  joinsBack: 'eddine eddin addin uddin aldin eldin allah ullah alhuda elhuda alislam',
  sounds: [
    ['ch', 'sh'],
    ['ou', 'u'],
    ['gu', 'g'],
  ],
}
