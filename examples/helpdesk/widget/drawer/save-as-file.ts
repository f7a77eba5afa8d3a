/** Hands the visitor a file with JSON in it. A list of one thing is that thing. */
export const saveAsFile = (name: string, things: readonly object[]): void => {
  const json = JSON.stringify(things.length === 1 ? things[0] : things, null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser reads the file after the click, and not at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
