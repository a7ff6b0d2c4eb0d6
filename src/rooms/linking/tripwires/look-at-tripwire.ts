import { command, done } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { Parsed } from '#platform/forms.ts'
import * as policy from '../policy.ts'
import { loadTripwires, type FoundTripwire } from './load-tripwires.ts'
import { findTripwire } from './queries.ts'
import { endTripwire, insertSeen } from './store.ts'

interface Named {
  readonly tripwireId: string
}
const parse = (_body: unknown, params: Readonly<Record<string, string>>): Parsed<Named> => ({
  ok: true,
  input: { tripwireId: params['tripwireId'] ?? '' },
})

/** The person has looked: what is there now is no news any more. */
export const lookAtTripwire = command('linking.look-at-tripwire', {
  verb: 'alteration',
  may: policy.setTripwires,
  parse,
  find: (db, { tripwireId }) => findOwn(db, tripwireId),
  async carryOut(tx, { tripwireId }, found) {
    await insertSeen(tx, tripwireId, found.news)
    return done(null, { type: 'tripwire', id: tripwireId, detail: { looked: found.news.length } })
  },
  refusals: {},
})

/** Ends it. Ending one that has ended changes nothing. */
export const endOfTripwire = command('linking.end-tripwire', {
  verb: 'alteration',
  may: policy.setTripwires,
  parse,
  find: (db, { tripwireId }) => findTripwire(db, tripwireId),
  async carryOut(tx, { tripwireId }, _found, { now }) {
    await endTripwire(tx, tripwireId, now)
    return done(null, { type: 'tripwire', id: tripwireId })
  },
  refusals: {},
})

const findOwn = async (db: Db, tripwireId: string): Promise<FoundTripwire | null> =>
  (await loadTripwires(db)).all.find((one) => one.tripwire.id === tripwireId) ?? null
