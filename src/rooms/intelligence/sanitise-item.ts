import { reportForItem } from '#rooms/intake'
import { command, done, invalid, refused, type CommandContext } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { consultationsOf, findItem, findOriginal, findSanitised, type Item } from './queries.ts'
import { agencyNames } from './releases/queries.ts'
import { giveaways, type Giveaway } from './rules/giveaways.ts'
import { lineMarkedAbove, refusal } from './rules/marking.ts'
import { answerField, answersAsText, unanswered } from './rules/warnings.ts'
import { after } from './states.ts'
import { insertSanitised, setState } from './store.ts'

interface Found {
  readonly item: Item
  readonly blocked: boolean
  /** What the sanitised text is compared with. */
  readonly original: string
  readonly organisations: readonly string[]
}

/**
 * Stores a sanitised text with its warnings and the reasons for keeping them. It is a new version in a table of its own:
 * original and sanitised words never stand in one row. Under S2 nothing is stored before the originator agreed (BR16).
 */
export const sanitiseItem = command('intelligence.sanitise-item', {
  verb: 'alteration',
  may: policy.writeItem,
  parse(body, params) {
    const form = readForm(body)
    const title = form.text('title', {
      required: 'Write a title others may see',
      max: 200,
      label: 'The title',
    })
    const text = form.text('text', {
      required: 'Write what others may read',
      max: 20_000,
      multiline: true,
      label: 'The text',
    })
    for (const [field, words] of [
      ['title', title],
      ['text', text],
    ] as const) {
      if (lineMarkedAbove(words) !== null) form.fail(field, refusal)
    }
    const answers = Object.fromEntries(
      Object.keys(body)
        .filter((name) => name.startsWith('keep-'))
        .map((name) => [name.slice('keep-'.length), form.text(name, { max: 300, label: 'The reason' })]),
    )
    const seen = Number(form.text('seen')) || 0
    return form.result(() => ({ itemId: params['itemId'] ?? '', title, text, answers, seen }))
  },
  find: (db, input, context) => findForSanitising(db, input.itemId, context),
  async carryOut(tx, input, { item, blocked, original, organisations }, { actor }) {
    if (item.grade === null) return refused('not-graded')
    if (blocked) return refused('originator-not-asked')
    const version = (await findSanitised(tx, item.id))?.version ?? 0
    if (version !== input.seen)
      return invalid({
        field: 'text',
        text: 'Somebody sanitised this item meanwhile. Read their text below, then save again',
      })
    const warnings = giveaways(`${input.title}\n${input.text}`, { original, organisations })
    const open = unanswered(warnings, input.answers)
    if (open.length > 0) return invalid(...open.map(asError))
    await insertSanitised(tx, {
      itemId: item.id,
      version: version + 1,
      title: input.title,
      text: input.text,
      warnings: warnings.map((warning) => warning.text),
      answered: answersAsText(warnings, input.answers),
      personId: actor.personId,
    })
    const state = after(item.state, 'sanitise')
    if (state === null) return refused('not-graded')
    await setState(tx, item.id, state)
    return done(
      { id: item.id },
      {
        type: 'item',
        id: item.id,
        ownerAgencyId: item.ownerAgencyId,
        handling: item.grade.slice(-1),
        detail: { sanitised: version + 1, warnings: warnings.map((warning) => warning.kind) },
      },
    )
  },
  refusals: {
    'not-graded': 'Grade the item first',
    'originator-not-asked':
      'This item is S2: record that the originator was asked and agreed before it is sanitised',
  },
})

const asError = (warning: Giveaway) => ({
  field: answerField(warning),
  text: `${warning.text}. Write it differently, or say why it must stay`,
})

/** Everything the desk and the command need to know, loaded once for both. */
export async function findForSanitising(
  db: Db,
  itemId: string,
  { services }: Pick<CommandContext, 'services'>,
): Promise<Found | null> {
  const item = await findItem(db, itemId)
  if (item === null) return null
  const report = item.reportId === null ? null : await reportForItem(db, services.unseal, item.reportId)
  const written = await findOriginal(db, item.id)
  const original = [
    written?.text,
    written?.provenance,
    report?.text,
    ...(report?.facts ?? []).map((fact) => fact.value),
  ]
    .filter((words) => words !== undefined && words !== null)
    .join('\n')
  return {
    item,
    blocked: await isBlocked(db, item),
    original,
    organisations: (await agencyNames(db)).map((agency) => agency.name),
  }
}

/** S2 without a "yes" of the originator, where the latest answer counts. */
async function isBlocked(db: Db, item: Item): Promise<boolean> {
  if (item.sanitisationCode !== 'S2') return false
  const latest = (await consultationsOf(db, item.id)).find((one) => one.about === 'sanitise')
  return latest?.answer !== 'agreed'
}
