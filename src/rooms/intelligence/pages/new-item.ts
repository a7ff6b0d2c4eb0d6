import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { titled } from '#platform/views/form.ts'
import * as policy from '../policy.ts'
import { itemFieldsModel } from './item-fields.ts'
import { newItemView } from './new-item.view.ts'

/** An empty form: what the agency itself knows. */
export const newItem = page('intelligence.show-new-item', {
  may: policy.writeItem,
  load: () => ({}),
  about: () => null,
  present: (_found, { form }) =>
    show(
      titled('Write an item from our own knowledge', form),
      newItemView({ fields: itemFieldsModel(form, null, null) }),
    ),
})
