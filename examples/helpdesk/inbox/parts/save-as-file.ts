/** Hands somebody a file with JSON in it. */
export const saveAsFile = (name: string, content: object): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser reads the file after the click, and not at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
