/**
 * Common forenames of the people whom British agencies meet, in plain lower-case letters, by culture. They help to see that
 * a capital word may be a person, and decide nothing. Written down from general knowledge of naming in each culture; no
 * list of persons was used. `text/` needs them without the machinery for comparing names.
 */
const forenamesByCulture = {
  english:
    'aaron abigail adam alan albert alex alexander alexandra alfie alice alison amanda amber amelia amy andrea andrew angela ' +
    'ann anna anne anthony archie arthur ashley barbara barry ben benjamin beth bethany brenda brian caitlin callum cameron ' +
    'carl carol caroline catherine charles charlie charlotte chelsea cheryl chloe chris christian christina christine ' +
    'christopher claire clare colin connor courtney craig daisy daniel danielle darren dave david dawn dean deborah debbie ' +
    'dennis derek diana diane donna dorothy dylan edward eileen elaine eleanor elizabeth ella ellie emily emma eric ethan ' +
    'evelyn fiona francesca freddie freya gareth gary gavin gemma geoffrey george georgia gerald gillian gordon graham hannah ' +
    'harriet harry hayley heather helen henry holly howard hugh ian imogen isabel isabella isobel jack jackie jacob jacqueline ' +
    'jake james jamie jane janet janice jasmine jason jayden jean jeffrey jennifer jenny jeremy jess jessica jill joan joanna ' +
    'joanne joe joel john jonathan jordan joseph josh joshua joyce judith julia julian julie justin karen kate katherine ' +
    'kathleen katie kayleigh keith kelly ken kenneth kerry kevin kieran kim kimberley kirsty kyle laura lauren leah leanne lee ' +
    'leo leon lesley lewis liam linda lisa louis louise lucas lucy luke lydia maisie malcolm mandy margaret maria marie ' +
    'marilyn marion martin martyn mary matthew maureen max megan melanie melissa michael michelle mike mohammed molly natalie ' +
    'natasha nathan neil nicholas nicola nigel noah oliver olivia oscar owen pamela patricia patrick paul paula pauline peter ' +
    'philip phoebe poppy rachel rebecca reece rhys richard robert robin roger ronald rosemary rosie ross roy russell ruth ryan ' +
    'sally sam samantha samuel sandra sara sarah scott sean shane shanice shannon sharon shaun sheila shirley sian simon sophia ' +
    'sophie stacey stanley stella stephanie stephen steve steven stuart susan suzanne sylvia tanya terry thomas tim timothy ' +
    'tina toby tom tony tracey trevor tyler valerie vanessa vera veronica victoria vincent vivien wayne wendy william yvonne zoe',
  vietnamese:
    'anh bao binh cuong dung duong duc giang hai hanh hieu hoa hoang hung huong huy khanh khoa lan linh loan long mai minh my ' +
    'nam nga ngan ngoc nhung phuong quang quynh son tam thanh thao thi thinh thu thuy tien trang trinh trung tuan tung tuyet van ' +
    'viet vinh vy xuan yen',
  albanian:
    'adem afrim agim agron albana alban altin arben ardian arjan arta artan avni bardhyl bashkim behar bekim besa besim blerim ' +
    'blerina bujar dritan drita edona elira endrit enver ermal fatmir fatos fatime flamur florian gezim gjergj gjon hasan ilir ' +
    'kastriot klodian kreshnik kujtim lindita liridona luan lulzim mimoza mirela naim petrit qemal shkelqim shpresa shqipe valon ' +
    'valbona vjosa xhevdet ylli zamir ' +
    'besart besnik bledar edmond elton ermira ervin flutura gentian ilirjana indrit kujtime leonora majlinda merita orges rexhep sokol teuta vasfije',
  romanian:
    'adina alin alina andrei anca aurel bogdan catalin claudiu constantin corina cosmin costel cristian cristina dana daniela ' +
    'danut doina dorin dragos dumitru elena emil eugen felicia florentina florin gabriel gabriela gheorghe horia ileana ioana ion ' +
    'ionel ionela ionut iulia iulian larisa laurentiu liviu loredana lucian luminita madalina magda marcel marian mariana marius ' +
    'mihaela mihai mircea mirela monica nicolae nicoleta octavian ovidiu petru radu ramona razvan roxana sorin sorina stefan ' +
    'stefania stelian tudor valentin vasile viorel viorica',
  polish:
    'agata agnieszka aleksandra andrzej aneta arkadiusz barbara bartosz beata boguslaw bozena czeslaw dariusz dorota edyta ewa ' +
    'ewelina grazyna grzegorz halina iwona izabela jacek jadwiga jakub janusz jaroslaw jerzy joanna jozef kamil kamila karol ' +
    'katarzyna kinga krystyna krzysztof leszek lukasz maciej magdalena malgorzata marcin marek mariusz marzena mateusz michal ' +
    'miroslaw monika natalia patrycja pawel piotr przemyslaw radoslaw rafal renata ryszard sebastian slawomir stanislaw sylwia ' +
    'szymon tadeusz teresa tomasz urszula waldemar wieslaw wojciech zbigniew zofia',
  southAsian:
    'aarav abdul abida aditya ahmed aisha ajay akash akram ali amandeep amar amina amit amjad amrit anita anjali ankit anwar ' +
    'arif arjun arshad ashok asif asma ayesha balwinder bilal deepak deepika dilip farah farhan fatima gagandeep ganesh gita ' +
    'gurdeep gurpreet habib hamza harjit harpreet haroon hassan hina hussain ibrahim imran iqbal irfan ishaan jagdeep jaspreet ' +
    'jaswinder javed kamal kamran karan kavita khalid kiran kuldeep lakshmi mahesh mandeep manjit manoj meena mehmood mohan ' +
    'mohammad muhammad mukesh nadeem nadia naseem nasreen naveed neha nikhil nisha noor omar parminder pooja pradeep pranav ' +
    'prakash priya rahul raj rajesh rajinder ramesh rani rashid ravi rehana rekha rizwan rohan rohit rukhsana sachin saima ' +
    'sajid salma sandeep sanjay saqib shabana shahid shakeel shazia sita sukhwinder sultana sunil sunita suresh tahir tariq ' +
    'usman vijay vikram vinod vishal waqas yasmin yusuf zahid zainab zara',
  arabicPersianKurdish:
    'abdallah abdullah adel ahmad akbar alaa amal amir aras ashraf aziz azad bahram basma behnam dalia darya dilan dlshad emad ' +
    'esmail faisal farid farida farzad fawad gulnaz hadi hala hamid hawre heba hiwa hossein huda ibtisam idris jamal jamil jawad ' +
    'kamal karim karwan khaled laila layla leila mahdi mahmoud maryam mehdi mohamed mohsen mona mostafa murad mustafa nabil naser ' +
    'navid nazanin nima osama parisa qasim rana rebin reza rostam saad saeed salah salim samir samira sara sherzad shirin soran ' +
    'tarek wafa walid yasin yousef zahra zana zeinab',
  eastAfrican:
    'abdi abdirahman abeba abel abraham aman asmerom aster biniam biruk dawit desta ephrem ermias eyob faduma fikru filmon ' +
    'freweini genet girma haben habtom hawa helen hirut hodan ifrah isaias kidane kibrom lemlem letebrhan lula mahlet mebrahtu ' +
    'medhanie mehari mekonnen merhawi meron mihret mulu natnael nebiat robel rahel saba samson sahra selam selamawit semere ' +
    'senait simret tadesse tekle tesfaye tewodros tigist tsegay yohannes yonas yodit zerai',
  westAfrican:
    'abiola adaeze ade adebayo adeola akin amaka ayo ayodele babatunde blessing bola bukola chidi chidinma chika chinedu chioma ' +
    'chinwe damilola ebele ebuka efe emeka esosa eze femi folake funmi ifeoma ifeanyi ikenna isoken iyabo kehinde kelechi kofi ' +
    'kunle kwabena kwame kwesi ngozi nkechi nneka nnamdi obinna ogechi olu oluwaseun osagie osas segun seun sade sola taiwo ' +
    'temitope tobi tochukwu tolu tunde uche yetunde yaw akosua ama abena efua',
  eastSlavic:
    'alla anastasia anastasiia anatoliy andriy anhelina anzhela artem bohdan borys danylo darya denys dmitri dmitry dmytro ' +
    'halyna hanna hryhoriy ihor igor illia inna iryna irina ivan ivanna kateryna khrystyna kostiantyn kseniia kyrylo larysa ' +
    'leonid lesia liubov liudmyla lyudmila maksym marharyta mariia maryna matvii mykhailo mykola mykyta myroslav myroslava ' +
    'nadiia nataliia nazar nikolai oksana oleh oleg olena oleksandr oleksandra oleksii olha olga ostap pavlo petro ' +
    'rostyslav ruslan ruslana serhii serhiy sergei solomiia stepan svitlana svetlana sviatoslav taras tetiana tetyana ' +
    'tatiana uliana vadym vasyl viktor viktoriia vira vitalii vladimir vladyslav volodymyr vyacheslav yaroslav yaroslava ' +
    'yana yehor yelena yevhen yevheniia yuliia yurii zhanna zoya',
  tamil:
    'abirami anandan anandhi anitha arumugam arunachalam balachandran balakrishnan balasubramaniam chandran chelliah chitra ' +
    'dharshini easwaran elango ganeshan gayathri gopalan gowri indran inthira janani jeganathan jeyakumar jeyanthi jeyaraj ' +
    'kandasamy kandiah kannan karthik karthika kavitha krishnan kugan kumaran kumarasamy lavanya logeswaran mahendran ' +
    'maheswaran malathi manoharan meenakshi murali murugan murugesan nadarajah nathan navaratnam nirmala nithya ' +
    'parameswaran perumal ponnambalam prabakaran pratheepan rajan rajaratnam rajendran rajeswari ramachandran ramanathan ' +
    'ramya ranjith ravichandran sasikala selvan selvaraj senthil shanmugam shanthi sivakumar sivanathan sivapalan ' +
    'subramaniam sumathi suresh suthan thambiah thangarajah tharshan theepan thevarajah thiru vanitha vasanthi velmurugan ' +
    'vignesh vijayan vimala vinothan yogeswaran',
  sikh:
    'ajit amandip amanpreet amarjit amritpal avtar balbir baldev baljinder baljit balwant bhupinder charanjit daljit ' +
    'davinder gurbachan gurinder gurmeet gurmukh gurnam gurvinder harbhajan hardeep harinder harjinder harmeet harvinder ' +
    'inderjit jagjit jagtar jasbir jaspal jaswant jatinder kamaljit karamjit kulwant kulwinder mandip maninder manpreet ' +
    'mohinder narinder navdeep navjot navneet nirmal paramjit prabhjot ranjit ravinder rupinder sandip sarabjit satnam ' +
    'satinder simran sukhdev sukhvir surinder surjit tejinder varinder',
  kurdish:
    'aram azhar bakhtiar barzan berivan chiman dilovan dilshad diyar farhad goran hawar hemin hiwa jwan kamaran kawa ' +
    'mariwan nawzad nechirvan omed peshawa ranj rawand rebaz rebin rebwar renas rezan rizgar rojin sarbast serwan shilan ' +
    'shwan sirwan sozan zana zanyar',
  chinese:
    'bin bo chao chen cheng fang fei feng gang guang hao hong hua hui jian jie jing jun kai lei liang ling mei meng min ming na ' +
    'ning peng ping qiang qing shan shu tao ting wei wen xia xiang xiao xin xiu yan yang yi ying yong yu yuan yun zhen zhi',
  slavicBalticHungarian:
    'alena aleksandr aleksei anastasia andris anton arturs boris dainius daiva darius denis dmitri edgars egle elena galina ' +
    'georgi gintaras hristo igor ilona inga irina ivan ivana ivaylo ivo jana janis jitka juris kaspars katya ksenia lajos larisa ' +
    'laszlo ljubica ludmila lyubov maksim marina martins mihail milan milena mindaugas natalya nikola nikolai nikolay oksana oleg ' +
    'olena olga ondrej pavel petar petr plamen raivis roman ruslan sandor sergei sergey stoyan svetlana tatiana tatyana tereza ' +
    'tihomir tsvetan vaclav vadim valentina vasil veselin viktor viktorija vilma vladimir volodymyr yana yulia yuri zdenek zoltan ' +
    'zsolt istvan katalin erzsebet',
  turkishIberianLatin:
    'ahmet aylin ayse burak cem deniz dilek elif emine emre fatma hakan hatice huseyin kemal mehmet meryem murat mustafa omer ' +
    'osman serkan sevgi yilmaz zeynep alejandro ana antonio beatriz bruno camila carlos carmen catarina diego eduardo fernanda ' +
    'fernando francisco guilherme ines joao jorge jose juan juliana luis luisa luiz manuel marcelo marcos mariana mateo miguel ' +
    'pablo patricia paulo pedro rafael raquel ricardo rodrigo rosa rui sergio sofia thiago vitor',
} as const

