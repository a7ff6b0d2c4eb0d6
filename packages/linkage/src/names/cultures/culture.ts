/**
 * What we know of one naming culture, as data.
 *
 * A culture here is a way of forming, ordering and spelling names. It is not a nationality, a faith or an ethnic group, and it is
 * never stated about a person: it only decides how much a shared token weighs and in which order tokens may stand.
 *
 * Lists of names are written compactly, because hundreds of them are read side by side in review:
 *
 *     nguyen/ngyuen:31  tran:11  le:9.5
 *
 * A word is one name. `/` joins spellings of the same name; the first gives the class its id. `:` gives the share of bearers in
 * percent. Spellings that differ only as `sounded` evens out (ee/i, oo/u, doubled letters, v/w …) need not be listed.
 */
export type Culture = {
  /** Lower case, hyphens: `south-asian-muslim`. */
  readonly id: string
  /** For reasons in plain English. */
  readonly title: string
  /** Where structure and lists come from. Shares without a published table say that they are our own estimate. */
  readonly source: string
  /** Month of the last review, `2026-11`. */
  readonly asOf: string
  readonly order: Order
  /** Names of one short syllable each: there a single letter makes another name, and vowels count. */
  readonly isSyllabic?: boolean
  /** Optional small words: `al`, `bin`, `da`. Dropped from comparison, kept in the reading. */
  readonly particles?: string
  /** Forms of address and rank: `haji`, `ustad`. */
  readonly titles?: string
  /** Tokens that tell little: sex markers and honorifics that look like names. `m`, `f` or nothing after a colon. */
  readonly weak?: string
  readonly given: string
  readonly family: string
  /**
   * Short forms and forms in another language, below a spelling in weight. A line is `formal: short short …`.
   * They hold only where one of the two names is read in this culture.
   */
  readonly nicknames?: string
  /** Surnames that carry the bearer's sex: `[ending, stem]`, first that fits. Longest first. */
  readonly familyEndings?: readonly (readonly [string, string])[]
  /** Endings that speak for this culture when the token is not listed. */
  readonly endings?: string
  /** Parts that everyday use drops from the front or the back of a name: Oluwaseun is Seun, Ugochukwu is Ugo. */
  readonly frontClips?: string
  readonly backClips?: string
  /** Letters that only this culture's spelling has; `^` and `$` stand for the ends of a word. */
  readonly letters?: string
  /** First parts that form one name with what follows: `abd`, `gebre`. */
  readonly joins?: string
  /** Marks of respect written to a name: `bhai`, `ben`. Dropped where a listed name is left. */
  readonly suffixes?: string
  /** Last parts that form one name with what went before: `ullah`, `uddin`. */
  readonly joinsBack?: string
  /** The script writes what `sounds` gives: a word read from it may be a listed name as heard. */
  readonly isSpeltAsHeard?: boolean
  /** Spelling to sound, applied where the reading is fairly sure of this culture. `[letters, letters]`, in order; `$` behind the letters for a last syllable. */
  readonly sounds?: readonly (readonly [string, string])[]
}

/**
 * - `given-first`: given, middle, family.
 * - `family-first`: family, middle, given; often turned round in UK systems.
 * - `chain`: own name, father's, grandfather's; no family name, so order says who is whose child.
 * - `given-patronymic`: given, patronymic, family.
 */
export type Order = 'given-first' | 'family-first' | 'chain' | 'given-patronymic'
