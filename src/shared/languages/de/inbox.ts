import type { filteringReasons } from '../../reasons/filtering'
import type { inboxReasons as englishReasons } from '../../reasons/inbox'
import type { permissionReasons } from '../../reasons/permissions'
import type { inboxSentences as english } from '../en/inbox'

export const inboxSentences: Readonly<Record<keyof typeof english, string>> = {
  // Befehle an eine Konversation
  'inbox/conversation-accepts-command': 'die Konversation nimmt den Befehl „{command}“ an',
  'inbox/conversation-is-new': 'die Konversation {conversation} ist neu',
  'inbox/conversation-is-open': 'die Konversation ist offen',
  'inbox/conversation-is-unfiltered': 'die Konversation liegt außerhalb von „Gefiltert“',
  'inbox/conversation-is-with-bot': 'ein Bot führt das Gespräch',
  'inbox/conversation-has-contact': 'die Konversation hat einen Kontakt',
  'inbox/conversation-has-its-person': 'die Konversation hat noch ihre personenbezogenen Daten',
  'inbox/message-is-of-same-session': 'die Nachricht kommt aus der Browsersitzung der Konversation',
  'inbox/kind-reopens': 'eine Nachricht öffnet eine geschlossene Konversation der Art {kind} wieder',
  'inbox/kind-sends': 'über Kanäle der Art {kind} werden Antworten gesendet',
  'inbox/kind-gives-receipts': 'Kanäle der Art {kind} melden die Zustellung',
  'inbox/kind-disassociates': 'eine Konversation der Art {kind} kann ihren Kontakt verlieren',

  // Zugriff
  'inbox/may-use-inbox': '{userId} darf den Posteingang {inboxId} benutzen',
  'inbox/may-change-settings': '{userId} darf Einstellungen ändern',
  'inbox/person-is-active': 'die Person ist aktiv',
  'inbox/person-is-member': 'die Person ist Mitglied des Posteingangs',
  'inbox/person-is-admin': 'die Person ist Admin',
  'inbox/may-have-another-inbox': 'das Konto darf einen weiteren Posteingang haben',
  'inbox/is-first-inbox': 'es ist der erste Posteingang des Kontos',
  'inbox/edition-allows-several': 'die Edition erlaubt mehrere Posteingänge',
  'inbox/name-was-typed': 'der eingegebene Text ist der Name dessen, was gelöscht werden soll',

  // Protokoll
  'inbox/sends-transcript': 'das Chatprotokoll wird dem Besucher geschickt',
  'inbox/channel-has-transcripts': 'für diese Art von Kanal gibt es Chatprotokolle',
  'inbox/is-filtered-or-blocked': 'die Konversation ist gefiltert, oder der Besucher ist blockiert',
  'inbox/visitor-wrote': 'der Besucher hat eine Nachricht geschrieben',
  'inbox/consent-is-withdrawn': 'der Besucher hat die Einwilligung widerrufen',
  'inbox/email-is-known': 'die Adresse des Besuchers ist bekannt',
  'inbox/can-send-mail': 'der Posteingang hat eine Absenderadresse',

  // Blockieren
  'inbox/sender-is-blocked': 'der Absender ist blockiert',
  'inbox/block-counts':
    'eine Blockierung nennt den Absender, mindestens so genau wie jeder Eintrag der Positivliste',
  'inbox/block-covers-sender': 'die Blockierung von {value} gilt für den Absender',
  'inbox/allow-entry-names-sender': 'ein Eintrag der Positivliste nennt den Absender',
  'inbox/adds-block': 'eine Blockierung von {value} kommt hinzu',
  'inbox/block-exists': 'für diesen Kanal gibt es schon eine Blockierung von {value}',
  'inbox/removes-blocks': 'Blockierungen des Absenders werden entfernt',
}

/** Also the codes of permissions, filtering and blocking. */
export const inboxReasons: Readonly<
  Record<keyof typeof englishReasons | keyof typeof permissionReasons | keyof typeof filteringReasons, string>
