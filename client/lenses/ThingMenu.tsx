import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Point } from '../../picture/view.ts'
import { useDesk } from '../app/desk.ts'
import { collapse, isExpanded, removeThings, select, togglePin } from '../app/steps.ts'
import { currentView, takeStep } from '../app/store.ts'

/** What can be done with the thing under the pointer. */
export const ThingMenu = ({ id, at, name, close }: { id: string; at: Point; name: string; close: () => void }) => {
  const { t } = useTranslation()
  const choose = useDesk(({ choose }) => choose)
  const view = currentView()
  return (
    <Menu opened onChange={(isOpen) => !isOpen && close()} position="bottom-start" shadow="md">
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="menu-name">{name}</Menu.Label>
        <Menu.Item onClick={() => choose(id)}>{t('act.expand')}</Menu.Item>
        {isExpanded(view, id) && <Menu.Item onClick={() => takeStep(collapse(id), 'collapse', name)}>{t('act.collapse')}</Menu.Item>}
        <Menu.Item onClick={() => takeStep(select(id), 'card', name)}>{t('act.card')}</Menu.Item>
        <Menu.Item onClick={() => takeStep(togglePin(id), view.pinned.includes(id) ? 'unpin' : 'pin', name)}>
          {t(view.pinned.includes(id) ? 'act.unpin' : 'act.pin')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => takeStep(removeThings([id]), 'remove', name)}>
          {t('act.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
