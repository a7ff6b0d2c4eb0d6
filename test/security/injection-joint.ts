export interface PlantedOperation {
  readonly agency: string
  readonly person: string
  /** Another agency, which validates what the first claims. */
  readonly to: string
  readonly release: string
  readonly interest: string
  readonly mark: string
}
/** The words of joint operations for `injection-world.ts`: one that each agency's officer plans, and nobody else is named on. */
export function jointOperation(
  { agency, person, to, release, interest, mark }: PlantedOperation,
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
    `insert into operations.joint_section (operation_id, part, version, agency_id, by_person, words)
      values (${id}, 'information', 1, ${agency}, ${person}, ${text('operations.joint_section', mark)})`,
    `insert into operations.joint_reception (operation_id, version, people, children, languages, interpreters, first_responders, medics, beds,
        packs, accommodation, transport, media_line, agency_id, by_person, place)
      values (${id}, 1, 8, 1, '{Romanian}', '{2}', 2, 1, 8, 8, '', '', '', ${agency}, ${person}, ${text('operations.joint_reception', mark)})`,
    `insert into operations.joint_decision (operation_id, kind, threat, powers, options, decision, reasons, agency_id, by_person, information)
      values (${id}, 'general', 'It is', 'It is', 'It is', 'It is', 'It is', ${agency}, ${person}, ${text('operations.joint_decision', mark)})`,
    `insert into operations.joint_source (id, operation_id, release_id, agency_id, by_person)
      values (${id}, ${id}, ${release}, ${agency}, ${person})`,
    `insert into operations.joint_place (interest_id, operation_id, by_person) values (${interest}, ${id}, ${person})`,
    `insert into operations.joint_result (source_id, version, outcome, answer, agency_id, by_person, reasons)
      values (${id}, 1, 'confirmed', 'weighed', ${agency}, ${person}, ${text('operations.joint_result', mark)})`,
    `insert into operations.joint_count (operation_id, measure, version, count, agency_id, by_person, note)
      values (${id}, 'arrests', 1, 2, ${agency}, ${person}, ${text('operations.joint_count', mark)})`,
    `insert into operations.joint_split (operation_id, measure, split, version, total, kinds, counts, agency_id, by_person)
      values (${id}, 'arrests', 'gender', 1, 2, '{female}', '{2}', ${agency}, ${person})`,
    `insert into operations.joint_disruption (id, operation_id, level, plan, agency_id, by_person, evidence)
      values (${id}, ${id}, 'minor', 'pursue', ${agency}, ${person}, ${text('operations.joint_disruption', mark)})`,
    `insert into operations.joint_validation (disruption_id, claim_agency_id, is_agreed, agency_id, by_person, reasons)
      values (${id}, ${agency}, true, ${to}, ${person}, ${text('operations.joint_validation', mark)})`,
  ]
}

/** Tables of joint operations without a word of their own. */
export const wordlessOfJoint = ['joint_place', 'joint_role_end', 'joint_source', 'joint_split'].map(
  (name) => `operations.${name}`,
)

/** What the officer who is named sees. */
export const namedOperations = (mark: string): readonly (readonly [table: string, mark: string])[] =>
  [
    'joint_operation',
    'joint_role',
    'joint_step',
    'joint_section',
    'joint_reception',
    'joint_decision',
    'joint_result',
    'joint_count',
    'joint_disruption',
    'joint_validation',
  ].map((name) => [`operations.${name}`, mark] as const)
