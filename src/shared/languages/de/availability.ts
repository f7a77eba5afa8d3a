import type { availabilityReasons as englishReasons } from '../../reasons/availability'
import type { availabilitySentences as english } from '../en/availability'

export const availabilitySentences: Readonly<Record<keyof typeof english, string>> = {
  'availability/widget-shows': 'das Chat-Widget ist sichtbar',
  'availability/has-open-chat': 'der Besucher hat in diesem Posteingang einen offenen Chat',
  'availability/bot-is-outside-hours':
    'ein Bot, der sich an die Geschäftszeiten hält, würde außerhalb davon antworten',
  'availability/bot-answers': 'auf diese Nachricht antwortet ein Bot',
  'availability/always-available': 'das Team erscheint immer als verfügbar',
  'availability/shows-by-status': 'das Widget ist nach dem Status des Teams sichtbar',
  'availability/pool-has-members': 'der Kreis der Bearbeiter hat mindestens ein Mitglied',
  'availability/a-member-takes-conversations':
    'mindestens ein Mitglied aus dem Kreis der Bearbeiter nimmt neue Konversationen an',
  'availability/shows-by-hours': 'das Widget ist nach den Geschäftszeiten sichtbar',
  'availability/hours-have-a-range': 'die Geschäftszeiten enthalten mindestens einen Zeitraum',
  'availability/return-time-is-known-if-shown':
    'eine Öffnung in den nächsten 366 Tagen ist bekannt, falls die Regel jetzt eine Rückkehrzeit anzeigt',
  'availability/a-member-takes-conversations-if-required':
    'mindestens ein Mitglied aus dem Kreis der Bearbeiter nimmt neue Konversationen an, falls die Regel das jetzt verlangt',
  'availability/is-within-hours': 'es ist innerhalb der Geschäftszeiten',
  'availability/takes-new-conversations': '{userId} nimmt neue Konversationen an',
  'availability/is-set-to-available': '{userId} hat den Status „verfügbar“',
  'availability/is-present-if-required': '{userId} hat ein Fenster offen, falls die Regel das verlangt',
  'availability/is-within-own-hours':
    'es ist innerhalb der Arbeitszeit von {userId}, falls eine festgelegt ist',
  'availability/is-shown-as-available': '{userId} wird als verfügbar angezeigt',
  'availability/answers-the-open-chat': '{userId} bearbeitet einen offenen Chat mit dem Besucher',
}

export const availabilityReasons: Readonly<Record<keyof typeof englishReasons, string>> = {
  OPEN_CONVERSATION: 'Der Besucher hat einen offenen Chat, und ein offener Chat wird nie ausgeblendet.',
  BOT_OUTSIDE_HOURS: 'Der Bot hält sich an die Geschäftszeiten, und es ist außerhalb davon.',
  BOT_OVERRIDES_AVAILABILITY: 'Ein Bot antwortet, deshalb ist das Widget immer sichtbar.',
  ALWAYS_AVAILABLE: 'Das Team erscheint immer als verfügbar.',
  NO_MEMBERS: 'Der Posteingang hat keine Mitglieder.',
  MEMBER_AVAILABLE: 'Mindestens ein Teammitglied ist verfügbar.',
  NO_MEMBER_AVAILABLE_MESSAGE: 'Niemand ist verfügbar, deshalb erscheint die Abwesenheitsnachricht.',
  NO_MEMBER_AVAILABLE_HIDDEN: 'Niemand ist verfügbar, deshalb ist der Chat-Knopf ausgeblendet.',
  BUSINESS_HOURS_EMPTY: 'Die Geschäftszeiten sind leer, deshalb ist das Team nie verfügbar.',
  NO_FUTURE_OPENING: 'Nach den Geschäftszeiten öffnet das Team nicht mehr.',
  WITHIN_HOURS_NOBODY_AVAILABLE: 'Es ist innerhalb der Geschäftszeiten, aber niemand ist verfügbar.',
  WITHIN_BUSINESS_HOURS: 'Es ist innerhalb der Geschäftszeiten.',
  OUTSIDE_HOURS_BACK_AT:
    'Es ist außerhalb der Geschäftszeiten, deshalb zeigt das Widget, wann das Team zurück ist.',
  OUTSIDE_HOURS_MESSAGE: 'Es ist außerhalb der Geschäftszeiten, deshalb erscheint die Abwesenheitsnachricht.',
  OUTSIDE_HOURS_HIDDEN: 'Es ist außerhalb der Geschäftszeiten, deshalb ist der Chat-Knopf ausgeblendet.',
  AVAILABLE: 'Die Person nimmt neue Konversationen an.',
  AWAY_BUT_HOLDS_OPEN_CHAT:
    'Die Person ist abwesend, bearbeitet aber weiterhin den offenen Chat mit diesem Besucher.',
}
