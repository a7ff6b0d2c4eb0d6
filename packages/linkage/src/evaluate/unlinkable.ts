import type { Prepared } from '../compare/condition.ts'
import type { Model } from '../model/model.ts'
import { score } from '../score/score.ts'

/**
 * The highest weight a record can reach, which is against itself. Where that is below the threshold, the record says too
 * little to be linked to anything: a measure of the data that needs no truth.
 */
export const selfWeight = (model: Model, record: Prepared): number => score(model, record, record).weight
