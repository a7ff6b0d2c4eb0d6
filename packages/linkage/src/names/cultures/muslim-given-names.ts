/**
 * Given names of Arabic origin, shared from Dakar to Dhaka. One class per name with the spellings in which UK records know it:
 * through French (ou, ch), Turkish (c, ş stripped), Somali (x, c), Persian and Urdu (e, v, z), Bengali (o, Md).
 *
 * Source: structure and examples of spelling from "A Guide to Names and Naming Practices" (UK, 2006); lists are our own
 * compilation, November 2026. Names that differ by a letter and belong to different people (Asif, Arif; Amina, Amira) each have
 * their own class: that is what keeps them apart.
 */
export const muslimMen = `
  younas/yunus mamoun/mamun salaheldin/salahuddin ezaldin/ezzeldin/izzuddin sohail/soheil/suhel idrees/edrees
  farrukh/farrokh sibghatullah/sebghatullah rafat/refaat tasleem/taslim mumtaz/momtaz abdirazak/abdirizak kadar/khadar
  mohammed/muhammad/mohamed/mohammad/mohamad/muhammed/muhamed/mohammod/mohamet/muhammet/muhamad/mohomed/mahammad/mehemmed/mihemed/maxamed/mohd/mohammadu/muhammadu/mohamadou/mamadou/mahamat/mohamat/muhamet/muxammad/md/mhd/mohmad/mahomed/mhemed:9
  mahmoud/mahmud/mahmood/mehmood/mehmud/mahmut/maxamuud/mohamud/mahamoud/mohamoud/mahamud/mohmoud
  ahmed/ahmad/ahmet/ahmat/axmed/ehmed/achmed/ahamed/ahmadu/amadou/ahmadou/ahammad/hmed:4
  hamid/hameed/hamed/hemid hamad/hemed/hammad hama/heme hamdi hamdan hammam hamza/hamzah/hamse/xamse/hamzeh
  ali/cali/aly/aliyu:4 alaa/ala/alla aliyar
  hassan/hasan/xasan/hassane/hesen/hasen:2
  hussein/hussain/husain/hossein/hossain/hosein/husein/xuseen/xusayn/huseyin/hossen/housseini/hosayn/hoseyn/hussien/hocine/houssein/hisen:2.5
  hosseini/husseini/hussaini/hoseyni/hosseiny/hussainy
  abdullah/abdallah/abdalla/abdulla/cabdulle/abdullahi/cabdullaahi/abdulahi/abdoulaye/abdoullah/abdulah/abdollah/abdilahi/abdellah/ebdulla:2
  abdulrahman/abdurrahman/abdelrahman/abderrahman/abdirahman/cabdiraxmaan/abdurahman/abdulrehman/abdurrehman/abdourahmane/abderrahmane/abdurraxman/abdramane/ebdulrehman/abdurehman/abdolrahman
  abdulrahim/abdelrahim/abdurrahim/abderrahim/abdurraheem/abdulraheem/abdirahim/cabdiraxiim/abdolrahim
  abdulkarim/abdelkarim/abdikarim/cabdikariim/abdulkerim/abdolkarim/abdelkrim/abdulkareem
  abdulqadir/abdelkader/abdulkadir/abdelgadir/abdiqadir/abdikadir/cabdulqaadir/abdulqader/abdulkader/abdelqader/abdulgadir/abdoulkader/abdolghader
  abdulaziz/abdelaziz/abdulazeez/abdiaziz/cabdicasiis/abdolaziz/abdulasis
  abdulwahid/abdelwahid/abdulwahed/abdiwahid/abdelouahed/abdolvahed
  abdulwahab/abdelwahab/abdiwahab/cabdiwahaab/abdulvahab/abdelouahab/abdolvahab abdulwali/abdiwali/cabdiwali
  abdulhakim/abdelhakim/abdihakim/abdulhakeem abdulhamid/abdelhamid/abdulhameed/abdihamid
  abdulmajid/abdelmajid/abdulmajeed/abdulmejid abdulmalik/abdelmalek/abdimalik/abdulmalek
  abdulghani/abdelghani/abdulgani abdulghafar/abdelghaffar/abdulgafar/abdulghaffar
  abdulsalam/abdelsalam/abdussalam/abdisalam/abdesslam/abdeslam abdulsamad/abdussamad/abdisamad/abdelsamad
  abdulbasit/abdelbaset/abdulbaset abdulfatah/abdelfattah/abdifatah/abdulfattah
  abdulnasir/abdelnasser/abdinasir/abdulnaser
  abdulrazak/abdelrazek/abdirazak/abdurrazaq/abdulrazzaq/abderrazak abduljabbar/abdeljabbar/abdijabar
  abdulmutalib/abdulmuttalib abdelgalil/abduljalil/abdeljalil abdulrashid/abdirashid/abdurrashid/abdulrasheed
  abdulqayum/abdulqayoum abdulmanan/abdulmannan abdulhai/abdulhay abduljamil abdulghafur/abdulghafoor
  abdulmumin/abdelmoumen abdulsattar/abdussattar
  abdi/cabdi/ebdi:3 abdo/abdu/abdou
  omar/umar/cumar/omer/oumar/umaru/umer/umor/oumarou:1.2 ammar amir/ameer/aamir/emir/amiir/amer/aamer
  amin/ameen/emin/amiin/aminu/lamine
  osman/othman/usman/uthman/cismaan/ousmane/usmaan/othmane/osmaan/usmanu/uthmaan/osmane/othmann:1.2
  ibrahim/ebrahim/ibraheem/braahim/ibraahim/brahim/ibrahima/ibrohim/ebrahem/ibrahem/biraahim
  ismail/ismael/esmail/ismaaciil/ismaeel/smail/esmaeil/ismayil/ismaila/ismaiil
  ishaq/ishaak/ishak/isxaaq/ishag/eshaq/is-haq/isaaq/ishaku
  yusuf/yousef/yousuf/youssef/yousif/yusef/yosef/yousaf/yuusuf/joussef/yussuf/yusufu/usif/josuf/jusuf/yusif/usef/youssouf/yoosuf/youcef
  yaqub/yakub/yaqoob/yacoub/yagoub/yaquub/yakubu/yaghoub/yacoob/yakup/yaqoub
  yunus/younus/younis/yonus/yunis/younes/yoonus/yonis/junus yahya/yahia/yehia/yaxye/jahja/yehya/yahaya
  musa/mousa/moosa/muse/muuse/moussa/mosa musab/mosab/musaab
  mustafa/mostafa/mustapha/mustafe/mostapha/mustaf/mystafa/moustapha/mustefa
  murtaza/morteza/murtada/murtadha/murtaja mutasim/mutassim/moatasim/muatasim/mutesim muin/moin/moeen
  munir/mounir/muneer/moneer muhsin/mohsen/mohsin/mohcine/muxsin mubarak/mobarak/mubaarak/embarek
  mujahid/mojahed mukhtar/muktar/mokhtar/muqtar/muhtar muslim/moslem mansur/mansour/mansoor/mensur
  masud/massoud/masood/masoud/mesud/mesut/masuud mazhar/mazher mubashir/mobasher mudassar/mudasir/mudassir
  muzammil/muzamil muzaffar/mozafar/muzafar mujib/mojib/mujeeb moez/muizz muqtada
  mahdi/mehdi/mehedi/elmahdi/almahdi mehran maher/mahir majid/majeed/majed/macid/maajid
  malik/malek/maalik/mallik/maliik mamun/mamoon/maamun mamman mirza/meerza marwan/merwan/marouane/marvan
  misbah/mesbah
  khalid/khaled/xalid/halit/kaled/khaalid/qaalid/haled/khalit khalil/xaliil/halil/khaleel
  khalifa/khalifah/khelifa khaldun khidir/khidr/xidir/khedr kamal/kamaal/kemal kamil/kamel/kaamil/kamilu
  kabir/kabeer/kebir/kabiru karim/kareem/kerim/kariim/karem kazim/kazem/kadhim/kadhem/kazimu kashif/kashef
  kaleem/kalim khurram/khorram khurshid/khorshid/khursheed khizar/khizer kaiser/qaisar/qaiser/kaysar
  qasim/qassim/kasim/qasem/kassim/kassem/kasem/gasim/ghasem/qaasim/kasimu/kacem/gasem
  qadir/kader/qader/kadir/gadir/qaadir/ghader qais/qays/kais/ghais qudrat/ghodrat
  said/saeed/saeid/sa'id/saiid/siciid/saidu/saed/sait/sa'eed
  syed/sayed/sayyid/sayid/seyed/sayyed/saiyed/seyyed:2 saad/sa'd/saadu saadi/sa'adi/sadi
  sadiq/sadik/sadeq/sadigh/saddiq/saadiq/sadegh/sadig siddiq/siddig/sediq/siddik/seddik/sidiiq safi
  safwan/safouan saif/sayf/seif/saef/seyf/sayif saifullah/sayfullah/seifullah
  saifuddin/seifeddine/saifeddin/sayfuddin salah/salaah/selah/salax
  salahuddin/salahaddin/saladin/salaheddine/selahattin/salauddin salih/saleh/saalax/salihu
  salim/saleem/selim/saliim/salem/saalim salman/selman/salmaan/sulman samir/sameer/samiir samad
  sami/saami/samy sabir/saber/sabeer/saabir sajid/sajjid/sajed sajjad/sajad saqib/sakib/saqeb
  sarfaraz/sarfraz/sarfraaz shabir/shabbir/shabeer shafi/shafee shafiq/shafeeq/shafik/chafik/shefik/shafique
  shahid/shahed/shaheed shakil/shakeel/shakel shakir/shaker/chaker shamim/shameem
  shamsuddin/shamsudeen/chamseddine/semsettin sharif/shareef/sherif/cherif/sharef/sheriff
  shaukat/shawkat/sevket/shoukat sher/shir shahzad/shehzad shahnawaz/shahnavaz shoaib/shuaib/choaib/shuayb
  shuja/shoja sikandar/sikander/eskandar/iskender sohail/suhail/suheil/sohayl/sohel
  suleiman/sulaiman/suleyman/soleiman/saleban/souleymane/sulayman/solaiman/sleiman/sliman/silemane/suliman/soliman/saleebaan/sylejman/sulejman
  sultan/soltan/suldaan/sultaan sufyan/sufian/sofiane/sufiyan sanusi/senussi/sanoussi sani sadat
  tariq/tarek/tareq/tarik/taariq/tarique tahir/taher/taahir/tahiru
  tayyib/tayeb/tayib/tayyab/taieb/altayib/eltayeb taha talal talha/talhah/dalha tanvir/tanveer/tanweer
  taufiq/tawfiq/tofik/taufeeq/toufik/tewfik/tofiq tijani/tigani/altijani/eltigani/tidiane tufail
  tauseef/tausif tahsin/tehsin
  walid/waleed/valid/oualid/waliid/velid wahid/waheed/vahid/wahed/ouahid wali/vali/waly
  wasim/waseem/wassim/vasim/ouassim waqar/vaqar/wiqar/vakar waqas/waqqas/vaqas wajid/wajed/vajid
  wael/wail/ouael warsame zafar/zaffar/dhafar/zafer zahid/zahed/saahid/zaheed zahir/zaheer/dhahir/daahir/zaher
  zaid/zayd/zeid zain/zayn/zein/zaine/alzain/elzein/zine zaki/zeki/zaky
  zakariya/zakaria/zakariyya/zakariye/sakariye/zekeriya/zakarya zia/ziya/dia/diya/zeya ziad/ziyad/zied/ziyaad
  zubair/zubayr/zobair/subeer/zoubir/zubeyr zulfiqar/zulfikar/zolfaqar/zulfiker zeeshan/zishan/zeshan
  zohaib/zuhaib/zohayb zuhair/zohair/zouhair
  adam/aden/aadan/aadam/adan/adem/adamu/aadem adil/adel/aadil/aadel aftab/aftaab ajmal akbar/ekber
  akram/ekrem/aqram akhtar/akhter/axter/aktar/akther alam aleem/alim alamgir/alomgir altaf/eltaf
  amanullah/amanollah amjad/emjed/amgad anas/anass/enes anwar/anvar/enver/anouar/anuar/anwaar aqeel/aqil/akil
  aref/arif/aarif/arief arshad arsalan asad/assad/asaad/aasad/esed/asadu asadullah/assadullah/asadollah
  ashraf/achraf/eshref/asraf asif/aasif/asef asim/aasim/assem asghar/asgar/asger asmat/esmat
  asmatullah/esmatullah/ismatullah atif/atef/aatif athar/ather/atahar awad/awadh/auad awal/awwal
  ayub/ayoub/ayoob/ayyub/eyup/ayuub/ayuba ayman/aymen/aiman azad/aazad azam/aazam/azzam azhar/ezher
  aziz/azeez/casiis/eziz/azizu atiq/ateeq/atik abid/aabid/abed/caabid abbas/abas/ebas/cabbaas
  abubakar/abubaker/abu-bakr/abubakr/aboubacar/abukar/abuukar/abubacar/aboubakar/abobakar/boubacar/ebubekir/abakar/abaker/abubakari/aboubaker
  bakr/bakir/baker/bekir/bekr/bakar babiker/babikir/babikr badr/bader/bedir/badar
  badruddin/badreddine/badaruddin bilal/bilaal/belal/bilel burhan/borhan/burhaan
  burhanuddin/borhanuddin/burhaneddin bashir/basheer/bachir/besheer/beshir/bashiir/bashiru basit/baset
  basil/bassel/bassil bahauddin/bahaeddin barkat/barakat
  daud/dawood/dawud/daoud/davood/davut/dauda/daauud/daut danish/daanish/danesh dildar/deldar dilawar/delawar
  ehsan/ihsan/ehsaan/ihsaan elias/ilyas/elyas/ilias/iliyas/ilyaas idris/idriss/edris/idriis/idrees/driss
  ikram/ekram/ikraam imad/emad/imaad imam/emam imran/emran/imraan/cimraan inam/enam inayat/enayat
  inayatullah/enayatullah/enayatollah iqbal/ekbal/eghbal/ikbal irfan/erfan/irfaan
  isa/issa/eisa/isse/cise/ciise/eissa islam/eslam/islaam izzat/ezzat/izzet
  izzuddin/azzeddine/ezzedine/azeddine/ezaldin imtiaz/imtiyaz/emtiaz
  fadil/fadel/fazil/fazel/fadhil/fadhel fahad/fahd fahim/faheem/faahim faiz/fayez/faez/faiez
  faizal/faisal/faysal/faycal/feisal/feysal/faisel/faesal fakhruddin/fakhraddin/fakhruddeen faraj/farag/ferec
  farah/faarax/farax/faarah faraz farhan/farhaan/ferhan/faarxaan farid/fareed/ferid/fariid
  faruq/farooq/farouk/faruk/faarooq farrukh/farukh farhad/ferhad/ferhat
  fawad/fuad/fouad/foad/fawwad/fuat/fuaad fayyaz/fayaz/fiaz/fiyaz fazal/fazl/fadl/fadal fida/feda firas/feras
  firoz/feroz/firuz/feroze/piroz fathi/fethi fatih/fateh/alfatih/elfatih/faateh
  ghassan/gassan/ghasan ghaith/gaith ghazi/gazi ghulam/gholam/golam/gulam/ghulaam/xulam gul/gol gulzar/golzar
  habib/habeeb/xabiib/hebib/habibu habibullah/habibollah hadi/haadi/hedi hafiz/hafeez/hafez/xaafid/hafidh
  hafizullah/hafizollah haider/haidar/hayder/haydar/hyder/heydar/heidar hakim/hakeem/hekim/xakiim
  halim/haleem/xaliim hamidullah/hameedullah/hamidollah hani/haani haris/harith/hares/xaarith
  haroon/harun/haroun/haron/haaruun/haruna hashim/hashem/hachem/xaashim hisham/hesham/hicham/hishaam hayat
  hazrat/hazrath hikmat/hekmat/hikmet hikmatullah/hekmatullah/hekmatollah hilal/helal
  humayun/homayoun/humayoon husam/hussam/hosam/houssam/husaam
  jabir/jaber/jabeer/jaabir/gaber/cabir jafar/jaffar/jaafar/gafar/cafer/jaffer/ja'far/jacfar
  jahangir/jehangir/cihangir jalal/jelal/celal/galal/jalaal jalaluddin/jalaladdin
  jamal/jamaal/gamal/djamel/jamel jama/jaamac/djama jamil/jameel/cemil/gamil/jamiil/djamil
  jamshid/jamshed/jamsheed javed/jawed/javid/jawid/javeed jawad/javad/jaward/cevat/djawad/jwad
  junaid/junayd/juneid/cuneyt jibril/jibriil/gibril/cebrail/djibril jihad/cihat/jehad
  latif/lateef/letif liaqat/liaquat/liyaqat luqman/lokman/loqman/luqmaan/lukman lutfi/lotfi/lutfu
  nabi/naby nabil/nabeel/nebil/nabiil nadeem/nadim/nedim nadir/nader/naadir naeem/naim/nayeem/naem
  najib/najeeb/nagib/nejib/najiib/necip najibullah/najeebullah/najibollah najam/najm namik/namiq naqib/nakib
  naqibullah/naqeebullah nasir/nasser/naser/naasir/nacer/nassir nasrullah/nasrollah
  nasruddin/nasreddin/nasiruddin/nasraddin nauman/noman/numan/nuuman/nouman naveed/navid/naweed/nawid
  nawaz/navaz nazim/nazem/nadhim nazir/nazeer/nadhir/nezir nazar/nezar nizam/nezam
  nizamuddin/nezamuddin/nizamettin niaz/niyaz/neyaz noor/nur/nour/nuur:1 noori/nuri/nouri/noury/nury
  nuruddin/nureddin/noureddine/nuradin/nooruddin/nuraddin/nurettin/noureldin/nuredin nusrat/nosrat
  obaid/ubaid/obeid/ubayd obaidullah/ubaidullah/obeidullah osama/usama/ousama/usaama/oussama
  rabi/rabie/rabih raed/raid rafiq/rafeeq/rafik/refik/rafique/rofiq rafiqul/rofiqul rafi
  rahim/raheem/rehim/raxiim rahman/rehman/rahmaan/rexman/rohman/raxmaan/urrahman/alrahman rahmat/rahmet/rehmat
  rahmatullah/rahmatollah/rehmatullah rami ramadan/ramazan/ramzan/ramadhan/ramadaan/ramzaan/ramadane
  ramzi/ramzy/remzi rasul/rasool/rasoul/resul/rasuul rashid/rasheed/rachid/reshid/rashed/raashid/rasit/raashed
  rauf/rauuf/raouf/raoof/reuf rayan/rayyan/rayane raza/reza/rida/ridha/riza/redha
  redwan/ridwan/redouane/radwan/ridvan/rizwan/rezwan/rizvan/rezvan riaz/riyaz/riyad/riyadh/riad/reyaz
  riffat/rifat/refaat ruhul/rohul ruhullah/rohullah/rouhollah rustam/rostam
  umair/omair/umayr uzair/ozair/uzayr wazir/vazir yasin/yassin/yaseen/yasiin/yacine/jasin
  yasir/yasser/yaser/yaasir yazid/yazeed zabihullah/zabiullah/zabihollah zalmay/zalmai zarif/zareef
  mujibullah/mojibullah/mujeebullah imamuddin/emamuddin samiullah/sameullah/samiollah shafiullah/shafiollah
  sanaullah/sanaollah matiullah/matiollah khairullah/khayrullah barkatullah nematullah/nimatullah/nematollah
  qudratullah/ghodratollah abdulmatin/abdulmateen zakirullah shirullah shamsul nurul/noorul shafiqul
  shafiqur/shofiqur anisur mizanur/mizanoor habibur/hobibur lutfur/lutfor motiur/matiur fazlur/fazlul
  mahbubur/mahbub/mahboob/mehboob/mahbob`
