/** The words of the linking room for `injection-world.ts`: mentions in the original and in what was let out, and their links. */
export interface PlantedMentions {
  readonly item: string
  readonly agency: string
  readonly person: string
  /** The release that others read under P. */
  readonly release: string
  /** The digit of the agency. */
  readonly mark: string
}
/** `text` quotes the word of a table and mark, `id` an id. All arguments of the result are SQL. */
export function mentions(
  { item, agency, person, release, mark }: PlantedMentions,
  text: (table: string, mark: string) => string,
  id: (mark: string) => string,
): string[] {
  const [original, released, decision, tripwire] = ['0', 'a', 'b', 'd'].map((letter) =>
    id(`${mark}${letter}`),
  )
  const pair = `${original}, ${released}`
  const insert = (mention: string | undefined, of: string, letter: string): string[] => [
    `insert into linking.mention (id, item_id, owner_agency_id, release_id, original_version, kind, found, shown, sureness, was_corrected, agency_id, by_person)
      values (${mention}, ${item}, ${agency}, ${of}, 'person', ${text('linking.mention', `${mark}${letter}`)}, 'x', 'added', false, ${agency}, ${person})`,
    `insert into linking.detail (mention_id, aspect, found, shown, by_person)
      values (${mention}, 'role', ${text('linking.detail', `${mark}${letter}`)}, 'x', ${person})`,
  ]
  return [
    ...insert(original, 'null, 1', '0'),
    ...insert(released, `${release}, null`, 'a'),
    `insert into linking.match_key (key, mention_id, kind, item_id, owner_agency_id, agency_id) values (${mark}, ${original}, 'person', ${item}, ${agency}, ${agency})`,
    `insert into linking.withdrawal (mention_id, reason, by_person) values (${released}, 'twice', ${person})`,
    `insert into linking.connection (left_mention, right_mention, kind, strength, quote, by_person)
      values (${pair}, 'with', 'possible', ${text('linking.connection', mark)}, ${person})`,
    `insert into linking.edge (left_mention, right_mention, kind, model, levels, weight)
      values (${pair}, 'person', ${text('linking.edge', mark)}, '{1}', 1)`,
    `insert into linking.decision (id, left_mention, right_mention, answer, was_blind, needs_second, agency_id, by_person, model)
      values (${decision}, ${pair}, 'same', false, false, ${agency}, ${person}, ${text('linking.decision', mark)})`,
    `insert into linking.decision_note (decision_id, note) values (${decision}, ${text('linking.decision_note', mark)})`,
    `insert into linking.dismissal (item_id, owner_agency_id, original_version, kind, starts, found, agency_id, by_person)
      values (${item}, ${agency}, 1, 'phone', 0, ${text('linking.dismissal', mark)}, ${agency}, ${person})`,
    `insert into linking.tripwire (id, mention_id, reason, agency_id, by_person, review_on)
      values (${tripwire}, ${original}, ${text('linking.tripwire', mark)}, ${agency}, ${person}, '2027-01-01')`,
    `insert into linking.tripwire_seen (tripwire_id, mention_id) values (${tripwire}, ${original})`,
  ]
}

/** What the owner's desk sees of them; a tripwire only who set it. */
export const deskMentions = (mark: string): readonly (readonly [table: string, mark: string])[] => [
  ...['0', 'a'].flatMap((letter) =>
    ['mention', 'detail'].map((name) => [`linking.${name}`, `${mark}${letter}`] as const),
  ),
  ...['connection', 'edge', 'decision', 'decision_note', 'dismissal', 'tripwire'].map(
    (name) => [`linking.${name}`, mark] as const,
  ),
]

/** Tables of the room without a word of their own. */
export const wordlessOfLinking = [
  'linking.detail_change',
  'linking.match_key',
  'linking.tripwire_seen',
  'linking.withdrawal',
]
