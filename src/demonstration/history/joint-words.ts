import type { Operation } from '../../simulation/history.ts'

/** What is written on every operation of the history: short, as those who were there would keep it, and of nobody. */
export const sectionsBefore = [
  ['information', 'What partners told us of the place, and what a visit with the owner showed.'],
  ['intention', 'Everybody who works there is spoken to alone, and offered help before anything else.'],
  ['method', 'Two teams at the door at seven. One speaks with the workers, one with whoever runs it.'],
  ['administration', 'Meet at six at the station. Food and water for everybody. One car for each family.'],
  ['communications', 'One channel for all. The victim lead may stop it on it.'],
  ['human-rights', 'Only rooms where people work are entered. Nobody’s bed is searched without need.'],
  ['change-our-mind', 'A child there whom we did not expect; a weapon; fewer than three interpreters.'],
  ['abort', 'Somebody is warned and people are moved before we are there.'],
  ['risk-victims', 'They may be punished after we left. Nobody is asked in front of others.'],
  ['risk-children', 'A social worker is in the second car, and a place for a night is kept.'],
  ['risk-staff', 'Dogs, and stairs without light. Boots and torches.'],
  ['risk-public', 'The road is narrow and the school opens at half past eight.'],
  ['risk-suspects', 'They may destroy telephones. Whoever is taken in is seen by a nurse.'],
] as const

/** `words`: what came of it. */
export const sectionsAfter = (words: string): readonly (readonly [part: string, words: string])[] => [
  ['hot-happened', words],
  ['hot-welfare', 'Everybody was asked how they are before they went home.'],
  ['hot-risks', 'Two people asked not to go back to their room that night, and did not.'],
  ['cold-kept', 'The talk alone, with an interpreter whom nobody there knew.'],
  ['cold-changed', 'The second car came too late. It goes first from now on.'],
  ['evaluation', words],
]

type Result = NonNullable<Operation['result']>
export const measuresOf = ({
  outcome,
  peopleMet,
}: Result): readonly (readonly [measure: string, count: number])[] => [
  ['concerns', peopleMet],
  ['indicators', peopleMet * 2],
  ['potential-victims', outcome === 'people-met' ? peopleMet : 0],
  ['recorded-crimes', outcome === 'nothing-found' ? 0 : 1],
  ['confirmed-victims', 0],
  ['premises-visited', 1],
  ['people-encountered', peopleMet],
  ['people-safeguarded', outcome === 'people-met' ? Math.ceil(peopleMet / 2) : 0],
  ['nrm-referrals', outcome === 'people-met' ? Math.floor(peopleMet / 2) : 0],
  ['arrests', outcome === 'other-offence' ? 1 : 0],
  ['lost-to-contact', outcome === 'moved-on' ? peopleMet : 0],
]

export const joint = {
  reception: (people: number) => ({
    place: 'A hall of the council, with a kitchen and a way out at the back',
    people,
    children: 0,
    languages: ['Romanian', 'Vietnamese'],
    interpreters: [1, 1],
    first_responders: 2,
    medics: 1,
    beds: people,
    packs: people,
    accommodation: 'A safe house, paid by the council for the first three nights.',
    transport: 'Two cars without markings.',
    media_line: 'Partners visited a business to see whether everybody there is well.',
  }),
  immigration: {
    kind: 'immigration',
    presence: 'not-present',
    information: 'Most who work there came from abroad.',
    threat: 'Who fears to be sent away does not speak.',
    powers: 'None of theirs is needed for this.',
    options: 'There, on call, or not there.',
    decision: 'Immigration Enforcement is not there.',
    reasons: 'People are to be safe first.',
  },
  results: {
    'people-met': { outcome: 'confirmed', answer: 'acted-on' },
    'nothing-found': { outcome: 'not-confirmed', answer: 'nothing-found' },
    'moved-on': { outcome: 'in-part', answer: 'helped' },
    'other-offence': { outcome: 'in-part', answer: 'acted-on' },
  },
} as const
