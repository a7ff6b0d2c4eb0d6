import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { simulateCounties, simulateCounty, type History } from './index.ts'

const small = { endsOn: '2026-11-29', size: 0.08 } as const
const one = simulateCounty(7, small)
const { history, truth } = one

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part)))
    .digest('hex')

test('the same seed gives the same county, another seed another', () => {
  const again = simulateCounty(7, small)
  assert.equal(hashOf(again.history), hashOf(history))
  assert.equal(hashOf(again.truth), hashOf(truth))
  assert.notEqual(hashOf(simulateCounty(8, small).history), hashOf(history))
})

test('no two counties share an id, a code of an area or a reference', () => {
  const idsOf = (of: History): string[] => [
    ...of.items.flatMap((item) => [item.id, item.urn, ...item.mentions.map(({ id }) => id)]),
    ...of.reports.map(({ id }) => id),
    ...of.staff.map(({ id }) => id),
    ...[of.decisions, of.taskings, of.operations, of.cases, of.learners, of.meetings].flatMap((list) =>
      list.map(({ id }) => id),
    ),
    ...of.wards.map(({ code }) => code),
    ...of.districts.map(({ code }) => code),
  ]
  const tiny = { endsOn: '2026-11-29', size: 0.02, counties: 3 }
  const all = [...simulateCounties(7, tiny)].flatMap((county) => idsOf(county.history))
  assert.equal(new Set(all).size, all.length)
})

test('every mention, detail and sign stands in its text where it says', () => {
  let looked = 0
  for (const item of history.items) {
    const spans = [...item.mentions, ...item.mentions.flatMap(({ details }) => details), ...item.signs]
    for (const { starts, ends, found } of spans) {
      assert.equal(item.text.slice(starts, ends), found, item.text)
      looked += 1
    }
  }
  assert.ok(looked > 3000, `only ${looked} were there to look at`)
})

test('each mention is of one entity, and each entity has a culture where it is a person', () => {
  for (const item of history.items)
    for (const mention of item.mentions) {
      const entity = truth.entities.get(truth.entityOf.get(mention.id) ?? '')
      assert.ok(entity !== undefined, mention.found)
      assert.equal(entity.kind, mention.kind)
      assert.equal(entity.culture !== null, mention.kind === 'person', entity.id)
    }
  const cultures = new Set([...truth.entities.values()].map(({ culture }) => culture))
  assert.ok(cultures.size > 12, `${cultures.size} cultures`)
})

test('the truth does not stand in the history', () => {
  const written = JSON.stringify(history)
  for (const secret of ['network-', 'premises-', '"victim"', 'organiser', 'bystander', 'relativeRisk'])
    assert.ok(!written.includes(secret), secret)
  // The control: these words are there to be found in the truth.
  const kept = JSON.stringify({ networks: truth.networks, entities: [...truth.entities.values()] })
  for (const secret of ['network-', 'premises-', '"victim"', 'organiser', 'bystander'])
    assert.ok(kept.includes(secret), secret)
})

const victimWords = /victim|survivor/
const last = `${history.to}T23:59:59Z`
const inOrder = (moments: readonly (string | null | undefined)[], until: string): void => {
  const there = moments.filter((moment) => moment != null)
  assert.deepEqual(there, there.toSorted())
  assert.ok((there.at(-1) ?? '') <= until, there.join(' '))
}

test('no step of an item comes before what it follows from, nor after the last day', () => {
  for (const { writtenAt, grading, release, occurredOn, mentions } of history.items) {
    inOrder([writtenAt, grading?.at, release?.at], last)
    inOrder([occurredOn, writtenAt.slice(0, 10)], history.to)
    assert.ok(release === null || grading !== null)
    for (const { readAt } of release?.readers ?? []) inOrder([release?.at, readAt], last)
    for (const { confirmedAt } of mentions) inOrder([writtenAt, confirmedAt], last)
  }
})

