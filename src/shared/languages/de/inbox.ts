import type { inboxSentences as english } from '../en/inbox'

export const inboxSentences: Readonly<Record<keyof typeof english, string>> = {
  // Befehle an eine Konversation
  'inbox.conversation-accepts-command': 'die Konversation nimmt den Befehl „{command}“ an',
  'inbox.conversation-is-new': 'die Konversation {conversation} ist neu',
  'inbox.conversation-is-open': 'die Konversation ist offen',
  'inbox.conversation-is-unfiltered': 'die Konversation liegt im Posteingang, nicht unter „Gefiltert“',
  'inbox.conversation-is-with-bot': 'ein Bot führt das Gespräch',
  'inbox.conversation-has-contact': 'die Konversation hat einen Kontakt',
  'inbox.conversation-has-its-person': 'die Konversation hat noch ihre personenbezogenen Daten',
  'inbox.message-is-of-same-session': 'die Nachricht kommt aus der Browsersitzung der Konversation',
  'inbox.kind-reopens': 'eine Nachricht öffnet eine geschlossene Konversation der Art {kind} wieder',
  'inbox.kind-sends': 'über Kanäle der Art {kind} werden Antworten gesendet',
  'inbox.kind-gives-receipts': 'Kanäle der Art {kind} melden die Zustellung',
  'inbox.kind-disassociates': 'eine Konversation der Art {kind} kann ihren Kontakt verlieren',
}

export const inboxReasons = {}
