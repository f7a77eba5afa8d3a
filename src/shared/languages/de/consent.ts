import type { consentReasons as englishReasons } from '../../reasons/consent'
import type { consentSentences as english } from '../en/consent'

export const consentSentences: Readonly<Record<keyof typeof english, string>> = {
  'consent/may-send': 'die Person darf schreiben',
  'consent/is-asked-for': 'es wird nach einer Einwilligung in die Verarbeitung gefragt',
  'consent/was-withdrawn': 'die Person hat ihre Einwilligung widerrufen',
  'consent/is-expired': 'die Einwilligung ist abgelaufen',
  'consent/was-refused': 'die Person hat abgelehnt',
  'consent/is-given': 'eine erteilte Einwilligung liegt vor',
  'consent/is-to-this-text':
    'die Einwilligung gilt diesem Text oder einem älteren mit nur kleinen Unterschieden',
  'consent/processing-was-stopped': 'die Person hat widersprochen oder ihre Einwilligung widerrufen',
  'consent/notice-was-shown': 'der Hinweis wurde der Person angezeigt',
  'consent/message-subscribes': 'mit der Nachricht abonniert die Person {subscriptionType}',
  'consent/subscription-is-offered': 'die Regel bietet ein Abonnement an',
  'consent/opt-out-stays-valid': 'eine frühere Abmeldung der Person gilt weiter',
  'consent/box-is-ticked-if-asked': 'das Kästchen ist angekreuzt, falls die Regel eines zeigt',
  'consent/box-is-ticked-and-address-known':
    'die Regel zeigt ein Kästchen, es ist angekreuzt, und die Adresse ist bekannt',
  'consent/address-is-known': 'die Adresse ist bekannt',
  'consent/message-may-be-sent': 'die Nachricht darf gesendet werden',
  'consent/stop-forbids-the-message':
    'die Person hat die Verarbeitung beendet, und nur noch eine Bestätigung davon darf gesendet werden',
  'consent/is-a-service-message':
    'die Nachricht antwortet in einer offenen Konversation oder bestätigt einen Widerruf',
  'consent/is-subscribed': 'die Person hat ein Abonnement',
  'consent/data-is-kept': 'die Daten der Klasse {class} werden aufbewahrt',
  'consent/data-is-on-legal-hold': 'eine rechtliche Sperre schützt die Daten vor dem Löschen',
  'consent/data-is-in-use':
    'die Daten gehören zu einer offenen Konversation oder zu einer noch gespeicherten Person',
  'consent/time-to-delete-is-over': 'die Tage bis zum Löschen sind abgelaufen',
  'consent/time-to-anonymise-is-over': 'die Tage bis zum Anonymisieren sind abgelaufen',
  'consent/ledger-is-intact': 'das Einwilligungsregister ist unversehrt',
  'consent/record-is-as-written': 'der Eintrag {recordId} ist so, wie er geschrieben wurde',
  'consent/chain-ends-at-its-head': 'die Kette endet an ihrem gespeicherten Ende',
}

export const consentReasons: Readonly<Record<keyof typeof englishReasons, string>> = {
  CONSENT_NOT_REQUIRED: 'Es wird nach keiner Einwilligung gefragt.',
  CONSENT_WITHDRAWN: 'Der Besucher hat seine Einwilligung widerrufen.',
  CONSENT_EXPIRED: 'Die Einwilligung ist abgelaufen.',
  CONSENT_REFUSED: 'Der Besucher hat abgelehnt und kann noch zustimmen.',
  CONSENT_REQUIRED: 'Der Besucher muss zuerst zustimmen.',
  CONSENT_STALE: 'Der Text hat sich geändert, seit der Besucher zugestimmt hat.',
  CONSENT_GIVEN: 'Der Besucher hat diesem Text zugestimmt.',
  OBJECTED: 'Der Besucher hat widersprochen.',
  NOTICE_NOT_SHOWN: 'Der Hinweis wurde dem Besucher nicht angezeigt.',
  LEGITIMATE_INTEREST: 'Der Hinweis wurde angezeigt; der Chat beruht auf einem berechtigten Interesse.',
  CONSENT_TEXT_CHANGED: 'Der Text wurde ohne neue Version geändert.',
  CONSENT_TEXT_EMPTY: 'Die Frage nach einer Einwilligung braucht einen Text.',
  PRIOR_OPT_OUT: 'Der Kontakt hat sich früher abgemeldet, und die Abmeldung gilt noch.',
  OPT_IN_TICKED: 'Der Besucher hat das Kästchen angekreuzt.',
  SUBSCRIPTION_PENDING_IDENTITY: 'Das Abonnement wartet auf eine Adresse.',
  SUBSCRIBED: 'Der Kontakt hat ein Abonnement.',
  PROCESSING_STOPPED: 'Die betroffene Person hat die Verarbeitung beendet.',
  SERVICE_MESSAGE: 'Eine Antwort in einer offenen Konversation braucht kein Abonnement.',
  NO_SUBSCRIPTION: 'Der Kontakt hat dafür kein Abonnement.',
  LEDGER_INTACT: 'Das Einwilligungsregister wurde nicht verändert.',
  LEDGER_BROKEN: 'Ein Eintrag des Einwilligungsregisters wurde verändert oder fehlt.',
  LEGAL_HOLD: 'Eine rechtliche Sperre schützt die Daten vor dem Löschen.',
  RETENTION_OPEN: 'Die Konversation ist noch offen.',
  RETENTION_DELETE: 'Die Aufbewahrungsfrist ist abgelaufen, deshalb werden die Daten gelöscht.',
  RETENTION_ANONYMISE: 'Die Aufbewahrungsfrist ist abgelaufen, deshalb wird die Konversation anonymisiert.',
  RETENTION_KEEP: 'Die Aufbewahrungsfrist ist noch nicht abgelaufen.',
  PERSON_ERASED: 'Die Person wurde gelöscht.',
  IMPORT_ACCEPTED:
    'Der Kontakt darf importiert werden: Für diese Adresse ist keine spätere Löschung bekannt.',
  IMPORT_ERASED: 'Die importierten Daten sind älter als die Löschung der Person.',
}
