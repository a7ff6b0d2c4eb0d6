import { readFileSync } from 'node:fs'
import type { AgencyName } from '../agencies.ts'
import { hiddenFields, type Fields } from '../answered-page.ts'
import { instantOf, type Moment } from '../moment.ts'
import { DemonstrationStopped } from '../stopped.ts'
import { openQuestions, sendAnswers } from '../visitor.ts'
import { known, type Step, type World } from '../world.ts'

/**
 * Those who came to the course: each opens the questions on a telephone, answers as well as they know, and some come back after three and
 * six months. How well is drawn with a fixed seed; nobody's answers are anybody's.
 */
interface Learner {
  readonly agency: AgencyName
  readonly role: string
  readonly comesBack: readonly [months3: boolean, months6: boolean]
}
const learners: readonly Learner[] = Array.from({ length: 26 }, (_, at) => ({
  agency: at % 2 === 0 ? 'council' : 'fire',
  role: at % 2 === 0 ? 'housing-officer' : 'fire-officer',
  comesBack: [at % 5 !== 0, at % 3 !== 0],
}))

interface Wave {
  readonly at: Moment
  /** The share of questions that are known, and how many know the National Referral Mechanism, in hundredths. */
  readonly known: number
  readonly aware: number
  readonly comes: (learner: Learner) => boolean
}
const waves: readonly Wave[] = [
  { at: '190d 09:10', known: 45, aware: 25, comes: () => true },
  { at: '190d 11:10', known: 78, aware: 75, comes: () => true },
  { at: '95d 12:00', known: 68, aware: 60, comes: ({ comesBack }) => comesBack[0] },
  { at: '4d 12:00', known: 60, aware: 50, comes: ({ comesBack }) => comesBack[1] },
]

export const learnerSteps = (now: Date): Step[] =>
  waves.flatMap((wave, number) =>
    learners.flatMap((learner, index) =>
      wave.comes(learner)
        ? [
            {
              at: instantOf(wave.at, now, index / 10),
              what: `learner ${index + 1} answering, wave ${number + 1}`,
              run: (world: World) => answer(world, learner, index, wave, number),
            },
          ]
        : [],
    ),
  )

async function answer(
  world: World,
  learner: Learner,
  index: number,
  wave: Wave,
  number: number,
): Promise<void> {
  const session = await sessionCode(world)
  const key = `learner-${index}`
  const code = world.made.addresses.get(key)
  const page = await openQuestions(world.public, { session, ...(code === undefined ? {} : { code }) })
  const draw = drawer(index * 10 + number)
  const asked = hiddenFields(page)
  world.made.addresses.set(key, asked['code'] ?? '')
  await sendAnswers(world.public, {
    ...asked,
    agency: world.ids.agency(learner.agency),
    role: learner.role,
    prior: draw() < 70 ? 'never' : 'longer-ago',
    T01: draw() < wave.aware ? 'roughly' : 'name',
    ...chosen(page, wave.known, draw),
  })
}

interface Question {
  readonly id: string
  readonly kind: string
  readonly forms: Readonly<
    Record<
      'A' | 'B',
      {
        readonly stem: string
        readonly options: readonly { readonly code: string }[]
        readonly right: readonly string[]
      }
    >
  >
}
const bank = JSON.parse(
  readFileSync(new URL('../../../reference/training/items.json', import.meta.url), 'utf8'),
) as { readonly items: readonly Question[] }

/** For each question of the page its right answers, if they are known, and otherwise the first that is not. */
const chosen = (page: string, share: number, draw: () => number): Fields =>
  Object.fromEntries(
    bank.items.map(({ id, forms }) => {
      const form = page.includes(forms.A.stem) ? forms.A : forms.B
      const wrong = form.options.find(({ code }) => !form.right.includes(code))?.code ?? ''
      return [id, draw() < share ? form.right : wrong]
    }),
  )

/** The code on the wall, as the page of the day shows it to whoever gives the course. */
async function sessionCode({ staff, made }: World): Promise<string> {
  const kept = made.addresses.get('first-day-code')
  if (kept !== undefined) return kept
  const tess = await staff.as('tess', 'administration')
  const page = await tess.read(known(made.addresses, 'first-day'))
  const code = /<code>([^<]+)<\/code>/.exec(page)?.[1]
  if (code === undefined) throw new DemonstrationStopped('The page of the day shows no code')
  made.addresses.set('first-day-code', code)
  return code
}

/** Numbers from 0 to 99 that are the same at each filling (Park and Miller). */
function drawer(seed: number): () => number {
  let state = seed + 11
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state % 100
  }
  for (let warm = 0; warm < 5; warm += 1) next()
  return next
}
