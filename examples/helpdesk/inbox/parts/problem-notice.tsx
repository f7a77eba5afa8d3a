import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RequestError } from '../api/request'

interface ProblemNoticeProps {
  readonly title: string
  readonly error: RequestError
  readonly onRetry: () => void
}

export const ProblemNotice = ({ title, error, onRetry }: ProblemNoticeProps) => (
  <Alert color="red" variant="light" title={title} icon={<IconAlertTriangle />} m="md" role="alert">
    <p style={{ margin: '0 0 12px' }}>{error.problem.sentence}</p>
    <Button size="xs" variant="default" onClick={onRetry}>
      Try again
    </Button>
  </Alert>
)
