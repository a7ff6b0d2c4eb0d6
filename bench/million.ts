/**
 * One million people, from the file to clusters, on two cores: time and the most memory held. The ratio is to the time in which
 * DuckDB alone reads the file, sorts it by id and joins it once with itself by birthday and surname, in the same run.
 *
 * `node bench/million.ts [records]`
 */
import { openDuckDb } from '../packages/linkage/command/duckdb.ts'
import { bCubed, clusterPairMeasures } from '../packages/linkage/src/index.ts'
import { four, generated, linkFile, peakMemory } from './linkage-support.ts'

const records = Number(process.argv[2] ?? 1_000_000)
console.log(`making ${records} records`)
const data = await generated('million', 2, records)
const limit = await physicalLimit(data.file)
const ran = await linkFile(data)
const measures = clusterPairMeasures(ran.linked.clusters, ran.truth)
console.log(ran.steps.join('\n'))
console.log(
  `from file to clusters ${ran.seconds.toFixed(1)} s, peak ${peakMemory().toFixed(2)} GB (the whole process, DuckDB and the making of the file with it)`,
)
console.log(
  `read, sort and one join by DuckDB alone ${limit.toFixed(1)} s; ratio ${(ran.seconds / limit).toFixed(1)}`,
)
console.log(
  `clusters F1 ${four(measures.f1)}  P ${four(measures.precision)}  R ${four(measures.recall)}  B3 ${four(bCubed(ran.linked.clusters, ran.truth)?.f1)}`,
)
ran.engine.close()

async function physicalLimit(file: string): Promise<number> {
  const engine = await openDuckDb({ threads: 2, memory: '1500MB' })
  const started = performance.now()
  await engine.run(
    `create table people as select row_number() over (order by id) as record, * from read_csv('${file}', all_varchar = true, quote = '"')`,
  )
  await engine.read(
    `select count(*) from people l join people r on l.dob = r.dob and l.surname = r.surname and l.record < r.record`,
  )
  engine.close()
  return (performance.now() - started) / 1000
}
