/** The closed lists of the review, as the database has them, with what people read. */
export const answerChoices = [
  { value: 'same', text: 'They are the same', hint: 'One and the same person, place, vehicle or business' },
  {
    value: 'different',
    text: 'They are different',
    hint: 'Two that have something in common, or nothing. They will never be shown as one',
  },
  { value: 'unsure', text: 'I cannot tell', hint: 'Nothing is joined and nothing is kept apart' },
] as const
export const answerValues = ['same', 'different', 'unsure'] as const
export type ReviewAnswer = (typeof answerValues)[number]

export const reasonChoices = [
  { value: 'name', text: 'The names' },
  { value: 'born', text: 'Date of birth or age' },
  { value: 'place', text: 'The place' },
  { value: 'contact', text: 'Telephone, e-mail or handle' },
  { value: 'vehicle', text: 'The vehicle' },
  { value: 'document', text: 'A document or number' },
  { value: 'account', text: 'An account' },
  { value: 'picture', text: 'A picture or description' },
  { value: 'story', text: 'What is told of them' },
  { value: 'connections', text: 'Whom and what they are connected with' },
  { value: 'contradiction', text: 'Something contradicts it' },
  { value: 'too-little', text: 'Too little is known' },
  { value: 'shared-not-same', text: 'What they have in common is shared by many' },
  { value: 'common-name', text: 'The name is common' },
] as const
/** Why a decision is taken back; of the same list in the database. */
export const undoChoices = [
  { value: 'mistaken-before', text: 'It was a mistake' },
  { value: 'new-information', text: 'Something new is known' },
  { value: 'contradiction', text: 'Something contradicts it' },
  { value: 'too-little', text: 'Too little was known to say it' },
] as const

export type Reason = (typeof reasonChoices)[number]['value'] | (typeof undoChoices)[number]['value']
export const reasonWords = (code: string): string =>
  [...reasonChoices, ...undoChoices].find((one) => one.value === code)?.text ?? code

export const answerWords = (answer: string): string =>
  ({
    same: 'the same',
    different: 'different',
    unsure: 'not to be told',
    withdrawn: 'taken back',
    open: 'open',
  })[answer] ?? answer

/** Whether the words of a role name a victim: then a pair across agencies needs a second person. Errs towards yes. */
export const isVictimRole = (role: string): boolean => /\b(victim|survivor)/iu.test(role)

export interface SaidOfPair {
  readonly answer: Parameters<typeof answerWords>[0]
  readonly wasBlind: boolean
  readonly afterScore: 'kept' | 'changed' | null
  readonly needsSecond: boolean
}
/** What somebody said of a pair, and whether the score was known to them. */
export function saidWords(one: SaidOfPair): string {
  const when =
    one.afterScore === 'kept'
      ? ', kept after seeing the score'
      : one.afterScore === 'changed'
        ? ', changed after seeing the score'
        : one.wasBlind
          ? ', before seeing the score'
          : ''
  return `${answerWords(one.answer)}${when}${one.needsSecond && one.answer === 'same' ? ' (a second person is needed)' : ''}`
}
