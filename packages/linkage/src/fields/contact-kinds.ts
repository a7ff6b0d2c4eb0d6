import { edits, equal, similar } from '../compare/condition.ts'
import { readEmail } from '../forms/email.ts'
import { readPhone } from '../forms/phone.ts'
import { readPostcode } from '../forms/postcode.ts'
import { plainText, type FieldKind, type PreparedField } from './field-kind.ts'

/** A British postcode, whole or outward part only. */
export const postcode: FieldKind = {
  kind: 'postcode',
  takes: 'one column with a postcode, whole or its first part',
  columns: [1, 1],
  prepared: { text: 'varchar', full: 'varchar', sector: 'varchar', district: 'varchar', area: 'varchar' },
  identifying: false,
  prepare(raw): PreparedField {
    const plain =
      plainText(raw[0] ?? null)
        ?.replaceAll(' ', '')
        .toUpperCase() ?? null
    const read = plain === null ? null : readPostcode(raw[0] ?? '')
    // Another country's code is compared as it stands.
    if (read === null) return { text: plain, full: plain, sector: null, district: null, area: null }
    if (read.isPlaceholder) return { text: null, full: null, sector: null, district: null, area: null }
    const { value, full, sector, district, area } = read
    return { text: value, full, sector, district, area }
  },
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      { name: 'same', when: equal(column('full')), frequency: { column: column('full'), strength: 1 } },
      { name: 'one character differs', when: edits(column('full'), 1) },
      { name: 'same sector', when: equal(column('sector')) },
      { name: 'same district', when: equal(column('district')) },
      { name: 'same area', when: equal(column('area')) },
    ],
    otherwise: 'elsewhere',
  }),
}

/** A telephone number. */
export const phone: FieldKind = {
  kind: 'phone',
  takes: 'one column with a telephone number',
  columns: [1, 1],
  prepared: { number: 'varchar', tail: 'varchar' },
  identifying: true,
  prepare(raw): PreparedField {
    const read = plainText(raw[0] ?? null) === null ? null : readPhone(raw[0] ?? '')
    if (read === null || read.national.length < 6) return { number: null, tail: null }
    return { number: read.e164 ?? read.national, tail: read.national.length === 9 ? read.national : null }
  },
  compare: (field, column) => ({
    field,
    needs: column('number'),
    levels: [
      {
        name: 'same number',
        when: equal(column('number')),
        frequency: { column: column('number'), strength: 1 },
      },
      { name: 'same last nine digits', when: equal(column('tail')) },
      { name: 'one digit differs', when: edits(column('number'), 1) },
    ],
    otherwise: 'different numbers',
  }),
}

/** An e-mail address. */
export const email: FieldKind = {
  kind: 'email',
  takes: 'one column with an e-mail address',
  columns: [1, 1],
  prepared: { text: 'varchar', mailbox: 'varchar' },
  identifying: true,
  prepare(raw): PreparedField {
    const plain = plainText(raw[0] ?? null)
    const read = plain === null ? null : readEmail(raw[0] ?? '')
    // What is no address, the part before the @ for example, is compared as it stands.
    return read === null ? { text: plain, mailbox: plain } : { text: read.value, mailbox: read.local }
  },
  compare: (field, column) => ({
    field,
    needs: column('text'),
    levels: [
      {
        name: 'same address',
        when: equal(column('text')),
        frequency: { column: column('text'), strength: 1 },
      },
      {
        name: 'same name before the @',
        when: equal(column('mailbox')),
        frequency: { column: column('mailbox'), strength: 1 },
      },
      { name: 'nearly the same', when: similar(column('text'), 0.92) },
      { name: 'similar before the @', when: similar(column('mailbox'), 0.9) },
    ],
    otherwise: 'different addresses',
  }),
}
