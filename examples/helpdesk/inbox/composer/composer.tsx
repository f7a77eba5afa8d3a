import { Tabs } from '@mantine/core'
import { IconMessageReply, IconNote } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ConversationDetail } from '../../api'
import type { DraftKind } from '../drafts/use-draft'
import type { Sending } from '../drafts/use-sending'
import { useShortcuts } from '../shortcuts/use-shortcuts'
import classes from './composer.module.css'
import { Editor } from './editor'

interface ComposerProps {
  readonly userId: string
  readonly detail: ConversationDetail
  readonly onSend: Sending['send']
}

/** The editor for replies and notes. Each has its own draft. */
export const Composer = ({ userId, detail, onSend }: ComposerProps) => {
  const [kind, setKind] = useState<DraftKind>('reply')
  const [wanted, setWanted] = useState(0)
  const box = useRef<HTMLTextAreaElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field of the chosen tab exists after it was shown
  useEffect(() => {
    if (wanted > 0) box.current?.focus()
  }, [wanted])

  const write = (next: DraftKind) => {
    setKind(next)
    setWanted((count) => count + 1)
  }
  useShortcuts({ r: () => write('reply'), n: () => write('note') })

  return (
    <Tabs
      value={kind}
      onChange={(next) => setKind(next === 'note' ? 'note' : 'reply')}
      keepMounted={false}
      className={classes.composer ?? ''}
      data-kind={kind}
    >
      <Tabs.List aria-label="Type of message">
        <Tabs.Tab value="reply" leftSection={<IconMessageReply size={16} aria-hidden />}>
          Reply
        </Tabs.Tab>
        <Tabs.Tab value="note" leftSection={<IconNote size={16} aria-hidden />}>
          Note
        </Tabs.Tab>
      </Tabs.List>
      {(['reply', 'note'] as const).map((each) => (
        <Tabs.Panel key={each} value={each}>
          <Editor ref={box} kind={each} userId={userId} detail={detail} onSend={onSend} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
