import { command, done, invalid } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { londonDay } from '#platform/london-day.ts'
import { daysAfter } from '../rules/days.ts'
import { taskings, type Tasking } from '../queries.ts'
import { parseOpenOperation } from './forms.ts'
import * as policy from './policy.ts'
import { insertOperation } from './store.ts'

/** How far ahead a day can be planned. Our own judgement: what was known a year before is not known any more. */
const mostDays = 366

/** Somebody opens a joint operation that their agency leads, and plans it until they name somebody else. */
export const openOperation = command('operations.open-joint', {
  verb: 'collection',
  may: policy.openOperation,
  parse: parseOpenOperation,
  find: () => ({}),
  async carryOut(tx, input, _found, { actor, services, now }) {
    const today = londonDay(now)
    if (input.day < today || input.day > daysAfter(today, mostDays))
      return invalid({ field: 'day', text: 'Enter today or a day within a year' })
    if (
      input.taskingId !== null &&
      !(await tasksToCarryOut(tx, actor.agencyId)).some((one) => one.id === input.taskingId)
    )
      return invalid({
        field: 'tasking',
        text: 'Your agency has not accepted this tasking. Choose another, or none',
      })
    const id = services.newId()
    await insertOperation(
      tx,
      {
        ...input,
        id,
        reference: referenceFrom(services.newId()),
        agencyId: actor.agencyId,
        personId: actor.personId,
      },
      services.newId(),
    )
    return done(
      { id },
      {
        type: 'joint-operation',
        id,
        ownerAgencyId: actor.agencyId,
        detail: { day: input.day, marking: input.marking, tasking: input.taskingId },
      },
    )
  },
  refusals: {},
})

/** Taskings that the own agency has accepted. */
export const tasksToCarryOut = async (db: Db, agencyId: string): Promise<Tasking[]> =>
  (await taskings(db)).filter((one) => one.state === 'accepted' && one.toAgencyId === agencyId)

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** `JNT-7K3QM9`: letters that mean nothing and are not mistaken for each other, from the random part of an id. */
function referenceFrom(randomId: string): string {
  let bits = Number.parseInt(randomId.replaceAll('-', '').slice(-12, -4), 16)
  let text = ''
  for (let at = 0; at < 6; at += 1) {
    text += letters[bits & 31] ?? ''
    bits >>>= 5
  }
  return `JNT-${text}`
}
