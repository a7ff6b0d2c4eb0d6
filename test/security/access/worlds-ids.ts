/** What an id is of, readable in the id itself. */
export const kinds = {
  agency: 'a0000000',
  person: 'b0000000',
  right: 'b1000000',
  session: 'b2000000',
  credential: 'b3000000',
  handover: 'b4000000',
  organisation: 'b5000000',
  agreement: 'c0000000',
  report: 'd0000000',
  reportPart: 'd1000000',
  item: 'e0000000',
  itemPart: 'e1000000',
  release: 'f0000000',
  releasePart: 'f1000000',
  mention: '81000000',
  sign: '80000000',
  tasking: '82000000',
  helped: '83000000',
  training: '84000000',
  fact: '90000000',
}
export type Kind = keyof typeof kinds
