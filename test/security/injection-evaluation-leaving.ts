/** The words of what leaves for `injection-world.ts`: of each agency's person. All arguments of the result are SQL. */
export function leaving(
  { person, other, mark }: { readonly person: string; readonly other: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into evaluation.edition (id, year, version, definition, by_person, body)
      values (${id}, 2020 + ${mark}, 1, '2020-01-01', ${person},
        jsonb_build_object('tables', '[]'::jsonb, 'counters', '[]'::jsonb, 'words', ${text('evaluation.edition', mark)}::text))`,
    `insert into evaluation.edition_step (edition_id, turn, action, by_person, reason)
      values (${id}, 1, 'publish', ${other}, ${text('evaluation.edition_step', mark)})`,
    // Withdrawn: what an edition says is for everybody as long as it stands, and only then.
    `insert into evaluation.edition_step (edition_id, turn, action, by_person, reason)
      values (${id}, 2, 'withdraw', ${person}, 'It was drawn up from the wrong year')`,
    // Long ago: an edition is published only if nothing left since it was drawn up, and the clock of this world stands still.
    `insert into evaluation.released (edition_id, data_set, year, created_at, by_person, cells)
      values (${id}, 'items', 2020, '2020-06-01', ${other}, jsonb_build_array(${text('evaluation.released', mark)}::text))`,
    `insert into evaluation.extract (id, data_set, from_year, to_year, kinds, secret, manner, k, l, by_person, reason)
      values (${id}, 'items', 2020, 2020, '{by}', '', 'cells', 11, 2, ${person}, ${text('evaluation.extract', mark)})`,
    `insert into evaluation.extract_answer (extract_id, is_approved, body, by_person, reason)
      values (${id}, true, '{}', (select p.id from identity.person p where p.agency_id <> (select o.agency_id from identity.person o where o.id = ${person}) order by p.id limit 1),
        ${text('evaluation.extract_answer', mark)})`,
  ]
}
