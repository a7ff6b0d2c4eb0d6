/** The rows of joint operations in a world. */
export interface JointOperation {
  readonly id: string
  readonly reference: string
  readonly lead_agency_id: string
  readonly by_person: string
}
export interface JointRole {
  readonly id: string
  readonly operation_id: string
  readonly person_id: string
  readonly agency_id: string
  readonly role: string
  readonly by_person: string
}

export interface JointTables {
  readonly 'operations.joint_operation': readonly JointOperation[]
  readonly 'operations.joint_role': readonly JointRole[]
  readonly 'operations.joint_role_end': readonly { readonly role_id: string; readonly by_person: string }[]
  readonly 'operations.joint_step': readonly {
    readonly operation_id: string
    readonly agency_id: string
    readonly by_person: string
  }[]
}
