import { command, done, invalid } from '#platform/command.ts'
import { readForm, type FieldError } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import * as policy from './policy.ts'
import { mentionsOf } from './queries.ts'
import { connectionKinds, strengths, valuesOf } from './rules/kinds.ts'
import { insertConnection } from './store.ts'
import { aboutText, textFor } from './texts.ts'

/**
 * What a text says two of its things have to do with each other: drives, lives at. A relation between things, never identity;
 * it is seen by whoever sees both ends.
 */
export const connectMentions = command('linking.connect-mentions', {
  verb: 'collection',
  may: policy.confirm,
  parse(body, params) {
    const form = readForm(body)
    const one = (name: string, missing: string): string => {
      const id = form.text(name)
      if (!isId(id)) form.fail(name, missing)
      return id
    }
    const left = one('left', 'Choose who or what')
    const kind = form.choice('kind', valuesOf(connectionKinds), 'Choose what it has to do with the other')
    const right = one('right', 'Choose the other')
    if (left === right && isId(left)) form.fail('right', 'Choose two different things')
    const quote = form.text('quote', {
      required: 'Copy the words that say it',
      max: 1_000,
      multiline: true,
      label: 'The words',
    })
    const strength = form.choice('strength', valuesOf(strengths), 'Choose how sure it is')
    const fromDay = form.day('fromDay')
    const untilDay = form.day('untilDay')
    if (fromDay !== null && untilDay !== null && untilDay < fromDay)
      form.fail('untilDay', 'The last day must not be before the first')
    return form.result(() => ({ params, left, right, kind, quote, strength, fromDay, untilDay }))
  },
  find: (db, input, { actor }) => textFor(db, input.params, actor),
  async carryOut(tx, input, text, { actor, services }) {
    const own = (await mentionsOf(tx, text)).filter((one) => one.agencyId === actor.agencyId)
    const errors: FieldError[] = (['left', 'right'] as const)
      .filter((side) => !own.some((one) => one.id === input[side]))
      .map((side) => ({ field: side, text: 'Choose something that your agency confirmed in this text' }))
    if (!text.text.includes(input.quote) || input.quote.length < 2)
      errors.push({
        field: 'quote',
        text: 'These words do not stand in the text. Copy them as they are there',
      })
    if (errors.length > 0) return invalid(...errors)
    const id = services.newId()
    await insertConnection(tx, { ...input, id }, actor.personId)
    return done(
      { itemId: text.itemId, releaseId: text.releaseId },
      {
        ...aboutText(text, 'connection'),
        detail: { connection: id, kind: input.kind, mentions: [input.left, input.right] },
      },
    )
  },
  refusals: {},
})
