import { z } from 'zod'

/** What the hall's window and the speaker's tell each other: which slide is shown, and where the speaker wants to go. */
const Word = z.discriminatedUnion('says', [
  z.object({ says: z.literal('shown'), of: z.string(), slide: z.int().min(0), black: z.boolean() }),
  z.object({ says: z.literal('go'), of: z.string(), slide: z.int().min(0) }),
  z.object({ says: z.literal('black'), of: z.string(), black: z.boolean() }),
  z.object({ says: z.literal('hello'), of: z.string() }),
])
export type Word = z.infer<typeof Word>

/** Opens the way between the windows of one browser about one presentation. */
export const openChannel = (of: string, hear: (word: Word) => void): { say: (word: Word) => void; close: () => void } => {
  const channel = new BroadcastChannel('pobratim.show')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const word = Word.safeParse(data)
    if (word.success && word.data.of === of) hear(word.data)
  })
  return { say: channel.postMessage.bind(channel), close: () => channel.close() }
}

/** The address of the speaker's window. */
export const speakerAddress = (of: string, slide: number): string =>
  `/?speaker=${encodeURIComponent(`${of}~${slide}`).replaceAll('%2F', '/')}`

/** The presentation and the slide whose notes an address asks for; null where it asks for none. */
export const speakerIn = (address: string): { of: string; slide: number } | null => {
  const [of = '', slide = ''] = new URL(address, 'http://localhost').searchParams.get('speaker')?.split('~') ?? []
  return of === '' ? null : { of, slide: Math.max(0, Number.parseInt(slide, 10) || 0) }
}
