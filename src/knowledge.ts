import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import {
  amountRolesSchema,
  countedNounsSchema,
  frameworkTermsSchema,
  listedCountsSchema,
  measureWordsSchema,
  modalitySchema,
  outcomesSchema,
  physicalUnitsSchema,
} from './notice/fact-lexicons.ts'
import { DataError } from './notice/knowledge/data-error.ts'
import { parseData } from './notice/knowledge/parse-data.ts'
import { parseLines, SEGMENTER_WORDS } from './notice/knowledge/parse-lines.ts'
import type { Knowledge } from './notice/knowledge.ts'
import { ledgerColumnsSchema } from './notice/ledger-columns.ts'
import {
  chromeSchema,
  deadlinesSchema,
  defectsSchema,
  documentsSchema,
  labelsSchema,
  measureTypesSchema,
  sectionsSchema,
  signalsSchema,
  statusesSchema,
  vagueWordsSchema,
} from './notice/lexicons.ts'
import { normSchema } from './notice/norms.ts'
import { personsSchema, surnamesSchema } from './notice/persons.ts'
import { regionsSchema } from './notice/regions.ts'
import { sameWordsSchema } from './notice/same-words.ts'
import { datedTermsSchema, repostsSchema, spunWordsSchema } from './notice/source-lexicons.ts'
import { taxonomySchema } from './notice/taxonomy.ts'
import { themeCuesSchema } from './notice/theme-cues.ts'
import {
  sumWordsSchema,
  toldDaysSchema,
  totalStatesSchema,
  transferWordsSchema,
  unfinishedSchema,
} from './notice/told-lexicons.ts'
import { sectorsSchema, unitsSchema } from './notice/units.ts'
import { DEFAULT_SEGMENTER, type SegmenterName, segmenterOf } from './segmenter.ts'

export { DEFAULT_SEGMENTER, type SegmenterName } from './segmenter.ts'

/** Gives the text of a file of data/ by its name there. */
export type ReadData = (name: string) => string

/** The norms that ship, one file each. */
const NORMS = ['public-notice', 'inspection-regulations-2017'] as const

/** data/ stands beside src/ in a checkout and beside dist/ in a package. */
const readFromDisk: ReadData = (name) =>
  readFileSync(fileURLToPath(new URL(`../data/${name}`, import.meta.url)), 'utf8')

/** The text of a data file, without the mark that editors on Windows put first. */
function textOf(name: string, read: ReadData): string {
  try {
    return read(name).replace(/^\uFEFF/, '')
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause)
    throw new DataError(name, [{ code: 'missing_file', line: null, place: '', args: { detail } }], { cause })
  }
}

/** Reads and checks all of data/. Throws DataError for the first file with something wrong in it, naming all that is. */
export function readKnowledge(read: ReadData = readFromDisk, parse = parseData): Knowledge {
  const take = <S extends z.ZodType>(name: string, schema: S): z.output<S> => parse(name, textOf(name, read), schema)
  parseLines('segmenter-words.txt', textOf('segmenter-words.txt', read), SEGMENTER_WORDS)
  return {
    chrome: take('chrome.json', chromeSchema),
    statuses: take('statuses.json', statusesSchema),
    labels: take('labels.json', labelsSchema),
    sections: take('sections.json', sectionsSchema),
    defects: take('defects.json', defectsSchema),
    signals: take('signals.json', signalsSchema),
    deadlines: take('deadlines.json', deadlinesSchema),
    vagueWords: take('vague-words.json', vagueWordsSchema).words,
    measureTypes: take('measure-types.json', measureTypesSchema),
    taxonomy: take('taxonomy/themes.json', taxonomySchema),
    themeCues: take('taxonomy/cues.json', themeCuesSchema),
    norms: NORMS.map((name) => take(`norms/${name}.json`, normSchema)),
    regions: take('regions/regions.json', regionsSchema),
    units: take('units.json', unitsSchema),
    sectors: take('sectors.json', sectorsSchema).sectors,
    measureWords: take('measure-words.json', measureWordsSchema),
    physicalUnits: take('physical-units.json', physicalUnitsSchema),
    frameworkTerms: take('framework-terms.json', frameworkTermsSchema),
    outcomes: take('outcomes.json', outcomesSchema),
    countedNouns: take('counted-nouns.json', countedNounsSchema),
    modality: take('modality.json', modalitySchema),
    listedCounts: take('listed-counts.json', listedCountsSchema),
    amountRoles: take('amount-roles.json', amountRolesSchema),
    documents: take('document-cues.json', documentsSchema),
    surnames: take('surnames.json', surnamesSchema),
    persons: take('person-cues.json', personsSchema),
    pack: null,
    datedTerms: take('dated-terms.json', datedTermsSchema),
    spunWords: take('spun-words.json', spunWordsSchema),
    reposts: take('reposts.json', repostsSchema),
    totalStates: take('total-states.json', totalStatesSchema),
    sums: take('sums.json', sumWordsSchema),
    unfinished: take('unfinished.json', unfinishedSchema),
    transfers: take('transfers.json', transferWordsSchema),
    toldDays: take('told-days.json', toldDaysSchema),
    ledgerWords: take('ledger-columns.json', ledgerColumnsSchema),
    sameWords: take('same-words.json', sameWordsSchema),
    segment: segmenterOf(DEFAULT_SEGMENTER),
  }
}

let loaded: Knowledge | null = null

/** Loads data/ once. */
export function loadKnowledge(): Knowledge {
  loaded ??= readKnowledge()
  return loaded
}

/** The same knowledge with another segmenter, loaded when it is first asked. */
export const withSegmenter = (knowledge: Knowledge, name: SegmenterName): Knowledge => ({
  ...knowledge,
  segment: segmenterOf(name),
})
