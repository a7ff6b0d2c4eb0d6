import { all, any, equal, similar } from '../compare/condition.ts'
import { nameColumnNames, nameColumns } from '../names/name-columns.ts'
import { plainText, type FieldKind, type PreparedField } from './field-kind.ts'
import { joinedName, joinedNameSql, nameField, namePart } from './joined-name.ts'

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
      return nameField(nameColumns(plainText(raw[0] ?? null) === null ? '' : (raw[0] ?? '')))
    return nameField(joinedName(namePart(raw[0] ?? null), namePart(raw[1] ?? null)))
  },
  joinedSql: joinedNameSql,
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
        when: any(equal(column('firstShort')), {
          ask: 'words',
          column: column('classes'),
          atLeast: 1,
          bits: column('classBits'),
        }),
        frequency: { column: column('firstClass'), strength: 1 },
      },
    ],
    otherwise: 'different names',
  }),
}
