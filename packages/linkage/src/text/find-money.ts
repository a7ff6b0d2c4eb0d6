/** Sums of money in running text. */
import { currencyWords, readMoney } from '../forms/money.ts'
import { after, type Candidate } from './candidate.ts'

const words = Object.keys(currencyWords)
  .filter((word) => /^[a-zł]{3,}$/.test(word))
  .sort((one, other) => other.length - one.length)
  .join('|')
const amount = String.raw`\d{1,3}(?:[,.]\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)`
const times = String.raw`(?: ?(?:k|m|grand|thousand|million|mil)(?![\p{L}\d]))?`
const per = String.raw`(?:(?: ?(?:/|p(?=[hwdm]\b)|per |an? |every |each )|(?= pcm\b)) ?(?:hour|hr|h|day|d|night|shift|week|wk|w|month|mth|pcm|m|year|yr|annum|a)(?![\p{L}\d]))?`
const range = String.raw`(?: ?(?:-|to) ?[£€$]?(?:${amount})${times})?`
const signed = new RegExp(String.raw`(?<![\p{L}\d])[£€$₹₦] ?(?:${amount})${times}${range}${per}`, 'giu')
const worded = new RegExp(
  String.raw`(?<![\p{L}\d£€$.,/:-])(?:${amount})${times}${range} ?(?:${words})(?![\p{L}\d])${per}`,
  'giu',
)
const bare = new RegExp(
  String.raw`(?<![\p{L}\d£€$.,/:#-])(?:\d{1,4}(?:\.\d{1,2})?(?:k| ?grand)|an? (?:grand|tenner|fiver))(?![\p{L}\d])`,
  'giu',
)

/** Things that are counted in thousands and are not money. */
const counted =
  /^ ?(?:run|runs|race|steps?|followers|views|likes|subs|subscribers|miles?|people|members|walk|jog|piano|resolution|tv|screen|ohm|hz)\b/

/** Sums with a sign or a word of a currency; "50k" and "2 grand" as a guess. */
export function findMoney(text: string): readonly Candidate[] {
  const told = [...text.matchAll(signed), ...text.matchAll(worded)].flatMap((match) =>
    found(match[0], match.index, 'a sum with its currency'),
  )
  const guessed = [...text.matchAll(bare)]
    .filter((match) => !counted.test(after(text, match.index + match[0].length, 14)))
    .flatMap((match) => found(match[0], match.index, 'thousands, of pounds perhaps'))
  return [...told, ...guessed]
}

/** The longest beginning of the match that is a sum: what it is paid for may be something else. */
function found(typed: string, start: number, why: string): readonly Candidate[] {
  for (let text = typed; text !== ''; text = text.slice(0, Math.max(0, text.search(/[ /-]?[^ /-]*$/)))) {
    const read = readMoney(text)
    if (read === null) continue
    const sure = read.sure === 'sure' ? 'sure' : 'guess'
    return [{ kind: 'money', start, end: start + text.length, value: read.value, sure, why }]
  }
  return []
}
