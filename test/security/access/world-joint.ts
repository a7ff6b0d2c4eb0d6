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
/** What hangs on an operation, once each. */
interface OnOperation {
  readonly operation_id: string
  readonly agency_id: string
  readonly by_person: string
}
interface OwnId extends OnOperation {
  readonly id: string
}

export interface JointTables {
  readonly 'intelligence.item_outcome': readonly { readonly use_id: string; readonly item_id: string }[]
  readonly 'operations.joint_operation': readonly JointOperation[]
  readonly 'operations.joint_role': readonly JointRole[]
  readonly 'operations.joint_role_end': readonly { readonly role_id: string; readonly by_person: string }[]
  readonly 'operations.joint_step': readonly OnOperation[]
  readonly 'operations.joint_section': readonly (OnOperation & { readonly part: string })[]
  readonly 'operations.joint_reception': readonly OnOperation[]
  readonly 'operations.joint_decision': readonly OwnId[]
  readonly 'operations.joint_source': readonly (OwnId & { readonly release_id: string })[]
  readonly 'operations.joint_place': readonly {
    readonly interest_id: string
    readonly operation_id: string
    readonly by_person: string
  }[]
  readonly 'operations.joint_result': readonly {
    readonly source_id: string
    readonly agency_id: string
    readonly by_person: string
  }[]
  readonly 'operations.joint_count': readonly OnOperation[]
  readonly 'operations.joint_split': readonly OnOperation[]
  readonly 'operations.joint_disruption': readonly OwnId[]
  readonly 'operations.joint_validation': readonly {
    readonly disruption_id: string
    readonly claim_agency_id: string
    readonly agency_id: string
    readonly by_person: string
  }[]
}
