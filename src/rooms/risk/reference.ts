/** The catalogue and the phrase list: read once, at start, and checked then, so that a wrong code stops the start. */
import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { catalogueFile, phrasesFile, sectorsFile } from './reference-files.ts'
import { catalogueProblems, phraseProblems, type Catalogue } from './rules/catalogue.ts'
import { compilePhrases, suggestIndicators, type PhraseList } from './rules/suggest-indicators.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reference/${name}.json`, import.meta.url), 'utf8'))

/** Checks the contents of the two files; throws with every problem named. */
export function readCatalogue(raw: unknown): Catalogue {
  if (!Value.Check(catalogueFile, raw)) throw new Error('reference/indicators.json is not as expected')
  const catalogue = raw as Catalogue
  const problems = catalogueProblems(catalogue)
  if (problems.length > 0) throw new Error(`reference/indicators.json: ${problems.join('; ')}`)
  return catalogue
}
export function readPhrases(raw: unknown, catalogue: Catalogue): PhraseList {
  if (!Value.Check(phrasesFile, raw)) throw new Error('reference/indicator-phrases.json is not as expected')
  const problems = phraseProblems(raw.rules, catalogue)
  if (problems.length > 0) throw new Error(`reference/indicator-phrases.json: ${problems.join('; ')}`)
  return raw
}

export const catalogue: Catalogue = readCatalogue(read('indicators'))
export const phraseList: PhraseList = readPhrases(read('indicator-phrases'), catalogue)
export const phrases = compilePhrases(phraseList)

const byCode = new Map(catalogue.indicators.map((one) => [one.code, one]))
/** An indicator by its code; null where the catalogue has it no longer. */
export const indicatorOf = (code: string) => byCode.get(code) ?? null
/** `LAB-01: Is paid nothing …`, or the bare code where the catalogue has it no longer. */
export const indicatorWords = (code: string): string => {
  const found = byCode.get(code)
  return found === undefined ? code : `${code}: ${found.words}`
}

export interface Sector {
  readonly code: string
  readonly words: string
  readonly phrases: readonly string[]
}
export function readSectors(raw: unknown): readonly Sector[] {
  if (!Value.Check(sectorsFile, raw)) throw new Error('reference/sectors.json is not as expected')
  return raw.sectors
}
export const sectors = readSectors(read('sectors'))
const sectorPhrases = compilePhrases({
  version: 'sectors',
  lists: {},
  rules: sectors.map(({ code, phrases: named }) => ({ code, phrases: named })),
})
/** The codes of the sectors that a text names. */
export const sectorsNamed = (text: string): string[] => [
  ...new Set(suggestIndicators(text, sectorPhrases).map((one) => one.code)),
]
export const sectorWords = (code: string): string => sectors.find((one) => one.code === code)?.words ?? code
