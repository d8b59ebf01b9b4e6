import type { Metadata, RawText } from '../../notice/raw-text.ts'
import type { Layout } from './layout.ts'

/** What a word processor's document gives: its paragraphs are whole, so nothing was wrapped, and it has no pages. */
export const laidOut = (
  { text, anchors, furniture, tables }: Layout,
  read: Pick<RawText, 'format' | 'reader'>,
  metadata: readonly Metadata[],
): RawText => ({
  text,
  ...read,
  encoding: null,
  pages: null,
  anchors,
  hardWrapped: false,
  wraps: [],
  furniture,
  tables,
  metadata,
  unreadPages: [],
})