/** Forenames that are also words, months or virtues: persons only with a surname or a word that says so. */
const alsoWords =
  'will mark grace hope may june april bill faith joy summer dawn frank rose ruby lily jade ivy pearl amber crystal gene jack ' +
  'pat rob drew guy miles grant chase hunter mason cooper carol eve ray art dot penny sue bob bin bo fang gang hong long hoa ' +
  'ling kai min ming na ning ping song son tam van my lan binh dung shan thi yang yong yu yi son mai wei wen max an so do kim ' +
  'chance chen blessing victor amen art dean christian jordan florence paris sandy harry rich melody destiny angel precious ' +
  'happiness loveth peace patience comfort mercy jean robin holly heather daisy violet olive basil rocky angela ama sola ' +
  'taiwo abdul ali noor raj rani amal lula saba desta ion emil rui ana'

/** All of them. */
export const forenames: ReadonlySet<string> = new Set(
  [...Object.values(forenamesByCulture), alsoWords].flatMap((names) => names.split(' ')),
)

/** Those that need more than a capital letter to be taken for a person. */
export const wordForenames: ReadonlySet<string> = new Set(alsoWords.split(' '))

/** Family names that are common enough to say "person" beside another capital word. */
export const familyNames: ReadonlySet<string> = new Set(
  (
    'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly singh kaur khan ahmed hussain begum bibi patel sharma ' +
    'kumar shah akhtar malik mahmood chaudhry iqbal mirza smith jones taylor brown williams wilson johnson davies robinson ' +
    'wright thompson evans walker white roberts green hall wood jackson clarke clark lewis harris cooper ward turner hill moore ' +
    'baker morris shaw popescu ionescu popa radu dumitru stoica gheorghe rusu munteanu matei constantin kowalski nowak ' +
    'wisniewski wojcik kaminski lewandowski zielinski hoxha shehu krasniqi gashi berisha dervishi prifti gjoka leka okafor ' +
    'okonkwo adeyemi adebayo osagie igbinedion mensah owusu boateng mohamed abdi tesfay haile ghebre wang li zhang liu chen ' +
    'yang huang zhao wu zhou xu sun ma zhu lin ivanov petrov dimitrov georgiev silva santos pereira oliveira costa yilmaz kaya ' +
    'demir celik horvath nagy kovacs szabo ' +
    'shevchenko kovalenko bondarenko tkachenko kravchenko kovalchuk shevchuk melnyk boyko oliynyk polishchuk tkachuk ' +
    'marchenko lysenko rudenko savchenko petrenko klymenko pavlenko moroz sandhu gill dhillon sidhu grewal bains dhaliwal ' +
    'sahota johal virdi chahal bhogal desai mehta parmar solanki chauhan parekh trivedi pandya joshi mistry gohil murphy ' +
    'kelly walsh byrne gallagher doyle doherty macdonald mcdonald mackenzie mackay maclean campbell fraser murray reid ' +
    'warsame hersi jama adan osman balogun okoro nwosu eze obi marku gjoni lleshi xhafa thaci'
  ).split(' '),
)
