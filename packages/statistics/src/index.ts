/** Statistics for whoever must be honest about small numbers. See README.md. */
export { cohenKappa, crossGrades, type Kappa, type KappaWeights } from './agreement/cohen-kappa.ts'
export { fleissKappa } from './agreement/fleiss-kappa.ts'
export { auc } from './calibration/auc.ts'
export { corp, type Corp } from './calibration/corp.ts'
export { decisionAt, type Decision } from './calibration/decision.ts'
export { firth, type Firth } from './calibration/firth.ts'
export { type Forecasts } from './calibration/forecasts.ts'
export {
  observedOverExpected,
  spiegelhalter,
  weakCalibration,
  type WeakCalibration,
} from './calibration/levels.ts'
export { ancova, type Ancova, type ArmEffect } from './compare/ancova.ts'
export { differenceOfShares, type DifferenceOfShares, type Share } from './compare/difference-of-shares.ts'
export { differenceOfMeans, type DifferenceOfMeans } from './compare/welch.ts'
export {
  auditSuppression,
  crossTable,
  type Sum,
  type Table,
  type WorkedOut,
} from './disclosure/audit-suppression.ts'
export { undone, type Released } from './disclosure/differencing.ts'
export {
  exposed,
  type Cover,
  type Exposed,
  type ExposedOptions,
  type RoundedRelease,
} from './disclosure/exposed.ts'
export {
  laplaceAccuracy,
  laplaceNoise,
  releaseCount,
  type Noise,
  type NoisyCount,
  type SecureBelow,
} from './disclosure/discrete-laplace.ts'
export { diversity, kAnonymity, type Anonymity, type Key } from './disclosure/k-anonymity.ts'
export { epsilonOfRho, left, spend, type PrivacyLedger } from './disclosure/ledger.ts'
export { suppressSmall, type Suppressed } from './disclosure/suppress.ts'
export { StatisticsError, type Problem } from './error.ts'
export { type Estimate, type Interval } from './interval.ts'
export { cronbachAlpha } from './items/alpha.ts'
export { itemDiscrimination, itemFacility, type Answers } from './items/items.ts'
export { bootstrapLists, type ListBootstrap } from './lists/bootstrap.ts'
export { chaoLowerBound, chapman } from './lists/bounds.ts'
export { allModels, amongBest, forward, stepwise } from './lists/choose.ts'
export { checkExistence, type Existence } from './lists/existence.ts'
export {
  hiddenPopulation,
  internalConsistency,
  type Check,
  type HiddenPopulation,
  type KnownList,
  type ListFacts,
} from './lists/hidden.ts'
export { readHistories, type Histories } from './lists/histories.ts'
export { designOf, fitLists, mainEffects, pairsOf, type Effects, type ListModel } from './lists/model.ts'
export { otherAnswers, type OtherAnswer } from './lists/other-answers.ts'
export { smallestMerged, withoutList } from './lists/relist.ts'
export { coefficientP, glm, type Family, type Glm, type GlmOptions } from './model/glm.ts'
export { leastSquares, type LeastSquares } from './model/least-squares.ts'
export { falseDiscovery, holm } from './multiple/holm.ts'
export {
  conditionalOdds,
  mcnemar,
  type ConditionalOdds,
  type McNemar,
  type PairedAnswers,
} from './paired/mcnemar.ts'
export { missingAnswers, type MissingAnswers } from './paired/missing-answers.ts'
export { missingFollowUp, type FollowUpBounds } from './paired/missing-follow-up.ts'
export { normalisedGain, type NormalisedGain } from './paired/normalised-gain.ts'
export { pairedChange, type PairedChange } from './paired/paired-change.ts'
export { pairedProportions, type PairedProportions } from './paired/paired-proportions.ts'
export { regressionToMean, type Selection } from './paired/regression-to-mean.ts'
export { signFlip, type SignFlip } from './paired/sign-flip.ts'
export {
  standardisedByChange,
  standardisedByScore,
  type StandardisedChange,
} from './paired/standardised-change.ts'
export { wilcoxonSignedRank, type SignedRank } from './paired/wilcoxon.ts'
export { chanceOf, inputHash, type Chance, type Provenance } from './random/seeded.ts'
export { clusterDispersion, dispersion } from './rates/dispersion.ts'
export { percentChange, type PercentChange } from './rates/percent-change.ts'
export { countInterval, rate } from './rates/poisson-count.ts'
export { pooledRatio, type PooledRatio } from './rates/pooled-ratio.ts'
export { clopperPearson, jeffreys, wilson } from './rates/proportion.ts'
export {
  overdispersedRatio,
  rateRatio,
  type Events,
  type RateRatio,
  type RatioMethod,
} from './rates/rate-ratio.ts'
export {
  ljungBox,
  neweyWest,
  praisWinsten,
  restrictedAr1,
  type CarriedOver,
  type SeriesFit,
} from './series/autocorrelation.ts'
export { carriedCounts, type CarriedCounts } from './series/carried-counts.ts'
export { controlled, type ControlledSeries, type Effect } from './series/controlled.ts'
export { cusum, ears, type Alert } from './series/early.ts'
export { expectedWithout, extraEvents, type ExpectedPeriod } from './series/expected.ts'
export { farrington, type Exceedance } from './series/farrington.ts'
export {
  averted,
  interrupted,
  type Averted,
  type FailedGate,
  type InterruptedOptions,
  type InterruptedSeries,
  type Interruption,
} from './series/interrupted.ts'
export {
  cautions,
  judgeSeries,
  type Caution,
  type Gate,
  type JudgedSeries,
  type SeriesQuestion,
  type Side,
} from './series/judge.ts'
export { type Method, type MethodResult, type RatioEffect } from './series/methods.ts'
export {
  verdict,
  verdictReasons,
  verdicts,
  type RecordingMark,
  type Verdict,
  type VerdictCode,
  type VerdictFacts,
  type VerdictReason,
} from './series/verdict.ts'
export { getisOrd, withinDistance, type LocalSum, type NeighbourWeights } from './space/getis-ord.ts'
export { knox, type Knox } from './space/knox.ts'
export {
  spaceTimeScan,
  type Scan,
  type ScanData,
  type ScanOptions,
  type SpaceTimeCluster,
} from './space/scan.ts'
export { gammaPoisson, shrunkRates, type GammaPoisson, type ShrunkRates } from './space/shrinkage.ts'
export { kilometresBetween, type Place } from './space/zones.ts'
export { placebos, type Placebos } from './series/placebos.ts'
export { correlation, mean, median, quantile, standardDeviation } from './summary/moments.ts'
