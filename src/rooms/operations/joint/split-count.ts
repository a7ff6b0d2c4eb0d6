import { command, done, invalid, refused } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import * as policy from './policy.ts'
import { countsOf, findOperation, splitsOf, type Count, type Operation, type SplitCount } from './queries.ts'
import { measures, splitsBy, type Measure } from './reference.ts'
import { isWrittenIn } from './rules/phases.ts'
import { misfit } from './rules/splits.ts'
import { countryName, lineName, parseSplit } from './split-form.ts'
import { insertSplit } from './store.ts'
import { about } from './write-plan.ts'

/** Of one count: how many of which age group, gender, nationality, kind of exploitation. */
export interface FoundCount {
  readonly operation: Operation
  readonly measure: Measure
  readonly count: Count
  readonly splits: readonly SplitCount[]
}
/** Null too where it is not counted yet, or is split by nothing. */
export async function findCount(db: Db, operationId: string, code: string): Promise<FoundCount | null> {
  const measure = measures.find((one) => one.code === code && one.splitBy.length > 0)
  const operation = measure === undefined ? null : await findOperation(db, operationId)
  if (measure === undefined || operation === null) return null
  const count = (await countsOf(db, operation.id)).find((one) => one.measure === code)
  if (count === undefined) return null
  const splits = (await splitsOf(db, operation.id)).filter((one) => one.measure === code)
  return { operation, measure, count, splits }
}

/** Each split that was filled in becomes a version; one that says what stands does not. */
export const splitCount = command('operations.split-joint-count', {
  verb: 'collection',
  may: policy.writePart,
  parse: parseSplit,
  find: (db, input) => findCount(db, input.operationId, input.measure),
  async carryOut(tx, input, { operation, measure, count, splits }, { actor }) {
    if (!isWrittenIn('after', operation.stage)) return refused('fixed')
    const wrong = input.splits.flatMap(({ split, lines }) => {
      const text = misfit(lines, count.count, split.isEachOnce)
      const [first] = split.kinds
      return text === null || first === undefined
        ? []
        : [
            {
              field: split.isCountry ? countryName(1) : lineName(split, first.code),
              text: `${split.name}: ${text}`,
            },
          ]
    })
    if (wrong.length > 0) return invalid(...wrong)
    const changed = input.splits.filter(({ split, lines }) => {
      const standing = splits.find((one) => one.split === split.code)
      return standing?.total !== count.count || !isSame(standing, lines)
    })
    for (const { split, version, lines } of changed) {
      const standing = splits.find((one) => one.split === split.code)?.version ?? 0
      if (standing !== version) return refused('changed')
      const isTaken = await insertSplit(tx, {
        operationId: operation.id,
        measure: measure.code,
        split: split.code,
        version: standing + 1,
        total: count.count,
        lines,
        agencyId: actor.agencyId,
        personId: actor.personId,
      })
      if (!isTaken) return refused('changed')
    }
    return done(
      { id: operation.id },
      about(operation, { measure: measure.code, splits: changed.map((one) => one.split.code).join(' ') }),
    )
  },
  refusals: {
    fixed: 'It cannot be said at this stage. Look at the operation again',
    changed: 'Somebody has split this in the meantime. Read it first',
  },
})

const isSame = (
  standing: SplitCount,
  lines: readonly { readonly kind: string; readonly count: number }[],
): boolean =>
  standing.kinds.length === lines.length &&
  lines.every((line) => standing.counts[standing.kinds.indexOf(line.kind)] === line.count)

/** By how much of what it should be a count is split, as it stands now. */
export const splitsStanding = (measure: Measure, count: Count, splits: readonly SplitCount[]): number =>
  splitsBy(measure).filter((by) =>
    splits.some((one) => one.measure === measure.code && one.split === by.code && one.total === count.count),
  ).length
