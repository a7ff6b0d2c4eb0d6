import type { PersonName } from './people.ts'
import type { Act, Sitting } from './sitting.ts'

/** Two languages under review: much of Polish is checked, Arabic has begun, and something waits for a second person in each. */
const named = (person: PersonName, language: string): Act => ({
  opens: '/languages/speakers',
  to: '/languages/speakers',
  fields: { person: `{person:${person}}`, language },
  days: { until: 320 },
})

/** Every text of a page of the list is right; the next time it shows the next ones. */
const pageOf = (language: string, section: string, times: number): readonly Act[] =>
  Array.from({ length: times }, (): Act => {
    const list = `/languages/${language}?section=${section}`
    return { opens: list, to: list, takesAll: ['right'] }
  })

const decides = (language: string, key: string, decision: string, words = ''): Act => {
  const text = `/languages/${language}/${key}`
  return { opens: text, to: text, fields: { decision, words } }
}

const administration = { purpose: 'administration' } as const

export const speakerSittings: readonly Sitting[] = [
  {
    ...administration,
    by: 'petra',
    at: '45d 10:00',
    acts: [named('zofia', 'pl'), named('layla', 'pl'), named('layla', 'ar'), named('nadia', 'ar')],
  },
  {
    ...administration,
    by: 'zofia',
    at: '38d 18:00',
    acts: [
      ...pageOf('pl', 'errors', 3),
      ...pageOf('pl', 'signs', 4),
      decides('pl', 'title.quiz', 'correct', 'Pytania i odpowiedzi'),
      decides('pl', 'trouble.danger', 'accept'),
      decides('pl', 'home.danger.title', 'accept'),
    ],
  },
  {
    ...administration,
    by: 'layla',
    at: '31d 19:00',
    acts: [decides('pl', 'title.quiz', 'confirm'), decides('pl', 'home.danger.title', 'confirm')],
  },
  {
    ...administration,
    by: 'nadia',
    at: '12d 17:30',
    acts: [
      ...pageOf('ar', 'every', 1),
      decides('ar', 'signs.title', 'correct', 'كيف تعرف العلامات'),
      decides('ar', 'trouble.danger', 'accept'),
    ],
  },
]
