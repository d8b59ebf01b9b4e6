/** A word in Chinese and in English for each value of a closed vocabulary: one left out does not compile. */
export type Words<V extends string> = Readonly<Record<V, readonly [zh: string, en: string]>>
