/** Downloads a JSON file. */
export const saveAsFile = (name: string, content: object): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  link.download = name
  link.click()
  // The browser reads the file later than the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