export const muslimWomen = `
  sahira/sahera sajida/sajeda majida/majeda fouzia/fozia rahela/raheela bilqis/bilkis noreen/naureen nasreen/nisreen
  zainab/sainab kowsar/kosar naznin/nazanin parwin/perwin/parveen rahmatu/ramatu asma/asmaou/asmau saeeda/sayeda
  fatima/fatma/faatima/fatimah/fathima/faadumo/fadumo/fatemeh/fatema/fatimata/fatoumata/faduma/fatime/fatuma/fatimatu/fatmeh/fadma:3
  aisha/ayesha/aysha/aicha/caasha/aishatu/aiysha/aaisha/ayse/aissatou/aishah/ajsha/ayeesha:2.5
  khadija/khadijah/khadeja/khadijo/hatice/hadiza/xadiijo/khadiza/hadija/khadeeja/kadija/kadidia/khatija/khadeejah:1.5
  maryam/mariam/mariyam/meryem/maryan/maryama/maryem/mariama/mariem/meriem
  zainab/zaynab/zeinab/zaineb/zeynep/zeyneb/seynab/zainabu/zaynep/zineb/zenab/seinab/zejnep:1.5
  amina/aamina/ameena/aminah/aamino/emine/aminata/aminatu/amineh/amino amna/aamna/amneh
  amira/ameera/emira/amirah amani amal/aamaal/emel ambreen/ambrin anisa/aneesa/anissa/anisah anjum anum
  arifa/aarifa arzu/arezoo/arzoo asifa asma/asmaa/esma/asmah/asmaou asiya/aasiya/assiya/asiyah/aasiyo ateeqa
  atefeh/atifa ayan/ayaan aziza/azizah/azeeza awadia/awadiya/awadhia afsana/afsaneh afshan arwa abida/abeda
  aliya/aliyah/alia/aaliyah aqsa/aksa
  basma/besma/basmah batul/batool/batoul bano/banu/banoo benazir/binazir bilqis/bilquis/balqis/belkis
  busra/bushra/boushra bahar beenish/binish
  dalal dalia/dalya dina dilara duaa/dua/doaa deeqa/deqa/diiqo
  fadia/fadiya fahmida/fahmeeda faiza/fayza/faizah farida/fareeda/ferida farhana/farhaana
  farhiya/faarxiya/farhia farzana/farzaneh farkhanda/farkhunda fareeha/fariha
  fauzia/fawzia/fowsiyo/fouzia/fawziya/faouzia/fowzia firdaus/firdous/firdaws firoza/feroza
  ghada ghazala/ghazal gulnaz/golnaz gulshan/golshan gulnar/golnar
  habiba/habibah/xabiiba hadia/hadiya hafsa/hafsah/hafsat/xafsa hajra/hajar/hajira/hager/hacer
  halima/haleema/xaliimo/halimo/haleemah/halimatu/halime/halimah hamida/hamidah/hameeda hana/hanaa
  hanan/hanane/xanaan hanifa/haneefa hawa/xaawa/hawo/hauwa hawra hiba/hibah/heba hibo/hiibo hina hind
  huda/hoda/houda/huuda/hudaa humaira/humera/homaira/humayra husna/hosna hasna husniya hodan/xodan
  ibtisam/ebtisam/ibtissam ifrah/ifraah ilham/ilhaam/elham iman/eman/imane/imaan/iimaan inas/enas iqra/ikra
  ikhlas israa/isra/esra
  jamila/jameela/djamila/cemile/gamila jannat/jannah/janat jawahir/jawaahir jehan/jihan/jahan/gihan
  kalsoom/kulthum/kalthoum/kulsum/kulsoom/kaltun/kalsum/gulsum/kaltuun/kelthoum karima/kareema/kerime
  kausar/kawthar/kowsar/kauser/kawsar/kaouthar/kevser khalda/khalida/khaleda/halide khawla/khaoula/khola
  khurshida/khursheda komal
  laila/layla/leila/leyla/layli/leyli/lejla latifa/lateefa/latife lubna/loubna/lobna lamia lamis laiba
  madiha/madeeha maha mahin/mahine mahnaz/mehnaz mahwish/mehwish maimuna/maimouna/maymuna/memuna/maimoona
  majida majda malika/maleeka/melike manal marwa/marwah/merve marzia/marziya/marzieh masuma/masooma/masoumeh
  mehreen/mehrin mona/muna/mouna/munaa munira/mounira/muneera/munire muntaha mumtaz/mumtaaz murjanatu/murjana
  muzhgan/mozhgan muqadas
  nabila/nabeela nada/nadaa nadia/nadiya/naadia nadira/nadera/nadeera nafisa/nafeesa/nefise/nafissa
  nagat/najat nagla/najla/naglaa/najlaa nahid/naheed/nahed naima/naeema/nacimo/naemah najma/nejma/nagma
  najiba/najeeba nargis/narges/nergis nasima/naseema/nacima/nassima nasra/nasro nasreen/nasrin/nesrin/nasrine
  nazia/naziya/nazya nazira/nazeera nazneen/naznin neelam/nilam nida/neda nigar/negar
  nilofar/nilufar/neelofar/niloufar nimo/nimco nisa/nissa noreen noura/nura/noorah nurjahan/noorjahan nusaiba
  naila/nayla/naela nasiba
  parveen/parvin/parwin/pervin/parvine/parbin/perveen parwana/parvana/parvaneh
  qamar/ghamar
  rabia/rabea/rabiya/rabiah/rabiyah/rabiyya rahima/raheema/rohima/raxiima rahma/rahmo/raxmo/rahmah
  raihana/rayhana/rehana/reyhan/raihanah rania/ranya rashida/rasheeda/rachida rawda/rowda
  razia/raziya/radhia/raziyeh/radia reem/rym rokhsana/rukhsana/ruksana/rokhsaneh robina/rubina/rubeena
  ruqayya/ruqaya/rukia/rouqaya/roqia/rukaya/rugaya/ruqiyo/rokia/ruqayyah/rukayya/rqia
  saba/sabaa sabah/sabaah sabina/sabeena sabira/sabera sabiha/sabeeha sadaf/sedef
  sadia/saadia/saadiya/sadiya/sacdiya safa/safaa safia/safiya/safiyya/safiye/safiyah/safiyo sahar/seher
  sahra/zahra/zahraa/zehra/zohra/zahrah/zaahra/sahro/zohreh/zahro/zuhra:1.2
  saida/saeeda/sayda/siciido/saide/saidah saima/sayma/saimah/saeema salma/selma/salmah/salmaa/salmo
  salha/saliha/salihah salima/saleema/selime samia/samiya/samya/saamiya samira/sameera/semira/samiira
  samina/sameena samreen/samrin sana/sanaa sara/sarah/saara/sarra sahira shabana/shabaana/shabaneh
  shabnam/shebnem shadia/shadya shagufta shahida/shaheda shaheen/shahin/chahine/sahin
  shahnaz/shehnaz/shanaz/shahnaaz shaima/shaimaa/chaima/shayma shakila/shakeela/shakela shamsa/shamso
  sharifa/shareefa/cherifa shazia/shaziya shirin/shireen/sherin/chirine shukri shukria/shukriya
  siham/sihem/seham sidra/sedra siti sobia/sobiya soraya/suraya/surayya/soraia/thuraya
  suad/souad/suaad/soad/sucaad suhaila/suhayla/soheila
  sumaya/sumayya/sumaia/soumaya/somaya/sumaiya/sumeyya/sumeya sultana/soltana/sultaana
  tahira/tahera/taahira tahmina/tahmineh/tahmeena taslima/tasleema tasneem/tasnim tayyiba/tayyaba/taiba
  tanzila tuba/tooba
  umaima/omayma/oumaima uzma/ozma ubah/uba
  wafa/wafaa/ouafa/vafa walaa/wala waheeda/wahida/vahida warda wasima wijdan
  yasmin/yasmeen/yasmine/yasamin/jasmine/jasmin/yassmin/jasmeen/yasemin yusra/yosra/yousra
  zahida/zaheda zakia/zakiya/zekiye zarina/zareena zarghuna/zarghona zeenat/zinat/zeynet
  zubaida/zubeida/zobaida/zoubida zulaikha/zuleyha/zulaihat/zuleikha/zelikha zuhal/zohal zeba`
