import type { Explanation } from '@article4/linkage'

/**
 * A link's reasons as steps from what is likely before looking to what it comes to: what speaks against first. The drawing
 * says nothing that the table beside it does not say in words.
 */
export interface Step {
  readonly label: string
  readonly left: string | null
  readonly right: string | null
  /** In bits: what it moves, and where it stands before and after. */
  readonly bits: number
  readonly from: number
  readonly to: number
  readonly sentence: string
}

/** Less than this cannot be seen and says nothing. Bits. */
const nothing = 0.05

export function stepsOf(explanation: Explanation): readonly Step[] {
  const { prior, bars, weight } = explanation
  const related = weight - prior.weight - bars.reduce((sum, bar) => sum + bar.weight + bar.frequency, 0)
  const parts = [
    { label: 'Before looking', left: null, right: null, bits: prior.weight, sentence: prior.sentence },
    ...(Math.abs(related) < nothing
      ? []
      : [
          {
            label: 'Relatives',
            left: null,
            right: null,
            bits: related,
            sentence: 'People of one family agree on some of this too, so together it is worth less.',
          },
        ]),
    ...bars.map((bar) => ({
      label: bar.field,
      left: bar.left,
      right: bar.right,
      bits: bar.weight + bar.frequency,
      sentence: bar.sentence,
    })),
  ]
  const steps: Step[] = []
  for (const part of parts) {
    const from = steps.at(-1)?.to ?? 0
    steps.push({ ...part, from, to: from + part.bits })
  }
  return steps
}

export interface WaterfallDrawing {
  readonly width: number
  readonly height: number
  /** Where even odds lie. */
  readonly even: number
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly isAgainst: boolean
    readonly words: string
  }[]
}

const width = 800
const row = 26
const margin = 8

export function drawWaterfall(steps: readonly Step[]): WaterfallDrawing {
  const all = steps.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  const scale = high === low ? 1 : (width - 2 * margin) / (high - low)
  const place = (bits: number): number => Math.round((margin + (bits - low) * scale) * 10) / 10
  return {
    width,
    height: steps.length * row + margin,
    even: place(0),
    bars: steps.map(({ from, to, bits, label }, at) => ({
      x: place(Math.min(from, to)),
      y: at * row + margin / 2,
      width: Math.max(1, Math.round(Math.abs(to - from) * scale * 10) / 10),
      height: row - 8,
      isAgainst: bits < 0,
      words: `${label}: ${signed(bits)}`,
    })),
  }
}

/** `+3.2` or `−1.5`. */
export const signed = (bits: number): string =>
  `${bits < 0 ? '−' : '+'}${Math.abs(bits).toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}`
