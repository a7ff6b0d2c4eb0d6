/**
 * What the generator needs to know of a naming culture. Public base for orders, particles and what marriage changes: the
 * United Kingdom's Guide to Names and Naming Practices (2006).
 */
export type NameShape =
  /** Forename (middle) surname. */
  | 'given-family'
  /** Chinese: family name first, two-part given name; often turned round in Britain. */
  | 'family-given'
  /** Vietnamese: family, middle, given; the given name tells people apart. */
  | 'family-middle-given'
  /** Somali, Eritrean: own name, father's name, grandfather's name; no surname. */
  | 'patronymic'
  /** Arabic: own name, father's name, family name with or without al-. */
  | 'arabic'
  /** Punjabi Sikh: own name, Singh or Kaur, and perhaps a family name. */
  | 'sikh'
  /** Pakistani, Bangladeshi: men may carry Mohammed or Md before the name in use, women Begum, Bibi, Khatun after it. */
  | 'south-asian-muslim'
  /** Tamil: an initial for the father's name, then the own name. */
  | 'tamil'

export type CultureData = {
  readonly male: string
  readonly female: string
  /** Commonest first; weight falls with rank. */
  readonly surnames: string
  readonly shape: NameShape
  /** Share of a culture's people whose forename comes from the English stock. */
  readonly english?: number
  /** Endings of a surname that differ for a woman: `man:woman`. */
  readonly feminine?: string
  /** Share of true birthdays entered as 1 January because the day is not known or not kept. */
  readonly newYear?: number
  /** Letters that writers exchange: `from>to`, space separated; either way round. */
  readonly letters?: string
  /** Towns where a community lives: `town:weight` separated by commas; none means everywhere. */
  readonly towns?: string
  /** Nationality other than British, and how many hold it. */
  readonly nationality?: string
  readonly foreign?: number
  /** Birth places abroad, `city|region|country`, for the historical world and the first generation. */
  readonly abroad?: string
  /** Occupations heavier in a community. */
  readonly trades?: string
}
