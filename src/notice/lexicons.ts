import type {
  DeadlineKind,
  DocumentAction,
  MeasureType,
  ResponsibleRole,
  SectionRole,
  SignalType,
  Status,
  StatusFlag,
} from './vocabulary.ts'

/** data/chrome.json: the words of web pages around a notice. */
export interface ChromeWords {
  readonly words: readonly string[]
  readonly starts: readonly string[]
  readonly neighbours: readonly string[]
  readonly contains: readonly string[]
  /** How the name of a web site ends. */
  readonly sites: readonly string[]
  readonly kept: readonly string[]
}

/** data/statuses.json: each phrase with what it says of a problem. */
export interface StatusLexicon {
  readonly phrases: readonly { readonly status: Status; readonly words: readonly string[] }[]
  readonly flags: readonly { readonly flag: StatusFlag; readonly words: readonly string[] }[]
  /** 未, 尚未…: a completed phrase after one of these is not completed. */
  readonly negations: readonly string[]
  /** 将, 力争, 确保, 待…: a phrase after one of these is a promise, no status. */
  readonly promises: readonly string[]
  /** 该问题, 此项工作…: subjects that stand for the whole problem. */
  readonly subjects: readonly string[]
}

/** What a label such as 整改结果: opens. */
export type LabelRole = 'status' | 'detail' | 'measures' | 'finding' | 'next' | 'deadline' | ResponsibleRole

/** data/labels.json: label words, each with what stands after its colon. */
export type LabelLexicon = Readonly<Record<LabelRole, readonly string[]>>

/** data/sections.json: cues of section headings by role, tried in order. */
export interface SectionCues {
  readonly roles: readonly { readonly role: SectionRole; readonly cues: readonly string[] }[]
  /** Headings that only name a part of the notice and are no theme. */
  readonly bare: readonly string[]
}

/** data/defects.json: words by which a heading states a shortcoming, and words by which it states a step or an achievement. */
export interface DefectWords {
  readonly defects: readonly string[]
  readonly things: readonly string[]
  readonly positives: readonly string[]
}

/** data/signals.json: cues of what the text says beside the status. */
export type SignalCues = Readonly<Record<SignalType, readonly string[]>>

/** data/deadlines.json: words in the place of a date that say how long. */
export type DeadlineWords = Readonly<Record<Exclude<DeadlineKind, 'date'>, readonly string[]>>

/** data/measure-types.json: cues of what kind of step a measure is. */
export interface MeasureTypeCues {
  readonly types: readonly { readonly type: MeasureType; readonly cues: readonly string[] }[]
}

/** data/document-cues.json: the verbs that say what is done with a paper, and the names that say what kind of paper it is. */
export interface DocumentCues {
  readonly actions: readonly { readonly action: DocumentAction; readonly words: readonly string[] }[]
  /** Verbs that with 的 after them only say whose paper it is (国家医保局颁发的《…》). */
  readonly attributive: readonly string[]
  /** Authorities above every notice's side: what they issue is only cited. */
  readonly above: readonly string[]
  /** Words by which the notice's side takes part in what another authority issues. */
  readonly together: readonly string[]
  /** Last words of a title that is a rule (制度, 办法). */
  readonly ruleHeads: readonly string[]
  /** Titles that only look like rules (反馈意见). */
  readonly notRules: readonly string[]
  /** Words of an order to rectify (责令整改通知书). */
  readonly orders: readonly string[]
}
