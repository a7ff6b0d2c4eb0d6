import { command, done } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { readForm, type FormBody } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findCourse, type Course } from './queries.ts'
import { audiences } from './reference.ts'
import { certificates, levels, valuesOf } from './rules/codes.ts'
import { readNumber } from './read-number.ts'
import { insertCourse, insertMaterial } from './store.ts'

/** A course is written down: for whom, what for, and what its certificate needs. A new version is a new course. */
export const openCourse = command('training.open-course', {
  verb: 'collection',
  may: policy.writeCourse,
  parse: parseCourse,
  find: (_db, input) => input,
  async carryOut(tx, input, _found, { actor, services }) {
    const id = services.newId()
    await insertCourse(tx, { ...input, id, agencyId: actor.agencyId, byId: actor.personId })
    const { level, audience } = input
    return done({ id }, { type: 'course', id, ownerAgencyId: actor.agencyId, detail: { level, audience } })
  },
  refusals: {},
})

function parseCourse(body: FormBody) {
  const form = readForm(body)
  const title = form.text('title', { required: 'Enter the title', max: 120, label: 'The title' })
  if (title !== '' && title.length < 5) form.fail('title', 'Enter a title of at least 5 letters')
  const audience = form.choice('audience', valuesOf(audiences), 'Choose for whom it is')
  const level = form.choice('level', valuesOf(levels), 'Choose the level')
  const objectives = form.text('objectives', {
    required: 'Write what people can do afterwards',
    max: 1000,
    multiline: true,
    label: 'What people can do afterwards',
  })
  if (objectives !== '' && objectives.length < 10)
    form.fail('objectives', 'Write what people can do afterwards as a sentence')
  const minutes = readNumber(form, 'minutes', {
    required: 'Enter how long it takes, in minutes',
    from: 10,
    to: 2400,
  })
  const certificate = form.choice('certificate', valuesOf(certificates), 'Choose what the certificate needs')
  const validMonths = readNumber(form, 'validMonths', {
    required: 'Enter for how many months a certificate is good',
    from: 6,
    to: 60,
  })
  return form.result(() => ({ title, audience, level, objectives, minutes, certificate, validMonths }))
}

async function findOwn(db: Db, courseId: string): Promise<{ readonly course: Course } | null> {
  const course = await findCourse(db, courseId)
  return course === null ? null : { course }
}

/** Something to read again, for whoever took the course. */
export const addMaterial = command('training.add-material', {
  verb: 'alteration',
  may: policy.addMaterial,
  parse: (body, params) => {
    const form = readForm(body)
    const title = form.text('title', { required: 'Enter the title', max: 120, label: 'The title' })
    if (title !== '' && title.length < 3) form.fail('title', 'Enter a title of at least 3 letters')
    const words = form.text('words', {
      required: 'Write what is to be read again',
      max: 4000,
      multiline: true,
      label: 'What is to be read again',
    })
    if (words !== '' && words.length < 10) form.fail('words', 'Write at least a sentence')
    return form.result(() => ({ courseId: params['courseId'] ?? '', title, words }))
  },
  find: (db, { courseId }) => findOwn(db, courseId),
  async carryOut(tx, { title, words }, { course }, { actor, services }) {
    const id = services.newId()
    await insertMaterial(tx, { id, courseId: course.id, title, words, byId: actor.personId })
    return done(
      { id: course.id },
      { type: 'course', id: course.id, ownerAgencyId: course.agencyId, detail: { material: id } },
    )
  },
  refusals: {},
})
