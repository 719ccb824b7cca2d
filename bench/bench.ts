import { benchCanvas } from './canvas.ts'

/** `npm run bench`: speed side by side with something else, in one run on one machine. */
await benchCanvas()
