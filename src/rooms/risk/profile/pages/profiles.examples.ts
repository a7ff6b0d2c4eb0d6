import { profilesView, type ProfilesModel } from './profiles.view.ts'

const ordinary: ProfilesModel = {
  problems: [{ href: '/risk/profiles/problem/labour', text: 'Labour exploitation' }],
  places: [{ href: '/risk/profiles/place/ward-E05999901', text: 'Fenwick Parva ward, Fenwick Vale' }],
}
export const examples = {
  ordinary,
  empty: { ...ordinary, places: [] },
  error: ordinary,
  restricted: { ...ordinary, places: [] },
  longest: {
    ...ordinary,
    places: Array.from({ length: 12 }, (_, n) => ({
      href: `/risk/profiles/place/p${n}`,
      text: `${'W'.repeat(40)} ward ${n}`,
    })),
  },
} satisfies Record<string, ProfilesModel>
export const render = profilesView
