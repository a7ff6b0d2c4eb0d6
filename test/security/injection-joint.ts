/** The words of joint operations for `injection-world.ts`: one that each agency's officer plans, and nobody else is named on. */
export function jointOperation(
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into operations.joint_operation (id, reference, lead_agency_id, by_person, day, from_time, until_time, marking, title)
      values (${id}, 'JNT-00000${mark}', ${agency}, ${person}, '2027-03-01', '06:00', '12:00', 'official',
        ${text('operations.joint_operation', mark)})`,
    `insert into operations.joint_role (operation_id, person_id, agency_id, role, by_person, team)
      values (${id}, ${person}, ${agency}, 'silver', ${person}, ${text('operations.joint_role', mark)})`,
    `insert into operations.joint_step (operation_id, turn, from_stage, action, stage, agency_id, by_person, words)
      values (${id}, 1, 'proposed', 'take-on', 'tasked', ${agency}, ${person}, ${text('operations.joint_step', mark)})`,
  ]
}

/** Tables of joint operations without a word of their own. */
export const wordlessOfJoint = ['operations.joint_role_end']

/** What the officer who is named sees. */
export const namedOperations = (mark: string): readonly (readonly [table: string, mark: string])[] =>
  ['joint_operation', 'joint_role', 'joint_step'].map((name) => [`operations.${name}`, mark] as const)
