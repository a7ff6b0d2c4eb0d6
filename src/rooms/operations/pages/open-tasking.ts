import { releasedItem, type ItemHead } from '#rooms/intelligence'
import { assessmentHeads, questionHeads, type AssessmentHead, type QuestionHead } from '#rooms/risk'
import { valueOf } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import { askable, findEarlier, itemsToRestOn, mostItems, type Askable } from '../open-tasking.ts'
import { options } from '../options/reference.ts'
import * as policy from '../policy.ts'
import type { Tasking } from '../queries.ts'
import { markings, priorities } from '../rules/codes.ts'
import { openTaskingView } from './open-tasking.view.ts'

interface Found {
  readonly earlier: Tasking | null
  readonly agencies: readonly Askable[]
  readonly questions: readonly QuestionHead[]
  readonly assessments: readonly AssessmentHead[]
  readonly items: readonly ItemHead[]
  /** The item that the reader came from; empty where they came from none. */
  readonly itemId: string
}

/** The form of a tasking: by itself, from what it rests on, or of one that is offered again. */
export const openTaskingPage = page<Found>('operations.show-opening', {
  may: policy.openTasking,
  async load(db, { query, actor, now }) {
    const earlierId = query['earlier'] ?? ''
    const earlier = earlierId === '' ? null : await findEarlier(db, earlierId, actor)
    if (earlierId !== '' && earlier === null) return null
    const releaseId = query['release'] ?? ''
    const release = isId(releaseId) ? await releasedItem(db, releaseId) : null
    return {
      earlier,
      agencies: await askable(db, actor),
      questions: (await questionHeads(db)).filter((one) => one.isAsked),
      assessments: await assessmentHeads(db),
      items: await itemsToRestOn(db, actor.agencyId, now),
      itemId: release?.itemId ?? query['item'] ?? '',
    }
  },
  about: ({ earlier, questions, assessments, items }) => ({
    type: earlier === null ? 'tasking-list' : 'tasking',
    id: earlier?.id ?? '-',
    ...(earlier === null ? {} : { ownerAgencyId: earlier.fromAgencyId }),
    detail: {
      requirements: questions.map((one) => one.id),
      assessments: assessments.map((one) => one.id),
      ids: items.map((one) => one.itemId),
    },
  }),
  present({ earlier, agencies, questions, assessments, items, itemId }, { form, query }) {
    const first = firstValues(earlier, query, itemId)
    return show(
      titled(earlier === null ? 'Ask for something to be done' : 'Offer a tasking again', form),
      openTaskingView({
        form,
        action: earlier === null ? '/operations/new' : `/operations/new?earlier=${earlier.id}`,
        backHref: earlier === null ? '/operations' : `/operations/taskings/${earlier.id}`,
        earlier,
        value: (name) => valueOf(form, name, first[name] ?? ''),
        agencies: agencies.map(({ id, name }) => ({ value: id, text: name })),
        options: options.map(({ code, name }) => ({ value: code, text: name })),
        questions: questions.map(({ id, question, agencyName }) => ({
          value: id,
          text: `${question} (${agencyName})`,
        })),
        assessments: assessments.map(({ id, title, band, agencyName }) => ({
          value: id,
          text: `${title}: ${band} (${agencyName})`,
        })),
        items: items.map(itemChoice),
        isCut: items.length === mostItems,
        priorities,
        markings,
      }),
    )
  },
})

/** What stands in the form at first: of the tasking that is offered again, or of what the reader came from. */
function firstValues(
  earlier: Tasking | null,
  query: Readonly<Record<string, string>>,
  item: string,
): Readonly<Record<string, string>> {
  const { requirement = '', assessment = '', option = '' } = query
  if (earlier === null) return { requirement, assessment, option, item }
  const { asked, why, handling, priority, marking, optionCode } = earlier
  return { asked, why, handling, priority, marking, option: optionCode ?? '' }
}

const itemChoice = ({ itemId, urn, title, ownerName }: ItemHead) => ({
  value: itemId,
  text: `${urn}: ${title === '' ? 'No title yet' : title} (${ownerName})`,
})
