import type { channelReasons } from '../../reasons/channels'
import type { followUpReasons } from '../../reasons/follow-up'
import type { intakeSentences as english } from '../en/intake'

export const intakeSentences: Readonly<Record<keyof typeof english, string>> = {
  'intake/later-message-shows': 'eine Nachricht nach einer ausgeblendeten wird angezeigt',
  'intake/message-shows': 'die Verfügbarkeit lässt zu, dass die Nachricht {id} ({name}) angezeigt wird',
  'intake/is-an-address': 'der Text ist eine Adresse mit Namen und Domain',
  'intake/is-bound-to-contact': 'der Browser ist mit dem Kontakt verbunden',
  'intake/is-about-current-text': 'die Entscheidung des Besuchers betrifft den aktuellen Text',
  'intake/has-something-to-withdraw':
    'der Besucher kann eine Einwilligung widerrufen oder einem Hinweis widersprechen',
  'intake/is-routed-at-once': 'die Konversation wird zusammen mit der Nachricht zugeteilt',
  'intake/was-asked-to-decide-again': 'die Regel {rule} sollte nach Eintrag {seq} erneut entscheiden',
  'intake/kind-has-blocking': 'auf dieser Art von Kanal können Kunden blockiert werden',
  'intake/kind-has-receipts': 'Kanäle dieser Art melden die Zustellung',
  'intake/conversation-names-sender': 'die Konversation nennt einen Absender',
  'intake/has-addresses-for-answer':
    'es gibt eine Adresse, von der die Antwort gesendet wird, und eine, an die sie geht',
  'intake/has-delivery-report': 'der Verlauf enthält den Zustellbericht der Antwort',
  'intake/has-field-values': 'die Konversation hat die Werte',
  'intake/is-newer-than-erasures': 'die Daten sind neuer als jede Löschung dieser Person',
  'intake/is-free-of-holds': 'alle Daten der Person sind frei von Aufbewahrungspflichten',

  // Ein Satz, den eine ältere Version gespeichert hat
  'intake/stored-sentence': '{sentence}',
}

export const intakeReasons: Readonly<
  Record<keyof typeof followUpReasons | keyof typeof channelReasons, string>
> = {
  FOLLOW_UP: 'Eine frühere Entscheidung hat diese Entscheidung veranlasst.',
  FOLLOW_UP_DEPTH: 'Zu viele Entscheidungen haben einander veranlasst, deshalb wurde diese abgebrochen.',
  CHANNEL_KIND_UNKNOWN: 'Kein Kanal dieser Art ist registriert, deshalb kann nichts gesendet werden.',
  CHANNEL_CANNOT_SEND: 'Auf Kanälen dieser Art werden keine Antworten gesendet.',
  CHANNEL_CANNOT_BLOCK: 'Auf Kanälen dieser Art kann niemand blockiert werden.',
  CHANNEL_NO_RECEIPTS: 'Kanäle dieser Art melden keine Zustellung.',
  DELIVERY_DELAYED: 'Die Antwort konnte bisher nicht gesendet werden. Es wird weiter versucht.',
  SENDING_FAILED: 'Das Senden wurde versucht, bis die Zeit abgelaufen war, oder endgültig abgelehnt.',
  DELIVERED: 'Die Antwort wurde zugestellt.',
}
