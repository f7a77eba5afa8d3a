import { Button, Textarea } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import type { ConversationDetail } from '../../api'
import { type DraftKind, useDraft } from '../drafts/use-draft'
import type { Sending } from '../drafts/use-sending'
import classes from './composer.module.css'
import { composerHint } from './composer-hint'

interface EditorProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly kind: DraftKind
  readonly userId: string
  readonly detail: ConversationDetail
  readonly onSend: Sending['send']
}

/** Enter adds a line, Ctrl or Cmd with Enter sends, Escape leaves the field. */
export const Editor = ({ ref, kind, userId, detail, onSend }: EditorProps) => {
  const [text, setText] = useDraft(userId, detail.row.id, kind)
  const allowed = kind === 'note' || detail.may.reply
  const confirms = kind === 'reply' && detail.consent.allows === 'confirmation'
  const ready = allowed && text.trim() !== ''

  const send = () => {
    if (!ready) return
    onSend({ kind, text: text.trim(), ...(confirms && { confirmsWithdrawal: true }) })
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }

  return (
    <>
      <Textarea
        ref={ref}
        aria-label={kind === 'reply' ? 'Reply' : 'Note'}
        placeholder={kind === 'reply' ? `Write to ${detail.row.name}…` : 'Write a note for your team…'}
        description={composerHint(kind, detail)}
        inputWrapperOrder={['input', 'description']}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={100_000}
        disabled={!allowed}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        classNames={{ input: classes.input ?? '', description: classes.hint ?? '' }}
      />
      <div className={classes.foot}>
        <span className={classes.keys}>Ctrl + Enter sends</span>
        <Button
          size="sm"
          color={kind === 'note' ? 'yellow.9' : 'indigo'}
          disabled={!ready}
          onClick={send}
          rightSection={kind === 'reply' ? <IconSend2 size={16} aria-hidden /> : undefined}
        >
          {kind === 'note' ? 'Add note' : confirms ? 'Send confirmation' : 'Send reply'}
        </Button>
      </div>
    </>
  )
}
