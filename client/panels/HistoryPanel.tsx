import { Drawer, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../app/desk.ts'
import type { StepName } from '../app/history.ts'
import { stepKeys } from '../app/stepNames.ts'
import { useExplorer } from '../app/store.ts'
import { Help } from './Help.tsx'

/** The name of a step in words. */
export const useStepInWords = (): ((name: StepName) => string) => {
  const { t } = useTranslation()
  return ({ key, name }) => {
    const said = t(stepKeys[key])
    return name === undefined ? said : `${said}: ${name}`
  }
}

/** All steps by name; a click goes back, or forward, to one. */
export const HistoryPanel = () => {
  const { t } = useTranslation()
  const { panel, open } = useDesk()
  const { history, goTo } = useExplorer()
  const inWords = useStepInWords()
  return (
    <Drawer
      overlayProps={{ backgroundOpacity: 0.25 }}
      opened={panel === 'history'}
      onClose={() => open(null)}
      position="right"
      title={<Text fw={600}>{t('history.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Help of="history" />
      <ol className="history" reversed>
        {[...history.moments.entries()]
          .map(([at, { name }]) => (
            <li key={at}>
              <UnstyledButton
                className="history-step"
                aria-current={at === history.at}
                data-undone={at > history.at}
                onClick={() => goTo(at)}
              >
                <Text size="sm">{inWords(name)}</Text>
              </UnstyledButton>
            </li>
          ))
          .toReversed()}
      </ol>
    </Drawer>
  )
}
