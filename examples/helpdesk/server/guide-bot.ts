import type { Bot, BotAnswer, BotTurnMessage } from 'frontdesk'

/**
 * A bot that answers from the docs of the demo product and offers further questions. It hands off when the visitor asks
 * for a person, or when it knows no answer twice in a row. It has no state: each turn contains the messages so far.
 */
export const createGuideBot = (): Bot => ({ answer: async ({ messages }) => answer(messages) })

const answer = (messages: readonly BotTurnMessage[]): BotAnswer => {
  const asked = messages.at(-1)?.text.toLowerCase() ?? ''
  if (wantsPerson.some((words) => asked.includes(words))) {
    return {
      messages: ['Of course. I am getting a person for you.'],
      handOff: { reason: 'asked for a person' },
    }
  }
  const topic = topics.find(({ words }) => words.some((word) => asked.includes(word)))
  if (topic) return { messages: [topic.answer], choices: choicesWithout(topic.choice) }
  if (isGreeting(asked)) return { messages: [greeting], choices: choicesWithout() }
  return lastAnswer(messages) === notKnown
    ? { messages: ['I do not know that either. A person will.'], handOff: { reason: 'no answer twice' } }
    : { messages: [notKnown], choices: choicesWithout() }
}

const greeting = 'Hello! I am Guide, a bot. I know the docs by heart. What would you like to know?'
const notKnown = 'I do not know that. Could you put it in other words?'
const person = 'A person, please'

const wantsPerson = ['person', 'human', 'somebody', 'someone', 'agent', 'real people']

const isGreeting = (asked: string): boolean =>
  /^(hi|hello|hey|good (morning|day|evening))\b/.test(asked.trim())

const topics = [
  {
    choice: 'How do I set it up?',
    words: ['set it up', 'set up', 'setup', 'install', 'first steps', 'begin', 'start'],
    answer:
      'Put in the batteries, hang the station at the height of the leaves, plug the hub into a socket within a hundred metres, and press the button until the lamp turns green. The first reading follows within a minute.',
  },
  {
    choice: 'How do alarms work?',
    words: ['alarm', 'warn', 'frost', 'notif'],
    answer:
      'An alarm is one sentence: tell me when the air is colder than 4 degrees for ten minutes. It reaches you by message and by call, and the call repeats until you answer.',
  },
  {
    choice: 'My station is silent',
    words: ['silent', 'lamp', 'amber', 'reading', 'offline', 'range'],
    answer:
      'Look at the lamp. Amber means that the hub is out of reach: move it closer, or lift it higher. No lamp at all means empty batteries.',
  },
  {
    choice: 'How long do batteries last?',
    words: ['batter', 'last'],
    answer: 'Five years, or three winters in Norway. Every plan includes them.',
  },
] as const

const choicesWithout = (choice?: string): readonly string[] => [
  ...topics.map((topic) => topic.choice).filter((each) => each !== choice),
  person,
]

const lastAnswer = (messages: readonly BotTurnMessage[]): string | undefined =>
  messages.filter(({ from }) => from === 'bot').at(-1)?.text
