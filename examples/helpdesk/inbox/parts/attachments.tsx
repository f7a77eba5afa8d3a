import { IconPaperclip } from '@tabler/icons-react'
import type { AgentEntry } from '../../api'
import classes from './attachments.module.css'

type Files = NonNullable<AgentEntry['message']>['attachments']

export const Attachments = ({ files }: { readonly files: Files }) =>
  files.length === 0 ? null : (
    <ul className={classes.files} aria-label="Attachments">
      {files.map(({ name, type, size }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the files of a message never change places
        <li key={index} className={classes.file} title={type}>
          <IconPaperclip size={14} aria-hidden />
          <span className={classes.name}>{name}</span>
          <span className={classes.size}>{sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  )

const sizeWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
