import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ConversationEvent } from '../../inbox/conversation/events'
import type { PlannedEffect } from '../../records/effects'
import type { Because } from '../../records/recorded-decision'
import type { Instant } from '../../shared/instant'
import type { Write } from './write'

/**
 * What a path decided, as data and free of storage. A host with its own store applies `changes`, `writes` and `effects`
 * together, or decides again when a fact in `reliesOn` is no longer so.
 */
export type Decided<Result, Fact extends string = never> = {
  /** The changes of conversations, in order. */
  readonly changes: readonly Change[]
  /** What is stored beside the conversations. */
  readonly writes: readonly Write[]
  /** Work outside the store, to be performed after the commit, at least once. */
  readonly effects: readonly PlannedEffect[]
  /** The facts, by name, that must still be so at the commit. Other facts count as they were read. */
  readonly reliesOn: readonly Fact[]
  /** The answer to the caller, valid once everything is committed. */
  readonly result: Result
}

/** The change of one conversation. */
export type Change = {
  /** Null when the conversation starts. */
  readonly before: Conversation | null
  /** The commands in order, as the conversation accepted them. No steps: only its messages change. */
  readonly steps: readonly DecidedStep[]
  /**
   * The state after all events, with the values of personal fields, which no event contains. Null when the conversation is
   * deleted.
   */
  readonly after: Conversation | null
  /** When it changed, in epoch milliseconds. */
  readonly at: Instant
}

/** A command, the events with which the conversation accepted it, and the policy decisions that led to it. */
export type DecidedStep = {
  /** The command, as the conversation accepted it. */
  readonly command: ConversationCommand
  /** Empty when the command changed nothing. */
  readonly events: readonly ConversationEvent[]
  /** The policy decisions that led to the command. */
  readonly because: Because
}

/** The parts of a decision that several functions contribute to. */
export type Parts = Partial<Pick<Decided<unknown>, 'changes' | 'writes' | 'effects'>>

/** Joins parts in their order. */
export const joinParts = (...parts: readonly Parts[]): Required<Parts> => ({
  changes: parts.flatMap(({ changes = [] }) => changes),
  writes: parts.flatMap(({ writes = [] }) => writes),
  effects: parts.flatMap(({ effects = [] }) => effects),
})

/** A decision that changes nothing, such as the answer to a repetition. */
export const nothingDecided = <Result, Fact extends string = never>(
  result: Result,
  reliesOn: readonly Fact[] = [],
): Decided<Result, Fact> => ({ ...joinParts(), reliesOn, result })
