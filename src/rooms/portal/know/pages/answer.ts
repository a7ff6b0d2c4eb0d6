import { reference } from '../../journey/reference.ts'
import { keyOf, type KnowWords } from '../content/catalogue.ts'
import type { Known } from '../known.ts'
import type { Situation, SituationGroup } from '../reference-files.ts'
import { knowReference } from '../reference.ts'
import { dependsOnPlace, whoToCall } from '../rules/who-to-call.ts'
import { answerView, type AnswerModel } from './answer.view.ts'
import type { Link } from './parts.view.ts'
import { shownChannel } from './shown-channel.ts'

const { situations } = knowReference

/** The address says nothing of what it is about: it stays in the history. */
export const situationPath = ({ path }: Situation): string => `/calls/${path}`

const linksOf: Readonly<Record<SituationGroup, readonly Link[]>> = {
  other: [
    { href: '/form', text: 'home.tell.title' },
    { href: '/signs', text: 'know.back-signs' },
  ],
  self: [
    { href: '/you/tell', text: 'you.tell.link' },
    { href: '/form', text: 'you.form' },
    { href: '/safety', text: 'home.safe.title' },
  ],
  work: [
    { href: '/work', text: 'signs.pay.link' },
    { href: '/form', text: 'home.tell.title' },
  ],
  service: [{ href: '/professional', text: 'role.form' }],
}

export function answerModel(
  t: KnowWords,
  asked: { readonly situation: Situation; readonly area: string | null; readonly on: string },
): AnswerModel {
  const { situation, area } = asked
  const { channels, lacksLocal } = whoToCall(situations, reference.channels.channels, asked)
  const [first, ...then] = channels.map((channel) => shownChannel(channel, t))
  const path = situationPath(situation)
  const places = [
    ...situations.areas.map((each) => ({
      href: `${path}/${each.path}`,
      name: each.name,
      isChosen: each.code === area,
    })),
    { href: path, name: null, isChosen: area === null },
  ]
  return {
    t,
    title: keyOf(t, `situation.${situation.code}`),
    note: keyOf(t, `situation.${situation.code}.note`),
    places: dependsOnPlace(situation) ? places : [],
    first: first ?? null,
    then,
    lacksLocal,
    hasNone: situation.channels.length > 0 && channels.length === 0,
    links: linksOf[situation.group],
  }
}

/** A page for each situation, and one more for each place where that changes the answer. */
export const answerPages: readonly Known[] = situations.situations.flatMap((situation) => [
  answerPage(situation, null, situationPath(situation)),
  ...(dependsOnPlace(situation)
    ? situations.areas.map(({ code, path }) =>
        answerPage(situation, code, `${situationPath(situation)}/${path}`),
      )
    : []),
])

function answerPage(situation: Situation, area: string | null, path: string): Known {
  return {
    path,
    title: 'title.calls',
    isKeptAtOnce: situation.group !== 'self',
    hasNumbers: true,
    body: (t, { on }) => answerView(answerModel(t, { situation, area, on })),
  }
}
