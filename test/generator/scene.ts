import type { Clock } from './clock.ts'
import type { DateScene } from './dates.ts'
import type { Random } from './random.ts'
import type { Agency, Place } from './words/places.ts'

/** Everything that one notice is drawn from. `anchors` belongs to the item being written. */
export interface Scene extends DateScene {
  readonly place: Place
  readonly agency: Agency
}

export const sceneOf = (random: Random, clock: Clock, place: Place, agency: Agency): Scene => ({
  random,
  clock,
  place,
  agency,
  anchors: { years: new Set() },
})

/** The same notice at its next item, where no year has been named yet. */
export const freshItem = (scene: Scene): Scene => ({ ...scene, anchors: { years: new Set() } })
