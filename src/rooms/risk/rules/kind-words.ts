import type { ViewKind } from './catalogue.ts'

/** What each kind of exploitation is called, as a title and within a sentence. */
export const kindWords: Readonly<Record<ViewKind, { readonly title: string; readonly lower: string }>> = {
  labour: { title: 'Labour exploitation', lower: 'labour exploitation' },
  sexual: { title: 'Sexual exploitation', lower: 'sexual exploitation' },
  criminal: { title: 'Criminal exploitation', lower: 'criminal exploitation' },
  domestic: { title: 'Domestic servitude', lower: 'domestic servitude' },
  child: { title: 'Exploitation of children', lower: 'exploitation of children' },
}
