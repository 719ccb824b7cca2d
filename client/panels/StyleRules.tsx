import { Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CanvasStyle, colorRules, sizeRules } from '../../graph/canvas.ts'
import { ruleLegend, ruleWords } from '../../picture/rules.ts'
import type { Scene, Theme } from '../../picture/view.ts'
import { setStyle } from '../app/canvasSteps.ts'
import { takeStep, useView } from '../app/store.ts'
import { useLanguage } from '../app/words.ts'

/** What colours and sizes tell on the canvas, chosen here, with the colours' legend. */
export const StyleRules = ({ scene, theme }: { scene: Scene; theme: Theme }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const style = useView(({ style }) => style)
  const change = (rule: Partial<CanvasStyle>) => takeStep(setStyle(rule), 'style')
  const common = { size: 'xs', allowDeselect: false, comboboxProps: { withinPortal: false } } as const
  return (
    <Stack gap={6} mt="md">
      <Select
        {...common}
        label={t('canvas.colorBy')}
        data={colorRules.map((value) => ({ value, label: t(`canvas.rule.${value}`) }))}
        value={style.color}
        onChange={(color) => color !== null && change({ color })}
      />
      {ruleLegend(scene, theme, language).map(({ key, title, color, count }) => (
        <Text key={key} span size="sm" className="legend-row">
          <svg width={14} height={14} aria-hidden style={{ flex: 'none' }}>
            <circle cx={7} cy={7} r={7} fill={color} />
          </svg>
          <span className="words">{title}</span>
          <Text span c="dimmed" size="sm">
            {count}
          </Text>
        </Text>
      ))}
      <Select
        {...common}
        label={t('canvas.sizeBy')}
        data={sizeRules.map((value) => ({ value, label: t(`canvas.rule.${value}`) }))}
        value={style.size}
        onChange={(size) => size !== null && change({ size })}
      />
      {ruleWords(style, language).map((sentence) => (
        <Text key={sentence} size="xs" c="dimmed">
          {sentence}.
        </Text>
      ))}
    </Stack>
  )
}
