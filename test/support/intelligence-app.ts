import { randomUUID } from 'node:crypto'
import { sealTo } from '#platform/crypto/sealed-box.ts'
import { boxContext } from '#platform/keys/context.ts'
import type { TestApp } from './app.ts'
import { agencies, type PersonName } from './cast.ts'

/** What this room's tests do through the pages, as the officers would, so that each test begins where its promise does. */
type Form = Record<string, string | string[]>

export const written: Form = {
  seen: '0',
  title: 'Workers sleeping at a car wash',
  text: 'Four men sleep behind the boiler of the hand car wash in Sandford.',
  provenance: 'Seen at first hand.',
  exploitationTypes: ['labour'],
  purposes: ['crime', 'safeguarding'],
  priority: 'medium',
  marking: 'official-sensitive',
  declared: 'yes',
}
export const gradedP: Form = {
  seen: '0',
  source: '2',
  sourceReason: 'First contact.',
  assessment: 'A',
  assessmentReason: 'Seen.',
  handling: 'P',
  handlingReason: 'No concern.',
  action: 'none',
  sanitisation: 'none',
}
export const gradedC: Form = {
  ...gradedP,
  handling: 'C',
  action: 'A1',
  sanitisation: 'S1',
  instructions: 'Do not visit.',
}
export const sanitised: Form = {
  seen: '0',
  title: 'People living at a workplace',
  text: 'People are believed to sleep at a workplace in the north of the county.',
}

/** An item from own knowledge; answers its id. */
export async function draft(app: TestApp, who: PersonName = 'tomasz', form: Form = written): Promise<string> {
  const answer = await app.as(who).post('/items/new', form)
  const id = /^\/items\/([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1]
  if (id === undefined) throw new Error(`no item was opened: ${answer.statusCode} ${answer.body}`)
  return id
}

/** Follows a form that must be taken; the page's words are in the error if it is not. */
export async function send(
  app: TestApp,
  who: PersonName,
  url: string,
  form: Form,
  purpose?: string,
): Promise<string> {
  const answer = await app.as(who, purpose).post(url, form)
  if (answer.statusCode !== 303) throw new Error(`${url}: ${answer.statusCode} ${textOf(answer.body)}`)
  return String(answer.headers.location)
}

/** An item ready for a second person. */
export async function sanitisedItem(app: TestApp, grade: Form = gradedP): Promise<string> {
  const itemId = await draft(app)
  await send(app, 'tomasz', `/items/${itemId}/grade`, grade)
  await send(app, 'tomasz', `/items/${itemId}/sanitise`, sanitised)
  return itemId
}

/** An item that is let out, without readers yet. */
export async function released(
  app: TestApp,
  grade: Form = gradedP,
): Promise<{ itemId: string; releaseId: string; url: string }> {
  const itemId = await sanitisedItem(app, grade)
  const url = await send(app, 'rosa', `/items/${itemId}/release`, { read: 'yes', version: '1' })
  return { itemId, releaseId: url.split('/').at(-1) ?? '', url }
}

export const basis: Form = {
  regime: 'part3',
  legalBasis: 'dpa-s31',
  necessity: 'They keep the people there safe.',
  withheld: 'Exact place',
}

/** Names agencies as readers. */
export const share = (
  app: TestApp,
  url: string,
  agencyIds: readonly string[],
  handling: 'P' | 'C',
  more: Form = {},
): Promise<string> =>
  send(app, 'rosa', `${url}/share`, {
    ...basis,
    handling,
    agencies: [...agencyIds],
    sure: 'yes',
    ...Object.fromEntries(
      agencyIds.map((id) => [`conditions-${id}`, handling === 'C' ? 'Your own team only.' : '']),
    ),
    ...more,
  })

/** A report that triage has accepted, as intake would leave it. Its words are sealed to the desk. */
export async function acceptedReport(
  app: TestApp,
  what: string,
  more: { knows?: string; children?: string } = {},
): Promise<string> {
  const id = randomUUID()
  const [key] = await app.database.owner<{ id: string; public_key: Buffer }>(
    `select id, public_key from platform.box_key where use = 'desk' limit 1`,
  )
  if (key === undefined) throw new Error('the key service has published no desk key')
  const told = {
    what,
    danger: { now: 'no' },
    children: more.children ?? 'no',
    where: { isUnknown: true },
    when: { when: 'not-known' },
    signs: [],
    people: {},
    identifiers: { vehicles: [], phones: [], links: [] },
    knowledge: { how: more.knows ?? 'saw' },
    keepOriginalFiles: false,
  }
  await app.database.owner(
    `insert into intake.report (id, desk_agency_id, channel, manner, language, danger, children, knows, labour_only, urgency, body, key_id, text_mark, likeness)
       values ($1, $2, 'public', 'anonymous', 'en', 'no', $3, $4, false, 2, $5, $6, sha256($7::text::bytea), '{}')`,
    [
      id,
      agencies.police.id,
      more.children ?? 'no',
      more.knows ?? 'saw',
      sealTo(key.public_key, JSON.stringify(told), boxContext('intake.report', id)),
      key.id,
      id,
    ],
  )
  await app.database.owner(
    `insert into intake.triage (report_id, state, urgency, exploitation_types) values ($1, 'accepted', 2, '{labour}')`,
    [id],
  )
  return id
}

/** The words of a page, without its markup: what a person reads. */
export const textOf = (body: string): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(body)?.[1] ?? body)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
    .trim()
