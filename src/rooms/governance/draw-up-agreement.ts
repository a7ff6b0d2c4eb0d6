import { agencies } from '#rooms/identity'
import { command, done, invalid } from '#platform/command.ts'
import { readForm, type FieldError, type FormBody, type Parsed } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from './policy.ts'
import { yearAfter } from './rules/days.ts'
import * as terms from './rules/terms.ts'
import { insertAgreement, type NewAgreement } from './store.ts'

/**
 * Draws up an agreement: the terms, and who is to sign. One's own agency is always a party. Drawing up opens nothing;
 * only signatures do.
 */
type Input = Omit<NewAgreement, 'id'>

export const drawUpAgreement = command('governance.draw-up-agreement', {
  verb: 'policy',
  may: policy.drawUp,
  parse: parseDraft,
  find: agencies,
  async carryOut(tx, input, known, { actor, now, services }) {
    const others = known.filter((agency) => agency.status === 'active' && agency.id !== actor.agencyId)
    const chosen = others.filter((agency) => input.partyIds.includes(agency.id)).map((agency) => agency.id)
    const errors = draftErrors(chosen, input, londonDay(now))
    if (errors.length > 0) return invalid(...errors)
    const id = services.newId()
    const partyIds = [actor.agencyId, ...chosen]
    await insertAgreement(tx, { ...input, id, partyIds }, actor)
    return done(id, {
      type: 'agreement',
      id,
      ownerAgencyId: actor.agencyId,
      detail: { parties: partyIds, purposes: input.purposes },
    })
  },
  refusals: {},
})

/** What only the list of agencies and the clock can tell. */
function draftErrors(chosen: readonly string[], input: Input, today: string): FieldError[] {
  const errors: FieldError[] = []
  if (chosen.length === 0) errors.push({ field: 'parties', text: 'Choose at least one other agency' })
  if (input.reviewOn <= today) errors.push({ field: 'review', text: 'The review date must be after today' })
  return errors
}

function parseDraft(body: FormBody): Parsed<Input> {
  const form = readForm(body)
  const title = form.text('title', { required: 'Give the agreement a title', max: 200, label: 'The title' })
  const partyIds = ids(body['parties'])
  if (partyIds.length === 0) form.fail('parties', 'Choose at least one other agency')
  const purposes = form.choices('purposes', terms.codesOf(terms.purposes), 'Choose at least one purpose')
  const legalBases = form.choices('bases', terms.codesOf(terms.legalBases), 'Choose at least one legal basis')
  const specialConditions = form.choices('conditions', terms.codesOf(terms.specialConditions))
  const gateways = form.choices('gateways', terms.codesOf(terms.gateways))
  const dataClasses = form.choices('classes', terms.codesOf(terms.dataClasses), 'Choose what may be shared')
  const regime = form.choice(
    'regime',
    terms.codesOf(terms.regimes),
    'Choose which data protection regime applies',
  )
  const retentionMonths = wholeMonths(
    form.text('retention', { required: 'Enter how many months it may be kept', max: 20 }),
  )
  if (retentionMonths === null) form.fail('retention', 'Enter a whole number of months, from 1 to 1,200')
  const onwardSharing = form.choice(
    'onward',
    terms.codesOf(terms.onwardSharing),
    'Choose whether it may be passed on',
  )
  const startsOn = form.day('starts', 'Enter the day it starts')
  const reviewOn = form.day('review', 'Enter the day it is reviewed')
  if (startsOn !== null && reviewOn !== null) {
    if (reviewOn <= startsOn) form.fail('review', 'The review date must be after the start date')
    else if (reviewOn > yearAfter(startsOn))
      form.fail('review', 'The review date must be within a year of the start date')
  }
  return form.result(() => ({
    title,
    partyIds,
    purposes,
    legalBases,
    specialConditions,
    gateways,
    dataClasses,
    regime,
    retentionMonths: retentionMonths ?? 0,
    onwardSharing,
    startsOn: startsOn ?? '',
    reviewOn: reviewOn ?? '',
  }))
}

/** Null for what is not a number of months; an empty field has its own error and passes here. */
function wholeMonths(text: string): number | null {
  if (text === '') return 1
  const months = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= 1200 ? months : null
}

/** The ids in a list of checkboxes; more than a partnership has agencies is nobody's form. */
function ids(value: FormBody[string]): string[] {
  const given: readonly string[] = typeof value === 'string' ? [value] : (value ?? [])
  return [...new Set(given.filter(isId))].slice(0, 200)
}
