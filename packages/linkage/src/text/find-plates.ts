/**
 * Registration marks in running text. The current pattern stands by itself in capitals; every other pattern is also that
 * of a road, a room, a form or a price, and is taken only run together or beside a word for vehicles.
 */
import { readPlate, type Plate } from '../forms/plate.ts'
import { after, before, type Candidate, type FindOptions, type Sureness } from './candidate.ts'

/** Every registration mark, partial ones included. */
export function findPlates(text: string, options: FindOptions): readonly Candidate[] {
  return [...currentMarks(text, options), ...partialMarks(text), ...olderMarks(text), ...namedMarks(text)]
}

const current = /(?<![A-Za-z0-9])([A-Za-z]{2})([ -]?)(\d{2})([ .-]{0,2})([A-Za-z]{3})(?![A-Za-z0-9])/g
const vehicleWord =
  /\b(?:reg(?:istration)?|plates?|vrm|index|car|van|vehicle|taxi|lorry|truck|minibus|transit|driv(?:es?|ing|en)|audi|bmw|ford|vauxhall|mercedes|merc|vw|volkswagen|toyota|nissan|renault|peugeot|citroen|skoda|seat|kia|fiat|honda|hyundai|mazda|motorbike|moped|scooter)\b/
/** Small words that end or begin a mark's shape by chance: "on 12 may", "at 10 the". */
const smallWords = new Set(
  (
    'the and for are was had has his her him she you not but all any out off day may men mon tue wed thu fri sat sun jan feb ' +
    'mar apr jun jul aug sep oct nov dec min hrs yrs mph ft lbs kgs per who with from to at by be on no of or my me am as an ' +
    'go he do ok so we pm ex us up in is it if pro max led gps usb one two six ten'
  ).split(' '),
)

/** The last half-year's figures that are taken for issued where no day is told: those of 2029. Review then. */
const latestYear = 29

/** Whether the figures of a current mark stand for a half-year after the text: 62 is the September of 2012. */
function isUnissued(figures: string, { asOf }: FindOptions): boolean {
  const year = asOf === undefined ? latestYear : Number(asOf.slice(2, 4))
  return Number(figures) % 50 > year
}

function currentMarks(text: string, options: FindOptions): readonly Candidate[] {
  return [...text.matchAll(current)].flatMap((match) => {
    const [all, first, gap, figures, , last] = match as unknown as readonly [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const read = readPlate(all)
    const isNear = (): boolean =>
      vehicleWord.test(before(text, match.index, 40)) ||
      vehicleWord.test(after(text, match.index + all.length, 24))
    if (read?.shape !== 'current' || !isWrittenLikeMark(all, first, gap, last, isNear)) return []
    const sure = isUnissued(figures, options) ? 'guess' : all === all.toUpperCase() ? 'sure' : 'likely'
    return [mark(match.index, all, read, sure, 'the pattern of a current registration mark')]
  })
}

/** Two letters, figures and three letters are also words around a number: "on 12 may", "HP15 PRO", "SR95 two". */
function isWrittenLikeMark(
  all: string,
  first: string,
  gap: string,
  last: string,
  isNear: () => boolean,
): boolean {
  const isCapital = all === all.toUpperCase()
  if (first === first.toUpperCase() && last === last.toLowerCase()) return false
  const small = [first, last].filter((word) => smallWords.has(word.toLowerCase())).length
  if (small === 2) return false
  const isApart = small === 1 ? /[ .-]/.test(all) || !isCapital : gap !== '' && !isCapital
  return !isApart || isNear()
}

function mark(start: number, found: string, read: Plate, sure: Sureness, why: string): Candidate {
  return { kind: 'vehicle', start, end: start + found.length, value: read.value, sure, why }
}

const partial = /(?<![A-Za-z0-9?*])[A-Z?*]{2}[\d?*]{2} ?[A-Z?*]{3}(?![A-Za-z0-9?*])/g

/** Seven places of which some were not seen and at least four were: "AB1? ?DE". */
function partialMarks(text: string): readonly Candidate[] {
  return [...text.matchAll(partial)].flatMap((match) => {
    // A star in the middle of seven places stands for one of them.
    const read = readPlate(match[0].replaceAll('*', '?'))
    if (read === null || !read.isPartial || read.known < 4) return []
    return [mark(match.index, match[0], read, 'likely', 'a registration mark with places not seen')]
  })
}

const older =
  /(?<![A-Za-z0-9£-])(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}|Q\d{1,3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y])(?![A-Za-z0-9-])/g

