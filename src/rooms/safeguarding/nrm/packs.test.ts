import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { suite, test } from 'node:test'
import { generatePeople, presets } from '@article4/linkage/synthetic'
import { knownOf, makePack } from './load-referral.ts'
import { wordsOf } from './pages/pack.ts'
import { nrmForm } from './reference.ts'
import {
  sectionsOf,
  standingAnswers,
  withheldOf,
  type AnswerRow,
  type FromRecord,
  type ReadingRow,
} from './rules/standing-answers.ts'

/**
 * What leaves, of a thousand people who do not exist: the very words of the page and of the file, made of rows as they are stored. Who
 * asks and what row security shows them is proven elsewhere; here it is what is made of it.
 */
const people = [...generatePeople(presets.modernA, 23, { records: 2_400 })]
  .filter((one) => (one.full_name ?? '').length > 4)
  .slice(0, 1_000)
const at = (n: number): string => `2026-11-24T09:00:00.${String(n).padStart(6, '0')}`
const now = new Date('2026-11-25T09:00:00Z')
const streets = ['Invented Road', 'Example Street', 'Nowhere Lane', 'Fiction Avenue', 'Sample Close']

interface Details {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly born: string
  readonly paper: string
}
function detailsOf(n: number): Details {
  const person = people[n] ?? assert.fail()
  return {
    name: person.full_name ?? '',
    phone: `07700 900${String(n % 1_000).padStart(3, '0')}`,
    email: `someone${n}@example.test`,
    address: `${1 + (n % 90)} ${streets[n % streets.length] ?? ''}, ZZ${1 + (n % 9)} ${1 + (n % 8)}AB`,
    born: /^\d{4}-\d{2}-\d{2}$/.test(person.dob ?? '') ? (person.dob ?? '') : '1994-07-16',
    paper: `AB${100_000 + n}C`,
  }
}

/** Rows as they are stored: the person's own details, every choice, and the words of `told` where somebody writes. */
function rowsOf(n: number, told: (question: string) => string): AnswerRow[] {
  const { name, phone, email, address, born, paper } = detailsOf(n)
  const [first = '', ...rest] = name.split(' ')
  const own: Record<string, string> = {
    'first-name': first,
    'last-name': rest.join(' ') || first,
    'birth-date': born,
    'own-phone': phone,
    'person-email': email,
    'person-address': address,
    references: paper,
    'staying-town': 'Borchester',
    willing: 'no',
    'work-email': 'desk@example.test',
    nickname: first,
    'other-first-name': first,
    'other-last-name': first,
    'other-phone': phone,
    'other-phone-whose': 'A friend in Borchester',
    'other-email': email,
    'other-address': address,
    'uk-addresses': address,
    'overseas-addresses': address,
    'crime-number': paper,
    documents: 'given',
    children: '1',
  }
  return nrmForm.questions.flatMap((question, index) => {
    const [option] = question.options ?? []
    const words =
      own[question.id] ?? (question.kind === 'tick' ? 'yes' : (option?.value ?? told(question.id)))
    // A fifth of the questions that take a story, another fifth each time.
    const isLeft = own[question.id] === undefined && option === undefined && (index + n) % 5 !== 0
    return isLeft ? [] : [{ question: question.id, words: [words], at: at(index) }]
  })
}

/** The very words that a page and a file would have; null where there is no pack. */
function leaves(
  rows: readonly AnswerRow[],
  readings: readonly ReadingRow[],
  record: FromRecord,
  name: string,
): string | null {
  const answers = standingAnswers(nrmForm, rows, record)
  const { draftPack, obstacles } = makePack({
    answers,
    sections: sectionsOf(nrmForm, answers, rows, readings),
    withheld: withheldOf(readings),
    known: knownOf(rows, [name], []),
    confirmed: [],
  })
  // Somebody reads all that is left, and finds nothing: the machine's part is what is tried.
  return draftPack === null || obstacles.some((one) => one.code !== 'not-confirmed')
    ? null
    : JSON.stringify(wordsOf({ pack: draftPack, maker: 'Somebody, Midshire Council' }, now)).toLowerCase()
}

/** Whether a value stands there by itself, and not inside of another word or number. */
function isWordIn(value: string, words: string): boolean {
  const isPart = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let from = words.indexOf(value); from >= 0; from = words.indexOf(value, from + 1))
    if (!isPart(words[from - 1]) && !isPart(words[from + value.length])) return true
  return false
}

