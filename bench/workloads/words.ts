import { createDraw, times } from './random'

const onsets = 'b c d f g h j k l m n p r s t v w z br ch gr pl st tr'.split(' ')
const vowels = 'a e i o u ai ea ou'.split(' ')

const makeWords = (count: number): string[] => {
  const draw = createDraw(7)
  const made = new Set<string>()
  while (made.size < count) {
    made.add(times(2 + draw.int(3), () => draw.pick(onsets) + draw.pick(vowels)).join(''))
  }
  return [...made]
}

/** Distinct words of two to four syllables. With `zipf`, the first words are the most frequent. */
export const words: readonly string[] = makeWords(20_000)
