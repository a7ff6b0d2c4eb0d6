import type { FieldSetting } from '../model/model.ts'
import { columnName } from './field-kind.ts'
import type { KeyPart, KeyRecipe } from './keys.ts'

/**
 * Keys for a set of fields, chosen by kind: many strict families rather than few loose ones. What one family misses, for
 * a typing slip in the name, another finds by the date or the place.
 */
export function defaultKeys(fields: readonly FieldSetting[]): readonly KeyRecipe[] {
  const of = (kind: string) => fields.filter((field) => field.kind === kind)
  return [
    ...of('phone').map((field) => recipe(field.field, part(field, 'number'))),
    ...[...of('email'), ...of('identifier')].map((field) => recipe(field.field, part(field, 'text'))),
    ...of('email').map((field) => recipe(`${field.field} mailbox`, part(field, 'mailbox'))),
    ...of('person-name').flatMap((name) => keysOfName(name, of)),
    ...of('business').flatMap((name) => keysOfBusiness(name, of)),
    ...of('date').flatMap((born) => keysOfDay(born, of)),
    ...of('address').map((home) => recipe(`${home.field} door`, part(home, 'door'))),
  ]
}

type Of = (kind: string) => readonly FieldSetting[]

const part = ({ field }: FieldSetting, column: string): KeyPart => ({ column: columnName(field, column) })
const recipe = (family: string, ...parts: readonly KeyPart[]): KeyRecipe => ({ family, parts })
const butALetter = (family: string, ...parts: readonly KeyPart[]): KeyRecipe => ({
  family,
  parts,
  oneCharacterOut: true,
})

function keysOfName(name: FieldSetting, of: Of): readonly KeyRecipe[] {
  const n = name.field
  const firstAndLast = [part(name, 'firstShort'), part(name, 'lastClass')]
  return [
    recipe(`${n} in any order`, part(name, 'sorted')),
    recipe(`${n} classes`, part(name, 'shorts')),
    recipe(`${n} sounds`, part(name, 'skeleton')),
    ...of('date').flatMap((born) => keysOfNameAndDay(name, born)),
    ...of('postcode').flatMap((home) => [
      recipe(`${home.field}+${n} first`, part(home, 'full'), part(name, 'firstShort')),
      recipe(`${home.field}+${n} last`, part(home, 'full'), part(name, 'lastSkeleton')),
      recipe(
        `${home.field} district+${n} sounds`,
        part(home, 'district'),
        part(name, 'firstSkeleton'),
        part(name, 'lastSkeleton'),
      ),
    ]),
    ...of('address').flatMap((home) => [
      recipe(`${home.field}+${n} first`, part(home, 'building'), part(name, 'firstShort')),
      recipe(`${home.field}+${n} last`, part(home, 'building'), part(name, 'lastSkeleton')),
    ]),
    ...[...of('place'), ...of('text')].map((other) =>
      recipe(`${other.field}+${n} first and last`, part(other, 'text'), ...firstAndLast),
    ),
  ]
}

function keysOfNameAndDay(name: FieldSetting, born: FieldSetting): readonly KeyRecipe[] {
  const [n, b] = [name.field, born.field]
  return [
    recipe(`${b}+${n} last sound`, part(born, 'text'), part(name, 'lastSkeleton')),
    recipe(`${b}+${n} first sound`, part(born, 'text'), part(name, 'firstSkeleton')),
    recipe(`${b} year+${n} classes`, part(born, 'year'), part(name, 'shorts')),
    recipe(`${b} year+${n} sounds`, part(born, 'year'), part(name, 'skeleton')),
    recipe(
      `${b} year+${n} first and last`,
      part(born, 'year'),
      part(name, 'firstShort'),
      part(name, 'lastClass'),
    ),
    recipe(`${b} day and month+${n} last`, part(born, 'monthDay'), part(name, 'lastClass')),
    recipe(`${b} day and month+${n} first`, part(born, 'monthDay'), part(name, 'firstShort')),
    butALetter(`${b} year+${n} but a letter`, part(born, 'year'), part(name, 'sorted')),
  ]
}

/** A business is found by its name in any order, run together, or traded under; and by the name's first word where it is. */
function keysOfBusiness(name: FieldSetting, of: Of): readonly KeyRecipe[] {
  const n = name.field
  const start = part(name, 'start')
  return [
    recipe(`${n} in any order`, part(name, 'words')),
    recipe(`${n} trading`, part(name, 'known')),
    butALetter(`${n} but a letter`, part(name, 'joined')),
    ...of('postcode').map((at) => recipe(`${at.field}+${n} first word`, part(at, 'full'), start)),
    ...of('address').map((at) => recipe(`${at.field}+${n} first word`, part(at, 'building'), start)),
    ...of('place').map((at) => recipe(`${at.field}+${n} first word`, part(at, 'text'), start)),
  ]
}

function keysOfDay(born: FieldSetting, of: Of): readonly KeyRecipe[] {
  return [
    ...of('postcode').flatMap((home) => [
      recipe(`${born.field}+${home.field}`, part(born, 'text'), part(home, 'full')),
      recipe(`${born.field}+${home.field} district`, part(born, 'text'), part(home, 'district')),
    ]),
    ...of('address').map((home) =>
      recipe(`${born.field}+${home.field}`, part(born, 'text'), part(home, 'building')),
    ),
    ...of('place').map((town) =>
      recipe(`${born.field}+${town.field}`, part(born, 'text'), part(town, 'text')),
    ),
  ]
}
