import { none, real, type Candidate, type Rule } from './matrix-rules.ts'

/** Published statistics, methods for data that somebody brings, and people whom no list has, in the route matrix. */
export function evaluationToolsMatrix(missing: string): Readonly<Record<string, Rule>> {
  const everywhere = ['police', 'council', 'charity', 'fire'] as const
  const at = (url: string, body?: Readonly<Record<string, string>>): Candidate => ({
    ...real(url, ...everywhere),
    ...(body === undefined ? {} : { body }),
  })
  const seen = (...urls: Candidate[]): Rule => ({
    rights: ['evaluator', 'board-member', 'adviser'],
    purposes: ['oversight'],
    urls,
  })
  const used = (...urls: Candidate[]): Rule => ({
    rights: ['evaluator', 'adviser'],
    purposes: ['oversight'],
    urls,
  })
  return {
    'evaluation.list-comparators': seen(at('/evaluation/comparators')),
    'evaluation.read-comparator-series': seen(
      at('/evaluation/comparators/series'),
      none('missing', '/evaluation/comparators/series?table=nothing'),
    ),
    'evaluation.read-comparator-mix': seen(at('/evaluation/comparators/mix')),
    'evaluation.read-comparator-goal': seen(at('/evaluation/comparators/goal')),
    'evaluation.read-comparator-police': seen(at('/evaluation/comparators/police')),
    'evaluation.list-tools': used(at('/evaluation/tools')),
    'evaluation.show-asking-series': used(at('/evaluation/tools/series')),
    'evaluation.ask-series': used(at('/evaluation/tools/series', { since: 'never' })),
    'evaluation.show-asking-lists': used(at('/evaluation/tools/lists')),
    'evaluation.ask-lists': used(at('/evaluation/tools/lists', { feed: 'never' })),
    'evaluation.show-asking-clusters': used(at('/evaluation/tools/clusters')),
    'evaluation.ask-clusters': used(at('/evaluation/tools/clusters', { circle: 'never' })),
    // A run is there for whoever began it alone: `tools.test.ts` tries that with runs.
    'evaluation.read-run': seen(none('missing', `/evaluation/tools/runs/${missing}`)),
    'evaluation.stop-run': seen(none('missing', `/evaluation/tools/runs/${missing}`)),
    'evaluation.take-run': seen(none('missing', `/evaluation/tools/runs/${missing}/bundle`)),
    'evaluation.read-hidden': seen(at('/evaluation/hidden')),
    'evaluation.ask-hidden': seen(at('/evaluation/hidden', { months: '12' })),
    'evaluation.say-list-facts': {
      rights: ['evaluator'],
      purposes: ['oversight'],
      urls: [at('/evaluation/hidden/facts', { feed: 'never' })],
    },
  }
}
