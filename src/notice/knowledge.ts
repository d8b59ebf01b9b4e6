/**
 * What the stages know beyond the text: the lexicons of data/ and the segmenter, loaded once by src/knowledge.ts and handed
 * to each stage as one argument. One field per data file; the type of each stands beside the stage's nouns in notice/.
 */
export interface Knowledge {
  /** Asked only about the clause around a cue, never about a whole notice. */
  readonly segment: (clause: string) => readonly string[]
}
