import { showDay } from '#platform/views/form.ts'
import { labels, purposes } from '../rules/terms.ts'
import type { Standing, Waiting } from '../rules/standing.ts'

/** How this room says where an agreement stands: a tag of one word or two, and a sentence. */
export interface StandingWords {
  readonly tag: string
  readonly colour: string
  readonly sentence: string
}

export function standingWords(standing: Standing): StandingWords {
  if (standing.kind === 'ended') {
    return {
      tag: 'Ended',
      colour: 'govuk-tag--red',
      sentence: `${endedBecause[standing.because]} ${showDay(standing.on)}.`,
    }
  }
  if (standing.kind === 'draft')
    return { tag: 'Draft', colour: 'govuk-tag--grey', sentence: draftSentence(standing) }
  const missing = stillToSign(standing.waitingFor)
  if (standing.kind === 'not-started') {
    const sentence = sentences(`Starts on ${showDay(standing.startsOn)}`, missing)
    return { tag: 'Signed', colour: 'govuk-tag--light-blue', sentence }
  }
  const until = `Live until the end of ${showDay(standing.lastDay)}`
  if (standing.kind === 'live')
    return { tag: 'Live', colour: 'govuk-tag--green', sentence: sentences(until, missing) }
  const sentence = sentences(`Due for review in ${days(standing.daysLeft)}`, until, missing)
  return { tag: 'Due for review', colour: 'govuk-tag--yellow', sentence }
}

const endedBecause = {
  'review-date': 'Ended when the review date came,',
  'we-left': 'Ended for your agency, which left on',
  'others-left': 'Ended when the last other party left, on',
} as const

function draftSentence(standing: Extract<Standing, { kind: 'draft' }>): string {
  if (standing.otherText.length > 0) {
    return sentences(
      `${asList(standing.otherText)} signed a different text. It opens nothing. Draw up a new agreement`,
    )
  }
  return sentences(waitingSentence(standing.waitingFor))
}

function waitingSentence(waitingFor: readonly Waiting[]): string {
  const names = waitingFor.filter((one) => !one.isUs).map((one) => one.name)
  if (!waitingFor.some((one) => one.isUs)) return `Waiting for the signature of ${asList(names)}`
  return names.length === 0
    ? 'Waiting for your agency to sign'
    : `Waiting for your agency to sign, and ${asList(names)}`
}

const stillToSign = (waitingFor: readonly Waiting[]): string =>
  waitingFor.length === 0 ? '' : `Still to sign: ${asList(waitingFor.map((one) => one.name))}`

const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')

export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** "A, B and C". */
export function asList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Purposes as people read them. */
export const purposeWords = (codes: readonly string[]): string[] => labels(purposes, codes)
export const purposeWord = (code: string): string => purposeWords([code])[0] ?? code