> = {
  STARTED: 'Eine neue Konversation hat begonnen.',
  CONTINUED: 'Die Nachricht gehört zur offenen Konversation.',
  CLOSED: 'Eine Person hat die Konversation geschlossen.',
  ALREADY_CLOSED: 'Die Konversation war schon geschlossen.',
  REOPENED_BY_REPLY: 'Eine Antwort hat die Konversation wieder geöffnet.',
  REOPENED_BY_CONTACT: 'Eine Antwort des Kontakts hat die Konversation wieder geöffnet.',
  REOPENED_BY_VISITOR: 'Der Besucher hat in derselben Sitzung erneut geschrieben.',
  NEW_THREAD: 'Der Besucher kam in einer neuen Sitzung zurück.',
  NO_REOPEN: 'Dies öffnet eine geschlossene Konversation nicht wieder.',
  REOPENED: 'Eine Person hat die Konversation wieder geöffnet.',
  ALREADY_OPEN: 'Die Konversation ist schon offen.',
  NOTED: 'Eine Person hat eine Notiz hinterlassen.',
  REPLIED: 'Eine Person hat geantwortet.',
  TRANSCRIPT_SENT: 'Das Chatprotokoll wurde gesendet.',
  TRANSCRIPT_SKIPPED_NO_EMAIL: 'Kein Chatprotokoll: Die Adresse ist nicht bekannt.',
  TRANSCRIPT_SKIPPED_FILTERED: 'Kein Chatprotokoll: Die Konversation ist gefiltert.',
  TRANSCRIPT_SKIPPED_EMPTY: 'Kein Chatprotokoll: Der Besucher hat nichts geschrieben.',
  TRANSCRIPT_SKIPPED_CONSENT: 'Kein Chatprotokoll: Die Einwilligung wurde widerrufen.',
  TRANSCRIPT_SKIPPED_NOT_CHAT: 'Kein Chatprotokoll: Dies ist kein Chat.',
  NOT_CLOSED: 'Der Chat ist nicht geschlossen.',
  NOT_CHAT: 'Dies ist kein Chat.',
  EMAIL_INVALID: 'Dies ist keine E-Mail-Adresse.',
  EMAIL_KNOWN: 'Die Adresse ist schon bekannt.',
  EMAIL_CAPTURED: 'Der Besucher hat eine Adresse hinterlassen.',
  IDENTIFIED: 'Der Host hat den Besucher identifiziert.',
  FIELDS_CHANGED: 'Felder der Konversation haben neue Werte.',
  FIELDS_UNCHANGED: 'Die Felder der Konversation haben diese Werte schon.',
  DISASSOCIATED: 'Der Kontakt wurde vom Chat getrennt.',
  CHAT_ONLY: 'Nur ein Chat kann von seinem Kontakt getrennt werden.',
  NO_CONTACT: 'Es gibt keinen Kontakt.',

  ALLOWED: 'Die Person darf das.',
  NOT_ADMIN: 'Nur ein Admin darf das.',
  EDITION_REQUIRED: 'Ein zweiter Posteingang braucht die Edition Professional oder Enterprise.',
  CONFIRMATION_MISMATCH: 'Der eingegebene Name ist nicht der Name dessen, was gelöscht werden soll.',
  NOT_A_MEMBER: 'Die Person ist kein Mitglied dieses Posteingangs.',
  NO_ROUTING_SEAT:
    'Die Person hat keine Sales- oder Service-Lizenz und erhält darum keine automatischen Zuweisungen.',

  DUPLICATE_MESSAGE: 'Diese Nachricht ist schon einmal angekommen.',
  OWN_ADDRESS_LOOP: 'Die Mail kam von unserer eigenen Adresse.',
  BOUNCE: 'Die Mail meldet eine gescheiterte Zustellung.',
  FILTERED_BLOCKED: 'Der Absender ist blockiert.',
  REPLY_NEVER_FILTERED: 'Eine Antwort auf eine Konversation wird nie gefiltert.',
  APPENDED_AUTOMATED:
    'Eine automatische Antwort wurde angefügt; sie öffnet nichts wieder und weist nichts zu.',
  FILTERED_THREAD_APPEND: 'Die Konversation ist gefiltert und bleibt es.',
  ALLOW_LISTED: 'Der Absender steht auf der Positivliste.',
  FILTERED_AUTOMATED: 'Die Mail wurde automatisch verschickt.',
  KNOWN_CONTACT: 'Der Absender ist ein bekannter Kontakt.',
  FILTERED_ROLE_ADDRESS: 'Der Absender ist eine Funktionsadresse wie marketing@.',
  FILTERED_PROMOTIONAL: 'Die Mail ist Werbung.',
  MALFORMED_MAIL: 'Der Absender der Mail ist nicht lesbar; sie bleibt mit ihrem Quelltext erhalten.',
  ACCEPTED: 'Die Nachricht gehört in den Posteingang.',
  NOT_SPAM: 'Eine Person hat die Konversation in den Posteingang verschoben.',
  MARKED_SPAM: 'Eine Person hat die Konversation in „Gefiltert“ verschoben.',
  SENDER_BLOCKED: 'Eine Person hat den Absender blockiert.',
  ALREADY_BLOCKED: 'Der Absender ist schon blockiert.',
  BLOCKED_CHAT_SUPPRESSED: 'Der Besucher ist blockiert, darum wird die Nachricht nicht gezeigt.',
  NOT_BLOCKED: 'Der Absender ist nicht blockiert.',
  UNBLOCKED: 'Eine Person hat die Blockierung des Absenders aufgehoben.',
  RULE_OFF: 'Die Regel ist ausgeschaltet.',
}
