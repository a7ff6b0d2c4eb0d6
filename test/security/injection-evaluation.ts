import { evaluationTools } from './injection-evaluation-tools.ts'
import { leaving } from './injection-evaluation-leaving.ts'

/** The words of evaluation for `injection-world.ts`: of each agency's person. All arguments of the result are SQL. */
export function evaluation(
  { person, other, mark }: { readonly person: string; readonly other: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    ...evaluationTools({ person, mark }, text, id),
    `insert into evaluation.figure (measure, from_day, to_day, part, revision, numerator, definition, by_person)
      values ('reports', '2020-01-01', '2020-03-31', ${text('evaluation.figure', mark)}, 1, 3, '2020-01-01', ${person})`,
    `insert into evaluation.aim (measure, version, base_from, base_to, target, by_day, by_person, reason)
      values ('reports-${mark}', 1, '2020-01-01', '2020-12-31', 3, '2099-01-01', ${person}, ${text('evaluation.aim', mark)})`,
    `insert into evaluation.change (thread_id, version, kind, happened_on, evidence, holds, by_person, words)
      values (${id}, 1, 'form', '2020-01-01', 'Minutes', true, ${person}, ${text('evaluation.change', mark)})`,
    `insert into evaluation.review (year, domain, version, score, reason, by_person, evidence)
      values (2020 + ${mark}, 'children', 1, 0, '', ${person}, ${text('evaluation.review', mark)})`,
    `insert into evaluation.card (id, measure, part, base_from, base_to, since, from_day, to_day, compare, chosen, review_on, by_person, limits)
      values (${id}, 'reports', '', '2020-01-01', '2020-03-31', '2020-04-01', '2020-04-01', '2020-06-30', '', 'not', '2021-01-01', ${person},
        ${text('evaluation.card', mark)})`,
    `insert into evaluation.cluster_run (id, from_day, to_day, seed, replicates, input_hash, places, items, by_person, method, found)
      values (${id}, '2020-01-01', '2020-03-31', 1, 999, encode(sha256(convert_to('${mark}', 'utf8')), 'hex'), 3, 30, ${person}, 'clusters 1',
        jsonb_build_object('words', ${text('evaluation.cluster_run', mark)}::text))`,
    `insert into evaluation.signature (card_id, version, verdict, input_hash, method, by_person, result)
      values (${id}, 1, 'cannot-tell', repeat('0', 64), 'judge 1', ${other}, jsonb_build_object('words', ${text('evaluation.signature', mark)}::text))`,
    ...leaving({ person, other, mark }, text, id),
  ]
}
