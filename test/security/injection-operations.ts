/** The words of the operations room for `injection-world.ts`: what an agency asks itself (0), and what it asks another (a). */
export interface PlantedTasking {
  readonly agency: string
  readonly person: string
  /** The agency that is asked. */
  readonly to: string
  readonly release: string
  /** The digit of the agency. */
  readonly mark: string
}
/** `text` quotes the word of a table and mark, `id` an id. All arguments of the result are SQL. */
export function taskings(
  { agency, person, to, release, mark }: PlantedTasking,
  text: (table: string, mark: string) => string,
  id: (mark: string) => string,
): string[] {
  return (
    [
      ['0', agency],
      ['a', to],
    ] as const
  ).flatMap(([letter, asked]) => [
    `insert into operations.tasking (id, from_agency_id, to_agency_id, by_person, why, due_day, priority, marking, asked)
      values (${id(`${mark}${letter}`)}, ${agency}, ${asked}, ${person}, 'It was told', '2027-03-01', 'low', 'official',
        ${text('operations.tasking', `${mark}${letter}`)})`,
    `insert into operations.step (tasking_id, turn, from_state, action, state, reason, agency_id, by_person, words)
      values (${id(`${mark}${letter}`)}, 1, 'offered', 'decline', 'declined', 'no-power', ${asked}, ${person},
        ${text('operations.step', `${mark}${letter}`)})`,
    `insert into operations.ground (tasking_id, release_id) values (${id(`${mark}${letter}`)}, ${release})`,
  ])
}

/** Tables of the room without a word of their own. */
export const wordlessOfOperations = ['operations.ground']

type Words = readonly (readonly [table: string, mark: string])[]
const words = (mark: string): Words =>
  ['tasking', 'step'].map((name) => [`operations.${name}`, mark] as const)
/** What an agency's own people see: what it asks itself, and what it asks another with which it has an agreement. */
export const ownTaskings = (mark: string): Words => [...words(`${mark}0`), ...words(`${mark}a`)]
/** What the agency that is asked sees. */
export const askedTaskings = (mark: string): Words => words(`${mark}a`)
