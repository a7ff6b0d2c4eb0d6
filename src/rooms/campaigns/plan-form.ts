import { readForm, type FormBody, type FormState, type Parsed } from '#platform/forms.ts'
import type { Campaign, Message, PlanWords } from './queries.ts'
import { audiences, channels, districts, languageChoices, sectors } from './reference.ts'
import { stages, valuesOf, type Stage } from './rules/codes.ts'
import { readPence } from './rules/money.ts'
import { readPlaces, type Place, type Use } from './rules/places.ts'

/** The form of a plan: read here, arranged in `pages/plan.view.ts`. */
type Form = ReturnType<typeof readForm>
export const variants = ['A', 'B', 'C', 'D'] as const
const longest = 731
const dayLength = 86_400_000

export interface PlanInput extends PlanWords {
  readonly campaignId: string
  /** The version it was changed from; 0 for the first. */
  readonly from: number
  readonly name: string
  readonly reason: string
}

/** `isNew`: the campaign gets its name with its first plan. */
export function parsePlan(body: FormBody, campaignId: string, isNew: boolean): Parsed<PlanInput> {
  const form = readForm(body)
  const name = isNew ? readName(form) : ''
  const aim = sentence(form, 'aim', 'Write what it is for', 'What it is for')
  const chosenAudiences = form.choices('audiences', valuesOf(audiences), 'Choose whom it is for')
  const chosenSectors = form.choices('sectors', valuesOf(sectors))
  const days = readDays(form)
  const costPence = readCost(form)
  const chosenLanguages = form.choices('languages', valuesOf(languageChoices), 'Choose its languages')
  const chosenChannels = form.choices('channels', valuesOf(channels), 'Choose its channels')
  const places = readUse(form, 'places', 'campaign')
  const comparison = readUse(form, 'comparison', 'comparison')
  const both = comparison.find(({ code }) => places.some((one) => one.code === code))
  if (both !== undefined)
    form.fail('comparison', `${both.name} has the campaign, so it cannot be compared with`)
  const messages = readMessages(form)
  const model = readStages(form)
  const alongside = form.text('alongside', { max: 1000, multiline: true, label: 'What else runs' })
  const reason = isNew ? '' : form.text('reason', { max: 1000, multiline: true, label: 'Why' })
  if (reason !== '' && reason.length < 10) form.fail('reason', 'Write why as a sentence')
  return form.result(() => ({
    campaignId,
    from: fromOf(body),
    name,
    aim,
    audiences: chosenAudiences,
    sectors: chosenSectors,
    ...days,
    costPence,
    languages: chosenLanguages,
    channels: chosenChannels,
    partners: partnersOf(body),
    places: [...places, ...comparison],
    messages,
    ...model,
    alongside,
    reason,
  }))
}

function readName(form: Form): string {
  const name = form.text('name', { required: 'Enter the name', max: 120, label: 'The name' })
  if (name !== '' && name.length < 5) form.fail('name', 'Enter a name of at least 5 letters')
  return name
}

/** A text that has to be a sentence at least. */
export function sentence(form: Form, field: string, required: string, label: string, max = 1000): string {
  const text = form.text(field, { required, max, multiline: true, label })
  if (text !== '' && text.length < 10) form.fail(field, `${required} as a sentence`)
  return text
}

function readDays(form: Form): { readonly startsOn: string; readonly endsOn: string } {
  const startsOn = form.day('startsOn', 'Enter the first day') ?? ''
  const endsOn = form.day('endsOn', 'Enter the last day') ?? ''
  const length = (Date.parse(endsOn) - Date.parse(startsOn)) / dayLength
  if (startsOn !== '' && startsOn < '2000') form.fail('startsOn', 'Enter a day of this century')
  if (length < 0) form.fail('endsOn', 'The last day cannot be before the first')
  if (length > longest) form.fail('endsOn', 'A campaign is planned for two years at most')
  return { startsOn, endsOn }
}

function readCost(form: Form): number {
  const typed = form.text('cost', { required: 'Enter what it costs, or 0', max: 20, label: 'What it costs' })
  const pence = readPence(typed)
  if (typed !== '' && (pence === null || pence > 1_000_000_000))
    form.fail('cost', 'Enter a sum in pounds up to 10 million, like 1250 or 1250.50')
  return pence ?? 0
}

function readUse(form: Form, field: string, use: Use): readonly Place[] {
  const text = form.text(field, { max: 4000, multiline: true, label: 'The list' })
  const { places, errors } = readPlaces(text, use, districts)
  for (const error of errors.slice(0, 5)) form.fail(field, error)
  return places
}

const readMessages = (form: Form): Message[] =>
  variants.flatMap((variant) => {
    const field = `message${variant}`
    const words = form.text(field, { max: 400, multiline: true, label: `Message ${variant}` })
    if (words.length === 1) form.fail(field, `Write message ${variant} out`)
    return words === '' ? [] : [{ variant, words }]
  })

function readStages(form: Form): Readonly<Record<Stage, string>> {
  const read = (stage: Stage, label: string): string =>
    form.text(stage, { max: 1000, multiline: true, label })
  const [inputs, outputs, outTakes, outcomes, impact] = stages.map(({ value, text }) => read(value, text))
  return {
    inputs: inputs ?? '',
    outputs: outputs ?? '',
    outTakes: outTakes ?? '',
    outcomes: outcomes ?? '',
    impact: impact ?? '',
  }
}

const many = (body: FormBody, field: string): readonly string[] => {
  const given = body[field]
  return typeof given === 'string' ? [given] : (given ?? [])
}
/** Ids as they were ticked; the command keeps those of agencies that there are. */
const partnersOf = (body: FormBody): readonly string[] => [...new Set(many(body, 'partners'))]
const fromOf = (body: FormBody): number => {
  const from = Number(many(body, 'from')[0] ?? '0')
  return Number.isInteger(from) && from >= 0 && from <= 500 ? from : 0
}

/** What is ticked in a list: as it came back, else as the plan has it. */
export const ticked = (form: FormState, field: string, otherwise: readonly string[]): readonly string[] =>
  Object.keys(form.values).length === 0 ? otherwise : many(form.values, field)

/** What a page and command about one campaign find. */
export interface FoundCampaign {
  readonly campaign: Campaign
}
