import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { plans } from '../../options/rules/options.ts'
import { wordsOf } from '../../rules/codes.ts'
import * as policy from '../policy.ts'
import { countsOf, findOperation, type Count, type Operation } from '../queries.ts'
import { findDisruption, findUsed, type FoundDisruption, type FoundUsed } from '../record-after.ts'
import { measures, outcomesFile } from '../reference.ts'
import { answers, isSafeAnswer, itemOutcomes, levels } from '../rules/codes.ts'
import { phaseRefusal } from '../rules/phases.ts'
import { withOperation } from '../write-plan.ts'
import { formView, type Field } from './form.view.ts'
import { addressOf } from './operation.ts'

const aboutOf = (operation: Operation) => ({
  type: 'joint-operation',
  id: operation.id,
  ownerAgencyId: operation.leadAgencyId,
})
const refusalFor = (operation: Operation) => {
  const words = phaseRefusal('after', operation.stage)
  return words === null ? null : { words, points: [] }
}
const backTo = (operation: Operation) => ({ href: addressOf(operation), text: 'The operation' })

/** What became of an item that was used, and what is said to whoever passed it on. */
export const resultPage = page<FoundUsed>('operations.show-joint-result', {
  may: policy.useItem,
  load: (db, { params }) => findUsed(db, params['operationId'] ?? '', params['sourceId'] ?? ''),
  about: ({ operation, used }) => ({ ...aboutOf(operation), detail: { source: used.id } }),
  present: ({ operation, used, handling, urn, title }, { form }) =>
    show(
      titled('What became of an item', form),
      formView({
        form,
        title: 'What became of an item',
        back: backTo(operation),
        lead: [
          `${urn}: ${title}`,
          'What became of it, and how you know, is read by who is named and may read the item. The desk that passed it on reads the answer alone.',
        ],
        links: [{ href: `/shared/${used.releaseId}`, text: 'The item' }],
        list: null,
        refusal: refusalFor(operation),
        action: `${addressOf(operation)}/sources/${used.id}`,
        fields: [
          {
            kind: 'radios',
            name: 'outcome',
            label: 'What became of it?',
            value: used.outcome ?? '',
            items: itemOutcomes,
          },
          { kind: 'words', name: 'reasons', label: 'How do you know?' },
          {
            kind: 'radios',
            name: 'answer',
            label: 'What is said to whoever passed it on?',
            ...(handling === 'C' ? { hint: 'This item has conditions, so no more than this is said' } : {}),
            value: used.answer ?? '',
            items: answers.filter((one) => isSafeAnswer(handling, one.value)),
          },
        ],
        button: 'Say it',
        isFinal: false,
      }),
    ),
})

const groups = [
  { value: 'activity', text: 'Activity' },
  { value: 'people', text: 'People' },
  { value: 'states', text: 'Five states, five counts' },
  { value: 'victims', text: 'Victims' },
  { value: 'justice', text: 'Justice' },
  { value: 'regulatory', text: 'Regulators' },
  { value: 'intelligence', text: 'Intelligence' },
  { value: 'harm', text: 'Harm' },
] as const

/** Counting what came of the day. */
export const outcomesPage = page<{ readonly operation: Operation; readonly counts: readonly Count[] }>(
  'operations.show-joint-outcomes',
  {
    may: policy.writePart,
    async load(db, { params }) {
      const operation = await findOperation(db, params['operationId'] ?? '')
      return operation === null ? null : { operation, counts: await countsOf(db, operation.id) }
    },
    about: ({ operation }) => aboutOf(operation),
    present: ({ operation, counts }, { form }) =>
      show(
        titled('Outcomes', form),
        formView({
          form,
          title: 'Outcomes',
          back: backTo(operation),
          lead: [
            outcomesFile.about,
            'Nought is a count; what is left empty is not counted. Those that say so are needed before it can be evaluated.',
            `Definitions of ${outcomesFile.version}, to be looked at again by ${outcomesFile.reviewBy}. ${outcomesFile.source}`,
          ],
          links: [],
          list: null,
          refusal: refusalFor(operation),
          action: `${addressOf(operation)}/outcomes`,
          fields: groups.flatMap(({ value, text }): Field[] => [
            { kind: 'heading', label: text },
            ...measures
              .filter((one) => one.group === value)
              .map(({ code, name, definition, isRequired }): Field => ({
                kind: 'number',
                name: code,
                label: isRequired ? `${name} (needed)` : name,
                hint: definition,
                value: String(counts.find((one) => one.measure === code)?.count ?? ''),
              })),
          ]),
          button: 'Keep these counts',
          isFinal: false,
        }),
      ),
  },
)

/** An agency says how far it was disrupted. */
export const disruptionsPage = page<{ readonly operation: Operation }>(
  'operations.show-claiming-disruption',
  {
    may: policy.readOperation,
    load: (db, { params }) => withOperation(db, params['operationId'] ?? ''),
    about: ({ operation }) => aboutOf(operation),
    present: ({ operation }, { form }) =>
      show(
        titled('Claim a disruption', form),
        formView({
          form,
          title: 'Claim a disruption',
          back: backTo(operation),
          lead: [
            'It counts for nothing before somebody of another agency who is named has said that it stands.',
          ],
          links: [],
          list: null,
          refusal: refusalFor(operation),
          action: `${addressOf(operation)}/disruptions`,
          fields: [
            { kind: 'radios', name: 'level', label: 'How far?', items: levels },
            { kind: 'radios', name: 'plan', label: 'Under which plan?', items: plans },
            { kind: 'words', name: 'evidence', label: 'The evidence', hint: 'What somebody else can check' },
          ],
          button: 'Claim it',
          isFinal: false,
        }),
      ),
  },
)

/** Another agency says whether it stands. */
export const validatePage = page<FoundDisruption>('operations.show-validating-disruption', {
  may: policy.validateDisruption,
  load: (db, { params }) => findDisruption(db, params['operationId'] ?? '', params['disruptionId'] ?? ''),
  about: ({ operation, disruption }) => ({ ...aboutOf(operation), detail: { disruption: disruption.id } }),
  present: ({ operation, disruption }, { form }) =>
    show(
      titled('Say whether a disruption stands', form),
      formView({
        form,
        title: 'Say whether a disruption stands',
        back: backTo(operation),
        lead: [
          `${disruption.agencyName} claims: ${wordsOf(levels, disruption.level)} (${wordsOf(plans, disruption.plan)}).`,
          `The evidence: ${disruption.evidence}`,
        ],
        links: [],
        list: null,
        refusal:
          disruption.isAgreed === null
            ? refusalFor(operation)
            : { words: 'Another agency has said whether it stands', points: [] },
        action: `${addressOf(operation)}/disruptions/${disruption.id}`,
        fields: [
          {
            kind: 'radios',
            name: 'agrees',
            label: 'Does it stand?',
            items: [
              { value: 'yes', text: 'Yes, at this level' },
              { value: 'no', text: 'No' },
            ],
          },
          { kind: 'words', name: 'reasons', label: 'Why?' },
        ],
        button: 'Say it',
        isFinal: true,
      }),
    ),
})
