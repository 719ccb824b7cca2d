import type { Scene } from './view.ts'
