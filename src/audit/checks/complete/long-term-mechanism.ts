import { wordsOutsideHeadings } from '../../mentions.ts'
import { MISSING, required, seen } from '../../required.ts'

/** The notice speaks of lasting mechanisms. */
export const longTermMechanism = required('complete/long_term_mechanism', (scene, words) => {
  const mention = wordsOutsideHeadings(scene, words)
  return mention === null ? MISSING : seen(mention)
})
