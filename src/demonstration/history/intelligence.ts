import type { AgencyKey, Grading, Item, Release } from '../../simulation/history.ts'
import { idFor } from './made-id.ts'
import type { Who } from './people.ts'
import type { Rows } from './rows.ts'

/**
 * Items as writing, grading, sanitising, releasing, sharing and opening leave them: original, grading, sanitised words, release,
 * readers, conditions accepted, and what a reader said came of it. The sanitised words are the original's: the texts of the
 * history name nobody who told them.
 */
export function bringItem(rows: Rows, item: Item, who: Who): void {
  const owner = who.agency(item.agency)
  const author = who.person(item.author)
  const { grading, release } = item
  rows.add('intelligence.item', {
    id: item.id,
    created_at: item.writtenAt,
    urn: item.urn,
    owner_agency_id: owner,
    report_id: item.reportId,
    state: stateOf(item),
    title: item.title,
    marking: item.marking,
    priority: item.priority,
    exploitation_types: typesOf(item),
    purposes: purposesOf(item),
    occurred_on: item.occurredOn,
    occurred_words: '',
    // What an accepted report opens was written by nobody yet.
    created_by: item.reportId === null ? author : null,
    held_by: author,
    unknown_reason: item.kinds.length === 0 ? 'The words do not say what kind it is.' : '',
  })
  rows.add('intelligence.original', {
    item_id: item.id,
    version: 1,
    created_at: item.writtenAt,
    text: item.text,
    provenance: item.provenance,
    by_person: author,
  })
  if (grading !== null) gradingRow(rows, item, grading, who)
  if (grading !== null && release !== null) releaseRows(rows, item, grading, release, who)
}

/** Of the one release that an item of the history has. */
export const releaseIdOf = (itemId: string): string => idFor('release', itemId)
export const isReleased = (item: Item): boolean => item.grading !== null && item.release !== null

const stateOf = (item: Item): string =>
  isReleased(item) ? 'released' : item.grading === null ? 'draft' : 'graded'
const typesOf = (item: Item): string[] => (item.kinds.length === 0 ? ['unknown'] : [...item.kinds])
const purposesOf = (item: Item): string[] =>
  item.kinds.includes('labour') ? ['crime', 'safeguarding', 'labour-standards'] : ['crime', 'safeguarding']

const sourceReasons = {
  '1': 'What they told before was borne out each time.',
  '2': 'Nothing from them has been tested yet.',
  '3': 'What they told before did not hold.',
} as const
const assessmentReasons = {
  A: 'Seen or heard by who writes it.',
  B: 'They were told it, and something else bears it out.',
  C: 'They were told it, and nothing else speaks for it yet.',
  D: 'It is not known how they know it.',
  E: 'It does not fit what is known for certain.',
} as const
const handlingReasons = {
  P: 'Nothing in it could harm anybody if a partner acts on it.',
  C: 'Acting on it at once could show who told it.',
} as const
const instructions = 'Ask us before anybody is visited because of this.'
const conditions = 'For planning alone. Ask us before anybody is visited because of this.'
const handlingOf = (handling: 'P' | 'C') =>
  handling === 'C'
    ? { action: 'A2', sanitisation: 'S1', instructions }
    : { action: null, sanitisation: null, instructions: '' }

function gradingRow(rows: Rows, item: Item, grading: Grading, who: Who): void {
  const code = handlingOf(grading.handling)
  rows.add('intelligence.grading', {
    id: idFor('grading', item.id),
    created_at: grading.at,
    item_id: item.id,
    version: 1,
    source_evaluation: grading.source,
    source_reason: sourceReasons[grading.source],
    assessment: grading.assessment,
    assessment_reason: assessmentReasons[grading.assessment],
    handling: grading.handling,
    handling_reason: handlingReasons[grading.handling],
    action_code: code.action,
    sanitisation_code: code.sanitisation,
    instructions: code.instructions,
    by_person: who.person(grading.by),
  })
}

