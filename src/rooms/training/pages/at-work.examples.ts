import { atWork, measures, type Phase, type TeamWork } from '../results/at-work.ts'
import { atWorkWords, ownWords } from '../results/at-work-words.ts'
import { atWorkView, type AtWorkModel } from './at-work.view.ts'

const work = (team: number, phase: Phase, had: number): TeamWork[] =>
  measures.map((measure) => ({ measure, team, phase, pieces: 40, had }))
const teams = [1, 2, 3, 4].flatMap((team) => [
  ...work(team, 'before', 20 + team),
  ...work(team, 'after', 28 + 2 * team),
  ...work(team + 10, 'never', 19 + 2 * team),
])
const own = work(0, 'after', 33)
const ordinary: AtWorkModel = {
  agency: 'Midshire Police',
  measures: atWorkWords(atWork(teams)),
  own: ownWords(own),
}
export const examples = {
  ordinary,
  empty: { agency: 'Midshire Police', measures: atWorkWords(atWork([])), own: [] },
  error: { ...ordinary, measures: atWorkWords(atWork(teams.filter(({ phase }) => phase !== 'never'))) },
  longest: { ...ordinary, agency: 'W'.repeat(120) },
  restricted: { ...ordinary, own: [] },
} satisfies Record<string, AtWorkModel>
export const render = atWorkView
