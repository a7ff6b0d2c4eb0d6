/** Faults in who sees a tasking, what became of it, and what it rests on. */
import { asked, inPolicy, lookIn, ownAgency, type Fault } from './fault.ts'

const partners = asked('priv.partner_agencies()', 'partner_agencies')

export const operationsFaults: readonly Fault[] = lookIn('releases', [
  inPolicy('operations.tasking', 'between_the_two', 'taskings are open to all', '*'),
  inPolicy(
    'operations.tasking',
    'between_the_two',
    'a tasking needs no right of a reader',
    asked('priv.is_reader()', 'is_reader'),
  ),
  inPolicy(
    'operations.tasking',
    'between_the_two',
    'the agency that asks sees it without an agreement',
    `(to_agency_id = ANY (${partners}::uuid[]))`,
  ),
  inPolicy(
    'operations.tasking',
    'between_the_two',
    'the agency that is asked sees it without an agreement',
    `(from_agency_id = ANY (${partners}::uuid[]))`,
  ),
  inPolicy(
    'operations.tasking',
    'between_the_two',
    'a third agency sees what its partner was asked',
    `(to_agency_id = ${ownAgency})`,
  ),
  inPolicy('operations.step', 'with_its_tasking', 'what became of a tasking is open to all', '*'),
  inPolicy(
    'operations.step',
    'with_its_tasking',
    'a step is not tied to its tasking',
    '(t.id = step.tasking_id)',
  ),
  inPolicy(
    'operations.ground',
    'tasking_and_thing',
    'what a tasking rests on tells of a release that is not read',
    'priv.sees_texts(',
    'true or priv.sees_texts(',
  ),
  inPolicy(
    'operations.ground',
    'tasking_and_thing',
    'what a tasking rests on tells of a question that is not seen',
    '(r.id = ground.requirement_id)',
  ),
  inPolicy(
    'operations.ground',
    'tasking_and_thing',
    'what a tasking rests on tells of a judgement that is not seen',
    '(a.id = ground.assessment_id)',
  ),
  inPolicy(
    'operations.ground',
    'tasking_and_thing',
    'an earlier tasking is told of to who was not asked it',
    '(e.id = ground.earlier_id)',
  ),
  inPolicy(
    'operations.ground',
    'tasking_and_thing',
    'what a tasking rests on is there without the tasking',
    '(t.id = ground.tasking_id)',
  ),
])
