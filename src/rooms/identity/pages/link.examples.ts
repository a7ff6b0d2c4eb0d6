import { linkView, type LinkModel } from './link.view.ts'

const base: LinkModel = {
  name: 'Grace Example',
  link: 'http://localhost:4000/invitation/example',
  backHref: '/administration/people',
  backText: 'Back to people',
}

export const render = linkView
export const examples = {
  ordinary: base,
  empty: base,
  error: base,
  longest: {
    ...base,
    name: 'Wolfeschlegelsteinhausen '.repeat(4),
    link: `https://${'hub.'.repeat(20)}example/invitation/${'t'.repeat(43)}`,
  },
  restricted: { ...base, backHref: '/administration/agencies', backText: 'Back to agencies' },
} satisfies Record<string, LinkModel>
