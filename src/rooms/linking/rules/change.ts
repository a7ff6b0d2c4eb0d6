import type { Aspect } from './kinds.ts'
import type { ReadDetail } from './reading.ts'

/**
 * What a form says of a mention now, beside what stood: which details end, and which begin. A detail whose words are the same
 * stays the row it is, with who first said it; one that is worded otherwise ends and another begins.
 */
export interface StandingDetail {
  readonly id: string
  readonly aspect: string
  readonly found: string
}
export type WordedDetail = ReadDetail & { readonly aspect: Aspect; readonly found: string }

export interface Change {
  readonly ended: readonly string[]
  readonly begun: readonly WordedDetail[]
}

/** Null where nothing is different. `fixed`: aspects that the form does not ask for stay as they are. */
export function changeOf(
  standing: readonly StandingDetail[],
  said: readonly WordedDetail[],
  fixed: ReadonlySet<string>,
): Change | null {
  const stays = (one: StandingDetail): boolean =>
    fixed.has(one.aspect) || said.some((now) => now.aspect === one.aspect && now.found === one.found)
  const ended = standing.filter((one) => !stays(one)).map((one) => one.id)
  const begun = said.filter(
    (now) =>
      !fixed.has(now.aspect) && !standing.some((one) => one.aspect === now.aspect && one.found === now.found),
  )
  return ended.length + begun.length === 0 ? null : { ended, begun }
}

export const changeReasons = [
  { value: 'left-out', text: 'The text says more than was entered' },
  { value: 'misread', text: 'The words were misread' },
  { value: 'not-of-this', text: 'The words are about somebody or something else' },
  { value: 'text-changed', text: 'The text was written anew' },
] as const
