import { Button, Radio } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { UrlRule } from 'frontdesk/targeting'
import { useEffect, useRef } from 'react'
import { Findings } from '../../parts/findings'
import { Group } from '../../parts/group'
import { useWizard } from '../wizard-context'
import { UrlRuleFields } from './url-rule-fields'
import classes from './url-rules.module.css'

/** The URL rules, the likely mistakes in each, and how they are combined. */
export const UrlRulesFields = () => {
  const { setup, change, findingsAt, apply } = useWizard()
  const { rules = [], combine = 'any' } = setup.urls ?? {}
  const list = useFocusOnNew(rules.length)
  const set = (next: readonly UrlRule[]) =>
    change({ urls: next.length === 0 ? undefined : { ...setup.urls, rules: next } })
  const add = () => set([...rules, { target: 'url', operator: 'is', value: '' }])

  return (
    <Group
      name="Pages"
      hint="Paths are case sensitive. A URL that ends in /* matches the page and all pages below it."
    >
      {rules.length === 0 && <p className={classes.none}>Without rules the message shows on every page.</p>}
      <ol className={classes.rules} ref={list}>
        {rules.map((rule, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place, as its findings are
          <li key={index}>
            {index > 0 && <p className={classes.between}>{combine === 'any' ? 'or' : 'and also'}</p>}
            <UrlRuleFields
              rule={rule}
              index={index}
              onChange={(next) => set(rules.with(index, next))}
              onRemove={() => set(rules.toSpliced(index, 1))}
            />
            <Findings findings={findingsAt(`message.urls.rules[${index}]`)} onApply={apply} />
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
        className={classes.add ?? ''}
      >
        {rules.length === 0 ? 'Add a rule' : 'Add another rule'}
      </Button>
      {rules.length > 1 && (
        <Radio.Group
          label="Combine rules"
          value={combine}
          onChange={(value) =>
            change({ urls: { rules, combine: value === 'any' ? 'any' : 'include-exclude' } })
          }
        >
          <Radio
            mt="xs"
            value="any"
            label="Any rule matches"
            description="The rules are joined by OR, including rules with “isn’t”."
          />
          <Radio
            mt="xs"
            value="include-exclude"
            label="Any positive rule matches, and no negative rule excludes the page"
            description="Rules with “isn’t” or “doesn’t” exclude pages, whatever the other rules say."
          />
        </Radio.Group>
      )}
      <Findings findings={findingsAt('message.urls.combine')} onApply={apply} />
    </Group>
  )
}

/** Moves the focus to a new rule. */
const useFocusOnNew = (count: number) => {
  const list = useRef<HTMLOListElement>(null)
  const before = useRef(count)
  useEffect(() => {
    if (count > before.current) list.current?.lastElementChild?.querySelector('select')?.focus()
    before.current = count
  }, [count])
  return list
}
