/** Record linkage that explains itself. See README.md. */
export { linkBatch, type Linked, type LinkSettings } from './batch/link.ts'
export { type Columns, type Engine, type Progress } from './batch/engine.ts'
export { rawColumn } from './batch/prepare.ts'
export { isotonic, isotonicProbability, type IsotonicCalibration, type Judged } from './calibrate/isotonic.ts'
export { platt, plattProbability, type PlattCalibration } from './calibrate/platt.ts'
export { reliability, type Reliability } from './calibrate/reliability.ts'
export { averageLink, type ClusterOptions, type Edges } from './cluster/average-link.ts'
export { bridges, type Bridge } from './cluster/bridges.ts'
export { clusterMembers, GrowingClusters, type Decisions, type WeighedPair } from './cluster/component.ts'
export { carryIds, type Carried, type CarryOptions, type IdEvent } from './cluster/stable-ids.ts'
export { levelName, levelOf, type Comparison, type Level } from './compare/comparison.ts'
export { type Condition, type Prepared } from './compare/condition.ts'
export { bCubed, type BCubed } from './evaluate/b-cubed.ts'
export { byGroup, type ByGroup } from './evaluate/groups.ts'
export { bestThreshold, clusterPairMeasures, pairMeasures, type PairMeasures } from './evaluate/pairs.ts'
export { explain, type Bar, type Explanation } from './explain/explain.ts'
export { probabilityWords } from './explain/yardstick.ts'
export { defaultKeys } from './fields/default-keys.ts'
export { columnName, type FieldKind } from './fields/field-kind.ts'
export { fieldKinds } from './fields/kinds.ts'
export { keyHash } from './fields/key-hash.ts'
export { keysOf, type KeyRecipe } from './fields/keys.ts'
export { probabilityOf, type FieldSetting, type Model } from './model/model.ts'
export { readModel, writeModel } from './model/read-model.ts'
export { score, type Score } from './score/score.ts'

export { readPhone, type Phone, type PhoneOptions } from './forms/phone.ts'
export type { PhoneKind } from './forms/phone-plan.ts'
export { readPostcode, type Postcode, type PostcodeOptions } from './forms/postcode.ts'
export { foldPlate, mayBeSamePlate, readPlate, type Plate, type PlateOptions } from './forms/plate.ts'
export type { PlateShape } from './forms/plate-data.ts'
export { readDate, type DateBasis, type DateOptions, type DateReading } from './forms/date.ts'
export { readAge, type Age, type AgeOptions } from './forms/age.ts'
export { readAddress, type Address } from './forms/address.ts'
export { compareBusinesses, readBusiness, type Business } from './forms/business.ts'
export { legalForms, type LegalForm } from './forms/business-data.ts'
export { companyPrefixes, readCompanyNumber, type CompanyNumber } from './forms/company-number.ts'
export { readEmail, type Email } from './forms/email.ts'
export { readHandle, type Handle, type HandleOptions } from './forms/handle.ts'
export { readLink, type Link, type LinkOptions } from './forms/link.ts'
export {
  readDocument,
  type DocumentKind,
  type DocumentNumber,
  type DocumentOptions,
} from './forms/document.ts'
export { readAccount, type Account } from './forms/account.ts'
export { readMoney, type Money } from './forms/money.ts'

export { damerauLevenshtein, jaroWinkler } from './names/jaro-winkler.ts'
export { nameColumnNames, nameColumns, type NameColumns } from './names/name-columns.ts'
export {
  compareNames,
  nameLevels,
  nameWorkingThreshold,
  type NameComparison,
  type NameLevel,
} from './names/compare-names.ts'
export { readName, type NameForm, type NameToken, type PersonName } from './names/read-name.ts'
export { findMentions, type TextMention } from './text/find-mentions.ts'
export { mentionKinds, type FindOptions, type MentionKind, type Sureness } from './text/candidate.ts'
export { mostKeys as mostNameKeys, nameKeys } from './names/name-keys.ts'
