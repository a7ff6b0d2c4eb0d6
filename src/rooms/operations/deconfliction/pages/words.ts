import type { Budget } from '../queries.ts'
import { kinds, kindWords, type Answer, type Message } from '../rules/kinds.ts'
import { messageChoices } from '../forms.ts'
import type { Choice } from './parts.view.ts'

/** Words that several pages say alike. */
export const kindChoices: readonly Choice[] = kinds.map((value) => ({
  value,
  text: kindWords[value],
  hint: '',
}))

const spans: Readonly<Record<number, string>> = { 1: 'an hour', 24: '24 hours' }
export const budgetWords = ({ scope, hours, most }: Omit<Budget, 'id'>): string =>
  `${most} questions in ${spans[hours] ?? `${hours} hours`} ${scope === 'person' ? 'by one person' : 'by one agency'}`

export const answerTag: Readonly<Record<Answer, { readonly text: string; readonly colour: string }>> = {
  clear: { text: 'Clear', colour: 'grey' },
  hold: { text: 'Hold', colour: 'red' },
  call: { text: 'Call a desk', colour: 'yellow' },
}

/** The same words for everybody who gets an answer: nothing of why, of whom, or of how many. */
export const answerWords: Readonly<
  Record<Answer, { readonly heading: string; readonly next: readonly string[] }>
> = {
  clear: {
    heading: 'Clear',
    next: [
      'Nobody has registered an interest that stands in the way on that day.',
      'This is no permission to visit, and no proof that nobody is interested: others may not have registered. Assess the risk as for every visit. Ask again if the day changes.',
    ],
  },
  hold: {
    heading: 'Hold: do not visit',
    next: [
      'Do not visit, telephone or search, and tell nobody there that you asked.',
      'Who is interested has been told that your agency asked. Their answer will stand on this page.',
    ],
  },
  call: {
    heading: 'Call this desk before you visit',
    next: [
      'Do not visit before you have spoken to them. Say that you asked here, and when.',
      'This is not a ban and not a permission. Tell nobody at the place that you asked.',
    ],
  },
}

export const messageWords = (message: Message | null): string | null =>
  messageChoices.find((one) => one.value === message)?.text ?? null

export const purposeWords = (purpose: string): string => purpose.replaceAll('-', ' ')
