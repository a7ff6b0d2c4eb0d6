import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audienceWarnings } from './audience.ts'

const council = { agencyId: 'c', name: 'Midshire Council' }
const charity = { agencyId: 'h', name: 'Safe Harbour' }

test('an agency never named for this kind is unusual', () => {
  const [warning] = audienceWarnings(
    [council],
    [{ agencyId: 'c', forKind: false, forItem: false }],
    'labour exploitation',
  )
  assert.match(
    warning?.text ?? '',
    /Midshire Council: your agency has never named it for labour exploitation/,
  )
})

test('an agency named before for this kind is not', () => {
  assert.deepEqual(audienceWarnings([council], [{ agencyId: 'c', forKind: true, forItem: false }], 'x'), [])
})

test('an agency that was not among the readers of this item before widens its list', () => {
  const past = [
    { agencyId: 'c', forKind: true, forItem: true },
    { agencyId: 'h', forKind: true, forItem: false },
  ]
  const warnings = audienceWarnings([council, charity], past, 'x')
  assert.deepEqual(
    warnings.map((one) => one.agencyId),
    ['h'],
  )
  assert.match(warnings[0]?.text ?? '', /not among the readers of this item before/)
})

test('with no past at all every agency asks for a second look', () => {
  assert.equal(audienceWarnings([council, charity], [], 'x').length, 2)
})
