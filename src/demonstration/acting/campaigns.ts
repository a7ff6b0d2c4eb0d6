import { complaint } from '../answered-page.ts'
import type { Act, Sitting } from '../sitting.ts'
import { dayFields, instantOf, type Moment } from '../moment.ts'
import { DemonstrationStopped } from '../stopped.ts'
import { known, type Step, type World } from '../world.ts'

/** Two campaigns of the council: one that is over, with all that came of it, and one that is being planned. Midshire's wards are invented. */
const plan = {
  audiences: ['public', 'neighbours'],
  sectors: ['car_wash', 'nail_bar_beauty'],
  languages: ['en', 'ro', 'pl', 'vi'],
  channels: ['radio', 'event', 'print', 'community'],
  partners: ['{agency:faiths}'],
  inputs: 'Four weeks of one person, the radio spots, 3,000 leaflets in four languages',
  outputs: 'Spots heard, leaflets taken, talks at the stall',
  outTakes: 'People can name a sign and whom to call',
  outcomes: 'Reports by the public in a week',
  impact: 'People are found who would not have been',
  alongside: 'A television series on a nail bar, three weeks before',
}
const name = 'Behind the shutter'

const learned =
  'The stall at the market was asked most, in Romanian and by people who had come for something else. Radio was remembered by few. Next time: two stalls, no spots, and the faith groups from the first day.'

/** Figures as they are pasted: metric, from which day to which (days from the day of filling), message, language, value, source. */
const figures: readonly (readonly [string, number, number, string, string, string, string])[] = [
  ['radio-spots', -40, -26, 'A', 'en', '42', 'Invoice of the station'],
  ['event-talks', -38, -38, '', '', '61', 'Clicker at the stall'],
  ['event-languages', -38, -38, '', '', '4', 'List at the stall'],
  ['print-made', -40, -26, '', '', '2650', 'Leaflets less those that came back'],
]

const figureStep = (now: Date): Step => {
  const day = (away: number): string => {
    const boxes = dayFields('on', away, now)
    return `${boxes['on-year']}-${boxes['on-month']}-${boxes['on-day']}`
  }
  const rows = figures.map(([metric, from, to, ...rest]) => [metric, day(from), day(to), ...rest].join(','))
  return {
    at: instantOf('12d 09:30', now),
    what: 'Carys entering the figures of a campaign',
    async run({ staff, made }) {
      const carys = await staff.as('carys', 'administration')
      await carys.send(`${known(made.addresses, 'shutter')}/figures/table`, { table: rows.join('\n') })
    },
  }
}

const begun: readonly Act[] = [
  {
    to: '/campaigns/new',
    fields: {
      ...plan,
      name,
      aim: 'More people in the two wards know the signs at places where they pay cash, and whom to call.',
      cost: '4,200',
      places: 'E05999001 Wrenbrook Market\nE05999002 Wrenbrook Canal',
      comparison: 'E05999003 Wrenbrook Hill',
      messageA: 'Clean car, clean hands? Look who washes it',
      messageB: 'You paid five pounds. What did they get?',
    },
    days: { startsOn: -40, endsOn: -26 },
    makes: 'shutter',
  },
  {
    to: '{at:shutter}/register',
    fields: {
      version: '1',
      outcome: 'Reports by the public in a week from the two wards, from this hub',
      design: 'compared',
      direction: 'up',
      size: '30',
      method:
        'Twelve weeks before and six after, against Wrenbrook Hill. No change, or one as large there, shows that it did not work.',
    },
  },
  { to: '{at:shutter}/survey', fields: { wave: 'before' }, days: { opensOn: -55, closesOn: -45 } },
  { to: '{at:shutter}/survey', fields: { wave: 'after' }, days: { opensOn: -26, closesOn: -16 } },
  {
    to: '{at:shutter}/links',
    fields: { label: 'Leaflet of the stall', channel: 'print', page: '/signs', language: 'ro' },
  },
]

