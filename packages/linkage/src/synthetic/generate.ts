import { householdOf } from './household.ts'
import { lexiconOf } from './lexicon.ts'
import { Random } from './random.ts'
import { idOf, pressOf, recordOf, type SyntheticRecord } from './record.ts'
import { draw, tableOf } from './table.ts'
import type { World } from './world.ts'

/**
 * Records of people who do not exist, in the same order and to the byte for the same world and seed, on any machine. They are made
 * as they are asked for: a million are never held. `records` is how many (the world's own number otherwise); the last person's
 * records are cut short there.
 *
 * Throws a RangeError when the number is not a whole number of at least 0, or the world has no culture, form or size with weight.
 */
export function* generatePeople(
  world: World,
  seed: number,
  options: { readonly records?: number } = {},
): Generator<SyntheticRecord, void, undefined> {
  const wanted = options.records ?? world.records
  if (!Number.isInteger(wanted) || wanted < 0) throw new RangeError('records: a whole number of at least 0')
  yield* shuffled(inOrder(world, seed, wanted), world.shuffleWindow, new Random(seed, 31))
}

function* inOrder(world: World, seed: number, wanted: number): Generator<SyntheticRecord, void, undefined> {
  const lexicon = lexiconOf(world)
  const press = pressOf(world, lexicon, seed)
  const bands = tableOf(world.clusterSizes.map(([from, to, weight]) => [[from, to] as const, weight]))
  let serial = 0
  for (let at = 0; serial < wanted; at++) {
    for (const [place, person] of householdOf(world, lexicon, seed, at).entries()) {
      const random = new Random(seed, 32, at, place)
      const size = random.between(...draw(random, bands))
      for (let record = 0; record < size && serial < wanted; record++)
        yield recordOf(press, person, record, idOf(serial++, seed))
    }
  }
}

/** Leaves a buffer in random order: each record waits for a random while, so the order says little about who belongs together. */
function* shuffled<T>(source: Iterable<T>, window: number, random: Random): Generator<T, void, undefined> {
  const waiting: T[] = []
  for (const one of source) {
    if (waiting.length < window) {
      waiting.push(one)
      continue
    }
    const place = random.below(waiting.length)
    const next = waiting[place]
    if (next !== undefined) yield next
    waiting[place] = one
  }
  while (waiting.length > 0) {
    const place = random.below(waiting.length)
    const next = waiting[place]
    const last = waiting.pop()
    if (place < waiting.length && last !== undefined) waiting[place] = last
    if (next !== undefined) yield next
  }
}
