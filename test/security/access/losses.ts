/**
 * Things that can be taken away from a world: each as SQL for the owner, and as the same change in memory. Access must
 * never grow by a loss.
 */
import type { World } from './world.ts'

export interface Loss {
  readonly inWords: string
  readonly sql: string
  readonly values: readonly string[]
  readonly after: (world: World) => World
}

/** One of each kind, where the world has one to lose. */
export function losses(world: World): Loss[] {
  return [
    loseDissemination(world),
    loseAcknowledgement(world),
    loseRight(world),
    loseSignature(world),
    losePerson(world),
  ].filter((loss) => loss !== null)
}

function loseDissemination(world: World): Loss | null {
  const [row] = world.tables['intelligence.dissemination'].filter((one) => one.ended_at === null)
  if (row === undefined) return null
  return {
    inWords: 'a dissemination was taken away',
    sql: 'delete from intelligence.dissemination where release_id = $1 and agency_id = $2',
    values: [row.release_id, row.agency_id],
    after: (now) => ({
      ...now,
      tables: {
        ...now.tables,
        'intelligence.dissemination': now.tables['intelligence.dissemination'].filter((one) => one !== row),
      },
    }),
  }
}

function loseAcknowledgement(world: World): Loss | null {
  const [row] = world.tables['intelligence.acknowledgement']
  if (row === undefined) return null
  return {
    inWords: 'an acknowledgement was taken away',
    sql: 'delete from intelligence.acknowledgement where release_id = $1 and person_id = $2',
    values: [row.release_id, row.person_id],
    after: (now) => ({
      ...now,
      tables: {
        ...now.tables,
        'intelligence.acknowledgement': now.tables['intelligence.acknowledgement'].filter(
          (one) => one !== row,
        ),
      },
    }),
  }
}

function loseRight(world: World): Loss | null {
  const [row] = world.tables['identity.right_held'].filter(
    (one) => one.ended_at === null && one.right !== 'contributor',
  )
  if (row === undefined) return null
  return {
    inWords: 'a right was ended',
    sql: 'update identity.right_held set ended_at = $2 where id = $1',
    values: [row.id, world.now],
    after: (now) => ({
      ...now,
      tables: {
        ...now.tables,
        'identity.right_held': now.tables['identity.right_held'].map((one) =>
          one === row ? { ...one, ended_at: world.now } : one,
        ),
      },
    }),
  }
}

function loseSignature(world: World): Loss | null {
  const [row] = world.tables['governance.party'].filter((one) => one.signed_at !== null)
  if (row === undefined) return null
  return {
    inWords: 'a signature was taken away',
    sql: `update governance.party set signed_by = null, signed_at = null, signed_text_hash = null
      where agreement_id = $1 and agency_id = $2`,
    values: [row.agreement_id, row.agency_id],
    after: (now) => ({
      ...now,
      tables: {
        ...now.tables,
        'governance.party': now.tables['governance.party'].map((one) =>
          one === row ? { ...one, signed_by: null, signed_at: null, signed_text_hash: null } : one,
        ),
      },
    }),
  }
}

function losePerson(world: World): Loss | null {
  const [, row] = world.tables['identity.person'].filter((one) => one.status === 'active')
  if (row === undefined) return null
  return {
    inWords: 'a person was disabled',
    sql: `update identity.person set status = 'disabled' where id = $1`,
    values: [row.id],
    after: (now) => ({
      ...now,
      tables: {
        ...now.tables,
        'identity.person': now.tables['identity.person'].map((one) =>
          one === row ? { ...one, status: 'disabled' as const } : one,
        ),
      },
    }),
  }
}
