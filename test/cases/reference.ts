import { createInterface } from 'node:readline'
import { evaluators } from './evaluators'

/** This library as a program for `run.mjs`: reads a case a line, and answers it. */
for await (const line of createInterface({ input: process.stdin })) {
  const { id, evaluates, given } = JSON.parse(line) as { id: number; evaluates: string; given: never }
  const found = evaluators[evaluates]?.evaluate(given)
  process.stdout.write(`${JSON.stringify({ id, found })}\n`)
}
