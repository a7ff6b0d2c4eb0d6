import { cohenKappa, StatisticsError, type Kappa } from '@article4/statistics'
import { assessments, handlings, sources, type Grade } from './grades.ts'

/**
 * How far an agency's gradings of the invented items agree with the grade that was meant, beyond chance: Cohen's kappa for each of the
 * three codes, unweighted, because the codes are categories. Of an agency and never of a person: who graded is not kept.
 */
export interface Given extends Grade {
  readonly item: string
  readonly gradings: number
}
export interface PartAgreement {
  readonly part: 'source' | 'assessment' | 'handling'
  /** Null where all gave one code, so that chance alone would agree. */
  readonly kappa: Kappa | null
}
export interface Agreement {
  readonly gradings: number
  /** How many were right in all three codes. */
  readonly same: number
  readonly parts: readonly PartAgreement[]
}

const codes = { source: sources, assessment: assessments, handling: handlings } as const

export function agreementOf(
  given: readonly Given[],
  meant: readonly (Grade & { readonly code: string })[],
): Agreement {
  const known = given.flatMap((one) => {
    const item = meant.find(({ code }) => code === one.item)
    return item === undefined ? [] : [{ one, item }]
  })
  const sum = (from: typeof known) => from.reduce((total, { one }) => total + one.gradings, 0)
  return {
    gradings: sum(known),
    same: sum(
      known.filter(({ one, item }) =>
        (['source', 'assessment', 'handling'] as const).every((part) => one[part] === item[part]),
      ),
    ),
    parts: (['source', 'assessment', 'handling'] as const).map((part) => ({
      part,
      kappa: kappaOf(
        codes[part].map(({ value: row }) =>
          codes[part].map(({ value: column }) =>
            sum(known.filter(({ one, item }) => item[part] === row && one[part] === column)),
          ),
        ),
      ),
    })),
  }
}

function kappaOf(table: readonly (readonly number[])[]): Kappa | null {
  try {
    return cohenKappa(table)
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
