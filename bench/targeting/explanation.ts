import { chooseTargetedMessage, type MessageTargeting, parsePageUrl, type Visit } from 'frontdesk/targeting'
import { createTargetingIndex } from 'frontdesk/targeting/many'
import { duration, type Table } from '../harness/report'
import { clock, median } from '../harness/timing'
import { known, times } from '../workloads/random'
import { targetingWorkload } from '../workloads/targeting'
import { viewOf } from './lower'

export interface ExplanationCost {
  /** Nanoseconds to parse the address of a page, once for all messages. */
  readonly page: number
  /** Nanoseconds to decide whether one message shows, on a parsed page. */
  readonly predicate: number
  /** Nanoseconds for the same decision with a full explanation. */
  readonly explanation: number
}

/** Decides and explains 200 messages one by one, in turns. */
export const explanationCost = (): ExplanationCost => {
  const { messages, views } = targetingWorkload(200, 'sparse')
  const visits = views.map((view) => viewOf(view).visit)
  const pairs = messages.map((message, index) => ({
    message,
    index: createTargetingIndex([message]),
    visit: known(visits[index]),
  }))
  const rounds = times(30, () => ({
    page: timed(() => {
      for (const { page } of views) parsePageUrl(page)
    }, views.length),
    predicate: timed(() => {
      for (const { index, visit } of pairs) index.matches(visit)
    }, pairs.length),
    explanation: timed(() => {
      for (let again = 0; again < 20; again += 1) {
        for (const { message, visit } of pairs) explain(message, visit)
      }
    }, pairs.length * 20),
  })).slice(10)
  return {
    page: median(rounds.map(({ page }) => page)),
    predicate: median(rounds.map(({ predicate }) => predicate)),
    explanation: median(rounds.map(({ explanation }) => explanation)),
  }
}

const explain = (message: MessageTargeting, visit: Visit) =>
  chooseTargetedMessage([message], visit).explanation

/** The unmeasured rounds warm up the code. */
const timed = (run: () => void, count: number): number => {
  const again = 20
  const started = clock()
  for (let done = 0; done < again; done += 1) run()
  return (clock() - started) / (again * count)
}

export const explanationTable = ({ page, predicate, explanation }: ExplanationCost): Table => ({
  title: 'One message, asked and explained',
  columns: ['reading the page', 'asking the message', 'explaining the message'],
  rows: [[page, predicate, explanation].map(duration)],
})
