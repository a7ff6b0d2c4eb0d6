import { redirect } from '#platform/outcome.ts'
import { get, post, type Route } from '#platform/routes.ts'
import { endName, namePerson } from './name-people.ts'
import { openOperation } from './open-operation.ts'
import { answersPage } from './pages/answers.ts'
import { openOperationPage } from './pages/open-operation.ts'
import { operationPage } from './pages/operation.ts'
import { operationsPage } from './pages/operations.ts'
import { endNamePage, peoplePage } from './pages/people.ts'
import { disruptionsPage, outcomesPage, resultPage, validatePage } from './pages/record-after.ts'
import { splitPage } from './pages/split-count.ts'
import { jointStepPage } from './pages/take-joint-step.ts'
import { decisionsPage, partPage, placesPage, receptionPage, sourcesPage } from './pages/write-plan.ts'
import * as policy from './policy.ts'
import { claimDisruption, recordCounts, recordResult, validateDisruption } from './record-after.ts'
import { splitCount } from './split-count.ts'
import { jointSteps } from './take-joint-step.ts'
import { recordDecision, registerPlace, restOnItem, writePart, writeReception } from './write-plan.ts'

/** Joint operations' table of contents. */
const toOperation = ({ id }: { id: string }) => redirect(`/joint-operations/${id}`)
const toPeople = ({ id }: { id: string }) => redirect(`/joint-operations/${id}/people`)
const at = '/joint-operations/:operationId'

export const routes: readonly Route[] = [
  get('/joint-operations', operationsPage),
  get('/joint-operations/answers', answersPage),
  get('/joint-operations/new', openOperationPage),
  post('/joint-operations/new', openOperation, { page: openOperationPage, then: toOperation }),
  get(at, operationPage),
  get(`${at}/people`, peoplePage),
  post(`${at}/people`, namePerson, { page: peoplePage, then: toPeople }),
  get(`${at}/people/:roleId/end`, endNamePage),
  post(`${at}/people/:roleId/end`, endName, { page: endNamePage, then: toPeople }),
  get(`${at}/parts/:part`, partPage),
  post(`${at}/parts/:part`, writePart, { page: partPage, then: toOperation }),
  get(`${at}/reception`, receptionPage),
  post(`${at}/reception`, writeReception, { page: receptionPage, then: toOperation }),
  get(`${at}/decisions`, decisionsPage),
  post(`${at}/decisions`, recordDecision, { page: decisionsPage, then: toOperation }),
  get(`${at}/sources`, sourcesPage),
  post(`${at}/sources`, restOnItem, { page: sourcesPage, then: toOperation }),
  get(`${at}/sources/:sourceId`, resultPage),
  post(`${at}/sources/:sourceId`, recordResult, { page: resultPage, then: toOperation }),
  get(`${at}/places`, placesPage),
  post(`${at}/places`, registerPlace, { page: placesPage, then: toOperation }),
  get(`${at}/outcomes`, outcomesPage),
  post(`${at}/outcomes`, recordCounts, { page: outcomesPage, then: toOperation }),
  get(`${at}/outcomes/:measure`, splitPage),
  post(`${at}/outcomes/:measure`, splitCount, { page: splitPage, then: toOperation }),
  get(`${at}/disruptions`, disruptionsPage),
  post(`${at}/disruptions`, claimDisruption, { page: disruptionsPage, then: toOperation }),
  get(`${at}/disruptions/:disruptionId`, validatePage),
  post(`${at}/disruptions/:disruptionId`, validateDisruption, { page: validatePage, then: toOperation }),
  ...jointSteps.flatMap(({ action, command }) => {
    const page = jointStepPage(action)
    return [get(`${at}/${action}`, page), post(`${at}/${action}`, command, { page, then: toOperation })]
  }),
]

export const navigation = [{ text: 'Joint operations', href: '/joint-operations', may: policy.seeOperations }]
