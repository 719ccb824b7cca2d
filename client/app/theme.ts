import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { fontFamily } from '../../picture/text.ts'

const neva: MantineColorsTuple = [
  '#e9f5f9',
  '#d6e8ee',
  '#abd0dc',
  '#7cb7ca',
  '#57a2bb',
  '#4095b2',
  '#2a7f9d',
  '#1c6a86',
  '#14546b',
  '#0b4256',
]

/** The look of panels and controls: the system's own fonts, one accent colour. */
export const theme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: '650' },
  colors: { neva },
  primaryColor: 'neva',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  respectReducedMotion: true,
  autoContrast: true,
})

/** Quiet text still has a contrast of 4.5 to 1 with every ground that it stands on. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#56626c', '--mantine-color-placeholder': '#6b7680' },
  dark: { '--mantine-color-dimmed': '#a3afb8', '--mantine-color-placeholder': '#97a3ac' },
})
