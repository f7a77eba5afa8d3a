import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** A choice among few options. */
export const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const id = useId()
  return (
    <div>
      <Input.Label id={id} component="span">
        {label}
      </Input.Label>
      <SegmentedControl
        fullWidth
        mt={4}
        aria-labelledby={id}
        value={value}
        data={Object.entries<string>(options).map(([each, name]) => ({ value: each as Value, label: name }))}
        onChange={onChange}
      />
    </div>
  )
}
