/** The words of the risk room for `injection-world.ts`: a sign ticked in the original, and one in what was let out. */
export interface PlantedSign {
  readonly item: string
  readonly agency: string
  readonly person: string
  /** The release that others read under P. */
  readonly release: string
  /** The digit of the agency. */
  readonly mark: string
}
/** `text` quotes the word of a table and mark, `id` an id. All arguments of the result are SQL. */
export function signs(
  { item, agency, person, release, mark }: PlantedSign,
  text: (table: string, mark: string) => string,
  id: (mark: string) => string,
): string[] {
  const [original, released] = [id(`${mark}0`), id(`${mark}a`)]
  const insert = (sign: string, of: string, letter: string): string[] => [
    `insert into risk.observation (id, item_id, owner_agency_id, release_id, original_version, code, by_person, quote)
      values (${sign}, ${item}, ${agency}, ${of}, 'LAB-01', ${person}, ${text('risk.observation', `${mark}${letter}`)})`,
    `insert into risk.circumstance (observation_id, how, observer) values (${sign}, 'observed', ${text('risk.circumstance', `${mark}${letter}`)})`,
  ]
  const judged = (assessment: string, texts: string, letter: string): string =>
    `insert into risk.assessment (id, series_id, agency_id, by_person, kind, people_words, band, confidence, suggested_band, weights_version, audience,
        original_items, releases, reasons)
      values (${assessment}, ${assessment}, ${agency}, ${person}, 'labour', 'the men', 'emerging', 'low', 'emerging', '2026-11-28', 'readers', ${texts},
        ${text('risk.assessment', `${mark}${letter}`)})`
  const asked = (requirement: string, audience: string, letter: string): string =>
    `insert into risk.requirement (id, agency_id, by_person, from_day, until_day, audience, question)
      values (${requirement}, ${agency}, ${person}, '2026-11-01', '2026-12-31', '${audience}', ${text('risk.requirement', `${mark}${letter}`)})`
  return [
    asked(id(`${mark}d`), 'agency', '0'),
    asked(id(`${mark}e`), 'partners', 'a'),
    `insert into risk.requirement_end (requirement_id, reason, note, by_person)
      values (${id(`${mark}d`)}, 'answered', ${text('risk.requirement_end', `${mark}0`)}, ${person})`,
    ...(['null0', `${release}a`] as const).map(
      (
        of,
      ) => `insert into risk.answer (requirement_id, item_id, owner_agency_id, release_id, extent, agency_id, by_person, why)
        values (${id(`${mark}e`)}, ${item}, ${agency}, ${of.slice(0, -1)}, 'part', ${agency}, ${person}, ${text('risk.answer', `${mark}${of.slice(-1)}`)})`,
    ),
    judged(id(`${mark}b`), `array[${item}]::uuid[], array[${release}]::uuid[]`, '0'),
    judged(id(`${mark}c`), `'{}', array[${release}]::uuid[]`, 'a'),
    ...(['b0', 'ca'] as const).flatMap(([assessment, letter]) => [
      `insert into risk.role (assessment_id, role, holds, reason, by_person)
        values (${id(`${mark}${assessment}`)}, 'suspect', true, ${text('risk.role', `${mark}${letter}`)}, ${person})`,
      `insert into risk.defence_reading (assessment_id, text_version, told, note, by_person)
        values (${id(`${mark}${assessment}`)}, '2026-11-28', '{nobody}', ${text('risk.defence_reading', `${mark}${letter}`)}, ${person})`,
    ]),
    ...insert(original, 'null, 1', '0'),
    ...insert(released, `${release}, null`, 'a'),
    `insert into risk.withdrawal (observation_id, reason, by_person) values (${released}, 'twice', ${person})`,
    `insert into risk.dismissal (item_id, owner_agency_id, original_version, code, reason, by_person, quote)
      values (${item}, ${agency}, 1, 'LAB-01', 'not-said', ${person}, ${text('risk.dismissal', mark)})`,
  ]
}

/** Tables of the room without a word of their own. */
export const wordlessOfRisk = [
  'risk.area',
  'risk.assessment_sign',
  'risk.geography_import',
  'risk.incident',
  'risk.withdrawal',
]

const judgements = ['risk.assessment', 'risk.role', 'risk.defence_reading', 'risk.requirement', 'risk.answer']
/** What the owner's desk sees of them beside its signs: judgements, questions and answers of its own, and those for partners. */
export const deskJudgements = (mark: string): readonly (readonly [table: string, mark: string])[] => [
  ...['0', 'a'].flatMap((letter) => judgements.map((name) => [name, `${mark}${letter}`] as const)),
  ['risk.requirement_end', `${mark}0`],
]
/** What a reader of the release sees of them. */
export const readJudgements = (mark: string): readonly (readonly [table: string, mark: string])[] =>
  judgements.map((name) => [name, `${mark}a`] as const)
