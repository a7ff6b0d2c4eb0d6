import { personId } from '../support/cast.ts'
import type { TestDatabase } from '../support/database.ts'
import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** A change that somebody noted. */
export interface EvaluationWorld {
  readonly change: string
}

export async function makeEvaluationWorld({ owner }: TestDatabase): Promise<EvaluationWorld> {
  const [change] = await owner<{ id: string }>(
    `insert into evaluation.change (thread_id, version, kind, happened_on, words, evidence, holds, by_person)
      values (gen_random_uuid(), 1, 'form', '2020-01-01', 'The form has a new question', 'Minutes', true, $1) returning thread_id as id`,
    [personId('edie')],
  )
  return { change: change?.id ?? '' }
}

/** Evaluation in the route matrix: read by evaluators, board members and advisers of every agency, written by evaluators. */
export function evaluationMatrix(
  { change }: EvaluationWorld,
  missing: string,
): Readonly<Record<string, Rule>> {
  const everywhere = ['police', 'council', 'charity', 'fire'] as const
  const seen = (...urls: Candidate[]): Rule => ({
    rights: ['evaluator', 'board-member', 'adviser'],
    purposes: ['oversight'],
    urls,
  })
  const written = (...urls: Candidate[]): Rule => ({ rights: ['evaluator'], purposes: ['oversight'], urls })
  const with_ = (url: string, body: Readonly<Record<string, string>>): Candidate => ({
    ...real(url, ...everywhere),
    body,
  })
  return {
    'evaluation.list-measures': seen(real('/evaluation', ...everywhere)),
    'evaluation.publish-figures': written(real('/evaluation', ...everywhere)),
    'evaluation.read-measure': seen(
      real('/evaluation/measures/reports', ...everywhere),
      none('missing', '/evaluation/measures/nothing'),
    ),
    'evaluation.set-aim': written(
      with_('/evaluation/measures/reports', { target: 'none' }),
      none('missing', '/evaluation/measures/nothing'),
    ),
    'evaluation.read-way': seen(real('/evaluation/way', ...everywhere)),
    'evaluation.list-agencies': seen(real('/evaluation/agencies', ...everywhere)),
    'evaluation.list-changes': seen(real('/evaluation/changes', ...everywhere)),
    'evaluation.note-change': written(with_('/evaluation/changes', { kind: 'none' })),
    'evaluation.take-back-change': written(
      with_(`/evaluation/changes/${change}`, { version: '400' }),
      none('missing', `/evaluation/changes/${missing}`),
    ),
    'evaluation.read-maturity': seen(real('/evaluation/maturity', ...everywhere)),
    'evaluation.read-domain': seen(
      real('/evaluation/maturity/children', ...everywhere),
      none('missing', '/evaluation/maturity/nothing'),
    ),
    'evaluation.score-domain': written(
      with_('/evaluation/maturity/children', { score: 'none' }),
      none('missing', '/evaluation/maturity/nothing'),
    ),
  }
}
