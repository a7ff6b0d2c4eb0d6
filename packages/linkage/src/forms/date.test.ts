import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { daysInMonth, dayAfter, isDay, isoDay, partsOfDay, yearsBefore } from './calendar.ts'
import { readDate } from './date.ts'

test('days that do not exist, years that are missing and years out of reach are refused', () => {
  const none = [
    '',
    'soon',
    '31/02/1990',
    '29/02/1900',
    '32/01/1990',
    '13/13/1990',
    '3 March',
    'last Tuesday 3rd',
    '1/2',
    '24/7',
    '31 June 1990',
    '99999999',
    '1990-00-10',
    '10:30',
    '12/1200',
    '13-1990',
    '1995-1990',
    '9/4/1700',
    '4 April 1700',
    '20001340',
    '19551192',
    'June 1700',
    '??/13/1990',
    '2195-2205',
  ]
  for (const raw of [...none, '1'.repeat(1_000_000), '1/'.repeat(200)])
    assert.equal(readDate(raw), null, raw.slice(0, 20))
})

test('every way of writing the ninth of April 1956 gives that day', () => {
  const spellings = [
    '1956-04-09',
    '1956/4/9',
    '1956-04-09T10:15:00Z',
    '1956-04-09 10:15',
    '09/04/1956',
    '9.4.1956',
    '9-4-1956',
    '9 4 1956',
    '19560409',
    '09041956',
    '9 April 1956',
    '9th of April, 1956',
    'the 9th April 1956',
    'Monday 9 April 1956',
    'Mon, 9 Apr 1956',
    '09-APR-1956',
    'April 9, 1956',
    'Apr 9th 1956',
    'DOB: 09/04/1956',
    'born on 9 April 1956',
    '٠٩/٠٤/١٩٥٦',
    '09/04/56',
    "9 April '56",
  ]
  for (const raw of spellings) {
    const date = readDate(raw)
    assert.deepEqual(
      [date?.year, date?.month, date?.day, date?.precision, date?.earliest, date?.latest],
      [1956, 4, 9, 'day', '1956-04-09', '1956-04-09'],
      raw,
    )
    assert.equal(date?.keys[0], 'date:1956-04-09')
  }
})

test('the other order of day and month is kept where it exists, and meets a swapped spelling by key', () => {
  const date = readDate('09/04/1956')
  assert.equal(date?.swapped, '1956-09-04')
  assert.deepEqual(readDate('04/09/1956')?.keys.toSorted(), date?.keys.toSorted())
  assert.equal(readDate('25/04/1956')?.swapped, null, 'month 25 does not exist')
  assert.equal(readDate('04/04/1956')?.swapped, null, 'the same day is no other reading')
  assert.equal(readDate('9 April 1956')?.swapped, null, 'a named month cannot be mixed up')
})

test('a day that exists only in the American order, or in a year-day-month one, is read as possible', () => {
  assert.deepEqual(
    [readDate('12/25/1990')?.earliest, readDate('12/25/1990')?.sure],
    ['1990-12-25', 'possible'],
  )
  assert.deepEqual(
    [readDate('1995-17-07')?.earliest, readDate('1995-17-07')?.sure],
    ['1995-07-17', 'possible'],
  )
})

test('two figures of a year go by the pivot', () => {
  assert.equal(readDate('1/2/29')?.year, 2029)
  assert.equal(readDate('1/2/30')?.year, 1930)
  assert.equal(readDate('1/2/27', { pivot: 26 })?.year, 1927)
  assert.equal(readDate('1/2/27')?.sure, 'possible')
})

test('a first of a month is marked as a day that may stand for not known', () => {
  assert.equal(readDate('01/01/1990')?.isDefault, true)
  assert.equal(readDate('1 May 1990')?.isDefault, true)
  assert.equal(readDate('02/01/1990')?.isDefault, false)
  assert.equal(readDate('1990')?.isDefault, false)
})

