import type { Explanation } from '../../api'

/** One question with its answer, the expected and the found value, and its child questions. */
export const ExplanationTree = ({ explanation }: { explanation: Explanation }) => {
  const { question, holds, expected, found, because = [] } = explanation
  return (
    <li class={holds ? 'holds' : 'fails'}>
      <p>
        <span class="mark" aria-hidden="true">
          {holds ? '✓' : '✗'}
        </span>
        <span class="unseen">{holds ? 'Yes: ' : 'No: '}</span>
        {question}
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
