/** What `Array.prototype.flatMap` gives, at a fraction of its cost: V8 asks for every element as for a property of any object. */
export function flatMap<T, U>(list: readonly T[], found: (one: T, at: number) => U | readonly U[]): U[] {
  const all: U[] = []
  for (let at = 0; at < list.length; at++) {
    const one = found(list[at]!, at)
    if (isList(one)) for (let n = 0; n < one.length; n++) all.push(one[n]!)
    else all.push(one)
  }
  return all
}

const isList = <U>(one: U | readonly U[]): one is readonly U[] => Array.isArray(one)
