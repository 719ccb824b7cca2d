import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Answered, type Query } from './Answered.tsx'

/** What `usePages` gives of a list. */
interface Pages<T> extends Query<{ pages: readonly { items: readonly T[]; total: number }[] }> {
  hasNextPage: boolean
  fetchNextPage: () => unknown
  isFetchingNextPage: boolean
}

/** A list that comes page by page: grey lines before it, what went wrong and a way to try again, what stands where it is empty, and the rest on demand. */
export const Listed = <T,>({
  pages,
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
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = pages
  return (
    <Answered query={pages} lines={lines}>
      {({ pages: each }) => {
        const items = each.flatMap((page) => page.items)
        const total = each[0]?.total ?? 0
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
      }}
    </Answered>
  )
}
