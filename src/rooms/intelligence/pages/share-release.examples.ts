import { emptyForm } from '#platform/forms.ts'
import { shareReleaseView, type ShareReleaseModel } from './share-release.view.ts'

const ordinary: ShareReleaseModel = {
  form: emptyForm,
  action: '/items/1/releases/2/share',
  backHref: '/items/1/releases/2',
  urn: '7K3QM-9TXF2',
  handling: 'C',
  needsConditions: true,
  partners: [
    { agencyId: 'a', name: 'Midshire Council', chosen: true, hint: null },
    {
      agencyId: 'b',
      name: 'Safe Harbour Midshire',
      chosen: false,
      hint: 'Unusual: your agency has never named it for labour exploitation',
    },
  ],
  asks: [],
  wideningBlocked: false,
}

export const examples = {
  ordinary,
  empty: { ...ordinary, partners: [] },
  error: {
    ...ordinary,
    form: {
      values: {},
      errors: [
        { field: 'agencies', text: 'Choose at least one agency' },
        { field: 'sure', text: 'Look again' },
      ],
    },
    asks: ['Safe Harbour Midshire: your agency has never named it'],
  },
  longest: {
    ...ordinary,
    partners: Array.from({ length: 12 }, (_, index) => ({
      agencyId: `a${index}`,
      name: `Agency ${index}`,
      chosen: index % 2 === 0,
      hint: null,
    })),
  },
  restricted: { ...ordinary, wideningBlocked: true },
} satisfies Record<string, ShareReleaseModel>
export const render = shareReleaseView
