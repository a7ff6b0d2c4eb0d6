/** Published statistics and what is known of lists, for `injection-world.ts`: of each agency's person. All arguments of the result are SQL. */
export function evaluationTools(
  { person, mark }: { readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into evaluation.comparator_import (id, kind, measure, licence, vintage, file_sha256, rows, source)
      values (${id}, 'nrm', 'referrals', 'OGL v3', '2024-02', sha256('${mark}'::bytea), 1, ${text('evaluation.comparator_import', mark)})`,
    `insert into evaluation.comparator_row (import_id, number, year, quarter, is_margin, value, parts)
      values (${id}, 1, 2024, 1, false, 3, jsonb_build_object('age', ${text('evaluation.comparator_row', mark)}::text))`,
    `insert into evaluation.list_fact (about, version, feed, same, measured, by_person, reason)
      values (translate('${mark}', '0123456789', 'abcdefghij'), 1, 'no', 'yes', 'no', ${person}, ${text('evaluation.list_fact', mark)})`,
  ]
}
