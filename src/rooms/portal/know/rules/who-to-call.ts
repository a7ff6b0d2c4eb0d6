/**
 * Who do I call? A situation and, where it matters, a place; the answer is a list of channels in the order to try them.
 *
 * A channel past its review is not in it (BR33), whoever asks. A place may have no line that we are sure of: then the answer says
 * so, and the others stand as they are.
 */
import type { Channel } from '../../journey/reference-files.ts'
import { shownChannels } from '../../journey/reference-rules.ts'
import type { KnowReference, Situation } from '../reference-files.ts'

type Situations = KnowReference['situations']

/** What somebody chose: the situation, and the code of a place where they chose one. */
export interface Asked {
  readonly situation: Situation
  readonly area: string | null
  /** The day it is asked on, `YYYY-MM-DD`. */
  readonly on: string
}

export interface Answer {
  readonly channels: readonly Channel[]
  /** A local line belongs here, a place was chosen, and there is none to show. */
  readonly lacksLocal: boolean
}

const kindOf: Readonly<Record<string, 'child' | 'adult'>> = { 'local:child': 'child', 'local:adult': 'adult' }

/** Whether the place changes the answer, so that it is worth a second tap. */
export const dependsOnPlace = ({ channels }: Situation): boolean =>
  channels.some((id) => kindOf[id] !== undefined)

export function whoToCall(situations: Situations, all: readonly Channel[], asked: Asked): Answer {
  const shown = shownChannels(all, { on: asked.on })
  const find = (ids: readonly string[]): Channel[] =>
    ids.flatMap((id) => shown.filter((channel) => channel.id === id))
  const localOf = (kind: 'child' | 'adult'): Channel[] =>
    asked.area === null ? [] : find(situations.localLines[kind][asked.area] ?? [])
  const parts = asked.situation.channels.map((id) => {
    const kind = kindOf[id]
    return { isLocal: kind !== undefined, channels: kind === undefined ? find([id]) : localOf(kind) }
  })
  return {
    channels: parts.flatMap((part) => part.channels),
    lacksLocal: asked.area !== null && parts.some((part) => part.isLocal && part.channels.length === 0),
  }
}
