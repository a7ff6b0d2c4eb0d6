import type { Culture } from './data/cultures.ts'

/**
 * A world: everything that decides what people exist and how badly they were written down. Plain JSON, so that a world can be
 * stored beside the results that were measured on it. Shares and rates are between 0 and 1; a rate is per record unless it says
 * otherwise, and is multiplied by the record's severity.
 */
export type World = {
  readonly name: string
  readonly kind: 'historical' | 'modern'
  /** How many records to make when the caller does not say. */
  readonly records: number
  /** Which columns, and in what order, after id, cluster and culture. */
  readonly columns: readonly Column[]
  /** Lower case throughout, as encyclopaedia extracts are, or names written with capitals. */
  readonly letterCase: 'lower' | 'title'
  /** Years of birth; `late` moves weight to the end: 0 is even, 1 a straight rise from nothing, 2 a rise by the square. */
  readonly births: { readonly from: number; readonly to: number; readonly late: number }
  /** Weights of naming cultures among people. */
  readonly cultures: Readonly<Partial<Record<Culture, number>>>
  /** Records per person: bands of `[from, to, weight]`, even within a band. */
  readonly clusterSizes: readonly (readonly [number, number, number])[]
  /** Records leave a buffer of this many in random order, so that a cluster does not lie together. */
  readonly shuffleWindow: number
  /** Multipliers of all rates below, drawn once a record: `[multiplier, weight]`. 0 is a record without a fault. */
  readonly severity: readonly (readonly [number, number])[]
  readonly people: PeopleKnobs
  readonly names: NameKnobs
  readonly dates: DateKnobs
  readonly places: PlaceKnobs
  readonly sex: { readonly missing: number; readonly wrong: number }
  readonly occupations: { readonly missing: number; readonly synonym: number; readonly second: number }
  readonly contact: ContactKnobs
}

export const columns = [
  'full_name',
  'first_and_surname',
  'first_name',
  'forename',
  'surname',
  'dob',
  'birth_place',
  'postcode_fake',
  'postcode',
  'gender',
  'sex',
  'occupation',
  'nationality',
  'phone',
  'email',
  'address',
  'town',
] as const
export type Column = (typeof columns)[number]

export type PeopleKnobs = {
  /** Share of households that bring relatives: a father, brothers, sisters, children. */
  readonly family: number
  /** Chance that a son carries his father's forename. */
  readonly sonNamedAfterFather: number
  /** Chance that a relative shares the head's town, and half of it for his occupation. */
  readonly familyTogether: number
  /** Share of households whose head has the forename, surname and about the birth year of another household's head. */
  readonly namesakes: number
  readonly women: number
  /** Chance that somebody lives where their culture is at home: the tie between name and place. */
  readonly atHome: number
}

export const nameForms = [
  'plain',
  'full',
  'initials',
  'middle-initial',
  'middle-first',
  'nickname',
  'titled',
  'with-honour',
  'honour-only',
  'of-place',
  'forename-only',
  'surname-only',
  'turned-round',
  'other-surname',
  'both-surnames',
  'alias',
] as const
export type NameForm = (typeof nameForms)[number]

export type NameKnobs = {
  /** Weights of the forms a name takes. A form a person has no material for (no honour, no other surname) is written plain. */
  readonly forms: Readonly<Partial<Record<NameForm, number>>>
  /** Mean number of forms a person is known by besides the plain one; each may carry a slip of its own, copied ever after. */
  readonly repertoire: number
  /** Chance that a record uses a form outside the person's repertoire. */
  readonly fresh: number
  /** Misprint, per word. */
  readonly typo: number
  /** Another spelling of the same name (Smyth, Clark), per word, for names at home in Britain. */
  readonly spelling: number
  /** The same for names that reached Britain from another language or script (Mohamed, Jevdet, Nguyen), per word. */
  readonly transliteration: number
  /** A word of the name left out. */
  readonly dropWord: number
  /** Column empty, each by itself. */
  readonly missing: { readonly full: number; readonly first: number; readonly surname: number }
  /** Chance that first name and surname are simply the first and the last word of the full name. */
  readonly splitByWord: number
  /** Chance that accents survive. */
  readonly accents: number
  /** Share of surnames from the long tail of rare, place-like ones. */
  readonly rareSurnames: number
  /** 0: every name as common as the next; 1: as the lists say; 2: the common ones crowd out the rest. */
  readonly concentration: number
  /** Gives each name a factor of its own between about a quarter and four; another number, another fashion. */
  readonly tilt: number
  /** Share of men and women with an honour (historical world). */
  readonly honours: number
}

export type DateKnobs = {
  /** Share of people whose day is not known, so that every record has 1 January; doubled for the oldest births. */
  readonly dayNotKnown: number
  /** Share of people for whom sources hold a second date, and how often a record then has it. */
  readonly rival: number
  readonly rivalUse: number
  readonly toNewYear: number
  readonly toFirstOfMonth: number
  readonly yearShift: number
  readonly swap: number
  readonly typo: number
  readonly missing: number
}

export type PlaceKnobs = {
  /** Share of people born in a village near the town. */
  readonly village: number
  /** Share of migrants' births abroad. */
  readonly abroad: number
  readonly toTown: number
  readonly toCounty: number
  readonly toCountry: number
  readonly toNeighbour: number
  readonly missing: number
  /** Postcodes per person: at least one, on average this many more. */
  readonly morePostcodes: number
  /** Chance that a further postcode lies in another district. */
  readonly otherDistrict: number
  readonly postcodeTypo: number
  readonly postcodeMissing: number
  /** Share of everybody who lives in one city, and which. */
  readonly city: string | null
  readonly cityShare: number
}

export type ContactKnobs = {
  /**
   * First digits of every number made. '06' is in no use in the national numbering plan, so no number rings. A parser that
   * insists on real ranges can be given another prefix, in memory, never in a file.
   */
  readonly phonePrefix: string
  readonly phoneMissing: number
  readonly phoneTypo: number
  readonly emailMissing: number
  readonly addressMissing: number
  readonly townMissing: number
  /** Chance that a record has a new number, a new address: people move. */
  readonly morePhones: number
  readonly moves: number
  /** Share of people who live in a shared house, and how many houses of that kind a town has. */
  readonly sharedHouse: number
  readonly sharedHouses: number
  /** Share of people whose number is somebody else's (a manager's, a friend's), and how many such numbers there are. */
  readonly sharedPhone: number
  readonly sharedPhones: number
}
