import { ActionIcon, Popover, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type HelpName, helpTexts } from '../app/help.ts'
import { useView } from '../app/store.ts'

/** «?» in a panel: two to five sentences below it, what it is, what can be done, which keys there are. */
export const Help = ({ of }: { of: HelpName }) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="help unprinted">
      <UnstyledButton className="help-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconHelpCircle size={16} aria-hidden />
        <span>{t('help.button')}</span>
      </UnstyledButton>
      <div id={id} role="status">
        {open && (
          <Text size="sm" className="help-text">
            {t(helpTexts[of])}
          </Text>
        )}
      </div>
    </div>
  )
}

/** «?» beside the names of the views: help for the one that is shown. */
export const LensHelp = () => {
  const { t } = useTranslation()
  const lens = useView(({ lens }) => lens)
  return (
    <Popover position="bottom-start" width={380} shadow="md" withinPortal trapFocus returnFocus>
      <Tooltip label={t('help.of', { what: t(`lens.${lens}`) })}>
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('help.of', { what: t(`lens.${lens}`) })}>
            <IconHelpCircle size={20} />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t('help.of', { what: t(`lens.${lens}`) })}>
        <Text size="sm" className="help-text" tabIndex={0} data-autofocus>
          {t(helpTexts[lens])}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