test('less than a day is kept as a stretch with its precision', () => {
  const stretches: readonly [string, string, string, string][] = [
    ['April 1956', 'month', '1956-04-01', '1956-04-30'],
    ["Feb '56", 'month', '1956-02-01', '1956-02-29'],
    ['1956-02', 'month', '1956-02-01', '1956-02-29'],
    ['02/1957', 'month', '1957-02-01', '1957-02-28'],
    ['00/02/1957', 'month', '1957-02-01', '1957-02-28'],
    ['??/02/1957', 'month', '1957-02-01', '1957-02-28'],
    ['00/00/1957', 'year', '1957-01-01', '1957-12-31'],
    ['xx/xx/1957', 'year', '1957-01-01', '1957-12-31'],
    ['1957', 'year', '1957-01-01', '1957-12-31'],
    ['about 1990', 'year', '1988-01-01', '1992-12-31'],
    ['c.1990', 'year', '1988-01-01', '1992-12-31'],
    ['1990?', 'year', '1988-01-01', '1992-12-31'],
    ['1990s', 'decade', '1990-01-01', '1999-12-31'],
    ["the 90's", 'decade', '1990-01-01', '1999-12-31'],
    ['early 1990s', 'decade', '1990-01-01', '1993-12-31'],
    ['mid-80s', 'decade', '1983-01-01', '1986-12-31'],
    ['late 00s', 'decade', '2006-01-01', '2009-12-31'],
    ['1990-95', 'range', '1990-01-01', '1995-12-31'],
    ['1990-1995', 'range', '1990-01-01', '1995-12-31'],
    ['between 1990 and 1995', 'range', '1990-01-01', '1995-12-31'],
  ]
  for (const [raw, precision, earliest, latest] of stretches) {
    const date = readDate(raw)
    assert.deepEqual(
      [date?.precision, date?.earliest, date?.latest, date?.day],
      [precision, earliest, latest, null],
      raw,
    )
  }
  assert.equal(readDate('1990-95')?.year, null)
  assert.deepEqual(readDate('between 1990 and 1995')?.keys, readDate('1990/95')?.keys)
})

test('the basis is what the caller says, else estimated for what is about and for stretches of years', () => {
  assert.equal(readDate('9/4/1956')?.basis, 'stated')
  assert.equal(readDate('9/4/1956', { basis: 'document' })?.basis, 'document')
  assert.equal(readDate('about 1990')?.basis, 'estimated')
  assert.equal(readDate('1990s')?.basis, 'estimated')
  for (const raw of ['about 1990', '1990s', '1990-95', '1990', 'May 1990'])
    assert.equal(readDate(raw, { basis: 'age-disputed' })?.basis, 'age-disputed', raw)
})

test('every day of four hundred years, the whole cycle of the calendar, comes back from both British and ISO forms', () => {
  // Expected: the runtime's own proleptic Gregorian calendar.
  let day = Date.UTC(1800, 0, 1)
  for (let count = 0; count < 146_097; count += 1) {
    const iso = new Date(day).toISOString().slice(0, 10)
    const [year, month, date] = partsOfDay(iso) ?? [0, 0, 0]
    assert.ok(isDay(year, month, date))
    if (count % 97 === 0) {
      assert.equal(readDate(iso)?.earliest, iso)
      assert.equal(readDate(`${date}/${month}/${year}`)?.earliest, iso)
    }
    day += 86_400_000
    assert.equal(dayAfter(iso), new Date(day).toISOString().slice(0, 10))
  }
})

test('months that are none have no days, and text that is no day has no parts', () => {
  assert.equal(daysInMonth(2001, 13), 0)
  assert.equal(daysInMonth(2000, 2), 29)
  assert.equal(daysInMonth(1900, 2), 28)
  assert.equal(partsOfDay('2001-02-29'), null)
  assert.equal(partsOfDay('soon'), null)
  assert.equal(isoDay(800, 1, 2), '0800-01-02')
  assert.equal(yearsBefore([2024, 2, 29], 1), '2023-02-28')
})

const febrl = path.resolve(import.meta.dirname, '../../../../../shared/data/linkage/febrl/dataset3.csv')

test(
  'of the births of FEBRL 3, which hold slips on purpose, all but the impossible ones are read',
  { skip: !existsSync(febrl) && 'no shared data here' },
  () => {
    const [head = '', ...rows] = readFileSync(febrl, 'utf8').trim().split('\n')
    const at = head.split(', ').indexOf('date_of_birth')
    const births = rows.map((row) => (row.split(', ')[at] as string).trim()).filter((birth) => birth !== '')
    assert.ok(births.length > 4000)
    for (const birth of births) {
      // Independent of the reader: the runtime's own calendar, year first, month and day in either order.
      const orders = [
        [birth.slice(4, 6), birth.slice(6)],
        [birth.slice(6), birth.slice(4, 6)],
      ].map(([month, day]) => `${birth.slice(0, 4)}-${month}-${day}`)
      const real = orders.filter((iso) => {
        const time = Date.parse(`${iso}T00:00:00Z`)
        return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
      })
      assert.equal(readDate(birth)?.earliest, real[0], birth)
    }
  },
)
