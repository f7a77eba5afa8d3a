import type { Explanation } from '../../api'

/** One statement with its truth, the expected and the found value, and the statements below it. */
export const ExplanationTree = ({ explanation }: { explanation: Explanation }) => {
  const { sentence, holds, expected, found, because = [] } = explanation
  return (
    <li class={holds ? 'holds' : 'fails'}>
      <p>
        <span class="mark" aria-hidden="true">
          {holds ? '✓' : '✗'}
        </span>
        <span class="unseen">{holds ? 'Yes: ' : 'No: '}</span>
        {sentence}
      </p>
      {expected !== undefined && (
        <dl>
          <dt>expected</dt>
          <dd>{valueText(expected)}</dd>
          <dt>found</dt>
          <dd>{valueText(found)}</dd>
        </dl>
      )}
      {because.length > 0 && (
        <ul>
          {because.map((part) => (
            <ExplanationTree explanation={part} />
          ))}
        </ul>
      )}
    </li>
  )
}

const valueText = (value: unknown): string =>
  value === undefined || value === null
    ? 'nothing'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
