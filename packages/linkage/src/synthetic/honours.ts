import type { Honour, Sex } from './person.ts'
import type { Random } from './random.ts'

/** Titles, as encyclopaedias write them: before the name, after it, or in its place. */
export const noHonour: Honour = { prefix: null, style: null, alone: null }

const prefixByTrade: Readonly<Record<string, readonly string[]>> = {
  clergyman: ['rev', 'reverend', 'the reverend'],
  preacher: ['rev'],
  missionary: ['rev'],
  theologian: ['rev', 'dr'],
  bishop: ['bishop', 'the right reverend'],
  physician: ['dr', 'doctor'],
  surgeon: ['mr', 'dr'],
  'army officer': ['captain', 'major', 'colonel', 'general'],
  'naval officer': ['captain', 'admiral', 'commander'],
  'university teacher': ['professor', 'dr'],
  barrister: ['serjeant'],
  judge: ['justice', 'sir'],
}

export function tradeHonour(random: Random, trade: string): Honour {
  const prefixes = prefixByTrade[trade]
  return prefixes === undefined ? noHonour : { ...noHonour, prefix: random.pick(prefixes) }
}

/** A knight, baronet or peer; `seat` is a place the title is of, `surname` what most titles are made from. */
export function grantedHonour(random: Random, sex: Sex, surname: string, seat: string): Honour {
  const rank = random.unit()
  const ordinal = ordinalOf(1 + Math.floor(random.unit() * random.unit() * 12))
  const of = random.chance(0.4) ? ` of ${seat}` : ''
  if (sex === 'female') {
    if (rank < 0.5)
      return { prefix: random.pick(['lady', 'dame', 'the honourable']), style: null, alone: null }
    const title = random.chance(0.5) ? `baroness ${surname}` : `countess of ${seat}`
    return { prefix: 'lady', style: title, alone: title }
  }
  if (rank < 0.4) return { prefix: 'sir', style: null, alone: null }
  if (rank < 0.62) return { prefix: 'sir', style: `${ordinal} baronet${of}`, alone: null }
  if (rank < 0.82) {
    const style = `${ordinal} baron ${surname}${of}`
    return {
      prefix: random.chance(0.3) ? 'the honourable' : null,
      style,
      alone: random.chance(0.5) ? `lord ${surname}` : style,
    }
  }
  const grade = random.pick(['viscount', 'earl', 'earl', 'marquess', 'duke'])
  const land = grade === 'viscount' && random.chance(0.6) ? ` ${surname}` : ` of ${seat}`
  return { prefix: null, style: `${ordinal} ${grade}${land}`, alone: `${grade}${land}` }
}

function ordinalOf(count: number): string {
  const last = count % 10
  const teen = count % 100 >= 11 && count % 100 <= 13
  if (teen) return `${count}th`
  return `${count}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`
}
