import { ownTexts, type ItemText, type OwnTexts } from '#rooms/intelligence'
import type { Actor } from '#platform/access.ts'
import { command, done, invalid } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { FieldError } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { knownAreas, knownPostcode } from './queries.ts'
import { sectorsNamed, sectorWords } from './reference.ts'
import { areNamed, postcodeKey, readPlace, type PlaceAnswer } from './rules/place-words.ts'
import { parseObserve, type ObserveInput, type WordsOf } from './sign-form.ts'
import { insertObservation } from './store.ts'

/**
 * A person ticks a sign. What is ticked in a release travels with it, so it may say no more than the release does: the words
 * must stand in it, and a place or sector must be named there. How and by whom it was observed never travels.
 */
export const observeIndicator = command('risk.observe-indicator', {
  verb: 'collection',
  may: policy.observe,
  parse: parseObserve,
  find: (db, input, { actor }) => textsFor(db, input.itemId, actor),
  async carryOut(tx, input, item, { actor, services }) {
    const text = textOf(item, input.of)
    if (text === null)
      return invalid({
        field: 'text',
        text: 'This text does not stand any more: it was written anew or recalled. Go back to the item',
      })
    const answer = await readTypedPlace(tx, input.place)
    const errors = [...wordErrors(input, text), ...placeErrors(input, text, answer)]
    if (errors.length > 0 || answer.kind === 'problem') return invalid(...errors)
    const id = services.newId()
    await insertObservation(
      tx,
      {
        id,
        itemId: item.itemId,
        ownerAgencyId: item.ownerAgencyId,
        releaseId: text.releaseId,
        originalVersion: text.version,
        code: input.code,
        quote: input.quote,
        sector: input.sector,
        place: answer.place,
        personId: actor.personId,
      },
      {
        how: input.how,
        observer: input.observer,
        observedOn: input.observedOn,
        observedWords: input.observedWords,
        placeWords: input.place,
        note: input.note,
      },
    )
    return done(
      { itemId: item.itemId },
      {
        type: 'item',
        id: item.itemId,
        ownerAgencyId: item.ownerAgencyId,
        handling: item.grade?.slice(-1) ?? null,
        detail: { observation: id, code: input.code, release: text.releaseId },
      },
    )
  },
  refusals: {},
})

/** The texts of an own item that this person may tick in: the original is for intelligence officers. */
export const textsFor = (db: Db, itemId: string, actor: Actor): Promise<OwnTexts | null> =>
  ownTexts(db, itemId, { withOriginal: actor.rights.has('intelligence-officer') })

export const textOf = (item: OwnTexts, of: WordsOf): ItemText | null =>
  item.texts.find((one) => one.releaseId === of.releaseId && one.version === of.version) ?? null

/** What a sign may be looked for in: of a release its title too, which readers see with its words. */
export const wordsIn = (text: ItemText): string =>
  text.releaseId === null ? text.text : `${text.title}\n${text.text}`

async function readTypedPlace(db: Db, typed: string): Promise<PlaceAnswer> {
  const key = postcodeKey(typed)
  return readPlace(typed, {
    postcode: key === null ? null : await knownPostcode(db, key),
    areas: await knownAreas(db),
  })
}

function wordErrors(input: ObserveInput, text: ItemText): FieldError[] {
  const stands =
    text.text.includes(input.quote) || (text.releaseId !== null && text.title.includes(input.quote))
  return stands && input.quote.length > 1
    ? []
    : [{ field: 'quote', text: 'These words do not stand in the text. Copy them as they are there' }]
}

function placeErrors(input: ObserveInput, text: ItemText, answer: PlaceAnswer): FieldError[] {
  if (answer.kind === 'problem') return [{ field: 'place', text: answer.text }]
  if (text.releaseId === null) return []
  const isUnnamed = !areNamed(answer.names, wordsIn(text))
  const isOther = input.sector !== null && !sectorsNamed(wordsIn(text)).includes(input.sector)
  return [
    ...(isUnnamed
      ? [
          {
            field: 'place',
            text: 'What was let out does not name this place. Leave it empty, or tick it in the original',
          },
        ]
      : []),
    ...(isOther
      ? [
          {
            field: 'sector',
            text: `What was let out does not speak of “${sectorWords(input.sector ?? '')}”. Leave it empty, or tick it in the original`,
          },
        ]
      : []),
  ]
}
