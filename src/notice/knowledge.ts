import type {
  AmountRoles,
  CountedNouns,
  FrameworkTerms,
  ListedCounts,
  MeasureWords,
  ModalityWords,
  OutcomeLexicon,
  PhysicalUnits,
} from './fact-lexicons.ts'
import type { LedgerWords } from './ledger-columns.ts'
import type {
  ChromeWords,
  DeadlineWords,
  DefectWords,
  DocumentCues,
  LabelLexicon,
  MeasureTypeCues,
  SectionCues,
  SignalCues,
  StatusLexicon,
} from './lexicons.ts'
import type { Norm } from './norms.ts'
import type { PersonCues, Surnames } from './persons.ts'
import type { RegionTable } from './regions.ts'
import type { SameWords } from './same-words.ts'
import type { DatedTerms, Reposts, SpunWords } from './source-lexicons.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { ThemeCues } from './theme-cues.ts'
import type { SumWords, ToldDays, TotalStates, TransferWords, UnfinishedWords } from './told-lexicons.ts'
import type { Sector, UnitWords } from './units.ts'

/**
 * What the stages know beyond the text: the lexicons of data/ and the segmenter, loaded once by src/knowledge.ts and handed
 * to each stage as one argument. One field per data file; the type of each stands beside the stage's nouns in notice/.
 */
export interface Knowledge {
  readonly chrome: ChromeWords
  readonly statuses: StatusLexicon
  readonly labels: LabelLexicon
  readonly sections: SectionCues
  readonly defects: DefectWords
  readonly signals: SignalCues
  readonly deadlines: DeadlineWords
  readonly vagueWords: readonly string[]
  readonly measureTypes: MeasureTypeCues
  readonly taxonomy: Taxonomy
  readonly themeCues: ThemeCues
  readonly norms: readonly Norm[]
  readonly regions: RegionTable
  readonly units: UnitWords
  readonly sectors: readonly Sector[]
  readonly measureWords: MeasureWords
  readonly physicalUnits: PhysicalUnits
  readonly frameworkTerms: FrameworkTerms
  readonly outcomes: OutcomeLexicon
  readonly countedNouns: CountedNouns
  readonly modality: ModalityWords
  readonly listedCounts: ListedCounts
  readonly amountRoles: AmountRoles
  readonly documents: DocumentCues
  readonly surnames: Surnames
  readonly persons: PersonCues
  /** SHA-256 over the pack laid over the data that ship; null without one. */
  readonly pack: string | null
  readonly datedTerms: DatedTerms
  readonly spunWords: SpunWords
  readonly reposts: Reposts
  readonly totalStates: TotalStates
  readonly sums: SumWords
  readonly unfinished: UnfinishedWords
  readonly transfers: TransferWords
  readonly toldDays: ToldDays
  readonly ledgerWords: LedgerWords
  readonly sameWords: SameWords
  /** Asked only about the clause around a cue, never about a whole notice. */
  readonly segment: (clause: string) => readonly string[]
}
