import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { MessageRow } from '../../../settings-api'
import { Findings } from '../parts/findings'
import { formatSettingsRoute } from '../route/settings-route'
import classes from './message-list.module.css'
import { RowMenu } from './row-menu'
import { StateBadges } from './state-badges'
import { hasPlace, type Messages } from './use-messages'
import { whereWords } from './where-words'

interface MessageRowProps {
  readonly row: MessageRow
  readonly place: number
  readonly inbox: string
  readonly messages: Messages
}

/** A message with its state and its targeting. It is moved by its handle or by its arrow buttons. */
export const MessageRowItem = ({ row, place, inbox, messages }: MessageRowProps) => {
  const placed = messages.rows?.filter(hasPlace).length ?? 0
  const [over, setOver] = useState(false)
  const focused = useRef<HTMLButtonElement>(null)
  const clicked = useRef(false)
  // A row that moves in the document loses the focus, so it is set again to the arrow button.
  useEffect(() => {
    if (clicked.current) focused.current?.focus()
    clicked.current = false
  }, [place])

  const arrow = (to: number, name: string, Icon: typeof IconArrowUp) => {
    const possible = to >= 0 && to < placed
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Move ${row.name} ${name}`}
        aria-disabled={!possible}
        className={classes.arrow ?? ''}
        onClick={({ currentTarget }) => {
          focused.current = currentTarget
          clicked.current = possible
          messages.move(row.id, to)
        }}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    )
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    messages.move(event.dataTransfer.getData('text/plain'), place)
  }

  return (
    <li
      className={classes.row}
      data-over={over || undefined}
      data-state={row.state}
      {...(hasPlace(row) && {
        onDragOver: (event: DragEvent) => {
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      })}
    >
      <div className={classes.line}>
        {hasPlace(row) ? (
          <span
            className={classes.grip}
            draggable
            onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
            aria-hidden
          >
            <IconGripVertical size={18} />
            <span className={classes.number}>{place + 1}</span>
          </span>
        ) : (
          <span className={classes.grip} data-none aria-hidden />
        )}
        <span className={classes.swatch} style={{ background: row.accent }} aria-hidden />
        <div className={classes.words}>
          <a
            className={classes.name}
            href={formatSettingsRoute({ inbox, page: 'message', id: row.id, step: 'channel' })}
          >
            {row.name || 'Unnamed message'}
          </a>
          <StateBadges row={row} />
          <p className={classes.where}>{whereWords(row)}</p>
        </div>
        <div className={classes.actions}>
          {hasPlace(row) && (
            <>
              {arrow(place - 1, 'up', IconArrowUp)}
              {arrow(place + 1, 'down', IconArrowDown)}
            </>
          )}
          <RowMenu row={row} inbox={inbox} messages={messages} />
        </div>
      </div>
      <Findings findings={row.findings} />
    </li>
  )
}
