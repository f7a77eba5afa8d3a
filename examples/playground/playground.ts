import fc from 'fast-check'
import { type Checked, type Evaluator, evaluators, whatIf } from 'frontdesk/evaluators'
import { english, german, reasonSentence, sentenceOf } from 'frontdesk/languages'
import type { Explanation } from 'frontdesk/rules'
import { evaluatorInputs } from 'frontdesk/testing/arbitraries'
import type { EvaluatorArbitraries } from 'frontdesk/testing/laws'

type AnyPolicy = Evaluator<string, unknown, unknown, unknown, string>
type Policy = { evaluator: AnyPolicy; inputs: EvaluatorArbitraries<unknown, unknown> }

/** Every evaluator, with the generators of its inputs. */
const policies = evaluators.map((evaluator): Policy => {
  const { [evaluator.name]: inputs } = evaluatorInputs
  return { evaluator: evaluator as AnyPolicy, inputs: inputs as Policy['inputs'] }
})

const select = (id: string) => document.getElementById(id) as HTMLSelectElement
const box = (id: string) => document.getElementById(id) as HTMLTextAreaElement
const chosen = () => policies[select('policy').selectedIndex] as Policy
const words = () => (select('language').value === 'de' ? german : english)
const show = (id: string, ...children: Node[]) => box(id).replaceChildren(...children)
const node = (tag: string, className: string, ...children: (string | Node)[]): HTMLElement => {
  const made = Object.assign(document.createElement(tag), { className })
  made.append(...children)
  return made
}
const list = (items: (string | Node)[]) => node('ul', '', ...items.map((item) => node('li', '', item)))

/** The value in a box, or the sentences of all refusals, each with its box and its place. */
const read = (id: string, reader: (input: unknown) => Checked<unknown>) => {
  const given = parsed(box(id).value)
  const { value, refusals = [] } = given instanceof SyntaxError ? { refusals: [given] } : reader(given)
  box(id).setAttribute('aria-invalid', String(refusals.length > 0))
  return { value, problems: refusals.map(({ message }) => `${box(id).labels[0]?.textContent}: ${message}`) }
}

const parsed = (text: string): unknown => {
  if (text.trim() === '') return new SyntaxError('Empty. Type JSON, or take another example.')
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

const refuse = (id: string, ...boxes: { problems: string[] }[]) =>
  show(id, node('p', 'no', 'This is refused:'), list(boxes.flatMap(({ problems }) => problems)))

const tree = ({ holds, expected, found, because, ...each }: Explanation): HTMLElement => {
  const values = Object.entries({ [words().expected]: expected, [words().found]: found })
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name} ${JSON.stringify(value)}`))
    .join(',')
  const truth = node('b', holds ? 'yes' : 'no', holds ? words().yes : words().no)
  const line = node('span', '', truth, ` ${sentenceOf(each, words())}`, node('code', '', values))
  return node('div', '', line, ...(because ? [list(because.map(tree))] : []))
}

const decide = () => {
  const { evaluator } = chosen()
  const [rule, facts] = [read('rule', evaluator.readRule), read('facts', evaluator.readFacts)]
  if (rule.problems.length + facts.problems.length > 0) return refuse('decision', rule, facts)
  const { outcome, reason, explanation } = evaluator.decide(rule.value, facts.value)
  const found = evaluator.lint?.([rule.value]).map((it) => `${it.path}: ${it.sentence} ${it.fix.sentence}`)
  const tongue = node('div', '', node('p', '', reasonSentence(reason, words())), tree(explanation))
  tongue.lang = words().tag
  const answer = node('p', '', node('strong', '', JSON.stringify(outcome)), ' ', node('code', '', reason))
  const hints = found?.length ? list(found) : node('p', 'soft', found ? 'None.' : 'This policy has no lint.')
  show('decision', answer, tongue, node('h3', '', 'Likely mistakes in the rule'), hints)
}

const compare = () => {
  const { evaluator, inputs } = chosen()
  const [before, after] = [read('rule', evaluator.readRule), read('other', evaluator.readRule)]
  if (before.problems.length + after.problems.length > 0) return refuse('changes', before, after)
  const population = fc.sample(inputs.facts, { numRuns: 200, seed: 1 })
  const { changes, byReason } = whatIf(evaluator, before.value, after.value, population)
  const count = node('strong', '', `${changes.length} of 200 decisions change`)
  const example = changes
    .slice(0, 1)
    .flatMap(({ facts, before, after }) => [
      node('h3', '', `First example: ${before.reason} → ${after.reason}`),
      Object.assign(node('pre', '', JSON.stringify(facts, null, 2)), { tabIndex: 0 }),
    ])
  show('changes', count, list(byReason.map((it) => `${it.count} × ${it.from} → ${it.to}`)), ...example)
}

const another = () => {
  const { rule, facts } = chosen().inputs
  const [one, two] = fc.sample(rule, 2)
  const values = { rule: one, facts: fc.sample(facts, 1)[0], other: two }
  for (const [id, value] of Object.entries(values)) box(id).value = JSON.stringify(value, null, 2)
  show('changes', node('p', 'soft', 'Edit the second rule, then compare.'))
  decide()
}

select('policy').append(...policies.map(({ evaluator }) => node('option', '', evaluator.name)))
select('policy').addEventListener('change', another)
select('language').addEventListener('change', decide)
for (const id of ['rule', 'facts']) box(id).addEventListener('input', decide)
box('another').addEventListener('click', another)
box('compare').addEventListener('click', compare)
another()
