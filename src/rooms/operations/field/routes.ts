import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { addDevice, asData } from './add-device.ts'
import { handOverEncounter } from './hand-over-encounter.ts'
import { hearFieldDevice } from './hear-device.ts'
import { changeEntry, chooseVersion, logEntry } from './log-entry.ts'
import { devicesPage } from './pages/devices.ts'
import { emptyFieldPage } from './pages/empty-field.ts'
import { changeEntryPage, newEntryPage } from './pages/entry-form.ts'
import { entryPage } from './pages/entry.ts'
import { fieldPage } from './pages/field.ts'
import { sendField } from './send-field.ts'
import { shutOutDevice } from './shut-out-device.ts'

/** The field's part of the room's table of contents. Below `/operations/field` is what a telephone keeps and asks. */
const at = '/joint-operations/:operationId/field'
const toEntry = ({ operationId, record }: { operationId: string; record: string }) =>
  redirect(`/joint-operations/${operationId}/field/entries/${record}`)

export const routes: readonly Route[] = [
  get('/operations/field', emptyFieldPage),
  post('/operations/field/contact', hearFieldDevice, { page: emptyFieldPage, then: asData }),
  post('/operations/field/send', sendField, { page: emptyFieldPage, then: asData }),

  get(at, fieldPage),
  get(`${at}/new/:kind`, newEntryPage),
  post(`${at}/new/:kind`, logEntry, { page: newEntryPage, then: toEntry }),
  get(`${at}/entries/:entry`, entryPage),
  post(`${at}/entries/:entry`, chooseVersion, { page: entryPage, then: toEntry }),
  get(`${at}/entries/:entry/change`, changeEntryPage),
  post(`${at}/entries/:entry/change`, changeEntry, { page: changeEntryPage, then: toEntry }),
  post(`${at}/entries/:entry/hand-over`, handOverEncounter, { page: entryPage, then: toEntry }),
  get(`${at}/devices`, devicesPage),
  post(`${at}/devices`, shutOutDevice, {
    page: devicesPage,
    then: ({ operationId }) => redirect(`/joint-operations/${operationId}/field/devices`),
  }),
  post(`${at}/take`, addDevice, { page: fieldPage, then: asData }),
]
