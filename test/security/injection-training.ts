/** The words of training for `injection-world.ts`: of each agency. All arguments of the result are SQL. */
export function training(
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into training.course (id, agency_id, by_person, audience, level, objectives, minutes, certificate, valid_months, title)
      values (${id}, ${agency}, ${person}, 'everybody', 'awareness', 'Know the signs', 60, 'answered', 36, ${text('training.course', mark)})`,
    `insert into training.material (course_id, by_person, title, words)
      values (${id}, ${person}, 'To read again', ${text('training.material', mark)})`,
    `insert into training.session (id, course_id, agency_id, held_on, delivery, code, by_person, place)
      values (${id}, ${id}, ${agency}, '2026-12-02', 'room', 'AAAAAAA${['2', '3', '4', '5'][Number(mark)] ?? '6'}', ${person},
        ${text('training.session', mark)})`,
    `insert into training.session_step (session_id, turn, state, by_person) values (${id}, 1, 'before', ${person})`,
    `insert into training.headcount (session_id, agency_id, role, people, by_person) values (${id}, ${agency}, 'other', 2, ${person})`,
    `insert into training.learner (id, code_mark) values (${id}, sha256(convert_to(${id}::text, 'utf8')))`,
    `insert into training.attendance (session_id, learner_id, agency_id, role, prior) values (${id}, ${id}, ${agency}, 'other', 'never')`,
    `insert into training.response (session_id, learner_id, wave, form, bank, marks, score, out_of, answers)
      values (${id}, ${id}, 'before', 'A', '2026-11-29', '{}', 1, 16, to_jsonb(${text('training.response', mark)}::text))`,
    `insert into training.certificate (number_mark, session_id, learner_id, expires_on)
      values (sha256(convert_to(${id}::text, 'utf8')), ${id}, ${id}, '2029-12-02')`,
    `insert into training.reminder (session_id, agency_id, wave) values (${id}, ${agency}, 'month-3')`,
    `insert into training.practice (round_id, agency_id, item, bank, source, assessment, handling)
      values (${id}, ${agency}, 'G01', '2026-11-29', '1', 'A', 'P')`,
  ]
}

/** Ids, numbers and times. */
export const wordlessOfTraining = [
  'training.attendance',
  'training.certificate',
  'training.headcount',
  'training.learner',
  'training.practice',
  'training.reminder',
  'training.session_step',
]
