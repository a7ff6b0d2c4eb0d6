import { wordBits } from '../compare/condition.ts'
import { nameColumns, type NameColumns } from '../names/name-columns.ts'
import { plainText, type PreparedField } from './field-kind.ts'

/**
 * A name in two columns, forename and surname: both are read alone, and the columns of the whole are made from theirs. A
 * million people have ten thousand forenames and thirty thousand surnames but nearly a million names; so a batch reads each
 * part once and lets DuckDB put them together. Both ways are written here, side by side, and `proof/parity.test.ts` holds
 * them to one answer.
 */
export function joinedName(forename: NameColumns, surname: NameColumns): NameColumns {
  const last = {
    first: forename.first === '' ? forename.last : forename.first,
    firstClass: forename.firstClass === '' ? forename.lastClass : forename.firstClass,
    firstShort: forename.firstShort === '' ? forename.lastClass : forename.firstShort,
    firstSkeleton: forename.firstSkeleton === '' ? forename.lastSkeleton : forename.firstSkeleton,
    initial: forename.initial,
    // Where the file says which is the forename and which the surname, no guess is made.
    last: surname.full,
    lastClass: surname.classes,
    lastSkeleton: surname.skeleton,
  }
  if (forename.full === '') return { ...surname, ...last }
  if (surname.full === '') return { ...forename, ...last }
  const sorted = (column: Sorted) => `${forename[column]} ${surname[column]}`.split(' ').sort().join(' ')
  return {
    ...last,
    full: `${forename.full} ${surname.full}`,
    sorted: sorted('sorted'),
    strong: sorted('strong'),
    classes: sorted('classes'),
    shorts: sorted('shorts'),
    skeleton: sorted('skeleton'),
    initials: `${forename.initials}${surname.initials}`.split('').sort().join(''),
  }
}

type Sorted = 'sorted' | 'strong' | 'classes' | 'shorts' | 'skeleton'

/** The columns as a field has them: null where there is nothing, and the bits of the words. */
export function nameField(columns: NameColumns): PreparedField {
  const field: { [column: string]: string | number | null } = {}
  for (const [name, value] of Object.entries(columns)) field[name] = value === '' ? null : value
  field['strongBits'] = wordBits(columns.strong === '' ? null : columns.strong)
  field['classBits'] = wordBits(columns.classes === '' ? null : columns.classes)
  return field
}

/** Forenames and surnames repeat; what was read is kept, within bounds. The result never depends on it. */
const memory = new Map<string, NameColumns>()
const most = 50_000

export function namePart(raw: string | null): NameColumns {
  const text = raw ?? ''
  const known = memory.get(text)
  if (known !== undefined) return known
  const read = nameColumns(plainText(text) === null ? '' : text)
  if (memory.size >= most) memory.clear()
  memory.set(text, read)
  return read
}

/** {@link joinedName} and {@link nameField} as expressions for DuckDB over two rows of prepared parts, `f` and `s`. */
export function joinedNameSql(
  f: (column: string) => string,
  s: (column: string) => string,
): { readonly [column: string]: string } {
  const either = (column: string, both: string) =>
    `case when ${f('full')} is null then ${s(column)} when ${s('full')} is null then ${f(column)} else ${both} end`
  const or = (column: string, other: string) => `coalesce(${column}, ${other})`
  const words = (column: Sorted) => either(column, inOrder(or(f(column), `''`), or(s(column), `''`)))
  const bits = (column: string) =>
    either(column, `${or(f(column), String(wordBits('')))} | ${or(s(column), String(wordBits('')))}`)
  const letters = `${or(f('initials'), `''`)} || ${or(s('initials'), `''`)}`
  return {
    full: either('full', `${f('full')} || ' ' || ${s('full')}`),
    sorted: words('sorted'),
    strong: words('strong'),
    classes: words('classes'),
    shorts: words('shorts'),
    skeleton: words('skeleton'),
    first: or(f('first'), f('last')),
    last: s('full'),
    firstClass: or(f('firstClass'), f('lastClass')),
    lastClass: s('classes'),
    firstShort: or(f('firstShort'), f('lastClass')),
    firstSkeleton: or(f('firstSkeleton'), f('lastSkeleton')),
    lastSkeleton: s('skeleton'),
    initial: f('initial'),
    initials: either('initials', `nullif(array_to_string(list_sort(string_split(${letters}, '')), ''), '')`),
    strongBits: bits('strongBits'),
    classBits: bits('classBits'),
  }
}

/** The words of two texts in the order of their bytes; most parts are one word, and need no list. */
function inOrder(a: string, b: string): string {
  return `case when contains(${a}, ' ') or contains(${b}, ' ')
    then array_to_string(list_sort(string_split(${a} || ' ' || ${b}, ' ')), ' ')
    when ${a} <= ${b} then ${a} || ' ' || ${b} else ${b} || ' ' || ${a} end`
}
