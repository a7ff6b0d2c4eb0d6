import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencies } from './agencies.ts'
import { agreements } from './agreements.ts'
import { items } from './items/all.ts'
import { people } from './people.ts'
import { reports } from './reports/all.ts'
import { sittings } from './steps.ts'

/** What the demonstration says, without a database. */
test('no number in it rings, and no address in it is somebody’s', () => {
  const all = JSON.stringify({ agencies, people, reports, items, agreements, sittings })
  assert.deepEqual(ringing(all), [])
  // In pieces: the house allows no file a whole number that rings.
  const rings = ['0116', '222', '3344']
  assert.deepEqual(
    ringing(`ring ${rings.join(' ')}`),
    [rings.join('')],
    'the control: a number that rings is seen',
  )
  const hosts = [...all.matchAll(/[\w.-]+@([\w.-]+)|https?:\/\/([\w.-]+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  assert.ok(hosts.length > 0)
  assert.deepEqual(
    hosts.filter((host) => host !== 'example.test' && !host.endsWith('.example.test')),
    [],
  )
})

/** Whatever has the length of a British number and is not one of Ofcom's for drama. */
function ringing(text: string): string[] {
  return [...text.matchAll(/(?<![\d#.-])0\d(?:[ -]?\d){8,9}(?!\d)/g)]
    .map((match) => match[0].replaceAll(/\D/g, ''))
    .filter((digits) => !/^(?:07700900|01632960|01164960)\d{3}$/.test(digits))
}
