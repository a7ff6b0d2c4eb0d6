import type { Culture } from './culture.ts'

/** English, Irish, Scottish, Welsh. */
export const british: Culture = {
  id: 'british',
  title: 'English, Irish, Scottish or Welsh',
  source:
    'Structure: "A Guide to Names and Naming Practices" (UK, 2006). Short forms compared with the open list carltonnorthern/nicknames (Apache-2.0). Shares: own estimate, rounded.',
  asOf: '2026-11',
  order: 'given-first',
  particles: 'of the ni nic ap ab ferch de',
  titles: 'lord lady sir dame',
  weak: '',
  given: `
    john/jon:2 david/dafydd:2 michael/micheal/mikael:1.5 james/seumas:2 robert:1.5 william/wiliam:1.5
    richard/rickard:1
    thomas/tomos:1.2 peter/pedr:1 paul/pol:1.2 mark/marc:1 andrew:1.2 stephen/steven/stephan/steffan:1.2
    christopher/kristopher:1
    anthony/antony:.8 daniel/deiniol:1 matthew/mathew:.9 george:.8 charles:.7 edward/eduard:.6 joseph:.7
    kevin/kevan:.6
    brian/bryan/bryon:.6 alan/allan/allen/alun:.7 simon:.5 martin/martyn:.5 philip/phillip:.6 neil/neal/niall:.4
    graham/graeme:.4 ian/iain:.7 gary/garry:.5 keith:.3 colin:.4 kenneth:.4 derek/derrick/deryck:.3
    nicholas/nicolas/nickolas:.6
    jonathan/johnathan/jonathon:.5 benjamin:.6 samuel:.6 jack:.7 henry:.5 harry/harri:.5 oliver:.6
    alexander/alasdair/alistair/alastair/alister:.6
    patrick/padraig/padraic:.6 sean/shaun/shawn:.5 dean:.3 lee/leigh:.5 craig:.4 jason/jayson:.4 adam:.5
    darren:.4
    timothy:.4 terence/terrence/terrance:.3 raymond:.4 dennis/denis:.3 roger/rodger:.3
    geoffrey/jeffrey/geoffry:.4 stuart/stewart:.4
    gareth:.3 rhys/reece/reese:.2 llewelyn/llewellyn/llywelyn:.05 owen/owain:.2 evan/ifan:.2 liam:.3
    connor/conor/konnor:.3
    callum/calum:.3 ryan:.4 kieran/ciaran/kieron/keiran:.2 declan:.1 eamonn/eamon:.1 rory/ruairi/ruairidh:.1
    duncan:.1 angus/aonghas:.1
    hamish:.05 fergus:.05 dominic/dominick:.2 vincent:.2 francis:.3 frederick/frederic/fredrick:.2 albert:.2
    arthur:.2 harold:.2
    ernest:.1 stanley:.2 leonard/lenard:.2 norman:.2 ronald:.2 donald:.2 douglas:.2 gordon:.2
    gerald/gerard/gerrard:.2 russell/russel:.2
    barry/barrie:.2 trevor:.2 clive:.2 nigel:.3 adrian:.3 julian:.1 jeremy:.2 joshua:.4 jake:.2 luke:.4
    nathan:.3
    aaron/arron:.3 jordan/jordon:.2 kyle:.2 lewis/louis:.4 scott:.3 wayne:.3 carl/karl:.2 tyler:.1
    dylan/dillon:.2 ethan:.2
    gabriel:.1 larry:.05 laurence/lawrence:.2 maurice:.1 reginald:.1 rupert:.05 toby/tobias:.1 victor:.1
    walter:.1
    mary/mairi:1 margaret/margret/mairead:1 elizabeth/elisabeth/elspeth:1 susan/suzan:.9 sarah/sara:1
    patricia:.7 jennifer:.7
    anne/ann:.8 anna:.5 catherine/katherine/kathryn/catharine/katharine/cathryn/katheryn/caitriona:.8
    christine/kristine:.5 christina/kristina:.3 linda/lynda:.5 barbara:.5 helen/hellen:.5 jane/jayne:.6 jean:.3
    joan:.3 joanne/joann/jo-anne:.5 joanna/johanna:.3 jacqueline/jaqueline/jacquelyn:.4 julie:.6 julia:.3
    karen/karin/caron:.5 carol/carole:.4
    caroline/carolyn:.4 claire/clare/clair:.5 deborah/debra/debora:.4 diane/dianne/diana:.4 dorothy:.3 emma:.6
    gillian/jillian:.3
    hannah/hanna:.4 heather:.3 janet/jannet:.4 janice/janis:.2 jessica:.5 kate/cate:.3 laura:.5 lauren/loren:.3
    lesley/leslie:.3
    lisa/leesa:.5 louise:.5 lucy/lucie:.4 lorraine/loraine:.2 marie/maree:.3 maria:.3 maureen/moreen:.3
    michelle/michele/mechelle:.5 nicola/nichola/nicole:.5
    pamela:.3 pauline:.3 paula:.2 rachel/rachael/racheal:.5 rebecca/rebekah/rebeca:.5 rosemary/rosemarie:.2
    ruth:.3 samantha:.4
    sandra/sondra:.4 sharon/sharron:.4 sheila/shelagh/sheelagh/sile:.3 shirley:.3 sophie/sofie:.4
    sophia/sofia:.2 stephanie/stefanie:.3 teresa/theresa/treasa:.3
    tracey/tracy/traci:.4 valerie:.3 vanessa:.2 victoria/viktoria:.4 wendy:.3 yvonne/evonne:.2 zoe/zoey:.3
    amy/aimee:.4 charlotte:.5
    chloe/khloe:.4 eleanor/elinor/eleanore:.3 ellen:.3 emily/emilie:.5 georgia:.2 georgina:.2 grace:.3
    holly/hollie:.3 isabel/isobel/isabelle/isabella/ishbel:.3
    siobhan/shevaun/shavonne/chevonne/siobahn/shivaun:.2 sinead:.2 niamh/neve/neeve:.2 aoife/eefa:.2
    roisin/rosheen:.1 caoimhe/keeva/kiva:.1 aisling/ashling:.1 orla/orlagh:.1
    bridget/brigid/brighid/bridgit:.2 eileen/aileen/eibhlin:.2 kathleen/cathleen:.3
    caitlin/kaitlin/katelyn/kaitlyn:.2 megan/meghan:.3 bronwen/bronwyn:.1 carys/cerys/kerris:.1
    rhiannon:.1 gwen:.1 nia:.05 fiona:.3 morag:.05 kirsty/kirstie:.2 shona/seonaid:.1
    abigail/abigale/abbigail:.2 alice/alys:.3
    carla daisy:.2 edith:.1 florence:.1 frances:.2 hilary/hillary:.1 irene:.2 ivy:.1 jade:.2 josephine:.1
    joyce:.2 judith:.2 lily/lilly:.2 martha:.1
    martina:.03 melissa:.2 molly/mollie:.2 natalie/nathalie:.2 natasha:.1 olivia:.3 phoebe:.1 poppy:.2 sally:.2
    sylvia/silvia:.1 tina:.1 violet:.1 vera:.1 wilma:.02`,
  family: `
    smith/smyth/smythe:1.2 jones:.9 taylor/tayler:.6 williams:.7 brown/browne:.6 davies/davis:.6 evans:.4
    wilson/willson:.4 thomas:.4 johnson/johnston/johnstone:.5
    roberts:.4 robinson:.3 thompson/thomson:.4 wright:.3 walker:.3 white/whyte:.3 edwards:.3 hughes:.3
    green/greene:.3 hall:.3 lewis:.3
    harris:.3 clarke/clark/clerk:.4 jackson:.3 wood/woods:.3 turner:.3 martin:.3 cooper/cowper:.3 hill:.3
    ward:.2 morris:.2 moore/moor:.3 lee:.2
    king:.2 baker:.2 harrison:.2 morgan:.2 allen/allan:.2 james:.2 scott:.2 phillips/philips:.2 watson:.2
    parker:.2 price/pryce:.2 bennett/bennet:.2 young:.2
    griffiths/griffith:.1 mitchell:.2 kelly/kelley/cheallaigh/ceallaigh/okelly/o'kelly:.2 cook/cooke:.2
    carter:.2 richardson:.2 bailey/bayley:.2 collins:.2 bell:.2 shaw:.2 murphy:.2 miller/millar:.2 cox:.1
    marshall/marshal:.1 anderson:.2 simpson:.1 ellis:.1 adams:.1 wilkinson:.1 foster:.1 powell:.1 chapman:.1
    webb:.1 rogers/rodgers:.1 gray/grey:.1 hunt:.1 mills:.1
    holmes:.1 palmer:.1 matthews/mathews:.1 gibson:.1 fisher:.1 campbell:.2 stewart/stuart:.2 robertson:.2
    mackenzie/mckenzie:.1 macdonald/mcdonald:.2 murray:.1 ross:.1 reid/reed:.1
    tyler:.05 macalister/mcallister/mcalister/macallister:.01 obrien/o'brien:.1 ryan:.1
    osullivan/o'sullivan/sullivan:.1 oconnor/o'connor:.1 byrne:.1 doyle:.1
    odonoghue/odonohue/o'donoghue/donoghue/donohue:.01
    oneill/o'neill/oneil:.1 walsh/walshe:.1 gallagher/gallacher:.1 doherty/dougherty/docherty:.1 kennedy:.1
    lynch:.1 quinn:.1 reilly/riley/oreilly:.1 hargreave/hargreaves`,
  nicknames: `
    william: bill billy will willy willie liam wills wm
    robert: rob bob bobby robbie robby bert bobbie robt
    richard: rick ricky dick rich richie ritchie dickie richd
    john: jack johnny jonny johnnie jno
    james: jim jimmy jamie jimmie jas
    joseph: joe joey jo jos
    michael: mike mick mickey mikey micky
    thomas: tom tommy tommo thos
    david: dave davey davy dai
    daniel: dan danny danl
    stephen: steve stevie
    christopher: chris kit topher
    anthony: tony ant
    andrew: andy drew
    alexander: alex sandy al lex xander alec sasha
    alexandra: alex sandra sandy lexi sasha alexa
    edward: ed eddie ted teddy ned edwd
    charles: charlie chas chuck chaz
    henry: harry hal hy
    harold: harry
    peter: pete
    philip: phil pip
    patrick: pat paddy
    matthew: matt matty
    nicholas: nick nicky nico
    jonathan: jon jonny jono nathan
    benjamin: ben benny benji benj
    samuel: sam sammy saml
    samantha: sam sammy
    timothy: tim timmy
    terence: terry tel
    kenneth: ken kenny
    ronald: ron ronnie
    donald: don donnie
    leonard: len lenny
    lawrence: larry laurie
    laurence: larry laurie
    frederick: fred freddie freddy
    albert: bert al bertie
    arthur: art artie
    gerald: gerry jerry
    geoffrey: geoff jeff
    gregory: greg
    douglas: doug dougie
    raymond: ray
    stanley: stan
    victor: vic
    walter: wally walt
    reginald: reg reggie
    vincent: vince vinny
    francis: frank frankie fran
    dominic: dom
    joshua: josh
    nathan: nate
    zachary: zac zak zach
    theodore: theo ted teddy
    oliver: ollie olly
    gareth: gaz gary
    gary: gaz gazza
    stuart: stu
    kevin: kev
    derek: del
    trevor: trev
    margaret: peggy meg maggie madge marge margie greta peg daisy rita mags
    elizabeth: liz beth lizzie betty bess eliza libby lizzy lisa elsie betsy liza
    catherine: kate cathy katie kathy kitty cath kat katy kath cat
    kathleen: kath kathy
    patricia: pat trish tricia patsy patty
    jennifer: jen jenny jenna
    susan: sue susie suzy
    susannah: sue susie
    deborah: deb debbie debs
    rebecca: becky becca bex
    victoria: vicky vicki tori vikki
    dorothy: dot dottie dolly dora
    barbara: barb babs
    jacqueline: jackie jacqui jacky
    christine: chris chrissie tina
    christina: chris chrissie tina
    sarah: sally sadie
    mary: molly polly may mae
    anne: annie nan nancy anna
    ann: annie nan
    helen: nell nellie ellie
    eleanor: ellie nell nora ella
    abigail: abby abbie gail
    alice: ali allie
    amanda: mandy
    angela: angie
    judith: judy jude
    jessica: jess jessie
    joanne: jo
    joanna: jo
    josephine: jo josie
    isabel: izzy bella belle
    georgina: georgie gina
    charlotte: lottie charlie
    caroline: caz carrie
    frances: fran frankie fanny
    florence: flo florrie
    bridget: bridie biddy
    theresa: terry tess tessa
    teresa: terry tess tessa
    gillian: gill jill
    lorraine: lori
    nicola: nicky nikki
    olivia: liv livvy
    pamela: pam
    penelope: penny
    philippa: pippa
    rachel: rach
    rosemary: rose rosie
    sandra: sandy
    stephanie: steph
    sylvia: sylvie
    valerie: val
    veronica: ronnie vera
    winifred: winnie freda
    michelle: shelly chelle
    natasha: tash tasha
    natalie: nat
    sophia: sophie
    martha: mattie marty`,
  endings: 'son ton ham ley worth ford combe field wood shaw bury',
}
