import type { Culture } from './culture.ts'

export const tamil: Culture = {
  id: 'tamil',
  title: 'Tamil',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006): no surname by custom; father\'s name or its initial before or after the own name; a wife takes the husband\'s own name. Lists and shares: own compilation and estimate.',
  asOf: '2026-11',
  order: 'given-first',
  titles: 'thiru thirumathi selvi',
  given: `
    abirami anandan/ananthan anandhi/anandi/ananthi anbu anitha/anita anjali anton anusha anushan
    aravind/aravinth arul arulampalam/arulambalam arumugam/arumukam arun/aroon arunachalam aruna ashok babu
    balachandran balakrishnan balasingam balasubramaniam/balasubramanyam/balasubramanian/balasubramaniyam bala
    bhavani/pavani bavan/bhavan brintha/brindha chandran/santhiran chandrasekar/chandrasekaran chelliah/selliah
    chitra/sithra cholan devi dharshan/tharsan dharshini/tharshini dinesh/thinesh durga/thurka
    easwaran/eswaran/iswaran elango/ilango
    ganesan/ganeshan ganesh/kanesh ganeshalingam/kaneshalingam gayathri/kayathri gobi/gopi gopalan gowri/gouri
    gunaratnam gunasekaran/kunasekaran guna hari haran indran inthira/indira jegan/jagan jeganathan/jaganathan
    jenani/janani jesu jeyakumar/jayakumar jeyanthi/jayanthi/jeyanti/jayanti jeyanthan/jayanthan jeyaraj/jayaraj
    jeevan jothi/jyothi kala kalaiselvi kamala kanagaratnam kanagasabai kandasamy/kandaswamy/kanthasamy
    kandiah/kanthaiah/kandaiah kannan kanthan karthik karthika karunakaran/karunaharan karunanithi
    kavitha/kavita/kavithaa kayal kirushanthi kokila kowsalya krishnan/kirushnan/krishnen krishnaveni
    krishnamoorthy/krishnamurthy/krishnamurthi/kirushnamoorthy kugan/kuhan kumar kumaran kumaravel
    kumarasamy/kumaraswamy
    lakshmanan/laxmanan/luxmanan lakshmi/laxmi/letchumi lavanya/lavania logan/lokan
    logeswaran/logeshwaran/lokeswaran/logeswaren logeswari/lokeswari mahendran/mahenthiran/makenthiran
    maheswaran/maheshwaran malar malathi/malathy manjula/manchula manoharan/manokaran mathan/madhan
    mathavan/madhavan mathi meena meenakshi mithun mohan mohanraj muthu muthiah muthulingam
    muthukumar/muthukumaran murali murugan/murukan/muruhan murugesan/murugesu/murukesan
    nadarajah/nadaraja/natarajan/nadarasa/natarajah nadesan/natesan nagalingam/nahalingam naguleswaran
    nallathamby nanthini/nandhini/nandini narayanan nathan navaratnam navaneethan nesan nirmala nirojan
    nithya/nithiya
    palani/pazhani panchalingam/banchalingam paramanathan paramasivam parameswaran/parameshwaran
    parthiban/parthipan pathmanathan/padmanathan perumal piratheepan/pradeepan ponnambalam/ponnampalam ponniah
    prabakaran/prabhakaran/pirapakaran prabhu/pirabu prakash pratheep/pradeep/piratheep priya/piriya
    pushparajah/pushparaja/puspparajah pushpa/puspa
    raghavan ragavan/rahavan rajah rajan rajaratnam rajasekar/rajasekaran rajendran/rajenthiran
    rajeswaran/rajeshwaran rajeswari/rajeshwari rajini rajkumar raju ramachandran ramakrishnan raman ramalingam
    ramanan ramanathan ramesh ramya ranjan ranjith/ranjit rasiah/rasaiah ratnam ravi ravichandran
    ravindran/ravinthiran rukmani sabaratnam saravanan/sarawanan sarojini sasikaran/sasiharan sasikala
    sathasivam sathish/satheesh sathya/satya sathyan satkunam segaran selvam/chelvam selvan selvakumar selvarani
    selvaraj/selvarajah/celvaraj/selvarasa selvi sellathurai senthil/sendhil senthilkumar shanthi/santhi/shanti
    shanmugam/sanmugam/shanmukam sinnathamby siva/shiva sivagnanam sivakumar/shivakumar sivakumaran sivalingam
    sivanesan sivapalan sivarajah/sivaraja/sivarasa sivasubramaniam sivanathan somasundaram/somasuntharam
    srikanth/sirikanth srinivasan/shrinivasan sridharan/sritharan/siritharan subashini/supashini
    subramaniam/subramanian/subramanyam/suppiramaniyam suganthi/sukanthi suganthan sujatha/sujata sujeevan
    sukumar/sugumar suman/sumann sundaram/suntharam sundaralingam/sundaralingham suresh/sures sureshkumar
    sutharshini/sudarshini/sutharsini sutharsan/sudarshan
    tamilselvan/thamilselvan thangarajah/thangaraja tharani/dharani tharan/dharan tharma/dharma
    tharmalingam/dharmalingam tharmarajah/dharmarajah/tharmaraja theepan/deepan theiventhiran
    thevarajah/devarajah/thevaraja thillai thirunavukkarasu/tirunavukarasu/thirunavukarasu thurai
    thuraisingam/duraisingham thulasi/tulasi uma umapathy uthayakumar/udayakumar uthayan/udayan vaithilingam
    vairamuthu valli vani varathan/varadhan vasanthi/vasanti vasantha vasuki velauthapillai velu velmurugan
    veluppillai/velupillai venkat venkatesan/vengadesan venkatesh vetrivel vidya/vithya
    vigneswaran/vigneshwaran/vikneswaran vignesh/viknesh vijay vijayakumar/vijeyakumar
    vijayalakshmi/vijayaletchumi vijayan vijayaratnam vijitha vimal vimala vinoth/vinod vinothini/vinodhini
    vishnu viswanathan vivek yalini yogan yogarajah/yokarajah yogeswaran/yogeshwaran/yokeswaran yogeswari
    yoganathan`,
  family: `pillai/pillay chettiar iyer iyengar naidu mudaliar thevar nadar gounder`,
  nicknames: `
    sivakumar: siva kumar
    balasubramaniam: bala
    balakrishnan: bala
    krishnamoorthy: krish murthy
    rajendran: rajan raj
    vijayakumar: vijay
    venkatesan: venkat
    subramaniam: subra mani
    thirunavukkarasu: thiru arasu
    vigneswaran: vignesh
    ganeshalingam: ganesh
    shanmugam: shan
    senthilkumar: senthil
    sureshkumar: suresh
    rajkumar: raj
    kanagaratnam: ratnam
    yogeswaran: yogan`,
  letters: 'tharsh eswar lingam rajah$ th[aiu]r ^yog',
  endings:
    'swaran shwaran lingam ratnam nathan moorthy rajah samy krishnan pillai appan ampalam ambalam kumaran',
  isSpeltAsHeard: true,
  sounds: [
    ['zh', 'l'],
    ['th', 't'],
    ['dh', 't'],
    ['d', 't'],
    ['b', 'p'],
    ['g', 'k'],
    ['sh', 's'],
    ['ks', 'x'],
  ],
}
