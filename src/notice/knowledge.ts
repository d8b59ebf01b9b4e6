import type {
  ChromeWords,
  DeadlineWords,
  DefectWords,
  LabelLexicon,
  SectionCues,
  SignalCues,
  StatusLexicon,
} from './lexicons.ts'

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
  /** Asked only about the clause around a cue, never about a whole notice. */
  readonly segment: (clause: string) => readonly string[]
}
