import { literal, quoted } from '../src/compare/condition.ts'
import type { Linked } from '../src/batch/link.ts'
import { levelName } from '../src/compare/comparison.ts'
import { weightOf, type Model } from '../src/model/model.ts'
import type { DuckDb } from './duckdb.ts'

/** Leaves the table `clusters` (`record`, `cluster`), and writes `id`, `cluster` (the first member's id) and `members`. */
export async function writeClusters(engine: DuckDb, linked: Linked, file: string): Promise<void> {
  await engine.run('create or replace table clusters (record integer, cluster integer)')
  await engine.append('clusters', [Array.from(linked.clusters.keys()), Array.from(linked.clusters)])
  await engine.run(`copy (
    select s.id, f.id as cluster, count(*) over (partition by c.cluster) as members
      from clusters c join source s on s.record = c.record join source f on f.record = c.cluster
      order by c.cluster, c.record) to ${literal(file)} ${format(file)}`)
}

/**
 * Writes every pair that was taken for one, or came near it: ids, whether they are in one cluster, weight, probability,
 * and for each field what was found and what it weighed. `linkage explain` says it in sentences.
 */
export async function writeLinks(engine: DuckDb, { model }: Linked, file: string): Promise<void> {
  const fields = model.comparisons.flatMap((comparison, index) => {
    const names = Array.from(
      { length: comparison.levels.length + 2 },
      (_, level) => `when ${level} then ${literal(levelName(comparison, level))}`,
    )
    return [
      `case g${index} ${names.join(' ')} end as ${quoted(`${comparison.field} found`)}`,
      `round(${levelWeightSql(model, index)}, 2) as ${quoted(`${comparison.field} bits`)}`,
    ]
  })
  await engine.run(`copy (
    select a.id as id_l, b.id as id_r, (p.cluster = q.cluster) as same_cluster, round(s.weight, 4) as weight,
        round(1 / (1 + pow(2, -s.weight)), 6) as probability, ${fields.join(', ')}
      from scored s join source a on a.record = s.l join source b on b.record = s.r
        join clusters p on p.record = s.l join clusters q on q.record = s.r
      where p.cluster = q.cluster or s.weight >= ${literal(model.clustering.cut)}
      order by s.weight desc, s.l, s.r) to ${literal(file)} ${format(file)}`)
}

/** A level's weight without the frequency term. */
function levelWeightSql(model: Model, index: number): string {
  const comparison = model.comparisons[index]
  if (comparison === undefined) throw new RangeError('no such comparison')
  const cases = comparison.m.map((_, at) => `when ${at + 1} then ${literal(weightOf(comparison, at + 1))}`)
  return `case g${index} ${cases.join(' ')} else 0 end`
}

const format = (file: string): string =>
  file.endsWith('.parquet') ? '(format parquet)' : `(format csv, header, delimiter ',')`
