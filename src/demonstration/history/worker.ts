import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { ownerRole } from '#platform/roles.ts'
import { simulateCounty } from '../../simulation/index.ts'
import { beginHistory, finishHistory } from './bring-in.ts'
import type { HistoryOrder, HistoryWord } from './start.ts'

/** The thread that brings a history in, beside the story: it begins at once, and ends when it is told that the story is told. */
const given = workerData as HistoryOrder
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (word: HistoryWord): void => parentPort?.postMessage(word)

const client = new pg.Client({ ...given.admin, options: `-c role=${ownerRole}` })
await client.connect()
try {
  const { history } = simulateCounty(given.seed, { endsOn: given.endsOn, size: given.size })
  say({ share: 0.1 })
  const begun = await beginHistory({
    client,
    history,
    ids: {
      agency: (name) => given.agencies[name] ?? '',
      person: (name) => given.people[name] ?? '',
    },
    keys: {
      desk: { id: given.desk.id, publicKey: Buffer.from(given.desk.publicKey) },
      pepper: Buffer.from(given.pepper),
    },
    onProgress: (share) => say({ share: 0.1 + 0.8 * share }),
  })
  say({ share: 0.9 })
  if (parentPort !== null) await once(parentPort, 'message')
  await finishHistory(begun, history)
  say({ share: 1 })
} finally {
  await client.end()
}
