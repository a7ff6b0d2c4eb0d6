import { command, done, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../policy.ts'
import { counted, standingFigures, type Published } from '../queries.ts'
import { measures, registry } from '../reference.ts'
import { figureOf, type Count, type Figure } from '../rules/figures.ts'
import { lastQuarter, type Period } from '../rules/periods.ts'
import { insertFigure } from '../store.ts'

export interface Unpublished extends Figure {
  readonly measure: string
  readonly revision: number
}

/** Figures of a period of which nothing was published, or something else. */
export function unpublishedOf(
  counts: readonly Count[],
  period: Period,
  published: readonly Published[],
): readonly Unpublished[] {
  const before = new Map(published.filter(({ part }) => part === '').map((one) => [one.measure, one]))
  return measures.flatMap((measure) => {
    if ('stage' in measure.numerator) return []
    const figure = figureOf(measure, counts, period, registry.population)
    const last = before.get(measure.code)
    const isSame = last?.numerator === figure.numerator && last.denominator === figure.denominator
    return isSame ? [] : [{ measure: measure.code, revision: (last?.revision ?? 0) + 1, ...figure }]
  })
}

/** The figures of the last quarter are said, by whom and when. Where something else was said before, that stays as the earlier revision. */
export const publishFigures = command('evaluation.publish-figures', {
  verb: 'alteration',
  may: policy.evaluate,
  parse: (body) => readForm(body).result(() => ({})),
  find: (_db, input) => input,
  async carryOut(tx, _input, _found, { actor, now }) {
    const period = lastQuarter(londonDay(now))
    const unpublished = unpublishedOf(await counted(tx, period), period, await standingFigures(tx, period))
    if (unpublished.length === 0) return refused('nothing-new')
    for (const one of unpublished)
      if (
        !(await insertFigure(tx, {
          ...one,
          ...period,
          part: '',
          definition: registry.version,
          byId: actor.personId,
        }))
      )
        return refused('meanwhile')
    return done({ count: unpublished.length }, { type: 'figures', id: '-', detail: { ...period } })
  },
  refusals: {
    'nothing-new': 'What is published of this quarter is what is counted now',
    meanwhile: 'Somebody published these figures in the meantime. Look at them again',
  },
})
