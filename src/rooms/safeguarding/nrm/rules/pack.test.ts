import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { generatePeople, presets } from '@article4/linkage/synthetic'
import fc from 'fast-check'
import { nrmForm } from '../reference.ts'
import type { Answers } from './form.ts'
import { packOf, type Pack } from './pack.ts'
import { cutsIn, withoutCuts, type KnownDetails } from './without-name.ts'

const nobody: KnownDetails = { names: [], birthDate: null, addresses: [], others: [] }
const cleaned = (text: string, known: Partial<KnownDetails> = {}): string =>
  withoutCuts(text, cutsIn(text, { ...nobody, ...known }))

suite('words without a name', () => {
  const names = ['Bogdan Przykładowy-Invented', 'Boni']
  for (const [text, left, known] of [
    ['They call him Boni.', 'They call him [a name].', { names }],
    ['BOGDAN’s bed, Bogdan', '[a name] bed, [a name]', { names }],
    ['przykladowy was on the list', '[a name] was on the list', { names }],
    ['Bogdann and Bogan said', '[a name] and [a name] said', { names }],
    ['Ring 07700 900123 or x@example.test', 'Ring [a contact] or [a contact]', {}],
    ['Sleeps at 12 Invented Road, ZZ1 1AA', 'Sleeps at [an address], [an address]', {}],
    ['Sleeps in flat 4b', 'Sleeps in [an address]', {}],
    ['Born 3 April 1999', 'Born [a date]', { birthDate: '1999-04-03' }],
    ['Born 04/03/1999', 'Born [a date]', { birthDate: '1999-04-03' }],
    ['Came on 9 May 2021', 'Came on 9 May 2021', { birthDate: '1999-04-03' }],
    ['Case HO-12 345 678', 'Case HO-[a number]', { others: ['12345678'] }],
    ['Works at Mill Farm Cottages', 'Works at [a number] Cottages', { addresses: ['Mill Farm, Borchester'] }],
  ] as const)
    test(`“${text}” becomes “${left}”`, () => assert.equal(cleaned(text, known), left))

  test('nothing is cut of a text in which nothing stands (the control)', () => {
    const text = 'Twelve hours a day, two breaks, four men in one room, pay taken on Fridays.'
    assert.equal(cleaned(text, { names, birthDate: '1999-04-03' }), text)
  })
})

/** A case of a person who does not exist, with their details planted in every text. */
interface Case {
  readonly answers: Answers
  readonly known: KnownDetails
  readonly planted: readonly string[]
}
const streets = ['Invented Road', 'Example Street', 'Nowhere Lane', 'Fiction Avenue', 'Sample Close']

function cases(count: number): Case[] {
  const people = [...generatePeople(presets.modernA, 11, { records: count * 2 })]
    .filter((one) => (one.full_name ?? '').length > 4)
    .slice(0, count)
  return people.map((person, n) => {
    const name = person.full_name ?? ''
    const phone = `07700 900${String(n % 1000).padStart(3, '0')}`
    const email = `someone${n}@example.test`
    const address = `${1 + (n % 90)} ${streets[n % streets.length] ?? ''}, ZZ${1 + (n % 9)} ${1 + (n % 8)}AB`
    const day = /^\d{4}-\d{2}-\d{2}$/.test(person.dob ?? '') ? (person.dob ?? '') : '1994-07-16'
    const [year = '', month = '', date = ''] = day.split('-')
    const born = [`${Number(date)}/${Number(month)}/${year}`, `${date}.${month}.${year}`, day][n % 3] ?? day
    const paper = `AB${100_000 + n}C`
    const ways = [
      `${name} said that there were others.`,
      `It was ${name.toUpperCase()}, tel ${phone}, ${email}.`,
      `He lives at ${address} and was born ${born}; his paper is ${paper}.`,
      `(${name.toLowerCase()}) ${phone.replace(' ', '')}; ${address}`,
    ]
    const texts = nrmForm.questions.filter((one) => one.identifies === 'may' || one.identifies === 'always')
    const answers: Answers = {
      ...Object.fromEntries(
        nrmForm.questions.flatMap((one) => {
          const [first] = one.options ?? []
          return first === undefined ? [] : [[one.id, one.kind === 'choices' ? [first.value] : first.value]]
        }),
      ),
      ...Object.fromEntries(texts.map((one, at) => [one.id, ways[(n + at) % ways.length] ?? ''])),
      'first-name': name,
      'birth-date': day,
      'staying-town': 'Borchester',
      'under-18': 'no',
      consent: 'no',
      willing: 'no',
    }
    return {
      answers,
      known: { names: [name], birthDate: day, addresses: [address], others: [phone, email, paper] },
      planted: [
        ...name.split(/[\s-]+/u).filter((part) => part.length >= 3),
        phone,
        phone.replace(' ', ''),
        email,
        address,
        born,
        paper,
      ],
    }
  })
}
const everything = (pack: Pack): string => JSON.stringify(pack.lines.map((line) => line.answer)).toLowerCase()

