import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { PersonName } from 'frontdesk'
import { type SubmitEvent, useRef, useState } from 'react'
import type { PersonFile } from '../../../privacy-api'
import { privacyApi } from '../../api/privacy'
import { RequestError } from '../../api/request'
import { attempt } from '../../parts/attempt'
import shared from '../settings.module.css'
import { FoundPerson } from './found-person'
import classes from './privacy.module.css'

const kinds = [
  { value: 'email', label: 'E-mail address' },
  { value: 'contactId', label: 'Contact ID' },
  { value: 'visitorId', label: 'Visitor ID' },
] as const

type Kind = (typeof kinds)[number]['value']

/** Subject access: exports all data about a person. */
export const FindPerson = ({ onChanged }: { readonly onChanged: () => void }) => {
  const [kind, setKind] = useState<Kind>('email')
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<{ readonly name: PersonName; readonly file: PersonFile }>()

  const find = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The search failed', async () => {
      const person = { [kind]: name.trim() } as unknown as PersonName
      try {
        setFound({ name: person, file: await privacyApi.person(person) })
      } catch (problem) {
        if (!(problem instanceof RequestError) || ![400, 404].includes(problem.status)) throw problem
        setError(
          problem.status === 404 ? 'No person found.' : 'Please enter a complete e-mail address or ID.',
        )
      }
    })
  }
  const changed = (change: () => void) => {
    change()
    setError(undefined)
    setFound(undefined)
  }
  return (
    <section className={shared.card} aria-labelledby="find">
      <h2 className={shared.cardTitle} id="find">
        Find a person
      </h2>
      <form className={classes.row} onSubmit={find} noValidate>
        <NativeSelect
          label="Find by"
          data={kinds}
          value={kind}
          onChange={({ currentTarget }) => changed(() => setKind(currentTarget.value as Kind))}
        />
        <TextInput
          ref={field}
          className={classes.grows ?? ''}
          label={kinds.find(({ value }) => value === kind)?.label}
          autoComplete="off"
          value={name}
          error={error}
          onChange={({ currentTarget }) => changed(() => setName(currentTarget.value))}
        />
        <Button type="submit" className={classes.besideField ?? ''}>
          Find
        </Button>
      </form>
      {found && (
        <FoundPerson
          {...found}
          onChanged={onChanged}
          onErased={() => {
            changed(() => setName(''))
            field.current?.focus()
            onChanged()
          }}
        />
      )}
    </section>
  )
}
