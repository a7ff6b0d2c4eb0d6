import { profileView, type Cite, type ProfileModel } from './profile.view.ts'

const cite: Cite = { href: '/shared/1', urn: '7K3QM-9TXF2', grade: '1AP', owner: 'Midshire Police' }
const ordinary: ProfileModel = {
  title: 'Fenwick Parva ward, Fenwick Vale',
  kindWords: 'Profile of a place',
  backHref: '/risk/signals/ward-E05999901',
  stamp: ['OFFICIAL. Handling P: lawful sharing permitted.', 'For Midshire Police, Midshire Council alone.'],
  audience: 'a',
  audienceName: 'Midshire Council',
  isOwn: false,
  audiences: [
    { value: 'b', text: 'Midshire Police' },
    { value: 'a', text: 'Midshire Council' },
  ],
  pdfHref: '/risk/profiles/place/ward-E05999901/pdf?for=a',
  sections: [
    {
      heading: 'Signs seen here',
      empty: '',
      sentences: [
        {
          words: 'Lives where they work: “sleep in containers”',
          cites: [cite, { ...cite, href: '/shared/2' }],
        },
      ],
    },
    { heading: 'What is not known', empty: 'No gap was found by rule.', sentences: [] },
  ],
  leftOut: [{ ...cite, owner: 'Wrenbrook Homes' }],
}
const long = 'W'.repeat(120)
export const examples = {
  ordinary,
  empty: {
    ...ordinary,
    sections: ordinary.sections.map((one) => ({ ...one, sentences: [], empty: 'Nothing may be shown.' })),
    leftOut: [],
  },
  // It has no form that can be wrong: an audience that is not in the list is not there.
  error: ordinary,
  restricted: { ...ordinary, isOwn: true, leftOut: [] },
  longest: {
    ...ordinary,
    title: long,
    stamp: [long],
    sections: Array.from({ length: 8 }, () => ({
      heading: 'Signs seen here',
      empty: '',
      sentences: Array.from({ length: 12 }, () => ({
        words: long,
        cites: [{ ...cite, owner: long.slice(0, 60) }],
      })),
    })),
  },
} satisfies Record<string, ProfileModel>
export const render = profileView
