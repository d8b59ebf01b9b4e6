import { extract } from '../../src/extract/index.ts'
import { readHead } from '../../src/head/index.ts'
import { ingest } from '../../src/ingest/index.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { normalize } from '../../src/normalize/index.ts'
import type { Diagnostic, Report } from '../../src/notice/diagnostic.ts'
import type { Head } from '../../src/notice/head.ts'
import type { NoticeText } from '../../src/notice/notice-text.ts'
import { readOutline } from '../../src/outline/index.ts'

/** A text file through the stages up to its head. */
export async function headOf(
  content: string,
  name = 'notice.txt',
): Promise<{ readonly head: Head; readonly text: NoticeText; readonly diagnostics: readonly Diagnostic[] }> {
  const knowledge = loadKnowledge()
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, span, args = {}) => {
    diagnostics.push({ code, span, args })
  }
  const ignore: Report = () => {}
  const text = normalize(await ingest(new TextEncoder().encode(content), name, ignore), knowledge, ignore)
  const outline = readOutline(text, knowledge, ignore)
  const facts = extract(text, outline, knowledge, ignore)
  return { head: readHead(text, outline, facts, knowledge, report), text, diagnostics }
}
