import type { Culture } from './culture.ts'
import { muslimMen, muslimWomen } from './muslim-given-names.ts'

export const southAsianMuslim: Culture = {
  id: 'south-asian-muslim',
  title: 'Pakistani, Bangladeshi or Indian Muslim',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): no shared family name by custom; Mohammed first as an honour, calling name second; Begum, Bibi, Khatun and Akhtar are not surnames. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  particles: 'al ul ur ud us',
  titles: 'syed sayed sayyed haji hajji maulana mufti alhaj janab',
  weak: 'begum/begam/beygum:f bibi/beebi/bebe:f khatun/khatoon/khatton/katun:f akhtar/akhter/aktar/akter khanum/khanam/khanom:f  mst/mosammat/mossammat:f nessa/nisa/nesa:f',
  given: `${muslimMen} ${muslimWomen}
    adeel adnan/adnaan afzal/afzaal aijaz/ejaz/ijaz akmal amanat arbaz arslan asjad aslam azmat babar/baber
    babul bahadur/bahadar bakhsh/baksh chaman dilshad faisal ghafoor/ghafur gulfam gulraiz haroon
    hasnain/hasnayn hazrat ilyas irshad/ershad jabbar jehanzeb kaleem karamat khadim khizar liaqat luqman
    mahboob maqsood/maksud manzoor/manzur maroof mazhar mohsin moazzam mubeen mumtaz nadeem naeem nazakat
    nasim/naseem pervez/parvez/parvaiz/pervaiz qadeer qamar qaiser rafaqat rajab rangzeb/aurangzeb
    rehan/raihan/rayhan sabir safdar saghir/sageer sajid saleem sarwar/sarvar shafaqat shahbaz shamas shaukat
    shiraz/sheraz sibtain sohail sufyan tasawar/tasawwar tasleem tauqeer usman waheed yameen yaqoob younas
    zaheer zameer/zamir zahoor/zahur
    fazlul/fozlul abdus abdul/abdool:2 rafiqul nazrul/nozrul kamrul/kamroul rezaul/razaul saiful/sayful shahidul/shohidul
    mofizul mominul/muminul aminul/aminoul anwarul azizul badrul enamul/inamul fakrul  habibul/hobibul
    jahirul/zahirul kamal kabirul mahmudul manirul/monirul mizan moinul/mainul nazmul/nojmul nurul obaidul
    rashidul samsul/shamsul shafiqul/safiqul siraj/seraj sirajul/serajul tajul taslim tofail/tufail zahurul
    ziaul abul abdur shah/sha shahjahan shahin/shaheen sheikh suhel/sohel rubel/ruble liton/lytton mamun
    masum/masoom milon/milan mintu ripon ruman shamim sumon/suman tareq titu tuhin uzzal/ujjal aklima/aklema
    asma bilkis farhana fahmida hasina/haseena husna jahanara jasmin josna/jotsna kulsuma/kulsoma lipi lucky
    mafia majeda minara monowara/munwara momtaz nasima nazma/najma nargis nilufa parul rahela rebeka rina
    rokeya/rukeya roksana/rukhsana ruby rumana sabina sahera salma shahana sajeda selina/salina shefali shireen
    shirin shompa sufia/sofia sumi sultana taslima tahmina
    attia fouzia fozia iram/erum kaneez/kaniz kishwar mehnaz musarat/musarrat naghmana najma nabeela naureen
    noreen/naurin nuzhat rafia raheela/rahila rabina resham riffat robina rozina/rosina rubina rukhsana
    safina/safeena saira/sayra sajida sakina/sakeena sameena shabina shaista shakeela shamshad shamim shanaz
    shehnaz shehla/shahla sobia sumera/sumaira surriya tabassum/tabasum tasneem uzma yasmin zaheda zakia zarina
    zubaida`,
  family: `
    khan/kahn/xan:10 hussain/hussein/husain/hossain/hossen:6 ahmed/ahmad:5 ali:5 shah:3 malik/mallik:2 iqbal:1.5
    mahmood/mahmud:1.5 mirza/meerza:1 butt/bhatt/but:1.5
    chaudhry/chowdhury/choudhury/chaudhary/choudhry/chowdhry/chaudhri/chaudry/choudary:3
    qureshi/quraishi/koreshi/qureishi/kureshi/korashi:1.5 siddiqui/siddiqi/siddique/sidiqi/seddiqi/siddiquee:1
    sheikh/shaikh/shaik/sheik/shekh:2 raja/rajah:1 akhtar:1.5 rehman/rahman:3 islam/eslam:3
    uddin/udin/ud-din/deen:3 miah/mia/miya/miyah/mian:3 haque/hoque/haq/huq/hoq/hak:2 alam:1.5 hasan/hassan:1.5
    aziz:1 rashid/rasheed:1 bashir:1 javed:1 nawaz:1 abbasi/abbassi:.5 ansari/ansary:.7 awan/avan:.7
    baig/beg/baigh/bayg:.7 bhatti/bhati:.7 dar/daar:.5 gondal:.2 janjua:.2 kayani/kiani:.4 lodhi/lodi:.2
    mughal/mogul/moghul:.4 niazi:.2 rana:.5 rathore:.2 sadiq:.5 saleem:.5 satti:.2 talukdar/talukder:.5
    sarkar/sarker/sircar:.7 biswas/bishwas:.3 mollah/molla/mulla:.5 sikder/sikdar/shikdar:.4
    bhuiyan/bhuyan/bhuiya/bhuyian:.5 majumder/mazumdar/majumdar:.3 khandaker/khondokar/khandakar:.3
    hawlader/howlader:.3 mridha:.1 patwary:.1 gazi/ghazi:.3 laskar/lashkar:.2`,
  nicknames: `
    mohammed: mo md mohd
    yasmin: mina
    rukhsana: ruksi
    shabana: shabo
    yusuf: joseph
    ibrahim: abraham
    imran: immy
    tariq: taz`,
  joinsBack: 'uddin ullah allah ud-din',
  endings: 'ullah uddin ul',
}
