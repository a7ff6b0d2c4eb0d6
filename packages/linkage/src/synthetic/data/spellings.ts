/** Names that people write for one another: one class a line, each a spelling of the same name. */
export const spellings = `
mohammed mohamed muhammad mohammad mohamad muhammed mohamud
ahmed ahmad ahmet achmed
hussain hussein husain hossain hussin
hassan hasan hassen
yusuf yousef yousuf youssef yusef
ibrahim ebrahim ibraheem
abdul abdel abd
abdullah abdallah abdulla
abdirahman abdulrahman abdurrahman abdelrahman
omar umar omer
khalid khaled
fatima fatema fathima fatuma fadumo
aisha ayesha aysha aishah
khadija khadijah kadija
maryam mariam miriam maryama
zainab zaynab zeinab
mahmoud mahmood mehmood mahmud
rahman rehman
chowdhury choudhury chaudhry choudhary chaudry
sheikh shaikh shaykh
qureshi quraishi koreshi
miah mia miya
uddin udin din
hoque haque huq
iqbal ikbal
tariq tarek tareq
javed javaid jawed
clarke clark clerk
smith smyth smythe
taylor tayler tailor
thompson thomson tompson
johnson johnston johnstone
browne brown broun
reid read reed
moore more moor
philips phillips philipps phillip
davis davies davys
stephens stevens stephen
matthews mathews matthew
allen allan alan alleyn
elliott elliot eliot eliott
gray grey
green greene
cook cooke
wood woods
harris harries
hughes hewes hughs
lloyd loyd
rees reece rhys rice
griffiths griffith
jenkins jenkin
pierce pearce peirce pearse
watts watt
whyte white
wyatt wiatt
francis frances
bennett bennet
barrett barret
garnett garnet
hewitt hewett
jeffrey jeffery geoffrey geoffry
catherine katherine catharine katharine kathryn
anne ann anna
elizabeth elisabeth
sarah sara
hannah hanna
isabel isobel isabelle isabella
margaret margret margarett
rebecca rebekah
rachel rachael
susanna susannah susan
philip phillip
nicholas nicolas
lawrence laurence
stephen steven
alan allan allen
brian bryan
jonathan jonathon
graham graeme
neil neal niall
ian iain
sean shaun shane
geoffrey jeffrey
anthony antony
dennis denis
eric erik
marjorie marjory margery
dorothy dorothea
ellen helen elen
claire clare
tracey tracy
deborah debra
michelle michele
nguyễn nguyen ngyuen
trần tran
lê le
phạm pham
xhevdet jevdet
gjergj george
shqipe shipe
oleksandr aleksandr alexander
serhii sergei sergiy
mykola nikolai
volodymyr vladimir
mykhailo mikhail
zelenskyy zelenskiy selenskyj
kowalski kovalski
wisniewski visnevski
wang wong huang
chen chan
zhang cheung chang
li lee
liu lau
lin lam
wu ng
he ho
`
/** English short and pet names: the full name, then what people are called. */
export const nicknames = `
william will bill willie billy
robert bob rob bobby robin bert
richard dick rick rich
john jack johnny
james jim jimmy jamie
thomas tom tommy
edward ted ned eddie ed
edmund ned ted
henry harry hal
charles charlie chas
george georgie
joseph joe joey
samuel sam sammy
benjamin ben benny
daniel dan danny
david dave davey
michael mike mick micky
christopher chris kit
nicholas nick nicky
anthony tony
matthew matt
andrew andy drew
peter pete
philip phil pip
stephen steve
frederick fred freddie
alfred alf alfie fred
albert bert bertie al
arthur art
walter wally walt
francis frank
lawrence larry laurie
leonard len lenny
kenneth ken kenny
ronald ron ronnie
reginald reg reggie
raymond ray
donald don
douglas doug
norman norm
gerald gerry
jeremiah jerry
timothy tim
alexander alec alex sandy
archibald archie
patrick pat paddy
bernard bernie
hubert bert
herbert bert herb
theodore theo ted
jonathan jon johnny
gregory greg
terence terry
vincent vince
victor vic
sidney sid
stanley stan
ernest ernie
harold harry
abraham abe
isaac ike
solomon sol
nathan nat
evan ifan
llewelyn llew lyn
elizabeth eliza bess bessie beth betty lizzie liz lilibet
mary polly molly may mamie
margaret maggie meg peggy madge greta
catherine kate kitty cathy katie kay
anne annie nan nancy
ann annie nancy
sarah sally sadie
martha patty mattie
dorothy dolly dot dora
susanna susan sue
susan sue susie
frances fanny fran
jane jenny janie
harriet hattie
caroline carrie caro
charlotte lottie
matilda tilly maud
emily em emmie
eleanor nell nellie ellie nora
ellen nell nellie
helen nell nellie
isabella bella isa
rebecca becky
victoria vicky
florence flo florrie
edith edie
gertrude gertie trudy
winifred winnie
beatrice bea trixie
josephine josie jo
philippa pippa
penelope penny
patricia pat patsy tricia
barbara babs barbie
christine chris chrissie
jacqueline jackie
deborah debbie
jennifer jenny jen
pamela pam
valerie val
theresa tess terry
teresa tess tessa
bridget biddy bridie
honora nora norah
johanna hannah jo
julia julie
amelia millie
louisa lou
agnes nessie aggie
janet jessie jenny
euphemia effie
constance connie
katarzyna kasia
malgorzata gosia
agnieszka aga
aleksandra ola
krzysztof krzys kris
tomasz tomek
piotr piotrek peter
andrzej andrew
jan john janek
pawel paul
michal michael
alexandru alex sandu
gheorghe george gicu
constantin costel
nicolae nicu
mihaela mihai
elena lenuta
giovanni gianni john
giuseppe beppe joe
francesco franco frank
antonio toni tony
gurpreet guri preet
harpreet harry preet
amarjit amar
chukwuemeka emeka
oluwaseun seun
babatunde tunde
`
