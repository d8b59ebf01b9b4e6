import { z } from 'zod'

/** Numbers that servers tell, as far as they are numbers. */
const tokens = z.number().int().min(0).max(1e9).nullish().catch(null)

const content = z
  .union([
    z.string(),
    z
      .array(z.object({ text: z.string().catch('') }).catch({ text: '' }))
      .transform((parts) => parts.map(({ text }) => text).join('')),
  ])
  .nullish()
  .catch(null)

/** A completion of a chat, as far as it is used; everything else is passed over, calls of tools too. */
const completionSchema = z.object({
  model: z.string().nullish().catch(null),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish().catch(null),
        message: z
          .object({ content, refusal: z.string().nullish().catch(null) })
          .nullish()
          .catch(null),
      }),
    )
    .nullish()
    .catch(null),
  usage: z
    .object({
      prompt_tokens: tokens,
      completion_tokens: tokens,
      prompt_cache_hit_tokens: tokens,
      prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
})

/** What a server answered, as it is kept in the cache. */
export const answerSchema = z.object({
  content: z.string().nullable(),
  finish: z.string().nullable(),
  refusal: z.string().nullable(),
  empty: z.boolean(),
  usage: z.object({ prompt: z.int(), completion: z.int(), cached: z.int() }).nullable(),
})
export type Answer = z.infer<typeof answerSchema>

/** The first choice of a completion; null where it is none. */
export function answerOf(body: unknown): Answer | null {
  const read = completionSchema.safeParse(body)
  if (!read.success) return null
  const { choices, usage } = read.data
  const [first] = choices ?? []
  const told = usage?.prompt_tokens ?? null
  return {
    content: first?.message?.content ?? null,
    finish: first?.finish_reason ?? null,
    refusal: first?.message?.refusal ?? null,
    empty: first === undefined,
    usage:
      told === null
        ? null
        : {
            prompt: told,
            completion: usage?.completion_tokens ?? 0,
            cached: usage?.prompt_tokens_details?.cached_tokens ?? usage?.prompt_cache_hit_tokens ?? 0,
          },
  }
}
