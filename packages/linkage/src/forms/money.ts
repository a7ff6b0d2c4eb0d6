/** Sums of money as people say them: "£1,200.50", "50 quid", "2 grand", "50k", "€40 an hour". */
import { foldForm } from './fold.ts'
import { pairs } from './table.ts'
import { numbers } from './table.ts'

/** A sum, or a range of sums. */
export type Money = {
  /** ISO 4217. */
  readonly currency: string
  /** In the smallest unit (pence, cents); equal unless a range was told. */
  readonly lowMinor: number
  readonly highMinor: number
  readonly per: 'hour' | 'day' | 'week' | 'month' | 'year' | null
  /** `GBP 1200.50`, `GBP 20.00-30.00 per hour`. */
  readonly value: string
  /** `possible`: no currency was told and pounds are taken, or the words were loose ("about", "a few"). */
  readonly sure: 'sure' | 'possible'
  readonly raw: string
  readonly keys: readonly string[]
}

/** Signs and words of currencies. All of those here have a hundred smaller units, of which people still speak. */
export const currencyWords: Readonly<Record<string, string>> = pairs(
  '£ GBP, gbp GBP, pound GBP, pounds GBP, quid GBP, sterling GBP, € EUR, eur EUR, euro EUR, ' +
    'euros EUR, $ USD, usd USD, dollar USD, dollars USD, bucks USD, ron RON, lei RON, leu RON, ' +
    'pln PLN, zloty PLN, zlotys PLN, zł PLN, bgn BGN, leva BGN, lev BGN, czk CZK, huf HUF, forint HUF, ' +
    'lek ALL, leke ALL, inr INR, rupees INR, ₹ INR, ngn NGN, naira NGN, ₦ NGN, cny CNY, yuan CNY, ' +
    'rmb CNY',
)

const words = Object.keys(currencyWords)
  .filter((word) => word.length > 1)
  .sort((one, other) => other.length - one.length)
  .join('|')
const amount = String.raw`\d{1,3}(?:[ ,.]\d{3}){1,3}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?`
const times = String.raw`k|m|grand|thousand|hundred|million|mil`
const per = String.raw`(?:(?: ?(?:an?|per|every|each|p|/)|(?= ?pcm)) ?(hour|hr|h|day|d|night|shift|week|wk|w|month|mth|pcm|m|year|yr|annum|a))?`
const shape = new RegExp(
  `^(?:([£€$₹₦]|${words}) ?)?(${amount}) ?(${times})?(?: ?(?:-|to) ?[£€$₹₦]?(${amount}) ?(${times})?)? ?([£€$₹₦]|${words})?${per}$`,
)

const timesOf: Readonly<Record<string, number>> = numbers(
  'k 1000, grand 1000, thousand 1000, hundred 100, m 1000000, mil 1000000, million 1000000',
)

const perOf: Readonly<Record<string, Money['per']>> = pairs(
  'hour hour, hr hour, h hour, day day, d day, night day, shift day, week week, wk week, w week, ' +
    'month month, mth month, pcm month, m month, year year, yr year, annum year, a year',
) as Readonly<Record<string, Money['per']>>

/** Notes that have a name of their own, in pence. */
const named: Readonly<Record<string, number>> = { fiver: 500, tenner: 1000, grand: 100_000 }

/** Reads one sum; null where it is none. A bare figure without k, grand or a currency is none. */
export function readMoney(raw: string): Money | null {
  const text = foldForm(raw)?.toLowerCase()
  if (text === undefined) return null
  const bare = text.replace(/^(?:about|around|approx\.?|roughly|nearly|over|up to|~) ?/, '')
  const note = bare.replace(/^an? /, '')
  if (Object.hasOwn(named, note))
    return sum('GBP', named[note] as number, named[note] as number, null, 'possible', raw)
  const match = shape.exec(bare)
  if (match === null) return null
  const [, sign, low, lowTimes, high, highTimes, word, unit] = match
  const currency = currencyOf(sign, word)
  // Without a currency only "50k" and "2 grand" are money; two currencies at once are none.
  if (currency === 'two' || (currency === null && (lowTimes ?? highTimes) === undefined)) return null
  const [lowest, highest] = rangeOf(low as string, lowTimes, high, highTimes)
  if (lowest > highest) return null
  const sure = currency !== null && bare === text ? 'sure' : 'possible'
  return sum(
    currency ?? 'GBP',
    lowest,
    highest,
    unit === undefined ? null : (perOf[unit] as Money['per']),
    sure,
    raw,
  )
}

function currencyOf(sign: string | undefined, word: string | undefined): string | null {
  const told = [sign, word].filter((name) => name !== undefined).map((name) => currencyWords[name] as string)
  return new Set(told).size > 1 ? 'two' : (told[0] ?? null)
}

/** "20-30k" means both in thousands, "£900-1.2k" does not: a smaller first figure takes over the second's word. */
function rangeOf(
  low: string,
  lowTimes: string | undefined,
  high: string | undefined,
  highTimes: string | undefined,
): readonly [number, number] {
  if (high === undefined) return [minor(low, lowTimes), minor(low, lowTimes)]
  const highest = minor(high, highTimes)
  const shared = minor(low, highTimes)
  return [lowTimes === undefined && shared < highest ? shared : minor(low, lowTimes), highest]
}

/** "1,200.50", "1.200,50", "1 200" and "12,5" in the smallest unit. A last group of three figures is thousands. */
function minor(typed: string, word: string | undefined): number {
  const decimal = /[.,](\d{1,2})$/.exec(typed)
  const whole = (decimal === null ? typed : typed.slice(0, decimal.index)).replaceAll(/[ ,.]/g, '')
  const cents = Number((decimal?.[1] ?? '0').padEnd(2, '0'))
  return (Number(whole) * 100 + cents) * (timesOf[word ?? ''] ?? 1)
}

function sum(
  currency: string,
  lowMinor: number,
  highMinor: number,
  unit: Money['per'],
  sure: Money['sure'],
  raw: string,
): Money {
  const [low, high] = [(lowMinor / 100).toFixed(2), (highMinor / 100).toFixed(2)]
  const value = `${currency} ${low === high ? low : `${low}-${high}`}${unit === null ? '' : ` per ${unit}`}`
  return {
    currency,
    lowMinor,
    highMinor,
    per: unit,
    value,
    sure,
    raw,
    keys: [`money:${value.replaceAll(' ', '-')}`],
  }
}
