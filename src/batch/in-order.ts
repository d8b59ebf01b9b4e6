/** Something under way. In a box, for an async generator would wait for a bare promise before it gives the next. */
export interface Begun<T> {
  readonly promise: Promise<T>
}

export const begun = <T>(value: T | Promise<T>): Begun<T> => ({ promise: Promise.resolve(value) })

/** Wide enough that one slow file does not keep the other processes waiting; in this process one at a time. */
export const widthFor = (jobs: number): number => Math.max(1, 32 * jobs)

/** Results in the order their work was handed out; at most `width` are under way or waiting their turn. */
export async function* inOrder<T>(work: AsyncIterable<Begun<T>>, width: number): AsyncGenerator<T> {
  const slots: { promise: Promise<T>; settled: boolean }[] = []
  const next = () => slots.shift()!.promise
  for await (const { promise } of work) {
    const slot = { promise, settled: false }
    const settle = () => {
      slot.settled = true
    }
    promise.then(settle, settle)
    slots.push(slot)
    while (slots[0]?.settled === true || slots.length >= width) yield await next()
  }
  while (slots.length > 0) yield await next()
}
