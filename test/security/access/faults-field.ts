/** Faults in who reads of people who were met, and who knows a telephone. */
import { asked, inPolicy, inRoutine, lookIn, type Fault } from './fault.ts'

const person = asked('priv.person()', 'person')

export const fieldFaults: readonly Fault[] = lookIn('everything', [
  inPolicy('operations.field_mark', 'the_named', 'what is written in the field is open to all', '*'),
  inPolicy(
    'operations.field_mark',
    'the_named',
    'whoever is named reads of everybody who was met',
    `(record !~~ 'encounter.%'::text)`,
  ),
  inPolicy(
    'operations.field_mark',
    'the_named',
    'whoever wrote of somebody does not read it again',
    `(by_person = ${person})`,
    'false',
  ),
  inRoutine(
    'priv.my_people_in_the_field()',
    ['operations.field_mark', 'operations.field_handover'],
    'who plans reads of people who were met',
    '{victim-lead,first-responder',
    '{silver,victim-lead,first-responder',
  ),
  inRoutine(
    'priv.my_people_in_the_field()',
    ['operations.field_mark', 'operations.field_handover'],
    'who leads on people does not read of them',
    'victim-lead,',
    '',
  ),
  inPolicy('operations.field_handover', 'for_the_people', 'everybody knows who was handed over', '*'),
  inPolicy(
    'operations.field_handover',
    'for_the_people',
    'whoever is named knows who was handed over',
    `(by_person = ${person})`,
  ),
  inPolicy('operations.field_device', 'own_or_led', 'telephones are open to all', '*'),
  inPolicy(
    'operations.field_device',
    'own_or_led',
    'a colleague at the same agency sees a telephone',
    `(person_id = ${person})`,
  ),
  inPolicy(
    'operations.field_device',
    'own_or_led',
    'a telephone is known to its person without a right',
    asked('priv.is_on_operations()', 'is_on_operations'),
  ),
  inPolicy('operations.field_device_end', 'with_its_device', 'everybody knows what was shut out', '*'),
  inPolicy(
    'operations.field_contact',
    'with_its_device',
    'everybody knows when a telephone was in contact',
    '*',
  ),
  inPolicy('operations.field_mark', 'handed_to_us', 'everybody reads of who was met', '*'),
  inRoutine(
    'priv.my_encounter_records()',
    ['operations.field_mark'],
    'everybody reads of all who were handed over',
    'h.id = any (priv.my_encounters())',
    'true',
  ),
  inPolicy('operations.field_taken_on', 'with_its_handover', 'everybody knows who was taken on', '*'),
  ...[
    ['any agency receives whoever was handed over', 'h.to_agency_id = v_agency and', ''],
    ['whoever receives needs no agreement', 'p.agency_id = any (v_partners)', 'true'],
    ['what is handed on in the own agency is not received', 'p.agency_id = v_agency or', ''],
    ['whoever does not lead on cases receives', 'if not priv.leads_cases() then', 'if false then'],
    ['who was taken on is still read by others', 'and t.by_person <> v_person', 'and false'],
    ['who took somebody on sees no more of them', 'and t.by_person <> v_person', ''],
  ].map(([inWords = '', from = '', to = '']) =>
    inRoutine('priv.my_encounters()', ['operations.field_handover'], inWords, from, to),
  ),
])
