import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AgentEntry } from '../../api'
import { LinkedText } from '../parts/linked-text'
import classes from './mail-card.module.css'
import { cleanMail, mailDocument } from './mail-document'
import { MailFrame } from './mail-frame'

/** A mail as HTML or as text. Quoted history and remote images are hidden until the agent shows them. */
export const MailBody = ({ message }: { readonly message: NonNullable<AgentEntry['message']> }) => {
  const [quoted, setQuoted] = useState(false)
  const [asText, setAsText] = useState(false)
  const [pictures, setPictures] = useState(false)
  const mail = useMemo(
    () => (message.html === undefined ? undefined : cleanMail(message.html)),
    [message.html],
  )

  const formatted = mail !== undefined && !asText
  const fullText = message.fullText ?? message.text
  const hasQuote = formatted ? mail.hasQuote : fullText.trim() !== message.text.trim()

  return (
    <>
      {formatted ? (
        <MailFrame document={mailDocument(mail, { quoted, pictures })} />
      ) : (
        <LinkedText text={quoted ? fullText : message.text} />
      )}
      <div className={classes.switches}>
        {hasQuote && (
          <Switch pressed={quoted} onChange={setQuoted}>
            {quoted ? 'Hide quoted text' : 'Show quoted text'}
          </Switch>
        )}
        {formatted && mail.hasRemotePictures && !pictures && (
          <Switch pressed={pictures} onChange={setPictures}>
            Load pictures
          </Switch>
        )}
        {mail && (
          <Switch pressed={asText} onChange={setAsText}>
            {asText ? 'Show formatted' : 'Show as text'}
          </Switch>
        )}
      </div>
    </>
  )
}

interface SwitchProps {
  readonly pressed: boolean
  readonly onChange: (pressed: boolean) => void
  readonly children: string
}

const Switch = ({ pressed, onChange, children }: SwitchProps) => (
  <Button size="compact-xs" variant="default" fw={500} onClick={() => onChange(!pressed)}>
    {children}
  </Button>
)
