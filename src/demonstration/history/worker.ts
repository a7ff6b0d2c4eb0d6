import { once } from 'node:events'
import process from 'node:process'
import pg from 'pg'
import { ownerRole } from '#platform/roles.ts'
import { simulateCounty } from '../../simulation/index.ts'
import { beginHistory, finishHistory } from './bring-in.ts'
import type { HistoryOrder, HistoryWord } from './start.ts'

/**
 * The process that brings a history in, beside the story: it begins when it is told what to bring, and ends when it is told that
 * the story is told. If whoever began it goes, so does it, and the database takes back what it has not finished.
 */
const say = (word: HistoryWord): void => void process.send?.(word)
process.on('disconnect', () => process.exit(1))

const [given] = (await once(process, 'message')) as [HistoryOrder]
const told = once(process, 'message')
try {
  await bring(given)
} catch (cause) {
  say({ share: 0, failed: cause instanceof Error ? cause.message : String(cause) })
}
process.disconnect()

async function bring({
  admin,
  seed,
  endsOn,
  size,
  agencies,
  people,
  desk,
  pepper,
}: HistoryOrder): Promise<void> {
  const client = new pg.Client({ ...admin, options: `-c role=${ownerRole}` })
  await client.connect()
  try {
    const { history } = simulateCounty(seed, { endsOn, size })
    say({ share: 0.1 })
    const begun = await beginHistory({
      client,
      history,
      ids: { agency: (name) => agencies[name] ?? '', person: (name) => people[name] ?? '' },
      keys: {
        desk: { id: desk.id, publicKey: Buffer.from(desk.publicKey) },
        pepper: Buffer.from(pepper),
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
}
