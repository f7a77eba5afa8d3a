import { Button, TextInput } from '@mantine/core'
import type { PersonName } from 'frontdesk'
import { type SubmitEvent, useState } from 'react'
import { privacyApi } from '../../api/privacy'
import { attempt } from '../../parts/attempt'
import classes from './privacy.module.css'

interface ErasePersonProps {
  readonly name: PersonName
  /** The text to type, so that one click cannot erase a person. */
  readonly toType: string
  readonly onErased: () => void
}

export const ErasePerson = ({ name, toType, onErased }: ErasePersonProps) => {
  const [typed, setTyped] = useState('')
  const erase = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The person was not erased', async () => {
      await privacyApi.erase(name, typed)
      onErased()
    })
  }
  return (
    <form className={classes.danger} aria-label="Erase this person" onSubmit={erase} noValidate>
      <p className={classes.dim}>
        Erasing permanently deletes the person’s messages, attachments and identifiers. Only a proof of
        consent is kept, and it does not name the person.
      </p>
      <div className={classes.row}>
        <TextInput
          className={classes.grows ?? ''}
          label={`Type ${toType} to confirm`}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button type="submit" className={classes.besideField ?? ''} color="red.8" disabled={typed !== toType}>
          Erase permanently
        </Button>
      </div>
    </form>
  )
}
