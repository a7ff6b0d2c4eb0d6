/**
 * R19: who reviews which language is there for themselves while they do, and for an administrator of the partnership; what was decided
 * in a language for those who review it now, and for that administrator.
 */
import { londonDay, type Reader } from './oracle.ts'
import type { LanguageTables } from './world-languages.ts'
import type { TableName, Tables, World } from './world.ts'

type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

const mindsLanguages = (reader: Reader): boolean =>
  reader.purpose === 'administration' && reader.rights.has('partnership-administrator')

function reviews(world: World, reader: Reader, language: string): boolean {
  if (reader.purpose !== 'administration' || !reader.rights.has('speaker')) return false
  const last = world.tables['portal.speaker'].findLast(
    (row) => row.person_id === reader.person.id && row.language === language,
  )
  const today = londonDay(world.now)
  return last !== undefined && last.from_on <= today && today < last.until_on
}

/** Languages are the same in every world: whoever reviews one, or minds them, sees what was decided in it anywhere. */
export function spansLanguages(world: World, reader: Reader, table: TableName): boolean {
  if (table !== 'portal.wording' && table !== 'portal.speaker') return false
  if (mindsLanguages(reader)) return true
  const named = world.tables['portal.speaker']
  return table === 'portal.wording' && named.some(({ language }) => reviews(world, reader, language))
}

export const languageRules: { readonly [Of in keyof LanguageTables]: Rule<Of> } = {
  'portal.speaker': (world, reader, row) =>
    mindsLanguages(reader) || (row.person_id === reader.person.id && reviews(world, reader, row.language)),
  'portal.wording': (world, reader, row) => mindsLanguages(reader) || reviews(world, reader, row.language),
}
