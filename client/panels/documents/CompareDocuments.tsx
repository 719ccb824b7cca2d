import { Button, Group, Text } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SourceDocument } from '../../../graph/statements.ts'
import { useDesk } from '../../app/desk.ts'
import { setCompare } from '../../app/steps.ts'
import { takeStep } from '../../app/store.ts'

/** What tells up to an earlier day is the earlier one; where that is not known, what was imported first. */
const isLater = (one: SourceDocument, other: SourceDocument): boolean =>
  [one.asOf ?? '', one.importedAt].join(' ') > [other.asOf ?? '', other.importedAt].join(' ')

/** The first of two documents that are being chosen for a comparison, and what is to be done next. */
export const FirstOfTwo = ({ first, cancel }: { first: SourceDocument; cancel: () => void }) => {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap" className="chosen" role="status">
      <Text size="sm" className="words">
        {t('compare.second', { name: first.name })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('cancel')}
      </Button>
    </Group>
  )
}

/** Chooses a document for a comparison: the first of two, or, where there is a first, the second. */
export const CompareWith = ({
  document,
  first,
  choose,
}: {
  document: SourceDocument
  first: SourceDocument | null
  choose: (first: SourceDocument | null) => void
}) => {
  const { t } = useTranslation()
  const { open, list } = useDesk()
  const compare = (one: SourceDocument) => {
    choose(null)
    open(null)
    list(true)
    const [earlier, later] = isLater(one, document) ? [document, one] : [one, document]
    takeStep(setCompare({ documents: [earlier.id, later.id] }), 'compare', later.name)
  }
  if (first?.id === document.id) return null
  return (
    <Button
      size="xs"
      variant={first === null ? 'default' : 'light'}
      leftSection={<IconArrowsDiff size={16} />}
      aria-label={t(first === null ? 'compare.documentLabel' : 'compare.secondLabel', { name: document.name })}
      onClick={() => (first === null ? choose(document) : compare(first))}
    >
      {t(first === null ? 'compare.document' : 'compare.thisOne')}
    </Button>
  )
}
