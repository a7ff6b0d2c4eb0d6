import { command, done, refused } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import { readForm } from '#platform/forms.ts'
import type { Outcome } from '#platform/outcome.ts'
import { briefOf, onOperation } from './load-field.ts'
import * as policy from './policy.ts'
import { deviceHoursAfterDay } from './reference.ts'
import { insertDevice } from './store.ts'

/**
 * Puts an operation on a telephone. The hub keeps hashes of the two secrets it gives out: the credential, which the telephone keeps
 * sealed under its person's code and shows beside their session; and the contact, which it keeps open, and which buys one word:
 * stay, or forget.
 */
export const addDevice = command('operations.add-field-device', {
  verb: 'disclosure',
  may: policy.workInField,
  parse(body) {
    const form = readForm(body)
    const name = form.text('name', {
      max: 40,
      label: 'The telephone’s name',
      required: 'Enter a name for this telephone',
    })
    return form.result(() => ({ name }))
  },
  find: (db, _input, { params }) => onOperation(db, params['operationId']),
  async carryOut(tx, { name }, { operation }, { actor, services }) {
    if (!operation.isOpen) return refused('closed')
    const id = services.newId()
    const [credential, contact] = [newToken(), newToken()]
    const goodUntil = endOf(operation.day)
    await insertDevice(tx, {
      id,
      operationId: operation.id,
      personId: actor.personId,
      agencyId: actor.agencyId,
      name,
      secrets: { credentialHash: tokenHash(credential), contactHash: tokenHash(contact), goodUntil },
    })
    return done(
      {
        device: id,
        credential,
        contact,
        goodUntil: goodUntil.toISOString(),
        brief: await briefOf(tx, operation),
      },
      {
        type: 'joint-operation',
        id: operation.id,
        ownerAgencyId: operation.leadAgencyId,
        recipientAgencyId: actor.agencyId === operation.leadAgencyId ? null : actor.agencyId,
        detail: { device: id },
      },
    )
  },
  refusals: { closed: 'It is not the time of its field' },
})

/** So many hours after the day of the operation has ended in London; an hour more in summer harms nobody. */
const endOf = (day: string): Date =>
  new Date(Date.parse(`${day}T24:00:00Z`) + deviceHoursAfterDay * 3_600_000)

/** An answer to the field page's script. */
export const asData = (value: unknown): Outcome => ({
  kind: 'download',
  fileName: 'field.json',
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(value), 'utf8'),
})
