/** Lists of campaigns, districts, languages and sectors: data, read once, at start, and checked then. */
import { Type } from 'typebox'
import { readReference } from '#platform/reference.ts'

const words = Type.String({ minLength: 1 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const head = { about: words, version: day, reviewBy: day, source: words }
const choice = Type.Object({
  value: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 40 }),
  text: words,
})

const listsShape = Type.Object({
  ...head,
  audiences: Type.Array(choice, { minItems: 2 }),
  channels: Type.Array(choice, { minItems: 2 }),
  /** Pages of the public site to which a counting link may lead: a closed list. */
  linkPages: Type.Array(
    Type.Object({
      value: Type.String({ pattern: '^/[a-z]{0,20}$' }),
      text: words,
      /** Whether paper may lead there: whoever is seen to open it tells nothing of themselves (decision 18). */
      isOnPaper: Type.Boolean(),
    }),
    { minItems: 1 },
  ),
})
const districtsShape = Type.Object({
  ...head,
  districts: Type.Array(Type.Object({ code: Type.String({ pattern: '^[EW]0[6-9]\\d{6}$' }), name: words }), {
    minItems: 1,
  }),
})
const languagesShape = Type.Object({
  ...head,
  languages: Type.Array(
    Type.Object({
      code: Type.String({ pattern: '^[a-z]{2,3}$' }),
      name: words,
      census: Type.Array(words),
      isOnPublicPages: Type.Boolean(),
    }),
    { minItems: 2 },
  ),
})
/** The list of sectors is also the risk room’s; here only codes and words are read. */
const sectorsShape = Type.Object({
  sectors: Type.Array(Type.Object({ code: Type.String({ pattern: '^[a-z_]+$', maxLength: 40 }), words }), {
    minItems: 1,
  }),
})

export const { audiences, channels, linkPages } = readReference('campaigns/lists', listsShape)
export const { districts } = readReference('campaigns/districts', districtsShape)
const districtNames = new Map(districts.map(({ code, name }) => [code, name]))
/** The code itself where no list has it. */
export const districtName = (code: string): string => districtNames.get(code) ?? code
export const { languages } = readReference('campaigns/languages', languagesShape)
export const languageChoices = languages.map(({ code, name }) => ({ value: code, text: name }))
/** Those in which the pages for the public are. */
export const publicLanguages = languages
  .filter(({ isOnPublicPages }) => isOnPublicPages)
  .map(({ code, name }) => ({ value: code, text: name }))
export const sectors = readReference('sectors', sectorsShape).sectors.map(({ code, words: text }) => ({
  value: code,
  text,
}))
