import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import type { Finding } from 'frontdesk'
import classes from './findings.module.css'

interface FindingsProps {
  readonly findings: readonly Finding[]
  /** Applies the replacement of a finding, if it has one. */
  readonly onApply?: (finding: Finding) => void
}

/** Likely mistakes, how to correct them, and a button that applies the correction if there is one. */
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
