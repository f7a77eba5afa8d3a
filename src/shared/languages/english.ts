import { reasons } from '../reasons'
import { englishWords } from './en/words'
import { englishSentences } from './english-sentences'
import type { Language } from './language'

export const english: Language = { ...englishWords, sentences: englishSentences, reasons }
