import { valueOf } from '#platform/forms.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { showDay, titled } from '#platform/views/form.ts'
import { changeableAspects, loadChange, type FoundChange } from '../load-change.ts'
import * as policy from '../policy.ts'
import type { EverDetail } from '../queries.ts'
import { changeReasons } from '../rules/change.ts'
import { aspectWords, kinds, wordsOf } from '../rules/kinds.ts'
import { aboutText, hrefOf } from '../texts.ts'
import { changeDetailsView, type ChangeDetailsModel } from './change-details.view.ts'

/** What the text says of one mention, to be entered better; and what was said of it before. */
export const changeDetailsPage = page<FoundChange>('linking.show-changing', {
  may: policy.change,
  load: (db, { params, actor }) => loadChange(db, params['mentionId'] ?? '', actor),
  about: ({ mention, text }) => ({
    ...aboutText(text, 'details'),
    detail: { part: 'details', mention: mention.id },
  }),
  present: (found, { form }) => {
    const { mention, text, standing } = found
    return show(
      titled(`What is said of ${mention.shown}`, form),
      changeDetailsView({
        form,
        action: `/mentions/${mention.id}/details`,
        backHref: hrefOf(mention),
        kind: wordsOf(kinds, mention.kind),
        shown: mention.shown,
        found: mention.found,
        text: text.text,
        version: String(found.version),
        fields: changeableAspects(mention.kind).map(({ value, text: label }) => ({
          name: value,
          label,
          value: valueOf(form, value, standing.find((one) => one.aspect === value)?.found ?? ''),
        })),
        reasons: changeReasons,
        before: historyOf(found),
      }),
    )
  },
})

/** Each version that was, the newest first: what was said then, and who ended it, when and why. */
function historyOf({ ever, changes }: FoundChange): ChangeDetailsModel['before'] {
  return changes.map((change) => ({
    version: String(change.version - 1),
    said: ever.filter((one) => stoodIn(one, change.version - 1, changes)).map(wordsOfDetail),
    until: `${showDay(change.at)}, ${change.by}, ${change.agency}`,
    why: wordsOf(changeReasons, change.reason),
  }))
}

function stoodIn(detail: EverDetail, version: number, changes: FoundChange['changes']): boolean {
  const versionOf = (id: string | null): number | null =>
    changes.find((change) => change.id === id)?.version ?? null
  return (versionOf(detail.begunBy) ?? 1) <= version && (versionOf(detail.endedBy) ?? Infinity) > version
}
const wordsOfDetail = (one: EverDetail): string => `${aspectWords(one.aspect)}: ${one.shown}`
