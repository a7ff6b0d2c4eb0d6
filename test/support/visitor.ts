import assert from 'node:assert/strict'
import type { LightMyRequestResponse } from 'fastify'
import type { TestApp } from './app.ts'

/**
 * Somebody who fills in the public form, through HTTP: reads the hidden fields of the page before and posts them with the
 * answers, as a browser does.
 */
export interface Filled {
  readonly status: number
  readonly body: string
  /** The hidden fields of the page's own form. */
  readonly hidden: Readonly<Record<string, string>>
  readonly title: string
  readonly heading: string
}
export type Fields = Record<string, string | string[]>

export const read = (response: LightMyRequestResponse): Filled => {
  const main = response.body.slice(response.body.indexOf('<main'))
  return {
    status: response.statusCode,
    body: response.body,
    hidden: Object.fromEntries(
      [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/gu)].map(
        ([, name = '', value = '']) => [name, plain(value)],
      ),
    ),
    title: /<title>([^<]*)<\/title>/u.exec(response.body)?.[1] ?? '',
    heading: plain(
      (/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(response.body)?.[1] ?? '').replaceAll(/<[^>]+>/gu, ''),
    ).trim(),
  }
}

const plain = (markup: string): string =>
  markup
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

export async function openForm(app: TestApp, path = '/form'): Promise<Filled> {
  const page = read(await app.visitor.get(path))
  return read(await app.visitor.post('/form', { ...page.hidden, go: 'begin' }))
}

export async function answer(
  app: TestApp,
  page: Filled,
  fields: Fields = {},
  path = '/form',
): Promise<Filled> {
  return read(await app.visitor.post(path, { ...page.hidden, go: 'on', ...fields }))
}

/** What a short anonymous report takes: each page's answer, in order. */
export const shortReport: readonly Fields[] = [
  { danger: 'no' },
  { relation: 'public' },
  { what: 'Three men sleep above the car wash and hand over their pay.' },
  { place: 'The car wash on Invented Road' },
  { when: 'going-on' },
  { setting: 'car-wash' },
  {},
  {},
  {},
  { children: 'no' },
  { know: 'saw' },
  {},
  { identity: 'anonymous' },
  {},
]

/** Fills in the form up to "check your answers". `instead` gives other answers to some pages. */
export async function fillForm(
  app: TestApp,
  instead: Readonly<Record<number, Fields>> = {},
): Promise<Filled> {
  let page = await openForm(app)
  for (const [index, fields] of shortReport.entries())
    page = await answer(app, page, instead[index] ?? fields)
  assert.equal(page.hidden['step'], 'check', `the form is filled in: ${page.heading}`)
  return page
}

export const receiptIn = (page: Filled): string | null => {
  const shown = /class="app-receipt__code"[^>]*>([\s\S]*?)<\/p>/u.exec(page.body)?.[1] ?? ''
  return /^\d{4}-\d{4}-\d{4}-\d{4}-\d{2}$/u.exec(shown.replaceAll(/<[^>]+>|\s/gu, ''))?.[0] ?? null
}

export interface SentFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Posts a page of the form with files, as a browser does. */
export async function answerWithFiles(
  app: TestApp,
  page: Filled,
  files: readonly SentFile[],
  fields: Record<string, string> = {},
): Promise<Filled> {
  const boundary = 'a4-test-boundary'
  const parts: Buffer[] = Object.entries({ ...page.hidden, go: 'add', ...fields }).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  for (const { name, type, bytes } of files) {
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="upload"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
    parts.push(Buffer.from(head), bytes, Buffer.from('\r\n'))
  }
  return read(
    await app.public.inject({
      method: 'POST',
      url: '/form',
      headers: {
        host: 'localhost',
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    }),
  )
}
