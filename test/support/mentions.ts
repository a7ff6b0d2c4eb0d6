import type { TestApp } from './app.ts'
import type { AgencyName, PersonName } from './cast.ts'
import { draft, send, textOf, written } from './intelligence-app.ts'
import { arrangeRelease, type Arranged } from './releases.ts'

/** Texts that name things, and answers to what is suggested in them, as officers would give them. */
export const namingText =
  'Amina Yusuf, born 12 March 1990, drives a white Ford AB12 CDE to Sparkle Hand Car Wash Ltd. She uses 07700 900123.'

/** An original of the police that names things; answers its item's id. */
export const namingItem = (app: TestApp, text: string = namingText): Promise<string> =>
  draft(app, 'tomasz', { ...written, text })

/** A release that names things. */
export const namingRelease = (
  app: TestApp,
  {
    text = namingText,
    owner = 'police',
    to = ['council'],
  }: {
    readonly text?: string
    readonly owner?: AgencyName
    readonly to?: readonly AgencyName[]
  } = {},
): Promise<Arranged> => arrangeRelease(app.database, { text, owner, to })

/** The fields of one answer, by where the words stand first in the text. */
export function answerAt(
  text: string,
  words: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” does not stand in the text`)
  const { answer = 'confirm', ...rest } = more
  return {
    [`answer-${at}`]: answer,
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`${name}-${at}`, value])),
  }
}

/** Confirms some words of a text as they are suggested; what cannot be taken is an error with the page's words. */
export const confirmWords = (
  app: TestApp,
  who: PersonName,
  url: string,
  text: string,
  words: readonly string[],
): Promise<string> =>
  send(app, who, url, {
    version: url.includes('/items/') ? '1' : '',
    ...Object.assign({}, ...words.map((one) => answerAt(text, one))),
  })

/** What a page says to somebody. */
export const reads = async (app: TestApp, who: PersonName, url: string): Promise<string> =>
  textOf((await app.as(who).get(url)).body)
