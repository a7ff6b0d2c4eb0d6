import { on } from 'node:events'
import process from 'node:process'
import pg from 'pg'
import { notWaitingForDisk } from '#platform/commits.ts'
import { ownerRole } from '#platform/roles.ts'
import { simulateCounty, type History } from '../../simulation/index.ts'
import { beginHistory, finishHistory } from './bring-in.ts'
import type { HistoryOrder, HistorySubject, HistoryWord } from './start.ts'

/**
 * The process that brings a history in, beside the story. It is told three times: which county, and makes it up; where to, and brings
 * most of it in; and that the story is told, and brings in the rest. If whoever began it goes, so does it, and the database takes
 * back what it has not finished.
 */
const say = (word: HistoryWord): void => void process.send?.(word)
process.on('disconnect', () => process.exit(1))

const told = on(process, 'message')[Symbol.asyncIterator]()
const next = async <Message>(): Promise<Message> => {
  const { value } = (await told.next()) as { value: [Message] }
  return value[0]
}

try {
  const { seed, endsOn, size } = await next<HistorySubject>()
  const { history } = simulateCounty(seed, { endsOn, size })
  const order = await next<HistoryOrder>()
  say({ share: 0.1 })
  await bring(history, order)
} catch (cause) {
  say({ share: 0, failed: cause instanceof Error ? cause.message : String(cause) })
}
process.disconnect()

async function bring(
  history: History,
  { admin, agencies, people, desk, pepper }: HistoryOrder,
): Promise<void> {
  const client = new pg.Client({ ...admin, options: `-c role=${ownerRole} ${notWaitingForDisk}` })
  await client.connect()
  try {
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
    await next()
    await finishHistory(begun, history)
    say({ share: 1 })
  } finally {
    await client.end()
  }
}
