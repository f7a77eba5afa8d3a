import classes from './avatar.module.css'

interface AvatarProps {
  readonly name: string
  readonly size?: number
  readonly status?: 'available' | 'away'
  readonly title?: string
}

/**
 * The initials of a person on a colour that depends on the name. Decorative: the name is always shown beside it or in
 * the title.
 */
export const Avatar = ({ name, size = 32, status, title }: AvatarProps) => (
  <span
    className={classes.avatar}
    data-tone={toneOf(name)}
    style={{ width: size, height: size, fontSize: size * 0.38 }}
    title={title}
  >
    <span aria-hidden>{initials(name)}</span>
    {status && <span className={classes.dot} data-status={status} />}
  </span>
)

const tones = ['blue', 'violet', 'amber', 'red', 'green', 'grey'] as const

const toneOf = (name: string): (typeof tones)[number] => {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 1009, 7)
  return tones[sum % tones.length] ?? 'grey'
}

const initials = (name: string): string => {
  const words = name.split(/[\s@._-]+/).filter(Boolean)
  const first = words[0]?.[0] ?? '?'
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''
  return (first + last).toUpperCase()
}
