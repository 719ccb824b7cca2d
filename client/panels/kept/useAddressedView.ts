import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTroubleInWords } from '../states.tsx'
import { keptOf } from './keeping.ts'
import { keptInAddress, openView } from './opening.ts'

/** Opens the kept view that the address asks for, once; that it is gone is said in words. */
export const useAddressedView = (): void => {
  const inWords = useTroubleInWords()
  const id = keptInAddress(globalThis.location?.href ?? '/')
  const { data, error } = useQuery({
    queryKey: ['addressed view', id],
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => keptOf('view', id ?? ''),
  })
  useEffect(() => {
    if (data !== undefined) openView(data.name, data.body.view)
  }, [data])
  useEffect(() => {
    if (error !== null) notifications.show({ id: 'addressed view', color: 'red', message: inWords(error), autoClose: false })
  }, [error, inWords])
}
