import { speaks } from '../support/speakers.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Speakers of Polish and Arabic at two agencies, and one of Somali whose naming is ended. */
export interface LanguagesWorld {
  readonly toEnd: string
}

export async function makeLanguagesWorld(database: TestDatabase): Promise<LanguagesWorld> {
  await speaks(database, 'zofia', 'pl')
  await speaks(database, 'layla', 'pl')
  await speaks(database, 'layla', 'ar')
  await speaks(database, 'yusuf', 'ar')
  return { toEnd: await speaks(database, 'layla', 'so') }
}

/** The review of languages in the route matrix: Petra of the police administers the partnership and sees every language. */
export function languagesMatrix({ toEnd }: LanguagesWorld, missing: string): Readonly<Record<string, Rule>> {
  const purposes = ['administration']
  const either = ['speaker', 'partnership-administrator']
  const rule = (rights: readonly string[], urls: readonly Candidate[]): Rule => ({ rights, purposes, urls })
  const ofLanguage = (tail: string): Candidate[] => [
    real(`/languages/pl${tail}`, 'police', 'charity'),
    { ...real(`/languages/ar${tail}`, 'police', 'council', 'charity'), except: ['zofia'] },
    none('missing', `/languages/xx${tail}`),
    none('missing', `/languages/en${tail}`),
  ]
  const texts = [...ofLanguage('/title.home'), none('missing', '/languages/pl/no.such.text')]
  const everywhere = real('/languages', 'police', 'council', 'charity', 'fire')
  const speakers = real('/languages/speakers', 'police', 'council', 'charity', 'fire')
  return {
    'portal.list-languages': rule(either, [everywhere]),
    'portal.read-language': rule(either, ofLanguage('')),
    'portal.accept-texts': rule(['speaker'], ofLanguage('')),
    'portal.read-wording': rule(either, texts),
    'portal.decide-wording': rule(either, texts),
    'portal.list-speakers': rule(['partnership-administrator'], [speakers]),
    'portal.give-language': rule(['partnership-administrator'], [speakers]),
    'portal.end-language': rule(
      ['partnership-administrator'],
      [
        real(`/languages/speakers/${toEnd}/end`, 'police'),
        none('missing', `/languages/speakers/${missing}/end`),
      ],
    ),
  }
}
