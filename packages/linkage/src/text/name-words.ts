/** Words that tell persons, places and businesses apart in running text. Our own lists; general knowledge, no source copied. */

/** Capital words that are no part of a name: starts of sentences, bodies, makes, peoples, days and months. */
export const noNameWords: ReadonlySet<string> = new Set(
  (
    'a in about after again all also always an and another any anyone are around as asked at because been before being but by call ' +
    'called caller came can could did do does down each even every everyone finally for from gave get go going had has have he ' +
    'hello hello her here hers hi hiya him his how however i if in into info inside is it its just later like looked looks lots maybe ' +
    'me men met mobile more most my near never new no not note now number of off often old on once one only or other our out ' +
    'outside over owner paid phone please possibly re reported ring said saw says seen send sent she since so some someone ' +
    'sometimes soon still such text than thanks that the their them then there these they this those three to today told two ' +
    'under until up updated us victim vehicle very want was we well went were what when where which while who why wife with witness ' +
    'would yes yesterday you your manager boss driver girl girls man male female woman women worker workers child children lads ' +
    'address account accounts advert anonymous appointment area case club company contact date dob email fax form from group home ' +
    'intel item log mail name nationality notes office officer operation order paragraph passport person photo plate postcode ' +
    'property ref reference registered report room section shift site source staff subject subjects tel telephone tenant time ' +
    'title unit update visit website whatsapp work ' +
    'police council nhs hmrc gangmasters labour abuse authority modern slavery helpline crimestoppers border force home office ' +
    'fire rescue service services social care trust hospital ward school college university church mosque temple court prison ' +
    'crown salvation army unseen immigration enforcement government department ministry embassy airport station ' +
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
    'january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan eid ' +
    'english british scottish welsh irish polish romanian albanian vietnamese chinese indian pakistani bangladeshi bulgarian ' +
    'lithuanian latvian hungarian czech slovak ukrainian russian turkish kurdish iraqi iranian afghan eritrean ethiopian somali ' +
    'sudanese nigerian ghanaian brazilian portuguese spanish french german italian dutch european african asian eastern ' +
    'audi bmw ford transit vauxhall mercedes sprinter volkswagen vw toyota nissan renault peugeot citroen skoda seat kia fiat ' +
    'honda hyundai mazda iphone samsung google facebook instagram snapchat tiktok telegram twitter youtube gumtree vivastreet ' +
    'god allah mr mrs ms miss mx dr sir prof pc dc ds di dci sgt insp cllr rev father sister imam street road avenue lane close flat'
  ).split(' '),
)

/** Towns, cities and regions of the United Kingdom that reports name, several words in one string. */
export const placeNames: ReadonlySet<string> = new Set(
  (
    'aberdeen,aylesbury,banbury,barking,barnet,barnsley,barnstaple,barrow,basildon,basingstoke,bedford,belfast,belgrave,beeston,' +
    'bexley,birkenhead,birmingham,blackburn,blackpool,bolton,boston,bournemouth,bracknell,bradford,braunstone,brent,bridgend,' +
    'brighton,bristol,brixton,bromley,burnley,burton,bury st edmunds,camden,cambridge,canterbury,cardiff,carlisle,chatham,' +
    'chelmsford,cheltenham,chester,chesterfield,coalville,colchester,corby,coventry,crawley,crewe,croydon,darlington,dartford,' +
    'derby,doncaster,dover,dudley,dundee,durham,ealing,eastbourne,edinburgh,enfield,evington,exeter,falkirk,felixstowe,folkestone,' +
    'gateshead,gillingham,glasgow,gloucester,gravesend,great yarmouth,greenwich,grimsby,guildford,hackney,halifax,hamilton,' +
    'haringey,harlow,harrogate,harrow,hartlepool,harwich,hastings,hereford,high wycombe,hillingdon,hinckley,holyhead,hounslow,' +
    'huddersfield,hull,huntingdon,ilford,inverness,ipswich,islington,kettering,kidderminster,kings lynn,kingston,kirkcaldy,' +
    'lambeth,lancaster,leeds,leicester,leicestershire,lewisham,lincoln,liverpool,livingston,llanelli,london,londonderry,' +
    'loughborough,lowestoft,luton,maidstone,manchester,mansfield,margate,market harborough,melton mowbray,merthyr tydfil,merton,' +
    'middlesbrough,milton keynes,newark,newcastle,newham,newport,northampton,norwich,nottingham,nuneaton,oadby,oakham,oldham,' +
    'oxford,paisley,perth,peterborough,plymouth,poole,portsmouth,preston,ramsgate,redditch,reigate,rochdale,romford,rotherham,' +
    'rutland,salford,salisbury,scarborough,scunthorpe,sheffield,shrewsbury,slough,smethwick,solihull,south shields,southampton,' +
    'southend,southport,southwark,spalding,st albans,st helens,stafford,stevenage,stirling,stockport,stockton,stoke,' +
    'stoke on trent,sunderland,sutton,swansea,swindon,tamworth,taunton,telford,thurrock,torquay,tottenham,tower hamlets,' +
    'wakefield,wallasey,walsall,waltham forest,wandsworth,warrington,warwick,watford,wellingborough,west bromwich,westminster,' +
    'weston,weymouth,wigan,wigston,winchester,wisbech,wolverhampton,worcester,worthing,wrexham,yeovil,york,' +
    'england,scotland,wales,northern ireland,ireland,france,belgium,netherlands,germany,italy,spain,greece,poland,romania,' +
    'bulgaria,albania,kosovo,vietnam,china,india,pakistan,bangladesh,nigeria,ghana,eritrea,ethiopia,somalia,sudan,iraq,iran,' +
    'afghanistan,turkey,syria,libya,ukraine,russia,lithuania,latvia,hungary,slovakia,brazil,portugal,calais,dunkirk,paris,' +
    'brussels,tirana,bucharest,hanoi,saigon,lagos,benin city,warsaw,sofia,istanbul'
  ).split(','),
)

/** Names of places that are also words: a place only after a word like "in". */
export const wordPlaces: ReadonlySet<string> = new Set(
  'reading bath sale deal battle rugby sandwich ware wells hove street march barking boston hull bury ely rye'.split(
    ' ',
  ),
)

/** Last words of the name of a business. */
export const businessWords: ReadonlySet<string> = new Set(
  (
    'nails nail spa massage salon barbers barber hairdressers tanning restaurant takeaway cafe kebab kebabs pizza chicken grill ' +
    'bakery supermarket store stores wash valeting garage motors tyres cars cabs taxis transport haulage logistics recruitment ' +
    'agency employment staffing cleaning cleaners laundry dairy farms produce packaging packhouse foods meats poultry seafood ' +
    'nurseries growers construction builders roofing paving driveways tarmac landscaping recycling scrap textiles fashions ' +
    'clothing garments hotel lodge lettings properties homes solutions services enterprises trading import imports exports ' +
    'wholesale ltd limited llp plc cic inc gmbh srl'
  ).split(' '),
)

/** Legal forms among them: these make a name a business beyond much doubt. */
export const legalEndings: ReadonlySet<string> = new Set('ltd limited llp plc cic inc gmbh srl'.split(' '))
