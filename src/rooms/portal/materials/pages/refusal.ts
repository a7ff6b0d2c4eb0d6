import type { Refusal } from '../compose.ts'

const words: Readonly<Record<Refusal, string>> = {
  'no-address':
    'Nothing can be printed from here yet: this hub has no public address. Whoever runs it sets ARTICLE4_PUBLIC_URL to one that begins with https.',
  'no-numbers':
    'Nothing can be printed today: the phone numbers are past their review date. Please come back when they have been checked.',
}

export const refusalInWords = (why: Refusal): string => words[why]
