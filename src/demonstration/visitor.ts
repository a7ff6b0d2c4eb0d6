import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { complaint, encode, hiddenFields, type Fields } from './answered-page.ts'
import { DemonstrationStopped } from './stopped.ts'

/**
 * Somebody at the public site, page by page as a browser without a script shows it. Every page is answered from the same
 * list: the names of the fields are unique in the whole form, and each page takes those it asks for.
 */
export interface Sent {
  /** The form's token, by whose hash its report can be found. */
  readonly token: string
  readonly receipt: string
}

export interface ToSend {
  /** Empty for English. */
  readonly language: '' | '/pl' | '/ar'
  readonly answers: Fields
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Buffer } | undefined
}

/** More pages than the form has: a page that comes again and again would otherwise be answered for ever. */
const mostPages = 30

/** Goes through the form from its first page to the code at its end. */
export async function tell(app: FastifyInstance, { language, answers, file }: ToSend): Promise<Sent> {
  const first = await get(app, `${language}/form`)
  const url = `${language}/form`
  const asked = hiddenFields(first)['token'] ?? ''
  let page = (await post(app, url, { token: asked, go: 'begin', relation: answers['relation'] ?? '' })).body
  // Beginning makes a token of its own, which every page after it carries.
  const token = hiddenFields(page)['token'] ?? ''
  let waiting = file
  for (let pages = 0; pages < mostPages; pages += 1) {
    const step = stepOf(page)
    if (step === 'files' && waiting !== undefined) {
      page = (await upload(app, url, { token, step, go: 'add' }, waiting)).body
      waiting = undefined
      continue
    }
    const answer = await post(app, url, { ...answers, token, step, go: step === 'check' ? 'send' : 'on' })
    page = answer.body
    if (step === 'check') return { token, receipt: receiptIn(page) }
    if (stepOf(page) === step) break
  }
  throw new DemonstrationStopped(`The form did not go on: ${complaint(page)}`)
}

/** Comes back with the code, reads, and writes one message. */
export async function writeBack(app: FastifyInstance, receipt: string, text: string): Promise<void> {
  const ask = hiddenFields(await get(app, '/messages'))
  const open = await post(app, '/messages', { pass: ask['pass'] ?? '', code: receipt, go: 'open' })
  const written = await post(app, '/messages', { ...hiddenFields(open.body), text, go: 'write' })
  if (written.statusCode !== 200 || !written.body.includes('role="status"'))
    throw new DemonstrationStopped(`The message could not be sent: ${complaint(written.body)}`)
}

/** Comes back with the code and only reads. */
export async function readBack(app: FastifyInstance, receipt: string): Promise<void> {
  const ask = hiddenFields(await get(app, '/messages'))
  const open = await post(app, '/messages', { pass: ask['pass'] ?? '', code: receipt, go: 'open' })
  if (open.statusCode !== 200)
    throw new DemonstrationStopped(`The messages did not open: ${complaint(open.body)}`)
}

/** Opens the questions of a course. */
export async function openQuestions(app: FastifyInstance, fields: Fields): Promise<string> {
  const page = await post(app, '/learn/questions', fields)
  if (hiddenFields(page.body)['wave'] === undefined)
    throw new DemonstrationStopped(`The questions did not open: ${complaint(page.body)}`)
  return page.body
}

/** Sends the answers to them. */
export async function sendAnswers(app: FastifyInstance, fields: Fields): Promise<void> {
  const page = await post(app, '/learn/answers', fields)
  if (!page.body.includes('Your answers are here'))
    throw new DemonstrationStopped(`The answers were not taken: ${complaint(page.body)}`)
}

const stepOf = (page: string): string => hiddenFields(page)['step'] ?? ''

function receiptIn(page: string): string {
  const shown = /app-receipt__code[^>]*>([\s\S]*?)<\/p>/.exec(page)?.[1]?.replaceAll(/<[^<>]{0,200}>/g, '')
  if (shown === undefined) throw new DemonstrationStopped(`The form was not taken: ${complaint(page)}`)
  return shown.trim()
}

const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' }

async function get(app: FastifyInstance, url: string): Promise<string> {
  const answer = await app.inject({ method: 'GET', url, headers })
  if (answer.statusCode !== 200)
    throw new DemonstrationStopped(`${url} does not open: ${complaint(answer.body)}`)
  return answer.body
}

async function post(app: FastifyInstance, url: string, fields: Fields): Promise<LightMyRequestResponse> {
  const type = 'application/x-www-form-urlencoded'
  return app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': type },
    payload: encode(fields),
  })
}

/** A form with a file in it is sent in parts. */
async function upload(
  app: FastifyInstance,
  url: string,
  fields: Readonly<Record<string, string>>,
  file: NonNullable<ToSend['file']>,
): Promise<LightMyRequestResponse> {
  const line = 'a4-demonstration-part'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${line}\r\ncontent-disposition: form-data; name="upload"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(parts.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${line}--\r\n`),
  ])
  const type = `multipart/form-data; boundary=${line}`
  return app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload })
}
