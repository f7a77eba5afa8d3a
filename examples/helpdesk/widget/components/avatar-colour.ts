/** Backgrounds on which white text has a contrast of at least 4.5. */
export const avatarColours = [
  '#9a3412',
  '#92400e',
  '#3f6212',
  '#166534',
  '#0f766e',
  '#075985',
  '#3730a3',
  '#6b21a8',
  '#9d174d',
] as const

/** The colour for a name, the same on every page and machine. */
export const avatarColour = (name: string): string => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return avatarColours[sum % avatarColours.length] ?? avatarColours[0]
}

/** The first letters of the first and the last word. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase() || '?'
}
