import { Button, Group, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

/** A field for a name and a button that makes something under it; an empty field takes the usual name. */
export const Naming = ({
  label,
  usual,
  act,
  icon,
  make,
  busy,
}: {
  label: string
  usual: string
  act: string
  icon: ReactNode
  make: (name: string) => void
  busy: boolean
}) => {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make(name.trim() === '' ? usual : name.trim())
        setName('')
      }}
    >
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label={label}
          value={name}
          maxLength={200}
          placeholder={usual}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
        />
        <Button type="submit" leftSection={icon} loading={busy}>
          {act}
        </Button>
      </Group>
    </form>
  )
}
