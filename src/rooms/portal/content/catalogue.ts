/**
 * The words of the public pages, in every language we have, with the numbers and names that are never translated.
 *
 * Keys: `step.<step>.<part>`, `field.<field>.label|hint`, `option.<field>.<value>` (and `.hint`), `setting.<code>`,
 * `sign.<CODE>`, `error.<field>.<reason>` or `error.<reason>`, `channel.<id>.when`, `title.<page>` for the neutral tab
 * titles, and `<page>.<part>` for the rest. A key may have a `.self` form for the person it is about.
 */
import { loadCatalogues } from '#platform/language/catalogues.ts'
import type { Translate } from '#platform/language/catalogues.ts'
import type { KeyOf } from '#platform/language/messages.ts'
import { reference } from '../journey/reference.ts'
import { standingValues } from '../journey/reference-rules.ts'
import type en from './en.json'

export type CatalogueKey = KeyOf<typeof en>

/** The function that speaks one language of the public pages. */
export type Words = Translate<CatalogueKey>

/** Names that stay as they are in every language. */
const names = {
  acas: 'Acas',
  fairWork: 'Fair Work Agency',
  ico: 'Information Commissioner’s Office',
  ehrc: 'Equality and Human Rights Commission',
  eass: 'Equality Advisory and Support Service',
  standard: 'Web Content Accessibility Guidelines 2.2, level AA',
} as const

/** What stands in messages everywhere: numbers and names. */
export const standingWords: Readonly<Record<string, string>> = { ...standingValues(reference), ...names }

/** Every language of the public pages; English first, and wherever another language has no sound message. */
export const catalogues = loadCatalogues<CatalogueKey>(new URL('./', import.meta.url), {
  values: standingWords,
})
