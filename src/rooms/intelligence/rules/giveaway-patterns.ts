/**
 * Phrases that point at a source, a victim or a method. Data, so that a partnership's sanitisers can argue about a line
 * without reading the code that searches. Each pattern is bounded: no part of it can be matched in two ways.
 *
 * They err towards warning. A warning costs the officer one sentence; a missed one can cost a person their safety.
 */
export type GiveawayKind =
  | 'source-phrase'
  | 'few-people'
  | 'first-person'
  | 'vantage'
  | 'how-known'
  | 'tactic'
  | 'organisation'
  | 'exact-time'
  | 'exact-date'
  | 'phone'
  | 'plate'
  | 'address'
  | 'online'
  | 'person'
  | 'copied'
  | 'rare-fact'

export const giveawaySays: Readonly<Record<GiveawayKind, string>> = {
  'source-phrase': 'says what kind of person it came from',
  'few-people': 'says how few people could know this',
  'first-person': 'is in the words of somebody who was there',
  vantage: 'says from where it was seen',
  'how-known': 'says how the source came to know',
  tactic: 'names a method or an operation',
  organisation: 'names an organisation that may be the source',
  'exact-time': 'gives an exact time, and so who was there at that minute',
  'exact-date': 'gives an exact day',
  phone: 'is a phone number',
  plate: 'looks like a number plate',
  address: 'is a full address or postcode',
  online: 'is an account, e-mail or web address',
  person: 'identifies a person',
  copied: 'is copied word for word from the original',
  'rare-fact': 'is a detail taken from the original that few would know',
}

const person =
  '(?:client|tenant|lodger|patient|pupil|student|resident|service user|customer|neighbour|colleague|employee|worker|member|volunteer|parishioner|passenger|guest|cleaner|landlord|landlady|relative|cousin|sister|brother|wife|husband|girlfriend|boyfriend|friend|flatmate|housemate|ex-partner)s?'
const few = '(?:one|two|three|four|five|a couple of|a handful of|[1-5])'
const heard =
  '(?:told|tells|said|says|reported|reports|called|rang|phoned|wrote|disclosed|confided|mentioned|explained|stated|informed|contacted|approached|e-?mailed|texted|showed)'

