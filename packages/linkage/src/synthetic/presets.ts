import { historicalA, historicalB } from './presets-historical.ts'
import { million, modernA, modernB } from './presets-modern.ts'
import type { World } from './world.ts'

export const presetNames = ['historicalA', 'historicalB', 'modernA', 'modernB', 'million'] as const
export type PresetName = (typeof presetNames)[number]

/** The worlds by name. Plain data: copy one and change a knob. */
export const presets: Readonly<Record<PresetName, World>> = {
  historicalA,
  historicalB,
  modernA,
  modernB,
  million,
}
