import { reference, settingCodes } from '../../journey/reference.ts'
import { dayIn } from './day-in.ts'
import { keyOf, type KnowWords } from '../content/catalogue.ts'
import type { Known } from '../known.ts'
import type { Role } from '../reference-files.ts'
import { knowReference } from '../reference.ts'
import type { Sourced } from './parts.view.ts'
import { placeView, type PlaceModel } from './place.view.ts'

/** Signs by place and by work. The five headline signs come first wherever they fit. */
const { signs, settings } = reference
const headline = new Set(signs.headline.codes)

export function placeModel(t: KnowWords, code: string): PlaceModel {
  const offered = signs.offered[code] ?? []
  const five = offered.filter((sign) => headline.has(sign))
  const more = offered.filter((sign) => !headline.has(sign))
  return {
    t,
    title: keyOf(t, `place.${code}.title`),
    intro: keyOf(t, `place.${code}.intro`),
    groups: [
      { title: 'signs.five.here', signs: five.map((sign) => keyOf(t, `sign.${sign}`)) },
      { title: 'signs.more.here', signs: more.map((sign) => keyOf(t, `sign.${sign}`)) },
    ],
    steps: [],
    refer: null,
    isWork: settings.settings.some((setting) => setting.code === code && setting.isWork),
    form: { href: '/form', text: 'home.tell.title' },
    sources: offered.map((sign) => sourced(t, sign)),
    checkedOn: dayIn(signs.verifiedOn, t),
  }
}

export function roleModel(t: KnowWords, { code, canRefer, signs: shown }: Role): PlaceModel {
  const first = shown.filter((sign) => headline.has(sign))
  const rest = shown.filter((sign) => !headline.has(sign))
  const { roles } = knowReference
  const names = (ids: readonly string[]): string[] => ids.map((id) => roles.sources[id] ?? id)
  return {
    t,
    title: keyOf(t, `role.${code}.title`),
    intro: keyOf(t, `role.${code}.intro`),
    groups: [{ title: 'role.signs', signs: [...first, ...rest].map((sign) => keyOf(t, `sign.${sign}`)) }],
    steps: [1, 2, 3].map((at) => keyOf(t, `role.${code}.do.${at}`)),
    refer: canRefer === 'no' ? 'role.refer.no' : 'role.refer.some',
    isWork: false,
    form: { href: '/professional', text: 'role.form' },
    sources: [
      ...shown.map((sign) => sourced(t, sign)),
      {
        what: canRefer === 'no' ? 'role.refer.no' : 'role.refer.some',
        sources: names(roles.canReferSources),
      },
    ],
    checkedOn: dayIn(roles.verifiedOn, t),
  }
}

function sourced(t: KnowWords, code: string): Sourced {
  const ids = signs.signs.find((sign) => sign.code === code)?.sources ?? []
  return { what: keyOf(t, `sign.${code}`), sources: ids.map((id) => signs.sources[id] ?? id) }
}

/** A page for each place and for each kind of work. */
export const placePages: readonly Known[] = [
  ...settingCodes.map((code): Known => ({
    path: `/signs/${code}`,
    title: 'title.help',
    isKeptAtOnce: true,
    hasNumbers: false,
    body: (t) => placeView(placeModel(t, code)),
  })),
  ...knowReference.roles.roles.map((role): Known => ({
    path: `/roles/${role.code}`,
    title: 'title.help',
    isKeptAtOnce: true,
    hasNumbers: false,
    body: (t) => placeView(roleModel(t, role)),
  })),
]
