/** The rows of the field of joint operations in a world. */
export interface FieldDevice {
  readonly id: string
  readonly operation_id: string
  readonly person_id: string
  readonly agency_id: string
  readonly name: string
}
export interface FieldMark {
  readonly device_id: string
  readonly nth: number
  readonly operation_id: string
  readonly record: string
  readonly by_person: string
}

export interface FieldHandover {
  readonly id: string
  readonly operation_id: string
  readonly record: string
  readonly to_agency_id: string
  readonly by_person: string
}

export interface FieldTables {
  readonly 'operations.field_device': readonly FieldDevice[]
  readonly 'operations.field_device_end': readonly {
    readonly device_id: string
    readonly by_person: string
  }[]
  readonly 'operations.field_contact': readonly { readonly device_id: string }[]
  readonly 'operations.field_mark': readonly FieldMark[]
  readonly 'operations.field_handover': readonly FieldHandover[]
  readonly 'operations.field_taken_on': readonly {
    readonly operation_id: string
    readonly record: string
    readonly handover_id: string
    readonly agency_id: string
    readonly by_person: string
  }[]
}
