import { profiles, type Profile } from './agencies.ts'
import { atWork, learning } from './effects.ts'
import type { Dice } from './dice.ts'
import type { Course, Learner, PracticePiece, Session } from './history.ts'
import type { Truth } from './truth.ts'
import { purposes, type Making } from './making.ts'
import { questions, waves, type Wave } from './words.ts'

const courses = [
  ['signs-and-who-to-tell', 'Signs, and who to tell', 'council'],
  ['housing-and-visits', 'What a home visit can show', 'homes'],
  ['health-first-contact', 'The patient who is never alone', 'hospitals'],
  ['first-responder-nrm', 'Referring into the National Referral Mechanism', 'police'],
  ['single-point-of-contact', 'Single point of contact', 'university'],
] as const

export interface Trained {
  readonly courses: readonly Course[]
  readonly sessions: readonly Session[]
  readonly learners: readonly Learner[]
  readonly practice: readonly PracticePiece[]
  readonly truth: Truth['training']
}

/** Courses begin in the second year, so that there is a time before them to compare with. */
export function trainingOf(making: Making, size: number): Trained {
  const { calendar, id, staffOf, trainedOn } = making
  const dice = making.dice(purposes.training)
  const given = courses.map(([code, title, agency]): Course => ({ id: id('course'), code, title, agency }))
  const count = Math.max(3, Math.round(70 * size))
  const sessions: Session[] = []
  const learners: Learner[] = []
  for (let at = 0; at < count; at += 1) {
    const day = 420 + Math.floor(((calendar.days - 470) * (at + dice.unit())) / count)
    const course = dice.pick(given)
    const { profile } = dice.pick(profiles.slice(0, 34))
    const session: Session = {
      id: id('session'),
      courseId: course.id,
      agency: profile.key,
      by: staffOf(profile.key, 'lead', dice),
      heldOn: calendar.day(day),
      place: dice.pick(['Training room', 'Town hall', 'Lecture room 2', 'At the desk']),
      delivery: dice.chance(0.65) ? 'room' : 'online',
      eligible: dice.between(30, 180),
    }
    sessions.push(session)
    trainedOn.set(profile.key, Math.min(day, trainedOn.get(profile.key) ?? day))
    const cohort = cohortOf(12 + dice.below(14), dice)
    for (const answers of cohort) learners.push(learnerOf(making, session, profile, day, answers, dice))
  }
  return {
    courses: given,
    sessions: sessions.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1)),
    learners,
    practice: practiceOf(making, size, dice),
    truth: truthOf(),
  }
}

export interface CohortAnswers {
  readonly right: Readonly<Record<Wave, readonly boolean[]>>
  readonly came: Readonly<Record<Wave, boolean>>
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value))
const difficulty = (question: number): number =>
  learning.difficulty.from +
  ((learning.difficulty.to - learning.difficulty.from) * question) / (questions.length - 1)
const gainAt = (wave: Wave): number => {
  if (wave === 'before') return 0
  return wave === 'after' ? learning.gain : learning.gain * learning.left[wave]
}

/** What each learner of one session knows in each wave, and in which waves they answered: those who stay away know a little less. */
export function cohortOf(count: number, dice: Dice): CohortAnswers[] {
  return Array.from({ length: count }, () => {
    const ability = learning.ability.mean + learning.ability.spread * dice.normal()
    const rightIn = (wave: Wave): boolean[] =>
      questions.map((_, at) => dice.chance(logistic(ability - difficulty(at) + gainAt(wave))))
    const cameIn = (wave: Wave): boolean =>
      wave === 'before' || dice.chance(Math.min(0.98, learning.answers[wave] + 0.05 * ability))
    return {
      right: {
        before: rightIn('before'),
        after: rightIn('after'),
        'month-3': rightIn('month-3'),
        'month-6': rightIn('month-6'),
      },
      came: {
        before: true,
        after: cameIn('after'),
        'month-3': cameIn('month-3'),
        'month-6': cameIn('month-6'),
      },
    }
  })
}

