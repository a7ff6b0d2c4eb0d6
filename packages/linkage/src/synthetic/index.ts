/** People who do not exist, written down badly: data to choose settings on, and to be honest about them. See docs/synthetic.md. */
export { toCsv } from './csv.ts'
export { cultureNames, type Culture } from './data/cultures.ts'
export { describe, profileText, type ColumnProfile, type Profile } from './describe.ts'
export { generatePeople } from './generate.ts'
export { presetNames, presets, type PresetName } from './presets.ts'
export { type SyntheticRecord } from './record.ts'
export { columns, nameForms, type Column, type NameForm, type World } from './world.ts'
