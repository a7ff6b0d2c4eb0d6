import { once } from 'node:events'
import process from 'node:process'
import pg from 'pg'
import { ownerRole } from '#platform/roles.ts'
import { simulateCounty } from '../../simulation/index.ts'
import { beginHistory, finishHistory } from './bring-in.ts'
import type { HistoryOrder, HistoryWord } from './start.ts'

/** The process that brings a history in, beside the story: it begins at once, and ends when it is told that the story is told. */
const [given] = (await once(process, 'message')) as [HistoryOrder]
// Without whoever asked for it nothing of it is wanted.
const left = (): never => process.exit(1)
process.on('disconnect', left)
const told = once(process, 'message')
const say = (word: HistoryWord): void => void process.send?.(word)

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
  await told
  await finishHistory(begun, history)
  say({ share: 1 })
} finally {
  await client.end()
}
process.off('disconnect', left)
process.disconnect()
