import { makeSubmissionToken } from '#platform/crypto/submission-token.ts'
import type { Keyring } from '#platform/crypto/keyring.ts'
import { draftKey, emptyDraft, sealDraft } from '../../src/rooms/portal/draft.ts'
import type { Answers } from '../../src/rooms/portal/journey/fields.ts'

/** Finished forms that wait to be sent, as a person would have filled them in; put there without the walk. */
export const finishedAnswers: Answers = {
  start: { relation: 'public' },
  danger: { danger: 'no' },
  what: { what: 'Three men sleep above the car wash and hand over their pay at the end of the week.' },
  where: { place: 'The car wash on Invented Road' },
  when: { when: 'going-on' },
  setting: {},
  signs: {},
  who: {},
  identifiers: {},
  children: { children: 'no' },
  know: { know: 'saw' },
  files: {},
  contact: { identity: 'anonymous' },
  options: {},
}

export interface WaitingForm {
  readonly token: string
  readonly tokenHash: Buffer
  /** The body of the post that sends it. */
  readonly body: string
}

type Owner = <Row extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<Row[]>

/** Puts a finished form on the server; `what` marks it. */
export async function waitingForm(owner: Owner, keyring: Keyring, what: string): Promise<WaitingForm> {
  const pepper = keyring.current('intake-pepper').key
  const token = makeSubmissionToken(pepper, new Date())
  const key = draftKey(token, pepper)
  const sealed = sealDraft(key, { ...emptyDraft, answers: { ...finishedAnswers, what: { what } } })
  await owner('insert into portal.draft (token_hash, sealed) values ($1, $2)', [key.tokenHash, sealed])
  const body = new URLSearchParams({ token, step: 'check', go: 'send' }).toString()
  return { token, tokenHash: key.tokenHash, body }
}

/** Sends a waiting form as a browser does. */
export async function send(
  publicUrl: string,
  form: WaitingForm,
): Promise<{ status: number; receipt: string | null }> {
  const response = await fetch(`${publicUrl}/form`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: form.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  })
  // The page holds the code's parts together in elements of their own.
  const text = (await response.text()).replaceAll(/<\/?span[^>]*>/g, '')
  return { status: response.status, receipt: /\b\d{4}-\d{4}-\d{4}-\d{4}-\d{2}\b/.exec(text)?.[0] ?? null }
}