function releaseRows(rows: Rows, item: Item, grading: Grading, release: Release, who: Who): void {
  const id = releaseIdOf(item.id)
  const code = handlingOf(grading.handling)
  const [sanitisedBy, releasedBy] = [who.person(release.sanitisedBy), who.person(release.by)]
  rows.add('intelligence.sanitised', {
    item_id: item.id,
    version: 1,
    // Between the grading and the release, as it must be.
    created_at: between(grading.at, release.at),
    title: item.title,
    text: item.text,
    warnings: [],
    warnings_answered: '',
    by_person: sanitisedBy,
  })
  rows.add('intelligence.release', {
    id,
    created_at: release.at,
    item_id: item.id,
    owner_agency_id: who.agency(item.agency),
    urn: item.urn,
    title: item.title,
    marking: item.marking,
    priority: item.priority,
    grade: `${grading.source}${grading.assessment}${grading.handling}`,
    handling: grading.handling,
    action_code: code.action,
    sanitisation_code: code.sanitisation,
    instructions: code.instructions,
    exploitation_types: typesOf(item),
    purposes: purposesOf(item),
    occurred_on: item.occurredOn,
    occurred_words: '',
    sanitised_version: 1,
    grading_version: 1,
    sanitised_by: sanitisedBy,
    released_by: releasedBy,
  })
  for (const reader of release.readers) {
    if (reader.agency === item.agency) continue
    readerRows(rows, { id, at: release.at, by: releasedBy, handling: grading.handling }, reader, who)
  }
  outcomeRow(rows, item, release)
}

interface Shared {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly handling: 'P' | 'C'
}
function readerRows(
  rows: Rows,
  shared: Shared,
  reader: { readonly agency: AgencyKey; readonly readAt: string | null },
  who: Who,
): void {
  const agency = who.agency(reader.agency)
  const said = shared.handling === 'C' ? conditions : ''
  rows.add('intelligence.dissemination', {
    release_id: shared.id,
    agency_id: agency,
    created_at: shared.at,
    conditions: said,
    regime: 'part2',
    legal_basis: '6_1_e',
    necessity: 'They meet people of this trade and place in their own work, and can say more or help.',
    withheld: 'Who told it.',
    by_person: shared.by,
  })
  if (said === '' || reader.readAt === null) return
  rows.add('intelligence.acknowledgement', {
    release_id: shared.id,
    person_id: who.somebody(reader.agency, 'writer', 0),
    agency_id: agency,
    created_at: reader.readAt,
    conditions_seen: said,
  })
}

const outcomes = {
  useful: { outcome: 'confirmed', answer: 'helped' },
  'acted-on': { outcome: 'confirmed', answer: 'acted-on' },
  'known-already': { outcome: 'in-part', answer: 'weighed' },
  'not-useful': { outcome: 'not-confirmed', answer: 'nothing-found' },
} as const
function outcomeRow(rows: Rows, item: Item, release: Release): void {
  const said = release.outcome
  const readAt = release.readers.map((reader) => reader.readAt).find((at) => at !== null)
  if (said === null || readAt === undefined || readAt === null) return
  rows.add('intelligence.item_outcome', {
    use_id: idFor('use', item.id),
    version: 1,
    created_at: readAt,
    item_id: item.id,
    ...outcomes[said],
  })
}

const between = (one: string, other: string): string =>
  new Date((Date.parse(one) + Date.parse(other)) / 2).toISOString()

/** The released words with what they are found by, which only the database can make: as `intelligence.release_item` does it. */
export const bringReleaseTexts = (rows: Rows, items: readonly Item[]): void =>
  rows.send(
    `insert into intelligence.release_text (release_id, created_at, text, search)
       select r.id, r.created_at, s.text, to_tsvector('english', r.urn || ' ' || s.title || ' ' || s.text)
         from intelligence.release r join intelligence.sanitised s on s.item_id = r.item_id and s.version = r.sanitised_version
         where r.id = any ($1::uuid[])`,
    [items.filter(isReleased).map((item) => releaseIdOf(item.id))],
  )
