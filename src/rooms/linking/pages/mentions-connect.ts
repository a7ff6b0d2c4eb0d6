import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { mentionsOf, type Mention } from '../queries.ts'
import { connectionKinds, kinds, strengths, wordsOf } from '../rules/kinds.ts'
import { aboutText, hrefOf, textFor, type ReadText } from '../texts.ts'
import { mentionsConnectView } from './mentions-connect.view.ts'

interface Found {
  readonly text: ReadText
  readonly own: readonly Mention[]
}

/** Two of the things that the asking agency confirmed in a text, and what the text says of them. */
export const mentionsConnectPage = page<Found>('linking.show-connecting', {
  may: policy.confirm,
  async load(db, { params, actor }) {
    const text = await textFor(db, params, actor)
    if (text === null) return null
    return { text, own: (await mentionsOf(db, text)).filter((one) => one.agencyId === actor.agencyId) }
  },
  about: ({ text }) => aboutText(text, 'mentions'),
  present: ({ text, own }, { form }) =>
    show(
      titled(`Connect two things of item ${text.urn}`, form),
      mentionsConnectView({
        form,
        action: `${hrefOf(text)}/connect`,
        backHref: hrefOf(text),
        urn: text.urn,
        text: text.text,
        mentions: own.map((one) => ({
          value: one.id,
          text: `${one.shown} (${wordsOf(kinds, one.kind).toLowerCase()})`,
        })),
        kinds: connectionKinds,
        strengths,
      }),
    ),
})
