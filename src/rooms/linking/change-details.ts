import { command, done, invalid, refused } from '#platform/command.ts'
import type { WriteDb } from '#platform/db.ts'
import { readForm, type FormBody, type Parsed } from '#platform/forms.ts'
import { facts } from './facts.ts'
import { changeableAspects, fixedAspects, loadChange, type FoundChange } from './load-change.ts'
import * as policy from './policy.ts'
import { candidatesFor, comparedWith } from './queries.ts'
import { models } from './reference.ts'
import { readDetails } from './rules/answers.ts'
import { changeOf, changeReasons } from './rules/change.ts'
import { edgeOf, weigh, type Comparable } from './rules/compare.ts'
import { keysFor } from './rules/keys.ts'
import { kindNames, aspectsOf, valuesOf, type Aspect, type ComparedKind } from './rules/kinds.ts'
import { readMention, type Details } from './rules/reading.ts'
import { changeDetailsRows, weighAgain } from './store.ts'
import { dayOf } from './texts.ts'

/**
 * What the text says of a mention is entered better: a birthday corrected, a nickname added. A new version; what was said
 * before stays to be read. Its keys and what its pairs weigh are worked out again in the same transaction, from what this
 * person sees, and by the worker for the rest. Decisions stand; where a pair weighs otherwise now, people are asked again.
 */
interface ChangeInput {
  readonly mentionId: string
  readonly version: number
  readonly reason: (typeof changeReasons)[number]['value']
  readonly details: Details
}

export const changeDetails = command('linking.change-details', {
  verb: 'alteration',
  may: policy.change,
  parse,
  find: (db, input, { actor }) => loadChange(db, input.mentionId, actor),
  async carryOut(tx, input, found: FoundChange, { services }) {
    if (input.version !== found.version) return refused('changed')
    const { mention, kind, text, standing } = found
    const said = readDetails(asked(input.details, kind), kind, (aspect) => aspect, {
      text: text.text,
      day: dayOf(text),
    })
    if (said.problems.length > 0) return invalid(...said.problems)
    const change = changeOf(standing, said.read, fixedAspects)
    if (change === null) return refused('same')
    const kept = standing.filter((one) => fixedAspects.has(one.aspect)).map((one) => [one.aspect, one.found])
    const read = readMention(kind, mention.shown, {
      ...Object.fromEntries(said.read.map((one) => [one.aspect, one.found])),
      ...Object.fromEntries(kept),
    })
    if (!read.ok || read.reading.value !== mention.value) return refused('another-thing')
    const { prepared } = read.reading
    const keys = keysFor(kind, models[kind].keys, prepared, read.reading.shown)
    const id = services.newId()
    const version = found.version + 1
    const row = { id, mentionId: mention.id, version, reason: input.reason, prepared, keys, ...change }
    if (!(await changeDetailsRows(tx, row))) return refused('changed')
    const weighed = await weighAll(tx, kind, { id: mention.id, prepared }, keys)
    return done(
      { itemId: mention.itemId, releaseId: mention.releaseId },
      {
        type: 'mention',
        id: mention.id,
        ownerAgencyId: mention.ownerAgencyId,
        handling: text.handling,
        detail: {
          change: id,
          version,
          reason: input.reason,
          ended: change.ended.length,
          begun: change.begun.length,
          weighed,
        },
      },
      [{ name: facts.changed, subjectId: mention.id, payload: { kind } }],
    )
  },
  refusals: {
    changed:
      'Somebody changed this meanwhile. Read what stands now, and change it again if it is still wrong',
    same: 'Nothing is different from what stands',
    'another-thing': 'With these words it would be something else. Withdraw it and confirm it anew',
  },
})

function parse(body: FormBody, params: Readonly<Record<string, string>>): Parsed<ChangeInput> {
  const form = readForm(body)
  const reason = form.choice('reason', valuesOf(changeReasons), 'Choose why it is changed')
  const version = /^\d{1,6}$/.exec(form.text('version'))
  const details = everyAspect.flatMap((aspect): [Aspect, string][] => {
    const words = form.text(aspect, { max: 500, label: 'This' })
    return words === '' ? [] : [[aspect, words]]
  })
  return form.result(() => ({
    mentionId: params['mentionId'] ?? '',
    version: version === null ? 0 : Number(version[0]),
    reason,
    details: Object.fromEntries(details) as Details,
  }))
}
const everyAspect: readonly Aspect[] = [
  ...new Set(kindNames.flatMap((kind) => aspectsOf(kind).map((one) => one.value))),
]

/** What the form of this kind asks for; anything else that was sent is nothing of it. */
function asked(details: Details, kind: ComparedKind): Details {
  const known = new Set<string>(changeableAspects(kind).map((one) => one.value))
  return Object.fromEntries(Object.entries(details).filter(([aspect]) => known.has(aspect)))
}

/** Every pair that was weighed before, whatever it comes to now; and whoever shares a key now and is like enough. */
async function weighAll(
  tx: WriteDb,
  kind: ComparedKind,
  me: Comparable,
  keys: readonly string[],
): Promise<number> {
  const before = (await comparedWith(tx, me.id)).map((other) => weigh(models[kind], me, other))
  const known = new Set(before.flatMap((edge) => [edge.left, edge.right]))
  const fresh = (await candidatesFor(tx, kind, [{ id: me.id, keys }]))
    .filter((other) => !known.has(other.id))
    .flatMap((other) => edgeOf(models[kind], me, other) ?? [])
  return weighAgain(tx, me.id, [...before, ...fresh])
}
