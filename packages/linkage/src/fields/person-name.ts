import { all, any, equal, similar, wordBits } from '../compare/condition.ts'
import { nameColumnNames, nameColumns, type NameColumns } from '../names/name-columns.ts'
import { plainText, type FieldKind, type PreparedField } from './field-kind.ts'

/** A person's name: one column with the whole, or forenames and surname in two. */
export const personName: FieldKind = {
  kind: 'person-name',
  takes: 'the whole name in one column, or forename and surname in two',
  columns: [1, 2],
  prepared: {
    ...Object.fromEntries(nameColumnNames.map((name) => [name, 'varchar'] as const)),
    strongBits: 'integer',
    classBits: 'integer',
  },
  identifying: true,
  prepare(raw): PreparedField {
    if (raw.length === 1)
      return withBits(nameColumns(plainText(raw[0] ?? null) === null ? '' : (raw[0] ?? '')))
    const [forename, surname] = [remembered(raw[0] ?? ''), remembered(raw[1] ?? '')]
    return withBits({ ...joined(forename, surname), ...firstAndLast(forename, surname) })
  },
  compare: (field, column) => ({
    field,
    needs: column('full'),
    levels: [
      {
        name: 'same names',
        when: equal(column('sorted')),
        frequency: { column: column('sorted'), strength: 1 },
      },
      {
        name: 'same names, allowing for spelling and short forms',
        when: any(equal(column('classes')), equal(column('shorts')), equal(column('skeleton'))),
        frequency: { column: column('classes'), strength: 1 },
      },
      {
        name: 'nearly the same spelling',
        when: similar(column('sorted'), 0.95),
        frequency: { column: column('lastClass'), strength: 0.5 },
      },
      {
        name: 'same first and last name, others differ',
        when: all(any(equal(column('firstClass')), equal(column('firstShort'))), equal(column('lastClass'))),
        frequency: { column: column('lastClass'), strength: 1 },
      },
      {
        name: 'similar first and last name',
        when: all(similar(column('first'), 0.9), similar(column('last'), 0.9)),
        frequency: { column: column('lastClass'), strength: 0.5 },
      },
      {
        name: 'all names of one among those of the other',
        when: { ask: 'within', column: column('strong'), bits: column('strongBits') },
        frequency: { column: column('lastClass'), strength: 1 },
      },
      {
        name: 'same last name',
        when: any(equal(column('lastClass')), similar(column('last'), 0.93)),
        frequency: { column: column('lastClass'), strength: 1 },
      },
      {
        name: 'a name in common',
        when: any(
          { ask: 'words', column: column('classes'), atLeast: 1, bits: column('classBits') },
          equal(column('firstShort')),
        ),
        frequency: { column: column('firstClass'), strength: 1 },
      },
    ],
    otherwise: 'different names',
  }),
}

/** Forenames and surnames repeat; what was read is kept, within bounds. The result never depends on it. */
const memory = new Map<string, NameColumns>()
const most = 50_000

function remembered(raw: string): NameColumns {
  const known = memory.get(raw)
  if (known !== undefined) return known
  const read = nameColumns(plainText(raw) === null ? '' : raw)
  if (memory.size >= most) memory.clear()
  memory.set(raw, read)
  return read
}

/** The words of both, as if they had been read as one name. */
function joined(forename: NameColumns, surname: NameColumns): NameColumns {
  if (forename.full === '') return surname
  if (surname.full === '') return forename
  const both = (column: keyof NameColumns) => `${forename[column]} ${surname[column]}`
  const sorted = (column: keyof NameColumns) => both(column).split(' ').sort().join(' ')
  return {
    ...forename,
    full: both('full'),
    sorted: sorted('sorted'),
    strong: sorted('strong'),
    classes: sorted('classes'),
    shorts: sorted('shorts'),
    skeleton: sorted('skeleton'),
    initials: `${forename.initials}${surname.initials}`.split('').sort().join(''),
  }
}

/** Where the file says which is the forename and which the surname, no guess is made. */
function firstAndLast(forename: NameColumns, surname: NameColumns): Partial<NameColumns> {
  return {
    first: forename.first === '' ? forename.last : forename.first,
    firstClass: forename.firstClass === '' ? forename.lastClass : forename.firstClass,
    firstShort: forename.firstShort === '' ? forename.lastClass : forename.firstShort,
    firstSkeleton: forename.firstSkeleton === '' ? forename.lastSkeleton : forename.firstSkeleton,
    initial: forename.initial,
    last: surname.full,
    lastClass: surname.classes,
    lastSkeleton: surname.skeleton,
  }
}

function withBits(columns: NameColumns): PreparedField {
  const given = Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name, value === '' ? null : value]),
  )
  return {
    ...given,
    strongBits: wordBits(given['strong'] ?? null),
    classBits: wordBits(given['classes'] ?? null),
  }
}
