import assert from 'node:assert/strict'
import type { TestApp } from './app.ts'
import type { PersonName } from './cast.ts'
import { textOf } from './intelligence-app.ts'
import { arrangeOperation, nameOn } from './operations.ts'
import type { TestDatabase } from './database.ts'

/** The day of an operation: Tomasz plans it, Colin is out there, Grace leads on the people who are met, Idris is a first responder. */
const toLive = [
  ['proposed', 'take-on', 'tasked'],
  ['tasked', 'begin-plan', 'planning'],
  ['planning', 'authorise', 'authorised'],
  ['authorised', 'brief', 'briefed'],
  ['briefed', 'go-live', 'live'],
] as const

export async function arrangeField(
  database: TestDatabase,
  { title = 'Heron', day = '2026-11-25', isLive = true } = {},
): Promise<string> {
  // It is the day, whatever a plan would need before it: `authorise.test.ts` asks that.
  await database.owner('alter table operations.joint_step disable trigger hold_the_step')
  const id = await arrangeOperation(database, { title, day, steps: isLive ? toLive : toLive.slice(0, 2) })
  await database.owner('alter table operations.joint_step enable trigger hold_the_step')
  for (const [name, role] of [
    ['colin', 'bronze'],
    ['grace', 'victim-lead'],
    ['idris', 'first-responder'],
  ] as const)
    await nameOn(database, id, name, role)
  return id
}

/** What a telephone was given. */
export interface Phone {
  readonly device: string
  readonly credential: string
  readonly contact: string
}
export type Row = readonly [
  nth: number,
  record: string,
  field: string,
  value: string,
  replaces: readonly string[],
]
interface Got {
  readonly kind: string
  readonly confirmed: number
  readonly refused: readonly number[]
  readonly received: number
  readonly marks: readonly { readonly id: string; readonly record: string; readonly value: string }[]
}

/** Telephones as their script speaks to the hub. */
export function phonesOf(app: TestApp) {
  const send = (name: PersonName, { device, credential }: Phone, rows: readonly Row[], received = 0) =>
    app.as(name).post('/operations/field/send', {
      device,
      credential,
      sent: JSON.stringify([received, rows.map((row) => [...row, '2026-11-25T06:45:00.000Z'])]),
    })
  const take = async (name: PersonName, operation: string): Promise<Phone> => {
    const url = `/joint-operations/${operation}/field/take`
    const answer = await app.as(name).post(url, { name: 'Work telephone' })
    assert.equal(answer.statusCode, 200, textOf(answer.body))
    return answer.json<Phone>()
  }
  const sent = async (name: PersonName, phone: Phone, rows: readonly Row[], received = 0): Promise<Got> => {
    const answer = await send(name, phone, rows, received)
    assert.equal(answer.statusCode, 200, textOf(answer.body))
    return answer.json<Got>()
  }
  const hear = ({ device, contact }: Phone) =>
    app.as('noor').post('/operations/field/contact', { device, contact })
  return { take, send, sent, hear }
}
