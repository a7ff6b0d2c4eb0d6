import type { GradeStory, Reading } from '../item-steps.ts'

/** What the desks of the demonstration write again and again. */
const stays = 'Several people could know this; it does not point to one of them.'

/** Why a warning may stay, by kind. Used where the sanitised words were written with that in mind. */
export const keep: Readonly<Record<string, string>> = {
  'source-phrase': 'The words describe the place, not who told us.',
  'few-people': stays,
  organisation: 'The organisation is named publicly in this matter; it is not the source.',
  copied: 'These are common words for such a place.',
  'rare-fact': stays,
  'exact-time': 'Opening and closing hours are on the door.',
  phone: 'The number is in a public advert.',
  plate: 'The vehicle is what others need to recognise; it stands on a public road every day.',
  address: 'The place is open to the public, and others need it to act.',
  vantage: stays,
  'how-known': stays,
  tactic: 'It is what partners have agreed to in the open.',
  'exact-date': stays,
  online: 'It is public.',
  person: 'The name is not anybody’s real one.',
  'first-person': 'It is in a quotation from a public advert.',
}

export const untested = 'First contact; nothing is known of the source yet.'
export const sawIt = 'They saw it themselves.'
export const wasTold = 'They were told it by somebody who was there.'

/** Lawful sharing permitted: graded without conditions. */
export const open = (assessment: string, why: string): GradeStory => ({
  code: `2${assessment}P`,
  because: [untested, why, 'Nothing in it endangers anybody if partners read it.'],
})

/** With conditions: the usual ones of this partnership. */
export const conditional = (
  assessment: string,
  why: string,
  instructions: string,
  action = 'A2',
  sanitisation = 'S1',
): GradeStory => ({
  code: `2${assessment}C`,
  because: [untested, why, 'Somebody could be harmed if it became known who was worried.'],
  action,
  sanitisation,
  instructions,
})

export const grace: Reading = { person: 'grace', purpose: 'safeguarding' }
export const colin: Reading = { person: 'colin', purpose: 'crime' }
export const idris: Reading = { person: 'idris', purpose: 'safeguarding' }
export const anwen: Reading = { person: 'anwen', purpose: 'crime' }
export const bryony: Reading = { person: 'bryony', purpose: 'safeguarding' }
export const femi: Reading = { person: 'femi', purpose: 'safeguarding' }
