/** The words of the operations room for `injection-world.ts`: an interest of each agency, a question of its officer, a refusal. */
interface PlantedInterest {
  readonly agency: string
  readonly person: string
  /** The digit of the agency. */
  readonly mark: string
}
/** `text` quotes the word of a table and mark, `id` an id. All arguments of the result are SQL. */
export function deconfliction(
  { agency, person, mark }: PlantedInterest,
  text: (table: string, mark: string) => string,
  id: (mark: string) => string,
): string[] {
  const [interest, enquiry, notice] = [id(`${mark}d0`), id(`${mark}d1`), id(`${mark}d2`)]
  return [
    `insert into operations.interest (id, agency_id, by_person, kind, answer, desk_name, desk_phone, is_covert, from_day, until_day, review_day, words)
      values (${interest}, ${agency}, ${person}, 'place', 'hold', 'A desk', '01632 960001', true, '2026-11-01', '2026-12-31', '2026-12-01',
        ${text('operations.interest', mark)})`,
    `insert into operations.interest_key (key, interest_id) values (substr(sha256(convert_to(${interest}, 'utf8')), 1, 16), ${interest})`,
    `insert into operations.enquiry (id, agency_id, by_person, purpose, kind, visit_day, reason, answer, is_own, words)
      values (${enquiry}, ${agency}, ${person}, 'crime', 'place', '2026-11-26', 'A visit', 'hold', true, ${text('operations.enquiry', mark)})`,
    `insert into operations.notice (id, enquiry_id, interest_id, owner_agency_id, asker_agency_id, visit_day, purpose)
      values (${notice}, ${enquiry}, ${interest}, ${agency}, ${agency}, '2026-11-26', ${text('operations.notice', mark)})`,
    `insert into operations.notice_reply (notice_id, agency_id, by_person, message) values (${notice}, ${agency}, ${person}, 'seen')`,
    `insert into operations.enquiry_refusal (agency_id, by_person, budget_id) values (${agency}, ${person}, 'person-hour')`,
  ]
}

/** Tables of the room without a word of their own, or with words that everybody signed in may read. */
export const wordlessOfDeconfliction = [
  'operations.budget',
  'operations.common_desk',
  'operations.enquiry_refusal',
  'operations.interest_end',
  'operations.interest_key',
  'operations.notice_reply',
]

/** What an intelligence officer sees of their own agency's interests and of what they asked themselves. */
export const deskInterests = (mark: string): readonly (readonly [table: string, mark: string])[] =>
  ['interest', 'notice', 'enquiry'].map((name) => [`operations.${name}`, mark] as const)
