/** The rows of training in a world. */
export interface Course {
  readonly id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface TrainingSession {
  readonly id: string
  readonly course_id: string
  readonly agency_id: string
  readonly by_person: string
}
export interface OfSession {
  readonly session_id: string
  readonly by_person: string
}

export interface LearnerPart {
  readonly session_id: string
  readonly learner_id: string
}

export interface TrainingTables {
  readonly 'training.course': readonly Course[]
  readonly 'training.material': readonly {
    readonly id: string
    readonly course_id: string
    readonly by_person: string
  }[]
  readonly 'training.session': readonly TrainingSession[]
  readonly 'training.session_step': readonly OfSession[]
  readonly 'training.headcount': readonly (OfSession & {
    readonly id: string
    readonly agency_id: string
  })[]
  readonly 'training.learner': readonly { readonly id: string }[]
  readonly 'training.attendance': readonly (LearnerPart & { readonly agency_id: string })[]
  readonly 'training.response': readonly LearnerPart[]
  readonly 'training.certificate': readonly LearnerPart[]
  readonly 'training.reminder': readonly { readonly session_id: string; readonly agency_id: string }[]
  readonly 'training.practice': readonly { readonly id: string; readonly agency_id: string }[]
}
