import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { RequestError } from '../../api/request'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import shared from '../settings.module.css'
import classes from './install.module.css'

/** Sends the code to a developer of the site. */
export const MailCode = () => {
  const [to, setTo] = useState('')
  const [error, setError] = useState<string>()
  const [sentTo, setSentTo] = useState<string>()

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The mail was not sent', async () => {
      try {
        await settingsApi.mailInstall(to)
        setSentTo(to)
        setTo('')
      } catch (problem) {
        if (!(problem instanceof RequestError) || problem.status !== 400) throw problem
        setError('Please enter an e-mail address.')
      }
    })
  }
  return (
    <section className={shared.card} aria-labelledby="mail">
      <h2 className={shared.cardTitle} id="mail">
        Send it to a developer
      </h2>
      <p className={classes.hint}>We send the code with instructions from your team’s address.</p>
      <form className={classes.row} onSubmit={send} noValidate>
        <TextInput
          className={classes.grows ?? ''}
          label="E-mail address"
          type="email"
          autoComplete="off"
          value={to}
          error={error}
          onChange={({ currentTarget }) => {
            setTo(currentTarget.value)
            setError(undefined)
            setSentTo(undefined)
          }}
        />
        <Button type="submit" className={classes.besideField ?? ''}>
          Send the code
        </Button>
      </form>
      <p role="status" className={classes.status}>
        {sentTo && `The code was sent to ${sentTo}.`}
      </p>
    </section>
  )
}
