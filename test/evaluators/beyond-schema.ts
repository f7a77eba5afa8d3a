const addresses = [
  /Expected (?:a URL|the beginning of a URL)/,
  /Expected (?:a value|a name) that is not empty/,
  /Expected at least one list/,
]

const hours = [
  /the name of an IANA time zone/,
  /a start before 24:00 and an end that differs/,
  /a date YYYY-MM-DD of the calendar/,
  /each date once/,
  /at least one range/,
  // Text that is blank.
  /Expected a text at/,
]

const people = [/each candidate once/, /at least one user or team/]

const consent = [
  // Text that is blank.
  /a text, because consent is asked for/,
  /fewer days than until it is deleted/,
  /names without __proto__/,
]

/** The refusals that JSON Schema cannot say, by the words of the reader, for the evaluators that have some. */
export const beyondSchema: Readonly<Record<string, readonly RegExp[]>> = {
  appearance: addresses,
  audience: addresses,
  availability: hours,
  // Operators, the types of their values, paths and limits.
  condition: [/ at rule\S*\.(?:operator|value|path|fact|params)\b/, /Expected at most/],
  'consent-gate': consent,
  eligibility: people,
  'email-capture': addresses,
  'hand-off': people,
  'manual-assignment': people,
  'member-display': hours,
  'member-status': hours,
  reassigning: people,
  retention: consent,
  routing: people,
  senders: addresses,
  sending: consent,
  subscription: consent,
  'targeted-message': addresses,
  'team-assignment': people,
  'url-rule': addresses,
  'url-rules': addresses,
}
