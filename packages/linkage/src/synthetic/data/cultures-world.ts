import type { CultureData } from './culture.ts'

/** Cultures from beyond Europe. Names are the common ones, combined at random; a resemblance to anybody is chance. */
export const world = {
  punjabi_sikh: {
    shape: 'sikh',
    male: 'gurpreet harpreet manpreet jaspreet amarjit balwinder sukhwinder kulwinder parminder jaswinder harjinder ranjit surjit baljit manjit gurdeep mandeep sandeep kuldeep hardeep jagdeep rajinder satnam mohinder avtar karam tarlochan gurmeet inderjit onkar',
    female:
      'gurpreet harpreet manpreet jaspreet amarjit balwinder sukhwinder kulwinder parminder jaswinder ranjit surjit baljit manjit mandeep sandeep kuldeep hardeep rajinder simran kiran navneet rupinder amandeep pritam gurmeet inderjit',
    surnames:
      'dhillon sandhu gill sidhu grewal bains johal sahota atwal dhaliwal mann uppal virdi sagoo bhogal bansal chahal randhawa kang rai purewal aujla hayer nijjar brar basra lall matharu',
    letters: 'ee>i oo>u v>w i>ee dh>d jeet>jit',
    newYear: 0.05,
    towns:
      'southall:9,birmingham:7,wolverhampton:6,coventry:4,leicester:4,slough:4,derby:3,bradford:2,ilford:3',
    nationality: 'indian',
    foreign: 0.2,
    abroad:
      'jalandhar|punjab|india;amritsar|punjab|india;ludhiana|punjab|india;hoshiarpur|punjab|india;nairobi|nairobi|kenya',
    trades: 'lorry driver,factory worker,shopkeeper,builder,taxi driver',
  },
  gujarati: {
    shape: 'given-family',
    male: 'rajesh dinesh mahesh ramesh suresh bharat kishor jayesh nilesh hitesh paresh mukesh ashok vijay anil sunil kirit dilip pravin harish manoj nikhil amit jignesh ketan vinod chetan mitesh sanjay kamlesh',
    female:
      'nisha priya kavita sunita anita meena hansa jyoti bhavna daksha kokila manjula pushpa ramila shobhana varsha nita rekha sonal hetal dipti bhavini kajal pooja urvashi jayshree',
    surnames:
      'patel shah mistry desai joshi modi parmar solanki chauhan mehta pandya trivedi rathod lad panchal thakkar amin bhatt gohil vyas raval sodha kotecha madhvani popat lakhani chudasama odedra',
    letters: 'ee>i oo>u v>w sh>s j>z ksh>x',
    newYear: 0.03,
    towns:
      'leicester:12,wembley:8,birmingham:3,bolton:3,preston:2,blackburn:2,croydon:2,coventry:2,loughborough:2',
    nationality: 'indian',
    foreign: 0.2,
    abroad:
      'ahmedabad|gujarat|india;surat|gujarat|india;rajkot|gujarat|india;kampala|kampala|uganda;nairobi|nairobi|kenya',
    trades: 'shopkeeper,accountant,dentist,tailoress,factory worker',
  },
  tamil: {
    shape: 'tamil',
    male: 'suresh ramesh ganesh rajan kumar siva selvan mohan ravi kannan murugan prakash arjun balan sathish dinesh vijay karthik nathan yoganathan thushan nirmalan',
    female:
      'lakshmi meena kamala devi selvi rani vasanthi sumathi malar anitha priya kavitha shanthi nirmala thenmozhi gayathri jeyanthi sutha',
    surnames:
      'sivakumar rajaratnam selvaratnam kandasamy nadarajah thambirajah ponnambalam sinnathurai kanagaratnam krishnan subramaniam arumugam ganeshan velupillai yogarajah mahendran balasingam sivalingam thavarajah nagalingam',
    letters: 'th>t aa>a v>w oo>u zh>l ah>a',
    newYear: 0.04,
    towns: 'wembley:5,newham:6,croydon:4,ilford:3,southall:2,leicester:1,coventry:1',
    nationality: 'sri lankan',
    foreign: 0.35,
    abroad: 'jaffna|northern province|sri lanka;colombo|western province|sri lanka;chennai|tamil nadu|india',
    trades: 'shopkeeper,security guard,restaurateur,software developer,care worker',
  },
  pakistani: {
    shape: 'south-asian-muslim',
    male: 'mohammed imran asif tariq nadeem shahid khalid javed arshad naveed kashif zahid sajid waqas usman bilal hamza ali hassan abdul rashid iqbal faisal amir yasir adeel shabir zafar ghulam akhtar',
    female:
      'fatima ayesha saima nazia shazia rubina farzana nasreen shabana samina yasmin zainab maryam sana hina bushra parveen rukhsana tahira uzma iram noreen sadia kulsoom amna',
    surnames:
      'khan ahmed hussain ali malik mahmood iqbal akhtar shah butt mirza chaudhry raja qureshi sheikh siddiqui aslam rashid bashir rafiq anwar afzal younis shafiq yaqub ashraf zaman nawaz saleem',
    letters: 'ee>i oo>u q>k kh>k ai>ei z>s ch>c ie>i',
    newYear: 0.12,
    towns:
      'bradford:9,birmingham:9,manchester:4,luton:4,rochdale:3,oldham:3,blackburn:3,slough:3,walthamstow:3,nottingham:2,glasgow:3,leeds:2,derby:2,burnley:2',
    nationality: 'pakistani',
    foreign: 0.22,
    abroad:
      'mirpur|azad kashmir|pakistan;lahore|punjab|pakistan;rawalpindi|punjab|pakistan;faisalabad|punjab|pakistan;karachi|sindh|pakistan',
    trades: 'taxi driver,shopkeeper,restaurateur,factory worker,courier',
  },
  bangladeshi: {
    shape: 'south-asian-muslim',
    male: 'mohammed abdul rahim karim shahidul rafiqul aminul kamal jamal salim habibur mizanur anwar shafiq motin faruk ruhul nurul monir jahangir shamim liton sumon rashed tanvir',
    female:
      'fatema ayesha rahima salma nasima shirin rokeya halima jahanara sultana shahana rina lipi nargis tahmina farhana rehana mina ruksana hasina monwara',
    surnames:
      'miah uddin ali ahmed islam rahman hussain khan chowdhury hoque alam khatun begum kamal mia talukdar sarkar haque choudhury ullah aziz malik bari hai',
    letters: 'oo>u ee>i w>u q>k ou>au v>bh z>j',
    newYear: 0.2,
    towns: 'stepney:14,newham:5,camden:3,luton:3,birmingham:4,oldham:3,bradford:2,cardiff:1,leicester:1',
    nationality: 'bangladeshi',
    foreign: 0.25,
    abroad:
      'sylhet|sylhet|bangladesh;moulvibazar|sylhet|bangladesh;dhaka|dhaka|bangladesh;sunamganj|sylhet|bangladesh',
    trades: 'restaurateur,chef,waiter,taxi driver,tailoress',
  },
  arab: {
    shape: 'arabic',
    male: 'mohammed ahmed ali hassan hussein mahmoud mustafa omar khaled ibrahim yousef abdullah abdulrahman saleh nasser tarek samir karim waleed ziad faisal hamza bilal rami',
    female:
      'fatima aisha maryam zainab khadija layla noor hanan amal salma rania huda samira nadia iman sara yasmin rasha dina hala',
    surnames:
      'al-hassan al-ahmad al-masri al-sayed al-hussein al-rashid al-najjar al-haddad al-khatib al-amin al-bakri al-jabouri al-saleh al-obeidi hamdan mansour khalil haddad saleh ibrahim suleiman othman abbas karim nasser shaheen darwish',
    letters: 'ou>u ee>i oo>u q>k kh>k gh>g al->el- ei>i dh>d',
    newYear: 0.22,
    towns:
      'westminster:5,ealing:4,birmingham:3,sheffield:3,cardiff:3,manchester:3,liverpool:2,leicester:1,hammersmith:2',
    nationality: 'iraqi',
    foreign: 0.5,
    abroad:
      'baghdad|baghdad|iraq;damascus|damascus|syria;sanaa|sanaa|yemen;cairo|cairo|egypt;khartoum|khartoum|sudan',
    trades: 'taxi driver,physician,shopkeeper,student,courier',
  },
  kurdish: {
    shape: 'given-family',
    male: 'azad karwan rebin dilshad sherko hiwa kawa baran zana hoshyar soran rebwar aram goran shwan saman dara farhad jamal bakhtiar hemin',
    female: 'shilan rojin berivan dilan nazdar shirin chnar avin hero sazan rezan tara bahar jwan gulala naz',
    surnames:
      'ahmed mohammed ali hassan hussein rashid karim aziz mahmoud salih omar abdullah qadir rasul hama amin faraj sharif mustafa hamid majid',
    letters: 'w>v kh>k q>k ou>u ee>i sh>s',
    newYear: 0.35,
    towns:
      'birmingham:4,derby:3,coventry:2,hull:3,newcastle upon tyne:2,leicester:2,manchester:3,nottingham:2,tottenham:2',
    nationality: 'iraqi',
    foreign: 0.7,
    abroad: 'sulaymaniyah|sulaymaniyah|iraq;erbil|erbil|iraq;kirkuk|kirkuk|iraq;sanandaj|kurdistan|iran',
    trades: 'car washer,hairdresser,courier,restaurateur,taxi driver',
  },
  afghan: {
    shape: 'south-asian-muslim',
    male: 'ahmad mohammad hamid najib farid karim wahid zabihullah rahmatullah hamidullah sayed nasir abdul aziz habib jawad reza omid bashir qasim mirwais samiullah',
    female:
      'fatima zahra maryam laila shukria parwana nazanin roya farzana sahar nilofar zarghona mina hosna palwasha',
    surnames:
      'ahmadi mohammadi rahimi karimi hussaini noori haidari sultani amiri stanekzai popal wardak safi zazai hotak sahak barakzai azizi yousafzai khan jan omari',
    letters: 'ei>i oo>u q>k ee>i z>s ah>a',
    newYear: 0.5,
    towns: 'southall:4,birmingham:4,croydon:3,leicester:2,manchester:2,hammersmith:2,coventry:2',
    nationality: 'afghan',
    foreign: 0.75,
    abroad:
      'kabul|kabul|afghanistan;herat|herat|afghanistan;jalalabad|nangarhar|afghanistan;kunduz|kunduz|afghanistan',
    trades: 'courier,shopkeeper,chef,taxi driver,car washer',
  },
  somali: {
    shape: 'patronymic',
    male: 'mohamed abdi ahmed ali hassan abdullahi yusuf omar ibrahim ismail hussein mohamud farah warsame said jama nur osman abdirahman mahad liban guled dahir',
    female:
      'halima amina fatuma khadija asha hodan ifrah sahra hawa fadumo safia zahra ayan nimco deqa hibo sagal ubah fartun',
    surnames:
      'mohamed abdi ahmed ali hassan abdullahi yusuf omar ibrahim ismail hussein mohamud farah warsame said jama nur osman',
    letters: 'kh>k x>h c>a oo>u dh>d ow>o q>k',
    newYear: 0.5,
    towns:
      'stepney:4,camden:3,ealing:4,leicester:4,birmingham:4,cardiff:3,bristol:3,sheffield:2,manchester:2',
    nationality: 'somali',
    foreign: 0.4,
    abroad: 'mogadishu|banadir|somalia;hargeisa|maroodi jeex|somalia;kismayo|jubaland|somalia',
    trades: 'taxi driver,care worker,courier,cleaner,security guard',
  },
  eritrean: {
    shape: 'patronymic',
    male: 'tesfay haile mehari yonas kidane berhane tekle gebremedhin habtom filmon samuel abraham dawit michael yohannes kibrom robel mussie negasi zerai',
    female:
      'selam miriam feven senait rahel tsehay letebrhan saba almaz luwam winta hiwet lemlem azeb freweyni elsa semhar bisrat',
    surnames:
      'tesfay haile mehari kidane berhane tekle gebremedhin habtom abraham yohannes weldu ghebre woldemariam ogbay hagos asfaha berhe kahsay',
    letters: 'gh>g tz>ts f>ph w>u ye>e kh>k',
    newYear: 0.4,
    towns: 'lambeth:3,manchester:3,leeds:2,birmingham:3,leicester:2,sheffield:2,camden:2',
    nationality: 'eritrean',
    foreign: 0.8,
    abroad:
      'asmara|maekel|eritrea;keren|anseba|eritrea;addis ababa|addis ababa|ethiopia;mekelle|tigray|ethiopia',
    trades: 'cleaner,warehouse worker,care worker,food packer,courier',
  },
  nigerian: {
    shape: 'given-family',
    male: 'oluwaseun adebayo babatunde olumide ayodele femi tunde kayode chukwuemeka emeka chinedu ikechukwu obinna uchenna nnamdi ifeanyi kelechi samuel emmanuel david daniel michael joseph sunday',
    female:
      'oluwatoyin folake yetunde bukola adenike titilayo funmilayo ngozi chioma nkechi adaeze ifeoma amaka chinwe blessing grace joy faith patience mercy esther deborah',
    surnames:
      'adeyemi okafor ogunleye adebayo okonkwo balogun eze oladipo nwosu afolabi adekunle obi chukwu ojo akinola nwachukwu bello okeke lawal uche odukoya onyeka ibe osagie eke oyelaran fashola',
    letters: 'ch>sh u>oo kw>qu e>eh y>i',
    newYear: 0.03,
    towns: 'southwark:7,lewisham:4,greenwich:4,newham:4,hackney:3,manchester:4,leeds:1,leicester:2',
    nationality: 'nigerian',
    foreign: 0.35,
    abroad: 'lagos|lagos|nigeria;ibadan|oyo|nigeria;enugu|enugu|nigeria;benin city|edo|nigeria',
    trades: 'care worker,nurse,security guard,accountant,student',
  },
  ghanaian: {
    shape: 'given-family',
    male: 'kwame kofi kwaku yaw kwabena kojo kwasi emmanuel samuel daniel joseph isaac ebenezer francis prince nana michael richard stephen',
    female:
      'akosua abena ama yaa afia akua esi grace comfort mary gifty mercy patience joyce vida felicia priscilla naomi',
    surnames:
      'mensah owusu boateng osei asante appiah agyemang antwi addo amoah frimpong opoku sarpong acheampong boakye asamoah darko ofori adjei annan quaye tetteh',
    letters: 'kw>qu kw>kw gy>j ky>ch e>eh',
    newYear: 0.05,
    towns: 'tottenham:4,croydon:4,southwark:4,newham:3,birmingham:2,leicester:1,luton:1',
    nationality: 'ghanaian',
    foreign: 0.35,
    abroad:
      'accra|greater accra|ghana;kumasi|ashanti|ghana;tema|greater accra|ghana;cape coast|central region|ghana',
    trades: 'nurse,care worker,cleaner,bus driver,security guard',
  },
  caribbean: {
    shape: 'given-family',
    male: 'winston desmond clive delroy errol leroy trevor carlton lloyd neville everton anthony michael marlon jermaine tyrone dwayne andre kieran jordan tyrell',
    female:
      'beverley yvonne marcia sonia sandra paulette marva hyacinth gloria sharon keisha chantelle natasha shanice jade monique tanya maxine',
    surnames:
      'brown williams campbell smith johnson grant thompson gordon clarke lewis james bailey francis henry reid morgan edwards gayle blake mcfarlane barrett wright powell bennett dacosta joseph charles',
    english: 0.35,
    towns:
      'lambeth:7,lewisham:5,hackney:5,birmingham:6,nottingham:3,bristol:3,leeds:2,manchester:3,wembley:3,leicester:2',
    nationality: 'jamaican',
    foreign: 0.12,
    abroad:
      'kingston|kingston|jamaica;montego bay|st james|jamaica;bridgetown|st michael|barbados;port of spain|trinidad|trinidad and tobago',
    trades: 'nurse,bus driver,care worker,musician,electrician',
  },
  chinese: {
    shape: 'family-given',
    male: 'wei jun ming hao jian qiang lei tao bin chao wai-ming chi-keung ka-ho kwok-wing siu-ming xiaoming zhiqiang guoqiang wenjie jianhua haoran yuxuan zihao',
    female:
      'fang li na xiu-ying yan jing min hui ying mei mei-ling wai-yee siu-fong lai-ping xiaohong yuting xinyi yanan shuang qing',
    surnames:
      'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo chan wong cheung lee lam ng leung ho tang yip lau',
    english: 0.25,
    letters: 'zh>ch x>s q>ch z>ts ng>n ou>au',
    newYear: 0.03,
    towns:
      'manchester:4,liverpool:3,camden:2,birmingham:3,westminster:3,leeds:2,edinburgh:2,cambridge:2,leicester:2',
    nationality: 'chinese',
    foreign: 0.55,
    abroad: 'hong kong|hong kong|china;fuzhou|fujian|china;guangzhou|guangdong|china;shanghai|shanghai|china',
    trades: 'chef,restaurateur,student,nail technician,software developer',
  },
  vietnamese: {
    shape: 'family-middle-given',
    male: 'hùng dũng tuấn minh anh nam long hải quang thắng đức hiếu khoa phúc sơn tâm trung việt bình cường hoàng kiên tùng đạt',
    female:
      'hoa lan hương mai linh thảo trang ngọc thu hà hằng nhung phương yến loan thủy dung vân hạnh tuyết giang chi quỳnh',
    surnames: 'nguyễn nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào trịnh',
    letters: 'ph>f ng>n tr>ch gi>z x>s d>z qu>kw',
    newYear: 0.3,
    towns: 'hackney:5,lewisham:5,southwark:4,birmingham:3,manchester:2,leeds:2,leicester:2,nottingham:1',
    nationality: 'vietnamese',
    foreign: 0.75,
    abroad:
      'vinh|nghe an|vietnam;hai phong|hai phong|vietnam;ha noi|ha noi|vietnam;ha tinh|ha tinh|vietnam;dong hoi|quang binh|vietnam',
    trades: 'nail technician,restaurateur,chef,factory worker,cleaner',
  },
} as const satisfies Readonly<Record<string, CultureData>>
