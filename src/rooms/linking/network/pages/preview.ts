import type { Actor } from '#platform/access.ts'
import { emptyForm, type FormState } from '#platform/forms.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { limits } from '../formats/limits.ts'
import type { ReadFile } from '../formats/read-file.ts'
import type { Previewed } from '../preview-network.ts'
import { stampConcerns, stampLines } from '../rules/stamp.ts'
import { bodyModel } from './network-model.ts'
import { previewView, type PreviewModel } from './preview.view.ts'

/** The empty form. It takes nothing from its address. */
export const previewPage = page<Record<string, never>>('linking.show-previewing', {
  may: policy.previewNetworks,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) => answer(form, null),
})

/** What the file says, once, at the same address; or the form again with what is wrong with the file beside its field. */
export const previewedAnswer = (previewed: Previewed, actor: Actor): Outcome =>
  previewed.ok
    ? { ...answer(emptyForm, previewModel(previewed.value, actor)), actor }
    : { ...answer({ values: {}, errors: [previewed.problem] }, null), actor, status: 422 }

const answer = (form: FormState, found: PreviewModel['found']) =>
  show(
    titled(found === null ? 'A network from a file' : 'What the file says', form),
    previewView({ form, megabytes: limits.bytes / 1024 / 1024, found }),
    { layout: 'wide' },
  )

const kindWords: Readonly<Record<ReadFile['kind'], string>> = {
  graphml: 'GraphML',
  csv: 'two tables',
  'follow-the-money': 'FollowTheMoney',
}

export function previewModel(
  { kind, exported, isAsWritten }: ReadFile,
  reader: Pick<Actor, 'agencyName' | 'purpose'>,
): NonNullable<PreviewModel['found']> {
  const { stamp, nodes, edges } = exported
  const focus = nodes.find((node) => node.step === 0)
  return {
    kind: kindWords[kind],
    isAsWritten,
    stamp: stampLines(stamp),
    concerns: stampConcerns(stamp, reader),
    around: focus?.label ?? '',
    body: bodyModel({
      network: { nodes, edges, isCut: false, longLists: 0 },
      focus: focus?.id ?? '',
      to: null,
      part: 1,
      base: null,
    }),
  }
}
