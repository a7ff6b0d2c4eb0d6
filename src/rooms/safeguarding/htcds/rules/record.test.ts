import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { htcdsFields } from '../reference.ts'
import type { Case } from './htcds.ts'
import { fromCase, toCase, waysToReach } from './record.ts'

const today = '2026-11-28'
const from = (one: Case) => fromCase(one, 'Row 2 of a file', today)
const back = (made: ReturnType<typeof from>): Case =>
  toCase({
    detail: made.detail,
    names: made.name === null ? [] : [made.name],
    fields: made.fields,
    isShared: made.fields['con_Consent'] === true,
  })

suite('a record from a case', () => {
  test('takes what a record has a place for, and keeps the rest as it came', () => {
    const made = from({
      prs_FirstName: 'Zenobia',
      prs_SecondName: 'Example',
      prs_Birthdate: '1999-04-03',
      prs_Gender: 'TransgenderFeminine',
      prs_PrimaryLanguage: 'vie',
      prs_Citizenship: ['VN'],
      cas_Status: 'Active',
    })
    assert.equal(made.name, 'Zenobia Example')
    assert.deepEqual(
      [
        made.detail.ageState,
        made.detail.birthDate,
        made.detail.gender,
        made.detail.languages,
        made.detail.nationality,
      ],
      ['adult', '1999-04-03', 'female', 'vie', 'VN'],
    )
    assert.equal(made.fields['cas_Status'], 'Active')
  })

  test('of whom no birthday is known may be a child, and is one until the day they turn 18', () => {
    const ages = ['2008-11-29', '2008-11-28', '2008-11-27'].map(
      (day) => from({ prs_Birthdate: day }).detail.ageState,
    )
    assert.deepEqual(ages, ['child', 'adult', 'adult'])
    assert.equal(from({ prs_FirstName: 'Zenobia' }).detail.ageState, 'not-sure')
  })

  test('keeps no way to reach somebody, and says which there were', () => {
    const made = from({
      prs_FirstName: 'Zenobia',
      prs_MobilePhone: '07700 900123',
      prs_MailingStreet: '1 Made-up Row',
    })
    assert.deepEqual(made.left, ['prs_MobilePhone', 'prs_MailingStreet'])
    assert.doesNotMatch(JSON.stringify(made), /07700|Made-up/)
    assert.ok([...waysToReach].every((name) => htcdsFields.some((field) => field.name === name)))
  })

  test('goes out again as it came in, but for ways to reach somebody', () => {
    const fields = htcdsFields.filter(
      ({ name, kind }) =>
        !waysToReach.has(name) && (kind === 'text' || kind === 'tick') && !name.startsWith('prs_'),
    )
    const word = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `a${text.trim()}`)
    const anyCase = fc.record(
      {
        ...Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'tick' ? fc.boolean() : word])),
        prs_FirstName: word,
        prs_SecondName: word,
        prs_Gender: fc.constantFrom(
          'Feminine',
          'TransgenderMasculine',
          'NonConforming',
          'NonSpecifiedUnknown',
        ),
        prs_Birthdate: fc.constantFrom('1999-04-03', '2010-02-28'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(anyCase, (one) => {
        const given: Case = Object.fromEntries(
          Object.entries(one).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
        )
        assert.deepEqual({ con_Consent: false, ...given }, back(from(given)))
      }),
    )
  })
})

suite('a case of a record', () => {
  const known = {
    detail: { birthDate: null, birthPrecision: null, gender: 'not-said' },
    names: [],
    fields: {},
    isShared: false,
  } as const

  test('has what the record says today, not what a file once said', () => {
    const one = toCase({
      detail: { birthDate: '2001-01-01', birthPrecision: 'year', gender: 'male' },
      names: ['Yusuf Example'],
      fields: {
        prs_FirstName: 'Zenobia',
        prs_SecondName: 'Other',
        prs_Birthdate: '1999-04-03',
        prs_Gender: 'Feminine',
      },
      isShared: true,
    })
    assert.deepEqual(one, { prs_FirstName: 'Yusuf Example', prs_Gender: 'Masculine', con_Consent: true })
  })

  test('has no name, birthday or gender where none is known', () => {
    assert.deepEqual(toCase({ ...known, fields: { prs_FirstName: 'Gone', prs_Gender: 'Masculine' } }), {
      con_Consent: false,
    })
  })
})
