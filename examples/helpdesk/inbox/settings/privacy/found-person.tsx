import { Button } from '@mantine/core'
import { IconDownload, IconLock } from '@tabler/icons-react'
import type { HoldSubject, PersonName } from 'frontdesk'
import type { PersonFile } from '../../../privacy-api'
import { privacyApi } from '../../api/privacy'
import { attempt } from '../../parts/attempt'
import { saveAsFile } from '../../parts/save-as-file'
import { counted } from './counted'
import { ErasePerson } from './erase-person'
import classes from './privacy.module.css'

interface FoundPersonProps {
  readonly name: PersonName
  readonly file: PersonFile
  readonly onChanged: () => void
  readonly onErased: () => void
}

/** The stored data about a person, and the possible actions. */
export const FoundPerson = ({ name, file, onChanged, onErased }: FoundPersonProps) => {
  const { person, holdings } = file
  const subject = subjectOf(person)
  const kinds = shownKinds.map(([kind, thing]) =>
    counted(holdings.filter((each) => each.what === 'record' && each.kind === kind).length, thing),
  )
  const hold = (held: HoldSubject) =>
    void attempt('The hold could not be set', async () => {
      await privacyApi.hold(held)
      onChanged()
    })
  return (
    <div className={classes.found}>
      <p className={classes.dim} role="status">
        {holdings.length === 0
          ? 'No data is stored about this person.'
          : `${counted(holdings.length, 'record')}, including ${kinds.join(', ')}.`}
      </p>
      <div className={classes.row}>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saveAsFile('person.json', file)}
        >
          Download all data
        </Button>
        {subject && (
          <Button
            variant="default"
            leftSection={<IconLock size={16} aria-hidden />}
            onClick={() => hold(subject)}
          >
            Set a legal hold
          </Button>
        )}
      </div>
      <ErasePerson
        name={name}
        toType={person.addresses[0] ?? person.contactIds[0] ?? person.visitorIds[0] ?? ''}
        onErased={onErased}
      />
    </div>
  )
}

const shownKinds = [
  ['conversation', 'conversation'],
  ['message', 'message'],
  ['consent', 'consent record'],
] as const

/** A hold on the contact protects all data of the person. A person without a contact is held as a visitor. */
const subjectOf = ({ contactIds, visitorIds }: PersonFile['person']): HoldSubject | undefined => {
  if (contactIds[0] !== undefined) return { kind: 'contact', id: contactIds[0] }
  return visitorIds[0] === undefined ? undefined : { kind: 'visitor', id: visitorIds[0] }
}
