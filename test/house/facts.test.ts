import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { listeners } from '../../src/app.ts'

/** Every fact that is told is listed by its room, unique, and heard, or listed here as told for later rooms. */
const root = path.resolve(import.meta.dirname, '../..')
const forLaterRooms = new Set([
  'intake.report-received',
  'intake.message-received',
  'intake.report-routed-away',
  'intake.danger-flagged',
  'intake.child-flagged',
  'intelligence.item-released',
  'intelligence.item-shared',
  'intelligence.item-recalled',
  'linking.linked',
  'linking.unlinked',
  'identity.demonstration-chosen',
  'operations.encounter-handed-over',
  'training.follow-up-due',
])

async function told(): Promise<string[]> {
  const names: string[] = []
  for await (const name of glob('src/rooms/*/facts.ts', { cwd: root })) {
    const module = (await import(path.join(root, name))) as { facts: Readonly<Record<string, string>> }
    names.push(...Object.values(module.facts))
  }
  return names
}

test('every fact is heard by somebody, or listed as unheard', async () => {
  const names = await told()
  const heard = new Set(listeners.map((listener) => listener.hears))
  const unheard = names.filter((name) => !heard.has(name) && !forLaterRooms.has(name))
  assert.deepEqual(unheard, [], 'told, and nobody hears it')
  assert.equal(new Set(names).size, names.length, 'each name once')
  const unknown = [...heard].filter((name) => !names.includes(name))
  assert.deepEqual(unknown, [], 'heard, and nobody tells it')
})

test('every listener has a name of its own', () => {
  const names = listeners.map((listener) => listener.name)
  assert.equal(new Set(names).size, names.length)
})

test('every fact is in its room’s README', async () => {
  for await (const name of glob('src/rooms/*/facts.ts', { cwd: root })) {
    const readme = await readFile(path.join(root, path.dirname(name), 'README.md'), 'utf8')
    assert.match(readme, /\*\*Tells\*\*/, name)
  }
})
