/**
 * The numbers on paper, and until when it may hang. A page hides a number that is past its review (BR33); paper cannot, so it says the
 * first day on which it is too old, and a piece whose numbers are past review is not made.
 */
import type { Channel } from '../../journey/reference-files.ts'
import { shownChannels } from '../../journey/reference-rules.ts'

export interface Numbers {
  readonly channels: readonly Channel[]
  /** The earliest day on which one of them was checked. */
  readonly checkedOn: string
  /** The last day on which all of them are in review. */
  readonly until: string
}

export function numbersFor(all: readonly Channel[], ids: readonly string[], on: string): Numbers | null {
  const shown = shownChannels(all, { on })
  // Standing numbers are shown past review on a page, where somebody may still correct them. Paper waits for the review.
  const channels = ids.flatMap((id) =>
    shown.filter((channel) => channel.id === id && channel.digits !== null && channel.reviewBy >= on),
  )
  const checked = channels.map(({ verifiedOn }) => verifiedOn).sort()
  const until = channels.map(({ reviewBy }) => reviewBy).sort()
  const [checkedOn] = checked
  const [last] = until
  return checkedOn === undefined || last === undefined ? null : { channels, checkedOn, until: last }
}
