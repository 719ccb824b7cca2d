import { Button, CloseButton, Group, Menu, NumberInput, Paper, Select, Text } from '@mantine/core'
import { IconFilterPlus, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waysFrom } from '../../graph/askable.ts'
import { type Built, builtLimits, isOpen, kindAt } from '../../graph/built.ts'
import { todayIn } from '../../graph/dates.ts'
import { thingKindNames } from '../../graph/kinds.ts'
import { offersFor } from '../../graph/offers.ts'
import { useCountries, useHome } from '../app/queries.ts'
import { headingOf, linkAndKind, useLanguage } from '../app/words.ts'
import { KindMark } from '../panels/KindMark.tsx'
import { OneOf } from '../panels/OneOf.tsx'
import { ThingPicker } from '../panels/ThingPicker.tsx'
import { conditionsAt, numbered, withConditions, withHow, withKind, withNextStep, withoutStep, withWay } from './building.ts'
import { ConditionField } from './ConditionField.tsx'

interface Parts {
  built: Built
  at: number
  change: (built: Built) => void
}

/** What is asked of the things of one step, and what more can be asked. */
const Conditions = ({ built, at, change }: Parts) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const countries = useCountries().map(({ fields }) => String(fields['code']))
  const zone = useHome().data?.home.timeZone ?? 'UTC'
  const [choosing, choose] = useState(false)
  const kind = kindAt(built, at)
  if (kind === undefined) return null
  const conditions = conditionsAt(built, at)
  const set = (next: typeof conditions) => change(withConditions(built, at, [...next]))
  return (
    <>
      {numbered(conditions).map(({ one: condition, at: number }) => (
        <ConditionField
          key={`${number} ${condition.ask}`}
          kind={kind}
          condition={condition}
          change={(changed) => set(conditions.map((one) => (one === condition ? changed : one)))}
          remove={() => set(conditions.filter((one) => one !== condition))}
        />
      ))}
      {choosing && (
        <ThingPicker
          id={null}
          label={t('build.thing')}
          kinds={[kind]}
          choose={(id) => {
            choose(false)
            if (id !== null) set([...conditions, { ask: 'thing', ids: [id] }])
          }}
        />
      )}
      {conditions.length < builtLimits.conditions && (
        <Menu shadow="md" position="bottom-start">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" leftSection={<IconFilterPlus size={14} />}>
              {t('build.addCondition')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} className="scroll">
            {!conditions.some(({ ask }) => ask === 'thing') && <Menu.Item onClick={() => choose(true)}>{t('build.thing')}</Menu.Item>}
            {offersFor(kind).map(({ key, title, begin }) => (
              <Menu.Item key={key} onClick={() => set([...conditions, begin(todayIn(zone), countries)])}>
                {title[language]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

const Next = ({ built, at, change }: Parts) => {
  const { t } = useTranslation()
  const kind = kindAt(built, at)
  if (kind === undefined || built.steps.length >= builtLimits.steps || waysFrom(kind).length === 0) return null
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconLink size={14} />} onClick={() => change(withNextStep(built, at))}>
      {t('build.addStep')}
    </Button>
  )
}

/** The beginning: things of which kind. */
export const FirstCard = ({ built, change }: Omit<Parts, 'at'>) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Paper withBorder p="sm" radius="md" component="section" className="step-card" aria-label={t('build.first')}>
      <Select
        size="sm"
        label={t('build.first')}
        allowDeselect={false}
        leftSection={<KindMark kind={built.kind} />}
        data={thingKindNames.map((value) => ({ value, label: headingOf(value, language) }))}
        value={built.kind}
        onChange={(kind) => kind !== null && kind !== built.kind && change(withKind(kind))}
      />
      <Conditions built={built} at={0} change={change} />
      <Next built={built} at={0} change={change} />
    </Paper>
  )
}

const hows = ['linked', 'counted', 'none'] as const

/** One step along a link: which, how it is meant, and what is asked of what it leads to. */
export const StepCard = ({ built, at, change }: Parts) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const step = built.steps[at - 1]
  const before = step === undefined ? undefined : kindAt(built, step.from)
  if (step === undefined || before === undefined) return null
  const ways = waysFrom(before)
  const keyOf = ({ link, direction, kind }: (typeof ways)[number]) => `${direction}:${link}:${kind}`
  const label = t('build.step', { number: at, kind: headingOf(before, language) })
  return (
    <Paper withBorder p="sm" radius="md" component="section" className="step-card" aria-label={label}>
      <Group justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <CloseButton size="sm" aria-label={t('build.removeStep', { number: at })} onClick={() => change(withoutStep(built, at))} />
      </Group>
      <Select
        size="sm"
        aria-label={t('build.link')}
        allowDeselect={false}
        searchable
        leftSection={<KindMark kind={step.kind} />}
        data={ways.map((way) => ({ value: keyOf(way), label: linkAndKind(way.link, way.direction, way.kind, language) }))}
        value={keyOf(step)}
        onChange={(value) => {
          const way = ways.find((one) => keyOf(one) === value)
          if (way !== undefined) change(withWay(built, at, way))
        }}
      />
      <Group gap="xs" align="center">
        <OneOf
          label={t('build.how')}
          choices={hows.filter((how) => how !== 'counted' || isOpen(built, step.from)).map((how) => [how, t(`build.${how}`)] as const)}
          value={step.how}
          onChange={(how) => change(withHow(built, at, { how }))}
        />
        {step.how === 'counted' && (
          <NumberInput
            size="xs"
            w={76}
            min={1}
            max={builtLimits.least}
            allowDecimal={false}
            aria-label={t('build.atLeast')}
            value={step.least}
            onChange={(value) => typeof value === 'number' && value >= 1 && change(withHow(built, at, { least: value }))}
          />
        )}
      </Group>
      <Conditions built={built} at={at} change={change} />
      <Next built={built} at={at} change={change} />
    </Paper>
  )
}
