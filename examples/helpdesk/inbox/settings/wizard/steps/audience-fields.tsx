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
          description="Contacts in any of these lists. Press Enter to add a list."
          value={[...audience.lists]}
          onChange={(chosen) => change({ audience: { ...audience, lists: chosen } })}
        />
      )}
    </Group>
  )
}

const kinds: readonly Audience['kind'][] = ['everyone', 'anonymous', 'tracked', 'lists']

const who: Readonly<Record<Audience['kind'], string>> = {
  everyone: 'All visitors of your site.',
  anonymous: 'Visitors without a tracking cookie of a contact.',
  tracked: 'Contacts with a tracking cookie.',
  lists: 'Contacts with a tracking cookie who are in a list.',
}
