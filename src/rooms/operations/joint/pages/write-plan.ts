import type { ItemHead } from '#rooms/intelligence'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords, titled } from '#platform/views/form.ts'
import { covertChoices } from '../../deconfliction/forms.ts'
import { kindChoices } from '../../deconfliction/pages/words.ts'
import { itemsToRestOn } from '../../open-tasking.ts'
import { decisionFields, mostLanguages } from '../forms.ts'
import * as policy from '../policy.ts'
import {
  decisionsOf,
  findOperation,
  partsOf,
  receptionOf,
  type Decision,
  type Operation,
  type Reception,
} from '../queries.ts'
import { presences } from '../rules/codes.ts'
import { phaseRefusal } from '../rules/phases.ts'
import { isOver } from '../states.ts'
import { findPart, withOperation, type FoundPart } from '../write-plan.ts'
import { formView, type Field } from './form.view.ts'
import { addressOf } from './operation.ts'

const aboutOf = (operation: Operation) => ({
  type: 'joint-operation',
  id: operation.id,
  ownerAgencyId: operation.leadAgencyId,
})
const refusalOf = (words: string | null) => (words === null ? null : { words, points: [] })
const backTo = (operation: Operation) => ({ href: addressOf(operation), text: 'The operation' })
const powers = [
  { href: '/operations/options', text: 'Which powers there are by kind of place, and who may use them' },
]

/** Writing one part of the plan or of a debrief. */
export const partPage = page<FoundPart & { readonly words: string; readonly version: number }>(
  'operations.show-joint-part',
  {
    may: policy.writePart,
    async load(db, { params }) {
      const found = await findPart(db, params['operationId'] ?? '', params['part'] ?? '')
      if (found === null) return null
      const standing = (await partsOf(db, found.operation.id)).find((one) => one.part === found.part.code)
      return { ...found, words: standing?.words ?? '', version: standing?.version ?? 0 }
    },
    about: ({ operation, part }) => ({ ...aboutOf(operation), detail: { part: part.code } }),
    present: ({ operation, part, words, version }, { form }) =>
      show(
        titled(part.name, form),
        formView({
          form,
          title: part.name,
          back: backTo(operation),
          lead: [`${part.hint}.`],
          links: part.code === 'method' || part.code === 'human-rights' ? powers : [],
          list: null,
          refusal: refusalOf(phaseRefusal(part.phase, operation.stage)),
          action: `${addressOf(operation)}/parts/${part.code}`,
          fields: [
            { kind: 'hidden', name: 'version', value: String(version) },
            {
              kind: 'words',
              name: 'words',
              label: part.name,
              hint: 'Everybody who is named reads it. Earlier wordings are kept',
              value: words,
              rows: 12,
            },
          ],
          button: 'Write it',
          isFinal: false,
        }),
      ),
  },
)

/** Planning the reception of people. */
export const receptionPage = page<{ readonly operation: Operation; readonly reception: Reception | null }>(
  'operations.show-joint-reception',
  {
    may: policy.writePart,
    async load(db, { params }) {
      const operation = await findOperation(db, params['operationId'] ?? '')
      return operation === null ? null : { operation, reception: await receptionOf(db, operation.id) }
    },
    about: ({ operation }) => aboutOf(operation),
    present: ({ operation, reception }, { form }) =>
      show(
        titled('Plan the reception', form),
        formView({
          form,
          title: 'Plan the reception',
          back: backTo(operation),
          lead: [
            'Safety, medical need, food, rest and a language come before any question. Plan the second night before the first day.',
          ],
          links: [],
          list: null,
          refusal: refusalOf(phaseRefusal('plan', operation.stage)),
          action: `${addressOf(operation)}/reception`,
          fields: receptionFields(reception),
          button: 'Plan it',
          isFinal: false,
        }),
      ),
  },
)
const nothing = {
  version: 0,
  place: '',
  languages: [],
  interpreters: [],
  accommodation: '',
  transport: '',
  mediaLine: '',
} satisfies Partial<Reception>
type HowMany = 'people' | 'children' | 'firstResponders' | 'medics' | 'beds' | 'packs'
function receptionFields(reception: Reception | null): Field[] {
  const one = reception ?? nothing
  const number = (name: HowMany, label: string): Field => ({
    kind: 'number',
    name,
    label,
    value: reception === null ? '' : String(reception[name]),
  })
  return [
    { kind: 'hidden', name: 'version', value: String(one.version) },
    {
      kind: 'line',
      name: 'place',
      label: 'Where are people received?',
      hint: 'Not a police station, and nowhere that suspects are taken',
      value: one.place,
    },
    number('people', 'How many people are expected?'),
    number('children', 'How many of them may be children?'),
    ...Array.from({ length: mostLanguages }, (_, at): Field[] => [
      {
        kind: 'line',
        name: `language${at + 1}`,
        label: `Language ${at + 1}${at === 0 ? '' : ' (optional)'}`,
        value: one.languages[at] ?? '',
      },
      {
        kind: 'number',
        name: `interpreters${at + 1}`,
        label: `Interpreters for language ${at + 1}`,
        value: String(one.interpreters[at] ?? ''),
      },
    ]).flat(),
    number('firstResponders', 'First responders on shift'),
    number('medics', 'Medics'),
    number('beds', 'Beds for the second night'),
    {
      kind: 'words',
      name: 'accommodation',
      label: 'Where do they sleep, and who pays?',
      value: one.accommodation,
    },
    number('packs', 'Welfare packs'),
    { kind: 'words', name: 'transport', label: 'Transport (optional)', value: one.transport },
    { kind: 'words', name: 'mediaLine', label: 'The line for the media (optional)', value: one.mediaLine },
  ]
}

