import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed, Loading } from './states.tsx'

/** What `usePages` gives of a list. */
interface Pages<T> {
  data: { pages: readonly { items: readonly T[]; total: number }[] } | undefined
  error: unknown
  refetch: () => unknown
  hasNextPage: boolean
  fetchNextPage: () => unknown
  isFetchingNextPage: boolean
}

/** A list that comes page by page: grey lines before it, what went wrong and a way to try again, what stands where it is empty, and the rest on demand. */
export const Listed = <T,>({
  pages: { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage },
  lines = 6,
  none,
  children,
}: {
  pages: Pages<T>
  lines?: number
  none?: ReactNode
  children: (items: readonly T[], total: number) => ReactNode
}) => {
  const { t } = useTranslation()
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <Loading lines={lines} />
  const items = data.pages.flatMap((page) => page.items)
  const total = data.pages[0]?.total ?? 0
  return (
    <>
      {total === 0 && none}
      {children(items, total)}
      {hasNextPage && (
        <Button size="compact-sm" variant="subtle" className="more" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more', { count: total - items.length })}
        </Button>
      )}
    </>
  )
}
