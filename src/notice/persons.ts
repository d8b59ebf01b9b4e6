/** data/surnames.json. */
export interface Surnames {
  /** All surnames of one character, in one string. */
  readonly single: string
  /** Those of `single` that are everyday words too (于, 任, 高): a second witness is wanted. */
  readonly doubtful: string
  readonly compound: readonly string[]
}

/** data/person-cues.json: what stands around names of persons. */
export interface PersonCues {
  readonly titles: readonly string[]
  /** Words for a person's standing that also stand before anything else (职工, 党员). */
  readonly weak_titles: readonly string[]
  /** Words that may go on after a name, so that it ends there: 同志, 等, 主持. */
  readonly followers: readonly string[]
  /** What a list of persons is headed with: 责任领导, 联系人. */
  readonly labels: readonly string[]
  /** Everyday words that open like a name: 高度, 任组长, 安全. */
  readonly never: readonly string[]
  /** Leaders of the state and figures of history: named, but not marked for redaction. */
  readonly public: readonly string[]
}
