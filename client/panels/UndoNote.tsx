import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** How long something done can be undone from its note (ms); after that it is undone where it stands. */
const stays = 15_000

/** Tells at the foot of the screen what was done, with a button that undoes it. */
export const useUndoNote = () => {
  const { t } = useTranslation()
  return (id: string, says: string, undo: () => void): void => {
    notifications.show({
      id,
      autoClose: stays,
      color: 'teal',
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{says}</Text>
          <Button size="compact-sm" variant="light" onClick={undo}>
            {t('review.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
