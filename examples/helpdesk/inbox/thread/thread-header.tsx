import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconChevronLeft, IconLayoutSidebarRight } from '@tabler/icons-react'
import type { ConversationDetail, Me, Person } from '../../api'
import { RowLabels } from '../list/row-labels'
import { Label } from '../parts/label'
import { useShortcuts } from '../shortcuts/use-shortcuts'
import { AssigneeSelect } from './assignee-select'
import classes from './thread-header.module.css'
import { ThreadMenu } from './thread-menu'
import type { useCommands } from './use-commands'

interface ThreadHeaderProps {
  readonly me: Me
  readonly members: readonly Person[]
  readonly detail: ConversationDetail
  readonly commands: ReturnType<typeof useCommands>
  readonly onMembersStale: () => void
  readonly detailsShown: boolean
  readonly onToggleDetails: () => void
  readonly backHref?: string
}

export const ThreadHeader = ({ detail, commands, backHref, ...props }: ThreadHeaderProps) => {
  const { row, subject, blocked } = detail
  return (
    <header className={classes.header}>
      {backHref && (
        <ActionIcon component="a" href={backHref} variant="subtle" color="gray" aria-label="Back to the list">
          <IconChevronLeft size={20} />
        </ActionIcon>
      )}
      <h2 className={classes.name}>{row.name}</h2>
      <div className={classes.labels}>
        <RowLabels row={row} />
        {blocked && <Label tone="red">Blocked</Label>}
        {subject && (
          <span className={classes.subject} title={subject}>
            {subject}
          </span>
        )}
      </div>
      <div className={classes.acts}>
        <AssigneeSelect
          assigneeId={row.assigneeId}
          me={props.me}
          members={props.members}
          onAssign={(userId) => commands.run('assign', { userId })}
          onOpen={props.onMembersStale}
        />
        <StatusButton status={row.status} commands={commands} />
        <ThreadMenu detail={detail} run={commands.run} />
        <Tooltip label="Contact and decisions">
          <ActionIcon
            variant={props.detailsShown ? 'light' : 'subtle'}
            color={props.detailsShown ? 'indigo' : 'gray'}
            size="lg"
            aria-label="Details"
            aria-expanded={props.detailsShown}
            onClick={props.onToggleDetails}
          >
            <IconLayoutSidebarRight size={20} />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  )
}

interface StatusButtonProps {
  readonly status: ConversationDetail['row']['status']
  readonly commands: ReturnType<typeof useCommands>
}

const StatusButton = ({ status, commands: { run, running } }: StatusButtonProps) => {
  const open = status === 'open'
  useShortcuts(open ? { e: () => run('close') } : {})
  return (
    <Button
      variant={open ? 'light' : 'default'}
      className={classes.status ?? ''}
      aria-label={open ? 'Close conversation' : 'Reopen conversation'}
      leftSection={open ? <IconCheck size={18} /> : <IconArrowBackUp size={18} />}
      loading={running === (open ? 'close' : 'reopen')}
      onClick={() => run(open ? 'close' : 'reopen')}
    >
      {open ? 'Close' : 'Reopen'}
    </Button>
  )
}
