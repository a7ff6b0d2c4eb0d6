import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Owner } from './owner.ts'
import { DemonstrationStopped } from './stopped.ts'

/** A key service comes up in about a second; a slow disk takes longer. */
const deadlineMs = 20_000

/** Waits until the key service has told its public keys and answers: without it no report can be sealed or opened. */
export async function waitForKeys(owner: Owner, keySocket: string): Promise<void> {
  const until = performance.now() + deadlineMs
  while (!((await areTold(owner)) && (await answers(keySocket)))) {
    if (performance.now() > until) {
      throw new DemonstrationStopped(
        'The key service did not come up within 20 seconds, so nothing can be sealed. Stop, look at the lines above, and start again.',
      )
    }
    await sleep(100)
  }
}

async function areTold(owner: Owner): Promise<boolean> {
  const rows = await owner.query<{ use: string }>(
    'select distinct k.use from platform.box_key k where k.ended_at is null',
  )
  const uses = rows.map((row) => row.use)
  return uses.includes('desk') && uses.includes('source')
}

async function answers(keySocket: string): Promise<boolean> {
  const socket = connect(keySocket)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
