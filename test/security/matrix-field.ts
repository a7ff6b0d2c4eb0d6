import assert from 'node:assert/strict'
import { agencies, personId } from '../support/cast.ts'
import { arrangeField, phonesOf } from '../support/field.ts'
import type { TestApp } from '../support/app.ts'
import type { AgencyName } from '../support/cast.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Led by the police and planned by Tomasz; Colin is out there, Grace leads on people, Idris is a first responder. */
export interface FieldWorld {
  readonly operation: string
  readonly other: string
  /** Of somebody who was met, written by Colin. */
  readonly encounter: string
  /** The same, handed to the council, where Grace alone leads on cases. */
  readonly handover: string
  readonly phone: { readonly device: string; readonly credential: string }
}

export async function makeFieldWorld(app: TestApp): Promise<FieldWorld> {
  const operation = await arrangeField(app.database)
  const other = await arrangeField(app.database, { title: 'Curlew' })
  const phone = await phonesOf(app).take('colin', operation)
  const encounter = 'encounter.00000000-0000-4000-8000-00000000f1e1'
  await phonesOf(app).sent('colin', phone, [[1, encounter, 'place', 'Site 2', []]])
  const [handed] = await app.database.owner<{ id: string }>(
    `insert into operations.field_handover (operation_id, record, to_agency_id, by_person) values ($1, $2, $3, $4) returning id`,
    [operation, encounter, agencies.council.id, personId('idris')],
  )
  const { device, credential } = phone
  const handover = handed?.id ?? assert.fail('nothing was handed over')
  return { operation, other, encounter, handover, phone: { device, credential } }
}

const rights = ['analyst', 'intelligence-officer', 'safeguarding-lead', 'caseworker']
const purposes = ['crime', 'safeguarding', 'labour-standards']
/** People of these agencies with a right to it who are named on nothing. */
const unnamed = ['owen', 'mina'] as const
const named: readonly AgencyName[] = ['police', 'council', 'charity']

/** The field in the route matrix. A right opens nothing: who is named does, and an agreement for the purpose in hand. */
export function fieldMatrix(world: FieldWorld, missing: string): Readonly<Record<string, Rule>> {
  const at = (operation: string, tail: string): string => `/joint-operations/${operation}/field${tail}`
  const rule = (...urls: Candidate[]): Rule => ({ rights, purposes, urls })
  const all = (tail: string): Rule =>
    rule(
      { ...real(at(world.operation, tail), ...named), except: unnamed },
      none('missing', at(missing, tail)),
    )
  // Who plans does not read of people who were met.
  const ofPeople = (tail: string): Rule =>
    rule(
      {
        ...real(at(world.operation, `/entries/${world.encounter}${tail}`), 'council', 'charity'),
        except: unnamed,
      },
      none('missing', at(world.operation, `/entries/encounter.${missing}${tail}`)),
      none('wrong-parent', at(world.other, `/entries/${world.encounter}${tail}`)),
    )
  return {
    'operations.show-field': all(''),
    'operations.show-log-in-field': all('/new/encounter'),
    'operations.log-in-field': all('/new/decision'),
    'operations.read-in-field': ofPeople(''),
    'operations.choose-in-field': ofPeople(''),
    'operations.show-change-in-field': ofPeople('/change'),
    'operations.change-in-field': ofPeople('/change'),
    'operations.hand-over-encounter': ofPeople('/hand-over'),
    'operations.list-field-devices': all('/devices'),
    'operations.shut-out-field-device': all('/devices'),
    'operations.add-field-device': all('/take'),
    // A telephone and its person: neither alone.
    'operations.send-field': rule(
      {
        ...real('/operations/field/send', 'council'),
        except: ['grace', 'owen'],
        body: { ...world.phone, sent: '[0,[]]' },
      },
      {
        ...none('missing', '/operations/field/send'),
        body: { ...world.phone, device: missing, sent: '[0,[]]' },
      },
    ),
  }
}
