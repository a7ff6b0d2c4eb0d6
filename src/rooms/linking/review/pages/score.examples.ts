import { drawWaterfall, signed, type Step } from '../rules/waterfall.ts'
import { ordinaryPair } from './pair.examples.ts'
import { scoreView, type ScoreModel } from './score.view.ts'

const step = (label: string, from: number, bits: number): Step => ({
  label,
  left: 'Bogdan',
  right: 'Bogdan Example',
  bits,
  from,
  to: from + bits,
  sentence: `${label}: the same word. That is strong evidence for it.`,
})
const steps = [step('Before looking', 0, -12), step('born', -12, -3), step('name', -15, 17)]
const ordinary: ScoreModel = {
  ...ordinaryPair,
  action: '/links/1/2/score',
  mine: 'the same',
  mayReconsider: true,
  stands: null,
  score: {
    verdict: 'It is likely that these are the same.',
    model: 'person-2026-11',
    steps: steps.map(({ label, left, right, bits, sentence }) => ({
      label,
      left: left ?? '',
      right: right ?? '',
      bits: signed(bits),
      sentence,
    })),
    drawing: drawWaterfall(steps),
    wouldChange: ['If born turned out the same on both sides (same day), it would be almost certain.'],
  },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, score: null },
  error: {
    ...ordinary,
    form: { values: {}, errors: [{ field: 'answer', text: 'Choose whether they are the same' }] },
  },
  longest: {
    ...ordinary,
    score: {
      ...ordinary.score,
      verdict: 'It is a realistic possibility that these are the same.',
      model: 'm'.repeat(100),
      drawing: drawWaterfall(Array.from({ length: 12 }, (_, at) => step('W'.repeat(40), at, 1))),
      steps: Array.from({ length: 12 }, () => ({
        label: 'born',
        left: 'W'.repeat(500),
        right: 'v '.repeat(200),
        bits: '+1.0',
        sentence: 'word '.repeat(60),
      })),
      wouldChange: Array.from({ length: 12 }, () => 'word '.repeat(60)),
    },
  },
  restricted: { ...ordinary, mine: null, mayReconsider: false, stands: 'the same' },
} satisfies Record<string, ScoreModel>
export const render = scoreView
