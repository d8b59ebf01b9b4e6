/** The most an answer may weigh: a server that never ends must not fill the memory. */
const LARGEST = 8 * 1024 * 1024

/** An answer that came whole and is no JSON. */
export class NotJson extends Error {}
/** The time for one call was over before its answer was. */
export class TimedOut extends Error {}

/**
 * `fetch` as a call needs it: one bound of time from sending to the last byte, a bound of size, no way to another address than
 * the one that was shown. What comes back is whole, and JSON where it is no error.
 */
export const boundedFetch =
  (milliseconds: number): typeof fetch =>
  async (input, init) => {
    const late = AbortSignal.timeout(milliseconds)
    const signal = init?.signal == null ? late : AbortSignal.any([late, init.signal])
    try {
      const response = await fetch(input, { ...init, signal, redirect: 'error' })
      const body = await wholeBody(response)
      if (response.ok && !isJson(body)) throw new NotJson()
      const headers = new Headers(response.headers)
      headers.delete('content-encoding')
      headers.delete('content-length')
      if (response.ok) headers.set('content-type', 'application/json')
      return new Response(body, { status: response.status, statusText: response.statusText, headers })
    } catch (error) {
      if (late.aborted) throw new TimedOut()
      throw error
    }
  }

async function wholeBody(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let body = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LARGEST) throw new NotJson()
    body += decoder.decode(chunk, { stream: true })
  }
  return body + decoder.decode()
}

function isJson(body: string): boolean {
  try {
    return typeof JSON.parse(body) === 'object'
  } catch {
    return false
  }
}
