import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { DemonstrationStopped } from '../stopped.ts'
import { simulateAhead, startHistory, type HistoryParts } from './start.ts'

test('a past that died before there was a database is told, and not waited for', async () => {
  const simulating = simulateAhead(new Date('2026-11-25T10:00:00Z'), 0.03)
  simulating.child.kill('SIGKILL')
  await once(simulating.child, 'exit')
  const unused = new Proxy({} as HistoryParts, {
    get: (_, name) => (name === 'then' ? undefined : null),
  })
  await assert.rejects(startHistory(simulating, unused), DemonstrationStopped)
})
