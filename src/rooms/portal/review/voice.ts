import { catalogues, type Words } from '../content/catalogue.ts'
import { knowCatalogues, type KnowWords } from '../know/content/catalogue.ts'

/** A language as it is spoken at this moment: the words of its files, and in their place those that speakers have put there. */
export interface Voice {
  readonly form: Words
  readonly know: KnowWords
  /** What speakers put in the place of the files’ words, by key: for whoever speaks in another thread. */
  readonly corrected: Readonly<Record<string, string>>
  /** Another number where the words may be others. */
  readonly edition: number
  /** The last day on which one of these was checked; null where one of them awaits somebody. */
  checkedOn(keys: Iterable<string>): string | null
}
/** As the files have it: nobody's word stands for anything. */
export const filedVoice = (code: string): Voice => ({
  form: catalogues.t(code),
  know: knowCatalogues.t(code),
  corrected: {},
  edition: 0,
  checkedOn: () => null,
})
