import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** The pencil beside a value. */
export const EditButton = ({ title, onClick }: { title: string; onClick: () => void }) => {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('review.edit')}>
      <ActionIcon variant="subtle" size="sm" onClick={onClick} aria-label={`${t('review.edit')}: ${title}`}>
        <IconPencil size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