test('a report is seen, decided and written up in this order', () => {
  const writtenAt = new Map(history.items.map((item) => [item.id, item.writtenAt]))
  for (const { triage, receivedAt, itemId } of history.reports)
    inOrder(
      [receivedAt, triage?.firstSeenAt, triage?.decidedAt, itemId === null ? null : writtenAt.get(itemId)],
      last,
    )
})

test('a person is met, asked, referred and decided on in this order', () => {
  assert.ok(history.cases.some(({ conclusiveGrounds }) => conclusiveGrounds !== null))
  for (const { metOn, consent, referral, reasonableGrounds, conclusiveGrounds, safeOn } of history.cases) {
    inOrder([metOn, consent?.on, referral?.on, reasonableGrounds?.on, conclusiveGrounds?.on], history.to)
    inOrder([metOn, safeOn], history.to)
  }
})

const idsOfRows = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map(({ id }) => id))
const items = idsOfRows(history.items)
const keys = new Set(history.agencies.map(({ key }) => key))

test('an item names an agency, a writer, a report and readers that are there', () => {
  const [reports, staff] = [idsOfRows(history.reports), idsOfRows(history.staff)]
  for (const item of history.items) {
    assert.ok(keys.has(item.agency) && staff.has(item.author) && items.has(item.telling))
    assert.ok(item.reportId === null || reports.has(item.reportId))
    for (const { agency } of item.release?.readers ?? [])
      assert.ok(keys.has(agency) && agency !== item.agency)
  }
  for (const { itemId } of history.reports) assert.ok(itemId === null || items.has(itemId))
})

test('what was decided, asked, done and learned names rows that are there', () => {
  const mentions = idsOfRows(history.items.flatMap((item) => item.mentions))
  const [operations, taskings] = [idsOfRows(history.operations), idsOfRows(history.taskings)]
  const sessions = idsOfRows(history.sessions)
  for (const { left, right } of history.decisions) assert.ok(mentions.has(left) && mentions.has(right))
  for (const { itemIds, from, to } of history.taskings)
    assert.ok(itemIds.every((id) => items.has(id)) && keys.has(from) && keys.has(to))
  for (const { taskingId, agencies } of history.operations)
    assert.ok(taskings.has(taskingId) && agencies.every((key) => keys.has(key)))
  for (const { operationId, itemId, agency } of history.cases)
    assert.ok((operations.has(operationId ?? '') || items.has(itemId ?? '')) && keys.has(agency))
  for (const { sessionId, agency } of history.learners) assert.ok(sessions.has(sessionId) && keys.has(agency))
})

test('whom writers note as potential victims mostly are, and not all are noted', () => {
  const noted = history.items.flatMap((item) =>
    item.mentions
      .filter(({ details }) =>
        details.some(({ aspect, found }) => aspect === 'role' && victimWords.test(found)),
      )
      .map(({ id }) => truth.entityOf.get(id) ?? ''),
  )
  const people = new Set(noted)
  const there = [...people].filter((one) => truth.presence.has(one))
  assert.ok(noted.length > 200, String(noted.length))
  assert.ok(there.length < truth.presence.size)
  assert.ok(there.length > 0.85 * people.size, `${there.length} of ${people.size}`)
})

test('whoever seconds is another person, and comes later', () => {
  const seconded = history.decisions.filter(({ second }) => second !== null)
  assert.ok(seconded.length > 20)
  for (const { at, by, answer, second } of seconded) {
    assert.equal(answer, 'same')
    assert.notEqual(second?.by, by)
    inOrder([at, second?.at], last)
  }
})

test('a size or a county out of range is refused', () => {
  assert.throws(() => simulateCounty(1, { endsOn: '2026-11-29', size: 0 }), RangeError)
  assert.throws(() => simulateCounty(1, { endsOn: '2026-11-29', size: 2 }), RangeError)
  assert.throws(() => simulateCounty(1, { endsOn: '2026-11-29', county: 401 }), RangeError)
})