suite('a report under the Duty to Notify', () => {
  test('of 1,000 cases none has a name, a contact, a birthday or an address of the person in it', () => {
    const all = cases(1_000)
    assert.equal(all.length, 1_000)
    let held = 0
    for (const { answers, known, planted } of all) {
      const pack = packOf(nrmForm, answers, known)
      assert.ok(pack !== null && pack.route === 'dtn' && !pack.isNamed)
      const words = everything(pack)
      for (const value of planted)
        assert.ok(!isWordIn(value.toLowerCase(), words), `${value} in ${words.slice(0, 400)}`)
      // The control: the account itself is there, and each detail was in it.
      assert.match(words, /said that there were others/)
      held += planted.filter((value) =>
        isWordIn(value.toLowerCase(), JSON.stringify(answers).toLowerCase()),
      ).length
    }
    assert.ok(held > 5_000, `${held} details were planted`)
  })

  test('names the person where they agreed to help the authorities', () => {
    const [one] = cases(1)
    assert.ok(one)
    const pack = packOf(nrmForm, { ...one.answers, willing: 'yes' }, one.known)
    assert.ok(pack?.isNamed)
    assert.ok(pack.lines.some((line) => line.question.id === 'first-name'))
    assert.ok(
      !pack.lines.some((line) => line.question.id === 'birth-date'),
      'which that form does not ask for',
    )
  })

  test('of any words around them, a known telephone number and name are gone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const left = cleaned(`${before} Zenobia Fictional 07700 900321 ${after}`, {
          names: ['Zenobia Fictional'],
          others: ['07700 900321'],
        })
        assert.doesNotMatch(left, /zenobia|fictional|900\s?321/iu)
      }),
    )
  })
})

/** Whether a value stands there by itself, and not inside of another word or number. */
function isWordIn(value: string, words: string): boolean {
  const isPart = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let at = words.indexOf(value); at >= 0; at = words.indexOf(value, at + 1))
    if (!isPart(words[at - 1]) && !isPart(words[at + value.length])) return true
  return false
}

suite('a pack', () => {
  test('is none while it is open whether the person agrees', () => {
    assert.equal(packOf(nrmForm, { 'under-18': 'no' }, nobody), null)
    assert.equal(packOf(nrmForm, {}, nobody), null)
  })

  test('of a child has every asked question that is answered, in the form’s order, and says what is missing', () => {
    const pack = packOf(
      nrmForm,
      { 'under-18': 'yes', consent: 'no', authority: 'Invented Council', living: 'x'.repeat(15_002) },
      nobody,
    )
    assert.ok(pack)
    assert.deepEqual(
      pack.lines.map((line) => line.question.id),
      ['under-18', 'authority', 'living'],
    )
    const missing = pack.missing.map((one) => one.id)
    for (const id of ['authority-phone', 'first-name', 'how-exploited']) assert.ok(missing.includes(id), id)
    for (const id of ['consent', 'birth-date', 'documents']) assert.ok(!missing.includes(id), id)
    assert.deepEqual(
      pack.tooLong.map(({ question, over }) => [question.id, over]),
      [['living', 2]],
    )
  })
})
