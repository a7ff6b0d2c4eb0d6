/**
 * Surnames of Britain and Ireland, commonest first (weight falls with rank), and those at home in one region. Which surname
 * belongs where is common knowledge (Welsh patronymics, Cornish Tre-, Lancashire's -bottom); the order is rough on purpose.
 */
export const englishSurnames = `
smith taylor brown wilson johnson walker wright robinson thompson white green hall wood harris clarke martin jackson turner cooper hill ward moore clark
king baker harrison allen lee parker bennett young carter mitchell cook shaw collins bell cox richardson marshall webb ellis palmer adams rogers chapman
mills stevens hunt barnes mason knight russell butler fisher gibson holmes barker lloyd fletcher dixon matthews pearson fox andrews ford elliott west
gray hudson day lawrence brooks burton watts newton atkinson spencer stone payne hawkins hayes chambers hart bradley saunders wheeler barrett page
webster lane perry willis osborne freeman lambert porter hopkins bird porter wells armstrong cole francis lowe gilbert burgess arnold warren sutton
carpenter read dean mann nash goodwin lucas norris harding bishop cross field french abbott banks baldwin bates bryant bull burrows bush cannon carr
chandler church coleman cooke crawford curtis daniels dawson drake duffield eaton farmer faulkner finch fowler franklin frost fuller gardner garner george
goddard gough graves hammond hancock harper harvey hicks hobbs holland holt horton howard howe hubbard humphreys ingram jarvis jennings kemp kent law
leach little long manning marsh may miles morton moss nelson nicholls norman norton oliver owen parsons peacock pearce perkins pickering poole potter powell
pratt price randall reed reynolds rhodes rowe sanders savage sharp shepherd simmons skinner stanley steele stephens swift thorpe townsend tucker turnbull vincent
wade wallis walters walton waters weaver weston wilkins winter woods wyatt yates york barlow beck bond booth boyd brewer bridges briggs britton brookes browning
`
export const regionalSurnames: Readonly<Record<string, string>> = {
  north_east:
    'robson charlton milburn dodds hedley forster ridley bewick stobbs younger tulip rutherford heslop wardle nixon routledge armstrong elliott pringle storey liddell curry snowdon lamb carr teasdale raine bell hall turnbull proud',
  yorkshire:
    'sykes haigh armitage hirst dyson beaumont crowther sutcliffe greenwood barraclough ackroyd illingworth hardcastle murgatroyd holroyd lumb priestley feather metcalfe wade dent outhwaite thackray tordoff brook lockwood broadbent kaye whiteley sugden hainsworth bairstow',
  north_west:
    'ashworth entwistle higginbottom ramsbottom hargreaves duckworth kershaw schofield ogden butterworth howarth whittaker fielding pilkington rigby fairclough unsworth winstanley molyneux halsall rimmer aspinall eastham catterall bamber heyes seddon hindley leigh haslam ormerod birtwistle',
  midlands:
    'bakewell allsop wagstaff tomlinson hallam rowley tranter bayliss hadley dudley fellows cartwright round tonks parkes bloor brassington salt wheatley beardsley widdowson orton freer gamble herrick measures dexter toone kirk chawner underwood gadsby',
  east: 'thurlow bullen cutting goodchild pettit garrod kerridge larter mallett utting blyth mann thirkettle daynes bunn howes catchpole smy borrett ling sewell seaman woolnough chenery alston kersey everett gooch cobbold nunn ransome sallows',
  south_west:
    'pascoe trewin tregenza polglase penrose trelawny nancarrow chegwin bolitho rosevear tremayne curnow hosking jago luscombe yeo chugg endacott tozer widdicombe chudleigh babbage vicary northcott gale gully loveridge tincknell sweet coombes vowles bryant',
  south_east:
    'akehurst wickens boorman fagg hogben tapsell relf funnell pelling tester botting honeysett ashdown wenham dengate sankey hollands larkin goldsmith pilcher stace muggeridge lintott gibbons newnham weller sayers killick chatfield jupp songhurst etherington',
  london:
    'barnett bellamy cohen conway crisp dempsey dorsett gosling hoskins hyams jacobs keeble levy lovell maynard mead moody neale noakes orchard pavitt pegg pocock quick rolfe sadler shepperd tilley tyler vinall wager whitehead',
}
export const scottishSurnames = `
smith brown wilson robertson thomson campbell stewart anderson macdonald scott reid murray taylor clark ross watson morrison paterson young mitchell walker fraser
miller mcdonald gray henderson hamilton johnston duncan graham ferguson kerr davidson bell cameron martin hunter simpson allan black grant mackenzie mackay maclean
macleod kennedy wallace gibson marshall gordon burns sutherland sinclair craig munro russell stevenson wood muir jamieson crawford cunningham bruce mckay boyd lindsay
mcintosh ritchie hay rennie drummond forbes buchanan milne cumming innes leslie ogilvie guthrie dunbar laing baird findlay lamont mcgregor mcarthur mcinnes mcneil mcphee
macfarlane mccallum mcintyre mckinnon mclaren mclachlan mcnab mcpherson macrae matheson menzies nicolson oliphant petrie pollock rankin ramsay rutherford shaw skene spence
strachan tait urquhart watt weir whyte yule adamson aitken auld balfour bain barclay bisset blair carnegie christie cockburn cowan dalgleish dickson donaldson douglas
`
export const welshSurnames = `
jones williams davies evans thomas roberts hughes lewis morgan griffiths edwards owen james rees jenkins price morris richards lloyd phillips parry powell john harris watkins
howells bowen davis pritchard humphreys ellis hopkins llewellyn rowlands francis prosser pugh samuel probert bevan vaughan matthews harries george walters beynon daniel
michael david gwynne meredith nicholas wynne breese tudor mostyn gethin cadwaladr trahearne bebb penry protheroe parfitt maddocks lodwick eynon devonald duggan kendrick ithell
`
export const irishSurnames = `
murphy kelly o'sullivan walsh smith o'brien byrne ryan o'connor o'neill o'reilly doyle mccarthy gallagher o'doherty kennedy lynch murray quinn moore mcloughlin o'carroll connolly
daly o'connell wilson dunne brennan burke collins campbell clarke johnston hughes o'farrell fitzgerald brown martin maguire nolan flynn thompson o'callaghan o'donnell duffy mahony
boyle healy shea white sweeney hayes kavanagh power mcgrath moran brady stewart casey foley fitzpatrick o'leary mcdonnell mcmahon donnelly regan donovan burns flanagan mullan barry
kane robinson cunningham griffin kenny sheehan ward whelan lyons reid graham higgins cullen keane king maher mckenna bell scott hogan o'keeffe magee mcnamara mcdonald mcdermott
molony o'rourke buckley dwyer hurley roche fleming tierney geraghty keogh scanlon hennessy considine devlin mcaleer mccusker mcgurk mccann toner heaney rafferty loughran quigley
`
/** Rare surnames and villages are joined from a first and a last part, as English place-names are. Some will exist; most will not. */
export const placeFirsts = `
ash ald ap ash bad bar bark beck ben birch black bol brad bram bran brid brock brom brough buck burn cald carl chad chat chel cher chip clay cliff cof col comp cop cot cran craw
crox dal den der dit dod dray dun east eger elm ems ever farn fen field fin ford frod gam gold gos grim had hal ham hard hart has hath hazel hel hem hen hex high hil hock hol hood
horn hor hough hun hutt ill ing ips ken ker kil kim king kirk knap lang lap lath law led leigh lin lock long lox lud lyd mad mar mel mer mick mid mil mor mot nant nor nun oak od orm
os ot ox pad pen pick pil pol pres quar rad rams ran red rip rock rod row rud rush sal san sax scar sed sel shack shel ship shot sil skel slad som sow stan stap stave stock stow
strat sud sun swal swin tad tal tan tet thor thur tick tid tor tre twy up wad wal wan ward war wat wel wen west whar whit wick wil win wood wool worm wrag wych yard yox
`
export const placeLasts =
  'ton ley ham worth field wood ford by thorpe well bury combe hurst shaw den wick stead bourne brook burn grave bridge stone hill gate land low more croft cote dale holme sley ington ingham'
