/**
 * Legal forms of businesses as they are written after (or before) a name, once points and case are gone. Facts from the
 * companies acts of the countries named; the list holds the forms that agencies meet, not every form there is.
 */

/** A legal form: its short name here, the countries that have it, and its spellings in lower case without points. */
export type LegalForm = {
  readonly form: string
  readonly countries: readonly string[]
  readonly spellings: readonly string[]
}

export const legalForms: readonly LegalForm[] = [
  {
    form: 'ltd',
    countries: ['GB', 'IE'],
    spellings: ['limited', 'ltd', 'private limited company', 'cyfyngedig', 'cyf'],
  },
  { form: 'plc', countries: ['GB', 'IE'], spellings: ['public limited company', 'plc', 'ccc'] },
  { form: 'llp', countries: ['GB'], spellings: ['limited liability partnership', 'llp', 'pac'] },
  { form: 'lp', countries: ['GB'], spellings: ['limited partnership', 'lp'] },
  { form: 'cic', countries: ['GB'], spellings: ['community interest company', 'cic', 'cbc'] },
  { form: 'cio', countries: ['GB'], spellings: ['charitable incorporated organisation', 'cio', 'scio'] },
  { form: 'dac', countries: ['IE'], spellings: ['designated activity company', 'dac', 'teoranta', 'teo'] },
  { form: 'inc', countries: ['US', 'CA'], spellings: ['incorporated', 'inc', 'corporation', 'corp'] },
  { form: 'llc', countries: ['US'], spellings: ['limited liability company', 'llc'] },
  { form: 'srl', countries: ['RO', 'IT', 'MD'], spellings: ['srl', 'societate cu raspundere limitata'] },
  {
    form: 'spzoo',
    countries: ['PL'],
    spellings: ['sp z o o', 'sp z oo', 'spzoo', 'spolka z o o', 'spolka z ograniczona odpowiedzialnoscia'],
  },
  { form: 'spj', countries: ['PL'], spellings: ['sp j', 'spolka jawna'] },
  {
    form: 'gmbh',
    countries: ['DE', 'AT', 'CH'],
    spellings: ['gmbh', 'gesellschaft mit beschrankter haftung', 'ug haftungsbeschrankt', 'ug'],
  },
  { form: 'ag', countries: ['DE', 'AT', 'CH'], spellings: ['ag', 'aktiengesellschaft'] },
  { form: 'sia', countries: ['LV'], spellings: ['sia', 'sabiedriba ar ierobezotu atbildibu'] },
  { form: 'uab', countries: ['LT'], spellings: ['uab', 'mb'] },
  { form: 'ou', countries: ['EE'], spellings: ['ou', 'osauhing'] },
  { form: 'eood', countries: ['BG'], spellings: ['eood', 'ood', 'et'] },
  { form: 'lda', countries: ['PT'], spellings: ['lda', 'limitada', 'unipessoal lda'] },
  { form: 'sarl', countries: ['FR', 'LU', 'MA'], spellings: ['sarl', 'sas', 'sasu', 'eurl'] },
  { form: 'sl', countries: ['ES'], spellings: ['sl', 'slu', 'sociedad limitada'] },
  { form: 'spa', countries: ['IT'], spellings: ['spa', 'srls'] },
  { form: 'sro', countries: ['CZ', 'SK'], spellings: ['s r o', 'sro', 'spol s r o', 'spol sro'] },
  { form: 'kft', countries: ['HU'], spellings: ['kft', 'bt', 'zrt'] },
  { form: 'bv', countries: ['NL', 'BE'], spellings: ['b v', 'bv', 'bvba', 'nv'] },
  { form: 'aps', countries: ['DK'], spellings: ['aps', 'a/s'] },
  { form: 'ab', countries: ['SE'], spellings: ['ab', 'aktiebolag'] },
  { form: 'shpk', countries: ['AL', 'XK'], spellings: ['sh p k', 'shpk'] },
  { form: 'doo', countries: ['HR', 'RS', 'SI', 'BA', 'ME'], spellings: ['d o o', 'doo'] },
  { form: 'ooo', countries: ['RU'], spellings: ['ooo'] },
  { form: 'tov', countries: ['UA'], spellings: ['tov'] },
  {
    form: 'pvt-ltd',
    countries: ['IN', 'PK', 'BD', 'LK'],
    spellings: ['pvt ltd', 'private limited', 'pvt limited'],
  },
  { form: 'tnhh', countries: ['VN'], spellings: ['tnhh', 'co ltd', 'company limited'] },
]

/** Words that tell nothing apart in a business's name. */
export const emptyWords: ReadonlySet<string> = new Set(['the', 'and', 'of', 'at', 'uk', 'co', 'company'])
