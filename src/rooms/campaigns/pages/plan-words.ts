import { showDay } from '#platform/views/form.ts'
import type { PlanWords } from '../queries.ts'
import { audiences, channels, languageChoices, sectors } from '../reference.ts'
import { stages, textOf, type Choice } from '../rules/codes.ts'
import { showPence } from '../rules/money.ts'
import type { Place, Use } from '../rules/places.ts'

/** A plan in words, line by line, for every page that shows one. */
export interface Line {
  readonly label: string
  readonly value: string
}

export function planLines(
  plan: PlanWords,
  agencies: readonly { readonly id: string; readonly name: string }[],
): Line[] {
  const partners = agencies.map(({ id, name }) => ({ value: id, text: name }))
  return [
    { label: 'What it is for', value: plan.aim },
    { label: 'For whom', value: wordsOf(audiences, plan.audiences) },
    {
      label: 'About',
      value: plan.sectors.length === 0 ? 'All kinds of places' : wordsOf(sectors, plan.sectors),
    },
    { label: 'From', value: showDay(plan.startsOn) },
    { label: 'To', value: showDay(plan.endsOn) },
    { label: 'Where', value: placesOf(plan.places, 'campaign') },
    { label: 'Compared with', value: placesOf(plan.places, 'comparison') },
    { label: 'Languages', value: wordsOf(languageChoices, plan.languages) },
    { label: 'Channels', value: wordsOf(channels, plan.channels) },
    ...plan.messages.map(({ variant, words }) => ({ label: `Message ${variant}`, value: words })),
    { label: 'With', value: plan.partners.length === 0 ? 'Nobody else' : wordsOf(partners, plan.partners) },
    { label: 'Cost', value: showPence(plan.costPence) },
    ...stages.map(({ value, text }) => ({ label: text, value: said(plan[value]) })),
    { label: 'Runs at the same time', value: said(plan.alongside) },
  ]
}

const said = (words: string): string => (words === '' ? 'Not said' : words)
const wordsOf = (choices: readonly Choice[], values: readonly string[]): string =>
  values.map((value) => textOf(choices, value)).join(', ')

function placesOf(places: readonly Place[], use: Use): string {
  const names = places
    .filter((place) => place.use === use)
    .map(({ name, from }) => (from === undefined ? name : `${name} (from ${showDay(from)})`))
  return names.length === 0 ? 'Not said' : names.join('; ')
}

/** What one version says otherwise than the other. */
export const changedLines = (
  before: readonly Line[],
  after: readonly Line[],
): { readonly label: string; readonly was: string; readonly is: string }[] =>
  [...new Set([...before, ...after].map(({ label }) => label))].flatMap((label) => {
    const was = before.find((line) => line.label === label)?.value ?? 'Not said'
    const is = after.find((line) => line.label === label)?.value ?? 'Not said'
    return was === is ? [] : [{ label, was, is }]
  })
