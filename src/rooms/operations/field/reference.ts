/** What the field page holds to: data with a why and a source, read once, at start, and checked then. */
import { readFileSync } from 'node:fs'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const sure = Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')])
const setting = (minimum: number, maximum: number) =>
  Type.Object({
    value: Type.Integer({ minimum, maximum }),
    why: words,
    source: words,
    confidence: sure,
  })
const fieldFile = Type.Object({
  about: words,
  version: day,
  status: Type.Union([Type.Literal('provisional'), Type.Literal('agreed')]),
  reviewBy: day,
  sources: Type.Record(Type.String(), words),
  deviceHoursAfterDay: setting(1, 72),
  idleLockMinutes: setting(1, 30),
  // Fewer would forget what cold fingers wrote; more would let somebody guess.
  wrongCodesBeforeForgetting: setting(5, 15),
  codeCharacters: setting(8, 30),
  keyRounds: setting(600_000, 5_000_000),
  contactMinutes: setting(1, 30),
  checklist: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 }),
      text: words,
      source: words,
      confidence: sure,
    }),
    { minItems: 1, maxItems: 40 },
  ),
})
type FieldFile = Static<typeof fieldFile>

export function readFieldFile(raw: unknown): FieldFile {
  const name = 'reference/operations/field.json'
  if (!Value.Check(fieldFile, raw)) throw new Error(`${name} is not as expected`)
  const codes = raw.checklist.map((one) => one.code)
  if (new Set(codes).size !== codes.length) throw new Error(`${name}: two lines have the same code`)
  const { deviceHoursAfterDay, idleLockMinutes, wrongCodesBeforeForgetting, codeCharacters, keyRounds } = raw
  const settings = [
    deviceHoursAfterDay,
    idleLockMinutes,
    wrongCodesBeforeForgetting,
    codeCharacters,
    keyRounds,
    raw.contactMinutes,
  ]
  const unknown = [...settings, ...raw.checklist].find((one) => raw.sources[one.source] === undefined)
  if (unknown !== undefined) throw new Error(`${name}: unknown source ${unknown.source}`)
  return raw
}

const file = readFieldFile(
  JSON.parse(
    readFileSync(new URL('../../../../reference/operations/field.json', import.meta.url), 'utf8'),
  ) as unknown,
)
export const checklist: readonly { readonly code: string; readonly text: string }[] = file.checklist
export const deviceHoursAfterDay = file.deviceHoursAfterDay.value
/** What the browser's script is told; it has no other copy of these. */
export const deviceRules = {
  idleLockMinutes: file.idleLockMinutes.value,
  wrongCodes: file.wrongCodesBeforeForgetting.value,
  codeCharacters: file.codeCharacters.value,
  keyRounds: file.keyRounds.value,
  contactMinutes: file.contactMinutes.value,
} as const
