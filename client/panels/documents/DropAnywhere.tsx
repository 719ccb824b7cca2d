import { Overlay, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useImportFiles } from './jobs.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be dropped anywhere in the window. */
export const DropAnywhere = () => {
  const { t } = useTranslation()
  const importFiles = useImportFiles()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      void importFiles([...(event.dataTransfer?.files ?? [])])
    }
    globalThis.addEventListener('dragover', over)
    globalThis.addEventListener('dragleave', leave)
    globalThis.addEventListener('drop', drop)
    return () => {
      globalThis.removeEventListener('dragover', over)
      globalThis.removeEventListener('dragleave', leave)
      globalThis.removeEventListener('drop', drop)
    }
  }, [importFiles])
  if (!isOver) return null
  return (
    <Overlay fixed zIndex={1000} center backgroundOpacity={0.7}>
      <Text c="white" fz="h2" fw={600}>
        <IconUpload size={32} aria-hidden /> {t('import.release')}
      </Text>
    </Overlay>
  )
}
