/** The words of the field for `injection-world.ts`: the telephone of the officer who plans, and what they decided on the day. */
export function field(
  { agency, person, mark }: { readonly agency: string; readonly person: string; readonly mark: string },
  text: (table: string, mark: string) => string,
  id: string,
): string[] {
  return [
    `insert into operations.field_device (id, operation_id, person_id, agency_id, credential_hash, contact_hash, good_until, name)
      values (${id}, ${id}, ${person}, ${agency}, sha256(${id}::text::bytea), sha256('x'), '2027-03-03', ${text('operations.field_device', mark)})`,
    `insert into operations.field_mark (device_id, nth, operation_id, record, field, written_at, by_person, value)
      values (${id}, 1, ${id}, 'decision.' || ${id}, 'why', priv.now(), ${person}, ${text('operations.field_mark', mark)})`,
    `insert into operations.field_contact (device_id) values (${id})`,
    `insert into operations.field_device_end (device_id, reason, by_person) values (${id}, 'lost', ${person})`,
    `insert into operations.field_handover (id, operation_id, record, to_agency_id, by_person)
      values (${id}, ${id}, 'encounter.' || ${id}, ${agency}, ${person})`,
    `insert into operations.field_taken_on (operation_id, record, handover_id, agency_id, by_person)
      values (${id}, 'encounter.' || ${id}, ${id}, ${agency}, ${person})`,
  ]
}

/** Tables of the field without a word of their own. */
export const wordlessOfField = ['field_contact', 'field_device_end', 'field_handover', 'field_taken_on'].map(
  (name) => `operations.${name}`,
)

/** What the officer whose telephone it is sees. */
export const ownField = (mark: string): readonly (readonly [table: string, mark: string])[] =>
  ['field_device', 'field_mark'].map((name) => [`operations.${name}`, mark] as const)
