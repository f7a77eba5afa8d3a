import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { UrlRule } from 'frontdesk/targeting'
import { operatorNames, paramOperatorNames } from '../../parts/rule-words'
import { useField } from '../use-field'
import classes from './url-rules.module.css'

interface UrlRuleFieldsProps {
  readonly rule: UrlRule
  readonly index: number
  readonly onChange: (rule: UrlRule) => void
  readonly onRemove: () => void
}

/** One rule: a part of the URL, an operator and a value. */
export const UrlRuleFields = ({ rule, index, onChange, onRemove }: UrlRuleFieldsProps) => {
  const place = `message.urls.rules[${index}]`
  const [value, name] = [useField(`${place}.value`), useField(`${place}.name`)]
  const number = `of rule ${index + 1}`
  const names = rule.target === 'url' ? operatorNames : paramOperatorNames

  return (
    <div className={classes.rule} data-target={rule.target}>
      <NativeSelect
        aria-label={`Part of the URL ${number}`}
        value={rule.target}
        data={[
          { value: 'url', label: 'Website URL' },
          { value: 'query-param', label: 'Query parameter' },
        ]}
        onChange={({ currentTarget }) =>
          onChange(
            currentTarget.value === 'url'
              ? { target: 'url', operator: 'is', value: '' }
              : { target: 'query-param', operator: 'is', name: '', value: '' },
          )
        }
      />
      {rule.target === 'query-param' && (
        <TextInput
          {...name}
          aria-label={`Parameter name ${number}`}
          placeholder="utm_source"
          value={rule.name}
          onChange={({ currentTarget }) => onChange({ ...rule, name: currentTarget.value })}
        />
      )}
      <NativeSelect
        aria-label={`Operator ${number}`}
        value={rule.operator}
        data={Object.entries(names).map(([operator, label]) => ({ value: operator, label }))}
        onChange={({ currentTarget }) => onChange({ ...rule, operator: currentTarget.value as never })}
      />
      <TextInput
        {...value}
        className={classes.value ?? ''}
        aria-label={`Value ${number}`}
        placeholder={rule.target === 'url' ? 'https://example.com/pricing' : 'newsletter'}
        value={rule.value}
        onChange={({ currentTarget }) => onChange({ ...rule, value: currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={`Remove rule ${index + 1}`}
        onClick={onRemove}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
