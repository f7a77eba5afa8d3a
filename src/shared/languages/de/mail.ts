import type { mailReasons as englishReasons } from '../../reasons/mail'
import type { mailSentences as english } from '../en/mail'

export const mailSentences: Readonly<Record<keyof typeof english, string>> = {
  // Kopien
  'mail/arrived-before': 'die Mail ist schon einmal angekommen',
  'mail/same-key-arrived': 'eine Mail mit demselben Dublettenschlüssel ist schon angekommen',
  'mail/same-message-id-arrived': 'eine Mail mit derselben Message-ID ist schon angekommen',

  // Zuordnung
  'mail/continues-conversation': 'die Mail setzt eine Konversation fort',
  'mail/recipient-names-conversation': 'eine Empfängeradresse nennt eine bestehende Konversation',
  'mail/refers-to-conversation': 'die Mail bezieht sich auf eine Nachricht einer bestehenden Konversation',
  'mail/subject-names-own-conversation':
    'der Betreff nennt eine bestehende Konversation, an der der Absender beteiligt ist',
  'mail/subject-names-conversation-of-others': 'der Betreff nennt eine Konversation anderer Personen',
  'mail/names-deleted-conversation': 'die Mail nennt eine gelöschte Konversation',

  // Filter
  'mail/shows-in-inbox': 'die Mail erscheint im Posteingang',
  'mail/is-ours': 'die Mail kam von uns',
  'mail/reports-failed-delivery': 'die Mail meldet eine gescheiterte Zustellung',
  'mail/sender-is-readable': 'der Absender der Mail ist lesbar',
  'mail/sender-is-blocked': 'der Absender der Mail ist blockiert',
  'mail/person-replies':
    'eine Person antwortet auf eine Konversation im Posteingang oder auf eine gefilterte, in der wir geantwortet haben',
  'mail/machine-replies': 'eine Maschine antwortet auf eine Konversation',
  'mail/sender-is-allowed': 'der Absender der Mail steht auf der Positivliste',
  'mail/automated-rule-applies': 'die Regel für automatische Mails greift',
  'mail/role-rule-applies': 'die Regel für Funktionsadressen greift',
  'mail/promotional-rule-applies': 'die Regel für Werbemails greift',
  'mail/known-contact-exemption-applies': 'die Ausnahme für bekannte Kontakte greift',
  'mail/rule-is-on': 'die Regel ist eingeschaltet',
  'mail/machine-sent-it': 'eine Maschine hat die Mail verschickt',
  'mail/sender-is-role-address': 'der Absender ist eine Funktionsadresse',
  'mail/is-promotional': 'die Mail ist Werbung',
  'mail/sender-is-known-contact': 'der Absender ist ein Kontakt, mit dem wir schon zu tun hatten',
  'mail/sign-of-machine': '{name} ist ein starkes Zeichen, dass eine Maschine die Mail verschickt hat',
  'mail/sign-of-promotion': '{name} ist ein starkes Zeichen für Werbung',
}

export const mailReasons: Readonly<Record<keyof typeof englishReasons, string>> = {
  PROVIDER_UNSUPPORTED:
    'Diese Art von Postfach kann nicht verbunden werden; verwenden Sie eine gehostete Adresse.',
  ADDRESS_IN_PERSONAL_INTEGRATION: 'Ein Benutzer hat diese Adresse als persönliches Postfach verbunden.',
  ADDRESS_ALREADY_CONNECTED: 'Ein Posteingang hat diese Adresse schon.',
  HOSTED_REQUIRED: 'Ein Alias oder eine Gruppe braucht eine gehostete Adresse für die Weiterleitung.',
  TERMS_NOT_ACCEPTED: 'Die Bedingungen wurden nicht angenommen.',
  SHARED_ACK_REQUIRED: 'Der Admin muss bestätigen, dass das Postfach gemeinsam genutzt wird.',
  CONNECTED: 'Das Postfach ist verbunden.',
  FORWARDING_UNVERIFIED: 'Bisher ist keine weitergeleitete Mail angekommen.',
  NEW_PARTICIPANT: 'Der Absender ist neu in dieser Konversation.',
  TOKEN_SENDER_MISMATCH: 'Der Betreff nennt eine Konversation, an der der Absender nicht beteiligt ist.',
  THREAD_BY_TOKEN: 'Die Empfängeradresse nennt die Konversation.',
  THREAD_BY_REFERENCE: 'Die Mail bezieht sich auf eine Nachricht der Konversation.',
  THREAD_BY_SUBJECT: 'Der Betreff nennt die Konversation.',
  THREAD_NEW: 'Die Mail beginnt eine neue Konversation.',
  THREAD_DELETED: 'Die Konversation der Mail wurde gelöscht.',
  MESSAGE_ID_COLLISION: 'Zwei verschiedene Mails haben dieselbe Message-ID; beide bleiben erhalten.',
  CHANNEL_DISCONNECTED: 'Das Postfach ist nicht verbunden.',
  LOOP_SUSPECTED: 'Von dieser Adresse kam in kurzer Zeit zu viel Mail.',
}
