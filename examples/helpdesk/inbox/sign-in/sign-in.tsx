import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api'
import { RequestError } from '../api/request'
import { useLoad } from '../api/use-load'
import { Avatar } from '../parts/avatar'
import { Mark } from '../parts/pictures'
import { ProblemNotice } from '../parts/problem-notice'
import classes from './sign-in.module.css'

/** Signs in a demo user without a password. A host replaces this component by its own sign-in. */
export const SignIn = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const users = useLoad('demo-users', api.demoUsers)
  const [refused, setRefused] = useState<RequestError>()

  const choose = async (userId: string) => {
    try {
      await api.signIn(userId)
      onSignedIn()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setRefused(error)
    }
  }

  const error = refused ?? users.error
  const retry = () => {
    setRefused(undefined)
    users.refresh()
  }

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Mark size={40} />
        <h1 className={classes.title}>Choose a demo user</h1>
        <p className={classes.text}>
          This is a demonstration, so there are no passwords. Open a second browser to see two people work
          together.
        </p>
        {error && <ProblemNotice title="Sign-in failed" error={error} onRetry={retry} />}
        <ul className={classes.people}>
          {users.data?.map((person) => (
            <li key={person.id}>
              <UnstyledButton className={classes.person} onClick={() => void choose(person.id)}>
                <Avatar name={person.name} size={36} status={person.status} />
                <span className={classes.names}>
                  <span className={classes.name}>{person.name}</span>
                  <span className={classes.role}>
                    {person.admin ? 'Admin, ' : ''}
                    {seatWords(person.seat)}
                    {person.status === 'away' ? ', away' : ''}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}

const seatWords = (seat: string): string =>
  seat === 'none' ? 'no seat' : `${seat.replaceAll('-', ' ')} seat`
