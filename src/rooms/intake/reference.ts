import { readFileSync } from 'node:fs'
import type { Target } from './rules/clock.ts'

/** Lists of the field that the desk shows: signs in professional words, settings, targets. Read once, at start. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reference/${name}`, import.meta.url), 'utf8'))

const signs = read('signs.json') as {
  signs: { code: string; professional?: string; wording?: string; text?: string }[]
}

/** A sign's words for trained readers; the code itself where it is not in the list (any more). */
export function signWords(code: string): string {
  const sign = signs.signs.find((one) => one.code === code)
  return sign === undefined ? code : `${code}: ${sign.professional ?? sign.wording ?? sign.text ?? ''}`
}

/** `car-wash` as words. */
export const settingWords = (code: string): string => code.replaceAll(/[-_]/g, ' ')

export const targets: readonly Target[] = (read('triage-targets.json') as { targets: Target[] }).targets

export const knowsWords: Readonly<Record<string, string>> = {
  'own-life': 'It is about their own life',
  saw: 'Saw or heard it themselves',
  told: 'Somebody told them',
  'online-or-paper': 'Online or on paper',
  other: 'Another way',
  'rather-not-say': 'Would rather not say',
  'not-said': 'Not said',
}
export const dangerWords: Readonly<Record<string, string>> = {
  no: 'Nobody in danger now',
  'not-known': 'Not known whether anybody is in danger',
  'called-999': 'In danger now: 999 was called',
  'not-called': 'In danger now: 999 was NOT called',
}
export const childrenWords: Readonly<Record<string, string>> = {
  yes: 'Children involved',
  no: 'No children',
  'not-known': 'Not known whether children are involved',
}
export const channelWords: Readonly<Record<string, string>> = {
  public: 'Public form',
  professional: 'Professional',
  operator: 'By telephone',
}
export const mannerWords: Readonly<Record<string, string>> = {
  anonymous: 'Anonymous',
  confidential: 'Confidential',
  named: 'Named',
}
