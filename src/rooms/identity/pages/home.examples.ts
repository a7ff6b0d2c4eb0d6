import { html } from '@article4/govuk-html'
import { homeView, type HomeModel } from './home.view.ts'

const base: HomeModel = {
  problems: [],
  name: 'Amina Example',
  notices: [],
  waiting: [{ text: '2 requests of other agencies to decide', href: '/administration/requests' }],
  cards: [
    { text: 'People', href: '/administration/people', hint: 'Choose “Administration” above first.' },
    { text: 'Your account', href: '/account', hint: '' },
  ],
  rights: [{ text: 'Agency administrator', hint: 'Invites, changes and disables the agency’s own people' }],
}

export const render = homeView
export const examples = {
  ordinary: base,
  empty: { ...base, waiting: [], cards: [], rights: [] },
  error: {
    ...base,
    problems: ['Choose what you are working for'],
    notices: [html`<p class="govuk-notification-banner__heading">A new link to sign in as you was made.</p>`],
  },
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    rights: Array.from({ length: 11 }, (_, at) => ({
      text: `Right ${at}`,
      hint: 'May do something that takes many words to say. '.repeat(3),
    })),
  },
  restricted: { ...base, waiting: [], cards: base.cards.slice(1), rights: [] },
} satisfies Record<string, HomeModel>
