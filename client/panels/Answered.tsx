import type { ReactNode } from 'react'
import { Failed, Loading } from './states.tsx'

/** What a query gives of its answer. */
export interface Query<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** An answer: grey lines before it, what went wrong and a way to try again, and then what is made of it. */
export const Answered = <T,>({
  query: { data, error, refetch },
  lines,
  children,
}: {
  query: Query<T>
  lines: number
  children: (data: T) => ReactNode
}) => {
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  return data === undefined ? <Loading lines={lines} /> : children(data)
}
