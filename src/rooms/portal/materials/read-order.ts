import { settingCodes } from '../journey/reference.ts'
import { languageCodes } from '../site.ts'
import type { Order } from './order.ts'
import { districtOf, districts } from './reference.ts'
import { languagesOf } from './rules/districts.ts'
import { finishes, kinds, rules, type Kind } from './rules/kinds.ts'

/** What an address asks for. Everything in it is one of a list; what is not is no page of ours. */
export type Asked = Pick<Order, 'kind' | 'languages' | 'place' | 'district' | 'finish' | 'link'>

export const kindOf = (wanted: string | undefined): Kind | null =>
  kinds.find((kind) => kind === wanted) ?? null

export function readOrder(kind: Kind, query: Readonly<Record<string, string>>): Asked | null {
  const district = chosen(query['district'], rules[kind].hasDistrict, (code) => districtOf(code) !== null)
  const place = chosen(query['place'], rules[kind].hasPlace, (code) => settingCodes.includes(code))
  const finish = finishes.find((one) => one === (query['finish'] ?? 'office'))
  if (district === null || place === null || finish === undefined) return null
  if (rules[kind].hasPlace && place.code === null) return null
  const languages = languagesFor(kind, query['language'], district.code)
  const link = linkOf(kind, query['link'])
  if (languages === null || link === null) return null
  return { kind, languages, place: place.code, district: district.code, finish, ...link }
}

/** A campaign's counting link in place of the address, on the posters whose one code leads to the numbers. Null where it is none. */
export function linkOf(kind: Kind, code: string | undefined): Pick<Order, 'link'> | null {
  if (code === undefined || code === '' || !counted.includes(kind)) return {}
  return linkCode.test(code) ? { link: `/l/${code.toLowerCase()}` } : null
}
const counted: readonly Kind[] = ['poster', 'poster-large']
const linkCode = /^[2-9a-hjkmnp-tv-z]{6}$/iu

/** A choice that a kind has not is left out, so that the same paper has one order. Null for what is not on the list. */
function chosen(
  value: string | undefined,
  isAsked: boolean,
  isKnown: (code: string) => boolean,
): { readonly code: string | null } | null {
  if (!isAsked || value === undefined || value === '') return { code: null }
  return isKnown(value) ? { code: value } : null
}

function languagesFor(
  kind: Kind,
  language: string | undefined,
  code: string | null,
): readonly string[] | null {
  const district = districtOf(code)
  const ofDistrict = district === null ? null : languagesOf(district, districts.rule)
  if (kind === 'pack') return ofDistrict
  if (kind === 'codes') return ofDistrict ?? languageCodes
  return languageCodes.includes(language ?? '') ? [language ?? ''] : null
}