/** Prefix, suffix and Q marks in capitals: run together with two or more figures, or near a word for vehicles. */
function olderMarks(text: string): readonly Candidate[] {
  return [...text.matchAll(older)].flatMap((match) => {
    const found = match[0]
    const read = readPlate(found)
    if (
      read === null ||
      smallWords.has(
        found
          .replaceAll(/[^A-Z]/g, '')
          .slice(-3)
          .toLowerCase(),
      )
    )
      return []
    const isNear =
      vehicleWord.test(before(text, match.index, 30)) ||
      vehicleWord.test(after(text, match.index + found.length, 20))
    const isWhole = !found.includes(' ') && /\d{2}/.test(found)
    if (!isNear && !isWhole) return []
    return [
      mark(
        match.index,
        found,
        read,
        isNear ? 'likely' : 'guess',
        'the pattern of an older registration mark',
      ),
    ]
  })
}

const lead =
  /\b(?:reg(?:istration|s)?|(?:number ?)?plates?|vrm|index (?:number|mark))\b(?: ?(?:no|number|mark|plate)\b)?\.?((?:[ :=-]{1,3}(?:is|was|of|the|a|possibly|maybe|something like|like|partial|part|starts?|starting|begins?|beginning|ends?|ending|with|in|foreign|[a-z]{4,10}ian|polish|german|french|irish|dutch)){0,4})[ :=-]{1,3}([A-Za-z0-9?*][A-Za-z0-9?*-]{0,8}(?: [A-Za-z0-9?*]{1,5}){0,2})/gi

/** Whatever mark follows a word for it: "reg is ab12 cde", "plate starts AB12", "reg ending CDE". */
function namedMarks(text: string): readonly Candidate[] {
  return [...text.matchAll(lead)].flatMap((match) => {
    const [all, between, run] = match as unknown as readonly [string, string, string]
    const start = match.index + all.length - run.length
    const words = run.split(' ')
    const isStart = /start|begin/i.test(between)
    const isEnd = /\bend/i.test(between)
    for (let count = words.length; count > 0; count -= 1) {
      const found = words.slice(0, count).join(' ').replace(/-$/, '')
      const wild = isEnd ? `*${found}` : isStart ? `${found}*` : found
      const read = readPlate(wild)
      if (read === null || !looksLikeMark(found, read, isStart || isEnd, count === 1)) continue
      const why = isStart || isEnd ? 'a part of a registration mark' : 'after a word for registration marks'
      return [mark(start, found, read, isStart || isEnd ? 'guess' : 'likely', why)]
    }
    return []
  })
}

/** A figure in it, or capitals where only a part was seen; not a small word and a figure. */
function looksLikeMark(found: string, read: Plate, isPart: boolean, isOneWord: boolean): boolean {
  if (isPart) return read.known >= 2 && (/\d/.test(found) || found === found.toUpperCase()) && isOneWord
  if (!/\d/.test(found) || !/[A-Za-z]/.test(found)) return false
  if (found.split(' ').some((word) => smallWords.has(word.toLowerCase()))) return false
  // A few letters and figures are a whole mark only where they were written like one.
  if (read.shape === 'dateless' && (read.known < 4 || found !== found.toUpperCase())) return false
  // "plate XYZ 123A" fits no pattern and is still what somebody saw.
  return (
    read.isPartial ||
    read.shape !== 'other' ||
    (found === found.toUpperCase() && /^(?=(?:.*\d){2})(?=(?:.*[A-Z]){2}).{5,8}$/.test(read.value))
  )
}