export const campaignSittings: readonly Sitting[] = [
  { by: 'carys', purpose: 'administration', at: '58d 10:00', acts: begun },
  {
    by: 'carys',
    purpose: 'administration',
    at: '12d 10:00',
    acts: [{ to: '{at:shutter}/end', fields: { kind: 'closed', words: learned } }],
  },
  {
    by: 'carys',
    purpose: 'administration',
    at: '6d 14:00',
    acts: [
      {
        to: '/campaigns/new',
        fields: {
          ...plan,
          name: 'A room with no key',
          aim: 'Landlords and letting agents know the signs in a home, and whom to call.',
          audiences: ['employers'],
          sectors: ['brothel_residential', 'cannabis_grow'],
          cost: '900',
          places: 'E05999001 Wrenbrook Market',
          alongside: '',
        },
        days: { startsOn: 30, endsOn: 44 },
      },
    ],
  },
]

/** Who answered in the street: before and after, so many, each alike. */
const answers = {
  before: [
    { times: 11, ticks: { S01: 'yes', S03: 'no', S05: 'no', S06: ['person'] } },
    { times: 11, ticks: { S01: 'no', S03: 'no', S05: 'dk', S06: ['dk'] } },
  ],
  after: [
    { times: 12, ticks: { S01: 'yes', S03: 'yes', S05: 'yes', S06: ['101', 'helpline'], S08: 'event' } },
    { times: 10, ticks: { S01: 'yes', S03: 'no', S05: 'no', S06: ['dk'], S08: 'no' } },
  ],
} as const

const ages = ['young', 'twenties', 'thirties', 'forties', 'fifties', 'older']

/** A page is drawn, and a minute later its answers are sent: nobody answers in ten seconds. */
export const campaignSteps = (now: Date): Step[] => [
  figureStep(now),
  ...surveySteps('before', '52d 11:00', now),
  ...surveySteps('after', '22d 11:00', now),
]

const surveySteps = (wave: keyof typeof answers, moment: Moment, now: Date): Step[] =>
  answers[wave]
    .flatMap(({ times, ticks }) => Array.from({ length: times }, () => ticks))
    .flatMap((ticks, at) => {
      let pass = ''
      return [
        {
          at: instantOf(moment, now, at * 2),
          what: `somebody opening the survey ${wave}`,
          run: async (world: World) => void (pass = await drawn(world, await surveyUrl(world, wave))),
        },
        {
          at: instantOf(moment, now, at * 2 + 1),
          what: `somebody answering the survey ${wave}`,
          run: async (world: World) =>
            send(world, await surveyUrl(world, wave), { ...ticks, pass, age: ages[at % ages.length] ?? '' }),
        },
      ]
    })

/** The address of the survey before or after, from the page of those who lead it. */
async function surveyUrl({ made, staff }: World, wave: keyof typeof answers): Promise<string> {
  const before = made.addresses.get(`survey-${wave}`)
  if (before !== undefined) return before
  const carys = await staff.as('carys', 'administration')
  const page = await carys.read(`${known(made.addresses, 'shutter')}/survey`)
  const found = [...page.matchAll(/\/survey\/[2-9A-Z]{8}/g)].map(([url]) => url)[wave === 'before' ? 0 : 1]
  if (found === undefined) throw new DemonstrationStopped('The campaign has no such survey')
  made.addresses.set(`survey-${wave}`, found)
  return found
}

async function drawn({ public: site }: World, url: string): Promise<string> {
  const { body } = await site.inject({ method: 'GET', url, headers: { host: 'localhost' } })
  return /name="pass" value="([^"]+)"/.exec(body)?.[1] ?? ''
}

async function send(
  { public: site }: World,
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const payload = new URLSearchParams(
    Object.entries(fields).flatMap(([field, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [field, one]),
    ),
  )
  const answer = await site.inject({
    method: 'POST',
    url,
    headers: {
      host: 'localhost',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: payload.toString(),
  })
  if (!answer.body.includes('Your answers are in'))
    throw new DemonstrationStopped(`A survey was not taken: ${complaint(answer.body)}`)
}
