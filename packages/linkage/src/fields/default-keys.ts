import type { FieldSetting } from '../model/model.ts'
import { columnName } from './field-kind.ts'
import type { KeyPart, KeyRecipe } from './keys.ts'

/**
 * Keys for a set of fields, chosen by kind: many strict families rather than few loose ones. What one family misses, for
 * a typing slip in the name, another finds by the date or the place.
 */
export function defaultKeys(fields: readonly FieldSetting[]): readonly KeyRecipe[] {
  const of = (kind: string) => fields.filter((field) => field.kind === kind)
  const part = ({ field }: FieldSetting, column: string, prefix?: number): KeyPart =>
    prefix === undefined
      ? { column: columnName(field, column) }
      : { column: columnName(field, column), prefix }
  const keys: KeyRecipe[] = []
  const add = (family: string, ...parts: readonly KeyPart[]) => {
    keys.push({ family, parts })
  }

  for (const field of of('phone')) add(field.field, part(field, 'number'))
  for (const field of [...of('email'), ...of('identifier')]) add(field.field, part(field, 'text'))
  for (const field of of('email')) add(`${field.field} mailbox`, part(field, 'mailbox'))

  for (const name of of('person-name')) {
    add(`${name.field} in any order`, part(name, 'sorted'))
    for (const born of of('date')) {
      const [n, b] = [name.field, born.field]
      add(`${b}+${n} last sound`, part(born, 'text'), part(name, 'lastSkeleton'))
      add(`${b}+${n} first sound`, part(born, 'text'), part(name, 'firstSkeleton'))
      add(`${b} year+${n} classes`, part(born, 'year'), part(name, 'shorts'))
      add(`${b} year+${n} sounds`, part(born, 'year'), part(name, 'skeleton'))
      add(
        `${b} year+${n} first and last`,
        part(born, 'year'),
        part(name, 'firstShort'),
        part(name, 'lastClass'),
      )
      add(`${b} day and month+${n} last`, part(born, 'monthDay'), part(name, 'lastClass'))
      add(`${b} day and month+${n} first`, part(born, 'monthDay'), part(name, 'firstShort'))
      keys.push({
        family: `${b} year+${n} but a letter`,
        parts: [part(born, 'year'), part(name, 'sorted')],
        oneCharacterOut: true,
      })
    }
    for (const home of of('postcode')) {
      const [n, h] = [name.field, home.field]
      add(`${h}+${n} first`, part(home, 'full'), part(name, 'firstShort'))
      add(`${h}+${n} last`, part(home, 'full'), part(name, 'lastSkeleton'))
      add(
        `${h} district+${n} sounds`,
        part(home, 'district'),
        part(name, 'firstSkeleton'),
        part(name, 'lastSkeleton'),
      )
    }
    for (const town of of('place'))
      add(
        `${town.field}+${name.field} first and last`,
        part(town, 'text'),
        part(name, 'firstShort'),
        part(name, 'lastClass'),
      )
    for (const work of of('text'))
      add(
        `${work.field}+${name.field} first and last`,
        part(work, 'text'),
        part(name, 'firstShort'),
        part(name, 'lastClass'),
      )
  }
  for (const born of of('date')) {
    for (const home of of('postcode')) {
      add(`${born.field}+${home.field}`, part(born, 'text'), part(home, 'full'))
      add(`${born.field}+${home.field} district`, part(born, 'text'), part(home, 'district'))
    }
    for (const town of of('place')) add(`${born.field}+${town.field}`, part(born, 'text'), part(town, 'text'))
  }
  return keys
}