/** The decision log: nothing in it changes; a change of mind is another decision. */
export const decisionsPage = page<{
  readonly operation: Operation
  readonly decisions: readonly Decision[]
}>('operations.show-joint-decisions', {
  may: policy.recordDecision,
  async load(db, { params }) {
    const operation = await findOperation(db, params['operationId'] ?? '')
    return operation === null ? null : { operation, decisions: await decisionsOf(db, operation.id) }
  },
  about: ({ operation, decisions }) => ({
    ...aboutOf(operation),
    detail: { decisions: decisions.map((one) => one.id) },
  }),
  present: ({ operation, decisions }, { form }) =>
    show(
      titled('Record a decision', form),
      formView({
        form,
        title: 'Record a decision',
        back: backTo(operation),
        lead: ['In the order of the National Decision Model. What is recorded stays as it is.'],
        links: powers,
        list: {
          caption: 'What was decided',
          head: ['When', 'Decision', 'Reasons'],
          rows: decisions.map((one) => [instantWords(one.at), one.decision, one.reasons]),
          empty: 'Nothing is recorded yet.',
        },
        refusal: isOver(operation.stage) ? refusalOf('It is over. Nothing is decided any more') : null,
        action: `${addressOf(operation)}/decisions`,
        fields: [
          { kind: 'heading', label: 'Record a decision' },
          {
            kind: 'radios',
            name: 'kind',
            label: 'What is it about?',
            items: [
              {
                value: 'immigration',
                text: 'Whether Immigration Enforcement is there',
                hint: 'Gold or silver decides it',
              },
              { value: 'general', text: 'Something else' },
            ],
          },
          {
            kind: 'radios',
            name: 'presence',
            label: 'If it is about Immigration Enforcement: are they there?',
            hint: 'Where they were, people who had been brought to safety did not come forward, and many went back',
            items: presences,
          },
          ...decisionFields.map(({ name, label, hint }): Field => ({
            kind: 'words',
            name,
            label,
            hint,
            rows: 3,
          })),
          { kind: 'words', name: 'dissent', label: 'Who disagreed, and why (optional)', rows: 2 },
          { kind: 'day', name: 'reviewOn', label: 'When is it looked at again? (optional)' },
        ],
        button: 'Record it',
        isFinal: false,
      }),
    ),
})

/** Choosing an item that it rests on. */
export const sourcesPage = page<{ readonly operation: Operation; readonly items: readonly ItemHead[] }>(
  'operations.show-resting-joint',
  {
    may: policy.useItem,
    async load(db, { params, actor, now }) {
      const operation = await findOperation(db, params['operationId'] ?? '')
      return operation === null ? null : { operation, items: await itemsToRestOn(db, actor.agencyId, now) }
    },
    about: ({ operation, items }) => ({
      ...aboutOf(operation),
      detail: { items: items.map((one) => one.itemId) },
    }),
    present: ({ operation, items }, { form }) =>
      show(
        titled('Rest it on an item', form),
        formView({
          form,
          title: 'Rest it on an item',
          back: backTo(operation),
          lead: [
            'Others who are named see that it rests on an item only if they may read the item’s words anyway. Whoever passed it on gets an answer afterwards.',
          ],
          links: [],
          list: null,
          refusal: refusalOf(phaseRefusal('plan', operation.stage)),
          action: `${addressOf(operation)}/sources`,
          fields: [
            {
              kind: 'select',
              name: 'item',
              label: 'Which item?',
              hint: 'The newest that were let out. Under A1 its originator has to agree first',
              items: items.map(({ itemId, urn, title, ownerName }) => ({
                value: itemId,
                text: `${urn}: ${title === '' ? 'No title yet' : title} (${ownerName})`,
              })),
            },
          ],
          button: 'Rest it on this',
          isFinal: false,
        }),
      ),
  },
)

/** Registering what others should not visit on the day without a call. */
export const placesPage = page<{ readonly operation: Operation }>('operations.show-joint-places', {
  may: policy.registerPlace,
  load: (db, { params }) => withOperation(db, params['operationId'] ?? ''),
  about: ({ operation }) => aboutOf(operation),
  present: ({ operation }, { form }) =>
    show(
      titled('Register a place for the day', form),
      formView({
        form,
        title: 'Register a place for the day',
        back: backTo(operation),
        lead: [
          'From now until the day is over, whoever asks about it before a visit of their own hears which desk to call, and nothing else. What you register, your own desk alone sees.',
        ],
        links: [{ href: '/deconfliction/interests', text: 'What our desk has registered' }],
        list: null,
        refusal: refusalOf(phaseRefusal('plan', operation.stage)),
        action: `${addressOf(operation)}/places`,
        fields: [
          { kind: 'radios', name: 'kind', label: 'What is it?', items: kindChoices },
          {
            kind: 'line',
            name: 'words',
            label: 'The postcode, name, telephone number or number plate',
          },
          { kind: 'short', name: 'building', label: 'Building number, for a place (optional)' },
          { kind: 'day', name: 'born', label: 'Birthday, for a person (optional)' },
          { kind: 'line', name: 'deskName', label: 'Which desk do they call?' },
          { kind: 'short', name: 'deskPhone', label: 'Its telephone number' },
          { kind: 'radios', name: 'covert', label: 'May the desk be named?', items: covertChoices },
        ],
        button: 'Register it',
        isFinal: false,
      }),
    ),
})
