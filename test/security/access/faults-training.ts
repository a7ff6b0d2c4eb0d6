/** Faults in who sees courses and their days. */
import { inPolicy, inRoutine, type Fault } from './fault.ts'
import type { TrainingTables } from './world-training.ts'

const parts: readonly (keyof TrainingTables)[] = ['training.session_step', 'training.headcount']

export const trainingFaults: readonly Fault[] = [
  inPolicy('training.course', 'for_training_leads', 'a course is open to all', '*'),
  inPolicy('training.material', 'for_training_leads', 'what is to be read again is open to all', '*'),
  inPolicy('training.session', 'of_own_agency', 'a day of a course is open to all', '*'),
  inPolicy(
    'training.session',
    'of_own_agency',
    'every training lead sees every day',
    '*',
    '(select priv.leads_training())',
  ),
  ...parts.map((table) => inPolicy(table, 'with_its_session', `${table} is open to all`, '*')),
  inPolicy('training.reminder', 'of_own_agency', 'a reminder is open to all', '*'),
  ...(['learner', 'attendance', 'response', 'certificate', 'practice'] as const).map((name): Fault => ({
    inWords: `training leads read training.${name}`,
    changes: [
      {
        sql: `create policy fault on training.${name} for select to article4_staff using (priv.leads_training());
            grant select on training.${name} to article4_staff`,
      },
    ],
    shows: [`training.${name}`],
  })),
  inRoutine(
    'priv.leads_training()',
    ['training.course'],
    'whoever has a right leads training',
    `and 'training-lead' = any (string_to_array(v_parts[4], ','))`,
    '',
  ),
  inRoutine(
    'priv.leads_training()',
    ['training.course'],
    'a training lead sees courses whatever they work for',
    `v_parts[3] = 'administration' and`,
    '',
  ),
]
