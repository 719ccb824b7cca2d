import { SegmentedControl } from '@mantine/core'

interface OneOfProps<T extends string> {
  label: string
  /** What can be chosen, in order, with its words. */
  choices: readonly (readonly [T, string])[]
  value: T
  onChange: (value: T) => void
}

/** A choice of one among a few words in a row. */
export const OneOf = <T extends string>({ label, choices, value, onChange }: OneOfProps<T>) => (
  <SegmentedControl
    size="xs"
    value={value}
    onChange={onChange}
    aria-label={label}
    data={choices.map(([choice, words]) => ({ value: choice, label: words }))}
  />
)
