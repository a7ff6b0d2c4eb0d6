/** The words of tactical meetings for `injection-world.ts`: one of each agency. All arguments of the result are SQL. */
export function meeting(
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into operations.meeting (id, agency_id, held_on, by_person) values (${id}, ${agency}, '2026-11-25', ${person})`,
    `insert into operations.meeting_came (meeting_id, agency_id, people, by_person) values (${id}, ${agency}, 2, ${person})`,
    `insert into operations.meeting_line (meeting_id, thread_id, item, kind, holds, by_person, words)
      values (${id}, ${id}, 'other', 'note', true, ${person}, ${text('operations.meeting_line', mark)})`,
    `insert into operations.meeting_sign (meeting_id, digest, by_person) values (${id}, sha256(''), ${person})`,
  ]
}

/** Ids, numbers, times and a fingerprint. */
export const wordlessOfMeeting = ['operations.meeting', 'operations.meeting_came', 'operations.meeting_sign']
/** What whoever reads what is shared sees, at the agency that keeps the minutes and at its partners. */
export const readMeeting = (mark: string): readonly (readonly [table: string, mark: string])[] => [
  ['operations.meeting_line', mark],
]
