import { simulateCounty } from '../simulation/index.ts'
import { examineCampaigns } from './campaigns.ts'
import { examineExtraction } from './extraction.ts'
import type { Effort, Finding } from './finding.ts'
import { examineFunnel } from './funnel.ts'
import { examineHidden } from './hidden.ts'
import { examineHotSpots } from './hot-spots.ts'
import { examineLinkage } from './linkage.ts'
import { examineSuppression } from './suppression.ts'
import { examineTraining } from './training.ts'
import { examineWeakSignals } from './weak-signals.ts'

/** Every part, in the order of the table. */
export const parts = [
  ['who is who', examineLinkage],
  ['what texts mention', examineExtraction],
  ['weak signals', examineWeakSignals],
  ['hot spots', (_county, effort) => examineHotSpots(effort)],
  ['campaigns', (_county, effort) => examineCampaigns(effort)],
  ['training', examineTraining],
  ['hidden people', examineHidden],
  ['time', examineFunnel],
  ['suppression', (_county, effort) => examineSuppression(effort)],
] as const satisfies readonly (readonly [
  name: string,
  examine: (county: ReturnType<typeof simulateCounty>, effort: Effort) => Finding[],
])[]

export interface Examined {
  readonly effort: Effort
  readonly items: number
  readonly mentions: number
  readonly findings: readonly Finding[]
}

/** Measures the product against a county whose truth is known. `told` hears which part begins. */
export function examine(effort: Effort, told: (part: string) => void): Examined {
  told('making a county')
  const county = simulateCounty(effort.seed, { endsOn: effort.endsOn, size: effort.size })
  const findings = parts.flatMap(([name, part]) => {
    told(name)
    return part(county, effort)
  })
  const { items } = county.history
  return {
    effort,
    items: items.length,
    mentions: items.reduce((sum, { mentions }) => sum + mentions.length, 0),
    findings,
  }
}
