/** The shape of the three reference files, as schemas and as types. */
import { Type } from 'typebox'
import type { Static } from 'typebox'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const confidence = Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')])
const words = Type.String({ minLength: 1 })
const list = Type.Array(words, { minItems: 1 })
const nullable = Type.Union([words, Type.Null()])
const dated = { about: words, verifiedOn: day, reviewBy: day, sources: Type.Record(Type.String(), words) }
const digits = Type.String({ pattern: '^\\d+$' })

const audience = Type.Union([
  Type.Literal('public'),
  Type.Literal('victim'),
  Type.Literal('worker'),
  Type.Literal('child'),
  Type.Literal('professional'),
])

const accessNumber = Type.Object({ digits, display: words, sources: list, confidence, note: words })

export const channelsFile = Type.Object({
  ...dated,
  /** Who looked at a number, and how: a team or a role, never a person’s name. */
  verifiers: Type.Record(Type.String(), words),
  access: Type.Object({ textRelay: accessNumber, policeTextRelay: accessNumber, silentCode: accessNumber }),
  channels: Type.Array(
    Type.Object({
      id: words,
      name: words,
      digits: Type.Union([digits, Type.Null()]),
      display: nullable,
      email: nullable,
      web: nullable,
      area: words,
      audience: Type.Array(audience, { minItems: 1 }),
      when: words,
      hours: Type.Union([
        Type.Literal('always'),
        Type.Literal('every-day'),
        Type.Literal('office'),
        Type.Literal('out-of-office'),
        Type.Null(),
      ]),
      hoursSources: Type.Array(words),
      hoursConfidence: Type.Union([confidence, Type.Null()]),
      anonymous: Type.Union([
        Type.Literal('yes'),
        Type.Literal('no'),
        Type.Literal('can-ask'),
        Type.Literal('not-known'),
      ]),
      languages: nullable,
      standing: Type.Boolean(),
      publish: Type.Boolean(),
      sources: list,
      confidence,
      verifiedBy: words,
      verifiedOn: day,
      reviewBy: day,
      note: nullable,
    }),
  ),
})

export const settingsFile = Type.Object({
  ...dated,
  sectors: Type.Object({ codes: list, sources: list, confidence }),
  settings: Type.Array(Type.Object({ code: words, isWork: Type.Boolean(), sectors: list })),
})

export const signsFile = Type.Object({
  ...dated,
  lenses: Type.Record(Type.String(), words),
  headline: Type.Object({ codes: list, sources: list }),
  signs: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[A-Z]{3}-\\d{2}$' }),
      group: words,
      wording: words,
      public: Type.Boolean(),
      lens: Type.Union([Type.Literal('pay-and-hours'), Type.Literal('control'), Type.Literal('other')]),
      sources: list,
      confidence,
    }),
  ),
  offered: Type.Record(Type.String(), Type.Array(words, { minItems: 1, maxItems: 12 })),
})

export type ChannelsFile = Static<typeof channelsFile>
export type SettingsFile = Static<typeof settingsFile>
export type SignsFile = Static<typeof signsFile>
export type Channel = ChannelsFile['channels'][number]
export type Setting = SettingsFile['settings'][number]
export type Sign = SignsFile['signs'][number]
export type Audience = Channel['audience'][number]

/** The three files together. */
export interface Reference {
  readonly channels: ChannelsFile
  readonly settings: SettingsFile
  readonly signs: SignsFile
}
