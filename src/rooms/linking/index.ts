/**
 * The front door for later rooms: the words of a kind of thing, what a subject is called and where it is named, and the
 * handling of what is put together from several texts. Who is one with whom, and why, is asked of the subject's own page.
 */
export { kinds } from './rules/kinds.ts'
export type { Kind } from './rules/kinds.ts'
export type { SubjectDoor } from './doors.ts'
export { subjectFacts } from './subject/subject-facts.ts'
export type { MayShow, SubjectFacts } from './subject/subject-facts.ts'
export { handlingLines, stampLines, stampOf } from './network/rules/stamp.ts'
export type { Stamp } from './network/rules/stamp.ts'
export { rolesStated, subjectSeen, subjectsNamed, subjectsOfKind } from './subject/door.ts'
export type { NamedSubject, NamedText, SharedSubject } from './subject/door.ts'
