import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Knowledge } from './notice/knowledge.ts'
import { type SegmenterName, segmenterOf } from './segmenter.ts'

/** data/ stands beside src/ in a checkout and beside dist/ in a package. */
const file = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url))

/** A data file without its `about` line, which is for people. */
function readData<T extends object>(name: string): T {
  const { about: _, ...data } = JSON.parse(readFileSync(file(name), 'utf8')) as T & { about?: string }
  return data as unknown as T
}

let loaded: Knowledge | null = null

/** Loads data/ once. */
export function loadKnowledge(): Knowledge {
  loaded ??= {
    chrome: readData('chrome.json'),
    statuses: readData('statuses.json'),
    labels: readData('labels.json'),
    sections: readData('sections.json'),
    defects: readData('defects.json'),
    signals: readData('signals.json'),
    deadlines: readData('deadlines.json'),
    measureTypes: readData('measure-types.json'),
    regions: readData('regions/regions.json'),
    units: readData('units.json'),
    sectors: readData<{ sectors: Knowledge['sectors'] }>('sectors.json').sectors,
    measureWords: readData('measure-words.json'),
    physicalUnits: readData('physical-units.json'),
    frameworkTerms: readData('framework-terms.json'),
    outcomes: readData('outcomes.json'),
    amountRoles: readData('amount-roles.json'),
    documents: readData('document-cues.json'),
    surnames: readData('surnames.json'),
    persons: readData('person-cues.json'),
    segment: segmenterOf('node-rs'),
  }
  return loaded
}

/** The same knowledge with another segmenter, loaded when it is first asked. */
export const withSegmenter = (knowledge: Knowledge, name: SegmenterName): Knowledge => ({
  ...knowledge,
  segment: segmenterOf(name),
})
