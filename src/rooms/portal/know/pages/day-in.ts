import type { KnowWords } from '../content/catalogue.ts'

/** A day as a language writes it, in digits that are the same in all. */
export const dayIn = (day: string, t: Pick<KnowWords, 'language'>): string =>
  new Intl.DateTimeFormat(t.language.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(new Date(`${day}T12:00:00Z`))
