import type { Fields } from '../answered-page.ts'
import type { Act } from '../sitting.ts'

/** The forms of a record as the stories fill them in, with what is usual left out of the story. */
export const record = (makes: string, fields: Fields): Act => ({
  to: '/safeguarding/new',
  fields: { ageSaid: '', languages: '', nationality: '', ...fields },
  makes,
})
export const name = (of: string, kind: string, words: string): Act => ({
  to: `{at:${of}}/names`,
  fields: { kind, name: words, deed: 'note' },
})
export const member = (of: string, person: string, fields: Fields = {}): Act => ({
  to: `{at:${of}}/members`,
  fields: { staff: `{person:${person}}`, reason: '', ...fields },
})

interface Said {
  readonly daysAgo: number
  readonly language: string
  readonly interpreter: string
  readonly by: string
}
export const consent = (
  of: string,
  purpose: string,
  answer: string,
  said: Said,
  more: { readonly agency?: string; readonly note?: string } = {},
): Act => ({
  to: `{at:${of}}/consent`,
  fields: {
    purpose,
    answer,
    agency: more.agency === undefined ? '' : `{agency:${more.agency}}`,
    mode: 'verbal',
    language: said.language,
    interpreter: said.interpreter,
    readBack: 'yes',
    explainedBy: said.by,
    note: more.note ?? '',
  },
  days: { saidOn: -said.daysAgo },
})

export const need = (of: string, key: string, kind: string, urgency: string, words: string): Act => ({
  to: `{at:${of}}/needs`,
  fields: { kind, urgency, words },
  makes: key,
  linked: [`{at:${of}}/needs`, '/needs/'],
})
export const needStep = (key: string, action: string, fields: Fields): Act => ({
  to: `{at:${key}}`,
  fields: { action, staff: '', words: '', ...fields },
})

/** Answers to some questions of one section of a referral. */
export const answers = (of: string, section: string, fields: Fields): Act => ({
  opens: `{at:${of}}/answers/${section}`,
  to: `{at:${of}}/answers/${section}`,
  fields: { ...fields, shown: Object.keys(fields) },
})
/** The section is read to the person, who says that it is right. */
export const readBack = (of: string, section: string, said: Fields): Act => ({
  opens: `{at:${of}}/reading/${section}`,
  to: `{at:${of}}/reading/${section}`,
  takesAll: ['shown'],
  fields: { verdict: 'approved', mode: 'in-person', note: '', ...said },
})
export const referralStep = (of: string, action: string, daysAgo: number, fields: Fields = {}): Act => ({
  to: `{at:${of}}/steps/${action}`,
  fields: { words: '', ...fields },
  days: { happenedOn: -daysAgo },
})

/**
 * The Home Office's list has real organisations alone. One that is invented is none of them, so another stands in its place, and
 * the note says so.
 */
export const inAnothersPlace: Fields = {
  organisation: 'Fair Work Agency',
  words:
    'The agency of this demonstration is invented and in no list: another name stands here in its place.',
  isMeant: 'yes',
}
