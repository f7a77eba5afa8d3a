import { Radio, TagsInput } from '@mantine/core'
import type { Audience } from 'frontdesk/targeting'
import { Group } from '../../parts/group'
import { audienceNames } from '../../parts/rule-words'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'

export const AudienceFields = () => {
  const { setup, change } = useWizard()
  const { audience = { kind: 'everyone' } } = setup
  const lists = useField('message.audience.lists')
  return (
    <Group name="Audience">
      <Radio.Group
        aria-label="Audience"
        value={audience.kind}
        onChange={(kind) =>
          change({
            audience: kind === 'lists' ? { kind, lists: [] } : { kind: kind },
          })
        }
      >
        {kinds.map((kind) => (
          <Radio key={kind} mt="xs" value={kind} label={audienceNames[kind]} description={who[kind]} />
        ))}
      </Radio.Group>
      {audience.kind === 'lists' && (
        <TagsInput
          {...lists}
          label="Lists"
          description="Being in one of them is enough. Enter adds a list."
          value={[...audience.lists]}
          onChange={(chosen) => change({ audience: { ...audience, lists: chosen } })}
        />
      )}
    </Group>
  )
}

const kinds: readonly Audience['kind'][] = ['everyone', 'anonymous', 'tracked', 'lists']

const who: Readonly<Record<Audience['kind'], string>> = {
  everyone: 'Anyone who visits your site.',
  anonymous: 'Visitors whom no cookie ties to a contact.',
  tracked: 'Contacts whose tracking cookie is known.',
  lists: 'Tracked contacts who are in a list.',
}
