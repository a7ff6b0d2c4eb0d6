import { examples as staff } from './edition.examples.ts'
import { publicEditionView, type PublicEditionModel } from './public-edition.view.ts'

const { edition } = staff.ordinary
const ordinary: PublicEditionModel = {
  title: 'Our numbers, 2025',
  about: 'Put out on 20 January 2026.',
  edition: {
    ...edition,
    tables: edition.tables.map((one) => ({ ...one, csv: `/about/figures/1/${one.id}.csv` })),
  },
}
export const examples = {
  ordinary,
  empty: { ...ordinary, edition: staff.empty.edition },
  error: { ...ordinary, edition: { ...edition, tables: [] } },
  longest: { ...ordinary, edition: staff.longest.edition },
  restricted: { ...ordinary, edition: { ...edition, withheld: [] } },
} satisfies Record<string, PublicEditionModel>
export const render = publicEditionView
