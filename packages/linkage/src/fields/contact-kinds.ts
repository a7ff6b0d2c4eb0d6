import { edits, equal, similar } from '../compare/condition.ts'
import { plainText, type FieldKind, type PreparedField } from './field-kind.ts'

/** A British postcode, whole or outward part only. */
export const postcode: FieldKind = {
  kind: 'postcode',
  takes: 'one column with a postcode, whole or its first part',
  columns: [1, 1],
  prepared: { full: 'varchar', sector: 'varchar', district: 'varchar', area: 'varchar' },
  identifying: false,
  prepare(raw): PreparedField {
    const text =
      plainText(raw[0] ?? null)
        ?.replaceAll(' ', '')
        .toUpperCase() ?? ''
    const whole = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/.exec(text)
    const outward = whole?.[1] ?? (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(text) ? text : null)
    if (outward === null) return { full: text === '' ? null : text, sector: null, district: null, area: null }
    return {
      full: text,
      sector: whole === null ? null : `${outward} ${whole[2] ?? ''}`,
      district: outward,
      area: /^[A-Z]+/.exec(outward)?.[0] ?? null,
    }
  },
  compare: (field, column) => ({
    field,
    needs: column('full'),
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
    const digits = (raw[0] ?? '').normalize('NFKC').replaceAll(/\D+/g, '')
    if (digits.length < 6) return { number: null, tail: null }
    const number = digits.replace(/^(?:00)?44(?=\d{9,10}$)/, '0')
    return { number, tail: number.length >= 9 ? number.slice(-9) : null }
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
    const text = (raw[0] ?? '').trim().toLowerCase()
    const at = text.lastIndexOf('@')
    if (text === '' || plainText(text) === null) return { text: null, mailbox: null }
    return { text, mailbox: at < 1 ? text : text.slice(0, at) }
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
