import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../../policy.ts'
import { peopleWhoSpeak, speakersNow, type CandidateRow, type SpeakerRow } from '../queries.ts'
import { reviewLanguage, reviewLanguages } from '../texts.ts'
import { speakersView } from './speakers.view.ts'

interface Found {
  readonly speakers: readonly SpeakerRow[]
  readonly people: readonly CandidateRow[]
}

/** Who reviews which language, for an administrator of the partnership. */
export const speakersPage = page<Found>('portal.list-speakers', {
  may: policy.giveLanguages,
  load: async (db) => ({ speakers: await speakersNow(db), people: await peopleWhoSpeak(db) }),
  about: ({ speakers }) => ({ type: 'speaker-list', id: '-', detail: { ids: speakers.map(({ id }) => id) } }),
  present: ({ speakers, people }, { form }) =>
    show(
      titled('Who reviews which language', form),
      speakersView({
        form,
        speakers: speakers.map((one) => ({
          ...one,
          endHref: `/languages/speakers/${one.id}/end`,
          tongue: reviewLanguage(one.language) ?? { code: one.language, name: one.language, dir: 'ltr' },
        })),
        people: people.map(({ id, name, agency }) => ({ value: id, text: `${name}, ${agency}` })),
        languages: reviewLanguages().map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
      }),
      { layout: 'wide' },
    ),
})
