import type { TextHead } from '#rooms/intelligence'
import { stampLines } from '#rooms/linking'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import { views } from '../../rules/catalogue.ts'
import { kindWords } from '../../rules/kind-words.ts'
import { placesSeenBy, placeName } from '../../pages/weak-signals.ts'
import * as policy from '../../policy.ts'
import { loadProfile, type FoundProfile, type ProfileKind } from '../load-profile.ts'
import { citedLine, profileKindWords } from '../profile-words.ts'
import { profileView, type Cite, type ProfileModel } from './profile.view.ts'
import { profilesView } from './profiles.view.ts'

/** A profile, made at this moment for one audience, every sentence with its items. Nothing of it is kept. */
export const profilePage = page<FoundProfile>('risk.read-profile', {
  may: policy.makeProfiles,
  load: (db, { params, query, actor, now }) =>
    loadProfile(
      db,
      { kind: params['kind'] ?? '', key: params['key'] ?? '', audience: query['for'] ?? '' },
      { actor, now },
    ),
  about: (found) => ({
    type: 'risk-picture',
    id: 'profile',
    handling: found.stamp.handling,
    detail: aboutProfile(found),
  }),
  present: (found) => show(found.written.title, profileView(model(found))),
})

export const aboutProfile = ({ kind, key, audience, written, heads }: FoundProfile) => ({
  profile: `${kind} ${key}`,
  audience: audience.id,
  ids: [...new Set(written.cited.flatMap((text) => heads.get(text)?.itemId ?? []))].toSorted(),
})

function model(found: FoundProfile): ProfileModel {
  const { kind, key, audience, partners, written, heads, stamp } = found
  const at = `/risk/profiles/${kind}/${key}`
  const forWhom = new URLSearchParams({ for: audience.id }).toString()
  return {
    title: written.title,
    kindWords: profileKindWords[kind],
    backHref: backTo[kind](key),
    stamp: stampLines(stamp, instantWords(new Date(stamp.at))),
    audience: audience.id,
    audienceName: audience.name,
    isOwn: audience.isOwn,
    audiences: partners.map((one) => ({ value: one.id, text: one.name })),
    pdfHref: `${at}/pdf?${forWhom}`,
    sections: written.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((sentence) => ({
        words: sentence.words,
        cites: sentence.texts.flatMap((text) => cite(heads.get(text))),
      })),
    })),
    leftOut: found.leftOut.flatMap(cite),
  }
}

const backTo: Readonly<Record<ProfileKind, (key: string) => string>> = {
  subject: (key) => `/subjects/${key}`,
  place: (key) => `/risk/signals/${key}`,
  problem: (key) => `/risk/${key}`,
}

const cite = (head: TextHead | undefined): readonly Cite[] =>
  head === undefined
    ? []
    : [
        {
          href: head.releaseId === null ? `/items/${head.itemId}` : `/shared/${head.releaseId}`,
          ...citedLine(head),
        },
      ]

/** Where a profile begins: the kinds of exploitation, and the places of signs. A subject's begins at the subject. */
export const profilesPage = page<Awaited<ReturnType<typeof placesSeenBy>>>('risk.list-profiles', {
  may: policy.makeProfiles,
  load: (db, { actor, now }) => placesSeenBy(db, actor.agencyId, now),
  about: ({ places }) => ({ type: 'risk-picture', id: 'profiles', detail: { places: places.length } }),
  present: ({ places, areas }) =>
    show(
      'Profiles',
      profilesView({
        problems: views.map((view) => ({
          href: `/risk/profiles/problem/${view}`,
          text: kindWords[view].title,
        })),
        places: places
          .slice(0, mostListed)
          .map((place) => ({ href: `/risk/profiles/place/${place.key}`, text: placeName(place, areas) })),
      }),
    ),
})
const mostListed = 100
