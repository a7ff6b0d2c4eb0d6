/** The shape of the four files that the teaching pages stand on, as schemas and as types. */
import { Type } from 'typebox'
import type { Static } from 'typebox'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** Low confidence cannot be written down at all: what is uncertain is not taught to the public. */
const confidence = Type.Union([Type.Literal('H'), Type.Literal('M')])
const words = Type.String({ minLength: 1 })
const list = Type.Array(words, { minItems: 1 })
const code = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
const dated = { about: words, verifiedOn: day, reviewBy: day, sources: Type.Record(Type.String(), words) }
/** In an address, where it must say nothing. */
const neutral = Type.String({ pattern: '^(?:[a-z]|[0-9]{1,2})$' })

export const rolesFile = Type.Object({
  ...dated,
  canReferSources: list,
  choiceSources: list,
  roles: Type.Array(
    Type.Object({
      code,
      canRefer: Type.Union([Type.Literal('no'), Type.Literal('some')]),
      signs: Type.Array(words, { minItems: 5, maxItems: 12 }),
      confidence,
    }),
  ),
})

const group = Type.Union([
  Type.Literal('other'),
  Type.Literal('self'),
  Type.Literal('work'),
  Type.Literal('service'),
])
const lines = Type.Record(Type.String(), Type.Array(words))

export const situationsFile = Type.Object({
  ...dated,
  areas: Type.Array(Type.Object({ code, path: neutral, name: words })),
  localLines: Type.Object({ child: lines, adult: lines }),
  situations: Type.Array(
    Type.Object({ code, path: neutral, group, channels: Type.Array(words), sources: list, confidence }),
  ),
})

export const factsFile = Type.Object({
  ...dated,
  facts: Type.Array(
    Type.Object({
      topic: Type.Union([Type.Literal('rights'), Type.Literal('tell'), Type.Literal('help')]),
      code,
      sources: list,
      confidence,
      verifiedOn: day,
      reviewBy: day,
    }),
  ),
})

export const mythsFile = Type.Object({
  ...dated,
  myths: Type.Array(Type.Object({ code, isTrue: Type.Boolean(), sources: list, confidence })),
})

type SituationsFile = Static<typeof situationsFile>
export type Role = Static<typeof rolesFile>['roles'][number]
export type Situation = SituationsFile['situations'][number]
export type SituationGroup = Static<typeof group>
export type Area = SituationsFile['areas'][number]
export type Fact = Static<typeof factsFile>['facts'][number]
export type Topic = Fact['topic']
export type Myth = Static<typeof mythsFile>['myths'][number]

/** The four files together. */
export interface KnowReference {
  readonly roles: Static<typeof rolesFile>
  readonly situations: SituationsFile
  readonly facts: Static<typeof factsFile>
  readonly myths: Static<typeof mythsFile>
}
