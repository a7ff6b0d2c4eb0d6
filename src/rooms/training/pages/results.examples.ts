import { analyse } from '../results/analysis.ts'
import { resultsWords } from '../results/words.ts'
import { resultsView, type ResultsModel } from './results.view.ts'

const ids = ['T02', 'T03', 'T04']
const rows = Array.from({ length: 40 }, (_, learner) =>
  (['before', 'after', 'month-3'] as const).flatMap((wave, at) => {
    const marks = ids.map((_id, place) => ((learner * 7 + place * 3 + at * 5) % 4 <= at + 1 ? 1 : 0))
    return wave === 'month-3' && learner % 3 === 0
      ? []
      : [
          {
            wave,
            learner,
            form: learner % 2 === 0 ? ('A' as const) : ('B' as const),
            marks: Object.fromEntries(ids.map((id, place) => [id, marks[place] ?? 0])),
            answers: { T01: [(learner + at) % 3 === 0 ? 'roughly' : 'never'] },
            score: marks.reduce<number>((sum, mark) => sum + mark, 0),
            outOf: ids.length,
          },
        ]
  }),
).flat()
const questions = { items: ids, awareness: { id: 'T01', aware: ['roughly'] }, passShare: 0.8 }
const page = { href: '/training/courses/1', course: 'Signs, and who to tell', isOwn: false, withheld: null }
const ordinary: ResultsModel = { ...page, ...resultsWords(analyse(rows, questions)) }
export const examples = {
  ordinary,
  empty: { ...page, ...resultsWords(analyse([], questions)) },
  error: { ...ordinary, ...resultsWords(analyse(rows.slice(0, 30), questions)) },
  longest: { ...ordinary, course: 'W'.repeat(120), isOwn: true },
  restricted: { ...ordinary, withheld: 'Fewer than ten people took part, so nothing is shown' },
} satisfies Record<string, ResultsModel>
export const render = resultsView
