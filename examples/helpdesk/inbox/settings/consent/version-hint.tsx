import { Button } from '@mantine/core'
import type { ConsentRule } from 'frontdesk/consent'
import { Notice } from '../parts/notice'
import { useWizard } from '../wizard/wizard-context'

interface VersionHintProps {
  readonly rule: NonNullable<ConsentRule['process']>
  readonly onChange: (version: string) => void
}

/** Warns when the text differs from the published text but has the same version. */
export const VersionHint = ({ rule, onChange }: VersionHintProps) => {
  const published = useWizard().message.published?.consent?.process
  if (!published || published.text === rule.text || published.version !== rule.version) return null
  const next = nextVersion(rule.version)
  return (
    <Notice tone="amber" title="The text changed, but not its version" announced>
      <p>Visitors who agreed to the old text would count as having agreed to the new text.</p>
      <Button size="compact-sm" variant="default" onClick={() => onChange(next)}>
        Call it {next}
      </Button>
    </Notice>
  )
}

/** Increments the number at the end of a version; without a number it appends one. */
const nextVersion = (version: string): string => {
  const counted = version.replace(/(\d+)$/, (digits) =>
    String(Number(digits) + 1).padStart(digits.length, '0'),
  )
  return counted === version ? `${version}-2` : counted
}
