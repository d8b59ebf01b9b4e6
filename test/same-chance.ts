import fc from 'fast-check'

/** The suite of every change draws the same cases each time, so that it fails for a change alone; the long sweeps draw new ones. */
fc.configureGlobal({ seed: 20241203 })
