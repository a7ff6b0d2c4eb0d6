import { reference, settingCodes } from '../journey/reference.ts'
import { keyOf, wordsIf, type KnowWords } from '../know/content/catalogue.ts'
import type { Known } from '../know/known.ts'
import { knowReference } from '../know/reference.ts'
import { dayIn } from '../know/pages/day-in.ts'
import { signsView, type SignsModel } from './signs.view.ts'

/** The five signs to know, then by place and by work, then all that the public may be shown, in their groups. */
export const signsKnown: Known = {
  path: '/signs',
  title: 'title.help',
  isKeptAtOnce: true,
  hasNumbers: false,
  body: (t) => signsView(signsModel(t)),
}

export function signsModel(t: KnowWords): SignsModel {
  const shown = reference.signs.signs.filter((sign) => sign.public)
  const groups = [...new Set(shown.map((sign) => sign.group))]
  const { codes, sources } = reference.signs.headline
  const names = sources.map((id) => reference.signs.sources[id] ?? id)
  return {
    t,
    headline: codes.map((code) => keyOf(t, `sign.${code}`)),
    places: settingCodes.map((code) => ({ href: `/signs/${code}`, text: keyOf(t, `setting.${code}`) })),
    roles: knowReference.roles.roles.map(({ code }) => ({
      href: `/roles/${code}`,
      text: keyOf(t, `role.${code}.link`),
    })),
    groups: groups.map((group) => ({
      title: wordsIf(t, `signs.group.${group}`) ?? group,
      signs: shown.filter((sign) => sign.group === group).map(({ code }) => keyOf(t, `sign.${code}`)),
    })),
    sources: codes.map((code) => ({ what: keyOf(t, `sign.${code}`), sources: names })),
    checkedOn: dayIn(reference.signs.verifiedOn, t),
  }
}
