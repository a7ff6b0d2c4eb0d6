/** Digits said as words: "oh seven seven double zero nine". Used in adverts and by people who read a number aloud. */
const digitWords: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}

const words = Object.keys(digitWords).join('|')
const repeated = new RegExp(`\\b(double|triple|treble)[ -]?(${words}|[0-9])(?![a-z0-9])`, 'gi')
const single = new RegExp(`\\b(${words})\\b`, 'gi')

/** The text with digit words written as digits; other words stay. "double seven" gives 77, "triple 0" gives 000. */
export function spokenDigits(text: string): string {
  if (!/[a-z]{2}/i.test(text)) return text
  return text
    .replaceAll(repeated, (_all, times: string, digit: string) =>
      (digitWords[digit.toLowerCase()] ?? digit).repeat(times.toLowerCase() === 'double' ? 2 : 3),
    )
    .replaceAll(single, (word) => digitWords[word.toLowerCase()] as string)
}
