import { createContext } from 'react'
import type { Stream } from './stream'

export const StreamContext = createContext<Stream | undefined>(undefined)
