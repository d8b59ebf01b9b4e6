import { z } from 'zod'

/** More than a stretch can hold: an answer that never ends is none. */
const MOST = 100

/** The one shape of every answer. Keys that are not named here are passed over. */
const replySchema = z.object({
  proposals: z.array(z.object({ value: z.string(), quote: z.string() })).max(MOST),
})
export type Offered = z.infer<typeof replySchema>['proposals'][number]

/** The same for a server that holds a model to a JSON Schema; values of a closed list are named. */
export function replyFormat(values: readonly string[] | null): Readonly<Record<string, unknown>> {
  const value = values === null || values.length === 0 ? z.string() : z.enum(values as [string, ...string[]])
  const { $schema: _, ...schema } = z.toJSONSchema(
    z.object({ proposals: z.array(z.object({ value, quote: z.string() })) }),
  )
  return schema
}

/** What an answer offers, or what is wrong with it in words that the model is told once. */
export function readReply(content: string): readonly Offered[] | { readonly wrong: string } {
  let value: unknown
  try {
    value = JSON.parse(bare(content))
  } catch {
    return { wrong: '不是 JSON' }
  }
  const read = replySchema.safeParse(value)
  if (read.success) return read.data.proposals
  const wrong = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || '(整体)'}:${message}`)
  return { wrong: wrong.join(';') }
}

/** Without what models put around JSON: their thoughts, and a fence of Markdown. */
function bare(content: string): string {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim()
  const [, fenced] = /^```(?:json|JSON)?\s*\n([\s\S]*?)\n?```$/.exec(said) ?? []
  return (fenced ?? said).replace(/^\ufeff/, '')
}
