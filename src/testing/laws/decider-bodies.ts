import type { AnyDecider } from '../../shared/decider'
import type { Checked } from '../../shared/parse-with'
import { frozen, objectsIn } from './data'
import { equalJson, explanationFault, jsonFault, LawBroken, refuse } from './faults'
import { fold, type PlayedStep } from './played'
import { inBoth } from './surroundings'

type StepLaw = (decider: AnyDecider, steps: readonly PlayedStep[]) => void

export const readersAccept: StepLaw = (decider, steps) => {
  for (const { command, events, states } of steps) {
    accepts('command', decider.readCommand(command), command)
    for (const event of events) accepts('event', decider.readEvent(event), event)
    for (const state of states) accepts('state', decider.readState(state), state)
    refuse(!decider.commands.includes(command.type), `the command ${command.type} is not declared`)
    for (const { type } of events) {
      refuse(!decider.events.includes(type), `the event ${type} is not declared`)
    }
  }
}

const accepts = (name: string, { value, refusals }: Checked<unknown>, given: unknown): void => {
  if (refusals)
    throw new LawBroken(`the ${name} ${JSON.stringify(given)} was refused: ${refusals[0].message}`)
  refuse(
    !equalJson(value, given),
    `the ${name} ${JSON.stringify(given)} was read as ${JSON.stringify(value)}`,
  )
}

export const isRepeatable: StepLaw = (decider, steps) => {
  for (const { command, before, verdict, events, states } of steps) {
    for (const again of inBoth(() => decider.decide(frozen(command), frozen(before)))) {
      refuse(!equalJson(again, verdict), `a second verdict about ${command.type} differs from the first`)
    }
    events.forEach((event, index) => {
      const last = states[index - 1] ?? before
      for (const state of inBoth(() => decider.evolve(frozen(last), frozen(event)))) {
        refuse(!equalJson(state, states[index]), `a second state after ${event.type} differs from the first`)
      }
    })
  }
}

export const isFresh: StepLaw = (decider, steps) => {
  for (const { command, before, verdict, events, states } of steps) {
    isFreshData(`the verdict about ${command.type}`, verdict, [
      command,
      before,
      decider.decide(command, before),
    ])
    events.forEach((event, index) => {
      const last = states[index - 1] ?? before
      isFreshData(`the state after ${event.type}`, states[index], [event, last, decider.evolve(last, event)])
    })
  }
}

const isFreshData = (name: string, value: unknown, others: readonly unknown[]): void => {
  const fault = jsonFault(value, name)
  refuse(fault !== undefined, `no plain data: ${fault}`)
  const known = new Set(others.flatMap(objectsIn))
  const shared = objectsIn(value).find((object) => known.has(object))
  refuse(shared !== undefined, `${name} shares ${JSON.stringify(shared)} with an input or another result`)
}

export const refusesCleanly: StepLaw = (decider, steps) => {
  for (const { command, verdict } of steps) {
    const { outcome, reason, explanation } = verdict
    const name = `the verdict about ${command.type}`
    refuse(explanation.holds !== outcome.accepted, `${name} and its explanation differ in acceptance`)
    refuse(explanation.reason !== reason, `${name} has ${reason}, its explanation ${explanation.reason}`)
    const fault = explanationFault(explanation)
    refuse(fault !== undefined, `${name}: ${fault}`)
    if (outcome.accepted) continue
    refuse('events' in outcome, `${name} is a refusal with events`)
    refuse(!decider.refusals.includes(reason), `${name} has the reason ${reason}, which is not declared`)
  }
}

export const foldsBack: StepLaw = (decider, steps) => {
  const events = steps.flatMap((step) => step.events)
  const read = events.map((event) => {
    const { value, refusals } = decider.readEvent(JSON.parse(JSON.stringify(event)))
    if (refusals) throw new LawBroken(`the event ${event.type} cannot be read back: ${refusals[0].message}`)
    return value
  })
  const [before, after] = [fold(decider, events), fold(decider, read)]
  refuse(
    !equalJson(before, after),
    `the log folds to ${JSON.stringify(before)}, and read back to ${JSON.stringify(after)}`,
  )
}
