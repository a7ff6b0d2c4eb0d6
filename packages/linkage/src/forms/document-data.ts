/** Shapes of passport numbers, and letters that identity numbers are made of. */

/**
 * Passport numbers by country, upper case without spaces. Facts from the issuing states' published specimens and the
 * European PRADO register; where a state has used several shapes all stand. Countries not listed are read by length only.
 */
export const passportShapes: Readonly<Record<string, RegExp>> = {
  GB: /^\d{9}$/,
  IE: /^[A-Z]{1,2}\d{7}$/,
  AL: /^[A-Z]{2}\d{7}$/,
  BD: /^(?:[A-Z]\d{8}|[A-Z]{2}\d{7})$/,
  BG: /^\d{9}$/,
  CN: /^(?:[DEGPS]\d{8}|E[A-Z]\d{7})$/,
  CZ: /^\d{8}$/,
  DE: /^[CFGHJK][CFGHJKLMNPRTVWXYZ0-9]{8}$/,
  ER: /^[A-Z]\d{7}$/,
  ES: /^[A-Z]{3}\d{6}$/,
  ET: /^[A-Z]{2}\d{7}$/,
  FR: /^\d{2}[A-Z]{2}\d{5}$/,
  HU: /^[A-Z]{2}\d{6,7}$/,
  IN: /^[A-Z]\d{7}$/,
  IT: /^[A-Z]{2}\d{7}$/,
  LT: /^\d{8}$/,
  LV: /^[A-Z]{2}\d{7}$/,
  NG: /^[A-Z]\d{8}$/,
  PK: /^[A-Z]{2}\d{7}$/,
  PL: /^[A-Z]{2}\d{7}$/,
  PT: /^[A-Z]{1,2}\d{6}$/,
  RO: /^\d{8,9}$/,
  SK: /^[A-Z]{2}\d{7}$/,
  UA: /^[A-Z]{2}\d{6}$/,
  US: /^(?:\d{9}|[A-Z]\d{8})$/,
  VN: /^(?:[BCNP]\d{7}|[EPK]\d{8})$/,
}

/** Check letters of the Police National Computer and of criminal records, by remainder of division by 23 (CJS data standards). */
export const policeCheckLetters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** First two letters that National Insurance numbers never have. Source: HMRC's National Insurance Manual, NIM39110. */
export const insuranceNeverFirst = /^(?:[DFIQUV]|.[DFIQUVO]|BG|GB|KN|NK|NT|TN|ZZ)/
