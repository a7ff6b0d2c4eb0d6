import type { CultureData } from './culture.ts'
import {
  englishFemale,
  englishMale,
  irishFemale,
  irishMale,
  scottishFemale,
  scottishMale,
  welshFemale,
  welshMale,
} from './british-forenames.ts'
import { englishSurnames, irishSurnames, scottishSurnames, welshSurnames } from './british-surnames.ts'

/** Cultures of Europe. Names are the common ones, combined at random; a resemblance to anybody is chance. */
export const europe = {
  english: { shape: 'given-family', male: englishMale, female: englishFemale, surnames: englishSurnames },
  scottish: {
    shape: 'given-family',
    male: scottishMale,
    female: scottishFemale,
    surnames: scottishSurnames,
    english: 0.3,
  },
  welsh: {
    shape: 'given-family',
    male: welshMale,
    female: welshFemale,
    surnames: welshSurnames,
    english: 0.35,
  },
  irish: {
    shape: 'given-family',
    male: irishMale,
    female: irishFemale,
    surnames: irishSurnames,
    english: 0.2,
    towns:
      'liverpool:9,manchester:7,glasgow:7,birmingham:5,southwark:4,islington:3,coventry:2,luton:2,leeds:2',
    nationality: 'irish',
    foreign: 0.45,
    abroad:
      'dublin|county dublin|ireland;cork|county cork|ireland;galway|county galway|ireland;limerick|county limerick|ireland;waterford|county waterford|ireland;kilkenny|county kilkenny|ireland;sligo|county sligo|ireland;tralee|county kerry|ireland;castlebar|county mayo|ireland;dundalk|county louth|ireland',
    trades: 'labourer,bricklayer,docker,nurse,builder',
  },
  jewish: {
    shape: 'given-family',
    male: 'abraham isaac jacob samuel solomon moses david joseph benjamin lewis nathan simon aaron harris barnett lazarus hyman israel emanuel reuben leopold max sigmund julius mordecai',
    female:
      'sarah rachel rebecca leah esther hannah miriam fanny dora rosa bertha minnie golda deborah judith ada sophia amelia julia annie bessie jane matilda eva',
    surnames:
      'cohen levy goldberg jacobs isaacs abrahams solomon davis samuel joseph phillips hart marks harris moses myers levi goldstein rosenberg kaplan bernstein silverman friedman greenberg schwartz rosenthal adler goldsmid mendes lopes montefiore nathan benjamin lazarus salaman mocatta de-pass sassoon waley weinberg feldman',
    english: 0.3,
    towns:
      'stepney:12,hackney:6,manchester:6,leeds:6,salford:3,glasgow:2,liverpool:2,hampstead:3,wembley:1,barnet:3',
    letters: 'sch>sh ie>y ei>i mann>man berg>burg stein>stine',
    abroad:
      'warsaw|masovia|poland;vilnius|vilna|lithuania;frankfurt|hesse|germany;hamburg|hamburg|germany;odessa|kherson|russia;amsterdam|north holland|netherlands',
    trades: 'tailor,merchant,banker,cabinet maker,shoemaker',
  },
  french: {
    shape: 'given-family',
    male: 'jean pierre jacques louis charles francois henri philippe etienne daniel paul andre claude guillaume antoine isaac abraham samuel michel nicolas',
    female:
      'marie jeanne anne marguerite louise catherine elisabeth suzanne judith esther madeleine charlotte francoise henriette sophie julie',
    surnames:
      'martin bernard dubois dupont laurent moreau lefevre garnier chevalier blanc fournier girard bonnet rousseau mercier lambert durand perrin renard leroy duval boucher fontaine gaultier du-bois le-blanc de-la-fontaine',
    english: 0.35,
    towns: 'stepney:9,westminster:5,canterbury:3,norwich:3,southampton:2,kensington:3',
    letters: 'eau>o ie>y c>k ph>f ault>o',
    nationality: 'french',
    foreign: 0.5,
    abroad:
      'paris|ile-de-france|france;rouen|normandy|france;lyon|rhone|france;nimes|languedoc|france;la rochelle|aunis|france',
    trades: 'weaver,goldsmith,merchant,chef,teacher',
  },
  german: {
    shape: 'given-family',
    male: 'johann friedrich wilhelm karl heinrich georg ludwig hermann ernst otto august franz joseph max adolf rudolf paul christian philipp peter',
    female:
      'anna maria elisabeth margarethe katharina johanna charlotte wilhelmine sophie emma bertha klara luise ida helene dorothea frieda martha',
    surnames:
      'muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange schmitt werner krause lehmann kohler',
    english: 0.25,
    towns: 'westminster:3,stepney:5,liverpool:3,bradford:3,manchester:4,hull:2,camden:2',
    letters: 'sch>sh ue>u oe>o c>k v>f mann>man',
    nationality: 'german',
    foreign: 0.5,
    abroad:
      'berlin|brandenburg|germany;hamburg|hamburg|germany;hanover|lower saxony|germany;munich|bavaria|germany;cologne|rhineland|germany;vienna|lower austria|austria',
    trades: 'merchant,baker,musician,engraver,chemist',
  },
  italian: {
    shape: 'given-family',
    male: 'giovanni giuseppe antonio francesco pietro luigi carlo domenico angelo vincenzo michele salvatore paolo lorenzo mario marco alessandro andrea',
    female:
      'maria anna rosa teresa giuseppina angela lucia caterina francesca carmela antonia giulia chiara elena laura paola',
    surnames:
      'rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti de-luca costa giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone valente',
    english: 0.3,
    towns: 'islington:5,bedford:4,glasgow:3,cardiff:3,manchester:2,peterborough:2,edinburgh:2',
    letters: 'cc>c ll>l cch>ch zz>z i>y',
    nationality: 'italian',
    foreign: 0.55,
    abroad:
      'rome|lazio|italy;naples|campania|italy;genoa|liguria|italy;lucca|tuscany|italy;milan|lombardy|italy;palermo|sicily|italy',
    trades: 'restaurateur,sculptor,singer,musician,waiter',
  },
  polish: {
    shape: 'given-family',
    male: 'piotr krzysztof andrzej tomasz jan pawel michal marcin stanislaw jakub adam marek lukasz grzegorz mateusz wojciech mariusz dariusz zbigniew jerzy rafal robert kamil jaroslaw tadeusz ryszard henryk artur sebastian dawid',
    female:
      'anna maria katarzyna malgorzata agnieszka barbara ewa krystyna magdalena elzbieta joanna aleksandra zofia monika teresa danuta natalia julia karolina marta beata dorota alicja iwona justyna paulina sylwia wiktoria zuzanna',
    surnames:
      'nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski mazur jankowski kwiatkowski krawczyk piotrowski grabowski zajac pawlowski michalski krol wrobel wieczorek jablonski nowakowski majewski olszewski stepien malinowski jaworski adamczyk dudek pawlak gorski nowicki sikora witkowski walczak rutkowski baran',
    feminine: 'ski:ska cki:cka',
    letters: 'w>v sz>sh cz>ch j>y rz>zh k>c',
    towns:
      'ealing:6,peterborough:4,southampton:4,slough:3,leicester:3,bradford:2,boston:3,wisbech:2,luton:2,edinburgh:2,nottingham:2,hammersmith:3',
    nationality: 'polish',
    foreign: 0.8,
    abroad:
      'warsaw|masovia|poland;krakow|lesser poland|poland;gdansk|pomerania|poland;wroclaw|lower silesia|poland;lodz|lodz|poland;lublin|lublin|poland',
    trades: 'warehouse worker,builder,food packer,lorry driver,cleaner,farm worker',
  },
  romanian: {
    shape: 'given-family',
    male: 'andrei alexandru ionut mihai gheorghe ion vasile constantin nicolae marian florin cristian adrian daniel gabriel stefan george marius bogdan catalin razvan vlad ciprian dumitru costel viorel',
    female:
      'maria elena ioana andreea ana mihaela cristina alexandra daniela georgiana gabriela florentina raluca simona alina nicoleta mirela roxana oana loredana mariana larisa bianca denisa',
    surnames:
      'popa popescu ionescu radu dumitru stan stoica gheorghe matei ciobanu rusu constantin serban lazar marin dinu florea stanciu munteanu toma ilie barbu nistor dobre moldovan georgescu ungureanu cojocaru lungu dragomir tudor voicu neagu iordache lupu sandu tanase manole',
    letters: 's>sh t>tz c>k i>y escu>esku ghe>ge',
    towns:
      'luton:3,birmingham:4,leicester:4,coventry:3,northampton:3,barnet:3,newham:3,boston:2,peterborough:2,ilford:3,walthamstow:2',
    nationality: 'romanian',
    foreign: 0.93,
    abroad:
      'bucharest|bucharest|romania;iasi|iasi|romania;cluj-napoca|cluj|romania;bacau|bacau|romania;suceava|suceava|romania;galati|galati|romania',
    trades: 'builder,warehouse worker,food packer,farm worker,cleaner,car washer,care worker',
  },
  albanian: {
    shape: 'given-family',
    male: 'agim arben besnik dritan edmond enver fatmir gjergj ilir luan petrit shpëtim xhevdet bujar artan ardit erion elton klodian dorian kristi altin ervin gëzim skënder lulzim albert florian endrit besart',
    female:
      'besa shqipe drita flutura teuta mirela arta albana valbona elira vjollca zana lindita blerina entela ornela jonida anxhela dorina klea majlinda rudina ermira merita fatbardha',
    surnames:
      'hoxha shehu prifti dervishi gjoni leka lleshi marku kola gjoka hysa cela çela muça doda dedja pepa ndoj rama gjini krasniqi berisha gashi shala morina bytyqi kelmendi thaçi haliti osmani zeneli kurti xhafa sula balla tafa mema toska',
    letters: 'ë>e xh>j zh>j q>ch ç>c dh>th gj>g x>dz ll>l',
    newYear: 0.05,
    towns: 'barnet:3,croydon:3,ilford:3,tottenham:4,birmingham:3,leicester:2,manchester:2,leeds:2,newham:3',
    nationality: 'albanian',
    foreign: 0.85,
    abroad:
      'tirana|tirana|albania;shkoder|shkoder|albania;durres|durres|albania;kukes|kukes|albania;pristina|pristina|kosovo',
    trades: 'builder,car washer,waiter,scaffolder,cleaner',
  },
  portuguese: {
    shape: 'given-family',
    male: 'joao jose antonio manuel francisco carlos paulo pedro luis miguel rui nuno jorge tiago ricardo bruno andre fernando rafael diogo',
    female:
      'maria ana isabel teresa fernanda rosa helena sofia ines catarina sandra carla paula marta rita joana beatriz mariana patricia lucia',
    surnames:
      'silva santos ferreira pereira oliveira costa rodrigues martins sousa fernandes goncalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso rocha da-silva dos-santos da-costa',
    letters: 'lh>li nh>n z>s ss>s c>k x>sh',
    towns: 'lambeth:6,southwark:3,camden:2,bournemouth:2,peterborough:2,leicester:2,great yarmouth:2',
    nationality: 'portuguese',
    foreign: 0.75,
    abroad: 'lisbon|lisbon|portugal;porto|porto|portugal;funchal|madeira|portugal;braga|braga|portugal',
    trades: 'cleaner,chef,food packer,waiter,care worker',
  },
  ukrainian: {
    shape: 'given-family',
    male: 'oleksandr serhii andrii volodymyr mykola ivan vasyl dmytro yurii oleh viktor mykhailo petro bohdan roman taras maksym yevhen vitalii ihor',
    female:
      'olena nataliia olha iryna tetiana svitlana halyna oksana liudmyla mariia anna yuliia kateryna viktoriia larysa nadiia sofiia daryna',
    surnames:
      'melnyk shevchenko kovalenko bondarenko boyko tkachenko kravchenko kovalchuk koval oliynyk shevchuk polishchuk lysenko bondar tkachuk marchenko savchenko rudenko moroz petrenko klymenko pavlenko kravchuk kuzmenko savchuk zelenskyy lutsky horskyy',
    feminine: 'yy:a ky:ka',
    letters: 'ii>y yy>iy ks>x h>g y>i ia>ya iu>yu kh>h shch>sch',
    towns: 'bradford:2,manchester:3,leeds:2,nottingham:2,edinburgh:2,leicester:2,cambridge:1,ealing:2',
    nationality: 'ukrainian',
    foreign: 0.9,
    abroad:
      'kyiv|kyiv|ukraine;lviv|lviv|ukraine;kharkiv|kharkiv|ukraine;odesa|odesa|ukraine;dnipro|dnipro|ukraine',
    trades: 'farm worker,cleaner,student,care worker,warehouse worker',
  },
  turkish: {
    shape: 'given-family',
    male: 'mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah mahmut recep kemal serkan emre burak cem volkan',
    female:
      'fatma ayşe emine hatice zeynep elif meryem şerife sultan hanife zehra hacer esra merve özlem yasemin hülya gülsüm derya sevgi selin ebru aylin',
    surnames:
      'yılmaz kaya demir şahin çelik yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin kara koç kurt özkan şimşek polat korkmaz erdoğan ünal güneş aksoy keskin bulut',
    letters: 'ş>s ç>c ğ>g ö>o ü>u ı>i ş>sh ç>ch c>j',
    newYear: 0.06,
    towns: 'hackney:7,tottenham:7,islington:3,southwark:1,leicester:1,manchester:1',
    nationality: 'turkish',
    foreign: 0.45,
    abroad: 'istanbul|istanbul|turkey;ankara|ankara|turkey;izmir|izmir|turkey;nicosia|nicosia|cyprus',
    trades: 'restaurateur,hairdresser,chef,shopkeeper,tailoress',
  },
} as const satisfies Readonly<Record<string, CultureData>>
