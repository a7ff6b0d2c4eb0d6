/** Forms of deconfliction as a test fills them in, and how an answer is read. */
import assert from 'node:assert/strict'
import type { Browser, TestApp } from './app.ts'

const day = (name: string, value: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = value.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** A question about this, for a visit on the day that the cast lives in. */
export const question = (kind: string, words: string, more: Record<string, string> = {}) => ({
  kind,
  words,
  building: '',
  reason: 'A licence visit',
  ...day('visitDay', more['visitDay'] ?? '2026-11-25'),
  ...(more['born'] === undefined ? {} : day('born', more['born'])),
  ...(more['building'] === undefined ? {} : { building: more['building'] }),
})

/** An interest in this, of a desk that may be named, from today on. */
export const interest = (kind: string, words: string, more: Record<string, string> = {}) => ({
  kind,
  words,
  building: more['building'] ?? '',
  answer: more['answer'] ?? 'call',
  deskName: more['deskName'] ?? 'Midshire exploitation desk',
  deskPhone: more['deskPhone'] ?? '01632 960001',
  covert: more['covert'] ?? 'no',
  ...day('fromDay', more['fromDay'] ?? '2026-11-25'),
  ...day('untilDay', more['untilDay'] ?? '2026-12-20'),
  ...day('reviewDay', '2026-12-10'),
  ...(more['born'] === undefined ? {} : day('born', more['born'])),
})

export async function register(browser: Browser, form: Record<string, string>): Promise<void> {
  const answer = await browser.post('/deconfliction/interests/new', form)
  assert.equal(answer.statusCode, 303, answer.body)
}

/** Asks, and reads the page that comes back. */
export async function askAbout(
  browser: Browser,
  form: Record<string, string>,
): Promise<{ readonly url: string; readonly heading: string; readonly body: string }> {
  const asked = await browser.post('/deconfliction/ask', form)
  assert.equal(asked.statusCode, 303, asked.body)
  const url = String(asked.headers.location)
  const { body } = await browser.get(url)
  return { url, heading: /<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? '', body }
}

/** So many questions that no test is stopped by the budget unless it is about the budget. */
export const liftBudget = ({ database }: TestApp): Promise<unknown> =>
  database.owner('update operations.budget set most = 1000000')
