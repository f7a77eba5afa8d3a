/** Aussagen über eine Begründung selbst. */
export const explanationSentences = {
  'explanation/shows-all': 'die Begründung zeigt alle',
}