export const giveawayPatterns: readonly { readonly kind: GiveawayKind; readonly pattern: RegExp }[] = [
  { kind: 'source-phrase', pattern: new RegExp(`\\b(?:my|our|his|her|their) ${person}\\b`, 'gi') },
  {
    kind: 'source-phrase',
    pattern: new RegExp(
      `\\b(?:a|an|one|the|another|former|ex|new|young|female|male) ${person} (?:has |had |who )?${heard}\\b`,
      'gi',
    ),
  },
  {
    kind: 'source-phrase',
    pattern:
      /\b(?:the|this|a|an|our) (?:caller|informant|reporter|source|whistleblower|complainant|referrer|witness|contact|reporting person)s?\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern:
      /\b(?:former|ex|current|previous|serving)[- ](?:employee|worker|member of staff|staff member|tenant|resident|partner|driver|manager)s?\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern: /\b(?:member|members) of (?:staff|the public|our team|the family|the congregation)\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern: /\b(?:social|support|key|case|youth|outreach|health|care) ?workers?\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern:
      /\b(?:midwife|nurse|GP|doctor|dentist|teacher|head ?teacher|teaching assistant|health visitor|housing officer|inspector|chaplain|priest|imam|postman|delivery driver|taxi driver|interpreter|bank clerk|receptionist)\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern: new RegExp(
      `\\b(?:she|he|they|victim|victims|survivor|survivors|child|girl|boy|woman|man) (?:has |have |had )?${heard}\\b`,
      'gi',
    ),
  },
  {
    kind: 'source-phrase',
    pattern:
      /\b(?:according to|in the words of|reported by|information from|we understand from|as told by|passed on by)\b/gi,
  },
  {
    kind: 'source-phrase',
    pattern: /\b(?:anonymous|confidential) (?:call|caller|letter|e-?mail|message|report|tip)\b/gi,
  },

  {
    kind: 'few-people',
    pattern: new RegExp(
      `\\b(?:only|just) (?:${few}|the|her|his|their|a few|staff|people|family|those|someone|somebody)\\b`,
      'gi',
    ),
  },
  {
    kind: 'few-people',
    pattern:
      /\b(?:the )?(?:only|sole) (?:person|one|people|ones|woman|man|girl|boy|employee|worker|member|witness|tenant|resident|key ?holder|staff)\b/gi,
  },
  { kind: 'few-people', pattern: new RegExp(`\\bone of (?:the |only |just ){0,2}${few}\\b`, 'gi') },
  {
    kind: 'few-people',
    pattern: new RegExp(
      `\\b${few} (?:members of )?(?:staff|workers|people|employees|residents|tenants|women|men|girls|boys|children|managers|drivers|others)\\b(?= (?:know|knew|have|had|could|were|was|saw|work|with)\\b)`,
      'gi',
    ),
  },
  { kind: 'few-people', pattern: new RegExp(`\\b${few} staff\\b`, 'gi') },
  { kind: 'few-people', pattern: /\b(?:no one|nobody|none) (?:else|other|apart|but)\b/gi },
  {
    kind: 'few-people',
    pattern: /\b(?:apart from|other than|except for|except) (?:me|us|her|him|them|the)\b/gi,
  },
  {
    kind: 'few-people',
    pattern:
      /\bin (?:strict )?confidence\b|\bin private\b|\bwhen (?:they|she|he) (?:was|were) alone\b|\balone with\b/gi,
  },

  {
    kind: 'first-person',
    pattern:
      /\bI\b(?!\.)|\b[Mm]e\b|\b[Mm]y\b|\b[Mm]ine\b|\b[Mm]yself\b|\b[Ww]e\b|\bus\b|\b[Oo]urs?\b|\b[Oo]urselves\b/g,
  },

  {
    kind: 'vantage',
    pattern:
      /\bfrom (?:the|a|my|our|her|his|their|an?) (?:upstairs |back |front |kitchen |bedroom |office |first floor |top floor ){0,2}(?:window|flat|garden|balcony|desk|office|car|van|bus stop|pavement|stairs|counter|cab|roof)\b/gi,
  },
  {
    kind: 'vantage',
    pattern:
      /\b(?:across|over) the (?:road|street|yard|way|corridor|landing)\b|\bnext door\b|\boverlook(?:s|ed|ing)?\b|\bopposite (?:the|her|his|their|our|my)\b|\bthrough the (?:wall|fence|window|keyhole|letter ?box|ceiling)\b/gi,
  },
  {
    kind: 'vantage',
    pattern:
      /\b(?:upstairs|downstairs|flat above|flat below|room next to|sat behind|sitting behind|parked outside|walking past|walked past|drove past)\b/gi,
  },

  {
    kind: 'how-known',
    pattern:
      /\b(?:overheard|eavesdropped|confided|was told|were told|heard from|learnt from|learned from|found out from|shown (?:the|a|her|his)|saw (?:him|her|them|the|a|two|three)|noticed|witnessed|recorded)\b/gi,
  },
  {
    kind: 'how-known',
    pattern:
      /\b(?:during|at|after|in|following) (?:a|an|her|his|their|the|my|our) (?:[a-z-]{1,20} )?(?:appointment|visit|consultation|session|inspection|interview|check-?up|lesson|class|assessment|scan|home visit|welfare check|drop-in|meeting|delivery|viewing|repair)\b/gi,
  },
  {
    kind: 'how-known',
    pattern:
      /\b(?:clinic|surgery|hostel|refuge|safe ?house|drop-in centre|food bank|soup kitchen|sexual health|antenatal|A&E|confession|prayer group)\b/gi,
  },
  {
    kind: 'how-known',
    pattern:
      /\b(?:CCTV|dash ?cam|doorbell camera|payslips?|diary|notebook|voicemail|text messages?|WhatsApp|screenshots?|photographs? (?:taken|of)|bank statements?|rota|visitors? book)\b/gi,
  },

  { kind: 'tactic', pattern: /\b(?:[Oo]peration|[Oo]p\.?) [A-Z][a-z]{2,20}\b/g },
  {
    kind: 'tactic',
    pattern:
      /\b(?:undercover|surveillance|CHIS|intercept(?:ed|ion)?|tracker|tracking device|bug(?:ged)?|covert(?:ly)?|test purchase|ANPR|cell ?site|informer|handler)\b/gi,
  },

  { kind: 'exact-time', pattern: /\b(?:[01]?\d|2[0-3])[:.][0-5]\d ?(?:am|pm|hrs|hours)?\b(?!\d)/gi },
  { kind: 'exact-time', pattern: /\b(?:1[0-2]|[1-9]) ?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)/gi },
  { kind: 'exact-time', pattern: /\b(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours)\b/gi },
  {
    kind: 'exact-time',
    pattern:
      /\b(?:half past|quarter (?:past|to)|(?:five|ten|twenty|twenty-five) (?:past|to)) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/gi,
  },

  {
    kind: 'exact-date',
    pattern:
      /\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?: \d{4})?/gi,
  },
  {
    kind: 'exact-date',
    pattern:
      /\b(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})\b|\b20\d\d-[01]\d-[0-3]\d\b/g,
  },
  {
    kind: 'exact-date',
    pattern:
      /\b(?:yesterday|last night|this morning|(?:last|on|this) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\b/gi,
  },

  { kind: 'phone', pattern: /(?<![\d+])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/g },
  {
    kind: 'plate',
    pattern: /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-Z]\b/g,
  },
  { kind: 'address', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g },
  {
    kind: 'address',
    pattern:
      /\b\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z'’-]{1,30} ){1,3}(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Crescent|Place|Terrace|Gardens|Grove|Square|Hill|Walk|Row|Parade|Mews)\b/g,
  },
  {
    kind: 'address',
    pattern: /\b(?:flat|unit|room|apartment|plot|caravan|house|number) (?:no\.? ?)?\d{1,4}[a-z]?\b/gi,
  },
  {
    kind: 'online',
    pattern:
      /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}\b|(?<![\w@])@[A-Za-z]\w{2,30}\b|\bhttps?:\/\/\S{1,200}|\bwww\.\S{1,200}/gi,
  },

  { kind: 'person', pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Pastor|Father|Sister) [A-Z][A-Za-z'’-]{1,30}\b/g },
  {
    kind: 'person',
    pattern:
      /\b(?:named|called|known as|nicknamed|goes by|name is|name was) [“"'‘]?[A-Z][A-Za-z'’-]{1,30}(?: [A-Z][A-Za-z'’-]{1,30})?/g,
  },
  {
    kind: 'person',
    pattern: /\b(?:aged|age) \d{1,2}\b|\b\d{1,2}[- ]years?[- ]old\b|\bdate of birth\b|\bborn (?:on|in)\b/gi,
  },
  {
    kind: 'person',
    pattern:
      /\b(?:tattoo|scar|limp|birthmark|pregnant|wheelchair|prosthetic|stammer|gold tooth|missing (?:finger|tooth|teeth))\w{0,3}\b/gi,
  },
]
