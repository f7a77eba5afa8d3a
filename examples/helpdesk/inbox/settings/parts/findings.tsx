import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import type { Finding } from 'frontdesk'
import classes from './findings.module.css'

interface FindingsProps {
  readonly findings: readonly Finding[]
  /** Carries out what a finding proposes, where it says what to write. */
  readonly onApply?: (finding: Finding) => void
}

/** What is hardly meant, what to do about it, and where that can be done at once, the button that does it. */
export const Findings = ({ findings, onApply }: FindingsProps) => {
  if (findings.length === 0) return null
  return (
    <ul className={classes.findings} aria-label="Suggestions">
      {findings.map((finding) => (
        <li key={finding.code + finding.path + finding.id} className={classes.finding}>
          <IconBulb size={18} aria-hidden className={classes.icon ?? ''} />
          <div>
            <p>{finding.sentence}</p>
            <p className={classes.fix}>{finding.fix.sentence}</p>
            {onApply && isApplicable(finding) && (
              <Button
                size="compact-sm"
                variant="default"
                mt={6}
                aria-label={`Apply: ${finding.fix.sentence}`}
                onClick={() => onApply(finding)}
              >
                Apply
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

const isApplicable = ({ path, fix }: Finding): boolean =>
  path.startsWith('message.') && (fix.replacement !== undefined || fix.remove === true)
