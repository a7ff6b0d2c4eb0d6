import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stale } from '../../tools/generate.ts'

// Opens a database through openCluster, so it runs with the database tests, on each PostgreSQL that is here: what is printed must be the same.
test('schema.sql, the database types, docs/access.md and docs/routes.md are what the code says', async () => {
  assert.deepEqual(await stale(), [], 'run: npm run generate')
})