/** The expected share right in one wave over all who could be sent: the mean over abilities, by quadrature. */
export function trueShareRight(wave: Wave): number {
  const steps = 81
  const points = Array.from({ length: steps }, (_, at) => -4 + (8 * at) / (steps - 1))
  const weights = points.map((z) => Math.exp((-z * z) / 2))
  const total = weights.reduce((sum, one) => sum + one, 0)
  const shares = points.map((z) => {
    const ability = learning.ability.mean + learning.ability.spread * z
    const right = questions.reduce((sum, _, at) => sum + logistic(ability - difficulty(at) + gainAt(wave)), 0)
    return right / questions.length
  })
  return shares.reduce((sum, share, at) => sum + (share * (weights[at] ?? 0)) / total, 0)
}

function truthOf(): Truth['training'] {
  const weigh = (of: (profile: Profile) => number): number => {
    const total = profiles.reduce((sum, { weight }) => sum + weight, 0)
    return profiles.reduce((sum, { profile, weight }) => sum + of(profile) * weight, 0) / total
  }
  const [agrees, saysWhen] = [weigh((one) => one.agrees), weigh((one) => one.saysWhen)]
  return {
    before: trueShareRight('before'),
    after: trueShareRight('after'),
    sixMonths: trueShareRight('month-6'),
    grading: { before: agrees, after: agrees + atWork.agrees },
    completeness: { before: saysWhen, after: saysWhen + atWork.saysWhen },
  }
}

const waveDays: Readonly<Record<Wave, number>> = { before: 0, after: 0, 'month-3': 95, 'month-6': 188 }

function learnerOf(
  making: Making,
  session: Session,
  profile: Profile,
  day: number,
  { right, came }: CohortAnswers,
  dice: Dice,
): Learner {
  const { calendar, id } = making
  const isOdd = dice.chance(0.5)
  const answered = waves.flatMap((wave, at): Learner['waves'] => {
    const on = day + waveDays[wave] + (at > 1 ? dice.below(30) : 0)
    if (!came[wave] || on >= calendar.days) return []
    const share = right[wave].filter(Boolean).length / questions.length
    return [
      {
        wave,
        on: calendar.day(on),
        form: (at % 2 === 0) === isOdd ? 'A' : 'B',
        right: right[wave],
        awareness: Math.min(4, Math.max(0, Math.round(share * 4 + dice.normal() * 0.7))),
        confidence: Math.min(5, Math.max(1, Math.round(1 + share * 4 + dice.normal() * 0.7))),
      },
    ]
  })
  const after = answered.find(({ wave }) => wave === 'after')
  return {
    id: id('learner'),
    agency: session.agency,
    team: dice.pick(profile.teams),
    role: profile.trainingRole,
    prior: dice.weighted([
      ['never', 6],
      ['within-year', 1],
      ['longer-ago', 3],
    ] as const),
    sessionId: session.id,
    waves: answered,
    hasCertificate: after !== undefined && after.right.filter(Boolean).length / questions.length >= 0.8,
  }
}

/** The twelve pieces of `reference/training/grading.json`, as experts grade them. */
export const pieces = '2A 2C 1A 3A 1B 2D 3E 1C 1A 2A 2B 1B'.split(' ')
const assessments = ['A', 'B', 'C', 'D', 'E'] as const

/** Rounds of grading in practice, before and after each agency was trained. */
function practiceOf(making: Making, size: number, dice: Dice): PracticePiece[] {
  const { calendar, id, trainedOn } = making
  const agencies = profiles.filter(({ profile }) => trainedOn.has(profile.key)).slice(0, Math.ceil(24 * size))
  return agencies.flatMap(({ profile }) => {
    const trained = trainedOn.get(profile.key) ?? 0
    return profile.teams.flatMap((team) =>
      [trained - 30, trained + 45].flatMap((day, round) => {
        if (day >= calendar.days) return []
        const agrees = profile.agrees + (round === 1 ? atWork.agrees : 0)
        return pieces.map((piece, at): PracticePiece => {
          const expert = assessments.indexOf((piece[1] ?? 'A') as (typeof assessments)[number])
          const off = dice.chance(agrees) ? 0 : expert === 0 ? 1 : expert === 4 ? -1 : dice.pick([-1, 1])
          return {
            id: id('practice'),
            agency: profile.key,
            team,
            on: calendar.day(day),
            item: `G${String(at + 1).padStart(2, '0')}`,
            source: (piece[0] ?? '2') as PracticePiece['source'],
            assessment: assessments[expert + off] ?? 'C',
            isAfterTraining: round === 1,
          }
        })
      }),
    )
  })
}
