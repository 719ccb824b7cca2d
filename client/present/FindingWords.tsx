import { Text } from '@mantine/core'

/** What the check before a show found: where and of what sort, the words themselves, and what to do. */
export const FindingWords = ({ heading, what, note }: { heading: string; what: string; note: string }) => (
  <div className="words">
    <Text size="sm" fw={600}>
      {heading}
    </Text>
    <Text size="sm">{what}</Text>
    {note !== '' && (
      <Text size="xs" c="dimmed">
        {note}
      </Text>
    )}
  </div>
)
