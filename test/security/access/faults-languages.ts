/** Faults in who sees the review of languages. */
import { inPolicy, inRoutine, type Fault } from './fault.ts'

const inSpeaking = (inWords: string, from: string, to = ''): Fault =>
  inRoutine('priv.spoken_languages()', ['portal.wording'], inWords, from, to)
const inMinding = (inWords: string, from: string): Fault =>
  inRoutine('priv.minds_languages()', ['portal.wording', 'portal.speaker'], inWords, from, '')

export const languageFaults: readonly Fault[] = [
  inPolicy('portal.speaker', 'own_or_administered', 'who reviews what is open to all', '*'),
  inPolicy('portal.wording', 'of_own_languages', 'what was decided is open to all', '*'),
  inSpeaking(
    'whoever was named reviews, without the right',
    `or not coalesce('speaker' = any (string_to_array(v_parts[4], ',')), false)`,
  ),
  inSpeaking(
    'whoever has no right at all reviews',
    `not coalesce('speaker' = any (string_to_array(v_parts[4], ',')), false)`,
    `not 'speaker' = any (string_to_array(v_parts[4], ','))`,
  ),
  inSpeaking('a speaker reviews whatever they work for', `or v_parts[3] is distinct from 'administration'`),
  inSpeaking('a language is reviewed before its day', 'n.from_on <= v_today and'),
  inSpeaking('a language is reviewed when it is over', 'and v_today < n.until_on'),
  inSpeaking('the oldest naming stands', 's.position desc', 's.position'),
  inMinding(
    'whoever administers the partnership sees decisions whatever they work for',
    `and v_parts[3] = 'administration'`,
  ),
  inMinding(
    'whoever works for administration minds languages',
    `and 'partnership-administrator' = any (string_to_array(v_parts[4], ','))`,
  ),
]
