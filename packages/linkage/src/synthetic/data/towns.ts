/**
 * Towns of the United Kingdom: `town|county|country|region|outward codes near it|weight`. Outward codes are real and public;
 * the inward half of a generated postcode is random. London's parts stand as towns of their own.
 */
export const towns = `
westminster|london|england|london|SW1A,SW1P,SW1W,W1|9
southwark|london|england|london|SE1,SE5,SE16,SE17|7
lambeth|london|england|london|SE11,SW2,SW9,SE24|7
hackney|london|england|london|E5,E8,E9,N1|6
stepney|london|england|london|E1,E2,E3,E14|7
islington|london|england|london|N1,N5,N7,EC1|6
camden|london|england|london|NW1,NW3,NW5,WC1|6
kensington|london|england|london|SW5,SW7,W8,W14|6
hammersmith|london|england|london|W6,W12,SW6|4
greenwich|london|england|london|SE3,SE8,SE10,SE18|4
lewisham|london|england|london|SE4,SE6,SE13,SE14|4
hampstead|london|england|london|NW3,NW6,NW11|3
wandsworth|london|england|london|SW11,SW12,SW17,SW18|4
battersea|london|england|london|SW8,SW11|3
newham|london|england|london|E6,E7,E13,E15|5
tottenham|london|england|london|N15,N17,N22|4
southall|london|england|london|UB1,UB2|3
wembley|london|england|london|HA0,HA9|3
ealing|london|england|london|W3,W5,W7,W13|3
croydon|surrey|england|london|CR0,CR2,CR7|5
walthamstow|essex|england|london|E10,E17|3
ilford|essex|england|london|IG1,IG2,IG3|3
barnet|hertfordshire|england|london|EN4,EN5,N20|2
kingston upon thames|surrey|england|london|KT1,KT2|2
richmond|surrey|england|london|TW9,TW10|2
birmingham|warwickshire|england|midlands|B1,B5,B9,B10,B11,B12,B16,B21|16
coventry|warwickshire|england|midlands|CV1,CV2,CV5,CV6|6
warwick|warwickshire|england|midlands|CV34,CV35|2
rugby|warwickshire|england|midlands|CV21,CV22|2
leamington spa|warwickshire|england|midlands|CV31,CV32|2
wolverhampton|staffordshire|england|midlands|WV1,WV2,WV3,WV10|4
walsall|staffordshire|england|midlands|WS1,WS2,WS3|3
stoke-on-trent|staffordshire|england|midlands|ST1,ST3,ST4,ST6|4
stafford|staffordshire|england|midlands|ST16,ST17|2
lichfield|staffordshire|england|midlands|WS13,WS14|1
burton upon trent|staffordshire|england|midlands|DE13,DE14,DE15|2
leicester|leicestershire|england|midlands|LE1,LE2,LE3,LE4,LE5|9
loughborough|leicestershire|england|midlands|LE11,LE12|2
hinckley|leicestershire|england|midlands|LE10,LE9|1
melton mowbray|leicestershire|england|midlands|LE13,LE14|1
nottingham|nottinghamshire|england|midlands|NG1,NG3,NG5,NG7,NG8|7
mansfield|nottinghamshire|england|midlands|NG18,NG19|2
newark|nottinghamshire|england|midlands|NG23,NG24|1
derby|derbyshire|england|midlands|DE1,DE22,DE23,DE24|5
chesterfield|derbyshire|england|midlands|S40,S41,S43|2
buxton|derbyshire|england|midlands|SK17,SK23|1
northampton|northamptonshire|england|midlands|NN1,NN2,NN3,NN5|4
kettering|northamptonshire|england|midlands|NN15,NN16|1
worcester|worcestershire|england|midlands|WR1,WR2,WR3,WR5|3
kidderminster|worcestershire|england|midlands|DY10,DY11|1
dudley|worcestershire|england|midlands|DY1,DY2|2
hereford|herefordshire|england|midlands|HR1,HR2,HR4|2
shrewsbury|shropshire|england|midlands|SY1,SY2,SY3|2
ludlow|shropshire|england|midlands|SY7,SY8|1
lincoln|lincolnshire|england|east|LN1,LN2,LN5|3
boston|lincolnshire|england|east|PE20,PE21,PE22|2
grimsby|lincolnshire|england|east|DN31,DN32,DN34|2
grantham|lincolnshire|england|east|NG31,NG33|1
norwich|norfolk|england|east|NR1,NR2,NR3,NR5|5
great yarmouth|norfolk|england|east|NR30,NR31|2
king's lynn|norfolk|england|east|PE30,PE34|2
ipswich|suffolk|england|east|IP1,IP2,IP3,IP4|3
bury st edmunds|suffolk|england|east|IP32,IP33|1
lowestoft|suffolk|england|east|NR32,NR33|1
cambridge|cambridgeshire|england|east|CB1,CB2,CB4,CB5|4
peterborough|cambridgeshire|england|east|PE1,PE2,PE3,PE4|3
wisbech|cambridgeshire|england|east|PE13,PE14|1
ely|cambridgeshire|england|east|CB6,CB7|1
colchester|essex|england|east|CO1,CO2,CO3,CO4|3
chelmsford|essex|england|east|CM1,CM2|2
southend-on-sea|essex|england|east|SS0,SS1,SS2|2
bedford|bedfordshire|england|east|MK40,MK41,MK42|2
luton|bedfordshire|england|east|LU1,LU2,LU3,LU4|4
st albans|hertfordshire|england|east|AL1,AL3,AL4|2
watford|hertfordshire|england|east|WD17,WD18,WD24|2
hertford|hertfordshire|england|east|SG13,SG14|1
leeds|yorkshire|england|yorkshire|LS1,LS2,LS6,LS7,LS8,LS9,LS11|10
bradford|yorkshire|england|yorkshire|BD1,BD3,BD5,BD7,BD8,BD9|7
sheffield|yorkshire|england|yorkshire|S1,S2,S3,S6,S8,S10,S11|8
hull|yorkshire|england|yorkshire|HU1,HU3,HU5,HU8|4
york|yorkshire|england|yorkshire|YO1,YO10,YO24,YO30,YO31|4
huddersfield|yorkshire|england|yorkshire|HD1,HD2,HD3,HD4|3
halifax|yorkshire|england|yorkshire|HX1,HX2,HX3|3
wakefield|yorkshire|england|yorkshire|WF1,WF2,WF4|3
doncaster|yorkshire|england|yorkshire|DN1,DN2,DN4,DN5|3
rotherham|yorkshire|england|yorkshire|S60,S61,S65|2
barnsley|yorkshire|england|yorkshire|S70,S71,S75|2
dewsbury|yorkshire|england|yorkshire|WF12,WF13|1
harrogate|yorkshire|england|yorkshire|HG1,HG2,HG3|2
scarborough|yorkshire|england|yorkshire|YO11,YO12|2
whitby|yorkshire|england|yorkshire|YO21,YO22|1
middlesbrough|yorkshire|england|north_east|TS1,TS3,TS4,TS5|3
newcastle upon tyne|northumberland|england|north_east|NE1,NE2,NE3,NE4,NE6|7
alnwick|northumberland|england|north_east|NE65,NE66|1
hexham|northumberland|england|north_east|NE46,NE47|1
berwick-upon-tweed|northumberland|england|north_east|TD15|1
gateshead|durham|england|north_east|NE8,NE9,NE11|3
sunderland|durham|england|north_east|SR1,SR2,SR4,SR5|4
durham|durham|england|north_east|DH1,DH2,DH7|2
darlington|durham|england|north_east|DL1,DL3|2
south shields|durham|england|north_east|NE33,NE34|2
hartlepool|durham|england|north_east|TS24,TS25,TS26|1
manchester|lancashire|england|north_west|M1,M4,M8,M11,M12,M13,M14,M16|12
salford|lancashire|england|north_west|M3,M5,M6,M7|4
liverpool|lancashire|england|north_west|L1,L3,L4,L5,L6,L8,L15|11
bolton|lancashire|england|north_west|BL1,BL2,BL3|3
bury|lancashire|england|north_west|BL8,BL9|2
oldham|lancashire|england|north_west|OL1,OL4,OL8,OL9|3
rochdale|lancashire|england|north_west|OL11,OL12,OL16|3
preston|lancashire|england|north_west|PR1,PR2,PR4|3
blackburn|lancashire|england|north_west|BB1,BB2|3
burnley|lancashire|england|north_west|BB10,BB11,BB12|2
lancaster|lancashire|england|north_west|LA1,LA2|2
wigan|lancashire|england|north_west|WN1,WN3,WN5|2
blackpool|lancashire|england|north_west|FY1,FY3,FY4|2
warrington|lancashire|england|north_west|WA1,WA2,WA4|2
stockport|cheshire|england|north_west|SK1,SK2,SK3,SK4|3
chester|cheshire|england|north_west|CH1,CH2,CH3|3
birkenhead|cheshire|england|north_west|CH41,CH42,CH43|2
macclesfield|cheshire|england|north_west|SK10,SK11|1
crewe|cheshire|england|north_west|CW1,CW2|1
carlisle|cumberland|england|north_west|CA1,CA2,CA3|2
whitehaven|cumberland|england|north_west|CA28|1
kendal|westmorland|england|north_west|LA8,LA9|1
bristol|gloucestershire|england|south_west|BS1,BS2,BS3,BS5,BS6,BS7|8
gloucester|gloucestershire|england|south_west|GL1,GL2,GL4|3
cheltenham|gloucestershire|england|south_west|GL50,GL51,GL52|2
bath|somerset|england|south_west|BA1,BA2|4
taunton|somerset|england|south_west|TA1,TA2,TA3|2
wells|somerset|england|south_west|BA4,BA5|1
exeter|devon|england|south_west|EX1,EX2,EX4|4
plymouth|devon|england|south_west|PL1,PL2,PL4,PL5|4
barnstaple|devon|england|south_west|EX31,EX32|1
tiverton|devon|england|south_west|EX15,EX16|1
torquay|devon|england|south_west|TQ1,TQ2|2
newton abbot|devon|england|south_west|TQ12,TQ13|1
truro|cornwall|england|south_west|TR1,TR2,TR4|2
penzance|cornwall|england|south_west|TR18,TR19,TR20|2
falmouth|cornwall|england|south_west|TR10,TR11|1
bodmin|cornwall|england|south_west|PL30,PL31|1
dorchester|dorset|england|south_west|DT1,DT2|1
poole|dorset|england|south_west|BH12,BH14,BH15|2
bournemouth|hampshire|england|south_west|BH1,BH2,BH5,BH8|2
salisbury|wiltshire|england|south_west|SP1,SP2|2
swindon|wiltshire|england|south_west|SN1,SN2,SN3|2
southampton|hampshire|england|south_east|SO14,SO15,SO16,SO17|4
portsmouth|hampshire|england|south_east|PO1,PO2,PO4,PO5|4
winchester|hampshire|england|south_east|SO22,SO23|2
oxford|oxfordshire|england|south_east|OX1,OX2,OX3,OX4|5
banbury|oxfordshire|england|south_east|OX15,OX16|1
reading|berkshire|england|south_east|RG1,RG2,RG4,RG30|3
windsor|berkshire|england|south_east|SL4|2
slough|buckinghamshire|england|south_east|SL1,SL2,SL3|3
aylesbury|buckinghamshire|england|south_east|HP19,HP20,HP21|1
high wycombe|buckinghamshire|england|south_east|HP11,HP12,HP13|2
guildford|surrey|england|south_east|GU1,GU2,GU4|2
woking|surrey|england|south_east|GU21,GU22|1
brighton|sussex|england|south_east|BN1,BN2,BN3|4
hastings|sussex|england|south_east|TN34,TN35,TN37|2
chichester|sussex|england|south_east|PO18,PO19,PO20|1
lewes|sussex|england|south_east|BN7,BN8|1
canterbury|kent|england|south_east|CT1,CT2,CT4|3
maidstone|kent|england|south_east|ME14,ME15,ME16|2
rochester|kent|england|south_east|ME1,ME2|2
dover|kent|england|south_east|CT15,CT16,CT17|2
tunbridge wells|kent|england|south_east|TN1,TN2,TN4|2
cardiff|glamorgan|wales|south_wales|CF5,CF10,CF11,CF14,CF24|7
swansea|glamorgan|wales|south_wales|SA1,SA2,SA3,SA5|5
merthyr tydfil|glamorgan|wales|south_wales|CF47,CF48|3
pontypridd|glamorgan|wales|south_wales|CF37,CF38|2
newport|monmouthshire|wales|south_wales|NP10,NP18,NP19,NP20|3
llanelli|carmarthenshire|wales|south_wales|SA14,SA15|2
carmarthen|carmarthenshire|wales|south_wales|SA31,SA32,SA33|2
haverfordwest|pembrokeshire|wales|south_wales|SA61,SA62|1
brecon|brecknockshire|wales|south_wales|LD2,LD3|1
aberystwyth|cardiganshire|wales|north_wales|SY23,SY24|2
bangor|caernarfonshire|wales|north_wales|LL56,LL57|2
caernarfon|caernarfonshire|wales|north_wales|LL54,LL55|1
holyhead|anglesey|wales|north_wales|LL64,LL65|1
wrexham|denbighshire|wales|north_wales|LL11,LL12,LL13|2
dolgellau|merionethshire|wales|north_wales|LL40|1
newtown|montgomeryshire|wales|north_wales|SY16|1
edinburgh|midlothian|scotland|lowlands|EH1,EH3,EH4,EH6,EH8,EH10,EH11|11
glasgow|lanarkshire|scotland|lowlands|G1,G3,G4,G11,G12,G20,G31,G41,G51|13
paisley|renfrewshire|scotland|lowlands|PA1,PA2,PA3|3
greenock|renfrewshire|scotland|lowlands|PA15,PA16|2
hamilton|lanarkshire|scotland|lowlands|ML3|2
kilmarnock|ayrshire|scotland|lowlands|KA1,KA3|2
ayr|ayrshire|scotland|lowlands|KA7,KA8|2
dumfries|dumfriesshire|scotland|lowlands|DG1,DG2|1
stirling|stirlingshire|scotland|lowlands|FK7,FK8,FK9|2
dunfermline|fife|scotland|lowlands|KY11,KY12|2
kirkcaldy|fife|scotland|lowlands|KY1,KY2|2
hawick|roxburghshire|scotland|lowlands|TD9|1
dundee|angus|scotland|highlands|DD1,DD2,DD3,DD4|5
perth|perthshire|scotland|highlands|PH1,PH2|2
aberdeen|aberdeenshire|scotland|highlands|AB10,AB11,AB15,AB24,AB25|5
inverness|inverness-shire|scotland|highlands|IV1,IV2,IV3|2
stornoway|ross-shire|scotland|highlands|HS1,HS2|1
kirkwall|orkney|scotland|highlands|KW15,KW16|1
oban|argyll|scotland|highlands|PA34,PA37|1
elgin|moray|scotland|highlands|IV30|1
belfast|county antrim|northern ireland|ulster|BT1,BT4,BT5,BT7,BT9,BT12,BT13|8
lisburn|county antrim|northern ireland|ulster|BT27,BT28|1
ballymena|county antrim|northern ireland|ulster|BT42,BT43|1
derry|county londonderry|northern ireland|ulster|BT47,BT48|3
armagh|county armagh|northern ireland|ulster|BT60,BT61|1
newry|county down|northern ireland|ulster|BT34,BT35|1
omagh|county tyrone|northern ireland|ulster|BT78,BT79|1
enniskillen|county fermanagh|northern ireland|ulster|BT74|1
`