const refused: FromRecord = { ageState: 'adult', consent: 'refused', organisation: 'The Salvation Army' }

test('of 1,000 notifications none has a name, a contact, a birthday, an address or a number of the person in it', () => {
  let [held, accounts] = [0, 0]
  for (let n = 0; n < 1_000; n += 1) {
    const { name, phone, email, address, born, paper } = detailsOf(n)
    const [year = '', month = '', day = ''] = born.split('-')
    const spoken = `${Number(day)}/${Number(month)}/${year}`
    const ways = [
      `${name} said that there were others.`,
      `It was ${name.toUpperCase()}, tel ${phone}, ${email}.`,
      `They live at ${address} and were born ${spoken}; the paper is ${paper}.`,
      `(${name.toLowerCase()}) ${phone.replace(' ', '')}; ${address}`,
    ]
    let turn = n
    const rows = rowsOf(n, () => ways[(turn += 1) % ways.length] ?? '')
    const words = leaves(rows, [], refused, name) ?? assert.fail(`no pack of ${n}`)
    const planted = [
      ...name.split(/[\s-]+/u).filter((part) => part.length >= 3),
      phone,
      phone.replace(' ', ''),
      email,
      address,
      born,
      spoken,
      paper,
    ].map((one) => one.toLowerCase())
    for (const one of planted)
      assert.ok(!isWordIn(one, words), `${one} of case ${n} in ${words.slice(0, 600)}`)
    assert.match(words, /without a name/)
    accounts += words.includes('said that there were others') ? 1 : 0
    const stored = JSON.stringify(rows).toLowerCase()
    held += planted.filter((one) => isWordIn(one, stored)).length
  }
  assert.ok(held > 5_000, `the control: ${held} details were stored`)
  assert.ok(accounts > 500, `the control: the account itself is in ${accounts}`)
})

test('of 1,000 referrals none has a word that was withheld, replaced, not asked for, or noted beside it', () => {
  const questions = nrmForm.questions.map((one) => one.id)
  let held = 0
  for (let n = 0; n < 1_000; n += 1) {
    const { name } = detailsOf(n)
    // Intelligence that somebody wrote where it does not belong, and took out again, or that the person had left out.
    const secret = `intel-${n}-canary`
    const withheld = new Set(questions.filter((_, index) => (index + n) % 3 === 0))
    const earlier = rowsOf(n, () => `${secret} before`)
    const rows = [
      ...earlier,
      ...rowsOf(n, (id) => (withheld.has(id) ? `${secret} withheld` : `Told of ${id}`)).map((one, index) => ({
        ...one,
        at: at(1_000 + index),
      })),
    ]
    const record: FromRecord =
      n % 3 === 0 ? { ...refused, ageState: 'child', consent: null } : { ...refused, consent: 'given' }
    const readings = nrmForm.sections.map(({ id }): ReadingRow => {
      const of = nrmForm.questions.filter((one) => one.section === id).map((one) => one.id)
      return {
        section: id,
        verdict: 'approved',
        questions: of,
        withheld: of.filter((one) => withheld.has(one)),
        at: at(9_000),
      }
    })
    const words = leaves(rows, readings, record, name) ?? assert.fail(`no pack of ${n}`)
    assert.doesNotMatch(words, /intel-\d+-canary/)
    assert.match(words, /told of /, 'the control: what stands is there')
    held += JSON.stringify(rows).split(secret).length - 1
  }
  assert.ok(held > 5_000, `the control: ${held} were stored`)
})

/** A way to reach somebody is sealed with one of these. They say nothing of anybody. */
const publicKeys = 'platform.box_key'

suite('where a pack comes from', () => {
  test('no statement of the room asks for an item, a mention, a sign, a report or a tasking', async () => {
    const room = path.resolve(import.meta.dirname, '..')
    let read = 0
    for await (const name of glob('**/{queries,store}.ts', { cwd: room })) {
      const text = await readFile(path.join(room, name), 'utf8')
      const tables = [...text.matchAll(/\b(?:from|join|into)\s+([a-z]+\.[a-z_]+)/g)].map(
        (one) => one[1] ?? '',
      )
      read += tables.length
      assert.deepEqual(
        tables.filter((table) => !/^(?:safeguarding|identity|priv)\./u.test(table) && table !== publicKeys),
        [],
        name,
      )
    }
    assert.ok(read > 20, `the control: ${read} were found`)
  })
})
