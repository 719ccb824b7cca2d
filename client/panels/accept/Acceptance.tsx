import { Box, Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '../../../graph/answers.ts'
import { mostPairs, type SamePair } from '../../../graph/differences.ts'
import { isThingKind } from '../../../graph/kinds.ts'
import { useSendAgain } from '../documents/jobs.ts'
import { type Upload, useUploads, useWindowOver } from '../documents/uploads.ts'
import { countsOf, groupsIn, type Line, leftAmong, linesOf, nothingLeft, toggled, withoutOf } from './acceptance.ts'
import { Beside } from './Beside.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import './accept.css'
import { Help } from '../Help.tsx'

interface AcceptanceParts {
  upload: Upload
  outcome: ImportOutcome
  close: () => void
}

/** «Отличия»: what a file would change, group by group and one by one, beside it the original; what is not ticked is left out. */
export const Acceptance = ({ upload, outcome, close }: AcceptanceParts) => {
  const { t } = useTranslation()
  const sendAgain = useSendAgain()
  useWindowOver()
  const groups = useMemo(() => groupsIn(outcome), [outcome])
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set(groups.filter(({ kind, class: of }) => isThingKind(kind) || (of !== 'added' && of !== 'removed')).map(({ name }) => name)),
  )
  // It is kept with the file: whoever closes the window and comes back finds what they have left out.
  const left = leftAmong(upload.left ?? nothingLeft, groups)
  const change = useUploads(({ change }) => change)
  const [why, setWhy] = useState('')
  const lines = useMemo(() => linesOf(groups, open), [groups, open])
  const [at, setAt] = useState(() => lines.findIndex(({ is }) => is === 'difference'))
  const active = Math.max(0, Math.min(at, lines.length - 1))
  const line = lines[active]
  const { accepted, all } = countsOf(groups, left)
  const fold = (line: Line, isOpen: boolean) => {
    if (line.is === 'class') return
    const name = line.group.name
    setOpen((before) => new Set(isOpen ? [...before, name] : [...before].filter((one) => one !== name)))
    if (!isOpen) setAt(lines.findIndex((one) => one.is === 'group' && one.group.name === name))
  }
  const write = () => {
    close()
    const without = withoutOf(left)
    const leave =
      without.length === 0 ? undefined : { without, why: why.trim() === '' ? t('accept.whyUsual', { file: upload.file }) : why.trim() }
    void sendAgain(upload, { older: upload.older, leave, anew: true })
  }
  // What is one after all differs otherwise: it is looked at once more, and what was left out stays so.
  const join = (pair: SamePair) => {
    close()
    void sendAgain(upload, { tries: true, older: upload.older, same: [...upload.same, pair], opens: true, left, anew: true })
  }
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Modal
      fullScreen
      opened
      onClose={close}
      zIndex={220}
      title={<Text fw={600}>{t('accept.title', { file: upload.file })}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: 'accept-body', content: 'accept-window' }}
    >
      <Box px="xs">
        <Help of="accept" />
      </Box>
      <Text size="sm" c="dimmed" px="md">
        {upload.older === null ? t('accept.explain') : t('accept.explainNewer', { name: upload.older.name })}
        {shown < all && ` ${t('accept.cut', { count: shown })}`}
      </Text>
      <div className="accept-panes">
        <DifferenceList
          lines={lines}
          left={left}
          active={active}
          activate={setAt}
          toggle={(line) => change(upload.key, { left: toggled(line, left) })}
          fold={fold}
        />
        <section className="accept-beside" aria-label={t('accept.beside')}>
          {line?.is === 'difference' ? (
            <Beside
              key={line.key}
              difference={line.difference}
              originals={outcome.originals ?? []}
              file={upload.file}
              older={upload.older?.id ?? outcome.document}
              join={upload.same.length < mostPairs ? join : undefined}
            />
          ) : (
            <Text size="sm" c="dimmed">
              {t('accept.choose')}
            </Text>
          )}
        </section>
      </div>
      <Group className="accept-foot" justify="space-between">
        <Text size="sm" role="status">
          {t('accept.sum', { accepted, count: all })}
        </Text>
        <Group gap="xs">
          {accepted < all && (
            <TextInput
              size="sm"
              w={300}
              aria-label={t('accept.why')}
              placeholder={t('accept.why')}
              value={why}
              onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            />
          )}
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={write}>{accepted === all ? t('accept.all') : t('accept.some', { count: accepted })}</Button>
        </Group>
      </Group>
    </Modal>
  )
}
